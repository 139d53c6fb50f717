//! Owns what a broken record does to the journal around it: nothing. It is counted, and stays as it is, unit for unit,
//! also on its way through a copy.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "what is not where it belongs fails the test"
)]

mod tab;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use serde_json::{Value, json};
use tab::{NOW, Tab, id, interview_key};
use worth_the_interview::domain::answers::OwnReason;
use worth_the_interview::domain::case::Plan;
use worth_the_interview::domain::interview::Interview;
use worth_the_interview::domain::limits::{LONGEST_NAME, LONGEST_TEXT};
use worth_the_interview::formats::import_preview::preview;
use worth_the_interview::formats::json_export::{self, Raw};
use worth_the_interview::session::action::Action;
use worth_the_interview::session::state::{Notice, Unread};
use worth_the_interview::storage::key_value_store::{KeyValueStore, StoreError, StoredValue};
use worth_the_interview::storage::record::{read_interview, write_interview};

/// The same record as each version wrote it.
const WHOLE: [&str; 2] = [
    include_str!("fixtures/records/interview-whole-1.json"),
    include_str!("fixtures/records/interview-whole-2.json"),
];
const CORRUPT: Unread = Unread { corrupt: 1, newer: 0 };
const NEWER: Unread = Unread { corrupt: 0, newer: 1 };

/// A shelf that holds any UTF-16 units, as a browser does.
#[derive(Default)]
struct Units(RefCell<BTreeMap<String, Vec<u16>>>);

impl KeyValueStore for Units {
    fn keys(&self, prefix: &str) -> Result<Vec<String>, StoreError> {
        Ok(self.0.borrow().keys().filter(|key| key.starts_with(prefix)).cloned().collect())
    }

    fn read(&self, key: &str) -> Result<StoredValue, StoreError> {
        Ok(self.0.borrow().get(key).map_or(StoredValue::Missing, |units| StoredValue::of(units)))
    }

    fn write(&self, key: &str, text: &str) -> Result<(), StoreError> {
        self.0.borrow_mut().insert(key.to_owned(), text.encode_utf16().collect());
        Ok(())
    }

    fn write_units(&self, key: &str, units: &[u16]) -> Result<(), StoreError> {
        self.0.borrow_mut().insert(key.to_owned(), units.to_vec());
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.0.borrow_mut().remove(key);
        Ok(())
    }
}

/// A good record with everything in it, under that identity.
fn good(name: &str) -> Interview {
    Interview { id: id(name), ..read_interview(WHOLE[1]).unwrap() }
}

fn text(name: &str) -> String {
    write_interview(&good(name), None)
}

/// The record that is broken, as every version wrote it.
fn every_version() -> [String; 2] {
    WHOLE.map(|text| text.trim_end().replace("1a2b3c4d5e6f7-89abcdef01234", "x"))
}

/// The broken record stands under `key` between two good ones, while one of them is changed, deleted and brought back.
fn check(name: &str, key: &str, units: Vec<u16>, unread: Unread) {
    let shelf = Rc::new(Units::default());
    for good in ["a", "z"] {
        shelf.write(&interview_key(good), &text(good)).unwrap();
    }
    shelf.0.borrow_mut().insert(key.to_owned(), units.clone());
    let mut tab = Tab::open(shelf.clone(), "w");
    let still = |tab: &Tab, what: &str, a: Option<&str>| {
        assert_eq!(tab.session.unread, unread, "{name}, {what}");
        assert_eq!(shelf.0.borrow().get(key), Some(&units), "{name}, {what}");
        assert_eq!(shelf.read(&interview_key("z")), Ok(StoredValue::Text(text("z"))), "{name}, {what}");
        let mut expected = vec![Rc::new(good("z"))];
        if let Some(label) = a {
            let mut changed = good("a");
            changed.case.label = label.to_owned();
            expected.push(Rc::new(changed));
        }
        for session in [&tab.session, &Tab::open(shelf.clone(), "reader").session] {
            assert_eq!(session.interviews, expected, "{name}, {what}");
        }
    };
    let label = good("a").case.label;
    still(&tab, "opened", Some(&label));
    tab.names("a", "Changed");
    tab.flush();
    still(&tab, "changed", Some("Changed"));
    assert!(tab.look_again().1, "{name}");
    tab.look();
    still(&tab, "looked at", Some("Changed"));
    tab.act(Action::Delete(id("a")));
    tab.look();
    still(&tab, "deleted", None);
    tab.act(Action::Undo);
    assert!(tab.look_again().1, "{name}");
    still(&tab, "brought back", Some("Changed"));
    let found = shelf.read(key).unwrap();
    assert_eq!(tab.engine.unread(), [(key.to_owned(), found)], "{name}");
    let is_interview = String::from_utf16(&units).is_ok_and(|text| read_interview(&text).is_ok());
    if !is_interview && tab.engine.has_room(units.len()) {
        comes_back(name, key, &units, &tab);
    }
}

