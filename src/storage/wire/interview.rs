//! The written shape of an interview, version 2.

use crate::domain::interview::{Id, Interview};
use crate::domain::question::MODEL_VERSION;
use crate::json::value::{Json, JsonObject, put_all};
use crate::storage::wire::fields::{Fields, number, time};
use crate::storage::wire::{case, reflection, result};

/// The written shape of an interview.
pub(crate) fn write(interview: &Interview) -> JsonObject {
    let mut record = case::write(&interview.case);
    let fields = vec![
        ("id", interview.id.as_str().into()),
        ("created", interview.created.clone().into()),
        ("weighed_by", interview.weighed_by.into()),
        ("result", result::write(&interview.case.answers)),
        ("reflection", interview.reflection.as_ref().map_or(Json::Null, reflection::write)),
        ("version_of", interview.version_of.as_ref().map_or(Json::Null, |id| id.as_str().into())),
    ];
    put_all(&mut record, fields);
    record
}

/// The interview that a record is, if every value in it is one.
pub(crate) fn read(record: Fields<'_>) -> Option<Interview> {
    Some(Interview {
        id: Id::new(record.text("id")?)?,
        created: time(record.text("created")?)?,
        case: case::read(record)?,
        reflection: record.optional("reflection", reflection::read)?,
        version_of: record.optional_text("version_of", Id::new)?,
        weighed_by: record.get("weighed_by").and_then(model)?,
    })
}

/// A version of the model that there has been.
fn model(value: &Json) -> Option<u32> {
    let version = number(value).map(u32::from);
    version.filter(|version| (1..=MODEL_VERSION).contains(version))
}
