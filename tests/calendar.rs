//! Owns the calendar file: a parser that is not ours reads back what was put in, and no line breaks the rules of the
//! format.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "what is not where it belongs fails the test"
)]

use icalendar::parser::{Component, read_calendar, unfold};
use proptest::collection::vec;
use proptest::prelude::*;
use worth_the_interview::domain::day::Day;
use worth_the_interview::formats::calendar::{Entry, write};

const STAMP: &str = "2026-11-23T12:34:56.789Z";

/// Line by line, so that the shape cannot drift.
#[test]
fn a_file_has_its_shape() {
    let text =
        "One; two, three.\nC:\\new 🙂 and more words than fit into a single line of it, with umlauts: äöü.";
    let entries = [
        Entry { day: day("2026-12-31"), title: "Look back", text, uid: "a1-b2@wti" },
        Entry { day: day("9999-12-31"), title: "", text: "", uid: "2" },
    ];
    let expected = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//wti//1//EN",
        "CALSCALE:GREGORIAN",
        "BEGIN:VEVENT",
        "UID:a1-b2@wti",
        "DTSTAMP:20261123T123456Z",
        "DTSTART;VALUE=DATE:20261231",
        "DTEND;VALUE=DATE:20270101",
        "SUMMARY:Look back",
        "DESCRIPTION:One\\; two\\, three.\\nC:\\\\new 🙂 and more words than fit into a",
        "  single line of it\\, with umlauts: äöü.",
        "CLASS:PRIVATE",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
        "BEGIN:VEVENT",
        "UID:2",
        "DTSTAMP:20261123T123456Z",
        "DTSTART;VALUE=DATE:99991231",
        "SUMMARY:",
        "CLASS:PRIVATE",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ];
    assert_eq!(write(&entries, STAMP), expected.join("\r\n"));
}

#[test]
fn a_stamp_is_always_a_time() {
    let unreadable = "19700101T000000Z";
    for (stamp, expected) in [
        (STAMP, "20261123T123456Z"),
        ("2024-02-29T23:59:59.000Z", "20240229T235959Z"),
        ("0001-01-01T00:00:00Z", "00010101T000000Z"),
        ("", unreadable),
        ("Z", unreadable),
        ("now", unreadable),
        ("2026-11-23", unreadable),
        ("2026-11-23T12:34Z", unreadable),
        ("2026-11-23T12:34:56.789", unreadable),
        ("2026-11-23T12:34:56.789+01:00", unreadable),
        ("2026-02-29T12:34:56.789Z", unreadable),
        ("2026-11-23T24:00:00.000Z", unreadable),
        ("2026-11-23T12:60:00.000Z", unreadable),
        ("2026-11-23T12:34:60.000Z", unreadable),
        ("2026-11-23T12:34:56:00Z", unreadable),
        ("2026-11-23T1:02:03Z", unreadable),
        ("+010000-01-01T00:00:00.000Z", unreadable),
        ("2026-11-23T12:34:5\u{e9}Z", unreadable),
        ("2026-11-23T12:34:56\r\nX:Z", unreadable),
    ] {
        let file = write(&[Entry { day: day("2026-12-31"), title: "", text: "", uid: "1" }], stamp);
        assert!(file.contains(&format!("\r\nDTSTAMP:{expected}\r\n")), "{stamp}: {file}");
    }
}

