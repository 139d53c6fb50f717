//! How the answers count: the assumptions of the model that a reader may set otherwise.
//!
//! What stands here is backed in its direction and not in its size: what the strain before an interview and trouble at
//! work cost in hours, how much of it all a short call brings, and which answers are rules.

use crate::domain::benefit::Benefit;
use crate::domain::closed_set::closed_set;
use crate::domain::question::{Choice, Hours, Question};
use crate::domain::value::Value;
use crate::domain::verdict::Rule;

/// A number of half hours of the reader's own time, as hours are set and tried; up to [`Assumptions::MOST_HALVES`].
pub type HalfHours = u8;

/// The assumptions behind the sums. [`Assumptions::default`] is the published one, of model versions 1 and 2.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assumptions {
    /// How many fourths of the good a short call brings: 0 to 4. Published: 2.
    good: u8,
    /// How many fourths of the strain a short call costs: 0 to 4. Published: 2.
    strain: u8,
    /// What each answer to [`Question::Stress`] costs; never less than the answer before it.
    stress: [HalfHours; Question::Stress.count()],
    /// The same for [`Question::Risk`].
    risk: [HalfHours; Question::Risk.count()],
    /// The time that the reader counts on instead of that of the answer it belongs to: 1 or more. Published: none.
    time: Option<HalfHours>,
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
        Assumptions {
            good: 2,
            strain: 2,
            stress,
            risk,
            time: None,
            off: Default::default(),
            track: Default::default(),
        }
    }
}

/// The published half hours of the answers to a question, as many as it has.
fn published<const COUNT: usize>(question: Question) -> [HalfHours; COUNT] {
    let mut halves = [0; COUNT];
    for (slot, choice) in halves.iter_mut().zip(question.choices()) {
        if let Value::Hours(hours) = choice.value() {
            *slot = hours.saturating_mul(2);
        }
    }
    halves
}

impl Assumptions {
    /// The most fourths that a share can have: all of it.
    pub const MOST_FOURTHS: u8 = 4;
    /// The most that an answer can cost: 40 hours.
    pub const MOST_HALVES: HalfHours = 80;
    /// The questions whose hours can be set. Their first answer always costs nothing.
    pub const QUESTIONS: [Question; 2] = [Question::Stress, Question::Risk];

    /// Whether everything counts as published.
    pub(crate) fn is_published(&self) -> bool {
        *self == Assumptions::default()
    }

    /// How many fourths a share has.
    pub fn fourths(&self, share: CallShare) -> u8 {
        match share {
            CallShare::Good => self.good,
            CallShare::Strain => self.strain,
        }
    }

    /// A share as a factor, 0 to 1.
    pub fn factor(&self, share: CallShare) -> f64 {
        f64::from(self.fourths(share)) / f64::from(Assumptions::MOST_FOURTHS)
    }

    /// What an answer counts for, in the unit of its [`Value`]: as published, but for the hours that can be set.
    pub fn value(&self, choice: Choice) -> f64 {
        let set = match choice.question() {
            Question::Time => self.time.filter(|halves| time_answer(*halves) == Some(choice)),
            question => self.halves(question).and_then(|halves| halves.get(choice.place()).copied()),
        };
        set.map_or_else(|| choice.value().number(), |halves| f64::from(halves) / 2.0)
    }

    /// What an open answer counts for: the mean of the values.
    pub fn mean(&self, question: Question) -> f64 {
        question.choices().map(|choice| self.value(choice)).sum::<Hours>() / question.count() as f64
    }

    /// The half hours of each answer, where they can be set.
    pub fn halves(&self, question: Question) -> Option<&[HalfHours]> {
        match question {
            Question::Stress => Some(&self.stress),
            Question::Risk => Some(&self.risk),
            _ => None,
        }
    }

    /// The half hours of time that the reader counts on, if they are not those of an answer.
    pub fn time(&self) -> Option<HalfHours> {
        self.time
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

    /// This with another share, in fourths; more than all of it is all of it.
    #[must_use]
    pub fn with_fourths(&self, share: CallShare, fourths: u8) -> Assumptions {
        let mut assumptions = self.clone();
        *match share {
            CallShare::Good => &mut assumptions.good,
            CallShare::Strain => &mut assumptions.strain,
        } = fourths.min(Assumptions::MOST_FOURTHS);
        assumptions
    }

    /// This with other hours for an answer. The answers after it never cost less, and those before it never more: so
    /// "worst for going" stays what it is. The first answer, "none of it", stays at nothing.
    #[must_use]
    pub fn with_halves(&self, choice: Choice, halves: HalfHours) -> Assumptions {
        let mut assumptions = self.clone();
        let all: &mut [HalfHours] = match choice.question() {
            Question::Stress => &mut assumptions.stress,
            Question::Risk => &mut assumptions.risk,
            _ => return assumptions,
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
        assumptions
    }

    /// This with so many half hours of time, or with those of the answer again. None at all is half an hour.
    #[must_use]
    pub fn with_time(&self, halves: Option<HalfHours>) -> Assumptions {
        Assumptions { time: halves.map(|halves| halves.clamp(1, Assumptions::MOST_HALVES)), ..self.clone() }
    }

    /// This with a rule followed or left out.
    #[must_use]
    pub fn with_rule(&self, rule: Rule, follow: bool) -> Assumptions {
        let mut assumptions = self.clone();
        if let Some(off) = assumptions.off.get_mut(rule as usize) {
            *off = !follow;
        }
        assumptions
    }
}

/// The answer that so many half hours of time belong to: less than 2 hours, up to 4, up to 8, or more.
pub(crate) fn time_answer(halves: HalfHours) -> Option<Choice> {
    Question::Time.choices().nth(match halves {
        0..4 => 0,
        4..=8 => 1,
        9..=16 => 2,
        _ => 3,
    })
}
