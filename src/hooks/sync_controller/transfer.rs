//! What goes in and out of a journal as a whole.

use std::rc::Rc;

use super::SyncController;
use crate::domain::interview::Interview;
use crate::formats::import_preview::preview;
use crate::formats::interviews_csv::sheet;
use crate::formats::json_export::{self, Raw};
use crate::hooks::page::now;
use crate::session::action::Action;
use crate::storage::key_value_store::StoredValue;
use crate::storage::sync::session_sync::SessionSync;

impl SyncController {
    /// Everything in the journal as one file that can be brought back.
    pub fn export(&self) -> String {
        let sync = self.sync.borrow();
        let unread = sync.engine.unread();
        let raw = unread.iter().filter_map(|(key, value)| {
            let raw = match value {
                StoredValue::Text(text) => Raw::Text(text),
                StoredValue::Malformed(units) => Raw::Units(units),
                StoredValue::Missing => return None,
            };
            Some((key.as_str(), raw))
        });
        json_export::write(&with_texts(&sync), &raw.collect::<Vec<_>>(), &now())
    }

    /// Every interview as a row of a table.
    pub fn sheet(&self) -> String {
        sheet(&with_texts(&self.sync.borrow()))
    }

    /// Shows what a file or a pasted text would bring.
    pub fn offer(self: &Rc<SyncController>, text: &str) {
        let found = {
            let sync = self.sync.borrow();
            preview(&sync.session.interviews, text, &|units| sync.engine.has_room(units))
        };
        self.turn(Action::PreviewImport(found.map(Rc::new)));
    }
}

/// The interviews with the texts that they stand in, as far as they stand anywhere.
fn with_texts(sync: &SessionSync) -> Vec<(&Interview, Option<&str>)> {
    let interviews = sync.session.interviews.iter();
    interviews.map(|interview| (&**interview, sync.engine.text_of(&interview.id))).collect()
}
