//! The list of kept interviews, and the way to erase everything.

use std::rc::Rc;

use yew::{Callback, Html, NodeRef, Properties, function_component, html};

use super::heading::screen_heading;
use super::result::verdict::pointer;
use super::setting::{Setting, use_setting};
use crate::domain::interview::{Day, Interview};
use crate::domain::sensitivity::Assessment;
use crate::hooks::use_focus_on::use_focus_on;
use crate::session::action::Action;
use crate::session::state::Unread;

/// The journal, or what it is for while it is empty.
pub fn journal(
    setting: &Setting,
    interviews: &[Rc<Interview>],
    unread: Unread,
    erasing: bool,
    act: &Callback<Action>,
    focus: &NodeRef,
) -> Html {
    let intro = if interviews.is_empty() { "journal.empty" } else { "journal.text" };
    let entries = interviews.iter().map(|interview| entry(setting, interview, act));
    html! {
        <div class="journal">
            { screen_heading(setting, setting.say("journal.heading"), focus) }
            <p>{ setting.say(intro) }</p>
            <ul class="interviews">{ for entries }</ul>
            <div class="unread">{ for unreadable(setting, unread) }</div>
            <p class="ways">
                <button type="button" part="button" onclick={act.reform(|_| Action::OpenQuiz)}>
                    { setting.say("journal.to-quiz") }
                </button>
                <button type="button" part="button" hidden={interviews.len() < 2} onclick={act.reform(|_| Action::Compare)}>
                    { setting.say("journal.compare") }
                </button>
            </p>
            <Erase erasing={erasing} act={act.clone()} />
        </div>
    }
}

/// The reader's name for an interview, or words for one without.
pub fn name(setting: &Setting, interview: &Interview) -> String {
    name_of(setting, &interview.case.label)
}

/// A name, or words for none.
pub fn name_of(setting: &Setting, label: &str) -> String {
    if label.trim().is_empty() { setting.say("journal.unnamed") } else { label.to_owned() }
}

/// The day an interview is about, or the one on which it was kept.
pub fn when(setting: &Setting, interview: &Interview) -> String {
    let kept = || Day::parse(interview.created.get(..10)?);
    let (key, day) = match interview.case.date {
        Some(day) => ("journal.about", Some(day)),
        None => ("journal.kept-on", kept()),
    };
    day.map(|day| setting.fill(key, &[("date", &setting.day(day))])).unwrap_or_default()
}

fn entry(setting: &Setting, interview: &Interview, act: &Callback<Action>) -> Html {
    let name = name(setting, interview);
    let (open, delete) = (interview.id.clone(), interview.id.clone());
    let pointer = pointer(setting, &Assessment::of(&interview.case.answers));
    let choice = interview.case.decision.map(|decision| {
        let choice = setting.say(&format!("decision.{}", decision.id()));
        setting.fill("journal.choice", &[("choice", &choice)])
    });
    let choice = choice.unwrap_or_default();
    let stage = if interview.reflection.is_some() { "journal.reflected" } else { "journal.considering" };
    html! {
        <li key={interview.id.as_str()} class="entry">
            <div>
                <button
                    type="button"
                    class="name"
                    aria-label={setting.fill("journal.open", &[("name", &name)])}
                    onclick={act.reform(move |_| Action::OpenInterview(open.clone()))}
                >
                    { &name }
                </button>
                <p class="note">{ when(setting, interview) }</p>
                <p class="note">
                    { setting.fill("journal.sums", &[("verdict", &pointer)]) }{ " · " }{ setting.say(stage) }
                </p>
                <p class="note" hidden={choice.is_empty()}>{ choice }</p>
            </div>
            <button
                type="button"
                class="quiet"
                aria-label={setting.fill("journal.delete-name", &[("name", &name)])}
                onclick={act.reform(move |_| Action::Delete(delete.clone()))}
            >
                { setting.say("journal.delete") }
            </button>
        </li>
    }
}

fn unreadable(setting: &Setting, unread: Unread) -> Vec<Html> {
    [("unread.corrupt", unread.corrupt), ("unread.newer", unread.newer)]
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(key, count)| html! { <p key={key}>{ setting.words.count(key, count) }</p> })
        .collect()
}

/// What erasing needs.
#[derive(PartialEq, Properties)]
struct EraseProps {
    erasing: bool,
    act: Callback<Action>,
}

/// Erasing in two steps, since it is the one thing that cannot be brought back. Each step takes the other's buttons
/// away, and with them the focus: it goes to the answer that loses nothing, and back to the summary.
#[function_component]
fn Erase(props: &EraseProps) -> Html {
    let setting = use_setting();
    let focus = use_focus_on(&props.erasing.to_string());
    let (no, summary) = if props.erasing { (focus, NodeRef::default()) } else { (NodeRef::default(), focus) };
    let on = |action: Action| props.act.reform(move |_| action.clone());
    let question = if props.erasing {
        html! {
            <div key="ask" role="group" aria-labelledby="erase-ask">
                <p id="erase-ask">{ setting.say("erase.ask") }</p>
                <p class="ways">
                    <button ref={no} type="button" aria-describedby="erase-ask" onclick={on(Action::KeepAll)}>
                        { setting.say("erase.no") }
                    </button>
                    <button type="button" class="grave" onclick={on(Action::EraseAll)}>
                        { setting.say("erase.yes") }
                    </button>
                </p>
            </div>
        }
    } else {
        html! {
            <p key="erase" class="ways">
                <button type="button" class="quiet" onclick={on(Action::AskErase)}>{ setting.say("erase.button") }</button>
            </p>
        }
    };
    html! {
        <details class="erase" open={props.erasing}>
            <summary ref={summary}>{ setting.say("erase.heading") }</summary>
            <p>{ setting.say("erase.text") }</p>
            { question }
        </details>
    }
}
