//! What goes in and out of a journal as a whole.

use std::rc::Rc;

use js_sys::Intl::NumberFormat;
use js_sys::{Array, Object};
use wasm_bindgen::JsValue;

use crate::domain::interview::Interview;
use crate::formats::csv::Dialect;
use crate::formats::export_format::{Records, Writer};
use crate::formats::export_formats::FORMATS;
use crate::formats::json_export::Raw;
use crate::formats::{import_preview, share_link};
use crate::hooks::page::now;
use crate::hooks::transfer_door::TransferDoor;
use crate::session::journaling::journaling;
use crate::session::state::{PreviewOutcome, Shared};
use crate::storage::sync::session_sync::SessionSync;

/// All of it.
pub(crate) const TRANSFER: TransferDoor = TransferDoor { export, preview, journaling, read_link };

fn export(sync: &SessionSync, form: &str) -> String {
    let format = FORMATS.iter().find(|format| format.id == form);
    let Some(Writer::Records(write)) = format.map(|format| format.writer) else { return String::new() };
    let unread = sync.engine.unread();
    let raw = unread.iter().filter_map(|(key, value)| Some((key.as_str(), Raw::of(value)?)));
    let unread = raw.collect::<Vec<_>>();
    write(&Records { interviews: &with_texts(sync), unread: &unread, dialect: dialect(), now: &now() })
}

/// As the reader's browser writes numbers, whatever the language of the page.
fn dialect() -> Dialect {
    let tag = web_sys::window().and_then(|window| window.navigator().language()).unwrap_or_default();
    // Without a tag, since that of a browser may be none: some say "C".
    let writes = NumberFormat::new(&Array::new(), &Object::new()).format();
    let written = writes.call1(&JsValue::UNDEFINED, &1.5.into()).ok().and_then(|written| written.as_string());
    Dialect::of(&tag, &written.unwrap_or_default())
}

fn preview(sync: &SessionSync, text: &str) -> PreviewOutcome {
    let has_room = |units| sync.engine.has_room(units);
    import_preview::preview(&sync.session.interviews, text, &has_room).map(Rc::new)
}

fn read_link(fragment: &str) -> Option<Shared> {
    Some(share_link::read(fragment)?.map(Rc::new))
}

/// The interviews with the texts that they stand in, as far as they stand anywhere.
fn with_texts(sync: &SessionSync) -> Vec<(&Interview, Option<&str>)> {
    let interviews = sync.session.interviews.iter();
    interviews.map(|interview| (&**interview, sync.engine.text_of(&interview.id))).collect()
}
