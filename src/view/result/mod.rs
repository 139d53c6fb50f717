//! The result: ten parts, always in the same order, whatever the verdict is.

pub mod answers;
pub mod balance;
pub mod change;
pub mod counting;
pub mod dates;
pub mod decision;
pub mod gut;
pub mod next;
pub mod options;
pub mod own;
pub mod reasons;
pub mod sums;
pub mod track;
pub mod verdict;
pub mod worked_out;

use yew::{Callback, Hook, HookContext, Html, html, use_memo};

use self::answers::change_answers;
use self::balance::balance;
use self::decision::decide;
use self::next::next;
use self::own::Own;
use self::worked_out::worked_out;
use super::heading::heading_of;
use super::keep::keep;
use super::setting::Setting;
use super::stateful::Stateful;
use crate::domain::case::Case;
use crate::domain::counting::Track;
use crate::domain::sensitivity::Assessment;
use crate::session::action::Action;

/// Where a result is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
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
pub struct Outcome {
    /// What it is the result of.
    pub case: Case,
    /// Where it is shown.
    pub stage: Stage,
    /// What the reader's own interviews say so far.
    pub track: Track,
    /// Gets what the reader does.
    pub act: Callback<Action>,
}

impl Stateful for Outcome {
    fn view(&self, setting: &Setting, context: &mut HookContext) -> Html {
        let Outcome { case, stage, act, .. } = self;
        let answers = &case.answers;
        let assessment = use_memo(answers.clone(), Assessment::of).run(context);
        let sums = &assessment.weighing;
        let open = *stage != Stage::Locked;
        let pointer = verdict::pointer(setting, &assessment);
        let changing = open.then_some(act);
        let (go_to, keeping) = match stage {
            Stage::Quiz { lasting } => (Some(act), keep(setting, case, *lasting, act)),
            Stage::Considered | Stage::Locked => (None, html! {}),
        };
        let own = Own { answers: answers.clone(), pointer: pointer.clone(), act: changing.cloned() };
        html! {
            <section class="result" data-verdict={sums.verdict.id()} data-strength={assessment.strength.id()}>
                { verdict::verdict(setting, &assessment, answers, go_to) }
                <div class="part">
                    { heading_of(setting, setting.say("balance.heading")) }
                    { balance(setting, sums) }
                    <p class="note" hidden={assessment.find_out.is_empty()}>{ setting.say("result.open") }</p>
                </div>
                { options::options(setting, &assessment, answers) }
                { reasons::reasons(setting, &assessment, answers) }
                { change::change(setting, &assessment, answers) }
                { gut::gut(setting, &assessment, answers, changing) }
                { for changing.map(|act| track::track(setting, &self.track, answers.counting(), act)) }
                { own.show(setting) }
                { decide(setting, case.decision, changing) }
                { for open.then(|| next(setting, case, &assessment, act)) }
                { keeping }
                { for open.then(|| change_answers(setting, answers, &pointer, act)) }
                <p class="note">{ setting.say("result.note") }</p>
                { worked_out(setting, answers, &assessment, changing) }
            </section>
        }
    }
}
