//! When the reader last took a copy of everything: one small record, which is no interview and not the reader's words.

use serde_json::{Map, Value};

use super::journal::Journal;
use super::key::COPY;
use super::record::{Unreadable, VERSION};
use super::shelf::{Fault, Found};
use super::trail::object_in;
use crate::domain::interview::Day;
use crate::session::action::Action;

/// The most bytes that a time in ISO 8601 takes.
const LONGEST_TIME: usize = 32;

/// The time that the record says.
pub fn read_copy(text: &str) -> Result<String, Unreadable> {
    let record = object_in(text).ok_or(Unreadable::Corrupt)?;
    match record.get("version").and_then(Value::as_u64) {
        Some(version) if version == u64::from(VERSION) => {}
        Some(version) if version > u64::from(VERSION) => return Err(Unreadable::Newer),
        _ => return Err(Unreadable::Corrupt),
    }
    let at = record.get("at").and_then(Value::as_str).ok_or(Unreadable::Corrupt)?;
    let is_time = at.len() <= LONGEST_TIME && at.get(..10).and_then(Day::parse).is_some();
    is_time.then(|| at.to_owned()).ok_or(Unreadable::Corrupt)
}

/// The record that says this time.
pub fn write_copy(at: &str) -> String {
    let mut record = Map::new();
    record.insert("version".to_owned(), VERSION.into());
    record.insert("at".to_owned(), at.into());
    Value::Object(record).to_string()
}

impl Journal {
    /// Writes when the last copy was taken, unless a later one stands there. The key, if it was written.
    pub(super) fn keep_copy(&mut self, at: &str, news: &mut Vec<Action>) -> Result<Option<String>, Fault> {
        let found = self.ledger.read(COPY)?;
        if found != Found::Nothing && !self.ledger.is_seen(COPY, &found) {
            match found {
                Found::Text(text) if let Ok(theirs) = read_copy(&text) => {
                    self.ledger.take_in(COPY, text);
                    self.copied = Some(theirs);
                }
                // It is left alone.
                _ => self.copied = Some(at.to_owned()),
            }
        }
        if self.copied.as_deref() >= Some(at) {
            news.extend(self.copied.clone().map(Action::Copied));
            return Ok(None);
        }
        self.ledger.put(COPY, write_copy(at))?;
        self.copied = Some(at.to_owned());
        Ok(Some(COPY.to_owned()))
    }
}
