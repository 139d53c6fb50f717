//! What goes in and out of a journal as a whole.

use std::rc::Rc;

use crate::domain::interview::Interview;
use crate::formats::export_format::Records;
use crate::formats::json_export::Raw;
use crate::hooks::page::now;
use crate::hooks::sync_controller::SyncController;
use crate::session::action::Action;
use crate::session::state::Session;
use crate::storage::journal::Journal;
use crate::storage::key_value_store::StoredValue;

impl SyncController {
    /// Everything in the journal, as `write` has it.
    pub fn export(&self, write: fn(&Records<'_>) -> String) -> String {
        let session = self.session();
        let journal = self.journal.borrow();
        let unread = journal.unread();
        let raw = unread.iter().filter_map(|(key, found)| {
            let raw = match found {
                StoredValue::Text(text) => Raw::Text(text),
                StoredValue::Malformed(units) => Raw::Units(units),
                StoredValue::Missing => return None,
            };
            Some((key.as_str(), raw))
        });
        write(&Records {
            interviews: &with_texts(&session, &journal),
            unread: &raw.collect::<Vec<_>>(),
            now: &now(),
        })
    }

    /// Shows what a file or a pasted text would bring.
    pub fn offer(self: &Rc<SyncController>, text: &str) {
        let offer = self.journal.borrow().preview(&self.session().interviews, text);
        self.turn(Action::PreviewImport(offer.map(Rc::new)));
    }

    /// Before what a file brings is taken: what this version does not know of it is kept, and what it cannot read goes
    /// back to where it was.
    pub(super) fn prepare_import(&self) {
        if let Some(Ok(offer)) = &self.session().import {
            let texts = offer.adding.iter().map(|one| (one.interview.id.clone(), one.text.clone()));
            let mut journal = self.journal.borrow_mut();
            journal.offer(texts.collect());
            journal.restore(&offer.unread);
        }
    }
}

/// The interviews with the texts that they stand in, as far as they stand anywhere.
fn with_texts<'a>(session: &'a Session, journal: &'a Journal) -> Vec<(&'a Interview, Option<&'a str>)> {
    session.interviews.iter().map(|interview| (&**interview, journal.text_of(&interview.id))).collect()
}
