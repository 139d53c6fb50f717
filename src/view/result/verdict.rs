//! Part one of the result: where the answers point, how sure that is, and what it is worth in hours.

use yew::{Callback, Html, html};

use crate::domain::answers::Answers;
use crate::domain::assessment::Assessment;
use crate::domain::assumptions::{Assumptions, CallShare};
use crate::domain::question::{Hours, Question};
use crate::domain::verdict::{Rule, Strength};
use crate::session::action::Action;
use crate::session::step::Step;
use crate::view::parts::button::{does, quiet};
use crate::view::quiz::question::answer_words;
use crate::view::result::track_record::moves;
use crate::view::view_context::{ViewContext, exact};

/// The words for where the answers point now: a verdict, or why there is none.
pub fn pointer(ctx: &ViewContext, assessment: &Assessment) -> String {
    let key = match assessment.strength {
        Strength::NotEnough => "result.not-enough".to_owned(),
        _ => format!("verdict.{}", assessment.weighing.verdict.id()),
    };
    ctx.say(&key)
}

/// How sure the verdict is, in words.
pub fn strength_words(ctx: &ViewContext, assessment: &Assessment) -> String {
    let strength = match assessment.strength {
        Strength::Clear if assessment.find_out.is_empty() => "clear-full",
        strength => strength.id(),
    };
    ctx.say(&format!("strength.{strength}"))
}

/// Verdict and strength, or what is missing for one. `go_to` leads to a step of the quiz, where there is a way there.
pub fn verdict(
    ctx: &ViewContext,
    assessment: &Assessment,
    answers: &Answers,
    go_to: Option<&Callback<Action>>,
) -> Html {
    let sums = &assessment.weighing;
    let shown = assessment.strength != Strength::NotEnough;
    let rules = sums.rules.iter().map(|rule| html! { <p>{ ctx.say(&format!("rule.{}", rule.id())) }</p> });
    let points = match assessment.strength {
        Strength::TooClose => "result.points-close",
        _ => "result.points-to",
    };
    let (before, after) = if shown {
        (
            html! { <p>{ ctx.say(points) }</p> },
            html! { <p class="strength">{ strength_words(ctx, assessment) }</p> },
        )
    } else {
        (html! {}, missing(ctx, assessment, answers, go_to))
    };
    html! {
        <div class="verdict">
            { before }
            <p class="pointer">{ pointer(ctx, assessment) }</p>
            { after }
            { for rules }
            <p hidden={!shown || !sums.rules.is_empty()}>{ worth_up_to(ctx, sums.worth_up_to()) }</p>
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

/// The sentence with the break-even hours, the figure inside it.
fn worth_up_to(ctx: &ViewContext, hours: Hours) -> Html {
    if hours <= 0.0 {
        return ctx.figure_as("worth-up-to", hours, ctx.say("result.worth-nothing"));
    }
    let sentence = ctx.fill("result.worth-up-to", &[("hours", &ctx.hours(hours))]);
    ctx.figure_as("worth-up-to", hours, sentence)
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
    let hours = Assumptions::QUESTIONS.into_iter().flat_map(Question::choices);
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
