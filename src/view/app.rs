//! The whole widget: one screen at a time, the way between quiz and journal, and how things are kept.

use std::rc::Rc;

use yew::{Callback, ContextProvider, Html, NodeRef, Properties, function_component, html};

use super::answers::Change;
use super::heading::Heading;
use super::interview::Open;
use super::journal::Journal;
use super::keep::Keep;
use super::quiz::Quiz;
use super::result::Outcome;
use super::setting::{Setting, use_setting};
use super::status::Status;
use super::undo::News;
use crate::hooks::use_focus_on::use_focus_on;
use crate::hooks::use_session::{UseSession, use_session};
use crate::session::action::Action;
use crate::session::state::{Draft, Keeping, Place, Screen, Session};

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
    html! {
        <ContextProvider<Setting> context={props.setting.clone()}>
            <div class="widget" part="card" lang={props.setting.lang.to_string()}>
                <Top on_quiz={session.screen == Screen::Quiz} kept={session.interviews.len()} act={act.clone()} />
                <div class="stage">
                    <div class="screen" key={name}>{ screen(&session, &act, &focus) }</div>
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
        // Without the identity, which may change while someone types: from one interview to another there is always
        // a screen between.
        (Screen::Interview(_), _) if reflected => "reflection".to_owned(),
        (Screen::Interview(_), _) => "interview".to_owned(),
    }
}

fn screen(session: &Session, act: &Callback<Action>, focus: &NodeRef) -> Html {
    let (act, focus) = (act.clone(), focus.clone());
    match (session.open(), &session.screen, session.draft.place) {
        (Some(interview), ..) => html! { <Open interview={interview.clone()} {act} {focus} /> },
        (None, Screen::Quiz, Place::Step(step)) => {
            let answers = session.draft.answers.clone();
            html! { <Quiz {step} {answers} begun={!session.draft.is_blank()} lasting={session.keeping != Keeping::Memory} {act} {focus} /> }
        }
        (None, Screen::Quiz, Place::Result) => {
            let (draft, lasting) = (session.draft.clone(), session.keeping != Keeping::Memory);
            html! { <Finish {draft} {lasting} {act} {focus} /> }
        }
        (None, Screen::Journal | Screen::Interview(_), _) => {
            let interviews = session.interviews.clone();
            html! { <Journal {interviews} unread={session.unread} erasing={session.erasing} {act} {focus} /> }
        }
    }
}

/// What the end of the quiz needs.
#[derive(PartialEq, Properties)]
struct FinishProps {
    draft: Rc<Draft>,
    lasting: bool,
    act: Callback<Action>,
    focus: NodeRef,
}

/// The end of the quiz: the result, a way to keep it, and every answer once more.
#[function_component]
fn Finish(props: &FinishProps) -> Html {
    let setting = use_setting();
    let Draft { answers, label, date, .. } = (*props.draft).clone();
    let on = |action: Action| props.act.reform(move |_| action.clone());
    html! {
        <div class="finish">
            <Heading text={setting.say("result.heading")} focus={props.focus.clone()} />
            <Outcome answers={answers.clone()} act={props.act.clone()} />
            <Keep {label} {date} lasting={props.lasting} act={props.act.clone()} />
            <Change {answers} act={props.act.clone()} />
            <p class="ways">
                <button type="button" part="button" onclick={on(Action::Back)}>{ setting.say("quiz.back") }</button>
                <button type="button" class="quiet" onclick={on(Action::StartOver)}>{ setting.say("quiz.start-over") }</button>
            </p>
        </div>
    }
}

/// What the top line needs.
#[derive(PartialEq, Properties)]
struct TopProps {
    on_quiz: bool,
    kept: usize,
    act: Callback<Action>,
}

/// The widget's name, and the way to the other half of it.
#[function_component]
fn Top(props: &TopProps) -> Html {
    let setting = use_setting();
    let (action, words) = match props.on_quiz {
        true if props.kept > 0 => {
            (Action::OpenJournal, format!("{} ({})", setting.say("nav.journal"), props.kept))
        }
        true => (Action::OpenJournal, setting.say("nav.journal")),
        false => (Action::OpenQuiz, setting.say("nav.quiz")),
    };
    html! {
        <div class="top">
            <p class="title">{ setting.say("title") }</p>
            <button type="button" class="quiet" onclick={props.act.reform(move |_| action.clone())}>{ words }</button>
        </div>
    }
}
