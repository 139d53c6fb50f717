//! The nickname and the day of an interview, and the button that keeps it.

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::{Callback, Event, Html, InputEvent, MouseEvent, Properties, function_component, html};

use super::heading::Heading;
use super::setting::use_setting;
use crate::domain::interview::{Day, LONGEST_NAME};
use crate::hooks::keeper::keep_now;
use crate::session::action::Action;

/// What the two fields need.
#[derive(PartialEq, Properties)]
pub struct NameProps {
    /// The nickname.
    pub label: String,
    /// The day.
    pub date: Option<Day>,
    /// Gets what is typed and picked.
    pub act: Callback<Action>,
}

/// Nickname and day, both optional.
#[function_component]
pub fn NameAndDay(props: &NameProps) -> Html {
    let setting = use_setting();
    let on_name = props.act.reform(|event: InputEvent| Action::Name(typed(&event)));
    let on_day = props.act.reform(|event: Event| Action::Date(Day::parse(&typed(&event))));
    html! {
        <div class="fields">
            <p class="field">
                <label for="label">{ setting.say("keep.label") }</label>
                <span class="hint" id="label-hint">{ setting.say("keep.label-hint") }</span>
                <input
                    id="label"
                    type="text"
                    maxlength={LONGEST_NAME.to_string()}
                    autocomplete="off"
                    aria-describedby="label-hint"
                    value={props.label.clone()}
                    oninput={on_name}
                />
            </p>
            <p class="field">
                <label for="date">{ setting.say("keep.date") }</label>
                <input id="date" type="date" value={props.date.map(Day::iso).unwrap_or_default()} onchange={on_day} />
            </p>
        </div>
    }
}

/// What keeping needs.
#[derive(PartialEq, Properties)]
pub struct KeepProps {
    /// The nickname.
    pub label: String,
    /// The day.
    pub date: Option<Day>,
    /// Whether the browser keeps things.
    pub lasting: bool,
    /// Gets what the reader does.
    pub act: Callback<Action>,
}

/// The form below a result that makes it an interview in the journal.
#[function_component]
pub fn Keep(props: &KeepProps) -> Html {
    let setting = use_setting();
    // As in the quiz, a click and no submission.
    let on_keep = props.act.reform(|event: MouseEvent| {
        event.prevent_default();
        keep_now()
    });
    html! {
        <form class="keep">
            <Heading text={setting.say("keep.heading")} below={1} />
            <p hidden={!props.lasting}>{ setting.say("keep.text") }</p>
            <NameAndDay label={props.label.clone()} date={props.date} act={props.act.clone()} />
            <p class="ways">
                <button type="submit" class="primary" part="primary" onclick={on_keep}>{ setting.say("keep.button") }</button>
            </p>
            <p class="note" hidden={!props.lasting}>{ setting.say("keep.where") }</p>
        </form>
    }
}

fn typed(event: &impl AsRef<web_sys::Event>) -> String {
    let target = event.as_ref().target();
    target
        .and_then(|target| target.dyn_into::<HtmlInputElement>().ok())
        .map(|input| input.value())
        .unwrap_or_default()
}
