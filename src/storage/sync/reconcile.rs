//! What follows from what is observed at a key: one pure, total function.

use super::key_state::{KeyState, Seen};
use crate::domain::fnv::fnv1a_64;
use crate::storage::ancestry::{revision, was_made_from};
use crate::storage::key::Record;
use crate::storage::record::Unreadable;

/// What was observed.
#[derive(Debug)]
pub(crate) enum Observed<'a> {
    /// What stands where this record is about to be written.
    BeforeWrite(Found, &'a Record),
    /// What stands where a record is about to be removed, since it is no longer on screen.
    BeforeRemove(Found),
    /// This was written.
    Wrote(Seen),
    /// What stood here was removed, or the record goes on under another key.
    Left,
    /// A look at all keys found this. `dirty`: what is on screen differs from what was written here.
    Listed { found: Found, dirty: bool },
    /// A look at all keys did not find it. `nothing_left`: nor any other of this version.
    Unlisted { nothing_left: bool },
    /// The second look, one and a half seconds after a write, found this.
    SecondLook(Found),
}

/// What stands under a key.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Found {
    /// Nothing.
    Nothing,
    /// The text that was seen here last.
    AsSeen,
    /// Another text, which is this record.
    Other(Seen),
    /// What this version cannot read, or what the browser would not give.
    Unreadable(Unreadable),
}

/// What has to be done.
#[derive(Debug, PartialEq)]
pub(crate) enum Effect {
    /// Nothing.
    None,
    /// Write what is on screen here.
    Write,
    /// Write what is on screen under another key: what stands here is somebody else's.
    Fork,
    /// Nothing, since it stands here already, written elsewhere.
    Stands,
    /// Remove what stands here.
    Remove,
    /// Show this record, which was written elsewhere.
    Show(Record),
    /// Take the record off the screen: it is gone from storage.
    TakeAway,
    /// Say that it is not kept.
    NotKept,
}

/// What becomes of a state by what is observed, and what has to be done. Total; the caller does it and comes back with
/// [`Observed::Wrote`] or [`Observed::Left`] where it worked.
pub(crate) fn reconcile(state: KeyState, observed: Observed<'_>) -> (KeyState, Effect) {
    match observed {
        Observed::BeforeWrite(found, wanted) => before_write(state, found, wanted),
        Observed::BeforeRemove(found) => before_remove(state, found),
        Observed::Wrote(seen) => {
            let mut written = state.into_written();
            written.texts.push(fnv1a_64(&seen.text));
            (KeyState::Unconfirmed(seen, written), Effect::None)
        }
        Observed::Left => (state.emptied(), Effect::None),
        Observed::Listed { found, dirty } => listed(state, found, dirty),
        Observed::Unlisted { nothing_left } => unlisted(state, nothing_left),
        Observed::SecondLook(found) => second_look(state, found),
    }
}

fn before_write(state: KeyState, found: Found, wanted: &Record) -> (KeyState, Effect) {
    match (found, wanted) {
        (Found::Nothing | Found::AsSeen, _) => (state, Effect::Write),
        (Found::Other(other), _) if state.wrote(&other.text) => (state, Effect::Write),
        // Another tab says the same: it brought back the same one, or took in the same copy.
        (Found::Other(other), Record::Interview(_)) if other.record == *wanted => {
            (KeyState::Confirmed(other), Effect::Stands)
        }
        // The later of two dates is the right one.
        (Found::Other(other), Record::Backup(_)) if other.record.backed_up() >= wanted.backed_up() => {
            let record = other.record.clone();
            (KeyState::Confirmed(other), Effect::Show(record))
        }
        (Found::Other(_), Record::Backup(_)) => (state, Effect::Write),
        (Found::Unreadable(_), Record::Backup(_)) => (KeyState::Untouched(wanted.clone()), Effect::None),
        (Found::Other(_) | Found::Unreadable(_), _) => (state, Effect::Fork),
    }
}

fn before_remove(state: KeyState, found: Found) -> (KeyState, Effect) {
    match found {
        Found::Nothing | Found::Unreadable(_) => (state.emptied(), Effect::None),
        Found::AsSeen => (state, Effect::Remove),
        Found::Other(other) if state.wrote(&other.text) => (state, Effect::Remove),
        Found::Other(other) => shown(other),
    }
}

