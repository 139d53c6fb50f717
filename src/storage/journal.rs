//! The drafts and interviews of one widget, on a shelf that others use too.
//!
//! One key a record. A text that this journal has not seen is never written over: the version on screen then goes
//! under a key of its own, and the reader has both.

use std::rc::Rc;

use crate::domain::interview::Id;
use crate::domain::utf16::length;
use crate::session::action::Action;
use crate::session::state::{Draft, Notice, SaveStatus, Screen, Session, Unread};
use crate::storage::cas_store::CasStore;
use crate::storage::flushed::Flushed;
use crate::storage::interviews::Known;
use crate::storage::key::{self, COPY, INTERVIEW, OURS, PREFIX, Record};
use crate::storage::key_value_store::{KeyValueStore, StoredValue};
use crate::storage::record::Unreadable;
use crate::storage::vec_map::VecMap;

/// The records of one widget's session.
pub struct Journal {
    pub(super) ledger: CasStore,
    /// Whose draft is whose: a name that no other tab and no other widget in this tab has.
    pub(super) writer: Id,
    /// What was last kept; none if it has to be written whatever it is.
    pub(super) draft: Option<(Rc<Draft>, Screen)>,
    pub(super) interviews: VecMap<Id, Known>,
    /// What is on screen and could not be written; it must not be replaced by what stands in storage.
    pub(super) unkept: Vec<Id>,
    /// Another writer's draft that this one goes on with; it goes once the new one was found again.
    pub(super) inherited: Option<(String, String)>,
    /// When the last copy of everything was taken, as far as it was kept.
    pub(super) backed_up: Option<String>,
}

/// What was met on the shelf that is not taken in.
#[derive(Default)]
pub(super) struct Besides {
    unread: Unread,
    /// UTF-16 units of keys and texts.
    units: usize,
}

/// What stands under a key: a record with its text, or why it is none.
pub(super) type Read = Result<(String, Record), Unreadable>;

impl Journal {
    /// Reads everything on the shelf. `writer` names the draft; with `inherit` a draft that another tab left behind
    /// is gone on with if this writer has none. Opening writes nothing.
    pub fn open(shelf: Rc<dyn KeyValueStore>, writer: Id, inherit: bool) -> (Journal, Session) {
        let mut journal = Journal {
            ledger: CasStore::new(shelf),
            writer,
            draft: None,
            interviews: VecMap::new(),
            unkept: Vec::new(),
            inherited: None,
            backed_up: None,
        };
        let mut besides = Besides::default();
        let mut drafts = Vec::new();
        for key in journal.ledger.keys(OURS).unwrap_or_default() {
            match journal.meet(&key, &mut besides) {
                Some(Ok((text, Record::Interview(interview)))) => journal.take_in(&key, text, &interview),
                Some(Ok((text, Record::Copy(at)))) => journal.take_copy_in(text, at),
                Some(Ok((text, Record::Draft(draft, screen)))) => drafts.push((key, text, draft, screen)),
                Some(Err(_)) | None => {}
            }
        }
        let all: usize = drafts.iter().map(|(key, text, ..)| length(key) + length(text)).sum();
        let before = journal.ledger.used();
        let (draft, screen) = journal.choose(drafts, inherit);
        // Its own was taken in.
        let own = journal.ledger.used() - before;
        journal.ledger.set_besides(besides.units + all - own);
        let interviews = journal.interviews.iter().map(|(_, known)| known.interview.clone()).collect();
        let mut session = Session::new(draft, screen, interviews, besides.unread);
        session.room = journal.room();
        session.backed_up = journal.backed_up.clone();
        journal.draft = Some((session.draft.clone(), session.screen.clone()));
        (journal, session)
    }

    /// The name under which this widget's draft is kept. It changes when the key turns out to be another's.
    pub fn writer(&self) -> &Id {
        &self.writer
    }

    /// Writes what has changed since it was last written, and nothing else. The draft goes last, so that a result is
    /// in the journal before the quiz that it came from is emptied.
    pub fn flush(&mut self, session: &Session) -> Flushed {
        let mut kept = Flushed::default();
        self.keep_interviews(session, &mut kept);
        let is_kept =
            |(draft, screen): &(Rc<Draft>, Screen)| *draft == session.draft && *screen == session.screen;
        if !kept.written.is_empty() && self.is_adrift() {
            self.draft = None;
        }
        let empties = session.draft.is_blank() && self.has_begun();
        if !self.draft.as_ref().is_some_and(is_kept) && (self.unkept.is_empty() || !empties) {
            let written = self.keep_draft(session);
            kept.note(written);
        }
        if let Some(at) = session.backed_up.as_deref().filter(|at| Some(*at) > self.backed_up.as_deref()) {
            let written = self.keep_copy(at, &mut kept.news);
            written.transpose().into_iter().for_each(|written| kept.note(written));
        }
        kept
    }

    /// Whether what was written is still there. What is not is written again with the next attempt.
    pub fn confirm(&mut self, keys: &[String]) -> bool {
        let mut there = true;
        for key in keys {
            let is_there = self.is_there(key);
            there &= is_there;
            match key.strip_prefix(INTERVIEW).and_then(Id::new) {
                Some(id) if is_there => {
                    self.interviews.get_mut(&id).into_iter().for_each(|known| known.sure = true)
                }
                Some(id) => self.give_up(key, &id),
                None if is_there && *key == self.draft_key() => self.drop_inherited(),
                None if is_there => {}
                None if *key == COPY => self.backed_up = None,
                None => self.draft = None,
            }
        }
        // It is on screen, and whoever has just written here is at work.
        let adrift = self.is_adrift();
        if adrift {
            self.draft = None;
        }
        there && !adrift
    }

