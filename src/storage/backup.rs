//! When the reader last took a copy of everything: one small record, which is no interview and not the reader's words.

use serde_json::{Map, Value};

use crate::domain::day::Day;
use crate::session::action::Action;
use crate::storage::journal::Journal;
use crate::storage::key::COPY;
use crate::storage::key_value_store::{StoreError, StoredValue};
use crate::storage::migrations::{Kind, Unreadable, VERSION, migrated};

/// The most bytes that a time in ISO 8601 takes.
const LONGEST_TIME: usize = 32;

/// The time that the record says.
pub fn read_copy(text: &str) -> Result<String, Unreadable> {
    let record = migrated(Kind::Backup, text)?;
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
    pub(super) fn keep_copy(
        &mut self,
        at: &str,
        news: &mut Vec<Action>,
    ) -> Result<Option<String>, StoreError> {
        let found = self.ledger.read(COPY)?;
        if found != StoredValue::Missing && !self.ledger.is_seen(COPY, &found) {
            match found {
                StoredValue::Text(text) if let Ok(theirs) = read_copy(&text) => {
                    self.ledger.take_in(COPY, text);
                    self.backed_up = Some(theirs);
                }
                // It is left alone.
                _ => self.backed_up = Some(at.to_owned()),
            }
        }
        if self.backed_up.as_deref() >= Some(at) {
            news.extend(self.backed_up.clone().map(Action::BackedUp));
            return Ok(None);
        }
        self.ledger.put(COPY, write_copy(at))?;
        self.backed_up = Some(at.to_owned());
        Ok(Some(COPY.to_owned()))
    }
}