fn listed(state: KeyState, found: Found, dirty: bool) -> (KeyState, Effect) {
    match (state, found) {
        (state, Found::AsSeen | Found::Nothing) => (state, Effect::None),
        (KeyState::Unconfirmed(seen, written), Found::Other(other)) if written.has(&other.text) => {
            (KeyState::Displaced { text: seen.text, written }, Effect::None)
        }
        (KeyState::Unconfirmed(seen, _), Found::Other(other)) if !dirty && goes_on(&other, &seen, false) => {
            shown(other)
        }
        (KeyState::Confirmed(seen), Found::Other(other)) if !dirty && goes_on(&other, &seen, true) => {
            shown(other)
        }
        (KeyState::Empty { .. } | KeyState::Displaced { .. }, Found::Other(other)) if !dirty => shown(other),
        (state @ (KeyState::Unconfirmed(..) | KeyState::Confirmed(_)), _) => {
            (state.displaced(), Effect::None)
        }
        (state, _) => (state, Effect::None),
    }
}

fn unlisted(state: KeyState, nothing_left: bool) -> (KeyState, Effect) {
    match state {
        // It was new, and only the browser can have taken it: nobody else can have seen it for long.
        KeyState::Unconfirmed(seen, written) if written.new && !nothing_left => {
            (KeyState::Displaced { text: seen.text, written }, Effect::None)
        }
        KeyState::Unconfirmed(seen, _) | KeyState::Confirmed(seen) => match seen.record {
            // If the reader has erased everything it must not come back by itself; if the page has, the reader is told.
            Record::Draft(..) if nothing_left => (KeyState::Untouched(seen.record), Effect::TakeAway),
            // Another tab that goes on with it has taken it away. It is still on screen.
            Record::Draft(..) => (KeyState::Empty { base: Some(seen.text) }, Effect::None),
            Record::Interview(_) => (KeyState::Empty { base: Some(seen.text) }, Effect::TakeAway),
            Record::Backup(_) => (KeyState::Untouched(seen.record), Effect::None),
        },
        state => (state, Effect::None),
    }
}

fn second_look(state: KeyState, found: Found) -> (KeyState, Effect) {
    match (state, found) {
        (KeyState::Unconfirmed(seen, _) | KeyState::Confirmed(seen), Found::AsSeen) => {
            (KeyState::Confirmed(seen), Effect::None)
        }
        (KeyState::Unconfirmed(seen, written), Found::Other(other)) if written.has(&other.text) => {
            (KeyState::Displaced { text: seen.text, written }, Effect::NotKept)
        }
        // Another tab went on with it, so it was there; the next look brings that in.
        (KeyState::Unconfirmed(seen, _), Found::Other(other)) if goes_on(&other, &seen, false) => {
            (KeyState::Confirmed(seen), Effect::None)
        }
        (KeyState::Confirmed(seen), Found::Other(other)) if goes_on(&other, &seen, true) => {
            (KeyState::Confirmed(seen), Effect::None)
        }
        (state @ (KeyState::Unconfirmed(..) | KeyState::Confirmed(_)), _) => {
            (state.displaced(), Effect::NotKept)
        }
        (state @ KeyState::Displaced { .. }, Found::Nothing | Found::Unreadable(_)) => {
            (state, Effect::NotKept)
        }
        (state, _) => (state, Effect::None),
    }
}

/// Takes in what was written elsewhere.
fn shown(other: Seen) -> (KeyState, Effect) {
    let record = other.record.clone();
    (KeyState::Confirmed(other), Effect::Show(record))
}

/// Whether `other` takes nothing from `seen`: it was made from it, or says the same. If not, its writer had not seen
/// `seen`, or it is an older one put back. Where the ancestry does not go back so far, what everyone sees was seen.
fn goes_on(other: &Seen, seen: &Seen, everyone_sees: bool) -> bool {
    match (&other.record, &seen.record) {
        // Nobody goes on with another's draft under its own key.
        (Record::Draft(..), _) => false,
        (Record::Backup(_), _) => true,
        (Record::Interview(_), _) => {
            other.record == seen.record
                || (revision(&other.text) > revision(&seen.text)
                    && was_made_from(&other.text, &seen.text).unwrap_or(everyone_sees))
        }
    }
}
