//! What a reader is told of a write that did not work.

use crate::session::state::SaveStatus;
use crate::storage::key_value_store::StoreError;

/// How the things on screen are kept after such a failure.
pub fn status_of(fault: StoreError) -> SaveStatus {
    match fault {
        StoreError::Full => SaveStatus::Full,
        StoreError::Refused => SaveStatus::Refused,
    }
}
