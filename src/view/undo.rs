//! What happened just now: news from other tabs, and the way back from what was taken away.

use yew::{Callback, Html, NodeRef, Properties, function_component, html, use_effect_with, use_node_ref};

use super::journal::name;
use super::setting::use_setting;
use crate::hooks::use_focus_on::focus_on;
use crate::session::action::Action;
use crate::session::state::{Notice, Undo};

/// What the news need.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// What happened of itself.
    pub notice: Option<Notice>,
    /// What can be brought back.
    pub undo: Option<Undo>,
    /// Gets what the reader does.
    pub act: Callback<Action>,
    /// The heading of the screen.
    pub focus: NodeRef,
}

/// The news, announced as they come.
#[function_component]
pub fn News(props: &Props) -> Html {
    let setting = use_setting();
    let notice = props.notice.map(|notice| {
        setting.say(match notice {
            Notice::TwoVersions => "notice.two-versions",
            Notice::TakenAway => "notice.taken-away",
            Notice::Erased => "notice.erased",
            Notice::NotErased => "notice.not-erased",
        })
    });
    let undo = props.undo.as_ref().map(|undo| match undo {
        Undo::Deleted(interviews) => {
            let names: Vec<String> = interviews.iter().map(|interview| name(&setting, interview)).collect();
            setting.fill("undo.deleted", &[("name", &names.join(", "))])
        }
        Undo::StartedOver(_) => setting.say("undo.started-over"),
        Undo::Removed(..) => setting.say("undo.removed"),
    });
    let nothing = undo.is_none();
    // What was taken away took its button along, and with it the focus. News from elsewhere leave it where it is.
    let back = use_node_ref();
    let took = props.undo.is_some() && props.notice != Some(Notice::TakenAway);
    use_effect_with((props.undo.clone(), took), {
        let back = back.clone();
        move |(_, took)| {
            if *took {
                focus_on(&back);
            }
        }
    });
    // The button goes with its press, and hands the focus to what is on screen.
    let undo_now = {
        let (act, focus) = (props.act.clone(), props.focus.clone());
        Callback::from(move |_| {
            act.emit(Action::Undo);
            focus_on(&focus);
        })
    };
    // Never hidden: words are announced only in a place that was there before them.
    html! {
        <div class={if nothing && notice.is_none() { "news none" } else { "news" }}>
            <p role="status">{ notice.unwrap_or_default() }{ " " }{ undo.unwrap_or_default() }</p>
            <button ref={back} type="button" hidden={nothing} onclick={undo_now}>
                { setting.say("undo.button") }
            </button>
        </div>
    }
}
