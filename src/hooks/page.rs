//! What the page around the widget has to say: the day, the time and the address.

use js_sys::Date;
use wasm_bindgen::JsValue;
use web_sys::{Location, Window};

use crate::domain::day::Day;
use crate::formats::share_mark::MARK;

/// Today, where the reader is.
pub(crate) fn today() -> Option<Day> {
    let now = Date::new_0();
    Day::parse(&format!("{:04}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date()))
}

/// Now, as ISO 8601 in UTC.
pub(crate) fn now() -> String {
    Date::new_0().to_iso_string().into()
}

/// Whether the end of the address carries a result.
pub(crate) fn is_shared() -> bool {
    fragment().is_some_and(|(fragment, _)| fragment.starts_with(MARK))
}

/// The end of the address that carries a result, without its `#`; then it is taken off, so that it is neither read
/// twice nor sent on by mistake.
pub(crate) fn take_shared() -> Option<String> {
    let (fragment, window) = fragment()?;
    let location = window.location();
    if !fragment.starts_with(MARK) {
        return None;
    }
    let address = location.href().ok()?;
    let bare = address.split('#').next()?;
    if let Ok(history) = window.history() {
        // A page that does not allow it keeps its address; what it carries is shown all the same.
        let state = history.state().unwrap_or(JsValue::NULL);
        let _ = history.replace_state_with_url(&state, "", Some(bare));
    }
    Some(fragment)
}

/// The address of this page with that fragment at its end. None where a page has no address to come back to, such as
/// a frame whose text was handed over.
pub(crate) fn address_with(fragment: &str) -> Option<String> {
    let (_, location) = window_and_location()?;
    let address = location.href().ok()?;
    let bare = address.split('#').next()?;
    bare.starts_with("http").then(|| format!("{bare}#{fragment}"))
}

/// The end of the address, without its `#`, and the window that has it.
fn fragment() -> Option<(String, Window)> {
    let (window, location) = window_and_location()?;
    Some((location.hash().ok()?.strip_prefix('#')?.to_owned(), window))
}

fn window_and_location() -> Option<(Window, Location)> {
    let window = web_sys::window()?;
    let location = window.location();
    Some((window, location))
}
