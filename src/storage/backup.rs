//! When the reader last took a copy of everything: one small record, which is no interview and not the reader's words.
//! It is the only one that is written over unseen: a later date takes the place of an earlier one. One that cannot be
//! read stays.

use serde_json::{Map, Value};

use crate::domain::day::Day;
use crate::storage::migrations::{RecordKind, Unreadable, VERSION, migrated};

/// The most bytes that a time in ISO 8601 takes.
const LONGEST_TIME: usize = 32;

/// The time that the record says.
pub fn read_backup(text: &str) -> Result<String, Unreadable> {
    let record = migrated(RecordKind::Backup, text)?;
    let at = record.get("at").and_then(Value::as_str).ok_or(Unreadable::Corrupt)?;
    let is_time = at.len() <= LONGEST_TIME && at.get(..10).and_then(Day::parse).is_some();
    is_time.then(|| at.to_owned()).ok_or(Unreadable::Corrupt)
}

/// The record that says this time.
pub fn write_backup(at: &str) -> String {
    let mut record = Map::new();
    record.insert("version".to_owned(), VERSION.into());
    record.insert("at".to_owned(), at.into());
    Value::Object(record).to_string()
}
