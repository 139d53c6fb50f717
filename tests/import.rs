//! Owns what is read from a file that anyone may have written: each file in `corpus/import/` has an exact outcome,
//! damage costs only what is damaged, and what is taken can be written again as it was.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "what is not where it belongs fails the test"
)]

mod corpus;
mod strategies;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use worth_the_interview::domain::case::Case;
use worth_the_interview::domain::interview::{Id, Interview};
use worth_the_interview::formats::json_export::{self, Raw};
use worth_the_interview::formats::json_import::{LONGEST, LONGEST_INTERVIEW, MOST, RefusalReason, read};
use worth_the_interview::storage::record::copy_interview;

use crate::corpus::{corpus, outcome, steady};
use crate::strategies::interview;

const GOOD: &str = include_str!("corpus/import/good-2.json");
const NOW: &str = "2026-11-23T12:00:00.000Z";

/// What is in a good file, and in those that say the same.
const ALL: &str = "Blue door – Café 🙂, Blue door, , worth-the-interview/1/interview/9";

#[test]
fn each_file_has_its_outcome() {
    let outcomes = [
        ("good.json", ALL),
        ("nothing.json", ""),
        // A file of version 2 with records of version 1.
        ("newer.json", ALL),
        // The same from version 2.
        ("good-2.json", ALL),
        ("nothing-2.json", ""),
        ("double-2.json", "Alpha, Alpha, Another, Third, Last"),
        // The same, as other programs, other systems and people write it.
        ("bom.json", ALL),
        ("crlf.json", ALL),
        ("signed.txt", ALL),
        ("other-order.json", "Alpha"),
        ("pretty.json", "Alpha, Beta, Gamma, worth-the-interview/1/interview/9"),
        ("tail.json", "Alpha, worth-the-interview/1/interview/9"),
        // Parts of one.
        ("record.json", "Alpha"),
        ("records.json", "Alpha, Beta, 3 Damaged"),
        ("lines.txt", "Alpha, Beta, 3 Damaged"),
        ("headless.json", "Blue door, , worth-the-interview/1/interview/9"),
        // Cut off.
        ("cut-in-head.json", "cut"),
        ("cut-in-key.json", "cut"),
        ("cut-in-interview.json", "Blue door – Café 🙂, Blue door, 3 Cut, cut"),
        ("cut-between-interviews.json", "Blue door – Café 🙂, Blue door, cut"),
        (
            "cut-in-unread.json",
            "Blue door – Café 🙂, Blue door, , 4 worth-the-interview/1/interview/9 Cut, cut",
        ),
        (
            "cut-before-the-end.json",
            "Blue door – Café 🙂, Blue door, , worth-the-interview/1/interview/9, cut",
        ),
        ("cut-behind-newer-3.json", "Alpha, 2 Beta Newer, cut"),
        // Of version 2 as version 1 imagined it: what that always writes is not there.
        ("cut-behind-newer.json", "Alpha, 2 Beta Cut, cut"),
        ("cut-and-damaged.json", "Alpha, 2 Beta Damaged, 3 Gamma Damaged, 4 Delta Cut, cut"),
        // Damaged in places.
        ("missing-quote.json", "Alpha, Gamma, worth-the-interview/1/interview/9, 2 Damaged"),
        ("missing-bracket.json", "Alpha, Gamma, worth-the-interview/1/interview/9, 2 Beta Damaged"),
        ("missing-start.json", "Alpha, Gamma, worth-the-interview/1/interview/9, 2 Damaged"),
        (
            "bracket-too-many.json",
            "Gamma, worth-the-interview/1/interview/9, 1 Alpha Damaged, 2 Beta Damaged, 3 Damaged",
        ),
        ("torn.json", "Alpha, Gamma, worth-the-interview/1/interview/9, 2 Beta Damaged, 3 Damaged"),
        ("pretty-damaged.json", "Alpha, Gamma, worth-the-interview/1/interview/9, 1 Damaged, 3 Damaged"),
        ("deep.json", "Alpha, Gamma, 2 Damaged, 3 Beta Damaged"),
        ("deep-and-open.json", "Alpha, Gamma, 2 Damaged, cut"),
        ("numbers.json", "Gamma, Gamma, 1 Alpha Damaged, 2 Beta Damaged, 3 Gamma Damaged, 4 Gamma Damaged"),
        ("surrogates.json", "🙂, 1 Damaged, 2 Damaged, 3 Gamma Damaged"),
        ("prototype.json", "Alpha, 1 Damaged, 3 Beta Damaged, 4 Beta Damaged"),
        (
            "types.json",
            "Gamma, 1 Damaged, 2 Damaged, 3 Damaged, 4 Damaged, 5 Damaged, 6 Damaged, 7 Damaged, 8 Damaged, \
             9 Beta Damaged, 10 xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx \
             Damaged",
        ),
        ("sections.json", "1 Damaged, 2 Damaged"),
        ("double.json", "Alpha, Alpha, Another, Third, Last"),
        ("twice.json", "Alpha, Beta"),
        (
            "unread.json",
            "Alpha, worth-the-interview/1/interview/9, worth-the-interview/1/draft/a, worth-the-interview/0/x, \
             3 theme Damaged, 4 worth-the-interview/1/draft/b Damaged, 5 worth-the-interview/1/draft/c Damaged, \
             6 Damaged, 7 Damaged",
        ),
        ("newer-records-3.json", "Alpha, 2 Beta Newer, 3 Gamma Newer"),
        // The one lacks what version 2 always writes, the other is of the first shape and of the second model.
        ("newer-records.json", "Alpha, Gamma, 2 Beta Damaged"),
        // Refused as a whole.
        ("newer-3.json", "refused: Newer"),
        ("foreign.json", "refused: Foreign"),
        ("foreign-array.json", "refused: Foreign"),
        ("foreign-format.json", "refused: Foreign"),
        ("words.txt", "refused: NotJson"),
        ("number.json", "refused: NotJson"),
        ("null.json", "refused: NotJson"),
        ("empty.json", "refused: Empty"),
        ("blank.json", "refused: Empty"),
    ];
    let files = corpus();
    let mut named = outcomes.map(|(name, _)| name);
    named.sort_unstable();
    assert_eq!(files.iter().map(|(name, _)| name).collect::<Vec<_>>(), named.iter().collect::<Vec<_>>());
    for (name, expected) in outcomes {
        let text = &files.iter().find(|(other, _)| other == name).unwrap().1;
        assert_eq!(outcome(text), expected, "{name}");
        steady(text);
    }
}

