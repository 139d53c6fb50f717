//! The lever: one answer tried otherwise, and where the verdict tips on the way.

use crate::domain::answers::{Answer, Answers};
use crate::domain::assumptions::{HalfHours, time_answer};
use crate::domain::question::{Choice, Question};
use crate::domain::verdict::Verdict;
use crate::domain::weighing::Weighing;

/// The questions that can be tried, in the order in which they are offered: what it costs, whom one meets, and what each
/// good thing is worth.
pub const AXES: [Question; 9] = [
    Question::Time,
    Question::Stress,
    Question::Risk,
    Question::Meet,
    Question::WorthPractice,
    Question::WorthWant,
    Question::WorthLearn,
    Question::WorthClarify,
    Question::WorthNetwork,
];

/// A place of the lever: what is tried in the place of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trial {
    /// So much time: 1 or more.
    Time(HalfHours),
    /// Another answer.
    Choice(Choice),
}

/// The part of the lever's way that has one verdict. The parts follow each other without a gap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// Its first place, from 0.
    pub from: usize,
    /// Its last place.
    pub to: usize,
    /// What the sums point to all along it, rules included.
    pub verdict: Verdict,
}

/// The last place for time unless the reader counts on more: 16 hours.
const USUAL_HALVES: HalfHours = 32;

/// Every place of the lever for a question: half hours of time, or the answers as they stand on screen. Empty for a
/// question without answers.
pub fn places(answers: &Answers, question: Question) -> Vec<Trial> {
    match question {
        Question::Time => {
            let most = answers.assumptions().time().unwrap_or_default().max(USUAL_HALVES);
            (1..=most).map(Trial::Time).collect()
        }
        question => question.choices().map(Trial::Choice).collect(),
    }
}

/// The place of the reader's own answer; none while the question is open.
pub fn own_place(answers: &Answers, question: Question) -> Option<usize> {
    let choice = answers.chosen(question)?;
    Some(match question {
        // Hours are at least half of one, and halves are whole.
        Question::Time => ((answers.assumptions().value(choice) * 2.0) as usize).saturating_sub(1),
        _ => choice.place(),
    })
}

/// The place from which an open question is tried: the one nearest to what it counts for, of equals the first.
pub fn middle_place(answers: &Answers, question: Question) -> usize {
    let mean = answers.assumptions().mean(question);
    let off = |trial: &Trial| match trial {
        Trial::Time(halves) => (f64::from(*halves) / 2.0 - mean).abs(),
        Trial::Choice(choice) => (answers.assumptions().value(*choice) - mean).abs(),
    };
    let places = places(answers, question);
    let nearest =
        places.iter().enumerate().reduce(|best, one| if off(one.1) < off(best.1) { one } else { best });
    nearest.map_or(0, |(place, _)| place)
}

/// The answers with one tried otherwise.
#[must_use]
pub fn tried(answers: &Answers, trial: Trial) -> Answers {
    match trial {
        Trial::Choice(choice) => answers.with(choice.question(), Some(Answer::Chosen(choice))),
        Trial::Time(halves) => {
            let choice = time_answer(halves);
            let as_published =
                choice.is_some_and(|choice| choice.value().number() * 2.0 == f64::from(halves));
            let own = (!as_published).then_some(halves);
            let assumptions = answers.assumptions().with_time(own);
            answers.with(Question::Time, choice.map(Answer::Chosen)).with_assumptions(assumptions)
        }
    }
}

/// The parts of the lever's way, from its first place to its last.
pub fn stretches(answers: &Answers, question: Question) -> Vec<Stretch> {
    let mut stretches: Vec<Stretch> = Vec::new();
    for (place, trial) in places(answers, question).into_iter().enumerate() {
        let verdict = Weighing::of(&tried(answers, trial)).verdict;
        match stretches.last_mut().filter(|last| last.verdict == verdict) {
            Some(last) => last.to = place,
            None => stretches.push(Stretch { from: place, to: place, verdict }),
        }
    }
    stretches
}
