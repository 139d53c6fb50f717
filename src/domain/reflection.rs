//! What came of an interview, as the reader saw it afterwards.
//!
//! What is said of each field stands in [`crate::domain::reflection_fields`].

use crate::domain::benefit::Benefit;
use crate::domain::day::Day;
use crate::domain::quarter_hours::QuarterHours;
use crate::domain::question::Choice;
use crate::domain::rating::Rating;
use crate::domain::reflection_choices::{
    Happened, PriorityAxis, PriorityStep, Reaction, ResumePart, SameAgain, WorthIt,
};
use crate::domain::reflection_items::{InterviewQuestion, MustHave, Person};
use crate::domain::slot::{Described, FieldName, Row, Slot};
use crate::domain::texts::texts;

/// A reflection. Every part is optional.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reflection {
    /// What happened.
    pub happened: Option<Happened>,
    /// The day on which it happened.
    pub when: Option<Day>,
    /// What each benefit came to, in the order of [`Benefit::ALL`].
    pub ratings: [Option<Rating>; Benefit::ALL.len()],
    /// What went better than last time, and what the reader would say differently; a long text.
    pub better: String,
    /// How much the reader wanted the job before, and wants it now.
    pub wanted: [Option<Rating>; 2],
    /// What the ad left out; a long text.
    pub left_out: String,
    /// The questions that they asked.
    pub asked: Vec<InterviewQuestion>,
    /// How they took each part of the resume that they looked at, in the order of [`ResumePart::ALL`].
    pub parts: [Option<Reaction>; ResumePart::ALL.len()],
    /// What to change in the resume or the cover letter; a line.
    pub line: String,
    /// Where the reader stands now, in the order of [`PriorityAxis::ALL`].
    pub priorities: [Option<PriorityStep>; PriorityAxis::ALL.len()],
    /// What a job must or must never have.
    pub musts: Vec<MustHave>,
    /// The people whom the reader met.
    pub people: Vec<Person>,
    /// What it really took.
    pub quarters: Option<QuarterHours>,
    /// How the days before felt: an answer to [`crate::domain::question::Question::Stress`].
    pub stress: Option<Choice>,
    /// What trouble there was at work: an answer to [`crate::domain::question::Question::Risk`].
    pub risk: Option<Choice>,
    /// Whether they would choose the same again.
    pub same: Option<SameAgain>,
    /// Whether it was worth it.
    pub worth: Option<WorthIt>,
    /// What the reader did instead of going; a long text.
    pub instead: String,
    /// How it felt two weeks after saying no: from 0, would rather have gone, to 4, glad to have said no.
    pub relief: Option<Rating>,
    /// If this happens the next time ...; a line.
    pub when_next: String,
    /// ... then the reader will do that; a line.
    pub then_next: String,
    /// Whatever else there is to remember; a long text.
    pub text: String,
}

impl Reflection {
    /// One in which nothing is said of what came, but perhaps the day.
    pub fn begun(when: Option<Day>) -> Reflection {
        Reflection { when, ..Reflection::default() }
    }

    /// Whether nothing is said of what came: no word and no answer, or only that it is still to come.
    pub(crate) fn is_blank(&self) -> bool {
        let happened = self.happened.filter(|happened| *happened == Happened::ToCome);
        *self == Reflection { happened, ..Reflection::begun(self.when) }
    }

    /// Whether it tells of anything that came: not while it is blank, or the interview is still to come.
    pub(crate) fn tells(&self) -> bool {
        !self.is_blank() && self.happened != Some(Happened::ToCome)
    }

    /// Whether there was a talk to tell of. As long as nothing is said of it, there may have been.
    pub(crate) fn took_place(&self) -> bool {
        matches!(self.happened, None | Some(Happened::Went | Happened::Call))
    }

    /// Whether it was the interview that was predicted, and not a short call in its place. As long as nothing is said of
    /// it, it may have been.
    pub(crate) fn was_whole(&self) -> bool {
        matches!(self.happened, None | Some(Happened::Went))
    }

    /// What it really took, in hours.
    pub fn hours(&self) -> Option<f64> {
        self.quarters.map(QuarterHours::hours)
    }

