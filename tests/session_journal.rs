//! Owns the transitions of what came of an interview: reflections and their lists, versions, people to get in touch
//! with, what is looked for, what is hidden, and the prediction that stays as it was whatever is done.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "what is not where it belongs fails the test"
)]

mod rows;

use std::rc::Rc;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use worth_the_interview::domain::answers::{Answer, Answers, OwnReason, Side};
use worth_the_interview::domain::assumptions::{Assumptions, CallShare, Shift};
use worth_the_interview::domain::case::{Case, Decision, Plan};
use worth_the_interview::domain::day::Day;
use worth_the_interview::domain::filter::{Filter, Stage};
use worth_the_interview::domain::interview::Interview;
use worth_the_interview::domain::limits::{
    LONGEST_LINE, LONGEST_NAME, LONGEST_TEXT, MOST_ITEMS, MOST_QUARTERS,
};
use worth_the_interview::domain::quarter_hours::QuarterHours;
use worth_the_interview::domain::question::{MODEL_VERSION, Question};
use worth_the_interview::domain::rating::Rating;
use worth_the_interview::domain::reflection::Reflection;
use worth_the_interview::domain::reflection_choices::{Happened, MustHaveKind, Topic, WorthIt};
use worth_the_interview::domain::reflection_items::{InterviewQuestion, MustHave, Person};
use worth_the_interview::session::action::Action;
use worth_the_interview::session::draft::{Draft, Place};
use worth_the_interview::session::journaling::journaling;
use worth_the_interview::session::state::{Notice, Screen, Session, Undo, Unread};
use worth_the_interview::session::versions::versions_of;

use crate::rows::{after, arrived, check, check_same, edit, forked, id, open, with_news};

