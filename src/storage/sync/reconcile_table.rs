//! The table of every state of a key and everything that can be observed there, for an interview; and where drafts and
//! the date of the last backup go another way.
#![cfg(test)]

use std::rc::Rc;

use super::key_state::{KeyState, Seen};
use super::reconcile::{Effect, Found, Observed, reconcile};
use crate::domain::interview::{Id, Interview};
use crate::session::draft::Draft;
use crate::session::state::Screen;
use crate::storage::ancestry::with_trail;
use crate::storage::key::Record;
use crate::storage::record::{Unreadable, write_interview};

fn labelled(label: &str) -> Interview {
    let mut interview =
        Interview::new(Id::of([1, 2]), "2026-05-04T10:00:00.000Z".to_owned(), Default::default());
    interview.case.label = label.to_owned();
    interview
}

/// An interview of that name, written over `before`.
fn written(label: &str, before: Option<&Seen>) -> Seen {
    let interview = labelled(label);
    let before = before.map(|seen| seen.text.as_str());
    let text = with_trail(write_interview(&interview, before), before, true);
    Seen { units: text.len(), text, record: Record::Interview(Rc::new(interview)) }
}

fn wrote(state: KeyState, seen: &Seen) -> KeyState {
    reconcile(state, Observed::Wrote(seen.clone())).0
}

fn name(state: &KeyState) -> &'static str {
    match state {
        KeyState::Empty { .. } => "empty",
        KeyState::Untouched(_) => "untouched",
        KeyState::Unconfirmed(..) => "unconfirmed",
        KeyState::Confirmed(_) => "confirmed",
        KeyState::Displaced { .. } => "displaced",
    }
}

fn effect_name(effect: &Effect) -> &'static str {
    match effect {
        Effect::None => "",
        Effect::Write => "write",
        Effect::Fork => "fork",
        Effect::Stands => "stands",
        Effect::Remove => "remove",
        Effect::Show(_) => "show",
        Effect::TakeAway => "take away",
        Effect::NotKept => "not kept",
    }
}

/// One column a state: nothing known; typed over what everyone sees; what everyone sees; somebody else's text there.
#[test]
fn every_observation_in_every_state() {
    let first = written("First", None);
    let second = written("Second", Some(&first));
    // Made of what everyone saw before, and of what is not yet found by a second look.
    let (apart, after) = (written("Apart", Some(&first)), written("After", Some(&second)));
    let wanted = Record::Interview(Rc::new(labelled("Wanted")));
    let stands = Record::Interview(Rc::new(labelled("Apart")));
    let typed = wrote(KeyState::Confirmed(first.clone()), &second);
    let displaced =
        reconcile(typed.clone(), Observed::Listed { found: Found::Other(apart.clone()), dirty: true }).0;
    let states = [KeyState::default(), typed, KeyState::Confirmed(second.clone()), displaced];
    let other = |seen: &Seen| Found::Other(seen.clone());
    let unreadable = || Found::Unreadable(Unreadable::Corrupt);
    let listed = |found: Found| Observed::Listed { found, dirty: false };
    let dirty = |found: Found| Observed::Listed { found, dirty: true };
    type Make<'a> = Box<dyn Fn() -> Observed<'a> + 'a>;
    let rows: Vec<(&str, Make<'_>, [&str; 4])> = vec![
        (
            "before a write: nothing",
            Box::new(|| Observed::BeforeWrite(Found::Nothing, &wanted)),
            ["empty: write", "unconfirmed: write", "confirmed: write", "displaced: write"],
        ),
        (
            "before a write: the text from before",
            Box::new(|| Observed::BeforeWrite(other(&first), &wanted)),
            ["empty: fork", "unconfirmed: write", "confirmed: fork", "displaced: write"],
        ),
        (
            "before a write: another's",
            Box::new(|| Observed::BeforeWrite(other(&apart), &wanted)),
            ["empty: fork", "unconfirmed: fork", "confirmed: fork", "displaced: fork"],
        ),
        (
            "before a write: another's that says the same",
            Box::new(|| Observed::BeforeWrite(other(&apart), &stands)),
            ["confirmed: stands", "confirmed: stands", "confirmed: stands", "confirmed: stands"],
        ),
        (
            "before a write: no record",
            Box::new(|| Observed::BeforeWrite(unreadable(), &wanted)),
            ["empty: fork", "unconfirmed: fork", "confirmed: fork", "displaced: fork"],
        ),
        (
            "written",
            Box::new(|| Observed::Wrote(after.clone())),
            ["unconfirmed", "unconfirmed", "unconfirmed", "unconfirmed"],
        ),
        ("left", Box::new(|| Observed::Left), ["empty", "empty", "empty", "empty"]),
        (
            "before it is removed: nothing",
            Box::new(|| Observed::BeforeRemove(Found::Nothing)),
            ["empty", "empty", "empty", "empty"],
        ),
        (
            "before it is removed: the text from before",
            Box::new(|| Observed::BeforeRemove(other(&first))),
            ["confirmed: show", "unconfirmed: remove", "confirmed: show", "displaced: remove"],
        ),
        (
            "before it is removed: another's",
            Box::new(|| Observed::BeforeRemove(other(&apart))),
            ["confirmed: show", "confirmed: show", "confirmed: show", "confirmed: show"],
        ),
        (
            "a look: made of it",
            Box::new(|| listed(other(&after))),
            ["confirmed: show", "confirmed: show", "confirmed: show", "confirmed: show"],
        ),
        (
            "a look: made of it, with something else on screen",
            Box::new(|| dirty(other(&after))),
            ["empty", "displaced", "displaced", "displaced"],
        ),
        (
            "a look: not made of it",
            Box::new(|| listed(other(&apart))),
            ["confirmed: show", "displaced", "displaced", "confirmed: show"],
        ),
        (
            "a look: the text from before",
            Box::new(|| listed(other(&first))),
            ["confirmed: show", "displaced", "displaced", "confirmed: show"],
        ),
        (
            "a look: no record",
            Box::new(|| listed(unreadable())),
            ["empty", "displaced", "displaced", "displaced"],
        ),
        (
            "a look that does not find it",
            Box::new(|| Observed::Unlisted { nothing_left: false }),
            ["empty", "empty: take away", "empty: take away", "displaced"],
        ),
        (
            "a second look: nothing",
            Box::new(|| Observed::SecondLook(Found::Nothing)),
            ["empty", "displaced: not kept", "displaced: not kept", "displaced: not kept"],
        ),
        (
            "a second look: made of it",
            Box::new(|| Observed::SecondLook(other(&after))),
            ["empty", "confirmed", "confirmed", "displaced"],
        ),
        (
            "a second look: the text from before",
            Box::new(|| Observed::SecondLook(other(&first))),
            ["empty", "displaced: not kept", "displaced: not kept", "displaced"],
        ),
        (
            "a second look: another's",
            Box::new(|| Observed::SecondLook(other(&apart))),
            ["empty", "displaced: not kept", "displaced: not kept", "displaced"],
        ),
    ];
    for (what, observed, expected) in rows {
        let found = states.clone().map(|state| {
            let (state, effect) = reconcile(state, observed());
            match effect_name(&effect) {
                "" => name(&state).to_owned(),
                effect => format!("{}: {effect}", name(&state)),
            }
        });
        assert_eq!(found, expected, "{what}");
    }
}

