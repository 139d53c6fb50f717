//! Actions that need an identity or the time of day from the browser.

use crate::hooks::page::now;
use crate::session::action::Action;
use crate::storage::browser::new_id;

/// Keeping the result on screen.
pub(crate) fn add_to_journal_now() -> Action {
    Action::AddToJournal { id: new_id(), now: now() }
}

/// Taking what a link carries into the journal.
pub(crate) fn take_shared_now() -> Action {
    Action::TakeShared { id: new_id(), now: now() }
}

/// Having taken a copy of everything.
pub(crate) fn backed_up_now() -> Action {
    Action::BackedUp(now())
}
