//! The way from the controller to what comes later: what is done in a journal, and what goes in and out of it as a whole.

use crate::session::state::{PreviewOutcome, Shared};
use crate::session::transition::Journaling;
use crate::storage::sync::session_sync::SessionSync;

/// The functions behind it.
#[derive(Debug)]
pub struct TransferDoor {
    /// Everything in the journal, in the form of that name; nothing if there is none of it.
    pub export: fn(&SessionSync, &str) -> String,
    /// What a file or a pasted text would bring.
    pub preview: fn(&SessionSync, &str) -> PreviewOutcome,
    /// What the actions of the journal make of a session.
    pub journaling: Journaling,
    /// What the end of the page's address carries; none if it is not one of ours.
    pub read_link: fn(&str) -> Option<Shared>,
}

/// How soon what comes later is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Urgency {
    /// The reader will look at it next, and can go on without it: where data is dear it does not come.
    Soon,
    /// The reader wants to see it.
    Now,
}
