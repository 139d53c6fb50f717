//! What came of an interview, as the reader saw it afterwards.

use crate::domain::case::Plan;
use crate::domain::closed_set::closed_set;
use crate::domain::interview::{Day, LONGEST_NAME};
use crate::domain::question::Choice;
use crate::domain::reflection_items::{
    InterviewQuestion, MustHave, Person, PriorityAxis, PriorityStep, Reaction, ResumePart,
};

/// The most UTF-16 units a long text may hold.
pub const LONGEST_TEXT: usize = 20_000;
/// The most UTF-16 units a line may hold: a question, a must-have, a part of a plan.
pub const LONGEST_LINE: usize = Plan::LONGEST;
/// The most items a list may hold.
pub const MOST_ITEMS: usize = 100;
/// The most quarter hours that an interview can have taken: 100 hours.
pub const MOST_QUARTERS: u16 = 400;

/// How much of a benefit there was: 0 none, 1 a little, 2 some, 3 a lot, 4 all that was hoped for. The scale of the
/// prediction (likelihood in 64ths, by 16), so that the two compare by subtraction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rating(u8);

impl Rating {
    /// Every rating, from none to all.
    pub const ALL: [Rating; 5] = [Rating(0), Rating(1), Rating(2), Rating(3), Rating(4)];

    /// The name of each, in the same order.
    pub const IDS: [&'static str; 5] = ["0", "1", "2", "3", "4"];

    /// The rating of that number, 0 to 4.
    pub fn new(number: u8) -> Option<Rating> {
        Rating::ALL.into_iter().find(|rating| rating.0 == number)
    }

    /// Its number, 0 to 4.
    pub fn get(self) -> u8 {
        self.0
    }

    /// Its number as it stands in names.
    pub fn id(self) -> &'static str {
        Rating::IDS.get(usize::from(self.0)).copied().unwrap_or_default()
    }

    /// The rating of that name.
    pub fn from_id(id: &str) -> Option<Rating> {
        Rating::ALL.into_iter().find(|rating| rating.id() == id)
    }
}

closed_set! {
    /// What happened in the end.
    pub enum Happened {
        /// The reader went to the interview.
        Went = "went",
        /// It was a short call.
        Call = "call",
        /// The reader said no.
        Declined = "declined",
        /// The others called it off.
        Cancelled = "cancelled",
        /// It is still to come.
        ToCome = "to-come",
    }
}

closed_set! {
    /// Knowing only what they knew then: would they choose the same?
    pub enum SameAgain {
        /// They would.
        Yes = "yes",
        /// They would not.
        No = "no",
        /// They cannot say.
        NotSure = "not-sure",
    }
}

closed_set! {
    /// Whether it was worth it.
    pub enum WorthIt {
        /// It was.
        Yes = "yes",
        /// It came out even.
        Even = "even",
        /// It was not.
        No = "no",
    }
}

