//! The written shapes, version 1, and the way from and to the domain.
//!
//! They are apart from the domain's types, so that these may change while every record ever written stays readable.
//! A value that no version ever wrote has no way into the domain.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::domain::answers::{Answer, Answers, OwnReason, Side};
use crate::domain::benefit::Benefit;
use crate::domain::catalogue::Question;
use crate::domain::interview::{Day, Id, Interview, LONGEST_NAME};
use crate::domain::reflection::{LONGEST_TEXT, Rating, Reflection, Same, clip};
use crate::domain::sensitivity::Assessment;
use crate::session::state::{Draft, Place, Screen};
use crate::session::step::Step;

/// An interview.
#[derive(Serialize, Deserialize)]
pub struct InterviewV1 {
    id: String,
    label: String,
    date: Option<String>,
    created: String,
    answers: BTreeMap<String, String>,
    own: Vec<OwnReasonV1>,
    #[serde(skip_deserializing)]
    result: Option<ResultV1>,
    reflection: Option<ReflectionV1>,
}

/// A quiz under way, and the screen that was up.
#[derive(Serialize, Deserialize)]
pub struct DraftV1 {
    answers: BTreeMap<String, String>,
    own: Vec<OwnReasonV1>,
    place: String,
    screen: String,
    label: String,
    date: Option<String>,
}

#[derive(Serialize, Deserialize)]
struct OwnReasonV1 {
    text: String,
    hours: u8,
    side: String,
}

#[derive(Serialize, Deserialize)]
struct ReflectionV1 {
    ratings: BTreeMap<String, u8>,
    text: String,
    same: Option<String>,
}

/// The figures of the result as they were when the record was written, in hours. Kept for other programs and for
/// later models; this version works them out again from the answers.
#[derive(Serialize)]
struct ResultV1 {
    verdict: &'static str,
    strength: &'static str,
    go: f64,
    small: f64,
    margin: f64,
    total: f64,
    worth_up_to: f64,
    time: f64,
    stress: f64,
    risk: f64,
    own_for: f64,
    own_against: f64,
    benefit: BTreeMap<&'static str, f64>,
}

/// "I'm not sure" in a record; no answer at all is left out.
const UNSURE: &str = "unsure";
const RESULT: &str = "result";
const QUIZ: &str = "quiz";
const JOURNAL: &str = "journal";
const INTERVIEW: &str = "interview/";
/// The most bytes that a time in ISO 8601 takes.
const LONGEST_TIME: usize = 32;

impl InterviewV1 {
    /// The written shape of an interview.
    pub fn of(interview: &Interview) -> InterviewV1 {
        let (answers, own) = written(&interview.answers);
        InterviewV1 {
            id: interview.id.as_str().to_owned(),
            label: interview.label.clone(),
            date: interview.date.map(Day::iso),
            created: interview.created.clone(),
            answers,
            own,
            result: Some(ResultV1::of(&interview.answers)),
            reflection: interview.reflection.as_ref().map(ReflectionV1::of),
        }
    }

    /// The interview, if every value in it is one.
    pub fn into_domain(self) -> Option<Interview> {
        Some(Interview {
            id: Id::new(&self.id)?,
            label: within(self.label, LONGEST_NAME)?,
            date: optional(self.date, |text| Day::parse(&text))?,
            created: time(self.created)?,
            answers: answers(&self.answers, self.own)?,
            reflection: optional(self.reflection, ReflectionV1::into_domain)?,
        })
    }
}

impl DraftV1 {
    /// The written shape of a draft.
    pub fn of(draft: &Draft, screen: &Screen) -> DraftV1 {
        let (answers, own) = written(&draft.answers);
        DraftV1 {
            answers,
            own,
            place: match draft.place {
                Place::Step(step) => step.id().to_owned(),
                Place::Result => RESULT.to_owned(),
            },
            screen: match screen {
                Screen::Quiz => QUIZ.to_owned(),
                Screen::Journal => JOURNAL.to_owned(),
                Screen::Interview(id) => format!("{INTERVIEW}{}", id.as_str()),
            },
            label: draft.label.clone(),
            date: draft.date.map(Day::iso),
        }
    }

