//! Owns what becomes of records of version 1 in a journal of this version: they stay to the byte until they change, the
//! change takes each to this version whole or not at all, whatever goes wrong in the middle of it, and nothing that a
//! tab of another version wrote is written over.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "what is not where it belongs fails the test"
)]

mod tab;
mod twin;

use std::collections::BTreeMap;
use std::rc::Rc;

use serde_json::{Value, json};
use tab::{NOW, Tab, draft_key, id, interview_key};
use twin::{Area, READER};
use worth_the_interview::domain::answers::Answer;
use worth_the_interview::domain::question::Question;
use worth_the_interview::domain::utf16::length;
use worth_the_interview::session::action::Action;
use worth_the_interview::session::state::{SaveStatus, Unread};
use worth_the_interview::storage::key::BACKUP;
use worth_the_interview::storage::record::{VERSION, read_draft, read_interview};

const WHOLE: &str = include_str!("fixtures/records/interview-whole-1.json");
const DRAFT: &str = include_str!("fixtures/records/draft-1.json");
/// Interviews of version 1.
const NAMES: [&str; 3] = ["a", "b", "c"];

/// A record of version 1 under that identity.
fn older(name: &str) -> String {
    WHOLE.trim_end().replace("1a2b3c4d5e6f7-89abcdef01234", name).replace("Blue door", name)
}

/// Three interviews, a draft and the date of a copy, as version 1 left them.
fn left_behind() -> Rc<Area> {
    let area = Rc::new(Area::default());
    for name in NAMES {
        area.host(&interview_key(name), Some(&older(name)));
    }
    area.host(&draft_key("old"), Some(DRAFT.trim_end()));
    area.host(BACKUP, Some(&json!({"version": 1, "at": NOW}).to_string()));
    area
}

fn version(text: &str) -> u64 {
    serde_json::from_str::<Value>(text).unwrap()["version"].as_u64().unwrap()
}

/// Every interview is whole: as it was, to the byte, or of this version under a name that was given here.
fn is_whole(area: &Rc<Area>, given: &[&str], what: &str) {
    let all = area.all();
    for name in NAMES {
        let text = &all[&interview_key(name)];
        let read = read_interview(text).unwrap();
        let label = read.case.label.as_str();
        assert_eq!(read.weighed_by, 1, "{what}: {name}");
        assert!(*text == older(name) || version(text) == 2 && given.contains(&label), "{what}: {text}");
        assert_eq!(read.reflection, read_interview(WHOLE).unwrap().reflection, "{what}: {name}");
    }
    let reader = Tab::open(area.seen_by(READER), "reader");
    assert_eq!(reader.session.unread, Unread::default(), "{what}");
    assert!(NAMES.iter().all(|name| reader.ids().contains(name)), "{what}");
}

/// The nicknames that a new tab can read, in order.
fn there(area: &Rc<Area>) -> Vec<String> {
    let reader = Tab::open(area.seen_by(READER), "reader");
    let mut labels: Vec<_> = reader.labels().into_iter().map(str::to_owned).collect();
    labels.sort();
    labels
}

fn rename(tab: &mut Tab, name: &str, label: &str) {
    tab.names(name, label);
    tab.flush();
}

/// What is there but for the draft of that tab, which notes the screen.
fn besides(area: &Area, writer: &str) -> BTreeMap<String, String> {
    let mut all = area.all();
    all.remove(&draft_key(writer));
    all
}

#[test]
fn opening_and_looking_write_nothing() {
    let area = left_behind();
    let before = area.all();
    let mut tab = Tab::open(area.seen_by(0), "w");
    assert_eq!((tab.ids().len(), tab.session.unread), (3, Unread::default()));
    assert_eq!(tab.session.backed_up.as_deref(), Some(NOW));
    tab.flush();
    tab.look();
    assert!(tab.look_again().1);
    assert_eq!(area.all(), before);
    // Nor does the way to another screen change an interview.
    tab.acts([Action::OpenInterview(id("a")), Action::OpenJournal]);
    tab.look();
    let mut after = besides(&area, "w");
    let draft = after.remove(&draft_key("old")).unwrap_or_else(|| DRAFT.trim_end().to_owned());
    after.insert(draft_key("old"), draft);
    assert_eq!(after, before);
}

#[test]
fn a_change_takes_its_own_record_to_this_version() {
    let area = left_behind();
    let mut tab = Tab::open(area.seen_by(0), "w");
    rename(&mut tab, "b", "New");
    area.settle();
    assert!(tab.look_again().1);
    assert_eq!(tab.session.save_status, SaveStatus::Saved);
    let all = area.all();
    assert_eq!(version(&all[&interview_key("b")]), u64::from(VERSION));
    for name in ["a", "c"] {
        assert_eq!(all[&interview_key(name)], older(name));
    }
    is_whole(&area, &["New"], "changed");
    assert_eq!(there(&area).len(), 3);
}

