//! One step of the quiz.

pub(crate) mod question;
mod questions;

use yew::{Callback, Html, MouseEvent, NodeRef, html};

use crate::domain::assessment::is_enough;
use crate::domain::step::Step;
use crate::session::action::Action;
use crate::session::detour::Detour;
use crate::session::state::Session;
use crate::view::parts::button::does;
use crate::view::parts::heading::step_heading;
use crate::view::parts::stateful::Stateful;
use crate::view::quiz::questions::OpenOne;
use crate::view::view_context::ViewContext;

/// The steps whose heading and questions do not say all of what they are about.
const INTRODUCED: [Step; 2] = [Step::Gut, Step::Costs];

/// The `id` of what says where in the quiz the reader is.
pub(crate) const PROGRESS: &str = "progress";

/// Where in the quiz a step is, in words.
pub(crate) fn progress_words(ctx: &ViewContext, step: Step) -> String {
    let (number, of) = (step.number().to_string(), Step::ALL.len().to_string());
    ctx.fill("quiz.progress", &[("step", &number), ("of", &of)])
}

/// A heading, a word on what this is about, one to five questions, and the way on and back.
pub(crate) fn quiz(
    ctx: &ViewContext,
    step: Step,
    session: &Session,
    act: &Callback<Action>,
    focus: &NodeRef,
) -> Html {
    let answers = &session.draft.case.answers;
    let (begun, lasting) = (!session.draft.is_blank(), !session.save_status.fails());
    // Its words on what it is about stand over the first question.
    let first = step.questions().next() == Some(session.asked);
    let intro = INTRODUCED.contains(&step).then(|| ctx.say(&format!("step.{}.text", step.id())));
    let intro = intro.filter(|_| first);
    let mends = session.detour == Some(Detour::Mend);
    let last = step.next().is_none() || mends;
    // Full at the result, and not before.
    let (done, of) = ((step.number() - 1).to_string(), Step::ALL.len().to_string());
    let next = if last { "quiz.result" } else { "quiz.next" };
    // A click and no submission: a frame without leave to submit forms has clicks, and Enter makes one in both.
    let on_next = act.reform(|event: MouseEvent| {
        event.prevent_default();
        Action::Next
    });
    let questions = OpenOne { step, asked: session.asked, answers: answers.clone(), act: act.clone() };
    let on = |action| does(act, action);
    html! {
        <form class="step">
            <progress max={of} value={done} aria-hidden="true" />
            { step_heading(ctx, ctx.say(&format!("step.{}.heading", step.id())), focus, PROGRESS) }
            { for intro.map(|words| html! { <p class="intro">{ words }</p> }) }
            { questions.show(ctx) }
            <div class="ways">
                <button type="submit" class="primary" part="primary" onclick={on_next}>{ ctx.say(next) }</button>
                <button type="button" part="button" onclick={on(Action::Back)} hidden={step.back().is_none() && !mends}>
                    { ctx.say("quiz.back") }
                </button>
                <button type="button" class="quiet" onclick={on(Action::Peek)} hidden={last || !is_enough(answers)}>
                    { ctx.say("quiz.so-far") }
                </button>
                <button type="button" class="quiet" onclick={on(Action::StartOver)} hidden={!begun}>
                    { ctx.say("quiz.start-over") }
                </button>
            </div>
            <p class="note" hidden={step.back().is_some()}>
                { ctx.say("quiz.promise") }
                { for lasting.then(|| format!(" {}", ctx.say("quiz.stays"))) }
            </p>
        </form>
    }
}
