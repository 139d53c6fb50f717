//! Leads to the button that brings something back, and from there to where the reader was.

use std::cell::Cell;
use std::rc::Rc;

use yew::{NodeRef, hook, use_effect_with, use_memo, use_node_ref};

use crate::hooks::arrival::{arrive_at, put_back, stands};
use crate::hooks::use_focus_on::{focus_in_place, focus_on};
use crate::session::state::{Notice, Session, Undo};

/// The button that brings something back.
#[derive(Clone)]
pub(crate) struct WayBack {
    /// A reference for it.
    pub button: NodeRef,
    /// The heading of the screen.
    heading: NodeRef,
    /// How many pixels below the top of the window that stood when something was taken away.
    stood: Rc<Cell<f64>>,
}

/// The button takes the focus, even from the heading of a screen that has come up: what was taken away took its own
/// button along, and with it the focus. News from elsewhere leave it where it is.
#[hook]
pub(crate) fn use_way_back(session: &Session, heading: &NodeRef) -> WayBack {
    let (button, heading) = (use_node_ref(), heading.clone());
    let stood = use_memo((), |()| Cell::new(0.0));
    let way = WayBack { button, heading, stood };
    let took = session.undo.is_some() && session.notice != Some(Notice::TakenAway);
    // News that go later have taken nothing.
    use_effect_with(session.undo.clone(), {
        let way = way.clone();
        move |undo| match undo {
            // The reader goes on with the first question.
            Some(Undo::StartedOver(_)) => arrive_at(&way.heading),
            _ if took => {
                way.heading.cast().iter().for_each(|heading| way.stood.set(stands(heading)));
                focus_on(&way.button);
            }
            _ => {}
        }
    });
    way
}

impl WayBack {
    /// After `undo` was brought back: the button goes with its press, and hands the focus to what is on screen. What came
    /// back into the middle of it is in sight again.
    pub(crate) fn leave(&self, undo: &Undo) {
        match undo {
            Undo::Deleted(_) | Undo::StartedOver(_) => arrive_at(&self.heading),
            Undo::Removed(..) | Undo::Unlisted(_) | Undo::FollowedUp(..) => {
                focus_in_place(&self.heading);
                self.heading.cast().iter().for_each(|heading| put_back(heading, self.stood.get()));
            }
        }
    }
}
