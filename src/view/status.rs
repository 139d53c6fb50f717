//! One line on how the things on screen are kept. It never says more than is known.

use yew::{Callback, Hook, HookContext, Html, html, use_node_ref};

use crate::hooks::use_focus_on::focus_on;
use crate::session::state::SaveStatus;
use crate::view::parts::stateful::Stateful;
use crate::view::view_context::ViewContext;

/// That what is on screen is not kept, where the reader meant to keep it. It is announced once, by the line at the foot.
pub(crate) fn not_kept(ctx: &ViewContext, save_status: SaveStatus) -> Html {
    let key = match save_status {
        SaveStatus::Full => "not-kept.full",
        SaveStatus::Refused => "not-kept.refused",
        SaveStatus::Memory => "not-kept.memory",
        SaveStatus::Quiet | SaveStatus::Saving | SaveStatus::Saved => return html! {},
    };
    html! { <p class="otherwise not-kept">{ ctx.say(key) }</p> }
}

/// The line, announced when it changes, with a way to try again where that can help.
#[derive(PartialEq)]
pub struct Status {
    /// How things are kept.
    pub save_status: SaveStatus,
    /// Tries again.
    pub flush: Callback<()>,
}

impl Stateful for Status {
    fn view(&self, ctx: &ViewContext, context: &mut HookContext) -> Html {
        let (key, failed) = match self.save_status {
            SaveStatus::Quiet => (None, false),
            SaveStatus::Saving => (Some("keeping.saving"), false),
            SaveStatus::Saved => (Some("keeping.saved"), false),
            SaveStatus::Full => (Some("keeping.full"), true),
            SaveStatus::Refused => (Some("keeping.refused"), true),
            SaveStatus::Memory => (Some("keeping.memory"), false),
        };
        let urgent = self.save_status.fails();
        // The button goes when it has helped; the focus stays with what came of it.
        let line = use_node_ref().run(context);
        let again = {
            let (keep, line) = (self.flush.clone(), line.clone());
            Callback::from(move |_| {
                keep.emit(());
                focus_on(&line);
            })
        };
        html! {
            <div class={if urgent { "status urgent" } else { "status" }}>
                // Only what needs the reader is announced: "Saved" after every answer would talk over the questions.
                <p ref={line.clone()} role="status" tabindex="-1" aria-live={if urgent { "polite" } else { "off" }}>{ key.map(|key| ctx.say(key)).unwrap_or_default() }</p>
                <button type="button" hidden={!failed} onclick={again}>{ ctx.say("keeping.again") }</button>
            </div>
        }
    }
}
