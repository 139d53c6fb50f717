//! Erasing everything, in two steps.

use yew::{Callback, Hook, HookContext, Html, NodeRef, html};

use crate::hooks::use_focus_on::{focus_on, use_focus_on};
use crate::session::action::Action;
use crate::view::parts::button::{does, quiet};
use crate::view::parts::stateful::Stateful;
use crate::view::view_context::ViewContext;

/// Erasing in two steps, since it is the one thing that cannot be brought back. Each step takes the other's buttons
/// away, and with them the focus: it goes to the answer that loses nothing, and back to the summary.
#[derive(PartialEq)]
pub(crate) struct Erase {
    /// Whether it was asked for.
    pub erasing: bool,
    /// Gets what the reader does.
    pub act: Callback<Action>,
}

impl Stateful for Erase {
    fn view(&self, ctx: &ViewContext, context: &mut HookContext) -> Html {
        let focus = use_focus_on(&self.erasing.to_string(), focus_on).run(context);
        let (no, summary) =
            if self.erasing { (focus, NodeRef::default()) } else { (NodeRef::default(), focus) };
        let on = |action| does(&self.act, action);
        let question = if self.erasing {
            html! {
                <div key="ask" role="group" aria-labelledby="erase-ask">
                    <p id="erase-ask">{ ctx.say("erase.ask") }</p>
                    <p class="ways">
                        <button ref={no} type="button" aria-describedby="erase-ask" onclick={on(Action::CancelErase)}>
                            { ctx.say("erase.no") }
                        </button>
                        <button type="button" class="grave" onclick={on(Action::EraseAll)}>
                            { ctx.say("erase.yes") }
                        </button>
                    </p>
                </div>
            }
        } else {
            html! {
                <p key="erase" class="ways">
                    { quiet(ctx.say("erase.button"), on(Action::AskErase)) }
                </p>
            }
        };
        html! {
            <details class="erase" open={self.erasing}>
                <summary ref={summary}>{ ctx.say("erase.heading") }</summary>
                <p>{ ctx.say("erase.text") }</p>
                { question }
            </details>
        }
    }
}