/// What is read where the text that was seen last stands.
#[test]
fn what_is_as_it_was_seen_stays() {
    let first = written("First", None);
    let typed = wrote(KeyState::default(), &first);
    for (observed, expected, effect) in [
        (Observed::Listed { found: Found::AsSeen, dirty: false }, "unconfirmed", Effect::None),
        (Observed::BeforeRemove(Found::AsSeen), "unconfirmed", Effect::Remove),
        (Observed::SecondLook(Found::AsSeen), "confirmed", Effect::None),
        // New, and gone before anybody can have seen it: the browser has dropped it.
        (Observed::Unlisted { nothing_left: false }, "displaced", Effect::None),
        (Observed::Unlisted { nothing_left: true }, "empty", Effect::TakeAway),
    ] {
        let (state, found) = reconcile(typed.clone(), observed);
        assert_eq!((name(&state), found), (expected, effect));
    }
}

#[test]
fn drafts_and_dates_go_their_own_way() {
    let draft = Record::Draft(Rc::new(Draft::new()), Screen::Quiz);
    let date = |at: &str| Record::Backup(at.to_owned());
    let seen = |record: &Record| Seen { text: "x".to_owned(), units: 1, record: record.clone() };
    let other = |record: &Record| Found::Other(Seen { text: "y".to_owned(), ..seen(record) });
    let (sooner, later) = (date("2026-01-01"), date("2026-02-02"));
    for (what, state, observed, expected, effect) in [
        // Nobody goes on with another's draft, be it the same.
        (
            "a double's draft",
            KeyState::Confirmed(seen(&draft)),
            Observed::BeforeWrite(other(&draft), &draft),
            "confirmed",
            Effect::Fork,
        ),
        (
            "a draft taken over by another tab",
            KeyState::Confirmed(seen(&draft)),
            Observed::Unlisted { nothing_left: false },
            "empty",
            Effect::None,
        ),
        (
            "a draft gone with all else",
            KeyState::Confirmed(seen(&draft)),
            Observed::Unlisted { nothing_left: true },
            "untouched",
            Effect::TakeAway,
        ),
        (
            "a later date",
            KeyState::default(),
            Observed::BeforeWrite(other(&later), &sooner),
            "confirmed",
            Effect::Show(later.clone()),
        ),
        (
            "a sooner date",
            KeyState::default(),
            Observed::BeforeWrite(other(&sooner), &later),
            "empty",
            Effect::Write,
        ),
        (
            "no date",
            KeyState::default(),
            Observed::BeforeWrite(Found::Unreadable(Unreadable::Newer), &sooner),
            "untouched",
            Effect::None,
        ),
    ] {
        let (state, found) = reconcile(state, observed);
        assert_eq!((name(&state), found), (expected, effect), "{what}");
    }
}
