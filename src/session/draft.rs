//! A quiz under way: what was given so far, and the place in the quiz.

use crate::domain::case::Case;
use crate::domain::question::Question;
use crate::domain::step::Step;
use crate::session::asking::{first_asked, last_asked};

/// A quiz under way, with all that was typed on the way to keeping it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// What it is about, as far as it is known.
    pub case: Case,
    /// Where in the quiz the reader stands.
    pub place: Place,
}

impl Draft {
    /// A quiz not begun.
    pub fn new() -> Draft {
        Draft { case: Case::default(), place: Place::Step(Step::Gut) }
    }

    /// The question that is open when a reader comes to its place.
    pub(super) fn first_asked(&self) -> Question {
        match self.place {
            Place::Step(step) => first_asked(step, &self.case.answers),
            Place::Result => last_asked(Step::Worth),
        }
    }

    /// Whether nothing would be lost if it went.
    pub fn is_blank(&self) -> bool {
        self.case.is_blank()
    }
}

impl Default for Draft {
    fn default() -> Draft {
        Draft::new()
    }
}

/// A place in the quiz.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// One of the eight steps.
    Step(Step),
    /// The result behind the last step.
    Result,
}
