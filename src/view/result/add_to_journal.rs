//! The nickname and the day of an interview, and the button that keeps it.

use yew::{Callback, Event, Html, InputEvent, MouseEvent, html};

use crate::domain::case::{Case, Decision};
use crate::domain::day::Day;
use crate::domain::limits::LONGEST_NAME;
use crate::hooks::stamped_actions::add_to_journal_now;
use crate::session::action::Action;
use crate::session::state::{Room, Session};
use crate::view::parts::field::typed;
use crate::view::view_context::ViewContext;

/// Nickname and day, both optional; without the day where it is asked for elsewhere.
pub(crate) fn name_and_day(ctx: &ViewContext, case: &Case, with_day: bool, act: &Callback<Action>) -> Html {
    let on_name = act.reform(|event: InputEvent| Action::Name(typed(&event)));
    let on_day = act.reform(|event: Event| Action::Date(Day::parse(&typed(&event))));
    html! {
        <div class="fields">
            <p class="field">
                <label for="label">{ ctx.say("keep.label") }</label>
                <input
                    id="label"
                    type="text"
                    maxlength={LONGEST_NAME.to_string()}
                    autocomplete="off"
                    value={case.label.clone()}
                    oninput={on_name}
                />
            </p>
            <p class="field" hidden={!with_day}>
                <label for="date">{ ctx.say("keep.date") }</label>
                <input id="date" type="date" value={case.date.map(Day::iso).unwrap_or_default()} onchange={on_day} />
            </p>
        </div>
    }
}

/// What becomes of a result that is kept now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keeping {
    /// The browser keeps it.
    Lasting,
    /// It lasts as long as the page: there is no storage, or it takes nothing at the moment.
    Passing,
    /// There is no room for one more interview.
    NoRoom,
}

impl Keeping {
    pub(crate) fn of(session: &Session) -> Keeping {
        match session.room {
            Room::Full => Keeping::NoRoom,
            _ if session.save_status.fails() => Keeping::Passing,
            _ => Keeping::Lasting,
        }
    }
}

/// The form below a result that makes it an interview in the journal.
pub(crate) fn keep(ctx: &ViewContext, case: &Case, keeping: Keeping, act: &Callback<Action>) -> Html {
    // The next step asks for the day then, right above.
    let asked = matches!(case.decision, Some(Decision::Go | Decision::Small));
    // As in the quiz, a click and no submission.
    let on_keep = act.reform(|event: MouseEvent| {
        event.prevent_default();
        add_to_journal_now()
    });
    let where_to = match keeping {
        Keeping::Lasting => "keep.where",
        Keeping::Passing => "keep.where-unkept",
        Keeping::NoRoom => "keep.no-room",
    };
    html! {
        <form class="keep">
            { name_and_day(ctx, case, !asked, act) }
            <p class="ways">
                <button type="submit" class="primary" part="primary" onclick={on_keep}>{ ctx.say("keep.button") }</button>
            </p>
            <p class="note">{ ctx.say(where_to) }</p>
        </form>
    }
}
