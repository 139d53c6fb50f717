//! What any storage can do: short texts under keys, each call on its own, each call able to fail.

use crate::domain::utf16;

/// A place for texts. All of it may be seen, changed and emptied by others between two calls.
pub trait KeyValueStore {
    /// Every key that begins with `prefix`, in no particular order.
    fn keys(&self, prefix: &str) -> Result<Vec<String>, StoreError>;

    /// The text under `key`.
    fn read(&self, key: &str) -> Result<StoredValue, StoreError>;

    /// Puts `text` under `key`. After a failure the old text is still there. After a success it may yet be lost:
    /// look again before saying that it is kept.
    fn write(&self, key: &str, text: &str) -> Result<(), StoreError>;

    /// The same for UTF-16 units that may hold lone surrogates. A store that knows texts only refuses such.
    fn write_units(&self, key: &str, units: &[u16]) -> Result<(), StoreError> {
        let text = String::from_utf16(units).map_err(|_| StoreError::Refused)?;
        self.write(key, &text)
    }

    /// Takes the key away; one that is not there is no failure.
    fn remove(&self, key: &str) -> Result<(), StoreError>;
}

/// What stands under a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StoredValue {
    /// Nothing.
    Missing,
    /// A text.
    Text(String),
    /// A text with lone surrogates, as its UTF-16 units, for no Rust string can hold it: to be left as it is.
    Malformed(Vec<u16>),
}

impl StoredValue {
    /// What these UTF-16 units are.
    pub fn of(units: &[u16]) -> StoredValue {
        String::from_utf16(units).map_or_else(|_| StoredValue::Malformed(units.into()), StoredValue::Text)
    }

    /// How many UTF-16 units it holds.
    pub fn units(&self) -> usize {
        match self {
            StoredValue::Missing => 0,
            StoredValue::Text(text) => utf16::length(text),
            StoredValue::Malformed(units) => units.len(),
        }
    }
}

/// Why a call failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoreError {
    /// There is no room left. The room is that of the whole site, not of this widget.
    Full,
    /// The storage refused, for whatever reason.
    Refused,
}
