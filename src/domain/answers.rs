//! What one reader answered, and the reasons that the reader added.

use std::rc::Rc;

use crate::domain::assumptions::Assumptions;
use crate::domain::closed_set::closed_set;
use crate::domain::question::{Choice, Question};
use crate::domain::verdict::Rule;

/// What was given to one question. To the sums [`Answer::Unsure`] is the same as nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// "I'm not sure."
    Unsure,
    /// One of the answers.
    Chosen(Choice),
}

closed_set! {
    /// Which way an own reason speaks.
    pub enum Side {
        /// For going.
        For = "for",
        /// Against going.
        Against = "against",
    }
}

/// A reason in the reader's own words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnReason {
    /// The words; never looked at by the sums.
    pub text: String,
    /// What it is worth, in hours of the reader's time: one of [`OwnReason::HOURS`].
    pub hours: u8,
    /// Which way it speaks.
    pub side: Side,
}

impl OwnReason {
    /// What an own reason may be worth, in hours; since model version 1.
    pub const HOURS: [u8; 5] = [1, 2, 4, 8, 16];
    /// The least that it may be worth, in hours.
    pub const LEAST: u8 = 1;
    /// The most UTF-16 units that its words may hold.
    pub const LONGEST: usize = 200;
}

/// All that was given, and how it counts. Every choice is one of its question; whoever makes an [`OwnReason`] sees to its hours.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// In the order of [`Question::ALL`].
    given: [Option<Answer>; Question::ALL.len()],
    /// Shared, because every "what if" is a copy of the answers.
    own: Rc<[OwnReason]>,
    assumptions: Rc<Assumptions>,
}

impl Answers {
    /// What was given to `question`, if anything.
    pub fn get(&self, question: Question) -> Option<Answer> {
        self.given.get(question as usize).copied().flatten()
    }

    /// These answers with `answer` to `question`, or with nothing to it. A choice of another question changes nothing.
    #[must_use]
    pub fn with(&self, question: Question, answer: Option<Answer>) -> Answers {
        let mut answers = self.clone();
        let fits = !matches!(answer, Some(Answer::Chosen(choice)) if choice.question() != question);
        if let Some(given) = answers.given.get_mut(question as usize).filter(|_| fits) {
            *given = answer;
        }
        answers
    }

    /// The chosen answer; none while the question is open.
    pub fn chosen(&self, question: Question) -> Option<Choice> {
        match self.get(question) {
            Some(Answer::Chosen(choice)) => Some(choice),
            Some(Answer::Unsure) | None => None,
        }
    }

    /// What the sums take for `question`: the value of the chosen answer, or the mean while the question is open.
    pub fn value(&self, question: Question) -> f64 {
        match self.chosen(question) {
            Some(choice) => self.assumptions.value(choice),
            None => self.assumptions.mean(question),
        }
    }

    /// Whether `question` was skipped or answered with "I'm not sure".
    pub fn is_open(&self, question: Question) -> bool {
        self.chosen(question).is_none()
    }

    /// The own reasons, in the order in which they were given.
    pub fn own(&self) -> &[OwnReason] {
        &self.own
    }

    /// These answers with other own reasons.
    #[must_use]
    pub fn with_own(&self, own: Vec<OwnReason>) -> Answers {
        Answers { own: own.into(), ..self.clone() }
    }

    /// How the answers count.
    pub fn assumptions(&self) -> &Assumptions {
        &self.assumptions
    }

    /// Whether `choice` takes going away: a rule is about it, and the rule is followed.
    pub(crate) fn is_rule(&self, choice: Choice) -> bool {
        let is_about = |rule: &Rule| rule.trigger() == (choice.question(), choice.id());
        Rule::ALL.iter().any(|rule| is_about(rule) && self.assumptions.follows(*rule))
    }

    /// These answers, counted otherwise.
    #[must_use]
    pub fn with_assumptions(&self, assumptions: Assumptions) -> Answers {
        Answers { assumptions: Rc::new(assumptions), ..self.clone() }
    }

    /// Whether nothing at all was given, not even an "I'm not sure", and all counts as published.
    pub fn is_empty(&self) -> bool {
        *self == Answers::default()
    }
}

impl Rule {
    /// Whether `answers` set it off, and it is followed.
    pub fn applies(self, answers: &Answers) -> bool {
        answers.assumptions().follows(self) && self.is_set_off(answers)
    }

    /// Whether `answers` set it off, be it followed or left out.
    pub(crate) fn is_set_off(self, answers: &Answers) -> bool {
        let (question, trigger) = self.trigger();
        answers.chosen(question).is_some_and(|choice| choice.id() == trigger)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_of_another_question_changes_nothing() {
        let (no, other) = (Question::Deal.choice("no"), Question::Kind.choice("no"));
        let before = Answers::default().with(Question::Deal, no.map(Answer::Chosen));
        assert_eq!(before.with(Question::Deal, other.map(Answer::Chosen)), before);
        assert_eq!(before.chosen(Question::Deal), no);
    }

    #[test]
    fn not_sure_is_open_but_not_empty() {
        let unsure = Answers::default().with(Question::Kind, Some(Answer::Unsure));
        assert!(unsure.is_open(Question::Kind) && !unsure.is_empty());
        assert!(unsure.with(Question::Kind, None).is_empty());
    }
}
