//! The strongest reasons for and against, in words about the reader's own answers.

use yew::{Html, html};

use crate::domain::answers::{Answers, Side};
use crate::domain::assessment::Assessment;
use crate::domain::benefit::Benefit;
use crate::domain::reasons::{Because, Reason, Reasons};
use crate::domain::weighing::worth;
use crate::view::view_context::ViewContext;

/// Up to three on each side, in equal room.
pub(crate) fn reasons(ctx: &ViewContext, assessment: &Assessment, answers: &Answers) -> Html {
    let reasons = Reasons::of(answers, &assessment.weighing);
    let side = |side: Side, reasons: &[Reason]| {
        let item = |reason: &Reason| html! { <li>{ sentence(ctx, answers, side, reason) }</li> };
        html! {
            <div class={side.id()}>
                <p class="label" id={format!("reasons-{}", side.id())}>{ ctx.say(&format!("reasons.{}", side.id())) }</p>
                <ul aria-labelledby={format!("reasons-{}", side.id())}>{ for reasons.iter().map(item) }</ul>
            </div>
        }
    };
    html! {
        <div class="reasons">{ side(Side::For, &reasons.pro) }{ side(Side::Against, &reasons.con) }</div>
    }
}

/// A reason as a sentence.
pub(crate) fn sentence(ctx: &ViewContext, answers: &Answers, side: Side, reason: &Reason) -> String {
    let hours = ctx.words.plain_hours(reason.hours);
    let gap = [("hours", hours.as_str())];
    match (side, reason.because) {
        (_, Because::Own(place)) => {
            let own = answers.own().get(place);
            match (side, own.map_or("", |own| own.text.trim())) {
                (Side::For, "") => ctx.fill("for.own-blank", &gap),
                (Side::Against, "") => ctx.fill("against.own-blank", &gap),
                (Side::For, text) => ctx.fill("for.own", &[("text", text), ("hours", &hours)]),
                (Side::Against, text) => ctx.fill("against.own", &[("text", text), ("hours", &hours)]),
            }
        }
        (_, Because::Unvalued(benefit)) => ctx.say(&format!("for.unvalued.{}", benefit.id())),
        (_, Because::Open(question)) if question.is_worth() => {
            let benefit = Benefit::ALL.into_iter().find(|benefit| worth(*benefit) == question);
            let name = benefit.map(|benefit| ctx.benefit_words(benefit));
            ctx.fill("for.worth.open", &[("benefit", &name.unwrap_or_default()), ("hours", &hours)])
        }
        (Side::For, Because::Open(question)) => ctx.fill(&format!("for.{}.open", question.id()), &gap),
        (Side::Against, Because::Open(question)) => {
            ctx.fill(&format!("against.{}.open", question.id()), &gap)
        }
        (side, Because::Answer(choice)) => {
            let (question, answer) = (choice.question(), choice.id());
            match side {
                Side::For => ctx.fill(&format!("for.{}.{answer}", question.id()), &gap),
                Side::Against => ctx.fill(&format!("against.{}.{answer}", question.id()), &gap),
            }
        }
    }
}
