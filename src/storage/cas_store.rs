//! Texts under keys that others write too: nothing is written over, and nothing removed, that was not seen here.

use std::rc::Rc;

use crate::domain::interview::Id;
use crate::domain::utf16::length;
use crate::storage::key_value_store::{KeyValueStore, StoreError, StoredValue};
use crate::storage::vec_map::VecMap;

/// A shelf, and what was last seen on it.
pub struct CasStore {
    shelf: Rc<dyn KeyValueStore>,
    /// The text under each key, as it was written or taken in here, with the UTF-16 units of both.
    seen: VecMap<String, (String, usize)>,
    /// Texts of records that are not on the shelf, under the keys that they would have there.
    off: VecMap<String, String>,
    /// UTF-16 units of all that was seen.
    used: usize,
    /// UTF-16 units of what is on the shelf besides, when it was last looked through.
    besides: usize,
}

impl CasStore {
    /// A ledger that has seen nothing yet.
    pub fn new(shelf: Rc<dyn KeyValueStore>) -> CasStore {
        CasStore { shelf, seen: VecMap::new(), off: VecMap::new(), used: 0, besides: 0 }
    }

    /// Every key on the shelf that begins with `prefix`.
    pub fn keys(&self, prefix: &str) -> Result<Vec<String>, StoreError> {
        self.shelf.keys(prefix)
    }

    /// What stands under `key` now.
    pub fn read(&self, key: &str) -> Result<StoredValue, StoreError> {
        self.shelf.read(key)
    }

    /// What was last seen under `key`.
    pub fn seen(&self, key: &str) -> Option<&str> {
        self.seen.get(key).map(|(text, _)| text.as_str())
    }

    /// The text that the next one under `key` goes on from: the one there, else the one that was there last, else the
    /// one that was offered.
    pub fn base(&self, key: &str) -> Option<&str> {
        self.seen(key).or_else(|| self.off.get(key).map(String::as_str))
    }

    /// Remembers a text for a place where none stands.
    pub fn offer(&mut self, key: String, text: String) {
        self.off.insert(key, text);
    }

    /// UTF-16 units of all keys and texts, as far as they were met.
    pub fn used(&self) -> usize {
        self.used + self.besides
    }

    /// Says how many UTF-16 units stand on the shelf besides what was seen.
    pub fn set_besides(&mut self, units: usize) {
        self.besides = units;
    }

    /// Takes a text in: from here on it may be written over.
    pub fn take_in(&mut self, key: &str, text: String) {
        let units = length(key) + length(&text);
        self.used += units;
        if let Some((_, before)) = self.seen.insert(key.to_owned(), (text, units)) {
            self.used -= before;
        }
        self.off.remove(key);
    }

    /// From here on nothing counts as seen under `key`. The text is remembered, should it be written there again.
    pub fn forget(&mut self, key: &str) {
        if let Some((text, units)) = self.seen.remove(key) {
            self.used -= units;
            self.off.insert(key.to_owned(), text);
        }
    }

    /// Whether writing under `key` takes nothing from anyone: the place is empty, or holds what was last seen there.
    pub fn is_free(&self, key: &str) -> Result<bool, StoreError> {
        self.shelf.read(key).map(|found| found == StoredValue::Missing || self.is_seen(key, &found))
    }

    /// Whether `found` is what was last seen under `key`.
    pub fn is_seen(&self, key: &str, found: &StoredValue) -> bool {
        matches!(found, StoredValue::Text(text) if self.seen(key) == Some(text))
    }

    /// Writes a text.
    pub fn put(&mut self, key: &str, text: String) -> Result<(), StoreError> {
        self.shelf.write(key, &text)?;
        self.take_in(key, text);
        Ok(())
    }

    /// Writes a text that is not to be written over, not even from here. Only where nothing stands.
    pub fn lay(&mut self, key: &str, text: &str) -> Result<(), StoreError> {
        if self.shelf.read(key)? != StoredValue::Missing {
            return Err(StoreError::Refused);
        }
        self.shelf.write(key, text)?;
        self.besides += length(key) + length(text);
        Ok(())
    }

    /// Removes a text.
    pub fn remove(&mut self, key: &str) -> Result<(), StoreError> {
        self.shelf.remove(key)?;
        self.forget(key);
        Ok(())
    }

    /// Removes every key that begins with `prefix`, and says whether a look afterwards found none.
    pub fn clear(&mut self, prefix: &str) -> bool {
        self.seen.clear();
        self.off.clear();
        (self.used, self.besides) = (0, 0);
        for key in self.shelf.keys(prefix).unwrap_or_default() {
            // A key that stays is found by the look below.
            let _ = self.shelf.remove(&key);
        }
        self.shelf.keys(prefix).is_ok_and(|left| left.is_empty())
    }

    /// The first of `id-2`, `id-3`, ... that is not `taken` and under which nothing stands nor ever stood, as far as was
    /// seen. A long identity is cut so that the tail fits.
    pub fn unused(&self, prefix: &str, id: &Id, taken: impl Fn(&Id) -> bool) -> Result<Id, StoreError> {
        let stem: String = id.as_str().chars().take(48).collect();
        let names = (2..=MOST_VERSIONS).filter_map(|count| Id::new(&format!("{stem}-{count}")));
        let empty = |id: &Id| {
            let key = format!("{prefix}{}", id.as_str());
            !taken(id) && self.base(&key).is_none() && self.shelf.read(&key) == Ok(StoredValue::Missing)
        };
        names.into_iter().find(empty).ok_or(StoreError::Refused)
    }
}

/// So many versions of one thing are a fault and not a conflict.
const MOST_VERSIONS: u32 = 1_000;
