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
use worth_the_interview::domain::day::Day;
use worth_the_interview::domain::interview::{Id, Interview};
use worth_the_interview::domain::limits::{LONGEST_NAME, MOST_QUARTERS};
use worth_the_interview::domain::quarter_hours::QuarterHours;
use worth_the_interview::domain::question::{Choice, MODEL_VERSION, Question};
use worth_the_interview::domain::reflection::Reflection;
use worth_the_interview::domain::slot::{Described, Row, Slot};
use worth_the_interview::domain::utf16::clip;
use worth_the_interview::domain::verdict::Rule;

/// What stands in the recorded files and links: an answer to each question that there was.
pub fn recorded_answers() -> Answers {
    let given = [
        ("gut", "go"),
        ("last", "3-to-12-months"),
        ("next", "one"),
        ("know", "very-well"),
        ("deal", "could-change"),
        ("kind", "no"),
        ("clear", "unclear"),
        ("meet", "recorded"),
        ("time", "under-2"),
        ("stress", "tense"),
        ("risk", "some"),
        ("worth-practice", "1-2-hours"),
        ("worth-want", "half-day"),
        ("worth-learn", "day"),
        ("worth-clarify", "2-days"),
        ("worth-network", "nothing"),
    ];
    given.into_iter().fold(Answers::default(), |answers, (question, id)| {
        let question = Question::from_id(question).unwrap();
        answers.with(question, Some(Answer::Chosen(question.choice(id).unwrap())))
    })
}

/// Considered or reflected on; sometimes another version of one.
pub fn interview() -> impl Strategy<Value = Interview> {
    // Boxed, as all that is large for the stack of a test.
    let (case, reflection) = (case().boxed(), option::of(reflection().boxed()));
    (id(), created(), case, reflection, option::weighted(0.1, id()), 1..=MODEL_VERSION).prop_map(
        |(id, created, case, reflection, version_of, weighed_by)| Interview {
            id,
            created,
            case,
            reflection,
            version_of,
            weighed_by,
        },
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
    given_to(Reflection::default().fields()).prop_map(|given| {
        let mut reflection = Reflection::default();
        fill(reflection.fields(), &given);
        reflection
    })
}

/// What a field is given: the text of its value, or what each item of its list is given.
#[derive(Clone, Debug)]
enum Given {
    Text(String),
    Items(Vec<Vec<Given>>),
}

/// Anything that each of these fields can be given.
fn given_to(rows: Vec<Row<'_>>) -> Vec<BoxedStrategy<Given>> {
    let one = |row: Row<'_>| {
        let names = row.slot.names();
        let text = match row.slot {
            Slot::Items(items) => {
                items.add();
                return vec(given_to(items.fields(0)), 0..4).prop_map(Given::Items).boxed();
            }
            Slot::Text(_, longest) | Slot::Message(_, longest) => text(longest).boxed(),
            Slot::Day(_) | Slot::DayAhead(_) => day().prop_map(Day::iso).boxed(),
            Slot::Hours(_) => hours().prop_map(QuarterHours::text).boxed(),
            Slot::Flag(_) => Just("true".to_owned()).boxed(),
            _ => select(names).prop_map(str::to_owned).boxed(),
        };
        option::of(text).prop_map(|text| Given::Text(text.unwrap_or_default())).boxed()
    };
    rows.into_iter().map(one).collect()
}

fn fill(rows: Vec<Row<'_>>, given: &[Given]) {
    for (mut row, given) in rows.into_iter().zip(given) {
        match (given, &mut row.slot) {
            (Given::Text(text), slot) => assert!(slot.put(text), "{:?}: {text}", row.field.id),
            (Given::Items(all), Slot::Items(items)) => {
                for (place, given) in all.iter().enumerate() {
                    items.add();
                    fill(items.fields(place), given);
                }
            }
            // Only lists are given items.
            (Given::Items(_), _) => {}
        }
    }
}

pub fn hours() -> impl Strategy<Value = QuarterHours> {
    (0..=MOST_QUARTERS).prop_map(QuarterHours::new)
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
    let assumptions = prop_oneof![Just(Assumptions::default()), assumptions()];
    (prop_oneof![open, closed], vec(own_reason(), 0..4), assumptions)
        .prop_map(|(answers, own, assumptions)| answers.with_own(own).with_assumptions(assumptions))
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

fn assumptions() -> impl Strategy<Value = Assumptions> {
    let settable = Assumptions::QUESTIONS.into_iter().flat_map(|question| question.choices().skip(1));
    let hours = vec((select(settable.collect::<Vec<_>>()), 0..=Assumptions::MOST_HALVES), 0..4);
    let rules = [any::<bool>(), any::<bool>(), any::<bool>()];
    let time = option::weighted(0.3, 1..=Assumptions::MOST_HALVES);
    (0..=Assumptions::MOST_FOURTHS, 0..=Assumptions::MOST_FOURTHS, hours, time, rules).prop_map(
        |(good, strain, hours, time, rules)| {
            let shares = Assumptions::default()
                .with_fourths(CallShare::Good, good)
                .with_fourths(CallShare::Strain, strain);
            let timed = hours.into_iter().fold(shares.with_time(time), |assumptions, (choice, halves)| {
                assumptions.with_halves(choice, halves)
            });
            Rule::ALL
                .into_iter()
                .zip(rules)
                .fold(timed, |assumptions, (rule, follow)| assumptions.with_rule(rule, follow))
        },
    )
}

/// Any way of counting, and moved by any track record that can be.
pub fn tracked_assumptions() -> impl Strategy<Value = Assumptions> {
    let shift =
        (-Shift::MOST..=Shift::MOST, 1..=u8::MAX).prop_map(|(by, interviews)| Shift { by, interviews });
    let track = [(); 5].map(|()| option::of(shift.clone()));
    (assumptions(), track).prop_map(|(assumptions, track)| assumptions.with_track(track))
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
