//! One kept interview: what was expected, and what came of it.

use yew::{Callback, Html, NodeRef, html};

use crate::domain::assumptions::TrackRecord;
use crate::domain::insight::calibration::track;
use crate::domain::insight::once;
use crate::domain::interview::Interview;
use crate::hooks::page::today;
use crate::session::action::Action;
use crate::session::state::Session;
use crate::session::versions::versions_of;
use crate::view::door::Later;
use crate::view::journal::entry::{weighed, when};
use crate::view::journal::versions::versions;
use crate::view::parts::button::{back_to_journal, does, primary, quiet};
use crate::view::parts::heading::screen_heading;
use crate::view::parts::interview_name::name;
use crate::view::parts::stateful::Stateful;
use crate::view::reflection::read::read;
use crate::view::reflection::reflect;
use crate::view::result::add_to_journal::name_and_day;
use crate::view::result::{ResultPlace, ResultView};
use crate::view::status::not_kept;
use crate::view::take_out::take;
use crate::view::view_context::ViewContext;

/// An interview. Until something is written of what came its answers can change; from then on they are the prediction.
pub fn open(
    later: &Later,
    ctx: &ViewContext,
    session: &Session,
    interview: &Interview,
    act: &Callback<Action>,
    focus: &NodeRef,
) -> Html {
    let other = versions_of(session, interview).next();
    let on = |action| does(act, action);
    let id = interview.id.clone();
    let written = interview.written();
    let place = if written.is_some() { ResultPlace::Locked } else { ResultPlace::Considered };
    let outcome = ResultView {
        case: interview.case.clone(),
        place,
        // What is locked counts as it did: there is no need to work the record out at every key press.
        track: match place {
            ResultPlace::Locked => TrackRecord::default(),
            ResultPlace::Quiz(_) | ResultPlace::Considered => track(&once(&session.interviews)),
        },
        later: later.clone(),
        act: act.clone(),
        focus: None,
    }
    .show(ctx);
    let inner = match written {
        _ if session.reflecting => html! {
            <>
                { reflect(ctx, session, interview, act) }
                { behind(ctx, interview, outcome) }
            </>
        },
        Some(reflection) => html! {
            <>
                { read(ctx, session, interview, reflection, act) }
                { behind(ctx, interview, outcome) }
            </>
        },
        None => html! { <>{ begin(ctx, interview, act) }{ outcome }</> },
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
            { inner }
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

/// The way to the reflection: quiet as long as the day is still to come or, where none is known, on the day of keeping.
fn begin(ctx: &ViewContext, interview: &Interview, act: &Callback<Action>) -> Html {
    let ahead = today().is_some_and(|today| match interview.day() {
        Some(day) => day > today,
        None => interview.about() >= today.iso(),
    });
    let look = if ahead { quiet } else { primary };
    html! {
        <div class="begin">
            <p class="ways">{ look(ctx.say("interview.reflect"), does(act, Action::Reflect)) }</p>
            <p class="note">{ ctx.say("interview.before") }</p>
        </div>
    }
}

/// The result behind a reflection, folded: what was expected would pull what came towards it. As long as nothing is
/// written it can be changed.
fn behind(ctx: &ViewContext, interview: &Interview, outcome: Html) -> Html {
    let locked = interview.written().is_some();
    let weighed = weighed(ctx, interview).filter(|_| locked);
    html! {
        <details class="behind">
            <summary>{ ctx.say(if locked { "interview.expected" } else { "interview.considered" }) }</summary>
            <p class="note" hidden={!locked}>{ ctx.say("interview.locked") }</p>
            <div>{ for weighed.map(|then| html! { <p class="note weighed">{ then }{ " " }{ ctx.say("weighed.now") }</p> }) }</div>
            { outcome }
        </details>
    }
}
