//! Interviews side by side: hours, verdict and strongest reasons of each.

use std::rc::Rc;

use yew::{Callback, Html, NodeRef, html};

use crate::domain::answers::Side;
use crate::domain::assessment::Assessment;
use crate::domain::interview::{Id, Interview};
use crate::domain::reasons::Reasons;
use crate::domain::summary::Summary;
use crate::session::action::Action;
use crate::view::journal::entry::{day, weighed};
use crate::view::parts::button::back_to_journal;
use crate::view::parts::field::tick;
use crate::view::parts::heading::screen_heading;
use crate::view::parts::interview_name::name;
use crate::view::result::reasons::sentence;
use crate::view::result::strength::{rules_words, strength_words, tip_hours};
use crate::view::result::verdict::pointer;
use crate::view::view_context::ViewContext;

/// One column for each of those that are compared, and in a fold which those are.
pub fn compare(
    ctx: &ViewContext,
    interviews: &[Rc<Interview>],
    compared: &[Id],
    act: &Callback<Action>,
    focus: &NodeRef,
) -> Html {
    let chosen = |interview: &Interview| compared.contains(&interview.id);
    let pick = |interview: &Rc<Interview>| {
        let id = interview.id.clone();
        let turn = act.reform(move |ticked| Action::CompareWith(id.clone(), ticked));
        let words = [name(ctx, interview), day(ctx, interview)].join(" · ");
        tick(format!("compare-{}", interview.id.as_str()), words, chosen(interview), turn)
    };
    let columns = interviews.iter().filter(|interview| chosen(interview));
    let by_today = columns.clone().all(|interview| weighed(ctx, interview).is_none());
    let (some, all) = (compared.len().to_string(), interviews.len().to_string());
    html! {
        <div class="compare">
            { back_to_journal(ctx, act) }
            { screen_heading(ctx, ctx.say("compare.heading"), focus) }
            <p>{ ctx.say("compare.text") }</p>
            <details>
                <summary>{ ctx.fill("compare.which", &[("n", &some), ("all", &all)]) }</summary>
                <fieldset class="question" aria-label={ctx.say("compare.choose")}>
                    <div class="choices">{ for interviews.iter().map(pick) }</div>
                </fieldset>
            </details>
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
    let choice = ctx.decision_words(interview.case.decision);
    let then = weighed(ctx, interview).unwrap_or_default();
    let mut rows = vec![("compare.verdict", pointer(ctx, &assessment))];
    // Without enough answers, all of these would be averages.
    let summary = Summary::of(&assessment);
    if let Some(summary) = &summary {
        let sure = [strength_words(ctx, &assessment, summary)].into_iter().chain(rules_words(ctx, sums));
        rows.extend([
            ("report.strength", sure.collect::<Vec<_>>().join(" ")),
            ("compare.good", ctx.half_hours(summary.figures.total)),
            ("compare.cost", ctx.half_hours(summary.figures.cost)),
        ]);
        rows.extend([
            ("compare.for", strongest(Side::For, &reasons.pro)),
            ("compare.against", strongest(Side::Against, &reasons.con)),
        ]);
    }
    rows.push(("decision.heading", choice));
    // At the end, since a rule leaves it out: all else stands beside its like.
    rows.extend(summary.and_then(|summary| tip_hours(ctx, &summary)).map(|hours| ("compare.ahead", hours)));
    let row = |(key, words): (&str, String)| html! { <div><dt>{ ctx.say(key) }</dt><dd>{ words }</dd></div> };
    html! {
        <li key={interview.id.as_str()} class="column">
            <p class="option-name">{ name(ctx, interview) }</p>
            <p class="note">{ day(ctx, interview) }</p>
            <p class="note weighed" hidden={then.is_empty()}>{ then }</p>
            <dl>{ for rows.into_iter().map(row) }</dl>
        </li>
    }
}
