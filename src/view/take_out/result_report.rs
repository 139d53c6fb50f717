//! A result as a report: what stands in it, and how it looks as a page.

use yew::{Html, html};

use crate::domain::answers::{Answers, OwnReason, Side};
use crate::domain::assessment::Assessment;
use crate::domain::benefit::Benefit;
use crate::domain::case::Case;
use crate::domain::question::Question;
use crate::domain::reasons::Reasons;
use crate::domain::reflection::Reflection;
use crate::domain::summary::Summary;
use crate::formats::report::Block;
use crate::view::parts::interview_name::name_of;
use crate::view::quiz::question::{answer_words, question_words};
use crate::view::result::counted_otherwise::changes;
use crate::view::result::own_reasons::as_words;
use crate::view::result::reasons::sentence;
use crate::view::result::strength::{rules_words, strength_words, tip_hours};
use crate::view::result::verdict::pointer;
use crate::view::take_out::reflection_report::{came, if_then};
use crate::view::view_context::{ViewContext, exact};

/// What the reader wants in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Wanted {
    /// Every figure.
    pub sums: bool,
    /// Every answer.
    pub answers: bool,
    /// Own reasons, plan and reflection: the reader's own words.
    pub notes: bool,
}

/// The report on a case, and on what came of it.
pub(crate) fn report(
    ctx: &ViewContext,
    case: &Case,
    reflection: Option<&Reflection>,
    wanted: Wanted,
) -> Vec<Block> {
    let assessment = Assessment::of(&case.answers);
    let mut blocks = result(ctx, case, &assessment, wanted.notes);
    if let Some(summary) = Summary::of(&assessment).filter(|_| wanted.sums) {
        blocks.extend(sums(ctx, &assessment, &summary));
    }
    if wanted.answers {
        blocks.extend(answers(ctx, case));
    }
    if wanted.notes {
        blocks.extend(notes(ctx, case));
        blocks.extend(reflection.map(|reflection| came(ctx, reflection)).into_iter().flatten());
    }
    let mut whole = with_something_under_each_heading(blocks);
    whole.push(Block::Text(ctx.say("report.foot")));
    whole
}

/// The blocks without those that are empty, and without headings that nothing is left under.
pub(crate) fn with_something_under_each_heading(blocks: Vec<Block>) -> Vec<Block> {
    let mut kept: Vec<Block> = Vec::with_capacity(blocks.len());
    for block in blocks {
        let empty = match &block {
            Block::List(items) => items.is_empty(),
            Block::Rows(rows) => rows.is_empty(),
            Block::Text(text) => text.trim().is_empty(),
            Block::Title(_) | Block::Heading(_) => false,
        };
        if empty {
            continue;
        }
        if matches!((kept.last(), &block), (Some(Block::Heading(_)), Block::Heading(_))) {
            kept.pop();
        }
        kept.push(block);
    }
    if let Some(Block::Heading(_)) = kept.last() {
        kept.pop();
    }
    kept
}

fn result(ctx: &ViewContext, case: &Case, assessment: &Assessment, notes: bool) -> Vec<Block> {
    let sums = &assessment.weighing;
    let day = case.date.map(|day| ctx.fill("journal.about", &[("date", &ctx.day(day))]));
    let mut verdict = vec![(ctx.say("compare.verdict"), pointer(ctx, assessment))];
    let summary = Summary::of(assessment);
    if let Some(summary) = &summary {
        verdict.push((ctx.say("report.strength"), strength_words(ctx, assessment, summary)));
        verdict.extend(tip_hours(ctx, summary).map(|hours| (ctx.say("report.ahead"), hours)));
    }
    let decided = case.decision.is_some().then(|| ctx.decision_words(case.decision));
    verdict.extend(decided.map(|words| (ctx.say("decision.heading"), words)));
    let rules = rules_words(ctx, sums);
    let changes = changes(ctx, case.answers.assumptions());
    let reasons = Reasons::of(&case.answers, sums);
    let side = |side, reasons: &[_]| {
        // An own reason is a note.
        let answers = match notes {
            true => case.answers.clone(),
            false => without_words(case),
        };
        Block::List(reasons.iter().map(|reason| sentence(ctx, &answers, side, reason)).collect())
    };
    let named = (!case.label.trim().is_empty()).then(|| name_of(ctx, &case.label));
    let head = vec![
        Block::Title(named.unwrap_or_else(|| ctx.say("title"))),
        Block::Text(day.unwrap_or_default()),
        Block::Rows(verdict),
    ];
    if summary.is_none() {
        return head;
    }
    let weighed = [
        Block::List(rules),
        Block::Text(if changes.is_empty() { String::new() } else { ctx.say("counting.changed") }),
        Block::List(changes),
        Block::Heading(ctx.say("reasons.for")),
        side(Side::For, &reasons.pro),
        Block::Heading(ctx.say("reasons.against")),
        side(Side::Against, &reasons.con),
    ];
    [head, weighed.into()].concat()
}

