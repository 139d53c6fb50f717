//! A list that grows: a new item takes the focus, since whoever added it wants to fill it in.

use yew::{Callback, Hook, HookContext, Html, html};

use crate::hooks::use_focus_on::use_focus_on_newest;
use crate::view::parts::stateful::Stateful;
use crate::view::view_context::ViewContext;

/// The items, and a button for one more.
#[derive(PartialEq)]
pub(crate) struct GrowingList {
    /// How many items it has.
    pub count: usize,
    /// Whether the last one is still empty; one that comes from another tab has its words already.
    pub blank: bool,
    /// The words of the button that adds one.
    pub add: String,
    /// Adds one.
    pub on_add: Callback<()>,
    /// Whether there is room for one more.
    pub room: bool,
    /// The items.
    pub items: Html,
}

impl Stateful for GrowingList {
    fn view(&self, _: &ViewContext, context: &mut HookContext) -> Html {
        let list = use_focus_on_newest(self.count, self.blank).run(context);
        html! {
            <div class="grown">
                <div ref={list} class="own-reasons">{ self.items.clone() }</div>
                <p class="ways">
                    <button type="button" part="button" disabled={!self.room} onclick={self.on_add.reform(|_| ())}>{ &self.add }</button>
                </p>
            </div>
        }
    }
}
