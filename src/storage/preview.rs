//! What a file would bring into a journal, worked out before any of it is taken.

use std::rc::Rc;

use crate::domain::import_preview::ImportPreview;
use crate::domain::interview::Interview;
use crate::domain::merge::merge;
use crate::domain::utf16::length;
use crate::formats::json_import::{self as import, ImportError};
use crate::storage::journal::Journal;
use crate::storage::key;
use crate::storage::record::fingerprint;

impl Journal {
    /// What `text` would add to the interviews that are here, as far as there is room for it.
    ///
    /// # Errors
    ///
    /// Those of [`import::read`]: what is refused as a whole.
    pub fn preview(&self, here: &[Rc<Interview>], text: &str) -> Result<ImportPreview, ImportError> {
        let found = import::read(text)?;
        let merged = merge(here, found.interviews, fingerprint);
        let mut offer = ImportPreview {
            here: merged.here,
            unread: found.unread,
            refused: found.refused,
            cut: found.cut,
            ..ImportPreview::default()
        };
        let new = merged.new.into_iter().map(|one| (false, one));
        let mut needed = 0;
        for (version, one) in new.chain(merged.versions.into_iter().map(|one| (true, one))) {
            let takes = length(&key::interview(&one.interview.id)) + length(&one.text);
            if self.has_room(needed + takes) {
                needed += takes;
                offer.versions += usize::from(version);
                offer.adding.push(one);
            } else {
                offer.left_out += 1;
            }
        }
        Ok(offer)
    }
}
