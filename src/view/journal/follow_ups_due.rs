//! What is due: people to get in touch with again, by the day.

use yew::{AttrValue, Callback, Html, html};

use crate::domain::insight::follow_ups::{FollowUp, follow_ups};
use crate::domain::insight::once;
use crate::formats::calendar::{self, Entry};
use crate::hooks::page::{now, today};
use crate::session::action::Action;
use crate::session::state::Session;
use crate::view::journal::entry::opens;
use crate::view::parts::download::{CALENDAR, download};
use crate::view::parts::heading::heading_of;
use crate::view::parts::interview_name::name;
use crate::view::view_context::ViewContext;

/// As many are shown at once; the next one comes up when one is done.
const MOST: usize = 5;

/// What is overdue, and what is due in the next two weeks. Nothing where there is neither.
pub(crate) fn due(ctx: &ViewContext, session: &Session, act: &Callback<Action>) -> Html {
    let Some(today) = today() else { return html! {} };
    let all = follow_ups(&once(&session.interviews), today);
    if all.overdue.is_empty() && all.soon.is_empty() {
        return html! {};
    }
    let over = all.overdue.iter().map(|one| ("due.over", one));
    let due: Vec<_> = over.chain(all.soon.iter().map(|one| ("due.on", one))).collect();
    let items = due.iter().take(MOST).map(|(key, one)| item(ctx, one, key, act));
    let more = due.len().saturating_sub(MOST);
    html! {
        <section class="part due">
            { heading_of(ctx, ctx.say("due.heading")) }
            <ul class="interviews">{ for items }</ul>
            <p class="note" hidden={more == 0}>{ ctx.words.count("due.more", more) }</p>
        </section>
    }
}

fn item(ctx: &ViewContext, one: &FollowUp<'_>, key: &str, act: &Callback<Action>) -> Html {
    let who = match one.person.name.trim() {
        "" => ctx.say("due.someone"),
        name => name.to_owned(),
    };
    let (id, place) = (one.interview.id.clone(), one.place);
    let done = act.reform(move |_| Action::FollowUp(id.clone(), place, true));
    let date = ctx.fill(key, &[("date", &ctx.day(one.day))]);
    // The same buttons stand in every row: each says whose it is.
    let interview = name(ctx, one.interview);
    let whose = [who.as_str(), &interview, &ctx.short_day(one.day)].join(", ");
    let named = |key: &str| ctx.fill("control.named", &[("what", &ctx.say(key)), ("whose", &whose)]);
    let key = format!("{}-{}", one.interview.id.as_str(), one.place);
    let text = AttrValue::from(format!("follow-up-{key}"));
    let file = file(ctx, std::slice::from_ref(one));
    html! {
        <li {key} class="due-item">
            <div class="due-row">
                <div>
                    <p class="option-name">{ &who }</p>
                    <p class="note">{ date }</p>
                    <p hidden={one.person.plan.trim().is_empty()}>{ &one.person.plan }</p>
                    <button type="button" class="quiet" aria-label={ctx.fill("due.open", &[("name", &interview), ("who", &who)])}
                        onclick={opens(one.interview, act)}>
                        { &interview }
                    </button>
                </div>
                <button type="button" part="button" onclick={done} aria-label={named("due.done")}>
                    { ctx.say("due.done") }
                </button>
            </div>
            <details>
                <summary aria-label={named("due.file")}>{ ctx.say("due.file") }</summary>
                { download(ctx, text, "follow-up", &CALENDAR, ctx.say("dates.file"), &whose, file) }
            </details>
        </li>
    }
}

/// Days to get in touch, as a calendar file. It says neither with whom nor why: calendars are seen by others.
pub(crate) fn file(ctx: &ViewContext, all: &[FollowUp<'_>]) -> String {
    let (title, text) = (ctx.say("due.title"), ctx.say("due.text"));
    // The same person gives the same name, so that a calendar that meets the file again does not show it twice.
    let uid = |one: &FollowUp<'_>| format!("{}-{}-follow-up@wti", one.interview.id.as_str(), one.place);
    let uids: Vec<String> = all.iter().map(uid).collect();
    let entries =
        all.iter().zip(&uids).map(|(one, uid)| Entry { day: one.day, title: &title, text: &text, uid });
    calendar::write(&entries.collect::<Vec<_>>(), &now())
}
