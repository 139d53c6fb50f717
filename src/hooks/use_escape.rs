//! Hears when Escape is pressed twice in a row, wherever on the page the focus is.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;
use yew::{Callback, hook, use_effect_with};

/// Milliseconds within which the second press has to follow.
const SOON: f64 = 1_000.0;

/// Calls `twice` whenever Escape was pressed twice, for as long as the component lives.
#[hook]
pub(crate) fn use_escape(twice: Callback<()>) {
    use_effect_with(twice, |twice| {
        let (twice, mut before) = (twice.clone(), None);
        let listener = web_sys::window().map(|window| {
            // A page that keeps a key press to itself keeps it from everything but its own capture.
            let early = gloo::events::EventListenerOptions::run_in_capture_phase();
            EventListener::new_with_options(&window, "keydown", early, move |event| {
                let key = event.dyn_ref::<KeyboardEvent>().filter(|event| !event.repeat());
                let Some(key) = key.map(KeyboardEvent::key) else { return };
                let now = event.time_stamp();
                let soon = before.is_some_and(|before: f64| now - before <= SOON);
                before = (key == "Escape" && !soon).then_some(now);
                if key == "Escape" && soon {
                    twice.emit(());
                }
            })
        });
        move || drop(listener)
    });
}
