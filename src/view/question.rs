//! One question of the catalogue, with "I'm not sure" as the last answer.

use yew::{AttrValue, Callback, Html, Properties, function_component, html};

use super::radios::Radios;
use super::setting::use_setting;
use crate::domain::answers::{Answer, Answers};
use crate::domain::catalogue::Question;
use crate::session::action::Action;

/// What a question needs.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The question.
    pub question: Question,
    /// What was given to it.
    pub answer: Option<Answer>,
    /// Gets the answer.
    pub act: Callback<Action>,
}

const UNSURE: &str = "unsure";

/// A question that can be answered, and answered again.
#[function_component]
pub fn Ask(props: &Props) -> Html {
    let setting = use_setting();
    let question = props.question;
    let option = |id: &'static str| (id, AttrValue::from(setting.say(&answer_key(question, id))));
    let ids = question.choices().iter().map(|choice| choice.id).chain([UNSURE]);
    let options: Vec<_> = ids.map(option).collect();
    let chosen = match props.answer {
        Some(Answer::Chosen(place)) => question.choices().get(place).map(|choice| choice.id),
        Some(Answer::Unsure) => Some(UNSURE),
        None => None,
    };
    let on_choose = props.act.reform(move |id: &'static str| {
        let answer = question.choice(id).map_or(Answer::Unsure, Answer::Chosen);
        Action::Answer(question, Some(answer))
    });
    let legend = setting.say(&format!("question.{}", question.id()));
    html! {
        <Radios name={question.id()} {legend} {options} {chosen} {on_choose} short={question.is_worth()} />
    }
}

/// Several questions, one below the other.
pub fn ask_all(questions: &[Question], answers: &Answers, act: &Callback<Action>) -> Html {
    questions
        .iter()
        .map(|question| {
            html! {
                <Ask key={question.id()} question={*question} answer={answers.get(*question)} act={act.clone()} />
            }
        })
        .collect()
}

/// The key of an answer's words. The worth questions have theirs in common.
fn answer_key(question: Question, id: &str) -> String {
    match question {
        _ if id == UNSURE => "answer.unsure".to_owned(),
        _ if question.is_worth() => format!("answer.worth.{id}"),
        _ => format!("answer.{}.{id}", question.id()),
    }
}
