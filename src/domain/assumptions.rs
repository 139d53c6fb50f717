//! How the answers count: the assumptions of the model that a reader may set otherwise.
//!
//! What stands here is backed in its direction and not in its size: what the strain before an interview and trouble at
//! work cost in hours, how much of it all a short call brings, and which answers are rules.

use crate::domain::benefit::Benefit;
use crate::domain::closed_set::closed_set;
use crate::domain::question::{Choice, Hours, Question};
use crate::domain::value::Value;
use crate::domain::verdict::Rule;

/// The assumptions behind the sums. [`Assumptions::default`] is the published one, of model versions 1 and 2.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assumptions {
    /// How many quarters of the good a short call brings: 0 to 4. Published: 2.
    good: u8,
    /// How many quarters of the strain a short call costs: 0 to 4. Published: 2.
    strain: u8,
    /// What each answer to [`Question::Stress`] costs, in half hours; never less than the answer before it.
    stress: [u8; Question::Stress.count()],
    /// The same for [`Question::Risk`].
    risk: [u8; Question::Risk.count()],
    /// Which rules are left out, in the order of [`Rule::ALL`].
    off: [bool; Rule::ALL.len()],
    /// What the reader's own interviews before this one move. Published: nothing.
    track: TrackRecord,
}

/// How far each benefit is moved by what came of the reader's own interviews, in the order of [`Benefit::ALL`].
pub type TrackRecord = [Option<Shift>; Benefit::ALL.len()];

/// How far a likelihood is moved, and by how many interviews.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shift {
    /// In 64ths: -[`Shift::MOST`] to [`Shift::MOST`].
    pub by: i8,
    /// How many interviews say so; 255 stands for all above it.
    pub interviews: u8,
}

impl Shift {
    /// The most that a likelihood can be moved, in 64ths: all of it.
    pub const MOST: i8 = 64;
}

closed_set! {
    /// What of a short call is set: its good or its strain.
    pub enum CallShare {
        /// How much of the good a short call brings.
        Good = "good",
        /// How much of the strain a short call costs.
        Strain = "strain",
    }
}

impl Default for Assumptions {
    fn default() -> Assumptions {
        let (stress, risk) = (published(Question::Stress), published(Question::Risk));
        Assumptions { good: 2, strain: 2, stress, risk, off: Default::default(), track: Default::default() }
    }
}

/// The published half hours of the answers to a question, as many as it has.
fn published<const COUNT: usize>(question: Question) -> [u8; COUNT] {
    let mut halves = [0; COUNT];
    for (slot, choice) in halves.iter_mut().zip(question.choices()) {
        if let Value::Hours(hours) = choice.value() {
            *slot = hours.saturating_mul(2);
        }
    }
    halves
}

impl Assumptions {
    /// The most quarters that a share can have.
    pub const QUARTERS: u8 = 4;
    /// The most half hours that an answer can cost: 40 hours.
    pub const MOST_HALVES: u8 = 80;
    /// The questions whose hours can be set. Their first answer always costs nothing.
    pub const QUESTIONS: [Question; 2] = [Question::Stress, Question::Risk];

    /// Whether everything counts as published.
    pub(crate) fn is_published(&self) -> bool {
        *self == Assumptions::default()
    }

    /// How many quarters a share has.
    pub fn quarters(&self, share: CallShare) -> u8 {
        match share {
            CallShare::Good => self.good,
            CallShare::Strain => self.strain,
        }
    }

    /// A share as a factor, 0 to 1.
    pub fn factor(&self, share: CallShare) -> f64 {
        f64::from(self.quarters(share)) / f64::from(Assumptions::QUARTERS)
    }

    /// What an answer counts for, in the unit of its [`Value`]: as published, but for the hours that can be set.
    pub fn value(&self, choice: Choice) -> f64 {
        match self.halves(choice.question()).and_then(|halves| halves.get(choice.place())) {
            Some(halves) => f64::from(*halves) / 2.0,
            None => choice.value().number(),
        }
    }

    /// What an open answer counts for: the mean of the values.
    pub fn mean(&self, question: Question) -> f64 {
        question.choices().map(|choice| self.value(choice)).sum::<Hours>() / question.count() as f64
    }

    /// The half hours of each answer, where they can be set.
    pub fn halves(&self, question: Question) -> Option<&[u8]> {
        match question {
            Question::Stress => Some(&self.stress),
            Question::Risk => Some(&self.risk),
            _ => None,
        }
    }

