//! What the answers point to: the verdict, how sure it is, the balance and the three options.

use yew::{Callback, Html, Properties, function_component, html, use_memo};

use super::balance::Balance;
use super::heading::Heading;
use super::setting::{Setting, use_setting};
use crate::domain::answers::Answers;
use crate::domain::catalogue::{Hours, Question};
use crate::domain::sensitivity::Assessment;
use crate::domain::verdict::{Strength, Verdict};
use crate::session::action::Action;
use crate::session::step::Step;

/// What a result needs.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The answers it is the result of.
    pub answers: Answers,
    /// Gets the step of an open question that the reader wants to answer; without it there is no way there.
    #[prop_or_default]
    pub act: Option<Callback<Action>>,
}

/// The result, always in the same layout. Without enough answers it says what is missing instead of a verdict.
#[function_component]
pub fn Outcome(props: &Props) -> Html {
    let setting = use_setting();
    let assessment = use_memo(props.answers.clone(), Assessment::of);
    let sums = &assessment.weighing;
    html! {
        <section class="result" data-verdict={sums.verdict.id()} data-strength={assessment.strength.id()}>
            <div class="verdict">{ verdict(&setting, &assessment, props) }</div>
            <Heading text={setting.say("balance.heading")} below={1} />
            <Balance weighing={sums.clone()} />
            <p class="note" hidden={assessment.find_out.is_empty()}>{ setting.say("result.open") }</p>
            <Heading text={setting.say("options.heading")} below={1} />
            <p>{ setting.say("options.text") }</p>
            <dl class="options">{ for Verdict::ALL.into_iter().rev().map(|one| option(&setting, &assessment, one)) }</dl>
            <p class="note">{ gut(&setting, &props.answers) }{ " " }{ setting.say("result.note") }</p>
        </section>
    }
}

/// The words for where the answers point now: a verdict, or why there is none.
pub fn pointer(setting: &Setting, assessment: &Assessment) -> String {
    let key = match assessment.strength {
        Strength::NotEnough => "result.not-enough".to_owned(),
        _ => format!("verdict.{}", assessment.weighing.verdict.id()),
    };
    setting.say(&key)
}

fn verdict(setting: &Setting, assessment: &Assessment, Props { answers, act }: &Props) -> Html {
    let pointer = pointer(setting, assessment);
    let sums = &assessment.weighing;
    let rules =
        sums.rules.iter().map(|rule| html! { <p>{ setting.say(&format!("rule.{}", rule.id())) }</p> });
    if assessment.strength == Strength::NotEnough {
        let open = missing(setting, answers).into_iter().map(|(step, words)| match act {
            Some(act) => html! {
                <li>
                    <button type="button" class="quiet" onclick={act.reform(move |_| Action::GoTo(step))}>{ words }</button>
                </li>
            },
            None => html! { <li>{ words }</li> },
        });
        return html! {
            <>
                <p class="pointer">{ pointer }</p>
                <p>{ setting.words.count("result.missing", assessment.still_needed()) }</p>
                <ul class="missing">{ for open }</ul>
                { for rules }
            </>
        };
    }
    let strength = match assessment.strength {
        Strength::Clear if assessment.find_out.is_empty() => "clear-full",
        strength => strength.id(),
    };
    html! {
        <>
            <p>{ setting.say("result.points-to") }</p>
            <p class="pointer">{ pointer }</p>
            <p>{ setting.say(&format!("strength.{strength}")) }</p>
            { for rules }
            <p>{ worth_up_to(setting, sums.worth_up_to()) }</p>
        </>
    }
}

/// The open items by step and name: each question, and the five worth rows as one.
fn missing(setting: &Setting, answers: &Answers) -> Vec<(Step, String)> {
    let open = |question: &Question| question.is_scored() && answers.is_open(*question);
    let questions =
        Step::ALL.into_iter().flat_map(|step| step.questions().iter().map(move |question| (step, *question)));
    let single = questions.filter(|(_, question)| !question.is_worth() && open(question));
    let mut items: Vec<_> =
        single.map(|(step, question)| (step, setting.say(&format!("question.{}", question.id())))).collect();
    if Step::Worth.questions().iter().all(open) {
        items.push((Step::Worth, setting.say("result.missing-worth")));
    }
    items
}

/// The sentence with the break-even hours, the figure inside it.
fn worth_up_to(setting: &Setting, hours: Hours) -> Html {
    if hours <= 0.0 {
        return setting.figure_as("worth-up-to", hours, setting.say("result.worth-nothing"));
    }
    let sentence = setting.words.fill("result.worth-up-to", &[("hours", &setting.words.hours(hours))]);
    setting.figure_as("worth-up-to", hours, sentence)
}

fn option(setting: &Setting, assessment: &Assessment, option: Verdict) -> Html {
    let sums = &assessment.weighing;
    let hours = sums.value(option);
    let left_out = option == Verdict::Go && !sums.rules.is_empty();
    let chosen = option == sums.verdict && assessment.strength != Strength::NotEnough;
    let words = match hours {
        _ if left_out => setting.say("options.left-out"),
        0.0 => setting.say("options.zero"),
        _ => {
            let key = if hours > 0.0 { "options.gain" } else { "options.loss" };
            setting.words.fill(key, &[("hours", &setting.words.hours(hours))])
        }
    };
    html! {
        <div key={option.id()} class={if chosen { "option chosen" } else { "option" }}>
            <dt>{ setting.say(&format!("verdict.{}", option.id())) }</dt>
            <dd>{ setting.figure_as(option.id(), hours, words) }</dd>
            { for (option == sums.verdict).then(|| margin(setting, sums.margin, chosen)) }
        </div>
    }
}

fn margin(setting: &Setting, hours: Hours, shown: bool) -> Html {
    let sentence = setting.words.fill("result.margin", &[("hours", &setting.words.hours(hours))]);
    html! { <dd key="margin" hidden={!shown}>{ setting.figure_as("margin", hours, sentence) }</dd> }
}

fn gut(setting: &Setting, answers: &Answers) -> Option<String> {
    let choice = answers.choice(Question::Gut)?;
    Some(setting.say(&format!("result.gut.{}", choice.id)))
}
