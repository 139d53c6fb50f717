//! How what matters to the reader moved from interview to interview.

use crate::domain::insertion_sort::insertion_sort;
use crate::domain::insight::LEAST;
use crate::domain::interview::{Id, Interview};
use crate::domain::reflection_choices::PriorityAxis;

/// Where the reader stood between two things over time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Priority {
    /// The two things.
    pub axis: PriorityAxis,
    /// Where the reader stood, the oldest interview first; [`LEAST`] or more.
    pub stands: Vec<Stand>,
    /// Where they stood at first: -3 to 3.
    pub first: i8,
    /// Where they stand now: -3 to 3.
    pub latest: i8,
    /// From the first to the latest: -6 to 6.
    pub moved: i8,
    /// Whether the last three lie within one step.
    pub settled: bool,
}

/// Where the reader stood after one interview.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stand {
    /// The day that it is about, as `YYYY-MM-DD`: [`Interview::about`].
    pub about: String,
    /// The step, -3 to 3.
    pub step: i8,
}

impl Priority {
    /// How many interviews say so.
    pub fn n(&self) -> usize {
        self.stands.len()
    }
}

/// Every pair of things on which enough interviews have a stand, in the order of [`PriorityAxis::ALL`]. Not to mind is no stand.
pub fn priorities(interviews: &[&Interview]) -> Vec<Priority> {
    let mut dated: Vec<(String, &Interview)> = interviews
        .iter()
        // The journal has the newest first: turned around, there is little left to put in order.
        .rev()
        .filter(|interview| interview.reflection.is_some())
        .map(|interview| (interview.about(), *interview))
        .collect();
    insertion_sort(&mut dated, |one, other| time(one) < time(other));
    PriorityAxis::ALL.into_iter().filter_map(|axis| priority(axis, &dated)).collect()
}

/// The one that moved most, if any did; of equals the first.
pub fn biggest_mover(priorities: &[Priority]) -> Option<&Priority> {
    let moved = priorities.iter().filter(|priority| priority.moved != 0);
    moved.reduce(|most, next| if next.moved.abs() > most.moved.abs() { next } else { most })
}

fn priority(axis: PriorityAxis, dated: &[(String, &Interview)]) -> Option<Priority> {
    let stand = |(about, interview): &(String, &Interview)| {
        let given = interview.reflection.as_ref()?.priorities.get(axis as usize).copied().flatten()?;
        Some(Stand { about: about.clone(), step: given.step()? })
    };
    let stands: Vec<Stand> = dated.iter().filter_map(stand).collect();
    let (first, latest) = (stands.first()?.step, stands.last()?.step);
    let last = stands.iter().rev().take(3).map(|stand| stand.step);
    let spread = last.clone().max()? - last.min()?;
    let (moved, settled) = (latest - first, spread <= 1);
    (stands.len() >= LEAST).then_some(Priority { axis, stands, first, latest, moved, settled })
}

/// What comes first is older.
fn time<'a>((about, interview): &'a (String, &Interview)) -> (&'a str, &'a str, &'a Id) {
    (about, &interview.created, &interview.id)
}