#[test]
fn nothing_breaks_out_of_its_line() {
    let evil = "a\r\nEND:VEVENT\rATTACH:x\u{0}\u{b}\u{1b}\u{7f}\u{85}\u{9f}b";
    let file = write(&[Entry { day: day("2026-12-31"), title: evil, text: evil, uid: evil }], STAMP);
    assert_eq!(file.matches("\r\nEND:VEVENT").count(), 1);
    assert!(file.contains("\r\nSUMMARY:a\\nEND:VEVENTATTACH:xb\r\n"), "{file}");
    assert!(file.replace("\r\n", "").chars().all(|c| !c.is_control()));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn entries_come_back(entries in vec((a_day(), text(), text(), "[a-z0-9-]{1,64}@[a-z]{1,9}"), 1..4)) {
        let given: Vec<_> = entries
            .iter()
            .map(|(day, title, text, uid)| Entry { day: *day, title, text, uid })
            .collect();
        let file = write(&given, STAMP);
        let unfolded = unfold(&file);
        let calendar = read_calendar(&unfolded).unwrap();
        let properties: Vec<_> =
            calendar.properties.iter().map(|property| (property.name.as_str(), property.val.as_str())).collect();
        prop_assert_eq!(
            properties,
            [("VERSION", "2.0"), ("PRODID", "-//wti//1//EN"), ("CALSCALE", "GREGORIAN")]
        );
        prop_assert_eq!(calendar.components.len(), given.len());
        for (event, entry) in calendar.components.iter().zip(given) {
            prop_assert_eq!(event.name.as_str(), "VEVENT");
            prop_assert_eq!(value(event, "UID"), Some(entry.uid.to_owned()));
            prop_assert_eq!(value(event, "DTSTAMP"), Some("20261123T123456Z".to_owned()));
            prop_assert_eq!(value(event, "DTSTART"), Some(entry.day.iso().replace('-', "")));
            prop_assert_eq!(value(event, "DTEND"), entry.day.next().map(|next| next.iso().replace('-', "")));
            prop_assert_eq!(value(event, "SUMMARY"), Some(kept(entry.title)));
            let text = kept(entry.text);
            prop_assert_eq!(value(event, "DESCRIPTION"), Some(text).filter(|_| !entry.text.is_empty()));
            prop_assert_eq!(value(event, "CLASS"), Some("PRIVATE".to_owned()));
            prop_assert_eq!(value(event, "TRANSP"), Some("TRANSPARENT".to_owned()));
            let dates = event.properties.iter().filter(|property| property.params.iter().any(|p| p.key == "VALUE"));
            prop_assert_eq!(dates.count(), 1 + usize::from(entry.day.next().is_some()));
        }
    }

    #[test]
    fn lines_are_short_and_end_as_they_must(title in any::<String>(), text in text(), uid in text(), stamp in any::<String>()) {
        let file = write(&[Entry { day: day("2026-12-31"), title: &title, text: &text, uid: &uid }], &stamp);
        prop_assert!(file.ends_with("END:VCALENDAR\r\n"));
        let lines: Vec<_> = file.split("\r\n").collect();
        prop_assert!(lines.iter().all(|line| line.len() <= 75 && !line.contains(['\r', '\n'])), "{}", file);
        // Only what had to be folded is: one more character would not have fitted.
        for pair in lines.windows(2).filter(|pair| pair[1].starts_with(' ')) {
            let next = pair[1].chars().nth(1).unwrap();
            prop_assert!(pair[0].len() + next.len_utf8() > 75, "{}", file);
        }
    }
}

fn value(event: &Component, name: &str) -> Option<String> {
    let mut all = event.properties.iter().filter(|property| property.name == name);
    let value = all.next().map(|property| property.val.as_str().to_owned());
    assert!(all.next().is_none(), "{name} twice");
    value
}

/// What of a text a calendar holds.
fn kept(text: &str) -> String {
    text.chars().filter(|c| !c.is_control() || ['\n', '\t'].contains(c)).collect()
}

/// Any characters at all, and often those that mean something in a calendar.
fn text() -> impl Strategy<Value = String> {
    let characters = prop_oneof![3 => any::<char>(), 3 => "[a-z äö]".prop_map(|text| text.chars().next().unwrap()), 2 => proptest::sample::select(vec!['\\', ';', ',', ':', '"', '\n', '\r', '\t', 'n', 'N', ' '])];
    vec(characters, 0..200).prop_map(String::from_iter)
}

fn a_day() -> impl Strategy<Value = Day> {
    let last = Just(Day::of(9999, 12, 31).unwrap());
    let any = (1..=9999_u16, 1..=12_u16, 1..=31_u16)
        .prop_filter_map("no such day", |(year, month, day)| Day::of(year, month, day));
    prop_oneof![1 => last, 9 => any]
}

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}
