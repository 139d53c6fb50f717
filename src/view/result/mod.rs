//! The result: what it comes to and what would tip it, the reader's own choice, reasons and next step, and in folds all
//! that is behind it. Always in the same order, whatever the verdict is. Without enough answers only those parts are
//! there that rest on no average: what is missing, and what is the reader's own.

pub mod add_to_journal;
pub mod assumptions;
pub mod balance;
pub(crate) mod change_answers;
pub(crate) mod counted_otherwise;
pub(crate) mod dates;
pub mod decision;
pub(crate) mod folds;
pub(crate) mod gut;
pub(crate) mod lever;
pub(crate) mod most;
pub mod next_step;
pub(crate) mod options;
pub mod own_reasons;
pub(crate) mod pointer_line;
pub(crate) mod reasons;
pub(crate) mod sensitivity;
pub(crate) mod strength;
pub(crate) mod sums;
pub(crate) mod track_record;
pub(crate) mod verdict;
pub(crate) mod worked_out;

use std::rc::Rc;

use yew::{Callback, Hook, HookContext, Html, NodeRef, html, use_effect_with, use_memo, use_state_eq};

use self::counted_otherwise::counted_otherwise;
use self::decision::decide;
use self::gut::gut;
use self::lever::{Lever, lever};
use self::most::most;
use self::options::options;
use self::own_reasons::Own;
use self::pointer_line::heard;
use self::reasons::reasons;
use crate::domain::assessment::Assessment;
use crate::domain::assumptions::TrackRecord;
use crate::domain::case::Case;
use crate::domain::lever::tried;
use crate::domain::question::Question;
use crate::domain::summary::Summary;
use crate::hooks::use_focus_on::use_handover;
use crate::session::action::Action;
use crate::view::door::{Door, Folds, Later};
use crate::view::parts::stateful::Stateful;
use crate::view::result::add_to_journal::{Keeping, keep};
use crate::view::view_context::{Told, ViewContext};
use crate::view::waiting::Waiting;

/// Where a result is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResultPlace {
    /// At the end of the quiz, whose steps can be gone back to. It can be kept.
    Quiz(Keeping),
    /// In the journal, while the reader still considers.
    Considered,
    /// In the journal, as it was expected: nothing in it can be changed.
    Locked,
}

/// The result. Without enough answers it says what is missing instead of a verdict.
#[derive(PartialEq)]
pub struct ResultView {
    /// What it is the result of.
    pub case: Case,
    /// Where it is shown.
    pub place: ResultPlace,
    /// What the reader's own interviews say so far.
    pub track: TrackRecord,
    /// The way to what comes later.
    pub later: Later,
    /// Gets what the reader does.
    pub act: Callback<Action>,
    /// Where the focus goes when this comes up, where the result is the screen.
    pub focus: Option<NodeRef>,
}

impl Stateful for ResultView {
    fn view(&self, ctx: &ViewContext, context: &mut HookContext) -> Html {
        let ResultView { case, place, later, act, .. } = self;
        let answers = &case.answers;
        let assessment = use_memo(answers.clone(), Assessment::of).run(context);
        // What is tried belongs to the answers it is tried on.
        let moved =
            use_state_eq(|| (Lever { axis: Question::Time, trial: None }, answers.clone())).run(context);
        let (mut at, on) = (*moved).clone();
        if on != *answers {
            at.trial = None;
        }
        let then = use_memo((answers.clone(), at.trial), |(answers, trial)| {
            trial.and_then(|trial| Summary::of(&Assessment::of(&tried(answers, trial))))
        })
        .run(context);
        let set = {
            let (moved, answers) = (moved.setter(), answers.clone());
            Callback::from(move |at| moved.set((at, answers.clone())))
        };
        let open = *place != ResultPlace::Locked;
        let changing = open.then_some(act);
        if matches!(place, ResultPlace::Quiz(_)) {
            let (tell, told) =
                (ctx.tell.clone(), (assessment.weighing.verdict.id(), assessment.strength.id()));
            use_effect_with(told, move |(verdict, strength)| tell.emit(Told::Verdict(verdict, strength)))
                .run(context);
        }
        let summary = Summary::of(&assessment);
        let pointer = verdict::pointer(ctx, &assessment);
        let focus = self.focus.as_ref();
        let (go_to, keeping) = match place {
            ResultPlace::Quiz(keeping) => (Some(act), keep(ctx, case, *keeping, act)),
            ResultPlace::Considered | ResultPlace::Locked => (None, html! {}),
        };
        let first = match &summary {
            None => verdict::missing(ctx, &assessment, answers, focus, go_to),
            Some(summary) => html! {
                <>
                    { verdict::verdict(ctx, &assessment, summary, focus) }
                    { options(ctx, (*then).as_ref().unwrap_or(summary), &assessment.weighing, then.is_some()) }
                    { most(ctx, summary) }
                    { counted_otherwise(ctx, answers.assumptions()) }
                    { for changing.map(|act| {
                        lever(ctx, answers, at, then.as_ref().as_ref().map(|then| then.headline), &set, act)
                    }) }
                    { gut(ctx, summary.headline, answers, changing) }
                </>
            },
        };
        let own = Own { answers: answers.clone(), pointer: pointer.clone(), act: changing.cloned() };
        let folds = |door: &Door| {
            let assessment = Rc::clone(&assessment);
            let (answers, track, pointer) = (answers.clone(), self.track, pointer.clone());
            (door.folds)(ctx, Folds { answers, assessment, track, pointer, act: changing.cloned() })
        };
        let door = later.part.door();
        let rest = use_handover(door.is_some()).run(context);
        let next_step = door.filter(|_| open).map(|door| (door.next_step)(ctx, case, &assessment, act));
        html! {
            <section class="result" data-verdict={assessment.weighing.verdict.id()} data-strength={assessment.strength.id()}>
                <div class="first">{ first }{ decide(ctx, case.decision, changing) }</div>
                { heard(ctx, &pointer) }
                if summary.is_some() { { reasons(ctx, &assessment, answers) } }
                { own.show(ctx) }
                { next_step.unwrap_or_default() }
                { keeping }
                <div ref={rest} class="rest">
                    { match door {
                        Some(door) => folds(door),
                        None => Waiting { later: later.clone(), focus: None }.show(ctx),
                    } }
                </div>
            </section>
        }
    }
}
