//! The one door to records of every version: what is older is taken to this version step by step, what is newer stays
//! outside.
//!
//! A record says two versions of itself: `version`, that of its shape, and `model_version`, that of the questions,
//! values and sums behind its answers. Either has its table of steps. A step is pure and goes up by one; once a release
//! has read with it, it is never edited. For each version there are recorded files in `tests/fixtures/records/`, which
//! are not edited either.
//!
//! Records migrate in place and late. Reading writes nothing: a record of an older version stays as it is, to the byte,
//! until the reader changes what it says; that change writes it anew, as this version, over its own key. One `setItem`
//! either happens or does not, and where it fails the browser keeps the text from before. So there is no moment with two
//! copies of a record or with none, and after a crash each is whole, of one version or of the other.
//!
//! A tab of an older version that is still open meets what it calls newer, does not touch it, and puts what it has on
//! screen under a key of its own: both versions show.

use crate::domain::question::MODEL_VERSION;
use crate::json::value::{Json, JsonObject};
use crate::storage::ancestry::object_in;

/// The version of the written shapes.
pub const VERSION: u32 = 2;

/// Why a record could not be read. Either way it stays as it is until everything is erased.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It makes no sense: cut off, of another make, or with a value that no version ever wrote.
    Corrupt,
    /// A newer version of the shapes or of the model wrote it.
    Newer,
}

/// The kinds of records. The versions of their shapes are counted together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum RecordKind {
    /// An interview that was kept.
    Interview,
    /// A quiz under way.
    Draft,
    /// When the reader last took a copy of everything. It holds no answers, and so is of no model.
    Backup,
}

/// From a record of one version to the same of the next.
type Migration = fn(RecordKind, &mut JsonObject);

/// From each version of the shapes to the next, the first from version 1.
const SHAPES: [Migration; VERSION as usize - 1] = [v1_to_v2];
/// The same for the model.
const MODELS: [Migration; MODEL_VERSION as usize - 1] = [model_1_to_2];

/// The record that `text` is, as this version would have it. Looks at the versions before anything else: what is newer
/// may be of any other shape. That the rest of it makes sense is for the readers of each kind to see.
pub(crate) fn migrated(kind: RecordKind, text: &str) -> Result<JsonObject, Unreadable> {
    let mut record = object_in(text).ok_or(Unreadable::Corrupt)?;
    climb(kind, &mut record, "version", &SHAPES)?;
    if kind != RecordKind::Backup {
        climb(kind, &mut record, "model_version", &MODELS)?;
    }
    Ok(record)
}

/// Takes a record up to the end of `steps`, from the version that stands in `field`.
fn climb(
    kind: RecordKind,
    record: &mut JsonObject,
    field: &str,
    steps: &[Migration],
) -> Result<(), Unreadable> {
    let version = record.get(field).and_then(Json::as_u64).ok_or(Unreadable::Corrupt)?;
    let climbed = version.checked_sub(1).ok_or(Unreadable::Corrupt)?;
    let left = usize::try_from(climbed).ok().and_then(|climbed| steps.get(climbed..));
    left.ok_or(Unreadable::Newer)?.iter().for_each(|step| step(kind, record));
    Ok(())
}

/// An interview says which version of the model weighed it when it was kept.
fn v1_to_v2(kind: RecordKind, record: &mut JsonObject) {
    record.insert("version".to_owned(), 2.into());
    if kind == RecordKind::Interview {
        let model = record.get("model_version").and_then(Json::as_u64).map_or(Json::Null, Json::from);
        record.insert("weighed_by".to_owned(), model);
    }
}

/// Every question, answer and value is what it was. What version 2 counts otherwise, it counts anew from the answers.
fn model_1_to_2(_: RecordKind, record: &mut JsonObject) {
    record.insert("model_version".to_owned(), 2.into());
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::json::write::write;

    fn check(kind: RecordKind, before: Value, expected: Result<Value, Unreadable>) {
        let found = migrated(kind, &before.to_string()).map(|record| write(&record));
        assert_eq!(found, expected.map(|record| record.to_string()), "{kind:?} {before}");
    }

    #[test]
    fn each_version_is_taken_to_this_one() {
        use RecordKind::{Backup, Draft, Interview};
        let now = json!({"version": 2, "model_version": 2, "weighed_by": 1, "later": [null]});
        let of = |version, model| json!({"version": version, "model_version": model, "later": [null]});
        check(Interview, of(1, 1), Ok(now.clone()));
        check(Interview, now.clone(), Ok(now));
        check(Draft, of(1, 1), Ok(of(2, 2)));
        check(Draft, of(2, 2), Ok(of(2, 2)));
        // No version wrote these, but what they say is clear.
        check(Draft, of(2, 1), Ok(of(2, 2)));
        check(Draft, of(1, 2), Ok(of(2, 2)));
        check(Backup, json!({"version": 1}), Ok(json!({"version": 2})));
        check(Backup, json!({"version": 2, "at": 7}), Ok(json!({"version": 2, "at": 7})));
    }

    #[test]
    fn what_is_newer_stays_outside() {
        for kind in [RecordKind::Interview, RecordKind::Draft, RecordKind::Backup] {
            for version in [3, 4, u64::from(u32::MAX), u64::from(u32::MAX) + 2, u64::MAX] {
                check(kind, json!({"version": version}), Err(Unreadable::Newer));
            }
            for version in [json!(0), json!(-1), json!(1.5), json!("2"), json!(null), json!([2])] {
                check(kind, json!({"version": version, "model_version": 3}), Err(Unreadable::Corrupt));
            }
            check(kind, json!({}), Err(Unreadable::Corrupt));
            check(kind, json!([]), Err(Unreadable::Corrupt));
        }
        for version in [1, 2] {
            let of = |model| json!({"version": version, "model_version": model});
            check(RecordKind::Draft, of(json!(3)), Err(Unreadable::Newer));
            check(RecordKind::Draft, of(json!(0)), Err(Unreadable::Corrupt));
            check(RecordKind::Draft, of(json!(null)), Err(Unreadable::Corrupt));
        }
    }
}
