//! One kept interview: what was expected, and what came of it.

use yew::{Callback, Html, NodeRef, html};

use crate::domain::assumptions::TrackRecord;
use crate::domain::insight::calibration::track;
use crate::domain::insight::once;
use crate::domain::interview::Interview;
use crate::session::action::Action;
use crate::session::journaling::versions_of;
use crate::session::state::Session;
use crate::view::door::Door;
use crate::view::journal::entry::{weighed, when};
use crate::view::journal::versions::versions;
use crate::view::parts::button::{back_to_journal, does, primary, quiet};
use crate::view::parts::heading::{heading_of, screen_heading};
use crate::view::parts::interview_name::name;
use crate::view::parts::stateful::Stateful;
use crate::view::reflection::reflect;
use crate::view::result::add_to_journal::name_and_day;
use crate::view::result::{ResultPlace, ResultView};
use crate::view::status::not_kept;
use crate::view::take_out::take;
use crate::view::view_context::ViewContext;

/// An interview. Before the reflection its answers can change; from then on they are the prediction.
pub fn open(
    door: &'static Door,
    ctx: &ViewContext,
    session: &Session,
    interview: &Interview,
    act: &Callback<Action>,
    focus: &NodeRef,
) -> Html {
    let other = versions_of(session, interview).next();
    let on = |action| does(act, action);
    let id = interview.id.clone();
    let (first, place) = match &interview.reflection {
        None => (
            html! {
                <div class="begin" key="begin">
                    <p>{ ctx.say("interview.before") }</p>
                    <p class="ways">
                        { primary(ctx.say("interview.reflect"), on(Action::Reflect)) }
                    </p>
                </div>
            },
            ResultPlace::Considered,
        ),
        Some(reflection) => (
            html! {
                <div class="part" key="reflect">
                    { reflect(ctx, interview, reflection, act) }
                    { heading_of(ctx, ctx.say("interview.expected")) }
                    <p class="note">{ ctx.say("interview.locked") }</p>
                    { for weighed(ctx, interview).map(|then| html! {
                        <p class="note weighed">{ then }{ " " }{ ctx.say("weighed.now") }</p>
                    }) }
                </div>
            },
            ResultPlace::Locked,
        ),
    };
    let outcome = ResultView {
        case: interview.case.clone(),
        place,
        // What is locked counts as it did: there is no need to work the record out at every key press.
        track: match place {
            ResultPlace::Locked => TrackRecord::default(),
            ResultPlace::Quiz(_) | ResultPlace::Considered => track(&once(&session.interviews)),
        },
        door,
        act: act.clone(),
        focus: None,
    };
    html! {
        <div class="interview">
            <div class="name-and-day">
                { back_to_journal(ctx, act) }
                { screen_heading(ctx, name(ctx, interview), focus) }
                <p class="note">{ when(ctx, interview) }</p>
                { not_kept(ctx, session.save_status) }
            </div>
            <div class="versions-of">{ for other.map(|other| versions(ctx, interview, other, act, focus)) }</div>
            <div>{ first }</div>
            { outcome.show(ctx) }
            { take(ctx, &interview.case, interview.reflection.as_ref()) }
            <details>
                <summary>{ ctx.say("interview.details") }</summary>
                { name_and_day(ctx, &interview.case, true, act) }
            </details>
            <p class="ways">
                { quiet(ctx.say("interview.delete"), on(Action::Delete(id))) }
            </p>
        </div>
    }
}