/// What goes out in a copy comes back where it was, unit for unit, and once.
fn comes_back(name: &str, key: &str, units: &[u16], from: &Tab) {
    let unread = from.engine.unread();
    let raw: Vec<_> =
        unread.iter().filter_map(|(key, value)| Some((key.as_str(), Raw::of(value)?))).collect();
    let file = json_export::write(&[], &raw, NOW);
    let shelf = Rc::new(Units::default());
    let mut tab = Tab::open(shelf.clone(), "reader");
    for time in ["the first time", "again"] {
        let offer = preview(&tab.session.interviews, &file, &|_| true).unwrap();
        tab.acts([Action::PreviewImport(Ok(Rc::new(offer))), Action::TakeImport]);
        assert_eq!(tab.session.notice, Some(Notice::Imported(0)), "{name}, {time}");
        assert_eq!(shelf.0.borrow().get(key).map(Vec::as_slice), Some(units), "{name}, {time}");
    }
}

#[test]
fn what_is_no_text_of_a_record_stays_as_it_is() {
    every_version().into_iter().for_each(no_text_of_a_record);
}

fn no_text_of_a_record(whole: String) {
    let with = |path: &str, value: Value| with(&whole, path, value);
    let instead = |of: &str, put: &str| instead(&whole, of, put);
    let cut = |part: usize| {
        whole[..whole.char_indices().nth(whole.chars().count() * part / 8).unwrap().0].to_owned()
    };
    let forms = [
        ("empty", String::new()),
        ("a blank", " ".into()),
        ("white space", "\n\t \r\n".into()),
        ("NUL", "\0".into()),
        ("NUL in front", format!("\0{whole}")),
        ("NUL behind", format!("{whole}\0")),
        ("NUL inside", whole.replacen(':', ":\0", 1)),
        ("a byte order mark", format!("\u{FEFF}{whole}")),
        ("U+FFFD", "\u{FFFD}".into()),
        ("U+FFFD for a brace", whole.replacen('{', "\u{FFFD}", 1)),
        ("U+FFFD for a quote", whole.replacen('"', "\u{FFFD}", 3)),
        ("the first character", cut(0) + "{"),
        ("an eighth", cut(1)),
        ("a half", cut(4)),
        ("all but an eighth", cut(7)),
        ("all but the last brace", whole[..whole.len() - 1].to_owned()),
        ("without the first brace", whole[1..].to_owned()),
        ("twice", format!("{whole}{whole}")),
        ("words", "saved".into()),
        ("markup", "<html><body>404</body></html>".into()),
        ("an array", "[]".into()),
        ("it in an array", format!("[{whole}]")),
        ("a number", "17".into()),
        ("a fraction", "-0.5e-3".into()),
        ("true", "true".into()),
        ("null", "null".into()),
        ("undefined", "undefined".into()),
        ("what no object says", "[object Object]".into()),
        ("an empty object", "{}".into()),
        ("it as a text", json!(whole).to_string()),
        ("single quotes", whole.replace('"', "'")),
        ("a comma behind the last", whole.replacen('}', ",}", 1)),
        ("a comment", format!("/* kept */{whole}")),
        ("5 MB", "x".repeat(5_000_000)),
        ("5 MB in the nickname", with("/label", json!("x".repeat(5_000_000)))),
        ("10,000 arrays", "[".repeat(10_000) + &"]".repeat(10_000)),
        ("10,000 objects", "{\"a\":".repeat(10_000) + "1" + &"}".repeat(10_000)),
        (
            "10,000 arrays in a field",
            instead("\"label\":", &format!("\"l\":{}{},\"label\":", "[".repeat(10_000), "]".repeat(10_000))),
        ),
        ("a lone surrogate, escaped", instead("\"label\":\"", "\"label\":\"\\ud83d")),
        ("half an escape", instead("\"label\":\"", "\"label\":\"\\ud8")),
        ("NaN", instead("\"hours\":4", "\"hours\":NaN")),
        ("Infinity", instead("\"hours\":4", "\"hours\":Infinity")),
        ("a number out of range", instead("\"hours\":4", "\"hours\":1e400")),
        ("a number with a zero in front", instead("\"hours\":4", "\"hours\":04")),
        ("a line break in a text", instead("\"label\":\"", "\"label\":\"\n")),
        ("an unknown choice", instead("\"not-yet\"", "\"maybe\"")),
        ("a choice by number", instead("\"not-yet\"", "3")),
    ];
    for (name, text) in forms {
        check(name, &interview_key("x"), text.encode_utf16().collect(), CORRUPT);
    }
}

