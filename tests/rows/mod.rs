//! Owns how a table of transitions is checked, and the small pieces that its rows are made of.
#![allow(dead_code, reason = "each test needs some of it")]

use std::rc::Rc;

use worth_the_interview::domain::interview::{Id, Interview};
use worth_the_interview::session::action::Action;
use worth_the_interview::session::journaling::journaling;
use worth_the_interview::session::state::{Notice, Screen, Session};

/// Its name, where it starts, what is done, and how the end differs from the start.
pub type Row = (&'static str, Session, Vec<Action>, fn(&mut Session));

pub fn check(cases: Vec<Row>) {
    for (name, start, actions, change) in cases {
        let mut expected = start.clone();
        change(&mut expected);
        let found = after(start, actions);
        // Where the way back to the journal leads has a table of its own.
        expected.left_for = found.left_for.clone();
        assert_eq!(*found, expected, "{name}");
    }
}

/// Each leaves the session as it is, as the same `Rc`.
pub fn check_same(cases: Vec<(&'static str, Session, Action)>) {
    for (name, start, action) in cases {
        let before = Rc::new(start);
        let after = before.clone().after(action, journaling);
        assert!(Rc::ptr_eq(&before, &after), "{name}: {after:?}");
    }
}

pub fn after(start: impl Into<Rc<Session>>, actions: impl IntoIterator<Item = Action>) -> Rc<Session> {
    actions.into_iter().fold(start.into(), |session, action| session.after(action, journaling))
}

pub fn edit(session: &mut Session, name: &str, change: impl Fn(&mut Interview)) {
    let interview = session.interviews.iter_mut().find(|interview| interview.id == id(name));
    change(Rc::make_mut(interview.unwrap()));
}

pub fn forked(from: &str, to: &str) -> Action {
    Action::Forked { from: id(from), to: id(to) }
}

pub fn arrived(interview: Interview) -> Action {
    Action::Arrived(Rc::new(interview))
}

pub fn with_news(session: Session) -> Session {
    Session { notice: Some(Notice::TwoVersions), ..session }
}

pub fn id(name: &str) -> Id {
    Id::new(name).unwrap()
}

pub fn open(name: &str) -> Screen {
    Screen::Interview(id(name))
}