    /// Looks at the shelf again: what others have written or taken away since. Keep first, then look, then keep.
    pub fn look(&mut self) -> Vec<Action> {
        let mut news = Vec::new();
        let Ok(keys) = self.ledger.keys(OURS) else { return news };
        let mut besides = Besides::default();
        let own_draft = self.draft_key();
        let (mut has_draft, mut has_any) = (false, false);
        self.interviews.values_mut().for_each(|known| known.met = false);
        for key in &keys {
            has_draft |= *key == own_draft;
            has_any |= key.starts_with(PREFIX);
            let id = key.strip_prefix(INTERVIEW).and_then(Id::new);
            if let Some(id) = &id {
                match self.interviews.get_mut(id) {
                    Some(known) => known.met = true,
                    // It was given up as lost and has come back, maybe as it was.
                    None if !self.unkept.contains(id) => self.ledger.forget(key),
                    None => {}
                }
            }
            let read = self.meet(key, &mut besides);
            match (read, id) {
                (Some(Ok((text, Record::Interview(interview)))), Some(id)) => {
                    if self.went_on(key, &text, &interview) && !self.unkept.contains(&id) {
                        self.take_in(key, text, &interview);
                        news.push(Action::Arrived(interview));
                    } else if self.fell_back(key, &text, &id) {
                        // What is on screen is written over it with the next keep.
                        self.take_in(key, text, &interview);
                    } else {
                        // What is on screen is nowhere else, and gets a key of its own with the next keep.
                        besides.units += length(key) + length(&text);
                        self.interviews.remove(&id);
                    }
                }
                (Some(Ok((text, Record::Copy(at)))), _) => {
                    news.push(Action::BackedUp(at.clone()));
                    self.take_copy_in(text, at);
                }
                // Drafts are their writers' own.
                (Some(Ok((text, _))), _) => besides.units += length(key) + length(&text),
                // Nor can what is on screen stay where it is not readable.
                (Some(Err(_)), Some(id)) => drop(self.interviews.remove(&id)),
                (Some(Err(_)), None) => {}
                (None, _) => continue,
            }
            // A duplicated tab, or the page, has written over it.
            if *key == own_draft && self.ledger.seen(key).is_some() && self.has_begun() {
                self.draft = None;
            }
        }
        let gone = self.ids(|known| !known.met);
        for id in &gone {
            self.interviews.remove(id);
            self.ledger.forget(&key::interview(id));
        }
        if self.look_for_draft(has_draft, !has_any) {
            news.push(Action::SaveStatus(SaveStatus::Quiet));
            news.push(Action::Notice(Notice::TakenAway));
        }
        if !gone.is_empty() {
            news.push(Action::Gone(gone));
        }
        self.ledger.set_besides(besides.units);
        news.push(Action::Unread(besides.unread));
        news
    }

    /// Removes every key of every version, and says whether a look afterwards found none.
    pub fn erase(&mut self) -> bool {
        self.interviews.clear();
        self.unkept.clear();
        self.inherited = None;
        self.backed_up = None;
        self.draft = Some((Rc::new(Draft::new()), Screen::Journal));
        self.ledger.clear(OURS)
    }

    /// Reads what stands under `key`, unless it is what was last seen there. What cannot be read is counted.
    pub(super) fn meet(&self, key: &str, besides: &mut Besides) -> Option<Read> {
        let found = self.ledger.read(key).ok()?;
        if found == StoredValue::Missing || self.ledger.is_seen(key, &found) {
            return None;
        }
        let size = length(key) + found.units();
        let read = match found {
            StoredValue::Text(text) => key::parse(key, &text).map(|record| (text, record)),
            StoredValue::Missing | StoredValue::Malformed(_) => Err(Unreadable::Corrupt),
        };
        if let Err(why) = read {
            besides.units += size;
            match why {
                // What is of another version, or only says when a copy was taken, is no entry of the reader's.
                _ if key == COPY || !key.starts_with(PREFIX) => {}
                Unreadable::Corrupt => besides.unread.corrupt += 1,
                Unreadable::Newer => besides.unread.newer += 1,
            }
        }
        Some(read)
    }

    fn take_copy_in(&mut self, text: String, at: String) {
        self.ledger.take_in(COPY, text);
        self.backed_up = Some(at);
    }

    /// Whether a record that can be read stands under a key that was written: the one written, or what another tab made
    /// of it. A draft has no other writer. What was removed or given up here since need not be there.
    fn is_there(&self, key: &str) -> bool {
        if self.ledger.seen(key).is_none() {
            return true;
        }
        let found = self.ledger.read(key);
        if found.as_ref().is_ok_and(|found| self.ledger.is_seen(key, found)) {
            return true;
        }
        match found {
            Ok(StoredValue::Text(text)) => match key::parse(key, &text) {
                Ok(Record::Interview(other)) => self.went_on(key, &text, &other),
                Ok(Record::Copy(_)) => true,
                Ok(Record::Draft(..)) | Err(_) => false,
            },
            Ok(StoredValue::Missing | StoredValue::Malformed(_)) | Err(_) => false,
        }
    }
}
