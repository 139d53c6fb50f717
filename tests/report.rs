//! Owns the report as text: a parser that is not ours reads back what was put in, and no text becomes a mark.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "what is not where it belongs fails the test"
)]

use proptest::collection::vec;
use proptest::prelude::*;
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use worth_the_interview::formats::report::{Block, markdown, plain};

/// What a reader of the Markdown sees, one after the other.
#[derive(Clone, Debug, PartialEq)]
enum Seen {
    Title(String),
    Heading(String),
    /// A paragraph, line by line.
    Paragraph(Vec<String>),
    Item(String),
    Row(Vec<String>),
}

/// Line by line, so that the shape cannot drift.
#[test]
fn a_report_has_its_shape() {
    let text = "1. One *line*\r\nand another\n\n\n- Next\n:-";
    let blocks = [
        Block::Title("Bakery #1".to_owned()),
        Block::Text(text.to_owned()),
        Block::Heading("For".to_owned()),
        Block::List(vec!["near".to_owned(), "+ snake_case\n2 lines".to_owned()]),
        Block::Rows(vec![("a|b".to_owned(), "1 < 2 & 3".to_owned()), (" ".to_owned(), "-1 h".to_owned())]),
    ];
    let expected = [
        "# Bakery \\#1",
        "",
        "1\\. One \\*line\\*\\",
        "and another",
        "",
        "\\- Next\\",
        // Some parsers take the line above it and this one for a table.
        "\\:-",
        "",
        "## For",
        "",
        "- near",
        "- \\+ snake\\_case 2 lines",
        "",
        "| | |",
        "|---|---|",
        "| a\\|b | 1 \\< 2 \\& 3 |",
        "|  | \\-1 h |",
        "",
    ];
    assert_eq!(markdown(&blocks), expected.join("\n"));
    let expected = [
        "Bakery #1",
        "",
        text,
        "",
        "For",
        "",
        "- near",
        "- + snake_case\n2 lines",
        "",
        "a|b: 1 < 2 & 3",
        ": -1 h",
        "",
    ];
    assert_eq!(plain(&blocks), expected.join("\n"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    /// The most that a parser may know: what is plain to it is plain to all.
    #[test]
    fn markdown_is_read_back_as_it_was_put_in(blocks in vec(block(), 0..6)) {
        let written = markdown(&blocks);
        let expected = expected(&blocks);
        let tables = Options::ENABLE_TABLES;
        let more = tables
            | Options::ENABLE_FOOTNOTES
            | Options::ENABLE_GFM
            | Options::ENABLE_STRIKETHROUGH
            | Options::ENABLE_TASKLISTS;
        for options in [tables, more] {
            prop_assert_eq!(&read(&written, options), &expected, "{}", &written);
        }
    }

    #[test]
    fn plain_text_keeps_every_text(blocks in vec(block(), 0..6)) {
        let written = plain(&blocks);
        let mut rest = written.as_str();
        for text in blocks.iter().flat_map(texts) {
            let place = rest.find(text.trim());
            prop_assert!(place.is_some(), "{:?} is not in what is left of {:?}", text, written);
            rest = &rest[place.unwrap() + text.trim().len()..];
        }
    }
}

/// What could be taken for a mark, and anything else.
fn text() -> impl Strategy<Value = String> {
    let mark = prop_oneof![
        "[-+*_=~`#>|:.)(!&<$^{}\\[\\]\\\\\"']{1,4}",
        "[ \t]{1,5}",
        "\r?\n",
        "[0-9]{1,10}[.)]? ?",
        "[a-zA-Zäß\u{a0}\u{2028}]{1,3}",
        prop_oneof![
            Just("&amp;"),
            Just("<b>"),
            Just("<!--"),
            Just("<http://a.b>"),
            Just("[a](b)"),
            Just("![a](b)"),
            Just("[a]: b"),
            Just("[^1]: "),
            Just("[ ] "),
            Just("[!NOTE]"),
            Just("|---|---|"),
            Just(":-"),
            Just("---"),
            Just("```"),
            Just("    "),
        ]
        .prop_map(str::to_owned),
        any::<char>().prop_map(String::from),
    ];
    vec(mark, 0..8).prop_map(|marks| marks.concat())
}

fn block() -> impl Strategy<Value = Block> {
    prop_oneof![
        text().prop_map(Block::Title),
        text().prop_map(Block::Heading),
        text().prop_map(Block::Text),
        vec(text(), 0..4).prop_map(Block::List),
        vec((text(), text()), 0..4).prop_map(Block::Rows),
    ]
}

fn texts(block: &Block) -> Vec<&str> {
    match block {
        Block::Title(text) | Block::Heading(text) | Block::Text(text) => vec![text],
        Block::List(items) => items.iter().map(String::as_str).collect(),
        Block::Rows(rows) => rows.iter().flat_map(|(name, text)| [name.as_str(), text]).collect(),
    }
}

/// Words with one blank between them: more than that is no part of a text in Markdown.
fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn expected(blocks: &[Block]) -> Vec<Seen> {
    let seen = |block: &Block| match block {
        Block::Title(text) => vec![Seen::Title(words(text))],
        Block::Heading(text) => vec![Seen::Heading(words(text))],
        Block::Text(text) => {
            let lines: Vec<String> = text.lines().map(words).collect();
            let paragraphs = lines.split(String::is_empty).filter(|lines| !lines.is_empty());
            paragraphs.map(|lines| Seen::Paragraph(lines.to_vec())).collect()
        }
        Block::List(items) => items.iter().map(|item| Seen::Item(words(item))).collect(),
        Block::Rows(rows) => {
            // The head of a table is there and empty.
            let head = ["", ""].map(str::to_owned).to_vec();
            let rows = rows.iter().map(|(name, text)| vec![words(name), words(text)]);
            [head].into_iter().chain(rows).map(Seen::Row).collect()
        }
    };
    blocks.iter().flat_map(seen).collect()
}

/// What the parser sees. Anything but blocks of ours and text in them is a text that became a mark.
fn read(markdown: &str, options: Options) -> Vec<Seen> {
    let mut seen = Vec::new();
    let mut lines = vec![String::new()];
    let mut cells = Vec::new();
    let mut in_item = false;
    for event in Parser::new_ext(markdown, options) {
        match event {
            Event::Text(text) => lines.last_mut().unwrap().push_str(&text),
            Event::HardBreak => lines.push(String::new()),
            Event::Start(Tag::Item) => in_item = true,
            Event::Start(
                Tag::Heading { id: None, .. }
                | Tag::Paragraph
                | Tag::List(None)
                | Tag::Table(_)
                | Tag::TableHead
                | Tag::TableRow
                | Tag::TableCell,
            )
            | Event::End(TagEnd::List(false) | TagEnd::Table) => {}
            Event::End(end) => {
                let text = || lines.join("\n");
                match end {
                    TagEnd::Heading(HeadingLevel::H1) => seen.push(Seen::Title(text())),
                    TagEnd::Heading(HeadingLevel::H2) => seen.push(Seen::Heading(text())),
                    // Where items have blank lines between them, their texts are paragraphs.
                    TagEnd::Paragraph if in_item => continue,
                    TagEnd::Paragraph => seen.push(Seen::Paragraph(lines.clone())),
                    TagEnd::Item => seen.push(Seen::Item(text())),
                    TagEnd::TableCell => cells.push(text()),
                    TagEnd::TableHead | TagEnd::TableRow => seen.push(Seen::Row(std::mem::take(&mut cells))),
                    other => panic!("{other:?} in {markdown}"),
                }
                in_item = in_item && end != TagEnd::Item;
                lines = vec![String::new()];
            }
            other => panic!("{other:?} in {markdown}"),
        }
    }
    seen
}
