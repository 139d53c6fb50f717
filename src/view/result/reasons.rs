//! Part four of the result: the strongest reasons for and against, in words about the reader's own answers.

use yew::{Html, html};

use crate::domain::answers::{Answers, Side};
use crate::domain::benefit::Benefit;
use crate::domain::reasons::{Because, Reason, Reasons};
use crate::domain::sensitivity::Assessment;
use crate::domain::weighing::worth;
use crate::view::heading::heading_of;
use crate::view::setting::Setting;

/// Up to three on each side, in equal room.
pub fn reasons(setting: &Setting, assessment: &Assessment, answers: &Answers) -> Html {
    let reasons = Reasons::of(answers, &assessment.weighing);
    let side = |side: Side, reasons: &[Reason]| {
        let item = |reason: &Reason| html! { <li>{ sentence(setting, answers, side, reason) }</li> };
        html! {
            <div class={side.id()}>
                <p class="label" id={format!("reasons-{}", side.id())}>{ setting.say(&format!("reasons.{}", side.id())) }</p>
                <ul aria-labelledby={format!("reasons-{}", side.id())}>{ for reasons.iter().map(item) }</ul>
            </div>
        }
    };
    html! {
        <section class="part">
            { heading_of(setting, setting.say("reasons.heading")) }
            <div class="reasons">{ side(Side::For, &reasons.pro) }{ side(Side::Against, &reasons.con) }</div>
        </section>
    }
}

/// A reason as a sentence.
pub fn sentence(setting: &Setting, answers: &Answers, side: Side, reason: &Reason) -> String {
    let hours = setting.hours(reason.hours);
    let gap = [("hours", hours.as_str())];
    match (side, reason.because) {
        (_, Because::Own(place)) => {
            let own = answers.own().get(place);
            match (side, own.map_or("", |own| own.text.trim())) {
                (Side::For, "") => setting.fill("for.own-blank", &gap),
                (Side::Against, "") => setting.fill("against.own-blank", &gap),
                (Side::For, text) => setting.fill("for.own", &[("text", text), ("hours", &hours)]),
                (Side::Against, text) => setting.fill("against.own", &[("text", text), ("hours", &hours)]),
            }
        }
        (_, Because::Unvalued(benefit)) => setting.say(&format!("for.unvalued.{}", benefit.id())),
        (_, Because::Open(question)) if question.is_worth() => {
            let benefit = Benefit::ALL.into_iter().find(|benefit| worth(*benefit) == question);
            let name = benefit.map(|benefit| setting.say(&format!("benefit.{}", benefit.id())));
            setting.fill("for.worth.open", &[("benefit", &name.unwrap_or_default()), ("hours", &hours)])
        }
        (Side::For, Because::Open(question)) => setting.fill(&format!("for.{}.open", question.id()), &gap),
        (Side::Against, Because::Open(question)) => {
            setting.fill(&format!("against.{}.open", question.id()), &gap)
        }
        (side, Because::Answer(question, place)) => {
            let answer = question.choices().get(place).map_or("", |choice| choice.id);
            match side {
                Side::For => setting.fill(&format!("for.{}.{answer}", question.id()), &gap),
                Side::Against => setting.fill(&format!("against.{}.{answer}", question.id()), &gap),
            }
        }
    }
}
