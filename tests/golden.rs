//! The 120 golden cases: figures worked out apart from this project, matched exactly.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::indexing_slicing, clippy::unwrap_used, reason = "a case that cannot be read fails the test")]

use std::collections::BTreeMap;

use serde_json::{Value, json};
use worth_the_interview::domain::answers::{Answer, Answers, OwnReason, Side};
use worth_the_interview::domain::assessment::Assessment;
use worth_the_interview::domain::benefit::Benefit;
use worth_the_interview::domain::question::Question;
use worth_the_interview::domain::verdict::Verdict;

#[test]
fn every_golden_case_comes_out_exactly() {
    let cases: Vec<Value> = serde_json::from_str(include_str!("fixtures/weighing-2.json")).unwrap();
    assert_eq!(cases.len(), 120);
    for case in &cases {
        let found = found(&Assessment::of(&answers(case)));
        let expected = case["expect"].as_object().unwrap();
        for (figure, value) in expected {
            assert_eq!(found[figure], *value, "{} of {}", figure, case["name"]);
        }
        assert_eq!(found.as_object().unwrap().len(), expected.len(), "{}", case["name"]);
    }
}

fn answers(case: &Value) -> Answers {
    let given = case["answers"].as_object().unwrap();
    let scored = Question::ALL.into_iter().filter(|question| question.is_scored()).count();
    assert_eq!(given.len(), scored, "{}", case["name"]);
    let answers = given.iter().fold(Answers::default(), |answers, (id, answer)| {
        let question = Question::from_id(id).unwrap();
        let place = answer.as_str().map(|id| Answer::Chosen(question.choice(id).unwrap()));
        answers.with(question, place)
    });
    let own = [("own_for", Side::For), ("own_against", Side::Against)];
    answers.with_own(own.into_iter().flat_map(|(field, side)| reasons(&case[field], side)).collect())
}

/// Own reasons that come to so many hours: one of one hour for each, which is what the sums see.
fn reasons(hours: &Value, side: Side) -> Vec<OwnReason> {
    vec![OwnReason { text: String::new(), hours: 1, side }; hours.as_u64().unwrap() as usize]
}

/// The part of an option as a fraction in its lowest terms.
fn fraction(assessment: &Assessment, verdict: Verdict) -> [u64; 2] {
    let (ways, all) = (assessment.shares.ways(verdict), assessment.shares.all());
    let (mut divisor, mut rest) = (all, ways);
    while rest > 0 {
        (divisor, rest) = (rest, divisor % rest);
    }
    [ways / divisor, all / divisor]
}

/// An assessment in the shape of the fixture.
fn found(assessment: &Assessment) -> Value {
    let sums = &assessment.weighing;
    let benefit: serde_json::Map<_, _> = Benefit::ALL
        .iter()
        .zip(sums.benefit)
        .map(|(benefit, hours)| (benefit.id().to_owned(), json!(hours)))
        .collect();
    json!({
        "benefit": benefit,
        "total": sums.total,
        "time": sums.time,
        "stress": sums.stress,
        "risk": sums.risk,
        "go": sums.go,
        "small": sums.small,
        "rules": sums.rules.iter().map(|rule| rule.id()).collect::<Vec<_>>(),
        "verdict": sums.verdict.id(),
        "margin": sums.margin,
        "strength": assessment.strength.id(),
        "worth_up_to": sums.worth_up_to(),
        "ahead_up_to": sums.ahead_up_to(),
        "shares": Verdict::ALL.map(|verdict| (verdict.id(), fraction(assessment, verdict)))
            .into_iter().collect::<BTreeMap<_, _>>(),
        "worst_verdict": assessment.worst.id(),
        "best_verdict": assessment.best.id(),
        "fewest_steps": assessment.flips.first().map(|flip| flip.steps),
        "flips": assessment.flips.iter().map(|flip| json!({
            "question": flip.question.id(),
            "answer": flip.choice.id(),
            "verdict": flip.verdict.id(),
            "steps": flip.steps,
            "rule": flip.rule,
        })).collect::<Vec<_>>(),
        "find_out": assessment.find_out.iter().map(|open| json!({
            "question": open.question.id(),
            "hours": open.hours,
        })).collect::<Vec<_>>(),
    })
}
