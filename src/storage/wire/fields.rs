//! Reads a record field by field. Every way in here gives nothing where a field is not what it must be.
//!
//! By hand and not derived: derived reading can say what was wrong, in texts that each reader would download and none
//! would see.

use serde_json::{Map, Value};

use crate::domain::reflection::clip;

/// One object of a record.
#[derive(Clone, Copy)]
pub struct Fields<'a>(&'a Map<String, Value>);

impl<'a> Fields<'a> {
    /// The fields of an object.
    pub fn new(object: &'a Map<String, Value>) -> Fields<'a> {
        Fields(object)
    }

    /// The fields of a value that must be an object.
    pub fn of(value: &'a Value) -> Option<Fields<'a>> {
        value.as_object().map(Fields)
    }

    /// What stands under `name`, if it is there and not null.
    pub fn get(self, name: &str) -> Option<&'a Value> {
        self.0.get(name).filter(|value| !value.is_null())
    }

    /// Whether anything stands under `name`, null included.
    pub fn has(self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    /// Every name with what stands under it.
    pub fn all(self) -> impl Iterator<Item = (&'a String, &'a Value)> {
        self.0.iter()
    }

    /// A text that must be there.
    pub fn text(self, name: &str) -> Option<&'a str> {
        self.get(name)?.as_str()
    }

    /// A text that must be there and hold at most so many UTF-16 units.
    pub fn text_within(self, name: &str, units: usize) -> Option<String> {
        within(self.text(name)?, units)
    }

    /// A text of at most so many UTF-16 units, empty if it is not there.
    pub fn optional_text_within(self, name: &str, units: usize) -> Option<String> {
        let text = self.optional_text(name, |text| within(text, units))?;
        Some(text.unwrap_or_default())
    }

    /// A number from 0 to 255 that must be there.
    pub fn number(self, name: &str) -> Option<u8> {
        number(self.get(name)?)
    }

    /// An object that must be there.
    pub fn object(self, name: &str) -> Option<Fields<'a>> {
        Fields::of(self.get(name)?)
    }

    /// A list that must be there.
    pub fn list(self, name: &str) -> Option<&'a [Value]> {
        self.get(name)?.as_array().map(Vec::as_slice)
    }

    /// What need not be there; what is there must make sense.
    pub fn optional<D>(self, name: &str, read: impl Fn(&'a Value) -> Option<D>) -> Option<Option<D>> {
        self.get(name).map_or(Some(None), |value| read(value).map(Some))
    }

    /// The same for a text.
    pub fn optional_text<D>(self, name: &str, read: impl Fn(&'a str) -> Option<D>) -> Option<Option<D>> {
        self.optional(name, |value| read(value.as_str()?))
    }
}

/// A whole number from 0 to 255.
pub fn number(value: &Value) -> Option<u8> {
    value.as_u64()?.try_into().ok()
}

/// A text of at most so many UTF-16 units.
pub fn within(text: &str, units: usize) -> Option<String> {
    (clip(text, units).len() == text.len()).then(|| text.to_owned())
}
