//! The questions of model version 2, which are those of version 1, one row each: where it is asked, what it feeds, and
//! what each answer counts for.
//!
//! A new question or a new answer is a row here and its words. All follows from the row but what is said of one by name:
//! the half hours of each answer to `Time` (`domain/assumptions.rs`), rules (`domain/verdict.rs`), what the lever tries
//! (`domain/lever.rs`), the gut beside the sums, and a link's questions, later answers and half hours, three for stress
//! and three for risk (`formats/share_link.rs`). Names and values may not change without a new [`MODEL_VERSION`]: stored
//! records and exports use them. The values are assumptions; the direction of each is backed by research, not its size.

use crate::domain::benefit::Benefit;
use crate::domain::step::Step;
use crate::domain::value::{Feeds, Value};

/// A number of hours of the reader's own time.
pub type Hours = f64;

/// The version of the questions, the values and the sums.
pub const MODEL_VERSION: u32 = 2;

/// One of the answers to a question. It is made by its question alone, so that it is never an answer to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Choice {
    question: Question,
    place: u8,
}

impl Choice {
    /// The question that it answers.
    pub fn question(self) -> Question {
        self.question
    }

    /// Its place among [`Question::choices`], from 0.
    pub fn place(self) -> usize {
        self.place.into()
    }

    /// The stable name, unique within its question.
    pub fn id(self) -> &'static str {
        self.row().0
    }

    /// What it counts for as published.
    pub fn value(self) -> Value {
        self.row().1
    }

    fn row(self) -> (&'static str, Value) {
        self.question.row().choices.get(self.place()).copied().unwrap_or(("", Value::None))
    }
}

/// What is said of a question.
struct QuestionRow {
    id: &'static str,
    step: Step,
    feeds: Feeds,
    choices: &'static [(&'static str, Value)],
}

