//! Every answer, to be changed where the result can be seen to follow.

use yew::{Callback, Html, html};

use crate::domain::answers::Answers;
use crate::domain::step::Step;
use crate::session::action::Action;
use crate::view::quiz::question::ask_all;
use crate::view::result::pointer_line::now;
use crate::view::view_context::ViewContext;

/// All questions, folded away by step, and in one line what they come to now.
pub(crate) fn change_answers(
    ctx: &ViewContext,
    answers: &Answers,
    pointer: &str,
    act: &Callback<Action>,
) -> Html {
    let steps = Step::ALL.into_iter().map(|step| {
        html! {
            <details key={step.id()}>
                <summary>{ ctx.say(&format!("step.{}.heading", step.id())) }</summary>
                { ask_all(ctx, step, answers, act) }
            </details>
        }
    });
    html! {
        <>
            <p>{ ctx.say("answers.text") }</p>
            { now(ctx, pointer, false) }
            <div>{ for steps }</div>
        </>
    }
}
