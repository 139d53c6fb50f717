//! How things are kept, so that nothing is lost that was shown as kept.
//!
//! Reading order: [`key_value_store`] (what any storage can do), [`memory`] (the twin for tests and for browsers without
//! storage), `browser` (the only file that names the browser's), `wire` and [`record`] (the written shapes),
//! [`migrations`] (the door for those of older and newer versions), [`backup`] (the date of the last copy), [`key`]
//! (where each kind of record stands), `ancestry` (what a record was made from), `cas_store` (writing only over what was
//! read), and [`sync`] (a session and storage in step).

pub mod ancestry;
pub mod backup;
#[cfg(target_arch = "wasm32")]
pub(crate) mod browser;
mod cas_store;
pub mod key;
pub mod key_value_store;
pub mod memory;
pub(crate) mod migrations;
pub(crate) mod namespace;
pub mod record;
pub mod sync;
mod wire;
