//! One interview as the reader thinks about it: name, day, answers, the reader's own choice and what they plan.

use crate::domain::answers::Answers;
use crate::domain::closed_set::closed_set;
use crate::domain::day::Day;
use crate::domain::field::Field;
use crate::domain::limits::{LONGEST_LINE, LONGEST_NAME};
use crate::domain::slot::{Described, Row, Slot};

/// All that is known before the interview. A quiz under way is about one, and so is every kept interview.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Case {
    /// The reader's own name for it, possibly empty; at most [`crate::domain::limits::LONGEST_NAME`] UTF-16 units.
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

impl Described for Case {
    fn fields(&mut self) -> Vec<Row<'_>> {
        vec![
            Row::new(
                const {
                    &Field::new("label", "carried.name", "label")
                        .column("name")
                        .public()
                        .means("The reader's own name for it; possibly empty.")
                },
                Slot::Text(&mut self.label, LONGEST_NAME),
            ),
            Row::new(
                const {
                    &Field::new("date", "carried.day", "date")
                        .column("day")
                        .public()
                        .means("The day of the interview, if the reader gave one; without a time zone.")
                },
                Slot::Day(&mut self.date),
            ),
            Row::new(
                const {
                    &Field::new("choice", "decision.heading", "decision")
                        .answers("decision")
                        .means("What the reader chose, whatever the verdict is.")
                },
                Slot::Choice(&mut self.decision),
            ),
            Row::new(
                const {
                    &Field::new("when", "plan.when", "plan-when")
                        .group("plan")
                        .column("plan_if")
                        .under("plan.legend")
                        .means("If this happens ...")
                },
                Slot::Text(&mut self.plan.when, LONGEST_LINE),
            ),
            Row::new(
                const {
                    &Field::new("then", "plan.then", "plan-then")
                        .group("plan")
                        .column("plan_then")
                        .under("plan.legend")
                        .means("... then I will do that.")
                },
                Slot::Text(&mut self.plan.then, LONGEST_LINE),
            ),
            Row::new(
                const {
                    &Field::new("ask", "decision.small", "message")
                        .group("plan")
                        .column("")
                        .under("message.label")
                        .means("The message that asks for a short call, where the reader changed it.")
                },
                Slot::Message(&mut self.plan.ask, LONGEST_LINE),
            ),
            Row::new(
                const {
                    &Field::new("decline", "decision.decline", "message")
                        .group("plan")
                        .column("")
                        .under("message.label")
                        .means("The message that says no, where the reader changed it.")
                },
                Slot::Message(&mut self.plan.decline, LONGEST_LINE),
            ),
        ]
    }
}

impl Case {
    /// Whether nothing would be lost if it went.
    pub fn is_blank(&self) -> bool {
        *self == Case::default()
    }

    /// Whether the reader chose one of the options. Not to decide yet is none.
    pub(crate) fn is_chosen(&self) -> bool {
        self.decision.is_some_and(|decision| decision != Decision::NotYet)
    }
}

closed_set! {
    /// The reader's own choice. It never depends on the sums, nor they on it.
    pub enum Decision {
        /// To go.
        Go = "go",
        /// To ask for a short call first.
        Small = "small",
        /// To say no.
        Decline = "decline",
        /// Not to decide yet.
        NotYet = "not-yet",
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
    pub const LONGEST: usize = LONGEST_LINE;
}
