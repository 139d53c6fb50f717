//! The reader's own choice, kept apart from the sums and never questioned.

use yew::{Callback, Html, html};

use crate::domain::case::Decision;
use crate::session::action::Action;
use crate::view::parts::radios::{Look, Radios};
use crate::view::view_context::ViewContext;

/// Four ways to choose, all alike.
pub fn decide(ctx: &ViewContext, decision: Option<Decision>, act: Option<&Callback<Action>>) -> Html {
    let words = |decision: Decision| ctx.say(&format!("decision.{}", decision.id()));
    match act {
        Some(act) => {
            let options: Vec<_> = Decision::ALL.map(|decision| (decision.id(), words(decision))).into();
            let on_choose = act.reform(|id: &str| Action::Decide(Decision::from_id(id)));
            let radios = Radios {
                name: "decision".into(),
                legend: ctx.say("decision.legend"),
                hint: None,
                options,
                chosen: decision.map(Decision::id),
                on_choose,
                look: Look::Pairs,
            };
            html! { <div class="decision">{ radios.show() }</div> }
        }
        None => html! {
            <p class="decision">
                { ctx.say("decision.heading") }{ ": " }
                { decision.map_or_else(|| ctx.say("decision.none"), words) }
            </p>
        },
    }
}
