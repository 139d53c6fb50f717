//! Owns a tab as tests have it: a session in step with a store, with time told from outside.
#![allow(dead_code, reason = "each test needs some of it")]

use std::ops::{Deref, DerefMut};
use std::rc::Rc;

use worth_the_interview::domain::interview::{Id, Interview};
use worth_the_interview::domain::reflection::Reflection;
use worth_the_interview::session::action::Action;
use worth_the_interview::session::journaling::journaling;
use worth_the_interview::storage::key_value_store::{KeyValueStore, StoredValue};
use worth_the_interview::storage::sync::session_sync::SessionSync;

pub const NOW: &str = "2026-05-04T10:00:00.000Z";

pub struct Tab {
    pub shelf: Rc<dyn KeyValueStore>,
    pub sync: SessionSync,
}

impl Deref for Tab {
    type Target = SessionSync;

    fn deref(&self) -> &SessionSync {
        &self.sync
    }
}

impl DerefMut for Tab {
    fn deref_mut(&mut self) -> &mut SessionSync {
        &mut self.sync
    }
}

impl Tab {
    pub fn open(shelf: Rc<dyn KeyValueStore>, writer: &str) -> Tab {
        let mut sync = SessionSync::open(shelf.clone(), id(writer), true, true);
        sync.set_journaling(Some(journaling));
        Tab { shelf, sync }
    }

    pub fn act(&mut self, action: Action) {
        self.sync.act(action);
    }

    pub fn acts(&mut self, actions: impl IntoIterator<Item = Action>) {
        actions.into_iter().for_each(|action| self.act(action));
    }

    /// Writes what has changed, and gives the keys.
    pub fn flush(&mut self) -> Vec<String> {
        let before = self.awaiting().len();
        self.sync.flush();
        self.awaiting().iter().skip(before).cloned().collect()
    }

    /// Looks at what others did: on focus, and when another tab has written.
    pub fn look(&mut self) {
        self.sync.look();
    }

    /// The second look, if one is to come. The keys that it was about, and whether they are there.
    pub fn look_again(&mut self) -> (Vec<String>, bool) {
        if self.awaiting().is_empty() { (Vec::new(), true) } else { self.second_look() }
    }

    /// Goes to the end of a quiz and keeps the result.
    pub fn begins(&mut self, name: &str, label: &str) {
        self.acts([Action::OpenQuiz, Action::Name(label.into())]);
        self.acts(vec![Action::Next; 12]);
        self.act(Action::AddToJournal { id: id(name), now: NOW.into() });
    }

    pub fn names(&mut self, name: &str, label: &str) {
        self.acts([Action::OpenInterview(id(name)), Action::Name(label.into())]);
    }

    pub fn labels(&self) -> Vec<&str> {
        self.session.interviews.iter().map(|one| one.case.label.as_str()).collect()
    }

    pub fn ids(&self) -> Vec<&str> {
        self.session.interviews.iter().map(|one| one.id.as_str()).collect()
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

pub fn units(text: &str) -> Vec<u16> {
    text.encode_utf16().collect()
}

pub fn id(name: &str) -> Id {
    Id::new(name).unwrap()
}

/// Having written that, and nothing else, about how an interview went.
pub fn wrote(text: &str) -> Action {
    Action::Write(Rc::new(Reflection { text: text.to_owned(), ..Reflection::default() }))
}
