//! One step of the quiz.

pub(crate) mod question;

use yew::{Callback, Html, MouseEvent, NodeRef, html};

use crate::domain::assessment::is_enough;
use crate::domain::step::Step;
use crate::session::action::Action;
use crate::session::detour::Detour;
use crate::session::state::{SaveStatus, Session};
use crate::view::parts::button::does;
use crate::view::parts::heading::screen_heading;
use crate::view::quiz::question::ask_all;
use crate::view::view_context::ViewContext;

/// A heading, a word on what this is about, one to five questions, and the way on and back.
pub(crate) fn quiz(
    ctx: &ViewContext,
    step: Step,
    session: &Session,
    act: &Callback<Action>,
    focus: &NodeRef,
) -> Html {
    let answers = &session.draft.case.answers;
    let (begun, lasting) = (!session.draft.is_blank(), session.save_status != SaveStatus::Memory);
    let mends = session.detour == Some(Detour::Mend);
    let last = step.next().is_none() || mends;
    let (number, of) = (step.number().to_string(), Step::ALL.len().to_string());
    // Full at the result, and not before.
    let done = (step.number() - 1).to_string();
    let progress = ctx.fill("quiz.progress", &[("step", &number), ("of", &of)]);
    let next = if last { "quiz.result" } else { "quiz.next" };
    // A click and no submission: a frame without leave to submit forms has clicks, and Enter makes one in both.
    let on_next = act.reform(|event: MouseEvent| {
        event.prevent_default();
        Action::Next
    });
    let on = |action| does(act, action);
    html! {
        <form class="step">
            <p class="progress">
                <span>{ progress }</span>
                <progress max={of} value={done} aria-hidden="true" />
            </p>
            { screen_heading(ctx, ctx.say(&format!("step.{}.heading", step.id())), focus) }
            <p>{ ctx.say(&format!("step.{}.text", step.id())) }</p>
            { ask_all(ctx, step, answers, act) }
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
