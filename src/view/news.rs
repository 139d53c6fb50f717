//! What happened just now: news from other tabs, and the way back from what was taken away.

use yew::{Callback, Html, html};

use crate::hooks::use_way_back::WayBack;
use crate::session::action::Action;
use crate::session::state::{Notice, Undo};
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
    /// The button that brings something back.
    pub back: WayBack,
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
        let undo_now = {
            let (act, back, undo) = (self.act.clone(), self.back.clone(), self.undo.clone());
            Callback::from(move |_| {
                act.emit(Action::Undo);
                undo.iter().for_each(|undo| back.leave(undo));
            })
        };
        // Never hidden: words are announced only in a place that was there before them.
        html! {
            <div class={if nothing && notice.is_none() { "news none" } else { "news" }}>
                <p role="status">{ notice.unwrap_or_default() }{ " " }{ undo.unwrap_or_default() }</p>
                <button ref={self.back.button.clone()} type="button" hidden={nothing} onclick={undo_now}>
                    { ctx.say("undo.button") }
                </button>
            </div>
        }
    }
}
