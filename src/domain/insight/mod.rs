//! What the journal teaches across interviews: plain figures, each with how many interviews say so.
//!
//! Reading order: [`once`] picks the interviews that count, then each part looks at them: [`calibration`] (also the
//! track record), [`costs`], [`worth_later`], [`agreement`], [`questions`], [`resume`], [`priorities`], [`follow_ups`].
//!
//! Nothing is said by fewer than [`LEAST`] interviews. The order of the interviews never matters: sums are exact, and
//! the one division comes last.

pub mod agreement;
pub mod calibration;
pub mod costs;
pub mod follow_ups;
pub mod priorities;
pub mod questions;
pub mod resume;
pub mod worth_later;

use std::rc::Rc;

use crate::domain::interview::Interview;
use crate::domain::reflection::Reflection;

/// Fewer interviews than this say nothing: two agree too easily.
pub const LEAST: usize = 3;

/// What was expected beside what came. The unit is that of the figures that were compared.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Compared {
    /// How many interviews say so; [`LEAST`] or more.
    pub n: usize,
    /// The mean of what was expected.
    pub expected: f64,
    /// The mean of what came.
    pub came: f64,
    /// The mean of what came minus what was expected.
    pub difference: f64,
}

impl Compared {
    /// Compares pairs of what was expected and what came, one for each interview; none if they are too few.
    fn of(pairs: &[(f64, f64)]) -> Option<Compared> {
        (pairs.len() >= LEAST).then(|| Compared {
            n: pairs.len(),
            expected: mean(pairs, |(expected, _)| expected),
            came: mean(pairs, |(_, came)| came),
            difference: mean(pairs, |(expected, came)| came - expected),
        })
    }
}

/// The mean of a figure over all pairs, of which there are some.
fn mean(pairs: &[(f64, f64)], figure: fn((f64, f64)) -> f64) -> f64 {
    pairs.iter().map(|pair| figure(*pair)).sum::<f64>() / pairs.len() as f64
}

/// The interviews with each of them once: of those in several versions, among which the reader has yet to pick, the
/// one that was here first, or else the one whose identity comes first.
pub fn once(interviews: &[Rc<Interview>]) -> Vec<&Interview> {
    let ahead = |one: &Interview, other: &Interview| {
        other.root() == one.root() && (other.version_of.is_none() || other.id < one.id)
    };
    let counts = |one: &Interview| {
        one.version_of.is_none() || !interviews.iter().any(|other| other.id != one.id && ahead(one, other))
    };
    interviews.iter().map(Rc::as_ref).filter(|interview| counts(interview)).collect()
}

/// Those with a reflection.
fn reflected<'a>(interviews: &[&'a Interview]) -> impl Iterator<Item = (&'a Interview, &'a Reflection)> {
    interviews.iter().filter_map(|interview| Some((*interview, interview.reflection.as_ref()?)))
}
