//! The eight steps of the quiz and the questions that each one asks.

use crate::domain::question::Question;

/// A step of the quiz: one heading, one to five questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The first feeling, which never enters the sums.
    Gut,
    /// Practice without pressure.
    Practice,
    /// Wanting the job after all.
    Want,
    /// Learning what employers look for.
    Learn,
    /// Finding out what one wants.
    Clarify,
    /// Meeting people.
    Network,
    /// Hours, nerves and trouble.
    Costs,
    /// What each benefit would be worth at its best.
    Worth,
}

impl Step {
    /// Every step, first to last.
    pub const ALL: [Step; 8] = [
        Step::Gut,
        Step::Practice,
        Step::Want,
        Step::Learn,
        Step::Clarify,
        Step::Network,
        Step::Costs,
        Step::Worth,
    ];

    /// The stable name, used in records and as the key of its words.
    pub fn id(self) -> &'static str {
        match self {
            Step::Gut => "gut",
            Step::Practice => "practice",
            Step::Want => "want",
            Step::Learn => "learn",
            Step::Clarify => "clarify",
            Step::Network => "network",
            Step::Costs => "costs",
            Step::Worth => "worth",
        }
    }

    /// The step of that name.
    pub fn from_id(id: &str) -> Option<Step> {
        Step::ALL.into_iter().find(|step| step.id() == id)
    }

    /// Its place in the quiz, from 1 to 8.
    pub fn number(self) -> usize {
        self as usize + 1
    }

    /// The step after this one; none after the last.
    pub fn next(self) -> Option<Step> {
        Step::ALL.get(self as usize + 1).copied()
    }

    /// The step before this one; none before the first.
    pub fn back(self) -> Option<Step> {
        (self as usize).checked_sub(1).and_then(|place| Step::ALL.get(place).copied())
    }

    /// What it asks, in order. Every question belongs to exactly one step.
    pub fn questions(self) -> &'static [Question] {
        use Question::*;
        match self {
            Step::Gut => &[Gut],
            Step::Practice => &[Last, Next],
            Step::Want => &[Know, Deal],
            Step::Learn => &[Kind],
            Step::Clarify => &[Clear],
            Step::Network => &[Meet],
            Step::Costs => &[Time, Stress, Risk],
            Step::Worth => &[WorthPractice, WorthWant, WorthLearn, WorthClarify, WorthNetwork],
        }
    }
}
