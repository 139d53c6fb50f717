//! One question of the catalogue, with "I'm not sure" as the last answer.

use yew::{Callback, Html, html};

use crate::domain::answers::{Answer, Answers};
use crate::domain::question::Question;
use crate::session::action::Action;
use crate::view::parts::radios::{Look, Radios};
use crate::view::view_context::ViewContext;

const UNSURE: &str = "unsure";

/// A question that can be answered, and answered again.
pub fn ask(ctx: &ViewContext, question: Question, answer: Option<Answer>, act: &Callback<Action>) -> Html {
    let option = |id: &'static str| (id, ctx.say(&answer_key(question, id)));
    let ids = question.choices().iter().map(|choice| choice.id).chain([UNSURE]);
    let options: Vec<_> = ids.map(option).collect();
    let chosen = match answer {
        Some(Answer::Chosen(place)) => question.choices().get(place).map(|choice| choice.id),
        Some(Answer::Unsure) => Some(UNSURE),
        None => None,
    };
    let on_choose = act.reform(move |id: &'static str| {
        let answer = question.choice(id).map_or(Answer::Unsure, Answer::Chosen);
        Action::Answer(question, Some(answer))
    });
    let legend = ctx.say(&format!("question.{}", question.id()));
    let look = if question.is_worth() { Look::Short } else { Look::List };
    Radios { name: question.id().into(), legend, hint: None, options, chosen, on_choose, look }.show()
}

/// Several questions, one below the other.
pub fn ask_all(ctx: &ViewContext, questions: &[Question], answers: &Answers, act: &Callback<Action>) -> Html {
    questions
        .iter()
        .map(|question| {
            html! {
                { ask(ctx, *question, answers.get(*question), act) }
            }
        })
        .collect()
}

/// A question as it stands in the quiz; one about worth, with what it is about.
pub fn question_words(ctx: &ViewContext, question: Question) -> String {
    let words = ctx.say(&format!("question.{}", question.id()));
    if question.is_worth() { ctx.fill("change.worth", &[("benefit", &words)]) } else { words }
}

/// The words of the answer at `place` among [`Question::choices`].
pub fn answer_words(ctx: &ViewContext, question: Question, place: usize) -> String {
    let id = question.choices().get(place).map_or(UNSURE, |choice| choice.id);
    ctx.say(&answer_key(question, id))
}

/// The key of an answer's words. The worth questions have theirs in common.
fn answer_key(question: Question, id: &str) -> String {
    match question {
        _ if id == UNSURE => "answer.unsure".to_owned(),
        _ if question.is_worth() => format!("answer.worth.{id}"),
        _ => format!("answer.{}.{id}", question.id()),
    }
}
