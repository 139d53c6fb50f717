//! The written shape of a reflection, version 1.
//!
//! Every field is written, empty or not, so that what was cleared does not come back from the text before. What is not
//! there when it is read counts as empty.

use crate::domain::reflection::Reflection;
use crate::domain::slot::Described;
use crate::json::value::Json;
use crate::storage::wire::fields::{Fields, read_rows, write_rows};

/// The written shape of a reflection.
pub(crate) fn write(reflection: &Reflection) -> Json {
    Json::Object(write_rows(reflection.clone().fields()))
}

/// The reflection that a value is, if every part of it is one.
pub(crate) fn read(value: &Json) -> Option<Reflection> {
    let mut read = Reflection::default();
    read_rows(Fields::of(value)?, read.fields())?;
    Some(read)
}
