//! How things are kept, so that nothing is lost that was shown as kept.
//!
//! Reading order: [`shelf`] (what any storage can do), [`memory`] (the twin for tests and for browsers without
//! storage), `wire` and [`record`] (the written shapes), [`migrations`] (the
//! door for those of older and newer versions), [`key`] (where each kind of record stands), [`ledger`]
//! (writing over nobody's text), [`journal`] (the records of one widget) with `trail`, `interviews`,
//! `drafts`, [`copy`] and `texts`, [`export`] and [`sheet`] (all of it as one file), [`split`], [`import`] and [`preview`]
//! (and back), and `browser` (the only file that names the browser's storage).

mod ancestry;
pub mod backup;
#[cfg(target_arch = "wasm32")]
pub mod browser;
pub mod cas_store;
mod drafts;
pub mod flushed;
mod interviews;
pub mod journal;
pub mod key;
pub mod key_value_store;
pub mod memory;
pub mod migrations;
pub mod preview;
mod raw_records;
pub mod record;
pub mod vec_map;
mod wire;
