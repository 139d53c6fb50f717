//! What a file of interviews brings, shown before any of it is taken.

use crate::domain::merge::Incoming;

/// What a file brings.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ImportPreview {
    /// What would be added: first what is new, then other versions of what is here or new.
    pub adding: Vec<Incoming>,
    /// How many of those are versions.
    pub versions: usize,
    /// How many are here already, word for word.
    pub here: usize,
    /// How many would be added if there were room for them.
    pub left_out: usize,
    /// Key and UTF-16 units of records that only another version of the widget can read, if any can: they may hold lone
    /// surrogates. They go back to where they were.
    pub unread: Vec<(String, Vec<u16>)>,
    /// What cannot be taken, in its order.
    pub refused: Vec<RefusedRecord>,
    /// Whether the file ends too early.
    pub cut: bool,
}

/// A part of a file that cannot be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RefusedRecord {
    /// Its place among all parts, from 1.
    pub place: usize,
    /// Its nickname, or else its key, as far as one can be made out: at most 80 UTF-16 units, possibly none.
    pub name: String,
    /// Why not.
    pub why: RefusalReason,
}

/// Why a part of a file cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RefusalReason {
    /// It makes no sense, or has a value that no version ever wrote.
    Damaged,
    /// A newer version of the widget or of the model wrote it.
    Newer,
    /// The file ends in the middle of it.
    Cut,
    /// It is longer than any interview.
    TooLong,
}

/// Why a file is refused as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImportError {
    /// There is nothing in it.
    Empty,
    /// It is no JSON.
    NotJson,
    /// Another program wrote it.
    Foreign,
    /// A newer version of the widget wrote it.
    Newer,
    /// It is longer, or has more parts, than any of ours.
    TooLong,
}
