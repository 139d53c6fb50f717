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
pub mod verdict;
pub mod worked_out;

use yew::{Callback, Html, Properties, function_component, html, use_memo};

use self::answers::change_answers;
use self::balance::balance;
use self::decision::decide;
use self::next::next;
use self::own::Own;
use self::worked_out::worked_out;
use super::heading::heading_of;
use super::keep::keep;
use super::setting::use_setting;
use crate::domain::case::Case;
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

/// What a result needs.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// What it is the result of.
    pub case: Case,
    /// Where it is shown.
    pub stage: Stage,
    /// Gets what the reader does.
    pub act: Callback<Action>,
}

/// The result. Without enough answers it says what is missing instead of a verdict.
#[function_component]
pub fn Outcome(props: &Props) -> Html {
    let setting = use_setting();
    let Props { case, stage, act } = props;
    let answers = &case.answers;
    let assessment = use_memo(answers.clone(), Assessment::of);
    let sums = &assessment.weighing;
    let open = *stage != Stage::Locked;
    let pointer = verdict::pointer(&setting, &assessment);
    let changing = open.then_some(act);
    let (go_to, keeping) = match stage {
        Stage::Quiz { lasting } => (Some(act), keep(&setting, case, *lasting, act)),
        Stage::Considered | Stage::Locked => (None, html! {}),
    };
    html! {
        <section class="result" data-verdict={sums.verdict.id()} data-strength={assessment.strength.id()}>
            { verdict::verdict(&setting, &assessment, answers, go_to) }
            <div class="part">
                { heading_of(&setting, setting.say("balance.heading")) }
                { balance(&setting, sums) }
                <p class="note" hidden={assessment.find_out.is_empty()}>{ setting.say("result.open") }</p>
            </div>
            { options::options(&setting, &assessment, answers) }
            { reasons::reasons(&setting, &assessment, answers) }
            { change::change(&setting, &assessment, answers) }
            { gut::gut(&setting, &assessment, answers, changing) }
            <Own answers={answers.clone()} pointer={pointer.clone()} act={changing.cloned()} />
            { decide(&setting, case.decision, changing) }
            { for open.then(|| next(&setting, case, &assessment, act)) }
            { keeping }
            { for open.then(|| change_answers(&setting, answers, &pointer, act)) }
            <p class="note">{ setting.say("result.note") }</p>
            { worked_out(&setting, answers, &assessment, changing) }
        </section>
    }
}
