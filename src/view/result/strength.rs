//! How sure the verdict is: in words, as a number of ten and as ten dots; and up to how many hours going is ahead.

use yew::{Html, html};

use crate::domain::assessment::Assessment;
use crate::domain::headline::{Headline, Tip};
use crate::domain::summary::Summary;
use crate::domain::verdict::{Rule, Strength, Verdict};
use crate::domain::weighing::Weighing;
use crate::view::quiz::question::question_words;
use crate::view::view_context::{ViewContext, exact};

/// How sure that is, in words and as a number of ten, and by how much the leading option is ahead.
pub(crate) fn strength_words(ctx: &ViewContext, assessment: &Assessment, summary: &Summary) -> String {
    let ways = digit(assessment.shares.tenths(assessment.weighing.verdict));
    let lead = summary.lead.map(|lead| ctx.half_hours(lead)).unwrap_or_default();
    let gaps = [("ways", ways.as_str()), ("lead", lead.as_str())];
    let full = assessment.find_out.is_empty();
    let said = match (assessment.strength, summary.headline) {
        (Strength::NotEnough, _) => Vec::new(),
        (Strength::TooClose, _) => vec![ctx.say("strength.too-close"), ways_words(ctx, assessment)],
        (Strength::Open, Headline::Open(Some(question))) => {
            let most = ctx.fill("result.depends", &[("question", &question_words(ctx, question))]);
            vec![ctx.say("strength.open"), ways_words(ctx, assessment), most]
        }
        (Strength::Open, _) => vec![ctx.say("strength.open"), ways_words(ctx, assessment)],
        (Strength::Leaning, _) => vec![ctx.fill("strength.leaning", &gaps)],
        (Strength::Likely, _) => vec![ctx.fill("strength.likely", &gaps)],
        (Strength::Clear, _) if full => vec![ctx.fill("strength.clear-full", &[("lead", &lead)])],
        (Strength::Clear, _) => vec![ctx.fill("strength.clear", &[("lead", &lead)])],
    };
    let said: Vec<String> = said.into_iter().filter(|words| !words.is_empty()).collect();
    said.join(" ")
}

/// The rules that leave going out, where they do not stand in its own row.
pub(crate) fn rules_words(ctx: &ViewContext, sums: &Weighing) -> Vec<String> {
    let words = |rule: &Rule| {
        let why = ctx.say(&format!("rule.{}", rule.id()));
        ctx.fill("report.rule", &[("why", &why)])
    };
    sums.rules.iter().map(words).collect()
}

/// How many of ten ways end at each option, where they do not all end at one.
fn ways_words(ctx: &ViewContext, assessment: &Assessment) -> String {
    let [decline, small, go] = assessment.shares.tenths_of_each().map(digit);
    match is_split(assessment) {
        true => ctx.fill("result.ways", &[("go", &go), ("small", &small), ("decline", &decline)]),
        false => String::new(),
    }
}

fn is_split(assessment: &Assessment) -> bool {
    Verdict::ALL.into_iter().all(|verdict| assessment.shares.ways(verdict) != assessment.shares.all())
}

/// A number up to ten as it is written.
fn digit(number: u8) -> String {
    exact(f64::from(number))
}

/// Up to how many hours going is ahead, or that it is at none. Nothing is said of it where a rule holds.
pub(crate) fn tip_hours(ctx: &ViewContext, summary: &Summary) -> Option<String> {
    Some(match summary.tip? {
        Tip::Never => ctx.say("report.never"),
        Tip::UpTo(hours) => ctx.hours(hours),
    })
}

/// Ten dots, one for each of ten ways to fill in what is open: full where the leading option holds. Where none leads,
/// full, half full and hollow stand for going, a short call and a no, in the order of the sentence, which says the
/// same; so this is for the eye alone.
pub(crate) fn dots(assessment: &Assessment, headline: Headline) -> Html {
    // With every answer given there is one way, and nothing to count.
    if assessment.find_out.is_empty() {
        return html! {};
    }
    let (full, half) = match headline.leader() {
        Some(leader) => (assessment.shares.tenths(leader), 0),
        None if is_split(assessment) => {
            let [_, small, go] = assessment.shares.tenths_of_each();
            (go, small)
        }
        None => return html! {},
    };
    let dot = |place: u8| {
        let at = center(place);
        let core = (full..full + half).contains(&place);
        html! {
            <>
                <circle class={if place < full { "full" } else { "hollow" }} cx={at.clone()} cy="10" r="7" />
                { for core.then(|| html! { <circle class="full" cx={at} cy="10" r="3" /> }) }
            </>
        }
    };
    html! {
        <svg class="dots" viewBox="0 0 200 20" aria-hidden="true" focusable="false">{ for (0..10).map(dot) }</svg>
    }
}

/// Where the dot at a place stands, in units of the picture.
fn center(place: u8) -> String {
    (u32::from(place) * 20 + 10).to_string()
}
