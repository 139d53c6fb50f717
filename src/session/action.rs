//! All that a person can do, and all that storage can say.

use std::rc::Rc;

use super::state::{Carried, Keeping, Notice, Unread};
use super::step::Step;
use crate::domain::answers::{Answer, OwnReason, Side};
use crate::domain::benefit::Benefit;
use crate::domain::case::{Decision, Plan};
use crate::domain::catalogue::Question;
use crate::domain::counting::Counting;
use crate::domain::interview::{Day, Id, Interview};
use crate::domain::reflection::{Rating, Same};

/// One thing that happened.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Gave an answer: in the quiz, on its result, or in the open interview while it is considered.
    Answer(Question, Option<Answer>),
    /// Went on to the next step, or from the last one to the result.
    Next,
    /// Went back a step.
    Back,
    /// Went to a step.
    GoTo(Step),
    /// Forgot the quiz under way.
    StartOver,
    /// Typed a nickname: for the draft, or for the open interview.
    Name(String),
    /// Picked a day, or took it away: for the draft, or for the open interview.
    Date(Option<Day>),
    /// Added an own reason that speaks so, still without words.
    AddReason(Side),
    /// Changed the own reason at that place.
    ChangeReason(usize, OwnReason),
    /// Removed the own reason at that place.
    RemoveReason(usize),
    /// Set how the answers count.
    Count(Counting),
    /// Made their own choice, or took it back.
    Decide(Option<Decision>),
    /// Wrote in their plan.
    Plan(Plan),
    /// Kept the result. Identity and time come from the browser.
    Keep {
        /// The new interview's identity.
        id: Id,
        /// The time, as ISO 8601 in UTC.
        now: String,
    },
    /// Went to the quiz, where it was left.
    OpenQuiz,
    /// Went to the journal.
    OpenJournal,
    /// Went to one interview.
    OpenInterview(Id),
    /// Began to reflect; what was expected is locked from here on.
    Reflect,
    /// Rated what a benefit came to.
    Rate(Benefit, Option<Rating>),
    /// Typed in the reflection.
    Write(String),
    /// Said whether they would choose the same again.
    Judge(Option<Same>),
    /// Deleted an interview.
    Delete(Id),
    /// Brought back what was taken away last.
    Undo,
    /// Asked to erase everything.
    AskErase,
    /// Thought better of it.
    KeepAll,
    /// Erased everything.
    EraseAll,
    /// Came by a link that carries a result.
    Carried(Carried),
    /// Took what the link carries into the journal. Identity and time come from the browser.
    TakeCarried {
        /// The new interview's identity.
        id: Id,
        /// The time, as ISO 8601 in UTC.
        now: String,
    },
    /// Left what the link carries.
    LeaveCarried,
    /// Went to the comparison.
    Compare,
    /// Put an interview into the comparison, or took it out.
    CompareWith(Id, bool),
    /// Storage has this interview, written elsewhere.
    Arrived(Rc<Interview>),
    /// Storage no longer has these interviews.
    Gone(Vec<Id>),
    /// What is on screen as `from` is kept as `to`, because `from` was changed elsewhere.
    Forked {
        /// The identity both versions had.
        from: Id,
        /// The identity of the version on screen from now on.
        to: Id,
    },
    /// Storage counted what it cannot read.
    Unread(Unread),
    /// How the things on screen are kept has changed.
    Keeping(Keeping),
    /// Something to tell the reader.
    Notice(Notice),
}

impl Action {
    /// Whether more of the same is likely to follow at once: a key press in a text.
    pub fn is_typing(&self) -> bool {
        matches!(self, Action::Name(_) | Action::Write(_) | Action::ChangeReason(..) | Action::Plan(_))
    }
}