fn without_words(case: &Case) -> Answers {
    let own = case.answers.own().iter().map(|reason| OwnReason { text: String::new(), ..reason.clone() });
    case.answers.with_own(own.collect())
}

/// Every figure to the last bit. What a rule leaves out says so in the place of its figure.
fn sums(ctx: &ViewContext, assessment: &Assessment, summary: &Summary) -> Vec<Block> {
    let weighing = &assessment.weighing;
    let benefits = Benefit::ALL.into_iter().zip(weighing.benefit);
    let benefits = benefits.map(|(benefit, hours)| (ctx.benefit_words(benefit), hours));
    let others = [
        ("balance.own-for", weighing.own_for),
        ("balance.time", -weighing.time),
        ("balance.stress", -weighing.stress),
        ("balance.risk", -weighing.risk),
        ("balance.against", -weighing.own_against),
    ];
    let others = others.into_iter().map(|(key, hours)| (ctx.say(key), hours));
    let row = |(name, hours): (String, f64)| (name, ctx.fill("report.hours", &[("hours", &exact(hours))]));
    let options = summary.options.iter().map(|line| {
        let name = ctx.option_words(line.option);
        match line.halves {
            Some(_) => row((name, weighing.value(line.option))),
            None => (name, ctx.say("options.left-out")),
        }
    });
    let worth = summary.tip.map(|_| row((ctx.say("report.worth"), weighing.worth_up_to())));
    vec![
        Block::Heading(ctx.say("report.sums")),
        Block::Rows(benefits.chain(others).map(row).chain(options).chain(worth).collect()),
    ]
}

fn answers(ctx: &ViewContext, case: &Case) -> Vec<Block> {
    let answered = Question::ALL.into_iter().map(|question| {
        let answer = case.answers.chosen(question).map(|choice| answer_words(ctx, choice));
        (question_words(ctx, question), answer.unwrap_or_else(|| ctx.say("report.open")))
    });
    vec![Block::Heading(ctx.say("report.answers")), Block::Rows(answered.collect())]
}

fn notes(ctx: &ViewContext, case: &Case) -> Vec<Block> {
    let own = case.answers.own().iter().map(|reason| as_words(ctx, reason)).collect();
    let plan = if_then(ctx, &case.plan.when, &case.plan.then);
    vec![
        Block::Heading(ctx.say("own.heading")),
        Block::List(own),
        Block::Heading(ctx.say("plan.legend")),
        Block::Text(plan),
    ]
}

/// The report as a page: plain headings, lists and tables that any printer knows what to do with.
pub(crate) fn page(blocks: &[Block]) -> Html {
    let block = |block: &Block| match block {
        Block::Title(text) => html! { <h1>{ text }</h1> },
        Block::Heading(text) => html! { <h2>{ text }</h2> },
        Block::Text(text) => html! { <p>{ text }</p> },
        Block::List(items) => html! { <ul>{ for items.iter().map(|item| html! { <li>{ item }</li> }) }</ul> },
        Block::Rows(rows) => {
            let row = |(name, text): &(String, String)| html! { <tr><th scope="row">{ name }</th><td>{ text }</td></tr> };
            html! { <table><tbody>{ for rows.iter().map(row) }</tbody></table> }
        }
    };
    html! { <article>{ for blocks.iter().map(block) }</article> }
}
