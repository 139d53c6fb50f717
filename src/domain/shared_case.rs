//! What a share link carries of a case, whether two cases are the same to it, and why it may not be of use.

use crate::domain::answers::{Answers, OwnReason};
use crate::domain::case::Case;

/// Why what came by a link cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShareLinkError {
    /// It is not one of ours, or part of it is gone.
    Damaged,
    /// A newer version made it.
    Newer,
    /// It is longer than any of ours.
    TooLong,
}

/// The most own reasons on one side that a link holds one by one.
pub const MOST_OWN: usize = 32;

/// How many own reasons there are of each kind: for, from 1 hour to 16, then against. More than [`MOST_OWN`] on one side
/// are merged: two of 4 hours are one of 8, so that the sums stay. Only what is above 463 hours on a side is left out.
pub(crate) fn own_by_kind(own: &[OwnReason]) -> [u32; 10] {
    const KINDS: usize = OwnReason::HOURS.len();
    let mut counts = [0; 2 * KINDS];
    for reason in own {
        let place = OwnReason::HOURS.iter().rposition(|hours| *hours <= reason.hours);
        let slot = place.and_then(|place| counts.get_mut(reason.side as usize * KINDS + place));
        slot.into_iter().for_each(|count| *count += 1);
    }
    for side in counts.chunks_mut(KINDS).filter(|side| side.iter().sum::<u32>() > MOST_OWN as u32) {
        // Each worth is twice the one before it.
        let mut merged = 0;
        for (place, count) in side.iter_mut().enumerate() {
            let all = *count + merged;
            *count = if place + 1 < KINDS { all % 2 } else { all.min((MOST_OWN - place) as u32) };
            merged = all / 2;
        }
    }
    counts
}

/// Whether a case is what a link carries: the same day and answers, counted alike, with own reasons of the same sides and
/// hours whatever their words; and of the same name, if the link has one. What was decided may have been decided since.
pub(crate) fn is_shared(case: &Case, shared: &Case) -> bool {
    let name = |case: &Case| case.label.trim().to_owned();
    let without_own = |answers: &Answers| answers.with_own(Vec::new());
    let (answers, others) = (&case.answers, &shared.answers);
    case.date == shared.date
        && (name(shared).is_empty() || name(case) == name(shared))
        && own_by_kind(answers.own()) == own_by_kind(others.own())
        && without_own(answers) == without_own(others)
}
