//! The words on screen: looked up by key in one language's file, never written in a view.
//!
//! A file is one flat JSON object, `{"key": "sentence with {gaps}"}`; `static/locales/en.json` is the first. What is said
//! only once the later part is there stands in a second file of each language, in `static/locales/later/`.

use crate::json::read::read;
use crate::json::value::{Json, JsonObject};

/// One language's sentences by key.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words(JsonObject);

impl Words {
    /// Reads a language file; none if it is not one flat object of texts.
    pub fn parse(json: &str) -> Option<Words> {
        let Some(Json::Object(object)) = read(json) else { return None };
        let all = object.iter().all(|(_, words)| words.as_str().is_some());
        all.then_some(Words(object))
    }

    /// The same with those of another file; none if that is not one flat object of texts.
    pub fn with(self, json: &str) -> Option<Words> {
        Some(Words(self.0.with(Words::parse(json)?.0)))
    }

    /// The sentence of that key. A missing one shows its key: ugly, but the rest of the page lives.
    pub fn get<'a>(&'a self, key: &'a str) -> &'a str {
        self.0.get(key).and_then(Json::as_str).unwrap_or(key)
    }

    /// The sentence of that key with its gaps filled, each `{name}` by the text of that name; one without a text stays. By
    /// hand: the library's search for any text in another is ten times the size.
    pub fn fill(&self, key: &str, gaps: &[(&str, &str)]) -> String {
        let mut pieces = self.get(key).split('{');
        let mut filled = pieces.next().unwrap_or_default().to_owned();
        for piece in pieces {
            let gap = piece.split_once('}');
            let filling = gap.and_then(|(name, _)| gaps.iter().find(|(other, _)| *other == name));
            let (before, after) = match (filling, gap) {
                (Some((_, filling)), Some((_, after))) => (*filling, after),
                _ => ("{", piece),
            };
            filled.push_str(before);
            filled.push_str(after);
        }
        filled
    }

    /// The sentence for so many things, with the number in `{n}`: `key.one` for one, `key.other` for any other
    /// number.
    pub fn count(&self, key: &str, things: usize) -> String {
        self.halves(key, things as u32 * 2)
    }

    /// A number of hours in words, rounded to half hours.
    pub fn hours(&self, hours: f64) -> String {
        self.hours_as("hours.half", "hours.about", hours)
    }

    /// The same without "about", where much of it stands together.
    pub(crate) fn plain_hours(&self, hours: f64) -> String {
        self.hours_as("hours.plain-half", "hours.plain", hours)
    }

    fn hours_as(&self, half: &str, more: &str, hours: f64) -> String {
        // Rounded by a cast, which is total: what is no number becomes 0.
        match (hours.abs() * 2.0 + 0.5) as u32 {
            0 if hours == 0.0 => self.get("hours.none").to_owned(),
            0 => self.get("hours.minutes").to_owned(),
            1 => self.get(half).to_owned(),
            halves => self.halves(more, halves),
        }
    }

    /// The form for so many halves of a thing. A language with more forms than two has its rule here.
    fn halves(&self, key: &str, halves: u32) -> String {
        let form = if halves == 2 { "one" } else { "other" };
        let point = if halves.is_multiple_of(2) { "" } else { self.get("number.half") };
        self.fill(&format!("{key}.{form}"), &[("n", &format!("{}{point}", halves / 2))])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_rounded_as_one_would_say_them() {
        let words = Words::parse(include_str!("../static/locales/en.json")).unwrap();
        for (hours, said) in [
            (0.0, "no time"),
            (0.1, "a few minutes"),
            (0.25, "about half an hour"),
            (0.7, "about half an hour"),
            (0.75, "about 1 hour"),
            (1.5, "about 1.5 hours"),
            (-6.125, "about 6 hours"),
            (9.75, "about 10 hours"),
            (10.25, "about 10.5 hours"),
            (12.5, "about 12.5 hours"),
            (37.2, "about 37 hours"),
            (f64::NAN, "a few minutes"),
        ] {
            assert_eq!(words.hours(hours), said, "{hours}");
        }
    }

    #[test]
    fn gaps_are_filled_and_missing_keys_show() {
        let words = Words::parse(r#"{"a": "{x} of {y}, {x}", "c": "{{x}} {", "d": "}{x}{x"}"#).unwrap();
        for (key, gaps, filled) in [
            ("a", [("x", "1"), ("y", "2")], "1 of 2, 1"),
            // What fills a gap has none of its own.
            ("a", [("x", "{y}"), ("y", "{x}")], "{y} of {x}, {y}"),
            ("a", [("y", ""), ("z", "3")], "{x} of , {x}"),
            ("c", [("x", "1"), ("y", "2")], "{1} {"),
            ("d", [("x", "1"), ("y", "2")], "}1{x"),
            ("b", [("x", "1"), ("b", "2")], "b"),
        ] {
            assert_eq!(words.fill(key, &gaps), filled);
        }
        assert_eq!(words.get("b"), "b");
        assert_eq!(Words::parse("[]"), None);
    }
}
