//! Owns the result in each of its states: every strength, every option it can point to, each rule, and too few answers.

use std::collections::{BTreeMap, BTreeSet};

use super::measure::{Most, hold, hold_whole};
use super::plant::arrive_at_result_of;
use super::visit::{FOLDS, HEADING, expect};
use crate::Outcome;
use crate::lane::Flow;
use crate::reader::Reader;
use serde_json::{Value, json};

pub const FLOWS: &[(&str, Flow)] = &[("result_in_every_state", result_in_every_state)];

/// What a result comes to at most on a phone.
const RESULT: Most = Most { pixels: 1_700.0, words: 280.0, controls: 22.0 };
/// The same where answers are missing, with a way to each of them, which are eleven at most.
const MISSING: Most = Most { controls: 26.0, ..RESULT };

/// The golden case that shows each state, with its heading.
const STATES: &[(&str, &str)] = &[
    ("random 44", "Your answers point to a kind no"),
    ("random 41", "Your answers point to a kind no"),
    ("random 12", "Your answers point to a kind no"),
    ("knows the job, sure deal-breaker, whole day", "Your answers point to a kind no"),
    ("random 67", "Your answers point to a kind no"),
    ("random 87", "Your answers point to a kind no"),
    ("random 75", "Your answers point to a kind no"),
    ("little to gain, long day", "Your answers point to a kind no"),
    ("rusty, employed, one big interview ahead", "Your answers point to going"),
    ("random 38", "Your answers point to a short call first"),
    ("random 79", "Your answers point to a short call first"),
    ("strong reasons, but it could hurt health", "Your answers point to a short call first"),
    ("must hide it, meets someone who hires for the wanted work", "Your answers point to a short call first"),
    ("random 3", "Your answers point to a kind no"),
    ("random 58", "Your answers point to a kind no"),
    ("random 10", "Your answers point to a short call first"),
    ("random 68", "Your answers point to a kind no"),
    ("random 78", "Your answers point to a kind no"),
    ("random 93", "Your answers point to going"),
    ("content in the job, three things unknown", "Your answers point to a short call first"),
    ("random 59", "Your answers point to a short call first"),
    ("random 25", "No clear lead yet"),
    ("random 33", "No clear lead yet"),
    ("random 24", "No clear lead yet"),
    ("exact tie of small and decline", "A short call or saying no: no clear lead"),
    ("random 20", "A short call or saying no: no clear lead"),
    ("random 70", "Going or a short call: no clear lead"),
    ("exact tie of go and small", "Going or a short call: no clear lead"),
    ("everything skipped", "Not enough answers yet"),
    ("random 26", "Not enough answers yet"),
];

fn result_in_every_state(reader: &mut Reader<'_>) -> Outcome {
    let golden: Vec<Value> = serde_json::from_str(include_str!("../../fixtures/weighing-2.json"))?;
    let cases: BTreeMap<&str, &Value> =
        golden.iter().map(|case| (case["name"].as_str().unwrap_or(""), case)).collect();
    let mut seen = BTreeSet::new();
    reader.set_viewport(390, 844)?;
    reader.open("/")?;
    for (name, heading) in STATES {
        let case = cases.get(name).ok_or_else(|| format!("there is no golden case {name}"))?;
        let expected = &case["expect"];
        let own: Vec<Value> = [("for", &case["own_for"]), ("against", &case["own_against"])]
            .into_iter()
            .filter(|(_, hours)| **hours != 0)
            .map(|(side, hours)| json!({ "text": "", "hours": hours, "side": side }))
            .collect();
        let mut answers = case["answers"].clone();
        // A question without an answer is not in a record.
        answers.as_object_mut().into_iter().for_each(|answers| answers.retain(|_, answer| !answer.is_null()));
        arrive_at_result_of(reader, &answers, &json!(own))?;
        reader.wait_to_see(FOLDS)?;
        for (attribute, value) in
            [("data-verdict", &expected["verdict"]), ("data-strength", &expected["strength"])]
        {
            expect(name, reader.attribute(".result", attribute)?.as_deref(), value.as_str())?;
        }
        expect(name, reader.text(HEADING)?.as_str(), *heading)?;
        // What readers add takes room of its own.
        if own.is_empty() {
            let most = if expected["strength"] == "not-enough" { &MISSING } else { &RESULT };
            hold(reader, name, most)?;
        }
        hold_whole(reader, name)?;
        seen.insert(format!("strength {}", expected["strength"]));
        if expected["strength"] != "not-enough" {
            seen.insert(format!("{} for {}", expected["strength"], expected["verdict"]));
            let rules = expected["rules"].as_array().cloned().unwrap_or_default();
            seen.extend(rules.iter().map(|rule| format!("rule {rule}")));
        }
    }
    // None that the golden cases know is left out.
    for case in &golden {
        let expected = &case["expect"];
        let mut states = vec![format!("strength {}", expected["strength"])];
        if expected["strength"] != "not-enough" {
            states.push(format!("{} for {}", expected["strength"], expected["verdict"]));
        }
        let missing: Vec<_> = states.into_iter().filter(|state| !seen.contains(state)).collect();
        expect(&format!("states of {} that no one looks at", case["name"]), missing, Vec::<String>::new())?;
    }
    let rules = ["deal-breaker", "health", "job"].map(|rule| format!("rule \"{rule}\""));
    expect("each rule", rules.iter().all(|rule| seen.contains(rule)), true)
}
