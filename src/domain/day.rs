//! A calendar day, without a time zone.

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
        Day::of(year, month, day).filter(|_| parts.next().is_none())
    }

    /// The day of that year, month (1 to 12) and day of the month, if it exists.
    pub fn of(year: u16, month: u16, day: u16) -> Option<Day> {
        let exists = (1..=9999).contains(&year) && (1..=days_in(year, month)).contains(&day);
        exists.then_some(Day { year, month: month as u8, day: day as u8 })
    }

    /// Year, month (1 to 12) and day of the month.
    pub fn parts(self) -> [u16; 3] {
        [self.year, self.month.into(), self.day.into()]
    }

    /// The day after; none after the last of the year 9999.
    pub fn next(self) -> Option<Day> {
        let [year, month, day] = self.parts();
        let month_after = || Day::of(year, month + 1, 1).or_else(|| Day::of(year + 1, 1, 1));
        Day::of(year, month, day + 1).or_else(month_after)
    }

    /// The day before; none before the first of the year 1.
    pub fn back(self) -> Option<Day> {
        let [year, month, day] = self.parts();
        let month_before = || Day::of(year, month - 1, days_in(year, month - 1));
        Day::of(year, month, day - 1).or_else(month_before).or_else(|| Day::of(year - 1, 12, 31))
    }

    /// So many days after it; the last of the calendar if there are no more.
    pub fn plus_days(self, days: u16) -> Day {
        (0..days).fold(self, |day, _| day.next().unwrap_or(day))
    }

    /// The same day so many months after it, or the last one of a month that is shorter.
    pub(crate) fn plus_months(self, months: u16) -> Day {
        let [year, month, day] = self.parts();
        let month = month - 1 + months;
        let (year, month) = (year + month / 12, month % 12 + 1);
        Day::of(year, month, day.min(days_in(year, month))).unwrap_or(self)
    }

    /// The day as `YYYY-MM-DD`.
    pub fn iso(self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// The number that `text` writes in exactly `count` ASCII digits, at most 4.
pub(crate) fn digits(text: &str, count: usize) -> Option<u16> {
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
    fn days_follow_each_other() {
        for (before, after) in [
            ("2026-11-23", "2026-11-24"),
            ("2026-01-31", "2026-02-01"),
            ("2026-02-28", "2026-03-01"),
            ("2024-02-28", "2024-02-29"),
            ("2024-02-29", "2024-03-01"),
            ("1900-02-28", "1900-03-01"),
            ("2000-02-29", "2000-03-01"),
            ("2026-04-30", "2026-05-01"),
            ("2026-07-31", "2026-08-01"),
            ("2026-12-31", "2027-01-01"),
            ("0999-12-31", "1000-01-01"),
            ("9999-12-30", "9999-12-31"),
            ("0001-01-01", "0001-01-02"),
        ] {
            let [one, other] = [before, after].map(|text| Day::parse(text).unwrap());
            assert_eq!((one.next(), other.back()), (Some(other), Some(one)), "{before}");
        }
        assert_eq!(Day::parse("9999-12-31").unwrap().next(), None);
        assert_eq!(Day::parse("0001-01-01").unwrap().back(), None);
    }

    #[test]
    fn days_after_are_counted_on_the_calendar() {
        for (from, days, months, later, months_later) in [
            ("2026-11-23", 1, 3, "2026-11-24", "2027-02-23"),
            ("2026-11-30", 14, 3, "2026-12-14", "2027-02-28"),
            ("2023-11-30", 0, 3, "2023-11-30", "2024-02-29"),
            ("2026-08-31", 1, 6, "2026-09-01", "2027-02-28"),
            ("2026-12-31", 366, 12, "2028-01-01", "2027-12-31"),
            ("9999-12-31", 5, 6, "9999-12-31", "9999-12-31"),
        ] {
            let day = Day::parse(from).unwrap();
            assert_eq!(day.plus_days(days).iso(), later, "{from} and {days} days");
            assert_eq!(day.plus_months(months).iso(), months_later, "{from} and {months} months");
        }
    }

    /// From the first to the last and back, so that none is left out and none comes twice.
    #[test]
    fn four_hundred_years_have_their_days() {
        let first = Day::of(1800, 1, 1).unwrap();
        let last = (0..146_097).fold(first, |day, _| day.next().filter(|next| *next > day).unwrap());
        assert_eq!(last, Day::of(2200, 1, 1).unwrap());
        assert_eq!((0..146_097).fold(last, |day, _| day.back().unwrap()), first);
    }
}
