//! Tells a tap or a click on a radio from the keys that move through them: only the first moves on.

use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, MouseEvent};
use yew::{Callback, KeyboardEvent, PointerEvent, hook, use_mut_ref};

/// What an element around radios listens to.
pub(crate) struct Taps {
    /// Something was touched or pressed by a pointer.
    pub on_pointer: Callback<PointerEvent>,
    /// A key went down.
    pub on_key: Callback<KeyboardEvent>,
    /// A click, by whatever it was made: keys make one as well.
    pub on_click: Callback<MouseEvent>,
}

/// Listeners that hand every radio to `tap` that was tapped or clicked: its name and its value. The second click of a
/// double click is none, since it falls on what came up after the first.
#[hook]
pub(crate) fn use_taps(tap: Callback<(String, String)>) -> Taps {
    let pointer = use_mut_ref(|| false);
    let (pressed, touched) = (pointer.clone(), pointer.clone());
    Taps {
        on_pointer: Callback::from(move |_| *touched.borrow_mut() = true),
        on_key: Callback::from(move |_| *pressed.borrow_mut() = false),
        on_click: Callback::from(move |event: MouseEvent| {
            if !*pointer.borrow() {
                return;
            }
            if event.detail() > 1 {
                event.prevent_default();
                return;
            }
            // A click on words comes twice: there, and then on their radio.
            let target = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
            if let Some(radio) = target {
                *pointer.borrow_mut() = false;
                tap.emit((radio.name(), radio.value()));
            }
        }),
    }
}
