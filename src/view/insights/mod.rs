//! What the journal teaches: for each topic one sentence, with how many interviews say so, and a picture with its figures.

pub(crate) mod chart;
mod noted;
pub(crate) mod outcomes;
pub(crate) mod picture;

use yew::{Callback, Html, NodeRef, html};

use self::noted::{asked, leanings, resume_parts};
use self::outcomes::{guesses, hours, right};
use crate::domain::filter::Stage;
use crate::domain::insight::{LEAST, once};
use crate::session::action::Action;
use crate::session::state::Session;
use crate::view::parts::button::back_to_journal;
use crate::view::parts::heading::screen_heading;
use crate::view::view_context::ViewContext;

/// Everything that enough interviews say; what is still missing if none does.
pub(crate) fn insights(
    ctx: &ViewContext,
    session: &Session,
    act: &Callback<Action>,
    focus: &NodeRef,
) -> Html {
    let interviews = once(&session.interviews);
    let reflected = interviews.iter().filter(|interview| Stage::of(interview) == Stage::Reflected).count();
    let parts: Vec<Html> = [
        guesses(ctx, &interviews),
        hours(ctx, &interviews),
        right(ctx, &interviews),
        asked(ctx, &interviews),
        resume_parts(ctx, &interviews),
        leanings(ctx, &interviews),
    ]
    .into_iter()
    .flatten()
    .collect();
    let intro = match parts.is_empty() {
        true => ctx.fill("insights.none", &[("n", &reflected.to_string()), ("least", &LEAST.to_string())]),
        false => ctx.fill("insights.text", &[("n", &reflected.to_string())]),
    };
    html! {
        <div class="insights">
            { back_to_journal(ctx, act) }
            { screen_heading(ctx, ctx.say("insights.heading"), focus) }
            <p>{ intro }</p>
            { for parts }
        </div>
    }
}
