//! Owns what the journal does to a shelf that others use too: which keys it writes, what it leaves alone, and that
//! nothing is lost between several tabs, a full shelf and one that fails.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "what is not where it belongs fails the test"
)]

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value, json};
use worth_the_interview::domain::answers::Answer;
use worth_the_interview::domain::interview::{Id, Interview};
use worth_the_interview::domain::question::{Choice, MODEL_VERSION, Question};
use worth_the_interview::domain::reflection::Reflection;
use worth_the_interview::domain::step::Step;
use worth_the_interview::session::action::Action;
use worth_the_interview::session::draft::Place;
use worth_the_interview::session::journaling::journaling;
use worth_the_interview::session::state::{Notice, Screen, Session, Undo, Unread};
use worth_the_interview::storage::ancestry::revision;
use worth_the_interview::storage::key::is_ours;
use worth_the_interview::storage::key_value_store::{KeyValueStore, StoreError, StoredValue};
use worth_the_interview::storage::memory::MemoryStore;
use worth_the_interview::storage::record::{read_draft, read_interview, write_interview};
use worth_the_interview::storage::sync::engine::SyncEngine;
use worth_the_interview::storage::sync::event::SyncEvent;

const NOW: &str = "2026-05-04T10:00:00.000Z";

// What is written, and when.

#[test]
fn opening_writes_nothing() {
    let used = shelf();
    let mut tab = Tab::open(&used, "w");
    tab.begins_and_keeps("a");
    tab.acts([Action::OpenQuiz, answer(1), Action::OpenInterview(id("a"))]);
    let orphaned = shelf();
    used.all().iter().for_each(|(key, text)| put(&orphaned, key, text));
    orphaned.remove(&interview_key("a")).unwrap();
    let unreadable = shelf();
    put(&unreadable, "worth-the-interview/1/draft/w", "{");
    for (name, shelf) in [
        ("empty", shelf()),
        ("used", used),
        ("on a screen that is gone", orphaned),
        ("unreadable", unreadable),
    ] {
        let before = shelf.all();
        for (writer, inherit) in [("w", true), ("w", false), ("new", true), ("new", false)] {
            let mut tab = Tab::open_as(&shelf, writer, inherit);
            assert_eq!(tab.flush(), (Vec::new(), None), "{name} {writer} {inherit}");
            tab.looks();
            assert!(tab.confirms(), "{name} {writer} {inherit}");
            assert_eq!(shelf.all(), before, "{name} {writer} {inherit}");
        }
    }
}

#[test]
fn only_what_has_changed_is_written() {
    let shelf = shelf();
    let mut tab = Tab::open(&shelf, "w");
    tab.begins_and_keeps("a");
    tab.begins_and_keeps("b");
    let (a, b, draft) = (interview_key("a"), interview_key("b"), draft_key("w"));
    for (name, action, changed) in [
        ("an answer in an interview", answer(2), vec![&b]),
        ("a nickname", Action::Name("Green door".into()), vec![&b]),
        ("the same nickname", Action::Name("Green door".into()), vec![]),
        ("another screen", Action::OpenQuiz, vec![&draft]),
        ("an answer in the quiz", answer(1), vec![&draft]),
        ("a question about erasing", Action::OpenJournal, vec![&draft]),
        ("the question", Action::AskErase, vec![]),
        ("another interview", Action::OpenInterview(id("a")), vec![&draft]),
        ("a reflection", Action::Reflect, vec![]),
        ("its text", writes("Kind people.".into()), vec![&a]),
        ("delete", Action::Delete(id("a")), vec![&a, &draft]),
        ("undo", Action::Undo, vec![&a]),
    ] {
        let before = shelf.all();
        tab.turn(action);
        let (written, fault) = tab.flush();
        let after = shelf.all();
        let keys: BTreeSet<_> = before.keys().chain(after.keys()).collect();
        let differ: Vec<_> = keys.into_iter().filter(|key| before.get(*key) != after.get(*key)).collect();
        let mut expected = changed.clone();
        expected.sort();
        assert_eq!(differ, expected, "{name}");
        assert_eq!(fault, None, "{name}");
        assert!(written.iter().all(|key| changed.contains(&key)), "{name} {written:?}");
        assert_eq!(tab.flush(), (vec![], None), "{name}, once more");
    }
}

#[test]
fn each_record_has_a_key_of_its_own() {
    let shelf = shelf();
    let mut tab = Tab::open(&shelf, "1a-2b");
    tab.begins_and_keeps("a");
    tab.begins_and_keeps("b-7");
    let keys: Vec<_> = shelf.all().into_keys().collect();
    let expected = ["draft/1a-2b", "interview/a", "interview/b-7"];
    assert_eq!(keys, expected.map(|key| format!("worth-the-interview/1/{key}")));
    for (key, ours) in [
        ("worth-the-interview/1/draft/a", true),
        ("worth-the-interview/2/anything", true),
        ("worth-the-interview-notes", false),
        ("theme", false),
        ("", false),
    ] {
        assert_eq!(is_ours(key), ours, "{key}");
    }
}

#[test]
fn every_write_counts_up() {
    let shelf = shelf();
    let mut tab = Tab::open(&shelf, "w");
    tab.begins_and_keeps("a");
    let first = (tab.revision(&draft_key("w")), tab.revision(&interview_key("a")));
    tab.acts([answer(1), answer(2), Action::OpenQuiz]);
    let mut again = Tab::open(&shelf, "w");
    again.acts([answer(1), Action::OpenInterview(id("a")), answer(0)]);
    assert_eq!(again.revision(&interview_key("a")), first.1 + 3);
    assert_eq!(again.revision(&draft_key("w")), first.0 + 3);
}

// Drafts.

