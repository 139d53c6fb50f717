//! Turns actions into sessions, keeps each session, and brings in what other tabs and widgets have kept.

mod copies;

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use gloo::timers::callback::Timeout;
use yew::Callback;

use super::page::{now, take_carried};
use crate::domain::carry;
use crate::session::action::Action;
use crate::session::state::{Keeping, Notice, Session};
use crate::storage::browser::{self, Browser};
use crate::storage::journal::Journal;
use crate::storage::memory::Memory;
use crate::storage::shelf::{Fault, Shelf};

/// Milliseconds after the last key press at which a text is written.
const TYPING: u32 = 300;
/// Milliseconds without another event after which to look at what others did.
const QUIET: u32 = 50;
/// Milliseconds after a write at which to look again. Browsers have been seen to take a text back within 400.
const SECOND_LOOK: u32 = 1_500;

thread_local! {
    /// What a browser without storage gets: one shelf for all widgets of the page.
    static MEMORY: Rc<Memory> = Rc::new(Memory::new());
    /// Every widget of the page, since no storage event reaches the document that wrote.
    static KEEPERS: RefCell<Vec<Weak<Keeper>>> = const { RefCell::new(Vec::new()) };
}

/// The session of one widget, and its journal.
pub struct Keeper {
    slot: u32,
    lasting: bool,
    session: RefCell<Rc<Session>>,
    journal: RefCell<Journal>,
    show: Callback<Rc<Session>>,
    /// Written keys that wait for the second look.
    awaiting: RefCell<Vec<String>>,
    fault: Cell<Option<Fault>>,
    typing: RefCell<Option<Timeout>>,
    second_look: RefCell<Option<Timeout>>,
    looking: RefCell<Option<Timeout>>,
}

impl Keeper {
    /// Opens the journal of the widget that stands at `slot` among those of the page. `show` gets every new session.
    pub fn open(slot: u32, show: Callback<Rc<Session>>) -> Rc<Keeper> {
        let browser = Browser::probe();
        let lasting = browser.is_some();
        let shelf: Rc<dyn Shelf> = match browser {
            Some(browser) => Rc::new(browser),
            None => MEMORY.with(Rc::clone),
        };
        // Only the first widget goes on with a draft that another tab left: two would tell the same story twice.
        let (journal, session) = Journal::open(shelf, browser::writer(slot), slot == 0);
        let keeping = if lasting { Keeping::Quiet } else { Keeping::Memory };
        let session = Rc::new(session).after(Action::Keeping(keeping));
        let session = session.after(Action::Hide(browser::was_hidden(slot)));
        let keeper = Rc::new(Keeper {
            slot,
            lasting,
            session: RefCell::new(session),
            journal: RefCell::new(journal),
            show,
            awaiting: RefCell::default(),
            fault: Cell::new(None),
            typing: RefCell::default(),
            second_look: RefCell::default(),
            looking: RefCell::default(),
        });
        KEEPERS.with_borrow_mut(|keepers| {
            keepers.retain(|other| other.strong_count() > 0);
            keepers.push(Rc::downgrade(&keeper));
        });
        keeper
    }

    /// What is on screen.
    pub fn session(&self) -> Rc<Session> {
        self.session.borrow().clone()
    }

    /// Does what a person did, shows it, and keeps it.
    pub fn act(self: &Rc<Keeper>, action: Action) {
        let erases = action == Action::EraseAll && self.session().erasing;
        if action == Action::TakeOffered {
            // What others have written since is here already, and needs no second version.
            self.look();
            self.prepare_offered();
        }
        let typing = action.is_typing();
        let hides = matches!(action, Action::Hide(_));
        if !self.turn(action) {
            return;
        }
        if hides {
            browser::remember_hidden(self.slot, self.session().hidden);
        }
        if erases {
            self.erase();
        } else if typing {
            // What was saved is no longer what is on screen.
            if self.lasting {
                self.turn(Action::Keeping(Keeping::Saving));
            }
            let keeper = Rc::downgrade(self);
            self.typing.replace(Some(later(keeper, TYPING, Keeper::keep)));
        } else {
            self.keep();
        }
    }

