//! The written shapes, version 2, and the way from and to the domain. Each is called after the version that it has its
//! shape from.
//!
//! They are apart from the domain's types, so that these may change while every record ever written stays readable.
//! A value that no version ever wrote has no way into the domain.

pub(crate) mod case;
pub(crate) mod fields;
pub(crate) mod reflection;
mod result;

use serde::Serialize;
use serde_json::Value;

use self::case::CaseV1;
use self::fields::{Fields, number, time};
use crate::domain::interview::{Id, Interview};
use crate::domain::question::MODEL_VERSION;
use crate::domain::step::Step;
use crate::session::draft::{Draft, Place};
use crate::session::state::Screen;

/// What an interview has besides its case.
#[derive(Serialize)]
pub(crate) struct InterviewV2 {
    id: String,
    created: String,
    weighed_by: u32,
    result: Value,
    reflection: Option<Value>,
    version_of: Option<String>,
}

/// What a quiz under way has besides its case: its place, and the screen that was up.
#[derive(Serialize)]
pub(crate) struct DraftV1 {
    place: String,
    screen: String,
}

const RESULT: &str = "result";
const QUIZ: &str = "quiz";
const JOURNAL: &str = "journal";
const COMPARE: &str = "compare";
const INSIGHTS: &str = "insights";
const COPIES: &str = "copies";
const INTERVIEW: &str = "interview/";

impl InterviewV2 {
    /// The written shape of an interview.
    pub(crate) fn of(interview: &Interview) -> InterviewV2 {
        InterviewV2 {
            id: interview.id.as_str().to_owned(),
            created: interview.created.clone(),
            weighed_by: interview.weighed_by,
            result: result::write(&interview.case.answers),
            reflection: interview.reflection.as_ref().map(reflection::write),
            version_of: interview.version_of.as_ref().map(|id| id.as_str().to_owned()),
        }
    }

    /// The interview that a record is, if every value in it is one.
    pub(crate) fn read(record: Fields<'_>) -> Option<Interview> {
        Some(Interview {
            id: Id::new(record.text("id")?)?,
            created: time(record.text("created")?)?,
            case: CaseV1::read(record)?,
            reflection: record.optional("reflection", reflection::read)?,
            version_of: record.optional_text("version_of", Id::new)?,
            weighed_by: record.get("weighed_by").and_then(model)?,
        })
    }
}

impl DraftV1 {
    /// The written shape of a draft.
    pub(crate) fn of(draft: &Draft, screen: &Screen) -> DraftV1 {
        DraftV1 {
            place: match draft.place {
                Place::Step(step) => step.id().to_owned(),
                Place::Result => RESULT.to_owned(),
            },
            screen: match screen {
                Screen::Quiz => QUIZ.to_owned(),
                Screen::Journal => JOURNAL.to_owned(),
                Screen::Compare => COMPARE.to_owned(),
                Screen::Insights => INSIGHTS.to_owned(),
                Screen::Copies => COPIES.to_owned(),
                Screen::Interview(id) => format!("{INTERVIEW}{}", id.as_str()),
            },
        }
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
        Some((Draft { case: CaseV1::read(record)?, place }, screen))
    }
}

/// A version of the model that there has been.
fn model(value: &Value) -> Option<u32> {
    let version = number(value).map(u32::from);
    version.filter(|version| (1..=MODEL_VERSION).contains(version))
}
