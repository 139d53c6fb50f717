//! What a form is in which everything can be taken out. Those that there are stand in `export_formats`.

use crate::domain::interview::Interview;
use crate::formats::csv::Dialect;
use crate::formats::json_export::Raw;

/// A form in which everything can be taken out.
#[derive(Clone, Copy, Debug)]
pub struct ExportFormat {
    /// The stable name, for the page and the key of its words.
    pub id: &'static str,
    /// How the name of its file ends, without the point.
    pub extension: &'static str,
    /// Its media type.
    pub media: &'static str,
    /// Whether a byte order mark stands in front of the file: some programs know letters beyond ASCII only by that.
    pub mark: bool,
    /// Whether all that is kept can be brought back from it.
    pub is_backup: bool,
    /// Who writes it.
    pub writer: Writer,
}

/// Who writes a form.
#[derive(Clone, Copy, Debug)]
pub enum Writer {
    /// A function of what is kept.
    Records(fn(&Records<'_>) -> String),
    /// The page, in its words: a report of every interview.
    Report,
    /// The page, in its words: the days to get in touch.
    FollowUps,
}

/// What is kept.
#[derive(Clone, Copy, Debug)]
pub struct Records<'a> {
    /// The interviews, with the record that each was read from, if there is one.
    pub interviews: &'a [(&'a Interview, Option<&'a str>)],
    /// The records that cannot be read, with their keys.
    pub unread: &'a [(&'a str, Raw<'a>)],
    /// What tables look like where the reader is.
    pub dialect: Dialect,
    /// When it is taken out: ISO 8601 in UTC.
    pub now: &'a str,
}
