//! What happened just now: news from other tabs, and the way back from what was taken away.

use yew::{Callback, Html, NodeRef, hook, html, use_effect_with, use_node_ref};

use crate::hooks::arrival::arrive_at;
use crate::hooks::use_focus_on::{focus_in_place, focus_on};
use crate::session::action::Action;
use crate::session::state::{Notice, Session, Undo};
use crate::view::parts::interview_name::name;
use crate::view::view_context::ViewContext;

/// The news, announced as they come.
pub(crate) struct News {
    /// What happened of itself.
    pub notice: Option<Notice>,
    /// What can be brought back.
    pub undo: Option<Undo>,
    /// Whether that is about the screen that is up.
    pub here: bool,
    /// Gets what the reader does.
    pub act: Callback<Action>,
    /// The heading of the screen.
    pub focus: NodeRef,
    /// The button that brings something back: [`use_way_back`].
    pub back: NodeRef,
}

/// A reference for the button that brings something back. It takes the focus, even from the heading of a screen that has
/// come up: what was taken away took its button along, and with it the focus. News from elsewhere leave it where it is.
#[hook]
pub(crate) fn use_way_back(session: &Session, focus: &NodeRef) -> NodeRef {
    let back = use_node_ref();
    let took = session.undo.is_some() && session.notice != Some(Notice::TakenAway);
    // News that go later have taken nothing.
    use_effect_with(session.undo.clone(), {
        let (back, focus) = (back.clone(), focus.clone());
        move |undo| match undo {
            // The reader goes on with the first question.
            Some(Undo::StartedOver(_)) => arrive_at(&focus),
            _ if took => focus_on(&back),
            _ => {}
        }
    });
    back
}

impl News {
    /// The news as they are shown.
    pub(crate) fn show(&self, ctx: &ViewContext) -> Html {
        let notice = self.notice.map(|notice| {
            ctx.say(match notice {
                Notice::TwoVersions => "notice.two-versions",
                Notice::TakenAway => "notice.taken-away",
                Notice::NotPutBack => "notice.not-put-back",
                Notice::Imported(0) => "notice.put-back",
                Notice::Imported(count) => return ctx.words.count("notice.imported", count),
                Notice::Erased => "notice.erased",
                Notice::NotErased => "notice.not-erased",
                Notice::NoRoom => "notice.no-room",
            })
        });
        let undo = self.undo.as_ref().filter(|_| self.here).map(|undo| match undo {
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
                <button ref={self.back.clone()} type="button" hidden={nothing} onclick={undo_now}>
                    { ctx.say("undo.button") }
                </button>
            </div>
        }
    }
}
