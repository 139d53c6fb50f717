//! Everything on screen as one value, all that a person can do, and what the one makes of the other.
//!
//! Reading order: [`state`], [`action`], [`considering`] (what changes the case on screen),
//! [`journaling`] (what changes the journal), [`transition`]. Nothing here knows a browser, a clock or chance: what needs them arrives inside an action.

pub mod action;
pub(crate) mod considering;
pub(crate) mod journaling;
pub mod state;
pub(crate) mod transition;
