//! The questions of model version 2, which are those of version 1: stable names, possible answers and their values.
//!
//! Names and values may not change without a new [`MODEL_VERSION`]: stored records and exports use them. The values
//! are assumptions; the direction of each is backed by research, its size is not.

/// A number of hours of the reader's own time.
pub type Hours = f64;

/// The version of the questions, the values and the sums.
pub const MODEL_VERSION: u32 = 2;

/// A question of the quiz. The order is that of the model's table, which also settles ties.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Question {
    /// What the gut says. Never enters the sums.
    Gut,
    /// How long ago the last interview was.
    Last,
    /// Whether interviews that matter more are coming.
    Next,
    /// How well the job is known.
    Know,
    /// Whether something makes it a no, whatever they say.
    Deal,
    /// Whether it is the kind of work wanted next.
    Kind,
    /// How clear it is what is wanted next.
    Clear,
    /// Who would be met.
    Meet,
    /// How many hours it takes.
    Time,
    /// How the days before feel.
    Stress,
    /// Whether it could cause trouble in the present job.
    Risk,
    /// What practice is worth at its best.
    WorthPractice,
    /// What wanting the job after all is worth at its best.
    WorthWant,
    /// What learning about employers is worth at its best.
    WorthLearn,
    /// What clarity is worth at its best.
    WorthClarify,
    /// What meeting people is worth at its best.
    WorthNetwork,
}

/// A possible answer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Choice {
    /// The stable name, unique within its question.
    pub id: &'static str,
    /// What it counts for. A factor for `last`, `next`, `know` and `deal` (two of them make 64ths); 64ths of
    /// likelihood for `kind`, `clear` and `meet`; hours for all others; 0 and meaningless for `gut`.
    pub value: f64,
}

impl Question {
    /// Every question, in the model's order.
    pub const ALL: [Question; 16] = [
        Question::Gut,
        Question::Last,
        Question::Next,
        Question::Know,
        Question::Deal,
        Question::Kind,
        Question::Clear,
        Question::Meet,
        Question::Time,
        Question::Stress,
        Question::Risk,
        Question::WorthPractice,
        Question::WorthWant,
        Question::WorthLearn,
        Question::WorthClarify,
        Question::WorthNetwork,
    ];

    /// The stable name: the `name` of its radios, its field in records, the key of its words.
    pub fn id(self) -> &'static str {
        match self {
            Question::Gut => "gut",
            Question::Last => "last",
            Question::Next => "next",
            Question::Know => "know",
            Question::Deal => "deal",
            Question::Kind => "kind",
            Question::Clear => "clear",
            Question::Meet => "meet",
            Question::Time => "time",
            Question::Stress => "stress",
            Question::Risk => "risk",
            Question::WorthPractice => "worth-practice",
            Question::WorthWant => "worth-want",
            Question::WorthLearn => "worth-learn",
            Question::WorthClarify => "worth-clarify",
            Question::WorthNetwork => "worth-network",
        }
    }

    /// The question of that name.
    pub fn from_id(id: &str) -> Option<Question> {
        Question::ALL.into_iter().find(|question| question.id() == id)
    }

    /// Its possible answers, in their natural order, as they stand on screen.
    pub fn choices(self) -> &'static [Choice] {
        match self {
            Question::Gut => GUT,
            Question::Last => LAST,
            Question::Next => NEXT,
            Question::Know => KNOW,
            Question::Deal => DEAL,
            Question::Kind => KIND,
            Question::Clear => CLEAR,
            Question::Meet => MEET,
            Question::Time => TIME,
            Question::Stress => STRESS,
            Question::Risk => RISK,
            Question::WorthPractice
            | Question::WorthWant
            | Question::WorthLearn
            | Question::WorthClarify
            | Question::WorthNetwork => WORTH,
        }
    }

    /// The place of the answer of that name among [`Question::choices`].
    pub fn choice(self, id: &str) -> Option<usize> {
        self.choices().iter().position(|choice| choice.id == id)
    }

    /// Whether it enters the sums. All do but the gut's.
    pub fn is_scored(self) -> bool {
        self != Question::Gut
    }

    /// Whether a higher value speaks against going: hours, stress and risk.
    pub fn is_cost(self) -> bool {
        matches!(self, Question::Time | Question::Stress | Question::Risk)
    }

    /// Whether it asks what a benefit is worth.
    pub fn is_worth(self) -> bool {
        self >= Question::WorthPractice
    }
}

/// One row of the table below.
const fn choice(id: &'static str, value: f64) -> Choice {
    Choice { id, value }
}

const GUT: &[Choice] = &[choice("go", 0.0), choice("maybe", 0.0), choice("dont-go", 0.0)];
const LAST: &[Choice] = &[
    choice("under-3-months", 2.0),
    choice("3-to-12-months", 4.0),
    choice("1-to-3-years", 6.0),
    choice("longer", 8.0),
];
const NEXT: &[Choice] =
    &[choice("no", 2.0), choice("maybe", 4.0), choice("one", 6.0), choice("two-or-more", 8.0)];
const KNOW: &[Choice] =
    &[choice("only-ad", 8.0), choice("ad-and-site", 6.0), choice("talked", 4.0), choice("very-well", 2.0)];
const DEAL: &[Choice] = &[choice("no", 4.0), choice("could-change", 2.0), choice("for-sure", 0.0)];
const KIND: &[Choice] = &[choice("yes", 48.0), choice("close", 32.0), choice("no", 16.0)];
const CLEAR: &[Choice] =
    &[choice("very", 8.0), choice("mostly", 20.0), choice("unclear", 36.0), choice("not", 48.0)];
const MEET: &[Choice] = &[
    choice("hires-my-work", 32.0),
    choice("other-manager", 16.0),
    choice("recruiter", 8.0),
    choice("recorded", 0.0),
];
const TIME: &[Choice] =
    &[choice("under-2", 1.0), choice("2-to-4", 3.0), choice("5-to-8", 6.0), choice("over-8", 12.0)];
const STRESS: &[Choice] =
    &[choice("fine", 0.0), choice("tense", 1.0), choice("hard", 4.0), choice("health", 8.0)];
const RISK: &[Choice] =
    &[choice("none", 0.0), choice("little", 1.0), choice("some", 6.0), choice("lot", 16.0)];
const WORTH: &[Choice] = &[
    choice("nothing", 0.0),
    choice("1-2-hours", 2.0),
    choice("half-day", 4.0),
    choice("day", 8.0),
    choice("2-days", 16.0),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lead_back_to_what_they_name() {
        for (place, question) in Question::ALL.into_iter().enumerate() {
            assert_eq!(question as usize, place, "{question:?}");
            assert_eq!(Question::from_id(question.id()), Some(question));
            for (index, choice) in question.choices().iter().enumerate() {
                assert_eq!(question.choice(choice.id), Some(index), "{question:?} {}", choice.id);
            }
        }
        assert_eq!(Question::from_id("worth"), None);
        assert_eq!(Question::Deal.choice("unsure"), None);
    }

    /// Steps between answers are differences of places, which is right only while this holds.
    #[test]
    fn values_only_rise_or_only_fall() {
        for question in Question::ALL.into_iter().filter(|question| question.is_scored()) {
            let values: Vec<_> = question.choices().iter().map(|choice| choice.value).collect();
            let rises = values.is_sorted_by(|a, b| a < b);
            let falls = values.is_sorted_by(|a, b| a > b);
            assert!(rises != falls, "{question:?} {values:?}");
        }
    }
}
