//! The calendar file of one interview: a day to get ready, and one to write down what came of it.

use yew::{Callback, Event, Html, html};

use crate::domain::case::Case;
use crate::domain::day::Day;
use crate::formats::calendar::{self, Entry};
use crate::formats::share_link;
use crate::hooks::page::now;
use crate::session::action::Action;
use crate::view::parts::download::{CALENDAR, download};
use crate::view::parts::field::typed;
use crate::view::view_context::ViewContext;

/// The day, and once there is one the file.
pub(crate) fn dates(ctx: &ViewContext, case: &Case, prepare: bool, act: &Callback<Action>) -> Html {
    let pick = act.reform(|event: Event| Action::Date(Day::parse(&typed(&event))));
    let file = match case.date {
        None => html! {},
        Some(day) => {
            let text = if prepare { "dates.both" } else { "dates.after" };
            let file = file(ctx, case, day, prepare);
            html! {
                <>
                    <p>{ ctx.say(text) }</p>
                    { download(ctx, "dates".into(), "dates", &CALENDAR, ctx.say("dates.file"), "", file) }
                </>
            }
        }
    };
    // The field stays: a browser has a day at every digit of the year that is typed.
    html! {
        <div class="dates">
            <p class="field">
                <label for="dates-day">{ ctx.say("dates.ask") }</label>
                <span class="hint" id="dates-hint">{ ctx.say("dates.why") }</span>
                <input id="dates-day" type="date" aria-describedby="dates-hint"
                    value={case.date.map(Day::iso).unwrap_or_default()} onchange={pick} />
            </p>
            { file }
        </div>
    }
}

/// Titles say nothing about what it is: calendars are seen by others.
fn file(ctx: &ViewContext, case: &Case, day: Day, prepare: bool) -> String {
    // The same case gives the same names, so that a calendar that meets the file again does not show it twice.
    let mark = share_link::write(case, true);
    let mark = mark.rsplit('.').next().unwrap_or_default();
    let uid = |what: &str| format!("{}-{mark}-{what}@wti", day.iso());
    let (before, after) = (uid("before"), uid("after"));
    let (ready, reflect) = (ctx.say("dates.ready-title"), ctx.say("dates.reflect-title"));
    let (ready_text, reflect_text) = (ctx.say("dates.ready-text"), ctx.say("dates.reflect-text"));
    let entries = [
        day.back().filter(|_| prepare).map(|day| Entry {
            day,
            title: &ready,
            text: &ready_text,
            uid: &before,
        }),
        day.next().map(|day| Entry { day, title: &reflect, text: &reflect_text, uid: &after }),
    ];
    calendar::write(&entries.into_iter().flatten().collect::<Vec<_>>(), &now())
}