#[test]
fn a_draft_is_found_again_where_it_was_left() {
    for (name, actions) in [
        ("in the quiz", vec![answer(1), Action::Next, Action::Next]),
        (
            "on the result",
            [vec![answer(1)], vec![Action::Next; 12], vec![Action::Name("Door".into())]].concat(),
        ),
        ("in the journal", vec![answer(1), Action::OpenJournal]),
        ("in an interview", vec![answer(1), Action::OpenInterview(id("a"))]),
        ("started over", vec![answer(1), Action::StartOver]),
    ] {
        let shelf = shelf();
        let mut other = Tab::open(&shelf, "other");
        other.begins_and_keeps("a");
        other.acts([Action::OpenQuiz, answer(0), answer(1), answer(2), answer(0), answer(2)]);
        let mut tab = Tab::open_as(&shelf, "w", false);
        tab.acts(actions);
        for inherit in [true, false] {
            let again = Tab::open_as(&shelf, "w", inherit);
            assert_eq!(again.session.draft, tab.session.draft, "{name}");
            assert_eq!(again.session.screen, tab.session.screen, "{name}");
        }
    }
}

#[test]
fn a_new_tab_goes_on_with_the_draft_most_worked_on() {
    let shelf = shelf();
    Tab::open_as(&shelf, "less", false).acts([answer(0), answer(1)]);
    Tab::open_as(&shelf, "most", false).acts([
        answer(0),
        answer(1),
        answer(2),
        Action::Next,
        Action::OpenJournal,
    ]);
    Tab::open_as(&shelf, "zz", false).acts([answer(0)]);
    let (less, most) = (draft_key("less"), draft_key("most"));

    let mut tab = Tab::open(&shelf, "new");
    assert_eq!((given(&tab), tab.session.draft.place), (Some(2), Place::Step(Step::Practice)));
    assert_eq!(tab.session.screen, Screen::Quiz);
    tab.acts([answer(1)]);
    assert_eq!(shelf.all().len(), 4, "the old draft stays until the new one was found again");
    assert_eq!(tab.revision(&draft_key("new")), tab.revision(&most) + 1);
    assert!(tab.confirms());
    assert_eq!(read(&shelf, &most), None);
    assert!(read(&shelf, &less).is_some());
    assert_eq!(given(&Tab::open(&shelf, "new")), Some(1));
}

#[test]
fn an_inherited_draft_stays_where_it_was_written_again() {
    let shelf = shelf();
    let mut first = Tab::open(&shelf, "first");
    first.acts([answer(0), answer(1)]);
    let mut second = Tab::open(&shelf, "second");
    second.acts([answer(2)]);
    first.acts([Action::Next]);
    assert!(second.confirms());
    assert_eq!(given(&Tab::open(&shelf, "first")), Some(1));
    assert_eq!(given(&Tab::open(&shelf, "second")), Some(2));
}

#[test]
fn an_inherited_draft_stays_until_the_new_one_is_found() {
    let shelf = shelf();
    Tab::open(&shelf, "first").acts([answer(0), answer(1)]);
    let mut second = Tab::open(&shelf, "second");
    second.acts([answer(2)]);
    shelf.remove(&draft_key("second")).unwrap();
    assert!(!second.confirms());
    assert!(read(&shelf, &draft_key("first")).is_some());
    assert_eq!(second.flush(), (vec![draft_key("second")], None));
    assert!(second.confirms());
    assert_eq!(shelf.all().into_keys().collect::<Vec<_>>(), [draft_key("second")]);
}

#[test]
fn a_draft_started_over_is_not_replaced_by_an_older_one() {
    let shelf = shelf();
    Tab::open(&shelf, "old").acts([answer(0), answer(1), answer(2), answer(0), answer(1)]);
    let mut tab = Tab::open_as(&shelf, "w", false);
    tab.acts([answer(1), Action::StartOver]);
    let again = Tab::open(&shelf, "w");
    assert!(again.session.draft.is_blank());
}

/// A draft that was kept or started over leaves a blank one with many writes behind.
#[test]
fn a_blank_draft_does_not_stand_before_one_with_answers() {
    let shelf = shelf();
    let mut kept = Tab::open_as(&shelf, "kept", false);
    kept.begins_and_keeps("a");
    kept.acts([Action::OpenQuiz, answer(0), answer(1), Action::StartOver]);
    Tab::open_as(&shelf, "begun", false).acts([answer(2)]);
    assert_eq!(given(&Tab::open(&shelf, "new")), Some(2));
}

#[test]
fn a_second_widget_begins_anew() {
    let shelf = shelf();
    Tab::open(&shelf, "first").acts([answer(0), answer(1)]);
    let mut second = Tab::open_as(&shelf, "second", false);
    assert!(second.session.draft.is_blank());
    second.acts([answer(2)]);
    assert!(second.confirms());
    assert_eq!(given(&Tab::open_as(&shelf, "first", false)), Some(1));
    assert_eq!(given(&Tab::open_as(&shelf, "second", false)), Some(2));
}

/// A duplicated tab has the name of the first.
#[test]
fn two_tabs_of_one_name_go_apart() {
    let shelf = shelf();
    let mut first = Tab::open(&shelf, "w");
    first.acts([answer(0)]);
    let mut second = Tab::open(&shelf, "w");
    second.acts([answer(1)]);
    first.acts([answer(2)]);
    assert_ne!(first.engine.writer(), second.engine.writer());
    assert_eq!(given_by_draft(&shelf, &first), Some(2));
    assert_eq!(given_by_draft(&shelf, &second), Some(1));
    first.acts([answer(0)]);
    second.acts([answer(2)]);
    assert_eq!(given_by_draft(&shelf, &first), Some(0));
    assert_eq!(given_by_draft(&shelf, &second), Some(2));
}

