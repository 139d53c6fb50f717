//! A store in memory: what a browser without storage gets, and the twin that tests can make fail.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use crate::domain::utf16::length;
use crate::domain::vec_map::VecMap;
use crate::storage::key_value_store::{KeyValueStore, StoreError, StoredValue};

/// A store that lives as long as the page. It never fails unless it is told to.
#[derive(Debug, Default)]
pub struct MemoryStore {
    texts: RefCell<VecMap<String, String>>,
    fault: Cell<Option<StoreError>>,
    room: Cell<Option<usize>>,
}

impl MemoryStore {
    /// An empty store.
    pub const fn new() -> MemoryStore {
        MemoryStore { texts: RefCell::new(VecMap::new()), fault: Cell::new(None), room: Cell::new(None) }
    }

    /// From now on every call fails so, or none does.
    pub fn fail(&self, fault: Option<StoreError>) {
        self.fault.set(fault);
    }

    /// From now on keys and texts together may hold so many UTF-16 units, or any number.
    pub fn limit(&self, room: Option<usize>) {
        self.room.set(room);
    }

    /// Everything on it, in the order of the keys.
    pub fn all(&self) -> BTreeMap<String, String> {
        self.texts.borrow().iter().cloned().collect()
    }

    fn fault(&self) -> Result<(), StoreError> {
        self.fault.get().map_or(Ok(()), Err)
    }
}

impl KeyValueStore for MemoryStore {
    fn keys(&self, prefix: &str) -> Result<Vec<String>, StoreError> {
        self.fault()?;
        Ok(self
            .texts
            .borrow()
            .iter()
            .map(|(key, _)| key)
            .filter(|key| key.starts_with(prefix))
            .cloned()
            .collect())
    }

    fn read(&self, key: &str) -> Result<StoredValue, StoreError> {
        self.fault()?;
        Ok(self.texts.borrow().get(key).cloned().map_or(StoredValue::Missing, StoredValue::Text))
    }

    fn write(&self, key: &str, text: &str) -> Result<(), StoreError> {
        self.fault()?;
        let mut texts = self.texts.borrow_mut();
        if let Some(room) = self.room.get() {
            let others = texts.iter().filter(|(other, _)| *other != key);
            let used: usize = others.map(|(other, text)| length(other) + length(text)).sum();
            if used + length(key) + length(text) > room {
                return Err(StoreError::Full);
            }
        }
        texts.insert(key.to_owned(), text.to_owned());
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.fault()?;
        self.texts.borrow_mut().remove(key);
        Ok(())
    }
}
