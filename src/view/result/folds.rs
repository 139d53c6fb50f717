//! What is behind the result, folded away: line by line, every answer, how sure it is, the research, and how it counts.

use yew::{Html, html};

use crate::view::door::Folds;
use crate::view::result::assumptions::count;
use crate::view::result::balance::balance;
use crate::view::result::change_answers::change_answers;
use crate::view::result::sensitivity::change;
use crate::view::result::sums::{sums, values};
use crate::view::result::worked_out::{assumed, research};
use crate::view::view_context::ViewContext;

/// The folds that have something to say. Without enough answers for a result that is the one in which answers are
/// changed, alone; where nothing may be changed, neither that nor the one on how it counts is there.
pub(crate) fn folds(ctx: &ViewContext, folds: &Folds<'_>) -> Html {
    let Folds { answers, assessment, summary, track, pointer, act } = *folds;
    let enough = summary.is_some();
    let line_by_line = summary.map(|summary| {
        html! {
            <>
                { balance(ctx, &summary.figures, &assessment.weighing) }
                { sums(ctx, assessment, answers) }
            </>
        }
    });
    let fold = |class: &'static str, key: &str, inner: Html| {
        html! {
            <details key={class} {class}>
                <summary>{ ctx.say(key) }</summary>
                { inner }
            </details>
        }
    };
    html! {
        <div class="folds">
            { for line_by_line.map(|inner| fold("lines", "folds.lines", inner)) }
            { for act.map(|act| fold("change", "folds.change", change_answers(ctx, answers, pointer, act))) }
            { for enough.then(|| fold("sure", "folds.sure", html! {
                <>
                    { change(ctx, assessment) }
                    { assumed(ctx) }
                    <p class="label">{ ctx.say("worked-out.values") }</p>
                    <p>{ ctx.say("worked-out.values-text") }</p>
                    { values(ctx, answers) }
                </>
            })) }
            { for enough.then(|| fold("research", "folds.research", research(ctx))) }
            { for act.filter(|_| enough).map(|act| {
                fold("counting", "counting.heading", count(ctx, answers.assumptions(), track, pointer, act))
            }) }
        </div>
    }
}
