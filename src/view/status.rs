//! One line on how the things on screen are kept. It never says more than is known.

use yew::{Callback, Hook, HookContext, Html, html, use_node_ref};

use super::setting::Setting;
use super::stateful::Stateful;
use crate::hooks::use_focus_on::focus_on;
use crate::session::state::Keeping;

/// The line, announced when it changes, with a way to try again where that can help.
#[derive(PartialEq)]
pub struct Status {
    /// How things are kept.
    pub keeping: Keeping,
    /// Tries again.
    pub keep: Callback<()>,
}

impl Stateful for Status {
    fn view(&self, setting: &Setting, context: &mut HookContext) -> Html {
        let (key, failed) = match self.keeping {
            Keeping::Quiet => (None, false),
            Keeping::Saving => (Some("keeping.saving"), false),
            Keeping::Saved => (Some("keeping.saved"), false),
            Keeping::Full => (Some("keeping.full"), true),
            Keeping::Refused => (Some("keeping.refused"), true),
            Keeping::Memory => (Some("keeping.memory"), false),
        };
        let urgent = failed || self.keeping == Keeping::Memory;
        // The button goes when it has helped; the focus stays with what came of it.
        let line = use_node_ref().run(context);
        let again = {
            let (keep, line) = (self.keep.clone(), line.clone());
            Callback::from(move |_| {
                keep.emit(());
                focus_on(&line);
            })
        };
        html! {
            <div class={if urgent { "status urgent" } else { "status" }}>
                // Only what needs the reader is announced: "Saved" after every answer would talk over the questions.
                <p ref={line.clone()} role="status" tabindex="-1" aria-live={if urgent { "polite" } else { "off" }}>{ key.map(|key| setting.say(key)).unwrap_or_default() }</p>
                <button type="button" hidden={!failed} onclick={again}>{ setting.say("keeping.again") }</button>
            </div>
        }
    }
}
