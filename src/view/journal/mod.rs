//! The journal: what is due, a way to find interviews, the list, and the ways to all that belongs to it.

pub mod compare;
pub mod entry;
pub(crate) mod erase;
pub(crate) mod filter_form;
pub(crate) mod follow_ups_due;
pub mod interview;
pub(crate) mod versions;

use std::rc::Rc;

use yew::{Callback, Html, MouseEvent, NodeRef, html};

use crate::domain::interview::Interview;
use crate::hooks::arrival::leave_from;
use crate::hooks::use_focus_on::focus_near;
use crate::session::action::Action;
use crate::session::state::{Screen, Session, Unread};
use crate::session::versions::versions_of;
use crate::view::copies::{last_copy, room};
use crate::view::journal::entry::{Marks, entry};
use crate::view::journal::erase::Erase;
use crate::view::journal::filter_form::find;
use crate::view::journal::follow_ups_due::due;
use crate::view::parts::button::{button, does};
use crate::view::parts::heading::screen_heading;
use crate::view::parts::stateful::Stateful;
use crate::view::passed_day::passed_day;
use crate::view::status::not_kept;
use crate::view::view_context::ViewContext;

/// So many interviews without a copy are worth a word.
const UNCOPIED: usize = 3;

/// The journal, or what it is for while it is empty.
pub(crate) fn journal(ctx: &ViewContext, session: &Session, act: &Callback<Action>, focus: &NodeRef) -> Html {
    let interviews = &session.interviews;
    let empty = interviews.is_empty();
    let found = session.filter.found(interviews);
    // Whoever comes back stands at what they left by, if it is still there, and at the heading if not.
    let left = session.left_for.as_ref().filter(|left| match left {
        Screen::Interview(id) => found.iter().take(session.shown).any(|interview| interview.id == *id),
        Screen::Compare => interviews.len() > 1,
        Screen::Insights => !empty,
        Screen::Copies => true,
        Screen::Quiz | Screen::Journal => false,
    });
    let place = |by: &Screen| if left == Some(by) { focus.clone() } else { NodeRef::default() };
    let heading = if left.is_none() { focus.clone() } else { NodeRef::default() };
    let row = |interview: &Rc<Interview>| {
        let versions = versions_of(session, interview).next().is_some();
        let marks = Marks { new: session.brought.contains(&interview.id), versions };
        entry(ctx, interview, marks, &place(&Screen::Interview(interview.id.clone())), act)
    };
    let rows = found.iter().take(session.shown).map(|interview| row(interview));
    let way = |key: &str, shown: bool, to: Screen, action: Action| {
        let go = act.reform(move |event: MouseEvent| {
            leave_from(&event);
            action.clone()
        });
        html! {
            <button ref={place(&to)} type="button" class="quiet" hidden={!shown} onclick={go}>{ ctx.say(key) }</button>
        }
    };
    // The button may go with its press: the reader goes on at the last of what was there, and what is new comes next.
    let more = act.reform(|event: MouseEvent| {
        focus_near(&event, ".journal", ".entry:last-child>.row");
        Action::More
    });
    // One thing to ask at a time.
    let passed = passed_day(ctx, session, act);
    let asks_for_a_copy = passed.is_none() && asks_for_a_copy(session);
    let intro = ["journal.empty", "journal.empty-why"].map(|key| html! { <p>{ ctx.say(key) }</p> });
    html! {
        <div class="journal">
            { screen_heading(ctx, ctx.say("journal.heading"), &heading) }
            <div>{ for (!empty).then(|| not_kept(ctx, session.save_status)) }</div>
            <div class="asks">{ for passed }</div>
            <div class="part" hidden={!empty}>{ for intro }</div>
            <div class="room">{ for room(ctx, session.room) }</div>
            <p class="otherwise" hidden={!asks_for_a_copy}>{ last_copy(ctx, session) }{ " " }{ ctx.say("copies.remind") }</p>
            <div class="unread">{ for unreadable(ctx, session.unread) }</div>
            <p class="ways">
                { way("journal.insights", !empty, Screen::Insights, Action::OpenInsights) }
                { way("journal.compare", interviews.len() > 1, Screen::Compare, Action::Compare) }
                { way("journal.copies", true, Screen::Copies, Action::OpenCopies) }
            </p>
            <div class="due-part">{ due(ctx, session, act) }</div>
            <div class="find" hidden={interviews.len() < 2}>{ find(ctx, session, found.len(), act) }</div>
            <ul class="interviews">{ for rows }</ul>
            <p class="ways" hidden={found.len() <= session.shown}>
                { button(ctx.say("journal.more"), more) }
            </p>
            <p class="ways" hidden={!empty}>{ button(ctx.say("journal.to-quiz"), does(act, Action::OpenQuiz)) }</p>
            <p class="note by-keys" hidden={empty}>{ ctx.say("hide.how") }</p>
            { Erase { erasing: session.erasing, act: act.clone() }.show(ctx) }
        </div>
    }
}

/// Whether three interviews or more are in no copy yet.
fn asks_for_a_copy(session: &Session) -> bool {
    let copied = session.backed_up.as_deref().unwrap_or_default();
    session.interviews.iter().filter(|interview| interview.created.as_str() > copied).count() >= UNCOPIED
}

fn unreadable(ctx: &ViewContext, unread: Unread) -> Vec<Html> {
    [("unread.corrupt", unread.corrupt), ("unread.newer", unread.newer)]
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(key, count)| html! { <p key={key}>{ ctx.words.count(key, count) }</p> })
        .collect()
}
