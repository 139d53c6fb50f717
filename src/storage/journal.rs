//! The drafts and interviews of one widget, on a shelf that others use too.
//!
//! One key a record. A text that this journal has not seen is never written over: the version on screen then goes
//! under a key of its own, and the reader has both.

use std::rc::Rc;

use super::kept::Kept;
use super::key::{self, DRAFT, INTERVIEW, OURS, PREFIX, Record};
use super::ledger::Ledger;
use super::record::{self, Unreadable};
use super::shelf::{Fault, Found, Shelf};
use super::sorted::Sorted;
use crate::domain::interview::{Id, Interview};
use crate::session::action::Action;
use crate::session::state::{Draft, Keeping, Notice, Screen, Session, Unread};

/// The records of one widget's session.
pub struct Journal {
    ledger: Ledger,
    /// Whose draft is whose: a name that no other tab and no other widget in this tab has.
    writer: Id,
    /// What was last kept; none if it has to be written whatever it is.
    draft: Option<(Rc<Draft>, Screen)>,
    interviews: Sorted<Id, Rc<Interview>>,
    /// What is on screen and could not be written; it must not be replaced by what stands in storage.
    unkept: Vec<Id>,
    /// Another writer's draft that this one goes on with; it goes once the new one was found again.
    inherited: Option<(String, String)>,
}

impl Journal {
    /// Reads everything on the shelf. `writer` names the draft; with `inherit` a draft that another tab left behind
    /// is gone on with if this writer has none. Opening writes nothing.
    pub fn open(shelf: Rc<dyn Shelf>, writer: Id, inherit: bool) -> (Journal, Session) {
        let mut journal = Journal {
            ledger: Ledger::new(shelf),
            writer,
            draft: None,
            interviews: Sorted::new(),
            unkept: Vec::new(),
            inherited: None,
        };
        let mut unread = Unread::default();
        let mut drafts = Vec::new();
        for key in journal.ledger.keys(PREFIX).unwrap_or_default() {
            match journal.read(&key) {
                Some(Ok((text, Record::Interview(interview)))) => {
                    journal.ledger.take_in(&key, text);
                    journal.interviews.insert(interview.id.clone(), interview);
                }
                Some(Ok((text, Record::Draft(draft, screen)))) => drafts.push((key, text, draft, screen)),
                Some(Err(why)) => count(&mut unread, why),
                None => {}
            }
        }
        let (draft, screen) = journal.choose(drafts, inherit);
        let session = Session::new(
            draft,
            screen,
            journal.interviews.iter().map(|(_, interview)| interview.clone()).collect(),
            unread,
        );
        journal.draft = Some((session.draft.clone(), session.screen.clone()));
        (journal, session)
    }

    /// The name under which this widget's draft is kept. It changes when the key turns out to be another's.
    pub fn writer(&self) -> &Id {
        &self.writer
    }

    /// Writes what has changed since it was last written, and nothing else.
    pub fn keep(&mut self, session: &Session) -> Kept {
        let mut kept = Kept::default();
        self.unkept.clear();
        let is_kept =
            |(draft, screen): &(Rc<Draft>, Screen)| *draft == session.draft && *screen == session.screen;
        if !self.draft.as_ref().is_some_and(is_kept) {
            let written = self.keep_draft(session);
            kept.note(written);
        }
        // Before anything forks: a fork is not on screen yet, and has not gone from it.
        let on_screen = |id: &Id| session.interview(id).is_some();
        let gone = self.ids(|id| !on_screen(id));
        for interview in &session.interviews {
            if self.interviews.get(&interview.id) != Some(interview) {
                let written = self.keep_interview(interview, &mut kept.news);
                if written.is_err() {
                    self.unkept.push(interview.id.clone());
                }
                kept.note(written);
            }
        }
        for id in gone {
            match self.remove(&id, &mut kept.news) {
                Ok(()) => kept.removed = true,
                Err(fault) => kept.fault = Some(fault),
            }
        }
        kept
    }

    /// Whether what was written is still there. What is not is written again with the next attempt.
    pub fn confirm(&mut self, keys: &[String]) -> bool {
        let lost = keys.iter().filter(|key| !self.is_there(key)).collect::<Vec<_>>();
        for key in &lost {
            match key.strip_prefix(INTERVIEW).and_then(Id::new) {
                Some(id) => self.interviews.remove(&id),
                None => self.draft = None,
            }
        }
        let own_draft = self.draft_key();
        if keys.contains(&own_draft) && !lost.contains(&&own_draft) {
            self.drop_inherited();
        }
        lost.is_empty()
    }

    /// Looks at the shelf again: what others have written or taken away since. Keep first, then look, then keep.
    pub fn look(&mut self) -> Vec<Action> {
        let mut news = Vec::new();
        let mut unread = Unread::default();
        let Ok(keys) = self.ledger.keys(PREFIX) else { return news };
        for key in &keys {
            // What stands as it was last seen is no news, and need not be read again.
            if self.ledger.is_free(key) == Ok(true) {
                continue;
            }
            match self.read(key) {
                // What is on screen and could not be written must not be replaced.
                Some(Ok((text, Record::Interview(interview)))) if !self.unkept.contains(&interview.id) => {
                    self.ledger.take_in(key, text);
                    self.interviews.insert(interview.id.clone(), interview.clone());
                    news.push(Action::Arrived(interview));
                }
                // Drafts are their writers' own.
                Some(Ok(_)) | None => {}
                Some(Err(why)) => count(&mut unread, why),
            }
        }
        let missing = |id: &Id| !keys.contains(&key::interview(id));
        let gone = self.ids(missing);
        for id in &gone {
            self.interviews.remove(id);
            self.ledger.forget(&key::interview(id));
        }
        if self.look_for_draft(&keys) {
            news.push(Action::Keeping(Keeping::Quiet));
            news.push(Action::Notice(Notice::TakenAway));
        }
        if !gone.is_empty() {
            news.push(Action::Gone(gone));
        }
        news.push(Action::Unread(unread));
        news
    }

