//! The session: everything on screen, as one value.

use std::rc::Rc;

use crate::domain::answers::OwnReason;
use crate::domain::case::Case;
use crate::domain::filter::Filter;
use crate::domain::import_preview::{ImportError, ImportPreview};
use crate::domain::interview::{Id, Interview};
use crate::domain::question::Question;
use crate::domain::reflection::Reflection;
use crate::domain::shared_case::ShareLinkError;
use crate::session::detour::Detour;
use crate::session::draft::Draft;

/// Everything on screen.
#[derive(Clone, Debug, PartialEq)]
pub struct Session {
    /// Which screen is up.
    pub screen: Screen,
    /// The quiz under way.
    pub draft: Rc<Draft>,
    /// Which question of the step on screen is open to an answer; the others are a line each.
    pub asked: Question,
    /// What the reader does between a step and the result, if that is not the way through the quiz.
    pub detour: Option<Detour>,
    /// The kept interviews, the one furthest ahead in time first.
    pub interviews: Vec<Rc<Interview>>,
    /// Records that were met in storage and left as they are.
    pub unread: Unread,
    /// What was taken away last, while it can still be brought back.
    pub undo: Option<Undo>,
    /// Whether the reader is writing what came of the interview on screen; else it is read.
    pub reflecting: bool,
    /// What stands in the field for hours while it is typed, or in place of a number of them, and is not kept.
    pub mistyped: Option<String>,
    /// Whether "erase everything" was asked for and waits for a yes or no.
    pub erasing: bool,
    /// Something that happened of itself and that the reader has not yet moved on from.
    pub notice: Option<Notice>,
    /// What came by a link, until it is taken or left.
    pub shared: Option<Shared>,
    /// What came from a file or a pasted text, until it is taken or left.
    pub import: Option<PreviewOutcome>,
    /// The interviews that the reader put into the comparison; none as long as they left that to the widget.
    pub compared: Option<Vec<Id>>,
    /// Where the reader went from the journal, which is where they come back to in it.
    pub left_for: Option<Screen>,
    /// What a file has just brought, until the reader goes on.
    pub brought: Vec<Id>,
    /// Which interviews the reader is looking for in the list.
    pub filter: Filter,
    /// How many of them are shown.
    pub shown: usize,
    /// Whether everything is hidden from a glance.
    pub hidden: bool,
    /// How the things on screen are kept.
    pub save_status: SaveStatus,
    /// How much room there is for more.
    pub room: Room,
    /// When the reader last took a copy of everything: ISO 8601 in UTC, so that text order is time order.
    pub backed_up: Option<String>,
}

/// What a link carries, or why it cannot be used.
pub type Shared = Result<Rc<Case>, ShareLinkError>;

/// What a file brings, or why it cannot be used.
pub type PreviewOutcome = Result<Rc<ImportPreview>, ImportError>;

/// Which screen is up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Screen {
    /// The quiz or its result, at the draft's place.
    Quiz,
    /// The list of kept interviews.
    Journal,
    /// Interviews side by side.
    Compare,
    /// One kept interview.
    Interview(Id),
    /// What the journal teaches.
    Insights,
    /// Copies of the journal: to take away, and to bring back.
    Copies,
}

/// How many records were left as they are, because they could not be read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Unread {
    /// Records that make no sense to any version.
    pub corrupt: usize,
    /// Records that a newer version wrote.
    pub newer: usize,
}

/// What can be brought back, until the next thing is taken away.
#[derive(Clone, Debug, PartialEq)]
pub enum Undo {
    /// Interviews that were deleted here, or taken away elsewhere.
    Deleted(Vec<Rc<Interview>>),
    /// A quiz that was started over.
    StartedOver(Rc<Draft>),
    /// An own reason that was removed from what is on screen, and its place.
    Removed(usize, OwnReason),
    /// An item that was removed from a list of the reflection on screen, which was this before.
    Unlisted(Rc<Reflection>),
    /// Something that was done with the person at that place in that interview.
    FollowedUp(Id, usize),
}

/// What happened of itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Two tabs changed the same interview; both versions are in the journal.
    TwoVersions,
    /// Interviews went from storage: deleted in another tab, or by the page around the widget.
    TakenAway,
    /// Everything was erased, and a look afterwards found nothing left.
    Erased,
    /// The browser did not let go of everything.
    NotErased,
    /// There was no room for one more interview.
    NoRoom,
    /// Something that came with a file and cannot be read could not be put back to where it was.
    NotPutBack,
    /// So many interviews came with a file and are in the journal.
    Imported(usize),
}

/// How the things on screen are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveStatus {
    /// Nothing has been written yet.
    Quiet,
    /// Written, and not yet looked at again.
    Saving,
    /// Found again by a second look.
    Saved,
    /// The storage of this site is full. What is on screen is not all kept.
    Full,
    /// The browser refused, or lost what it had taken.
    Refused,
    /// There is no storage at all: everything lives until the page goes.
    Memory,
}

impl SaveStatus {
    /// Whether what is new is not kept.
    pub(crate) fn fails(self) -> bool {
        matches!(self, SaveStatus::Full | SaveStatus::Refused | SaveStatus::Memory)
    }
}

/// How much of the widget's own room is left. It shares the site's storage with the blog and takes a fifth of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    /// There is enough.
    Enough,
    /// Most of it is used: time to take a copy.
    Low,
    /// What is there can be changed and deleted; nothing new begins.
    Full,
}

impl Session {
    /// How many interviews of the list are shown at first, and how many more at a time.
    pub const PAGE: usize = 30;

    /// What is on screen at first, with each interview once. One that is no longer there gives way to the journal.
    pub fn new(draft: Rc<Draft>, screen: Screen, interviews: Vec<Rc<Interview>>, unread: Unread) -> Session {
        let mut session = Session {
            screen,
            asked: draft.first_asked(),
            draft,
            detour: None,
            interviews: Vec::with_capacity(interviews.len()),
            unread,
            undo: None,
            reflecting: false,
            mistyped: None,
            erasing: false,
            notice: None,
            shared: None,
            import: None,
            compared: None,
            left_for: None,
            brought: Vec::new(),
            filter: Filter::default(),
            shown: Session::PAGE,
            hidden: false,
            save_status: SaveStatus::Quiet,
            room: Room::Enough,
            backed_up: None,
        };
        for interview in interviews {
            session.put(interview);
        }
        if session.open().is_none() && matches!(session.screen, Screen::Interview(_)) {
            session.screen = Screen::Journal;
        }
        session
    }

    /// The kept interview of that identity.
    pub fn interview(&self, id: &Id) -> Option<&Rc<Interview>> {
        self.interviews.iter().find(|interview| interview.id == *id)
    }

    /// The interview that is on screen.
    pub fn open(&self) -> Option<&Rc<Interview>> {
        match &self.screen {
            Screen::Interview(id) => self.interview(id),
            Screen::Quiz | Screen::Journal | Screen::Compare | Screen::Insights | Screen::Copies => None,
        }
    }
}
