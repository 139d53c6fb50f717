//! The eight steps of the quiz. What each one asks: [`Step::questions`].

use crate::domain::closed_set::closed_set;

closed_set! {
    /// A step of the quiz: one heading, one to five questions.
    pub enum Step {
        /// The first feeling, which never enters the sums.
        Gut = "gut",
        /// Practice without pressure.
        Practice = "practice",
        /// Wanting the job after all.
        Want = "want",
        /// Learning what employers look for.
        Learn = "learn",
        /// Finding out what one wants.
        Clarify = "clarify",
        /// Meeting people.
        Network = "network",
        /// Hours, nerves and trouble.
        Costs = "costs",
        /// What each benefit would be worth at its best.
        Worth = "worth",
    }
}

impl Step {
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
}
