//! Which key holds what kind of record.
//!
//! The number in a key is that of the layout of keys: what kinds there are, and one record to a key. It is no version of
//! what stands under the key, which each record says of itself. So a record of version 2 stands where that of version 1
//! stood, and one writing takes it from the one to the other: see [`migrations`](crate::storage::migrations). Another
//! layout would get another number, and then older code would not even list what it cannot know.

use std::rc::Rc;

use crate::domain::interview::{Id, Interview};
use crate::session::draft::Draft;
use crate::session::state::Screen;
use crate::storage::backup::read_backup;
use crate::storage::record::{self, Unreadable};

/// What every key of the widget begins with, in all versions.
pub const OURS: &str = "worth-the-interview/";
/// What the keys of this layout begin with.
pub(crate) const PREFIX: &str = "worth-the-interview/1/";
/// What the keys of interviews begin with.
pub(crate) const INTERVIEW: &str = "worth-the-interview/1/interview/";
/// What the keys of drafts begin with.
pub(crate) const DRAFT: &str = "worth-the-interview/1/draft/";
/// The key that says when the reader last took a copy of everything.
pub const BACKUP: &str = "worth-the-interview/1/copy";

/// The key of an interview.
pub fn interview(id: &Id) -> String {
    format!("{INTERVIEW}{}", id.as_str())
}

/// The key of a writer's draft.
pub(crate) fn draft(writer: &Id) -> String {
    format!("{DRAFT}{}", writer.as_str())
}

/// Whether a key of the browser's storage is the widget's, of any version.
pub fn is_ours(key: &str) -> bool {
    key.starts_with(OURS)
}

/// A record that could be read.
#[derive(Clone, Debug, PartialEq)]
pub enum Record {
    /// An interview that was kept.
    Interview(Rc<Interview>),
    /// A quiz under way, and the screen that was up.
    Draft(Rc<Draft>, Screen),
    /// When the reader last took a copy of everything.
    Backup(String),
}

impl Record {
    /// When the reader last took a copy of everything, if it says so: ISO 8601 in UTC, so that text order is time order.
    pub(crate) fn backed_up(&self) -> Option<&str> {
        match self {
            Record::Backup(at) => Some(at),
            Record::Interview(_) | Record::Draft(..) => None,
        }
    }
}

/// The record that `text` under `key` is.
pub fn parse(key: &str, text: &str) -> Result<Record, Unreadable> {
    if let Some(id) = key.strip_prefix(INTERVIEW) {
        let interview = record::read_interview(text)?;
        // Under another's key it is not what it says it is.
        let in_place = interview.id.as_str() == id;
        return if in_place { Ok(Record::Interview(Rc::new(interview))) } else { Err(Unreadable::Corrupt) };
    }
    if key.starts_with(DRAFT) {
        return record::read_draft(text).map(|(draft, screen)| Record::Draft(Rc::new(draft), screen));
    }
    if key == BACKUP { read_backup(text).map(Record::Backup) } else { Err(Unreadable::Corrupt) }
}
