//! Moves the focus to the way back when everything is hidden, and to where it was when that is shown again.

use js_sys::Reflect;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, Node};
use yew::{NodeRef, hook, use_effect_with, use_mut_ref, use_node_ref};

use crate::hooks::arrival::{put_back, stands};
use crate::hooks::use_focus_on::focus_unmoved;

/// A reference for the button that shows again what is hidden.
#[hook]
pub(crate) fn use_hiding(hidden: bool) -> NodeRef {
    let button = use_node_ref();
    let left = use_mut_ref(|| None::<HtmlElement>);
    let before = use_mut_ref(|| hidden);
    // How many pixels below the top of the window that stands.
    let stood = use_mut_ref(|| None::<f64>);
    if before.replace(hidden) != hidden {
        if hidden {
            // While it is still there: what is hidden loses the focus, in some engines at once.
            *left.borrow_mut() = button.cast::<HtmlElement>().and_then(|button| focused_beside(&button));
        } else {
            *stood.borrow_mut() = left.borrow().as_ref().map(stands);
        }
    }
    let begun = use_mut_ref(|| false);
    use_effect_with(hidden, {
        let button = button.clone();
        move |hidden| {
            let Some(element) = button.cast::<HtmlElement>().filter(|_| begun.replace(true)) else { return };
            let goal = if *hidden { Some(element) } else { left.borrow_mut().take() };
            // The page stays where it is: what is hidden takes as much room, and the way back is in sight. Firefox scrolls
            // to a pressed button that goes back to its place before the focus has left it.
            goal.iter().for_each(focus_unmoved);
            let goal = goal.filter(|goal| goal.is_connected());
            if let (false, Some(goal), Some(stood)) = (*hidden, goal, stood.borrow_mut().take()) {
                put_back(&goal, stood);
            }
        }
    });
    button
}

/// What has the focus in the document or the shadow tree that an element stands in, unless that has it itself.
fn focused_beside(element: &HtmlElement) -> Option<HtmlElement> {
    let active = Reflect::get(&Node::get_root_node(element), &"activeElement".into()).ok()?;
    active.dyn_into::<HtmlElement>().ok().filter(|active| active != element)
}
