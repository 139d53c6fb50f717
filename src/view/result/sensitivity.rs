//! What would change it, what to find out first, and the range that open answers leave.

use yew::{Html, html};

use crate::domain::assessment::{Assessment, FindOut, Flip};
use crate::domain::verdict::Strength;
use crate::view::quiz::question::{answer_words, question_words};
use crate::view::view_context::ViewContext;

/// One change toward going and one away from it, if they are near; the open question most worth an answer; the range.
pub(crate) fn change(ctx: &ViewContext, assessment: &Assessment) -> Html {
    html! {
        <>
            <p class="label">{ ctx.say("change.heading") }</p>
            { flips(ctx, assessment) }
            { for assessment.find_out_first().map(|first| find_out(ctx, first)) }
            { range(ctx, assessment) }
        </>
    }
}

fn flips(ctx: &ViewContext, assessment: &Assessment) -> Html {
    let near: Vec<&Flip> = [assessment.toward(), assessment.away()].into_iter().flatten().collect();
    if near.is_empty() {
        return html! { <p class="steady">{ ctx.say("change.none") }</p> };
    }
    html! { <ul class="flips">{ for near.into_iter().map(|one| flip(ctx, one)) }</ul> }
}

fn flip(ctx: &ViewContext, flip: &Flip) -> Html {
    let question = question_words(ctx, flip.question);
    let answer = answer_words(ctx, flip.choice);
    let verdict = ctx.say(&format!("verdict.{}", flip.verdict.id()));
    html! {
        <li data-question={flip.question.id()} data-answer={flip.choice.id()} data-verdict={flip.verdict.id()}>
            { ctx.fill("change.flip", &[("question", &question), ("answer", &answer), ("verdict", &verdict)]) }
        </li>
    }
}

/// What to find out first, and how.
pub(crate) fn find_out(ctx: &ViewContext, first: &FindOut) -> Html {
    let question = question_words(ctx, first.question);
    let how = match first.question.is_worth() {
        true => ctx.say("find.worth"),
        false => ctx.say(&format!("find.{}", first.question.id())),
    };
    let hours = ctx.hours(first.hours);
    html! {
        <p class="find-out" data-question={first.question.id()}>
            { ctx.fill("change.find-out", &[("question", &question), ("hours", &hours)]) }
            { " " }
            { how }
        </p>
    }
}

fn range(ctx: &ViewContext, assessment: &Assessment) -> Html {
    let open = assessment.find_out.len();
    let (worst, best) = (ctx.option_words(assessment.worst), ctx.option_words(assessment.best));
    let words = match open {
        0 => ctx.say("change.all-answered"),
        // That one option stays ahead by next to nothing is no news of a leader.
        _ if assessment.worst == assessment.best && assessment.strength == Strength::TooClose => {
            String::new()
        }
        _ if assessment.worst == assessment.best => ctx.fill("change.range-one", &[("verdict", &best)]),
        _ => ctx.fill("change.range", &[("worst", &worst), ("best", &best)]),
    };
    let left = ctx.words.count("change.open", open);
    html! {
        <p class="range">
            { for (open > 0).then_some(left) }{ " " }{ words }
        </p>
    }
}
