//! What goes in and out of a journal as a whole.

use std::rc::Rc;

use crate::domain::interview::Interview;
use crate::formats::json_export::{self, Raw};
use crate::formats::{interviews_csv, share_link};
use crate::hooks::page::now;
use crate::hooks::transfer_door::TransferDoor;
use crate::session::state::{ImportOffer, Session, Shared};
use crate::storage::journal::Journal;
use crate::storage::key_value_store::StoredValue;

/// All of it.
pub const TRANSFER: TransferDoor = TransferDoor { export, sheet, preview, prepare_import, read_link };

fn export(session: &Session, journal: &Journal) -> String {
    let unread = journal.unread();
    let raw = unread.iter().filter_map(|(key, found)| {
        let raw = match found {
            StoredValue::Text(text) => Raw::Text(text),
            StoredValue::Malformed(units) => Raw::Units(units),
            StoredValue::Missing => return None,
        };
        Some((key.as_str(), raw))
    });
    json_export::write(&with_texts(session, journal), &raw.collect::<Vec<_>>(), &now())
}

fn sheet(session: &Session, journal: &Journal) -> String {
    interviews_csv::sheet(&with_texts(session, journal))
}

fn preview(session: &Session, journal: &Journal, text: &str) -> ImportOffer {
    journal.preview(&session.interviews, text).map(Rc::new)
}

/// What this version does not know of it is kept, and what it cannot read goes back to where it was.
fn prepare_import(session: &Session, journal: &mut Journal) {
    if let Some(Ok(offer)) = &session.import {
        let texts = offer.adding.iter().map(|one| (one.interview.id.clone(), one.text.clone()));
        journal.offer(texts.collect());
        journal.restore(&offer.unread);
    }
}

fn read_link(fragment: &str) -> Option<Shared> {
    Some(share_link::read(fragment)?.map(Rc::new))
}

/// The interviews with the texts that they stand in, as far as they stand anywhere.
fn with_texts<'a>(session: &'a Session, journal: &'a Journal) -> Vec<(&'a Interview, Option<&'a str>)> {
    session.interviews.iter().map(|interview| (&**interview, journal.text_of(&interview.id))).collect()
}
