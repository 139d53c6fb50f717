//! How what was predicted of each benefit compares with what came of it, and the track record that follows from it.

use crate::domain::assumptions::{Shift, TrackRecord};
use crate::domain::benefit::Benefit;
use crate::domain::insight::{Compared, Reflection, mean, reflected};
use crate::domain::interview::Interview;
use crate::domain::weighing::likelihood;

/// How well one benefit was predicted, on the scale of ratings: 0 none to 4 all that was hoped for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Calibration {
    /// The benefit.
    pub benefit: Benefit,
    /// How many interviews say so; [`crate::domain::insight::LEAST`] or more.
    pub n: usize,
    /// The mean of what the answers alone predicted.
    pub predicted: f64,
    /// The mean of what came.
    pub actual: f64,
    /// The mean of what came minus what was predicted, -4 to 4: above 0 the reader gets more than predicted.
    pub bias: f64,
    /// How far off the prediction was on average, whichever way: 0 to 4.
    pub error: f64,
}

/// How many interviews it takes before a track record counts.
const LEAST_FOR_TRACK: usize = 5;
/// The weight of the published model beside the track record: that of so many interviews that came as predicted.
const HOLD: usize = 5;

/// How well each benefit was predicted that enough interviews tell of, in the order of [`Benefit::ALL`].
pub fn calibration(interviews: &[&Interview]) -> Vec<Calibration> {
    let one = |benefit| {
        let levels = levels(benefit, interviews);
        let Compared { n, expected, came, difference } = Compared::of(&levels)?;
        Some(Calibration {
            benefit,
            n,
            predicted: expected,
            actual: came,
            bias: difference,
            error: mean(&levels, |(predicted, actual)| (actual - predicted).abs()),
        })
    };
    Benefit::ALL.into_iter().filter_map(one).collect()
}

/// How far what came of the interviews moves each likelihood: by 16 x bias x n / (n + 5), in whole 64ths so that the
/// sums stay exact, and always less than [`Shift::MOST`]. None for a benefit that fewer than [`LEAST_FOR_TRACK`] tell of;
/// a record that moves nothing is still a record.
pub fn track(interviews: &[&Interview]) -> TrackRecord {
    Benefit::ALL.map(|benefit| {
        let levels = levels(benefit, interviews);
        let n = levels.len();
        // The bias times n is the sum of all differences, which is exact.
        let differences: f64 = levels.iter().map(|(predicted, actual)| actual - predicted).sum();
        let by = nearest(16.0 * differences / (n + HOLD) as f64);
        (n >= LEAST_FOR_TRACK).then(|| Shift { by, interviews: u8::try_from(n).unwrap_or(u8::MAX) })
    })
}

/// What was predicted of a benefit and what came of it, for each interview that tells. A track record that moved the
/// prediction is left out, or the next one would rest on itself; and a short call, which brings less by its nature.
fn levels(benefit: Benefit, interviews: &[&Interview]) -> Vec<(f64, f64)> {
    let level = |(interview, reflection): (&Interview, &Reflection)| {
        let actual = reflection.ratings.get(benefit as usize).copied().flatten()?;
        let told = reflection.was_whole();
        told.then(|| (likelihood(benefit, &interview.case.answers) / 16.0, actual.get().into()))
    };
    reflected(interviews).filter_map(level).collect()
}

/// The nearest whole number; a half goes away from 0.
fn nearest(number: f64) -> i8 {
    (number + 0.5_f64.copysign(number)) as i8
}
