//! What each step of the quiz asks. The questions say where they are asked.

use crate::domain::question::Question;
use crate::domain::step::Step;

impl Step {
    /// What it asks, in order.
    pub fn questions(self) -> impl Iterator<Item = Question> {
        Question::ALL.into_iter().filter(move |question| question.step() == self)
    }

    /// Whether one of its questions is open at a time. Those about worth have their answers in common and stand in one
    /// grid, all of them open.
    pub(crate) fn asks_one_by_one(self) -> bool {
        !self.questions().all(Question::is_worth)
    }
}
