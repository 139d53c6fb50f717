//! All that a person can do, and all that storage can say.

use std::rc::Rc;

use crate::domain::answers::{Answer, OwnReason, Side};
use crate::domain::assumptions::Assumptions;
use crate::domain::case::{Decision, Plan};
use crate::domain::day::Day;
use crate::domain::filter::Filter;
use crate::domain::interview::{Id, Interview};
use crate::domain::lever::Trial;
use crate::domain::question::Question;
use crate::domain::reflection::Reflection;
use crate::session::state::{Notice, PreviewOutcome, Room, SaveStatus, Shared, Unread};

/// One thing that happened.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Gave an answer: in the quiz, on its result, or in the open interview while it is considered.
    Answer(Question, Option<Answer>),
    /// Gave an answer by a tap or a click, which moves on.
    Tap(Question, Answer),
    /// Opened a question of the step on screen.
    Ask(Question),
    /// Took what was tried for an answer.
    UseTrial(Trial),
    /// Went on: to the next question of the step that has no answer, else to the next step, from the last one to the
    /// result.
    Next,
    /// Went back: to the question before within the step, else to the step before.
    Back,
    /// Went to a question. From the result, to give an answer that is missing there and to come back.
    GoTo(Question),
    /// Went to see where the answers point so far.
    Peek,
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
    Count(Assumptions),
    /// Made their own choice, or took it back.
    Decide(Option<Decision>),
    /// Wrote in their plan.
    Plan(Plan),
    /// Kept the result. Identity and time come from the browser.
    AddToJournal {
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
    /// Went to write what came of the interview on screen.
    Reflect,
    /// Was done with that, or thought better of it.
    StopReflecting,
    /// Typed hours that are none, or no longer has any such standing there.
    Mistype(Option<String>),
    /// Typed in the reflection, which now is this.
    Write(Rc<Reflection>),
    /// Chose or changed something else in the reflection, which now is this.
    Mark(Rc<Reflection>),
    /// Did, or did not do, what was to be done with the person at that place in that interview.
    FollowUp(Id, usize, bool),
    /// Of the versions of the interview on screen, kept this one.
    PickVersion,
    /// Kept all versions of the interview on screen, each as an interview of its own.
    SplitVersions,
    /// Deleted an interview.
    Delete(Id),
    /// Brought back what was taken away last.
    Undo,
    /// Asked to erase everything.
    AskErase,
    /// Thought better of it.
    CancelErase,
    /// Erased everything.
    EraseAll,
    /// Came by a link that carries a result.
    Shared(Shared),
    /// Took what the link carries into the journal. Identity and time come from the browser.
    TakeShared {
        /// The new interview's identity.
        id: Id,
        /// The time, as ISO 8601 in UTC.
        now: String,
    },
    /// Left what the link carries.
    LeaveShared,
    /// Handed over a file or a pasted text of interviews.
    PreviewImport(PreviewOutcome),
    /// Took what the file brings into the journal.
    TakeImport,
    /// Left it.
    LeaveImport,
    /// Went to the comparison.
    Compare,
    /// Went to what the journal teaches.
    OpenInsights,
    /// Went to the copies of the journal.
    OpenCopies,
    /// Looked for certain interviews.
    Filter(Filter),
    /// Wanted to see more of those that were found.
    More,
    /// Hid everything from a glance, or showed it again.
    Hide(bool),
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
    SaveStatus(SaveStatus),
    /// How much room there is for more has changed.
    Room(Room),
    /// The reader took a copy of everything at that time: ISO 8601 in UTC.
    BackedUp(String),
    /// Something to tell the reader.
    Notice(Notice),
}

impl Action {
    /// Whether more of the same is likely to follow at once: a key press in a text.
    pub fn is_typing(&self) -> bool {
        matches!(self, Action::Name(_) | Action::Write(_) | Action::ChangeReason(..) | Action::Plan(_))
    }
}
