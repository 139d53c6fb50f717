//! How a field of what is stored is described: once, as data. The record, the table of a spreadsheet, the report, the
//! search, the form on screen, the schema and the differences of two versions all follow from it.
//!
//! What has fields lists them in the order of the form, each with its value: see [`crate::domain::slot`].

use crate::domain::benefit::Benefit;
use crate::domain::closed_set::closed_set;
use crate::domain::question::Question;
use crate::domain::reflection_choices::Happened;

/// What is said of a field. Made by [`Field::new`] and what is said otherwise after it.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// Its name in records. Of a field that tells of several things this is the object, and theirs are the names in it.
    pub id: &'static str,
    /// The object of the record in which it stands; empty for the record itself.
    pub group: &'static str,
    /// The key of its words; of several things what comes before their names.
    pub words: &'static str,
    /// The `name` or `id` of its control, likewise.
    pub control: &'static str,
    /// Its column in a table; several things share theirs. Empty within a list.
    pub column: &'static str,
    /// The key of its answers' words, up to the point before their names.
    pub answers: &'static str,
    /// The key of a sentence around its value in a report; empty for the value alone.
    pub said: &'static str,
    /// The key of the heading that it has in common with its neighbours; empty for none.
    pub heading: &'static str,
    /// Whether something helps to answer it: the key of its words with `-hint`.
    pub hinted: bool,
    /// What was expected, to stand beside it.
    pub expected: Expected,
    /// Where it stands in the form.
    pub part: Part,
    /// What has to have happened for it to be asked for. While nothing is said of that, it counts as [`Happened::Went`].
    pub after: &'static [Happened],
    /// Whether it is about a choice, and asked for only where the reader made one.
    pub of_choice: bool,
    /// Whether it is left out of what goes to others, unless the reader adds their notes.
    pub private: bool,
    /// What it is, for other programs: in a schema and not on screen.
    pub means: &'static str,
}

closed_set! {
    /// A part of the form, in the order of the screen.
    pub enum Part {
        /// What decides which others are asked for.
        Facts = "facts",
        /// The short form: what two minutes are for.
        Short = "short",
        /// Folded away, as are all after it: what was asked, and what was said.
        Talk = "talk",
        /// The job that it was about, and the one that the reader has.
        Job = "job",
        /// The resume.
        Resume = "resume",
        /// What counts for the reader.
        Priorities = "priorities",
        /// Whom the reader met.
        People = "people",
        /// What the reader will do the next time.
        Next = "next",
    }
}

impl Part {
    /// What is folded away, each part by itself.
    pub(crate) fn folds() -> impl Iterator<Item = Part> {
        Part::ALL.into_iter().filter(|part| *part > Part::Short)
    }
}

/// What was known of a thing beforehand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// Nothing.
    Nothing,
    /// How likely a benefit was.
    Benefit(Benefit),
    /// The answer to a question.
    Answer(Question),
}

/// After a talk: an interview, or a short call.
pub(crate) const MET: &[Happened] = &[Happened::Went, Happened::Call];
/// After a talk, or one that the others called off: both took time.
pub(crate) const COST: &[Happened] = &[Happened::Went, Happened::Call, Happened::Cancelled];
/// After the reader said no.
pub(crate) const SAID_NO: &[Happened] = &[Happened::Declined];
/// Once it is over, whichever way.
pub(crate) const OVER: &[Happened] =
    &[Happened::Went, Happened::Call, Happened::Declined, Happened::Cancelled];

impl Field {
    /// A field of that name, with the key of its words and the name of its control: private, in the short form, asked
    /// for after a talk. Its column is called as it is.
    pub const fn new(id: &'static str, words: &'static str, control: &'static str) -> Field {
        Field {
            id,
            group: "",
            words,
            control,
            column: id,
            answers: "",
            said: "",
            heading: "",
            hinted: false,
            expected: Expected::Nothing,
            part: Part::Short,
            after: MET,
            of_choice: false,
            private: true,
            means: "",
        }
    }

    /// One that stands in an object of the record.
    pub const fn group(self, group: &'static str) -> Field {
        Field { group, ..self }
    }

    /// One with another column.
    pub const fn column(self, column: &'static str) -> Field {
        Field { column, ..self }
    }

    /// One whose answers have words under that key.
    pub const fn answers(self, answers: &'static str) -> Field {
        Field { answers, ..self }
    }

    /// One that a report puts into a sentence.
    pub const fn said(self, said: &'static str) -> Field {
        Field { said, ..self }
    }

    /// One of several under a heading.
    pub(crate) const fn under(self, heading: &'static str) -> Field {
        Field { heading, ..self }
    }

    /// One with a hint.
    pub const fn hinted(self) -> Field {
        Field { hinted: true, ..self }
    }

    /// One beside which stands what was expected.
    pub const fn beside(self, expected: Expected) -> Field {
        Field { expected, ..self }
    }

    /// One in another part of the form.
    pub const fn part(self, part: Part) -> Field {
        Field { part, ..self }
    }

    /// One that is asked for after something else.
    pub const fn after(self, after: &'static [Happened]) -> Field {
        Field { after, ..self }
    }

    /// One that is about the choice that the reader made.
    pub(crate) const fn of_choice(self) -> Field {
        Field { of_choice: true, ..self }
    }

    /// One that others may read.
    pub(crate) const fn public(self) -> Field {
        Field { private: false, ..self }
    }

    /// What it is, in a sentence. Readers do not download it.
    pub const fn means(self, means: &'static str) -> Field {
        match cfg!(target_arch = "wasm32") {
            true => self,
            false => Field { means, ..self },
        }
    }

    /// Whether it is asked for after that, from somebody who had chosen or not.
    pub(crate) fn is_asked(&self, happened: Option<Happened>, chose: bool) -> bool {
        self.after.contains(&happened.unwrap_or(Happened::Went)) && (chose || !self.of_choice)
    }
}
