//! Owns the language file as the tests read it.

use std::collections::BTreeMap;

/// What comes first, and what comes later.
pub const ENGLISH: [&str; 2] =
    [include_str!("../../static/locales/en.json"), include_str!("../../static/locales/later/en.json")];

/// Every sentence by its key.
pub fn sentences() -> BTreeMap<String, String> {
    let each = ENGLISH.map(|part| serde_json::from_str::<BTreeMap<_, _>>(part).unwrap());
    each.into_iter().flatten().collect()
}
