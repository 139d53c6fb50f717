//! All interviews as a table for a spreadsheet: one row each, named columns, figures as they are.

use serde_json::Value;

use crate::domain::interview::Interview;
use crate::formats::csv::{Cell, write};
use crate::storage::record::copy_interview;

/// The columns: each has a name and the place of what stands in it in the record, one name to a level.
const COLUMNS: [(&str, &str); 69] = [
    ("name", "label"),
    ("day", "date"),
    ("kept", "created"),
    ("verdict", "result verdict"),
    ("strength", "result strength"),
    ("choice", "choice"),
    ("go_hours", "result go"),
    ("small_hours", "result small"),
    ("total_hours", "result total"),
    ("worth_up_to_hours", "result worth_up_to"),
    ("time_hours", "result time"),
    ("stress_hours", "result stress"),
    ("risk_hours", "result risk"),
    ("own_for_hours", "result own_for"),
    ("own_against_hours", "result own_against"),
    ("practice_hours", "result benefit practice"),
    ("want_hours", "result benefit want"),
    ("learn_hours", "result benefit learn"),
    ("clarify_hours", "result benefit clarify"),
    ("network_hours", "result benefit network"),
    ("gut", "answers gut"),
    ("last", "answers last"),
    ("next", "answers next"),
    ("know", "answers know"),
    ("deal", "answers deal"),
    ("kind", "answers kind"),
    ("clear", "answers clear"),
    ("meet", "answers meet"),
    ("time", "answers time"),
    ("stress", "answers stress"),
    ("risk", "answers risk"),
    ("worth_practice", "answers worth-practice"),
    ("worth_want", "answers worth-want"),
    ("worth_learn", "answers worth-learn"),
    ("worth_clarify", "answers worth-clarify"),
    ("worth_network", "answers worth-network"),
    ("own_reasons", "own"),
    ("plan_if", "plan when"),
    ("plan_then", "plan then"),
    ("happened", "reflection happened"),
    ("happened_on", "reflection date"),
    ("got_practice", "reflection ratings practice"),
    ("got_want", "reflection ratings want"),
    ("got_learn", "reflection ratings learn"),
    ("got_clarify", "reflection ratings clarify"),
    ("got_network", "reflection ratings network"),
    ("wanted_before", "reflection wanted before"),
    ("wanted_now", "reflection wanted now"),
    ("real_hours", "reflection hours"),
    ("real_stress", "reflection stress"),
    ("real_risk", "reflection risk"),
    ("same_again", "reflection same"),
    ("worth_it", "reflection worth"),
    ("relief", "reflection relief"),
    ("went_better", "reflection better"),
    ("ad_left_out", "reflection left_out"),
    ("questions", "reflection questions"),
    ("resume_parts", "reflection parts"),
    ("resume_line", "reflection line"),
    ("priorities", "reflection priorities"),
    ("musts", "reflection musts"),
    ("people", "reflection people"),
    ("instead", "reflection instead"),
    ("next_if", "reflection when_next"),
    ("next_then", "reflection then_next"),
    ("notes", "reflection text"),
    ("version_of", "version_of"),
    ("id", "id"),
    ("model_version", "model_version"),
];

/// The table, RFC 4180, with a row of names first. Nothing in it can become a formula.
pub fn sheet(interviews: &[(&Interview, Option<&str>)]) -> String {
    let names = COLUMNS.map(|(name, _)| Cell::Text(name.to_owned())).into();
    let rows = interviews.iter().map(|(interview, before)| {
        let record = copy_interview(interview, *before).parse().unwrap_or(Value::Null);
        COLUMNS.iter().map(|(_, place)| cell(&record, place)).collect()
    });
    write(&std::iter::once(names).chain(rows).collect::<Vec<_>>())
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
