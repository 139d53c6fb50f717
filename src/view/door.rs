//! The one door from what a reader needs up to the first look at a result to what comes later, and how far that has
//! come: it may be a file of its own, which is loaded when it is wanted.

use std::rc::Rc;

use yew::{Callback, Html, NodeRef};

use crate::domain::answers::Answers;
use crate::domain::assessment::Assessment;
use crate::domain::assumptions::TrackRecord;
use crate::domain::case::Case;
use crate::domain::interview::Interview;
use crate::hooks::transfer_door::{TransferDoor, Urgency};
use crate::hooks::use_session::Copies;
use crate::session::action::Action;
use crate::session::state::{Session, Shared};
use crate::view::view_context::ViewContext;

/// The functions behind it. It is handed down from where the widget is mounted, so that nothing here names them.
#[derive(Debug)]
pub struct Door {
    /// The journal, or the screen that is up of all that belongs to it. It shows a result, too, and so gets the way.
    pub screen: fn(&Later, &ViewContext, &Session, &Copies, &Callback<Action>, &NodeRef) -> Html,
    /// What came by a link.
    pub shared_preview: fn(&ViewContext, Shared, &Callback<Action>, &NodeRef) -> Html,
    /// The next step for what the reader chose.
    pub next_step: fn(&ViewContext, &Case, &Assessment, &Callback<Action>) -> Html,
    /// Everything behind the result, folded away.
    pub folds: fn(&ViewContext, Folds) -> Html,
    /// What can be taken along of a result.
    pub take_out: fn(&ViewContext, &Case) -> Html,
    /// What the kept interviews say about what to expect.
    pub track_record: fn(&[Rc<Interview>]) -> TrackRecord,
    /// What goes in and out of the journal as a whole.
    pub transfer: TransferDoor,
}

/// What the folds of a result are about.
#[derive(Clone, Debug)]
pub struct Folds {
    /// The answers.
    pub answers: Answers,
    /// What its answers come to.
    pub assessment: Rc<Assessment>,
    /// What the reader's own interviews say so far.
    pub track: TrackRecord,
    /// Where the answers point now, in words.
    pub pointer: String,
    /// Gets every change; without it all is only to be read.
    pub act: Option<Callback<Action>>,
}

impl PartialEq for Folds {
    /// What follows from the answers need not be compared.
    fn eq(&self, other: &Folds) -> bool {
        (&self.answers, &self.track, &self.act) == (&other.answers, &other.track, &other.act)
    }
}

impl PartialEq for Door {
    /// There is one, so that it never is a reason to show anything anew.
    fn eq(&self, _: &Door) -> bool {
        true
    }
}

/// How far what is behind the door has come.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum LaterPart {
    /// Nobody has asked for it yet.
    Unasked,
    /// It is not loaded unless the reader asks for it.
    Held,
    /// It is on its way.
    Loading,
    /// It did not come. It can be asked for again.
    Failed,
    /// It is here.
    Here(&'static Door),
}

impl LaterPart {
    /// The door, once it is here.
    pub(crate) fn door(self) -> Option<&'static Door> {
        match self {
            LaterPart::Here(door) => Some(door),
            LaterPart::Unasked | LaterPart::Held | LaterPart::Loading | LaterPart::Failed => None,
        }
    }
}

/// The way to what comes later, for whoever shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct Later {
    /// How far it has come.
    pub part: LaterPart,
    /// Asks for it.
    pub ask: Callback<Urgency>,
}