/// A reflection. Every part is optional.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reflection {
    /// What happened.
    pub happened: Option<Happened>,
    /// The day on which it happened.
    pub when: Option<Day>,
    /// What each benefit came to, in the order of [`crate::domain::benefit::Benefit::ALL`].
    pub ratings: [Option<Rating>; 5],
    /// What went better than last time, and what the reader would say differently; a long text.
    pub better: String,
    /// How much the reader wanted the job before, and wants it now.
    pub wanted: [Option<Rating>; 2],
    /// What the ad left out; a long text.
    pub left_out: String,
    /// The questions that they asked; at most [`MOST_ITEMS`].
    pub asked: Vec<InterviewQuestion>,
    /// How they took each part of the resume that they looked at, in the order of [`Part::ALL`].
    pub parts: [Option<Reaction>; ResumePart::ALL.len()],
    /// What to change in the resume or the cover letter; a line.
    pub line: String,
    /// Where the reader stands now, in the order of [`PriorityAxis::ALL`].
    pub priorities: [Option<PriorityStep>; PriorityAxis::ALL.len()],
    /// What a job must or must never have; at most [`MOST_ITEMS`].
    pub musts: Vec<MustHave>,
    /// The people whom the reader met; at most [`MOST_ITEMS`].
    pub people: Vec<Person>,
    /// What it really took, in quarter hours; at most [`MOST_QUARTERS`].
    pub quarters: Option<u16>,
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
    /// One that was only opened. The day for which the interview was planned is most often the day on which it is.
    pub fn begun(when: Option<Day>) -> Reflection {
        Reflection { when, ..Reflection::default() }
    }

    /// Whether it tells of anything that came: not while it was only opened, or the interview is still to come.
    pub fn tells(&self) -> bool {
        *self != Reflection::begun(self.when) && self.happened != Some(Happened::ToCome)
    }

    /// Whether there was a talk to tell of. As long as nothing is said of it, there may have been.
    pub fn took_place(&self) -> bool {
        matches!(self.happened, None | Some(Happened::Went | Happened::Call))
    }

    /// Whether it was the interview that was predicted, and not a short call in its place. As long as nothing is said of
    /// it, it may have been.
    pub fn was_whole(&self) -> bool {
        matches!(self.happened, None | Some(Happened::Went))
    }

    /// What it really took, in hours.
    pub fn hours(&self) -> Option<f64> {
        self.quarters.map(|quarters| f64::from(quarters) / 4.0)
    }

    /// This with nothing that is too long or too much.
    #[must_use]
    pub fn clipped(mut self) -> Reflection {
        self.asked.truncate(MOST_ITEMS);
        self.musts.truncate(MOST_ITEMS);
        self.people.truncate(MOST_ITEMS);
        self.quarters = self.quarters.map(|quarters| quarters.min(MOST_QUARTERS));
        self.each_text(|text, longest| text.truncate(clip(text, longest).len()));
        self
    }

    /// Hands over every text with the most UTF-16 units that it may hold.
    pub fn each_text(&mut self, mut look: impl FnMut(&mut String, usize)) {
        let long = [&mut self.better, &mut self.left_out, &mut self.instead, &mut self.text];
        long.into_iter().for_each(|text| look(text, LONGEST_TEXT));
        let lines = [&mut self.line, &mut self.when_next, &mut self.then_next];
        let lines = lines.into_iter().chain(self.asked.iter_mut().map(|asked| &mut asked.text));
        let lines = lines.chain(self.musts.iter_mut().map(|must| &mut must.text));
        lines.for_each(|text| look(text, LONGEST_LINE));
        for person in &mut self.people {
            look(&mut person.plan, LONGEST_LINE);
            look(&mut person.name, LONGEST_NAME);
            look(&mut person.role, LONGEST_NAME);
        }
    }

    /// Every text, in no particular order.
    pub fn texts(&self) -> Vec<&str> {
        let mut texts: Vec<&str> =
            vec![&self.better, &self.left_out, &self.line, &self.instead, &self.when_next, &self.then_next];
        texts.push(&self.text);
        texts.extend(self.asked.iter().map(|asked| asked.text.as_str()));
        texts.extend(self.musts.iter().map(|must| must.text.as_str()));
        for person in &self.people {
            texts.extend([person.name.as_str(), person.role.as_str(), person.plan.as_str()]);
        }
        texts
    }
}

/// The longest start of `text` that holds at most `units` UTF-16 units and splits no character.
pub fn clip(text: &str, units: usize) -> &str {
    let mut used = 0;
    let past = text.char_indices().find(|(_, character)| {
        used += character.len_utf16();
        used > units
    });
    past.and_then(|(end, _)| text.get(..end)).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lead_back_to_what_they_name() {
        assert_eq!(Happened::ALL.map(|one| Happened::from_id(one.id())), Happened::ALL.map(Some));
        assert_eq!(SameAgain::ALL.map(|one| SameAgain::from_id(one.id())), SameAgain::ALL.map(Some));
        assert_eq!(WorthIt::ALL.map(|one| WorthIt::from_id(one.id())), WorthIt::ALL.map(Some));
        assert_eq!(Rating::ALL.map(|one| Rating::from_id(one.id())), Rating::ALL.map(Some));
        assert_eq!(Rating::ALL.map(|one| one.id().parse().ok()), Rating::ALL.map(|one| Some(one.get())));
    }

    #[test]
    fn every_text_is_looked_at_and_clipped() {
        let long = || "x".repeat(LONGEST_TEXT + 1);
        let (asked, must) = (
            InterviewQuestion { text: long(), ..InterviewQuestion::default() },
            MustHave { text: long(), kind: None },
        );
        let person = Person { name: long(), role: long(), plan: long(), ..Person::default() };
        let clipped = Reflection {
            better: long(),
            left_out: long(),
            line: long(),
            instead: long(),
            when_next: long(),
            then_next: long(),
            text: long(),
            asked: vec![asked; MOST_ITEMS + 1],
            musts: vec![must; MOST_ITEMS + 1],
            people: vec![person; MOST_ITEMS + 1],
            quarters: Some(u16::MAX),
            ..Reflection::default()
        }
        .clipped();
        let mut seen = 0;
        clipped.clone().each_text(|text, longest| {
            assert_eq!(text.len(), longest);
            seen += 1;
        });
        assert_eq!(seen, 7 + 5 * MOST_ITEMS);
        assert_eq!(clipped.texts().len(), seen);
        assert_eq!(clipped.quarters, Some(MOST_QUARTERS));
        assert_eq!(clipped.clone().clipped(), clipped);
    }
}
