//! One step of the quiz.

use yew::{Callback, Html, MouseEvent, NodeRef, html};

use super::button::does;
use super::heading::screen_heading;
use super::question::ask_all;
use super::setting::Setting;
use crate::domain::answers::Answers;
use crate::session::action::Action;
use crate::session::step::Step;

/// A heading, a word on what this is about, one to five questions, and the way on and back.
pub fn quiz(
    setting: &Setting,
    step: Step,
    answers: &Answers,
    begun: bool,
    lasting: bool,
    act: &Callback<Action>,
    focus: &NodeRef,
) -> Html {
    let (number, of) = (step.number().to_string(), Step::ALL.len().to_string());
    let progress = setting.fill("quiz.progress", &[("step", &number), ("of", &of)]);
    let next = if step.next().is_some() { "quiz.next" } else { "quiz.result" };
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
                <progress max={of} value={number} aria-hidden="true" />
            </p>
            { screen_heading(setting, setting.say(&format!("step.{}.heading", step.id())), focus) }
            <p>{ setting.say(&format!("step.{}.text", step.id())) }</p>
            { ask_all(setting, step.questions(), answers, act) }
            <div class="ways">
                <button type="submit" class="primary" part="primary" onclick={on_next}>{ setting.say(next) }</button>
                <button type="button" part="button" onclick={on(Action::Back)} hidden={step.back().is_none()}>
                    { setting.say("quiz.back") }
                </button>
                <button type="button" class="quiet" onclick={on(Action::StartOver)} hidden={!begun}>
                    { setting.say("quiz.start-over") }
                </button>
            </div>
            <p class="note" hidden={step.back().is_some()}>
                { setting.say("quiz.promise") }
                { for lasting.then(|| format!(" {}", setting.say("quiz.stays"))) }
            </p>
        </form>
    }
}
