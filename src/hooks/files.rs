//! Files: handing one over to be saved, and reading one that the reader picked.

use std::cell::RefCell;

use js_sys::{Array, Promise};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, Url};
use yew::Callback;

use crate::formats::json_import::LONGEST;
use crate::hooks::promise::then;

thread_local! {
    /// The address of the file that was saved last.
    static SAVED: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Hands a file of that text over to be saved. No link on the page leads to it: what is saved from the menu of a link must
/// be there before, and browsers follow none that holds more than some millions of characters.
pub(crate) fn save(name: &str, text: &str, media: &str) {
    if let Some(before) = SAVED.take() {
        // It need not be held any longer; one that is unknown is no loss.
        let _ = Url::revoke_object_url(&before);
    }
    let kind = BlobPropertyBag::new();
    kind.set_type(media);
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &kind);
    let document = web_sys::window().and_then(|window| window.document());
    let link =
        document.and_then(|document| document.create_element("a").ok()?.dyn_into::<HtmlAnchorElement>().ok());
    if let (Ok(address), Some(link)) = (blob.and_then(|blob| Url::create_object_url_with_blob(&blob)), link) {
        link.set_href(&address);
        link.set_download(name);
        link.click();
        SAVED.set(Some(address));
    }
}

/// Reads a file as text and hands it over; none if it cannot be read. One that is longer than any of ours is not read:
/// its beginning says as much.
pub(crate) fn read(file: &File, done: Callback<Option<String>>) {
    let most = LONGEST as f64 + 1.0;
    let part =
        if file.size() > most { file.slice_with_f64_and_f64(0.0, most) } else { Ok(file.clone().into()) };
    let promise: Option<Promise> = part.ok().map(|part: Blob| part.text());
    let Some(promise) = promise else { return done.emit(None) };
    let read = done.clone();
    then(&promise, move |text: JsValue| read.emit(text.as_string()), move |_| done.emit(None));
}
