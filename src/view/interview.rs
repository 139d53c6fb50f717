//! One kept interview: what was expected, and what came of it.

use yew::{Callback, Html, NodeRef, html};

use super::button::{back_to_journal, does, primary, quiet};
use super::entry::{name, when};
use super::heading::{heading_of, screen_heading};
use super::keep::name_and_day;
use super::reflection::reflect;
use super::result::{Outcome, Stage};
use super::setting::Setting;
use super::stateful::Stateful;
use super::take::take;
use super::versions::versions;
use crate::domain::counting::Track;
use crate::domain::insight::calibration::track;
use crate::domain::insight::once;
use crate::domain::interview::Interview;
use crate::session::action::Action;
use crate::session::state::Session;

/// An interview. Before the reflection its answers can change; from then on they are the prediction.
pub fn open(
    setting: &Setting,
    session: &Session,
    interview: &Interview,
    act: &Callback<Action>,
    focus: &NodeRef,
) -> Html {
    let other = session.versions_of(interview).next();
    let on = |action| does(act, action);
    let id = interview.id.clone();
    let (first, stage) = match &interview.reflection {
        None => (
            html! {
                <div class="begin" key="begin">
                    <p>{ setting.say("interview.before") }</p>
                    <p class="ways">
                        { primary(setting.say("interview.reflect"), on(Action::Reflect)) }
                    </p>
                </div>
            },
            Stage::Considered,
        ),
        Some(reflection) => (
            html! {
                <div class="part" key="reflect">
                    { reflect(setting, interview, reflection, act) }
                    { heading_of(setting, setting.say("interview.expected")) }
                    <p class="note">{ setting.say("interview.locked") }</p>
                </div>
            },
            Stage::Locked,
        ),
    };
    let outcome = Outcome {
        case: interview.case.clone(),
        stage,
        // What is locked counts as it did: there is no need to work the record out at every key press.
        track: match stage {
            Stage::Locked => Track::default(),
            Stage::Quiz { .. } | Stage::Considered => track(&once(&session.interviews)),
        },
        act: act.clone(),
    };
    html! {
        <div class="interview">
            <div class="name-and-day">
                { back_to_journal(setting, act) }
                { screen_heading(setting, name(setting, interview), focus) }
                <p class="note">{ when(setting, interview) }</p>
            </div>
            <div class="versions-of">{ for other.map(|other| versions(setting, interview, other, act, focus)) }</div>
            <div>{ first }</div>
            { outcome.show(setting) }
            { take(setting, &interview.case, interview.reflection.as_ref()) }
            <details>
                <summary>{ setting.say("interview.details") }</summary>
                { name_and_day(setting, &interview.case, true, act) }
            </details>
            <p class="ways">
                { quiet(setting.say("interview.delete"), on(Action::Delete(id))) }
            </p>
        </div>
    }
}
