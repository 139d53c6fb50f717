//! The drafts of a journal: its own, and the one that another tab has left behind.

use std::rc::Rc;

use crate::session::state::{Draft, Screen, Session};
use crate::storage::journal::Journal;
use crate::storage::key::{self, DRAFT};
use crate::storage::key_value_store::{StoreError, StoredValue};
use crate::storage::record;

impl Journal {
    /// This writer's draft among all, or the one most worked on that another has left behind.
    pub(super) fn choose(
        &mut self,
        drafts: Vec<(String, String, Rc<Draft>, Screen)>,
        inherit: bool,
    ) -> (Rc<Draft>, Screen) {
        let own = self.draft_key();
        let (mut mine, others): (Vec<_>, Vec<_>) = drafts.into_iter().partition(|(key, ..)| *key == own);
        if let Some((key, text, draft, screen)) = mine.pop() {
            self.ledger.take_in(&key, text);
            return (draft, screen);
        }
        let begun = others.into_iter().filter(|(_, _, draft, _)| inherit && !draft.is_blank());
        match begun.max_by_key(|(_, text, ..)| record::revision(text)) {
            Some((key, text, draft, _)) => {
                self.inherited = Some((key, text));
                (draft, Screen::Quiz)
            }
            None => (Rc::new(Draft::new()), Screen::Quiz),
        }
    }

    /// Writes the draft, and gives its key.
    pub(super) fn keep_draft(&mut self, session: &Session) -> Result<String, StoreError> {
        if !self.ledger.is_free(&self.draft_key())? {
            // Something unreadable, or a duplicated tab of the same name: from here on the two go apart.
            let writer = self.ledger.unused(DRAFT, &self.writer, |_| false)?;
            self.ledger.forget(&self.draft_key());
            self.writer = writer;
        }
        let key = self.draft_key();
        let inherited = self.inherited.as_ref().map(|(_, text)| text.as_str());
        let before = self.ledger.seen(&key).or(inherited);
        let text = record::write_draft(&session.draft, &session.screen, before);
        self.ledger.put(&key, text)?;
        self.draft = Some((session.draft.clone(), session.screen.clone()));
        Ok(key)
    }

    /// Another tab that went on with this draft takes it away. Then it is written again, since it is still on screen.
    /// Not so where nothing at all is left: if the reader has erased everything it must not come back by itself, and
    /// if the page has, the reader is told. Says whether that is so.
    pub(super) fn look_for_draft(&mut self, there: bool, nothing_left: bool) -> bool {
        let own = self.draft_key();
        if self.ledger.seen(&own).is_none() || there {
            return false;
        }
        self.ledger.forget(&own);
        if !nothing_left {
            self.draft = None;
        }
        nothing_left && self.has_begun()
    }

    /// Whether the draft as it was last kept holds anything.
    pub(super) fn has_begun(&self) -> bool {
        self.draft.as_ref().is_some_and(|(draft, _)| !draft.is_blank())
    }

    /// Whether the draft is on screen and nowhere else: whoever goes on here has it kept again.
    pub(super) fn is_adrift(&self) -> bool {
        let inherited = self.inherited.clone();
        let stands = |(key, text): (String, String)| self.ledger.read(&key) == Ok(StoredValue::Text(text));
        self.has_begun() && self.ledger.seen(&self.draft_key()).is_none() && !inherited.is_some_and(stands)
    }

    /// Removes the draft that this one went on with.
    pub(super) fn drop_inherited(&mut self) {
        if let Some((key, text)) = self.inherited.take()
            && self.ledger.read(&key) == Ok(StoredValue::Text(text))
        {
            // If it stays it is one draft too many, which costs nothing.
            let _ = self.ledger.remove(&key);
        }
    }

    pub(super) fn draft_key(&self) -> String {
        key::draft(&self.writer)
    }
}
