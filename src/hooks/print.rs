//! Prints one element and nothing around it.
//!
//! The page around the widget is not ours to change, so what is to be printed is copied into a frame of its own. The
//! frame has no address: a strict policy has nothing to forbid, and nothing is fetched.

use gloo::timers::callback::Timeout;
use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlIFrameElement};

/// How the page looks on paper.
const SHEET: &str = include_str!("../../static/print.css");

/// Copies `page` into a frame inside `place`, an element that nothing else uses, and prints that frame. `lang` and
/// `title` are those of the printed document. It is printed a moment later, unless what is returned is dropped before.
/// None where a browser cannot.
#[must_use]
pub(crate) fn print(page: &Element, place: &Element, lang: &str, title: &str) -> Option<Timeout> {
    // What was printed before, and may still be on its way to the printer until now.
    place.replace_children_with_node_0();
    frame(page, place, lang, title).ok().flatten()
}

fn frame(page: &Element, place: &Element, lang: &str, title: &str) -> Result<Option<Timeout>, JsValue> {
    let Some(document) = place.owner_document() else { return Ok(None) };
    let frame: HtmlIFrameElement = document.create_element("iframe")?.unchecked_into();
    frame.set_title(title);
    // It is there for the printer alone.
    frame.set_attribute("tabindex", "-1")?;
    place.append_child(&frame)?;
    let (Some(window), Some(inner)) = (frame.content_window(), frame.content_document()) else {
        return Ok(None);
    };
    let copy = inner.import_node_with_deep(page, true)?;
    inner.set_title(title);
    if let Some(root) = inner.document_element() {
        root.set_attribute("lang", lang)?;
    }
    if let Some(body) = inner.body() {
        body.append_child(&copy)?;
    }
    // A sheet belongs to one document: this one is made by the frame's own window. Without it the page is plain.
    if let Ok(make) = Reflect::get(&window, &"CSSStyleSheet".into())
        && let Some(make) = make.dyn_ref::<Function>()
    {
        let sheet = Reflect::construct(make, &Array::new())?;
        let replace: Function = Reflect::get(&sheet, &"replaceSync".into())?.dyn_into()?;
        replace.call1(&sheet, &SHEET.into())?;
        Reflect::set(&inner, &"adoptedStyleSheets".into(), &Array::of1(&sheet))?;
    }
    // Once the frame has been laid out.
    Ok(Some(Timeout::new(0, move || {
        // A frame that may not print says so on the console by itself.
        let _ = window.print();
    })))
}
