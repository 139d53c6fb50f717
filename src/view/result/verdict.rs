//! Part one of the result: where the answers point, how sure that is, and what it is worth in hours.

use yew::{Callback, Html, html};

use super::track::moves;
use crate::domain::answers::Answers;
use crate::domain::catalogue::{Hours, Question};
use crate::domain::counting::{Counting, Share};
use crate::domain::sensitivity::Assessment;
use crate::domain::verdict::{Rule, Strength};
use crate::session::action::Action;
use crate::session::step::Step;
use crate::view::button::{does, quiet};
use crate::view::question::answer_words;
use crate::view::setting::{Setting, exact};

/// The words for where the answers point now: a verdict, or why there is none.
pub fn pointer(setting: &Setting, assessment: &Assessment) -> String {
    let key = match assessment.strength {
        Strength::NotEnough => "result.not-enough".to_owned(),
        _ => format!("verdict.{}", assessment.weighing.verdict.id()),
    };
    setting.say(&key)
}

/// How sure the verdict is, in words.
pub fn strength_words(setting: &Setting, assessment: &Assessment) -> String {
    let strength = match assessment.strength {
        Strength::Clear if assessment.find_out.is_empty() => "clear-full",
        strength => strength.id(),
    };
    setting.say(&format!("strength.{strength}"))
}

/// Verdict and strength, or what is missing for one. `go_to` leads to a step of the quiz, where there is a way there.
pub fn verdict(
    setting: &Setting,
    assessment: &Assessment,
    answers: &Answers,
    go_to: Option<&Callback<Action>>,
) -> Html {
    let sums = &assessment.weighing;
    let shown = assessment.strength != Strength::NotEnough;
    let rules =
        sums.rules.iter().map(|rule| html! { <p>{ setting.say(&format!("rule.{}", rule.id())) }</p> });
    let points = match assessment.strength {
        Strength::TooClose => "result.points-close",
        _ => "result.points-to",
    };
    let (before, after) = if shown {
        (
            html! { <p>{ setting.say(points) }</p> },
            html! { <p class="strength">{ strength_words(setting, assessment) }</p> },
        )
    } else {
        (html! {}, missing(setting, assessment, answers, go_to))
    };
    html! {
        <div class="verdict">
            { before }
            <p class="pointer">{ pointer(setting, assessment) }</p>
            { after }
            { for rules }
            <p hidden={!shown || !sums.rules.is_empty()}>{ worth_up_to(setting, sums.worth_up_to()) }</p>
            { counted_otherwise(setting, answers.counting()) }
        </div>
    }
}

fn missing(
    setting: &Setting,
    assessment: &Assessment,
    answers: &Answers,
    go_to: Option<&Callback<Action>>,
) -> Html {
    let open = open_items(setting, answers).into_iter().map(|(step, words)| match go_to {
        Some(act) => html! {
            <li>
                { quiet(words, does(act, Action::GoTo(step))) }
            </li>
        },
        None => html! { <li>{ words }</li> },
    });
    html! {
        <>
            <p>{ setting.words.count("result.missing", assessment.still_needed()) }</p>
            <ul class="missing">{ for open }</ul>
        </>
    }
}

/// The open items by step and name: each question, and the five worth rows as one.
fn open_items(setting: &Setting, answers: &Answers) -> Vec<(Step, String)> {
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
    let sentence = setting.fill("result.worth-up-to", &[("hours", &setting.hours(hours))]);
    setting.figure_as("worth-up-to", hours, sentence)
}

/// What the reader counts otherwise than published, if anything: said where the result is.
fn counted_otherwise(setting: &Setting, counting: &Counting) -> Html {
    let changes = changes(setting, counting);
    html! {
        <div class="otherwise" hidden={changes.is_empty()}>
            <p>{ setting.say("counting.changed") }</p>
            <ul>{ for changes.into_iter().map(|change| html! { <li>{ change }</li> }) }</ul>
        </div>
    }
}

/// Each change to how the answers count, as a sentence.
pub fn changes(setting: &Setting, counting: &Counting) -> Vec<String> {
    let published = Counting::default();
    let shares =
        Share::ALL.into_iter().filter(|share| counting.quarters(*share) != published.quarters(*share));
    let shares = shares.map(|share| {
        let part = setting.say(&format!("counting.quarters.{}", counting.quarters(share)));
        match share {
            Share::Good => setting.fill("counting.changed-good", &[("part", &part)]),
            Share::Strain => setting.fill("counting.changed-strain", &[("part", &part)]),
        }
    });
    let hours = Counting::QUESTIONS
        .into_iter()
        .flat_map(|question| (0..question.choices().len()).map(move |place| (question, place)));
    let hours = hours.filter_map(|(question, place)| {
        let (new, old) = (counting.value(question, place)?, published.value(question, place)?);
        let name = setting.say(&format!("balance.{}", question.id()));
        let answer = answer_words(setting, question, place);
        let (new_words, old_words) = (exact(new), exact(old));
        (new != old).then(|| {
            setting.fill(
                "counting.changed-hours",
                &[("name", &name), ("answer", &answer), ("new", &new_words), ("old", &old_words)],
            )
        })
    });
    let rules = Rule::ALL.into_iter().filter(|rule| !counting.follows(*rule));
    let rules = rules.map(|rule| {
        let name = setting.say(&format!("counting.rule.{}", rule.id()));
        setting.fill("counting.changed-rule", &[("rule", &name)])
    });
    shares.chain(hours).chain(rules).chain(moves(setting, counting.track())).collect()
}
