//! Owns what a reader may have given, at random: answers, own reasons, ways of counting, days, whole cases, what came
//! of them, and whole interviews.
#![allow(dead_code, reason = "some tests are about the answers alone")]

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use worth_the_interview::domain::answers::{Answer, Answers, OwnReason, Side};
use worth_the_interview::domain::assumptions::{Assumptions, CallShare, Shift};
use worth_the_interview::domain::case::{Case, Decision, Plan};
use worth_the_interview::domain::interview::{Day, Id, Interview, LONGEST_NAME};
use worth_the_interview::domain::question::{Choice, Question};
use worth_the_interview::domain::reflection::{
    Happened, LONGEST_LINE, LONGEST_TEXT, MOST_QUARTERS, Rating, Reflection, SameAgain, WorthIt, clip,
};
use worth_the_interview::domain::reflection_items::{
    InterviewQuestion, MustHave, MustHaveKind, Person, PriorityAxis, PriorityStep, Reaction, ResumePart,
    Topic,
};
use worth_the_interview::domain::verdict::Rule;

/// Considered or reflected on; sometimes another version of one.
pub fn interview() -> impl Strategy<Value = Interview> {
    // Boxed, as all that is large for the stack of a test.
    let (case, reflection) = (case().boxed(), option::of(reflection().boxed()));
    (id(), created(), case, reflection, option::weighted(0.1, id())).prop_map(
        |(id, created, case, reflection, version_of)| Interview { id, created, case, reflection, version_of },
    )
}

pub fn id() -> impl Strategy<Value = Id> {
    "[a-z0-9-]{1,64}".prop_map(|text| Id::new(&text).unwrap())
}

/// A moment as a browser writes it.
pub fn created() -> impl Strategy<Value = String> {
    (day(), 0..24, 0..60, 0..60, 0..1000).prop_map(|(day, hour, minute, second, milli)| {
        format!("{}T{hour:02}:{minute:02}:{second:02}.{milli:03}Z", day.iso())
    })
}

/// Anything that can be written down, each part often left out.
pub fn reflection() -> impl Strategy<Value = Reflection> {
    let happened = (option::of(select(&Happened::ALL[..])), option::of(day()));
    let rated = ([(); 5].map(|()| rating()), [rating(), rating()], rating());
    let parts = [(); ResumePart::ALL.len()].map(|()| option::of(select(&Reaction::ALL[..])));
    let priorities = [(); PriorityAxis::ALL.len()].map(|()| option::of(select(&PriorityStep::ALL[..])));
    let lists = (vec(asked(), 0..4), vec(must(), 0..4), vec(person(), 0..4));
    let cost = (
        option::of(0..=MOST_QUARTERS),
        option::of(choice(Question::Stress)),
        option::of(choice(Question::Risk)),
    );
    let judged = (option::of(select(&SameAgain::ALL[..])), option::of(select(&WorthIt::ALL[..])));
    let texts = ([(); 4].map(|()| text(LONGEST_TEXT)), [(); 3].map(|()| text(LONGEST_LINE)));
    let noted = (parts.boxed(), priorities.boxed(), lists.boxed());
    (happened.boxed(), rated.boxed(), noted, cost.boxed(), judged.boxed(), texts.boxed()).prop_map(
        |(happened, rated, (parts, priorities, lists), cost, judged, (long, lines))| {
            let [better, left_out, instead, text] = long;
            let [line, when_next, then_next] = lines;
            Reflection {
                happened: happened.0,
                when: happened.1,
                ratings: rated.0,
                better,
                wanted: rated.1,
                left_out,
                asked: lists.0,
                parts,
                line,
                priorities,
                musts: lists.1,
                people: lists.2,
                quarters: cost.0,
                stress: cost.1,
                risk: cost.2,
                same: judged.0,
                worth: judged.1,
                instead,
                relief: rated.2,
                when_next,
                then_next,
                text,
            }
        },
    )
}

