//! Part three of the result: the three options side by side, none hidden, each with the same room.

use yew::{Html, html};

use crate::domain::answers::Answers;
use crate::domain::catalogue::Hours;
use crate::domain::sensitivity::Assessment;
use crate::domain::verdict::{Strength, Verdict};
use crate::view::heading::heading_of;
use crate::view::setting::Setting;

/// What each option gives and takes, the largest commitment first.
pub fn options(setting: &Setting, assessment: &Assessment, answers: &Answers) -> Html {
    let all = Verdict::ALL.into_iter().rev().map(|one| option(setting, assessment, answers, one));
    html! {
        <section class="part">
            { heading_of(setting, setting.say("options.heading")) }
            <p>{ setting.say("options.text") }</p>
            <ul class="options">{ for all }</ul>
        </section>
    }
}

fn option(setting: &Setting, assessment: &Assessment, answers: &Answers, option: Verdict) -> Html {
    let sums = &assessment.weighing;
    let hours = sums.value(option);
    let left_out = option == Verdict::Go && !sums.rules.is_empty();
    let called = matches!(assessment.strength, Strength::Likely | Strength::Clear);
    let chosen = option == sums.verdict && called;
    let words = match hours {
        _ if left_out => setting.say("options.left-out"),
        0.0 => setting.say("options.zero"),
        _ if hours > 0.0 => setting.fill("options.gain", &[("hours", &setting.hours(hours))]),
        _ => setting.fill("options.loss", &[("hours", &setting.hours(hours))]),
    };
    let parts = sums.parts(option, answers.counting());
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
        let words = if hours == 0.0 { setting.say("options.none") } else { setting.hours(hours) };
        html! { <div><dt>{ setting.say(key) }</dt><dd>{ words }</dd></div> }
    };
    html! {
        <li key={option.id()} class={if chosen { "option chosen" } else { "option" }}>
            <p class="option-name">{ setting.say(&format!("option.{}", option.id())) }</p>
            <p class="option-sum">
                { setting.figure_as(option.id(), hours, words) }
                { for (option == sums.verdict).then(|| margin(setting, sums.margin, chosen)) }
            </p>
            <dl>
                { for rows.into_iter().map(row) }
                <div class="next"><dt>{ setting.say("options.next") }</dt><dd>{ setting.say(&format!("options.next.{}", option.id())) }</dd></div>
            </dl>
        </li>
    }
}

fn margin(setting: &Setting, hours: Hours, shown: bool) -> Html {
    let sentence = setting.fill("result.margin", &[("hours", &setting.hours(hours))]);
    html! { <span class="margin" hidden={!shown}>{ setting.figure_as("margin", hours, sentence) }</span> }
}
