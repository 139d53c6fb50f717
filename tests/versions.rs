//! Owns what becomes of a version on screen that somebody else writes over, or takes away: it stays, under a key of its
//! own if need be, and nothing is called saved that stands nowhere.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "what is not where it belongs fails the test"
)]

mod tab;
mod twin;

use std::rc::Rc;

use tab::{Tab, draft_key, id, interview, interview_key};
use twin::{Area, READER};
use worth_the_interview::domain::answers::Answer;
use worth_the_interview::domain::question::{Choice, Question};
use worth_the_interview::session::action::Action;
use worth_the_interview::session::state::{Notice, SaveStatus, Undo};
use worth_the_interview::storage::record::{read_draft, write_interview};

/// One interview `a`, shown as saved in two tabs.
fn two_tabs() -> (Rc<Area>, [Tab; 2]) {
    let area = Rc::new(Area::default());
    let mut one = Tab::open(area.seen_by(0), "one");
    one.begins("a", "First");
    area.settle();
    assert!(one.look_again().1);
    let other = Tab::open(area.seen_by(1), "other");
    (area, [one, other])
}

/// The nicknames that a new tab can read, in order.
fn there(area: &Rc<Area>) -> Vec<String> {
    let reader = Tab::open(area.seen_by(READER), "reader");
    let mut labels: Vec<_> = reader.labels().into_iter().map(str::to_owned).collect();
    labels.sort();
    labels
}

fn types(tab: &mut Tab, name: &str, label: &str) {
    tab.names(name, label);
    tab.flush();
}

fn rests(area: &Area, tabs: &mut [Tab; 2]) {
    for _ in 0..2 {
        for tab in &mut *tabs {
            area.settle();
            tab.look();
            tab.look_again();
        }
    }
}

#[test]
fn two_tabs_that_do_not_see_each_other_yet_leave_two_versions() {
    for edits in 1..4 {
        let (area, mut tabs) = two_tabs();
        area.be_late(true);
        types(&mut tabs[0], "a", "One");
        for edit in 1..=edits {
            types(&mut tabs[1], "a", &format!("Other {edit}"));
        }
        rests(&area, &mut tabs);
        assert_eq!(there(&area), ["One".to_owned(), format!("Other {edits}")]);
        assert_eq!(tabs[0].labels().len(), 2);
    }
}

/// The same with one tab far ahead when the first looks again.
#[test]
fn a_version_that_was_written_over_before_it_was_seen_is_not_called_saved() {
    let (area, [mut one, mut other]) = two_tabs();
    area.be_late(true);
    types(&mut one, "a", "One");
    types(&mut other, "a", "Other");
    area.settle();
    for edit in 0..20 {
        types(&mut other, "a", &format!("Other {edit}"));
    }
    assert!(!one.look_again().1);
    assert_eq!(one.session.save_status, SaveStatus::Refused);
    one.flush();
    area.settle();
    assert!(one.look_again().1);
    assert_eq!(there(&area), ["One", "Other 19"]);
}

#[test]
fn what_a_tab_goes_on_with_is_no_second_version() {
    for edits in [1, 3, 4, 5, 20] {
        let (area, [mut one, mut other]) = two_tabs();
        types(&mut one, "a", "One");
        area.settle();
        assert!(one.look_again().1);
        other.look();
        for edit in 1..=edits {
            types(&mut other, "a", &format!("Other {edit}"));
        }
        one.look();
        assert_eq!(there(&area), [format!("Other {edits}")], "{edits}");
        assert_eq!(one.labels(), [format!("Other {edits}")], "{edits}");
    }
}

#[test]
fn what_the_page_writes_over_gets_a_key_of_its_own() {
    let older = write_interview(&interview("a"), None);
    for (name, text, all) in
        [("unreadable", "overwritten", vec!["Second"]), ("an older one", older.as_str(), vec!["", "Second"])]
    {
        let (area, [mut one, _]) = two_tabs();
        types(&mut one, "a", "Second");
        area.settle();
        assert!(one.look_again().1);
        area.host(&interview_key("a"), Some(text));
        one.look();
        assert_eq!(one.session.open().unwrap().case.label, "Second", "{name}");
        assert_eq!(there(&area), all, "{name}");
        assert_eq!(area.all().get(&interview_key("a")).map(String::as_str), Some(text), "{name}");
    }
}

/// What one tab takes in anew after the page has cleared everything does not replace what another still shows.
#[test]
fn what_begins_anew_does_not_replace_what_is_on_screen() {
    let (area, mut tabs) = two_tabs();
    area.host(&interview_key("a"), None);
    tabs[0].look();
    tabs[0].act(Action::Arrived(Rc::new(interview("a"))));
    tabs[0].flush();
    rests(&area, &mut tabs);
    assert_eq!(there(&area), ["", "First"]);
}

#[test]
fn what_two_tabs_bring_back_is_one() {
    let (area, mut tabs) = two_tabs();
    area.host(&interview_key("a"), None);
    for tab in &mut tabs {
        tab.look();
        assert_eq!(tab.session.notice, Some(Notice::TakenAway));
    }
    for tab in &mut tabs {
        tab.act(Action::Undo);
    }
    rests(&area, &mut tabs);
    assert_eq!(there(&area), ["First"]);
    assert_eq!(tabs[1].session.notice, None);
}

