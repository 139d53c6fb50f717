//! Files: handing one over to be saved, and reading one that the reader picked.

use js_sys::{Array, Promise};
use wasm_bindgen::JsValue;
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, Url};
use yew::Callback;

use crate::formats::json_import::LONGEST;
use crate::hooks::promise::then;

/// Makes `link` lead to a file of that text, just before it is followed. A link that holds the file itself would be
/// simpler, but browsers do not follow one that is longer than some millions of characters.
pub(crate) fn lead_to(link: &HtmlAnchorElement, text: &str, media: &str) {
    let before = link.href();
    if before.starts_with("blob:") {
        // A file that was saved before need not be held any longer; one that is unknown is no loss.
        let _ = Url::revoke_object_url(&before);
    }
    let kind = BlobPropertyBag::new();
    kind.set_type(media);
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &kind);
    if let Ok(address) = blob.and_then(|blob| Url::create_object_url_with_blob(&blob)) {
        link.set_href(&address);
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
