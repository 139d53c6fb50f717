//! Owns how a tab drives its session and its journal: as src/hooks/keeper.rs does, with time told from outside.
#![allow(dead_code, reason = "each test needs some of it")]

use std::mem::take;
use std::rc::Rc;

use worth_the_interview::domain::interview::{Id, Interview};
use worth_the_interview::domain::reflection::Reflection;
use worth_the_interview::session::action::Action;
use worth_the_interview::session::state::{SaveStatus, Session};
use worth_the_interview::storage::journal::Journal;
use worth_the_interview::storage::key_value_store::{KeyValueStore, StoreError, StoredValue};

pub const NOW: &str = "2026-05-04T10:00:00.000Z";

pub struct Tab {
    pub shelf: Rc<dyn KeyValueStore>,
    pub journal: Journal,
    pub session: Rc<Session>,
    /// Written keys that wait for the second look.
    pub awaiting: Vec<String>,
    fault: Option<StoreError>,
    /// Whether a key press waits to be written.
    typing: bool,
}

impl Tab {
    pub fn open(shelf: Rc<dyn KeyValueStore>, writer: &str) -> Tab {
        let (journal, session) = Journal::open(shelf.clone(), id(writer), true);
        let session = Rc::new(session);
        Tab { shelf, journal, session, awaiting: Vec::new(), fault: None, typing: false }
    }

    /// Does what a person did. What is typed is written later, all else at once.
    pub fn act(&mut self, action: Action) {
        let typing = action.is_typing();
        if !self.turn(action) {
            return;
        }
        if typing {
            self.turn(Action::SaveStatus(SaveStatus::Saving));
            self.typing = true;
        } else {
            self.flush();
        }
    }

    pub fn acts(&mut self, actions: impl IntoIterator<Item = Action>) {
        actions.into_iter().for_each(|action| self.act(action));
    }

    /// Writes what has changed, and gives the keys.
    pub fn flush(&mut self) -> Vec<String> {
        self.typing = false;
        let kept = self.journal.flush(&self.session);
        self.fault = kept.fault;
        for news in kept.news {
            self.turn(news);
        }
        self.turn(Action::Room(self.journal.room()));
        if let Some(fault) = kept.fault {
            self.turn(Action::SaveStatus(keeping(fault)));
        } else if !kept.written.is_empty() {
            self.turn(Action::SaveStatus(SaveStatus::Saving));
        } else if self.awaiting.is_empty() && self.session.save_status != SaveStatus::Saved {
            // What was to be written, or could not be, need not be any more.
            self.turn(Action::SaveStatus(SaveStatus::Quiet));
        }
        self.awaiting.extend(kept.written.iter().cloned());
        kept.written
    }

    /// Looks at what others did: on focus, and when another tab has written.
    pub fn look(&mut self) {
        self.flush();
        for news in self.journal.look() {
            self.turn(news);
        }
        self.flush();
    }

    /// The second look, if one is to come. The keys that it was about, and whether they are there.
    pub fn look_again(&mut self) -> (Vec<String>, bool) {
        let keys = take(&mut self.awaiting);
        if keys.is_empty() {
            return (keys, true);
        }
        let there = self.journal.confirm(&keys);
        let keeping = match self.fault {
            Some(fault) => keeping(fault),
            None if !there => SaveStatus::Refused,
            None if self.typing => SaveStatus::Saving,
            None => SaveStatus::Saved,
        };
        self.turn(Action::SaveStatus(keeping));
        (keys, there)
    }

    /// Goes to the end of a quiz and keeps the result.
    pub fn begins(&mut self, name: &str, label: &str) {
        self.acts([Action::OpenQuiz, Action::Name(label.into())]);
        self.acts(vec![Action::Next; 8]);
        self.act(Action::AddToJournal { id: id(name), now: NOW.into() });
    }

    pub fn names(&mut self, name: &str, label: &str) {
        self.acts([Action::OpenInterview(id(name)), Action::Name(label.into())]);
    }

    pub fn turn(&mut self, action: Action) -> bool {
        let before = self.session.clone();
        self.session = before.clone().after(action);
        !Rc::ptr_eq(&before, &self.session)
    }

    pub fn labels(&self) -> Vec<&str> {
        self.session.interviews.iter().map(|one| one.case.label.as_str()).collect()
    }

    pub fn ids(&self) -> Vec<&str> {
        self.session.interviews.iter().map(|one| one.id.as_str()).collect()
    }
}

fn keeping(fault: StoreError) -> SaveStatus {
    match fault {
        StoreError::Full => SaveStatus::Full,
        StoreError::Refused => SaveStatus::Refused,
    }
}

pub fn interview(name: &str) -> Interview {
    Interview::new(id(name), NOW.into(), Default::default())
}

pub fn interview_key(name: &str) -> String {
    format!("worth-the-interview/1/interview/{name}")
}

pub fn draft_key(name: &str) -> String {
    format!("worth-the-interview/1/draft/{name}")
}

pub fn put(shelf: &dyn KeyValueStore, key: &str, text: &str) {
    shelf.write(key, text).unwrap();
}

pub fn read(shelf: &dyn KeyValueStore, key: &str) -> Option<String> {
    match shelf.read(key).unwrap() {
        StoredValue::Text(text) => Some(text),
        StoredValue::Missing | StoredValue::Malformed(_) => None,
    }
}

pub fn id(name: &str) -> Id {
    Id::new(name).unwrap()
}

/// Having written that, and nothing else, about how an interview went.
pub fn wrote(text: &str) -> Action {
    Action::Write(Rc::new(Reflection { text: text.to_owned(), ..Reflection::default() }))
}
