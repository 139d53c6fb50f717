//! Copies of the journal: taking one away, a list on paper, and bringing one back.

mod export_form;
mod import_form;
mod import_preview;
mod printed_list;

use yew::{Callback, Html, NodeRef, html};

use self::export_form::ExportForm;
use self::import_form::ImportForm;
use self::import_preview::PreviewedImport;
use self::printed_list::PrintedList;
use crate::domain::day::Day;
use crate::hooks::use_session::Copies;
use crate::session::action::Action;
use crate::session::state::{Room, SaveStatus, Session};
use crate::view::parts::button::back_to_journal;
use crate::view::parts::heading::{heading_of, screen_heading};
use crate::view::parts::stateful::Stateful;
use crate::view::view_context::ViewContext;

/// Everything that goes in or out as a whole.
pub(crate) fn copies(
    ctx: &ViewContext,
    session: &Session,
    copies: &Copies,
    act: &Callback<Action>,
    focus: &NodeRef,
) -> Html {
    let empty = session.interviews.is_empty();
    let text = match session.save_status {
        SaveStatus::Memory => "copies.text-unkept",
        SaveStatus::Full | SaveStatus::Refused => "copies.text-partly",
        SaveStatus::Quiet | SaveStatus::Saving | SaveStatus::Saved => "copies.text",
    };
    let preview = session
        .import
        .clone()
        .map(|import| PreviewedImport { import, act: act.clone(), focus: focus.clone() }.show(ctx));
    let save =
        ExportForm { interviews: session.interviews.clone(), copies: copies.clone(), act: act.clone() };
    html! {
        <div class="copies">
            { back_to_journal(ctx, act) }
            <div class="part">
                { screen_heading(ctx, ctx.say("copies.heading"), focus) }
                <p>{ ctx.say(text) }</p>
                <p>{ last_copy(ctx, session) }</p>
                <div class="room">{ for room(ctx, session.room) }</div>
            </div>
            <section class="part" hidden={empty}>
                { heading_of(ctx, ctx.say("copies.save")) }
                { save.show(ctx) }
            </section>
            <section class="part" hidden={empty}>
                { heading_of(ctx, ctx.say("copies.list")) }
                { PrintedList { interviews: session.interviews.clone() }.show(ctx) }
            </section>
            <section class="part">
                { heading_of(ctx, ctx.say("copies.bring")) }
                { ImportForm { preview: copies.preview.clone() }.show(ctx) }
                <div class="offered">{ for preview }</div>
            </section>
        </div>
    }
}

/// When the last copy was asked for, in words.
pub(crate) fn last_copy(ctx: &ViewContext, session: &Session) -> String {
    let day = session.backed_up.as_deref().and_then(|at| Day::parse(at.get(..10)?));
    match day {
        Some(day) => ctx.fill("copies.last", &[("date", &ctx.day(day))]),
        None => ctx.say("copies.never"),
    }
}

/// How little room there is, where that is worth a word.
pub(crate) fn room(ctx: &ViewContext, room: Room) -> Option<Html> {
    let key = match room {
        Room::Enough => return None,
        Room::Low => "room.low",
        Room::Full => "room.full",
    };
    Some(html! { <p class="otherwise">{ ctx.say(key) }</p> })
}