/// The same, but the first tab has heard of the second one's write, as a storage event tells it.
#[test]
fn two_tabs_of_one_name_go_apart_though_they_look() {
    let shelf = shelf();
    let mut first = Tab::open(&shelf, "w");
    first.acts([answer(0)]);
    let mut second = Tab::open(&shelf, "w");
    second.acts([answer(1)]);
    first.looks();
    first.acts([answer(2)]);
    second.looks();
    assert_eq!(given_by_draft(&shelf, &first), Some(2));
    assert_eq!(given_by_draft(&shelf, &second), Some(1));
}

// What cannot be read.

/// Everything that may stand under a key of this version and is no record of it.
fn unreadable() -> Vec<(String, String, Unread)> {
    let other = write_interview(&interview("elsewhere"), None);
    let newer = other.replace("\"version\":2", "\"version\":3");
    let corrupt = Unread { corrupt: 1, newer: 0 };
    vec![
        (interview_key("cut"), other[..other.len() / 2].to_owned(), corrupt),
        (interview_key("empty"), String::new(), corrupt),
        (interview_key("nul"), "\0".to_owned(), corrupt),
        (interview_key("deep"), "[".repeat(10_000), corrupt),
        (interview_key("another"), other, corrupt),
        (interview_key("newer"), newer.clone(), Unread { corrupt: 0, newer: 1 }),
        (interview_key("Not An Id"), "17".to_owned(), corrupt),
        (draft_key("cut"), "{\"version\":2".to_owned(), corrupt),
        (draft_key("newer"), newer, Unread { corrupt: 0, newer: 1 }),
        ("worth-the-interview/1/index".to_owned(), "[]".to_owned(), corrupt),
        ("worth-the-interview/1/".to_owned(), "x".to_owned(), corrupt),
    ]
}

#[test]
fn what_cannot_be_read_is_counted_and_left_alone() {
    let other_versions =
        [("worth-the-interview/2/interview/a", "{}"), ("theme", "dark"), ("worth-the-interviews", "1")];
    for (key, text, unread) in unreadable() {
        let shelf = shelf();
        for (key, text) in other_versions {
            put(&shelf, key, text);
        }
        Tab::open(&shelf, "w").begins_and_keeps("a");
        put(&shelf, &key, &text);
        let mut tab = Tab::open(&shelf, "w");
        assert_eq!(tab.session.unread, unread, "{key}");
        assert!(tab.session.interview(&id("a")).is_some(), "{key}");
        tab.begins_and_keeps("b");
        tab.acts([
            Action::Name("Other".into()),
            Action::Delete(id("a")),
            Action::Undo,
            Action::OpenQuiz,
            answer(0),
        ]);
        tab.looks();
        assert!(tab.confirms());
        assert_eq!(tab.session.unread, unread, "{key}");
        assert_eq!(read(&shelf, &key).as_ref(), Some(&text), "{key}");
        for (key, text) in other_versions {
            assert_eq!(read(&shelf, key).as_deref(), Some(text), "{key}");
        }
        assert_eq!(Tab::open(&shelf, "new").ids(), ["a", "b"], "{key}");
    }
}

#[test]
fn all_of_it_at_once_is_counted_apart() {
    let shelf = shelf();
    let all = unreadable();
    all.iter().for_each(|(key, text, _)| put(&shelf, key, text));
    let tab = Tab::open(&shelf, "w");
    assert_eq!(tab.session.unread, Unread { corrupt: all.len() - 2, newer: 2 });
    assert!(tab.session.interviews.is_empty() && tab.session.draft.is_blank());
}

#[test]
fn an_unreadable_draft_under_this_name_is_gone_around() {
    for (key, text, _) in unreadable().into_iter().filter(|(key, ..)| key.contains("/draft/")) {
        let shelf = shelf();
        put(&shelf, &key, &text);
        let name = key.rsplit('/').next().unwrap();
        let mut tab = Tab::open(&shelf, name);
        tab.acts([answer(1)]);
        assert!(tab.confirms());
        assert_ne!(tab.engine.writer(), &id(name));
        assert_eq!(read(&shelf, &key), Some(text));
        assert_eq!(given(&Tab::open(&shelf, tab.engine.writer().as_str())), Some(1));
    }
}

#[test]
fn what_becomes_unreadable_is_left_alone_too() {
    let shelf = shelf();
    let mut tab = Tab::open(&shelf, "w");
    tab.begins_and_keeps("a");
    for key in [interview_key("a"), draft_key("w")] {
        put(&shelf, &key, "overwritten");
    }
    tab.looks();
    assert_eq!(tab.session.unread, Unread { corrupt: 2, newer: 0 });
    tab.acts([Action::Name("Still here".into()), Action::OpenQuiz, answer(1)]);
    for key in [interview_key("a"), draft_key("w")] {
        assert_eq!(read(&shelf, &key).as_deref(), Some("overwritten"), "{key}");
    }
    let again = Tab::open(&shelf, tab.engine.writer().as_str());
    assert_eq!((given(&again), again.labels()), (Some(1), vec!["Still here".to_owned()]));
}

/// Texts that no Rust string can hold: only a browser has them.
#[test]
fn mangled_texts_are_left_alone() {
    let odd = Rc::new(Odd::default());
    for key in [draft_key("w"), interview_key("x")] {
        odd.mangled.borrow_mut().insert(key);
    }
    let mut tab = Tab::on(odd.clone(), "w", true);
    assert_eq!(tab.session.unread, Unread { corrupt: 2, newer: 0 });
    tab.acts([answer(1), Action::Delete(id("x"))]);
    tab.looks();
    assert!(tab.confirms());
    assert_eq!(tab.session.unread, Unread { corrupt: 2, newer: 0 });
    assert!(odd.memory.all().keys().all(|key| !odd.mangled.borrow().contains(key)));
    assert!(tab.engine.erase());
    assert!(odd.mangled.borrow().is_empty());
}

