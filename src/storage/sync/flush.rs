//! Writes what has changed since it was last written, and nothing else.

use std::mem::take;
use std::rc::Rc;

use super::engine::{SyncEngine, understood};
use super::event::{Flushed, SyncEvent};
use super::key_state::{KeyState, Seen};
use super::reconcile::{Effect, Observed, reconcile};
use crate::domain::interview::{Id, Interview};
use crate::domain::utf16::length;
use crate::session::state::Session;
use crate::storage::ancestry::with_trail;
use crate::storage::backup::write_backup;
use crate::storage::key::{self, BACKUP, DRAFT, INTERVIEW, Record};
use crate::storage::key_value_store::StoreError;
use crate::storage::record;

/// What came of writing: the state of the key, and the key if something was written.
type WriteResult = (KeyState, Result<Option<String>, StoreError>);

impl SyncEngine {
    /// Writes a session. The draft goes after the interviews, so that a result is in the journal before the quiz that it
    /// came from is emptied.
    pub fn flush(&mut self, session: &Session) -> Flushed {
        let mut flushed = Flushed::default();
        let gone = self.off_screen(session);
        for interview in &session.interviews {
            if !self.holds(interview) {
                let written = self.flush_interview(interview, session, &mut flushed.events);
                flushed.note(written);
            }
        }
        let all_written = flushed.fault.is_none();
        gone.iter().for_each(|id| self.remove(id, &mut flushed));
        self.flush_draft(session, all_written, &mut flushed);
        let written = self.flush_backup(session, &mut flushed.events);
        flushed.note(written);
        flushed
    }

    /// Whether an interview on screen stands in storage as it is.
    pub(super) fn holds(&self, interview: &Rc<Interview>) -> bool {
        let record = self.interviews.get(&interview.id).and_then(KeyState::record);
        matches!(record, Some(Record::Interview(written)) if written == interview)
    }

    /// The interviews of which something may stand in storage and that are no longer on screen.
    fn off_screen(&self, session: &Session) -> Vec<Id> {
        let mut on_screen = vec![false; self.interviews.len()];
        for interview in &session.interviews {
            let place = self.interviews.place(&interview.id);
            place.and_then(|place| on_screen.get_mut(place)).into_iter().for_each(|shown| *shown = true);
        }
        let known = self.interviews.iter().zip(on_screen);
        let gone = known.filter(|((_, state), shown)| !shown && state.text().is_some());
        gone.map(|((id, _), _)| id.clone()).collect()
    }

    fn flush_interview(
        &mut self,
        interview: &Rc<Interview>,
        session: &Session,
        events: &mut Vec<SyncEvent>,
    ) -> Result<Option<String>, StoreError> {
        let id = &interview.id;
        let state = self.interviews.get_mut(id).map(take).unwrap_or_default();
        let (state, written) = self.write_interview(state, interview, session, events);
        self.interviews.insert(id.clone(), state);
        written
    }

    fn write_interview(
        &mut self,
        state: KeyState,
        interview: &Rc<Interview>,
        session: &Session,
        events: &mut Vec<SyncEvent>,
    ) -> WriteResult {
        let key = key::interview(&interview.id);
        let swap = match self.store.swap(&key) {
            Ok(swap) => swap,
            Err(fault) => return (state, Err(fault)),
        };
        let wanted = Record::Interview(interview.clone());
        let found = understood(&key, &swap.value, &state);
        let (state, effect) = reconcile(state, Observed::BeforeWrite(found, &wanted));
        match effect {
            Effect::Write => {
                let text = text_of(interview, &state);
                match swap.write(&text) {
                    Ok(()) => (wrote(state, &key, text, wanted), Ok(Some(key))),
                    Err(fault) => (state, Err(fault)),
                }
            }
            Effect::Fork => match self.fork(interview, &state, session) {
                Ok(version) => {
                    let to = version.id.clone();
                    let key = key::interview(&to);
                    events.push(SyncEvent::Forked { from: interview.id.clone(), to });
                    // The other version comes in with the next look, as any stranger's.
                    (reconcile(state, Observed::Left).0, Ok(Some(key)))
                }
                Err(fault) => (state, Err(fault)),
            },
            Effect::Stands => (state, Ok(Some(key))),
            _ => (state, Ok(None)),
        }
    }

    /// Writes an interview under a key of its own, as another version.
    fn fork(
        &mut self,
        interview: &Interview,
        state: &KeyState,
        session: &Session,
    ) -> Result<Rc<Interview>, StoreError> {
        // A name on screen is taken, even while nothing could be written under it.
        let taken = |id: &Id| session.interview(id).is_some();
        let version = Rc::new(interview.version_under(self.unused(INTERVIEW, &interview.id, &taken)?));
        let key = key::interview(&version.id);
        let text = text_of(&version, state);
        self.store.swap(&key)?.write(&text)?;
        let state = wrote(KeyState::default(), &key, text, Record::Interview(version.clone()));
        self.interviews.insert(version.id.clone(), state);
        Ok(version)
    }

