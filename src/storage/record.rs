//! A record as text: which version it is, what it says, and what of it is kept when it is written again.
//!
//! A record is one JSON object. Fields that this version does not know are kept when it writes. A record of an older
//! version is read through its migrations, and becomes one of this version when it is written.

use crate::domain::fnv::fnv1a_64;
use crate::domain::interview::Interview;
use crate::domain::question::MODEL_VERSION;
use crate::json::value::{Json, JsonObject, put_all};
use crate::json::write::write;
use crate::session::draft::Draft;
use crate::session::state::Screen;
use crate::storage::ancestry::{object_in, revision};
use crate::storage::migrations::{RecordKind, migrated};
pub use crate::storage::migrations::{Unreadable, VERSION};
use crate::storage::wire;
use crate::storage::wire::fields::Fields;

/// Reads an interview.
pub fn read_interview(text: &str) -> Result<Interview, Unreadable> {
    wire::interview::read(Fields::new(&parse(RecordKind::Interview, text)?)).ok_or(Unreadable::Corrupt)
}

/// Writes an interview over `before`, the text that stands there now.
pub fn write_interview(interview: &Interview, before: Option<&str>) -> String {
    laid_over(RecordKind::Interview, before, next(before), wire::interview::write(interview))
}

/// The record of an interview as it goes out, over `before`, the text that stands there now: nothing was written, so
/// the revision stays.
pub fn copy_interview(interview: &Interview, before: Option<&str>) -> String {
    let revision = before.map_or(0, revision).max(1);
    laid_over(RecordKind::Interview, before, revision, wire::interview::write(interview))
}

/// A number of 64 bits that two interviews have in common if they say the same by [`Interview::says_the_same`]: FNV-1a of
/// their record without identities, result and the model that weighed it, so of what the reader gave and when it was
/// kept. The same in every browser; a version that writes more fields makes another number of the same interview.
pub fn fingerprint(interview: &Interview) -> u64 {
    let mut said = wire::interview::write(interview);
    for field in ["id", "version_of", "result", "weighed_by"] {
        said.remove(field);
    }
    fnv1a_64(&write(&said))
}

/// Reads a draft, and the screen that was up when it was written.
pub fn read_draft(text: &str) -> Result<(Draft, Screen), Unreadable> {
    wire::draft::read(Fields::new(&parse(RecordKind::Draft, text)?)).ok_or(Unreadable::Corrupt)
}

/// Writes a draft over `before`, the text that stands there now.
pub fn write_draft(draft: &Draft, screen: &Screen, before: Option<&str>) -> String {
    laid_over(RecordKind::Draft, before, next(before), wire::draft::write(draft, screen))
}

/// A record of any version that this one can read, as this one would have it.
fn parse(kind: RecordKind, text: &str) -> Result<JsonObject, Unreadable> {
    let record = migrated(kind, text)?;
    record.get("revision").and_then(Json::as_u64).ok_or(Unreadable::Corrupt)?;
    Ok(record)
}

/// The revision after that of `before`.
fn next(before: Option<&str>) -> u64 {
    before.map_or(0, revision).saturating_add(1)
}

/// The record as text, with those fields of `before` that this version does not know.
fn laid_over(kind: RecordKind, before: Option<&str>, revision: u64, fields: JsonObject) -> String {
    // What a step up has renamed or moved must not be left over under its old name.
    let as_now = |text| migrated(kind, text).ok().or_else(|| object_in(text));
    let mut whole = before.and_then(as_now).unwrap_or_default();
    for (field, mut value) in fields {
        // The reflection is the one part that grows from version to version.
        if field == "reflection"
            && let (Json::Object(new), Some(Json::Object(old))) = (&mut value, whole.remove(&field))
        {
            for (inner, kept) in old {
                if new.get(&inner).is_none() {
                    new.insert(inner, kept);
                }
            }
        }
        whole.insert(field, value);
    }
    put_all(
        &mut whole,
        vec![
            ("version", VERSION.into()),
            ("model_version", MODEL_VERSION.into()),
            ("revision", revision.into()),
        ],
    );
    write(&whole)
}