#[test]
fn a_record_with_a_wrong_value_stays_as_it_is() {
    every_version().into_iter().for_each(wrong_value);
    for value in [json!(0), json!(3), json!("1"), Value::Null] {
        let text = with(&every_version()[1], "/weighed_by", value.clone());
        check(&format!("weighed by {value}"), &interview_key("x"), text.encode_utf16().collect(), CORRUPT);
    }
}

fn wrong_value(whole: String) {
    let long = |units: usize| json!("x".repeat(units + 1));
    for (name, path, value) in [
        ("version 0", "/version", json!(0)),
        ("version -1", "/version", json!(-1)),
        ("version 1.0", "/version", json!(1.0)),
        ("version \"1\"", "/version", json!("1")),
        ("version null", "/version", Value::Null),
        ("model version 0", "/model_version", json!(0)),
        ("a model version in words", "/model_version", json!("one")),
        ("revision -1", "/revision", json!(-1)),
        ("revision 1.5", "/revision", json!(1.5)),
        ("a revision too large", "/revision", json!(1e20)),
        ("an id by number", "/id", json!(7)),
        ("an empty id", "/id", json!("")),
        ("an id in capitals", "/id", json!("X")),
        ("another id", "/id", json!("y")),
        ("a neighbour's id", "/id", json!("a")),
        ("created by number", "/created", json!(1_777_000_000)),
        ("created on no day", "/created", json!("2026-13-01T10:00:00Z")),
        ("a long time", "/created", json!("2026-01-01T10:00:00.0000000000000000000000000Z")),
        ("a nickname by number", "/label", json!(5)),
        ("a nickname of nothing", "/label", Value::Null),
        ("a long nickname", "/label", long(LONGEST_NAME)),
        ("the 30th of February", "/date", json!("2026-02-30")),
        ("the day 0", "/date", json!("2026-05-00")),
        ("the year 0", "/date", json!("0000-01-01")),
        ("a day by number", "/date", json!(20260501)),
        ("a day and a time", "/date", json!("2026-05-01T00:00:00Z")),
        ("answers in a list", "/answers", json!([])),
        ("an unknown question", "/answers/pay", json!("yes")),
        ("an unknown answer", "/answers/gut", json!("perhaps")),
        ("another question's answer", "/answers/gut", json!("one")),
        ("an answer by number", "/answers/gut", json!(0)),
        ("own reasons in a map", "/own", json!({})),
        ("an own reason of words", "/own/0", json!("far")),
        ("a long own reason", "/own/0/text", long(OwnReason::LONGEST)),
        ("3 hours", "/own/0/hours", json!(3)),
        ("-4 hours", "/own/0/hours", json!(-4)),
        ("4.0 hours", "/own/0/hours", json!(4.0)),
        ("too many hours", "/own/0/hours", json!(99_999_999_999_u64)),
        ("no side", "/own/0/side", json!("")),
        ("a counting that is true", "/counting", json!(true)),
        ("nine quarters", "/counting/good_quarters", json!(9)),
        ("hours that fall", "/counting/stress_halves", json!([0, 9, 8, 16])),
        ("an unknown rule", "/counting/rules_off", json!(["luck"])),
        ("a plan of words", "/plan", json!("wait")),
        ("a long plan", "/plan/when", long(Plan::LONGEST)),
        ("a long message", "/plan/ask", long(Plan::LONGEST)),
        ("a reflection in a list", "/reflection", json!([])),
        ("a rating of 5", "/reflection/ratings/want", json!(5)),
        ("a rating of 1.5", "/reflection/ratings/want", json!(1.5)),
        ("a rating of words", "/reflection/ratings/want", json!("some")),
        ("an unknown benefit", "/reflection/ratings/fun", json!(1)),
        ("a long text", "/reflection/text", long(LONGEST_TEXT)),
        ("an unknown judgement", "/reflection/same", json!("maybe")),
    ] {
        check(name, &interview_key("x"), with(&whole, path, value).encode_utf16().collect(), CORRUPT);
    }
    for (at, field) in [
        ("", "version"),
        ("", "model_version"),
        ("", "revision"),
        ("", "id"),
        ("", "created"),
        ("", "label"),
        ("", "answers"),
        ("", "own"),
        ("/own/0", "side"),
        ("/counting", "rules_off"),
        ("/plan", "when"),
    ] {
        let mut record: Value = serde_json::from_str(&whole).unwrap();
        assert!(record.pointer_mut(at).unwrap().as_object_mut().unwrap().remove(field).is_some(), "{field}");
        let units = record.to_string().encode_utf16().collect();
        check(&format!("without {at}/{field}"), &interview_key("x"), units, CORRUPT);
    }
}

