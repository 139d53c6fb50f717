//! The written shape of a case, version 1: the part that a draft and an interview have in common.

use crate::domain::answers::{Answer, Answers, OwnReason, Side};
use crate::domain::assumptions::{Assumptions, CallShare, Shift, TrackRecord};
use crate::domain::benefit::Benefit;
use crate::domain::case::Case;
use crate::domain::question::Question;
use crate::domain::slot::Described;
use crate::domain::verdict::Rule;
use crate::json::value::{Json, JsonObject, put_all};
use crate::storage::wire::fields::{Fields, number, read_rows, within, write_rows};

/// "I'm not sure" in a record; no answer at all is left out.
const UNSURE: &str = "unsure";

/// The written shape of a case: fields of the record itself.
pub(crate) fn write(case: &Case) -> JsonObject {
    let answers = &case.answers;
    let mut given = JsonObject::new();
    for question in Question::ALL {
        let answer = match answers.get(question) {
            None => continue,
            Some(Answer::Unsure) => UNSURE,
            Some(Answer::Chosen(choice)) => choice.id(),
        };
        given.insert(question.id().to_owned(), answer.into());
    }
    let own = answers.own().iter().map(write_own).collect();
    let assumptions = match answers.assumptions() {
        published if published.is_published() => Json::Null,
        own => write_assumptions(own),
    };
    let mut record = write_rows(case.clone().fields());
    put_all(
        &mut record,
        vec![("answers", Json::Object(given)), ("own", Json::List(own)), ("counting", assumptions)],
    );
    record
}

/// The case in a record, if every value of it is one.
pub(crate) fn read(record: Fields<'_>) -> Option<Case> {
    let mut answers = Answers::default();
    for (question, answer) in record.object("answers")?.all() {
        let question = Question::from_id(question)?;
        let answer = match answer.as_str()? {
            UNSURE => Answer::Unsure,
            id => Answer::Chosen(question.choice(id)?),
        };
        answers = answers.with(question, Some(answer));
    }
    let own = record.list("own")?.iter().map(read_own).collect::<Option<Vec<_>>>()?;
    let assumptions = record.optional("counting", read_assumptions)?.unwrap_or_default();
    // Version 1 never left these out.
    record.text("label")?;
    if record.has("plan") {
        let plan = record.object("plan")?;
        plan.text("when").and(plan.text("then"))?;
    }
    let answers = answers.with_own(own).with_assumptions(assumptions);
    let mut case = Case { answers, ..Case::default() };
    read_rows(record, case.fields())?;
    Some(case)
}

fn write_own(reason: &OwnReason) -> Json {
    Json::Object(Json::object(vec![
        ("text", reason.text.clone().into()),
        ("hours", reason.hours.into()),
        ("side", reason.side.id().into()),
    ]))
}

fn read_own(value: &Json) -> Option<OwnReason> {
    let fields = Fields::of(value)?;
    let (text, hours) = (within(fields.text("text")?, OwnReason::LONGEST)?, fields.number("hours")?);
    let side = Side::from_id(fields.text("side")?)?;
    OwnReason::HOURS.contains(&hours).then_some(OwnReason { text, hours, side })
}

fn write_assumptions(assumptions: &Assumptions) -> Json {
    let halves = |question| {
        let halves = assumptions.halves(question).unwrap_or_default();
        Json::List(halves.iter().map(|halves| Json::from(*halves)).collect())
    };
    let off = Rule::ALL.into_iter().filter(|rule| !assumptions.follows(*rule));
    let mut written = vec![
        ("good_quarters", assumptions.fourths(CallShare::Good).into()),
        ("strain_quarters", assumptions.fourths(CallShare::Strain).into()),
        ("stress_halves", halves(Question::Stress)),
        ("risk_halves", halves(Question::Risk)),
        ("rules_off", Json::List(off.map(|rule| rule.id().into()).collect())),
        ("track", write_track(assumptions)),
    ];
    if let Some(halves) = assumptions.time() {
        written.push(("time_halves", halves.into()));
    }
    Json::Object(Json::object(written))
}

/// By benefit, in 64ths; what is not moved is left out.
fn write_track(assumptions: &Assumptions) -> Json {
    let mut track = JsonObject::new();
    for (benefit, shift) in Benefit::ALL.into_iter().zip(assumptions.track()) {
        if let Some(Shift { by, interviews }) = *shift {
            let shift = Json::object(vec![("by", i32::from(by).into()), ("interviews", interviews.into())]);
            track.insert(benefit.id().to_owned(), Json::Object(shift));
        }
    }
    Json::Object(track)
}

fn read_assumptions(value: &Json) -> Option<Assumptions> {
    let fields = Fields::of(value)?;
    let mut assumptions = Assumptions::default();
    for (share, name) in [(CallShare::Good, "good_quarters"), (CallShare::Strain, "strain_quarters")] {
        let fourths = fields.number(name)?;
        assumptions = assumptions.with_fourths(share, fourths);
        // What had to be mended on the way was never written.
        (assumptions.fourths(share) == fourths).then_some(())?;
    }
    for (question, name) in [(Question::Stress, "stress_halves"), (Question::Risk, "risk_halves")] {
        let halves = fields.list(name)?.iter().map(number).collect::<Option<Vec<_>>>()?;
        for (choice, halves) in question.choices().zip(&halves) {
            assumptions = assumptions.with_halves(choice, *halves);
        }
        (assumptions.halves(question)? == halves).then_some(())?;
    }
    let time = fields.optional("time_halves", number)?;
    assumptions = assumptions.with_time(time);
    (assumptions.time() == time).then_some(())?;
    for rule in fields.list("rules_off")? {
        assumptions = assumptions.with_rule(Rule::from_id(rule.as_str()?)?, false);
    }
    let mut track = TrackRecord::default();
    for (benefit, shift) in fields.optional("track", Fields::of)?.iter().flat_map(|track| track.all()) {
        let place = Benefit::ALL.iter().position(|known| known.id() == benefit)?;
        let shift = Fields::of(shift)?;
        let by = i8::try_from(shift.get("by")?.as_i64()?).ok()?;
        (-Shift::MOST..=Shift::MOST).contains(&by).then_some(())?;
        *track.get_mut(place)? = Some(Shift { by, interviews: shift.number("interviews")? });
    }
    Some(assumptions.with_track(track))
}
