//! A session and its storage as one: what a person does is shown, written and looked at again, and said to be saved only
//! then. Time comes from outside, so that the same runs in a browser and in tests.

use std::mem::take;
use std::rc::Rc;

use super::engine::SyncEngine;
use super::event::SyncEvent;
use crate::domain::interview::Id;
use crate::session::action::Action;
use crate::session::state::{Notice, SaveStatus, Session};
use crate::session::transition::Journaling;
use crate::storage::key_value_store::{KeyValueStore, StoreError};

/// A session, what is known of its keys, and what is still to be looked at.
pub struct SessionSync {
    /// Everything on screen.
    pub session: Rc<Session>,
    /// What stands in storage.
    pub engine: SyncEngine,
    /// What does the actions of the journal, once it is there. Until then none can be asked for: what is on screen has
    /// none.
    journaling: Option<Journaling>,
    /// Whether the store outlives the page.
    lasting: bool,
    /// Written keys that wait for the second look.
    awaiting: Vec<String>,
    /// What failed in the last flush.
    fault: Option<StoreError>,
    /// Whether a key press waits to be written.
    typing: bool,
}

/// What the caller has to see to after something was done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Due {
    /// Something was typed: flush once no more follows.
    pub flush: bool,
    /// Something was written: take a second look in a while, and never before.
    pub second_look: bool,
    /// Something was written or removed: others in this page want to look.
    pub others_look: bool,
    /// Another version has come to stand in storage: look soon, since no event tells of it.
    pub look: bool,
}

impl SessionSync {
    /// Opens what `store` holds. `writer` names the draft; with `inherit` a draft that another tab left is gone on with.
    pub fn open(store: Rc<dyn KeyValueStore>, writer: Id, inherit: bool, lasting: bool) -> SessionSync {
        let (engine, session) = SyncEngine::open(store, writer, inherit);
        let status = if lasting { SaveStatus::Quiet } else { SaveStatus::Memory };
        let session = Rc::new(session).after(Action::SaveStatus(status), none);
        let journaling = None;
        SessionSync { session, engine, journaling, lasting, awaiting: Vec::new(), fault: None, typing: false }
    }

    /// `journaling` does the actions of the journal from now on.
    pub fn set_journaling(&mut self, journaling: Option<Journaling>) {
        self.journaling = journaling;
    }

    /// Does what a person did, on screen and in storage. What is typed is written with the next flush.
    pub fn act(&mut self, action: Action) -> Due {
        let erases = matches!(action, Action::EraseAll) && self.session.erasing;
        let mut due = Due::default();
        let mut whole = true;
        if matches!(action, Action::TakeImport) {
            // What others have written since is here already, and needs no second version.
            due = self.look();
            whole = self.prepare_import();
        }
        let typing = action.is_typing();
        if !self.turn(action) {
            return due;
        }
        if !whole {
            self.turn(Action::Notice(Notice::NotPutBack));
        }
        if erases {
            due.and(self.erase())
        } else if typing {
            self.typing = true;
            // What was saved is no longer what is on screen.
            if self.lasting {
                self.turn(Action::SaveStatus(SaveStatus::Saving));
            }
            due.and(Due { flush: true, ..Due::default() })
        } else {
            due.and(self.flush())
        }
    }

    /// Moves to the session after `action` and writes nothing. Says whether anything changed.
    pub fn turn(&mut self, action: Action) -> bool {
        let before = self.session.clone();
        self.session = before.clone().after(action, self.journaling.unwrap_or(none));
        !Rc::ptr_eq(&before, &self.session)
    }

