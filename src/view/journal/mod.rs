//! The journal: what is due, a way to find interviews, the list, and the ways to all that belongs to it.

pub mod compare;
pub(crate) mod entry;
pub(crate) mod erase;
pub(crate) mod filter_form;
pub(crate) mod follow_ups_due;
pub mod interview;
pub(crate) mod versions;

use yew::{Callback, Html, NodeRef, html};

use crate::domain::filter::Filter;
use crate::hooks::use_focus_on::focus_in_place;
use crate::session::action::Action;
use crate::session::journaling::versions_of;
use crate::session::state::{Session, Unread};
use crate::view::copies::{last_copy, room};
use crate::view::journal::entry::entry;
use crate::view::journal::erase::Erase;
use crate::view::journal::filter_form::find;
use crate::view::journal::follow_ups_due::due;
use crate::view::parts::button::{button, does};
use crate::view::parts::heading::screen_heading;
use crate::view::parts::stateful::Stateful;
use crate::view::view_context::ViewContext;

/// So many interviews without a copy are worth a word.
const UNCOPIED: usize = 3;

/// The journal, or what it is for while it is empty.
pub(crate) fn journal(ctx: &ViewContext, session: &Session, act: &Callback<Action>, focus: &NodeRef) -> Html {
    let interviews = &session.interviews;
    let empty = interviews.is_empty();
    let found = session.filter.found(interviews);
    let entries = found
        .iter()
        .take(session.shown)
        .map(|interview| entry(ctx, interview, versions_of(session, interview).next().is_some(), act));
    let way = |key: &str, shown: bool, action: Action| {
        html! {
            <button type="button" part="button" hidden={!shown} onclick={does(act, action)}>
                { ctx.say(key) }
            </button>
        }
    };
    // The button goes with its press.
    let show_all = {
        let (act, focus) = (act.clone(), focus.clone());
        Callback::from(move |_| {
            act.emit(Action::Filter(Filter::default()));
            focus_in_place(&focus);
        })
    };
    let intro = match empty {
        true => {
            html! { <div key="empty" class="part">{ for ["journal.empty", "journal.empty-why"].map(|key| html! { <p>{ ctx.say(key) }</p> }) }</div> }
        }
        false => html! { <p key="text">{ ctx.say("journal.text") }</p> },
    };
    html! {
        <div class="journal">
            { screen_heading(ctx, ctx.say("journal.heading"), focus) }
            { intro }
            <div class="room">{ for room(ctx, session.room) }</div>
            <p class="otherwise" hidden={!asks_for_a_copy(session)}>{ last_copy(ctx, session) }{ " " }{ ctx.say("copies.remind") }</p>
            <div class="unread">{ for unreadable(ctx, session.unread) }</div>
            <p class="ways">
                { way("journal.insights", !empty, Action::OpenInsights) }
                { way("journal.compare", interviews.len() > 1, Action::Compare) }
                { way("journal.copies", true, Action::OpenCopies) }
            </p>
            <div>{ due(ctx, session, act) }</div>
            <div class="find" hidden={interviews.len() < 2}>{ find(ctx, session, found.len(), act) }</div>
            <ul class="interviews">{ for entries }</ul>
            <p class="ways" hidden={found.len() <= session.shown}>
                { button(ctx.say("journal.more"), does(act, Action::More)) }
            </p>
            <p class="ways" hidden={!found.is_empty() || empty}>
                { button(ctx.say("find.all"), show_all) }
            </p>
            <p class="ways">{ way("journal.to-quiz", true, Action::OpenQuiz) }</p>
            <p class="note" hidden={empty}>{ ctx.say("hide.how") }</p>
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
