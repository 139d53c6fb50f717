//! Owns what the journal costs: how often a thousand interviews are read and written, and how much room they take.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "what is not where it belongs fails the test")]

mod tab;

use std::cell::RefCell;
use std::mem::take;
use std::rc::Rc;

use tab::{NOW, Tab, draft_key, id, interview, interview_key, put, units, wrote};
use worth_the_interview::domain::interview::Interview;
use worth_the_interview::domain::reflection::Reflection;
use worth_the_interview::domain::utf16::length;
use worth_the_interview::session::action::Action;
use worth_the_interview::session::state::{Notice, Room};
use worth_the_interview::storage::key_value_store::{KeyValueStore, StoreError, StoredValue};
use worth_the_interview::storage::memory::MemoryStore;
use worth_the_interview::storage::record::write_interview;

const BUDGET: usize = 1_048_576;

/// A shelf that writes down every call.
#[derive(Default)]
struct CallLog {
    memory: MemoryStore,
    calls: RefCell<Vec<String>>,
}

impl CallLog {
    fn note(&self, call: &str, key: &str) {
        self.calls.borrow_mut().push(format!("{call} {key}"));
    }
}

impl KeyValueStore for CallLog {
    fn keys(&self, prefix: &str) -> Result<Vec<String>, StoreError> {
        self.note("list", prefix);
        self.memory.keys(prefix)
    }

    fn read(&self, key: &str) -> Result<StoredValue, StoreError> {
        self.note("read", key);
        self.memory.read(key)
    }

    fn write(&self, key: &str, text: &str) -> Result<(), StoreError> {
        self.note("write", key);
        self.memory.write(key, text)
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.note("remove", key);
        self.memory.remove(key)
    }
}

#[test]
fn a_save_among_a_thousand_touches_its_own_record_alone() {
    let shelf = Rc::new(CallLog::default());
    for count in 0..1_000 {
        let interview = interview(&format!("i{count}"));
        put(&shelf.memory, &interview_key(interview.id.as_str()), &write_interview(&interview, None));
    }
    let mut tab = Tab::open(shelf.clone(), "w");
    let opening = take(&mut *shelf.calls.borrow_mut());
    assert_eq!(opening.len(), 1 + 1_000, "each is read once");
    let (a, draft) = (interview_key("i500"), draft_key("w"));
    let (read, write, remove) = (format!("read {a}"), format!("write {a}"), format!("remove {a}"));
    let (read_draft, write_draft) = (format!("read {draft}"), format!("write {draft}"));
    for (name, action, calls) in [
        ("open", Action::OpenInterview(id("i500")), vec![&read_draft, &write_draft]),
        ("edit", Action::Decide(None), vec![]),
        ("reflect", Action::Reflect, vec![]),
        ("the first words", wrote("Kind people."), vec![&read, &write]),
        ("a day moves it", Action::Date(date("2027-01-01")), vec![&read, &write]),
        ("delete", Action::Delete(id("i500")), vec![&read, &remove, &read_draft, &write_draft]),
        ("undo", Action::Undo, vec![&read, &write]),
        ("nothing", Action::CancelErase, vec![]),
    ] {
        tab.act(action);
        tab.flush();
        assert_eq!(take(&mut *shelf.calls.borrow_mut()).iter().collect::<Vec<_>>(), calls, "{name}");
    }
    tab.look();
    let looking = take(&mut *shelf.calls.borrow_mut());
    assert_eq!(looking.len(), 1 + 1_001, "a look reads each once and writes nothing");
    tab.look_again();
    assert!(shelf.calls.borrow().iter().all(|call| *call == read || *call == read_draft));
}