/// A name may be taken any number of times: what stands under it is never written over.
#[test]
fn a_crowded_name_is_never_written_over() {
    let shelf = shelf();
    let mut tab = Tab::open(&shelf, "w");
    tab.begins_and_keeps("a");
    put(&shelf, &interview_key("a"), "taken");
    put(&shelf, &draft_key("w"), "taken");
    for count in 2..=1200 {
        put(&shelf, &interview_key(&format!("a-{count}")), "taken");
        put(&shelf, &draft_key(&format!("w-{count}")), "taken");
    }
    let before = shelf.all();
    tab.acts([Action::Name("Crowded".into()), Action::OpenQuiz, answer(1)]);
    let after = shelf.all();
    let changed: Vec<_> = before.iter().filter(|(key, text)| after.get(*key) != Some(text)).collect();
    assert_eq!(changed, []);
}

// Several tabs.

#[test]
fn tabs_with_different_interviews_do_not_disturb_each_other() {
    let shelf = shelf();
    Tab::open(&shelf, "w").begins_and_keeps("a");
    Tab::open(&shelf, "w").begins_and_keeps("b");
    let (mut one, mut other) = (Tab::open(&shelf, "one"), Tab::open(&shelf, "other"));
    for round in 0..20 {
        one.edits("a", &format!("A{round}"));
        other.edits("b", &format!("B{round}"));
        if round % 3 == 0 {
            one.looks();
        }
    }
    assert_eq!(Tab::open(&shelf, "third").labels(), ["A19", "B19"]);
    assert_eq!(one.session.notice, None);
    one.looks();
    assert_eq!(one.labels(), ["A19", "B19"]);
}

#[test]
fn two_tabs_that_change_one_interview_leave_two_versions() {
    let shelf = shelf();
    Tab::open(&shelf, "w").begins_and_keeps("a");
    let (mut one, mut other) = (Tab::open(&shelf, "one"), Tab::open(&shelf, "other"));
    one.edits("a", "One");
    other.edits("a", "Other");
    assert_eq!(other.session.notice, Some(Notice::TwoVersions));
    assert_eq!(other.session.open().unwrap().case.label, "Other");
    assert_eq!(Tab::open(&shelf, "third").labels(), ["One", "Other"], "as soon as it is written");
    assert!(other.confirms());
    other.looks();
    assert_eq!(other.labels(), ["One", "Other"]);
    other.edits("a", "One, seen by the other");
    one.looks();
    assert_eq!(one.labels(), ["One, seen by the other", "Other"]);
    assert_eq!(Tab::open(&shelf, "fourth").labels(), one.labels());
}

#[test]
fn what_is_said_to_be_kept_is_on_the_shelf() {
    let shelf = shelf();
    Tab::open(&shelf, "w").begins_and_keeps("a");
    let (mut one, mut other) = (Tab::open(&shelf, "one"), Tab::open(&shelf, "other"));
    one.edits("a", "One");
    other.turn(Action::OpenInterview(id("a")));
    other.turn(Action::Name("Other".into()));
    let (written, fault) = other.flush();
    assert_eq!(fault, None);
    for key in written {
        assert!(read(&shelf, &key).is_some(), "{key} was written and is not there");
    }
}

#[test]
fn a_fork_keeps_what_this_version_does_not_know() {
    let shelf = shelf();
    let mut record: Value = serde_json::from_str(&write_interview(&interview("a"), None)).unwrap();
    record["later"] = json!("kept");
    put(&shelf, &interview_key("a"), &record.to_string());
    let (mut one, mut other) = (Tab::open(&shelf, "one"), Tab::open(&shelf, "other"));
    one.edits("a", "One");
    other.edits("a", "Other");
    other.flush();
    let texts: Vec<_> = shelf.all().into_iter().filter(|(key, _)| key.contains("/interview/")).collect();
    assert_eq!(texts.len(), 2);
    for (key, text) in texts {
        assert_eq!(serde_json::from_str::<Value>(&text).unwrap()["later"], "kept", "{key}");
    }
}

#[test]
fn an_edit_outlives_a_delete() {
    let shelf = shelf();
    Tab::open(&shelf, "w").begins_and_keeps("a");
    let (mut one, mut other) = (Tab::open(&shelf, "one"), Tab::open(&shelf, "other"));
    one.edits("a", "Edited");
    other.acts([Action::Delete(id("a"))]);
    assert_eq!(other.labels(), ["Edited"], "it comes back with the change");
    assert_eq!(Tab::open(&shelf, "third").labels(), ["Edited"]);

    other.acts([Action::Delete(id("a"))]);
    one.edits("a", "Edited again");
    assert_eq!(Tab::open(&shelf, "third").labels(), ["Edited again"], "what is on screen is written again");
}

#[test]
fn a_look_brings_what_others_did() {
    let shelf = shelf();
    let (mut one, mut other) = (Tab::open(&shelf, "one"), Tab::open(&shelf, "other"));
    one.begins_and_keeps("a");
    other.looks();
    assert_eq!(other.ids(), ["a"]);
    one.edits("a", "Renamed");
    assert_eq!(other.news(), [arrived(&one, "a"), SyncEvent::Unread(Unread::default())]);
    assert_eq!(other.labels(), ["Renamed"]);
    assert_eq!(other.news(), [SyncEvent::Unread(Unread::default())], "nothing new");

    other.turn(Action::OpenInterview(id("a")));
    other.flush();
    one.acts([Action::Delete(id("a"))]);
    assert_eq!(other.news(), [SyncEvent::Gone(vec![id("a")]), SyncEvent::Unread(Unread::default())]);
    assert_eq!(
        (other.session.screen.clone(), other.session.notice),
        (Screen::Journal, Some(Notice::TakenAway))
    );
    other.acts([Action::Undo]);
    assert_eq!(Tab::open(&shelf, "third").labels(), ["Renamed"]);
}

