//! Owns the promise that `static/export.schema.json` is what an export looks like: it is made of what is described, exports
//! keep to it, and what is clearly wrong does not.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::indexing_slicing,
    clippy::unreachable,
    clippy::unwrap_used,
    reason = "what is not where it belongs fails the test"
)]

mod described;
mod ordered;
#[path = "../strategies/mod.rs"]
mod strategies;

use jsonschema::Validator;
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::{Value, json};
use worth_the_interview::domain::limits::LONGEST_NAME;
use worth_the_interview::formats::json_export::{FORMAT, Raw, VERSION, write};
use worth_the_interview::storage::record::copy_interview;

use crate::strategies::interview;

const SCHEMA: &str = include_str!("../../static/export.schema.json");
const WHOLE: &str = include_str!("../fixtures/records/interview-whole-2.json");
const LEAST: &str = include_str!("../fixtures/records/interview-least-2.json");
const NOW: &str = "2026-11-23T12:00:00.000Z";

#[test]
fn it_is_a_schema() {
    assert!(jsonschema::draft202012::meta::is_valid(&schema()));
}

#[test]
fn recorded_files_keep_to_it() {
    let validator = validator();
    for record in [WHOLE, LEAST] {
        assert_eq!(complaints(&validator, &file(json_in(record))), Vec::<String>::new());
    }
    for name in ["good-2", "nothing-2", "double-2"] {
        let path = format!("{}/tests/corpus/import/{name}.json", env!("CARGO_MANIFEST_DIR"));
        let text = std::fs::read_to_string(path).unwrap();
        // Of a doubled key JSON keeps the last: so does the widget.
        assert_eq!(complaints(&validator, &json_in(&text)), Vec::<String>::new(), "{name}");
    }
}

/// Where it is old, `make schema` writes it anew.
#[test]
fn it_is_made_of_what_is_described() {
    let made = described::schema();
    if std::env::var_os("WRITE").is_some() {
        std::fs::write(concat!(env!("CARGO_MANIFEST_DIR"), "/static/export.schema.json"), &made).unwrap();
    } else {
        let line = made.lines().zip(SCHEMA.lines()).position(|(made, there)| made != there);
        assert!(made == SCHEMA, "static/export.schema.json is old, from line {line:?} on: run `make schema`");
    }
}

/// Whoever reads the file by the schema alone can know what each figure is.
#[test]
fn everything_in_it_is_described() {
    fn walk(at: &str, part: &Value, schema: &Value) {
        for (name, inner) in part["properties"].as_object().into_iter().flatten() {
            let target =
                inner["$ref"].as_str().map(|path| &schema["$defs"][path.rsplit('/').next().unwrap()]);
            let said = |part: &Value| part["description"].is_string();
            let options = inner["anyOf"].as_array().is_some_and(|options| options.len() == 2);
            assert!(said(inner) || target.is_some() || options, "{at}/{name}");
            walk(&format!("{at}/{name}"), inner, schema);
            walk(&format!("{at}/{name}"), &inner["items"], schema);
        }
    }
    let schema = schema();
    walk("", &schema, &schema);
    for (name, part) in schema["$defs"].as_object().unwrap() {
        assert!(part["description"].is_string(), "{name}");
        walk(name, part, &schema);
    }
}

