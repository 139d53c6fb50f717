//! Every answer, to be changed where the result can be seen to follow.

use yew::{Callback, Html, Properties, function_component, html, use_memo};

use super::heading::Heading;
use super::question::ask_all;
use super::result::pointer;
use super::setting::use_setting;
use crate::domain::answers::Answers;
use crate::domain::sensitivity::Assessment;
use crate::session::action::Action;
use crate::session::step::Step;

/// What the list of answers needs.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The answers.
    pub answers: Answers,
    /// Gets every change.
    pub act: Callback<Action>,
}

/// All questions, folded away by step, and in one line what they come to now.
#[function_component]
pub fn Change(props: &Props) -> Html {
    let setting = use_setting();
    let assessment = use_memo(props.answers.clone(), Assessment::of);
    let verdict = pointer(&setting, &assessment);
    let steps = Step::ALL.into_iter().map(|step| {
        html! {
            <details key={step.id()}>
                <summary>{ setting.say(&format!("step.{}.heading", step.id())) }</summary>
                { ask_all(step.questions(), &props.answers, &props.act) }
            </details>
        }
    });
    html! {
        <section class="change">
            <Heading text={setting.say("answers.heading")} below={1} />
            <p>{ setting.say("answers.text") }</p>
            <p class="now" role="status">{ setting.words.fill("answers.now", &[("verdict", &verdict)]) }</p>
            { for steps }
        </section>
    }
}