    /// The slot of a field, or of the field `inner` of an item of a list at its place.
    pub fn slot(&mut self, field: FieldName, item: Option<(usize, FieldName)>) -> Option<Slot<'_>> {
        let slot = self.fields().into_iter().find(|row| row.name() == field)?.slot;
        match (item, slot) {
            (None, slot) => Some(slot),
            (Some((place, inner)), Slot::Items(items)) => {
                Some(items.fields(place).into_iter().find(|row| row.name() == inner)?.slot)
            }
            _ => None,
        }
    }

    /// What was written in fields that are not asked for, after what happened and from somebody who had chosen or not.
    pub(crate) fn beside(&self, chose: bool) -> Reflection {
        let mut rest = self.clone();
        for mut row in rest.fields() {
            if row.field.is_asked(self.happened, chose) {
                row.slot.put("");
            }
        }
        rest
    }

    /// How many items stand in its lists.
    pub fn items(&self) -> usize {
        let count = |row: Row<'_>| if let Slot::Items(items) = row.slot { items.count() } else { 0 };
        self.clone().fields().into_iter().map(count).sum()
    }

    /// This with nothing that is too long or too much.
    #[must_use]
    pub fn clipped(mut self) -> Reflection {
        self.fields().iter_mut().for_each(|row| row.slot.clip());
        self
    }

    /// Every text that the reader wrote, in the order of the form.
    pub fn texts(&self) -> Vec<String> {
        let mut found = Vec::new();
        texts(self.clone().fields(), &mut found);
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::limits::{LONGEST_LINE, LONGEST_NAME, LONGEST_TEXT, MOST_ITEMS};
    use crate::domain::utf16;

    /// Nobody is asked what makes no sense after what happened; what they wrote before stays beside it.
    #[test]
    fn what_is_asked_and_what_stands_beside_make_the_whole() {
        let mut whole = Reflection { text: "Kind people.".into(), ..Reflection::default() };
        for mut row in whole.fields() {
            if let Some(first) = row.slot.names().first() {
                row.slot.put(first);
            }
        }
        whole.people.push(Person::default());
        for (happened, chose, beside) in [
            (None, true, vec!["relief"]),
            (Some(Happened::Went), false, vec!["relief", "same"]),
            (Some(Happened::Declined), true, vec!["worth", "practice", "stress", "risk", "people"]),
            (Some(Happened::Cancelled), true, vec!["worth", "practice", "relief", "people"]),
            (Some(Happened::ToCome), true, vec!["worth", "practice", "stress", "relief", "same", "people"]),
        ] {
            let whole = Reflection { happened, ..whole.clone() };
            let mut rest = whole.beside(chose);
            let left: Vec<_> = rest.fields().iter().map(|row| (row.name().id, stands(&row.slot))).collect();
            for id in ["happened", "text"] {
                assert!(!left.contains(&(id, true)), "{happened:?}: {id}");
            }
            for id in ["worth", "practice", "stress", "risk", "relief", "same", "people"] {
                let expected = beside.contains(&id) || (id == "risk" && beside.contains(&"stress"));
                assert_eq!(left.contains(&(id, true)), expected, "{happened:?} {chose}: {id}");
            }
        }
    }

    fn stands(slot: &Slot<'_>) -> bool {
        match slot {
            Slot::Items(items) => items.count() > 0,
            slot => !slot.text().is_empty(),
        }
    }

    #[test]
    fn every_text_is_looked_at_and_clipped() {
        fn fill(rows: Vec<Row<'_>>) {
            for mut row in rows {
                if let Slot::Items(items) = row.slot {
                    for place in 0..=MOST_ITEMS {
                        items.add();
                        fill(items.fields(place));
                    }
                } else if row.slot.names().is_empty() {
                    row.slot.put(&"x".repeat(LONGEST_TEXT + 1));
                }
            }
        }
        let mut long = Reflection::default();
        fill(long.fields());
        assert_eq!((long.asked.len(), long.text.len()), (MOST_ITEMS + 1, LONGEST_TEXT + 1));
        let clipped = long.clipped();
        assert_eq!(clipped.items(), 3 * MOST_ITEMS);
        for text in clipped.texts() {
            assert!(
                [LONGEST_NAME, LONGEST_LINE, LONGEST_TEXT].contains(&utf16::length(&text)),
                "{}",
                text.len()
            );
        }
        assert_eq!(clipped.people.first().unwrap().role.len(), LONGEST_NAME);
        assert_eq!(clipped.clone().clipped(), clipped);
    }
}
