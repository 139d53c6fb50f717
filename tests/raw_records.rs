//! Owns the texts of the journal as they stand: what a copy of everything takes out, what it puts back, and when the
//! last one was taken.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "what is not where it belongs fails the test"
)]

mod tab;

use std::rc::Rc;

use serde_json::{Value, json};
use tab::{NOW, Tab, draft_key, id, interview, interview_key, put, read, units};
use worth_the_interview::session::action::Action;
use worth_the_interview::session::state::Unread;
use worth_the_interview::storage::ancestry::revision;
use worth_the_interview::storage::backup::{read_backup, write_backup};
use worth_the_interview::storage::key_value_store::{KeyValueStore, StoreError, StoredValue};
use worth_the_interview::storage::memory::MemoryStore;
use worth_the_interview::storage::record::{Unreadable, write_interview};

const COPY: &str = "worth-the-interview/1/copy";
const LATER: &str = "2026-05-05T10:00:00.000Z";

// Fields that this version does not know.

/// An interview with a field of a later version.
fn with_more(name: &str, more: &str) -> String {
    let mut record: Value = serde_json::from_str(&write_interview(&interview(name), None)).unwrap();
    record["later"] = more.into();
    record.to_string()
}

fn more(shelf: &MemoryStore, name: &str) -> Option<String> {
    let text = read(shelf, &interview_key(name))?;
    Some(serde_json::from_str::<Value>(&text).unwrap()["later"].as_str()?.to_owned())
}

#[test]
fn a_text_is_given_out_as_it_was_last_seen() {
    let shelf = Rc::new(MemoryStore::new());
    put(&*shelf, &interview_key("a"), &with_more("a", "kept"));
    let mut tab = Tab::open(shelf.clone(), "w");
    assert_eq!(tab.engine.text_of(&id("a")), Some(with_more("a", "kept").as_str()));
    tab.names("a", "Changed");
    tab.flush();
    assert_eq!(tab.engine.text_of(&id("a")).map(str::to_owned), read(&*shelf, &interview_key("a")));
    assert_eq!(tab.engine.text_of(&id("b")), None);
    tab.act(Action::Delete(id("a")));
    assert_eq!(tab.engine.text_of(&id("a")), None);
}

#[test]
fn what_is_brought_back_keeps_what_this_version_does_not_know() {
    for (name, take_away) in [
        ("deleted here", (|tab| tab.act(Action::Delete(id("a")))) as fn(&mut Tab)),
        ("cleared by the page", |tab| {
            tab.shelf.remove(&interview_key("a")).unwrap();
            tab.look();
        }),
    ] {
        let shelf = Rc::new(MemoryStore::new());
        put(&*shelf, &interview_key("a"), &with_more("a", "kept"));
        let mut tab = Tab::open(shelf.clone(), "w");
        take_away(&mut tab);
        assert_eq!(read(&*shelf, &interview_key("a")), None, "{name}");
        tab.act(Action::Undo);
        assert_eq!(more(&shelf, "a").as_deref(), Some("kept"), "{name}");
        assert_eq!(revision(&read(&*shelf, &interview_key("a")).unwrap()), 2, "{name}");
    }
}

#[test]
fn what_is_offered_is_kept_with_the_first_writing() {
    let shelf = Rc::new(MemoryStore::new());
    put(&*shelf, &interview_key("b"), &with_more("b", "there"));
    let mut tab = Tab::open(shelf.clone(), "w");
    let offered = ["a", "b", "c"].map(|name| (id(name), with_more(name, "offered")));
    tab.engine.remember_bases(offered.into());
    for name in ["a", "b"] {
        tab.act(Action::Arrived(Rc::new(interview(name))));
    }
    tab.names("b", "Changed");
    tab.flush();
    assert_eq!(more(&shelf, "a").as_deref(), Some("offered"));
    assert_eq!(more(&shelf, "b").as_deref(), Some("there"), "what stands there goes before");
    assert_eq!(more(&shelf, "c"), None, "what is not taken is not written");
    put(&*shelf, &interview_key("a"), &write_interview(&interview("a"), Some("{\"revision\":7}")));
    tab.look();
    tab.names("a", "Changed");
    tab.flush();
    assert_eq!(more(&shelf, "a"), None, "it counts for the first writing only");
}

// What cannot be read.

#[test]
fn everything_that_cannot_be_read_is_given_out_as_it_stands() {
    let shelf = Rc::new(Odd::default());
    let mut tab = Tab::open(shelf.clone(), "w");
    tab.begins("a", "Name");
    tab.act(Action::BackedUp(NOW.into()));
    Tab::open(shelf.clone(), "other").acts([Action::OpenQuiz, Action::Name("Other".into())]);
    let newer = write_interview(&interview("n"), None).replace("\"version\":2", "\"version\":3");
    let expected = [
        (interview_key("cut"), "{".to_owned()),
        (interview_key("n"), newer),
        (draft_key("x"), String::new()),
        ("worth-the-interview/2/interview/a".to_owned(), "{}".to_owned()),
        ("worth-the-interview/".to_owned(), "\0".to_owned()),
    ];
    expected.iter().for_each(|(key, text)| put(&*shelf, key, text));
    put(&*shelf, "theme", "dark");
    let mut unread = tab.engine.unread();
    unread.sort_by(|one, other| one.0.cmp(&other.0));
    let mut all: Vec<_> = expected.into_iter().map(|(key, text)| (key, StoredValue::Text(text))).collect();
    all.push((Odd::KEY.to_owned(), StoredValue::Malformed(Odd::UNITS.into())));
    all.sort_by(|one, other| one.0.cmp(&other.0));
    assert_eq!(unread, all);
    tab.look();
    assert_eq!(tab.session.unread, Unread { corrupt: 3, newer: 1 }, "what is of this version");
}

