//! How things are kept, so that nothing is lost that was shown as kept.
//!
//! Reading order: [`shelf`] (what any storage can do), [`memory`] (the twin for tests and for browsers without
//! storage), `wire` and [`record`] (the written shapes), [`key`] (where each kind of record stands), [`ledger`]
//! (writing over nobody's text), [`journal`] (the records of one widget) with `trail`, `interviews`,
//! `drafts`, [`copy`] and `texts`, [`export`] and [`sheet`] (all of it as one file), [`split`], [`import`] and [`preview`]
//! (and back), and `browser` (the only file that names the browser's storage).

#[cfg(target_arch = "wasm32")]
pub mod browser;
pub mod copy;
mod drafts;
pub mod export;
pub mod import;
mod interviews;
pub mod journal;
pub mod kept;
pub mod key;
pub mod ledger;
pub mod memory;
pub mod preview;
pub mod record;
pub mod sheet;
pub mod shelf;
pub mod sorted;
pub mod split;
mod texts;
mod trail;
mod wire;
