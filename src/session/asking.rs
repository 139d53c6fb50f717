//! Which question of a step is open: one at a time, so that a step fits on a phone screen.

use crate::domain::answers::Answers;
use crate::domain::question::Question;
use crate::domain::step::Step;

/// The question that is open when a reader comes to a step: the first without an answer, else the last, since whoever
/// comes to a step that is answered comes back to what they said last.
pub(super) fn first_asked(step: Step, answers: &Answers) -> Question {
    unanswered(step, answers).next().unwrap_or(last_asked(step))
}

/// The last question of a step.
pub(super) fn last_asked(step: Step) -> Question {
    step.questions().last().unwrap_or(Question::Gut)
}

/// The question that opens after that one within its step: the next without an answer.
pub(super) fn asked_after(question: Question, answers: &Answers) -> Option<Question> {
    let step = question.step();
    unanswered(step, answers).find(|next| step.asks_one_by_one() && *next > question)
}

/// The question before that one within its step.
pub(super) fn asked_before(question: Question) -> Option<Question> {
    let step = question.step();
    step.questions().filter(|before| step.asks_one_by_one() && *before < question).last()
}

fn unanswered(step: Step, answers: &Answers) -> impl Iterator<Item = Question> {
    step.questions().filter(|question| answers.get(*question).is_none())
}
