//! Owns what a reader may have given, at random: answers, own reasons, ways of counting, days, and whole cases.
#![allow(dead_code, reason = "some tests are about the answers alone")]

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use worth_the_interview::domain::answers::{Answer, Answers, OwnReason, Side};
use worth_the_interview::domain::case::{Case, Decision, Plan};
use worth_the_interview::domain::catalogue::Question;
use worth_the_interview::domain::counting::{Counting, Share};
use worth_the_interview::domain::interview::{Day, LONGEST_NAME};
use worth_the_interview::domain::reflection::clip;
use worth_the_interview::domain::verdict::Rule;

pub fn case() -> impl Strategy<Value = Case> {
    let decision = option::of(select(&Decision::ALL[..]));
    (label(), option::of(day()), answers(), decision, plan())
        .prop_map(|(label, date, answers, decision, plan)| Case { label, date, answers, decision, plan })
}

pub fn day() -> impl Strategy<Value = Day> {
    (1..=9999_u16, 1..=12_u16, 1..=31_u16)
        .prop_map(|(year, month, day)| Day::of(year, month, day).or(Day::of(year, month, 28)).unwrap())
}

/// Some questions answered, some skipped, some "not sure", or all answered; up to three own reasons; and counted as
/// published or in any other way.
pub fn answers() -> impl Strategy<Value = Answers> {
    // Boxed, for what so many questions may come to is large for the stack of a test.
    let [open, closed] = [Question::ALL.map(answer).prop_map(given).boxed(), closed().boxed()];
    let counting = prop_oneof![Just(Counting::default()), counting()];
    (prop_oneof![open, closed], vec(own_reason(), 0..4), counting)
        .prop_map(|(answers, own, counting)| answers.with_own(own).with_counting(counting))
}

/// Every question answered.
pub fn closed() -> impl Strategy<Value = Answers> {
    Question::ALL
        .map(|question| (0..question.choices().len()).prop_map(|place| Some(Answer::Chosen(place))))
        .prop_map(given)
}

pub fn answer(question: Question) -> impl Strategy<Value = Option<Answer>> {
    prop_oneof![
        1 => Just(None),
        1 => Just(Some(Answer::Unsure)),
        4 => (0..question.choices().len()).prop_map(|place| Some(Answer::Chosen(place))),
    ]
}

pub fn own_reason() -> impl Strategy<Value = OwnReason> {
    (any::<String>(), select(&OwnReason::HOURS[..]), select(&Side::ALL[..]))
        .prop_map(|(text, hours, side)| OwnReason { text, hours, side })
}

fn given(given: [Option<Answer>; 16]) -> Answers {
    Question::ALL
        .into_iter()
        .zip(given)
        .fold(Answers::default(), |answers, (question, answer)| answers.with(question, answer))
}

fn counting() -> impl Strategy<Value = Counting> {
    let hours = vec((select(&Counting::QUESTIONS[..]), 1..4_usize, 0..=Counting::MOST_HALVES), 0..4);
    let rules = [any::<bool>(), any::<bool>(), any::<bool>()];
    (0..=Counting::QUARTERS, 0..=Counting::QUARTERS, hours, rules).prop_map(|(good, strain, hours, rules)| {
        let shares =
            Counting::default().with_quarters(Share::Good, good).with_quarters(Share::Strain, strain);
        let timed = hours.into_iter().fold(shares, |counting, (question, place, halves)| {
            counting.with_halves(question, place, halves)
        });
        Rule::ALL
            .into_iter()
            .zip(rules)
            .fold(timed, |counting, (rule, follow)| counting.with_rule(rule, follow))
    })
}

/// Any text, usual ones, and ones of characters that nobody sees.
fn label() -> impl Strategy<Value = String> {
    let text = prop_oneof![
        any::<String>(),
        "[a-zäß0-9 .🙂-]{0,20}",
        vec(any::<char>(), 0..80).prop_map(String::from_iter)
    ];
    text.prop_map(|text| clip(&text, LONGEST_NAME).to_owned())
}

fn plan() -> impl Strategy<Value = Plan> {
    (any::<String>(), any::<String>(), option::of(any::<String>()), option::of(any::<String>()))
        .prop_map(|(when, then, ask, decline)| Plan { when, then, ask, decline })
}
