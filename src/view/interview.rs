//! One kept interview: what was expected, and what came of it.

use std::rc::Rc;

use yew::{Callback, Html, NodeRef, Properties, function_component, html};

use super::answers::Change;
use super::heading::Heading;
use super::journal::{name, when};
use super::keep::NameAndDay;
use super::reflection::Reflect;
use super::result::Outcome;
use super::setting::use_setting;
use crate::domain::interview::Interview;
use crate::session::action::Action;

/// What an interview needs.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The interview.
    pub interview: Rc<Interview>,
    /// Gets what the reader does.
    pub act: Callback<Action>,
    /// Where the focus goes when the interview comes up.
    pub focus: NodeRef,
}

/// An interview. Before the reflection its answers can change; from then on they are the prediction.
#[function_component]
pub fn Open(props: &Props) -> Html {
    let setting = use_setting();
    let interview = &props.interview;
    let on = |action: Action| props.act.reform(move |_| action.clone());
    let id = interview.id.clone();
    let (first, last) = match &interview.reflection {
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
            html! { <Change key="change" answers={interview.answers.clone()} act={props.act.clone()} /> },
        ),
        Some(reflection) => (
            html! { <Reflect key="reflect" reflection={reflection.clone()} act={props.act.clone()} /> },
            html! { <p key="locked" class="note">{ setting.say("interview.locked") }</p> },
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
                <Heading text={name(&setting, interview)} focus={props.focus.clone()} />
                <p class="note">{ when(&setting, interview) }</p>
            </div>
            <div>{ first }</div>
            <Outcome answers={interview.answers.clone()} />
            <div>{ last }</div>
            <details>
                <summary>{ setting.say("interview.details") }</summary>
                <NameAndDay label={interview.label.clone()} date={interview.date} act={props.act.clone()} />
            </details>
            <p class="ways">
                <button type="button" class="quiet" onclick={on(Action::Delete(id))}>{ setting.say("interview.delete") }</button>
            </p>
        </div>
    }
}
