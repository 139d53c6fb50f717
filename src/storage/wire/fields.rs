//! Reads and writes a record field by field. Every way in here gives nothing where a field is not what it must be.
//!
//! By hand and not derived: derived reading can say what was wrong, in texts that each reader would download and none
//! would see.

use crate::domain::day::Day;
use crate::domain::limits::MOST_ITEMS;
use crate::domain::quarter_hours::QuarterHours;
use crate::domain::rating::Rating;
use crate::domain::slot::{FieldName, Row, Slot};
use crate::domain::utf16::clip;
use crate::json::value::{Json, JsonObject};

/// One object of a record.
#[derive(Clone, Copy)]
pub(crate) struct Fields<'a>(&'a JsonObject);

impl<'a> Fields<'a> {
    /// The fields of an object.
    pub(crate) fn new(object: &'a JsonObject) -> Fields<'a> {
        Fields(object)
    }

    /// The fields of a value that must be an object.
    pub(crate) fn of(value: &'a Json) -> Option<Fields<'a>> {
        value.as_object().map(Fields)
    }

    /// What stands under `name`, if it is there and not null.
    pub(crate) fn get(self, name: &str) -> Option<&'a Json> {
        self.0.get(name).filter(|value| !value.is_null())
    }

    /// Whether anything stands under `name`, null included.
    pub(crate) fn has(self, name: &str) -> bool {
        self.0.get(name).is_some()
    }

    /// Every name with what stands under it.
    pub(crate) fn all(self) -> impl Iterator<Item = &'a (String, Json)> {
        self.0.iter()
    }

    /// A text that must be there.
    pub(crate) fn text(self, name: &str) -> Option<&'a str> {
        self.get(name)?.as_str()
    }

    /// A number from 0 to 255 that must be there.
    pub(crate) fn number(self, name: &str) -> Option<u8> {
        number(self.get(name)?)
    }

    /// An object that must be there.
    pub(crate) fn object(self, name: &str) -> Option<Fields<'a>> {
        Fields::of(self.get(name)?)
    }

    /// A list that must be there.
    pub(crate) fn list(self, name: &str) -> Option<&'a [Json]> {
        self.get(name)?.as_array()
    }

    /// What need not be there; what is there must make sense.
    pub(crate) fn optional<D>(self, name: &str, read: impl Fn(&'a Json) -> Option<D>) -> Option<Option<D>> {
        self.get(name).map_or(Some(None), |value| read(value).map(Some))
    }

    /// The same for a text.
    pub(crate) fn optional_text<D>(
        self,
        name: &str,
        read: impl Fn(&'a str) -> Option<D>,
    ) -> Option<Option<D>> {
        self.optional(name, |value| read(value.as_str()?))
    }
}

/// A whole number from 0 to 255.
pub(crate) fn number(value: &Json) -> Option<u8> {
    value.as_u64()?.try_into().ok()
}

/// A text of at most so many UTF-16 units.
pub(crate) fn within(text: &str, units: usize) -> Option<String> {
    (clip(text, units).len() == text.len()).then(|| text.to_owned())
}

/// A time in ISO 8601 of at most [`LONGEST_TIME`] bytes. It begins with its day; the rest only orders what was kept on the
/// same one.
pub(crate) fn time(text: &str) -> Option<String> {
    let is_time = text.len() <= LONGEST_TIME && Day::parse(text.get(..10)?).is_some();
    is_time.then(|| text.to_owned())
}

/// The most bytes that a time takes.
const LONGEST_TIME: usize = 32;

/// What these fields hold, as an object: each field that is named for itself is there, empty or not; of several things
/// under one name those that are something.
pub(crate) fn write_rows(rows: Vec<Row<'_>>) -> JsonObject {
    let mut written = JsonObject::new();
    for row in rows {
        let FieldName { group, id } = row.name();
        let is_one_of_several = is_one_of_several(&row);
        let value = write_slot(row.slot);
        if group.is_empty() {
            written.insert(id.to_owned(), value);
            continue;
        }
        if written.get(group).is_none() {
            written.insert(group.to_owned(), Json::Object(JsonObject::new()));
        }
        if let Some(Json::Object(inner)) = written.get_mut(group)
            && !(is_one_of_several && value.is_null())
        {
            inner.insert(id.to_owned(), value);
        }
    }
    written
}

/// Fills these fields from an object; what is not there is left open. None if anything in it is not what it must be, or
/// stands under a name that is none of those of a group.
pub(crate) fn read_rows(record: Fields<'_>, rows: Vec<Row<'_>>) -> Option<()> {
    let places: Vec<FieldName> = rows.iter().map(Row::name).collect();
    for row in rows {
        let FieldName { group, id } = row.name();
        let mut value = record.get(id);
        if !group.is_empty() {
            let Some(inner) = record.get(group) else { continue };
            let inner = Fields::of(inner)?;
            value = inner.get(id);
            if is_one_of_several(&row) {
                let is_known =
                    |name: &String| places.iter().any(|place| place.group == group && place.id == name);
                inner.all().all(|(name, value)| is_known(name) && !value.is_null()).then_some(())?;
            }
        }
        value.map_or(Some(()), |value| read_slot(row.slot, value))?;
    }
    Some(())
}

/// Whether it is written only if it is something: the texts of a plan always are.
fn is_one_of_several(row: &Row<'_>) -> bool {
    !row.name().group.is_empty() && !matches!(row.slot, Slot::Text(..) | Slot::Message(..))
}

fn write_slot(slot: Slot<'_>) -> Json {
    match slot {
        Slot::Rating(rating) => rating.map_or(Json::Null, |rating| rating.get().into()),
        Slot::Hours(hours) => hours.map_or(Json::Null, |hours| hours.hours().into()),
        Slot::Flag(flag) => (*flag).into(),
        Slot::Text(text, _) => std::mem::take(text).into(),
        Slot::Message(text, _) => text.take().map_or(Json::Null, Json::from),
        Slot::Items(items) => Json::List(
            (0..items.count()).map(|place| Json::Object(write_rows(items.fields(place)))).collect(),
        ),
        slot => match slot.text() {
            open if open.is_empty() => Json::Null,
            text => text.into(),
        },
    }
}

fn read_slot(mut slot: Slot<'_>, value: &Json) -> Option<()> {
    match &mut slot {
        Slot::Rating(rating) => **rating = Some(Rating::new(number(value)?)?),
        Slot::Hours(hours) => **hours = Some(QuarterHours::exactly(value.as_f64()?)?),
        Slot::Flag(flag) => **flag = value.as_bool()?,
        Slot::Text(text, most) => **text = within(value.as_str()?, *most)?,
        Slot::Message(text, most) => **text = Some(within(value.as_str()?, *most)?),
        Slot::Items(items) => {
            for item in value.as_array().filter(|list| list.len() <= MOST_ITEMS)? {
                items.add();
                read_rows(Fields::of(item)?, items.fields(items.count() - 1))?;
            }
        }
        slot => {
            let text = value.as_str().filter(|text| !text.is_empty())?;
            slot.put(text).then_some(())?;
        }
    }
    Some(())
}
