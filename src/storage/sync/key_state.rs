//! The states of a key, and what each of them knows.

use crate::domain::fnv::fnv1a_64;
use crate::storage::key::Record;

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
    pub(super) texts: Vec<u64>,
    /// Whether the key was empty before.
    pub(super) new: bool,
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
    pub(super) fn wrote(&self, text: &str) -> bool {
        match self {
            KeyState::Unconfirmed(_, written) | KeyState::Displaced { written, .. } => written.has(text),
            KeyState::Empty { .. } | KeyState::Untouched(_) | KeyState::Confirmed(_) => false,
        }
    }

    /// What was written here, for one text more.
    pub(super) fn into_written(self) -> Written {
        match self {
            KeyState::Unconfirmed(_, written) | KeyState::Displaced { written, .. } => written,
            KeyState::Confirmed(seen) => Written::after(&seen.text),
            KeyState::Empty { .. } | KeyState::Untouched(_) => Written { texts: Vec::new(), new: true },
        }
    }

    pub(super) fn displaced(self) -> KeyState {
        match self {
            KeyState::Unconfirmed(seen, written) => KeyState::Displaced { text: seen.text, written },
            KeyState::Confirmed(seen) => {
                let written = Written::after(&seen.text);
                KeyState::Displaced { text: seen.text, written }
            }
            state => state,
        }
    }

    pub(super) fn emptied(self) -> KeyState {
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
    /// Nothing since that text, which everyone sees.
    fn after(text: &str) -> Written {
        Written { texts: vec![fnv1a_64(text)], new: false }
    }

    /// Whether it is one of them.
    pub(super) fn has(&self, text: &str) -> bool {
        self.texts.contains(&fnv1a_64(text))
    }
}
