//! Owns the transitions of the session: what every action makes of it, as tables, and what holds after any of them.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "what is not where it belongs fails the test"
)]

use std::collections::BTreeSet;
use std::rc::Rc;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use worth_the_interview::domain::answers::{Answer, Answers};
use worth_the_interview::domain::benefit::Benefit;
use worth_the_interview::domain::catalogue::Question;
use worth_the_interview::domain::interview::{Day, Id, Interview, LONGEST_NAME};
use worth_the_interview::domain::reflection::{LONGEST_TEXT, Rating, Reflection, Same};
use worth_the_interview::session::action::Action;
use worth_the_interview::session::state::{Draft, Keeping, Notice, Place, Screen, Session, Undo, Unread};
use worth_the_interview::session::step::Step;

/// Its name, where it starts, what is done, and how the end differs from the start.
type Case = (&'static str, Session, Vec<Action>, fn(&mut Session));

fn check(cases: Vec<Case>) {
    for (name, start, actions, change) in cases {
        let mut expected = start.clone();
        change(&mut expected);
        assert_eq!(*after(start, actions), expected, "{name}");
    }
}

/// Each leaves the session as it is, as the same `Rc`.
fn check_same(cases: Vec<(&'static str, Session, Action)>) {
    for (name, start, action) in cases {
        let before = Rc::new(start);
        let after = before.clone().after(action);
        assert!(Rc::ptr_eq(&before, &after), "{name}: {after:?}");
    }
}

#[test]
fn the_quiz_is_answered_in_any_order_and_never_blocks() {
    check(vec![
        ("an answer", quiz(Step::Gut), vec![answer(Question::Gut, 1)], |s| put(s, Question::Gut, chosen(1))),
        ("another answer", begun(), vec![answer(Question::Gut, 2)], |s| put(s, Question::Gut, chosen(2))),
        ("not sure", begun(), vec![Action::Answer(Question::Gut, Some(Answer::Unsure))], |s| {
            put(s, Question::Gut, Some(Answer::Unsure));
        }),
        ("an answer taken away", begun(), vec![Action::Answer(Question::Gut, None)], |s| {
            put(s, Question::Gut, None);
        }),
        ("an answer on the result", result(), vec![answer(Question::Risk, 3)], |s| {
            put(s, Question::Risk, chosen(3));
        }),
        ("next", quiz(Step::Gut), vec![Action::Next], |s| place(s, Place::Step(Step::Practice))),
        ("next keeps the answers", begun(), vec![Action::Next], |s| place(s, Place::Step(Step::Want))),
        ("next with nothing answered leads to the result", quiz(Step::Gut), vec![Action::Next; 8], |s| {
            place(s, Place::Result);
        }),
        ("next on the last step", quiz(Step::Worth), vec![Action::Next], |s| place(s, Place::Result)),
        ("back", begun(), vec![Action::Back], |s| place(s, Place::Step(Step::Gut))),
        ("back from the result", result(), vec![Action::Back], |s| place(s, Place::Step(Step::Worth))),
        ("all the way back and on again loses nothing", result(), back_and_on(), |_| {}),
        ("to a step", begun(), vec![Action::GoTo(Step::Costs)], |s| place(s, Place::Step(Step::Costs))),
        ("to a step from the result", result(), vec![Action::GoTo(Step::Gut)], |s| {
            place(s, Place::Step(Step::Gut));
        }),
        ("moving on is moving on from the news", with_news(begun()), vec![Action::Next], |s| {
            place(s, Place::Step(Step::Want));
            s.notice = None;
        }),
        ("an answer leaves the news", with_news(begun()), vec![answer(Question::Gut, 2)], |s| {
            put(s, Question::Gut, chosen(2));
        }),
    ]);
    check_same(vec![
        ("the same answer", begun(), answer(Question::Gut, 0)),
        ("an answer that does not exist", begun(), answer(Question::Deal, 3)),
        ("no answer where there was none", begun(), Action::Answer(Question::Risk, None)),
        ("an answer in the journal", journal(), answer(Question::Gut, 1)),
        ("next on the result", result(), Action::Next),
        ("next in the journal", journal(), Action::Next),
        ("next in an interview", considering(), Action::Next),
        ("back on the first step", quiz(Step::Gut), Action::Back),
        ("back in the journal", journal(), Action::Back),
        ("to the step that is up", begun(), Action::GoTo(Step::Practice)),
        ("to a step from the journal", journal(), Action::GoTo(Step::Costs)),
    ]);
}

#[test]
fn starting_over_can_be_undone() {
    check(vec![
        ("start over", result(), vec![Action::StartOver], |s| {
            s.undo = Some(Undo::StartedOver(s.draft.clone()));
            s.draft = Rc::default();
        }),
        ("start over with nothing answered", quiz(Step::Costs), vec![Action::StartOver], |s| {
            s.draft = Rc::default();
        }),
        ("undone at once", result(), vec![Action::StartOver, Action::Undo], |_| {}),
        (
            "undone from the journal",
            result(),
            vec![Action::StartOver, Action::OpenJournal, Action::Undo],
            |_| {},
        ),
        ("nothing to forget leaves what can be undone", quiz(Step::Costs), delete_and_start_over(), |s| {
            s.draft = Rc::default();
            s.undo = Some(Undo::Deleted(vec![s.interviews.remove(0)]));
        }),
        ("a nickname alone is not nothing", named_only(), vec![Action::StartOver, Action::Undo], |_| {}),
    ]);
    check_same(vec![
        ("start over in the journal", journal(), Action::StartOver),
        ("start over in an interview", considering(), Action::StartOver),
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
        ("kept with nothing answered", quiz(Step::Worth), vec![Action::Next, keep("new")], |s| {
            kept(s, "new", "", None);
        }),
    ]);
    check_same(vec![
        ("keep before the result", begun(), keep("new")),
        ("keep in the journal", journal(), keep("new")),
        ("keep in an interview", considering(), keep("new")),
        ("keep as one that is there", result(), keep("a")),
    ]);
}

#[test]
fn names_and_days_are_those_of_what_is_on_screen() {
    check(vec![
        ("the draft's name", begun(), vec![name("Green")], |s| {
            Rc::make_mut(&mut s.draft).label = "Green".into()
        }),
        ("the draft's day", begun(), vec![date("2026-07-01")], |s| {
            Rc::make_mut(&mut s.draft).date = day("2026-07-01")
        }),
        ("the interview's name", considering(), vec![name("Green")], |s| {
            edit(s, "a", |i| i.label = "Green".into())
        }),
        ("the interview's day sorts it anew", considering(), vec![date("2026-01-01")], |s| {
            edit(s, "a", |i| i.date = day("2026-01-01"));
            s.interviews.swap(0, 1);
        }),
        ("without a day it stands where it was kept", reflected(), vec![Action::Date(None)], |s| {
            edit(s, "b", |i| i.date = None);
            s.interviews.swap(0, 1);
        }),
        ("after the reflection too", reflected(), vec![name("")], |s| edit(s, "b", |i| i.label.clear())),
    ]);
    check_same(vec![
        ("the same name", considering(), name("Alpha")),
        ("the same day", considering(), date("2026-05-02")),
        ("a name in the journal", journal(), name("Green")),
        ("a day in the journal", journal(), date("2026-07-01")),
    ]);
}

#[test]
fn texts_are_cut_to_what_fits_between_characters() {
    let (most, name_most) = (LONGEST_TEXT, LONGEST_NAME);
    for (what, typed, units, kept) in [
        ("short", "x".repeat(5), most, 5),
        ("exactly full", "x".repeat(most), most, most),
        ("one too many", "x".repeat(most + 1), most, most),
        ("an emoji that fits", "x".repeat(most - 2) + "🙂", most, most),
        ("an emoji at the edge", "x".repeat(most - 1) + "🙂", most, most - 1),
        ("emoji after emoji", "🙂".repeat(most), most, most),
        ("emoji after a letter", format!("x{}", "🙂".repeat(most)), most, most - 1),
        ("three bytes, one unit", "語".repeat(most + 9), most, most),
        ("a short name", "x".repeat(5), name_most, 5),
        ("a long name", "x".repeat(name_most + 1), name_most, name_most),
        ("a name with an emoji at the edge", "x".repeat(name_most - 1) + "🙂", name_most, name_most - 1),
    ] {
        let text = |session: &Session| {
            let open = session.open().unwrap();
            if units == most { open.reflection.clone().unwrap().text } else { open.label.clone() }
        };
        let action = if units == most { Action::Write(typed.clone()) } else { name(&typed) };
        let after = after(reflected(), vec![action.clone()]);
        assert_eq!(text(&after).encode_utf16().count(), kept, "{what}");
        assert!(typed.starts_with(&text(&after)), "{what}");
        if units != most {
            let draft = self::after(begun(), vec![action]);
            assert_eq!(draft.draft.label.encode_utf16().count(), kept, "{what}");
        }
    }
}

#[test]
fn a_reflection_locks_what_was_expected() {
    check(vec![
        ("an answer changes while it is considered", considering(), vec![answer(Question::Risk, 2)], |s| {
            edit(s, "a", |i| i.answers = i.answers.with(Question::Risk, chosen(2)));
        }),
        ("begun", considering(), vec![Action::Reflect], |s| {
            edit(s, "a", |i| i.reflection = Some(Reflection::default()));
        }),
        ("locked once begun", considering(), vec![Action::Reflect, answer(Question::Risk, 2)], |s| {
            edit(s, "a", |i| i.reflection = Some(Reflection::default()));
        }),
        ("rated", reflected(), vec![rate(Benefit::Network, 4)], |s| {
            reflect(s, |r| r.ratings[4] = Rating::new(4));
        }),
        ("a rating taken away", reflected(), vec![Action::Rate(Benefit::Practice, None)], |s| {
            reflect(s, |r| r.ratings[0] = None);
        }),
        ("written", reflected(), vec![Action::Write("Kind people.".into())], |s| {
            reflect(s, |r| r.text = "Kind people.".into());
        }),
        ("judged", reflected(), vec![Action::Judge(Some(Same::NotSure))], |s| {
            reflect(s, |r| r.same = Some(Same::NotSure));
        }),
        ("a judgement taken away", reflected(), vec![Action::Judge(None)], |s| reflect(s, |r| r.same = None)),
    ]);
    check_same(vec![
        ("begun twice", reflected(), Action::Reflect),
        ("a locked answer", reflected(), answer(Question::Risk, 2)),
        ("a locked answer taken away", reflected(), Action::Answer(Question::Gut, None)),
        ("reflect in the quiz", result(), Action::Reflect),
        ("reflect in the journal", journal(), Action::Reflect),
        ("rate before it is begun", considering(), rate(Benefit::Want, 1)),
        ("write before it is begun", considering(), Action::Write("x".into())),
        ("judge before it is begun", considering(), Action::Judge(Some(Same::Yes))),
        ("the same rating", reflected(), rate(Benefit::Practice, 3)),
        ("the same words", reflected(), Action::Write("Good talk.".into())),
        ("the same judgement", reflected(), Action::Judge(Some(Same::Yes))),
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
        |s| edit(s, "a", |i| i.label = "Renamed".into()),
    )]);
}

#[test]
fn erasing_takes_two_steps() {
    check(vec![
        ("asked", journal(), vec![Action::AskErase], |s| s.erasing = true),
        ("thought better of it", journal(), vec![Action::AskErase, Action::KeepAll], |_| {}),
        ("done", journal(), vec![Action::Delete(id("b")), Action::AskErase, Action::EraseAll], |s| {
            s.interviews.clear();
            s.draft = Rc::default();
            s.unread = Unread::default();
        }),
        ("not undone", journal(), vec![Action::AskErase, Action::EraseAll, Action::Undo], |s| {
            s.interviews.clear();
            s.draft = Rc::default();
            s.unread = Unread::default();
        }),
    ]);
    check_same(vec![
        ("asked twice", erasing(), Action::AskErase),
        ("asked in the quiz", begun(), Action::AskErase),
        ("asked in an interview", considering(), Action::AskErase),
        ("erased without being asked", journal(), Action::EraseAll),
        ("kept without being asked", journal(), Action::KeepAll),
    ]);
}

#[test]
fn storage_has_its_say() {
    check(vec![
        ("arrived", journal(), vec![arrived(stranger())], |s| s.interviews.insert(1, Rc::new(stranger()))),
        ("arrived anew", journal(), vec![arrived(alpha_renamed())], |s| {
            edit(s, "a", |i| i.label = "Renamed".into())
        }),
        ("arrived on its own screen", considering(), vec![arrived(alpha_renamed())], |s| {
            edit(s, "a", |i| i.label = "Renamed".into());
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
        ("forked on its own screen", considering(), vec![forked("a", "a-2")], |s| {
            edit(s, "a", |i| i.id = id("a-2"));
            s.screen = open("a-2");
            s.notice = Some(Notice::TwoVersions);
        }),
        ("forked in the journal", journal(), vec![forked("b", "b-2")], |s| {
            edit(s, "b", |i| i.id = id("b-2"));
            s.notice = Some(Notice::TwoVersions);
        }),
        (
            "forked, then the other version",
            considering(),
            vec![forked("a", "a-2"), arrived(alpha_renamed())],
            |s| {
                edit(s, "a", |i| i.id = id("a-2"));
                s.interviews.insert(1, Rc::new(alpha_renamed()));
                s.screen = open("a-2");
                s.notice = Some(Notice::TwoVersions);
            },
        ),
        ("unread", journal(), vec![Action::Unread(Unread { corrupt: 2, newer: 1 })], |s| {
            s.unread = Unread { corrupt: 2, newer: 1 };
        }),
        ("keeping", begun(), vec![Action::Keeping(Keeping::Full)], |s| s.keeping = Keeping::Full),
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
        ("the same keeping", begun(), Action::Keeping(Keeping::Quiet)),
        ("the same notice", with_news(begun()), Action::Notice(Notice::TwoVersions)),
    ]);
}

#[test]
fn a_session_opens_on_what_is_there() {
    let all = || vec![Rc::new(beta()), Rc::new(alpha()), Rc::new(stranger()), Rc::new(alpha())];
    for (name, screen, expected) in [
        ("the quiz", Screen::Quiz, Screen::Quiz),
        ("the journal", Screen::Journal, Screen::Journal),
        ("an interview", open("b"), open("b")),
        ("an interview that is gone", open("nobody"), Screen::Journal),
    ] {
        let session = Session::new(Rc::default(), screen, all(), Unread::default());
        assert_eq!(session.screen, expected, "{name}");
        let order: Vec<_> = session.interviews.iter().map(|interview| interview.id.as_str()).collect();
        assert_eq!(order, ["a", "c", "b"], "{name}");
        assert_eq!(session.keeping, Keeping::Quiet, "{name}");
    }
}

#[test]
fn only_texts_are_typed() {
    let typed: BTreeSet<_> = one_of_each().iter().filter(|action| action.is_typing()).map(variant).collect();
    assert_eq!(typed, ["Name", "Write"].map(str::to_owned).into());
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
            session = session.after(action.clone());
            prop_assert_eq!(Rc::ptr_eq(&before, &session), before == session, "{:?}", action);
            sound(&session)?;
            // Storage, and what comes back from before, may bring other versions; nothing done on screen does.
            if !matches!(action, Action::Arrived(_) | Action::Undo | Action::Forked { .. }) {
                locked(&before, &session)?;
            }
        }
    }

    /// The way through the quiz depends on nothing but its length.
    #[test]
    fn next_leads_to_the_result_from_anywhere(actions in vec(action(), 0..20)) {
        let to_quiz = vec![Action::OpenQuiz, Action::GoTo(Step::Gut)];
        let all = actions.into_iter().chain(to_quiz).chain(vec![Action::Next; 8]);
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
    let labels = session.interviews.iter().map(|interview| &interview.label).chain([&session.draft.label]);
    for label in labels {
        prop_assert!(label.encode_utf16().count() <= LONGEST_NAME);
    }
    let mut texts = session.interviews.iter().filter_map(|interview| interview.reflection.as_ref());
    prop_assert!(texts.all(|reflection| reflection.text.encode_utf16().count() <= LONGEST_TEXT));
    prop_assert!(!session.erasing || session.screen == Screen::Journal);
    Ok(())
}

fn locked(before: &Session, after: &Session) -> Result<(), TestCaseError> {
    for interview in before.interviews.iter().filter(|interview| interview.reflection.is_some()) {
        if let Some(later) = after.interview(&interview.id) {
            prop_assert_eq!(&later.answers, &interview.answers);
            prop_assert!(later.reflection.is_some());
        }
    }
    Ok(())
}

/// Any action, mostly about things that are there.
fn action() -> impl Strategy<Value = Action> {
    let answer = prop_oneof![
        Just(None),
        Just(Some(Answer::Unsure)),
        (0..6_usize).prop_map(|place| Some(Answer::Chosen(place))),
    ];
    let days = ["2026-01-31", "2026-05-02", "2026-09-09"].map(day);
    let text = prop_oneof![".{0,90}", Just("🙂".repeat(50)), Just("x".repeat(20_001))];
    prop_oneof![
        3 => (select(&Question::ALL[..]), answer).prop_map(|(question, answer)| Action::Answer(question, answer)),
        1 => select(&Step::ALL[..]).prop_map(Action::GoTo),
        1 => text.clone().prop_map(Action::Name),
        1 => text.prop_map(Action::Write),
        1 => select(days.to_vec()).prop_map(Action::Date),
        2 => some_id().prop_map(|id| Action::Keep { id, now: "2026-05-03T10:00:00.000Z".into() }),
        2 => some_id().prop_map(Action::OpenInterview),
        1 => some_id().prop_map(Action::Delete),
        1 => vec(some_id(), 0..3).prop_map(Action::Gone),
        1 => (some_id(), some_id()).prop_map(|(from, to)| Action::Forked { from, to }),
        1 => (some_id(), select(vec![alpha(), beta(), stranger()]))
            .prop_map(|(id, interview)| Action::Arrived(Rc::new(Interview { id, ..interview }))),
        4 => select(one_of_each()),
    ]
}

fn some_id() -> impl Strategy<Value = Id> {
    select(["a", "b", "c", "d", "new"].map(id).to_vec())
}

fn one_of_each() -> Vec<Action> {
    vec![
        answer(Question::Risk, 1),
        Action::Next,
        Action::Back,
        Action::GoTo(Step::Learn),
        Action::StartOver,
        name("Name"),
        date("2026-08-08"),
        keep("new"),
        Action::OpenQuiz,
        Action::OpenJournal,
        Action::OpenInterview(id("a")),
        Action::Reflect,
        rate(Benefit::Learn, 2),
        Action::Write("Words".into()),
        Action::Judge(Some(Same::No)),
        Action::Delete(id("a")),
        Action::Undo,
        Action::AskErase,
        Action::KeepAll,
        Action::EraseAll,
        arrived(stranger()),
        Action::Gone(vec![id("a")]),
        forked("a", "a-2"),
        Action::Unread(Unread { corrupt: 1, newer: 0 }),
        Action::Keeping(Keeping::Saving),
        Action::Notice(Notice::Erased),
    ]
}

/// The name of an action's kind.
fn variant(action: &Action) -> String {
    format!("{action:?}").chars().take_while(|c| c.is_ascii_alphabetic()).collect()
}

fn after(start: Session, actions: impl IntoIterator<Item = Action>) -> Rc<Session> {
    actions.into_iter().fold(Rc::new(start), |session, action| session.after(action))
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
    let draft =
        Draft { place: Place::Result, label: "Blue door".into(), date: day("2026-06-01"), ..answered() };
    Session { draft: Rc::new(draft), ..begun() }
}

/// A quiz in which nothing was answered yet.
fn quiz(step: Step) -> Session {
    Session { draft: Rc::new(Draft { place: Place::Step(step), ..Draft::new() }), ..begun() }
}

fn named_only() -> Session {
    Session { draft: Rc::new(Draft { label: "Green".into(), ..Draft::new() }), ..begun() }
}

fn considering() -> Session {
    Session { screen: open("a"), ..journal() }
}

fn reflected() -> Session {
    Session { screen: open("b"), ..journal() }
}

fn erasing() -> Session {
    Session { erasing: true, ..journal() }
}

fn with_news(session: Session) -> Session {
    Session { notice: Some(Notice::TwoVersions), ..session }
}

fn answered() -> Draft {
    let answers =
        Answers::default().with(Question::Gut, chosen(0)).with(Question::Last, Some(Answer::Unsure));
    Draft { answers, ..Draft::new() }
}

fn alpha() -> Interview {
    Interview {
        id: id("a"),
        label: "Alpha".into(),
        date: day("2026-05-02"),
        created: "2026-04-20T08:00:00.000Z".into(),
        answers: answered().answers,
        reflection: None,
    }
}

fn alpha_renamed() -> Interview {
    Interview { label: "Renamed".into(), ..alpha() }
}

fn beta() -> Interview {
    let mut ratings = [None; 5];
    ratings[0] = Rating::new(3);
    let reflection = Reflection { ratings, text: "Good talk.".into(), same: Some(Same::Yes) };
    Interview {
        id: id("b"),
        label: "Beta".into(),
        date: day("2026-04-01"),
        created: "2026-05-03T08:00:00.000Z".into(),
        reflection: Some(reflection),
        ..alpha()
    }
}

/// One from another tab, without a day of its own, kept between the days of the others.
fn stranger() -> Interview {
    Interview {
        id: id("c"),
        label: String::new(),
        date: None,
        created: "2026-04-20T09:00:00.000Z".into(),
        ..alpha()
    }
}

// What is done.

fn answer(question: Question, place: usize) -> Action {
    Action::Answer(question, chosen(place))
}

fn name(label: &str) -> Action {
    Action::Name(label.to_owned())
}

fn date(text: &str) -> Action {
    Action::Date(day(text))
}

fn keep(name: &str) -> Action {
    Action::Keep { id: id(name), now: "2026-05-04T10:00:00.000Z".into() }
}

fn rate(benefit: Benefit, rating: u8) -> Action {
    Action::Rate(benefit, Rating::new(rating))
}

fn arrived(interview: Interview) -> Action {
    Action::Arrived(Rc::new(interview))
}

fn forked(from: &str, to: &str) -> Action {
    Action::Forked { from: id(from), to: id(to) }
}

fn back_and_on() -> Vec<Action> {
    [vec![Action::Back; 12], vec![Action::Next; 12]].concat()
}

fn delete_and_start_over() -> Vec<Action> {
    vec![Action::Delete(id("a")), Action::OpenQuiz, Action::StartOver]
}

// How a session differs from where it started.

fn put(session: &mut Session, question: Question, answer: Option<Answer>) {
    let draft = Rc::make_mut(&mut session.draft);
    draft.answers = draft.answers.with(question, answer);
}

fn place(session: &mut Session, place: Place) {
    Rc::make_mut(&mut session.draft).place = place;
}

fn edit(session: &mut Session, name: &str, change: impl Fn(&mut Interview)) {
    let interview = session.interviews.iter_mut().find(|interview| interview.id == id(name));
    change(Rc::make_mut(interview.unwrap()));
}

fn reflect(session: &mut Session, change: impl Fn(&mut Reflection)) {
    edit(session, "b", |interview| change(interview.reflection.as_mut().unwrap()));
}

fn kept(session: &mut Session, name: &str, label: &str, date: Option<&str>) {
    let answers = session.draft.answers.clone();
    let created = "2026-05-04T10:00:00.000Z".to_owned();
    let date = date.and_then(Day::parse);
    let interview = Interview { id: id(name), label: label.into(), date, created, answers, reflection: None };
    session.interviews.insert(0, Rc::new(interview));
    session.draft = Rc::default();
    session.screen = open(name);
}

fn open(name: &str) -> Screen {
    Screen::Interview(id(name))
}

fn id(name: &str) -> Id {
    Id::new(name).unwrap()
}

fn day(text: &str) -> Option<Day> {
    Some(Day::parse(text).unwrap())
}

fn chosen(place: usize) -> Option<Answer> {
    Some(Answer::Chosen(place))
}
