//! The forms in which everything can be taken out.

use crate::formats::export_format::{ExportFormat, Writer};
use crate::formats::interviews_csv::sheet;
use crate::formats::json_export;

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
        writer: Writer::Records(|records| sheet(records.interviews, records.dialect)),
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
