//! What a reader wrote, wherever it stands: what a search looks through.

use crate::domain::slot::{Row, Slot};

/// Every text that the reader wrote into these fields, in their order.
pub(crate) fn texts(rows: Vec<Row<'_>>, found: &mut Vec<String>) {
    for row in rows {
        match row.slot {
            Slot::Text(text, _) => found.push(std::mem::take(text)),
            Slot::Message(text, _) => found.extend(text.take()),
            Slot::Items(items) => (0..items.count()).for_each(|place| texts(items.fields(place), found)),
            _ => {}
        }
    }
}
