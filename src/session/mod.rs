//! Everything on screen as one value, all that a person can do, and what the one makes of the other.
//!
//! Reading order: [`detour`], [`draft`], [`state`], [`action`], [`transition`], and what it is made of: `asking` (which
//! question is open), `moving` (the ways within the quiz), [`considering`] (what changes the case on screen), [`listing`]
//! (the list of interviews), [`on_offer`] (what can be brought back where); then [`journaling`] (what changes the
//! journal) with [`versions`] (those of one interview), which is handed to the transition since it comes later.
//! Nothing here knows a browser, a clock or chance: what needs them arrives inside an action.

pub mod action;
mod asking;
pub(crate) mod considering;
pub mod detour;
pub mod draft;
pub(crate) mod early;
pub mod journaling;
pub(crate) mod listing;
mod moving;
pub(crate) mod on_offer;
pub mod state;
pub(crate) mod transition;
pub mod versions;