fn asked() -> impl Strategy<Value = InterviewQuestion> {
    (text(LONGEST_LINE), option::of(select(&Topic::ALL[..])), rating())
        .prop_map(|(text, topic, answer)| InterviewQuestion { text, topic, answer })
}

fn must() -> impl Strategy<Value = MustHave> {
    (text(LONGEST_LINE), option::of(select(&MustHaveKind::ALL[..])))
        .prop_map(|(text, kind)| MustHave { text, kind })
}

fn person() -> impl Strategy<Value = Person> {
    (label(), label(), rating(), option::of(day()), text(LONGEST_LINE), any::<bool>()).prop_map(
        |(name, role, went, follow_up, plan, done)| Person { name, role, went, follow_up, plan, done },
    )
}

fn rating() -> impl Strategy<Value = Option<Rating>> {
    option::of(select(&Rating::ALL[..]))
}

/// Often nothing, for most fields stay empty.
fn text(longest: usize) -> impl Strategy<Value = String> {
    let text = prop_oneof![2 => Just(String::new()), 3 => any::<String>()];
    text.prop_map(move |text| clip(&text, longest).to_owned())
}

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
    let counting = prop_oneof![Just(Assumptions::default()), counting()];
    (prop_oneof![open, closed], vec(own_reason(), 0..4), counting)
        .prop_map(|(answers, own, counting)| answers.with_own(own).with_assumptions(counting))
}

/// Every question answered.
pub fn closed() -> impl Strategy<Value = Answers> {
    Question::ALL
        .map(|question| choice(question).prop_map(|choice| Some(Answer::Chosen(choice))))
        .prop_map(given)
}

pub fn answer(question: Question) -> impl Strategy<Value = Option<Answer>> {
    prop_oneof![
        1 => Just(None),
        1 => Just(Some(Answer::Unsure)),
        4 => choice(question).prop_map(|choice| Some(Answer::Chosen(choice))),
    ]
}

pub fn choice(question: Question) -> impl Strategy<Value = Choice> {
    select(question.choices().collect::<Vec<_>>())
}

pub fn own_reason() -> impl Strategy<Value = OwnReason> {
    (any::<String>(), select(&OwnReason::HOURS[..]), select(&Side::ALL[..]))
        .prop_map(|(text, hours, side)| OwnReason { text, hours, side })
}

fn given(given: [Option<Answer>; Question::ALL.len()]) -> Answers {
    Question::ALL
        .into_iter()
        .zip(given)
        .fold(Answers::default(), |answers, (question, answer)| answers.with(question, answer))
}

fn counting() -> impl Strategy<Value = Assumptions> {
    let settable = Assumptions::QUESTIONS.into_iter().flat_map(|question| question.choices().skip(1));
    let hours = vec((select(settable.collect::<Vec<_>>()), 0..=Assumptions::MOST_HALVES), 0..4);
    let rules = [any::<bool>(), any::<bool>(), any::<bool>()];
    (0..=Assumptions::QUARTERS, 0..=Assumptions::QUARTERS, hours, rules).prop_map(
        |(good, strain, hours, rules)| {
            let shares = Assumptions::default()
                .with_quarters(CallShare::Good, good)
                .with_quarters(CallShare::Strain, strain);
            let timed = hours
                .into_iter()
                .fold(shares, |counting, (choice, halves)| counting.with_halves(choice, halves));
            Rule::ALL
                .into_iter()
                .zip(rules)
                .fold(timed, |counting, (rule, follow)| counting.with_rule(rule, follow))
        },
    )
}

/// Any way of counting, and moved by any track record that can be.
pub fn tracked_counting() -> impl Strategy<Value = Assumptions> {
    let shift =
        (-Shift::MOST..=Shift::MOST, 1..=u8::MAX).prop_map(|(by, interviews)| Shift { by, interviews });
    let track = [(); 5].map(|()| option::of(shift.clone()));
    (counting(), track).prop_map(|(counting, track)| counting.with_track(track))
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
