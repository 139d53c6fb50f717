//! Owns how long the sums take on this machine: the weighing, the whole assessment with its shares, and the lever's way.

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use serde_json::Value;
use worth_the_interview::domain::answers::{Answer, Answers, OwnReason, Side};
use worth_the_interview::domain::assessment::Assessment;
use worth_the_interview::domain::lever::{AXES, stretches};
use worth_the_interview::domain::question::Question;
use worth_the_interview::domain::weighing::Weighing;

/// The golden cases, as tests/golden.rs reads them.
fn cases() -> Vec<Answers> {
    let cases: Vec<Value> = serde_json::from_str(include_str!("../fixtures/weighing-2.json")).unwrap();
    cases.iter().map(answers).collect()
}

fn answers(case: &Value) -> Answers {
    let given = case["answers"].as_object().unwrap();
    let answers = given.iter().fold(Answers::default(), |answers, (id, answer)| {
        let question = Question::from_id(id).unwrap();
        answers.with(question, answer.as_str().map(|id| Answer::Chosen(question.choice(id).unwrap())))
    });
    let reasons = |field: &str, side| {
        vec![OwnReason { text: String::new(), hours: 1, side }; case[field].as_u64().unwrap() as usize]
    };
    answers.with_own([reasons("own_for", Side::For), reasons("own_against", Side::Against)].concat())
}

fn weighing(criterion: &mut Criterion) {
    let cases = cases();
    let mut golden = criterion.benchmark_group("golden");
    golden.throughput(Throughput::Elements(cases.len() as u64));
    golden.bench_function("weighing", |bench| {
        bench.iter(|| cases.iter().map(|case| Weighing::of(black_box(case)).go).sum::<f64>())
    });
    golden.bench_function("assessment", |bench| {
        bench.iter(|| cases.iter().map(|case| Assessment::of(black_box(case)).shares.all()).max())
    });
    golden.bench_function("lever", |bench| {
        let ways =
            |case: &Answers| AXES.map(|axis| stretches(black_box(case), axis).len()).iter().sum::<usize>();
        bench.iter(|| cases.iter().map(ways).sum::<usize>())
    });
    golden.finish();
    // Every way to answer all of it: the most that is ever counted.
    let mut open = criterion.benchmark_group("open");
    open.throughput(Throughput::Elements(1));
    open.bench_function("assessment", |bench| {
        bench.iter(|| Assessment::of(black_box(&Answers::default())).shares.all())
    });
    open.finish();
}

criterion_group!(benches, weighing);
criterion_main!(benches);
