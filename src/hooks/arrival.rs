//! Where the page stands when another screen comes up: its heading near the top of what can be seen, with the widget's
//! first line above it, and below whatever the page keeps in front of its own top. Whoever comes back to a list finds
//! what they left it by where it stood.

use std::cell::Cell;

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{
    Element, HtmlElement, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition, ScrollToOptions,
};
use yew::{MouseEvent, NodeRef, TargetCast};

use crate::hooks::use_focus_on::focus_in_place;

thread_local! {
    /// How many pixels below the top of the window the button stood that the reader last left a list by.
    static LEFT: Cell<Option<f64>> = const { Cell::new(None) };
}

/// Remembers where the pressed button stands, which leads away from a list.
pub(crate) fn leave_from(event: &MouseEvent) {
    let pressed = event.target_dyn_into::<Element>();
    let button = pressed.and_then(|pressed| pressed.closest("button").ok().flatten());
    LEFT.set(button.map(|button| button.get_bounding_client_rect().top()));
}

/// Gives the focus to a heading and brings it there, or to a button that was left, and brings that back to where it was.
/// How far below the top a heading comes to stand is its `scroll-margin-block-start` in the sheet, which knows from
/// `static/covers.js` what the page keeps in front of its own top.
pub(crate) fn arrive_at(place: &NodeRef) {
    focus_in_place(place);
    let Some(heading) = place.cast::<HtmlElement>() else { return };
    if heading.tag_name() == "BUTTON"
        && let Some(left) = LEFT.take()
    {
        return put_back(&heading, left);
    }
    place_surely(heading, |heading| {
        let options = ScrollIntoViewOptions::new();
        // At once: the reader has gone on already, whatever the page thinks of smooth scrolling.
        options.set_behavior(ScrollBehavior::Instant);
        options.set_block(ScrollLogicalPosition::Start);
        heading.scroll_into_view_with_scroll_into_view_options(&options);
    });
}

/// How many pixels below the top of the window an element stands.
pub(crate) fn stands(element: &HtmlElement) -> f64 {
    element.get_bounding_client_rect().top()
}

/// Scrolls, at once, until an element stands there again.
pub(crate) fn put_back(element: &HtmlElement, stood: f64) {
    place_surely(element.clone(), move |element| scroll_by(stands(element) - stood));
}

/// Places an element now, and once more at the next frame: where the page is gliding somewhere, Chromium ends that only
/// then, and adds what the glide has done meanwhile.
fn place_surely(element: HtmlElement, place: impl Fn(&HtmlElement) + 'static) {
    place(&element);
    let again = Closure::once_into_js(move || {
        if element.is_connected() {
            place(&element);
        }
    });
    if let Some(window) = web_sys::window() {
        // A page that is not shown has no next frame, and nothing to place.
        let _ = window.request_animation_frame(again.unchecked_ref());
    }
}

/// Scrolls on by so many pixels, at once.
fn scroll_by(pixels: f64) {
    if let Some(window) = web_sys::window() {
        let options = ScrollToOptions::new();
        options.set_behavior(ScrollBehavior::Instant);
        options.set_top(pixels);
        window.scroll_by_with_scroll_to_options(&options);
    }
}
