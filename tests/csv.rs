//! Owns the table as a file: a parser that is not ours reads back what was put in, and no cell begins a formula.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "what is not where it belongs fails the test")]

use csv::ReaderBuilder;
use proptest::collection::vec;
use proptest::prelude::*;
use worth_the_interview::formats::csv::{Cell, Dialect};

/// What a spreadsheet works out, in the scripts in which it does.
const SIGNS: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

fn write(rows: &[Vec<Cell>]) -> String {
    worth_the_interview::formats::csv::write(rows, Dialect::STANDARD)
}

/// How spreadsheets of other countries open it in columns, and take no number for a date.
#[test]
fn other_countries_have_other_signs() {
    let rows = [vec![text("a;b, c"), number("-1.5"), number("12"), text("1.5")]];
    for (tag, one_and_a_half, written) in [
        ("en-US", "1.5", "\"a;b, c\",-1.5,12,1.5\r\n"),
        ("de", "1,5", "\"a;b, c\";-1,5;12;1.5\r\n"),
        ("fr-FR", "1,5", "\"a;b, c\";-1,5;12;1.5\r\n"),
        ("de-CH", "1.5", "\"a;b, c\";-1.5;12;1.5\r\n"),
        ("ar-EG", "١٫٥", "\"a;b, c\",-1.5,12,1.5\r\n"),
        ("", "", "\"a;b, c\",-1.5,12,1.5\r\n"),
    ] {
        let dialect = Dialect::of(tag, one_and_a_half);
        assert_eq!(worth_the_interview::formats::csv::write(&rows, dialect), written, "{tag}");
    }
}

/// Line by line, so that the shape cannot drift.
#[test]
fn a_file_has_its_shape() {
    let rows = [
        vec![text("name"), text("a \"day\", perhaps"), text("hours")],
        vec![text("Café 🙂"), text("two\nlines"), number("-1.5")],
        vec![text(""), text(""), number("")],
        vec![text("")],
        vec![number("0")],
        vec![],
    ];
    let expected =
        ["name,\"a \"\"day\"\", perhaps\",hours", "Café 🙂,\"two\nlines\",-1.5", ",,", "\"\"", "0", "", ""];
    assert_eq!(write(&rows), expected.join("\r\n"));
    assert_eq!(write(&[]), "");
}

