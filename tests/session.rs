//! Owns the transitions of the session: what every action makes of it, as tables, and what holds after any of them.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "what is not where it belongs fails the test"
)]

mod rows;

use std::collections::BTreeSet;
use std::rc::Rc;

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use worth_the_interview::domain::answers::{Answer, Answers, OwnReason, Side};
use worth_the_interview::domain::assumptions::{Assumptions, CallShare};
use worth_the_interview::domain::benefit::Benefit;
use worth_the_interview::domain::case::{Case, Decision, Plan};
use worth_the_interview::domain::day::Day;
use worth_the_interview::domain::filter::{Filter, Stage};
use worth_the_interview::domain::import_preview::{ImportError, ImportPreview};
use worth_the_interview::domain::interview::{Id, Interview};
use worth_the_interview::domain::lever::Trial;
use worth_the_interview::domain::limits::{LONGEST_LINE, LONGEST_NAME, LONGEST_TEXT, MOST_ITEMS};
use worth_the_interview::domain::merge::Incoming;
use worth_the_interview::domain::quarter_hours::QuarterHours;
use worth_the_interview::domain::question::{MODEL_VERSION, Question};
use worth_the_interview::domain::rating::Rating;
use worth_the_interview::domain::reflection::Reflection;
use worth_the_interview::domain::reflection_choices::{Happened, SameAgain};
use worth_the_interview::domain::reflection_items::{InterviewQuestion, MustHave, Person};
use worth_the_interview::domain::shared_case::ShareLinkError;
use worth_the_interview::domain::step::Step;
use worth_the_interview::domain::verdict::Rule;
use worth_the_interview::session::action::Action;
use worth_the_interview::session::detour::Detour;
use worth_the_interview::session::draft::{Draft, Place};
use worth_the_interview::session::journaling::{compared, journaling};
use worth_the_interview::session::state::{Notice, Room, SaveStatus, Screen, Session, Shared, Undo, Unread};

use crate::rows::{after, arrived, check, check_same, edit, forked, id, open, with_news};

/// How a case is changed.
type Change = fn(&mut Case);

#[test]
fn the_quiz_is_answered_in_any_order_and_never_blocks() {
    check(vec![
        ("an answer", quiz(Step::Gut), vec![answer(Question::Gut, 1)], |s| {
            put(s, Question::Gut, chosen(Question::Gut, 1))
        }),
        ("another answer", begun(), vec![answer(Question::Gut, 2)], |s| {
            put(s, Question::Gut, chosen(Question::Gut, 2))
        }),
        ("not sure", begun(), vec![Action::Answer(Question::Gut, Some(Answer::Unsure))], |s| {
            put(s, Question::Gut, Some(Answer::Unsure));
        }),
        ("an answer taken away", begun(), vec![Action::Answer(Question::Gut, None)], |s| {
            put(s, Question::Gut, None);
        }),
        ("an answer on the result", result(), vec![answer(Question::Risk, 3)], |s| {
            put(s, Question::Risk, chosen(Question::Risk, 3));
        }),
        ("five hours of time", result(), vec![hours(10)], |s| own_hours(s, Some(10), "5-to-8")),
        ("hours as they are published", result(), vec![hours(10), hours(12)], |s| {
            own_hours(s, None, "5-to-8")
        }),
        ("another answer takes them along", result(), vec![hours(10), answer(Question::Time, 3)], |s| {
            own_hours(s, None, "over-8")
        }),
        ("the same one, too", result(), vec![hours(10), answer(Question::Time, 2)], |s| {
            own_hours(s, None, "5-to-8")
        }),
        ("another question does not", result(), vec![hours(10), answer(Question::Gut, 2)], |s| {
            own_hours(s, Some(10), "5-to-8");
            put(s, Question::Gut, chosen(Question::Gut, 2));
        }),
        ("a look at the result", quiz(Step::Learn), vec![Action::Peek], |s| {
            place(s, Place::Result);
            s.detour = Some(Detour::Peek(Question::Kind));
        }),
        (
            "and back to where it began",
            quiz(Step::Costs),
            vec![Action::Ask(Question::Stress), Action::Peek, Action::Back],
            |s| s.asked = Question::Stress,
        ),
        ("a missing answer", result(), vec![Action::GoTo(Question::Meet)], |s| {
            place(s, Place::Step(Step::Network));
            s.detour = Some(Detour::Mend);
        }),
        (
            "and on to the result",
            result(),
            vec![Action::GoTo(Question::Gut), Action::Next, Action::Back],
            |s| {
                place(s, Place::Step(Step::Worth));
                s.asked = Question::WorthNetwork;
            },
        ),
        (
            "or back to it",
            result(),
            vec![Action::GoTo(Question::Meet), Action::Back, Action::GoTo(Question::Know)],
            |s| {
                place(s, Place::Step(Step::Want));
                s.detour = Some(Detour::Mend);
            },
        ),
        ("a quiz begun anew", result(), vec![Action::GoTo(Question::Meet), Action::StartOver], |s| {
            place(s, Place::Step(Step::Network));
            s.undo = Some(Undo::StartedOver(s.draft.clone()));
            no_draft(s);
        }),
        ("an answer that was tried", result(), vec![tried(Question::Stress, 2)], |s| {
            put(s, Question::Stress, chosen(Question::Stress, 2));
        }),
        ("next", quiz(Step::Gut), vec![Action::Next], |s| place(s, Place::Step(Step::Practice))),
        ("next keeps the answers", begun(), vec![Action::Next], |s| place(s, Place::Step(Step::Want))),
        ("next within a step", quiz(Step::Costs), vec![Action::Next], |s| s.asked = Question::Stress),
        ("next over an answer", quiz(Step::Costs), vec![answer(Question::Stress, 0), Action::Next], |s| {
            put(s, Question::Stress, chosen(Question::Stress, 0));
            s.asked = Question::Risk;
        }),
        ("next with nothing answered leads to the result", quiz(Step::Gut), vec![Action::Next; 12], |s| {
            place(s, Place::Result);
        }),
        ("a tap", quiz(Step::Gut), vec![tap(Question::Gut, 1)], |s| {
            put(s, Question::Gut, chosen(Question::Gut, 1));
            place(s, Place::Step(Step::Practice));
        }),
        ("a tap within a step", quiz(Step::Want), vec![tap(Question::Know, 1)], |s| {
            put(s, Question::Know, chosen(Question::Know, 1));
            s.asked = Question::Deal;
        }),
        ("a tap on the grid moves nowhere", quiz(Step::Worth), vec![tap(Question::WorthPractice, 1)], |s| {
            put(s, Question::WorthPractice, chosen(Question::WorthPractice, 1));
        }),
        (
            "a second tap is an answer and no step",
            quiz(Step::Gut),
            vec![tap(Question::Gut, 1), tap(Question::Gut, 0)],
            |s| {
                put(s, Question::Gut, chosen(Question::Gut, 0));
                place(s, Place::Step(Step::Practice));
            },
        ),
        (
            "the same answer once more moves on",
            quiz(Step::Gut),
            vec![tap(Question::Gut, 1), Action::Back, tap(Question::Gut, 1)],
            |s| {
                put(s, Question::Gut, chosen(Question::Gut, 1));
                place(s, Place::Step(Step::Practice));
            },
        ),
        (
            "a tap on what is missing leads back",
            result(),
            vec![Action::GoTo(Question::Kind), tap(Question::Kind, 0)],
            |s| {
                put(s, Question::Kind, chosen(Question::Kind, 0));
            },
        ),
        ("a tap after a change", quiz(Step::Want), changed_by_taps(), |s| {
            put(s, Question::Know, chosen(Question::Know, 3));
            put(s, Question::Deal, chosen(Question::Deal, 0));
            place(s, Place::Step(Step::Learn));
        }),
        ("a question left out", quiz(Step::Costs), vec![Action::Next, Action::Ask(Question::Time)], |_| {}),
        ("next on the last step", quiz(Step::Worth), vec![Action::Next], |s| place(s, Place::Result)),
        ("back", begun(), vec![Action::Back; 2], |s| place(s, Place::Step(Step::Gut))),
        ("back within a step", quiz(Step::Costs), vec![Action::Next, Action::Next, Action::Back], |s| {
            s.asked = Question::Stress;
        }),
        ("back to the last question of a step", quiz(Step::Learn), vec![Action::Back], |s| {
            place(s, Place::Step(Step::Want));
            s.asked = Question::Deal;
        }),
        ("back from the result", result(), vec![Action::Back], |s| {
            place(s, Place::Step(Step::Worth));
            s.asked = Question::WorthNetwork;
        }),
        ("all the way back and on again loses nothing", result(), back_and_on(), |_| {}),
        ("to a step", begun(), vec![Action::GoTo(Question::Time)], |s| place(s, Place::Step(Step::Costs))),
        ("to a step from the result", result(), vec![Action::GoTo(Question::Gut)], |s| {
            place(s, Place::Step(Step::Gut));
            s.detour = Some(Detour::Mend);
        }),
        ("moving on is moving on from the news", with_news(begun()), vec![Action::Next], |s| {
            place(s, Place::Step(Step::Want));
            s.notice = None;
        }),
        ("an answer leaves the news", with_news(begun()), vec![answer(Question::Gut, 2)], |s| {
            put(s, Question::Gut, chosen(Question::Gut, 2));
        }),
    ]);
    check_same(vec![
        ("the same answer", begun(), answer(Question::Gut, 0)),
        ("an answer that does not exist", begun(), answer(Question::Deal, 3)),
        ("no answer where there was none", begun(), Action::Answer(Question::Risk, None)),
        ("an answer in the journal", journal(), answer(Question::Gut, 1)),
        ("next on the result", result(), Action::Next),
        ("the question that is open", begun(), Action::Ask(Question::Next)),
        ("a question of another step", begun(), Action::Ask(Question::Time)),
        ("a question on the result", result(), Action::Ask(Question::WorthWant)),
        ("a question in the journal", journal(), Action::Ask(Question::Next)),
        ("a tap in the journal", journal(), tap(Question::Gut, 1)),
        ("a look at the result on the result", result(), Action::Peek),
        ("a look at the result from the journal", journal(), Action::Peek),
        ("next in the journal", journal(), Action::Next),
        ("next in an interview", considering(), Action::Next),
        ("back on the first step", quiz(Step::Gut), Action::Back),
        ("back in the journal", journal(), Action::Back),
        ("to the step that is up", begun(), Action::GoTo(Question::Next)),
        ("to a step from the journal", journal(), Action::GoTo(Question::Time)),
        ("next in the comparison", comparing(), Action::Next),
        ("back in the comparison", comparing(), Action::Back),
        ("to a step from the comparison", comparing(), Action::GoTo(Question::Time)),
    ]);
}

