//! Reads an export, which anyone may have written, cut or changed: part by part, so that what is damaged costs itself
//! alone.

use serde_json::Value;

pub use crate::domain::import_preview::{ImportError, RefusalReason, RefusedRecord};
use crate::domain::limits::LONGEST_NAME;
use crate::domain::merge::Incoming;
use crate::domain::utf16::clip;
use crate::formats::json_export::{FORMAT, VERSION};
use crate::formats::lenient_json::{Split, pair, value};
use crate::storage::key::OURS;
use crate::storage::record::{self, Unreadable};

/// The most bytes that are looked at. No browser's storage holds as many.
pub const LONGEST: usize = 10_000_000;
/// The most bytes of one interview: the room that there is for all.
pub const LONGEST_INTERVIEW: usize = 1_000_000;
/// The most interviews and other parts of one file.
pub const MOST: usize = 10_000;

/// What was found in a file.
#[derive(Debug, Default, PartialEq)]
pub struct Imported {
    /// What can be read, in its order, double ones and all.
    pub interviews: Vec<Incoming>,
    /// Key and UTF-16 units of records that neither the version which wrote the file nor this one can read. The key is
    /// the widget's own.
    pub unread: Vec<(String, Vec<u16>)>,
    /// What cannot be taken, in its order.
    pub refused: Vec<RefusedRecord>,
    /// Whether the file ends too early.
    pub cut: bool,
}

/// Reads a file or a pasted text: a whole export of this version or of an older one, or records alone, in an array or
/// one a line. Of a newer file nothing is read: it may be of any other shape.
pub fn read(text: &str) -> Result<Imported, ImportError> {
    if text.len() > LONGEST {
        return Err(ImportError::TooLong);
    }
    let text = text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    let mut found = Imported::default();
    let format = string(text, "format");
    if format.as_deref() == Some(FORMAT) {
        let version = parsed(text, "version").and_then(|version| version.as_f64());
        if version.is_some_and(|version| version > f64::from(VERSION)) {
            return Err(ImportError::Newer);
        }
        found.cut = found.read_parts(text, true, true);
    } else {
        if text.starts_with('[') {
            found.cut = found.read_parts(text, false, true);
        } else if format.is_none() && found.take_one(text).is_err() {
            found.take_lines(text, false);
        }
        if found.interviews.is_empty() {
            return Err(match text.bytes().next() {
                None => ImportError::Empty,
                Some(b'{' | b'[') => ImportError::Foreign,
                Some(_) => ImportError::NotJson,
            });
        }
    }
    if found.count() > MOST { Err(ImportError::TooLong) } else { Ok(found) }
}

impl Imported {
    /// Reads the parts of an export, if it is the `whole` of one, or of an array, and says whether it has no end; `cut` is
    /// whether that would be because the file has none.
    fn read_parts(&mut self, text: &str, whole: bool, cut: bool) -> bool {
        let Some(mut parts) = Split::of(text) else { return false };
        let mut torn = false;
        while let Some(part) = parts.next() {
            let cut = cut && parts.is_cut();
            match pair(part) {
                Some(("interviews" | "unread", list))
                    if whole && (list.is_empty() || list.starts_with('[')) =>
                {
                    self.read_parts(list, false, cut);
                }
                Some(("interviews" | "unread", _)) if whole => self.take(part, cut),
                // Damage before it may have made a record a part of it.
                Some(("format" | "version" | "exported", _)) if whole => self.take_lines(part, cut),
                // Half a key.
                None if whole && cut && part.starts_with('"') => self.take_lines(part, cut),
                // Pairs that lost their brackets were one object.
                Some(_) if torn => self.take_lines(part, cut),
                pair => {
                    torn = pair.is_some();
                    self.take(part, cut);
                }
            }
        }
        parts.is_cut()
    }

    /// Takes a part. Where brackets are missing it may have swallowed others, which an export has on lines of their own.
    fn take(&mut self, part: &str, cut: bool) {
        let Err(why) = self.take_one(part) else { return };
        match part.split_once('\n') {
            Some((first, rest)) if part.lines().any(is_record) => {
                if is_record(first) {
                    self.take_lines(part, cut);
                } else {
                    self.refuse(first, why, false);
                    self.take_lines(rest, cut);
                }
            }
            _ => self.refuse(part, why, cut),
        }
    }

    /// Takes every line that looks like a record.
    fn take_lines(&mut self, part: &str, cut: bool) {
        for line in part.lines().filter(|line| is_record(line)) {
            let line = trimmed(line);
            if let Err(why) = self.take_one(line) {
                self.refuse(line, why, cut && part.ends_with(line));
            }
        }
    }

    fn take_one(&mut self, part: &str) -> Result<(), RefusalReason> {
        if self.count() > MOST {
            return Ok(());
        }
        let Err(why) = self.take_interview(part) else { return Ok(()) };
        let key = string(part, "key").filter(|key| key.starts_with(OURS)).ok_or(why)?;
        let raw = raw(part).ok_or(why)?;
        // What another version could not read, this one may.
        let taken = String::from_utf16(&raw).is_ok_and(|text| self.take_interview(&text).is_ok());
        if !taken {
            self.unread.push((key, raw));
        }
        Ok(())
    }

    fn take_interview(&mut self, text: &str) -> Result<(), RefusalReason> {
        if text.len() > LONGEST_INTERVIEW {
            return Err(RefusalReason::TooLong);
        }
        let interview = record::read_interview(text).map_err(|why| match why {
            Unreadable::Corrupt => RefusalReason::Damaged,
            Unreadable::Newer => RefusalReason::Newer,
        })?;
        self.interviews.push(Incoming { interview, text: text.to_owned() });
        Ok(())
    }

    fn refuse(&mut self, part: &str, why: RefusalReason, cut: bool) {
        let name = string(part, "label").or_else(|| string(part, "key")).unwrap_or_default();
        self.refused.push(RefusedRecord {
            place: self.count() + 1,
            name: clip(&name, LONGEST_NAME).to_owned(),
            why: if cut && why == RefusalReason::Damaged { RefusalReason::Cut } else { why },
        });
    }

    fn count(&self) -> usize {
        self.interviews.len() + self.unread.len() + self.refused.len()
    }
}

/// Whether a line looks like one of those that an export consists of.
fn is_record(line: &str) -> bool {
    trimmed(line).starts_with('{') && (line.contains("\"answers\"") || line.contains(OURS))
}

fn trimmed(line: &str) -> &str {
    line.trim_matches(|c: char| c.is_whitespace() || c == ',')
}

/// The value under `key` in the object that `text` is, whatever the rest of it is like.
fn parsed(text: &str, key: &str) -> Option<Value> {
    serde_json::from_str(value(text, key)?).ok()
}

/// The UTF-16 units of a record that could not be read: of its text, or as they are where they are none.
fn raw(part: &str) -> Option<Vec<u16>> {
    if let Some(text) = string(part, "text") {
        return Some(text.encode_utf16().collect());
    }
    let units = parsed(part, "units")?;
    units.as_array()?.iter().map(|unit| unit.as_u64()?.try_into().ok()).collect()
}

fn string(text: &str, key: &str) -> Option<String> {
    match parsed(text, key)? {
        Value::String(text) => Some(text),
        _ => None,
    }
}
