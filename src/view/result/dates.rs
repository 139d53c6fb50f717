//! The calendar file of one interview: a day to get ready, and one to write down what came of it.

use yew::{Callback, Event, Html, html};

use crate::domain::calendar::{self, Entry};
use crate::domain::carry;
use crate::domain::case::Case;
use crate::domain::interview::Day;
use crate::hooks::page::now;
use crate::session::action::Action;
use crate::view::download::{CALENDAR, download};
use crate::view::field::typed;
use crate::view::setting::Setting;

/// The day, and once there is one the file.
pub fn dates(setting: &Setting, case: &Case, prepare: bool, act: &Callback<Action>) -> Html {
    let pick = act.reform(|event: Event| Action::Date(Day::parse(&typed(&event))));
    let file = match case.date {
        None => html! {},
        Some(day) => {
            let text = if prepare { "dates.both" } else { "dates.after" };
            let file = file(setting, case, day, prepare);
            html! {
                <>
                    <p>{ setting.say(text) }</p>
                    { download(setting, "dates".into(), "dates", &CALENDAR, setting.say("dates.file"), file) }
                </>
            }
        }
    };
    // The field stays: a browser has a day at every digit of the year that is typed.
    html! {
        <div class="dates">
            <p class="field">
                <label for="dates-day">{ setting.say("dates.ask") }</label>
                <span class="hint" id="dates-hint">{ setting.say("dates.why") }</span>
                <input id="dates-day" type="date" aria-describedby="dates-hint"
                    value={case.date.map(Day::iso).unwrap_or_default()} onchange={pick} />
            </p>
            { file }
        </div>
    }
}

/// Titles say nothing about what it is: calendars are seen by others.
fn file(setting: &Setting, case: &Case, day: Day, prepare: bool) -> String {
    // The same case gives the same names, so that a calendar that meets the file again does not show it twice.
    let mark = carry::write(case, true);
    let mark = mark.rsplit('.').next().unwrap_or_default();
    let uid = |what: &str| format!("{}-{mark}-{what}@wti", day.iso());
    let (before, after) = (uid("before"), uid("after"));
    let (ready, reflect) = (setting.say("dates.ready-title"), setting.say("dates.reflect-title"));
    let (ready_text, reflect_text) = (setting.say("dates.ready-text"), setting.say("dates.reflect-text"));
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
