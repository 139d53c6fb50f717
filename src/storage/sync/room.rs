//! The room that the widget's records take, and their texts as they stand, for copies of everything.

use super::engine::SyncEngine;
use super::key_state::KeyState;
use crate::domain::interview::Id;
use crate::domain::utf16::length;
use crate::session::state::Room;
use crate::storage::key::{self, BACKUP, OURS};
use crate::storage::key_value_store::StoredValue;

/// The UTF-16 units that the widget may use of the site's storage: a fifth of what a browser gives.
const BUDGET: usize = 1 << 20;
/// In hundredths of it: from where on the reader is asked to take a copy, and nothing new begins.
const LOW: usize = 60;
const FULL: usize = 85;

impl SyncEngine {
    /// The UTF-16 units of all the widget's keys and texts, as far as they were met.
    pub fn used(&self) -> usize {
        let interviews: usize = self.interviews.iter().map(|(_, state)| state.units()).sum();
        interviews + self.draft.units() + self.backup.units() + self.other_units
    }

    /// Whether something new that takes so many UTF-16 units may begin.
    pub fn has_room(&self, units: usize) -> bool {
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

    /// The text of an interview as it was last seen, with all that this version does not know of it.
    pub fn text_of(&self, id: &Id) -> Option<&str> {
        self.interviews.get(id)?.text()
    }

    /// Every record of every version that this one cannot read, with its key, as it stands. Reads the whole store.
    pub fn unread(&self) -> Vec<(String, StoredValue)> {
        let record = |key: String| {
            let value = self.store.read(&key).ok()?;
            is_unread(&key, &value).then_some((key, value))
        };
        self.store.keys(OURS).unwrap_or_default().into_iter().filter_map(record).collect()
    }

    /// Remembers texts of interviews that are about to come in: what this version does not know of them is then kept
    /// with the first writing.
    pub fn remember_bases(&mut self, texts: Vec<(Id, String)>) {
        for (id, text) in texts {
            if self.text_of(&id).is_none() {
                self.interviews.insert(id, KeyState::Empty { base: Some(text) });
            }
        }
    }

    /// Puts records that this version cannot read back to where they were, unit for unit, never over anything and never
    /// beyond the widget's room. Says whether all of them stand there now. What it can read comes in by the session.
    pub fn restore(&mut self, unread: &[(String, Vec<u16>)]) -> bool {
        for (key, units) in unread {
            let size = length(key) + units.len();
            if key.starts_with(OURS)
                && is_unread(key, &StoredValue::of(units))
                && self.used() + size <= BUDGET
                && let Ok(swap) = self.store.swap(key)
                && swap.value == StoredValue::Missing
                && swap.write_units(units).is_ok()
            {
                self.other_units += size;
            }
        }
        unread.iter().all(|(key, units)| self.store.read(key) == Ok(StoredValue::of(units)))
    }
}

/// Whether what stands under a key is a record that this version cannot read. The date of the last copy is none of the
/// reader's.
fn is_unread(key: &str, value: &StoredValue) -> bool {
    let reads = match value {
        StoredValue::Missing => true,
        StoredValue::Text(text) => key::parse(key, text).is_ok(),
        StoredValue::Malformed(_) => false,
    };
    key != BACKUP && !reads
}
