//! How sure the verdict is, in words, as a number of ten and as ten dots; and up to how many hours going is ahead.

use yew::{Html, html};

use crate::domain::assessment::Assessment;
use crate::domain::headline::{Headline, Tip};
use crate::domain::verdict::{Strength, Verdict};
use crate::domain::weighing::Weighing;
use crate::view::quiz::question::question_words;
use crate::view::view_context::{ViewContext, exact};

/// How sure that is, in words and as a number of ten; nothing without enough answers.
pub(crate) fn strength_words(ctx: &ViewContext, assessment: &Assessment) -> String {
    let sums = &assessment.weighing;
    let ways = digit(assessment.shares.tenths(sums.verdict));
    let held = [("ways", ways.as_str())];
    match (assessment.strength, Headline::of(assessment)) {
        (Strength::NotEnough, _) => String::new(),
        (Strength::TooClose, _) => [ctx.say("strength.too-close"), ways_words(ctx, assessment)].join(" "),
        (Strength::Open, Headline::Open(Some(question))) => {
            let question = question_words(ctx, question);
            let most = ctx.fill("result.depends", &[("question", &question)]);
            [ctx.say("strength.open"), ways_words(ctx, assessment), most].join(" ")
        }
        (Strength::Open, _) => [ctx.say("strength.open"), ways_words(ctx, assessment)].join(" "),
        (Strength::Leaning, _) => ctx.fill("strength.leaning", &held),
        (Strength::Likely, _) => ctx.fill("strength.likely", &held),
        (Strength::Clear, _) if assessment.find_out.is_empty() => ctx.say("strength.clear-full"),
        (Strength::Clear, _) => ctx.say("strength.clear"),
    }
    .trim_end()
    .to_owned()
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

/// Up to how many hours going is ahead, as a sentence. Nothing is said of it where a rule holds.
pub(crate) fn tip_words(ctx: &ViewContext, sums: &Weighing) -> Option<String> {
    Some(match Tip::of(sums)? {
        Tip::Never => ctx.say("result.ahead-never"),
        Tip::UpTo(hours) => ctx.fill("result.ahead-up-to", &[("hours", &ctx.hours(hours))]),
    })
}

/// The same as hours alone.
pub(crate) fn tip_hours(ctx: &ViewContext, sums: &Weighing) -> Option<String> {
    Some(match Tip::of(sums)? {
        Tip::Never => ctx.hours(0.0),
        Tip::UpTo(hours) => ctx.hours(hours),
    })
}

/// Ten dots, one for each of ten ways to fill in what is open: full where the leading option holds. Where none leads,
/// full, half full and hollow stand for going, a short call and a no, in the order of the sentence, which says the
/// same; so this is for the eye alone.
pub(crate) fn dots(assessment: &Assessment, headline: Headline) -> Html {
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
