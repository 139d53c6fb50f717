//! The written shape of a draft, version 1: a quiz under way, its place, and the screen that was up.

use crate::domain::interview::Id;
use crate::domain::step::Step;
use crate::json::value::{JsonObject, put_all};
use crate::session::draft::{Draft, Place};
use crate::session::state::Screen;
use crate::storage::wire::case;
use crate::storage::wire::fields::Fields;

const RESULT: &str = "result";
const QUIZ: &str = "quiz";
const JOURNAL: &str = "journal";
const COMPARE: &str = "compare";
const INSIGHTS: &str = "insights";
const COPIES: &str = "copies";
const INTERVIEW: &str = "interview/";

/// The written shape of a draft.
pub(crate) fn write(draft: &Draft, screen: &Screen) -> JsonObject {
    let mut record = case::write(&draft.case);
    let place = match draft.place {
        Place::Step(step) => step.id(),
        Place::Result => RESULT,
    };
    let screen = match screen {
        Screen::Quiz => QUIZ.to_owned(),
        Screen::Journal => JOURNAL.to_owned(),
        Screen::Compare => COMPARE.to_owned(),
        Screen::Insights => INSIGHTS.to_owned(),
        Screen::Copies => COPIES.to_owned(),
        Screen::Interview(id) => [INTERVIEW, id.as_str()].concat(),
    };
    put_all(&mut record, vec![("place", place.into()), ("screen", screen.into())]);
    record
}

/// The draft that a record is, if every value in it is one.
pub(crate) fn read(record: Fields<'_>) -> Option<(Draft, Screen)> {
    let place = match record.text("place")? {
        RESULT => Place::Result,
        id => Place::Step(Step::from_id(id)?),
    };
    let screen = match record.text("screen")? {
        QUIZ => Screen::Quiz,
        JOURNAL => Screen::Journal,
        COMPARE => Screen::Compare,
        INSIGHTS => Screen::Insights,
        COPIES => Screen::Copies,
        name => Screen::Interview(Id::new(name.strip_prefix(INTERVIEW)?)?),
    };
    Some((Draft { case: case::read(record)?, place }, screen))
}
