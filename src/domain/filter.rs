//! Which interviews a reader is looking for.

use crate::domain::answers::Answers;
use crate::domain::closed_set::closed_set;
use crate::domain::headline::Headline;
use crate::domain::interview::Interview;
use crate::domain::reflection::Reflection;
use crate::domain::reflection_choices::Topic;
use crate::domain::verdict::Verdict;

/// What an interview must be to be found; whatever is not set lets every one through.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Words that must all stand somewhere in it, in upper or lower case, each perhaps as part of another.
    pub words: String,
    /// How far it has come.
    pub stage: Option<Stage>,
    /// Where its answers point.
    pub pointer: Option<Pointer>,
    /// What one of their questions was about.
    pub topic: Option<Topic>,
    /// The month that it is about, as `YYYY-MM`.
    pub month: Option<String>,
}

closed_set! {
    /// How far an interview has come.
    pub enum Stage {
        /// The reader still considers it, or has not written about it yet.
        Considering = "considering",
        /// The reader has written down what came of it.
        Reflected = "reflected",
    }
}

closed_set! {
    /// Where answers point, if anywhere.
    pub enum Pointer {
        /// To going.
        Go = "go",
        /// To a short call.
        Small = "small",
        /// To saying no.
        Decline = "decline",
        /// To two options that the sums cannot tell apart.
        TooClose = "too-close",
        /// Nowhere for sure: what is open will decide.
        Open = "open",
        /// Nowhere yet: there are not enough of them.
        NotEnough = "not-enough",
    }
}

impl Stage {
    /// The stage of an interview.
    pub fn of(interview: &Interview) -> Stage {
        let tells = interview.reflection.as_ref().is_some_and(Reflection::tells);
        if tells { Stage::Reflected } else { Stage::Considering }
    }
}

impl Pointer {
    /// Where these answers point, as their result says it.
    pub fn of(answers: &Answers) -> Pointer {
        match Headline::at_a_glance(answers).0 {
            Headline::NotEnough => Pointer::NotEnough,
            Headline::TooClose(..) => Pointer::TooClose,
            Headline::Open(_) => Pointer::Open,
            Headline::PointsTo(Verdict::Go) => Pointer::Go,
            Headline::PointsTo(Verdict::Small) => Pointer::Small,
            Headline::PointsTo(Verdict::Decline) => Pointer::Decline,
        }
    }
}

impl Filter {
    /// Whether it lets every interview through.
    pub fn is_open(&self) -> bool {
        Filter { words: String::new(), ..self.clone() } == Filter::default() && self.words.trim().is_empty()
    }

    /// Those of the interviews that are looked for, in their order.
    pub fn found<'a, T: AsRef<Interview>>(&self, interviews: &'a [T]) -> Vec<&'a T> {
        let words: Vec<String> = self.words.split_whitespace().map(lower).collect();
        // What costs least to look at comes first.
        let found = |interview: &Interview| {
            self.stage.is_none_or(|stage| stage == Stage::of(interview))
                && self.month.as_ref().is_none_or(|month| interview.about().starts_with(month.as_str()))
                && self.topic.is_none_or(|topic| asked_about(interview, topic))
                && has_all(interview, &words)
                && self.pointer.is_none_or(|pointer| pointer == Pointer::of(&interview.case.answers))
        };
        interviews.iter().filter(|interview| found((*interview).as_ref())).collect()
    }
}

fn asked_about(interview: &Interview, topic: Topic) -> bool {
    let asked = interview.reflection.iter().flat_map(|reflection| &reflection.asked);
    asked.into_iter().any(|asked| asked.topic == Some(topic))
}

/// Whether each of the words, in lower case, stands in one of the texts.
fn has_all(interview: &Interview, words: &[String]) -> bool {
    if words.is_empty() {
        return true;
    }
    let texts: Vec<String> = interview.texts().iter().map(|text| lower(text)).collect();
    words.iter().all(|word| texts.iter().any(|text| text.contains(word.as_str())))
}

/// A text in lower case, each character by itself: a letter that is written otherwise at the end of a word is the same
/// one wherever a word is cut.
fn lower(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let lower = text.chars().flat_map(char::to_lowercase);
    lower.map(|character| if character == 'ς' { 'σ' } else { character }).collect()
}