#[test]
fn where_the_new_text_does_not_fit_the_old_one_stays() {
    let grown = {
        let area = left_behind();
        let mut tab = Tab::open(area.seen_by(0), "w");
        tab.act(Action::OpenInterview(id("b")));
        rename(&mut tab, "b", "New, and longer than before");
        length(&area.all()[&interview_key("b")]) - length(&older("b"))
    };
    assert!(grown > 0);
    for room in 0..=grown {
        let area = left_behind();
        let mut tab = Tab::open(area.seen_by(0), "w");
        tab.act(Action::OpenInterview(id("b")));
        assert!(tab.look_again().1);
        area.limit(Some(room));
        rename(&mut tab, "b", "New, and longer than before");
        let (fits, text) = (room == grown, area.all()[&interview_key("b")].clone());
        assert_eq!(text != older("b"), fits, "{room}");
        if fits {
            continue;
        }
        assert_eq!(tab.session.save_status, SaveStatus::Full, "{room}");
        assert_eq!(tab.session.interview(&id("b")).unwrap().case.label, "New, and longer than before");
        tab.look();
        assert_eq!(area.all()[&interview_key("b")], text, "{room}");
        area.limit(None);
        tab.flush();
        area.settle();
        assert!(tab.look_again().1, "{room}");
        is_whole(&area, &["New, and longer than before"], "full");
        assert_eq!(there(&area).len(), 3, "nobody else has written");
    }
}

/// At each call of the storage in turn, over changes of all three.
#[test]
fn where_the_storage_refuses_each_record_is_whole() {
    let labels = ["New a", "New b", "New c"];
    for calls in 0..60 {
        let area = left_behind();
        let mut tab = Tab::open(area.seen_by(0), "w");
        area.refuse_after(calls);
        for (name, label) in NAMES.into_iter().zip(labels) {
            rename(&mut tab, name, label);
            is_whole(&area, &labels, &format!("{calls}: {name}"));
        }
        tab.flush();
        area.settle();
        tab.look_again();
        tab.flush();
        area.settle();
        assert!(tab.look_again().1, "{calls}");
        assert_eq!(there(&area), labels, "{calls}");
        is_whole(&area, &labels, &format!("{calls}"));
    }
}

/// A browser near its quota, and one that loses with a tab what no other has seen of it.
#[test]
fn where_the_writing_is_lost_the_old_text_is_back() {
    for crashes in [false, true] {
        let area = left_behind();
        let mut tab = Tab::open(area.seen_by(0), "w");
        tab.act(Action::OpenInterview(id("b")));
        assert!(tab.look_again().1);
        if crashes {
            area.be_late(true);
        } else {
            area.drop_next(1);
        }
        rename(&mut tab, "b", "New");
        if crashes {
            area.crash(0);
        }
        area.settle();
        assert_eq!(area.all()[&interview_key("b")], older("b"), "{crashes}");
        is_whole(&area, &[], "lost");
        if crashes {
            continue;
        }
        assert!(!tab.look_again().1);
        tab.flush();
        area.settle();
        assert!(tab.look_again().1);
        is_whole(&area, &["New"], "again");
        assert_eq!(there(&area).len(), 3, "nobody else has written");
    }
}

#[test]
fn two_tabs_of_this_version_take_a_record_there_once() {
    let area = left_behind();
    let mut tabs = [Tab::open(area.seen_by(0), "one"), Tab::open(area.seen_by(1), "other")];
    rename(&mut tabs[0], "b", "New");
    area.settle();
    tabs[1].look();
    assert_eq!(tabs[1].session.interview(&id("b")).unwrap().case.label, "New");
    rename(&mut tabs[1], "b", "Newer");
    area.settle();
    for tab in &mut tabs {
        tab.look();
        assert!(tab.look_again().1);
    }
    assert_eq!(there(&area).len(), 3);
    is_whole(&area, &["Newer"], "one after the other");

    // And where they do not see each other, each has its own.
    area.be_late(true);
    rename(&mut tabs[0], "c", "One");
    rename(&mut tabs[1], "c", "Other");
    for _ in 0..2 {
        for tab in &mut tabs {
            area.settle();
            tab.look();
            tab.look_again();
        }
    }
    let labels = there(&area);
    assert!(labels.len() == 4 && ["One", "Other"].iter().all(|label| labels.contains(&(*label).to_owned())));
}

