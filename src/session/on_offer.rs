//! What can be brought back where: an offer stands on the screens that it is about, and waits on all others.

use crate::session::state::{Notice, Screen, Session, Undo};

impl Session {
    /// What can be brought back and is about this screen.
    pub fn on_offer(&self) -> Option<&Undo> {
        let here = |undo: &&Undo| match (undo, &self.screen) {
            (Undo::Removed(..) | Undo::Unlisted(_), _) => true,
            (Undo::StartedOver(_), screen) => *screen == Screen::Quiz,
            (Undo::Deleted(_) | Undo::FollowedUp(..), Screen::Journal) => true,
            // Another version of it.
            (Undo::Deleted(gone), Screen::Interview(_)) => {
                self.open().is_some_and(|open| gone.iter().any(|one| one.root() == open.root()))
            }
            (Undo::FollowedUp(id, _), Screen::Interview(open)) => id == open,
            _ => false,
        };
        // What went elsewhere is told wherever the reader is.
        let told = |undo: &&Undo| {
            self.notice == Some(Notice::TakenAway) && matches!(undo, Undo::Deleted(_) | Undo::StartedOver(_))
        };
        self.undo.as_ref().filter(|undo| told(undo) || here(undo))
    }
}
