//! What the result says first: where the answers point and how sure that is, or what is missing for it.

use yew::{Callback, Html, NodeRef, html};

use crate::domain::answers::Answers;
use crate::domain::assessment::Assessment;
use crate::domain::headline::Headline;
use crate::domain::question::Question;
use crate::domain::step::Step;
use crate::domain::summary::Summary;
use crate::domain::verdict::Strength;
use crate::session::action::Action;
use crate::view::parts::button::{does, quiet};
use crate::view::parts::heading::{heading_of, screen_heading};
use crate::view::quiz::question::legend;
use crate::view::result::strength::{dots, strength_words};
use crate::view::view_context::ViewContext;

/// The words for where the answers point now, beside other things: an option, or why none leads.
pub(crate) fn pointer(ctx: &ViewContext, assessment: &Assessment) -> String {
    match Headline::of(assessment) {
        Headline::PointsTo(verdict) => ctx.say(&format!("verdict.{}", verdict.id())),
        other => headline(ctx, other),
    }
}

/// The same and how sure that is, in as few words as a list has room for.
pub(crate) fn at_a_glance(ctx: &ViewContext, of: Headline, strength: Strength) -> String {
    match of {
        Headline::PointsTo(verdict) => {
            let option = ctx.option_words(verdict);
            let sure = ctx.say(&format!("sure.{}", strength.id()));
            ctx.fill("journal.points", &[("option", &option), ("sure", &sure)])
        }
        other => headline(ctx, other),
    }
}

/// The same as the sentence that stands over a result.
pub(crate) fn headline(ctx: &ViewContext, headline: Headline) -> String {
    match headline {
        Headline::NotEnough => ctx.say("result.not-enough"),
        Headline::TooClose(one, other) => ctx.say(&format!("close.{}-{}", one.id(), other.id())),
        Headline::Open(_) => ctx.say("result.undecided"),
        Headline::PointsTo(verdict) => ctx.say(&format!("points-to.{}", verdict.id())),
    }
}

/// The sentence, and how sure it is. `focus` is given where it is the heading of the screen.
pub(crate) fn verdict(
    ctx: &ViewContext,
    assessment: &Assessment,
    summary: &Summary,
    focus: Option<&NodeRef>,
) -> Html {
    html! {
        <div class="verdict">
            { over(ctx, summary.headline, focus) }
            <p class="strength">{ strength_words(ctx, assessment, summary) }</p>
            { dots(assessment, summary.headline) }
        </div>
    }
}

fn over(ctx: &ViewContext, of: Headline, focus: Option<&NodeRef>) -> Html {
    match focus {
        Some(focus) => screen_heading(ctx, headline(ctx, of), focus),
        None => heading_of(ctx, headline(ctx, of)),
    }
}

/// What is missing for a result. `go_to` leads to a question of the quiz, where there is a way there.
pub(crate) fn missing(
    ctx: &ViewContext,
    assessment: &Assessment,
    answers: &Answers,
    focus: Option<&NodeRef>,
    go_to: Option<&Callback<Action>>,
) -> Html {
    let open = open_items(ctx, answers).into_iter().map(|(question, words)| match go_to {
        Some(act) => html! { <li>{ quiet(words, does(act, Action::GoTo(question))) }</li> },
        None => html! { <li>{ words }</li> },
    });
    html! {
        <div class="verdict">
            { over(ctx, Headline::NotEnough, focus) }
            <p>{ ctx.words.count("result.missing", assessment.still_needed()) }</p>
            <ul class="missing">{ for open }</ul>
        </div>
    }
}

/// What is open, by name: each question, and the five about worth as one.
fn open_items(ctx: &ViewContext, answers: &Answers) -> Vec<(Question, String)> {
    let open = |question: &Question| question.is_scored() && answers.is_open(*question);
    let asked = Step::ALL.into_iter().flat_map(Step::questions);
    let single = asked.filter(|question| !question.is_worth() && open(question));
    let mut items: Vec<_> = single.map(|question| (question, legend(ctx, question))).collect();
    if Step::Worth.questions().all(|question| open(&question)) {
        items.push((Question::WorthPractice, ctx.say("result.missing-worth")));
    }
    items
}
