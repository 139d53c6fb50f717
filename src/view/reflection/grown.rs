//! A list that grows: a new item takes the focus, since whoever added it wants to fill it in.

use web_sys::{Element, HtmlElement};
use yew::{Callback, Hook, HookContext, Html, html, use_effect_with, use_mut_ref, use_node_ref};

use crate::view::setting::Setting;
use crate::view::stateful::Stateful;

/// The items, and a button for one more.
#[derive(PartialEq)]
pub struct Grown {
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

impl Stateful for Grown {
    fn view(&self, _: &Setting, context: &mut HookContext) -> Html {
        let list = use_node_ref().run(context);
        let before = use_mut_ref(|| self.count).run(context);
        use_effect_with((self.count, self.blank), {
            let list = list.clone();
            move |(count, blank)| {
                if before.replace(*count) < *count && *blank {
                    let last = list.cast::<Element>().and_then(|list| list.last_element_child());
                    let field = last.and_then(|last| last.query_selector("input, textarea").ok().flatten());
                    if let Some(field) = field {
                        focus(&field);
                    }
                }
            }
        })
        .run(context);
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

fn focus(field: &Element) {
    use wasm_bindgen::JsCast;
    if let Some(field) = field.dyn_ref::<HtmlElement>() {
        // One that cannot take the focus leaves it where it is.
        let _ = field.focus();
    }
}
