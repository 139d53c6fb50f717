//! Owns what stands in the browser's storage before a visit, as if it had been kept there long ago, and a look at what
//! stands there now.

use super::visit::{ANSWERS, come_back};
use crate::Outcome;
use crate::reader::Reader;
use serde_json::{Value, json};

/// The record of an interview with the answers of the first golden case. `changes` are fields of the record that are
/// otherwise.
pub fn interview(id: &str, label: &str, changes: &Value) -> Value {
    let answers: serde_json::Map<String, Value> =
        ANSWERS.iter().copied().flatten().map(|(name, value)| ((*name).to_owned(), json!(value))).collect();
    let plain = json!({
        "id": id, "label": label, "answers": answers, "own": [], "choice": null, "date": null, "counting": null,
        "plan": { "when": "", "then": "", "ask": null, "decline": null }, "created": "2026-01-05T09:00:00.000Z",
        "reflection": null, "version_of": null, "model_version": 1, "revision": 1, "version": 1,
    });
    with(plain, changes)
}

/// An object with those fields of another one.
fn with(mut object: Value, changes: &Value) -> Value {
    if let (Some(fields), Some(changes)) = (object.as_object_mut(), changes.as_object()) {
        fields.extend(changes.clone());
    }
    object
}

/// Opens a page whose storage already holds these records.
pub fn arrive_with(reader: &mut Reader<'_>, records: &[Value]) -> Outcome {
    reader.open("/")?;
    plant(reader, records)?;
    reader.reload()?;
    come_back(reader)
}

/// Opens a page whose storage already holds a quiz with those answers, by question, at its result.
pub fn arrive_at_result_of(reader: &mut Reader<'_>, answers: &Value, own: &Value) -> Outcome {
    let draft = json!({
        "version": 2, "model_version": 2, "revision": 1, "screen": "quiz", "place": "result", "label": "Door", "date": null,
        "answers": answers, "own": own, "counting": null, "choice": null,
        "plan": { "when": "", "then": "", "ask": null, "decline": null },
    });
    let script = "localStorage.clear();
        sessionStorage.clear();
        localStorage.setItem('worth-the-interview/1/draft/planted', JSON.stringify(given))";
    reader.script(script, draft)?;
    reader.reload()?;
    come_back(reader)
}

/// Puts records under the keys of their interviews, as another program would: no event tells of it.
pub fn plant(reader: &mut Reader<'_>, records: &[Value]) -> Outcome {
    let script = "given.forEach((record) =>
          localStorage.setItem(`worth-the-interview/1/interview/${record.id}`, JSON.stringify(record)))";
    reader.script(script, json!(records)).map(drop)
}

/// Every interview in storage, by name.
pub fn stored(reader: &mut Reader<'_>) -> Outcome<Vec<Value>> {
    let records = reader.js(
        "return Object.keys(localStorage).filter((key) => key.startsWith('worth-the-interview/1/interview/'))
          .map((key) => JSON.parse(localStorage.getItem(key)))
          .sort((one, other) => (one.label + one.id < other.label + other.id ? -1 : 1))",
    )?;
    Ok(serde_json::from_value(records)?)
}

/// The one interview in storage.
pub fn only_one(reader: &mut Reader<'_>) -> Outcome<Value> {
    let mut records = stored(reader)?;
    match (records.pop(), records.len()) {
        (Some(record), 0) => Ok(record),
        (_, others) => Err(format!("not one interview in storage, and {others} others").into()),
    }
}

/// The day so many days from today, where the browser is, as `YYYY-MM-DD`.
pub fn day_from_today(reader: &mut Reader<'_>, days: i32) -> Outcome<String> {
    let script = "const day = new Date(); day.setDate(day.getDate() + given);
        const two = (number) => String(number).padStart(2, '0');
        return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`";
    Ok(serde_json::from_value(reader.script(script, json!(days))?)?)
}

/// What stands at that place of a record, such as `/reflection/text`.
pub fn at(record: &Value, place: &str) -> Value {
    record.pointer(place).cloned().unwrap_or_default()
}

/// Puts something else where something stands.
pub fn put(record: &mut Value, place: &str, value: Value) {
    if let Some(there) = record.pointer_mut(place) {
        *there = value;
    }
}
