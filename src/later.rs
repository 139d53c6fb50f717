//! What comes after the first look at a result, behind one door: the only file that names both.

use std::rc::Rc;

use yew::{Callback, Html, NodeRef};

use crate::domain::assumptions::TrackRecord;
use crate::domain::case::Case;
use crate::domain::insight::calibration::track;
use crate::domain::insight::once;
use crate::domain::interview::Interview;
use crate::hooks::transfer::TRANSFER;
use crate::hooks::use_session::Copies;
use crate::session::action::Action;
use crate::session::journaling::compared;
use crate::session::state::{Screen, Session, Shared};
use crate::view::copies;
use crate::view::door::{Door, Later};
use crate::view::insights::insights;
use crate::view::journal::compare::compare;
use crate::view::journal::interview::open;
use crate::view::journal::journal;
use crate::view::parts::stateful::Stateful;
use crate::view::result::folds::folds;
use crate::view::result::next_step::next;
use crate::view::take_out::shared_preview::SharedPreview;
use crate::view::take_out::take;
use crate::view::view_context::ViewContext;

/// All of it.
pub static LATER: Door =
    Door { screen, shared_preview, next_step: next, folds, take_out, track_record, transfer: TRANSFER };

fn screen(
    later: &Later,
    ctx: &ViewContext,
    session: &Session,
    copies: &Copies,
    act: &Callback<Action>,
    focus: &NodeRef,
) -> Html {
    match (session.open(), &session.screen) {
        (Some(interview), _) => open(later, ctx, session, interview, act, focus),
        (None, Screen::Compare) => compare(ctx, &session.interviews, &compared(session), act, focus),
        (None, Screen::Insights) => insights(ctx, session, act, focus),
        (None, Screen::Copies) => copies::copies(ctx, session, copies, act, focus),
        (None, Screen::Quiz | Screen::Journal | Screen::Interview(_)) => journal(ctx, session, act, focus),
    }
}

fn shared_preview(ctx: &ViewContext, shared: Shared, act: &Callback<Action>, focus: &NodeRef) -> Html {
    SharedPreview { shared, act: act.clone(), focus: focus.clone() }.show(ctx)
}

fn take_out(ctx: &ViewContext, case: &Case) -> Html {
    take(ctx, case, None)
}

fn track_record(interviews: &[Rc<Interview>]) -> TrackRecord {
    track(&once(interviews))
}
