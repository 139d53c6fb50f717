//! What fields have in common: the text that was typed, the tick that was set, a box to tick, a day, and a
//! list to choose from.

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::{AttrValue, Callback, Event, Html, TargetCast, html};

use crate::domain::day::Day;

/// What stands in the input that the event came from.
pub(crate) fn typed(event: &impl TargetCast) -> String {
    event.target_dyn_into::<HtmlInputElement>().map(|input| input.value()).unwrap_or_default()
}

/// A box to tick, with a large target. Its name is unique among its neighbours; `turn` gets whether it is ticked now.
pub(crate) fn tick(name: String, words: String, checked: bool, turn: Callback<bool>) -> Html {
    let onchange = turn.reform(|event: Event| {
        let input = event.target_dyn_into::<HtmlInputElement>();
        input.is_some_and(|input| input.checked())
    });
    html! {
        <label key={name.clone()} class="choice">
            <input type="checkbox" {name} {checked} {onchange} />
            <span>{ words }</span>
        </label>
    }
}

/// A day, or none.
pub(crate) fn day(id: String, label: String, value: Option<Day>, pick: &Callback<Option<Day>>) -> Html {
    let onchange = pick.reform(|event: Event| Day::parse(&typed(&event)));
    html! {
        <p class="field" key={id.clone()}>
            <label for={id.clone()}>{ label }</label>
            <input {id} type="date" value={value.map(Day::iso).unwrap_or_default()} {onchange} />
        </p>
    }
}

/// A list to choose from: `value` and words of each; and words for none of them, whose `value` is empty, where none may be
/// chosen.
pub(crate) fn select(
    id: String,
    label: String,
    none: Option<String>,
    options: Vec<(AttrValue, String)>,
    chosen: Option<&str>,
    choose: Callback<String>,
) -> Html {
    let onchange = choose.reform(|event: Event| {
        let select = event.target_dyn_into::<HtmlSelectElement>();
        select.map(|select| select.value()).unwrap_or_default()
    });
    let option = |(value, words): (AttrValue, String)| {
        let selected = chosen == Some(&*value);
        html! { <option key={&*value} value={value.clone()} {selected}>{ words }</option> }
    };
    html! {
        <p class="field" key={id.clone()}>
            <label for={id.clone()}>{ label }</label>
            // The options say what is chosen at first, the list what is chosen later: once somebody has chosen in it, a
            // browser no longer looks at its options.
            <select {id} ~value={chosen.unwrap_or_default().to_owned()} {onchange}>
                { for none.map(|none| html! { <option key="" value="" selected={chosen.is_none()}>{ none }</option> }) }
                { for options.into_iter().map(option) }
            </select>
        </p>
    }
}

/// Names and words as a list to choose from.
pub(crate) fn listed(choices: Vec<(&'static str, String)>) -> Vec<(AttrValue, String)> {
    choices.into_iter().map(|(id, words)| (AttrValue::Static(id), words)).collect()
}
