//! Reader and writer beside those of the library: whatever a text is, they make the same of it.
#![cfg(test)]
#![cfg(not(target_arch = "wasm32"))]

use proptest::prelude::*;
use serde_json::{Map, Number, Value};

use super::read::read;
use super::value::Json;
use super::write::put;

/// What ours makes of a text is what theirs makes of it.
fn is_read_alike(text: &str) {
    let (ours, theirs) = (read(text), serde_json::from_str::<Value>(text));
    match (&ours, &theirs) {
        (Some(ours), Ok(theirs)) => {
            is_alike(ours, theirs);
            assert_eq!(serde_json::from_str::<Value>(&written(ours)).ok().as_ref(), Some(theirs), "{text}");
        }
        (None, Err(_)) => {}
        _ => panic!("{text:?}: {ours:?} {theirs:?}"),
    }
}

/// What theirs writes ours reads, and writes again to the byte.
fn is_written_alike(value: &Value) {
    let text = value.to_string();
    is_read_alike(&text);
    assert_eq!(read(&text).as_ref().map(written), Some(text));
}

fn is_alike(ours: &Json, theirs: &Value) {
    assert_eq!(ours.is_null(), theirs.is_null());
    assert_eq!(ours.as_bool(), theirs.as_bool());
    assert_eq!(ours.as_str(), theirs.as_str());
    assert_eq!((ours.as_u64(), ours.as_i64()), (theirs.as_u64(), theirs.as_i64()), "{ours:?}");
    assert_eq!(ours.as_array().map(<[Json]>::len), theirs.as_array().map(Vec::len));
    assert_eq!(ours.as_object().is_some(), theirs.is_object());
    for (ours, theirs) in
        ours.as_array().iter().copied().flatten().zip(theirs.as_array().into_iter().flatten())
    {
        is_alike(ours, theirs);
    }
    if let (Some(ours), Some(theirs)) = (ours.as_object(), theirs.as_object()) {
        assert!(ours.iter().map(|(name, _)| name).eq(theirs.keys()));
        ours.iter().zip(theirs.values()).for_each(|((_, ours), theirs)| is_alike(ours, theirs));
    }
    match (ours.as_f64(), theirs.as_f64()) {
        (None, None) => {}
        (Some(ours), Some(theirs)) => {
            assert!((ours - theirs).abs() <= theirs.abs() * 1e-12 + f64::MIN_POSITIVE, "{ours} {theirs}");
            assert_eq!(ours.is_sign_negative(), theirs.is_sign_negative());
        }
        (ours, theirs) => panic!("{ours:?} {theirs:?}"),
    }
}

fn written(value: &Json) -> String {
    let mut text = String::new();
    put(value, &mut text);
    text
}

const WORDS: &str = concat!(
    r#"|nul|null|nulll|null null|tru|true|NaN|'a'|/**/1|[]|[ ]|[,]|[1,]|[1 2]|[1|[|]|[1]]|[1}|{}|{ }|{,}|{"a"}|"#,
    r#"{"a":}|{"a":1,}|{"a" : 1 , "b":2}|{a:1}|{1:1}|{"a":1|{"a":1]|{"a":1}}|{"a":1,"a":2,"":3,"a":4}"#,
);

const NUMBERS: &str = "0|-0|-|+1|01|-01|00|1.|.1|1.e1|0.0|-0.0|1e|1e+|1E-1|1e1|0e0|1_0|1.0e+02|18446744073709551615|\
    18446744073709551616|-9223372036854775808|-9223372036854775809|9223372036854775808|1e308|1e309|-1e309|1e400|\
    1e99999999999999|0e99999999999999|1e-99999999999999|0.0e-400|1e-400|100000000000000000000000000000e-300|\
    0.00000000000000000000000000001e320";

const STRINGS: &str = concat!(
    r#""|"a|"\|"\"|"\q"|"\u"|"\u12"|"\u+123"|"\u00e9\u00E9"|"\b\f\n\r\t\/\\\""|"\ud83d\ude00"|"\ud83d"|"#,
    r#""\ude00"|"\ud83dx"|"\ud83d\n"|"\ud83d\u0041"|"\ud83d\ud83d"|"\uDBFF\uDFFF\u0000\uFFFF""#,
);

