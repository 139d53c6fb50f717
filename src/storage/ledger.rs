//! Texts under keys that others write too: nothing is written over, and nothing removed, that was not seen here.

use std::rc::Rc;

use super::shelf::{Fault, Found, Shelf};
use super::sorted::Sorted;
use crate::domain::interview::Id;

/// A shelf, and what was last seen on it.
pub struct Ledger {
    shelf: Rc<dyn Shelf>,
    /// The text under each key, as it was written or taken in here.
    seen: Sorted<String, String>,
}

impl Ledger {
    /// A ledger that has seen nothing yet.
    pub fn new(shelf: Rc<dyn Shelf>) -> Ledger {
        Ledger { shelf, seen: Sorted::new() }
    }

    /// Every key on the shelf that begins with `prefix`.
    pub fn keys(&self, prefix: &str) -> Result<Vec<String>, Fault> {
        self.shelf.keys(prefix)
    }

    /// What stands under `key` now.
    pub fn read(&self, key: &str) -> Result<Found, Fault> {
        self.shelf.read(key)
    }

    /// What was last seen under `key`.
    pub fn seen(&self, key: &str) -> Option<&str> {
        self.seen.get(key).map(String::as_str)
    }

    /// Takes a text in: from here on it may be written over.
    pub fn take_in(&mut self, key: &str, text: String) {
        self.seen.insert(key.to_owned(), text);
    }

    /// From here on nothing counts as seen under `key`.
    pub fn forget(&mut self, key: &str) {
        self.seen.remove(key);
    }

    /// Whether writing under `key` takes nothing from anyone: the place is empty, or holds what was last seen there.
    pub fn is_free(&self, key: &str) -> Result<bool, Fault> {
        Ok(match self.shelf.read(key)? {
            Found::Nothing => true,
            Found::Text(text) => self.seen(key) == Some(&text),
            Found::Mangled => false,
        })
    }

    /// Writes a text.
    pub fn put(&mut self, key: &str, text: String) -> Result<(), Fault> {
        self.shelf.write(key, &text)?;
        self.seen.insert(key.to_owned(), text);
        Ok(())
    }

    /// Removes a text.
    pub fn remove(&mut self, key: &str) -> Result<(), Fault> {
        self.shelf.remove(key)?;
        self.seen.remove(key);
        Ok(())
    }

    /// Removes every key that begins with `prefix`, and says whether a look afterwards found none.
    pub fn clear(&mut self, prefix: &str) -> bool {
        self.seen.clear();
        for key in self.shelf.keys(prefix).unwrap_or_default() {
            // A key that stays is found by the look below.
            let _ = self.shelf.remove(&key);
        }
        self.shelf.keys(prefix).is_ok_and(|left| left.is_empty())
    }

    /// The first of `id-2`, `id-3`, ... under which nothing stands. A long identity is cut so that the tail fits.
    pub fn unused(&self, prefix: &str, id: &Id) -> Result<Id, Fault> {
        let stem: String = id.as_str().chars().take(48).collect();
        let names = (2..=MOST_VERSIONS).filter_map(|count| Id::new(&format!("{stem}-{count}")));
        let empty = |id: &Id| self.shelf.read(&format!("{prefix}{}", id.as_str())) == Ok(Found::Nothing);
        names.into_iter().find(empty).ok_or(Fault::Refused)
    }
}

/// So many versions of one thing are a fault and not a conflict.
const MOST_VERSIONS: u32 = 1_000;