/// The quiz and an interview under consideration are alike; what was reflected on is locked, and lists have no case.
#[test]
fn a_case_changes_only_while_it_is_considered() {
    let rows: Vec<(&'static str, Action, Change)> = vec![
        ("an answer", answer(Question::Risk, 2), |case| {
            case.answers = case.answers.with(Question::Risk, chosen(Question::Risk, 2));
        }),
        ("a reason for", Action::AddReason(Side::For), |case| own(case, |own| own.push(new(Side::For)))),
        ("a reason against", Action::AddReason(Side::Against), |case| {
            own(case, |own| own.push(new(Side::Against)));
        }),
        ("another reason", Action::ChangeReason(1, late()), |case| own(case, |own| own[1] = late())),
        ("another counting", Action::Count(assumptions()), |case| {
            case.answers = case.answers.with_assumptions(assumptions());
        }),
        ("a choice", Action::Decide(Some(Decision::Small)), |case| case.decision = Some(Decision::Small)),
        ("not to choose yet", Action::Decide(Some(Decision::NotYet)), |case| {
            case.decision = Some(Decision::NotYet);
        }),
        ("a plan", Action::Plan(plan()), |case| case.plan = plan()),
    ];
    for (name, action, change) in rows {
        for start in [begun(), result()] {
            let mut expected = start.clone();
            change(drafted(&mut expected));
            assert_eq!(*after(start, [action.clone()]), expected, "{name}");
        }
        let mut expected = considering();
        edit(&mut expected, "a", |interview| change(&mut interview.case));
        assert_eq!(*after(considering(), [action.clone()]), expected, "{name}");
        for start in [reflected(), journal(), comparing()] {
            check_same(vec![(name, start, action.clone())]);
        }
        let begun = after(considering(), [Action::Reflect]);
        assert_ne!(after(begun.clone(), [action.clone()]), begun, "{name}, with nothing written");
        check_same(vec![(name, Session::clone(&after(considering(), began())), action)]);
    }
    check(vec![
        ("a choice taken back", thought_out(), vec![Action::Decide(None)], |s| drafted(s).decision = None),
        ("a plan taken back", thought_out(), vec![Action::Plan(Plan::default())], |s| {
            drafted(s).plan = Plan::default();
        }),
        ("counted as published again", thought_out(), vec![Action::Count(Assumptions::default())], |s| {
            let case = drafted(s);
            case.answers = case.answers.with_assumptions(Assumptions::default());
        }),
        ("kept, reflected on and locked", thought_out(), kept_and_locked(), |s| {
            kept(s, "new", "Blue door", Some("2026-06-01"));
            edit(s, "new", |i| i.reflection = Some(first_words()));
            s.reflecting = true;
        }),
    ]);
    check_same(vec![
        ("the same choice", thought_out(), Action::Decide(Some(Decision::Go))),
        ("the same plan", thought_out(), Action::Plan(plan())),
        ("the same counting", thought_out(), Action::Count(assumptions())),
        ("no choice where there was none", begun(), Action::Decide(None)),
        ("the same reason", begun(), Action::ChangeReason(0, friend())),
        ("a reason beyond the end", begun(), Action::ChangeReason(2, late())),
        ("a reason far beyond the end", considering(), Action::ChangeReason(usize::MAX, late())),
    ]);
}

#[test]
fn a_reason_can_be_brought_back_until_the_screen_changes() {
    check(vec![
        ("removed", begun(), vec![Action::RemoveReason(0)], |s| remove(s, 0)),
        ("removed from the result", result(), vec![Action::RemoveReason(1)], |s| remove(s, 1)),
        ("removed from an interview", considering(), vec![Action::RemoveReason(0)], |s| {
            edit(s, "a", |i| own(&mut i.case, |own| drop(own.remove(0))));
            s.undo = Some(Undo::Removed(0, friend()));
        }),
        ("brought back to its place", begun(), vec![Action::RemoveReason(0), Action::Undo], |_| {}),
        ("the last one too", result(), vec![Action::RemoveReason(1), Action::Undo], |_| {}),
        ("in an interview", considering(), vec![Action::RemoveReason(0), Action::Undo], |_| {}),
        (
            "undone only once",
            considering(),
            vec![Action::RemoveReason(1), Action::Undo, Action::Undo],
            |_| {},
        ),
        (
            "only the last one removed",
            begun(),
            vec![Action::RemoveReason(0), Action::RemoveReason(0), Action::Undo],
            |s| own(drafted(s), |own| drop(own.remove(0))),
        ),
        (
            "among others by now",
            begun(),
            vec![
                Action::RemoveReason(1),
                Action::AddReason(Side::For),
                Action::ChangeReason(0, late()),
                Action::Undo,
            ],
            |s| own(drafted(s), |own| *own = vec![late(), far(), new(Side::For)]),
        ),
        (
            "at the end, where there is no such place any more",
            considering(),
            vec![Action::RemoveReason(1), arrived(alpha_without_reasons()), Action::Undo],
            |s| edit(s, "a", |i| own(&mut i.case, |own| *own = vec![far()])),
        ),
        ("an answer leaves it", begun(), vec![Action::RemoveReason(0), answer(Question::Gut, 2)], |s| {
            remove(s, 0);
            put(s, Question::Gut, chosen(Question::Gut, 2));
        }),
        (
            "it takes the place of what could be undone",
            journal(),
            vec![Action::Delete(id("a")), Action::OpenQuiz, Action::RemoveReason(0), Action::Undo],
            |s| {
                s.interviews.remove(0);
                s.screen = Screen::Quiz;
            },
        ),
        ("gone with the next step", begun(), vec![Action::RemoveReason(0), Action::Next], |s| {
            remove(s, 0);
            place(s, Place::Step(Step::Want));
            s.undo = None;
        }),
        ("gone with the step back", result(), vec![Action::RemoveReason(0), Action::Back], |s| {
            remove(s, 0);
            place(s, Place::Step(Step::Worth));
            s.asked = Question::WorthNetwork;
            s.undo = None;
        }),
        ("gone with the journal", begun(), vec![Action::RemoveReason(0), Action::OpenJournal], |s| {
            remove(s, 0);
            s.screen = Screen::Journal;
            s.undo = None;
        }),
        ("gone with the comparison", begun(), vec![Action::RemoveReason(0), Action::Compare], |s| {
            remove(s, 0);
            s.screen = Screen::Compare;
            s.undo = None;
        }),
        (
            "gone with another interview, and for good",
            considering(),
            vec![
                Action::RemoveReason(0),
                Action::OpenInterview(id("b")),
                Action::OpenInterview(id("a")),
                Action::Undo,
            ],
            |s| edit(s, "a", |i| own(&mut i.case, |own| drop(own.remove(0)))),
        ),
        ("gone with keeping", result(), vec![Action::RemoveReason(0), keep("new")], |s| {
            remove(s, 0);
            s.undo = None;
            kept(s, "new", "Blue door", Some("2026-06-01"));
        }),
        ("gone with the reflection", considering(), [vec![Action::RemoveReason(0)], began()].concat(), |s| {
            edit(s, "a", |i| {
                own(&mut i.case, |own| drop(own.remove(0)));
                i.reflection = Some(first_words());
            });
            s.reflecting = true;
        }),
        (
            "gone with a reflection from elsewhere",
            considering(),
            vec![Action::RemoveReason(0), arrived(alpha_reflected())],
            |s| edit(s, "a", |i| *i = alpha_reflected()),
        ),
        (
            "it stays with a fork",
            considering(),
            vec![Action::RemoveReason(0), forked("a", "a-2"), Action::Undo],
            |s| {
                edit(s, "a", |i| (i.id, i.version_of) = (id("a-2"), Some(id("a"))));
                s.screen = open("a-2");
                s.notice = Some(Notice::TwoVersions);
            },
        ),
    ]);
    check_same(vec![
        ("a place beyond the end", begun(), Action::RemoveReason(2)),
        ("a place beyond the end of an interview", considering(), Action::RemoveReason(usize::MAX)),
        ("a place where there are none", quiz(Step::Gut), Action::RemoveReason(0)),
        ("a locked reason", reflected(), Action::RemoveReason(0)),
        ("in the journal", journal(), Action::RemoveReason(0)),
        ("in the comparison", comparing(), Action::RemoveReason(0)),
    ]);
}

#[test]
fn starting_over_can_be_undone() {
    check(vec![
        ("start over", result(), vec![Action::StartOver], |s| {
            s.undo = Some(Undo::StartedOver(s.draft.clone()));
            no_draft(s);
        }),
        ("start over with nothing answered", quiz(Step::Costs), vec![Action::StartOver], |s| {
            no_draft(s);
        }),
        ("undone at once", result(), vec![Action::StartOver, Action::Undo], |_| {}),
        (
            "undone from the journal",
            result(),
            vec![Action::StartOver, Action::OpenJournal, Action::Undo],
            |_| {},
        ),
        ("nothing to forget leaves what can be undone", quiz(Step::Costs), delete_and_start_over(), |s| {
            no_draft(s);
            s.undo = Some(Undo::Deleted(vec![s.interviews.remove(0)]));
        }),
        ("a nickname alone is not nothing", named_only(), vec![Action::StartOver, Action::Undo], |_| {}),
        ("nothing of the case is left", thought_out(), vec![Action::StartOver], |s| {
            s.undo = Some(Undo::StartedOver(s.draft.clone()));
            no_draft(s);
        }),
        ("all of the case comes back", thought_out(), vec![Action::StartOver, Action::Undo], |_| {}),
        (
            "what does not apply leaves what can be undone",
            thought_out(),
            vec![
                Action::StartOver,
                Action::RemoveReason(0),
                Action::ChangeReason(0, late()),
                answer(Question::Deal, 3),
                Action::Decide(None),
                Action::Undo,
            ],
            |_| {},
        ),
    ]);
    // Whatever is done in the new quiz would be lost with it.
    for action in [
        answer(Question::Gut, 1),
        name("Green"),
        date("2026-07-01"),
        Action::AddReason(Side::For),
        Action::Count(assumptions()),
        Action::Decide(Some(Decision::Go)),
        Action::Plan(plan()),
    ] {
        let alone = after(quiz(Step::Gut), [action.clone()]);
        let over = after(thought_out(), [Action::StartOver, action.clone()]);
        assert_eq!(over, alone, "{action:?}");
        let undone = after(Session::clone(&alone), [Action::StartOver, Action::Undo]);
        assert_eq!(undone, alone, "{action:?} is not nothing");
    }
    check_same(vec![
        ("start over in the journal", journal(), Action::StartOver),
        ("start over in an interview", considering(), Action::StartOver),
        ("start over in the comparison", comparing(), Action::StartOver),
        ("start over before the start", quiz(Step::Gut), Action::StartOver),
        ("undo with nothing to undo", begun(), Action::Undo),
    ]);
}

