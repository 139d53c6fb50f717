//! The rules of the house: which way dependencies point, what comes first and what later, where the browser may be
//! named, where words may stand, what names mean, and how files begin and how long they are.
//!
//! Every source file is parsed once ([`source`]); each rule is a table or a small visitor of its own, beside what it
//! finds and what it lets through.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "what is not where it belongs fails the test"
)]

mod circles;
mod doctor;
mod files;
mod layers;
mod policy;
mod post;
mod references;
mod seam;
mod source;
mod types;
mod visibility;
mod words;
