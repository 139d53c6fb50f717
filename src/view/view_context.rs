//! What every view may know of its surroundings: the words, their language, the attributes of the element.

use std::rc::Rc;

use yew::{Callback, Html, html};

use crate::domain::benefit::Benefit;
use crate::domain::case::Decision;
use crate::domain::day::Day;
use crate::domain::question::Hours;
use crate::domain::verdict::Verdict;
use crate::words::Words;

/// The surroundings of the widget, given to every view.
#[derive(Clone, Debug, PartialEq)]
pub struct ViewContext {
    /// The words of the language.
    pub words: Rc<Words>,
    /// The language, as a BCP 47 tag.
    pub lang: Rc<str>,
    /// The element's attributes as `static/attributes.js` reads them: lines of `name=value`.
    pub options: Rc<str>,
    /// Tells the page what it may know.
    pub tell: Callback<Told>,
}

/// What the page around is told: where the reader is, and never what they said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// Another step of the quiz came up: its number from 1, and of how many.
    Step(usize, usize),
    /// A result came up, or changed: the verdict, and how sure it is, by their names.
    Verdict(&'static str, &'static str),
    /// An interview was kept in the journal.
    Kept,
}

impl ViewContext {
    /// The value of an attribute of the element, one of those in `static/attributes.js`. Empty if it is not handed on.
    pub fn option(&self, name: &str) -> &str {
        let value = |line| str::strip_prefix(line, name)?.strip_prefix('=');
        self.options.lines().find_map(value).unwrap_or_default()
    }

    /// The words of that key.
    pub fn say(&self, key: &str) -> String {
        self.words.get(key).to_owned()
    }

    /// The words of that key with its gaps filled.
    pub fn fill(&self, key: &str, gaps: &[(&str, &str)]) -> String {
        self.words.fill(key, gaps)
    }

    /// The words of each of these names in a family of keys, as answers to choose from.
    pub fn choices(&self, family: &str, ids: &[&'static str]) -> Vec<(&'static str, String)> {
        let mut choices = Vec::with_capacity(ids.len());
        for id in ids {
            choices.push((*id, self.say(&[family, ".", id].concat())));
        }
        choices
    }

    /// What a benefit is called.
    pub(crate) fn benefit_words(&self, benefit: Benefit) -> String {
        self.say(&format!("benefit.{}", benefit.id()))
    }

    /// What an option is called.
    pub(crate) fn option_words(&self, option: Verdict) -> String {
        self.say(&format!("option.{}", option.id()))
    }

    /// What a reader's own choice is called, made or not.
    pub(crate) fn decision_words(&self, decision: Option<Decision>) -> String {
        decision.map_or_else(
            || self.say("decision.none"),
            |decision| self.say(&format!("decision.{}", decision.id())),
        )
    }

    /// A number of hours in words.
    pub fn hours(&self, hours: Hours) -> String {
        self.words.hours(hours)
    }

    /// A number of half hours in words.
    pub(crate) fn half_hours(&self, halves: i32) -> String {
        self.words.hours(f64::from(halves) / 2.0)
    }

    /// The same without "about".
    pub(crate) fn plain_half_hours(&self, halves: i32) -> String {
        self.words.plain_hours(f64::from(halves) / 2.0)
    }

    /// A number to one decimal, as the reader's language writes it.
    pub fn number(&self, number: f64) -> String {
        let tenths = (number * 10.0 + 0.5_f64.copysign(number)) as i32;
        js_sys::Number::from(f64::from(tenths) / 10.0).to_locale_string(&self.lang).into()
    }

    /// A figure in words, with its exact value beside it for other programs.
    pub fn figure(&self, name: &'static str, hours: Hours) -> Html {
        self.figure_as(name, hours, self.words.hours(hours))
    }

    /// A figure in words of its own.
    pub(crate) fn figure_as(&self, name: &'static str, hours: Hours, words: String) -> Html {
        html! { <data data-figure={name} value={exact(hours)}>{ words }</data> }
    }

    /// A day as the reader's language writes it.
    pub fn day(&self, day: Day) -> String {
        self.date(day, &[("dateStyle", "long")])
    }

    /// The same in little room.
    pub(crate) fn short_day(&self, day: Day) -> String {
        self.date(day, &[("dateStyle", "medium")])
    }

    /// The month of a day as the reader's language writes it.
    pub fn month(&self, day: Day) -> String {
        self.date(day, &[("year", "numeric"), ("month", "long")])
    }

    fn date(&self, day: Day, how: &[(&str, &str)]) -> String {
        // At noon, so that no time zone makes it the day before.
        let date = js_sys::Date::new(&format!("{}T12:00:00", day.iso()).into());
        let options = js_sys::Object::new();
        for (name, value) in how {
            // A new object takes any property.
            let _ = js_sys::Reflect::set(&options, &(*name).into(), &(*value).into());
        }
        date.to_locale_date_string(&self.lang, &options).into()
    }
}

/// The shortest decimal that is exactly this number, as JavaScript writes it.
pub(crate) fn exact(hours: Hours) -> String {
    // Base 10 is always allowed.
    js_sys::Number::from(hours).to_string_with_radix(10).map(String::from).unwrap_or_default()
}