#[test]
fn a_text_that_no_rust_string_can_hold_stays_as_it_is() {
    every_version().into_iter().for_each(no_rust_string);
}

fn no_rust_string(whole: String) {
    let whole: Vec<u16> = whole.encode_utf16().collect();
    let middle = whole.len() / 2;
    let spliced = |units: &[u16]| [&whole[..middle], units, &whole[middle..]].concat();
    for (name, units) in [
        ("a high surrogate", vec![0xD83D]),
        ("a low surrogate", vec![0xDE42]),
        ("a pair the other way round", vec![0xDE42, 0xD83D]),
        ("a high one inside a record", spliced(&[0xD83D])),
        ("a low one inside a record", spliced(&[0xDE42])),
        ("one behind a record", [&whole[..], &[0xD800]].concat()),
        ("one in front of a record", [&[0xDFFF], &whole[..]].concat()),
        ("1,000 of them", vec![0xDBFF; 1_000]),
    ] {
        check(name, &interview_key("x"), units, CORRUPT);
    }
}

#[test]
fn a_record_in_the_wrong_place_stays_as_it_is() {
    every_version().into_iter().for_each(wrong_place);
}

fn wrong_place(whole: String) {
    let with = |path: &str, value: Value| with(&whole, path, value);
    let text = |_: &str| whole.clone();
    for (name, key, text, unread) in [
        ("another interview's key", interview_key("y"), text("x"), CORRUPT),
        ("a key that is no identity", interview_key("No Identity"), text("x"), CORRUPT),
        ("an empty identity", interview_key(""), text("x"), CORRUPT),
        ("a longer key", interview_key("x/y"), text("x"), CORRUPT),
        ("a draft's key", "worth-the-interview/1/draft/x".to_owned(), text("x"), CORRUPT),
        ("this tab's draft", "worth-the-interview/1/draft/w".to_owned(), "{".to_owned(), CORRUPT),
        ("no kind of record", "worth-the-interview/1/reflection/x".to_owned(), text("x"), CORRUPT),
        ("a newer version", interview_key("x"), with("/version", json!(3)), NEWER),
        ("a newer model", interview_key("x"), with("/model_version", json!(3)), NEWER),
        ("a much newer version", interview_key("x"), "{\"version\":4294967296}".to_owned(), NEWER),
        ("newer and of another shape", interview_key("x"), "{\"version\":3,\"id\":[]}".to_owned(), NEWER),
        (
            "the key of a newer version",
            "worth-the-interview/2/interview/x".to_owned(),
            text("x"),
            Unread::default(),
        ),
    ] {
        check(name, &key, text.encode_utf16().collect(), unread);
    }
}

/// What looks odd and says all the same what it means is read, and is no corruption.
#[test]
fn what_is_odd_and_clear_is_read() {
    for (whole, weighed_by) in every_version().into_iter().zip(1..) {
        odd_and_clear(whole, weighed_by);
    }
}

fn odd_and_clear(whole: String, weighed_by: u32) {
    let with = |path: &str, value: Value| with(&whole, path, value);
    let instead = |of: &str, put: &str| instead(&whole, of, put);
    for (name, text, label) in [
        ("white space around", format!(" \n{whole}\t "), None),
        ("a field twice: the last counts", instead("\"label\":", "\"label\":\"First\",\"label\":"), None),
        ("an object twice", instead("\"plan\":", "\"plan\":{},\"plan\":"), None),
        ("unknown fields", instead("\"label\":", "\"later\":[1e99,null],\"label\":"), None),
        ("U+FFFD in the nickname", with("/label", json!("\u{FFFD}")), Some("\u{FFFD}")),
        ("NUL in the nickname, escaped", with("/label", json!("\0")), Some("\0")),
        ("an escaped pair", instead("🙂", "\\ud83d\\ude42"), None),
        ("the last revision", with("/revision", json!(u64::MAX)), None),
    ] {
        let mut expected = Interview { weighed_by, ..good("x") };
        if let Some(label) = label {
            expected.case.label = label.to_owned();
        }
        assert_eq!(read_interview(&text), Ok(expected), "{name}");
    }
}

/// The good record with another value there.
fn with(text: &str, path: &str, value: Value) -> String {
    let mut record: Value = serde_json::from_str(text).unwrap();
    let (parent, field) = path.rsplit_once('/').unwrap();
    match record.pointer_mut(parent).unwrap() {
        Value::Array(list) => list[field.parse::<usize>().unwrap()] = value,
        object => object[field] = value,
    }
    record.to_string()
}

/// The good record with other characters there.
fn instead(text: &str, of: &str, put: &str) -> String {
    assert!(text.contains(of), "{of} is not in {text}");
    text.replacen(of, put, 1)
}
