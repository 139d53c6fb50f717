//! Owns what two versions of an interview are said to differ in: whatever is changed is listed, alone and with all else.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "what is not where it belongs fails the test")]

mod strategies;

use proptest::prelude::*;
use worth_the_interview::domain::answers::{Answer, OwnReason, Side};
use worth_the_interview::domain::assumptions::CallShare;
use worth_the_interview::domain::case::Case;
use worth_the_interview::domain::difference::{Difference, differences};
use worth_the_interview::domain::interview::{Id, Interview};
use worth_the_interview::domain::question::Question;
use worth_the_interview::domain::reflection::Reflection;
use worth_the_interview::domain::slot::{Described, Row, Slot};

use crate::strategies::interview;

/// Gives each field another value in turn, and hands over what came of it.
fn each_change(
    count: usize,
    change: impl Fn(usize) -> (Interview, Difference),
) -> Vec<(Interview, Difference)> {
    (0..count).map(change).collect()
}

/// Puts another value into the field at that place, an item of a list included.
fn change(rows: Vec<Row<'_>>, at: usize) {
    let mut row = rows.into_iter().nth(at).unwrap();
    let names = row.slot.names();
    let other = names.iter().find(|name| row.slot.chosen() != Some(**name));
    let text = match &mut row.slot {
        Slot::Items(items) => return items.add(),
        Slot::Text(text, _) => format!("{text}x"),
        Slot::Message(text, _) => format!("{}x", text.clone().unwrap_or_default()),
        Slot::Day(day) | Slot::DayAhead(day) => {
            day.map_or("2026-05-02".to_owned(), |day| day.next().or(day.back()).unwrap().iso())
        }
        Slot::Hours(hours) => {
            if hours.is_some_and(|hours| hours.hours() == 1.0) { "2" } else { "1" }.to_owned()
        }
        Slot::Flag(flag) => if **flag { "" } else { "true" }.to_owned(),
        _ => (*other.unwrap()).to_owned(),
    };
    assert!(row.slot.put(&text));
}

/// Everything that can be changed, each changed alone.
fn changes(before: &Interview) -> Vec<(Interview, Difference)> {
    let case = |at| {
        let mut after = before.clone();
        change(after.case.fields(), at);
        (after, Difference::Case(Case::default().fields().into_iter().nth(at).unwrap().name()))
    };
    let reflection = |at| {
        let mut after = before.clone();
        change(after.reflection.get_or_insert_default().fields(), at);
        (after, Difference::Reflection(Reflection::default().fields().into_iter().nth(at).unwrap().name()))
    };
    let answer = |at: usize| {
        let (mut after, question) = (before.clone(), *Question::ALL.get(at).unwrap());
        let unsure = Some(Answer::Unsure);
        let other = if before.case.answers.get(question) == unsure { None } else { unsure };
        after.case.answers = before.case.answers.with(question, other);
        (after, Difference::Answer(question))
    };
    let answers = &before.case.answers;
    let own = [answers.own(), &[OwnReason { text: "x".into(), hours: 1, side: Side::For }]].concat();
    let good = if answers.assumptions().fourths(CallShare::Good) == 1 { 3 } else { 1 };
    let others = [
        (answers.with_own(own), Difference::Own),
        (
            answers.with_assumptions(answers.assumptions().with_fourths(CallShare::Good, good)),
            Difference::Assumptions,
        ),
    ];
    let others = others.map(|(answers, what)| {
        (Interview { case: Case { answers, ..before.case.clone() }, ..before.clone() }, what)
    });
    let kept = (Interview { created: format!("{}x", before.created), ..before.clone() }, Difference::Kept);
    [
        each_change(Case::default().fields().len(), case),
        each_change(Reflection::default().fields().len(), reflection),
        each_change(Question::ALL.len(), answer),
        others.into(),
        vec![kept],
    ]
    .concat()
}

#[test]
fn a_list_differs_in_what_stands_in_its_items() {
    let mut one = Interview::new(Id::new("a").unwrap(), "2026-05-02T00:00:00.000Z".into(), Case::default());
    let mut reflection = Reflection::default();
    let lists = reflection.fields().into_iter().filter(|row| matches!(row.slot, Slot::Items(_))).count();
    for row in reflection.fields() {
        if let Slot::Items(items) = row.slot {
            items.add();
        }
    }
    one.reflection = Some(reflection);
    let mut seen = 0;
    for list in 0..lists {
        for at in 0..10 {
            let mut other = one.clone();
            let rows = other.reflection.as_mut().unwrap().fields().into_iter();
            let row = rows.filter(|row| matches!(row.slot, Slot::Items(_))).nth(list).unwrap();
            let name = row.name();
            let Slot::Items(items) = row.slot else { continue };
            if at < items.fields(0).len() {
                change(items.fields(0), at);
                assert_eq!(differences(&one, &other), [Difference::Reflection(name)]);
                seen += 1;
            }
        }
    }
    assert!(seen > lists);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn each_change_is_listed_and_nothing_else(before in interview()) {
        prop_assert_eq!(differences(&before, &before), vec![]);
        for (after, what) in changes(&before) {
            prop_assert_eq!(differences(&before, &after), vec![what]);
            prop_assert_eq!(differences(&after, &before), vec![what]);
        }
    }

    /// None hides another.
    #[test]
    fn all_changes_are_listed(one in interview(), other in interview()) {
        let found = differences(&one, &other);
        prop_assert_eq!(&differences(&other, &one), &found);
        let said = |interview: &Interview| {
            Interview { reflection: Some(interview.reflection.clone().unwrap_or_default()), ..interview.clone() }
        };
        prop_assert_eq!(found.is_empty(), said(&one).says_the_same(&said(&other)));
        for (after, what) in changes(&one) {
            // What is changed in one of two that differ in it already may be the same then.
            if !found.contains(&what) {
                prop_assert!(differences(&after, &other).contains(&what), "{:?}", what);
            }
        }
    }
}
