//! What fields have in common: the text that was typed, the tick that was set, and a box to tick.

use web_sys::HtmlInputElement;
use yew::{Callback, Event, Html, TargetCast, html};

/// What stands in the input that the event came from.
pub fn typed(event: &impl TargetCast) -> String {
    event.target_dyn_into::<HtmlInputElement>().map(|input| input.value()).unwrap_or_default()
}

/// A box to tick, with a large target. Its name is unique among its neighbours; `turn` gets whether it is ticked now.
pub fn tick(name: String, words: String, checked: bool, turn: Callback<bool>) -> Html {
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
