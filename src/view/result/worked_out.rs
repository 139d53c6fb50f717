//! Part ten of the result: how it was worked out, with nothing left out.

use yew::{Callback, Html, html};

use crate::domain::answers::Answers;
use crate::domain::assessment::Assessment;
use crate::domain::day::Day;
use crate::domain::evidence::{FINDINGS, Finding, Grade, REVIEWED, is_due};
use crate::hooks::page::today;
use crate::session::action::Action;
use crate::view::parts::heading::heading_of;
use crate::view::result::assumptions::count;
use crate::view::result::sums::{sums, values};
use crate::view::result::verdict::pointer;
use crate::view::view_context::ViewContext;

/// What is assumed, by the key of its words.
const ASSUMPTIONS: [&str; 8] = ["likelihood", "worth", "ways", "call", "cap", "strain", "rules", "gut"];

/// Everything behind the result, folded away.
pub(crate) fn worked_out(
    ctx: &ViewContext,
    answers: &Answers,
    assessment: &Assessment,
    act: Option<&Callback<Action>>,
) -> Html {
    let assumptions = ASSUMPTIONS.map(|id| html! { <li>{ ctx.say(&format!("assumption.{id}")) }</li> });
    let findings = FINDINGS.iter().map(|finding| evidence(ctx, finding));
    let reviewed = Day::parse(REVIEWED);
    let due = today().is_some_and(is_due);
    html! {
        <section class="part worked-out">
            { heading_of(ctx, ctx.say("worked-out.heading")) }
            <div class="folds">
            <details>
                <summary>{ ctx.say("worked-out.sums") }</summary>
                { sums(ctx, assessment, answers) }
            </details>
            <details>
                <summary>{ ctx.say("worked-out.values") }</summary>
                <p>{ ctx.say("worked-out.values-text") }</p>
                { values(ctx, answers) }
            </details>
            <details>
                <summary>{ ctx.say("worked-out.assumptions") }</summary>
                <ul>{ for assumptions }</ul>
            </details>
            { for act.map(|act| count(ctx, answers.assumptions(), &pointer(ctx, assessment), act)) }
            <details>
                <summary>{ ctx.say("worked-out.evidence") }</summary>
                <p>{ for reviewed.map(|day| ctx.fill("about.reviewed", &[("date", &ctx.day(day))])) }</p>
                <p class="due" hidden={!due}>{ ctx.say("about.due") }</p>
                <ul class="evidence">{ for findings }</ul>
            </details>
            <details>
                <summary>{ ctx.say("worked-out.about") }</summary>
                <p>{ ctx.say("about.article") }</p>
                <p>{ ctx.say("about.who") }</p>
                <p>{ ctx.say("about.trial") }</p>
                <p>{ ctx.say("about.ipdas") }</p>
            </details>
            </div>
        </section>
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
