//! Turns actions into sessions, keeps each session, and brings in what other tabs and widgets have kept.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use gloo::timers::callback::Timeout;
use yew::Callback;

use crate::hooks::page::take_shared;
use crate::hooks::save_status::status_of;
use crate::hooks::transfer_door::TransferDoor;
use crate::session::action::Action;
use crate::session::state::{Notice, SaveStatus, Session};
use crate::storage::browser::{self, BrowserStore};
use crate::storage::journal::Journal;
use crate::storage::key_value_store::{KeyValueStore, StoreError};
use crate::storage::memory::MemoryStore;

/// Milliseconds after the last key press at which a text is written.
const TYPING: u32 = 300;
/// Milliseconds without another event after which to look at what others did.
const QUIET: u32 = 50;
/// Milliseconds after a write at which to look again. Browsers have been seen to take a text back within 400.
const SECOND_LOOK: u32 = 1_500;

thread_local! {
    /// What a browser without storage gets: one shelf for all widgets of the page.
    static MEMORY: Rc<MemoryStore> = Rc::new(MemoryStore::new());
    /// Every widget of the page, since no storage event reaches the document that wrote.
    static CONTROLLERS: RefCell<Vec<Weak<SyncController>>> = const { RefCell::new(Vec::new()) };
}

/// The session of one widget, and its journal.
pub struct SyncController {
    slot: u32,
    lasting: bool,
    session: RefCell<Rc<Session>>,
    journal: RefCell<Journal>,
    transfer: &'static TransferDoor,
    show: Callback<Rc<Session>>,
    /// Written keys that wait for the second look.
    awaiting: RefCell<Vec<String>>,
    fault: Cell<Option<StoreError>>,
    typing: RefCell<Option<Timeout>>,
    second_look: RefCell<Option<Timeout>>,
    looking: RefCell<Option<Timeout>>,
}

impl SyncController {
    /// Opens the journal of the widget that stands at `slot` among those of the page. `show` gets every new session.
    pub fn open(
        slot: u32,
        transfer: &'static TransferDoor,
        show: Callback<Rc<Session>>,
    ) -> Rc<SyncController> {
        let browser = BrowserStore::probe();
        let lasting = browser.is_some();
        let shelf: Rc<dyn KeyValueStore> = match browser {
            Some(browser) => Rc::new(browser),
            None => MEMORY.with(Rc::clone),
        };
        // Only the first widget goes on with a draft that another tab left: two would tell the same story twice.
        let (journal, session) = Journal::open(shelf, browser::writer(slot), slot == 0);
        let status = if lasting { SaveStatus::Quiet } else { SaveStatus::Memory };
        let session = Rc::new(session).after(Action::SaveStatus(status));
        let session = session.after(Action::Hide(browser::was_hidden(slot)));
        let controller = Rc::new(SyncController {
            slot,
            lasting,
            session: RefCell::new(session),
            journal: RefCell::new(journal),
            transfer,
            show,
            awaiting: RefCell::default(),
            fault: Cell::new(None),
            typing: RefCell::default(),
            second_look: RefCell::default(),
            looking: RefCell::default(),
        });
        CONTROLLERS.with_borrow_mut(|controllers| {
            controllers.retain(|other| other.strong_count() > 0);
            controllers.push(Rc::downgrade(&controller));
        });
        controller
    }

    /// What is on screen.
    pub fn session(&self) -> Rc<Session> {
        self.session.borrow().clone()
    }

