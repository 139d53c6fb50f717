//! The texts of a journal as they stand, for copies of everything, and the room that they take.

use crate::domain::interview::Id;
use crate::domain::utf16::length;
use crate::session::state::Room;
use crate::storage::journal::Journal;
use crate::storage::key::{self, COPY, OURS};
use crate::storage::key_value_store::StoredValue;

/// The UTF-16 units that the widget may use of the site's storage: a fifth of what a browser gives.
const BUDGET: usize = 1 << 20;
/// In hundredths of it: from where on the reader is asked to take a copy, and nothing new begins.
const LOW: usize = 60;
const FULL: usize = 85;

impl Journal {
    /// The text of an interview as it was last seen, with all that this version does not know of it.
    pub fn text_of(&self, id: &Id) -> Option<&str> {
        self.ledger.seen(&key::interview(id))
    }

    /// Every record of every version that this one cannot read, with its key, as it stands. Reads the whole shelf.
    pub fn unread(&self) -> Vec<(String, StoredValue)> {
        let record = |key: String| {
            let found = self.ledger.read(&key).ok()?;
            let readable = key == COPY
                || self.ledger.is_seen(&key, &found)
                || match &found {
                    StoredValue::Missing => true,
                    StoredValue::Text(text) => key::parse(&key, text).is_ok(),
                    StoredValue::Malformed(_) => false,
                };
            (!readable).then_some((key, found))
        };
        self.ledger.keys(OURS).unwrap_or_default().into_iter().filter_map(record).collect()
    }

    /// Remembers texts of interviews that are about to come in: what this version does not know of them is then kept
    /// with the first writing.
    pub fn offer(&mut self, texts: Vec<(Id, String)>) {
        for (id, text) in texts {
            self.ledger.offer(key::interview(&id), text);
        }
    }

    /// Puts records that this version cannot read back to where they were, never over anything and never beyond the
    /// widget's room. Says how many. What it can read comes in by the session.
    pub fn restore(&mut self, unread: &[(String, String)]) -> usize {
        let mut restored = 0;
        for (key, text) in unread {
            let is_unread = key.starts_with(OURS) && key != COPY && key::parse(key, text).is_err();
            let fits = self.used() + length(key) + length(text) <= BUDGET;
            if is_unread && fits && self.ledger.lay(key, text).is_ok() {
                restored += 1;
            }
        }
        restored
    }

    /// The UTF-16 units of all the widget's keys and texts, as far as they were met.
    pub fn used(&self) -> usize {
        self.ledger.used()
    }

    /// Whether something new that takes so many UTF-16 units may begin.
    pub(super) fn has_room(&self, units: usize) -> bool {
        self.used().saturating_add(units).saturating_mul(100) / BUDGET < FULL
    }

    /// How much of the widget's own room is left.
    pub fn room(&self) -> Room {
        match self.used().saturating_mul(100) / BUDGET {
            FULL.. => Room::Full,
            LOW.. => Room::Low,
            _ => Room::Enough,
        }
    }
}
