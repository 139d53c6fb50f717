//! What is behind the result, folded away: line by line, every answer, how sure it is, the research, and how it counts.

use yew::{Callback, Hook, HookContext, Html, html, use_mut_ref, use_state_eq};

use crate::domain::summary::Summary;
use crate::view::door::Folds;
use crate::view::parts::stateful::Stateful;
use crate::view::result::assumptions::count;
use crate::view::result::balance::balance;
use crate::view::result::change_answers::change_answers;
use crate::view::result::sensitivity::change;
use crate::view::result::sums::{sums, values};
use crate::view::result::worked_out::{assumed, research};
use crate::view::view_context::ViewContext;

/// The folds that have something to say. Without enough answers for a result that is the one in which answers are
/// changed, alone; where nothing may be changed, neither that nor the one on how it counts is there. They are shown anew
/// only when what they are about changes, and not while the lever moves.
pub(crate) fn folds(ctx: &ViewContext, folds: Folds) -> Html {
    FoldsView(folds).show(ctx)
}

#[derive(PartialEq)]
struct FoldsView(Folds);

/// A fold, closed at first. Most are never opened, and all of them together are most of a result: what is in one is
/// built when it is opened, and stays.
struct Folded<'a> {
    class: &'static str,
    key: &'static str,
    inner: &'a dyn Fn() -> Html,
}

impl Stateful for FoldsView {
    fn view(&self, ctx: &ViewContext, context: &mut HookContext) -> Html {
        let opened = use_mut_ref(Vec::<&str>::new).run(context);
        let drawn = use_state_eq(|| 0).run(context);
        let Folds { answers, assessment, track, pointer, act } = &self.0;
        let (summary, act) = (Summary::of(assessment), act.as_ref());
        let lines = |summary: &Summary| {
            html! {
                <>
                    { balance(ctx, &summary.figures, &assessment.weighing) }
                    { sums(ctx, assessment, answers) }
                </>
            }
        };
        let sure = || {
            html! {
                <>
                    { change(ctx, assessment) }
                    { assumed(ctx) }
                    <p class="label">{ ctx.say("worked-out.values") }</p>
                    <p>{ ctx.say("worked-out.values-text") }</p>
                    { values(ctx, answers) }
                </>
            }
        };
        let fold = |Folded { class, key, inner }: Folded<'_>| {
            let is_open = opened.borrow().contains(&class);
            let (opened, drawn) = (opened.clone(), drawn.setter());
            let open = Callback::from(move |_| {
                opened.borrow_mut().push(class);
                drawn.set(opened.borrow().len());
            });
            html! {
                <details key={class} {class} ontoggle={(!is_open).then_some(open)}>
                    <summary>{ ctx.say(key) }</summary>
                    if is_open { { inner() } }
                </details>
            }
        };
        let enough = summary.is_some();
        html! {
            <div class="folds">
                { for summary.map(|summary| {
                    fold(Folded { class: "lines", key: "folds.lines", inner: &|| lines(&summary) })
                }) }
                { for act.map(|act| {
                    let inner = || change_answers(ctx, answers, pointer, act);
                    fold(Folded { class: "change", key: "folds.change", inner: &inner })
                }) }
                { for enough.then(|| fold(Folded { class: "sure", key: "folds.sure", inner: &sure })) }
                { for enough.then(|| {
                    fold(Folded { class: "research", key: "folds.research", inner: &|| research(ctx) })
                }) }
                { for act.filter(|_| enough).map(|act| {
                    let inner = || count(ctx, answers.assumptions(), track, pointer, act);
                    fold(Folded { class: "counting", key: "counting.heading", inner: &inner })
                }) }
            </div>
        }
    }
}
