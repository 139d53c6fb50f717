//! Owns the journal without a mouse: every part of it is come to with Tab, and used with the keys that it has.

use super::plant::{arrive_with, interview};
use super::quiz::tab_to;
use super::reflection::{begin, written};
use super::visit::{expect, is_chosen, radio, wait_until_saved};
use crate::Outcome;
use crate::lane::Flow;
use crate::reader::Reader;
use serde_json::{Value, json};

pub const FLOWS: &[(&str, Flow)] = &[
    ("keyboard_in_a_reflection", keyboard_in_a_reflection),
    ("keyboard_in_the_journal", keyboard_in_the_journal),
];

fn keyboard_in_a_reflection(reader: &mut Reader<'_>) -> Outcome {
    begin(reader)?;
    tab_to(reader, "radio happened=")?;
    reader.press("Space")?;
    reader.wait_for("a choice", |reader| is_chosen(reader, "happened", "went"))?;
    tab_to(reader, "radio rating-practice=")?;
    reader.press("Space Right Right Right")?;
    reader.wait_for("a rating", |reader| is_chosen(reader, "rating-practice", "3"))?;
    // What is chosen is taken back, and the focus stays with its question.
    tab_to(reader, "radio rating-want=")?;
    reader.press("Space")?;
    reader.wait_for("another", |reader| is_chosen(reader, "rating-want", "0"))?;
    tab_to(reader, "button “Clear: A feel for this job”")?;
    reader.press("Enter")?;
    reader.wait_for_focus("radio rating-want=0")?;
    reader.wait_for("it is open", |reader| Ok(!is_chosen(reader, "rating-want", "0")?))?;
    tab_to(reader, "textarea “One line")?;
    reader.type_text("All of it")?;
    tab_to(reader, "summary “What they asked”")?;
    reader.press("Enter")?;
    reader.wait_to_see("#better")?;
    tab_to(reader, "textarea “What went better")?;
    reader.type_text("By keyboard")?;
    tab_to(reader, "button “Add a question”")?;
    reader.press("Enter")?;
    reader.wait_for_focus("text “What did they ask?”")?;
    reader.type_text("Why?")?;
    tab_to(reader, "button “Remove Question 1”")?;
    reader.press("Enter")?;
    reader.wait_for_focus("button “Bring it back”")?;
    reader.press("Enter")?;
    reader.wait_for_focus("h2")?;
    tab_to(reader, "summary “What matters to you”")?;
    reader.press("Enter")?;
    reader.wait_to_see(&radio("axis-pay-people", "-3"))?;
    tab_to(reader, "radio axis-pay-people=")?;
    reader.press("Space Right")?;
    reader.wait_for("a step", |reader| is_chosen(reader, "axis-pay-people", "-2"))?;
    wait_until_saved(reader)?;
    let written = written(reader)?;
    for (field, value) in [
        ("/ratings/practice", json!(3)),
        ("/better", json!("By keyboard")),
        ("/questions/0/text", json!("Why?")),
        ("/priorities/pay-people", json!("-2")),
        ("/text", json!("All of it")),
    ] {
        expect(field, written.pointer(field), Some(&value))?;
    }
    expect("what was taken back", written.pointer("/ratings/want"), None::<&Value>)
}

fn keyboard_in_the_journal(reader: &mut Reader<'_>) -> Outcome {
    let reflection =
        json!({ "reflection": { "questions": [{ "text": "Why us?", "theme": "why-us", "answer": 1 }] } });
    let records: Vec<_> = ["Blue door", "Green door", "Red door"]
        .into_iter()
        .map(|name| interview(&name.to_lowercase().replace(' ', "-"), name, &reflection))
        .collect();
    arrive_with(reader, &records)?;
    tab_to(reader, "button “Your journal (3)”")?;
    reader.press("Enter")?;
    reader.wait_for_focus("h2 “Your journal”")?;
    tab_to(reader, "search “Find by words”")?;
    reader.type_text("door")?;
    reader.wait_for_text(".find [role=status]", "3 of 3 interviews")?;
    reader.press("Backspace Backspace Backspace Backspace")?;
    reader.type_text("red")?;
    reader.wait_for_text(".find [role=status]", "1 of 3 interviews")?;
    tab_to(reader, "summary “Choose by stage")?;
    reader.press("Space")?;
    reader.wait_to_see("#find-stage")?;
    tab_to(reader, "button “Red door")?;
    reader.press("Enter")?;
    reader.wait_for_focus("h2 “Red door”")?;
    tab_to_before(reader, "button “All interviews”")?;
    reader.press("Space")?;
    // Back where it was left.
    reader.wait_for_focus("button “Red door")?;
    expect("what was looked for", reader.property("#find-words", "value")?, json!("red"))?;
    tab_to_before(reader, "button “What it teaches”")?;
    reader.press("Enter")?;
    reader.wait_for_focus("h2 “What your journal teaches”")?;
    tab_to_before(reader, "button “All interviews”")?;
    reader.press("Enter")?;
    reader.wait_for_focus("button “What it teaches”")?;
    tab_to(reader, "button “Copies”")?;
    reader.press("Enter")?;
    reader.wait_for_focus("h2 “Copies of your journal”")?;
    tab_to(reader, "radio copy-form=")?;
    reader.press("Down Down")?;
    reader.wait_for("a table", |reader| is_chosen(reader, "copy-form", "table"))?;
    tab_to(reader, "button “Show it as text”")?;
    reader.press("Enter")?;
    reader.wait_for_focus("textarea “The file as text”")?;
    tab_to(reader, "summary “Or paste it as text”")?;
    reader.press("Enter")?;
    tab_to(reader, "textarea “The text of your copy”")?;
    reader.type_text("no copy")?;
    tab_to(reader, "button “Look at it”")?;
    reader.press("Enter")?;
    reader.wait_for_text(".came", "This is not a copy of a journal.")?;
    tab_to(reader, "button “Go on without it”")?;
    reader.press("Enter")?;
    reader.wait_for_focus("h2 “Copies of your journal”")
}

/// The same, backwards.
fn tab_to_before(reader: &mut Reader<'_>, target: &str) -> Outcome {
    for _ in 0..20 {
        if reader.active()?.starts_with(target) {
            return Ok(());
        }
        reader.press("Shift+Tab")?;
    }
    Err(format!("Shift and Tab never came to {target}; it is on {}", reader.active()?).into())
}