#[test]
fn keeping_makes_an_interview_and_frees_the_quiz() {
    check(vec![
        ("kept", result(), vec![keep("new")], |s| {
            kept(s, "new", "Blue door", Some("2026-06-01"));
        }),
        ("kept twice is kept once", result(), vec![keep("new"), keep("new"), keep("other")], |s| {
            kept(s, "new", "Blue door", Some("2026-06-01"));
        }),
        ("kept without name and day", result(), vec![name(""), Action::Date(None), keep("new")], |s| {
            kept(s, "new", "", None);
        }),
        (
            "kept without blanks around the name",
            result(),
            vec![name("  \u{a0}Blue door\n"), keep("new")],
            |s| {
                kept(s, "new", "Blue door", Some("2026-06-01"));
            },
        ),
        ("kept with choice, plan and counting", thought_out(), vec![keep("new")], |s| {
            kept(s, "new", "Blue door", Some("2026-06-01"));
        }),
        ("kept with nothing answered", quiz(Step::Worth), vec![Action::Next, keep("new")], |s| {
            kept(s, "new", "", None);
        }),
    ]);
    check_same(vec![
        ("keep before the result", begun(), keep("new")),
        ("keep in the journal", journal(), keep("new")),
        ("keep in an interview", considering(), keep("new")),
        ("keep in the comparison", comparing(), keep("new")),
        ("keep as one that is there", result(), keep("a")),
    ]);
}

#[test]
fn names_and_days_are_those_of_what_is_on_screen() {
    check(vec![
        ("the draft's name", begun(), vec![name("Green")], |s| {
            Rc::make_mut(&mut s.draft).case.label = "Green".into()
        }),
        ("the draft's day", begun(), vec![date("2026-07-01")], |s| {
            Rc::make_mut(&mut s.draft).case.date = day("2026-07-01")
        }),
        ("the interview's name", considering(), vec![name("Green")], |s| {
            edit(s, "a", |i| i.case.label = "Green".into())
        }),
        ("the interview's day sorts it anew", considering(), vec![date("2026-01-01")], |s| {
            edit(s, "a", |i| i.case.date = day("2026-01-01"));
            s.interviews.swap(0, 1);
        }),
        ("without a day it stands where it was kept", reflected(), vec![Action::Date(None)], |s| {
            edit(s, "b", |i| i.case.date = None);
            s.interviews.swap(0, 1);
        }),
        ("after the reflection too", reflected(), vec![name("")], |s| edit(s, "b", |i| i.case.label.clear())),
    ]);
    check_same(vec![
        ("the same name", considering(), name("Alpha")),
        ("the same day", considering(), date("2026-05-02")),
        ("a name in the journal", journal(), name("Green")),
        ("a day in the journal", journal(), date("2026-07-01")),
        ("a name in the comparison", comparing(), name("Green")),
        ("a day in the comparison", comparing(), date("2026-07-01")),
    ]);
}

