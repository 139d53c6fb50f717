//! A text to take along: a field that can be read, changed where that makes sense, and copied.

use web_sys::HtmlTextAreaElement;
use yew::{
    AttrValue, Callback, Hook, HookContext, Html, InputEvent, TargetCast, html, use_effect_with, use_node_ref,
};

use crate::hooks::use_clipboard::{Copied, UseClipboard, use_clipboard};
use crate::hooks::use_focus_on::focus_on;
use crate::view::parts::stateful::Stateful;
use crate::view::view_context::ViewContext;

/// The field, its button, and what came of pressing it.
#[derive(Default, PartialEq)]
pub struct ClipboardField {
    /// Its name within the widget.
    pub id: AttrValue,
    /// What it is.
    pub label: AttrValue,
    /// What its button is called for those who hear it, where others beside it have the same words.
    pub copy_label: Option<String>,
    /// What stands in it.
    pub text: String,
    /// How many lines are seen at once.
    pub rows: u32,
    /// The most UTF-16 units it may hold, where it can be changed.
    pub longest: Option<usize>,
    /// Whether it takes the focus when it comes up, in the place of what brought it.
    pub focused: bool,
    /// Hears that copying was asked for.
    pub on_copy: Option<Callback<()>>,
    /// Gets what is typed; without it the text cannot be changed.
    pub on_write: Option<Callback<String>>,
}

impl Stateful for ClipboardField {
    fn view(&self, ctx: &ViewContext, context: &mut HookContext) -> Html {
        let field = use_node_ref().run(context);
        use_effect_with((), {
            let (field, focused) = (field.clone(), self.focused);
            move |()| {
                if focused {
                    focus_on(&field);
                }
            }
        })
        .run(context);
        let UseClipboard { copied, copy } = use_clipboard(&field).run(context);
        let write = self.on_write.clone().map(|on_write| {
            Callback::from(move |event: InputEvent| {
                let area = event.target_dyn_into::<HtmlTextAreaElement>();
                on_write.emit(area.map(|area| area.value()).unwrap_or_default());
            })
        });
        // Said only while it is about what stands there.
        let copied = copied.filter(|(_, text)| *text == self.text).map(|(copied, _)| copied);
        let said = copied.map(|copied| match copied {
            Copied::Yes => ctx.say("copy.done"),
            Copied::ByHand => ctx.say("copy.by-hand"),
        });
        let on_copy = {
            let (text, on_copy) = (self.text.clone(), self.on_copy.clone());
            Callback::from(move |_| {
                copy.emit(text.clone());
                on_copy.iter().for_each(|on_copy| on_copy.emit(()));
            })
        };
        html! {
            <div class="copy">
                <p class="field">
                    <label for={self.id.clone()}>{ &self.label }</label>
                    <textarea ref={field} id={self.id.clone()} rows={self.rows.to_string()} readonly={write.is_none()}
                        maxlength={self.longest.map(|units| units.to_string())} value={self.text.clone()} oninput={write} />
                </p>
                <p class="ways">
                    <button type="button" part="button" aria-label={self.copy_label.clone()} onclick={on_copy}>{ ctx.say("copy.button") }</button>
                    <span role="status">{ said.unwrap_or_default() }</span>
                </p>
            </div>
        }
    }
}
