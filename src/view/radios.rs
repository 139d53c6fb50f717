//! One question as native radios: a fieldset, its legend, and a large target for each answer.

use yew::{AttrValue, Callback, Event, Html, html};

/// A question with one answer.
pub struct Radios {
    /// The `name` of the radios.
    pub name: AttrValue,
    /// The question.
    pub legend: String,
    /// The answers: `value` and words.
    pub options: Vec<(&'static str, String)>,
    /// The `value` of the chosen one.
    pub chosen: Option<&'static str>,
    /// Gets the `value` of the radio that was chosen.
    pub on_choose: Callback<&'static str>,
    /// Whether the answers are short enough to stand side by side.
    pub short: bool,
}

impl Radios {
    /// The question as it is shown.
    pub fn show(self) -> Html {
        let options = self.options.into_iter().map(|(value, words)| {
            let on_choose = self.on_choose.clone();
            let choose = Callback::from(move |_: Event| on_choose.emit(value));
            html! {
                <label key={value} class="choice">
                    <input type="radio" name={&self.name} {value} checked={self.chosen == Some(value)} onchange={choose} />
                    <span>{ words }</span>
                </label>
            }
        });
        html! {
            <fieldset key={&*self.name} class={if self.short { "question short" } else { "question" }}>
                <legend>{ self.legend }</legend>
                <div class="choices">{ for options }</div>
            </fieldset>
        }
    }
}
