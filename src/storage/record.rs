//! A record as text: which version it is, what it says, and what of it is kept when it is written again.
//!
//! A record is one JSON object. Fields that this version does not know are kept when it writes.

use std::cmp::Ordering;

use serde::Serialize;
use serde_json::{Map, Value};

use crate::domain::fnv::fnv_64;
use crate::domain::interview::Interview;
use crate::domain::question::MODEL_VERSION;
use crate::session::state::{Draft, Screen};
use crate::storage::ancestry::object_in;
use crate::storage::wire::case::CaseV1;
use crate::storage::wire::fields::Fields;
use crate::storage::wire::{DraftV1, InterviewV1};

/// The version of the written shapes; it stands in every record and in every key.
pub const VERSION: u32 = 1;

/// Why a record could not be read. Either way it stays as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It makes no sense: cut off, of another make, or with a value that no version ever wrote.
    Corrupt,
    /// A newer version of the shapes or of the model wrote it.
    Newer,
}

/// Reads an interview.
pub fn read_interview(text: &str) -> Result<Interview, Unreadable> {
    InterviewV1::read(Fields::new(&parse(text)?)).ok_or(Unreadable::Corrupt)
}

/// Writes an interview over `before`, the text that stands there now.
pub fn write_interview(interview: &Interview, before: Option<&str>) -> String {
    laid_over(before, next(before), &CaseV1::of(&interview.case), &InterviewV1::of(interview))
}

/// The record of an interview as it goes out, over `before`, the text that stands there now: nothing was written, so
/// the revision stays.
pub fn copy_interview(interview: &Interview, before: Option<&str>) -> String {
    let revision = before.map_or(0, revision).max(1);
    laid_over(before, revision, &CaseV1::of(&interview.case), &InterviewV1::of(interview))
}

/// A number that two interviews have in common if they say the same, whatever their identities (FNV-1a of what the
/// reader gave). The same in every browser.
pub fn fingerprint(interview: &Interview) -> u64 {
    let mut said = object(&CaseV1::of(&interview.case));
    said.extend(object(&InterviewV1::of(interview)));
    for field in ["id", "version_of", "result"] {
        said.remove(field);
    }
    fnv_64(&Value::Object(said).to_string())
}

/// Reads a draft, and the screen that was up when it was written.
pub fn read_draft(text: &str) -> Result<(Draft, Screen), Unreadable> {
    DraftV1::read(Fields::new(&parse(text)?)).ok_or(Unreadable::Corrupt)
}

/// Writes a draft over `before`, the text that stands there now.
pub fn write_draft(draft: &Draft, screen: &Screen, before: Option<&str>) -> String {
    laid_over(before, next(before), &CaseV1::of(&draft.case), &DraftV1::of(draft, screen))
}

/// How often the record was written; 0 for what is no record. Orders the versions of one record, where clocks could
/// go wrong.
pub fn revision(text: &str) -> u64 {
    object_in(text).and_then(|record| record.get("revision")?.as_u64()).unwrap_or(0)
}

/// Looks at the versions before it looks at anything else: what is newer may be of any other shape.
fn parse(text: &str) -> Result<Map<String, Value>, Unreadable> {
    let record = object_in(text).ok_or(Unreadable::Corrupt)?;
    for (field, known) in [("version", VERSION), ("model_version", MODEL_VERSION)] {
        let version = record.get(field).and_then(Value::as_u64).ok_or(Unreadable::Corrupt)?;
        match version.cmp(&u64::from(known)) {
            Ordering::Less => return Err(Unreadable::Corrupt),
            Ordering::Equal => {}
            Ordering::Greater => return Err(Unreadable::Newer),
        }
    }
    record.get("revision").and_then(Value::as_u64).ok_or(Unreadable::Corrupt)?;
    Ok(record)
}

/// The revision after that of `before`.
fn next(before: Option<&str>) -> u64 {
    before.map_or(0, revision).saturating_add(1)
}

/// The record as text, with those fields of `before` that this version does not know.
fn laid_over(before: Option<&str>, revision: u64, case: &CaseV1, wire: &impl Serialize) -> String {
    let mut whole = before.and_then(object_in).unwrap_or_default();
    for (field, mut value) in object(case).into_iter().chain(object(wire)) {
        let old = whole.remove(&field);
        // The reflection is the one part that grows from version to version.
        if let ("reflection", Value::Object(new), Some(Value::Object(old))) =
            (field.as_str(), &mut value, old)
        {
            for (inner, kept) in old {
                new.entry(inner).or_insert(kept);
            }
        }
        whole.insert(field, value);
    }
    for (field, version) in
        [("version", VERSION.into()), ("model_version", MODEL_VERSION.into()), ("revision", revision)]
    {
        whole.insert(field.to_owned(), version.into());
    }
    Value::Object(whole).to_string()
}

fn object(wire: &impl Serialize) -> Map<String, Value> {
    match serde_json::to_value(wire) {
        Ok(Value::Object(map)) => map,
        // The shapes are structs with text keys, which always become objects.
        _ => Map::new(),
    }
}
