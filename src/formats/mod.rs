//! All that goes out or comes in as text: JSON, CSV, Markdown, plain text, calendar files and share links. No browser.
//!
//! Reading order: [`share_link`] (a result at the end of an address, which begins with its [`share_mark`]),
//! [`export_formats`] (what everything can be taken out as, each an [`export_format`]), [`json_export`] and
//! [`json_import`] (everything, and back; [`lenient_json`] cuts damaged files apart, [`import_preview`] says what a file
//! would bring), [`interviews_csv`] on top of [`csv`], [`report`] (Markdown and plain text), [`calendar`].

mod base_64;
pub mod calendar;
pub mod csv;
pub mod export_format;
pub mod export_formats;
pub mod import_preview;
pub mod interviews_csv;
pub mod json_export;
pub mod json_import;
pub mod lenient_json;
pub mod report;
pub mod share_link;
pub mod share_mark;