#[test]
fn what_is_clearly_wrong_does_not_keep_to_it() {
    let validator = validator();
    let in_file = |path: &str, value: Value| {
        let mut file = file(json_in(WHOLE));
        set(&mut file, path, value);
        file
    };
    let in_record = |path: &str, value: Value| in_file(&format!("/interviews/0{path}"), value);
    for (name, document) in [
        ("nothing", json!(null)),
        ("a list", json!([json_in(WHOLE)])),
        ("a record", json_in(WHOLE)),
        ("another format", in_file("/format", json!("another"))),
        ("a newer version", in_file("/version", json!(3))),
        ("no time", in_file("/exported", json!(17))),
        ("a part of another make", in_file("/drafts", json!([]))),
        ("interviews by name", in_file("/interviews", json!({}))),
        ("an interview of nothing", in_file("/interviews/0", json!({}))),
        ("an unread record under another's key", in_file("/unread/0/key", json!("theme"))),
        ("text and units", in_file("/unread/0/units", json!([1]))),
        ("no text", in_file("/unread/0", json!({"key": "worth-the-interview/1/x"}))),
        ("an id in capitals", in_record("/id", json!("A1"))),
        ("a long label", in_record("/label", json!("x".repeat(LONGEST_NAME + 1)))),
        ("a day the other way round", in_record("/date", json!("02-05-2026"))),
        ("an unknown question", in_record("/answers/pay", json!("yes"))),
        ("an unknown answer", in_record("/answers/deal", json!("perhaps"))),
        ("an own reason of 3 hours", in_record("/own/0/hours", json!(3))),
        ("an own reason on no side", in_record("/own/0/side", json!("beside"))),
        ("five quarters", in_record("/counting/good_quarters", json!(5))),
        ("none of it for an hour", in_record("/counting/stress_halves", json!([2, 2, 8, 16]))),
        ("three answers of four", in_record("/counting/risk_halves", json!([0, 2, 12]))),
        ("an unknown rule", in_record("/counting/rules_off", json!(["pay"]))),
        ("an unknown choice", in_record("/choice", json!("maybe"))),
        ("a plan that is a text", in_record("/plan", json!("wait"))),
        ("a verdict of none", in_record("/result/verdict", json!("maybe"))),
        ("figures as texts", in_record("/result/go", json!("4"))),
        ("more benefit than there is", in_record("/result/benefit/want", json!(16.5))),
        ("a rating of 5", in_record("/reflection/ratings/want", json!(5))),
        ("a newer record", in_record("/version", json!(3))),
        ("another model", in_record("/model_version", json!(3))),
        ("a revision of half", in_record("/revision", json!(0.5))),
        ("a version of no identity", in_record("/version_of", json!(""))),
    ] {
        assert!(!validator.is_valid(&document), "{name}");
    }
    for field in json_in(WHOLE).as_object().unwrap().keys() {
        let mut record = json_in(WHOLE);
        record.as_object_mut().unwrap().remove(field);
        assert!(!validator.is_valid(&file(record)), "without {field}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_export_keeps_to_it(interviews in vec(interview(), 0..4), text in any::<String>(), units in any::<Vec<u16>>()) {
        let later: Vec<_> = interviews.iter().map(|one| {
            copy_interview(one, None).replacen('{', "{\"later\":{\"deep\":[null]},", 1)
        }).collect();
        let both: Vec<_> = interviews.iter().zip(&later).map(|(one, text)| (one, Some(text.as_str()))).collect();
        let key = "worth-the-interview/2/x";
        let file = json_in(&write(&both, &[(key, Raw::Text(&text)), (key, Raw::Units(&units))], NOW));
        prop_assert_eq!(complaints(&validator(), &file), Vec::<String>::new());
    }
}

fn schema() -> Value {
    json_in(SCHEMA)
}

fn validator() -> Validator {
    jsonschema::draft202012::options().should_validate_formats(true).build(&schema()).unwrap()
}

fn complaints(validator: &Validator, document: &Value) -> Vec<String> {
    validator.iter_errors(document).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

/// An export of one record and of one that cannot be read.
fn file(record: Value) -> Value {
    let unread = json!([{"key": "worth-the-interview/1/draft/a", "text": "{"}]);
    json!({"format": FORMAT, "version": VERSION, "exported": NOW, "interviews": [record], "unread": unread})
}

/// Puts `value` where `path` leads, there or not yet there.
fn set(document: &mut Value, path: &str, value: Value) {
    if let Some(place) = document.pointer_mut(path) {
        *place = value;
        return;
    }
    let (parent, field) = path.rsplit_once('/').unwrap();
    document.pointer_mut(parent).unwrap()[field] = value;
}

fn json_in(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}