#[test]
fn what_could_not_be_read_goes_back_to_an_empty_place() {
    let readable = write_interview(&interview("a"), None);
    let draft = {
        let shelf = Rc::new(MemoryStore::new());
        Tab::open(shelf.clone(), "w").acts([Action::OpenJournal]);
        read(&*shelf, &draft_key("w")).unwrap()
    };
    for (name, key, text, restored) in [
        ("corrupt", interview_key("cut"), "{", true),
        ("a newer record", interview_key("n"), "{\"version\":3,\"model_version\":1}", true),
        ("a newer version", "worth-the-interview/2/interview/a".into(), "{}", true),
        ("a foreign draft", draft_key("cut"), "{", true),
        ("no kind of ours", "worth-the-interview/1/index".into(), "[]", true),
        ("another interview's", interview_key("b"), readable.as_str(), true),
        ("readable", interview_key("a"), readable.as_str(), false),
        ("a readable draft", draft_key("w2"), draft.as_str(), false),
        ("the time of a copy", COPY.into(), "{", false),
        ("a taken place", interview_key("there"), "{", false),
        ("an unreadable taken place", interview_key("taken"), "{", false),
        ("there already", interview_key("taken"), "taken", false),
        ("not ours", "theme".into(), "{", false),
        ("nearly ours", "worth-the-interviews/1/x".into(), "{", false),
        ("too long", interview_key("long"), &"x".repeat(1_048_576), false),
    ] {
        let shelf = Rc::new(MemoryStore::new());
        put(&*shelf, &interview_key("there"), &write_interview(&interview("there"), None));
        put(&*shelf, &interview_key("taken"), "taken");
        let mut tab = Tab::open(shelf.clone(), "w");
        let before = shelf.all();
        let unread = [(key.clone(), units(text))];
        let stands = before.get(&key).is_some_and(|there| there == text);
        assert_eq!(tab.engine.restore(&unread), restored || stands, "{name}");
        let mut expected = before;
        if restored {
            expected.insert(key.clone(), text.to_owned());
        }
        assert_eq!(shelf.all(), expected, "{name}");
        assert_eq!(tab.engine.restore(&unread), restored || stands, "{name}, again");
        tab.begins("cut", "Of the same name");
        tab.look();
        if restored {
            assert_eq!(read(&*shelf, &key).as_deref(), Some(text), "{name}: it is never written over");
        }
    }
    let shelf = Rc::new(MemoryStore::new());
    let mut tab = Tab::open(shelf.clone(), "w");
    shelf.fail(Some(StoreError::Full));
    assert!(!tab.engine.restore(&[(interview_key("cut"), units("{"))]));
}

// The last copy.

#[test]
fn the_last_copy_is_remembered() {
    let shelf = Rc::new(MemoryStore::new());
    let mut tab = Tab::open(shelf.clone(), "w");
    assert_eq!(tab.session.backed_up, None);
    tab.act(Action::BackedUp(NOW.into()));
    assert_eq!(tab.awaiting(), [COPY]);
    assert!(tab.look_again().1);
    assert_eq!(
        serde_json::from_str::<Value>(&read(&*shelf, COPY).unwrap()).unwrap(),
        json!({"version": 2, "at": NOW})
    );
    let other = Tab::open(shelf.clone(), "other");
    assert_eq!(other.session.backed_up.as_deref(), Some(NOW));
    assert_eq!((other.session.interviews.len(), other.session.unread), (0, Unread::default()));
    assert_eq!(tab.flush(), [""; 0], "it is written once");
}

#[test]
fn of_two_copies_the_later_is_remembered() {
    for (first, second) in [(NOW, LATER), (LATER, NOW), (NOW, NOW)] {
        let shelf = Rc::new(MemoryStore::new());
        let (mut one, mut other) = (Tab::open(shelf.clone(), "one"), Tab::open(shelf.clone(), "other"));
        one.act(Action::BackedUp(first.into()));
        other.act(Action::BackedUp(second.into()));
        one.look();
        let last = Some(first.max(second));
        for tab in [&one, &other, &Tab::open(shelf.clone(), "third")] {
            assert_eq!(tab.session.backed_up.as_deref(), last, "{first} {second}");
        }
        assert!(one.look_again().1 && other.look_again().1);
    }
}

