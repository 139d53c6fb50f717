//! What brings most and what costs most, in one line.

use yew::{Html, html};

use crate::domain::summary::Summary;
use crate::view::view_context::ViewContext;

/// The largest benefit, if any brings anything, and the largest cost.
pub(crate) fn most(ctx: &ViewContext, summary: &Summary) -> Html {
    let hours = |halves| ctx.plain_half_hours(halves);
    let cost = summary.top_cost;
    let cost_words = ctx.say(&format!("balance.{}", cost.id()));
    let cost_hours = hours(cost.halves(&summary.figures));
    let good = summary.top_benefit.map(|benefit| {
        let halves = summary.figures.benefit.get(benefit as usize).copied().unwrap_or_default();
        let words = ctx.benefit_words(benefit);
        ctx.fill("most.good", &[("what", &words), ("hours", &hours(halves))])
    });
    let bad = ctx.fill("most.bad", &[("what", &cost_words), ("hours", &cost_hours)]);
    html! { <p class="most">{ for good }{ " " }{ bad }</p> }
}
