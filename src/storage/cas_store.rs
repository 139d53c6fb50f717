//! A store that is written over only where it was read before, since others write there too; but for erasing it all.

use std::rc::Rc;

use super::key_value_store::{KeyValueStore, StoreError, StoredValue};

/// Compare and swap over a [`KeyValueStore`]: the only way to write or to remove one text is a [`Swap`], which says what
/// stands there now. Removing everything, [`CasStore::clear`], looks at none of it before.
pub(crate) struct CasStore(Rc<dyn KeyValueStore>);

/// A key that was just read. Whoever writes there has seen what it takes the place of.
pub(crate) struct Swap<'a> {
    store: &'a CasStore,
    key: &'a str,
    /// What stands there now.
    pub(crate) value: StoredValue,
}

impl CasStore {
    pub(crate) fn new(store: Rc<dyn KeyValueStore>) -> CasStore {
        CasStore(store)
    }

    /// Every key that begins with `prefix`.
    pub(crate) fn keys(&self, prefix: &str) -> Result<Vec<String>, StoreError> {
        self.0.keys(prefix)
    }

    /// What stands under `key` now.
    pub(crate) fn read(&self, key: &str) -> Result<StoredValue, StoreError> {
        self.0.read(key)
    }

    /// The key with what stands there, to be written over or removed once that was looked at.
    pub(crate) fn swap<'a>(&'a self, key: &'a str) -> Result<Swap<'a>, StoreError> {
        Ok(Swap { store: self, key, value: self.0.read(key)? })
    }

    /// Removes every key that begins with `prefix`, whatever stands there, and says whether a look afterwards found
    /// none: the reader asked for it.
    pub(crate) fn clear(&self, prefix: &str) -> bool {
        for key in self.0.keys(prefix).unwrap_or_default() {
            // A key that stays is found by the look below.
            let _ = self.0.remove(&key);
        }
        self.0.keys(prefix).is_ok_and(|left| left.is_empty())
    }
}

impl Swap<'_> {
    /// Writes over what stood there. After a failure it still stands.
    pub(crate) fn write(self, text: &str) -> Result<(), StoreError> {
        self.store.0.write(self.key, text)
    }

    /// The same for UTF-16 units that may be no text.
    pub(crate) fn write_units(self, units: &[u16]) -> Result<(), StoreError> {
        self.store.0.write_units(self.key, units)
    }

    /// Removes what stood there.
    pub(crate) fn remove(self) -> Result<(), StoreError> {
        self.store.0.remove(self.key)
    }
}
