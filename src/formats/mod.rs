//! All that goes out or comes in as text: JSON, CSV, Markdown, plain text, calendar files and share links. No browser.
//!
//! Reading order: [`share_link`] (a result at the end of an address), [`json_export`] and [`json_import`] (everything,
//! and back; [`lenient_json`] cuts damaged files apart), [`interviews_csv`] on top of [`csv`], [`report`] (Markdown and
//! plain text), [`calendar`]; [`export_format`] says what [`FORMATS`] lists.

pub mod calendar;
pub mod csv;
pub mod export_format;
pub mod interviews_csv;
pub mod json_export;
pub mod json_import;
pub mod lenient_json;
pub mod report;
pub mod share_link;

use self::export_format::{ExportFormat, Writer};
use self::interviews_csv::sheet;

/// The forms in which everything can be taken out, as the page offers them. A new one is a file that writes it, a row here
/// and its words.
pub const FORMATS: [ExportFormat; 4] = [
    ExportFormat {
        id: "whole",
        extension: "json",
        media: "application/json",
        mark: false,
        is_backup: true,
        writer: Writer::Records(|records| {
            json_export::write(records.interviews, records.unread, records.now)
        }),
    },
    ExportFormat {
        id: "read",
        extension: "md",
        media: "text/markdown",
        mark: false,
        is_backup: false,
        writer: Writer::Report,
    },
    ExportFormat {
        id: "table",
        extension: "csv",
        media: "text/csv",
        mark: true,
        is_backup: false,
        writer: Writer::Records(|records| sheet(records.interviews)),
    },
    ExportFormat {
        id: "days",
        extension: "ics",
        media: "text/calendar",
        mark: false,
        is_backup: false,
        writer: Writer::FollowUps,
    },
];
