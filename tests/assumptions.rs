//! How the answers count, where a reader sets it otherwise.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "what is not where it belongs fails the test")]

use worth_the_interview::domain::assumptions::{Assumptions, CallShare};
use worth_the_interview::domain::question::Question;
use worth_the_interview::domain::verdict::Rule;

#[test]
fn own_hours_count_for_the_answer_they_belong_to() {
    for (halves, answer, hours) in [
        (0, "under-2", 0.5),
        (3, "under-2", 1.5),
        (4, "2-to-4", 2.0),
        (8, "2-to-4", 4.0),
        (9, "5-to-8", 4.5),
        (16, "5-to-8", 8.0),
        (17, "over-8", 8.5),
        (200, "over-8", 40.0),
    ] {
        let assumptions = Assumptions::default().with_time(Some(halves));
        for choice in Question::Time.choices() {
            let expected = if choice.id() == answer { hours } else { choice.value().number() };
            assert_eq!(assumptions.value(choice), expected, "{halves} {choice:?}");
        }
        assert_eq!(assumptions.with_time(None), Assumptions::default());
    }
}

#[test]
fn the_published_one_is_the_catalogue() {
    let published = Assumptions::default();
    for question in Question::ALL {
        for choice in question.choices() {
            assert_eq!(published.value(choice), choice.value().number(), "{choice:?}");
        }
    }
    assert_eq!(CallShare::ALL.map(|share| published.factor(share)), [0.5, 0.5]);
    assert!(Rule::ALL.into_iter().all(|rule| published.follows(rule)));
}

#[test]
fn open_answers_count_as_the_mean() {
    use Question::{Clear, Deal, Gut, Kind, Know, Last, Meet, Next, Risk, Stress, Time, WorthPractice};
    for (question, mean) in [
        (Gut, 0.0),
        (Last, 5.0),
        (Next, 5.0),
        (Know, 5.0),
        (Deal, 2.0),
        (Kind, 32.0),
        (Clear, 28.0),
        (Meet, 14.0),
        (Time, 5.5),
        (Stress, 3.25),
        (Risk, 5.75),
        (WorthPractice, 6.0),
    ] {
        assert_eq!(Assumptions::default().mean(question), mean, "{question:?}");
    }
}

#[test]
fn hours_stay_in_order() {
    let published = Assumptions::default();
    for (place, halves, expected) in [
        (1, 4, [0, 4, 8, 16]),
        (1, 20, [0, 20, 20, 20]),
        (3, 1, [0, 1, 1, 1]),
        (2, 200, [0, 2, 80, 80]),
        (0, 9, [0, 2, 8, 16]),
    ] {
        let choice = Question::Stress.choices().nth(place).unwrap();
        let changed = published.with_halves(choice, halves);
        assert_eq!(changed.halves(Question::Stress), Some(&expected[..]), "{place} {halves}");
    }
    assert_eq!(published.with_halves(Question::Time.choice("2-to-4").unwrap(), 9), published);
}
