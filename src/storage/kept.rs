//! What came of an attempt to keep a session.

use super::shelf::Fault;
use crate::session::action::Action;

/// What came of an attempt to keep a session.
#[derive(Debug, Default, PartialEq)]
pub struct Kept {
    /// The keys that were written, to be looked at again.
    pub written: Vec<String>,
    /// The last thing that failed. What failed is tried again with the next attempt.
    pub fault: Option<Fault>,
    /// Whether a key was removed.
    pub removed: bool,
    /// What the session has to learn.
    pub news: Vec<Action>,
}

impl Kept {
    /// Notes what came of writing one record.
    pub(super) fn note(&mut self, written: Result<String, Fault>) {
        match written {
            Ok(key) => self.written.push(key),
            Err(fault) => self.fault = Some(fault),
        }
    }
}
