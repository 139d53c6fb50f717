//! Interviews side by side: hours, verdict and strongest reasons of each.

use std::rc::Rc;

use yew::{Callback, Html, NodeRef, html};

use crate::domain::answers::Side;
use crate::domain::assessment::Assessment;
use crate::domain::interview::{Id, Interview};
use crate::domain::reasons::Reasons;
use crate::domain::summary::Summary;
use crate::session::action::Action;
use crate::view::journal::entry::{weighed, when};
use crate::view::parts::button::back_to_journal;
use crate::view::parts::field::tick;
use crate::view::parts::heading::screen_heading;
use crate::view::parts::interview_name::name;
use crate::view::result::reasons::sentence;
use crate::view::result::strength::tip_hours;
use crate::view::result::verdict::pointer;
use crate::view::view_context::ViewContext;

/// Which interviews, and one column for each.
pub fn compare(
    ctx: &ViewContext,
    interviews: &[Rc<Interview>],
    not_compared: &[Id],
    act: &Callback<Action>,
    focus: &NodeRef,
) -> Html {
    let chosen = |interview: &Interview| !not_compared.contains(&interview.id);
    let pick = |interview: &Rc<Interview>| {
        let id = interview.id.clone();
        let turn = act.reform(move |ticked| Action::CompareWith(id.clone(), ticked));
        tick(format!("compare-{}", interview.id.as_str()), name(ctx, interview), chosen(interview), turn)
    };
    let columns = interviews.iter().filter(|interview| chosen(interview));
    let by_today = columns.clone().all(|interview| weighed(ctx, interview).is_none());
    html! {
        <div class="compare">
            { back_to_journal(ctx, act) }
            { screen_heading(ctx, ctx.say("compare.heading"), focus) }
            <p>{ ctx.say("compare.text") }</p>
            <fieldset class="question">
                <legend>{ ctx.say("compare.which") }</legend>
                <div class="choices">{ for interviews.iter().map(pick) }</div>
            </fieldset>
            <p class="note" hidden={by_today}>{ ctx.say("weighed.now") }</p>
            <ul class="columns">{ for columns.map(|interview| column(ctx, interview)) }</ul>
        </div>
    }
}

fn column(ctx: &ViewContext, interview: &Interview) -> Html {
    let answers = &interview.case.answers;
    let assessment = Assessment::of(answers);
    let sums = &assessment.weighing;
    let reasons = Reasons::of(answers, sums);
    let strongest = |side, reasons: &[_]| {
        reasons.first().map(|reason| sentence(ctx, answers, side, reason)).unwrap_or_default()
    };
    let choice = interview
        .case
        .decision
        .map_or_else(|| ctx.say("decision.none"), |decision| ctx.say(&format!("decision.{}", decision.id())));
    let then = weighed(ctx, interview).unwrap_or_default();
    let mut rows = vec![("compare.verdict", pointer(ctx, &assessment))];
    // Without enough answers, all of these would be averages.
    if let Some(summary) = Summary::of(&assessment) {
        rows.extend([
            ("compare.good", ctx.half_hours(summary.figures.total)),
            ("compare.cost", ctx.half_hours(summary.figures.cost)),
        ]);
        rows.extend(tip_hours(ctx, &summary).map(|hours| ("compare.ahead", hours)));
        rows.extend([
            ("compare.for", strongest(Side::For, &reasons.pro)),
            ("compare.against", strongest(Side::Against, &reasons.con)),
        ]);
    }
    rows.push(("decision.heading", choice));
    let row = |(key, words): (&str, String)| html! { <div><dt>{ ctx.say(key) }</dt><dd>{ words }</dd></div> };
    html! {
        <li key={interview.id.as_str()} class="column">
            <p class="option-name">{ name(ctx, interview) }</p>
            <p class="note">{ when(ctx, interview) }</p>
            <p class="note weighed" hidden={then.is_empty()}>{ then }</p>
            <dl>{ for rows.into_iter().map(row) }</dl>
        </li>
    }
}