#[test]
fn when_the_page_clears_everything_it_can_be_brought_back() {
    let shelf = shelf();
    let mut tab = Tab::open(&shelf, "w");
    tab.begins_and_keeps("a");
    tab.begins_and_keeps("b");
    shelf.all().keys().for_each(|key| shelf.remove(key).unwrap());
    tab.looks();
    assert!(matches!(&tab.session.undo, Some(Undo::Deleted(gone)) if gone.len() == 2));
    tab.acts([Action::Undo]);
    assert_eq!(Tab::open(&shelf, "new").ids(), ["a", "b"]);
}

// A shelf that is full, or fails.

#[test]
fn a_full_shelf_keeps_the_old_text_and_takes_the_new_one_later() {
    let shelf = shelf();
    let mut tab = Tab::open(&shelf, "w");
    tab.begins_and_keeps("a");
    let before = shelf.all();
    shelf.limit(Some(used(&shelf)));
    tab.acts([Action::Reflect, writes("x".repeat(5_000))]);
    assert_eq!(tab.flush(), (vec![], Some(StoreError::Full)));
    assert_eq!(shelf.all(), before);
    assert_eq!(tab.session.open().unwrap().reflection.as_ref().unwrap().text.len(), 5_000);

    shelf.limit(None);
    assert_eq!(tab.flush(), (vec![interview_key("a")], None));
    assert!(tab.confirms());
    // What is kept is read when it is opened again.
    let opened = Session { notice: None, reflecting: false, ..(*tab.session).clone() };
    assert_eq!(Tab::open(&shelf, "w").session, opened.into());
}

#[test]
fn one_that_does_not_fit_does_not_stop_the_others() {
    let shelf = shelf();
    let mut tab = Tab::open(&shelf, "w");
    tab.begins_and_keeps("a");
    tab.begins_and_keeps("b");
    shelf.limit(Some(used(&shelf) + 200));
    tab.turns([Action::Reflect, writes("x".repeat(5_000)), Action::OpenInterview(id("a"))]);
    tab.turns([Action::Name("Fits".into())]);
    let (written, fault) = tab.flush();
    assert_eq!((written, fault), (vec![interview_key("a"), draft_key("w")], Some(StoreError::Full)));
}

/// What is on screen and could not be written is not replaced by what another tab wrote.
#[test]
fn a_look_takes_nothing_from_the_screen_that_could_not_be_written() {
    let shelf = shelf();
    Tab::open(&shelf, "w").begins_and_keeps("a");
    let (mut one, mut other) = (Tab::open(&shelf, "one"), Tab::open(&shelf, "other"));
    other.acts([Action::OpenInterview(id("a"))]);
    one.edits("a", "One");
    shelf.limit(Some(used(&shelf)));
    other.acts([Action::Reflect, writes("x".repeat(5_000))]);
    other.looks();
    let text = |tab: &Tab| tab.session.open().and_then(|open| Some(open.reflection.clone()?.text.len()));
    assert_eq!(text(&other), Some(5_000), "while it is full");
    shelf.limit(None);
    other.looks();
    assert_eq!(text(&other), Some(5_000), "and when there is room");
    assert_eq!(Tab::open(&shelf, "third").labels(), ["One", ""]);
}

#[test]
fn a_shelf_that_refuses_loses_nothing_on_screen() {
    let shelf = shelf();
    let mut tab = Tab::open(&shelf, "w");
    tab.begins_and_keeps("a");
    let before = shelf.all();
    shelf.fail(Some(StoreError::Refused));
    tab.acts([Action::Name("Blue door".into()), Action::OpenQuiz, answer(2)]);
    assert_eq!(tab.flush(), (vec![], Some(StoreError::Refused)));
    tab.looks();
    assert_eq!((tab.labels(), given(&tab)), (vec!["Blue door".to_owned()], Some(2)));
    shelf.fail(None);
    assert_eq!(shelf.all(), before);
    assert_eq!(tab.flush(), (vec![interview_key("a"), draft_key("w")], None));
    assert!(tab.confirms());

    shelf.fail(Some(StoreError::Refused));
    tab.acts([Action::Delete(id("a"))]);
    shelf.fail(None);
    assert_eq!(tab.flush().1, None);
    assert_eq!(Tab::open(&shelf, "w").ids(), [""; 0]);
}

#[test]
fn a_shelf_that_refuses_from_the_start_is_not_written_over_later() {
    let shelf = shelf();
    Tab::open(&shelf, "w").begins_and_keeps("a");
    let before = shelf.all();
    shelf.fail(Some(StoreError::Refused));
    let mut tab = Tab::open(&shelf, "w");
    assert!(tab.session.interviews.is_empty());
    tab.acts([answer(1)]);
    shelf.fail(None);
    tab.looks();
    assert_eq!(tab.ids(), ["a"]);
    let after = shelf.all();
    assert!(before.iter().all(|(key, text)| after.get(key) == Some(text)));
    assert_eq!(given_by_draft(&shelf, &tab), Some(1));
}

/// A shelf that lets everything in and nothing out.
#[test]
fn a_delete_that_failed_is_tried_again() {
    let odd = Rc::new(Odd::default());
    let mut tab = Tab::on(odd.clone(), "w", true);
    tab.begins_and_keeps("a");
    odd.holds_on.set(true);
    tab.turn(Action::Delete(id("a")));
    assert_eq!(tab.flush().1, Some(StoreError::Refused));
    odd.holds_on.set(false);
    assert_eq!(tab.flush().1, None);
    assert_eq!(read(&odd.memory, &interview_key("a")), None);
}

