//! A result as a report: what stands in it, and how it looks as a page.

use yew::{Html, html};

use super::came::{came, if_then};
use super::entry::name_of;
use super::result::own::as_words;
use super::result::reasons::sentence;
use super::result::verdict::{changes, pointer, strength_words};
use super::setting::{Setting, exact};
use crate::domain::answers::{Answers, OwnReason, Side};
use crate::domain::benefit::Benefit;
use crate::domain::case::Case;
use crate::domain::catalogue::Question;
use crate::domain::reasons::Reasons;
use crate::domain::reflection::Reflection;
use crate::domain::report::Block;
use crate::domain::sensitivity::Assessment;
use crate::domain::verdict::{Strength, Verdict};
use crate::view::question::{answer_words, question_words};

/// What the reader wants in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// Every figure.
    pub sums: bool,
    /// Every answer.
    pub answers: bool,
    /// Own reasons, plan and reflection: the reader's own words.
    pub notes: bool,
}

/// The report on a case, and on what came of it.
pub fn report(setting: &Setting, case: &Case, reflection: Option<&Reflection>, wanted: Wanted) -> Vec<Block> {
    let assessment = Assessment::of(&case.answers);
    let mut blocks = result(setting, case, &assessment, wanted.notes);
    if wanted.sums {
        blocks.extend(sums(setting, &assessment));
    }
    if wanted.answers {
        blocks.extend(answers(setting, case));
    }
    if wanted.notes {
        blocks.extend(notes(setting, case));
        blocks.extend(reflection.map(|reflection| came(setting, reflection)).into_iter().flatten());
    }
    let mut whole = with_something_under_each_heading(blocks);
    whole.push(Block::Text(setting.say("report.foot")));
    whole
}

/// The blocks without those that are empty, and without headings that nothing is left under.
pub fn with_something_under_each_heading(blocks: Vec<Block>) -> Vec<Block> {
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

fn result(setting: &Setting, case: &Case, assessment: &Assessment, notes: bool) -> Vec<Block> {
    let sums = &assessment.weighing;
    let day = case.date.map(|day| setting.fill("journal.about", &[("date", &setting.day(day))]));
    let mut verdict = vec![(setting.say("compare.verdict"), pointer(setting, assessment))];
    if assessment.strength != Strength::NotEnough {
        let up_to = setting.hours(sums.worth_up_to().max(0.0));
        verdict.push((setting.say("report.strength"), strength_words(setting, assessment)));
        verdict.push((setting.say("report.worth"), up_to));
    }
    verdict.extend(case.decision.map(|decision| {
        (setting.say("decision.heading"), setting.say(&format!("decision.{}", decision.id())))
    }));
    let rules = sums.rules.iter().map(|rule| setting.say(&format!("rule.{}", rule.id())));
    let changes = changes(setting, case.answers.counting());
    let reasons = Reasons::of(&case.answers, sums);
    let side = |side, reasons: &[_]| {
        // An own reason is a note.
        let answers = match notes {
            true => case.answers.clone(),
            false => without_words(case),
        };
        Block::List(reasons.iter().map(|reason| sentence(setting, &answers, side, reason)).collect())
    };
    let named = (!case.label.trim().is_empty()).then(|| name_of(setting, &case.label));
    vec![
        Block::Title(named.unwrap_or_else(|| setting.say("title"))),
        Block::Text(day.unwrap_or_default()),
        Block::Rows(verdict),
        Block::List(rules.collect()),
        Block::Text(if changes.is_empty() { String::new() } else { setting.say("counting.changed") }),
        Block::List(changes),
        Block::Heading(setting.say("reasons.for")),
        side(Side::For, &reasons.pro),
        Block::Heading(setting.say("reasons.against")),
        side(Side::Against, &reasons.con),
    ]
}

fn without_words(case: &Case) -> Answers {
    let own = case.answers.own().iter().map(|reason| OwnReason { text: String::new(), ..reason.clone() });
    case.answers.with_own(own.collect())
}

fn sums(setting: &Setting, assessment: &Assessment) -> Vec<Block> {
    let weighing = &assessment.weighing;
    let benefits = Benefit::ALL.into_iter().zip(weighing.benefit);
    let benefits =
        benefits.map(|(benefit, hours)| (setting.say(&format!("benefit.{}", benefit.id())), hours));
    let others = [
        ("balance.own-for", weighing.own_for),
        ("balance.time", -weighing.time),
        ("balance.stress", -weighing.stress),
        ("balance.risk", -weighing.risk),
        ("balance.against", -weighing.own_against),
    ];
    let others = others.into_iter().map(|(key, hours)| (setting.say(key), hours));
    let options = Verdict::ALL.into_iter().rev();
    let options = options.map(|one| (setting.say(&format!("option.{}", one.id())), weighing.value(one)));
    let row =
        |(name, hours): (String, f64)| (name, setting.fill("report.hours", &[("hours", &exact(hours))]));
    vec![
        Block::Heading(setting.say("report.sums")),
        Block::Rows(benefits.chain(others).chain(options).map(row).collect()),
    ]
}

fn answers(setting: &Setting, case: &Case) -> Vec<Block> {
    let answered = Question::ALL.into_iter().map(|question| {
        let answer = case.answers.chosen(question).map(|place| answer_words(setting, question, place));
        (question_words(setting, question), answer.unwrap_or_else(|| setting.say("report.open")))
    });
    vec![Block::Heading(setting.say("report.answers")), Block::Rows(answered.collect())]
}

fn notes(setting: &Setting, case: &Case) -> Vec<Block> {
    let own = case.answers.own().iter().map(|reason| as_words(setting, reason)).collect();
    let plan = if_then(setting, &case.plan.when, &case.plan.then);
    vec![
        Block::Heading(setting.say("own.heading")),
        Block::List(own),
        Block::Heading(setting.say("plan.legend")),
        Block::Text(plan),
    ]
}

/// The report as a page: plain headings, lists and tables that any printer knows what to do with.
pub fn page(blocks: &[Block]) -> Html {
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
