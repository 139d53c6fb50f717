//! What came by a link: shown before it is used, or one sentence on why it cannot be.

use yew::{Callback, Hook, HookContext, Html, NodeRef, html, use_effect_with, use_node_ref};

use crate::domain::assessment::Assessment;
use crate::domain::shared_case::ShareLinkError;
use crate::hooks::arrival::arrive_at;
use crate::hooks::stamped_actions::take_shared_now;
use crate::hooks::use_focus_on::focus_on;
use crate::session::action::Action;
use crate::session::state::Shared;
use crate::view::parts::button::{button, primary};
use crate::view::parts::heading::screen_heading;
use crate::view::parts::interview_name::name_of;
use crate::view::parts::stateful::Stateful;
use crate::view::result::verdict::pointer;
use crate::view::view_context::ViewContext;

/// The preview. It comes with the page and takes the focus, since the reader followed a link to it.
#[derive(PartialEq)]
pub struct SharedPreview {
    /// What the link carries.
    pub shared: Shared,
    /// Gets what the reader does.
    pub act: Callback<Action>,
    /// The heading of the screen behind it.
    pub focus: NodeRef,
}

impl Stateful for SharedPreview {
    fn view(&self, ctx: &ViewContext, context: &mut HookContext) -> Html {
        let heading = use_node_ref().run(context);
        use_effect_with((), {
            let heading = heading.clone();
            move |()| arrive_at(&heading)
        })
        .run(context);
        // Each press takes the buttons away, and with them the focus.
        let take = {
            let (act, focus) = (self.act.clone(), self.focus.clone());
            Callback::from(move |_| {
                act.emit(take_shared_now());
                focus_on(&focus);
            })
        };
        let leave = {
            let (act, focus) = (self.act.clone(), self.focus.clone());
            Callback::from(move |_| {
                act.emit(Action::LeaveShared);
                focus_on(&focus);
            })
        };
        let title = match &self.shared {
            Ok(_) => "carried.heading",
            Err(_) => "carried.heading-none",
        };
        let inner = match &self.shared {
            Ok(case) => {
                let day = case.date.map(|day| ctx.day(day));
                html! {
                    <>
                        <dl class="carried">
                            <div><dt>{ ctx.say("carried.name") }</dt><dd>{ name_of(ctx, &case.label) }</dd></div>
                            <div hidden={day.is_none()}><dt>{ ctx.say("carried.day") }</dt><dd>{ day.unwrap_or_default() }</dd></div>
                            <div><dt>{ ctx.say("compare.verdict") }</dt><dd>{ pointer(ctx, &Assessment::of(&case.answers)) }</dd></div>
                        </dl>
                        <p>{ ctx.say("carried.text") }</p>
                        <p class="ways">
                            { primary(ctx.say("carried.take"), take) }
                            { button(ctx.say("carried.leave"), leave) }
                        </p>
                    </>
                }
            }
            Err(why) => {
                let key = match why {
                    ShareLinkError::Damaged => "carried.damaged",
                    ShareLinkError::Newer => "carried.newer",
                    ShareLinkError::TooLong => "carried.too-long",
                };
                html! {
                    <>
                        <p>{ ctx.say(key) }</p>
                        <p class="ways">{ button(ctx.say("carried.close"), leave) }</p>
                    </>
                }
            }
        };
        html! {
            <section class="came">
                { screen_heading(ctx, ctx.say(title), &heading) }
                { inner }
            </section>
        }
    }
}