    /// Whether a rule is followed.
    pub fn follows(&self, rule: Rule) -> bool {
        !self.off.get(rule as usize).is_some_and(|off| *off)
    }

    /// What the reader's own interviews move.
    pub fn track(&self) -> &TrackRecord {
        &self.track
    }

    /// A likelihood in 64ths, moved by the reader's own interviews; 0 to 64.
    #[allow(
        clippy::manual_clamp,
        reason = "clamp can panic, with a message that brings the printing of numbers along"
    )]
    pub fn moved(&self, benefit: Benefit, likelihood: f64) -> f64 {
        let shift = self.track.get(benefit as usize).copied().flatten();
        shift.map_or(likelihood, |shift| (likelihood + f64::from(shift.by)).max(0.0).min(64.0))
    }

    /// This with another track record.
    #[must_use]
    pub fn with_track(&self, track: TrackRecord) -> Assumptions {
        let most = |shift: Shift| Shift { by: shift.by.clamp(-Shift::MOST, Shift::MOST), ..shift };
        Assumptions { track: track.map(|shift| shift.map(most)), ..self.clone() }
    }

    /// This with another share; more than all of it is all of it.
    #[must_use]
    pub fn with_quarters(&self, share: CallShare, quarters: u8) -> Assumptions {
        let mut counting = self.clone();
        *match share {
            CallShare::Good => &mut counting.good,
            CallShare::Strain => &mut counting.strain,
        } = quarters.min(Assumptions::QUARTERS);
        counting
    }

    /// This with other hours for an answer. The answers after it never cost less, and those before it never more: so
    /// "worst for going" stays what it is. The first answer, "none of it", stays at nothing.
    #[must_use]
    pub fn with_halves(&self, choice: Choice, halves: u8) -> Assumptions {
        let mut counting = self.clone();
        let all: &mut [u8] = match choice.question() {
            Question::Stress => &mut counting.stress,
            Question::Risk => &mut counting.risk,
            _ => return counting,
        };
        let (place, halves) = (choice.place(), halves.min(Assumptions::MOST_HALVES));
        for (other, slot) in all.iter_mut().enumerate().filter(|_| place > 0) {
            match other {
                0 => {}
                _ if other < place => *slot = (*slot).min(halves),
                _ if other > place => *slot = (*slot).max(halves),
                _ => *slot = halves,
            }
        }
        counting
    }

    /// This with a rule followed or left out.
    #[must_use]
    pub fn with_rule(&self, rule: Rule, follow: bool) -> Assumptions {
        let mut counting = self.clone();
        if let Some(off) = counting.off.get_mut(rule as usize) {
            *off = !follow;
        }
        counting
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_published_one_is_the_catalogue() {
        let published = Assumptions::default();
        for question in Question::ALL {
            for choice in question.choices() {
                assert_eq!(published.value(choice), choice.value().number(), "{choice:?}");
            }
        }
        assert_eq!(CallShare::ALL.map(|share| published.factor(share)), [0.5, 0.5]);
        assert!(Rule::ALL.into_iter().all(|rule| published.follows(rule)));
    }

    #[test]
    fn open_answers_count_as_the_mean() {
        use Question::{Clear, Deal, Gut, Kind, Know, Last, Meet, Next, Risk, Stress, Time, WorthPractice};
        for (question, mean) in [
            (Gut, 0.0),
            (Last, 5.0),
            (Next, 5.0),
            (Know, 5.0),
            (Deal, 2.0),
            (Kind, 32.0),
            (Clear, 28.0),
            (Meet, 14.0),
            (Time, 5.5),
            (Stress, 3.25),
            (Risk, 5.75),
            (WorthPractice, 6.0),
        ] {
            assert_eq!(Assumptions::default().mean(question), mean, "{question:?}");
        }
    }

    #[test]
    fn hours_stay_in_order() {
        let published = Assumptions::default();
        for (place, halves, expected) in [
            (1, 4, [0, 4, 8, 16]),
            (1, 20, [0, 20, 20, 20]),
            (3, 1, [0, 1, 1, 1]),
            (2, 200, [0, 2, 80, 80]),
            (0, 9, [0, 2, 8, 16]),
        ] {
            let choice = Question::Stress.choices().nth(place).unwrap();
            let changed = published.with_halves(choice, halves);
            assert_eq!(changed.halves(Question::Stress), Some(&expected[..]), "{place} {halves}");
        }
        assert_eq!(published.with_halves(Question::Time.choice("2-to-4").unwrap(), 9), published);
    }
}
