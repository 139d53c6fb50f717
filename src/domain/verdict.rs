//! What the sums can come to: three options, four strengths, and the rules that take an option away.

use super::answers::Answers;
use super::catalogue::Question;

/// An option that the reader has. The order is that of commitment: of equals, the smaller one wins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// Say no, kindly.
    Decline,
    /// Keep it small: ask for a short call first.
    Small,
    /// Go to the interview.
    Go,
}

impl Verdict {
    /// All three, the smallest commitment first.
    pub const ALL: [Verdict; 3] = [Verdict::Decline, Verdict::Small, Verdict::Go];

    /// The stable name, for records, exports and the page.
    pub fn id(self) -> &'static str {
        match self {
            Verdict::Decline => "decline",
            Verdict::Small => "small",
            Verdict::Go => "go",
        }
    }

    /// The verdict of that stable name.
    pub fn from_id(id: &str) -> Option<Verdict> {
        Verdict::ALL.into_iter().find(|verdict| verdict.id() == id)
    }
}

/// How far a verdict carries (model version 1). The order is from least to most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// Too much is open: no verdict is shown.
    NotEnough,
    /// The two best options lie less than half an hour apart.
    TooClose,
    /// What is still open could change the verdict.
    Likely,
    /// Nothing that is still open changes the verdict.
    Clear,
}

impl Strength {
    /// All four, the least first.
    pub const ALL: [Strength; 4] =
        [Strength::NotEnough, Strength::TooClose, Strength::Likely, Strength::Clear];

    /// The stable name, for records, exports and the page.
    pub fn id(self) -> &'static str {
        match self {
            Strength::NotEnough => "not-enough",
            Strength::TooClose => "too-close",
            Strength::Likely => "likely",
            Strength::Clear => "clear",
        }
    }

    /// The strength of that stable name.
    pub fn from_id(id: &str) -> Option<Strength> {
        Strength::ALL.into_iter().find(|strength| strength.id() == id)
    }
}

/// A single answer that takes going away, whatever the sums say (model version 1). An open question takes nothing away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rule {
    /// A sure no to the job: going would not be fair to the people one would meet.
    DealBreaker,
    /// The days before would be bad for one's health.
    Health,
    /// It could cost the present job or its pay.
    Job,
}

impl Rule {
    /// All three, in the order of their questions.
    pub const ALL: [Rule; 3] = [Rule::DealBreaker, Rule::Health, Rule::Job];

    /// The stable name, for records, exports and the page.
    pub fn id(self) -> &'static str {
        match self {
            Rule::DealBreaker => "deal-breaker",
            Rule::Health => "health",
            Rule::Job => "job",
        }
    }

    /// The rule of that stable name.
    pub fn from_id(id: &str) -> Option<Rule> {
        Rule::ALL.into_iter().find(|rule| rule.id() == id)
    }

    /// The question that it looks at, and the answer that sets it off: the one worst for going.
    pub fn trigger(self) -> (Question, &'static str) {
        match self {
            Rule::DealBreaker => (Question::Deal, "for-sure"),
            Rule::Health => (Question::Stress, "health"),
            Rule::Job => (Question::Risk, "lot"),
        }
    }

    /// Whether `answers` set it off, and it is followed.
    pub fn applies(self, answers: &Answers) -> bool {
        let (question, trigger) = self.trigger();
        answers.counting().follows(self)
            && answers.choice(question).is_some_and(|choice| choice.id == trigger)
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
