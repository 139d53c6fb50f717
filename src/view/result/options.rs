//! Part three of the result: the three options side by side, none hidden, each with the same room.

use yew::{Html, html};

use crate::domain::answers::Answers;
use crate::domain::assessment::Assessment;
use crate::domain::headline::Headline;
use crate::domain::question::Hours;
use crate::domain::verdict::Verdict;
use crate::view::parts::heading::heading_of;
use crate::view::view_context::ViewContext;

/// What each option gives and takes, the largest commitment first.
pub(crate) fn options(ctx: &ViewContext, assessment: &Assessment, answers: &Answers) -> Html {
    let all = Verdict::ALL.into_iter().rev().map(|one| option(ctx, assessment, answers, one));
    html! {
        <section class="part">
            { heading_of(ctx, ctx.say("options.heading")) }
            <p>{ ctx.say("options.text") }</p>
            <ul class="options">{ for all }</ul>
        </section>
    }
}

fn option(ctx: &ViewContext, assessment: &Assessment, answers: &Answers, option: Verdict) -> Html {
    let sums = &assessment.weighing;
    let hours = sums.value(option);
    let left_out = option == Verdict::Go && !sums.rules.is_empty();
    let chosen = Headline::of(assessment).leader() == Some(option);
    let words = match hours {
        _ if left_out => ctx.say("options.left-out"),
        0.0 => ctx.say("options.zero"),
        _ if hours > 0.0 => ctx.fill("options.gain", &[("hours", &ctx.hours(hours))]),
        _ => ctx.fill("options.loss", &[("hours", &ctx.hours(hours))]),
    };
    let parts = sums.parts(option, answers.assumptions());
    let mut rows = vec![
        ("options.get", parts.good),
        ("balance.time", parts.time),
        ("balance.stress", parts.stress),
        ("balance.risk", parts.risk),
    ];
    if sums.own_against > 0.0 {
        rows.push(("balance.against", parts.against));
    }
    let row = |(key, hours): (&str, Hours)| {
        let words = if hours == 0.0 { ctx.say("options.none") } else { ctx.hours(hours) };
        html! { <div><dt>{ ctx.say(key) }</dt><dd>{ words }</dd></div> }
    };
    let then = match option {
        // Where a rule leaves an interview out, none is held out in the call.
        Verdict::Small if !sums.rules.is_empty() => ctx.say("options.next.small-only"),
        _ => ctx.say(&format!("options.next.{}", option.id())),
    };
    html! {
        <li key={option.id()} class={if chosen { "option chosen" } else { "option" }}>
            <p class="option-name">{ ctx.say(&format!("option.{}", option.id())) }</p>
            <p class="option-sum">
                { ctx.figure_as(option.id(), hours, words) }
                { for (option == sums.verdict).then(|| margin(ctx, sums.margin, chosen)) }
            </p>
            <dl>
                { for rows.into_iter().map(row) }
                <div class="next"><dt>{ ctx.say("options.next") }</dt><dd>{ then }</dd></div>
            </dl>
        </li>
    }
}

fn margin(ctx: &ViewContext, hours: Hours, shown: bool) -> Html {
    let sentence = ctx.fill("result.margin", &[("hours", &ctx.hours(hours))]);
    html! { <span class="margin" hidden={!shown}>{ ctx.figure_as("margin", hours, sentence) }</span> }
}
