//! Which ready message fits: each must be true for the answers that lead to it.

use crate::domain::answers::Answers;
use crate::domain::case::Decision;
use crate::domain::closed_set::closed_set;
use crate::domain::verdict::Rule;

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
    /// The message for a choice, if there is one to send. What an answer says is true of the reader whether or not
    /// its rule is followed, so that is what decides.
    pub fn of(decision: Decision, answers: &Answers) -> Option<Message> {
        match decision {
            Decision::Small if Rule::DealBreaker.is_set_off(answers) => Some(Message::AskOpenly),
            Decision::Small if Rule::ALL.into_iter().any(|rule| rule.is_set_off(answers)) => {
                Some(Message::AskInstead)
            }
            Decision::Small => Some(Message::Ask),
            Decision::Decline => Some(Message::Decline),
            Decision::Go | Decision::NotYet => None,
        }
    }
}
