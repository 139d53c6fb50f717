//! Looks at storage again: what others have written or taken away, and whether what was written here is still there.

use std::mem::take;

use super::engine::{Others, Owner, SyncEngine};
use super::event::SyncEvent;
use super::key_state::KeyState;
use super::reconcile::{Effect, Found, Observed, reconcile};
use crate::domain::interview::Id;
use crate::session::state::Session;
use crate::storage::key::{BACKUP, OURS, PREFIX, Record};
use crate::storage::key_value_store::StoredValue;
use crate::storage::record::Unreadable;

impl SyncEngine {
    /// What others have written or taken away since. Flush first, then look, then flush.
    pub fn look(&mut self, session: &Session) -> Vec<SyncEvent> {
        let mut events = Vec::new();
        let Ok(keys) = self.store.keys(OURS) else { return events };
        let nothing_left = !keys.iter().any(|key| key.starts_with(PREFIX));
        let missing = self.missing(&keys);
        let own_draft = self.draft_key();
        let mut others = Others::default();
        for key in &keys {
            let shown = match Owner::of(key) {
                Owner::Interview(id) => self.look_at_interview(key, id, session, &mut others),
                Owner::Draft if *key == own_draft => self.look_at_draft(key, &mut others),
                Owner::Backup => self.look_at_backup(&mut others),
                // Drafts are their writers' own.
                Owner::Draft | Owner::Unknown => self.look_at_other(key, &mut others),
            };
            events.extend(shown);
        }
        if !keys.contains(&own_draft) {
            let begun = self.has_begun();
            let (state, effect) = reconcile(take(&mut self.draft), Observed::Unlisted { nothing_left });
            self.draft = state;
            events.extend((effect == Effect::TakeAway && begun).then_some(SyncEvent::DraftGone));
        }
        let gone: Vec<Id> = missing.into_iter().filter(|id| self.is_gone(id, nothing_left)).collect();
        if !gone.is_empty() {
            events.push(SyncEvent::Gone(gone));
        }
        self.other_units = others.units;
        events.push(SyncEvent::Unread(others.unread));
        events
    }

    /// The interviews that stood in storage and whose keys are not among these.
    fn missing(&self, keys: &[String]) -> Vec<Id> {
        let mut listed = vec![false; self.interviews.len()];
        for key in keys {
            if let Owner::Interview(id) = Owner::of(key) {
                let place = self.interviews.place(&id);
                place.and_then(|place| listed.get_mut(place)).into_iter().for_each(|listed| *listed = true);
            }
        }
        let known = self.interviews.iter().zip(listed);
        let missing = known.filter(|((_, state), listed)| !listed && state.stands().is_some());
        missing.map(|((id, _), _)| id.clone()).collect()
    }

    fn is_gone(&mut self, id: &Id, nothing_left: bool) -> bool {
        let Some(slot) = self.interviews.get_mut(id) else { return false };
        let (state, effect) = reconcile(take(slot), Observed::Unlisted { nothing_left });
        *slot = state;
        effect == Effect::TakeAway
    }

    fn look_at_interview(
        &mut self,
        key: &str,
        id: Id,
        session: &Session,
        others: &mut Others,
    ) -> Option<SyncEvent> {
        let state = self.interviews.get_mut(&id).map(take).unwrap_or_default();
        let Ok((found, units)) = self.find(key, &state) else {
            self.interviews.insert(id, state);
            return None;
        };
        let stands_here = found == Found::AsSeen;
        if let Found::Unreadable(why) = found {
            others.note(key, why, units);
        }
        let differs = |state: &KeyState| match state.record() {
            Some(Record::Interview(written)) => session.interview(&id).is_some_and(|shown| shown != written),
            _ => session.interview(&id).is_some(),
        };
        let dirty = !stands_here && differs(&state);
        let is_record = matches!(found, Found::Other(_));
        let (state, effect) = reconcile(state, Observed::Listed { found, dirty });
        self.interviews.insert(id, state);
        match effect {
            Effect::Show(Record::Interview(interview)) => Some(SyncEvent::Arrived(interview)),
            _ => {
                others.units += if is_record { units } else { 0 };
                None
            }
        }
    }

