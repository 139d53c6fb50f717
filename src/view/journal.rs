//! The list of kept interviews, and the way to erase everything.

use std::rc::Rc;

use yew::{Callback, Html, NodeRef, Properties, function_component, html};

use super::heading::Heading;
use super::result::pointer;
use super::setting::{Setting, use_setting};
use crate::domain::interview::{Day, Interview};
use crate::domain::sensitivity::Assessment;
use crate::hooks::use_focus_on::use_focus_on;
use crate::session::action::Action;
use crate::session::state::Unread;

/// What the journal needs.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The interviews, in order.
    pub interviews: Vec<Rc<Interview>>,
    /// What could not be read.
    pub unread: Unread,
    /// Whether the reader is being asked about erasing everything.
    pub erasing: bool,
    /// Gets what the reader does.
    pub act: Callback<Action>,
    /// Where the focus goes when the journal comes up.
    pub focus: NodeRef,
}

/// The journal, or what it is for while it is empty.
#[function_component]
pub fn Journal(props: &Props) -> Html {
    let setting = use_setting();
    let intro = if props.interviews.is_empty() { "journal.empty" } else { "journal.text" };
    let interviews = props.interviews.iter().map(|interview| entry(&setting, interview, &props.act));
    html! {
        <div class="journal">
            <Heading text={setting.say("journal.heading")} focus={props.focus.clone()} />
            <p>{ setting.say(intro) }</p>
            <ul class="interviews">{ for interviews }</ul>
            <div class="unread">{ for unread(&setting, props.unread) }</div>
            <p class="ways">
                <button type="button" part="button" onclick={props.act.reform(|_| Action::OpenQuiz)}>
                    { setting.say("journal.to-quiz") }
                </button>
            </p>
            <Erase erasing={props.erasing} act={props.act.clone()} />
        </div>
    }
}

/// The reader's name for an interview, or words for one without.
pub fn name(setting: &Setting, interview: &Interview) -> String {
    if interview.label.trim().is_empty() { setting.say("journal.unnamed") } else { interview.label.clone() }
}

/// The day an interview is about, or the one on which it was kept.
pub fn when(setting: &Setting, interview: &Interview) -> String {
    let kept = || Day::parse(interview.created.get(..10)?);
    let (key, day) = match interview.date {
        Some(day) => ("journal.about", Some(day)),
        None => ("journal.kept-on", kept()),
    };
    day.map(|day| setting.words.fill(key, &[("date", &setting.day(day))])).unwrap_or_default()
}

fn entry(setting: &Setting, interview: &Interview, act: &Callback<Action>) -> Html {
    let name = name(setting, interview);
    let (open, delete) = (interview.id.clone(), interview.id.clone());
    let stage = if interview.reflection.is_some() { "journal.reflected" } else { "journal.considering" };
    html! {
        <li key={interview.id.as_str()} class="entry">
            <div>
                <button
                    type="button"
                    class="name"
                    aria-label={setting.words.fill("journal.open", &[("name", &name)])}
                    onclick={act.reform(move |_| Action::OpenInterview(open.clone()))}
                >
                    { &name }
                </button>
                <p class="note">{ when(setting, interview) }</p>
                <p class="note">
                    { pointer(setting, &Assessment::of(&interview.answers)) }{ " · " }{ setting.say(stage) }
                </p>
            </div>
            <button
                type="button"
                class="quiet"
                aria-label={setting.words.fill("journal.delete-name", &[("name", &name)])}
                onclick={act.reform(move |_| Action::Delete(delete.clone()))}
            >
                { setting.say("journal.delete") }
            </button>
        </li>
    }
}

fn unread(setting: &Setting, unread: Unread) -> Vec<Html> {
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
