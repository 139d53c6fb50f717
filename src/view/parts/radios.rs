//! One question as native radios: a fieldset, its legend, and a large target for each answer.

use yew::{AttrValue, Callback, Event, Html, html};

/// A question with one answer.
pub struct Radios {
    /// The `name` of the radios.
    pub name: AttrValue,
    /// The question.
    pub legend: String,
    /// What helps to answer it.
    pub hint: Option<Html>,
    /// The answers: `value` and words.
    pub options: Vec<(&'static str, String)>,
    /// The `value` of the chosen one.
    pub chosen: Option<&'static str>,
    /// Gets the `value` of the radio that was chosen.
    pub on_choose: Callback<&'static str>,
    /// How the answers stand.
    pub look: Look,
}

/// How the answers of a question stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// One below the other.
    List,
    /// Side by side, since they are short.
    Short,
    /// Two beside each other, where there is room.
    Pairs,
    /// Small, on one line beside the question where there is room.
    Line,
    /// As seven steps from one end to the other, and what is no step below them. The words of a step are for those who
    /// cannot see where it stands; the hint names the ends.
    Scale,
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
        let class = match self.look {
            Look::List => "question",
            Look::Short => "question short",
            Look::Pairs => "question pairs",
            Look::Line => "question line",
            Look::Scale => "question steps-scale",
        };
        let hint = format!("{}-hint", self.name);
        let described = self.hint.is_some().then(|| hint.clone());
        html! {
            <fieldset key={&*self.name} {class} aria-describedby={described}>
                <legend>{ self.legend }</legend>
                <p class="hint" id={hint} hidden={self.hint.is_none()}>{ for self.hint }</p>
                <div class="choices">{ for options }</div>
            </fieldset>
        }
    }
}
