//! What the result may say first: decided once, so that page, report, comparison and preview say the same.
//!
//! A verdict leads only where it leads clearly enough; otherwise both options are named, or what it depends on. The
//! hours up to which going is ahead are those at which the verdict turns, so that the two never contradict each other.

use crate::domain::answers::Answers;
use crate::domain::assessment::Assessment;
use crate::domain::question::{Hours, Question};
use crate::domain::verdict::{Strength, Verdict};
use crate::domain::weighing::Weighing;

/// What is said first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Headline {
    /// There are not enough answers: only what is missing may be said, and nothing that rests on averages.
    NotEnough,
    /// Two options, the larger commitment first, that the sums cannot tell apart.
    TooClose(Verdict, Verdict),
    /// No option holds in half of the ways to fill in what is open. What an answer would help most with, if any would
    /// by itself.
    Open(Option<Question>),
    /// The answers point to it.
    PointsTo(Verdict),
}

impl Headline {
    /// What may be said of these sums.
    pub fn of(assessment: &Assessment) -> Headline {
        let first = assessment.find_out.first().filter(|first| first.hours > 0.0);
        said(&assessment.weighing, assessment.strength, first.map(|first| first.question))
    }

    /// The same at a glance, and how sure it is: for one of many, so without what an answer would help most with.
    pub fn at_a_glance(answers: &Answers) -> (Headline, Strength) {
        let (sums, strength) = Assessment::standing(answers);
        (said(&sums, strength, None), strength)
    }

    /// The option that is named as leading, if one is.
    pub fn leader(self) -> Option<Verdict> {
        match self {
            Headline::PointsTo(verdict) => Some(verdict),
            Headline::NotEnough | Headline::TooClose(..) | Headline::Open(_) => None,
        }
    }
}

fn said(sums: &Weighing, strength: Strength, first: Option<Question>) -> Headline {
    match strength {
        Strength::NotEnough => Headline::NotEnough,
        Strength::TooClose => {
            let (one, other) = (sums.verdict, sums.runner_up());
            Headline::TooClose(one.max(other), one.min(other))
        }
        Strength::Open => Headline::Open(first),
        Strength::Leaning | Strength::Likely | Strength::Clear => Headline::PointsTo(sums.verdict),
    }
}

/// Up to how many hours going is ahead, as it is said.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Tip {
    /// It is not, however little time it takes.
    Never,
    /// Up to so many hours of time; above 0. From half an hour on in half hours, as hours are said and tried, but rounded
    /// down: so no half hour lies between what is said and the tip.
    UpTo(Hours),
}

impl Tip {
    /// What may be said of these sums; nothing where a rule holds.
    pub fn of(weighing: &Weighing) -> Option<Tip> {
        let hours = weighing.ahead_up_to()?;
        // A cast, since it is never negative and far from the end of the type.
        let down = f64::from((hours * 2.0) as u32) / 2.0;
        Some(match hours {
            _ if hours <= 0.0 => Tip::Never,
            _ if down > 0.0 => Tip::UpTo(down),
            _ => Tip::UpTo(hours),
        })
    }
}
