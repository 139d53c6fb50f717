//! One widget's session in the browser: its timers, its storage, the other tabs and the other widgets of the page.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use gloo::timers::callback::Timeout;
use yew::Callback;

use crate::hooks::page::{is_shared, take_shared};
use crate::hooks::transfer_door::{TransferDoor, Urgency};
use crate::session::action::Action;
use crate::session::state::Session;
use crate::storage::browser::{self, BrowserStore, Spot};
use crate::storage::key_value_store::KeyValueStore;
use crate::storage::memory::MemoryStore;
use crate::storage::namespace::NamespacedStore;
use crate::storage::sync::session_sync::{Due, SessionSync};

/// Milliseconds after the last key press at which a text is written.
const TYPING: u32 = 300;
/// Milliseconds without another event after which to look at what others did.
const QUIET: u32 = 50;
/// Milliseconds after a write at which to look again. Browsers have been seen to take a text back within 400.
const SECOND_LOOK: u32 = 1_500;

thread_local! {
    /// What a browser without storage gets: one store for all widgets of the page.
    static MEMORY: Rc<MemoryStore> = Rc::new(MemoryStore::new());
    /// Every widget of the page, since no storage event reaches the document that wrote.
    static CONTROLLERS: RefCell<Vec<Weak<SyncController>>> = const { RefCell::new(Vec::new()) };
}

/// The session of one widget, kept in step with storage.
pub(crate) struct SyncController {
    spot: Spot,
    sync: RefCell<SessionSync>,
    /// What goes in and out as a whole, once it is here; and how it is asked for.
    transfer: Cell<Option<&'static TransferDoor>>,
    ask: Callback<Urgency>,
    show: Callback<Rc<Session>>,
    typing: RefCell<Option<Timeout>>,
    second_look: RefCell<Option<Timeout>>,
    looking: RefCell<Option<Timeout>>,
}

impl SyncController {
    /// Opens the journal of the widget that stands at a spot among those of the page. `ask` asks for what comes later,
    /// `show` gets every new session.
    pub(crate) fn open(
        spot: &Spot,
        ask: Callback<Urgency>,
        show: Callback<Rc<Session>>,
    ) -> Rc<SyncController> {
        let browser = BrowserStore::probe();
        let lasting = browser.is_some();
        let store: Rc<dyn KeyValueStore> = match browser {
            Some(browser) => Rc::new(browser),
            None => MEMORY.with(Rc::clone),
        };
        let store = Rc::new(NamespacedStore { store, namespace: spot.namespace.clone() });
        // Only the first widget goes on with a draft that another tab left: two would tell the same story twice.
        let mut sync = SessionSync::open(store, browser::writer(spot), spot.slot == 0, lasting);
        sync.turn(Action::Hide(browser::was_hidden(spot)));
        let controller = Rc::new(SyncController {
            spot: spot.clone(),
            sync: RefCell::new(sync),
            transfer: Cell::default(),
            ask,
            show,
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
    pub(crate) fn session(&self) -> Rc<Session> {
        self.sync.borrow().session.clone()
    }

    /// What goes in and out as a whole is here, or not yet.
    pub(crate) fn take_transfer(&self, transfer: Option<&'static TransferDoor>) {
        self.transfer.set(transfer);
        self.sync.borrow_mut().set_journaling(transfer.map(|transfer| transfer.journaling));
    }

    /// Does what a person did, shows it, and writes it.
    pub(crate) fn act(self: &Rc<SyncController>, action: Action) {
        let hides = matches!(action, Action::Hide(_));
        let erases = matches!(action, Action::EraseAll) && self.session().erasing;
        self.run(|sync| sync.act(action));
        if hides {
            browser::remember_hidden(&self.spot, self.session().hidden);
        }
        if erases {
            self.second_look.take();
            browser::forget_writer(&self.spot);
        }
    }

    /// Writes what has changed, now.
    pub(crate) fn flush(self: &Rc<SyncController>) {
        self.run(SessionSync::flush);
    }

    /// Reads what the page's address carries. Only the first widget does: two would tell the same story twice. It stays
    /// there until it can be read.
    pub(crate) fn read_address(self: &Rc<SyncController>) {
        if self.spot.slot != 0 || !is_shared() {
            return;
        }
        let Some(transfer) = self.transfer.get() else { return self.ask.emit(Urgency::Now) };
        if let Some(shared) = take_shared().and_then(|fragment| (transfer.read_link)(&fragment)) {
            self.turn(Action::Shared(shared));
        }
    }

    /// Everything in the journal, in the form of that name.
    pub(crate) fn export(&self, form: &str) -> String {
        self.transfer.get().map(|transfer| (transfer.export)(&self.sync.borrow(), form)).unwrap_or_default()
    }

    /// Shows what a file or a pasted text would bring.
    pub(crate) fn preview_import(self: &Rc<SyncController>, text: &str) {
        let Some(transfer) = self.transfer.get() else { return };
        let preview = (transfer.preview)(&self.sync.borrow(), text);
        self.turn(Action::PreviewImport(preview));
    }

    /// Brings in what others have written or taken away. What is on screen and not yet written goes first.
    pub(crate) fn look(self: &Rc<SyncController>) {
        self.run(SessionSync::look);
    }

    /// The same, once no more events follow. Whoever erases everything takes one key after the other, and a look in the
    /// middle of that would take what is left for a reason to write again.
    pub(crate) fn look_soon(self: &Rc<SyncController>) {
        self.look_in(QUIET);
    }

    /// Looks in so many milliseconds, and not before.
    fn look_in(self: &Rc<SyncController>, milliseconds: u32) {
        self.looking.replace(Some(later(Rc::downgrade(self), milliseconds, SyncController::look)));
    }

    fn look_again(self: &Rc<SyncController>) {
        self.run(|sync| {
            sync.second_look();
            Due::default()
        });
    }

    /// Changes what is on screen and writes nothing.
    fn turn(self: &Rc<SyncController>, action: Action) {
        self.run(|sync| {
            sync.turn(action);
            Due::default()
        });
    }

    /// Does something with the session, shows what came of it, and sees to what is then due.
    fn run(self: &Rc<SyncController>, what: impl FnOnce(&mut SessionSync) -> Due) {
        let (before, due, after) = {
            let mut sync = self.sync.borrow_mut();
            let before = sync.session.clone();
            let due = what(&mut sync);
            (before, due, sync.session.clone())
        };
        if !Rc::ptr_eq(&before, &after) {
            self.show.emit(after);
        }
        self.see_to(due);
    }

    fn see_to(self: &Rc<SyncController>, due: Due) {
        let me = || Rc::downgrade(self);
        if due.flush {
            self.typing.replace(Some(later(me(), TYPING, SyncController::flush)));
        } else if !self.sync.borrow().is_typing() {
            self.typing.take();
        }
        if due.second_look {
            browser::remember_writer(&self.spot, self.sync.borrow().engine.writer());
            self.second_look.replace(Some(later(me(), SECOND_LOOK, SyncController::look_again)));
        }
        if due.look {
            self.look_in(0);
        }
        if due.others_look {
            self.tell_the_others();
        }
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
