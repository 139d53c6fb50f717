//! Which texts a record was made from. A browser shows a tab what another one wrote only after a while; by the trail a
//! tab can tell whether the other had seen its writing, or has written over it without knowing.

use crate::domain::fnv::fnv1a_32;
use crate::json::read::read;
use crate::json::value::{Json, JsonObject};
use crate::json::write::write;

/// How many texts it goes back: what a tab writes before the others have seen it.
const LENGTH: usize = 4;
/// The field of the record that holds it, the last text first.
const FIELD: &str = "trail";

/// The record `text`, which goes on from `before`, with its trail. Where `before` did not stand any more the trail says
/// so: another tab may still have it on screen.
pub(crate) fn with_trail(text: String, before: Option<&str>, stood: bool) -> String {
    let (Some(mut record), Some(before)) = (object_in(&text), before) else { return text };
    let mut trail = vec![if stood { Json::from(mark(before)) } else { Json::Null }];
    if let Some(Json::List(older)) = object_in(before).and_then(|mut before| before.remove(FIELD)) {
        trail.extend(older.into_iter().take(LENGTH - 1));
    }
    record.insert(FIELD.to_owned(), Json::List(trail));
    write(&record)
}

/// Whether the record `text` was made from `before`. None if the trail does not go back so far.
pub(crate) fn was_made_from(text: &str, before: &str) -> Option<bool> {
    let steps = revision(text).checked_sub(revision(before)).and_then(|steps| steps.checked_sub(1));
    let Some(place) = steps.and_then(|steps| usize::try_from(steps).ok()) else { return Some(false) };
    let trail = object_in(text).and_then(|mut record| record.remove(FIELD))?;
    trail.as_array()?.get(place).map(|other| other.as_u64() == Some(mark(before)))
}

/// How often the record was written; 0 for what is no record. Orders the versions of one record, where clocks could
/// go wrong.
pub fn revision(text: &str) -> u64 {
    object_in(text).and_then(|record| record.get("revision")?.as_u64()).unwrap_or(0)
}

/// The object that a text is, if it is one.
pub(crate) fn object_in(text: &str) -> Option<JsonObject> {
    match read(text) {
        Some(Json::Object(object)) => Some(object),
        _ => None,
    }
}

/// A short number for a text, as good as its own: FNV-1a, folded to 16 bits.
fn mark(text: &str) -> u64 {
    let hash = fnv1a_32(text);
    u64::from((hash >> 16) ^ (hash & 0xFFFF))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(number: u32, before: Option<&str>) -> String {
        let revision = before.map_or(0, revision) + 1;
        with_trail(format!("{{\"number\":{number},\"revision\":{revision}}}"), before, true)
    }

    #[test]
    fn a_record_knows_what_it_was_made_from() {
        let line = (1..7).fold(vec![record(0, None)], |mut line, number| {
            line.push(record(number, line.last().map(String::as_str)));
            line
        });
        for (later, text) in line.iter().enumerate() {
            for (sooner, before) in line.iter().enumerate() {
                let made_from = match later.checked_sub(sooner) {
                    None | Some(0) => Some(false),
                    Some(steps) => (steps <= LENGTH).then_some(true),
                };
                assert_eq!(was_made_from(text, before), made_from, "{text} {before}");
            }
        }
        let [other, another] = [record(7, Some(&line[0])), record(8, Some(&line[1]))];
        for (text, before, made_from) in [
            (&other, &line[0], Some(true)),
            (&other, &line[1], Some(false)),
            (&line[1], &other, Some(false)),
            (&line[2], &other, Some(false)),
            (&line[6], &other, None),
            (&another, &line[0], Some(true)),
            (&another, &other, Some(false)),
        ] {
            assert_eq!(was_made_from(text, before), made_from, "{text} {before}");
        }
    }

    #[test]
    fn what_was_made_anew_was_made_from_nothing() {
        let before = record(0, None);
        let anew = with_trail("{\"number\":1,\"revision\":2}".to_owned(), Some(&before), false);
        let next = record(2, Some(&anew));
        for text in [&anew, &next] {
            assert_eq!(was_made_from(text, &before), Some(false), "{text}");
        }
        assert_eq!(was_made_from(&next, &anew), Some(true));
    }

    #[test]
    fn what_is_no_record_has_no_trail() {
        for text in [
            "",
            "[]",
            "{",
            "{\"trail\":7,\"revision\":2}",
            "{\"trail\":[7],\"revision\":2}",
            "{\"revision\":2}",
        ] {
            assert_ne!(was_made_from(text, "{\"revision\":1}"), Some(true), "{text}");
            assert_eq!(was_made_from(&record(1, Some(text)), text), Some(true), "{text}");
        }
        assert_eq!(with_trail("[]".to_owned(), Some("{}"), true), "[]");
        assert_eq!(with_trail("{}".to_owned(), None, true), "{}");
    }
}
