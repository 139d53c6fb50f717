//! A reflection as a report: what came, in the order of the form.

use crate::domain::benefit::Benefit;
use crate::domain::day::Day;
use crate::domain::question::Question;
use crate::domain::reflection::Reflection;
use crate::domain::reflection_items::{InterviewQuestion, MustHave, Person, PriorityAxis, ResumePart};
use crate::formats::report::Block;
use crate::view::quiz::question::answer_words;
use crate::view::reflection::leaning_words;
use crate::view::view_context::{ViewContext, exact};

/// What came of an interview, without the parts that were left open.
pub fn came(ctx: &ViewContext, reflection: &Reflection) -> Vec<Block> {
    let say = |key: &str| ctx.say(key);
    let mut rows: Vec<(String, String)> = Vec::new();
    let mut row = |key: &str, words: Option<String>| {
        rows.extend(words.filter(|words| !words.trim().is_empty()).map(|words| (say(key), words)));
    };
    let of = |family: &str, id: &str| Some(say(&format!("{family}.{id}")));
    row("reflection.happened", reflection.happened.and_then(|one| of("happened", one.id())));
    row("reflection.day", reflection.when.map(|day| ctx.day(day)));
    for (key, wanted) in
        ["reflection.wanted-before", "reflection.wanted-now"].into_iter().zip(reflection.wanted)
    {
        row(key, wanted.and_then(|rating| of("wish", rating.id())));
    }
    for (benefit, rating) in Benefit::ALL.into_iter().zip(reflection.ratings) {
        row(&format!("reflection.{}", benefit.id()), rating.and_then(|rating| of("rating", rating.id())));
    }
    let hours = reflection.hours().map(|hours| ctx.fill("report.hours", &[("hours", &exact(hours))]));
    row("reflection.hours", hours);
    for (question, choice) in [(Question::Stress, reflection.stress), (Question::Risk, reflection.risk)] {
        let words = choice.map(|choice| answer_words(ctx, choice));
        row(&format!("reflection.{}", question.id()), words);
    }
    row("reflection.relief", reflection.relief.and_then(|rating| of("relief", rating.id())));
    row("reflection.same", reflection.same.and_then(|one| of("same", one.id())));
    row("reflection.worth", reflection.worth.and_then(|one| of("worth", one.id())));
    let mut blocks = vec![Block::Heading(say("reflection.heading")), Block::Rows(rows)];
    let mut part = |key: &str, block: Block| blocks.extend([Block::Heading(say(key)), block]);
    part("reflection.better", Block::Text(reflection.better.clone()));
    part("reflection.left-out", Block::Text(reflection.left_out.clone()));
    part("reflection.asked", Block::List(reflection.asked.iter().map(|one| asked(ctx, one)).collect()));
    let parts = ResumePart::ALL.into_iter().zip(reflection.parts);
    let parts = parts.filter_map(|(part, reaction)| {
        Some((say(&format!("part.{}", part.id())), of("reaction", reaction?.id())?))
    });
    part("reflection.parts", Block::Rows(parts.collect()));
    part("reflection.line", Block::Text(reflection.line.clone()));
    let leanings = PriorityAxis::ALL.into_iter().zip(reflection.priorities);
    let leanings = leanings.filter_map(|(axis, leaning)| {
        Some((say(&format!("axis.{}", axis.id())), leaning_words(ctx, axis, leaning?)))
    });
    part("reflection.priorities", Block::Rows(leanings.collect()));
    part("reflection.must", Block::List(reflection.musts.iter().map(|one| must(ctx, one)).collect()));
    part("reflection.person", Block::List(reflection.people.iter().map(|one| person(ctx, one)).collect()));
    part("reflection.instead", Block::Text(reflection.instead.clone()));
    part("reflection.next", Block::Text(if_then(ctx, &reflection.when_next, &reflection.then_next)));
    part("reflection.words", Block::Text(reflection.text.clone()));
    blocks
}

/// A plan in one sentence, as far as it is one.
pub fn if_then(ctx: &ViewContext, when: &str, then: &str) -> String {
    match (when.trim(), then.trim()) {
        (one, "") | ("", one) => one.to_owned(),
        (when, then) => ctx.fill("report.plan", &[("when", when), ("then", then)]),
    }
}

fn asked(ctx: &ViewContext, asked: &InterviewQuestion) -> String {
    let theme = asked.topic.map(|theme| ctx.say(&format!("theme.{}", theme.id())));
    let answer = asked.answer.map(|rating| {
        let words = ctx.say(&format!("quality.{}", rating.id()));
        ctx.fill("asked.went", &[("rating", &words)])
    });
    joined([Some(asked.text.trim().to_owned()), theme, answer])
}

fn must(ctx: &ViewContext, must: &MustHave) -> String {
    let kind = must.kind.map(|kind| ctx.say(&format!("must.kind.{}", kind.id())));
    joined([kind, Some(must.text.trim().to_owned())])
}

fn person(ctx: &ViewContext, person: &Person) -> String {
    let went = person.went.map(|rating| {
        let words = ctx.say(&format!("quality.{}", rating.id()));
        ctx.fill("person.went-line", &[("rating", &words)])
    });
    let day = |day: Day| ctx.fill("due.on", &[("date", &ctx.day(day))]);
    let done = person.done.then(|| ctx.say("person.done"));
    let texts = [&person.name, &person.role].map(|text| Some(text.trim().to_owned()));
    let rest = [went, person.follow_up.map(day), Some(person.plan.trim().to_owned()), done];
    joined(texts.into_iter().chain(rest))
}

/// What there is, with a dot between.
fn joined(parts: impl IntoIterator<Item = Option<String>>) -> String {
    let parts: Vec<String> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
    parts.join(" · ")
}
