//! One line on how the things on screen are kept. It never says more than is known.

use yew::{Callback, Html, Properties, function_component, html, use_node_ref};

use super::setting::use_setting;
use crate::hooks::use_focus_on::focus_on;
use crate::session::state::Keeping;

/// What the line needs.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// How things are kept.
    pub keeping: Keeping,
    /// Tries again.
    pub keep: Callback<()>,
}

/// The line, announced when it changes, with a way to try again where that can help.
#[function_component]
pub fn Status(props: &Props) -> Html {
    let setting = use_setting();
    let (key, failed) = match props.keeping {
        Keeping::Quiet => (None, false),
        Keeping::Saving => (Some("keeping.saving"), false),
        Keeping::Saved => (Some("keeping.saved"), false),
        Keeping::Full => (Some("keeping.full"), true),
        Keeping::Refused => (Some("keeping.refused"), true),
        Keeping::Memory => (Some("keeping.memory"), false),
    };
    let urgent = failed || props.keeping == Keeping::Memory;
    // The button goes when it has helped; the focus stays with what came of it.
    let line = use_node_ref();
    let again = {
        let (keep, line) = (props.keep.clone(), line.clone());
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
