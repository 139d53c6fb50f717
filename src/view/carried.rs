//! What came by a link: shown before it is used, or one sentence on why it cannot be.

use yew::{Callback, Hook, HookContext, Html, NodeRef, html, use_effect_with, use_node_ref};

use super::button::{button, primary};
use super::entry::name_of;
use super::heading::screen_heading;
use super::result::verdict::pointer;
use super::setting::Setting;
use super::stateful::Stateful;
use crate::domain::carry::Uncarried;
use crate::domain::sensitivity::Assessment;
use crate::hooks::keeper::take_now;
use crate::hooks::use_focus_on::focus_on;
use crate::session::action::Action;
use crate::session::state::Carried;

/// The preview. It comes with the page and takes the focus, since the reader followed a link to it.
#[derive(PartialEq)]
pub struct Preview {
    /// What the link carries.
    pub carried: Carried,
    /// Gets what the reader does.
    pub act: Callback<Action>,
    /// The heading of the screen behind it.
    pub focus: NodeRef,
}

impl Stateful for Preview {
    fn view(&self, setting: &Setting, context: &mut HookContext) -> Html {
        let heading = use_node_ref().run(context);
        use_effect_with((), {
            let heading = heading.clone();
            move |()| focus_on(&heading)
        })
        .run(context);
        // Each press takes the buttons away, and with them the focus.
        let take = {
            let (act, focus) = (self.act.clone(), self.focus.clone());
            Callback::from(move |_| {
                act.emit(take_now());
                focus_on(&focus);
            })
        };
        let leave = {
            let (act, focus) = (self.act.clone(), self.focus.clone());
            Callback::from(move |_| {
                act.emit(Action::LeaveCarried);
                focus_on(&focus);
            })
        };
        let title = match &self.carried {
            Ok(_) => "carried.heading",
            Err(_) => "carried.heading-none",
        };
        let inner = match &self.carried {
            Ok(case) => {
                let day = case.date.map(|day| setting.day(day));
                html! {
                    <>
                        <dl class="carried">
                            <div><dt>{ setting.say("carried.name") }</dt><dd>{ name_of(setting, &case.label) }</dd></div>
                            <div hidden={day.is_none()}><dt>{ setting.say("carried.day") }</dt><dd>{ day.unwrap_or_default() }</dd></div>
                            <div><dt>{ setting.say("result.points-to") }</dt><dd>{ pointer(setting, &Assessment::of(&case.answers)) }</dd></div>
                        </dl>
                        <p>{ setting.say("carried.text") }</p>
                        <p class="ways">
                            { primary(setting.say("carried.take"), take) }
                            { button(setting.say("carried.leave"), leave) }
                        </p>
                    </>
                }
            }
            Err(why) => {
                let key = match why {
                    Uncarried::Damaged => "carried.damaged",
                    Uncarried::Newer => "carried.newer",
                    Uncarried::TooLong => "carried.too-long",
                };
                html! {
                    <>
                        <p>{ setting.say(key) }</p>
                        <p class="ways">{ button(setting.say("carried.close"), leave) }</p>
                    </>
                }
            }
        };
        html! {
            <section class="came">
                { screen_heading(setting, setting.say(title), &heading) }
                { inner }
            </section>
        }
    }
}