#[test]
fn texts_are_cut_to_what_fits_between_characters() {
    type Field = (&'static str, usize, Session, fn(String) -> Action, fn(&Session) -> String);
    let reason = |text| Action::ChangeReason(1, OwnReason { text, ..far() });
    let fields: Vec<Field> = vec![
        ("a reflection", LONGEST_TEXT, reflected(), write, |s| {
            s.open().unwrap().reflection.clone().unwrap().text
        }),
        ("a name", LONGEST_NAME, reflected(), Action::Name, |s| s.open().unwrap().case.label.clone()),
        ("a draft's name", LONGEST_NAME, begun(), Action::Name, |s| s.draft.case.label.clone()),
        ("an own reason", OwnReason::LONGEST, considering(), reason, |s| {
            s.open().unwrap().case.answers.own()[1].text.clone()
        }),
        ("a draft's own reason", OwnReason::LONGEST, begun(), reason, |s| {
            s.draft.case.answers.own()[1].text.clone()
        }),
        (
            "a plan's when",
            Plan::LONGEST,
            result(),
            |when| Action::Plan(Plan { when, ..plan() }),
            |s| s.draft.case.plan.when.clone(),
        ),
        (
            "a plan's then",
            Plan::LONGEST,
            result(),
            |then| Action::Plan(Plan { then, ..plan() }),
            |s| s.draft.case.plan.then.clone(),
        ),
        (
            "a message that asks",
            Plan::LONGEST,
            considering(),
            |ask| Action::Plan(Plan { ask: Some(ask), ..plan() }),
            |s| s.open().unwrap().case.plan.ask.clone().unwrap(),
        ),
        (
            "a message that says no",
            Plan::LONGEST,
            considering(),
            |decline| Action::Plan(Plan { decline: Some(decline), ..plan() }),
            |s| s.open().unwrap().case.plan.decline.clone().unwrap(),
        ),
    ];
    for (field, most, start, action, read) in fields {
        for (what, typed, kept) in [
            ("nothing", String::new(), 0),
            ("short", "x".repeat(5), 5),
            ("exactly full", "x".repeat(most), most),
            ("one too many", "x".repeat(most + 1), most),
            ("an emoji that fits", "x".repeat(most - 2) + "🙂", most),
            ("an emoji at the edge", "x".repeat(most - 1) + "🙂", most - 1),
            ("emoji after emoji", "🙂".repeat(most), most),
            ("emoji after a letter", format!("x{}", "🙂".repeat(most)), most - 1),
            ("three bytes, one unit", "語".repeat(most + 9), most),
        ] {
            let text = read(&after(start.clone(), [action(typed.clone())]));
            assert_eq!(text.encode_utf16().count(), kept, "{field}: {what}");
            assert!(typed.starts_with(&text), "{field}: {what}");
        }
    }
}

#[test]
fn a_reflection_locks_what_was_expected() {
    check(vec![
        ("an answer changes while it is considered", considering(), vec![answer(Question::Risk, 2)], |s| {
            edit(s, "a", |i| i.case.answers = i.case.answers.with(Question::Risk, chosen(Question::Risk, 2)));
        }),
        ("opened, with nothing written", considering(), vec![Action::Reflect], |s| s.reflecting = true),
        (
            "open to change while it is empty, and taken back",
            considering(),
            vec![Action::Reflect, answer(Question::Risk, 2), Action::StopReflecting],
            |s| {
                edit(s, "a", |i| {
                    i.case.answers = i.case.answers.with(Question::Risk, chosen(Question::Risk, 2))
                })
            },
        ),
        (
            "put off to another day, and so still open to change",
            considering(),
            vec![Action::Reflect, still_to_come(), answer(Question::Risk, 2), Action::StopReflecting],
            |s| {
                edit(s, "a", |i| {
                    i.case.date = day("2026-07-01");
                    i.case.answers = i.case.answers.with(Question::Risk, chosen(Question::Risk, 2));
                });
            },
        ),
        (
            "put off to another day, and left for the journal",
            considering(),
            vec![Action::Reflect, still_to_come(), Action::OpenJournal, Action::OpenInterview(id("a"))],
            |s| edit(s, "a", |i| i.case.date = day("2026-07-01")),
        ),
        (
            "put off to another day, and then to one more",
            considering(),
            vec![Action::Reflect, still_to_come(), Action::Date(day("2026-08-01")), Action::StopReflecting],
            |s| edit(s, "a", |i| i.case.date = day("2026-08-01")),
        ),
        (
            "locked with the first words, and done",
            considering(),
            [began(), vec![answer(Question::Risk, 2), Action::StopReflecting]].concat(),
            |s| edit(s, "a", |i| i.reflection = Some(first_words())),
        ),
        (
            "left for the journal, and read when it is opened again",
            considering(),
            [began(), vec![Action::OpenJournal, Action::OpenInterview(id("a"))]].concat(),
            |s| edit(s, "a", |i| i.reflection = Some(first_words())),
        ),
        ("gone on with", reflected(), vec![Action::Reflect], |s| s.reflecting = true),
        ("gone on with, and done", reflected(), vec![Action::Reflect, Action::StopReflecting], |_| {}),
        ("mistyped", reflected(), vec![Action::Reflect, mistype("300")], |s| {
            (s.reflecting, s.mistyped) = (true, Some("300".into()));
        }),
        (
            "mistyped, and something else written",
            reflected(),
            vec![Action::Reflect, mistype("300"), write("Kind people.".into())],
            |s| {
                reflect(s, |r| r.text = "Kind people.".into());
                (s.reflecting, s.mistyped) = (true, Some("300".into()));
            },
        ),
        (
            "mistyped, and its field gone",
            reflected(),
            vec![Action::Reflect, mistype("300"), mark(|r| r.happened = Some(Happened::Declined))],
            |s| {
                reflect(s, |r| r.happened = Some(Happened::Declined));
                s.reflecting = true;
            },
        ),
        (
            "mistyped and put right",
            reflected(),
            vec![Action::Reflect, mistype("300"), Action::Mistype(None)],
            |s| {
                s.reflecting = true;
            },
        ),
        (
            "mistyped, and not left behind",
            reflected(),
            vec![Action::Reflect, mistype("300"), Action::StopReflecting],
            |s| (s.reflecting, s.mistyped) = (true, Some("300".into())),
        ),
        (
            "mistyped, and left for the journal",
            reflected(),
            vec![Action::Reflect, mistype("300"), Action::OpenJournal, Action::OpenInterview(id("b"))],
            |_| {},
        ),
        ("the day on which it happened sorts it anew", reflected(), vec![happened_on("2026-06-01")], |s| {
            reflect(s, |r| r.when = day("2026-06-01"));
            s.interviews.swap(0, 1);
        }),
        ("rated", reflected(), vec![rate(Benefit::Network, 4)], |s| {
            reflect(s, |r| r.ratings[4] = Rating::new(4));
        }),
        ("a rating taken away", reflected(), vec![mark(|r| r.ratings[0] = None)], |s| {
            reflect(s, |r| r.ratings[0] = None);
        }),
        ("written", reflected(), vec![write("Kind people.".into())], |s| {
            reflect(s, |r| r.text = "Kind people.".into());
        }),
        ("judged", reflected(), vec![mark(|r| r.same = Some(SameAgain::NotSure))], |s| {
            reflect(s, |r| r.same = Some(SameAgain::NotSure));
        }),
        ("a judgement taken away", reflected(), vec![mark(|r| r.same = None)], |s| {
            reflect(s, |r| r.same = None)
        }),
    ]);
    check_same(vec![
        ("begun twice", Session::clone(&after(reflected(), [Action::Reflect])), Action::Reflect),
        ("mistyped where nothing is written", reflected(), mistype("300")),
        ("taken back once there is something", reflected(), Action::StopReflecting),
        ("taken back before it is begun", considering(), Action::StopReflecting),
        ("taken back in the journal", journal(), Action::StopReflecting),
        ("a locked answer", reflected(), answer(Question::Risk, 2)),
        ("a locked answer tried", reflected(), tried(Question::Risk, 2)),
        ("locked hours", reflected(), hours(10)),
        ("a locked answer taken away", reflected(), Action::Answer(Question::Gut, None)),
        ("reflect in the quiz", result(), Action::Reflect),
        ("reflect in the journal", journal(), Action::Reflect),
        ("reflect in the comparison", comparing(), Action::Reflect),
        ("rate before it is begun", considering(), rate(Benefit::Want, 1)),
        ("write before it is begun", considering(), write("x".into())),
        ("judge before it is begun", considering(), mark(|r| r.same = Some(SameAgain::Yes))),
        ("the same rating", reflected(), rate(Benefit::Practice, 3)),
        ("the same words", reflected(), write("Good talk.".into())),
        ("the same judgement", reflected(), mark(|r| r.same = Some(SameAgain::Yes))),
        ("rate in the quiz", result(), rate(Benefit::Practice, 1)),
    ]);
}

#[test]
fn screens_follow_each_other_and_leave_old_news_behind() {
    check(vec![
        ("to the journal", begun(), vec![Action::OpenJournal], |s| s.screen = Screen::Journal),
        ("to the quiz where it was left", journal(), vec![Action::OpenQuiz], |s| s.screen = Screen::Quiz),
        ("to an interview", journal(), vec![Action::OpenInterview(id("b"))], |s| s.screen = open("b")),
        ("from one interview to another", considering(), vec![Action::OpenInterview(id("b"))], |s| {
            s.screen = open("b");
        }),
        ("the news is read", with_news(journal()), vec![Action::OpenQuiz], |s| {
            s.screen = Screen::Quiz;
            s.notice = None;
        }),
        ("the question is dropped", erasing(), vec![Action::OpenQuiz], |s| {
            s.screen = Screen::Quiz;
            s.erasing = false;
        }),
        ("what can be undone stays", journal(), vec![Action::Delete(id("a")), Action::OpenQuiz], |s| {
            s.undo = Some(Undo::Deleted(vec![s.interviews.remove(0)]));
            s.screen = Screen::Quiz;
        }),
    ]);
    check_same(vec![
        ("the journal again", with_news(journal()), Action::OpenJournal),
        ("the quiz again", begun(), Action::OpenQuiz),
        ("the interview again", considering(), Action::OpenInterview(id("a"))),
        ("an interview that is not there", journal(), Action::OpenInterview(id("nobody"))),
    ]);
}

#[test]
fn interviews_stand_side_by_side() {
    check(vec![
        ("from the quiz", begun(), vec![Action::Compare], |s| s.screen = Screen::Compare),
        ("from the journal", journal(), vec![Action::Compare], |s| s.screen = Screen::Compare),
        ("from an interview", considering(), vec![Action::Compare], |s| s.screen = Screen::Compare),
        ("back to the journal", comparing(), vec![Action::OpenJournal], |s| s.screen = Screen::Journal),
        ("to one of them", comparing(), vec![Action::OpenInterview(id("b"))], |s| s.screen = open("b")),
        ("the news is read", with_news(journal()), vec![Action::Compare], |s| {
            s.screen = Screen::Compare;
            s.notice = None;
        }),
        ("the question is dropped", erasing(), vec![Action::Compare], |s| {
            s.screen = Screen::Compare;
            s.erasing = false;
        }),
        ("what can be undone stays", journal(), vec![Action::Delete(id("a")), Action::Compare], |s| {
            s.undo = Some(Undo::Deleted(vec![s.interviews.remove(0)]));
            s.screen = Screen::Compare;
        }),
        // Two at first; what the reader leaves of them, and what they put beside it in its turn.
        ("out", comparing(), vec![without("a")], |s| s.compared = Some(vec![id("b")])),
        ("both out", comparing(), vec![without("b"), without("a")], |s| s.compared = Some(vec![])),
        ("out and in", comparing(), vec![without("a"), within("a")], |s| {
            s.compared = Some(vec![id("b"), id("a")]);
        }),
        ("in, the other stays out", comparing(), vec![without("b"), without("a"), within("b")], |s| {
            s.compared = Some(vec![id("b")]);
        }),
        ("in the journal too", journal(), vec![without("b")], |s| s.compared = Some(vec![id("a")])),
        (
            "chosen after a look elsewhere",
            comparing(),
            vec![arrived(gamma()), within("b"), Action::OpenQuiz, Action::Compare],
            |s| {
                s.interviews.insert(1, Rc::new(gamma()));
                s.compared = Some(vec![id("a"), id("g"), id("b")]);
            },
        ),
        (
            "two again where one was left",
            comparing(),
            vec![without("a"), Action::OpenQuiz, Action::Compare],
            |_| {},
        ),
        (
            "chosen after it was brought back",
            comparing(),
            vec![arrived(gamma()), within("b"), Action::Delete(id("a")), Action::Undo, Action::Compare],
            |s| {
                s.interviews.insert(1, Rc::new(gamma()));
                s.compared = Some(vec![id("a"), id("g"), id("b")]);
            },
        ),
    ]);
    let both_out = || Session { compared: Some(vec![]), ..comparing() };
    check_same(vec![
        ("the comparison again", with_news(comparing()), Action::Compare),
        ("out again", both_out(), without("b")),
        ("in where it was never out", Session { compared: Some(vec![id("a")]), ..comparing() }, within("a")),
        ("out what is not there", comparing(), without("nobody")),
        ("in what is not there", both_out(), within("nobody")),
        ("erase from here", comparing(), Action::AskErase),
        ("rate from here", comparing(), rate(Benefit::Practice, 1)),
    ]);
}

#[test]
fn what_a_link_carries_waits_to_be_taken_or_left() {
    check(vec![
        ("it came", begun(), vec![carried(red())], |s| s.shared = Some(Ok(Rc::new(red())))),
        ("it could not be used", journal(), vec![damaged()], |s| {
            s.shared = Some(Err(ShareLinkError::Damaged))
        }),
        ("another came", journal(), vec![damaged(), carried(red())], |s| {
            s.shared = Some(Ok(Rc::new(red())));
        }),
        ("it waits", begun(), vec![carried(red()), Action::OpenJournal, Action::Compare], |s| {
            s.shared = Some(Ok(Rc::new(red())));
            s.screen = Screen::Compare;
        }),
        ("taken in the quiz", begun(), vec![carried(red()), take("new")], |s| taken(s, "new", red())),
        ("taken in the journal", journal(), vec![carried(red()), take("new")], |s| taken(s, "new", red())),
        ("taken in an interview", reflected(), vec![carried(red()), take("new")], |s| {
            taken(s, "new", red());
        }),
        (
            "taken without blanks around the name",
            begun(),
            vec![carried(Case { label: " Red door\t".into(), ..red() }), take("new")],
            |s| taken(s, "new", red()),
        ),
        (
            "taken with choice and plan",
            begun(),
            vec![carried(thought_out().draft.case.clone()), take("new")],
            |s| taken(s, "new", thought_out().draft.case.clone()),
        ),
        ("taken twice is taken once", begun(), vec![carried(red()), take("new"), take("other")], |s| {
            taken(s, "new", red());
        }),
        (
            "the same link once more opens what it made",
            begun(),
            vec![carried(red()), take("new"), Action::OpenQuiz, carried(red()), take("other")],
            |s| taken(s, "new", red()),
        ),
        (
            "the same link with blanks once more",
            begun(),
            [["new"], ["other"]]
                .map(|[name]| vec![carried(Case { label: " Red door".into(), ..red() }), take(name)])
                .concat(),
            |s| taken(s, "new", red()),
        ),
        ("one that is there opens", begun(), vec![carried(alpha().case), take("new")], |s| {
            s.screen = open("a");
        }),
        ("one that was reflected on opens", begun(), vec![carried(beta().case), take("new")], |s| {
            s.screen = open("b");
        }),
        ("one that is open stays open", considering(), vec![carried(alpha().case), take("new")], |_| {}),
        (
            "one that is there opens by a link without a name",
            begun(),
            vec![carried(Case { label: String::new(), ..alpha().case }), take("new")],
            |s| s.screen = open("a"),
        ),
        (
            "a choice comes along where there is none",
            begun(),
            vec![carried(Case { decision: Some(Decision::Small), ..alpha().case }), take("new")],
            |s| {
                s.screen = open("a");
                edit(s, "a", |i| i.case.decision = Some(Decision::Small));
            },
        ),
        (
            "and not where it is locked",
            begun(),
            vec![carried(Case { decision: Some(Decision::Small), ..beta().case }), take("new")],
            |s| s.screen = open("b"),
        ),
        (
            "what links do not tell makes no other",
            begun(),
            vec![
                Action::OpenInterview(id("a")),
                Action::Decide(Some(Decision::Go)),
                Action::Plan(plan()),
                carried(alpha().case),
                take("new"),
            ],
            |s| {
                s.screen = open("a");
                edit(s, "a", |i| {
                    i.case = Case { decision: Some(Decision::Go), plan: plan(), ..i.case.clone() }
                });
            },
        ),
        ("left", begun(), vec![carried(red()), Action::LeaveShared], |_| {}),
        ("left what could not be used", journal(), vec![damaged(), Action::LeaveShared], |_| {}),
        ("left, so not to be taken", begun(), vec![carried(red()), Action::LeaveShared, take("new")], |_| {}),
        (
            "moving on is moving on from the news",
            with_news(begun()),
            vec![carried(red()), take("new")],
            |s| {
                taken(s, "new", red());
                s.notice = None;
            },
        ),
    ]);
    let waiting = |carried| Session { shared: Some(carried), ..begun() };
    check_same(vec![
        ("take nothing", begun(), take("new")),
        ("leave nothing", begun(), Action::LeaveShared),
        ("take what is damaged", waiting(Err(ShareLinkError::Damaged)), take("new")),
        ("take what is newer", waiting(Err(ShareLinkError::Newer)), take("new")),
        ("take what is too long", waiting(Err(ShareLinkError::TooLong)), take("new")),
        ("take as one that is there", waiting(Ok(Rc::new(red()))), take("a")),
        ("the same again", waiting(Ok(Rc::new(red()))), carried(red())),
    ]);
    let rows: Vec<(&str, Change)> = vec![
        ("name", |case| case.label = "Alphabet".into()),
        ("day", |case| case.date = None),
        ("answer", |case| case.answers = case.answers.with(Question::Risk, chosen(Question::Risk, 0))),
        ("own reason", |case| own(case, |own| own[0].hours = 8)),
        ("counting", |case| case.answers = case.answers.with_assumptions(assumptions())),
    ];
    for (name, change) in rows {
        let mut other = alpha().case;
        change(&mut other);
        let session = after(begun(), [carried(other.clone()), take("new")]);
        assert_eq!(session.open().map(|interview| &interview.case), Some(&other), "another {name}");
        assert_eq!(session.interviews.len(), 3, "another {name}");
    }
}

#[test]
fn what_a_file_brings_waits_to_be_taken_or_left() {
    let waiting = |start: Session, interviews| Session::clone(&after(start, [offered(interviews)]));
    let copies = || Session { screen: Screen::Copies, ..journal() };
    check(vec![
        ("it came", copies(), vec![offered(vec![gamma()])], |s| {
            *s = Session::clone(&after(s.clone(), [offered(vec![gamma()])]));
            assert_eq!((s.interviews.len(), s.import.is_some()), (2, true));
        }),
        ("left", copies(), vec![offered(vec![gamma()]), Action::LeaveImport], |_| {}),
        ("left by going on", copies(), vec![offered(vec![gamma()]), Action::OpenJournal], |s| {
            s.screen = Screen::Journal;
        }),
        ("taken", copies(), vec![offered(vec![gamma(), stranger()]), Action::TakeImport], |s| {
            s.interviews.splice(1..1, [stranger(), gamma()].map(Rc::new));
            brought(s, &["g", "c"]);
        }),
        ("taken once", copies(), vec![offered(vec![gamma()]), Action::TakeImport, Action::TakeImport], |s| {
            s.interviews.insert(1, Rc::new(gamma()));
            brought(s, &["g"]);
        }),
        (
            "what has come to stand there since stays",
            copies(),
            vec![offered(vec![alpha_renamed(), gamma()]), arrived(gamma()), Action::TakeImport],
            |s| {
                s.interviews.insert(1, Rc::new(gamma()));
                brought(s, &[]);
            },
        ),
        (
            "shown among all, whatever was looked for",
            Session { filter: Filter { words: "x".into(), ..Filter::default() }, shown: 60, ..copies() },
            vec![offered(vec![gamma()]), Action::TakeImport],
            |s| {
                s.interviews.insert(1, Rc::new(gamma()));
                brought(s, &["g"]);
                (s.filter, s.shown) = (Filter::default(), Session::PAGE);
            },
        ),
        (
            "marked until the reader goes on",
            copies(),
            vec![offered(vec![gamma()]), Action::TakeImport, Action::OpenCopies],
            |s| {
                s.interviews.insert(1, Rc::new(gamma()));
            },
        ),
        (
            "not of ours, and left",
            copies(),
            vec![Action::PreviewImport(Err(ImportError::Empty)), Action::LeaveImport],
            |_| {},
        ),
        (
            "nothing of it is left when all is erased",
            waiting(erasing(), vec![gamma()]),
            vec![Action::EraseAll],
            |s| {
                s.interviews.clear();
                no_draft(s);
                s.unread = Unread::default();
                (s.import, s.erasing) = (None, false);
            },
        ),
    ]);
    check_same(vec![
        ("take nothing", copies(), Action::TakeImport),
        ("leave nothing", copies(), Action::LeaveImport),
        ("the same again", waiting(copies(), vec![gamma()]), offered(vec![gamma()])),
    ]);
    let refused = after(copies(), [Action::PreviewImport(Err(ImportError::Newer)), Action::TakeImport]);
    assert_eq!((refused.interviews.len(), refused.notice), (2, None), "nothing was taken");
}

#[test]
fn what_is_deleted_can_be_brought_back() {
    check(vec![
        ("deleted from the journal", journal(), vec![Action::Delete(id("b"))], |s| {
            s.undo = Some(Undo::Deleted(vec![s.interviews.remove(1)]));
        }),
        ("deleted on its own screen", considering(), vec![Action::Delete(id("a"))], |s| {
            s.undo = Some(Undo::Deleted(vec![s.interviews.remove(0)]));
            s.screen = Screen::Journal;
        }),
        ("brought back to its place", journal(), vec![Action::Delete(id("a")), Action::Undo], |_| {}),
        (
            "only the last one",
            journal(),
            vec![Action::Delete(id("a")), Action::Delete(id("b")), Action::Undo],
            |s| {
                s.interviews.remove(0);
            },
        ),
        ("undone only once", journal(), vec![Action::Delete(id("a")), Action::Undo, Action::Undo], |_| {}),
        ("deleting drops the question about erasing", erasing(), vec![Action::Delete(id("b"))], |s| {
            s.undo = Some(Undo::Deleted(vec![s.interviews.remove(1)]));
            s.erasing = false;
        }),
    ]);
    check_same(vec![("delete what is not there", journal(), Action::Delete(id("nobody")))]);
}

/// Another tab changed it after it was deleted here, so that it came back: the undo has nothing left to do.
#[test]
fn an_undo_takes_nothing_from_what_arrived_since() {
    check(vec![(
        "deleted, changed elsewhere, undone",
        journal(),
        vec![Action::Delete(id("a")), arrived(alpha_renamed()), Action::Undo],
        |s| edit(s, "a", |i| i.case.label = "Renamed".into()),
    )]);
}

#[test]
fn erasing_takes_two_steps() {
    check(vec![
        ("asked", journal(), vec![Action::AskErase], |s| s.erasing = true),
        ("thought better of it", journal(), vec![Action::AskErase, Action::CancelErase], |_| {}),
        ("done", journal(), vec![Action::Delete(id("b")), Action::AskErase, Action::EraseAll], |s| {
            s.interviews.clear();
            no_draft(s);
            s.unread = Unread::default();
        }),
        ("not undone", journal(), vec![Action::AskErase, Action::EraseAll, Action::Undo], |s| {
            s.interviews.clear();
            no_draft(s);
            s.unread = Unread::default();
        }),
    ]);
    check_same(vec![
        ("asked twice", erasing(), Action::AskErase),
        ("asked in the quiz", begun(), Action::AskErase),
        ("asked in an interview", considering(), Action::AskErase),
        ("erased without being asked", journal(), Action::EraseAll),
        ("kept without being asked", journal(), Action::CancelErase),
    ]);
}

#[test]
fn storage_has_its_say() {
    check(vec![
        ("arrived", journal(), vec![arrived(stranger())], |s| s.interviews.insert(1, Rc::new(stranger()))),
        ("arrived anew", journal(), vec![arrived(alpha_renamed())], |s| {
            edit(s, "a", |i| i.case.label = "Renamed".into())
        }),
        ("arrived on its own screen", considering(), vec![arrived(alpha_renamed())], |s| {
            edit(s, "a", |i| i.case.label = "Renamed".into());
        }),
        ("gone", journal(), vec![Action::Gone(vec![id("b")])], |s| {
            s.undo = Some(Undo::Deleted(vec![s.interviews.remove(1)]));
            s.notice = Some(Notice::TakenAway);
        }),
        ("gone from under the reader", considering(), vec![Action::Gone(vec![id("b"), id("a")])], |s| {
            s.undo = Some(Undo::Deleted(vec![s.interviews.remove(1), s.interviews.remove(0)]));
            s.notice = Some(Notice::TakenAway);
            s.screen = Screen::Journal;
        }),
        (
            "gone and brought back",
            journal(),
            vec![Action::Gone(vec![id("a"), id("b")]), Action::Undo],
            |_| {},
        ),
        (
            "gone, while another is open",
            considering(),
            vec![Action::Gone(vec![id("b"), id("nobody")])],
            |s| {
                s.undo = Some(Undo::Deleted(vec![s.interviews.remove(1)]));
                s.notice = Some(Notice::TakenAway);
            },
        ),
        (
            "gone in two steps, with two versions in between",
            journal(),
            vec![Action::Gone(vec![id("b")]), forked("a", "a-2"), Action::Gone(vec![id("a-2")])],
            |s| {
                edit(s, "a", |i| (i.id, i.version_of) = (id("a-2"), Some(id("a"))));
                s.undo = Some(Undo::Deleted(vec![s.interviews.remove(1), s.interviews.remove(0)]));
                s.notice = Some(Notice::TakenAway);
            },
        ),
        ("forked on its own screen", considering(), vec![forked("a", "a-2")], |s| {
            edit(s, "a", |i| (i.id, i.version_of) = (id("a-2"), Some(id("a"))));
            s.screen = open("a-2");
            s.notice = Some(Notice::TwoVersions);
        }),
        ("forked in the journal", journal(), vec![forked("b", "b-2")], |s| {
            edit(s, "b", |i| (i.id, i.version_of) = (id("b-2"), Some(id("b"))));
            s.notice = Some(Notice::TwoVersions);
        }),
        (
            "forked, then the other version",
            considering(),
            vec![forked("a", "a-2"), arrived(alpha_renamed())],
            |s| {
                edit(s, "a", |i| (i.id, i.version_of) = (id("a-2"), Some(id("a"))));
                s.interviews.insert(1, Rc::new(alpha_renamed()));
                s.screen = open("a-2");
                s.notice = Some(Notice::TwoVersions);
            },
        ),
        ("unread", journal(), vec![Action::Unread(Unread { corrupt: 2, newer: 1 })], |s| {
            s.unread = Unread { corrupt: 2, newer: 1 };
        }),
        ("keeping", begun(), vec![Action::SaveStatus(SaveStatus::Full)], |s| {
            s.save_status = SaveStatus::Full
        }),
        ("less room", begun(), vec![Action::Room(Room::Low)], |s| s.room = Room::Low),
        ("a first copy", begun(), vec![copy("2026-05-01T10:00:00.000Z")], |s| *s = copied(s.clone())),
        ("a later copy", copied(begun()), vec![copy("2026-05-01T10:00:00.001Z")], |s| {
            s.backed_up = Some("2026-05-01T10:00:00.001Z".into());
        }),
        ("a notice", begun(), vec![Action::Notice(Notice::NotErased)], |s| {
            s.notice = Some(Notice::NotErased)
        }),
    ]);
    check_same(vec![
        ("arrived as it was", journal(), arrived(alpha())),
        ("gone before", journal(), Action::Gone(vec![id("nobody")])),
        ("nothing gone", journal(), Action::Gone(Vec::new())),
        ("forked what is not there", journal(), forked("nobody", "nobody-2")),
        ("the same count", journal(), Action::Unread(journal().unread)),
        ("the same room", full(begun()), Action::Room(Room::Full)),
        ("an older copy", copied(begun()), copy("2026-04-30T10:00:00.000Z")),
        ("the same keeping", begun(), Action::SaveStatus(SaveStatus::Quiet)),
        ("the same notice", with_news(begun()), Action::Notice(Notice::TwoVersions)),
    ]);
}

#[test]
fn where_there_is_no_room_nothing_new_begins() {
    let brought = || Session { shared: Some(Ok(Rc::new(red()))), ..full(begun()) };
    let known = || Session { shared: Some(Ok(Rc::new(alpha().case))), ..full(begun()) };
    check(vec![
        ("keep", full(result()), vec![keep("new")], |s| s.notice = Some(Notice::NoRoom)),
        ("take", brought(), vec![take("new")], |s| s.notice = Some(Notice::NoRoom)),
        ("open what is there", known(), vec![take("new")], |s| {
            (s.shared, s.screen) = (None, open("a"));
        }),
        ("keep once there is room", full(result()), vec![Action::Room(Room::Low), keep("new")], |s| {
            s.room = Room::Low;
            kept(s, "new", "Blue door", Some("2026-06-01"));
        }),
        ("change", full(considering()), vec![name("Changed")], |s| {
            edit(s, "a", |interview| interview.case.label = "Changed".into());
        }),
        ("delete and undo", full(journal()), vec![Action::Delete(id("a")), Action::Undo], |_| {}),
    ]);
    check_same(vec![
        ("keep in the middle", full(begun()), keep("new")),
        ("take nothing", full(begun()), take("new")),
    ]);
}

/// The two that stand side by side before anybody chooses.
#[test]
fn two_stand_side_by_side_at_first() {
    let answered = |name: &str, day: &str, told: bool| {
        let mut interview = Interview { id: id(name), created: format!("{day}T08:00:00.000Z"), ..alpha() };
        interview.case.date = None;
        interview.case.answers = Question::ALL
            .into_iter()
            .filter(|question| question.is_scored())
            .fold(Answers::default(), |answers, question| {
                answers.with(question, question.choices().next().map(Answer::Chosen))
            });
        interview.reflection = told.then(|| Reflection { text: "told".into(), ..Reflection::default() });
        interview
    };
    let bare = |name: &str, day: &str| {
        let mut bare = answered(name, day, false);
        bare.case.answers = Answers::default();
        bare
    };
    let version = |name: &str, of: &str, day: &str| Interview {
        version_of: Some(id(of)),
        ..answered(name, day, false)
    };
    for (what, interviews, expected) in [
        ("none", vec![], vec![]),
        ("one", vec![answered("a", "2026-01-01", false)], vec!["a"]),
        (
            "the newest",
            vec![
                answered("a", "2026-01-01", false),
                answered("b", "2026-01-02", false),
                answered("c", "2026-01-03", false),
            ],
            vec!["c", "b"],
        ),
        (
            "what may lie ahead before what is told of",
            vec![
                answered("a", "2026-01-01", false),
                answered("b", "2026-01-02", true),
                answered("c", "2026-01-03", true),
            ],
            vec!["a", "c"],
        ),
        (
            "what there is something to compare of",
            vec![
                bare("a", "2026-01-03"),
                answered("b", "2026-01-01", true),
                answered("c", "2026-01-02", false),
            ],
            vec!["c", "b"],
        ),
        (
            "one of two versions",
            vec![
                answered("a", "2026-01-03", false),
                version("b", "a", "2026-01-02"),
                answered("c", "2026-01-01", false),
            ],
            vec!["a", "c"],
        ),
    ] {
        let interviews = interviews.into_iter().map(Rc::new).collect();
        let session = Session::new(Rc::default(), Screen::Compare, interviews, Unread::default());
        let found = compared(&session);
        assert_eq!(found.iter().map(Id::as_str).collect::<Vec<_>>(), expected, "{what}");
    }
}

/// Whoever comes back to the journal comes back to what they left it by.
#[test]
fn the_journal_knows_what_it_was_left_for() {
    for (what, actions, expected) in [
        ("an interview", vec![Action::OpenInterview(id("b"))], Some(open("b"))),
        ("and back", vec![Action::OpenInterview(id("b")), Action::OpenJournal], Some(open("b"))),
        ("the comparison", vec![Action::Compare, Action::OpenJournal], Some(Screen::Compare)),
        (
            "the last of them",
            vec![Action::Compare, Action::OpenJournal, Action::OpenCopies],
            Some(Screen::Copies),
        ),
        ("the quiz", vec![Action::OpenInsights, Action::OpenJournal, Action::OpenQuiz], Some(Screen::Quiz)),
        ("and from the quiz", vec![Action::OpenInsights, Action::OpenQuiz, Action::OpenJournal], None),
        ("the same again", vec![Action::OpenJournal], None),
    ] {
        assert_eq!(after(journal(), actions).left_for, expected, "{what}");
    }
}

/// An offer to bring something back stands where it is about what is on screen.
#[test]
fn what_can_be_brought_back_is_offered_where_it_belongs() {
    let screens = [
        Screen::Quiz,
        Screen::Journal,
        Screen::Compare,
        open("a"),
        open("b"),
        Screen::Insights,
        Screen::Copies,
    ];
    let places = |undo: Undo, notice: Option<Notice>| -> Vec<usize> {
        let on = |screen: &Screen| Session {
            screen: screen.clone(),
            undo: Some(undo.clone()),
            notice,
            ..journal()
        };
        (0..screens.len()).filter(|place| on(&screens[*place]).on_offer().is_some()).collect()
    };
    let version = Rc::new(Interview { id: id("v"), version_of: Some(id("b")), ..alpha() });
    let gone = |interview| Undo::Deleted(vec![interview]);
    assert_eq!(places(gone(Rc::new(gamma())), None), [1]);
    assert_eq!(places(gone(version), None), [1, 4], "beside the version that stayed");
    assert_eq!(places(gone(Rc::new(gamma())), Some(Notice::TakenAway)), [0, 1, 2, 3, 4, 5, 6]);
    assert_eq!(places(Undo::StartedOver(Rc::default()), None), [0]);
    assert_eq!(places(Undo::FollowedUp(id("a"), 0), None), [1, 3]);
    assert_eq!(journal().on_offer(), None);
}

#[test]
fn a_session_opens_on_what_is_there() {
    let all = || vec![Rc::new(beta()), Rc::new(alpha()), Rc::new(stranger()), Rc::new(alpha())];
    for (name, screen, expected) in [
        ("the quiz", Screen::Quiz, Screen::Quiz),
        ("the journal", Screen::Journal, Screen::Journal),
        ("the comparison", Screen::Compare, Screen::Compare),
        ("an interview", open("b"), open("b")),
        ("an interview that is gone", open("nobody"), Screen::Journal),
    ] {
        let session = Session::new(Rc::default(), screen, all(), Unread::default());
        assert_eq!(session.screen, expected, "{name}");
        let order: Vec<_> = session.interviews.iter().map(|interview| interview.id.as_str()).collect();
        assert_eq!(order, ["a", "c", "b"], "{name}");
        assert_eq!(session.save_status, SaveStatus::Quiet, "{name}");
        assert_eq!((session.shared, session.compared, session.left_for), (None, None, None), "{name}");
    }
}

#[test]
fn only_texts_are_typed() {
    let typed: BTreeSet<_> = one_of_each().iter().filter(|action| action.is_typing()).map(variant).collect();
    assert_eq!(typed, ["ChangeReason", "Name", "Plan", "Write"].map(str::to_owned).into());
}

/// The generator below has every action that there is: the list in the source is the measure.
#[test]
fn no_action_is_forgotten_here() {
    let source = include_str!("../src/session/action.rs");
    let list = source.split("pub enum Action {").nth(1).unwrap().split("\n}").next().unwrap();
    let is_name = |c: char| c.is_ascii_alphabetic();
    let names = list
        .lines()
        .filter_map(|line| line.strip_prefix("    "))
        .filter(|line| line.starts_with(|c: char| c.is_ascii_uppercase()));
    let listed: BTreeSet<String> =
        names.map(|line| line.chars().take_while(|c| is_name(*c)).collect()).collect();
    assert_eq!(one_of_each().iter().map(variant).collect::<BTreeSet<_>>(), listed);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_done_the_session_stays_sound(actions in vec(action(), 0..60)) {
        let mut session = Rc::new(journal());
        for action in actions {
            let before = session.clone();
            session = session.after(action.clone(), journaling);
            prop_assert_eq!(Rc::ptr_eq(&before, &session), before == session, "{:?}", action);
            sound(&session)?;
            // Storage, and what comes back from before, may bring other versions; nothing done on screen does.
            if !matches!(action, Action::Arrived(_) | Action::Undo | Action::Forked { .. }) {
                locked(&before, &session)?;
            }
            if let (Some(Ok(case)), None, Action::TakeShared { .. }) =
                (&before.shared, &session.shared, &action)
            {
                let answers = session.open().map(|interview| &interview.case.answers);
                prop_assert_eq!(answers, Some(&case.answers), "what was taken is open");
            }
        }
    }

    /// The way through the quiz depends on nothing but its length.
    #[test]
    fn next_leads_to_the_result_from_anywhere(actions in vec(action(), 0..20)) {
        let to_quiz = vec![Action::OpenQuiz, Action::GoTo(Question::Gut)];
        let all = actions.into_iter().chain(to_quiz).chain(vec![Action::Next; 12]);
        let end = after(begun(), all);
        prop_assert_eq!((&end.screen, end.draft.place), (&Screen::Quiz, Place::Result));
    }
}

fn sound(session: &Session) -> Result<(), TestCaseError> {
    if let Screen::Interview(id) = &session.screen {
        prop_assert!(session.interview(id).is_some(), "{:?} is on screen and not there", id);
    }
    let order = |one: &Interview| (one.about(), one.created.clone(), one.id.clone());
    prop_assert!(session.interviews.iter().map(|one| order(one)).is_sorted_by(|one, next| one > next));
    let ids: BTreeSet<_> = session.interviews.iter().map(|interview| &interview.id).collect();
    prop_assert_eq!(ids.len(), session.interviews.len());
    let fits = |text: &str, most: usize| text.encode_utf16().count() <= most;
    for case in session.interviews.iter().map(|interview| &interview.case).chain([&session.draft.case]) {
        prop_assert!(fits(&case.label, LONGEST_NAME));
        for reason in case.answers.own() {
            prop_assert!(fits(&reason.text, OwnReason::LONGEST) && OwnReason::HOURS.contains(&reason.hours));
        }
        let Plan { when, then, ask, decline } = &case.plan;
        prop_assert!(
            [Some(when), Some(then), ask.as_ref(), decline.as_ref()]
                .into_iter()
                .flatten()
                .all(|part| fits(part, Plan::LONGEST))
        );
    }
    for reflection in session.interviews.iter().filter_map(|interview| interview.reflection.as_ref()) {
        prop_assert!(fits(&reflection.text, LONGEST_TEXT) && fits(&reflection.line, LONGEST_LINE));
        let counts = [reflection.asked.len(), reflection.musts.len(), reflection.people.len()];
        prop_assert!(counts.into_iter().all(|count| count <= MOST_ITEMS));
        prop_assert!(reflection.asked.iter().all(|asked| fits(&asked.text, LONGEST_LINE)));
        prop_assert!(reflection.people.iter().all(|person| fits(&person.name, LONGEST_NAME)));
        prop_assert!(reflection.items() <= 3 * MOST_ITEMS);
    }
    prop_assert!(session.shown >= Session::PAGE);
    prop_assert!(!session.erasing || session.screen == Screen::Journal);
    let side_by_side = compared(session);
    prop_assert_eq!(side_by_side.iter().collect::<BTreeSet<_>>().len(), side_by_side.len());
    prop_assert!(side_by_side.iter().all(|id| session.interview(id).is_some()));
    prop_assert!(session.left_for != Some(Screen::Journal));
    prop_assert!(session.brought.is_empty() || session.screen == Screen::Journal);
    match &session.undo {
        Some(Undo::Removed(..)) => match &session.screen {
            Screen::Quiz => {}
            Screen::Interview(_) => prop_assert!(session.open().unwrap().reflection.is_none()),
            Screen::Journal | Screen::Compare | Screen::Insights | Screen::Copies => {
                prop_assert!(false, "a reason to bring back to nowhere")
            }
        },
        Some(Undo::Unlisted(_)) => prop_assert!(matches!(session.screen, Screen::Interview(_))),
        Some(Undo::StartedOver(_)) => prop_assert!(session.draft.is_blank()),
        Some(Undo::Deleted(_) | Undo::FollowedUp(..)) | None => {}
    }
    Ok(())
}

fn locked(before: &Session, after: &Session) -> Result<(), TestCaseError> {
    for interview in before.interviews.iter().filter(|interview| interview.written().is_some()) {
        if let Some(later) = after.interview(&interview.id) {
            let Case { label, date, .. } = later.case.clone();
            prop_assert_eq!(&later.case, &Case { label, date, ..interview.case.clone() });
            prop_assert!(later.reflection.is_some());
        }
    }
    prop_assert!(after.mistyped.is_none() || after.reflecting);
    prop_assert!(!after.reflecting || after.open().is_some());
    Ok(())
}

/// Any action, mostly about things that are there.
fn action() -> impl Strategy<Value = Action> {
    let answer = prop_oneof![
        Just(None),
        Just(Some(Answer::Unsure)),
        (select(&Question::ALL[..]), 0..6_usize).prop_map(|(question, place)| chosen(question, place)),
    ];
    let days = ["2026-01-31", "2026-05-02", "2026-09-09"].map(day);
    let text = prop_oneof![".{0,90}", Just("🙂".repeat(50)), Just("x".repeat(20_001))];
    prop_oneof![
        3 => (select(&Question::ALL[..]), answer).prop_map(|(question, answer)| Action::Answer(question, answer)),
        1 => (select(&Question::ALL[..]), 0..3_usize).prop_map(|(question, place)| tap(question, place)),
        1 => select(&Question::ALL[..]).prop_map(Action::Ask),
        1 => (0..=u8::MAX).prop_map(hours),
        1 => select(vec![Action::Peek, Action::Reflect, mistype("-1"), Action::StopReflecting]),
        1 => select(&Question::ALL[..]).prop_map(Action::GoTo),
        1 => text.clone().prop_map(Action::Name),
        2 => (reflection(text.clone()), any::<bool>()).prop_map(|(reflection, typed)| match typed {
            true => Action::Write(Rc::new(reflection)),
            false => Action::Mark(Rc::new(reflection)),
        }),
        1 => (some_id(), 0..4_usize, any::<bool>()).prop_map(|(id, place, done)| Action::FollowUp(id, place, done)),
        1 => (text.clone(), option::of(select(&Stage::ALL[..])))
            .prop_map(|(words, stage)| Action::Filter(Filter { words, stage, ..Filter::default() })),
        1 => any::<bool>().prop_map(Action::Hide),
        1 => [(); 4].map(|()| text.clone()).prop_map(|[when, then, ask, decline]| {
            Action::Plan(Plan { when, then, ask: Some(ask), decline: Some(decline) })
        }),
        1 => (0..4_usize, text, select(&OwnReason::HOURS[..]), select(&Side::ALL[..])).prop_map(
            |(place, text, hours, side)| Action::ChangeReason(place, OwnReason { text, hours, side })
        ),
        2 => (0..4_usize).prop_map(Action::RemoveReason),
        1 => select(vec![Assumptions::default(), assumptions()]).prop_map(Action::Count),
        1 => option::of(select(&Decision::ALL[..])).prop_map(Action::Decide),
        1 => select(carrieds()).prop_map(Action::Shared),
        1 => (some_id(), select(vec![alpha(), beta(), stranger()]))
            .prop_map(|(id, interview)| offered(vec![Interview { id, ..interview }])),
        1 => select([Err(ImportError::Foreign), Ok(Rc::default())].to_vec()).prop_map(Action::PreviewImport),
        1 => some_id().prop_map(|id| Action::TakeShared { id, now: "2026-05-05T10:00:00.000Z".into() }),
        1 => (some_id(), any::<bool>()).prop_map(|(id, with)| Action::CompareWith(id, with)),
        1 => select(days.to_vec()).prop_map(Action::Date),
        2 => some_id().prop_map(|id| Action::AddToJournal { id, now: "2026-05-03T10:00:00.000Z".into() }),
        2 => some_id().prop_map(Action::OpenInterview),
        1 => some_id().prop_map(Action::Delete),
        1 => vec(some_id(), 0..3).prop_map(Action::Gone),
        1 => (some_id(), some_id()).prop_map(|(from, to)| Action::Forked { from, to }),
        2 => (some_id(), select(vec![alpha(), beta(), stranger()]), option::of(some_id())).prop_map(
            |(id, interview, version_of)| Action::Arrived(Rc::new(Interview { id, version_of, ..interview }))
        ),
        4 => select(one_of_each()),
    ]
}

/// A reflection with lists of any length, now and then too long.
fn reflection(text: impl Strategy<Value = String> + Clone) -> impl Strategy<Value = Reflection> {
    let count = || prop_oneof![8 => 0..4_usize, 1 => Just(MOST_ITEMS + 1)];
    (text, [count(), count(), count()], option::of(any::<u16>())).prop_map(|(text, counts, quarters)| {
        let [asked, musts, people] = counts;
        Reflection {
            asked: vec![InterviewQuestion { text: text.clone(), ..InterviewQuestion::default() }; asked],
            musts: vec![MustHave { text: text.clone(), kind: None }; musts],
            people: vec![Person { name: text.clone(), ..Person::default() }; people],
            line: text.clone(),
            text,
            quarters: quarters.map(QuarterHours::new),
            ..Reflection::default()
        }
    })
}

fn some_id() -> impl Strategy<Value = Id> {
    select(["a", "b", "c", "d", "new"].map(id).to_vec())
}

fn carrieds() -> Vec<Shared> {
    let cases = [red(), alpha().case, beta().case].map(|case| Ok(Rc::new(case)));
    let errors = [ShareLinkError::Damaged, ShareLinkError::Newer, ShareLinkError::TooLong].map(Err);
    cases.into_iter().chain(errors).collect()
}

fn one_of_each() -> Vec<Action> {
    vec![
        answer(Question::Risk, 1),
        tap(Question::Kind, 1),
        Action::Ask(Question::Next),
        hours(10),
        Action::Next,
        Action::Back,
        Action::GoTo(Question::Kind),
        Action::Peek,
        Action::StartOver,
        name("Name"),
        date("2026-08-08"),
        Action::AddReason(Side::Against),
        Action::ChangeReason(0, late()),
        Action::RemoveReason(0),
        Action::Count(assumptions()),
        Action::Decide(Some(Decision::NotYet)),
        Action::Plan(plan()),
        keep("new"),
        Action::OpenQuiz,
        Action::OpenJournal,
        Action::OpenInterview(id("a")),
        Action::Reflect,
        Action::StopReflecting,
        mistype("300"),
        write("Words".into()),
        mark(|r| r.same = Some(SameAgain::No)),
        Action::FollowUp(id("b"), 0, true),
        Action::PickVersion,
        Action::SplitVersions,
        Action::Delete(id("a")),
        Action::Undo,
        Action::AskErase,
        Action::CancelErase,
        Action::EraseAll,
        carried(red()),
        take("new"),
        Action::LeaveShared,
        offered(vec![gamma()]),
        Action::TakeImport,
        Action::LeaveImport,
        Action::Compare,
        Action::OpenInsights,
        Action::OpenCopies,
        Action::Filter(Filter { stage: Some(Stage::Reflected), ..Filter::default() }),
        Action::More,
        Action::Hide(true),
        without("a"),
        arrived(stranger()),
        Action::Gone(vec![id("a")]),
        forked("a", "a-2"),
        Action::Unread(Unread { corrupt: 1, newer: 0 }),
        Action::SaveStatus(SaveStatus::Saving),
        Action::Room(Room::Full),
        copy("2026-05-06T10:00:00.000Z"),
        Action::Notice(Notice::Erased),
    ]
}

/// The name of an action's kind.
fn variant(action: &Action) -> String {
    format!("{action:?}").chars().take_while(|c| c.is_ascii_alphabetic()).collect()
}

// Where cases start. All have the same two interviews: `a`, still considered, and the older `b`, reflected on.

fn journal() -> Session {
    let draft = Draft { place: Place::Step(Step::Practice), ..answered() };
    let interviews = vec![Rc::new(alpha()), Rc::new(beta())];
    Session::new(Rc::new(draft), Screen::Journal, interviews, Unread { corrupt: 1, newer: 0 })
}

fn begun() -> Session {
    Session { screen: Screen::Quiz, ..journal() }
}

fn result() -> Session {
    let case = Case { label: "Blue door".into(), date: day("2026-06-01"), ..answered().case };
    at(Draft { place: Place::Result, case })
}

/// That quiz, as a reader comes to it.
fn at(draft: Draft) -> Session {
    Session { asked: first_asked(&draft), draft: Rc::new(draft), ..begun() }
}

/// A result with all that can be added to the answers.
fn thought_out() -> Session {
    let start = result();
    let case = start.draft.case.clone();
    let answers = case.answers.with_assumptions(assumptions());
    let case = Case { answers, decision: Some(Decision::Go), plan: plan(), ..case };
    at(Draft { place: Place::Result, case })
}

/// A quiz in which nothing was answered yet.
fn quiz(step: Step) -> Session {
    at(Draft { place: Place::Step(step), ..Draft::new() })
}

fn named_only() -> Session {
    let case = Case { label: "Green".into(), ..Case::default() };
    at(Draft { case, ..Draft::new() })
}

fn considering() -> Session {
    Session { screen: open("a"), ..journal() }
}

fn reflected() -> Session {
    Session { screen: open("b"), ..journal() }
}

/// The journal with what a file has brought.
fn brought(session: &mut Session, names: &[&str]) {
    session.screen = Screen::Journal;
    session.brought = names.iter().map(|name| id(name)).collect();
    session.notice = Some(Notice::Imported(names.len()));
}

fn comparing() -> Session {
    Session { screen: Screen::Compare, ..journal() }
}

fn erasing() -> Session {
    Session { erasing: true, ..journal() }
}

fn full(session: Session) -> Session {
    Session { room: Room::Full, ..session }
}

fn copied(session: Session) -> Session {
    Session { backed_up: Some("2026-05-01T10:00:00.000Z".into()), ..session }
}

fn answered() -> Draft {
    let answers = Answers::default()
        .with(Question::Gut, chosen(Question::Gut, 0))
        .with(Question::Last, Some(Answer::Unsure));
    let answers = answers.with_own(vec![friend(), far()]);
    Draft { case: Case { answers, ..Case::default() }, ..Draft::new() }
}

fn friend() -> OwnReason {
    OwnReason { text: "A friend works there.".into(), hours: 4, side: Side::For }
}

fn far() -> OwnReason {
    OwnReason { text: "It is far away.".into(), hours: 2, side: Side::Against }
}

fn late() -> OwnReason {
    OwnReason { text: "They answered late.".into(), hours: 16, side: Side::Against }
}

/// An own reason as it is added.
fn new(side: Side) -> OwnReason {
    OwnReason { text: String::new(), hours: 1, side }
}

fn assumptions() -> Assumptions {
    Assumptions::default()
        .with_fourths(CallShare::Good, 3)
        .with_halves(Question::Risk.choices().nth(2).unwrap(), 5)
        .with_rule(Rule::Job, false)
}

fn plan() -> Plan {
    Plan {
        when: "They ask about pay".into(),
        then: "I ask first".into(),
        ask: Some("Dear all".into()),
        decline: None,
    }
}

/// What a link brings.
fn red() -> Case {
    Case {
        label: "Red door".into(),
        date: day("2026-09-01"),
        answers: Answers::default().with(Question::Kind, chosen(Question::Kind, 1)),
        ..Case::default()
    }
}

fn alpha() -> Interview {
    Interview {
        id: id("a"),
        created: "2026-04-20T08:00:00.000Z".into(),
        case: called("Alpha", "2026-05-02"),
        reflection: None,
        version_of: None,
        weighed_by: MODEL_VERSION,
    }
}

fn alpha_renamed() -> Interview {
    Interview { case: called("Renamed", "2026-05-02"), ..alpha() }
}

fn alpha_without_reasons() -> Interview {
    let mut alpha = alpha();
    own(&mut alpha.case, Vec::clear);
    alpha
}

fn alpha_reflected() -> Interview {
    Interview { reflection: beta().reflection, ..alpha() }
}

fn called(label: &str, date: &str) -> Case {
    Case { label: label.into(), date: day(date), ..answered().case }
}

fn good_talk() -> Reflection {
    let mut ratings = [None; 5];
    ratings[0] = Rating::new(3);
    Reflection { ratings, text: "Good talk.".into(), same: Some(SameAgain::Yes), ..Reflection::default() }
}

fn beta() -> Interview {
    Interview {
        id: id("b"),
        created: "2026-05-03T08:00:00.000Z".into(),
        case: called("Beta", "2026-04-01"),
        reflection: Some(good_talk()),
        version_of: None,
        weighed_by: MODEL_VERSION,
    }
}

/// One from another tab, without a day of its own, kept between the days of the others.
fn stranger() -> Interview {
    Interview { id: id("c"), created: "2026-04-20T09:00:00.000Z".into(), case: answered().case, ..alpha() }
}

/// One from a file.
fn gamma() -> Interview {
    Interview { id: id("g"), case: called("Gamma", "2026-04-15"), ..alpha() }
}

// What is done.

fn answer(question: Question, place: usize) -> Action {
    Action::Answer(question, chosen(question, place))
}

fn name(label: &str) -> Action {
    Action::Name(label.to_owned())
}

fn date(text: &str) -> Action {
    Action::Date(day(text))
}

fn keep(name: &str) -> Action {
    Action::AddToJournal { id: id(name), now: "2026-05-04T10:00:00.000Z".into() }
}

/// Chose something else in the reflection of `b`.
fn mark(change: impl Fn(&mut Reflection)) -> Action {
    let mut reflection = good_talk();
    change(&mut reflection);
    Action::Mark(Rc::new(reflection))
}

fn rate(benefit: Benefit, rating: u8) -> Action {
    mark(|reflection| reflection.ratings[benefit as usize] = Rating::new(rating))
}

/// Typed in the reflection of `b`.
fn happened_on(text: &str) -> Action {
    Action::Mark(Rc::new(Reflection { when: day(text), ..good_talk() }))
}

fn write(text: String) -> Action {
    Action::Write(Rc::new(Reflection { text, ..good_talk() }))
}

fn carried(case: Case) -> Action {
    Action::Shared(Ok(Rc::new(case)))
}

fn offered(interviews: Vec<Interview>) -> Action {
    let adding = interviews.into_iter().map(|interview| Incoming { interview, text: String::new() });
    Action::PreviewImport(Ok(Rc::new(ImportPreview { adding: adding.collect(), ..ImportPreview::default() })))
}

fn damaged() -> Action {
    Action::Shared(Err(ShareLinkError::Damaged))
}

fn take(name: &str) -> Action {
    Action::TakeShared { id: id(name), now: "2026-05-04T10:00:00.000Z".into() }
}

fn copy(at: &str) -> Action {
    Action::BackedUp(at.to_owned())
}

fn without(name: &str) -> Action {
    Action::CompareWith(id(name), false)
}

fn within(name: &str) -> Action {
    Action::CompareWith(id(name), true)
}

fn kept_and_locked() -> Vec<Action> {
    vec![
        keep("new"),
        Action::Reflect,
        Action::Mark(Rc::new(first_words())),
        Action::AddReason(Side::For),
        Action::RemoveReason(0),
        Action::Count(Assumptions::default()),
        Action::Decide(None),
        Action::Plan(Plan::default()),
    ]
}

fn tap(question: Question, place: usize) -> Action {
    Action::Tap(question, chosen(question, place).unwrap())
}

fn changed_by_taps() -> Vec<Action> {
    vec![
        tap(Question::Know, 1),
        tap(Question::Deal, 0),
        Action::Back,
        Action::Ask(Question::Know),
        tap(Question::Know, 3),
    ]
}

/// The first words of a reflection.
fn began() -> Vec<Action> {
    vec![Action::Reflect, Action::Mark(Rc::new(first_words()))]
}

fn first_words() -> Reflection {
    Reflection { text: "First.".into(), ..Reflection::begun(day("2026-05-02")) }
}

fn still_to_come() -> Action {
    let happened = Some(Happened::ToCome);
    Action::Mark(Rc::new(Reflection { happened, ..Reflection::begun(day("2026-07-01")) }))
}

fn mistype(hours: &str) -> Action {
    Action::Mistype(Some(hours.to_owned()))
}

fn back_and_on() -> Vec<Action> {
    [vec![Action::Back; 12], vec![Action::Next; 12]].concat()
}

fn delete_and_start_over() -> Vec<Action> {
    vec![Action::Delete(id("a")), Action::OpenQuiz, Action::StartOver]
}

// How a session differs from where it started.

fn drafted(session: &mut Session) -> &mut Case {
    &mut Rc::make_mut(&mut session.draft).case
}

fn own(case: &mut Case, change: impl Fn(&mut Vec<OwnReason>)) {
    let mut own = case.answers.own().to_vec();
    change(&mut own);
    case.answers = case.answers.with_own(own);
}

/// Removes an own reason from the draft.
fn remove(session: &mut Session, place: usize) {
    let reason = session.draft.case.answers.own()[place].clone();
    own(drafted(session), |own| drop(own.remove(place)));
    session.undo = Some(Undo::Removed(place, reason));
}

/// One more interview, open.
fn taken(session: &mut Session, name: &str, case: Case) {
    let created = "2026-05-04T10:00:00.000Z".to_owned();
    session.interviews.insert(0, Rc::new(kept_one(name, created, case)));
    session.screen = open(name);
}

/// An interview as it was just kept.
fn kept_one(name: &str, created: String, case: Case) -> Interview {
    Interview { id: id(name), created, case, reflection: None, version_of: None, weighed_by: MODEL_VERSION }
}

fn put(session: &mut Session, question: Question, answer: Option<Answer>) {
    let case = drafted(session);
    case.answers = case.answers.with(question, answer);
}

fn own_hours(session: &mut Session, halves: Option<u8>, answer: &str) {
    put(session, Question::Time, Question::Time.choice(answer).map(Answer::Chosen));
    let case = drafted(session);
    case.answers = case.answers.with_assumptions(case.answers.assumptions().with_time(halves));
}

fn hours(halves: u8) -> Action {
    Action::UseTrial(Trial::Time(halves))
}

fn tried(question: Question, place: usize) -> Action {
    Action::UseTrial(Trial::Choice(question.choices().nth(place).unwrap()))
}

fn place(session: &mut Session, place: Place) {
    Rc::make_mut(&mut session.draft).place = place;
    session.asked = first_asked(&session.draft);
}

/// A quiz not begun.
fn no_draft(session: &mut Session) {
    session.draft = Rc::default();
    session.asked = Question::Gut;
}

/// The first question without an answer, or the last one.
fn first_asked(draft: &Draft) -> Question {
    let Place::Step(step) = draft.place else { return Question::WorthNetwork };
    let open = step.questions().find(|question| draft.case.answers.get(*question).is_none());
    open.or(step.questions().last()).unwrap()
}

fn reflect(session: &mut Session, change: impl Fn(&mut Reflection)) {
    edit(session, "b", |interview| change(interview.reflection.as_mut().unwrap()));
}

fn kept(session: &mut Session, name: &str, label: &str, date: Option<&str>) {
    let answers = session.draft.case.answers.clone();
    let created = "2026-05-04T10:00:00.000Z".to_owned();
    let date = date.and_then(Day::parse);
    let case = Case { label: label.into(), date, answers, ..session.draft.case.clone() };
    let interview = kept_one(name, created, case);
    session.interviews.insert(0, Rc::new(interview));
    no_draft(session);
    session.screen = open(name);
}

fn day(text: &str) -> Option<Day> {
    Some(Day::parse(text).unwrap())
}

fn chosen(question: Question, place: usize) -> Option<Answer> {
    question.choices().nth(place).map(Answer::Chosen)
}