#[test]
fn sound_or_not_it_is_the_same() {
    let deep = |depth: usize| ["[".repeat(depth), "]".repeat(depth)].concat();
    let names = |depth: usize| ["{\"a\":".repeat(depth), "1".to_owned(), "}".repeat(depth)].concat();
    for depth in [1, 2, 126, 127, 128, 129, 10_000] {
        is_read_alike(&deep(depth));
        is_read_alike(&names(depth));
        is_read_alike(&deep(depth).replace('[', "[[],"));
    }
    let with_blanks =
        [" ", " false\n\t\r", "\u{a0}null", "\u{feff}1", "\0", "\"\n\"", "\"\u{7f}\"", "\"é\u{10ffff}\""];
    for text in [WORDS, NUMBERS, STRINGS].into_iter().flat_map(|texts| texts.split('|')).chain(with_blanks) {
        is_read_alike(text);
        is_read_alike(&format!("[{text}]"));
        is_read_alike(&format!("{{\"a\":{text}}}"));
    }
    let ones = format!("1{}", "0".repeat(400));
    for text in
        [ones.clone(), format!("{ones}e-390"), format!("0.{ones}"), format!("0.{}1e395", "0".repeat(390))]
    {
        is_read_alike(&text);
    }
}

#[test]
fn every_character_is_written_as_it_is_there() {
    for character in (0..=0x3000).chain(0xFFF0..0x1_0010).filter_map(char::from_u32) {
        is_written_alike(&Value::from(character.to_string()));
    }
}

#[test]
fn quarters_are_exact() {
    for quarters in 0..=400 {
        let hours = f64::from(quarters) / 4.0;
        for text in [
            format!("{hours}"),
            format!("{hours:.17}"),
            format!("{}e-2", hours * 100.0),
            format!("{hours:e}"),
        ] {
            assert_eq!(read(&text).and_then(|read| read.as_f64()), Some(hours), "{text}");
        }
        assert_eq!(written(&hours.into()), Value::from(hours).to_string());
    }
}

/// Any value, with names that come in any order and numbers of any size.
fn value() -> impl Strategy<Value = Value> {
    let text = prop_oneof![any::<String>(), "[a-c\"\\\\\u{0}-\u{1f}]{0,3}"];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        (-1e6..1e6).prop_map(Value::from),
        text.clone().prop_map(Value::from),
    ];
    leaf.prop_recursive(6, 60, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::btree_map(text.clone(), inner, 0..6)
                .prop_map(|named| Value::Object(named.into_iter().collect::<Map<_, _>>())),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_is_the_same(value in value()) {
        is_written_alike(&value);
        is_read_alike(&serde_json::to_string_pretty(&value).unwrap());
    }

    /// Sound texts of which a piece is left out, doubled or another.
    #[test]
    fn what_is_damaged_is_the_same(
        value in value(), at in any::<prop::sample::Index>(), cut in 0_usize..4, put in "[\\[\\]{},:\"\\\\eE+.0-9 nu-]{0,3}",
    ) {
        let mut text: Vec<char> = value.to_string().chars().collect();
        let begin = at.index(text.len());
        text.splice(begin..(begin + cut).min(text.len()), put.chars());
        is_read_alike(&text.into_iter().collect::<String>());
    }

    #[test]
    fn what_only_looks_like_it_is_the_same(text in "[\\[\\]{},:\"\\\\a-fnrtu0-9eE+. -]{0,12}") {
        is_read_alike(&text);
    }

    #[test]
    fn numbers_are_the_same(number in "-?(0|[1-9][0-9]{0,25})(\\.[0-9]{1,25})?([eE][+-]?[0-9]{1,3})?") {
        // At the very edge of what a float holds ours may say that it is too large.
        let size = number.parse::<f64>().unwrap_or_default().abs();
        prop_assume!(size < f64::MAX * 0.999 || size.is_infinite());
        is_read_alike(&number);
    }

    #[test]
    fn floats_are_the_same(float in any::<f64>()) {
        let ours = written(&Json::from(float));
        prop_assert_eq!(&ours, &Number::from_f64(float).map_or("null".to_owned(), |number| number.to_string()));
    }
}
