//! All interviews as a table for a spreadsheet: one row each, named columns, figures as they are. Questions and fields
//! bring their columns along.

use serde_json::Value;

use crate::domain::benefit::Benefit;
use crate::domain::case::Case;
use crate::domain::interview::Interview;
use crate::domain::question::Question;
use crate::domain::reflection::Reflection;
use crate::domain::slot::{Described, FieldName, Row};
use crate::formats::csv::{Cell, Dialect, write};
use crate::storage::record::copy_interview;

/// The columns that were there first, in the order that programs out there know. What came later stands behind them.
const FIRST: [&str; 69] = [
    "name",
    "day",
    "kept",
    "verdict",
    "strength",
    "choice",
    "go_hours",
    "small_hours",
    "total_hours",
    "worth_up_to_hours",
    "time_hours",
    "stress_hours",
    "risk_hours",
    "own_for_hours",
    "own_against_hours",
    "practice_hours",
    "want_hours",
    "learn_hours",
    "clarify_hours",
    "network_hours",
    "gut",
    "last",
    "next",
    "know",
    "deal",
    "kind",
    "clear",
    "meet",
    "time",
    "stress",
    "risk",
    "worth_practice",
    "worth_want",
    "worth_learn",
    "worth_clarify",
    "worth_network",
    "own_reasons",
    "plan_if",
    "plan_then",
    "happened",
    "happened_on",
    "got_practice",
    "got_want",
    "got_learn",
    "got_clarify",
    "got_network",
    "wanted_before",
    "wanted_now",
    "real_hours",
    "real_stress",
    "real_risk",
    "same_again",
    "worth_it",
    "relief",
    "went_better",
    "ad_left_out",
    "questions",
    "resume_parts",
    "resume_line",
    "priorities",
    "musts",
    "people",
    "instead",
    "next_if",
    "next_then",
    "notes",
    "version_of",
    "id",
    "model_version",
];

/// What no field or question of its own describes: the name of its column, and its place in the record.
const OTHERS: [(&str, &str); 16] = [
    ("kept", "created"),
    ("verdict", "result verdict"),
    ("strength", "result strength"),
    ("go_hours", "result go"),
    ("small_hours", "result small"),
    ("total_hours", "result total"),
    ("worth_up_to_hours", "result worth_up_to"),
    ("time_hours", "result time"),
    ("stress_hours", "result stress"),
    ("risk_hours", "result risk"),
    ("own_for_hours", "result own_for"),
    ("own_against_hours", "result own_against"),
    ("own_reasons", "own"),
    ("version_of", "version_of"),
    ("id", "id"),
    ("model_version", "model_version"),
];

/// A column: its name, and the place of what stands in it in the record, one name to a level.
type Column = (String, String);

/// The columns, each once.
fn columns() -> Vec<Column> {
    let mut known: Vec<Column> = Vec::new();
    for (name, place) in OTHERS {
        known.push((name.to_owned(), place.to_owned()));
    }
    for benefit in Benefit::IDS {
        known.push(([benefit, "_hours"].concat(), ["result benefit ", benefit].concat()));
    }
    for question in Question::ALL {
        known.push((question.id().replace('-', "_"), ["answers ", question.id()].concat()));
    }
    described(Case::default().fields(), "", &mut known);
    described(Reflection::default().fields(), "reflection ", &mut known);
    let mut columns = Vec::with_capacity(known.len());
    for first in FIRST {
        let place = known.iter().position(|(name, _)| name == first);
        columns.extend(place.map(|place| known.remove(place)));
    }
    columns.append(&mut known);
    columns
}

/// The columns of fields that stand under `path` in the record. Of several things under one name there is one column.
fn described(rows: Vec<Row<'_>>, path: &str, known: &mut Vec<Column>) {
    for row in rows {
        let (FieldName { group, id }, name) = (row.name(), row.field.column);
        let place = match group {
            _ if !row.member.is_empty() => [path, group].concat(),
            "" => [path, id].concat(),
            group => [path, group, " ", id].concat(),
        };
        if !name.is_empty() && known.last().is_none_or(|(last, _)| last != name) {
            known.push((name.to_owned(), place));
        }
    }
}

/// The table, RFC 4180, with a row of names first. Nothing in it can become a formula.
pub fn sheet(interviews: &[(&Interview, Option<&str>)], dialect: Dialect) -> String {
    let columns = columns();
    let names = columns.iter().map(|(name, _)| Cell::Text(name.clone())).collect();
    let rows = interviews.iter().map(|(interview, before)| {
        let record = copy_interview(interview, *before).parse().unwrap_or(Value::Null);
        columns.iter().map(|(_, place)| cell(&record, place)).collect()
    });
    write(&std::iter::once(names).chain(rows).collect::<Vec<_>>(), dialect)
}

fn cell(record: &Value, place: &str) -> Cell {
    let found = place.split(' ').try_fold(record, |value, name| value.get(name));
    match found {
        Some(Value::Number(number)) => Cell::Number(number.to_string()),
        Some(value) => Cell::Text(words(value)),
        None => Cell::Text(String::new()),
    }
}

/// A value on one line: what a list or an object holds, one after the other.
fn words(value: &Value) -> String {
    let joined = |parts: Vec<String>, between: &str| {
        let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        parts.join(between)
    };
    match value {
        Value::Null | Value::Bool(false) => String::new(),
        Value::Bool(true) => "true".to_owned(),
        Value::Number(number) => number.to_string(),
        Value::String(text) => text.clone(),
        Value::Array(items) => joined(items.iter().map(words).collect(), "; "),
        Value::Object(fields) => {
            let named = |(name, value): (&String, &Value)| match words(value) {
                text if text.is_empty() => text,
                text => [name, ": ", &text].concat(),
            };
            joined(fields.iter().map(named).collect(), ", ")
        }
    }
}
