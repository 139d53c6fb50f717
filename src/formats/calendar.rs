//! Days as a calendar file, RFC 5545, that any calendar program reads.

use crate::domain::day::{Day, digits};

/// What stands on one whole day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry<'a> {
    /// The day; without a time zone, so that it is the same day everywhere.
    pub day: Day,
    /// What the calendar shows, on a shared screen too: the caller keeps it neutral.
    pub title: &'a str,
    /// What is read once it is opened; possibly empty.
    pub text: &'a str,
    /// Tells this entry from all others in the world. The same one again takes the place of the first.
    pub uid: &'a str,
}

/// The most bytes in a line, without its end.
const LONGEST_LINE: usize = 75;

/// The entries as one file, in their order. All are private, and none says that the reader is busy. Line feeds and tabs
/// in texts are kept; other control characters are left out.
///
/// `stamp` is when it was made: ISO 8601 in UTC, as a browser writes it. One that cannot be read becomes the beginning
/// of 1970.
pub fn write(entries: &[Entry], stamp: &str) -> String {
    let stamp = basic(stamp).unwrap_or_else(|| "19700101T000000Z".to_owned());
    let mut file = String::new();
    line(&mut file, "BEGIN:VCALENDAR", "");
    line(&mut file, "VERSION:", "2.0");
    line(&mut file, "PRODID:", "-//wti//1//EN");
    line(&mut file, "CALSCALE:", "GREGORIAN");
    for entry in entries {
        line(&mut file, "BEGIN:VEVENT", "");
        line(&mut file, "UID:", &escaped(entry.uid));
        line(&mut file, "DTSTAMP:", &stamp);
        line(&mut file, "DTSTART;VALUE=DATE:", &plain(entry.day));
        // Without an end it lasts the one day; the last day of all has no next one.
        if let Some(next) = entry.day.next() {
            line(&mut file, "DTEND;VALUE=DATE:", &plain(next));
        }
        line(&mut file, "SUMMARY:", &escaped(entry.title));
        if !entry.text.is_empty() {
            line(&mut file, "DESCRIPTION:", &escaped(entry.text));
        }
        line(&mut file, "CLASS:", "PRIVATE");
        line(&mut file, "TRANSP:", "TRANSPARENT");
        line(&mut file, "END:VEVENT", "");
    }
    line(&mut file, "END:VCALENDAR", "");
    file
}

/// Adds a line, folded where it is too long: the next one then begins with a blank.
fn line(file: &mut String, name: &str, value: &str) {
    file.push_str(name);
    let mut used = name.len();
    for character in value.chars() {
        if used + character.len_utf8() > LONGEST_LINE {
            file.push_str("\r\n ");
            used = 1;
        }
        file.push(character);
        used += character.len_utf8();
    }
    file.push_str("\r\n");
}

/// A text as the value of a property.
fn escaped(text: &str) -> String {
    let mut value = String::new();
    for character in text.chars() {
        match character {
            '\n' => value.push_str("\\n"),
            '\\' | ';' | ',' => value.extend(['\\', character]),
            '\t' => value.push('\t'),
            gone if gone.is_control() => {}
            other => value.push(other),
        }
    }
    value
}

/// A day as `YYYYMMDD`.
fn plain(day: Day) -> String {
    day.iso().replace('-', "")
}

/// `2026-11-23T12:34:56.789Z` as `20261123T123456Z`.
fn basic(stamp: &str) -> Option<String> {
    let (day, time) = stamp.strip_suffix('Z')?.split_once('T')?;
    let whole = time.split_once('.').map_or(time, |(whole, _)| whole);
    let mut basic = plain(Day::parse(day)?);
    basic.push('T');
    let mut parts = whole.split(':');
    for end in [24, 60, 60] {
        let part = parts.next()?;
        digits(part, 2).filter(|number| *number < end)?;
        basic.push_str(part);
    }
    basic.push('Z');
    parts.next().is_none().then_some(basic)
}
