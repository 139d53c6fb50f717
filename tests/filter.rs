//! Owns what a reader finds in the journal: every text in any case, and each way to narrow the list down.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "what is not where it belongs fails the test"
)]

mod strategies;

use std::rc::Rc;

use proptest::collection::vec;
use proptest::prelude::*;
use worth_the_interview::domain::answers::{Answer, Answers, OwnReason, Side};
use worth_the_interview::domain::case::{Case, Plan};
use worth_the_interview::domain::day::Day;
use worth_the_interview::domain::filter::{Filter, Pointer, Stage};
use worth_the_interview::domain::interview::{Id, Interview};
use worth_the_interview::domain::question::{MODEL_VERSION, Question};
use worth_the_interview::domain::reflection::Reflection;
use worth_the_interview::domain::reflection_choices::{Happened, Topic};
use worth_the_interview::domain::reflection_items::{InterviewQuestion, MustHave, Person};

use crate::strategies::interview;

/// The nicknames of what is found in the journal below, in its order.
fn found(filter: &Filter) -> String {
    let journal = journal();
    let found: Vec<_> = filter.found(&journal).into_iter().map(|one| one.case.label.as_str()).collect();
    found.join(", ")
}

#[test]
fn words_stand_somewhere_in_any_case() {
    const ALL: &str = "Blue Door, Straße, Οδοσ, empty";
    for (words, expected) in [
        ("", ALL),
        (" \t\n", ALL),
        ("blue", "Blue Door"),
        ("BLUE", "Blue Door"),
        ("lue doo", "Blue Door"),
        (" door\u{a0}  blue ", "Blue Door"),
        ("blue straße", ""),
        ("bluedoor", ""),
        ("nowhere", ""),
        // Every text of an interview, the first one's by a word of its own.
        ("plan-when", "Blue Door"),
        ("plan-then", "Blue Door"),
        ("plan-ask", "Blue Door"),
        ("plan-decline", "Blue Door"),
        ("own-reason", "Blue Door"),
        ("went-better", "Blue Door"),
        ("left-out", "Blue Door"),
        ("asked-text", "Blue Door"),
        ("resume-line", "Blue Door"),
        ("must-text", "Blue Door"),
        ("person-name", "Blue Door"),
        ("person-role", "Blue Door"),
        ("person-plan", "Blue Door"),
        ("did-instead", "Blue Door"),
        ("when-next", "Blue Door"),
        ("then-next", "Blue Door"),
        ("whatever-else", "Blue Door"),
        // All of the words, wherever each of them is.
        ("OWN-REASON person-role", "Blue Door"),
        ("own-reason person-role nowhere", ""),
        ("own-reasonperson-role", ""),
        // What two have in common.
        ("o", "Blue Door"),
        ("d e", "Blue Door"),
        ("e", "Blue Door, Straße, empty"),
        // Other alphabets and what is no letter.
        ("straße", "Straße"),
        ("STRAẞE", "Straße"),
        ("ÜBER", "Straße"),
        ("über", "Straße"),
        ("🙂", "Straße"),
        ("ουρανός", "Οδοσ"),
        ("ΟΥΡΑΝΌΣ", "Οδοσ"),
        ("ΟΔΟΣ", "Οδοσ"),
        ("οδος", "Οδοσ"),
        ("100%", "Straße"),
        (".*", ""),
    ] {
        assert_eq!(found(&Filter { words: words.into(), ..Filter::default() }), expected, "{words:?}");
    }
}