#[test]
fn what_vanishes_before_the_second_look_is_written_again() {
    let shelf = shelf();
    let mut tab = Tab::open(&shelf, "w");
    tab.begins_and_keeps("a");
    tab.acts([Action::OpenQuiz, answer(2)]);
    let before = shelf.all();
    shelf.remove(&interview_key("a")).unwrap();
    shelf.remove(&draft_key("w")).unwrap();
    assert!(!tab.confirms());
    let (written, fault) = tab.flush();
    assert_eq!((written, fault), (vec![interview_key("a"), draft_key("w")], None));
    assert!(tab.confirms());
    for (key, text) in before {
        let again = read(&shelf, &key).unwrap();
        assert_eq!(read_interview(&again), read_interview(&text), "{key}");
        assert_eq!(read_draft(&again), read_draft(&text), "{key}");
    }
}

#[test]
fn a_second_look_that_fails_says_so() {
    let shelf = shelf();
    let mut tab = Tab::open(&shelf, "w");
    tab.begins_and_keeps("a");
    shelf.fail(Some(StoreError::Refused));
    assert!(!tab.confirms());
    shelf.fail(None);
    tab.flush();
    assert!(tab.confirms());
    assert_eq!(Tab::open(&shelf, "new").ids(), ["a"]);
}

/// Saved is what a new tab could read.
#[test]
fn a_second_look_that_finds_no_record_says_so() {
    let shelf = shelf();
    let mut tab = Tab::open(&shelf, "w");
    tab.begins_and_keeps("a");
    put(&shelf, &interview_key("a"), "overwritten");
    assert!(!tab.confirms());
    tab.flush();
    assert!(tab.confirms());
    assert_eq!(read(&shelf, &interview_key("a")).as_deref(), Some("overwritten"));
    assert_eq!(Tab::open(&shelf, "new").session.interviews.len(), 1);
}

#[test]
fn a_second_look_lets_others_go_on() {
    let shelf = shelf();
    let mut one = Tab::open(&shelf, "one");
    one.begins_and_keeps("a");
    let mut other = Tab::open(&shelf, "other");
    other.edits("a", "Other");
    assert!(one.confirms());
    one.looks();
    one.edits("a", "One");
    one.acts([Action::Delete(id("a"))]);
    assert!(one.confirms(), "what was deleted here is not missing");
}

// Erasing.

#[test]
fn erasing_leaves_nothing_of_ours_and_all_of_the_others() {
    let shelf = shelf();
    let mut tab = Tab::open(&shelf, "w");
    tab.begins_and_keeps("a");
    Tab::open_as(&shelf, "other", false).acts([answer(1)]);
    for (key, text, _) in unreadable() {
        put(&shelf, &key, &text);
    }
    put(&shelf, "worth-the-interview/2/interview/a", "{\"version\":2}");
    put(&shelf, "worth-the-interview/writer", "x");
    let others = [("theme", "dark"), ("worth-the-interviews", "1"), ("Worth-the-interview/1/draft/a", "{}")];
    others.iter().for_each(|(key, text)| put(&shelf, key, text));

    tab.turns([Action::OpenJournal, Action::AskErase, Action::EraseAll]);
    assert!(tab.engine.erase());
    let left = others.map(|(key, text)| (key.to_owned(), text.to_owned()));
    assert_eq!(shelf.all(), left.clone().into());
    assert_eq!(tab.flush(), (vec![], None));
    tab.looks();
    assert_eq!((tab.session.interviews.len(), tab.session.unread), (0, Unread::default()));
    assert_eq!(shelf.all(), left.into());

    tab.acts([Action::OpenQuiz, answer(1)]);
    assert_eq!(given(&Tab::open(&shelf, "w")), Some(1));
}

#[test]
fn erasing_that_fails_says_so() {
    let odd = Rc::new(Odd::default());
    let mut tab = Tab::on(odd.clone(), "w", true);
    tab.begins_and_keeps("a");
    odd.holds_on.set(true);
    assert!(!tab.engine.erase());
    odd.holds_on.set(false);
    odd.memory.fail(Some(StoreError::Refused));
    assert!(!tab.engine.erase());
    odd.memory.fail(None);
    assert!(tab.engine.erase());
    assert!(odd.memory.all().is_empty());
}

// Any order of things.

/// What may happen. A tab, and where there are several interviews, one of them.
#[derive(Clone, Debug)]
enum Event {
    Begin(usize),
    Edit(usize, Index),
    Answer(usize, usize),
    Keep(usize),
    Look(usize),
    Confirm(usize),
    Delete(usize, Index),
    Undo(usize),
    Reopen(usize),
    Room(Option<usize>),
    Refuse(bool),
}

fn event() -> impl Strategy<Value = Event> {
    let tab = 0..3_usize;
    let other = || any::<Index>();
    prop_oneof![
        2 => tab.clone().prop_map(Event::Begin),
        6 => (tab.clone(), other()).prop_map(|(tab, one)| Event::Edit(tab, one)),
        1 => (tab.clone(), 0..3_usize).prop_map(|(tab, place)| Event::Answer(tab, place)),
        6 => tab.clone().prop_map(Event::Keep),
        4 => tab.clone().prop_map(Event::Look),
        4 => tab.clone().prop_map(Event::Confirm),
        1 => (tab.clone(), other()).prop_map(|(tab, one)| Event::Delete(tab, one)),
        1 => tab.clone().prop_map(Event::Undo),
        1 => tab.prop_map(Event::Reopen),
        1 => prop_oneof![Just(None), (0..900_usize).prop_map(Some)].prop_map(Event::Room),
        1 => any::<bool>().prop_map(Event::Refuse),
    ]
}

