//! One step of the quiz.

use yew::{Callback, Html, MouseEvent, NodeRef, Properties, function_component, html};

use super::heading::Heading;
use super::question::ask_all;
use super::setting::use_setting;
use crate::domain::answers::Answers;
use crate::session::action::Action;
use crate::session::step::Step;

/// What a step needs.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The step.
    pub step: Step,
    /// The answers so far.
    pub answers: Answers,
    /// Whether there is anything to start over from.
    pub begun: bool,
    /// Whether the browser keeps things.
    pub lasting: bool,
    /// Gets what the reader does.
    pub act: Callback<Action>,
    /// Where the focus goes when the step comes up.
    pub focus: NodeRef,
}

/// A heading, a word on what this is about, one to five questions, and the way on and back.
#[function_component]
pub fn Quiz(props: &Props) -> Html {
    let setting = use_setting();
    let step = props.step;
    let (number, of) = (step.number().to_string(), Step::ALL.len().to_string());
    let progress = setting.words.fill("quiz.progress", &[("step", &number), ("of", &of)]);
    let next = if step.next().is_some() { "quiz.next" } else { "quiz.result" };
    // A click and no submission: a frame without leave to submit forms has clicks, and Enter makes one in both.
    let on_next = props.act.reform(|event: MouseEvent| {
        event.prevent_default();
        Action::Next
    });
    let on = |action: Action| props.act.reform(move |_| action.clone());
    html! {
        <form class="step">
            <p class="progress">
                <span>{ progress }</span>
                <progress max={of} value={number} aria-hidden="true" />
            </p>
            <Heading text={setting.say(&format!("step.{}.heading", step.id()))} focus={props.focus.clone()} />
            <p>{ setting.say(&format!("step.{}.text", step.id())) }</p>
            { ask_all(step.questions(), &props.answers, &props.act) }
            <div class="ways">
                <button type="submit" class="primary" part="primary" onclick={on_next}>{ setting.say(next) }</button>
                <button type="button" part="button" onclick={on(Action::Back)} hidden={step.back().is_none()}>
                    { setting.say("quiz.back") }
                </button>
                <button type="button" class="quiet" onclick={on(Action::StartOver)} hidden={!props.begun}>
                    { setting.say("quiz.start-over") }
                </button>
            </div>
            <p class="note" hidden={step.back().is_some()}>
                { setting.say("quiz.promise") }
                { for props.lasting.then(|| format!(" {}", setting.say("quiz.stays"))) }
            </p>
        </form>
    }
}
