//! The whole widget: one screen at a time, the way between quiz and journal, and how things are kept.

use yew::{Callback, Html, NodeRef, Properties, function_component, html, use_memo};

use crate::domain::step::Step;
use crate::hooks::arrival::arrive_at;
use crate::hooks::use_escape::use_escape;
use crate::hooks::use_focus_on::use_focus_on_screen;
use crate::hooks::use_hiding::use_hiding;
use crate::hooks::use_session::{Copies, Early, Tell, UseSession, use_session};
use crate::hooks::use_way_back::use_way_back;
use crate::session::action::Action;
use crate::session::draft::Place;
use crate::session::state::{SaveStatus, Screen, Session};
use crate::view::door::{Later, LaterPart};
use crate::view::news::News;
use crate::view::parts::button::{button, does, quiet};
use crate::view::parts::stateful::Stateful;
use crate::view::passed_day::passed_day;
use crate::view::quiz::{PROGRESS, progress_words, quiz};
use crate::view::result::add_to_journal::Keeping;
use crate::view::result::{ResultPlace, ResultView};
use crate::view::status::Status;
use crate::view::view_context::{Told, ViewContext};
use crate::view::waiting::Waiting;

/// What the widget is given from outside.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct WidgetProps {
    /// Its place among the widgets of the page that share its namespace, from 0.
    pub slot: u32,
    /// Its surroundings.
    pub ctx: ViewContext,
    /// What the reader did before it was there.
    pub early: Early,
    /// The way to what comes later.
    pub later: Later,
}

/// The widget.
#[function_component]
pub(crate) fn App(props: &WidgetProps) -> Html {
    let (ctx, later) = (&props.ctx, &props.later);
    let transfer = later.part.door().map(|door| &door.transfer);
    let tell = Tell {
        kept: ctx.tell.reform(|()| Told::Kept),
        stepped: ctx.tell.reform(|step| Told::Step(step, Step::ALL.len())),
    };
    let UseSession { session, act, flush, copies, linked } =
        use_session(props.slot, ctx.option("namespace"), &props.early, transfer, &later.ask, tell);
    let name = screen_name(&session, later.part);
    let focus = use_focus_on_screen(&name, name == WAITING, arrive_at);
    let shared = match (later.part.door(), session.shared.clone()) {
        (Some(door), Some(shared)) => (door.shared_preview)(ctx, shared, &act, &focus),
        (None, _) if linked => Waiting { later: later.clone(), focus: None }.show(ctx),
        _ => html! {},
    };
    let news = News {
        notice: session.notice,
        undo: session.undo.clone(),
        here: session.on_offer().is_some(),
        act: act.clone(),
        back: use_way_back(&session, &focus),
    };
    // Where the reader comes in, and the journal has its own.
    let begins = name == Step::Gut.id();
    let passed = begins.then(|| passed_day(ctx, &session, &act)).flatten();
    let hide = use_memo(act.clone(), |act| act.reform(|()| Action::Hide(true)));
    use_escape((*hide).clone());
    let hide_button = use_hiding(session.hidden);
    let class = match session.hidden {
        true => "private blurred",
        false => "private",
    };
    let inert = session.hidden;
    let save_status = match session.save_status {
        // What is mistyped stands there and is not saved.
        SaveStatus::Saving | SaveStatus::Saved if session.mistyped.is_some() => SaveStatus::Quiet,
        other => other,
    };
    html! {
        <div class="widget" part="card" lang={ctx.lang.to_string()}>
            { top(ctx, &session, &act, &hide_button) }
            <div {class} {inert}>
                <div class="link">{ shared }</div>
                <div class="asks">{ for passed }</div>
                <div class="stage">
                    <div class="screen" key={name}>{ screen(later, ctx, &session, &copies, &act, &focus) }</div>
                </div>
                { news.show(ctx) }
            </div>
            { Status { save_status, flush }.show(ctx) }
        </div>
    }
}

/// The name of what stands in for a screen of the later part.
const WAITING: &str = "waiting";

