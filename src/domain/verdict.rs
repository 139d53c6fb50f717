//! What the sums can come to: three options, six strengths, and the rules that take an option away.

use crate::domain::closed_set::closed_set;
use crate::domain::question::Question;

closed_set! {
    /// An option that the reader has. The order is that of commitment: of equals, the smaller one wins.
    pub enum Verdict {
        /// Say no, kindly.
        Decline = "decline",
        /// Keep it small: ask for a short call first.
        Small = "small",
        /// Go to the interview.
        Go = "go",
    }
}

closed_set! {
    /// How far a verdict carries (model version 2). The order is from least to most.
    pub enum Strength {
        /// Too much is open: no verdict is shown.
        NotEnough = "not-enough",
        /// The two best options lie less than half an hour apart.
        TooClose = "too-close",
        /// The verdict holds in less than half of the ways to fill in what is open.
        Open = "open",
        /// It holds in half of them or more.
        Leaning = "leaning",
        /// It holds in four fifths of them or more.
        Likely = "likely",
        /// Nothing that is still open changes the verdict.
        Clear = "clear",
    }
}

closed_set! {
    /// A single answer that takes going away, whatever the sums say; since model version 1. An open question takes nothing
    /// away.
    pub enum Rule {
        /// A sure no to the job: going would not be fair to the people one would meet.
        DealBreaker = "deal-breaker",
        /// The days before would be bad for one's health.
        Health = "health",
        /// It could cost the present job or its pay.
        Job = "job",
    }
}

impl Rule {
    /// The question that it looks at, and the answer that sets it off: the one worst for going.
    pub fn trigger(self) -> (Question, &'static str) {
        match self {
            Rule::DealBreaker => (Question::Deal, "for-sure"),
            Rule::Health => (Question::Stress, "health"),
            Rule::Job => (Question::Risk, "lot"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lead_back_to_what_they_name() {
        assert_eq!(Verdict::ALL.map(|verdict| Verdict::from_id(verdict.id())), Verdict::ALL.map(Some));
        assert_eq!(Strength::ALL.map(|strength| Strength::from_id(strength.id())), Strength::ALL.map(Some));
        assert_eq!(Rule::ALL.map(|rule| Rule::from_id(rule.id())), Rule::ALL.map(Some));
    }
}