/// Every version has a number of its own, which is its nickname, and knows the one it was made from.
#[derive(Default)]
struct Versions {
    parents: Vec<Option<usize>>,
    confirmed: BTreeSet<usize>,
    deleted: BTreeSet<usize>,
}

impl Versions {
    fn next(&mut self, parent: Option<usize>) -> String {
        self.parents.push(parent);
        (self.parents.len() - 1).to_string()
    }

    /// Whether `version` is `ancestor`, or was made from it.
    fn comes_from(&self, version: usize, ancestor: usize) -> bool {
        let line = std::iter::successors(Some(version), |version| self.parents[*version]);
        line.into_iter().any(|version| version == ancestor)
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    /// Of each version that was confirmed, itself or one made from it is there in the end, or was deleted by somebody
    /// who had it on screen.
    #[test]
    fn nothing_that_was_confirmed_is_lost(events in vec(event(), 0..60)) {
        let shelf = shelf();
        let mut versions = Versions::default();
        let mut tabs = [0, 1, 2].map(|tab| Tab::open(&shelf, &format!("w{tab}")));
        for event in events {
            happen(event, &mut tabs, &shelf, &mut versions);
        }
        shelf.fail(None);
        let there: Vec<usize> = Tab::open(&shelf, "reader").session.interviews.iter().map(|one| version(one)).collect();
        for confirmed in &versions.confirmed {
            let kept = there.iter().chain(&versions.deleted).any(|last| versions.comes_from(*last, *confirmed));
            prop_assert!(kept, "version {} is lost; there: {:?}; made from: {:?}", confirmed, there, versions.parents);
        }
    }
}

fn happen(event: Event, tabs: &mut [Tab; 3], shelf: &Rc<MemoryStore>, versions: &mut Versions) {
    let pick = |tab: &Tab, one: Index| {
        let interviews = &tab.session.interviews;
        (!interviews.is_empty()).then(|| interviews[one.index(interviews.len())].clone())
    };
    match event {
        Event::Begin(tab) => {
            let label = versions.next(None);
            let keep = Action::AddToJournal { id: id(&format!("i{label}")), now: NOW.into() };
            tabs[tab].turn(Action::OpenQuiz);
            tabs[tab].turns(vec![Action::Next; 12]);
            tabs[tab].turns([Action::Name(label), keep]);
        }
        Event::Edit(tab, one) => {
            if let Some(interview) = pick(&tabs[tab], one) {
                let label = versions.next(Some(version(&interview)));
                tabs[tab].turns([Action::OpenInterview(interview.id.clone()), Action::Name(label)]);
            }
        }
        Event::Answer(tab, place) => tabs[tab].turns([Action::OpenQuiz, answer(place)]),
        Event::Keep(tab) => {
            tabs[tab].flush();
        }
        Event::Look(tab) => tabs[tab].looks(),
        Event::Confirm(tab) => {
            let kept: Vec<_> =
                tabs[tab].awaiting.iter().filter_map(|key| tabs[tab].wrote.get(key).copied()).collect();
            if tabs[tab].confirms() {
                versions.confirmed.extend(kept);
            }
        }
        Event::Delete(tab, one) => {
            if let Some(interview) = pick(&tabs[tab], one) {
                versions.deleted.insert(version(&interview));
                tabs[tab].turn(Action::Delete(interview.id.clone()));
            }
        }
        Event::Undo(tab) => tabs[tab].turn(Action::Undo),
        Event::Reopen(tab) => {
            let writer = tabs[tab].engine.writer().clone();
            tabs[tab] = Tab::open(shelf, writer.as_str());
        }
        Event::Room(more) => shelf.limit(more.map(|more| used(shelf) + more)),
        Event::Refuse(refuse) => shelf.fail(refuse.then_some(StoreError::Refused)),
    }
}

fn version(interview: &Interview) -> usize {
    interview.case.label.parse().unwrap()
}

/// A tab: a session and its journal, put together as the page does it.
struct Tab {
    shelf: Rc<dyn KeyValueStore>,
    engine: SyncEngine,
    session: Rc<Session>,
    /// Written keys that wait for the second look.
    awaiting: Vec<String>,
    /// The number of the version that was written last under each key, where nicknames are numbers.
    wrote: BTreeMap<String, usize>,
}

impl Tab {
    fn open(shelf: &Rc<MemoryStore>, writer: &str) -> Tab {
        Tab::open_as(shelf, writer, true)
    }

    fn open_as(shelf: &Rc<MemoryStore>, writer: &str, inherit: bool) -> Tab {
        Tab::on(shelf.clone(), writer, inherit)
    }

    fn on(shelf: Rc<dyn KeyValueStore>, writer: &str, inherit: bool) -> Tab {
        let (engine, session) = SyncEngine::open(shelf.clone(), id(writer), inherit);
        Tab { shelf, engine, session: Rc::new(session), awaiting: Vec::new(), wrote: BTreeMap::new() }
    }

    /// Does it on screen only.
    fn turn(&mut self, action: Action) {
        self.session = self.session.clone().after(action, journaling);
    }

    fn turns(&mut self, actions: impl IntoIterator<Item = Action>) {
        actions.into_iter().for_each(|action| self.turn(action));
    }

    /// Does each, and keeps after each.
    fn acts(&mut self, actions: impl IntoIterator<Item = Action>) {
        for action in actions {
            self.turn(action);
            self.flush();
        }
    }