    /// Removes an interview, unless another tab has changed it since: then it comes back with that change.
    fn remove(&mut self, id: &Id, flushed: &mut Flushed) {
        let key = key::interview(id);
        let swap = match self.store.swap(&key) {
            Ok(swap) => swap,
            Err(fault) => return flushed.fault = Some(fault),
        };
        let Some(slot) = self.interviews.get_mut(id) else { return };
        let state = take(slot);
        let found = understood(&key, &swap.value, &state);
        let (state, effect) = reconcile(state, Observed::BeforeRemove(found));
        *slot = match effect {
            Effect::Remove => match swap.remove() {
                Ok(()) => {
                    flushed.removed = true;
                    reconcile(state, Observed::Left).0
                }
                Err(fault) => {
                    flushed.fault = Some(fault);
                    state
                }
            },
            Effect::Show(Record::Interview(interview)) => {
                flushed.events.push(SyncEvent::Arrived(interview));
                state
            }
            _ => state,
        };
    }

    fn flush_draft(&mut self, session: &Session, all_written: bool, flushed: &mut Flushed) {
        let wanted = Record::Draft(session.draft.clone(), session.screen.clone());
        // Whoever writes an interview is at work, and the quiz on screen is to be kept, too.
        let adrift = !flushed.written.is_empty() && self.is_adrift();
        if self.draft.record() == Some(&wanted) && !adrift {
            return;
        }
        // The quiz is emptied only once the interview that was made of it stands in storage.
        if !all_written && session.draft.is_blank() && self.has_begun() && !adrift {
            return;
        }
        let state = take(&mut self.draft);
        let (state, written) = self.write_draft(state, session, wanted);
        self.draft = state;
        flushed.note(written);
    }

    fn write_draft(&mut self, state: KeyState, session: &Session, wanted: Record) -> WriteResult {
        let inherited = self.inherited.as_ref().map(|(_, text)| text.as_str());
        let text = record::write_draft(&session.draft, &session.screen, state.base().or(inherited));
        let mut key = self.draft_key();
        let swap = match self.store.swap(&key) {
            Ok(swap) => swap,
            Err(fault) => return (state, Err(fault)),
        };
        let found = understood(&key, &swap.value, &state);
        let (mut state, effect) = reconcile(state, Observed::BeforeWrite(found, &wanted));
        let written = match effect {
            Effect::Write => swap.write(&text),
            // Something unreadable, or a duplicated tab of the same name: from here on the two go apart.
            _ => self.unused(DRAFT, &self.writer, &|_| false).and_then(|writer| {
                key = key::draft(&writer);
                self.store.swap(&key)?.write(&text)?;
                self.writer = writer;
                state = KeyState::default();
                Ok(())
            }),
        };
        match written {
            Ok(()) => (wrote(state, &key, text, wanted), Ok(Some(key))),
            Err(fault) => (state, Err(fault)),
        }
    }

    /// Writes when the last backup was taken, unless a later one stands there.
    fn flush_backup(
        &mut self,
        session: &Session,
        events: &mut Vec<SyncEvent>,
    ) -> Result<Option<String>, StoreError> {
        let Some(at) = session.backed_up.as_deref() else { return Ok(None) };
        if self.backup.record().and_then(Record::backed_up) >= Some(at) {
            return Ok(None);
        }
        let wanted = Record::Backup(at.to_owned());
        let swap = self.store.swap(BACKUP)?;
        let found = understood(BACKUP, &swap.value, &self.backup);
        let (state, effect) = reconcile(take(&mut self.backup), Observed::BeforeWrite(found, &wanted));
        self.backup = state;
        match effect {
            Effect::Write => {
                let text = write_backup(at);
                swap.write(&text)?;
                self.backup = wrote(take(&mut self.backup), BACKUP, text, wanted);
                Ok(Some(BACKUP.to_owned()))
            }
            Effect::Show(Record::Backup(later)) => {
                events.push(SyncEvent::BackedUp(later));
                Ok(None)
            }
            _ => Ok(None),
        }
    }
}

/// The text of an interview, which goes on from what was last known under its key.
fn text_of(interview: &Interview, state: &KeyState) -> String {
    let before = state.base();
    with_trail(record::write_interview(interview, before), before, state.text().is_some())
}

fn wrote(state: KeyState, key: &str, text: String, record: Record) -> KeyState {
    let seen = Seen { units: length(key) + length(&text), text, record };
    reconcile(state, Observed::Wrote(seen)).0
}
