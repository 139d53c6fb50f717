//! `<worth-the-interview>`: is this job interview worth it, for me?
//!
//! One element for blog posts. A quiz of eight steps weighs five benefits of an interview against its costs, in hours
//! of the reader's own time; a result says what the answers point to, why, and what would change it; a journal keeps it,
//! and what came of it.
//!
//! # The map, in reading order
//!
//! | module | what it owns | what it may use |
//! |---|---|---|
//! | [`domain`] | questions and fields as tables, answers, sums, reasons, interviews, insights: the model | `std` |
//! | [`session`] | everything on screen as one value, and the one transition | `domain` |
//! | `json` | JSON as a value, read and written | `domain`, serde |
//! | [`formats`] | all that goes out or comes in as text: links, files, tables, reports, calendars | `domain`, `storage`, serde |
//! | [`storage`] | what is kept, under which key, and when it may be written | `domain`, `session`, `json` |
//! | [`words`] | sentences by key from one language's file | `json` |
//! | `hooks` | where Yew meets storage, the clock and the window | all of the above, and the browser |
//! | `view` | what a session looks like | all but `storage` |
//! | `later` | the one door to what is not needed until a first result has been seen | `view`, and what it shows |
//! | `split` | where the program is cut in two files, at that door | `later` |
//! | `embed` | what `static/element.js` may call | `split`, `view`, `words` |
//!
//! The last five exist only for `wasm32`: a native build compiles only while the rest is free of the browser.
//!
//! # Where to change what
//!
//! | change | where |
//! |---|---|
//! | a question, or an answer to one | its row in `domain/question.rs`, which says what does not follow from it |
//! | a field of the reflection | `domain/reflection.rs`, and its row in `domain/reflection_fields.rs` |
//! | what those mean to old records | a step in `storage/migrations.rs`, with recorded files in `tests/fixtures/records/` |
//! | a form in which everything can be taken out | a file in `formats/`, and its row in `formats/export_formats.rs` |
//! | an attribute of the element | its row in `static/attributes.js`, and the view that asks for it with `ctx.option` |
//! | what happens to a key of storage | `storage/sync/reconcile.rs` |
//! | a sentence | `static/locales/en.json`, or `static/locales/later/en.json` if it comes later |
//!
//! The words of the first four go into the language file; `make schema` renews the schema of the export.
//!
//! # What comes first, and what later
//!
//! A reader first needs the quiz and a look at its result; journal, reflection, insights, copies and all that is folded
//! away come later. The first names the later through one door only: its type is `view::door`, and `later` fills it.
//! What is kept is read at once, interviews included: the first line counts them, and they may count in a result.
//!
//! # What always holds
//!
//! - The sums are pure and total, and exact: the same answers give the same figures, to the last bit.
//! - What a person does becomes an [`Action`](session::action::Action); a session after it is a new value, or the
//!   same one where the action does not apply. Storage follows the session and never leads it.
//! - Nothing is called saved that a second look did not find. A text that cannot be read, or that somebody else has
//!   written since, is never written over. Two exceptions: a later date of the last copy takes the place of an earlier
//!   one, whoever wrote it; and a reader who erases everything erases that, too.
//! - What any older version wrote is read, whether it was kept, taken out or sent as a link; what a newer one wrote stays
//!   as it is.
//! - Every sentence on screen comes from a language file.
//!
//! # What is not here
//!
//! No account, no server, no request after loading, no cookie. No router: the page around the widget owns the address,
//! but for the end of one that carries a result.
//! No clock and no chance in the core: what needs them arrives inside an action.

#![cfg_attr(
    not(target_arch = "wasm32"),
    allow(dead_code, reason = "what only views use is used in a browser")
)]

pub mod domain;
pub mod formats;
pub(crate) mod json;
pub mod session;
pub mod storage;
pub mod words;

#[cfg(target_arch = "wasm32")]
pub mod embed;
#[cfg(target_arch = "wasm32")]
pub(crate) mod hooks;
#[cfg(target_arch = "wasm32")]
pub mod later;
#[cfg(target_arch = "wasm32")]
mod split;
#[cfg(target_arch = "wasm32")]
pub mod view;
