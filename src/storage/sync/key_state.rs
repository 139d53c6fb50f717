//! The states of a key, and the one function that says what follows from what is observed there.

use crate::domain::fnv::fnv1a_64;
use crate::storage::ancestry::{revision, was_made_from};
use crate::storage::key::Record;
use crate::storage::record::Unreadable;

/// What this tab knows of one key. `sync/mod.rs` draws the ways from one to the other.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum KeyState {
    /// No text of it was seen here. The next one goes on from `base`, which stood here before or came from a file.
    Empty { base: Option<String> },
    /// What is on screen is this, and need not be written as long as it stays so: a quiz not begun, or one that another
    /// tab has left, or one that went with everything else.
    Untouched(Record),
    /// Written here, and not yet found by a second look: the browser may lose it and put back an earlier text.
    Unconfirmed(Seen, Written),
    /// Found by a second look, or written elsewhere: everyone sees it.
    Confirmed(Seen),
    /// `text` was seen here last, and does not stand here any more: what is on screen is written again, here or under
    /// another key.
    Displaced { text: String, written: Written },
}

/// A text, and the record that it is.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Seen {
    pub(crate) text: String,
    /// UTF-16 units of key and text.
    pub(crate) units: usize,
    pub(crate) record: Record,
}

/// What this tab has written under a key since it last knew that everyone sees what stands there.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Written {
    /// FNV-1a, 64 bits, of each text, and of the one that stood there before. Where one of them stands again the browser
    /// has dropped what came after it, and nobody else has written.
    texts: Vec<u64>,
    /// Whether the key was empty before.
    new: bool,
}

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

impl Default for KeyState {
    fn default() -> KeyState {
        KeyState::Empty { base: None }
    }
}

impl KeyState {
    /// The text that was seen here last, whether or not it still stands here.
    pub(crate) fn text(&self) -> Option<&str> {
        match self {
            KeyState::Unconfirmed(seen, _) | KeyState::Confirmed(seen) => Some(&seen.text),
            KeyState::Displaced { text, .. } => Some(text),
            KeyState::Empty { .. } | KeyState::Untouched(_) => None,
        }
    }

    /// The text that the next one goes on from.
    pub(crate) fn base(&self) -> Option<&str> {
        match self {
            KeyState::Empty { base } => base.as_deref(),
            state => state.text(),
        }
    }

    /// What stands here as far as is known.
    pub(crate) fn stands(&self) -> Option<&Seen> {
        match self {
            KeyState::Unconfirmed(seen, _) | KeyState::Confirmed(seen) => Some(seen),
            KeyState::Displaced { .. } | KeyState::Empty { .. } | KeyState::Untouched(_) => None,
        }
    }

    /// What of the screen need not be written.
    pub(crate) fn record(&self) -> Option<&Record> {
        match self {
            KeyState::Untouched(record) => Some(record),
            state => state.stands().map(|seen| &seen.record),
        }
    }

    /// UTF-16 units of key and text, as far as they stand here.
    pub(crate) fn units(&self) -> usize {
        self.stands().map_or(0, |seen| seen.units)
    }

    /// Whether `text` is one that this tab wrote here, or went on from, and that nobody else can have put there.
    fn wrote(&self, text: &str) -> bool {
        match self {
            KeyState::Unconfirmed(_, written) | KeyState::Displaced { written, .. } => written.has(text),
            KeyState::Empty { .. } | KeyState::Untouched(_) | KeyState::Confirmed(_) => false,
        }
    }

    /// What was written here, for one text more.
    fn into_written(self) -> Written {
        match self {
            KeyState::Unconfirmed(_, written) | KeyState::Displaced { written, .. } => written,
            KeyState::Confirmed(seen) => Written { texts: vec![fnv1a_64(&seen.text)], new: false },
            KeyState::Empty { .. } | KeyState::Untouched(_) => Written { texts: Vec::new(), new: true },
        }
    }

    fn displaced(self) -> KeyState {
        match self {
            KeyState::Unconfirmed(seen, written) => KeyState::Displaced { text: seen.text, written },
            KeyState::Confirmed(seen) => {
                let written = Written { texts: vec![fnv1a_64(&seen.text)], new: false };
                KeyState::Displaced { text: seen.text, written }
            }
            state => state,
        }
    }

    fn emptied(self) -> KeyState {
        match self {
            KeyState::Unconfirmed(Seen { text, .. }, _)
            | KeyState::Confirmed(Seen { text, .. })
            | KeyState::Displaced { text, .. } => KeyState::Empty { base: Some(text) },
            KeyState::Empty { .. } => self,
            KeyState::Untouched(_) => KeyState::default(),
        }
    }
}

impl Written {
    fn has(&self, text: &str) -> bool {
        self.texts.contains(&fnv1a_64(text))
    }
}
