//! One question as native radios: a fieldset, its legend, and a large target for each answer.

use yew::{AttrValue, Callback, Event, Html, Properties, function_component, html};

/// What a group of radios needs.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The `name` of the radios.
    pub name: AttrValue,
    /// The question.
    pub legend: AttrValue,
    /// The answers: `value` and words.
    pub options: Vec<(&'static str, AttrValue)>,
    /// The `value` of the chosen one.
    pub chosen: Option<&'static str>,
    /// Gets the `value` of the radio that was chosen.
    pub on_choose: Callback<&'static str>,
    /// Whether the answers are short enough to stand side by side.
    #[prop_or_default]
    pub short: bool,
}

/// A question with one answer.
#[function_component]
pub fn Radios(props: &Props) -> Html {
    let options = props.options.iter().map(|(value, words)| {
        let choose = {
            let (value, on_choose) = (*value, props.on_choose.clone());
            Callback::from(move |_: Event| on_choose.emit(value))
        };
        html! {
            <label key={*value} class="choice">
                <input type="radio" name={&props.name} value={*value} checked={props.chosen == Some(value)} onchange={choose} />
                <span>{ words }</span>
            </label>
        }
    });
    html! {
        <fieldset class={if props.short { "question short" } else { "question" }}>
            <legend>{ &props.legend }</legend>
            <div class="choices">{ for options }</div>
        </fieldset>
    }
}
