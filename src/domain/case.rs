//! One interview as the reader thinks about it: name, day, answers, the reader's own choice and what they plan.

use super::answers::Answers;
use super::interview::Day;

/// All that is known before the interview. A quiz under way is about one, and so is every kept interview.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Case {
    /// The reader's own name for it, possibly empty; at most [`super::interview::LONGEST_NAME`] UTF-16 units.
    pub label: String,
    /// The day of the interview, if the reader gave one.
    pub date: Option<Day>,
    /// What was answered, the own reasons, and how all of it counts.
    pub answers: Answers,
    /// What the reader chose, whatever the verdict is.
    pub decision: Option<Decision>,
    /// What the reader plans.
    pub plan: Plan,
}

impl Case {
    /// Whether nothing would be lost if it went.
    pub fn is_blank(&self) -> bool {
        *self == Case::default()
    }
}

/// The reader's own choice. It never depends on the sums, nor they on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// To go.
    Go,
    /// To ask for a short call first.
    Small,
    /// To say no.
    Decline,
    /// Not to decide yet.
    NotYet,
}

impl Decision {
    /// Every choice, as they stand on screen.
    pub const ALL: [Decision; 4] = [Decision::Go, Decision::Small, Decision::Decline, Decision::NotYet];

    /// The stable name, for records and the page.
    pub fn id(self) -> &'static str {
        match self {
            Decision::Go => "go",
            Decision::Small => "small",
            Decision::Decline => "decline",
            Decision::NotYet => "not-yet",
        }
    }

    /// The choice of that stable name.
    pub fn from_id(id: &str) -> Option<Decision> {
        Decision::ALL.into_iter().find(|decision| decision.id() == id)
    }
}

/// What the reader plans, in their own words; each at most [`Plan::LONGEST`] UTF-16 units.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// If this happens ...
    pub when: String,
    /// ... then I will do that.
    pub then: String,
    /// The message that asks for a short call, where the reader changed it.
    pub ask: Option<String>,
    /// The message that says no, where the reader changed it.
    pub decline: Option<String>,
}

impl Plan {
    /// The most UTF-16 units a part may hold.
    pub const LONGEST: usize = 2_000;
}
