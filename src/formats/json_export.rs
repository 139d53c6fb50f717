//! Everything that is kept, as one JSON file in the reader's hands. `static/export.schema.json` describes it.

use serde::Serialize;
use serde_json::Value;

use crate::domain::interview::Interview;
use crate::storage::key_value_store::StoredValue;
use crate::storage::record::copy_interview;

/// What the file says it is.
pub const FORMAT: &str = "worth-the-interview";
/// The version of the file's own shape. Each record in it has its own besides. That of version 1 is the same, with
/// records of version 1.
pub const VERSION: u32 = 2;

/// The text of a record that this version cannot read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Raw<'a> {
    /// A text.
    Text(&'a str),
    /// UTF-16 units with lone surrogates, which no Rust string can hold.
    Units(&'a [u16]),
}

/// A record that this version cannot read, as it stands in the file.
#[derive(Serialize)]
struct UnreadRecord<'a> {
    key: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    units: Option<&'a [u16]>,
}

impl Raw<'_> {
    /// What stands under a key, if anything does.
    pub fn of(value: &StoredValue) -> Option<Raw<'_>> {
        match value {
            StoredValue::Missing => None,
            StoredValue::Text(text) => Some(Raw::Text(text)),
            StoredValue::Malformed(units) => Some(Raw::Units(units)),
        }
    }
}

/// The file: interviews with the record that each was read from, if there is one, and the records that cannot be read
/// with their keys. `exported` is when: ISO 8601 in UTC. The same of all gives the same file.
///
/// Each interview and each record has a line of its own, so that a damaged file can be mended by hand.
pub fn write(
    interviews: &[(&Interview, Option<&str>)],
    unread: &[(&str, Raw<'_>)],
    exported: &str,
) -> String {
    let exported = Value::from(exported);
    let interviews = interviews.iter().map(|(interview, before)| copy_interview(interview, *before));
    let unread = unread.iter().map(|(key, raw)| {
        let (text, units) = match *raw {
            Raw::Text(text) => (Some(text), None),
            Raw::Units(units) => (None, Some(units)),
        };
        // Texts and numbers always have a way into it.
        serde_json::to_string(&UnreadRecord { key, text, units }).unwrap_or_default()
    });
    let (interviews, unread) = (lines(interviews), lines(unread));
    format!(
        "{{\"format\":\"{FORMAT}\",\"version\":{VERSION},\"exported\":{exported},\n\
         \"interviews\":[{interviews}],\n\"unread\":[{unread}]}}\n"
    )
}

fn lines(items: impl Iterator<Item = String>) -> String {
    let mut lines = String::new();
    for item in items {
        lines.push_str(if lines.is_empty() { "\n" } else { ",\n" });
        lines.push_str(&item);
    }
    if !lines.is_empty() {
        lines.push('\n');
    }
    lines
}