/// Makes [`Question`] and its rows of the table below: name, step, what it feeds, and the answers from first to last.
macro_rules! questions {
    ($($(#[doc = $doc:literal])+ $question:ident: $id:literal, $step:expr, $feeds:expr, $choices:expr;)+) => {
        /// A question of the quiz. The order is that of the model's table, which also settles ties.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Question {
            $($(#[doc = $doc])+ $question,)+
        }

        impl Question {
            /// Every question, in the model's order.
            pub const ALL: [Question; [$($id),+].len()] = [$(Question::$question),+];

            /// What it asks, in a sentence or two.
            pub fn means(self) -> &'static str {
                match self {
                    $(Question::$question => concat!($($doc),+),)+
                }
            }

            const fn row(self) -> &'static QuestionRow {
                match self {
                    $(Question::$question => {
                        const { &QuestionRow { id: $id, step: $step, feeds: $feeds, choices: $choices } }
                    })+
                }
            }
        }
    };
}

use crate::domain::value::Feeds::{Cost, Likelihood, Nothing, Worth};
use crate::domain::value::Value::Factor;

/// Hours, in the table below.
const fn hours(number: u8) -> Value {
    Value::Hours(number)
}

/// 64ths of likelihood, in the table below.
const fn of_64(number: u8) -> Value {
    Value::Likelihood(number)
}

questions! {
    /// What the gut says. Never enters the sums.
    Gut: "gut", Step::Gut, Nothing,
        &[("go", Value::None), ("maybe", Value::None), ("dont-go", Value::None)];
    /// How long ago the last interview was.
    Last: "last", Step::Practice, Likelihood(Benefit::Practice),
        &[("under-3-months", Factor(2)), ("3-to-12-months", Factor(4)), ("1-to-3-years", Factor(6)), ("longer", Factor(8))];
    /// Whether interviews that matter more are coming.
    Next: "next", Step::Practice, Likelihood(Benefit::Practice),
        &[("no", Factor(2)), ("maybe", Factor(4)), ("one", Factor(6)), ("two-or-more", Factor(8))];
    /// How well the job is known.
    Know: "know", Step::Want, Likelihood(Benefit::Want),
        &[("only-ad", Factor(8)), ("ad-and-site", Factor(6)), ("talked", Factor(4)), ("very-well", Factor(2))];
    /// Whether something makes the job a no, whatever they say.
    Deal: "deal", Step::Want, Likelihood(Benefit::Want),
        &[("no", Factor(4)), ("could-change", Factor(2)), ("for-sure", Factor(0))];
    /// Whether it is the kind of work wanted next.
    Kind: "kind", Step::Learn, Likelihood(Benefit::Learn),
        &[("yes", of_64(48)), ("close", of_64(32)), ("no", of_64(16))];
    /// How clear it is what is wanted next.
    Clear: "clear", Step::Clarify, Likelihood(Benefit::Clarify),
        &[("very", of_64(8)), ("mostly", of_64(20)), ("unclear", of_64(36)), ("not", of_64(48))];
    /// Who would be met.
    Meet: "meet", Step::Network, Likelihood(Benefit::Network),
        &[("hires-my-work", of_64(32)), ("other-manager", of_64(16)), ("recruiter", of_64(8)), ("recorded", of_64(0))];
    /// How long getting ready, the trip and the talk take.
    Time: "time", Step::Costs, Cost,
        &[("under-2", hours(1)), ("2-to-4", hours(3)), ("5-to-8", hours(6)), ("over-8", hours(12))];
    /// How the days before feel.
    Stress: "stress", Step::Costs, Cost,
        &[("fine", hours(0)), ("tense", hours(1)), ("hard", hours(4)), ("health", hours(8))];
    /// What trouble it could cause in the present job.
    Risk: "risk", Step::Costs, Cost,
        &[("none", hours(0)), ("little", hours(1)), ("some", hours(6)), ("lot", hours(16))];
    /// What good practice is worth.
    WorthPractice: "worth-practice", Step::Worth, Worth(Benefit::Practice), WORTH;
    /// What finding that one wants the job is worth.
    WorthWant: "worth-want", Step::Worth, Worth(Benefit::Want), WORTH;
    /// What learning what employers look for is worth.
    WorthLearn: "worth-learn", Step::Worth, Worth(Benefit::Learn), WORTH;
    /// What knowing better what one wants is worth.
    WorthClarify: "worth-clarify", Step::Worth, Worth(Benefit::Clarify), WORTH;
    /// What meeting someone who can help later is worth.
    WorthNetwork: "worth-network", Step::Worth, Worth(Benefit::Network), WORTH;
}

const WORTH: &[(&str, Value)] = &[
    ("nothing", hours(0)),
    ("1-2-hours", hours(2)),
    ("half-day", hours(4)),
    ("day", hours(8)),
    ("2-days", hours(16)),
];

impl Question {
    /// The stable name: the `name` of its radios, its field in records, the key of its words.
    pub fn id(self) -> &'static str {
        self.row().id
    }

    /// The question of that name.
    pub fn from_id(id: &str) -> Option<Question> {
        Question::ALL.into_iter().find(|question| question.id() == id)
    }

    /// The step in which it is asked.
    pub fn step(self) -> Step {
        self.row().step
    }

    /// What it feeds.
    pub fn feeds(self) -> Feeds {
        self.row().feeds
    }

    /// How many answers it has.
    pub const fn count(self) -> usize {
        self.row().choices.len()
    }

    /// Its possible answers, in their natural order, as they stand on screen.
    pub fn choices(self) -> impl DoubleEndedIterator<Item = Choice> + Clone {
        (0..self.count() as u8).map(move |place| Choice { question: self, place })
    }

    /// The answer of that name.
    pub fn choice(self, id: &str) -> Option<Choice> {
        self.choices().find(|choice| choice.id() == id)
    }

    /// Whether it enters the sums. All do but the gut's.
    pub fn is_scored(self) -> bool {
        self.feeds() != Feeds::Nothing
    }

    /// Whether a higher value speaks against going: hours, stress and risk.
    pub fn is_cost(self) -> bool {
        self.feeds() == Feeds::Cost
    }

    /// Whether it asks what a benefit is worth.
    pub fn is_worth(self) -> bool {
        matches!(self.feeds(), Feeds::Worth(_))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lead_back_to_what_they_name() {
        for (place, question) in Question::ALL.into_iter().enumerate() {
            assert_eq!(question as usize, place, "{question:?}");
            assert_eq!(Question::from_id(question.id()), Some(question));
            for (place, choice) in question.choices().enumerate() {
                assert_eq!(question.choice(choice.id()), Some(choice), "{question:?} {}", choice.id());
                assert_eq!((choice.question(), choice.place()), (question, place));
            }
        }
        assert_eq!(Question::from_id("worth"), None);
        assert_eq!(Question::Deal.choice("unsure"), None);
    }

    /// Steps between answers are differences of places, which is right only while this holds.
    #[test]
    fn values_only_rise_or_only_fall() {
        for question in Question::ALL.into_iter().filter(|question| question.is_scored()) {
            let values: Vec<_> = question.choices().map(|choice| choice.value().number()).collect();
            let rises = values.is_sorted_by(|a, b| a < b);
            let falls = values.is_sorted_by(|a, b| a > b);
            assert!(rises != falls, "{question:?} {values:?}");
        }
    }

    /// Factors come in twos whose best make at most all of it; what is a cost or a worth is hours.
    #[test]
    fn values_have_the_unit_of_what_they_feed() {
        for question in Question::ALL {
            for value in question.choices().map(Choice::value) {
                let fits = match question.feeds() {
                    Feeds::Nothing => value == Value::None,
                    Feeds::Likelihood(_) => matches!(value, Value::Factor(_) | Value::Likelihood(0..=64)),
                    Feeds::Cost | Feeds::Worth(_) => matches!(value, Value::Hours(_)),
                };
                assert!(fits, "{question:?} {value:?}");
            }
        }
        for benefit in Benefit::ALL {
            let count =
                |feeds| Question::ALL.into_iter().filter(|question| question.feeds() == feeds).count();
            assert_eq!(count(Feeds::Worth(benefit)), 1, "{benefit:?}");
            assert!(count(Feeds::Likelihood(benefit)) > 0, "{benefit:?}");
        }
    }
}
