//! Owns the language file as the tests read it.

use std::collections::BTreeMap;

pub const ENGLISH: &str = include_str!("../../static/locales/en.json");

/// Every sentence by its key.
pub fn sentences() -> BTreeMap<String, String> {
    serde_json::from_str(ENGLISH).unwrap()
}
