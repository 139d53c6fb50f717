//! One question of the catalogue, with "I'm not sure" as the last answer.

use yew::{Callback, Html, html};

use crate::domain::answers::{Answer, Answers};
use crate::domain::question::{Choice, Question};
use crate::domain::step::Step;
use crate::session::action::Action;
use crate::view::parts::radios::{Look, Radios};
use crate::view::view_context::ViewContext;

const UNSURE: &str = "unsure";

/// A question that can be answered, and answered again.
pub(crate) fn ask(
    ctx: &ViewContext,
    question: Question,
    answer: Option<Answer>,
    act: &Callback<Action>,
) -> Html {
    let option = |id: &'static str| (id, ctx.say(&answer_key(question, id)));
    let ids = question.choices().map(Choice::id).chain([UNSURE]);
    let options: Vec<_> = ids.map(option).collect();
    let chosen = answer.map(|answer| match answer {
        Answer::Chosen(choice) => choice.id(),
        Answer::Unsure => UNSURE,
    });
    let on_choose = act.reform(move |id: &'static str| {
        let answer = question.choice(id).map_or(Answer::Unsure, Answer::Chosen);
        Action::Answer(question, Some(answer))
    });
    let legend = ctx.say(&format!("question.{}", question.id()));
    let look = if question.is_worth() { Look::Short } else { Look::List };
    Radios { name: question.id().into(), legend, hint: None, options, chosen, on_choose, look }.show()
}

/// The questions of a step, one below the other.
pub(crate) fn ask_all(ctx: &ViewContext, step: Step, answers: &Answers, act: &Callback<Action>) -> Html {
    step.questions()
        .map(|question| {
            html! {
                { ask(ctx, question, answers.get(question), act) }
            }
        })
        .collect()
}

/// A question as it stands in the quiz; one about worth, with what it is about.
pub(crate) fn question_words(ctx: &ViewContext, question: Question) -> String {
    let words = ctx.say(&format!("question.{}", question.id()));
    if question.is_worth() { ctx.fill("change.worth", &[("benefit", &words)]) } else { words }
}

/// The words of an answer.
pub(crate) fn answer_words(ctx: &ViewContext, choice: Choice) -> String {
    ctx.say(&answer_key(choice.question(), choice.id()))
}

/// The words of what was given to a question.
pub(crate) fn given_words(ctx: &ViewContext, answer: Answer) -> String {
    match answer {
        Answer::Chosen(choice) => answer_words(ctx, choice),
        Answer::Unsure => ctx.say("answer.unsure"),
    }
}

/// The key of an answer's words. The worth questions have theirs in common.
fn answer_key(question: Question, id: &str) -> String {
    match question {
        _ if id == UNSURE => "answer.unsure".to_owned(),
        _ if question.is_worth() => format!("answer.worth.{id}"),
        _ => format!("answer.{}.{id}", question.id()),
    }
}
