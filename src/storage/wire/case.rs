//! The written shape of a case, version 1: the part that a draft and an interview have in common.

use serde::Serialize;
use serde_json::{Map, Value};

use crate::domain::answers::{Answer, Answers, OwnReason, Side};
use crate::domain::assumptions::{Assumptions, CallShare, Shift, TrackRecord};
use crate::domain::benefit::Benefit;
use crate::domain::case::{Case, Decision, Plan};
use crate::domain::interview::{Day, LONGEST_NAME};
use crate::domain::question::Question;
use crate::domain::verdict::Rule;
use crate::storage::wire::fields::{Fields, number, within};

/// What is known before the interview. Its fields stand in the record itself.
#[derive(Serialize)]
pub struct CaseV1 {
    label: String,
    date: Option<String>,
    answers: Map<String, Value>,
    own: Vec<OwnReasonV1>,
    /// Not there while everything counts as published.
    counting: Option<CountingV1>,
    choice: Option<String>,
    plan: PlanV1,
}

#[derive(Serialize)]
struct OwnReasonV1 {
    text: String,
    hours: u8,
    side: String,
}

#[derive(Serialize)]
struct CountingV1 {
    good_quarters: u8,
    strain_quarters: u8,
    stress_halves: Vec<u8>,
    risk_halves: Vec<u8>,
    rules_off: Vec<String>,
    /// By benefit, in 64ths; what is not moved is left out.
    track: Map<String, Value>,
}

#[derive(Serialize)]
struct PlanV1 {
    when: String,
    then: String,
    ask: Option<String>,
    decline: Option<String>,
}

/// "I'm not sure" in a record; no answer at all is left out.
const UNSURE: &str = "unsure";

impl CaseV1 {
    /// The written shape of a case.
    pub fn of(case: &Case) -> CaseV1 {
        let answers = &case.answers;
        let given = Question::ALL.into_iter().filter_map(|question| {
            let answer = match answers.get(question)? {
                Answer::Unsure => UNSURE,
                Answer::Chosen(choice) => choice.id(),
            };
            Some((question.id().to_owned(), answer.to_owned()))
        });
        let mut written = Map::new();
        for (question, answer) in given {
            written.insert(question, answer.into());
        }
        let counting = answers.assumptions();
        CaseV1 {
            label: case.label.clone(),
            date: case.date.map(Day::iso),
            answers: written,
            own: answers.own().iter().map(OwnReasonV1::of).collect(),
            counting: (!counting.is_published()).then(|| CountingV1::of(counting)),
            choice: case.decision.map(|decision| decision.id().to_owned()),
            plan: PlanV1::of(&case.plan),
        }
    }

    /// The case in a record, if every value of it is one.
    pub fn read(record: Fields<'_>) -> Option<Case> {
        let mut answers = Answers::default();
        for (question, answer) in record.object("answers")?.all() {
            let question = Question::from_id(question)?;
            let answer = match answer.as_str()? {
                UNSURE => Answer::Unsure,
                id => Answer::Chosen(question.choice(id)?),
            };
            answers = answers.with(question, Some(answer));
        }
        let own = record.list("own")?.iter().map(OwnReasonV1::read).collect::<Option<Vec<_>>>()?;
        let counting = record.optional("counting", CountingV1::read)?.unwrap_or_default();
        let plan = if record.has("plan") { PlanV1::read(record.object("plan")?)? } else { Plan::default() };
        Some(Case {
            label: record.text_within("label", LONGEST_NAME)?,
            date: record.optional_text("date", Day::parse)?,
            answers: answers.with_own(own).with_assumptions(counting),
            decision: record.optional_text("choice", Decision::from_id)?,
            plan,
        })
    }
}

impl OwnReasonV1 {
    fn of(reason: &OwnReason) -> OwnReasonV1 {
        OwnReasonV1 { text: reason.text.clone(), hours: reason.hours, side: reason.side.id().to_owned() }
    }

    fn read(value: &Value) -> Option<OwnReason> {
        let fields = Fields::of(value)?;
        let (text, hours) = (fields.text_within("text", OwnReason::LONGEST)?, fields.number("hours")?);
        let side = Side::from_id(fields.text("side")?)?;
        OwnReason::HOURS.contains(&hours).then_some(OwnReason { text, hours, side })
    }
}

impl CountingV1 {
    fn of(counting: &Assumptions) -> CountingV1 {
        let halves = |question| counting.halves(question).unwrap_or_default().to_vec();
        let off = Rule::ALL.into_iter().filter(|rule| !counting.follows(*rule));
        CountingV1 {
            good_quarters: counting.quarters(CallShare::Good),
            strain_quarters: counting.quarters(CallShare::Strain),
            stress_halves: halves(Question::Stress),
            risk_halves: halves(Question::Risk),
            rules_off: off.map(|rule| rule.id().to_owned()).collect(),
            track: CountingV1::track(counting),
        }
    }

    fn track(counting: &Assumptions) -> Map<String, Value> {
        let mut track = Map::new();
        for (benefit, shift) in Benefit::ALL.into_iter().zip(counting.track()) {
            if let Some(Shift { by, interviews }) = *shift {
                let mut shift = Map::new();
                shift.insert("by".to_owned(), by.into());
                shift.insert("interviews".to_owned(), interviews.into());
                track.insert(benefit.id().to_owned(), Value::Object(shift));
            }
        }
        track
    }

    fn read(value: &Value) -> Option<Assumptions> {
        let fields = Fields::of(value)?;
        let mut counting = Assumptions::default();
        for (share, name) in [(CallShare::Good, "good_quarters"), (CallShare::Strain, "strain_quarters")] {
            let quarters = fields.number(name)?;
            counting = counting.with_quarters(share, quarters);
            // What had to be mended on the way was never written.
            (counting.quarters(share) == quarters).then_some(())?;
        }
        for (question, name) in [(Question::Stress, "stress_halves"), (Question::Risk, "risk_halves")] {
            let halves = fields.list(name)?.iter().map(number).collect::<Option<Vec<_>>>()?;
            for (choice, halves) in question.choices().zip(&halves) {
                counting = counting.with_halves(choice, *halves);
            }
            (counting.halves(question)? == halves).then_some(())?;
        }
        for rule in fields.list("rules_off")? {
            counting = counting.with_rule(Rule::from_id(rule.as_str()?)?, false);
        }
        let mut track = TrackRecord::default();
        for (benefit, shift) in fields.optional("track", Fields::of)?.iter().flat_map(|track| track.all()) {
            let place = Benefit::ALL.iter().position(|known| known.id() == benefit)?;
            let shift = Fields::of(shift)?;
            let by = i8::try_from(shift.get("by")?.as_i64()?).ok()?;
            (-Shift::MOST..=Shift::MOST).contains(&by).then_some(())?;
            *track.get_mut(place)? = Some(Shift { by, interviews: shift.number("interviews")? });
        }
        Some(counting.with_track(track))
    }
}

impl PlanV1 {
    fn of(plan: &Plan) -> PlanV1 {
        let Plan { when, then, ask, decline } = plan.clone();
        PlanV1 { when, then, ask, decline }
    }

    fn read(fields: Fields<'_>) -> Option<Plan> {
        let message = |name| fields.optional_text(name, |text| within(text, Plan::LONGEST));
        Some(Plan {
            when: fields.text_within("when", Plan::LONGEST)?,
            then: fields.text_within("then", Plan::LONGEST)?,
            ask: message("ask")?,
            decline: message("decline")?,
        })
    }
}
