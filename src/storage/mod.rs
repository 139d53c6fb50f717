//! How things are kept, so that nothing is lost that was shown as kept.
//!
//! Reading order: [`shelf`] (what any storage can do), [`memory`] (the twin for tests and for browsers without
//! storage), `wire` and [`record`] (the written shapes), [`key`] (where each kind of record stands), [`ledger`]
//! (writing over nobody's text), [`journal`] (the records of one widget), and `browser` (the only file that names the
//! browser's storage).

#[cfg(target_arch = "wasm32")]
pub mod browser;
pub mod journal;
pub mod kept;
pub mod key;
pub mod ledger;
pub mod memory;
pub mod record;
pub mod shelf;
pub mod sorted;
mod wire;
