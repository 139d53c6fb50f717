//! Part ten of the result: how it was worked out, with nothing left out.

use yew::{Callback, Html, html};

use super::counting::count;
use super::sums::{sums, values};
use super::verdict::pointer;
use crate::domain::answers::Answers;
use crate::domain::evidence::{FINDINGS, Finding, Grade, REVIEWED, is_due};
use crate::domain::interview::Day;
use crate::domain::sensitivity::Assessment;
use crate::hooks::page::today;
use crate::session::action::Action;
use crate::view::heading::heading_of;
use crate::view::setting::Setting;

/// What is assumed, by the key of its words.
const ASSUMPTIONS: [&str; 7] = ["likelihood", "worth", "call", "cap", "strain", "rules", "gut"];

/// Everything behind the result, folded away.
pub fn worked_out(
    setting: &Setting,
    answers: &Answers,
    assessment: &Assessment,
    act: Option<&Callback<Action>>,
) -> Html {
    let assumptions = ASSUMPTIONS.map(|id| html! { <li>{ setting.say(&format!("assumption.{id}")) }</li> });
    let findings = FINDINGS.iter().map(|finding| evidence(setting, finding));
    let reviewed = Day::parse(REVIEWED);
    let due = today().is_some_and(is_due);
    html! {
        <section class="part worked-out">
            { heading_of(setting, setting.say("worked-out.heading")) }
            <div class="folds">
            <details>
                <summary>{ setting.say("worked-out.sums") }</summary>
                { sums(setting, &assessment.weighing, answers) }
            </details>
            <details>
                <summary>{ setting.say("worked-out.values") }</summary>
                <p>{ setting.say("worked-out.values-text") }</p>
                { values(setting, answers) }
            </details>
            <details>
                <summary>{ setting.say("worked-out.assumptions") }</summary>
                <ul>{ for assumptions }</ul>
            </details>
            { for act.map(|act| count(setting, answers.counting(), &pointer(setting, assessment), act)) }
            <details>
                <summary>{ setting.say("worked-out.evidence") }</summary>
                <p>{ for reviewed.map(|day| setting.fill("about.reviewed", &[("date", &setting.day(day))])) }</p>
                <p class="due" hidden={!due}>{ setting.say("about.due") }</p>
                <ul class="evidence">{ for findings }</ul>
            </details>
            <details>
                <summary>{ setting.say("worked-out.about") }</summary>
                <p>{ setting.say("about.article") }</p>
                <p>{ setting.say("about.who") }</p>
                <p>{ setting.say("about.trial") }</p>
                <p>{ setting.say("about.ipdas") }</p>
            </details>
            </div>
        </section>
    }
}

fn evidence(setting: &Setting, finding: &Finding) -> Html {
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
            <p>{ setting.say(&format!("evidence.{}", finding.id)) }</p>
            <p class="note">{ setting.say(&format!("grade.{}", finding.grade.id())) }{ " " }{ source }</p>
        </li>
    }
}
