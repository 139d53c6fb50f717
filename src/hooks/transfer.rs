//! What goes in and out of a journal as a whole.

use std::rc::Rc;

use crate::domain::interview::Interview;
use crate::formats::json_export::{self, Raw};
use crate::formats::{import_preview, interviews_csv, share_link};
use crate::hooks::page::now;
use crate::hooks::transfer_door::TransferDoor;
use crate::session::state::{ImportOffer, Shared};
use crate::storage::key_value_store::StoredValue;
use crate::storage::sync::session_sync::SessionSync;

/// All of it.
pub const TRANSFER: TransferDoor = TransferDoor { export, sheet, preview, read_link };

fn export(sync: &SessionSync) -> String {
    let unread = sync.engine.unread();
    let raw = unread.iter().filter_map(|(key, value)| {
        let raw = match value {
            StoredValue::Text(text) => Raw::Text(text),
            StoredValue::Malformed(units) => Raw::Units(units),
            StoredValue::Missing => return None,
        };
        Some((key.as_str(), raw))
    });
    json_export::write(&with_texts(sync), &raw.collect::<Vec<_>>(), &now())
}

fn sheet(sync: &SessionSync) -> String {
    interviews_csv::sheet(&with_texts(sync))
}

fn preview(sync: &SessionSync, text: &str) -> ImportOffer {
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
