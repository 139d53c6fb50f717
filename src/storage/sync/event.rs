//! What storage has to tell a session.

use std::rc::Rc;

use crate::domain::interview::{Id, Interview};
use crate::session::state::Unread;
use crate::storage::key_value_store::StoreError;

/// Something that happened in storage.
#[derive(Clone, Debug, PartialEq)]
pub enum SyncEvent {
    /// An interview was written elsewhere.
    Arrived(Rc<Interview>),
    /// Interviews are no longer there.
    Gone(Vec<Id>),
    /// What is on screen as `from` stands under the key of `to`, because `from` was changed elsewhere.
    Forked {
        /// The identity both versions had.
        from: Id,
        /// The identity of the version on screen from now on.
        to: Id,
    },
    /// The quiz under way is gone from storage, and everything else with it.
    DraftGone,
    /// Another tab took a copy of everything at that time: ISO 8601 in UTC.
    BackedUp(String),
    /// So many records cannot be read.
    Unread(Unread),
}

/// What came of writing a session.
#[derive(Debug, Default, PartialEq)]
pub struct Flushed {
    /// The keys that were written, to be looked at again.
    pub written: Vec<String>,
    /// The last thing that failed. What failed is tried again with the next flush.
    pub fault: Option<StoreError>,
    /// Whether a key was removed.
    pub removed: bool,
    /// What the session has to learn.
    pub events: Vec<SyncEvent>,
}

impl Flushed {
    /// Notes what came of writing one record: its key, if anything was written.
    pub(super) fn note(&mut self, written: Result<Option<String>, StoreError>) {
        match written {
            Ok(key) => self.written.extend(key),
            Err(fault) => self.fault = Some(fault),
        }
    }
}