    /// A duplicated tab, or the page, may have written over it.
    fn look_at_draft(&mut self, key: &str, others: &mut Others) -> Option<SyncEvent> {
        let (found, units) = self.find(key, &self.draft).ok()?;
        match found {
            Found::Nothing | Found::AsSeen => return None,
            Found::Unreadable(why) => others.note(key, why, units),
            Found::Other(_) => others.units += units,
        }
        if self.has_begun() {
            let observed = Observed::Listed { found, dirty: true };
            self.draft = reconcile(take(&mut self.draft), observed).0;
        }
        None
    }

    fn look_at_backup(&mut self, others: &mut Others) -> Option<SyncEvent> {
        let (found, units) = self.find(BACKUP, &self.backup).ok()?;
        if let Found::Unreadable(why) = found {
            others.note(BACKUP, why, units);
            return None;
        }
        let observed = Observed::Listed { found, dirty: false };
        let (state, effect) = reconcile(take(&mut self.backup), observed);
        self.backup = state;
        match effect {
            Effect::Show(Record::Backup(at)) => Some(SyncEvent::BackedUp(at)),
            _ => None,
        }
    }

    fn look_at_other(&mut self, key: &str, others: &mut Others) -> Option<SyncEvent> {
        let (found, units) = self.find(key, &KeyState::default()).ok()?;
        match found {
            Found::Unreadable(why) => others.note(key, why, units),
            Found::Other(_) => others.units += units,
            Found::Nothing | Found::AsSeen => {}
        }
        None
    }

    /// The second look: whether what was written under these keys is still there, or what another tab made of it. What
    /// is not is written again with the next flush. What was removed or goes on elsewhere since need not be there.
    pub fn confirm(&mut self, keys: &[String]) -> bool {
        let mut there = true;
        for key in keys {
            there &= match Owner::of(key) {
                Owner::Interview(id) => self.confirm_interview(key, &id),
                Owner::Draft if *key == self.draft_key() => self.confirm_draft(key),
                Owner::Backup => {
                    let state = take(&mut self.backup);
                    let (state, is_there) = self.second_look(BACKUP, state);
                    self.backup = state;
                    is_there
                }
                Owner::Draft | Owner::Unknown => true,
            };
        }
        // It is on screen, and whoever has just written here is at work.
        let adrift = self.is_adrift();
        if adrift {
            self.draft = KeyState::default();
        }
        there && !adrift
    }

    fn confirm_interview(&mut self, key: &str, id: &Id) -> bool {
        let Some(slot) = self.interviews.get_mut(id) else { return true };
        let state = take(slot);
        let (state, there) = self.second_look(key, state);
        self.interviews.insert(id.clone(), state);
        there
    }

    fn confirm_draft(&mut self, key: &str) -> bool {
        let state = take(&mut self.draft);
        let (state, there) = self.second_look(key, state);
        self.draft = state;
        if there {
            self.drop_inherited();
        }
        there
    }

    fn second_look(&self, key: &str, state: KeyState) -> (KeyState, bool) {
        let found = self.find(key, &state).map_or(Found::Unreadable(Unreadable::Corrupt), |(found, _)| found);
        let (state, effect) = reconcile(state, Observed::SecondLook(found));
        (state, effect != Effect::NotKept)
    }

    /// Removes the draft that this one went on with.
    fn drop_inherited(&mut self) {
        if let Some((key, text)) = self.inherited.take()
            && let Ok(swap) = self.store.swap(&key)
            && swap.value == StoredValue::Text(text)
        {
            // If it stays it is one draft too many, which costs nothing.
            let _ = swap.remove();
        }
    }
}
