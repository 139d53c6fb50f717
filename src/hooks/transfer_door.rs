//! The way from the controller to what goes in and out of a journal as a whole, which comes later.

use crate::session::state::{ImportOffer, Session, Shared};
use crate::storage::journal::Journal;

/// The functions behind it.
#[derive(Debug)]
pub struct TransferDoor {
    /// Everything in the journal as one file that can be brought back.
    pub export: fn(&Session, &Journal) -> String,
    /// Every interview as a row of a table.
    pub sheet: fn(&Session, &Journal) -> String,
    /// What a file or a pasted text would bring.
    pub preview: fn(&Session, &Journal, &str) -> ImportOffer,
    /// What has to be done before that is taken.
    pub prepare_import: fn(&Session, &mut Journal),
    /// What the end of the page's address carries; none if it is not one of ours.
    pub read_link: fn(&str) -> Option<Shared>,
}