/// The name of what is on screen: another name, another screen.
fn screen_name(session: &Session, part: LaterPart) -> String {
    match (&session.screen, session.draft.place) {
        (screen, _) if *screen != Screen::Quiz && part.door().is_none() => WAITING.to_owned(),
        (Screen::Quiz, Place::Step(step)) => step.id().to_owned(),
        (Screen::Quiz, Place::Result) => "result".to_owned(),
        (Screen::Journal, _) => "journal".to_owned(),
        (Screen::Compare, _) => "compare".to_owned(),
        (Screen::Insights, _) => "insights".to_owned(),
        (Screen::Copies, _) => "copies".to_owned(),
        // Not by the identity, which may change while someone types; the time of keeping stays.
        (Screen::Interview(_), _) => {
            let Some(interview) = session.open() else { return String::new() };
            let stage = match (session.reflecting, interview.written()) {
                (true, _) => "reflection",
                (false, Some(_)) => "came",
                (false, None) => "interview",
            };
            [stage, &interview.created].concat()
        }
    }
}

fn screen(
    later: &Later,
    ctx: &ViewContext,
    session: &Session,
    copies: &Copies,
    act: &Callback<Action>,
    focus: &NodeRef,
) -> Html {
    match (&session.screen, session.draft.place) {
        (Screen::Quiz, Place::Step(step)) => quiz(ctx, step, session, act, focus),
        (Screen::Quiz, Place::Result) => finish(later, ctx, session, act, focus),
        _ => match later.part.door() {
            Some(door) => (door.screen)(later, ctx, session, copies, act, focus),
            None => Waiting { later: later.clone(), focus: Some(focus.clone()) }.show(ctx),
        },
    }
}

/// The end of the quiz: the result, with a way to keep it in its middle, and what can be taken along.
fn finish(
    later: &Later,
    ctx: &ViewContext,
    session: &Session,
    act: &Callback<Action>,
    focus: &NodeRef,
) -> Html {
    let on = |action| does(act, action);
    let case = &session.draft.case;
    let door = later.part.door();
    let result = ResultView {
        case: case.clone(),
        place: ResultPlace::Quiz(Keeping::of(session)),
        track: door.map(|door| (door.track_record)(&session.interviews)).unwrap_or_default(),
        later: later.clone(),
        act: act.clone(),
        focus: Some(focus.clone()),
    };
    html! {
        <div class="finish">
            { result.show(ctx) }
            { door.map(|door| (door.take_out)(ctx, case)).unwrap_or_default() }
            <p class="ways">
                { button(ctx.say("quiz.back"), on(Action::Back)) }
                { quiet(ctx.say("quiz.start-over"), on(Action::StartOver)) }
            </p>
        </div>
    }
}

/// The widget's name, the way to the other half of it, and a button to hide it all from a glance.
fn top(ctx: &ViewContext, session: &Session, act: &Callback<Action>, hide_button: &NodeRef) -> Html {
    let (kept, hidden) = (session.interviews.len(), session.hidden);
    let on_quiz = session.screen == Screen::Quiz;
    let (action, words) = match on_quiz {
        true if kept > 0 => (Action::OpenJournal, format!("{} ({})", ctx.say("nav.journal"), kept)),
        true => (Action::OpenJournal, ctx.say("nav.journal")),
        false => (Action::OpenQuiz, ctx.say("nav.quiz")),
    };
    let turn = ctx.say(if hidden { "hide.show" } else { "hide.hide" });
    // On the way through the quiz it is more use to know how far it goes.
    let title = match (&session.screen, session.draft.place) {
        (Screen::Quiz, Place::Step(step)) if step.back().is_some() => progress_words(ctx, step),
        _ => ctx.say("title"),
    };
    let needless = session.has_nothing_to_hide() && !hidden;
    html! {
        <div class={if hidden { "top pinned" } else { "top" }}>
            <p id={PROGRESS} class={if hidden { "title blurred" } else { "title" }}>{ title }</p>
            <p class="ways">
                <button ref={hide_button.clone()} type="button" class="quiet" hidden={needless} onclick={act.reform(move |_| Action::Hide(!hidden))}>
                    { turn }
                </button>
                <button type="button" class="quiet" hidden={hidden} onclick={act.reform(move |_| action.clone())}>{ words }</button>
            </p>
        </div>
    }
}
