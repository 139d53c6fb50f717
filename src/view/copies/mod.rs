//! Copies of the journal: taking one away, a list on paper, and bringing one back.

mod bring;
mod list;
mod offered;
mod save;

use yew::{Callback, Html, NodeRef, html};

use self::bring::Bring;
use self::list::List;
use self::offered::Preview;
use self::save::Save;
use super::heading::{heading_of, screen_heading};
use super::setting::Setting;
use super::stateful::Stateful;
use crate::domain::interview::Day;
use crate::hooks::use_session::Copies;
use crate::session::action::Action;
use crate::session::state::{Keeping, Room, Session};
use crate::view::button::back_to_journal;

/// Everything that goes in or out as a whole.
pub fn copies(
    setting: &Setting,
    session: &Session,
    copies: &Copies,
    act: &Callback<Action>,
    focus: &NodeRef,
) -> Html {
    let empty = session.interviews.is_empty();
    let text = match session.keeping {
        Keeping::Memory => "copies.text-unkept",
        _ => "copies.text",
    };
    let preview = session
        .offered
        .clone()
        .map(|offered| Preview { offered, act: act.clone(), focus: focus.clone() }.show(setting));
    let save = Save { interviews: session.interviews.clone(), copies: copies.clone(), act: act.clone() };
    html! {
        <div class="copies">
            { back_to_journal(setting, act) }
            <div class="part">
                { screen_heading(setting, setting.say("copies.heading"), focus) }
                <p>{ setting.say(text) }</p>
                <p>{ last_copy(setting, session) }</p>
                <div class="room">{ for room(setting, session.room) }</div>
            </div>
            <section class="part" hidden={empty}>
                { heading_of(setting, setting.say("copies.save")) }
                { save.show(setting) }
            </section>
            <section class="part" hidden={empty}>
                { heading_of(setting, setting.say("copies.list")) }
                { List { interviews: session.interviews.clone() }.show(setting) }
            </section>
            <section class="part">
                { heading_of(setting, setting.say("copies.bring")) }
                { Bring { offer: copies.offer.clone() }.show(setting) }
                <div class="offered">{ for preview }</div>
            </section>
        </div>
    }
}

/// When the last copy was asked for, in words.
pub fn last_copy(setting: &Setting, session: &Session) -> String {
    let day = session.copied.as_deref().and_then(|at| Day::parse(at.get(..10)?));
    match day {
        Some(day) => setting.fill("copies.last", &[("date", &setting.day(day))]),
        None => setting.say("copies.never"),
    }
}

/// How little room there is, where that is worth a word.
pub fn room(setting: &Setting, room: Room) -> Option<Html> {
    let key = match room {
        Room::Enough => return None,
        Room::Low => "room.low",
        Room::Full => "room.full",
    };
    Some(html! { <p class="otherwise">{ setting.say(key) }</p> })
}
