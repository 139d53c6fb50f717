//! Keeps a session and the browser's storage in step, while other tabs, the page and the browser itself write there too.
//!
//! Reading order: `key_state` (what is known of one key), `reconcile` (the pure function that says what follows from what
//! is observed there, with the table of it in `reconcile_table`), [`engine`] (opens, and finds what stands under a key),
//! `flush` (writes what has changed), `look`
//! (what others did, and the second look), `room` (how much there is, raw texts for exports), [`event`] (what the
//! session has to learn), [`session_sync`] (a session, its engine and how it is said to be saved; time comes from
//! outside).
//!
//! # The states of a key
//!
//! ```text
//!                 write                    second look finds it
//!   Empty ───────────────────▶ Unconfirmed ─────────────────────▶ Confirmed
//!   Untouched ───────────────▶   │  ▲  ▲                            │  ▲
//!     ▲                          │  │  └─────────── write ──────────┘  │ a look finds what another
//!     │ all is gone (draft)      │  │ write                            │ tab made of it, or anew
//!     │                          ▼  │                                  │
//!     └──────────────────────  Displaced  ◀── somebody else's text stands there, or the browser put an
//!                                │             earlier one back, or none
//!                                └─▶ under another key (Empty here), where it is somebody else's
//! ```
//!
//! From every state: what goes from the screen is removed, and what goes from storage is taken off the screen (both end
//! in `Empty`, which remembers the text, should it be written again).
//!
//! # What always holds
//!
//! - A text is written over or removed only if it was seen here, or was written here and put back by the browser. Two
//!   exceptions: of two dates of the last copy the later one stays, whoever wrote the other; and a reader who erases
//!   everything erases what nobody has seen here, too.
//! - Nothing counts as kept before a second look has found it.
//! - What is on screen and differs from what stands in storage is never replaced by a look.

pub mod engine;
pub mod event;
mod flush;
pub(crate) mod key_state;
mod look;
pub(crate) mod reconcile;
mod reconcile_table;
mod room;
pub mod session_sync;
