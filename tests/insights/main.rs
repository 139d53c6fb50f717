//! What the journal teaches: every figure against one worked out by hand, and what holds for any journal.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "what is not where it belongs fails the test"
)]

mod agreement;
mod figures;
mod noted;
mod properties;
#[path = "../strategies/mod.rs"]
mod strategies;

use worth_the_interview::domain::answers::{Answer, Answers};
use worth_the_interview::domain::benefit::Benefit;
use worth_the_interview::domain::case::Case;
use worth_the_interview::domain::day::Day;
use worth_the_interview::domain::interview::{Id, Interview};
use worth_the_interview::domain::question::{Choice, MODEL_VERSION, Question};
use worth_the_interview::domain::rating::Rating;
use worth_the_interview::domain::reflection::Reflection;
use worth_the_interview::domain::reflection_choices::Happened;

/// What is given, and what is expected of it if anything.
type Cases<'a, Given, Expected, const N: usize> = [(&'a [Given], Option<Expected>); N];

/// These questions answered, by the answers' stable names. "" leaves one open.
fn answers(given: &[(Question, &str)]) -> Answers {
    given.iter().filter(|(_, id)| !id.is_empty()).fold(Answers::default(), |answers, (question, id)| {
        answers.with(*question, question.choice(id).map(Answer::Chosen))
    })
}

/// A kept interview with those answers, and what came of it.
fn told(answers: Answers, reflection: Reflection) -> Interview {
    Interview {
        id: Id::new("1").unwrap(),
        created: "2026-11-23T12:00:00.000Z".into(),
        case: Case { answers, ..Case::default() },
        reflection: Some(reflection),
        version_of: None,
        weighed_by: MODEL_VERSION,
    }
}

/// As many as there are reflections, with nothing answered, told apart and kept one day after the other.
fn journal(reflections: Vec<Reflection>) -> Vec<Interview> {
    let told = |(place, reflection): (usize, Reflection)| Interview {
        id: Id::new(&format!("id-{place}")).unwrap(),
        created: format!("{}T12:00:00.000Z", day("2026-01-01").plus_days(place as u16).iso()),
        ..told(Answers::default(), reflection)
    };
    reflections.into_iter().enumerate().map(told).collect()
}

/// One benefit rated.
fn rated(benefit: Benefit, rating: Option<u8>) -> [Option<Rating>; 5] {
    let mut ratings = [None; 5];
    ratings[benefit as usize] = rating.map(|rating| Rating::new(rating).unwrap());
    ratings
}

fn went() -> Reflection {
    Reflection { happened: Some(Happened::Went), ..Reflection::default() }
}

fn choice(question: Question, id: &str) -> Choice {
    question.choice(id).unwrap()
}

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}