/// What a tab of version 1 does when it meets a record of version 2, and then goes on.
#[test]
fn what_an_older_tab_lays_beside_it_shows_as_another_version() {
    let area = left_behind();
    let mut tab = Tab::open(area.seen_by(0), "w");
    rename(&mut tab, "b", "New");
    area.settle();
    assert!(tab.look_again().1);
    let new = area.all()[&interview_key("b")].clone();
    for (label, revision) in [("b – Café 🙂", 3), ("Edited there", 4)] {
        let beside = older("b")
            .replace("\"revision\":2", &format!("\"revision\":{revision}"))
            .replace("\"id\":\"b\"", "\"id\":\"b-2\"")
            .replace("\"version_of\":null", "\"version_of\":\"b\"")
            .replace("\"label\":\"b – Café 🙂\"", &format!("\"label\":\"{label}\""));
        assert!(beside.contains(label) && beside.contains("\"version_of\":\"b\""));
        area.host(&interview_key("b-2"), Some(&beside));
        tab.look();
        assert!(tab.look_again().1);
        assert_eq!(tab.session.interview(&id("b-2")).unwrap().case.label, label);
        assert_eq!(tab.session.interview(&id("b")).unwrap().case.label, "New");
        assert_eq!((&area.all()[&interview_key("b")], &area.all()[&interview_key("b-2")]), (&new, &beside));
    }
}

/// A tab of version 1 that wrote before it had seen the new record: what is on screen here gets a key of its own.
#[test]
fn what_an_older_tab_writes_over_is_not_lost() {
    for looks in [false, true] {
        let area = left_behind();
        let mut tab = Tab::open(area.seen_by(0), "w");
        rename(&mut tab, "b", "New");
        area.settle();
        let theirs = older("b").replace("\"label\":\"b – Café 🙂\"", "\"label\":\"Theirs\"");
        let theirs = theirs.replace("\"revision\":2", "\"revision\":3,\"trail\":[7]");
        area.host(&interview_key("b"), Some(&theirs));
        if !looks {
            assert!(!tab.look_again().1, "it is not called saved");
        }
        for _ in 0..2 {
            tab.look();
            area.settle();
            tab.look_again();
        }
        assert_eq!(area.all()[&interview_key("b")], theirs, "{looks}");
        let labels = there(&area);
        assert!(labels.contains(&"New".to_owned()) && labels.contains(&"Theirs".to_owned()), "{labels:?}");
    }
}

/// As this version will be met by the next: what is newer is left alone, and what is on screen goes beside it.
#[test]
fn what_a_newer_tab_wrote_is_not_written_over() {
    for change in [json!({"version": 3, "id": [7]}), json!({"model_version": 3, "answers": {"pay": "yes"}})] {
        let area = left_behind();
        let mut tab = Tab::open(area.seen_by(0), "w");
        tab.act(Action::OpenInterview(id("b")));
        let mut newer: Value = serde_json::from_str(&older("b")).unwrap();
        newer.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
        area.host(&interview_key("b"), Some(&newer.to_string()));
        tab.look();
        assert_eq!(tab.session.unread, Unread { corrupt: 0, newer: 1 });
        tab.act(Action::Name("Edited here".into()));
        tab.flush();
        area.settle();
        tab.look();
        assert!(tab.look_again().1);
        assert_eq!(area.all()[&interview_key("b")], newer.to_string());
        assert_eq!(there(&area).iter().filter(|label| *label == "Edited here").count(), 1);
        assert_eq!(area.all()[&interview_key("a")], older("a"));
    }
}

#[test]
fn a_draft_of_version_1_is_gone_on_with() {
    let answer =
        || Action::Answer(Question::Risk, Some(Answer::Chosen(Question::Risk.choice("little").unwrap())));
    // In the tab that it is of, and in another that takes it up.
    for writer in ["old", "w"] {
        let area = left_behind();
        let mut tab = Tab::open(area.seen_by(0), writer);
        let before = read_draft(DRAFT).unwrap().0;
        assert_eq!(*tab.session.draft, before, "{writer}");
        tab.act(Action::OpenQuiz);
        area.limit(Some(0));
        tab.act(answer());
        assert_eq!(tab.session.save_status, SaveStatus::Full, "{writer}");
        let drafts = |area: &Area| {
            let all = area.all().into_iter().filter(|(key, _)| key.starts_with(&draft_key("")));
            all.map(|(_, text)| text).collect::<Vec<_>>()
        };
        assert!(drafts(&area).iter().all(|text| read_draft(text).unwrap().0 == before), "{writer}");
        area.limit(None);
        tab.flush();
        area.settle();
        assert!(tab.look_again().1, "{writer}");
        let last = area.all()[&draft_key(writer)].clone();
        assert_eq!((version(&last), drafts(&area).len()), (2, 1), "{writer}");
        assert_eq!(read_draft(&last).unwrap().0, *tab.session.draft, "{writer}");
        assert_eq!(
            tab.session.draft.case.answers.chosen(Question::Risk),
            Question::Risk.choice("little"),
            "{writer}"
        );
        is_whole(&area, &[], writer);
    }
}
