//! Owns what holds of any text at all: it is read or refused, in time that grows with its length, and what is taken
//! can be written again as it was. A few seconds of chance each time; for longer, `BOLERO_RANDOM_TEST_TIME_MS`.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "what is not where it belongs fails the test"
)]

mod corpus;

use std::time::Duration;

use bolero::check;
use proptest::prelude::*;
use serde_json::Value;
use worth_the_interview::formats::lenient_json::{Split, pair, value};

use crate::corpus::{corpus, steady};

/// How long each target runs unless it is told otherwise.
const TIME: Duration = Duration::from_secs(2);

/// What could come to stand in a file by chance, and what does most harm there.
const SCRAPS: [&str; 32] = [
    "",
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "\\",
    "\n",
    "\r\n",
    "\u{feff}",
    "\0",
    "\\ud800",
    "🙂",
    " ",
    "1e999",
    "NaN",
    "null",
    "-",
    "true",
    "{}",
    "[]",
    "\"\"",
    "\"interviews\":[",
    "\"unread\":[",
    "\"format\":\"worth-the-interview\",",
    "\"version\":3,",
    "\"answers\"",
    "{\"key\":\"worth-the-interview/1/x\",\"text\":\"\"}",
    "],\"unread\":[]}",
    "\"__proto__\":",
];

#[test]
fn any_bytes_are_read_or_refused() {
    check!().with_test_time(TIME).for_each(|bytes: &[u8]| {
        let text = String::from_utf8_lossy(bytes);
        steady(&text);
        is_split_soundly(&text);
    });
}

#[test]
fn any_tokens_are_read_or_refused() {
    check!().with_test_time(TIME).with_type::<Vec<u8>>().for_each(|tokens| {
        let text: String = tokens.iter().map(|token| SCRAPS[usize::from(*token) % SCRAPS.len()]).collect();
        for text in [format!("{{\"format\":\"worth-the-interview\",{text}"), text] {
            steady(&text);
            is_split_soundly(&text);
        }
    });
}

/// Files that made sense once: something is taken out, put in, or put in again elsewhere.
#[test]
fn any_damaged_file_is_read_or_refused() {
    let files: Vec<_> = corpus().into_iter().filter(|(_, text)| text.len() < 9_000).collect();
    check!().with_test_time(TIME).with_type::<(u8, Vec<(u16, u8, u8)>)>().for_each(|(file, damage)| {
        let mut text: Vec<char> = files[usize::from(*file) % files.len()].1.chars().collect();
        for (at, length, scrap) in damage.iter().take(8) {
            let start = usize::from(*at) % (text.len() + 1);
            let end = (start + usize::from(*length)).min(text.len());
            let instead: Vec<char> = match SCRAPS.get(usize::from(*scrap)) {
                Some(scrap) => scrap.chars().collect(),
                None if scrap % 2 == 0 => text[start..end].repeat(2),
                None => Vec::new(),
            };
            text.splice(start..end, instead);
        }
        let text: String = text.into_iter().collect();
        steady(&text);
        is_split_soundly(&text);
    });
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// Of what is sound the parts are those that a parser sees.
    #[test]
    fn sound_json_is_split_as_it_is_parsed(json in json()) {
        let pretty = serde_json::to_string_pretty(&json).unwrap();
        for text in [json.to_string(), pretty.replace('\n', "\r\n"), pretty] {
            is_split_as_it_is_parsed(&text, &json);
        }
    }
}

#[test]
fn what_is_no_list_has_no_parts() {
    for text in ["", " []", "1", "\"[]\"", "null", "\u{feff}[]", "}", "]"] {
        assert!(Split::of(text).is_none(), "{text}");
    }
}

#[test]
fn parts_stand_between_the_outermost_commas() {
    for (text, parts, cut) in [
        ("[]", &[] as &[&str], false),
        ("{ }", &[], false),
        ("[ 1 , [2,3] ,\n\"4,]\\\"\"]", &["1", "[2,3]", "\"4,]\\\"\""], false),
        ("[1,,2,]", &["1", "", "2"], false),
        ("[1,2", &["1", "2"], true),
        ("[1,", &["1"], true),
        ("[", &[], true),
        // What stands behind the end is not looked at.
        ("[1] [2", &["1"], false),
        // Brackets that are missing or too many spoil what is between them.
        ("[{},{,{}]", &["{}", "{,{}]"], true),
        ("{\"a\":[1,{2,3],\"b\":4}", &["\"a\":[1,{2,3]", "\"b\":4"], false),
        ("{\"a\":[1}},2],\"b\":3}", &["\"a\":[1}},2]", "\"b\":3"], false),
        ("[1]],2]", &["1]]", "2"], false),
        // A quote that is missing spoils its line.
        ("[\"1,\n2,\n3]", &["\"1,\n2", "3"], false),
    ] {
        let mut split = Split::of(text).unwrap();
        assert_eq!(split.by_ref().collect::<Vec<_>>(), parts, "{text}");
        assert_eq!(split.is_cut(), cut, "{text}");
    }
}

/// The parts stand one behind the other in the text, and nothing but commas and blank space is left out between them.
fn is_split_soundly(text: &str) {
    // In an object, keys that come twice are one to the parser.
    if let Ok(json @ Value::Array(_)) = serde_json::from_str(text) {
        is_split_as_it_is_parsed(text.trim(), &json);
    }
    let Some(split) = Split::of(text) else { return };
    let mut rest = &text[1..];
    for part in split {
        let (gap, behind) = rest.split_at(part.as_ptr() as usize - rest.as_ptr() as usize);
        assert!(gap.chars().all(|c| c == ',' || c.is_whitespace()), "{gap:?} in {text:?}");
        rest = &behind[part.len()..];
    }
}

fn is_split_as_it_is_parsed(text: &str, json: &Value) {
    let Some(mut split) = Split::of(text) else {
        assert!(!json.is_array() && !json.is_object(), "{text}");
        return;
    };
    let parts: Vec<_> = split.by_ref().collect();
    assert!(!split.is_cut(), "{text}");
    let parsed = |part: &str| serde_json::from_str::<Value>(part).unwrap();
    match json {
        Value::Array(values) => assert!(parts.into_iter().map(parsed).eq(values.iter().cloned()), "{text}"),
        Value::Object(fields) => {
            assert_eq!(parts.len(), fields.len(), "{text}");
            for (key, field) in
                fields.iter().filter(|(key, _)| Value::from(key.as_str()).to_string().len() == key.len() + 2)
            {
                assert_eq!(value(text, key).map(parsed).as_ref(), Some(field), "{key} in {text}");
                assert!(parts.iter().any(|part| pair(part).is_some_and(|(name, _)| name == key)));
            }
        }
        _ => {}
    }
}

fn json() -> impl Strategy<Value = Value> {
    let text = "[a-c\\[\\]{}\",:\\\\\n🙂]{0,6}";
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        text.prop_map(Value::from),
    ];
    leaf.prop_recursive(6, 40, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::vec((text, inner), 0..6).prop_map(|fields| fields.into_iter().collect()),
        ]
    })
}