    /// Writes what has changed, now.
    pub fn flush(&mut self) -> Due {
        self.typing = false;
        let flushed = self.engine.flush(&self.session);
        let wrote = !flushed.written.is_empty();
        self.fault = flushed.fault;
        let look = flushed.events.iter().any(|event| matches!(event, SyncEvent::Forked { .. }));
        self.learn(flushed.events);
        self.turn(Action::Room(self.engine.room()));
        if let Some(fault) = self.fault {
            self.turn(Action::SaveStatus(status_of(fault)));
        } else if wrote && self.lasting {
            self.turn(Action::SaveStatus(SaveStatus::Saving));
        } else if self.lasting && self.awaiting.is_empty() && self.session.save_status != SaveStatus::Saved {
            // What was typed is as it was before, or what did not fit is gone: there is nothing left to save.
            self.turn(Action::SaveStatus(SaveStatus::Quiet));
        }
        if self.lasting {
            self.awaiting.extend(flushed.written);
        }
        Due { flush: false, second_look: wrote && self.lasting, others_look: wrote || flushed.removed, look }
    }

    /// Brings in what others have written or taken away. What is on screen and not yet written goes first.
    pub fn look(&mut self) -> Due {
        let before = self.flush();
        let events = self.engine.look(&self.session);
        self.learn(events);
        before.and(self.flush())
    }

    /// The second look: only what is found again is called saved. Says which keys it was about, and whether all of them
    /// were there.
    pub fn second_look(&mut self) -> (Vec<String>, bool) {
        let keys = take(&mut self.awaiting);
        let there = self.engine.confirm(&keys);
        let status = match self.fault {
            Some(fault) => status_of(fault),
            None if !there => SaveStatus::Refused,
            // What is typed has a second look of its own to come.
            None if self.typing => SaveStatus::Saving,
            None => SaveStatus::Saved,
        };
        self.turn(Action::SaveStatus(status));
        (keys, there)
    }

    /// Written keys that wait for the second look.
    pub fn awaiting(&self) -> &[String] {
        &self.awaiting
    }

    /// Whether a key press waits to be written.
    pub fn is_typing(&self) -> bool {
        self.typing
    }

    /// Before what a file brings is taken: what this version does not know of it is kept, and what it cannot read goes
    /// back to where it was. Says whether all of that is there now.
    fn prepare_import(&mut self) -> bool {
        let Some(Ok(preview)) = &self.session.import else { return true };
        let texts = preview.adding.iter().map(|one| (one.interview.id.clone(), one.text.clone()));
        self.engine.remember_bases(texts.collect());
        self.engine.restore(&preview.unread)
    }

    fn erase(&mut self) -> Due {
        self.typing = false;
        self.awaiting.clear();
        let gone = self.engine.erase();
        if self.lasting {
            self.turn(Action::SaveStatus(SaveStatus::Quiet));
        }
        self.turn(Action::Room(self.engine.room()));
        self.turn(Action::Notice(if gone { Notice::Erased } else { Notice::NotErased }));
        Due { others_look: true, ..Due::default() }
    }

    fn learn(&mut self, events: Vec<SyncEvent>) {
        for event in events {
            match event {
                SyncEvent::Arrived(interview) => self.turn(Action::Arrived(interview)),
                SyncEvent::Gone(ids) => self.turn(Action::Gone(ids)),
                SyncEvent::Forked { from, to } => self.turn(Action::Forked { from, to }),
                SyncEvent::BackedUp(at) => self.turn(Action::BackedUp(at)),
                SyncEvent::Unread(unread) => self.turn(Action::Unread(unread)),
                SyncEvent::DraftGone => {
                    if self.lasting {
                        self.turn(Action::SaveStatus(SaveStatus::Quiet));
                    }
                    self.turn(Action::Notice(Notice::TakenAway))
                }
            };
        }
    }
}

impl Due {
    fn and(self, other: Due) -> Due {
        Due {
            flush: self.flush || other.flush,
            second_look: self.second_look || other.second_look,
            others_look: self.others_look || other.others_look,
            look: self.look || other.look,
        }
    }
}

fn status_of(fault: StoreError) -> SaveStatus {
    match fault {
        StoreError::Full => SaveStatus::Full,
        StoreError::Refused => SaveStatus::Refused,
    }
}

/// What an action of the journal does before anything can ask for one.
fn none(_: &mut Session, _: Action) {}
