//! The reader's own track record: what came of earlier interviews, counted in this one if the reader wants that.

use yew::{Callback, Html, html};

use crate::domain::assumptions::{Assumptions, Shift, TrackRecord};
use crate::domain::benefit::Benefit;
use crate::session::action::Action;
use crate::view::parts::field::tick;
use crate::view::parts::heading::heading_of;
use crate::view::view_context::ViewContext;

/// What the record says, and a box to tick. Nothing while there are too few interviews for one.
pub(crate) fn track(
    ctx: &ViewContext,
    known: &TrackRecord,
    assumptions: &Assumptions,
    act: &Callback<Action>,
) -> Html {
    let counted = *assumptions.track() != TrackRecord::default();
    // What is counted stays what it was when it was ticked.
    let shown = if counted { assumptions.track() } else { known };
    if *shown == TrackRecord::default() {
        return html! {};
    }
    let turn = {
        let (before, known) = (assumptions.clone(), *known);
        act.reform(move |wanted| {
            Action::Count(before.with_track(if wanted { known } else { TrackRecord::default() }))
        })
    };
    html! {
        <section class="part track">
            { heading_of(ctx, ctx.say("track.heading")) }
            <p>{ ctx.say("track.text") }</p>
            <ul>{ for moves(ctx, shown).into_iter().map(|line| html! { <li>{ line }</li> }) }</ul>
            <div class="choices">{ tick("track".to_owned(), ctx.say("track.count"), counted, turn) }</div>
        </section>
    }
}

/// How far each benefit is moved, in words.
pub(crate) fn moves(ctx: &ViewContext, track: &TrackRecord) -> Vec<String> {
    let line = |(benefit, shift): (Benefit, Shift)| {
        let key = match shift.by {
            0 => "track.same",
            1.. => "track.more",
            _ => "track.less",
        };
        let name = ctx.benefit_words(benefit);
        // Of 64, said of 100.
        let points = ((u32::from(shift.by.unsigned_abs()) * 100 + 32) / 64).to_string();
        let interviews = shift.interviews.to_string();
        ctx.fill(key, &[("benefit", &name), ("points", &points), ("interviews", &interviews)])
    };
    let known = Benefit::ALL.into_iter().zip(*track);
    known.filter_map(|(benefit, shift)| Some((benefit, shift?))).map(line).collect()
}
