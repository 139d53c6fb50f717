//! What happened just now: news from other tabs, and the way back from what was taken away.

use yew::{Callback, Hook, HookContext, Html, NodeRef, html, use_effect_with, use_node_ref};

use crate::hooks::use_focus_on::{focus_in_place, focus_on};
use crate::session::action::Action;
use crate::session::state::{Notice, Undo};
use crate::view::parts::interview_name::name;
use crate::view::parts::stateful::Stateful;
use crate::view::view_context::ViewContext;

/// The news, announced as they come.
#[derive(PartialEq)]
pub(crate) struct News {
    /// What happened of itself.
    pub notice: Option<Notice>,
    /// What can be brought back.
    pub undo: Option<Undo>,
    /// Gets what the reader does.
    pub act: Callback<Action>,
    /// The heading of the screen.
    pub focus: NodeRef,
}

impl Stateful for News {
    fn view(&self, ctx: &ViewContext, context: &mut HookContext) -> Html {
        let notice = self.notice.map(|notice| {
            ctx.say(match notice {
                Notice::TwoVersions => "notice.two-versions",
                Notice::TakenAway => "notice.taken-away",
                Notice::Imported => "notice.imported",
                Notice::Erased => "notice.erased",
                Notice::NotErased => "notice.not-erased",
                Notice::NoRoom => "notice.no-room",
            })
        });
        let undo = self.undo.as_ref().map(|undo| match undo {
            Undo::Deleted(interviews) => {
                let names: Vec<String> = interviews.iter().map(|interview| name(ctx, interview)).collect();
                ctx.fill("undo.deleted", &[("name", &names.join(", "))])
            }
            Undo::StartedOver(_) => ctx.say("undo.started-over"),
            Undo::Removed(..) => ctx.say("undo.removed"),
            Undo::Unlisted(_) => ctx.say("undo.unlisted"),
            Undo::FollowedUp(..) => ctx.say("undo.followed-up"),
        });
        let nothing = undo.is_none();
        // What was taken away took its button along, and with it the focus. News from elsewhere leave it where it is.
        let back = use_node_ref().run(context);
        let took = self.undo.is_some() && self.notice != Some(Notice::TakenAway);
        use_effect_with((self.undo.clone(), took), {
            let back = back.clone();
            move |(_, took)| {
                if *took {
                    focus_on(&back);
                }
            }
        })
        .run(context);
        // The button goes with its press, and hands the focus to what is on screen.
        let undo_now = {
            let (act, focus) = (self.act.clone(), self.focus.clone());
            Callback::from(move |_| {
                act.emit(Action::Undo);
                focus_in_place(&focus);
            })
        };
        // Never hidden: words are announced only in a place that was there before them.
        html! {
            <div class={if nothing && notice.is_none() { "news none" } else { "news" }}>
                <p role="status">{ notice.unwrap_or_default() }{ " " }{ undo.unwrap_or_default() }</p>
                <button ref={back} type="button" hidden={nothing} onclick={undo_now}>
                    { ctx.say("undo.button") }
                </button>
            </div>
        }
    }
}