/// A second version whose key was taken away again; its name is still on screen.
#[test]
fn a_name_on_screen_is_not_given_twice() {
    let (area, [mut one, mut other]) = two_tabs();
    types(&mut other, "a", "Other");
    types(&mut one, "a", "Second");
    assert!(one.look_again().1);
    area.host(&interview_key("a-2"), None);
    let mut third = interview("a");
    third.case.label = "Third".to_owned();
    one.act(Action::Arrived(Rc::new(third)));
    assert_eq!((one.labels(), one.ids()), (vec!["Third", "Second"], vec!["a-3", "a-2"]));
    one.look();
    assert!(matches!(&one.session.undo, Some(Undo::Deleted(gone)) if gone[0].case.label == "Second"));
    one.act(Action::Undo);
    assert_eq!(there(&area), ["Other", "Second", "Third"]);
}

/// What was given up as lost, and then deleted on screen, comes back as it was.
#[test]
fn what_comes_back_as_it_was_is_shown() {
    let (area, [mut one, _]) = two_tabs();
    types(&mut one, "a", "Second");
    let text = area.all()[&interview_key("a")].clone();
    area.host(&interview_key("a"), None);
    assert!(!one.look_again().1);
    one.act(Action::Delete(id("a")));
    area.host(&interview_key("a"), Some(&text));
    one.look();
    assert_eq!(one.labels(), ["Second"]);
}

#[test]
fn a_quiz_is_not_emptied_before_its_result_is_written() {
    let area = Rc::new(Area::default());
    let mut tab = Tab::open(area.seen_by(0), "w");
    tab.act(Action::Name("Green door".into()));
    tab.flush();
    area.limit(Some(100));
    tab.begins("a", "Green door");
    assert_eq!(tab.session.save_status, SaveStatus::Full);
    let draft = || read_draft(&area.all()[&draft_key("w")]).unwrap().0;
    assert_eq!(draft().case.label, "Green door", "it can still be gone on with");
    area.limit(None);
    tab.flush();
    assert_eq!((there(&area), draft().is_blank()), (vec!["Green door".to_owned()], true));
}

#[test]
fn a_draft_that_was_taken_away_is_not_called_saved() {
    let answer = Action::Answer(Question::Gut, Question::Gut.choices().nth(1).map(Answer::Chosen));
    let (area, [mut one, _]) = two_tabs();
    one.acts([Action::OpenQuiz, answer]);
    area.all().keys().for_each(|key| area.host(key, None));
    one.look();
    assert_eq!((one.session.save_status, one.session.notice), (SaveStatus::Quiet, Some(Notice::TakenAway)));
    assert!(!area.all().contains_key(&draft_key("one")), "it does not come back by itself");
    assert!(!one.look_again().1);
    one.flush();
    area.settle();
    assert!(one.look_again().1);
    assert_eq!(read_draft(&area.all()[&draft_key("one")]).unwrap().0, *one.session.draft);
}

/// What was taken away before is kept again with the next thing that is.
#[test]
fn a_draft_on_screen_is_kept_with_the_next_interview() {
    let answer = Action::Answer(Question::Gut, Question::Gut.choices().nth(1).map(Answer::Chosen));
    let (area, [mut one, _]) = two_tabs();
    one.acts([Action::OpenQuiz, answer]);
    assert!(one.look_again().1);
    area.all().keys().for_each(|key| area.host(key, None));
    one.look();
    one.act(Action::Undo);
    assert_eq!(read_draft(&area.all()[&draft_key("one")]).unwrap().0, *one.session.draft);
}

/// A duplicated tab has the name of the first, and writes over its draft.
#[test]
fn a_draft_that_a_double_wrote_over_is_written_again() {
    let area = Rc::new(Area::default());
    let answer =
        |place| Action::Answer(Question::Gut, Question::Gut.choices().nth(place).map(Answer::Chosen));
    for looks in [true, false] {
        let mut first = Tab::open(area.seen_by(0), "w");
        first.act(answer(0));
        let mut double = Tab::open(area.seen_by(1), "w");
        double.act(answer(1));
        if looks {
            first.look();
        } else {
            assert!(!first.look_again().1);
            first.flush();
        }
        for (tab, place) in [(&mut first, 0), (&mut double, 1)] {
            area.settle();
            assert!(tab.look_again().1, "{looks}");
            let (draft, _) = read_draft(&area.all()[&draft_key(tab.engine.writer().as_str())]).unwrap();
            assert_eq!(draft.case.answers.chosen(Question::Gut).map(Choice::place), Some(place), "{looks}");
        }
        area.all().keys().for_each(|key| area.host(key, None));
    }
}

#[test]
fn a_writing_that_the_browser_loses_again_is_no_second_version() {
    for looks in [false, true] {
        let (area, [mut one, _]) = two_tabs();
        let key = interview_key("a");
        let before = area.all()[&key].clone();
        types(&mut one, "a", "Second");
        // What a browser near its quota has done: the text from before is back.
        area.host(&key, Some(&before));
        if looks {
            one.look();
        }
        assert_eq!(one.look_again().1, looks);
        one.flush();
        area.settle();
        assert!(one.look_again().1);
        assert_eq!(there(&area), ["Second"]);
        assert_eq!(one.session.notice, None);
    }
}
