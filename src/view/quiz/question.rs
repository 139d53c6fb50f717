//! One question of the catalogue, with "not sure" as the last answer.

use yew::{Callback, Html};

use crate::domain::answers::{Answer, Answers};
use crate::domain::question::{Choice, Question};
use crate::domain::step::Step;
use crate::session::action::Action;
use crate::view::parts::grid::{Grid, GridRow};
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
    let radios = Radios {
        name: question.id().into(),
        legend: legend(ctx, question),
        hint: None,
        options: options(ctx, question),
        chosen: answer.map(id_of),
        on_choose: choose(question, act),
        look: Look::List,
    };
    radios.show()
}

/// The questions of a step: one below the other, or in one grid if they have their answers in common.
pub(crate) fn ask_all(ctx: &ViewContext, step: Step, answers: &Answers, act: &Callback<Action>) -> Html {
    if step.asks_one_by_one() {
        return step.questions().map(|question| ask(ctx, question, answers.get(question), act)).collect();
    }
    let rows = step.questions().map(|question| GridRow {
        name: question.id().into(),
        legend: legend(ctx, question),
        chosen: answers.get(question).map(id_of),
        on_choose: choose(question, act),
        note: None,
    });
    let scale = step.questions().next().map(|question| options(ctx, question)).unwrap_or_default();
    Grid { legend: ctx.say(&format!("step.{}.text", step.id())), scale, rows: rows.collect() }.show()
}

/// What a question asks, as it stands over its answers.
pub(crate) fn legend(ctx: &ViewContext, question: Question) -> String {
    ctx.say(&format!("question.{}", question.id()))
}

/// The answers to a question, with "not sure" as the last: `value` and words.
fn options(ctx: &ViewContext, question: Question) -> Vec<(&'static str, String)> {
    let ids = question.choices().map(Choice::id).chain([UNSURE]);
    ids.map(|id| (id, ctx.say(&answer_key(question, id)))).collect()
}

/// The `value` of an answer.
fn id_of(answer: Answer) -> &'static str {
    match answer {
        Answer::Chosen(choice) => choice.id(),
        Answer::Unsure => UNSURE,
    }
}

/// Takes the `value` of the radio that was chosen for an answer.
fn choose(question: Question, act: &Callback<Action>) -> Callback<&'static str> {
    act.reform(move |id: &'static str| Action::Answer(question, Some(answer_of(question, id))))
}

/// The answer of that `value`.
pub(crate) fn answer_of(question: Question, id: &str) -> Answer {
    question.choice(id).map_or(Answer::Unsure, Answer::Chosen)
}

/// A question as it stands in the quiz; one about worth, with what it is about.
pub(crate) fn question_words(ctx: &ViewContext, question: Question) -> String {
    let words = legend(ctx, question);
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
