//! Owns what becomes of a write that the browser takes, gives back when asked, and drops before the second look, while
//! the reader types on: nobody else has written, so no version, no news and no second draft come of it.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "what is not where it belongs fails the test"
)]

mod tab;
mod twin;

use std::rc::Rc;

use tab::{Tab, draft_key, id};
use twin::{Area, READER};
use worth_the_interview::domain::question::Question;
use worth_the_interview::session::action::Action;
use worth_the_interview::session::state::{SaveStatus, Undo};

/// One interview `a`, called `First` and saved.
fn one_tab() -> (Rc<Area>, Tab) {
    let area = Rc::new(Area::default());
    let mut tab = Tab::open(area.seen_by(0), "one");
    tab.begins("a", "First");
    area.settle();
    assert!(tab.look_again().1);
    (area, tab)
}

fn types(tab: &mut Tab, label: &str) {
    tab.names("a", label);
    tab.flush();
}

fn there(area: &Rc<Area>) -> Vec<String> {
    let reader = Tab::open(area.seen_by(READER), "reader");
    let mut labels: Vec<_> = reader.labels().into_iter().map(str::to_owned).collect();
    labels.sort();
    labels
}

/// One is typed and dropped, then this happens, and what is on screen in the end is what there is.
#[test]
fn what_follows_a_dropped_change_makes_no_version() {
    type Step = fn(&Area, &mut Tab);
    let drop_next: Step = |area, _| area.drop_next(1);
    let lose: Step = |area, _| area.lose();
    let more: Step = |_, tab| types(tab, "More");
    let still_more: Step = |_, tab| types(tab, "Still more");
    let back: Step = |_, tab| types(tab, "First");
    let look: Step = |_, tab| tab.look();
    let second_look: Step = |_, tab| drop(tab.look_again());
    let delete: Step = |_, tab| tab.act(Action::Delete(id("a")));
    let none: [&str; 0] = [];
    for (name, steps, expected) in [
        ("nothing", vec![lose], &["Typed"][..]),
        ("the next word", vec![lose, more], &["More"]),
        ("two words", vec![lose, more, still_more], &["Still more"]),
        ("a word before it is dropped", vec![more, lose, still_more], &["Still more"]),
        ("another that is dropped", vec![drop_next, more, lose, still_more], &["Still more"]),
        ("one dropped after the other", vec![lose, drop_next, more, lose, still_more], &["Still more"]),
        ("a look", vec![lose, look, more], &["More"]),
        ("a look at what is dropped twice", vec![drop_next, more, lose, look, still_more], &["Still more"]),
        ("a late second look", vec![lose, second_look, more, lose, still_more], &["Still more"]),
        ("the word from before", vec![lose, back], &["First"]),
        ("the reader deletes it", vec![lose, delete], &none),
        ("it is looked at and deleted", vec![lose, look, delete], &none),
    ] {
        let (area, mut tab) = one_tab();
        area.drop_next(1);
        types(&mut tab, "Typed");
        steps.into_iter().for_each(|step| step(&area, &mut tab));
        area.drop_next(0);
        for _ in 0..2 {
            area.settle();
            tab.look();
            tab.look_again();
        }
        assert_eq!(there(&area), expected, "{name}");
        assert_eq!(tab.labels(), expected, "{name}");
        assert_eq!(tab.session.notice, None, "{name}");
        assert_eq!(tab.session.save_status, SaveStatus::Saved, "{name}");
    }
}

/// A tab that saw the write before it was dropped goes on with what comes after it.
#[test]
fn who_has_seen_what_was_dropped_goes_on_with_what_follows() {
    let (area, mut one) = one_tab();
    let mut other = Tab::open(area.seen_by(1), "other");
    area.drop_next(1);
    types(&mut one, "Typed");
    other.look();
    assert_eq!(other.labels(), ["Typed"]);
    area.lose();
    types(&mut one, "More");
    other.look();
    assert_eq!((other.labels(), other.session.notice), (vec!["More"], None));
    assert_eq!(there(&area), ["More"]);
}

/// Somebody else's text is somebody else's, also where a write of ours was dropped before.
#[test]
fn what_another_tab_wrote_is_never_taken_for_a_dropped_write() {
    let (area, mut one) = one_tab();
    let mut other = Tab::open(area.seen_by(1), "other");
    area.drop_next(1);
    types(&mut one, "Typed");
    area.lose();
    types(&mut other, "Other");
    types(&mut one, "More");
    area.settle();
    one.look();
    assert_eq!(there(&area), ["More", "Other"]);
}

/// It was on screen alone, and a look comes before the second look.
#[test]
fn a_new_interview_that_is_dropped_stays_on_screen() {
    let (area, mut tab) = one_tab();
    tab.acts([
        Action::OpenQuiz,
        Action::Name("New".into()),
        Action::GoTo(Question::WorthPractice),
        Action::Next,
    ]);
    area.drop_next(1);
    tab.act(Action::AddToJournal { id: id("b"), now: tab::NOW.into() });
    area.lose();
    tab.look();
    assert_eq!(tab.labels().len(), 2, "{:?}", tab.labels());
    assert!(!matches!(tab.session.undo, Some(Undo::Deleted(_))), "nobody has taken it away");
    assert_eq!(there(&area), ["First", "New"]);
    // Where everything is gone somebody has cleared it, and says so.
    let (area, mut tab) = one_tab();
    types(&mut tab, "Typed");
    area.all().keys().for_each(|key| area.host(key, None));
    tab.look();
    assert!(matches!(tab.session.undo, Some(Undo::Deleted(_))));
}

/// A draft goes on under its own name, with the number of its writings.
#[test]
fn a_dropped_draft_does_not_change_its_name() {
    let area = Rc::new(Area::default());
    let mut tab = Tab::open(area.seen_by(0), "w");
    for label in ["A", "B"] {
        tab.act(Action::Name(label.into()));
        tab.flush();
        area.settle();
        tab.look_again();
    }
    area.drop_next(1);
    tab.act(Action::Name("C".into()));
    tab.flush();
    area.lose();
    tab.act(Action::Name("D".into()));
    tab.flush();
    assert_eq!(area.all().into_keys().collect::<Vec<_>>(), [draft_key("w")]);
    let again = Tab::open(area.seen_by(READER), "new");
    assert_eq!(again.session.draft.case.label, "D");
}

/// A duplicated tab that goes apart goes on counting, so that a new tab finds the draft most worked on.
#[test]
fn a_draft_that_goes_apart_is_the_one_most_worked_on() {
    let area = Rc::new(Area::default());
    let mut first = Tab::open(area.seen_by(0), "w");
    for label in ["A", "B", "C"] {
        first.act(Action::Name(label.into()));
        first.flush();
    }
    let mut double = Tab::open(area.seen_by(1), "w");
    double.act(Action::Name("Double".into()));
    double.flush();
    for label in ["D", "E"] {
        first.act(Action::Name(label.into()));
        first.flush();
    }
    let new = Tab::open(area.seen_by(READER), "new");
    assert_eq!(new.session.draft.case.label, "E");
}
