//! Which ready message and which next step fit: each must be true for the answers that lead to it.

use crate::domain::answers::Answers;
use crate::domain::benefit::Benefit;
use crate::domain::case::Decision;
use crate::domain::closed_set::closed_set;
use crate::domain::verdict::Rule;
use crate::domain::weighing::Weighing;

closed_set! {
    /// A ready message, by what is true of whoever sends it.
    pub enum Message {
        /// Asks for a short call before a day is set: an interview may follow.
        Ask = "ask",
        /// Asks for a short call in place of an interview, which is left out for a reason that is the reader's own.
        AskInstead = "ask-instead",
        /// Names what would make it a no, and leaves it to the others whether a short call is still of use.
        AskOpenly = "ask-openly",
        /// Says no, kindly.
        Decline = "decline",
    }
}

impl Message {
    /// The message for a choice, if there is one to send. A sure no is true of the reader whether or not its rule is
    /// followed; the other two leave an interview out only where they are.
    pub fn of(decision: Decision, answers: &Answers) -> Option<Message> {
        match decision {
            Decision::Small if Rule::DealBreaker.is_set_off(answers) => Some(Message::AskOpenly),
            Decision::Small if Rule::ALL.into_iter().any(|rule| rule.applies(answers)) => {
                Some(Message::AskInstead)
            }
            Decision::Small => Some(Message::Ask),
            Decision::Decline => Some(Message::Decline),
            Decision::Go | Decision::NotYet => None,
        }
    }
}

/// The benefit that a next step is about: the one that brings most, but never wanting a job that is a sure no.
pub fn step_for(answers: &Answers, weighing: &Weighing) -> Benefit {
    match weighing.top() {
        Benefit::Want if Rule::DealBreaker.is_set_off(answers) => Benefit::Learn,
        top => top,
    }
}
