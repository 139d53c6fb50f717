//! Ways between a step of the quiz and the result that are not the way through it.

use crate::domain::question::Question;

/// A way between a step and the result that leads back to where it began.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detour {
    /// From that question, to see where the answers point so far.
    Peek(Question),
    /// From the result, to give an answer that is missing there.
    Mend,
}
