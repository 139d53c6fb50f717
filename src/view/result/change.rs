//! Part five of the result: what would change it, what to find out first, and the range that open answers leave.

use yew::{Html, html};

use crate::domain::answers::Answers;
use crate::domain::sensitivity::{Assessment, FindOut, Flip};
use crate::domain::verdict::Strength;
use crate::view::heading::heading_of;
use crate::view::question::{answer_words, question_words};
use crate::view::setting::Setting;

/// One change toward going and one away from it, if they are near; the open question most worth an answer; the range.
pub fn change(setting: &Setting, assessment: &Assessment, answers: &Answers) -> Html {
    // Nothing can change a verdict that is not there.
    let flips = match assessment.strength {
        Strength::NotEnough => html! {},
        _ => flips(setting, assessment),
    };
    html! {
        <section class="part">
            { heading_of(setting, setting.say("change.heading")) }
            { flips }
            { for assessment.find_out_first().map(|first| find_out(setting, first)) }
            { range(setting, assessment, answers) }
        </section>
    }
}

fn flips(setting: &Setting, assessment: &Assessment) -> Html {
    let near: Vec<&Flip> = [assessment.toward(), assessment.away()].into_iter().flatten().collect();
    if near.is_empty() {
        return html! { <p class="steady">{ setting.say("change.none") }</p> };
    }
    html! { <ul class="flips">{ for near.into_iter().map(|one| flip(setting, one)) }</ul> }
}

fn flip(setting: &Setting, flip: &Flip) -> Html {
    let question = question_words(setting, flip.question);
    let answer = answer_words(setting, flip.question, flip.choice);
    let verdict = setting.say(&format!("verdict.{}", flip.verdict.id()));
    let id = flip.question.choices().get(flip.choice).map(|choice| choice.id);
    html! {
        <li data-question={flip.question.id()} data-answer={id} data-verdict={flip.verdict.id()}>
            { setting.fill("change.flip", &[("question", &question), ("answer", &answer), ("verdict", &verdict)]) }
        </li>
    }
}

/// What to find out first, and how.
pub fn find_out(setting: &Setting, first: &FindOut) -> Html {
    let question = question_words(setting, first.question);
    let how = match first.question.is_worth() {
        true => setting.say("find.worth"),
        false => setting.say(&format!("find.{}", first.question.id())),
    };
    let hours = setting.hours(first.hours);
    html! {
        <p class="find-out" data-question={first.question.id()}>
            { setting.fill("change.find-out", &[("question", &question), ("hours", &hours)]) }
            { " " }
            { how }
        </p>
    }
}

fn range(setting: &Setting, assessment: &Assessment, answers: &Answers) -> Html {
    let open = assessment.find_out.len();
    let verdict = |verdict| setting.say(&format!("option.{verdict}"));
    let (worst, best) = (verdict(assessment.worst.id()), verdict(assessment.best.id()));
    let words = match open {
        0 => setting.say("change.all-answered"),
        _ if assessment.worst == assessment.best => setting.fill("change.range-one", &[("verdict", &best)]),
        _ => setting.fill("change.range", &[("worst", &worst), ("best", &best)]),
    };
    let left = setting.words.count("change.open", open);
    html! {
        <p class="range" hidden={answers.is_empty()}>
            { for (open > 0).then_some(left) }{ " " }{ words }
        </p>
    }
}
