//! When the reader last took a copy of everything: one small record, which is no interview and not the reader's words.
//! It is the only one that is written over unseen: a later date takes the place of an earlier one. One that cannot be
//! read stays.

use crate::json::value::Json;
use crate::json::write::write;
use crate::storage::migrations::{RecordKind, Unreadable, VERSION, migrated};
use crate::storage::wire::fields::time;

/// The time that the record says.
pub fn read_backup(text: &str) -> Result<String, Unreadable> {
    let record = migrated(RecordKind::Backup, text)?;
    record.get("at").and_then(Json::as_str).and_then(time).ok_or(Unreadable::Corrupt)
}

/// The record that says this time.
pub fn write_backup(at: &str) -> String {
    write(&Json::object(vec![("version", VERSION.into()), ("at", at.into())]))
}