#[test]
fn what_could_be_worked_out_is_marked_as_text() {
    for (given, written) in [
        ("=1+1", "'=1+1"),
        ("+49 30", "'+49 30"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("＝1", "'＝1"),
        ("＋1", "'＋1"),
        ("－1", "'－1"),
        ("＠a", "'＠a"),
        ("-", "'-"),
        // Whatever a spreadsheet drops in front of it.
        (" =1", "\"' =1\""),
        ("\t=1", "\"'\t=1\""),
        (" \n\r\t =1", "\"' \n\r\t =1\""),
        ("\u{a0}=1", "\"'\u{a0}=1\""),
        ("\u{3000}＝1", "\"'\u{3000}＝1\""),
        ("\u{feff}=1", "\"'\u{feff}=1\""),
        ("\u{200b}=1", "'\u{200b}=1"),
        ("\u{1}=1", "'\u{1}=1"),
        ("\0=1", "'=1"),
        // What begins a cell of its own in some programs.
        ("\tplain", "\"'\tplain\""),
        ("\rplain", "\"'\rplain\""),
        ("\nplain", "\"'\nplain\""),
        ("=HYPERLINK(\"a\",\"b\")", "\"'=HYPERLINK(\"\"a\"\",\"\"b\"\")\""),
        // Everything else stays as it is.
        ("a=1", "a=1"),
        ("'=1", "'=1"),
        ("\"=1\"", "\"\"\"=1\"\"\""),
        ("1-2", "1-2"),
        ("(-1)", "(-1)"),
        ("– no", "– no"),
        (" plain", "\" plain\""),
        ("plain ", "\"plain \""),
        ("a;=1", "\"a;=1\""),
        ("a\t=1", "\"a\t=1\""),
        ("a\0b", "ab"),
        // At the beginning of a file it would be dropped.
        ("\u{feff}a", "\"\u{feff}a\""),
    ] {
        assert_eq!(write(&[vec![text(given)]]), format!("{written}\r\n"), "{given:?}");
    }
}

#[test]
fn a_number_stays_plain_only_as_long_as_it_is_one() {
    for (given, written) in [
        ("0", "0"),
        ("-0.25", "-0.25"),
        ("1234.5", "1234.5"),
        ("-", "'-"),
        ("--1", "'--1"),
        ("-1-1", "'-1-1"),
        ("-1+1", "'-1+1"),
        ("+1", "'+1"),
        ("=1", "'=1"),
        ("1,5", "\"1,5\""),
        ("-1,5", "\"'-1,5\""),
        ("1\n", "\"1\n\""),
    ] {
        assert_eq!(write(&[vec![number(given), number("1")]]), format!("{written},1\r\n"), "{given:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn every_text_comes_back_and_none_begins_a_formula(rows in vec(vec(any_text(), 1..4), 0..4)) {
        let cells: Vec<Vec<Cell>> = rows.iter().map(|row| row.iter().map(|given| text(given)).collect()).collect();
        let file = write(&cells);
        let read = read(&file, b',');
        prop_assert_eq!(read.len(), rows.len(), "{:?}", file);
        for (read, row) in read.iter().zip(&rows) {
            prop_assert_eq!(read.len(), row.len(), "{:?}", file);
            for (read, given) in read.iter().zip(row) {
                let kept = given.replace('\0', "");
                let marked = if begins_formula(&kept) { format!("'{kept}") } else { kept };
                prop_assert_eq!(read, &marked, "{:?}", file);
                prop_assert!(!begins_formula(read), "{:?}", file);
            }
        }
    }

    /// Wherever a reader also parts at semicolons or tabs, as spreadsheets offer to.
    #[test]
    fn nothing_inside_a_text_begins_a_cell(given in any_text(), delimiter in prop_oneof![Just(b';'), Just(b'\t')]) {
        let file = write(&[vec![text(&given)]]);
        let read = read(&file, delimiter);
        prop_assert!(read.len() == 1 && read.iter().all(|row| row.len() == 1), "{:?} {:?}", file, read);
    }

    #[test]
    fn numbers_come_back(numbers in vec("-?[0-9]{1,4}(\\.[0-9]{1,3})?", 1..9)) {
        let file = write(&[numbers.iter().map(|given| number(given)).collect()]);
        prop_assert_eq!(read(&file, b','), [numbers]);
    }
}

fn read(file: &str, delimiter: u8) -> Vec<Vec<String>> {
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(file.as_bytes());
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

/// Whether the first character that can be seen is a sign, or the first of all one that parts cells or lines.
fn begins_formula(text: &str) -> bool {
    let seen = text.chars().find(|c| {
        let unseen = ['\u{200b}', '\u{200c}', '\u{200d}', '\u{200e}', '\u{200f}', '\u{2060}', '\u{feff}'];
        !(c.is_whitespace() || c.is_control() || unseen.contains(c))
    });
    seen.is_some_and(|c| SIGNS.contains(&c)) || text.chars().next().is_some_and(|c| "\t\r\n".contains(c))
}

fn text(text: &str) -> Cell {
    Cell::Text(text.to_owned())
}

fn number(text: &str) -> Cell {
    Cell::Number(text.to_owned())
}

/// Any text at all, and often what means something in such a file.
fn any_text() -> impl Strategy<Value = String> {
    let sign = proptest::sample::select(SIGNS.to_vec()).prop_map(String::from);
    let part = prop_oneof![
        3 => "[\"',;\t\r\n \0\u{a0}\u{feff}\u{200b}]{1,3}",
        2 => sign,
        2 => "[a-z0-9ä🙂]{1,3}",
        1 => any::<String>(),
    ];
    vec(part, 0..5).prop_map(|parts| parts.concat())
}
