//! Part one of the result: where the answers point, how sure that is, and up to how many hours going is ahead.

use yew::{Callback, Html, html};

use crate::domain::answers::Answers;
use crate::domain::assessment::Assessment;
use crate::domain::assumptions::{Assumptions, CallShare};
use crate::domain::headline::{Headline, Tip};
use crate::domain::question::Question;
use crate::domain::verdict::{Rule, Strength, Verdict};
use crate::domain::weighing::Weighing;
use crate::session::action::Action;
use crate::session::step::Step;
use crate::view::parts::button::{does, quiet};
use crate::view::quiz::question::{answer_words, question_words};
use crate::view::result::track_record::moves;
use crate::view::view_context::{ViewContext, exact};

/// The words for where the answers point now: a verdict, or why none leads.
pub fn pointer(ctx: &ViewContext, assessment: &Assessment) -> String {
    match Headline::of(assessment) {
        Headline::NotEnough => ctx.say("result.not-enough"),
        Headline::TooClose(one, other) => ctx.say(&format!("close.{}-{}", one.id(), other.id())),
        Headline::Open(_) => ctx.say("result.undecided"),
        Headline::PointsTo(verdict) => ctx.say(&format!("verdict.{}", verdict.id())),
    }
}

/// How sure that is, in words and as a number of ten; nothing without enough answers.
pub fn strength_words(ctx: &ViewContext, assessment: &Assessment) -> String {
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
pub fn tip_words(ctx: &ViewContext, sums: &Weighing) -> Option<String> {
    Some(match Tip::of(sums)? {
        Tip::Never => ctx.say("result.ahead-never"),
        Tip::UpTo(hours) => ctx.fill("result.ahead-up-to", &[("hours", &ctx.hours(hours))]),
    })
}

/// The same as hours alone.
pub fn tip_hours(ctx: &ViewContext, sums: &Weighing) -> Option<String> {
    Some(match Tip::of(sums)? {
        Tip::Never => ctx.hours(0.0),
        Tip::UpTo(hours) => ctx.hours(hours),
    })
}

/// Verdict and strength, or what is missing for one. `go_to` leads to a step of the quiz, where there is a way there.
pub fn verdict(
    ctx: &ViewContext,
    assessment: &Assessment,
    answers: &Answers,
    go_to: Option<&Callback<Action>>,
) -> Html {
    let headline = Headline::of(assessment);
    if headline == Headline::NotEnough {
        return html! {
            <div class="verdict">
                <p class="pointer undecided">{ pointer(ctx, assessment) }</p>
                { missing(ctx, assessment, answers, go_to) }
            </div>
        };
    }
    let sums = &assessment.weighing;
    let leads = headline.leader().is_some();
    let rules = sums.rules.iter().map(|rule| html! { <p>{ ctx.say(&format!("rule.{}", rule.id())) }</p> });
    let tip = sums.ahead_up_to().zip(tip_words(ctx, sums));
    html! {
        <div class="verdict">
            <p hidden={!leads}>{ ctx.say("result.points-to") }</p>
            <p class={if leads { "pointer" } else { "pointer undecided" }}>{ pointer(ctx, assessment) }</p>
            { dots(assessment, headline) }
            <p class="strength">{ strength_words(ctx, assessment) }</p>
            { for rules }
            { for tip.map(|(hours, words)| html! { <p>{ ctx.figure_as("ahead-up-to", hours, words) }</p> }) }
            { counted_otherwise(ctx, answers.assumptions()) }
        </div>
    }
}

/// Ten dots, one for each of ten ways to fill in what is open: full where the leading option holds. Where none leads,
/// full, half full and hollow stand for going, a short call and a no, in the order of the sentence, which says the
/// same; so this is for the eye alone.
fn dots(assessment: &Assessment, headline: Headline) -> Html {
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
        let class = if place < full { "full" } else { "hollow" };
        let core = (full..full + half).contains(&place);
        html! {
            <>
                <circle {class} cx={at.clone()} cy="10" r="7" />
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

fn missing(
    ctx: &ViewContext,
    assessment: &Assessment,
    answers: &Answers,
    go_to: Option<&Callback<Action>>,
) -> Html {
    let open = open_items(ctx, answers).into_iter().map(|(step, words)| match go_to {
        Some(act) => html! {
            <li>
                { quiet(words, does(act, Action::GoTo(step))) }
            </li>
        },
        None => html! { <li>{ words }</li> },
    });
    html! {
        <>
            <p>{ ctx.words.count("result.missing", assessment.still_needed()) }</p>
            <ul class="missing">{ for open }</ul>
        </>
    }
}

/// The open items by step and name: each question, and the five worth rows as one.
fn open_items(ctx: &ViewContext, answers: &Answers) -> Vec<(Step, String)> {
    let open = |question: &Question| question.is_scored() && answers.is_open(*question);
    let questions =
        Step::ALL.into_iter().flat_map(|step| step.questions().iter().map(move |question| (step, *question)));
    let single = questions.filter(|(_, question)| !question.is_worth() && open(question));
    let mut items: Vec<_> =
        single.map(|(step, question)| (step, ctx.say(&format!("question.{}", question.id())))).collect();
    if Step::Worth.questions().iter().all(open) {
        items.push((Step::Worth, ctx.say("result.missing-worth")));
    }
    items
}

/// What the reader counts otherwise than published, if anything: said where the result is.
fn counted_otherwise(ctx: &ViewContext, counting: &Assumptions) -> Html {
    let changes = changes(ctx, counting);
    html! {
        <div class="otherwise" hidden={changes.is_empty()}>
            <p>{ ctx.say("counting.changed") }</p>
            <ul>{ for changes.into_iter().map(|change| html! { <li>{ change }</li> }) }</ul>
        </div>
    }
}

/// Each change to how the answers count, as a sentence.
pub fn changes(ctx: &ViewContext, counting: &Assumptions) -> Vec<String> {
    let published = Assumptions::default();
    let shares =
        CallShare::ALL.into_iter().filter(|share| counting.quarters(*share) != published.quarters(*share));
    let shares = shares.map(|share| {
        let part = ctx.say(&format!("counting.quarters.{}", counting.quarters(share)));
        match share {
            CallShare::Good => ctx.fill("counting.changed-good", &[("part", &part)]),
            CallShare::Strain => ctx.fill("counting.changed-strain", &[("part", &part)]),
        }
    });
    let hours = Assumptions::QUESTIONS
        .into_iter()
        .flat_map(|question| (0..question.choices().len()).map(move |place| (question, place)));
    let hours = hours.filter_map(|(question, place)| {
        let (new, old) = (counting.value(question, place)?, published.value(question, place)?);
        let name = ctx.say(&format!("balance.{}", question.id()));
        let answer = answer_words(ctx, question, place);
        let (new_words, old_words) = (exact(new), exact(old));
        (new != old).then(|| {
            ctx.fill(
                "counting.changed-hours",
                &[("name", &name), ("answer", &answer), ("new", &new_words), ("old", &old_words)],
            )
        })
    });
    let rules = Rule::ALL.into_iter().filter(|rule| !counting.follows(*rule));
    let rules = rules.map(|rule| {
        let name = ctx.say(&format!("counting.rule.{}", rule.id()));
        ctx.fill("counting.changed-rule", &[("rule", &name)])
    });
    shares.chain(hours).chain(rules).chain(moves(ctx, counting.track())).collect()
}
