//! The figures of a result as they were when its record was written.
//!
//! For other programs and for later models. This version never reads them: it works them out again from the answers.

use crate::domain::answers::Answers;
use crate::domain::assessment::Assessment;
use crate::domain::benefit::Benefit;
use crate::domain::verdict::Verdict;
use crate::json::value::Json;

/// Verdict, strength and every figure by its name. Hours are hours of the reader's own time; shares are parts of all ways
/// to fill in what is open, 0 to 1.
pub(crate) fn write(answers: &Answers) -> Json {
    let (weighing, strength, shares) = Assessment::counted(answers);
    let share = Verdict::ALL.map(|verdict| (verdict.id(), shares.share(verdict).into()));
    let benefit = Benefit::ALL.into_iter().zip(weighing.benefit);
    let benefit = benefit.map(|(benefit, hours)| (benefit.id(), hours.into()));
    Json::Object(Json::object(vec![
        ("verdict", weighing.verdict.id().into()),
        ("strength", strength.id().into()),
        ("go", weighing.go.into()),
        ("small", weighing.small.into()),
        ("margin", weighing.margin.into()),
        ("total", weighing.total.into()),
        ("worth_up_to", weighing.worth_up_to().into()),
        ("ahead_up_to", weighing.ahead_up_to().map_or(Json::Null, Json::from)),
        ("shares", Json::Object(Json::object(share.into()))),
        ("time", weighing.time.into()),
        ("stress", weighing.stress.into()),
        ("risk", weighing.risk.into()),
        ("own_for", weighing.own_for.into()),
        ("own_against", weighing.own_against.into()),
        ("benefit", Json::Object(Json::object(benefit.collect()))),
    ]))
}
