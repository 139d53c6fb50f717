//! Copies what stands in a field, and says whether that worked.

use wasm_bindgen::JsCast;
use web_sys::{HtmlDocument, HtmlTextAreaElement};
use yew::{Callback, NodeRef, UseStateSetter, hook, use_state_eq};

use crate::hooks::promise::then;

/// What came of copying.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Copied {
    /// The clipboard has it.
    Yes,
    /// The browser does not let this page copy. The text is selected, to be copied by hand.
    ByHand,
}

/// Copying out of a field.
pub(crate) struct UseClipboard {
    /// What came of the last try, and the text it was about.
    pub copied: Option<(Copied, String)>,
    /// Tries to copy a text, which is what stands in the field.
    pub copy: Callback<String>,
}

/// Copying out of the text area that `field` refers to.
#[hook]
pub(crate) fn use_clipboard(field: &NodeRef) -> UseClipboard {
    let copied = use_state_eq(|| None);
    let (said, field) = (copied.setter(), field.clone());
    UseClipboard {
        copied: (*copied).clone(),
        copy: Callback::from(move |text| copy(&field, text, said.clone())),
    }
}

fn copy(field: &NodeRef, text: String, said: UseStateSetter<Option<(Copied, String)>>) {
    let Some(area) = field.cast::<HtmlTextAreaElement>() else { return };
    let clipboard = web_sys::window().map(|window| window.navigator().clipboard());
    // There is none in a page that is not secure, whatever the bindings say.
    let Some(clipboard) = clipboard.filter(|clipboard| !clipboard.is_undefined()) else {
        return said.set(Some((the_old_way(&area), text)));
    };
    let promise = clipboard.write_text(&text);
    let (yes, copied) = (said.clone(), text.clone());
    then(
        &promise,
        move |_| yes.set(Some((Copied::Yes, copied))),
        move |_| said.set(Some((the_old_way(&area), text))),
    );
}

/// Selects the text and asks the document to copy. Works in frames that have no leave to use the clipboard.
fn the_old_way(area: &HtmlTextAreaElement) -> Copied {
    // A field that cannot take the focus is selected all the same.
    let _ = area.focus();
    area.select();
    let document = web_sys::window().and_then(|window| window.document());
    let document = document.and_then(|document| document.dyn_into::<HtmlDocument>().ok());
    let done = document.is_some_and(|document| document.exec_command("copy").unwrap_or(false));
    if done { Copied::Yes } else { Copied::ByHand }
}