    /// Writes what has changed, now.
    pub fn keep(self: &Rc<Keeper>) {
        self.typing.take();
        let session = self.session();
        let kept = self.journal.borrow_mut().keep(&session);
        let wrote = !kept.written.is_empty();
        self.fault.set(kept.fault);
        let forked = kept.news.iter().any(|news| matches!(news, Action::Forked { .. }));
        for news in kept.news {
            self.turn(news);
        }
        if forked {
            // The other version is in the journal now, and no event may ever tell of it.
            self.look_in(0);
        }
        let room = self.journal.borrow().room();
        self.turn(Action::Room(room));
        if let Some(fault) = kept.fault {
            self.turn(Action::Keeping(keeping(fault)));
        } else if wrote && self.lasting {
            browser::remember_writer(self.slot, self.journal.borrow().writer());
            self.turn(Action::Keeping(Keeping::Saving));
        } else if self.lasting
            && self.awaiting.borrow().is_empty()
            && self.session().keeping != Keeping::Saved
        {
            // What was typed is as it was before, or what did not fit is gone: there is nothing left to save.
            self.turn(Action::Keeping(Keeping::Quiet));
        }
        if wrote && self.lasting {
            self.awaiting.borrow_mut().extend(kept.written);
            let keeper = Rc::downgrade(self);
            self.second_look.replace(Some(later(keeper, SECOND_LOOK, Keeper::look_again)));
        }
        if wrote || kept.removed {
            self.tell_the_others();
        }
    }

    /// Reads what the page's address carries. Only the first widget does: two would tell the same story twice.
    pub fn read_address(self: &Rc<Keeper>) {
        if self.slot == 0
            && let Some(carried) = take_carried().and_then(|fragment| carry::read(&fragment))
        {
            self.turn(Action::Carried(carried.map(Rc::new)));
        }
    }

    /// Brings in what others have written or taken away. What is on screen and not yet written goes first.
    pub fn look(self: &Rc<Keeper>) {
        self.keep();
        let news = self.journal.borrow_mut().look();
        for action in news {
            self.turn(action);
        }
        self.keep();
    }

    /// The same, once no more events follow. Whoever erases everything takes one key after the other, and a look in the
    /// middle of that would take what is left for a reason to write again.
    pub fn look_soon(self: &Rc<Keeper>) {
        self.look_in(QUIET);
    }

    /// Looks in so many milliseconds, and not before.
    fn look_in(self: &Rc<Keeper>, milliseconds: u32) {
        self.looking.replace(Some(later(Rc::downgrade(self), milliseconds, Keeper::look)));
    }

    /// The second look: only what is found again is called saved.
    fn look_again(self: &Rc<Keeper>) {
        let keys = self.awaiting.take();
        let there = self.journal.borrow_mut().confirm(&keys);
        let keeping = match self.fault.get() {
            Some(fault) => keeping(fault),
            None if !there => Keeping::Refused,
            // What is typed, or was written again just now, has a second look of its own to come.
            None if self.typing.borrow().is_some() || !self.awaiting.borrow().is_empty() => Keeping::Saving,
            None => Keeping::Saved,
        };
        self.turn(Action::Keeping(keeping));
    }

    fn erase(self: &Rc<Keeper>) {
        self.typing.take();
        self.second_look.take();
        self.awaiting.take();
        browser::forget_writer(self.slot);
        let gone = self.journal.borrow_mut().erase();
        if self.lasting {
            self.turn(Action::Keeping(Keeping::Quiet));
        }
        self.turn(Action::Notice(if gone { Notice::Erased } else { Notice::NotErased }));
        self.tell_the_others();
    }

    /// Moves to the session after `action` and shows it. Says whether anything changed.
    fn turn(&self, action: Action) -> bool {
        let before = self.session();
        let after = before.clone().after(action);
        let changed = !Rc::ptr_eq(&before, &after);
        if changed {
            self.session.replace(after.clone());
            self.show.emit(after);
        }
        changed
    }

    /// Lets the other widgets of this page look, once this one is done.
    fn tell_the_others(self: &Rc<Keeper>) {
        let others = KEEPERS.with_borrow(|keepers| keepers.clone());
        for other in others.iter().filter_map(Weak::upgrade).filter(|other| !Rc::ptr_eq(other, self)) {
            other.look_in(0);
        }
    }
}

fn later(keeper: Weak<Keeper>, milliseconds: u32, then: fn(&Rc<Keeper>)) -> Timeout {
    Timeout::new(milliseconds, move || {
        if let Some(keeper) = keeper.upgrade() {
            then(&keeper);
        }
    })
}

fn keeping(fault: Fault) -> Keeping {
    match fault {
        Fault::Full => Keeping::Full,
        Fault::Refused => Keeping::Refused,
    }
}

/// Keeping the result on screen, with a new identity and the time of day that it needs from the browser.
pub fn keep_now() -> Action {
    Action::Keep { id: browser::new_id(), now: now() }
}

/// Taking what a link carries into the journal, with the same.
pub fn take_now() -> Action {
    Action::TakeCarried { id: browser::new_id(), now: now() }
}

/// Having taken a copy of everything, at the time that the browser says.
pub fn copied_now() -> Action {
    Action::Copied(now())
}
