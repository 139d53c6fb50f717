//! Erasing everything, in two steps.

use yew::{Callback, Hook, HookContext, Html, NodeRef, html};

use super::button::{does, quiet};
use super::setting::Setting;
use super::stateful::Stateful;
use crate::hooks::use_focus_on::use_focus_on;
use crate::session::action::Action;

/// Erasing in two steps, since it is the one thing that cannot be brought back. Each step takes the other's buttons
/// away, and with them the focus: it goes to the answer that loses nothing, and back to the summary.
#[derive(PartialEq)]
pub struct Erase {
    /// Whether it was asked for.
    pub erasing: bool,
    /// Gets what the reader does.
    pub act: Callback<Action>,
}

impl Stateful for Erase {
    fn view(&self, setting: &Setting, context: &mut HookContext) -> Html {
        let focus = use_focus_on(&self.erasing.to_string()).run(context);
        let (no, summary) =
            if self.erasing { (focus, NodeRef::default()) } else { (NodeRef::default(), focus) };
        let on = |action| does(&self.act, action);
        let question = if self.erasing {
            html! {
                <div key="ask" role="group" aria-labelledby="erase-ask">
                    <p id="erase-ask">{ setting.say("erase.ask") }</p>
                    <p class="ways">
                        <button ref={no} type="button" aria-describedby="erase-ask" onclick={on(Action::KeepAll)}>
                            { setting.say("erase.no") }
                        </button>
                        <button type="button" class="grave" onclick={on(Action::EraseAll)}>
                            { setting.say("erase.yes") }
                        </button>
                    </p>
                </div>
            }
        } else {
            html! {
                <p key="erase" class="ways">
                    { quiet(setting.say("erase.button"), on(Action::AskErase)) }
                </p>
            }
        };
        html! {
            <details class="erase" open={self.erasing}>
                <summary ref={summary}>{ setting.say("erase.heading") }</summary>
                <p>{ setting.say("erase.text") }</p>
                { question }
            </details>
        }
    }
}