#[test]
fn the_time_of_a_copy_that_vanishes_is_written_again() {
    let shelf = Rc::new(MemoryStore::new());
    let mut tab = Tab::open(shelf.clone(), "w");
    tab.act(Action::BackedUp(NOW.into()));
    shelf.remove(COPY).unwrap();
    assert!(!tab.look_again().1);
    assert_eq!(tab.flush(), [COPY]);
    shelf.fail(Some(StoreError::Full));
    tab.act(Action::BackedUp(LATER.into()));
    assert_eq!(tab.awaiting(), [COPY]);
    shelf.fail(None);
    tab.flush();
    assert_eq!(read_backup(&read(&*shelf, COPY).unwrap()), Ok(LATER.to_owned()));
}

#[test]
fn erasing_erases_the_time_of_the_copy() {
    let shelf = Rc::new(MemoryStore::new());
    let (mut tab, mut other) = (Tab::open(shelf.clone(), "w"), Tab::open(shelf.clone(), "other"));
    tab.act(Action::BackedUp(NOW.into()));
    other.look();
    tab.turn(Action::OpenJournal);
    tab.turn(Action::AskErase);
    tab.turn(Action::EraseAll);
    assert!(tab.engine.erase());
    other.look();
    tab.look();
    assert_eq!((tab.session.backed_up.as_deref(), shelf.all().len()), (None, 0));
}

#[test]
fn an_unreadable_time_of_a_copy_is_left_alone() {
    for (text, why) in [
        ("", Unreadable::Corrupt),
        ("[]", Unreadable::Corrupt),
        ("{}", Unreadable::Corrupt),
        ("{\"version\":3,\"at\":\"2026-05-04\"}", Unreadable::Newer),
        ("{\"version\":0,\"at\":\"2026-05-04\"}", Unreadable::Corrupt),
        ("{\"version\":1}", Unreadable::Corrupt),
        ("{\"version\":1,\"at\":17}", Unreadable::Corrupt),
        ("{\"version\":1,\"at\":\"yesterday\"}", Unreadable::Corrupt),
        ("{\"version\":1,\"at\":\"2026-02-30T10:00:00.000Z\"}", Unreadable::Corrupt),
        ("{\"version\":1,\"at\":\"2026-05-04T10:00:00.000Z and then some\"}", Unreadable::Corrupt),
        ("{\"version\":1,\"at\":\"202é-05-04\"}", Unreadable::Corrupt),
        ("{\"version\":2,\"at\":null}", Unreadable::Corrupt),
        ("{\"version\":2,\"at\":\"2026-02-30T10:00:00.000Z\"}", Unreadable::Corrupt),
    ] {
        assert_eq!(read_backup(text), Err(why), "{text}");
        let shelf = Rc::new(MemoryStore::new());
        put(&*shelf, COPY, text);
        let mut tab = Tab::open(shelf.clone(), "w");
        assert_eq!(
            (tab.session.backed_up.as_deref(), tab.session.unread),
            (None, Unread::default()),
            "{text}"
        );
        assert_eq!(tab.engine.unread(), [], "{text}");
        tab.act(Action::BackedUp(NOW.into()));
        tab.look();
        assert!(tab.look_again().1, "{text}");
        assert_eq!(tab.session.backed_up.as_deref(), Some(NOW), "{text}");
        assert_eq!(read(&*shelf, COPY).as_deref(), Some(text));
    }
    assert_eq!(read_backup(&write_backup(NOW)), Ok(NOW.to_owned()));
}

/// Until there is a later one, which is written as this version.
#[test]
fn the_time_of_a_copy_of_version_1_is_remembered_as_it_stands() {
    let shelf = Rc::new(MemoryStore::new());
    let older = json!({"version": 1, "at": NOW}).to_string();
    put(&*shelf, COPY, &older);
    let mut tab = Tab::open(shelf.clone(), "w");
    assert_eq!(tab.session.backed_up.as_deref(), Some(NOW));
    tab.act(Action::BackedUp(NOW.into()));
    tab.look();
    assert_eq!(read(&*shelf, COPY), Some(older));
    tab.act(Action::BackedUp(LATER.into()));
    assert!(tab.look_again().1);
    assert_eq!(read(&*shelf, COPY), Some(write_backup(LATER)));
}

/// A shelf with a text that no Rust string can hold.
#[derive(Default)]
struct Odd(MemoryStore);

impl Odd {
    const KEY: &'static str = "worth-the-interview/1/interview/odd";
    const UNITS: [u16; 2] = [0xD83D, 0x61];
}

impl KeyValueStore for Odd {
    fn keys(&self, prefix: &str) -> Result<Vec<String>, StoreError> {
        let odd = Odd::KEY.starts_with(prefix).then(|| Odd::KEY.to_owned());
        Ok(self.0.keys(prefix)?.into_iter().chain(odd).collect())
    }

    fn read(&self, key: &str) -> Result<StoredValue, StoreError> {
        if key == Odd::KEY { Ok(StoredValue::Malformed(Odd::UNITS.into())) } else { self.0.read(key) }
    }

    fn write(&self, key: &str, text: &str) -> Result<(), StoreError> {
        self.0.write(key, text)
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.0.remove(key)
    }
}
