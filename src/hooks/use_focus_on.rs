//! Owns the keyboard focus: where it goes when a screen, an open question or a list changes, or something is pressed, so
//! that keyboard and screen reader go where the eye goes.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, FocusOptions, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::{NodeRef, hook, use_effect_with, use_mut_ref, use_node_ref};

/// A reference for the element that is given to `then` whenever `screen` changes: to take the focus, or to be arrived
/// at. Not at first: a widget that appears in the middle of an article must not pull the reader to it.
#[hook]
pub(crate) fn use_focus_on(screen: &str, then: fn(&NodeRef)) -> NodeRef {
    use_focus_on_screen(screen, false, then)
}

/// The same for the heading of a screen. A page that begins by waiting for one (`waits`) pulls nobody there when it has
/// come, unless they are there already.
#[hook]
pub(crate) fn use_focus_on_screen(screen: &str, waits: bool, then: fn(&NodeRef)) -> NodeRef {
    let heading = use_node_ref();
    let begun = use_mut_ref(|| false);
    let (waited, elsewhere) = (use_mut_ref(|| waits), use_mut_ref(|| false));
    if !waits && waited.replace(false) {
        // While it is still there: what goes loses the focus.
        let focused =
            heading.cast::<Element>().is_some_and(|heading| heading.matches(":focus").unwrap_or_default());
        *elsewhere.borrow_mut() = !focused;
    }
    use_effect_with(screen.to_owned(), {
        let heading = heading.clone();
        move |_| {
            if begun.replace(true) && !elsewhere.replace(false) {
                then(&heading);
            }
        }
    });
    heading
}

/// A reference for a list of so many items, whose last one takes the focus in its first field when it is new and still
/// `blank`: whoever added it wants to fill it in. One that comes from another tab has its words already, or soon will.
#[hook]
pub(crate) fn use_focus_on_newest(count: usize, blank: bool) -> NodeRef {
    let list = use_node_ref();
    let before = use_mut_ref(|| count);
    use_effect_with((count, blank), {
        let list = list.clone();
        move |(count, blank)| {
            if before.replace(*count) < *count && *blank {
                let last = list.cast::<Element>().and_then(|list| list.last_element_child());
                let field = last.and_then(|last| last.query_selector("input, textarea").ok().flatten());
                if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlElement>().ok()) {
                    // One that cannot take the focus leaves it where it is.
                    let _ = field.focus();
                }
            }
        }
    });
    list
}

/// A reference for what is around questions, of which `open` is the name of the open one: when that is another, its
/// chosen radio takes the focus, or its first, and it comes in sight.
#[hook]
pub(crate) fn use_focus_on_answer(open: &'static str) -> NodeRef {
    use_focus_on(open, |around| {
        let Some(around) = around.cast::<Element>() else { return };
        let radio = |css: &str| around.query_selector(css).ok().flatten();
        let radio = radio(".asked:not([hidden]) :checked").or_else(|| radio(".asked:not([hidden]) input"));
        if let Some(radio) = radio.and_then(|radio| radio.dyn_into::<HtmlElement>().ok()) {
            focus_unmoved(&radio);
            if let Ok(Some(question)) = radio.closest(".asked") {
                let options = ScrollIntoViewOptions::new();
                options.set_block(ScrollLogicalPosition::Nearest);
                question.scroll_into_view_with_scroll_into_view_options(&options);
            }
        }
    })
}

/// A reference for what is around something that comes later, and around what stands there until then. Where the focus
/// is in that when it comes, it goes on to the first thing in it that can be pressed.
#[hook]
pub(crate) fn use_handover(here: bool) -> NodeRef {
    let around = use_node_ref();
    let before = use_mut_ref(|| here);
    let held = use_mut_ref(|| false);
    if before.replace(here) != here {
        // While it is still there: what goes loses the focus.
        *held.borrow_mut() = around.cast::<Element>().is_some_and(|around| has_focus(&around));
    }
    use_effect_with(here, {
        let around = around.clone();
        move |_| {
            let Some(around) = around.cast::<Element>().filter(|_| held.replace(false)) else { return };
            let first = around.query_selector("summary, button, a").ok().flatten();
            first.and_then(|first| first.dyn_into().ok()).iter().for_each(focus_unmoved);
        }
    });
    around
}

/// Whether the focus is in an element.
fn has_focus(element: &Element) -> bool {
    element.query_selector(":focus").is_ok_and(|focused| focused.is_some())
}

/// Gives the focus to an element, if it is there.
pub(crate) fn focus_on(element: &NodeRef) {
    if let Some(element) = element.cast::<HtmlElement>() {
        // One that cannot take the focus leaves it where it is.
        let _ = element.focus();
    }
}

/// Gives the focus to the first match, if there is one, within the nearest such element around the one that an event
/// came from.
pub(crate) fn focus_near(event: &Event, around: &str, css: &str) {
    let from = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let around = from.and_then(|from| from.closest(around).ok().flatten());
    let found = around.and_then(|around| around.query_selector(css).ok().flatten());
    if let Some(found) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
        // One that cannot take the focus leaves it where it is.
        let _ = found.focus();
    }
}

/// Gives the focus to an element, if it is there, and lets the reader stay where they are on the page.
pub(crate) fn focus_in_place(element: &NodeRef) {
    if let Some(element) = element.cast::<HtmlElement>() {
        focus_unmoved(&element);
    }
}

/// Gives the focus to an element and scrolls nothing. One that cannot take the focus leaves it where it is.
pub(crate) fn focus_unmoved(element: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
}
