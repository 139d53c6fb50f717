//! What a reader can note more than once: questions they asked, must-haves, people. Each describes its own fields.

use crate::domain::day::Day;
use crate::domain::field::Field;
use crate::domain::limits::{LONGEST_LINE, LONGEST_NAME};
use crate::domain::rating::Rating;
use crate::domain::reflection_choices::{MustHaveKind, Topic};
use crate::domain::slot::{Described, Row, Slot};

/// A question that they asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InterviewQuestion {
    /// The question, in the reader's words; a line.
    pub text: String,
    /// What it was about.
    pub topic: Option<Topic>,
    /// How the answer went.
    pub answer: Option<Rating>,
}

impl Described for InterviewQuestion {
    fn fields(&mut self) -> Vec<Row<'_>> {
        let text = const { &Field::new("text", "asked.text", "").means("The question.") };
        let topic = const {
            &Field::new("theme", "asked.theme", "-theme").answers("theme").means("What it was about.")
        };
        let answer = const {
            &Field::new("answer", "asked.answer", "-answer")
                .answers("quality")
                .said("asked.went")
                .means("How good the answer was.")
        };
        vec![
            Row::new(text, Slot::Text(&mut self.text, LONGEST_LINE)),
            Row::new(topic, Slot::Choice(&mut self.topic)),
            Row::new(answer, Slot::Rating(&mut self.answer)),
        ]
    }
}

/// Something a job must have, or must never have.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MustHave {
    /// What it is, in the reader's words; a line.
    pub text: String,
    /// Which of the two.
    pub kind: Option<MustHaveKind>,
}

impl Described for MustHave {
    fn fields(&mut self) -> Vec<Row<'_>> {
        let text = const { &Field::new("text", "must.text", "").means("What it is.") };
        let kind = const {
            &Field::new("kind", "must.kind", "-kind").answers("must.kind").means("Which of the two.")
        };
        vec![
            Row::new(text, Slot::Text(&mut self.text, LONGEST_LINE)),
            Row::new(kind, Slot::Choice(&mut self.kind)),
        ]
    }
}

/// Somebody whom the reader met.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Person {
    /// Initials or a nickname; a name.
    pub name: String,
    /// What they do there; a name.
    pub role: String,
    /// How well it went with them.
    pub went: Option<Rating>,
    /// When the reader wants to get in touch again.
    pub follow_up: Option<Day>,
    /// If this, then that: what the reader will do then; a line.
    pub plan: String,
    /// Whether they did.
    pub done: bool,
}

impl Described for Person {
    fn fields(&mut self) -> Vec<Row<'_>> {
        let name = const { &Field::new("name", "person.name", "").means("Initials or a nickname.") };
        let role = const { &Field::new("role", "person.role", "-role").means("What they do there.") };
        let went = const {
            &Field::new("went", "person.went", "-went")
                .answers("quality")
                .said("person.went-line")
                .means("How well it went with them.")
        };
        let follow_up = const {
            &Field::new("follow_up", "person.follow-up", "-day")
                .said("due.on")
                .means("The day to get in touch again.")
        };
        let plan = const { &Field::new("plan", "person.plan", "-plan").means("If this, then that.") };
        let done = const { &Field::new("done", "person.done", "-done").means("Whether that was done.") };
        vec![
            Row::new(name, Slot::Text(&mut self.name, LONGEST_NAME)),
            Row::new(role, Slot::Text(&mut self.role, LONGEST_NAME)),
            Row::new(went, Slot::Rating(&mut self.went)),
            Row::new(follow_up, Slot::DayAhead(&mut self.follow_up)),
            Row::new(plan, Slot::Text(&mut self.plan, LONGEST_LINE)),
            Row::new(done, Slot::Flag(&mut self.done)),
        ]
    }
}

impl Person {
    /// The day on which something is still to be done.
    pub fn due(&self) -> Option<Day> {
        self.follow_up.filter(|_| !self.done)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_is_no_value_changes_nothing() {
        let mut person = Person::default();
        for (text, fits, done) in
            [("no", false, false), ("true", true, true), ("no", false, true), ("", true, false)]
        {
            let mut rows = person.fields();
            let row = rows.iter_mut().find(|row| row.name().id == "done").unwrap();
            assert_eq!(row.slot.put(text), fits, "{text:?}");
            assert_eq!(person.done, done, "{text:?}");
        }
    }
}