#[test]
fn each_way_narrows_the_list_down() {
    let any = Filter::default;
    let month = |month: &str| Filter { month: Some(month.into()), ..any() };
    for (filter, expected) in [
        (any(), "Blue Door, Straße, Οδοσ, empty"),
        (Filter { stage: Some(Stage::Reflected), ..any() }, "Blue Door, Straße"),
        (Filter { stage: Some(Stage::Considering), ..any() }, "Οδοσ, empty"),
        (Filter { pointer: Some(Pointer::Go), ..any() }, "Blue Door"),
        (Filter { pointer: Some(Pointer::Small), ..any() }, "Straße"),
        (Filter { pointer: Some(Pointer::Decline), ..any() }, "Οδοσ"),
        (Filter { pointer: Some(Pointer::NotEnough), ..any() }, "empty"),
        (Filter { topic: Some(Topic::Pay), ..any() }, "Blue Door"),
        (Filter { topic: Some(Topic::Gaps), ..any() }, "Blue Door, Straße"),
        (Filter { topic: Some(Topic::Future), ..any() }, ""),
        // By the day that it is about, else by the day on which it was kept.
        (month("2026-12"), "Blue Door"),
        (month("2026-11"), "Straße, Οδοσ"),
        (month("2025-11"), "empty"),
        (month("2026-10"), ""),
        // All at once, and all but one.
        (
            Filter {
                stage: Some(Stage::Reflected),
                topic: Some(Topic::Gaps),
                words: "DOOR".into(),
                ..month("2026-12")
            },
            "Blue Door",
        ),
        (Filter { stage: Some(Stage::Considering), topic: Some(Topic::Gaps), ..any() }, ""),
        (Filter { pointer: Some(Pointer::Small), ..month("2026-12") }, ""),
        (Filter { words: "über".into(), pointer: Some(Pointer::Go), ..any() }, ""),
    ] {
        assert_eq!(found(&filter), expected, "{filter:?}");
    }
}

#[test]
fn a_filter_is_open_as_long_as_it_asks_for_nothing() {
    let any = Filter::default;
    for (filter, open) in [
        (any(), true),
        (Filter { words: " \n\u{a0}".into(), ..any() }, true),
        (Filter { words: "a".into(), ..any() }, false),
        (Filter { stage: Some(Stage::Considering), ..any() }, false),
        (Filter { pointer: Some(Pointer::Go), ..any() }, false),
        (Filter { topic: Some(Topic::Other), ..any() }, false),
        (Filter { month: Some("2026-11".into()), ..any() }, false),
    ] {
        assert_eq!(filter.is_open(), open, "{filter:?}");
    }
}

#[test]
fn it_is_reflected_on_once_it_tells_what_came() {
    let day = Day::parse("2026-12-01");
    let begun = Reflection::begun(day);
    for (name, reflection, stage) in [
        ("not begun", None, Stage::Considering),
        ("only opened", Some(begun.clone()), Stage::Considering),
        ("only opened, and the day taken out", Some(Reflection::default()), Stage::Considering),
        (
            "still to come",
            Some(Reflection { happened: Some(Happened::ToCome), text: "Soon.".into(), ..begun.clone() }),
            Stage::Considering,
        ),
        (
            "it happened",
            Some(Reflection { happened: Some(Happened::Went), ..begun.clone() }),
            Stage::Reflected,
        ),
        ("a word of it", Some(Reflection { text: "Hm.".into(), ..begun }), Stage::Reflected),
    ] {
        let [_, _, considered, _] = journal();
        let interview = Interview { reflection, ..(*considered).clone() };
        assert_eq!(Stage::of(&interview), stage, "{name}");
    }
}

#[test]
fn the_day_is_when_it_happened_else_when_it_was_planned_else_when_it_was_kept() {
    let (planned, happened) = (Day::parse("2026-12-01"), Day::parse("2026-12-08"));
    for (date, when, day, about) in [
        (None, None, None, "2025-11-30"),
        (planned, None, planned, "2026-12-01"),
        (None, happened, happened, "2026-12-08"),
        (planned, happened, happened, "2026-12-08"),
    ] {
        let [first, ..] = journal();
        let case = Case { date, ..first.case.clone() };
        let reflection = Some(Reflection::begun(when));
        let interview = Interview { case, reflection, ..(*first).clone() };
        assert_eq!((interview.day(), interview.about().as_str()), (day, about), "{date:?} {when:?}");
    }
}

