//! Which fields stand under a heading.

use std::iter::Peekable;
use std::vec::IntoIter;

use crate::domain::slot::Row;

/// Those of the next rows that stand under it.
pub(crate) fn under<'a, 'b>(
    rows: &'a mut Peekable<IntoIter<Row<'b>>>,
    heading: &'static str,
) -> impl Iterator<Item = Row<'b>> + use<'a, 'b> {
    std::iter::from_fn(move || rows.next_if(|row| row.field.heading == heading))
}
