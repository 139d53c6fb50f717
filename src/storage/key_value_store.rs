//! What any storage can do: short texts under keys, each call on its own, each call able to fail.

/// A place for texts. All of it may be seen, changed and emptied by others between two calls.
pub trait KeyValueStore {
    /// Every key that begins with `prefix`, in no particular order.
    fn keys(&self, prefix: &str) -> Result<Vec<String>, StoreError>;

    /// The text under `key`.
    fn read(&self, key: &str) -> Result<StoredValue, StoreError>;

    /// Puts `text` under `key`. After a failure the old text is still there. After a success it may yet be lost:
    /// look again before saying that it is kept.
    fn write(&self, key: &str, text: &str) -> Result<(), StoreError>;

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
    /// How many UTF-16 units it holds.
    pub fn units(&self) -> usize {
        match self {
            StoredValue::Missing => 0,
            StoredValue::Text(text) => units(text),
            StoredValue::Malformed(units) => units.len(),
        }
    }
}

/// How many UTF-16 units a text holds, which is what browsers count.
pub fn units(text: &str) -> usize {
    // One for the first byte of each character, and one more where that begins a pair.
    text.bytes().map(|byte| usize::from(byte & 0xC0 != 0x80) + usize::from(byte >= 0xF0)).sum()
}

/// Why a call failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoreError {
    /// There is no room left. The room is that of the whole site, not of this widget.
    Full,
    /// The storage refused, for whatever reason.
    Refused,
}
