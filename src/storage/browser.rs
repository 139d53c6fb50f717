//! The browser's storage: `localStorage` as a store, and the tab's own memory of which draft is its and whether it is
//! hidden. The only file that names either.

use js_sys::{JsString, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DomException, Storage};

use crate::domain::interview::Id;
use crate::storage::key::OURS;
use crate::storage::key_value_store::{KeyValueStore, StoreError, StoredValue};
use crate::storage::namespace::Namespace;

/// A `localStorage` that answered when it was asked.
pub(crate) struct BrowserStore(Storage);

impl BrowserStore {
    /// The storage of this origin, if there is one that can be read. Asking may throw (cookies blocked, a sandboxed
    /// frame), give `null` (a setting), or give an object whose every call throws (a broken profile).
    pub(crate) fn probe() -> Option<BrowserStore> {
        let storage = web_sys::window()?.local_storage().ok()??;
        storage.length().ok()?;
        storage.get_item("worth-the-interview").ok()?;
        Some(BrowserStore(storage))
    }
}

impl KeyValueStore for BrowserStore {
    fn keys(&self, prefix: &str) -> Result<Vec<String>, StoreError> {
        let mut keys = Vec::new();
        for place in 0..self.0.length().map_err(fault)? {
            keys.extend(self.0.key(place).map_err(fault)?.filter(|key| key.starts_with(prefix)));
        }
        Ok(keys)
    }

    fn read(&self, key: &str) -> Result<StoredValue, StoreError> {
        let Some(text) = self.0.get_item(key).map_err(fault)? else { return Ok(StoredValue::Missing) };
        // The conversion puts U+FFFD for a lone surrogate; only then is it worth to look at the text itself.
        if text.chars().any(|character| character == '\u{FFFD}') {
            let raw = Reflect::get(&self.0, &JsValue::from_str(key)).map_err(fault)?;
            let raw = raw.dyn_into::<JsString>().map_err(fault)?;
            if !raw.is_valid_utf16() {
                // Each is a whole number below 65,536.
                return Ok(StoredValue::Malformed(
                    (0..raw.length()).map(|at| raw.char_code_at(at) as u16).collect(),
                ));
            }
        }
        Ok(StoredValue::Text(text))
    }

    fn write(&self, key: &str, text: &str) -> Result<(), StoreError> {
        self.0.set_item(key, text).map_err(fault)
    }

    fn write_units(&self, key: &str, units: &[u16]) -> Result<(), StoreError> {
        // Piece by piece: a call takes only so many arguments.
        let pieces = units.chunks(1 << 12).map(JsString::from_char_code);
        let text = pieces.fold(JsString::from(""), |text, piece| text.concat(&piece));
        let put = Reflect::set(&self.0, &JsValue::from_str(key), &text).map_err(fault)?;
        if put { Ok(()) } else { Err(StoreError::Refused) }
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.0.remove_item(key).map_err(fault)
    }
}

fn fault(error: JsValue) -> StoreError {
    let name = error.dyn_ref::<DomException>().map(DomException::name);
    match name.as_deref() {
        Some("QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED") => StoreError::Full,
        _ => StoreError::Refused,
    }
}

/// Where a widget stands among those of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Spot {
    /// Which journal it shares.
    pub namespace: Namespace,
    /// Its place among those that share it, from 0.
    pub slot: u32,
}

/// The name under which the widget at a spot keeps its draft: the one this tab had before a reload, else a new one.
pub(crate) fn writer(spot: &Spot) -> Id {
    let known = tab().and_then(|tab| tab.get_item(&writer_key(spot)).ok().flatten());
    known.as_deref().and_then(Id::new).unwrap_or_else(new_id)
}

/// Remembers that name for as long as the tab lives. Without it a reload still finds the draft as any new tab does.
pub(crate) fn remember_writer(spot: &Spot, writer: &Id) {
    if let Some(tab) = tab() {
        let _ = tab.set_item(&writer_key(spot), writer.as_str());
    }
}

/// Forgets that name.
pub(crate) fn forget_writer(spot: &Spot) {
    if let Some(tab) = tab() {
        let _ = tab.remove_item(&writer_key(spot));
    }
}

/// Whether the widget at a spot was hidden when this tab last showed it. A phone takes a page away while nobody looks,
/// and brings it back.
pub(crate) fn was_hidden(spot: &Spot) -> bool {
    tab().is_some_and(|tab| tab.get_item(&hidden_key(spot)).is_ok_and(|hidden| hidden.is_some()))
}

/// Remembers whether it is, for as long as the tab lives.
pub(crate) fn remember_hidden(spot: &Spot, hidden: bool) {
    if let Some(tab) = tab() {
        let key = hidden_key(spot);
        let _ = if hidden { tab.set_item(&key, "") } else { tab.remove_item(&key) };
    }
}

/// A new identity, from 104 bits of chance.
pub(crate) fn new_id() -> Id {
    let part = || (js_sys::Math::random() * 4_503_599_627_370_496.0) as u64;
    Id::of([part(), part()])
}

fn tab() -> Option<Storage> {
    web_sys::window()?.session_storage().ok().flatten()
}

fn writer_key(spot: &Spot) -> String {
    spot.namespace.outer(&format!("{OURS}writer/{}", spot.slot))
}

fn hidden_key(spot: &Spot) -> String {
    spot.namespace.outer(&format!("{OURS}hidden/{}", spot.slot))
}
