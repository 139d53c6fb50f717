//! Part one of the result: where the answers point, how sure that is, and up to how many hours going is ahead.

use yew::{Callback, Html, html};

use crate::domain::answers::Answers;
use crate::domain::assessment::Assessment;
use crate::domain::assumptions::{Assumptions, CallShare};
use crate::domain::headline::Headline;
use crate::domain::question::Question;
use crate::domain::step::Step;
use crate::domain::verdict::Rule;
use crate::session::action::Action;
use crate::view::parts::button::{does, quiet};
use crate::view::quiz::question::answer_words;
use crate::view::result::strength::{dots, strength_words, tip_words};
use crate::view::result::track_record::moves;
use crate::view::view_context::{ViewContext, exact};

/// The words for where the answers point now: a verdict, or why none leads.
pub(crate) fn pointer(ctx: &ViewContext, assessment: &Assessment) -> String {
    match Headline::of(assessment) {
        Headline::NotEnough => ctx.say("result.not-enough"),
        Headline::TooClose(one, other) => ctx.say(&format!("close.{}-{}", one.id(), other.id())),
        Headline::Open(_) => ctx.say("result.undecided"),
        Headline::PointsTo(verdict) => ctx.say(&format!("verdict.{}", verdict.id())),
    }
}

/// Verdict and strength, or what is missing for one. `go_to` leads to a step of the quiz, where there is a way there.
pub(crate) fn verdict(
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
        Step::ALL.into_iter().flat_map(|step| step.questions().map(move |question| (step, question)));
    let single = questions.filter(|(_, question)| !question.is_worth() && open(question));
    let mut items: Vec<_> =
        single.map(|(step, question)| (step, ctx.say(&format!("question.{}", question.id())))).collect();
    if Step::Worth.questions().all(|question| open(&question)) {
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
pub(crate) fn changes(ctx: &ViewContext, counting: &Assumptions) -> Vec<String> {
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
    let settable = [Question::Time].into_iter().chain(Assumptions::QUESTIONS);
    let hours = settable.flat_map(Question::choices);
    let hours = hours.filter_map(|choice| {
        let (new, old) = (counting.value(choice), published.value(choice));
        let name = ctx.say(&format!("balance.{}", choice.question().id()));
        let answer = answer_words(ctx, choice);
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
