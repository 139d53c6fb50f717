//! The doctor: each of its findings has words, is described for bloggers, and is met in a visit.

use std::collections::BTreeSet;

use crate::source::{file, files};

#[test]
fn every_finding_is_looked_for_worded_described_and_met() {
    let scripts = files("static/doctor", "js");
    let looked_for: BTreeSet<&str> = scripts
        .iter()
        .filter_map(|(_, text)| text.split_once("_CHECKS = ["))
        .flat_map(|(_, checks)| between(checks, "id: \"", "\""))
        .collect();
    assert!(looked_for.len() > 20, "{looked_for:?}");
    let words = file("static/doctor/words.js");
    let table = words.split("export const WORDS = {").nth(1).unwrap().split("\n};").next().unwrap();
    let worded = table.lines().filter_map(|line| line.strip_prefix("  ")?.strip_suffix(": {"));
    assert_eq!(worded.map(|id| id.trim_matches('"')).collect::<BTreeSet<_>>(), looked_for);
    let described = file("docs/doctor.md");
    let described = described
        .split("\n## What it finds\n")
        .nth(1)
        .unwrap()
        .lines()
        .filter_map(|line| line.strip_prefix("| `")?.split('`').next());
    assert_eq!(described.collect::<BTreeSet<_>>(), looked_for);
    let visits = file("tests/flows/cases/doctor.rs");
    let met: BTreeSet<&str> = between(&visits, "\"", "\"").collect();
    assert_eq!(looked_for.difference(&met).collect::<Vec<_>>(), Vec::<&&str>::new());
}

/// What stands between the one and the other, each time.
fn between<'a>(text: &'a str, before: &'a str, after: &'a str) -> impl Iterator<Item = &'a str> {
    text.split(before).skip(1).filter_map(move |rest| rest.split(after).next())
}