#[test]
fn names_lead_back_to_what_they_name() {
    assert_eq!(Stage::ALL.map(|one| Stage::from_id(one.id())), Stage::ALL.map(Some));
    assert_eq!(Pointer::ALL.map(|one| Pointer::from_id(one.id())), Pointer::ALL.map(Some));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn whatever_was_written_is_found(
        interview in interview(), at: prop::sample::Index, cut: [prop::sample::Index; 2], shout: bool,
    ) {
        let texts = interview.texts();
        let text: Vec<char> = at.get(&texts).chars().collect();
        let mut ends = cut.map(|cut| cut.index(text.len() + 1));
        ends.sort();
        let part: String = text[ends[0]..ends[1]].iter().collect();
        let words = if shout { part.to_ascii_uppercase() } else { part };
        let journal = [Rc::new(interview)];
        let found = Filter { words, ..Filter::default() }.found(&journal).len();
        prop_assert_eq!(found, 1);
    }

    #[test]
    fn each_is_at_one_stage_and_points_one_way(journal in vec(interview().prop_map(Rc::new).boxed(), 0..6)) {
        let any = Filter::default;
        let ids = |filter: Filter| filter.found(&journal).into_iter().map(|one| one.id.clone()).collect::<Vec<_>>();
        let all: Vec<_> = journal.iter().map(|one| one.id.clone()).collect();
        prop_assert_eq!(&ids(any()), &all);
        let sorted = |mut ids: Vec<Id>| { ids.sort(); ids };
        let by_stage = Stage::ALL.map(|stage| ids(Filter { stage: Some(stage), ..any() })).concat();
        let by_pointer = Pointer::ALL.map(|pointer| ids(Filter { pointer: Some(pointer), ..any() })).concat();
        prop_assert_eq!(sorted(by_stage), sorted(all.clone()));
        prop_assert_eq!(sorted(by_pointer), sorted(all));
    }
}

/// One with every text, one that points elsewhere and was looked back on, one considered, one with nothing said.
fn journal() -> [Rc<Interview>; 4] {
    let asked = |text: &str, topic| InterviewQuestion { text: text.into(), topic: Some(topic), answer: None };
    let reflection = Reflection {
        better: "Went-Better".into(),
        left_out: "left-out".into(),
        asked: vec![asked("Asked-Text", Topic::Pay), asked("", Topic::Gaps)],
        line: "resume-line".into(),
        musts: vec![MustHave { text: "must-text".into(), kind: None }],
        people: vec![Person {
            name: "person-name".into(),
            role: "Person-Role".into(),
            plan: "person-plan".into(),
            ..Person::default()
        }],
        instead: "did-instead".into(),
        when_next: "when-next".into(),
        then_next: "then-next".into(),
        text: "What is left:\nwhatever-else.".into(),
        ..Reflection::default()
    };
    let plan = Plan {
        when: "plan-when".into(),
        then: "plan-then".into(),
        ask: Some("plan-ask".into()),
        decline: Some("plan-decline".into()),
    };
    let own = OwnReason { text: "own-reason".into(), hours: 1, side: Side::For };
    let kept = |label: &str, answers, date: Option<&str>, reflection| Interview {
        id: Id::new("1").unwrap(),
        created: "2025-11-30T23:59:59.999Z".into(),
        case: Case {
            label: label.into(),
            date: date.map(|day| Day::parse(day).unwrap()),
            answers,
            ..Case::default()
        },
        reflection,
        version_of: None,
        weighed_by: MODEL_VERSION,
    };
    let first = kept("Blue Door", practice(4, 0).with_own(vec![own]), Some("2026-12-01"), Some(reflection));
    let gaps = Reflection {
        asked: vec![asked("100%?", Topic::Gaps)],
        text: "Über 🙂".into(),
        ..Reflection::default()
    };
    [
        Interview { case: Case { plan, ..first.case }, ..first },
        kept("Straße", practice(4, 3), Some("2026-11-30"), Some(gaps)),
        Interview {
            case: Case {
                plan: Plan { when: "ουρανός".into(), ..Plan::default() },
                ..kept("Οδοσ", practice(0, 0), Some("2026-11-01"), None).case
            },
            ..kept("", Answers::default(), None, None)
        },
        kept("empty", Answers::default(), None, None),
    ]
    .map(Rc::new)
}

/// All answered, and only practice is worth anything: by the places of its worth, up to 2 days, and of the time it
/// takes, up to over 8 hours. Practice at its best for hardly any time points to going, for much time to a call.
fn practice(worth: usize, time: usize) -> Answers {
    let given = |question| match question {
        Question::Last | Question::Next => 3,
        Question::Time => time,
        Question::WorthPractice => worth,
        _ => 0,
    };
    Question::ALL.into_iter().fold(Answers::default(), |answers, question| {
        answers.with(question, question.choices().nth(given(question)).map(Answer::Chosen))
    })
}
