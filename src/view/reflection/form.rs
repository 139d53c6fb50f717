//! The fields of a reflection: each one knows which part it is about and hands on the whole, changed.

use std::rc::Rc;

use web_sys::HtmlTextAreaElement;
use yew::{Callback, Html, InputEvent, TargetCast, html};

use crate::domain::case::Case;
use crate::domain::day::Day;
use crate::domain::reflection::{LONGEST_TEXT, Rating, Reflection};
use crate::session::action::Action;
use crate::view::parts::field::{day, typed};
use crate::view::parts::radios::{Look, Radios};
use crate::view::view_context::ViewContext;

/// The `value` of the radio that leaves a question open.
pub const OPEN: &str = "";

/// What every field of a reflection needs.
pub struct Form<'a> {
    /// The surroundings.
    pub ctx: &'a ViewContext,
    /// What was expected.
    pub case: &'a Case,
    /// What stands in the fields.
    pub reflection: Rc<Reflection>,
    /// Gets every change.
    pub act: &'a Callback<Action>,
}

/// How a part of a reflection takes what was given: for lists at a place, else the place means nothing.
pub type With<T> = fn(&mut Reflection, usize, T);

impl Form<'_> {
    /// The words of a key.
    pub fn say(&self, key: &str) -> String {
        self.ctx.say(key)
    }

    /// Changes the reflection by something that is chosen.
    pub fn mark<T: 'static>(&self, place: usize, with: With<T>) -> Callback<T> {
        self.change(place, with, Action::Mark)
    }

    fn change<T: 'static>(
        &self,
        place: usize,
        with: With<T>,
        action: fn(Rc<Reflection>) -> Action,
    ) -> Callback<T> {
        let (before, act) = (self.reflection.clone(), self.act.clone());
        Callback::from(move |value: T| {
            let mut after = (*before).clone();
            with(&mut after, place, value);
            act.emit(action(Rc::new(after)));
        })
    }

    /// A question with answers of those names; the last one leaves it open.
    pub fn choose(&self, radios: ChoiceField, place: usize, with: With<&'static str>) -> Html {
        let ChoiceField { name, legend, hint, mut options, chosen, look } = radios;
        options
            .push((OPEN, self.say(if look == Look::Line { "reflection.unseen" } else { "reflection.open" })));
        let on_choose = self.mark(place, with);
        Radios { name: name.into(), legend, hint, options, chosen: chosen.or(Some(OPEN)), on_choose, look }
            .show()
    }

    /// How much there was of something, or how well it went, in the words of that family: from the least to the most.
    pub fn rate(
        &self,
        family: &str,
        (name, legend): (String, String),
        hint: Option<Html>,
        chosen: Option<Rating>,
        place: usize,
        with: With<&'static str>,
    ) -> Html {
        let options = self.ctx.choices(family, &Rating::IDS);
        let chosen = chosen.map(Rating::id);
        self.choose(ChoiceField { name, legend, hint, options, chosen, look: Look::Short }, place, with)
    }

    /// A long text under the key of its label. The label's key with `-hint` says what helps.
    pub fn text(&self, key: &'static str, value: &str, with: With<String>) -> Html {
        let oninput = self.change(0, with, Action::Write).reform(|event: InputEvent| {
            let area = event.target_dyn_into::<HtmlTextAreaElement>();
            area.map(|area| area.value()).unwrap_or_default()
        });
        // A text has at least as many bytes as UTF-16 units.
        let full = value.len() >= LONGEST_TEXT && value.encode_utf16().count() >= LONGEST_TEXT;
        let (hint, end) = (format!("{key}-hint"), format!("{key}-full"));
        let maxlength = LONGEST_TEXT.to_string();
        html! {
            <p class="field" key={key}>
                <label for={key}>{ self.say(&format!("reflection.{key}")) }</label>
                <span class="hint" id={hint.clone()}>{ self.say(&format!("reflection.{key}-hint")) }</span>
                <textarea id={key} rows="3" {maxlength} aria-describedby={format!("{hint} {end}")}
                    value={value.to_owned()} {oninput} />
                <span class="hint" id={end} role="status">
                    { if full { self.say("reflection.text-full") } else { String::new() } }
                </span>
            </p>
        }
    }

    /// One line of text of at most so many UTF-16 units, with the words of its label.
    pub fn line(
        &self,
        id: String,
        label: String,
        (value, longest): (&str, usize),
        place: usize,
        with: With<String>,
    ) -> Html {
        let oninput = self.change(place, with, Action::Write).reform(|event: InputEvent| typed(&event));
        html! {
            <p class="field" key={id.clone()}>
                <label for={id.clone()}>{ label }</label>
                <input {id} type="text" maxlength={longest.to_string()} autocomplete="off" value={value.to_owned()} {oninput} />
            </p>
        }
    }

    /// A day.
    pub fn day(
        &self,
        id: String,
        label: String,
        value: Option<Day>,
        place: usize,
        with: With<Option<Day>>,
    ) -> Html {
        day(id, label, value, &self.mark(place, with))
    }
}

/// A question to choose in.
pub struct ChoiceField {
    /// The `name` of its radios.
    pub name: String,
    /// The question.
    pub legend: String,
    /// What helps to answer it.
    pub hint: Option<Html>,
    /// The answers: `value` and words.
    pub options: Vec<(&'static str, String)>,
    /// The `value` of the chosen one.
    pub chosen: Option<&'static str>,
    /// How they stand.
    pub look: Look,
}