/// A text of a reflection and the most it may hold.
type Field = (&'static str, usize, fn(&mut Reflection) -> &mut String);

#[test]
fn a_reflection_becomes_what_was_typed_or_chosen() {
    check(vec![
        ("typed", told(), vec![typed(|r| r.better = "Less haste.".into())], |s| {
            tell(s, |r| r.better = "Less haste.".into());
        }),
        ("chosen", told(), vec![marked(|r| r.worth = Some(WorthIt::Even))], |s| {
            tell(s, |r| r.worth = Some(WorthIt::Even));
        }),
        ("one more in a list", told(), vec![marked(|r| r.musts.push(MustHave::default()))], |s| {
            tell(s, |r| r.musts.push(MustHave::default()));
        }),
        ("all of it at once", told(), vec![Action::Mark(Rc::default())], |s| {
            tell(s, |r| *r = Reflection::default());
            s.undo = Some(Undo::Unlisted(Rc::new(talk())));
        }),
        ("just begun", considering(), vec![Action::Reflect, Action::Mark(Rc::new(talk()))], |s| {
            edit(s, "a", |i| i.reflection = Some(talk()));
            s.reflecting = true;
        }),
        ("the news stays", with_news(told()), vec![typed(|r| r.text = "More".into())], |s| {
            tell(s, |r| r.text = "More".into());
        }),
    ]);
    for action in [Action::Write(Rc::default()), Action::Mark(Rc::default())] {
        check_same(vec![
            ("before it was begun", considering(), action.clone()),
            ("in the quiz", on(Screen::Quiz), action.clone()),
            ("in the journal", on(Screen::Journal), action.clone()),
            ("in the comparison", on(Screen::Compare), action.clone()),
            ("in what the journal teaches", on(Screen::Insights), action.clone()),
            ("among the copies", on(Screen::Copies), action),
        ]);
    }
    check_same(vec![
        ("the same words", told(), typed(|_| ())),
        ("the same choices", told(), marked(|_| ())),
        ("the same, with something to undo", shortened(), Action::Mark(Rc::new(without_a_question()))),
    ]);
}

#[test]
fn what_is_too_long_in_a_reflection_is_cut_between_characters() {
    let fields: Vec<Field> = vec![
        ("better", LONGEST_TEXT, |r| &mut r.better),
        ("left out", LONGEST_TEXT, |r| &mut r.left_out),
        ("instead", LONGEST_TEXT, |r| &mut r.instead),
        ("text", LONGEST_TEXT, |r| &mut r.text),
        ("line", LONGEST_LINE, |r| &mut r.line),
        ("when", LONGEST_LINE, |r| &mut r.when_next),
        ("then", LONGEST_LINE, |r| &mut r.then_next),
        ("a question", LONGEST_LINE, |r| &mut r.asked[0].text),
        ("a must", LONGEST_LINE, |r| &mut r.musts[0].text),
        ("a person's plan", LONGEST_LINE, |r| &mut r.people[0].plan),
        ("a person's name", LONGEST_NAME, |r| &mut r.people[0].name),
        ("a person's role", LONGEST_NAME, |r| &mut r.people[0].role),
    ];
    for (field, most, text) in fields {
        for (what, written, kept) in [
            ("nothing", String::new(), 0),
            ("exactly full", "x".repeat(most), most),
            ("one too many", "x".repeat(most + 1), most),
            ("an emoji at the edge", "x".repeat(most - 1) + "🙂", most - 1),
            ("three bytes, one unit", "語".repeat(most + 9), most),
        ] {
            let session = after(told(), [typed(|reflection| text(reflection).clone_from(&written))]);
            let mut reflection = session.open().unwrap().reflection.clone().unwrap();
            assert_eq!(text(&mut reflection).encode_utf16().count(), kept, "{field}: {what}");
            assert!(written.starts_with(text(&mut reflection).as_str()), "{field}: {what}");
            // And nothing else.
            *text(&mut reflection) = text(&mut talk()).clone();
            assert_eq!(reflection, talk(), "{field}: {what}");
        }
    }
    check(vec![
        ("hours", told(), vec![marked(|r| r.quarters = Some(QuarterHours::new(MOST_QUARTERS + 1)))], |s| {
            tell(s, |r| r.quarters = QuarterHours::exactly(100.0));
        }),
        ("questions", told(), vec![marked(|r| r.asked = many())], |s| {
            tell(s, |r| r.asked = vec![InterviewQuestion::default(); MOST_ITEMS]);
        }),
        ("musts", told(), vec![marked(|r| r.musts = many())], |s| {
            tell(s, |r| r.musts = vec![MustHave::default(); MOST_ITEMS]);
        }),
        ("people", told(), vec![marked(|r| r.people = many())], |s| {
            tell(s, |r| r.people = vec![Person::default(); MOST_ITEMS]);
        }),
    ]);
}

#[test]
fn an_item_of_a_list_can_be_brought_back_until_the_next_change() {
    let gone = |s: &mut Session| *s = shortened();
    let without_question = || marked(|r| drop(r.asked.remove(0)));
    check(vec![
        ("a question goes", told(), vec![without_question()], gone),
        ("a question comes back", told(), vec![without_question(), Action::Undo], |_| {}),
        ("a must comes back", told(), vec![marked(|r| r.musts.clear()), Action::Undo], |_| {}),
        ("a person comes back", told(), vec![marked(|r| r.people.clear()), Action::Undo], |_| {}),
        ("once", told(), vec![without_question(), Action::Undo, Action::Undo], |_| {}),
        ("a name and a day leave it", told(), vec![without_question(), named("B"), Action::Undo], |s| {
            edit(s, "b", |i| i.case.label = "B".into());
        }),
        ("being hidden leaves it", told(), vec![without_question(), Action::Hide(true), Action::Undo], |s| {
            s.hidden = true;
        }),
        (
            "another interview from elsewhere leaves it",
            told(),
            vec![without_question(), arrived(alpha()), arrived(version("c", "a")), Action::Undo],
            |s| s.interviews.insert(0, Rc::new(version("c", "a"))),
        ),
        (
            "back to a form that was left with nothing else in it",
            considering(),
            vec![
                Action::Reflect,
                Action::Write(Rc::new(met())),
                Action::Mark(Rc::default()),
                Action::StopReflecting,
                Action::Undo,
            ],
            |s| {
                edit(s, "a", |i| i.reflection = Some(met()));
                s.reflecting = true;
            },
        ),
        ("the same from elsewhere leaves it", shortened(), vec![arrived(shorter_beta())], |_| {}),
        ("a fork leaves it", told(), vec![without_question(), forked("b", "b-2"), Action::Undo], |s| {
            edit(s, "b", |i| (i.id, i.version_of) = (id("b-2"), Some(id("b"))));
            s.screen = open("b-2");
            s.notice = Some(Notice::TwoVersions);
        }),
        ("the last one only", told(), vec![without_question(), Action::Mark(Rc::default())], |s| {
            tell(s, |r| *r = Reflection::default());
            s.undo = Some(Undo::Unlisted(Rc::new(without_a_question())));
        }),
        (
            "gone with the next word",
            shortened(),
            vec![Action::Write(shorter_with("More")), Action::Undo],
            |s| {
                tell(s, |r| *r = Reflection { text: "More".into(), ..without_a_question() });
                s.undo = None;
            },
        ),
        (
            "gone with what arrived",
            shortened(),
            vec![arrived(Interview { reflection: Some(talk()), ..shorter_beta() })],
            |s| {
                tell(s, |r| *r = talk());
                s.undo = None;
            },
        ),
        ("gone with what was done", shortened(), vec![Action::FollowUp(id("b"), 0, true)], |s| {
            tell(s, |r| r.people[0].done = true);
            s.undo = Some(Undo::FollowedUp(id("b"), 0));
        }),
        ("kept where nothing was done", shortened(), vec![Action::FollowUp(id("b"), 0, false)], |_| {}),
        ("gone with the journal", shortened(), vec![Action::OpenJournal, open_one("b"), Action::Undo], |s| {
            s.undo = None;
        }),
        ("gone with the interview", shortened(), vec![Action::Gone(vec![id("b")])], |s| {
            let beta = s.interviews.remove(1);
            s.screen = Screen::Journal;
            s.undo = Some(Undo::Deleted(vec![beta]));
            s.notice = Some(Notice::TakenAway);
        }),
    ]);
}

#[test]
fn what_was_done_is_noted_from_any_screen() {
    for screen in screens() {
        check(vec![
            ("done", on(screen.clone()), vec![Action::FollowUp(id("b"), 0, true)], |s| {
                tell(s, |r| r.people[0].done = true);
                s.undo = Some(Undo::FollowedUp(id("b"), 0));
            }),
            (
                "done and not done",
                on(screen.clone()),
                [true, false].map(|done| Action::FollowUp(id("b"), 0, done)).into(),
                |_| {},
            ),
            ("undone", on(screen.clone()), vec![Action::FollowUp(id("b"), 0, true), Action::Undo], |_| {}),
            (
                "undone from elsewhere",
                on(screen.clone()),
                vec![
                    Action::FollowUp(id("b"), 0, true),
                    Action::Hide(true),
                    Action::OpenCopies,
                    Action::Undo,
                ],
                |s| (s.screen, s.hidden) = (Screen::Copies, true),
            ),
            (
                "undone where there is nobody any more",
                on(screen.clone()),
                vec![
                    Action::FollowUp(id("b"), 0, true),
                    arrived(Interview { reflection: None, ..beta() }),
                    Action::Undo,
                ],
                |s| edit(s, "b", |i| i.reflection = None),
            ),
        ]);
        check_same(vec![
            ("what is so already", on(screen.clone()), Action::FollowUp(id("b"), 0, false)),
            ("with nobody", on(screen.clone()), Action::FollowUp(id("b"), 1, true)),
            ("with nobody by far", on(screen.clone()), Action::FollowUp(id("b"), usize::MAX, true)),
            ("before the reflection", on(screen.clone()), Action::FollowUp(id("a"), 0, true)),
            ("in no interview", on(screen), Action::FollowUp(id("nobody"), 0, true)),
        ]);
    }
}

#[test]
fn versions_are_those_with_a_common_root() {
    let names = |interviews: Vec<Interview>, of: &str| {
        let all = interviews.into_iter().map(Rc::new).collect();
        let session = Session::new(Rc::default(), Screen::Journal, all, Unread::default());
        let one = session.interview(&id(of)).unwrap();
        versions_of(&session, one).map(|other| other.id.as_str().to_owned()).collect::<Vec<_>>()
    };
    for (name, interviews, of, expected) in [
        ("none", vec![alpha(), beta()], "a", vec![]),
        ("the other", vec![alpha(), beta(), version("c", "a")], "a", vec!["c"]),
        ("the first", vec![alpha(), beta(), version("c", "a")], "c", vec!["a"]),
        ("both others", vec![alpha(), version("c", "a"), version("d", "a")], "c", vec!["d", "a"]),
        ("the first is gone", vec![version("c", "a"), version("d", "a")], "c", vec!["d"]),
        ("all others are gone", vec![beta(), version("c", "a")], "c", vec![]),
        ("of another", vec![alpha(), beta(), version("c", "a")], "b", vec![]),
    ] {
        assert_eq!(names(interviews, of), expected, "{name}");
    }
}

#[test]
fn the_reader_picks_one_version_or_keeps_them_all() {
    check(vec![
        ("the first", versions("a"), vec![Action::PickVersion], |s| {
            let gone = s.interviews.drain(0..2).collect();
            s.undo = Some(Undo::Deleted(gone));
        }),
        ("another", versions("c"), vec![Action::PickVersion], |s| {
            let first = s.interviews.remove(2);
            let gone = vec![s.interviews.remove(0), first];
            s.undo = Some(Undo::Deleted(gone));
        }),
        ("the first, and all come back", versions("a"), vec![Action::PickVersion, Action::Undo], |_| {}),
        ("another, and all come back", versions("c"), vec![Action::PickVersion, Action::Undo], |_| {}),
        ("picked twice is picked once", versions("a"), vec![Action::PickVersion; 2], |s| {
            let gone = s.interviews.drain(0..2).collect();
            s.undo = Some(Undo::Deleted(gone));
        }),
        ("the news is read", with_news(versions("a")), vec![Action::PickVersion, Action::Undo], |s| {
            s.notice = None;
        }),
        ("all", versions("c"), vec![Action::SplitVersions], |s| {
            ["c", "d"].into_iter().for_each(|name| edit(s, name, |i| i.version_of = None));
        }),
        ("all from the first", versions("a"), vec![Action::SplitVersions], |s| {
            ["c", "d"].into_iter().for_each(|name| edit(s, name, |i| i.version_of = None));
        }),
        ("all, and then there is nothing to pick", versions("a"), keep_all_then_one(), |s| {
            ["c", "d"].into_iter().for_each(|name| edit(s, name, |i| i.version_of = None));
        }),
        ("all, and the news is read", with_news(versions("d")), vec![Action::SplitVersions], |s| {
            ["c", "d"].into_iter().for_each(|name| edit(s, name, |i| i.version_of = None));
            s.notice = None;
        }),
    ]);
    for (name, action) in [("one", Action::PickVersion), ("all", Action::SplitVersions)] {
        for screen in screens() {
            check_same(vec![(name, on(screen), action.clone())]);
        }
        check_same(vec![
            (name, Session { screen: Screen::Journal, ..versions("a") }, action.clone()),
            (name, Session { screen: open("b"), ..versions("a") }, action.clone()),
            (name, with_news(told()), action),
        ]);
    }
}

#[test]
fn what_the_journal_teaches_and_its_copies_are_screens() {
    for (screen, action) in [(Screen::Insights, Action::OpenInsights), (Screen::Copies, Action::OpenCopies)] {
        for start in screens().into_iter().filter(|start| *start != screen) {
            let left_for = (start == Screen::Journal).then(|| screen.clone());
            let expected = |left_for| Session { left_for, ..on(screen.clone()) };
            assert_eq!(*after(on(start.clone()), [action.clone()]), expected(left_for), "{start:?}");
            let told = Session { erasing: true, ..with_news(on(Screen::Journal)) };
            let expected = expected(Some(screen.clone()));
            assert_eq!(*after(told, [action.clone()]), expected, "the question and the news are left");
        }
        check_same(vec![("again", with_news(on(screen.clone())), action)]);
        for action in [
            Action::Next,
            Action::Back,
            Action::Reflect,
            Action::AskErase,
            Action::StartOver,
            named("x"),
            Action::Date(None),
            Action::Answer(Question::Gut, Question::Gut.choices().nth(2).map(Answer::Chosen)),
            Action::AddReason(Side::For),
            Action::RemoveReason(0),
            Action::Decide(Some(Decision::Go)),
        ] {
            check_same(vec![("nothing of a case is here", on(screen.clone()), action)]);
        }
    }
}

#[test]
fn looking_for_interviews_starts_at_the_top_of_the_list() {
    let far_down = || Session { shown: 3 * Session::PAGE, ..on(Screen::Journal) };
    let looking = || Session { filter: reflected_ones(), ..far_down() };
    check(vec![
        ("more", on(Screen::Journal), vec![Action::More; 2], |s| s.shown = 3 * Session::PAGE),
        ("looked for", far_down(), vec![Action::Filter(reflected_ones())], |s| {
            s.filter = reflected_ones();
            s.shown = Session::PAGE;
        }),
        ("all again", looking(), vec![Action::Filter(Filter::default())], |s| {
            s.filter = Filter::default();
            s.shown = Session::PAGE;
        }),
        (
            "still looked for after a look elsewhere",
            looking(),
            vec![open_one("a"), Action::OpenJournal],
            |_| {},
        ),
        (
            "still looked for after one is gone",
            looking(),
            vec![Action::Delete(id("b")), Action::Undo],
            |_| {},
        ),
        ("no longer after all is erased", looking(), vec![Action::AskErase, Action::EraseAll], |s| {
            *s = Session { unread: Unread::default(), interviews: vec![], ..on(Screen::Journal) };
            s.draft = Rc::default();
            s.asked = Question::Gut;
        }),
        ("what can be undone stays", told(), vec![Action::Delete(id("b")), look(), Action::Undo], |s| {
            s.screen = Screen::Journal;
            s.filter = reflected_ones();
        }),
    ]);
    for screen in screens().into_iter().filter(|screen| *screen != Screen::Journal) {
        check_same(vec![("elsewhere", on(screen), look())]);
    }
    let most = Session { shown: usize::MAX, ..on(Screen::Journal) };
    check_same(vec![
        ("the same again", Session { filter: reflected_ones(), ..on(Screen::Journal) }, look()),
        ("more than all", most, Action::More),
    ]);
}

#[test]
fn nothing_is_hidden_before_the_first_answer() {
    let untouched = Session::new(Rc::default(), Screen::Quiz, Vec::new(), Unread::default());
    assert!(untouched.has_nothing_to_hide());
    check_same(vec![("untouched", untouched.clone(), Action::Hide(true))]);
    let answered = after(untouched.clone(), [Action::Answer(Question::Gut, Some(Answer::Unsure))]);
    assert!(after((*answered).clone(), [Action::Hide(true)]).hidden);
    // What others sent or took away names something of the reader's.
    let told = Session { undo: Some(Undo::Deleted(vec![Rc::new(alpha())])), ..untouched.clone() };
    assert!(after(Session { notice: Some(Notice::TakenAway), ..told }, [Action::Hide(true)]).hidden);
    // What was hidden stays so, whatever has gone meanwhile.
    let hidden = Session { hidden: true, ..untouched };
    check_same(vec![("hidden", hidden, Action::Hide(true))]);
}

#[test]
fn hiding_changes_nothing_else() {
    let starts = screens().into_iter().map(on).chain([shortened(), versions("a"), with_news(told())]);
    for start in starts {
        let hidden = Session { hidden: true, ..start.clone() };
        assert_eq!(*after(start.clone(), [Action::Hide(true)]), hidden);
        assert_eq!(*after(hidden.clone(), [Action::Hide(false)]), start);
        check_same(vec![("shown", start, Action::Hide(false)), ("hidden", hidden, Action::Hide(true))]);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// What was expected, from the first word of what came, whatever is done and on whatever screen; until all of it is
    /// taken away again.
    #[test]
    fn the_prediction_stays_locked(before in vec(action(), 0..12), actions in vec(action(), 0..60)) {
        let start = after(considering(), before.into_iter().chain([Action::OpenInterview(id("a"))]));
        prop_assume!(start.interview(&id("a")).is_some());
        let begun = [Action::Reflect, Action::Mark(Rc::new(talk()))];
        let mut session = after(start, begun);
        let locked = session.interview(&id("a")).unwrap().case.clone();
        for action in actions {
            session = session.after(action.clone(), journaling);
            // It may have been deleted, and come back.
            if let Some(interview) = session.interview(&id("a")) {
                if interview.written().is_none() {
                    break;
                }
                let Case { label, date, .. } = interview.case.clone();
                prop_assert_eq!(&interview.case, &Case { label, date, ..locked.clone() }, "{:?}", action);
            }
        }
    }

    /// With the same actions, and what is hidden between them, the end is the same but for that.
    #[test]
    fn hidden_or_not_all_goes_on_as_it_would(actions in vec(action(), 0..30), at in 0..30_usize) {
        let plain = after(versions("a"), actions.clone());
        let mut hiding = actions;
        hiding.insert(at.min(hiding.len()), Action::Hide(true));
        let hidden = after(versions("a"), hiding);
        prop_assert_eq!(Session { hidden: false, ..(*hidden).clone() }, Session { hidden: false, ..(*plain).clone() });
    }

    /// Versions are there for each other, and picking one leaves no other behind.
    #[test]
    fn picking_a_version_leaves_one(actions in vec(action(), 0..30), of in select(vec!["a", "c", "d"])) {
        let session = after(versions("a"), actions.into_iter().chain([open_one(of)]));
        prop_assume!(session.screen == open(of));
        let others = versions_of(&session, session.open().unwrap()).map(|one| one.id.clone()).collect::<Vec<_>>();
        for other in &others {
            let back = versions_of(&session, session.interview(other).unwrap());
            prop_assert!(back.into_iter().any(|one| one.id == id(of)));
        }
        let picked = session.clone().after(Action::PickVersion, journaling);
        prop_assert_eq!(picked.interviews.len() + others.len(), session.interviews.len());
        prop_assert_eq!(versions_of(&picked, picked.open().unwrap()).count(), 0);
        let kept = session.clone().after(Action::SplitVersions, journaling);
        prop_assert_eq!(kept.interviews.len(), session.interviews.len());
        prop_assert_eq!(versions_of(&kept, kept.open().unwrap()).count(), 0);
        if !others.is_empty() {
            let undone = picked.after(Action::Undo, journaling);
            prop_assert_eq!(&undone.interviews, &session.interviews);
        }
    }
}

/// Whatever a person can do; what storage does may bring other predictions.
fn action() -> impl Strategy<Value = Action> {
    let some_id = || select(["a", "b", "c", "d"].map(id).to_vec());
    let shared =
        Case { answers: Answers::default().with(Question::Deal, Some(Answer::Unsure)), ..alpha().case };
    let tracked = Assumptions::default().with_track([Some(Shift { by: 9, interviews: 5 }); 5]);
    let plain = vec![
        Action::Answer(Question::Risk, Question::Risk.choices().nth(1).map(Answer::Chosen)),
        Action::Answer(Question::Gut, None),
        Action::Next,
        Action::GoTo(Question::Kind),
        Action::StartOver,
        named("Other"),
        Action::Date(Day::parse("2026-01-31")),
        Action::AddReason(Side::Against),
        Action::ChangeReason(0, OwnReason { text: "New".into(), hours: 8, side: Side::For }),
        Action::RemoveReason(0),
        Action::Count(Assumptions::default().with_fourths(CallShare::Good, 1)),
        Action::Count(tracked),
        Action::Decide(Some(Decision::Go)),
        Action::Decide(None),
        Action::Plan(Plan { when: "New".into(), ..Plan::default() }),
        Action::AddToJournal { id: id("new"), now: "2026-05-04T10:00:00.000Z".into() },
        Action::OpenQuiz,
        Action::OpenJournal,
        Action::OpenInsights,
        Action::OpenCopies,
        Action::Compare,
        Action::Reflect,
        Action::Mark(Rc::default()),
        Action::Write(Rc::new(talk())),
        Action::PickVersion,
        Action::SplitVersions,
        Action::Undo,
        Action::Shared(Ok(Rc::new(shared))),
        Action::Shared(Ok(Rc::new(Case { decision: Some(Decision::Small), ..alpha().case }))),
        Action::TakeShared { id: id("taken"), now: "2026-05-05T10:00:00.000Z".into() },
        look(),
        Action::More,
        Action::Notice(Notice::TwoVersions),
    ];
    prop_oneof![
        6 => select(plain),
        2 => some_id().prop_map(Action::OpenInterview),
        1 => some_id().prop_map(Action::Delete),
        1 => some_id().prop_map(|id| Action::Gone(vec![id])),
        1 => (some_id(), 0..2_usize, any::<bool>()).prop_map(|(id, place, done)| Action::FollowUp(id, place, done)),
    ]
}

// Where cases start: `a` is considered, and the older `b` was reflected on.

fn on(screen: Screen) -> Session {
    let draft = Draft { place: Place::Result, ..Draft::new() };
    let interviews = vec![Rc::new(alpha()), Rc::new(beta())];
    Session::new(Rc::new(draft), screen, interviews, Unread { corrupt: 1, newer: 0 })
}

fn screens() -> Vec<Screen> {
    let lists = [Screen::Quiz, Screen::Journal, Screen::Compare, Screen::Insights, Screen::Copies];
    [lists.to_vec(), vec![open("a"), open("b")]].concat()
}

fn considering() -> Session {
    on(open("a"))
}

fn told() -> Session {
    on(open("b"))
}

/// With `b` on screen, from which a question was removed just now.
fn shortened() -> Session {
    let mut session = told();
    tell(&mut session, |reflection| *reflection = without_a_question());
    Session { undo: Some(Undo::Unlisted(Rc::new(talk()))), ..session }
}

/// With three versions of one interview, the newest first: `d`, `c` and `a`; and `b`, which is another.
fn versions(on_screen: &str) -> Session {
    let mut session = on(Screen::Journal);
    session.interviews.splice(0..0, [version("d", "a"), version("c", "a")].map(Rc::new));
    Session { screen: open(on_screen), ..session }
}

fn alpha() -> Interview {
    let answers = Answers::default().with(Question::Gut, Question::Gut.choices().next().map(Answer::Chosen));
    let own = OwnReason { text: "A friend works there.".into(), hours: 4, side: Side::For };
    let answers = answers.with_own(vec![own]);
    let case = Case { label: "Alpha".into(), date: Day::parse("2026-05-02"), answers, ..Case::default() };
    let created = "2026-04-20T08:00:00.000Z".into();
    Interview { id: id("a"), created, case, reflection: None, version_of: None, weighed_by: MODEL_VERSION }
}

fn beta() -> Interview {
    let case = Case { label: "Beta".into(), date: Day::parse("2026-04-01"), ..alpha().case };
    Interview { id: id("b"), case, reflection: Some(talk()), ..alpha() }
}

/// Another version, which says something else.
fn version(name: &str, of: &str) -> Interview {
    let case = Case { decision: Some(Decision::Decline), ..alpha().case };
    Interview { id: id(name), case, version_of: Some(id(of)), ..alpha() }
}

fn talk() -> Reflection {
    let asked = |text: &str, theme| InterviewQuestion {
        text: text.into(),
        topic: Some(theme),
        answer: Rating::new(2),
    };
    Reflection {
        happened: Some(Happened::Went),
        asked: vec![asked("Why us?", Topic::WhyUs), asked("Why now?", Topic::Gaps)],
        musts: vec![MustHave { text: "Fridays off".into(), kind: Some(MustHaveKind::MustHave) }],
        people: vec![Person { name: "KM".into(), follow_up: Day::parse("2026-05-01"), ..Person::default() }],
        ..Reflection::default()
    }
}

fn without_a_question() -> Reflection {
    let mut talk = talk();
    talk.asked.remove(0);
    talk
}

fn shorter_beta() -> Interview {
    Interview { reflection: Some(without_a_question()), ..beta() }
}

fn shorter_with(text: &str) -> Rc<Reflection> {
    Rc::new(Reflection { text: text.into(), ..without_a_question() })
}

fn reflected_ones() -> Filter {
    Filter { stage: Some(Stage::Reflected), words: "door".into(), ..Filter::default() }
}

// What is done.

/// Typed in the reflection of `b` as it is at first.
fn typed(change: impl Fn(&mut Reflection)) -> Action {
    let mut reflection = talk();
    change(&mut reflection);
    Action::Write(Rc::new(reflection))
}

/// Someone was met, and nothing else said.
fn met() -> Reflection {
    let person = Person { name: "Ann".into(), ..Person::default() };
    Reflection { people: vec![person], ..Reflection::default() }
}

/// Chose in the reflection of `b` as it is at first.
fn marked(change: impl Fn(&mut Reflection)) -> Action {
    let mut reflection = talk();
    change(&mut reflection);
    Action::Mark(Rc::new(reflection))
}

/// More than fit into a list.
fn many<T: Default + Clone>() -> Vec<T> {
    vec![T::default(); MOST_ITEMS + 1]
}

fn named(label: &str) -> Action {
    Action::Name(label.into())
}

fn look() -> Action {
    Action::Filter(reflected_ones())
}

fn open_one(name: &str) -> Action {
    Action::OpenInterview(id(name))
}

fn keep_all_then_one() -> Vec<Action> {
    vec![Action::SplitVersions, Action::PickVersion]
}

// How a session differs from where it started.

/// Changes what was told of `b`.
fn tell(session: &mut Session, change: impl Fn(&mut Reflection)) {
    edit(session, "b", |interview| change(interview.reflection.as_mut().unwrap()));
}
