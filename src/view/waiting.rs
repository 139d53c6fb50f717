//! What stands where the later part will be until it is there: that it is on its way, or that it did not come and what
//! can be done.

use yew::{Callback, Hook, HookContext, Html, MouseEvent, NodeRef, html, use_effect_with, use_node_ref};

use crate::hooks::transfer_door::Urgency;
use crate::hooks::use_focus_on::focus_in_place;
use crate::view::door::{Later, LaterPart};
use crate::view::parts::button::{button, quiet};
use crate::view::parts::heading::screen_heading;
use crate::view::parts::stateful::Stateful;
use crate::view::view_context::ViewContext;

/// A whole screen that is still to come, or the rest of one.
#[derive(PartialEq)]
pub(crate) struct Waiting {
    /// The way to it.
    pub later: Later,
    /// Where the focus goes, where it is a whole screen.
    pub focus: Option<NodeRef>,
}

impl Stateful for Waiting {
    fn view(&self, ctx: &ViewContext, context: &mut HookContext) -> Html {
        let Later { part, ask } = &self.later;
        let whole = self.focus.is_some();
        let asks = *part == LaterPart::Unasked || (whole && *part == LaterPart::Held);
        use_effect_with(asks, {
            let ask = ask.clone();
            move |asks| {
                if *asks {
                    ask.emit(if whole { Urgency::Now } else { Urgency::Soon });
                }
            }
        })
        .run(context);
        // What is pressed goes; the focus stays with what comes of it.
        let line = use_node_ref().run(context);
        let goal = self.focus.clone().unwrap_or_else(|| line.clone());
        let ask = ask.clone();
        let now: Callback<MouseEvent> = Callback::from(move |_| {
            ask.emit(Urgency::Now);
            focus_in_place(&goal);
        });
        let (words, way) = match part {
            LaterPart::Held if !whole => (String::new(), quiet(ctx.say("later.ask"), now)),
            LaterPart::Failed => (
                ctx.say("later.failed"),
                html! {
                    <>
                        <p>{ ctx.say("later.safe") }</p>
                        <p class="ways">{ button(ctx.say("keeping.again"), now) }</p>
                    </>
                },
            ),
            LaterPart::Unasked | LaterPart::Held | LaterPart::Loading | LaterPart::Here(_) => {
                (ctx.say("later.loading"), html! {})
            }
        };
        let title = match &self.focus {
            Some(focus) => screen_heading(ctx, words, focus),
            None => html! { <p ref={line} class="label" role="status" tabindex="-1">{ words }</p> },
        };
        let busy = !matches!(part, LaterPart::Held | LaterPart::Failed);
        html! { <section class="waiting" aria-busy={busy.then_some("true")}>{ title }{ way }</section> }
    }
}
