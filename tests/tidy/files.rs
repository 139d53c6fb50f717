//! How files begin, and how long they are.

use crate::source::files;

/// The most lines a source file may have.
const LONGEST: usize = 260;

/// A table is as long as what it describes.
const TABLES: [&str; 1] = ["src/domain/reflection_fields.rs"];

#[test]
fn every_file_says_what_it_owns() {
    for (path, text) in files("src", "rs").into_iter().chain(files("tests", "rs")) {
        assert!(says_what_it_owns(&text), "{path} does not begin with //!");
    }
    let scripts = files("static", "js").into_iter().map(|script| (script, "// "));
    let sheets = files("static", "css").into_iter().map(|sheet| (sheet, "/* "));
    for ((path, text), comment) in scripts.chain(sheets) {
        assert!(text.starts_with(comment), "{path} does not begin with a comment");
    }
    let others = ["tests/bench", "tests/browser", "tests/hosts", "tests/package", "npm"].into_iter();
    let others =
        others.flat_map(|folder| ["mjs", "js", "ts", "tsx"].map(|kind| files(folder, kind))).flatten();
    for (path, text) in others {
        assert!(text.starts_with("// Owns "), "{path} does not say what it owns");
    }
}

/// Only attributes of the whole crate may come before.
fn says_what_it_owns(text: &str) -> bool {
    let first = text.lines().find(|line| !(line.starts_with("#![") || line.is_empty()));
    first.is_some_and(|line| line.starts_with("//! "))
}

#[test]
fn heads_are_found() {
    for (text, found) in [
        ("//! What it owns.\nuse std::fmt;", true),
        ("#![forbid(unsafe_code)]\n//! What it owns.", true),
        ("use std::fmt;\n//! What it owns.", false),
        ("// What it owns.", false),
        ("", false),
    ] {
        assert_eq!(says_what_it_owns(text), found, "{text}");
    }
}

#[test]
fn no_file_is_too_long() {
    let mut lengths: Vec<_> = files("src", "rs")
        .into_iter()
        .chain(files("static", "js"))
        .map(|(path, text)| (text.lines().count(), path))
        .collect();
    lengths.sort();
    let long = lengths.iter().rev().take_while(|(lines, _)| *lines > LONGEST);
    let long: Vec<_> = long.filter(|(_, path)| !TABLES.contains(&path.as_str())).collect();
    assert!(long.is_empty(), "over {LONGEST} lines: {long:?}");
}
