//! The interviews of a journal: written where nobody else has written, else under a key of their own.

use std::rc::Rc;

use crate::domain::interview::{Id, Interview};
use crate::session::action::Action;
use crate::session::state::{Session, fork};
use crate::storage::ancestry::{was_made_from, with_trail};
use crate::storage::flushed::Flushed;
use crate::storage::journal::{Besides, Journal};
use crate::storage::key::{self, INTERVIEW, Record};
use crate::storage::key_value_store::StoreError;
use crate::storage::record;

/// An interview as it was last kept.
pub struct Known {
    pub(super) interview: Rc<Interview>,
    /// Whether it was met on the way through a list. What was not met in the end is gone from there.
    pub(super) met: bool,
    /// Whether a second look has found it, or it came from the shelf: then everyone has seen it.
    pub(super) sure: bool,
}

impl Journal {
    /// Writes the interviews that have changed, and removes those that are no longer on screen.
    pub(super) fn keep_interviews(&mut self, session: &Session, kept: &mut Flushed) {
        self.unkept.clear();
        self.interviews.values_mut().for_each(|known| known.met = false);
        for interview in &session.interviews {
            if let Some(known) = self.interviews.get_mut(&interview.id) {
                known.met = true;
                if known.interview == *interview {
                    continue;
                }
            }
            let written = self.keep_interview(interview, session, &mut kept.news);
            if written.is_err() {
                self.unkept.push(interview.id.clone());
            }
            kept.note(written);
        }
        for id in self.ids(|known| !known.met) {
            match self.remove(&id, &mut kept.news) {
                Ok(()) => kept.removed = true,
                Err(fault) => kept.fault = Some(fault),
            }
        }
    }

    fn keep_interview(
        &mut self,
        interview: &Rc<Interview>,
        session: &Session,
        news: &mut Vec<Action>,
    ) -> Result<String, StoreError> {
        let key = key::interview(&interview.id);
        if self.ledger.is_free(&key)? {
            self.write(&key, interview, &key)?;
            self.know(interview.clone(), false);
            return Ok(key);
        }
        if let Some(Ok((text, Record::Interview(other)))) = self.meet(&key, &mut Besides::default())
            && other == *interview
        {
            // Another tab says the same: it brought back the same one, or took in the same copy.
            self.take_in(&key, text, interview);
            return Ok(key);
        }
        // A name on screen is taken, even while nothing could be written under it.
        let taken = |id: &Id| session.interview(id).is_some();
        let version = fork(interview, self.ledger.unused(INTERVIEW, &interview.id, taken)?);
        let new_key = key::interview(&version.id);
        self.write(&new_key, &version, &key)?;
        news.push(Action::Forked { from: interview.id.clone(), to: version.id.clone() });
        self.know(Rc::new(version), false);
        // The other version comes in with the next look, as any stranger's.
        self.interviews.remove(&interview.id);
        self.ledger.forget(&key);
        Ok(new_key)
    }

    /// Writes an interview under `key`, going on from what is known under `from`.
    fn write(&mut self, key: &str, interview: &Interview, from: &str) -> Result<(), StoreError> {
        let before = self.ledger.base(from);
        let stood = self.ledger.seen(from).is_some();
        let text = with_trail(record::write_interview(interview, before), before, stood);
        self.ledger.put(key, text)
    }

    /// Removes an interview, unless another tab has changed it since: then it comes back with that change.
    fn remove(&mut self, id: &Id, news: &mut Vec<Action>) -> Result<(), StoreError> {
        let key = key::interview(id);
        if self.ledger.is_free(&key)? {
            self.ledger.remove(&key)?;
            self.interviews.remove(id);
            return Ok(());
        }
        self.interviews.remove(id);
        if let Some(Ok((text, Record::Interview(interview)))) = self.meet(&key, &mut Besides::default()) {
            self.take_in(&key, text, &interview);
            news.push(Action::Arrived(interview));
        }
        Ok(())
    }

    pub(super) fn take_in(&mut self, key: &str, text: String, interview: &Rc<Interview>) {
        self.ledger.take_in(key, text);
        self.know(interview.clone(), true);
    }

    fn know(&mut self, interview: Rc<Interview>, sure: bool) {
        self.interviews.insert(interview.id.clone(), Known { interview, met: true, sure });
    }

    /// Whether `other`, which stands under `key` as `text`, takes nothing from what was last seen there: it was made
    /// from it, or says the same. If not, its writer had not seen what was written here, or it is an older one put back.
    pub(super) fn went_on(&self, key: &str, text: &str, other: &Rc<Interview>) -> bool {
        let (Some(seen), Some(known)) = (self.ledger.seen(key), self.interviews.get(&other.id)) else {
            return true;
        };
        let counts_further = record::revision(text) > record::revision(seen);
        known.interview == *other || (counts_further && was_made_from(text, seen).unwrap_or(known.sure))
    }

    /// Gives up what was written under `key` and is not there, so that the next attempt writes it again.
    pub(super) fn give_up(&mut self, key: &str, id: &Id) {
        match self.meet(key, &mut Besides::default()) {
            Some(Ok((text, Record::Interview(before)))) if self.fell_back(key, &text, id) => {
                self.take_in(key, text, &before);
            }
            _ => drop(self.interviews.remove(id)),
        }
    }

    /// Whether `text`, which stands under `key`, is what stood there before a writing that no look has found yet: then
    /// the browser has lost that writing again, nobody else has written, and it may be made once more.
    pub(super) fn fell_back(&self, key: &str, text: &str, id: &Id) -> bool {
        let unsure = self.interviews.get(id).is_some_and(|known| !known.sure);
        unsure && self.ledger.seen(key).is_some_and(|seen| was_made_from(seen, text) == Some(true))
    }

    /// The identities of the interviews for which this holds.
    pub(super) fn ids(&self, wanted: impl Fn(&Known) -> bool) -> Vec<Id> {
        self.interviews.iter().filter(|(_, known)| wanted(known)).map(|(id, _)| id.clone()).collect()
    }
}
