//! The result: ten parts, always in the same order, whatever the verdict is. Without enough answers only those are there
//! that rest on no average: what is missing, and what is the reader's own.

pub(crate) mod add_to_journal;
pub mod assumptions;
pub mod balance;
pub(crate) mod change_answers;
pub(crate) mod dates;
pub mod decision;
pub(crate) mod gut;
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

use yew::{Callback, Hook, HookContext, Html, html, use_memo};

use self::balance::balance;
use self::decision::decide;
use self::own_reasons::Own;
use crate::domain::answers::Answers;
use crate::domain::assessment::Assessment;
use crate::domain::assumptions::TrackRecord;
use crate::domain::case::Case;
use crate::domain::verdict::Strength;
use crate::session::action::Action;
use crate::view::door::Door;
use crate::view::parts::heading::heading_of;
use crate::view::parts::stateful::Stateful;
use crate::view::result::add_to_journal::keep;
use crate::view::view_context::ViewContext;

/// Where a result is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResultPlace {
    /// At the end of the quiz, whose steps can be gone back to. It can be kept.
    Quiz {
        /// Whether the browser keeps things.
        lasting: bool,
    },
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
    pub door: &'static Door,
    /// Gets what the reader does.
    pub act: Callback<Action>,
}

impl Stateful for ResultView {
    fn view(&self, ctx: &ViewContext, context: &mut HookContext) -> Html {
        let ResultView { case, place, door, act, .. } = self;
        let answers = &case.answers;
        let assessment = use_memo(answers.clone(), Assessment::of).run(context);
        let sums = &assessment.weighing;
        let open = *place != ResultPlace::Locked;
        let enough = assessment.strength != Strength::NotEnough;
        let pointer = verdict::pointer(ctx, &assessment);
        let changing = open.then_some(act);
        let (go_to, keeping) = match place {
            ResultPlace::Quiz { lasting } => (Some(act), keep(ctx, case, *lasting, act)),
            ResultPlace::Considered | ResultPlace::Locked => (None, html! {}),
        };
        let own = Own { answers: answers.clone(), pointer: pointer.clone(), act: changing.cloned() };
        html! {
            <section class="result" data-verdict={sums.verdict.id()} data-strength={assessment.strength.id()}>
                { verdict::verdict(ctx, &assessment, answers, go_to) }
                { for enough.then(|| weighed(ctx, &assessment, answers, changing)) }
                { for changing.filter(|_| enough).map(|act| {
                    track_record::track(ctx, &self.track, answers.assumptions(), act)
                }) }
                { own.show(ctx) }
                { decide(ctx, case.decision, changing) }
                { for open.then(|| (door.next_step)(ctx, case, &assessment, act)) }
                { keeping }
                { for open.then(|| (door.change_answers)(ctx, answers, &pointer, act)) }
                { for enough.then(|| html! {
                    <>
                        <p class="note">{ ctx.say("result.note") }</p>
                        { (door.worked_out)(ctx, answers, &assessment, changing) }
                    </>
                }) }
            </section>
        }
    }
}

/// The parts that the sums have something to say in.
fn weighed(
    ctx: &ViewContext,
    assessment: &Assessment,
    answers: &Answers,
    changing: Option<&Callback<Action>>,
) -> Html {
    html! {
        <>
            <div class="part">
                { heading_of(ctx, ctx.say("balance.heading")) }
                { balance(ctx, &assessment.weighing) }
                <p class="note" hidden={assessment.find_out.is_empty()}>{ ctx.say("result.open") }</p>
            </div>
            { options::options(ctx, assessment, answers) }
            { reasons::reasons(ctx, assessment, answers) }
            { sensitivity::change(ctx, assessment) }
            { gut::gut(ctx, assessment, answers, changing) }
        </>
    }
}