    /// The keys that were written, and what failed.
    fn flush(&mut self) -> (Vec<String>, Option<StoreError>) {
        let kept = self.engine.flush(&self.session);
        self.learn(kept.events);
        self.awaiting.extend(kept.written.clone());
        for key in &kept.written {
            let shown = self.session.interviews.iter().find(|one| interview_key(one.id.as_str()) == *key);
            if let Some(number) = shown.and_then(|one| one.case.label.parse().ok()) {
                self.wrote.insert(key.clone(), number);
            }
        }
        (kept.written, kept.fault)
    }

    fn learn(&mut self, events: Vec<SyncEvent>) {
        for event in events {
            self.turn(match event {
                SyncEvent::Arrived(interview) => Action::Arrived(interview),
                SyncEvent::Gone(ids) => Action::Gone(ids),
                SyncEvent::Forked { from, to } => Action::Forked { from, to },
                SyncEvent::BackedUp(at) => Action::BackedUp(at),
                SyncEvent::Unread(unread) => Action::Unread(unread),
                SyncEvent::DraftGone => Action::Notice(Notice::TakenAway),
            });
        }
    }

    fn looks(&mut self) {
        self.news();
    }

    /// Keeps, looks, and says what there was to see.
    fn news(&mut self) -> Vec<SyncEvent> {
        self.flush();
        let news = self.engine.look(&self.session);
        self.learn(news.clone());
        news
    }

    /// The second look.
    fn confirms(&mut self) -> bool {
        let keys = std::mem::take(&mut self.awaiting);
        self.engine.confirm(&keys)
    }

    /// Goes through a new quiz to its end and keeps the result.
    fn begins_and_keeps(&mut self, name: &str) {
        self.acts([Action::OpenQuiz, answer(0)]);
        self.acts(vec![Action::Next; 12]);
        self.acts([Action::AddToJournal { id: id(name), now: NOW.into() }]);
    }

    fn edits(&mut self, name: &str, label: &str) {
        self.acts([Action::OpenInterview(id(name)), Action::Name(label.into())]);
    }

    fn ids(&self) -> Vec<&str> {
        let mut ids: Vec<_> = self.session.interviews.iter().map(|interview| interview.id.as_str()).collect();
        ids.sort_unstable();
        ids
    }

    /// The nicknames, in the order of the identities.
    fn labels(&self) -> Vec<String> {
        let labelled = self.session.interviews.iter().map(|one| (one.id.clone(), one.case.label.clone()));
        labelled.collect::<BTreeMap<_, _>>().into_values().collect()
    }

    fn revision(&self, key: &str) -> u64 {
        match self.shelf.read(key) {
            Ok(StoredValue::Text(text)) => revision(&text),
            _ => 0,
        }
    }
}

/// A shelf with texts that cannot be read as such, and that may not let go of anything.
#[derive(Default)]
struct Odd {
    memory: MemoryStore,
    mangled: RefCell<BTreeSet<String>>,
    holds_on: Cell<bool>,
}

impl KeyValueStore for Odd {
    fn keys(&self, prefix: &str) -> Result<Vec<String>, StoreError> {
        let mut keys = self.memory.keys(prefix)?;
        keys.extend(self.mangled.borrow().iter().filter(|key| key.starts_with(prefix)).cloned());
        Ok(keys)
    }

    fn read(&self, key: &str) -> Result<StoredValue, StoreError> {
        if self.mangled.borrow().contains(key) {
            Ok(StoredValue::Malformed(vec![0xD800]))
        } else {
            self.memory.read(key)
        }
    }

    fn write(&self, key: &str, text: &str) -> Result<(), StoreError> {
        self.memory.write(key, text)
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        if self.holds_on.get() {
            return Err(StoreError::Refused);
        }
        self.mangled.borrow_mut().remove(key);
        self.memory.remove(key)
    }
}

fn shelf() -> Rc<MemoryStore> {
    Rc::new(MemoryStore::new())
}

fn put(shelf: &MemoryStore, key: &str, text: &str) {
    shelf.write(key, text).unwrap();
}

fn read(shelf: &MemoryStore, key: &str) -> Option<String> {
    shelf.all().remove(key)
}

/// UTF-16 units on the shelf.
fn used(shelf: &MemoryStore) -> usize {
    shelf.all().iter().map(|(key, text)| key.encode_utf16().count() + text.encode_utf16().count()).sum()
}

/// The answer to the first question of the draft on screen.
fn given(tab: &Tab) -> Option<usize> {
    tab.session.draft.case.answers.chosen(Question::Gut).map(Choice::place)
}

/// The same, as it stands on the shelf under this tab's name.
fn given_by_draft(shelf: &MemoryStore, tab: &Tab) -> Option<usize> {
    let text = read(shelf, &draft_key(tab.engine.writer().as_str()))?;
    read_draft(&text).unwrap().0.case.answers.chosen(Question::Gut).map(Choice::place)
}

fn arrived(tab: &Tab, name: &str) -> SyncEvent {
    SyncEvent::Arrived(tab.session.interview(&id(name)).unwrap().clone())
}

fn writes(text: String) -> Action {
    Action::Write(Rc::new(Reflection { text, ..Reflection::default() }))
}

/// An answer to the first question, or in an open interview to the same one there.
fn answer(place: usize) -> Action {
    Action::Answer(Question::Gut, Question::Gut.choices().nth(place).map(Answer::Chosen))
}

fn interview(name: &str) -> Interview {
    Interview {
        id: id(name),
        created: NOW.into(),
        case: Default::default(),
        reflection: None,
        version_of: None,
        weighed_by: MODEL_VERSION,
    }
}

fn interview_key(name: &str) -> String {
    format!("worth-the-interview/1/interview/{name}")
}

fn draft_key(name: &str) -> String {
    format!("worth-the-interview/1/draft/{name}")
}

fn id(name: &str) -> Id {
    Id::new(name).unwrap()
}
