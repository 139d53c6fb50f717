//! Moves the focus to the way back when everything is hidden, and to where it was when that is shown again.

use js_sys::Reflect;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, Node};
use yew::{NodeRef, hook, use_effect_with, use_mut_ref, use_node_ref};

/// A reference for the button that shows again what is hidden.
#[hook]
pub(crate) fn use_hiding(hidden: bool) -> NodeRef {
    let button = use_node_ref();
    let left = use_mut_ref(|| None::<HtmlElement>);
    let begun = use_mut_ref(|| false);
    use_effect_with(hidden, {
        let button = button.clone();
        move |hidden| {
            let Some(element) = button.cast::<HtmlElement>().filter(|_| begun.replace(true)) else { return };
            let goal = match *hidden {
                true => {
                    // Of the document or the shadow tree that the button stands in.
                    let active = Reflect::get(&Node::get_root_node(&element), &"activeElement".into());
                    let active = active.ok().and_then(|active| active.dyn_into::<HtmlElement>().ok());
                    *left.borrow_mut() = active.filter(|active| *active != element);
                    Some(element)
                }
                false => left.borrow_mut().take(),
            };
            // One that is gone leaves the focus where it is.
            goal.into_iter().for_each(|goal| drop(goal.focus()));
        }
    });
    button
}
