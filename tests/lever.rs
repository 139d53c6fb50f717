//! The lever against the model: what it says on both sides of each tip is what the sums say there.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "what is not where it belongs fails the test"
)]

mod strategies;

use proptest::prelude::*;
use worth_the_interview::domain::answers::{Answer, Answers};
use worth_the_interview::domain::lever::{AXES, Trial, middle_place, own_place, places, stretches, tried};
use worth_the_interview::domain::question::Question;
use worth_the_interview::domain::verdict::Verdict;
use worth_the_interview::domain::weighing::Weighing;

use crate::strategies::answers;

fn verdict(answers: &Answers, question: Question, place: usize) -> Verdict {
    Weighing::of(&tried(answers, places(answers, question)[place])).verdict
}

/// How many half hours of time can be spent before going is no longer ahead.
fn last_ahead(hours: f64) -> usize {
    let halves = hours * 2.0;
    // Where going ties with another option it is not ahead.
    (halves.ceil() as usize).saturating_sub(1)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn each_side_of_a_tip_is_what_the_sums_say(answers in answers()) {
        for question in AXES {
            let count = places(&answers, question).len();
            let stretches = stretches(&answers, question);
            prop_assert_eq!((stretches[0].from, stretches[stretches.len() - 1].to), (0, count - 1));
            for pair in stretches.windows(2) {
                prop_assert_eq!(pair[0].to + 1, pair[1].from);
                prop_assert_ne!(pair[0].verdict, pair[1].verdict);
                prop_assert_eq!(verdict(&answers, question, pair[0].to), pair[0].verdict);
                prop_assert_eq!(verdict(&answers, question, pair[1].from), pair[1].verdict);
            }
            for stretch in &stretches {
                for place in stretch.from..=stretch.to {
                    prop_assert_eq!(verdict(&answers, question, place), stretch.verdict, "{:?} {}", question, place);
                }
            }
        }
    }

    #[test]
    fn commitment_only_falls_as_a_cost_rises_and_only_rises_with_a_worth(answers in answers()) {
        for question in AXES {
            let verdicts: Vec<_> = stretches(&answers, question).iter().map(|stretch| stretch.verdict).collect();
            let sorted = match question {
                // Those who hire come first, and no one at all last.
                _ if question.is_cost() || question == Question::Meet => verdicts.is_sorted_by(|a, b| a > b),
                _ => verdicts.is_sorted_by(|a, b| a < b),
            };
            prop_assert!(sorted, "{:?} {:?}", question, verdicts);
        }
    }

    #[test]
    fn time_tips_where_going_is_no_longer_ahead(answers in answers()) {
        let stretches = stretches(&answers, Question::Time);
        prop_assert!(stretches.len() <= 2);
        let ahead = Weighing::of(&answers).ahead_up_to().map_or(0, last_ahead);
        let going = stretches.iter().find(|stretch| stretch.verdict == Verdict::Go);
        let places = places(&answers, Question::Time).len();
        prop_assert_eq!(going.map_or(0, |stretch| stretch.to + 1), ahead.min(places));
    }

    #[test]
    fn at_the_own_place_nothing_changes(answers in answers()) {
        for question in AXES {
            match own_place(&answers, question) {
                Some(place) => {
                    let there = tried(&answers, places(&answers, question)[place]);
                    prop_assert_eq!(Weighing::of(&there), Weighing::of(&answers), "{:?}", question);
                    prop_assert_eq!(own_place(&there, question), Some(place));
                }
                None => prop_assert!(answers.is_open(question)),
            }
            prop_assert!(middle_place(&answers, question) < places(&answers, question).len());
        }
    }

    #[test]
    fn what_is_tried_can_be_used_and_taken_back(answers in answers(), halves in 1..=80_u8) {
        let there = tried(&answers, Trial::Time(halves));
        prop_assert_eq!(Weighing::of(&there).time, f64::from(halves) / 2.0);
        let back = match answers.get(Question::Time) {
            Some(Answer::Chosen(_)) => tried(&there, places(&answers, Question::Time)[own_place(&answers, Question::Time).unwrap()]),
            other => there.with(Question::Time, other).with_assumptions(answers.assumptions().clone()),
        };
        prop_assert_eq!(Weighing::of(&back), Weighing::of(&answers));
    }
}

#[test]
fn open_questions_are_tried_from_the_middle() {
    for (question, place) in [
        // 5.5 hours, 3.25 of the hours 0, 1, 4 and 8, 5.75 of 0, 1, 6 and 16, 14 of 32, 16, 8 and 0, 6 of 0, 2, 4, 8 and 16.
        (Question::Time, 10),
        (Question::Stress, 2),
        (Question::Risk, 2),
        (Question::Meet, 1),
        (Question::WorthPractice, 2),
    ] {
        assert_eq!(middle_place(&Answers::default(), question), place, "{question:?}");
        assert_eq!(own_place(&Answers::default(), question), None);
    }
}
