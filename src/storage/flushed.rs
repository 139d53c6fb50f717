//! What came of an attempt to keep a session.

use crate::session::action::Action;
use crate::storage::key_value_store::StoreError;

/// What came of an attempt to keep a session.
#[derive(Debug, Default, PartialEq)]
pub struct Flushed {
    /// The keys that were written, to be looked at again.
    pub written: Vec<String>,
    /// The last thing that failed. What failed is tried again with the next attempt.
    pub fault: Option<StoreError>,
    /// Whether a key was removed.
    pub removed: bool,
    /// What the session has to learn.
    pub news: Vec<Action>,
}

impl Flushed {
    /// Notes what came of writing one record.
    pub(super) fn note(&mut self, written: Result<String, StoreError>) {
        match written {
            Ok(key) => self.written.push(key),
            Err(fault) => self.fault = Some(fault),
        }
    }
}
