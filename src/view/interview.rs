//! One kept interview: what was expected, and what came of it.

use yew::{Callback, Html, NodeRef, html};

use super::heading::screen_heading;
use super::journal::{name, when};
use super::keep::name_and_day;
use super::reflection::reflect;
use super::result::{Outcome, Stage};
use super::setting::Setting;
use super::take::take;
use crate::domain::interview::Interview;
use crate::session::action::Action;

/// An interview. Before the reflection its answers can change; from then on they are the prediction.
pub fn open(setting: &Setting, interview: &Interview, act: &Callback<Action>, focus: &NodeRef) -> Html {
    let on = |action: Action| act.reform(move |_| action.clone());
    let id = interview.id.clone();
    let (first, stage) = match &interview.reflection {
        None => (
            html! {
                <div class="begin" key="begin">
                    <p>{ setting.say("interview.before") }</p>
                    <p class="ways">
                        <button type="button" class="primary" part="primary" onclick={on(Action::Reflect)}>
                            { setting.say("interview.reflect") }
                        </button>
                    </p>
                </div>
            },
            Stage::Considered,
        ),
        Some(reflection) => (
            html! {
                <div class="part" key="reflect">
                    { reflect(setting, reflection, act) }
                    <p class="note">{ setting.say("interview.locked") }</p>
                </div>
            },
            Stage::Locked,
        ),
    };
    html! {
        <div class="interview">
            <div class="name-and-day">
                <p class="ways">
                    <button type="button" class="quiet" onclick={on(Action::OpenJournal)}>
                        { setting.say("interview.back") }
                    </button>
                </p>
                { screen_heading(setting, name(setting, interview), focus) }
                <p class="note">{ when(setting, interview) }</p>
            </div>
            <div>{ first }</div>
            <Outcome case={interview.case.clone()} {stage} act={act.clone()} />
            { take(setting, &interview.case, interview.reflection.as_ref()) }
            <details>
                <summary>{ setting.say("interview.details") }</summary>
                { name_and_day(setting, &interview.case, true, act) }
            </details>
            <p class="ways">
                <button type="button" class="quiet" onclick={on(Action::Delete(id))}>{ setting.say("interview.delete") }</button>
            </p>
        </div>
    }
}