    /// The draft, if every value in it is one.
    pub fn into_domain(self) -> Option<(Draft, Screen)> {
        let place = match self.place.as_str() {
            RESULT => Place::Result,
            id => Place::Step(Step::from_id(id)?),
        };
        let screen = match self.screen.as_str() {
            QUIZ => Screen::Quiz,
            JOURNAL => Screen::Journal,
            name => Screen::Interview(Id::new(name.strip_prefix(INTERVIEW)?)?),
        };
        let draft = Draft {
            answers: answers(&self.answers, self.own)?,
            place,
            label: within(self.label, LONGEST_NAME)?,
            date: optional(self.date, |text| Day::parse(&text))?,
        };
        Some((draft, screen))
    }
}

impl OwnReasonV1 {
    fn of(reason: &OwnReason) -> OwnReasonV1 {
        OwnReasonV1 { text: reason.text.clone(), hours: reason.hours, side: reason.side.id().to_owned() }
    }

    fn into_domain(self) -> Option<OwnReason> {
        let side = Side::from_id(&self.side)?;
        let text = within(self.text, LONGEST_TEXT)?;
        OwnReason::HOURS.contains(&self.hours).then_some(OwnReason { text, hours: self.hours, side })
    }
}

impl ReflectionV1 {
    fn of(reflection: &Reflection) -> ReflectionV1 {
        let rated = Benefit::ALL.into_iter().zip(reflection.ratings);
        ReflectionV1 {
            ratings: rated.filter_map(|(b, rating)| Some((b.id().to_owned(), rating?.get()))).collect(),
            text: reflection.text.clone(),
            same: reflection.same.map(|same| same.id().to_owned()),
        }
    }

    fn into_domain(mut self) -> Option<Reflection> {
        let mut ratings = [None; 5];
        for (slot, benefit) in ratings.iter_mut().zip(Benefit::ALL) {
            *slot = optional(self.ratings.remove(benefit.id()), Rating::new)?;
        }
        let same = optional(self.same, |id| Same::from_id(&id))?;
        let reflection = Reflection { ratings, text: within(self.text, LONGEST_TEXT)?, same };
        self.ratings.is_empty().then_some(reflection)
    }
}

impl ResultV1 {
    fn of(answers: &Answers) -> ResultV1 {
        let Assessment { weighing, strength, .. } = Assessment::of(answers);
        let benefit = Benefit::ALL.into_iter().zip(weighing.benefit);
        ResultV1 {
            verdict: weighing.verdict.id(),
            strength: strength.id(),
            go: weighing.go,
            small: weighing.small,
            margin: weighing.margin,
            total: weighing.total,
            worth_up_to: weighing.worth_up_to(),
            time: weighing.time,
            stress: weighing.stress,
            risk: weighing.risk,
            own_for: weighing.own_for,
            own_against: weighing.own_against,
            benefit: benefit.map(|(benefit, hours)| (benefit.id(), hours)).collect(),
        }
    }
}

/// What is not there is fine; what is there must make sense.
fn optional<W, D>(value: Option<W>, read: impl Fn(W) -> Option<D>) -> Option<Option<D>> {
    value.map_or(Some(None), |value| read(value).map(Some))
}

fn within(text: String, units: usize) -> Option<String> {
    (clip(&text, units).len() == text.len()).then_some(text)
}

/// A time begins with its day; the rest only orders what was kept on the same one.
fn time(text: String) -> Option<String> {
    let is_time = text.len() <= LONGEST_TIME && Day::parse(text.get(..10)?).is_some();
    is_time.then_some(text)
}

fn answers(given: &BTreeMap<String, String>, own: Vec<OwnReasonV1>) -> Option<Answers> {
    let mut answers = Answers::default();
    for (question, answer) in given {
        let question = Question::from_id(question)?;
        let answer = match answer.as_str() {
            UNSURE => Answer::Unsure,
            id => Answer::Chosen(question.choice(id)?),
        };
        answers = answers.with(question, Some(answer));
    }
    let own = own.into_iter().map(OwnReasonV1::into_domain).collect::<Option<Vec<_>>>()?;
    Some(answers.with_own(own))
}

fn written(answers: &Answers) -> (BTreeMap<String, String>, Vec<OwnReasonV1>) {
    let given = Question::ALL.into_iter().filter_map(|question| {
        let answer = match answers.get(question)? {
            Answer::Unsure => UNSURE,
            Answer::Chosen(choice) => question.choices().get(choice)?.id,
        };
        Some((question.id().to_owned(), answer.to_owned()))
    });
    (given.collect(), answers.own().iter().map(OwnReasonV1::of).collect())
}