/// The count is kept up as things are written, and is the same that a new tab counts.
#[test]
fn the_room_is_counted_as_it_is_used() {
    let shelf = Rc::new(MemoryStore::new());
    put(&*shelf, "theme", "dark");
    put(&*shelf, "worth-the-interview/2/interview/a", "später 🙂");
    put(&*shelf, "worth-the-interview/1/interview/cut", "{");
    let (mut tab, mut other) = (Tab::open(shelf.clone(), "w"), Tab::open(shelf.clone(), "other"));
    assert_eq!(tab.engine.used(), used(&shelf));
    tab.begins("a", "Blüte 🙂");
    other.begins("b", "");
    let fork = |tab: &mut Tab, other: &mut Tab| {
        tab.names("a", "One");
        tab.flush();
        other.names("a", "Other");
    };
    for (name, change) in [
        ("a draft", (|tab, _| tab.begins("c", "x")) as fn(&mut Tab, &mut Tab)),
        ("an edit", |tab, _| tab.names("a", "A much longer name than before")),
        ("a reflection", |tab, _| tab.acts([Action::Reflect, wrote(&"wörter ".repeat(900))])),
        ("another tab's", |_, other| other.begins("d", "Other")),
        ("a delete", |tab, _| tab.act(Action::Delete(id("a")))),
        ("undo", |tab, _| tab.act(Action::Undo)),
        ("another tab's delete", |_, other| other.act(Action::Delete(id("b")))),
        ("two versions", fork),
        ("a copy", |tab, _| tab.acts([Action::BackedUp(NOW.into()), Action::OpenQuiz])),
        ("a record put back", |tab, _| {
            let unread = [("worth-the-interview/2/x".to_owned(), units("{}"))];
            assert!(tab.engine.restore(&unread));
        }),
        ("the page clears one", |tab, _| tab.shelf.remove(&interview_key("c")).unwrap()),
        ("the page writes over one", |tab, _| put(&*tab.shelf, &interview_key("a"), "overwritten")),
        ("it is erased", |tab, other| {
            assert!(tab.engine.erase());
            tab.acts([Action::OpenJournal, Action::AskErase, Action::EraseAll]);
            other.look();
        }),
    ] {
        change(&mut tab, &mut other);
        tab.flush();
        other.look();
        tab.look();
        let all = used(&shelf);
        assert_eq!((tab.engine.used(), Tab::open(shelf.clone(), "w").engine.used()), (all, all), "{name}");
    }
}

#[test]
fn a_save_counts_without_looking() {
    let shelf = Rc::new(MemoryStore::new());
    let mut tab = Tab::open(shelf.clone(), "w");
    tab.begins("a", "Name");
    assert_eq!(tab.engine.used(), used(&shelf));
    tab.acts([Action::Reflect, wrote(&"x".repeat(3_000))]);
    tab.flush();
    assert_eq!(tab.engine.used(), used(&shelf));
    tab.act(Action::Delete(id("a")));
    assert_eq!(tab.engine.used(), used(&shelf));
}

#[test]
fn the_room_runs_out_in_three_steps() {
    for (units, room) in [
        (0, Room::Enough),
        (BUDGET * 60 / 100, Room::Enough),
        (BUDGET * 60 / 100 + 1, Room::Low),
        (BUDGET * 85 / 100, Room::Low),
        (BUDGET * 85 / 100 + 1, Room::Full),
        (BUDGET * 3, Room::Full),
    ] {
        let shelf = Rc::new(MemoryStore::new());
        let key = "worth-the-interview/2/x";
        put(&*shelf, key, &"x".repeat(units.saturating_sub(key.len())));
        let tab = Tab::open(shelf, "w");
        assert_eq!((tab.engine.room(), tab.session.room), (room, room), "{units}");
    }
}

/// More than the widget takes, and still within what the browser gives.
#[test]
fn what_is_beyond_the_room_opens_and_can_be_changed_and_deleted() {
    let shelf = Rc::new(MemoryStore::new());
    for count in 0..50 {
        let reflection = Some(Reflection { text: "x".repeat(20_000), ..Reflection::default() });
        let interview = Interview { reflection, ..interview(&format!("i{count}")) };
        put(&*shelf, &interview_key(interview.id.as_str()), &write_interview(&interview, None));
    }
    let mut tab = Tab::open(shelf.clone(), "w");
    assert_eq!((tab.session.interviews.len(), tab.session.room), (50, Room::Full));
    tab.begins("new", "One more");
    assert_eq!((tab.session.interviews.len(), tab.session.notice), (50, Some(Notice::NoRoom)));
    assert_eq!(tab.session.draft.case.label, "One more", "the quiz is still there");
    tab.names("i7", "Changed");
    tab.flush();
    assert!(tab.look_again().1);
    assert!(Tab::open(shelf.clone(), "w2").labels().contains(&"Changed"));
    for count in 0..10 {
        tab.act(Action::Delete(id(&format!("i{count}"))));
    }
    assert_eq!(tab.session.room, Room::Low);
    tab.begins("new", "One more");
    assert_eq!(tab.session.interviews.len(), 41);
}

/// UTF-16 units of all that is ours.
fn used(shelf: &MemoryStore) -> usize {
    let ours = shelf.all().into_iter().filter(|(key, _)| key.starts_with("worth-the-interview/"));
    ours.map(|(key, text)| key.encode_utf16().count() + text.encode_utf16().count()).sum()
}

#[test]
fn units_are_those_that_a_browser_counts() {
    for text in ["", "a", "ä", "€", "🙂", "a🙂€ä", "\u{FFFF}\u{10000}", "\u{FFFD}\0"] {
        assert_eq!(length(text), text.encode_utf16().count(), "{text}");
    }
}

fn date(text: &str) -> Option<worth_the_interview::domain::day::Day> {
    worth_the_interview::domain::day::Day::parse(text)
}