    /// Does what a person did, shows it, and keeps it.
    pub fn act(self: &Rc<SyncController>, action: Action) {
        let erases = action == Action::EraseAll && self.session().erasing;
        if action == Action::TakeImport {
            // What others have written since is here already, and needs no second version.
            self.look();
            (self.transfer.prepare_import)(&self.session(), &mut self.journal.borrow_mut());
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
                self.turn(Action::SaveStatus(SaveStatus::Saving));
            }
            let controller = Rc::downgrade(self);
            self.typing.replace(Some(later(controller, TYPING, SyncController::flush)));
        } else {
            self.flush();
        }
    }

    /// Writes what has changed, now.
    pub fn flush(self: &Rc<SyncController>) {
        self.typing.take();
        let session = self.session();
        let kept = self.journal.borrow_mut().flush(&session);
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
            self.turn(Action::SaveStatus(status_of(fault)));
        } else if wrote && self.lasting {
            browser::remember_writer(self.slot, self.journal.borrow().writer());
            self.turn(Action::SaveStatus(SaveStatus::Saving));
        } else if self.lasting
            && self.awaiting.borrow().is_empty()
            && self.session().save_status != SaveStatus::Saved
        {
            // What was typed is as it was before, or what did not fit is gone: there is nothing left to save.
            self.turn(Action::SaveStatus(SaveStatus::Quiet));
        }
        if wrote && self.lasting {
            self.awaiting.borrow_mut().extend(kept.written);
            let controller = Rc::downgrade(self);
            self.second_look.replace(Some(later(controller, SECOND_LOOK, SyncController::look_again)));
        }
        if wrote || kept.removed {
            self.tell_the_others();
        }
    }

    /// Reads what the page's address carries. Only the first widget does: two would tell the same story twice.
    pub fn read_address(self: &Rc<SyncController>) {
        if self.slot == 0
            && let Some(shared) = take_shared().and_then(|fragment| (self.transfer.read_link)(&fragment))
        {
            self.turn(Action::Shared(shared));
        }
    }

    /// Everything in the journal as one text.
    pub fn write(&self, write: fn(&Session, &Journal) -> String) -> String {
        write(&self.session(), &self.journal.borrow())
    }

    /// Shows what a file or a pasted text would bring.
    pub fn preview_import(&self, text: &str) {
        let offer = (self.transfer.preview)(&self.session(), &self.journal.borrow(), text);
        self.turn(Action::PreviewImport(offer));
    }

    /// Brings in what others have written or taken away. What is on screen and not yet written goes first.
    pub fn look(self: &Rc<SyncController>) {
        self.flush();
        let news = self.journal.borrow_mut().look();
        for action in news {
            self.turn(action);
        }
        self.flush();
    }

    /// The same, once no more events follow. Whoever erases everything takes one key after the other, and a look in the
    /// middle of that would take what is left for a reason to write again.
    pub fn look_soon(self: &Rc<SyncController>) {
        self.look_in(QUIET);
    }

    /// Looks in so many milliseconds, and not before.
    fn look_in(self: &Rc<SyncController>, milliseconds: u32) {
        self.looking.replace(Some(later(Rc::downgrade(self), milliseconds, SyncController::look)));
    }

    /// The second look: only what is found again is called saved.
    fn look_again(self: &Rc<SyncController>) {
        let keys = self.awaiting.take();
        let there = self.journal.borrow_mut().confirm(&keys);
        let status = match self.fault.get() {
            Some(fault) => status_of(fault),
            None if !there => SaveStatus::Refused,
            // What is typed, or was written again just now, has a second look of its own to come.
            None if self.typing.borrow().is_some() || !self.awaiting.borrow().is_empty() => {
                SaveStatus::Saving
            }
            None => SaveStatus::Saved,
        };
        self.turn(Action::SaveStatus(status));
    }

    fn erase(self: &Rc<SyncController>) {
        self.typing.take();
        self.second_look.take();
        self.awaiting.take();
        browser::forget_writer(self.slot);
        let gone = self.journal.borrow_mut().erase();
        if self.lasting {
            self.turn(Action::SaveStatus(SaveStatus::Quiet));
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
    fn tell_the_others(self: &Rc<SyncController>) {
        let others = CONTROLLERS.with_borrow(|controllers| controllers.clone());
        for other in others.iter().filter_map(Weak::upgrade).filter(|other| !Rc::ptr_eq(other, self)) {
            other.look_in(0);
        }
    }
}

fn later(controller: Weak<SyncController>, milliseconds: u32, then: fn(&Rc<SyncController>)) -> Timeout {
    Timeout::new(milliseconds, move || {
        if let Some(controller) = controller.upgrade() {
            then(&controller);
        }
    })
}
