//! Hears what becomes of a promise, without a runtime for them.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::Closure;

/// Calls one of the two once, later. Of the two functions one is called and freed; the other stays, some bytes a time.
pub(crate) fn then(
    promise: &Promise,
    yes: impl FnOnce(JsValue) + 'static,
    no: impl FnOnce(JsValue) + 'static,
) {
    let (yes, no) = (Closure::once_into_js(yes), Closure::once_into_js(no));
    let method = Reflect::get(promise, &"then".into()).ok().and_then(|then| then.dyn_into::<Function>().ok());
    if let Some(method) = method {
        // What becomes of it is told to one of the two.
        let _ = method.call2(promise, &yes, &no);
    }
}
