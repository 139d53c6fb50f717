//! How what an interview was expected to cost compares with what it did.

use crate::domain::insight::{Compared, Reflection, reflected};
use crate::domain::interview::Interview;
use crate::domain::question::Question;

/// What was expected and what it came to, in hours of the reader's time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Costs {
    /// Getting ready, the trip and the talk.
    pub time: Option<Compared>,
    /// The days before, as each interview's own way of counting has them.
    pub stress: Option<Compared>,
    /// Trouble in the present job, counted likewise.
    pub risk: Option<Compared>,
}

/// What whole interviews cost; of each cost, over those for which the reader gave it. A short call is left out: it was
/// not what the hours were guessed for.
pub fn costs(interviews: &[&Interview]) -> Costs {
    let compared = |question| {
        let told = reflected(interviews).filter(|(_, reflection)| reflection.was_whole());
        let pairs: Vec<(f64, f64)> = told
            .filter_map(|(interview, reflection)| {
                Some((interview.case.answers.value(question), real(question, interview, reflection)?))
            })
            .collect();
        Compared::of(&pairs)
    };
    Costs {
        time: compared(Question::Time),
        stress: compared(Question::Stress),
        risk: compared(Question::Risk),
    }
}

/// What a cost really came to, in hours; none if the reader did not say, or if it is no cost.
pub(super) fn real(question: Question, interview: &Interview, reflection: &Reflection) -> Option<f64> {
    let choice = match question {
        Question::Time => return reflection.hours(),
        Question::Stress => reflection.stress,
        Question::Risk => reflection.risk,
        _ => None,
    };
    let choice = choice.filter(|choice| choice.question() == question)?;
    Some(interview.case.answers.assumptions().value(choice))
}
