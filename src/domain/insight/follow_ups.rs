//! Whom the reader wants to get in touch with again, and when.

use crate::domain::day::Day;
use crate::domain::insertion_sort::insertion_sort;
use crate::domain::insight::reflected;
use crate::domain::interview::{Id, Interview};
use crate::domain::reflection_items::Person;

/// What is still to be done, each list the earliest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FollowUps<'a> {
    /// What should have been done before today.
    pub overdue: Vec<FollowUp<'a>>,
    /// Today and the next [`SOON`] days.
    pub soon: Vec<FollowUp<'a>>,
    /// After that.
    pub later: Vec<FollowUp<'a>>,
}

/// Somebody to get in touch with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FollowUp<'a> {
    /// Where the reader met them.
    pub interview: &'a Interview,
    /// Their place among the people of that interview.
    pub place: usize,
    /// Who it is, and what the reader will do.
    pub person: &'a Person,
    /// The day on which to do it.
    pub day: Day,
}

/// How many days ahead is soon.
pub const SOON: u16 = 14;

/// All that is still to be done, seen from `today`.
pub fn follow_ups<'a>(interviews: &[&'a Interview], today: Day) -> FollowUps<'a> {
    let last = today.plus_days(SOON);
    let mut all: Vec<FollowUp> = Vec::new();
    for (interview, reflection) in reflected(interviews) {
        for (place, person) in reflection.people.iter().enumerate() {
            all.extend(person.due().map(|day| FollowUp { interview, place, person, day }));
        }
    }
    insertion_sort(&mut all, |one, other| time(one) < time(other));
    let between = |from: usize, to: usize| all.get(from..to).unwrap_or_default().to_vec();
    let today = all.iter().filter(|one| one.day < today).count();
    let after = all.iter().filter(|one| one.day <= last).count();
    FollowUps { overdue: between(0, today), soon: between(today, after), later: between(after, all.len()) }
}

/// What comes first is due first. On the same day the order is any, but always the same.
fn time<'a>(one: &FollowUp<'a>) -> (Day, &'a Id, usize) {
    (one.day, &one.interview.id, one.place)
}
