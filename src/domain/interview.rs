//! One kept interview, and the calendar day it is about.

use super::answers::Answers;
use super::reflection::Reflection;

/// The most UTF-16 units a nickname may hold.
pub const LONGEST_NAME: usize = 80;

/// An interview that the reader chose to keep.
///
/// While `reflection` is `None` the reader is still considering and the answers may change.
/// Once it is there the answers are the prediction, and stay as they were.
#[derive(Clone, Debug, PartialEq)]
pub struct Interview {
    /// Tells this interview from all others; never shown.
    pub id: Id,
    /// The reader's own name for it, possibly empty; at most [`LONGEST_NAME`] UTF-16 units.
    pub label: String,
    /// The day of the interview, if the reader gave one.
    pub date: Option<Day>,
    /// When it was kept: ISO 8601 in UTC, as a browser writes it, so that text order is time order.
    pub created: String,
    /// What was expected.
    pub answers: Answers,
    /// What came of it.
    pub reflection: Option<Reflection>,
}

impl Interview {
    /// What the journal sorts by, newest first: the day the interview is about, else the day it was kept.
    pub fn about(&self) -> String {
        let kept = || self.created.chars().take(10).collect();
        self.date.map_or_else(kept, Day::iso)
    }
}

/// An identity that is safe in a storage key: 1 to 64 of `a` to `z`, `0` to `9` and `-`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Id(String);

impl Id {
    /// The identity that reads so, if it is one.
    pub fn new(text: &str) -> Option<Id> {
        let fits = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
        let sound = (1..=64).contains(&text.len()) && text.bytes().all(fits);
        sound.then(|| Id(text.to_owned()))
    }

    /// The identity of two numbers; with numbers taken by chance, a new one.
    pub fn of(numbers: [u64; 2]) -> Id {
        let [one, other] = numbers;
        Id(format!("{one:x}-{other:x}"))
    }

    /// How it reads.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A day of the Gregorian calendar between the years 1 and 9999, without a time zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day {
    year: u16,
    month: u8,
    day: u8,
}

impl Day {
    /// The day that `text` names as `YYYY-MM-DD`, if it exists.
    pub fn parse(text: &str) -> Option<Day> {
        let mut parts = text.split('-');
        let (year, month, day) =
            (digits(parts.next()?, 4)?, digits(parts.next()?, 2)?, digits(parts.next()?, 2)?);
        let exists = year >= 1 && (1..=days_in(year, month)).contains(&day) && parts.next().is_none();
        exists.then_some(Day { year, month: month as u8, day: day as u8 })
    }

    /// The day as `YYYY-MM-DD`.
    pub fn iso(self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// The number that `text` writes in exactly `count` ASCII digits.
fn digits(text: &str, count: usize) -> Option<u16> {
    let sound = text.len() == count && text.bytes().all(|b| b.is_ascii_digit());
    sound.then(|| text.parse().ok()).flatten()
}

/// How many days a month has; none for a month that is not one.
fn days_in(year: u16, month: u16) -> u16 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_days_of_the_calendar() {
        let cases = [
            ("2026-11-23", true),
            ("2024-02-29", true),
            ("2000-02-29", true),
            ("2026-02-29", false),
            ("1900-02-29", false),
            ("2026-13-01", false),
            ("2026-00-10", false),
            ("2026-04-31", false),
            ("0000-01-01", false),
            ("2026-1-01", false),
            ("2026-01-01-01", false),
            ("+026-01-01", false),
            ("", false),
        ];
        for (text, exists) in cases {
            assert_eq!(Day::parse(text).map(Day::iso), exists.then(|| text.to_owned()), "{text}");
        }
    }

    #[test]
    fn identities_are_safe_in_a_key() {
        for (text, sound) in [("a1-b", true), ("", false), ("A", false), ("a/b", false), ("é", false)] {
            assert_eq!(Id::new(text).is_some(), sound, "{text}");
        }
        assert!(Id::new(&"a".repeat(64)).is_some() && Id::new(&"a".repeat(65)).is_none());
    }
}