/// Files too large to be kept beside the others.
#[test]
fn what_is_too_long_is_refused() {
    let alpha = record("Alpha");
    let padded = |bytes: usize| alpha.replacen('{', &format!("{{\"later\":{:?},", "x".repeat(bytes)), 1);
    let room = LONGEST_INTERVIEW - padded(0).len();
    let smileys = "🙂".repeat(200_000);
    let quotes = "\"".repeat(4_000_000);
    let numbered = |count: usize| (1..=count).map(|place| format!("{place} Damaged")).collect::<Vec<_>>();
    for (name, text, expected) in [
        ("5 MB of a letter", "x".repeat(5_000_000), "refused: NotJson".into()),
        ("a text of 5 MB", format!("\"{}\"", "x".repeat(5_000_000)), "refused: NotJson".into()),
        ("10 MB", alpha.clone() + &" ".repeat(LONGEST - alpha.len()), "Alpha".into()),
        ("a byte more", alpha.clone() + &" ".repeat(LONGEST - alpha.len() + 1), "refused: TooLong".into()),
        ("5 million commas", before_the_good(&",".repeat(5_000_000)), "refused: TooLong".into()),
        ("as many parts as can be", format!("[{}]", "{},".repeat(MOST - 1) + &alpha), {
            let mut parts = numbered(MOST - 1);
            parts.insert(0, "Alpha".into());
            parts.join(", ")
        }),
        ("a part more", format!("[{}]", "{},".repeat(MOST) + &alpha), "refused: TooLong".into()),
        (
            "9 million open brackets",
            before_the_good(&"[".repeat(9_000_000)),
            format!("{ALL}, 1 TooLong, cut"),
        ),
        (
            "8 million brackets that do not match",
            before_the_good(&("[{".repeat(2_000_000) + &"]}".repeat(2_000_000))),
            format!("{ALL}, 1 TooLong"),
        ),
        ("brackets that close nothing", before_the_good(&"}".repeat(9_000_000)), format!("{ALL}, 1 TooLong")),
        ("an interview of 5 MB", before_the_good(&padded(5_000_000)), format!("{ALL}, 1 Alpha TooLong")),
        ("an interview of 1 MB", before_the_good(&padded(room)), format!("Alpha, {ALL}")),
        ("a byte more in it", before_the_good(&padded(room + 1)), format!("{ALL}, 1 Alpha TooLong")),
        (
            "a nickname of 800 KB",
            before_the_good(&record(&smileys)),
            format!("{ALL}, 1 {} Damaged", "🙂".repeat(40)),
        ),
        (
            "an unread record of 4 MB",
            json_export::write(&[], &[("worth-the-interview/x", Raw::Text(&quotes))], NOW),
            "worth-the-interview/x".into(),
        ),
    ] {
        assert_eq!(outcome(&text), expected, "{name}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn damage_on_one_line_costs_that_line(
        interviews in vec(interview(), 1..6),
        hit in any::<Index>(),
        damage in vec((any::<Index>(), 0..30_usize, scrap()), 1..4),
    ) {
        let text = file(&interviews);
        let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
        let hit = hit.index(interviews.len());
        for (at, length, scrap) in damage {
            let mut characters: Vec<char> = lines[hit + 2].chars().collect();
            let start = at.index(characters.len() + 1);
            let end = (start + length).min(characters.len());
            characters.splice(start..end, scrap.chars());
            lines[hit + 2] = characters.into_iter().collect();
        }
        let damaged = lines.join("\n");
        let found = read(&damaged).unwrap();
        let taken: Vec<_> = found.interviews.iter().map(|one| &one.interview).collect();
        for (_, interview) in interviews.iter().enumerate().filter(|(place, _)| *place != hit) {
            prop_assert!(taken.contains(&interview), "{} in {}", hit, damaged);
        }
        prop_assert!(taken.len() == interviews.len() || !found.refused.is_empty(), "{}", damaged);
        prop_assert_eq!(found.unread.len(), 1, "{}", damaged);
        steady(&damaged);
    }

    /// Wherever it is, what is before it comes in, and it is said that something is missing.
    #[test]
    fn a_cut_costs_what_is_behind_it(interviews in vec(interview(), 0..4), at in any::<Index>()) {
        let text = file(&interviews);
        let (start, end) = (text.find('\n').unwrap(), text.trim_end().len());
        let mut at = start + at.index(end - start);
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        let text = &text[..at];
        let found = read(text).unwrap();
        let records = interviews.iter().map(|interview| copy_interview(interview, None));
        prop_assert_eq!(found.interviews.len(), records.filter(|record| text.contains(record)).count());
        for (one, interview) in found.interviews.iter().zip(&interviews) {
            prop_assert_eq!(&one.interview, interview);
        }
        prop_assert!(found.cut && found.refused.iter().all(|part| part.why == RefusalReason::Cut), "{:?}", found);
        steady(text);
    }

    #[test]
    fn any_text_is_read_or_refused(text in any::<String>(), json in "[\\[\\]{}\",:0-9eE+.\\\\a-u \n-]{0,80}") {
        for text in [&text, &json] {
            steady(text);
            steady(&GOOD.replacen("Blue", text, 1));
            steady(&GOOD.replacen("[\n", &format!("[\n{text},"), 1));
        }
    }
}

/// What could come to stand in a line by chance, and what does most harm there.
fn scrap() -> impl Strategy<Value = String> {
    let harm =
        ["", "\"", "{", "}", "[", "]", ",", ":", "\\", "]}", "}]", "\"}", "\",\"interviews\":", "\0", "null"];
    prop_oneof![3 => select(harm.to_vec()).prop_map(str::to_owned), 1 => "[^\n]{0,5}"]
}

fn file(interviews: &[Interview]) -> String {
    let all: Vec<_> = interviews.iter().map(|interview| (interview, None)).collect();
    json_export::write(&all, &[("worth-the-interview/2/interview/a", Raw::Text("{\"version\":2}"))], NOW)
}

/// The record of a plain interview.
fn record(label: &str) -> String {
    let case = Case { label: label.into(), ..Case::default() };
    copy_interview(&Interview::new(Id::new("a").unwrap(), NOW.into(), case), None)
}

/// A good file with one more part in front.
fn before_the_good(part: &str) -> String {
    GOOD.replacen("\"interviews\":[\n", &format!("\"interviews\":[\n{part},\n"), 1)
}
