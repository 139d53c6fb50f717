//! How the result was worked out: what is assumed, the research behind it, and what it does not know.

use yew::{Html, html};

use crate::domain::day::Day;
use crate::domain::evidence::{FINDINGS, Finding, Grade, REVIEWED, is_due};
use crate::hooks::page::today;
use crate::view::view_context::ViewContext;

/// What is assumed, by the key of its words.
const ASSUMPTIONS: [&str; 8] = ["likelihood", "worth", "ways", "call", "cap", "strain", "rules", "gut"];

/// What the sums take for granted.
pub(crate) fn assumed(ctx: &ViewContext) -> Html {
    let assumptions = ASSUMPTIONS.map(|id| html! { <li>{ ctx.say(&format!("assumption.{id}")) }</li> });
    html! {
        <>
            <p class="label">{ ctx.say("worked-out.assumptions") }</p>
            <ul>{ for assumptions }</ul>
        </>
    }
}

/// What is known and how well, who made this, and what it does not know.
pub(crate) fn research(ctx: &ViewContext) -> Html {
    let findings = FINDINGS.iter().map(|finding| evidence(ctx, finding));
    let reviewed = Day::parse(REVIEWED);
    let due = today().is_some_and(is_due);
    let about = ["about.article", "about.who", "about.trial", "about.ipdas"];
    html! {
        <>
            <p>{ for reviewed.map(|day| ctx.fill("about.reviewed", &[("date", &ctx.day(day))])) }</p>
            <p class="due" hidden={!due}>{ ctx.say("about.due") }</p>
            <ul class="evidence">{ for findings }</ul>
            <p class="label">{ ctx.say("worked-out.about") }</p>
            { for about.map(|key| html! { <p>{ ctx.say(key) }</p> }) }
            <p class="note">{ ctx.say("result.note") }</p>
        </>
    }
}

fn evidence(ctx: &ViewContext, finding: &Finding) -> Html {
    let source = match finding.doi {
        // A link is followed only when it is pressed: nothing is fetched by itself.
        Some(doi) => html! {
            <a href={format!("https://doi.org/{doi}")} rel="noopener noreferrer" target="_blank">{ finding.source }</a>
        },
        // Its strength says that there is none.
        None if finding.grade == Grade::None => html! {},
        None => html! { { finding.source } },
    };
    html! {
        <li key={finding.id}>
            <p>{ ctx.say(&format!("evidence.{}", finding.id)) }</p>
            <p class="note">{ ctx.say(&format!("grade.{}", finding.grade.id())) }{ " " }{ source }</p>
        </li>
    }
}
