//! A text to take along: a field that can be read, changed where that makes sense, and copied.

use web_sys::HtmlTextAreaElement;
use yew::{
    AttrValue, Callback, Html, InputEvent, Properties, TargetCast, function_component, html, use_effect_with,
    use_node_ref,
};

use super::setting::use_setting;
use crate::hooks::use_copy::{Copied, UseCopy, use_copy};
use crate::hooks::use_focus_on::focus_on;

/// What such a field needs.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// Its name within the widget.
    pub id: &'static str,
    /// What it is.
    pub label: AttrValue,
    /// What stands in it.
    pub text: String,
    /// How many lines are seen at once.
    pub rows: u32,
    /// The most UTF-16 units it may hold, where it can be changed.
    #[prop_or_default]
    pub longest: Option<usize>,
    /// Whether it takes the focus when it comes up, in the place of what brought it.
    #[prop_or_default]
    pub focused: bool,
    /// Gets what is typed; without it the text cannot be changed.
    #[prop_or_default]
    pub on_write: Option<Callback<String>>,
}

/// The field, its button, and what came of pressing it.
#[function_component]
pub fn CopyField(props: &Props) -> Html {
    let setting = use_setting();
    let field = use_node_ref();
    use_effect_with((), {
        let (field, focused) = (field.clone(), props.focused);
        move |()| {
            if focused {
                focus_on(&field);
            }
        }
    });
    let UseCopy { copied, copy } = use_copy(&field);
    let write = props.on_write.clone().map(|on_write| {
        Callback::from(move |event: InputEvent| {
            let area = event.target_dyn_into::<HtmlTextAreaElement>();
            on_write.emit(area.map(|area| area.value()).unwrap_or_default());
        })
    });
    // Said only while it is about what stands there.
    let copied = copied.filter(|(_, text)| *text == props.text).map(|(copied, _)| copied);
    let said = copied.map(|copied| match copied {
        Copied::Yes => setting.say("copy.done"),
        Copied::ByHand => setting.say("copy.by-hand"),
    });
    let on_copy = {
        let text = props.text.clone();
        Callback::from(move |_| copy.emit(text.clone()))
    };
    html! {
        <div class="copy">
            <p class="field">
                <label for={props.id}>{ &props.label }</label>
                <textarea ref={field} id={props.id} rows={props.rows.to_string()} readonly={write.is_none()}
                    maxlength={props.longest.map(|units| units.to_string())} value={props.text.clone()} oninput={write} />
            </p>
            <p class="ways">
                <button type="button" part="button" onclick={on_copy}>{ setting.say("copy.button") }</button>
                <span role="status">{ said.unwrap_or_default() }</span>
            </p>
        </div>
    }
}
