//! What a file would bring into a journal, worked out before any of it is taken.

use std::rc::Rc;

use crate::domain::import_preview::{ImportError, ImportPreview};
use crate::domain::interview::Interview;
use crate::domain::merge::merge;
use crate::domain::utf16::length;
use crate::formats::json_import;
use crate::storage::key;
use crate::storage::record::fingerprint;

/// What `text` would add to the interviews that are here. `has_room` says whether so many UTF-16 units more may begin.
///
/// # Errors
///
/// Those of [`json_import::read`]: what is refused as a whole.
pub fn preview(
    here: &[Rc<Interview>],
    text: &str,
    has_room: &dyn Fn(usize) -> bool,
) -> Result<ImportPreview, ImportError> {
    let found = json_import::read(text)?;
    let merged = merge(here, found.interviews, fingerprint);
    let mut preview = ImportPreview {
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
        if has_room(needed + takes) {
            needed += takes;
            preview.versions += usize::from(version);
            preview.adding.push(one);
        } else {
            preview.left_out += 1;
        }
    }
    Ok(preview)
}
