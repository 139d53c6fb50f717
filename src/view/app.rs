//! The whole widget: one screen at a time, the way between quiz and journal, and how things are kept.

use yew::{Callback, ContextProvider, Html, NodeRef, Properties, function_component, html};

use super::carried::Preview;
use super::compare::compare;
use super::heading::screen_heading;
use super::interview::open;
use super::journal::journal;
use super::quiz::quiz;
use super::result::{Outcome, Stage};
use super::setting::Setting;
use super::status::Status;
use super::take::take;
use super::undo::News;
use crate::domain::case::Case;
use crate::hooks::use_focus_on::use_focus_on;
use crate::hooks::use_session::{UseSession, use_session};
use crate::session::action::Action;
use crate::session::state::{Keeping, Place, Screen, Session};

/// What the widget is given from outside.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// Its place among the widgets of the page, from 0.
    pub slot: u32,
    /// Its surroundings.
    pub setting: Setting,
}

/// The widget.
#[function_component]
pub fn App(props: &Props) -> Html {
    let UseSession { session, act, keep } = use_session(props.slot);
    let name = screen_name(&session);
    let focus = use_focus_on(&name);
    let carried = session.carried.clone().map(|carried| {
        html! { <Preview {carried} act={act.clone()} focus={focus.clone()} /> }
    });
    html! {
        <ContextProvider<Setting> context={props.setting.clone()}>
            <div class="widget" part="card" lang={props.setting.lang.to_string()}>
                { top(&props.setting, session.screen == Screen::Quiz, session.interviews.len(), &act) }
                <div class="link">{ for carried }</div>
                <div class="stage">
                    <div class="screen" key={name}>{ screen(&props.setting, &session, &act, &focus) }</div>
                </div>
                <News notice={session.notice} undo={session.undo.clone()} act={act.clone()} focus={focus.clone()} />
                <Status keeping={session.keeping} {keep} />
            </div>
        </ContextProvider<Setting>>
    }
}

/// The name of what is on screen: another name, another screen.
fn screen_name(session: &Session) -> String {
    let reflected = session.open().is_some_and(|interview| interview.reflection.is_some());
    match (&session.screen, session.draft.place) {
        (Screen::Quiz, Place::Step(step)) => step.id().to_owned(),
        (Screen::Quiz, Place::Result) => "result".to_owned(),
        (Screen::Journal, _) => "journal".to_owned(),
        (Screen::Compare, _) => "compare".to_owned(),
        // Not by the identity, which may change while someone types; the time of keeping stays.
        (Screen::Interview(_), _) => {
            let created = session.open().map_or("", |interview| &interview.created);
            let stage = match reflected {
                true => "reflection",
                false => "interview",
            };
            [stage, created].concat()
        }
    }
}

fn screen(setting: &Setting, session: &Session, act: &Callback<Action>, focus: &NodeRef) -> Html {
    let lasting = session.keeping != Keeping::Memory;
    let case = &session.draft.case;
    match (session.open(), &session.screen, session.draft.place) {
        (Some(interview), ..) => open(setting, interview, act, focus),
        (None, Screen::Quiz, Place::Step(step)) => {
            quiz(setting, step, &case.answers, !session.draft.is_blank(), lasting, act, focus)
        }
        (None, Screen::Quiz, Place::Result) => finish(setting, case, lasting, act, focus),
        (None, Screen::Compare, _) => compare(setting, &session.interviews, &session.aside, act, focus),
        (None, Screen::Journal | Screen::Interview(_), _) => {
            journal(setting, &session.interviews, session.unread, session.erasing, act, focus)
        }
    }
}

/// The end of the quiz: the result, with a way to keep it in its middle, and what can be taken along.
fn finish(setting: &Setting, case: &Case, lasting: bool, act: &Callback<Action>, focus: &NodeRef) -> Html {
    let on = |action: Action| act.reform(move |_| action.clone());
    html! {
        <div class="finish">
            { screen_heading(setting, setting.say("result.heading"), focus) }
            <Outcome case={case.clone()} stage={Stage::Quiz { lasting }} act={act.clone()} />
            { take(setting, case, None) }
            <p class="ways">
                <button type="button" part="button" onclick={on(Action::Back)}>{ setting.say("quiz.back") }</button>
                <button type="button" class="quiet" onclick={on(Action::StartOver)}>{ setting.say("quiz.start-over") }</button>
            </p>
        </div>
    }
}

/// The widget's name, and the way to the other half of it.
fn top(setting: &Setting, on_quiz: bool, kept: usize, act: &Callback<Action>) -> Html {
    let (action, words) = match on_quiz {
        true if kept > 0 => (Action::OpenJournal, format!("{} ({})", setting.say("nav.journal"), kept)),
        true => (Action::OpenJournal, setting.say("nav.journal")),
        false => (Action::OpenQuiz, setting.say("nav.quiz")),
    };
    html! {
        <div class="top">
            <p class="title">{ setting.say("title") }</p>
            <button type="button" class="quiet" onclick={act.reform(move |_| action.clone())}>{ words }</button>
        </div>
    }
}
