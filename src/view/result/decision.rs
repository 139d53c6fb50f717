//! The reader's own choice, kept apart from the sums and never questioned.

use yew::{Callback, Html, html};

use crate::domain::case::Decision;
use crate::session::action::Action;
use crate::view::parts::radios::{Look, Radios};
use crate::view::view_context::ViewContext;

/// Four ways to choose, all alike.
pub fn decide(ctx: &ViewContext, decision: Option<Decision>, act: Option<&Callback<Action>>) -> Html {
    match act {
        Some(act) => {
            let options = Decision::ALL.map(|decision| (decision.id(), ctx.decision_words(Some(decision))));
            let on_choose = act.reform(|id: &str| Action::Decide(Decision::from_id(id)));
            let radios = Radios {
                name: "decision".into(),
                legend: ctx.say("decision.legend"),
                hint: None,
                options: options.into(),
                chosen: decision.map(Decision::id),
                on_choose,
                look: Look::Pairs,
            };
            html! { <div class="decision">{ radios.show() }</div> }
        }
        None => html! {
            <p class="decision">
                { ctx.say("decision.heading") }{ ": " }
                { ctx.decision_words(decision) }
            </p>
        },
    }
}