    /// Removes every key of every version, and says whether a look afterwards found none.
    pub fn erase(&mut self) -> bool {
        self.interviews.clear();
        self.unkept.clear();
        self.inherited = None;
        self.draft = Some((Rc::new(Draft::new()), Screen::Journal));
        self.ledger.clear(OURS)
    }

    /// The record under `key`, with its text; nothing if there is none.
    fn read(&self, key: &str) -> Option<Result<(String, Record), Unreadable>> {
        match self.ledger.read(key) {
            Ok(Found::Text(text)) => Some(key::parse(key, &text).map(|record| (text, record))),
            Ok(Found::Mangled) => Some(Err(Unreadable::Corrupt)),
            Ok(Found::Nothing) | Err(_) => None,
        }
    }

    /// This writer's draft among all, or the one most worked on that another has left behind.
    fn choose(
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

    fn keep_draft(&mut self, session: &Session) -> Result<String, Fault> {
        if !self.ledger.is_free(&self.draft_key())? {
            // Something unreadable, or a duplicated tab of the same name: from here on the two go apart.
            self.writer = self.ledger.unused(DRAFT, &self.writer)?;
        }
        let key = self.draft_key();
        let inherited = self.inherited.as_ref().map(|(_, text)| text.as_str());
        let before = self.ledger.seen(&key).or(inherited);
        let text = record::write_draft(&session.draft, &session.screen, before);
        self.ledger.put(&key, text)?;
        self.draft = Some((session.draft.clone(), session.screen.clone()));
        Ok(key)
    }

    fn keep_interview(&mut self, interview: &Rc<Interview>, news: &mut Vec<Action>) -> Result<String, Fault> {
        let key = key::interview(&interview.id);
        let before = self.ledger.seen(&key);
        if self.ledger.is_free(&key)? {
            self.ledger.put(&key, record::write_interview(interview, before))?;
            self.interviews.insert(interview.id.clone(), interview.clone());
            return Ok(key);
        }
        let version =
            Interview { id: self.ledger.unused(INTERVIEW, &interview.id)?, ..(**interview).clone() };
        let new_key = key::interview(&version.id);
        self.ledger.put(&new_key, record::write_interview(&version, before))?;
        news.push(Action::Forked { from: interview.id.clone(), to: version.id.clone() });
        self.interviews.insert(version.id.clone(), Rc::new(version));
        // The other version comes in with the next look, as any stranger's.
        self.interviews.remove(&interview.id);
        self.ledger.forget(&key);
        Ok(new_key)
    }

    /// Removes an interview, unless another tab has changed it since: then it comes back with that change.
    fn remove(&mut self, id: &Id, news: &mut Vec<Action>) -> Result<(), Fault> {
        let key = key::interview(id);
        if self.ledger.is_free(&key)? {
            self.ledger.remove(&key)?;
            self.interviews.remove(id);
            return Ok(());
        }
        self.interviews.remove(id);
        if let Some(Ok((text, Record::Interview(interview)))) = self.read(&key) {
            self.ledger.take_in(&key, text);
            self.interviews.insert(interview.id.clone(), interview.clone());
            news.push(Action::Arrived(interview));
        }
        Ok(())
    }

    /// Whether a record that can be read stands under a key that was written. Another text than the one written means
    /// that another tab saw ours and went on from it; none, if it was removed here since, is as it should be.
    fn is_there(&self, key: &str) -> bool {
        match self.ledger.read(key) {
            Ok(Found::Text(text)) => key::parse(key, &text).is_ok(),
            Ok(Found::Nothing) => self.ledger.seen(key).is_none(),
            Ok(Found::Mangled) | Err(_) => false,
        }
    }

    /// Another tab that went on with this draft takes it away. Then it is written again, since it is still on screen.
    /// Not so where nothing at all is left: if the reader has erased everything it must not come back by itself, and
    /// if the page has, the reader is told. Says whether that is so.
    fn look_for_draft(&mut self, keys: &[String]) -> bool {
        let own = self.draft_key();
        if self.ledger.seen(&own).is_none() || keys.contains(&own) {
            return false;
        }
        self.ledger.forget(&own);
        if !keys.is_empty() {
            self.draft = None;
        }
        keys.is_empty() && self.draft.as_ref().is_some_and(|(draft, _)| !draft.is_blank())
    }

    fn drop_inherited(&mut self) {
        if let Some((key, text)) = self.inherited.take()
            && self.ledger.read(&key) == Ok(Found::Text(text))
        {
            // If it stays it is one draft too many, which costs nothing.
            let _ = self.ledger.remove(&key);
        }
    }

    /// The identities of the interviews for which this holds.
    fn ids(&self, wanted: impl Fn(&Id) -> bool) -> Vec<Id> {
        let ids = self.interviews.iter().map(|(id, _)| id);
        ids.filter(|id| wanted(id)).cloned().collect()
    }

    fn draft_key(&self) -> String {
        key::draft(&self.writer)
    }
}

fn count(unread: &mut Unread, why: Unreadable) {
    match why {
        Unreadable::Corrupt => unread.corrupt += 1,
        Unreadable::Newer => unread.newer += 1,
    }
}
