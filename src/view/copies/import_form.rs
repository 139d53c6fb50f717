//! Bringing a copy back: a file or a pasted text, looked at before anything is taken.

use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::{Callback, Event, Hook, HookContext, Html, TargetCast, html, use_node_ref};

use crate::hooks::files::read;
use crate::view::parts::button::button;
use crate::view::parts::stateful::Stateful;
use crate::view::view_context::ViewContext;

/// A field for a file, and one for a text.
#[derive(PartialEq)]
pub(crate) struct ImportForm {
    /// Shows what a text would bring.
    pub preview: Callback<String>,
}

impl Stateful for ImportForm {
    fn view(&self, ctx: &ViewContext, context: &mut HookContext) -> Html {
        let area = use_node_ref().run(context);
        let pick = {
            let preview = self.preview.clone();
            Callback::from(move |event: Event| {
                let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
                if let Some(file) = input.files().and_then(|files| files.get(0)) {
                    // One that cannot be read holds nothing for us.
                    read(&file, preview.reform(|text: Option<String>| text.unwrap_or_default()));
                }
                // The same file can be picked again, mended.
                input.set_value("");
            })
        };
        let look = {
            let (preview, area) = (self.preview.clone(), area.clone());
            Callback::from(move |_| {
                preview.emit(area.cast::<HtmlTextAreaElement>().map(|area| area.value()).unwrap_or_default());
            })
        };
        html! {
            <div class="download">
                <p>{ ctx.say("bring.text") }</p>
                <p class="field">
                    <label for="bring-file">{ ctx.say("bring.file") }</label>
                    <input id="bring-file" type="file" accept=".json,application/json,text/plain" onchange={pick} />
                </p>
                <details>
                    <summary>{ ctx.say("bring.paste") }</summary>
                    <p class="field">
                        <label for="bring-text">{ ctx.say("bring.pasted") }</label>
                        <textarea ref={area} id="bring-text" rows="6" autocomplete="off" spellcheck="false" />
                    </p>
                    <p class="ways">
                        { button(ctx.say("bring.look"), look) }
                    </p>
                </details>
            </div>
        }
    }
}
