//! The session of the widget, and the callback that every person's action goes through.

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{EventTarget, StorageEvent};
use yew::{Callback, hook, use_effect_with, use_memo, use_state_eq};

use crate::hooks::page::is_shared;
use crate::hooks::sync_controller::SyncController;
use crate::hooks::transfer_door::{TransferDoor, Urgency};
use crate::session::action::Action;
use crate::session::draft::Place;
use crate::session::early::early_actions;
use crate::session::state::{Screen, Session};
use crate::storage::browser::Spot;
use crate::storage::namespace::Namespace;

/// What is on screen, and how to change it.
pub(crate) struct UseSession {
    /// Everything on screen.
    pub session: Rc<Session>,
    /// Does what a person did.
    pub act: Callback<Action>,
    /// Tries again to write what was not saved.
    pub flush: Callback<()>,
    /// What goes in and out as a whole.
    pub copies: Copies,
    /// Whether the page's address carries something that waits for the later part.
    pub linked: bool,
}

/// What a reader did before the program was there, as [`early_actions`] reads it.
#[derive(Clone, PartialEq)]
pub(crate) struct Early {
    /// What is to be seen already.
    pub done: Rc<str>,
    /// What they wanted, and will see to come.
    pub next: Rc<str>,
}

/// What the page is told of.
pub(crate) struct Tell {
    /// The reader has kept an interview.
    pub kept: Callback<()>,
    /// Another step of the quiz comes up: its number, from 1.
    pub stepped: Callback<usize>,
}

/// What goes in and out of a journal as a whole.
#[derive(Clone, PartialEq)]
pub struct Copies {
    /// Everything, in the form of that name.
    pub export: Callback<&'static str, String>,
    /// Shows what a file or a pasted text would bring.
    pub preview: Callback<String>,
}

/// The session of the widget at `slot` among those of the page that share a namespace: read from storage, kept there, and
/// in step with other tabs for as long as the component lives. What was done early is done again. `transfer` does what
/// goes in and out as a whole, and the journal's actions, once it is here; until then `ask` asks for it.
#[hook]
pub(crate) fn use_session(
    slot: u32,
    namespace: &str,
    early: &Early,
    transfer: Option<&'static TransferDoor>,
    ask: &Callback<Urgency>,
    tell: Tell,
) -> UseSession {
    // The state only says that there is something new to show; the controller holds it.
    let shown = use_state_eq(|| None);
    // The callbacks stay the same ones, so that a view is only shown anew when what it shows has changed.
    let held = {
        let shown = shown.setter();
        let (ask, done) = (ask.clone(), early.done.clone());
        use_memo((slot, namespace.to_owned()), move |(slot, namespace)| {
            let spot = Spot { slot: *slot, namespace: Namespace::new(namespace) };
            // Where it begins is no news; and not by an effect: one is left out where the next is due already.
            let told = Rc::new(Cell::new(None));
            let Tell { kept, stepped } = tell;
            let show = {
                let told = Rc::clone(&told);
                Callback::from(move |session: Rc<Session>| {
                    let step = step_of(&session);
                    if told.get().is_some_and(|before| before != step) {
                        told.set(Some(step));
                        step.iter().for_each(|step| stepped.emit(*step));
                    }
                    shown.set(Some(session));
                })
            };
            let controller = SyncController::open(&spot, ask, show);
            early_actions(&done).into_iter().for_each(|action| controller.act(action));
            told.set(Some(step_of(&controller.session())));
            let (acting, flushing) = (controller.clone(), controller.clone());
            let [exporting, offering] = [(); 2].map(|()| controller.clone());
            let copies = Copies {
                export: Callback::from(move |form: &'static str| exporting.export(form)),
                preview: Callback::from(move |text: String| offering.preview_import(&text)),
            };
            let act = Callback::from(move |action| {
                let before =
                    matches!(action, Action::AddToJournal { .. }).then(|| acting.session().interviews.len());
                acting.act(action);
                if before.is_some_and(|before| before < acting.session().interviews.len()) {
                    kept.emit(());
                }
            });
            let flush = Callback::from(move |()| flushing.flush());
            (controller, act, flush, copies)
        })
    };
    let (controller, act, flush, copies) = (*held).clone();
    // Before anything of it is shown, and can be asked for.
    controller.take_transfer(transfer);
    use_effect_with(transfer.is_some(), {
        let controller = controller.clone();
        move |_| controller.read_address()
    });
    use_effect_with((), {
        let (controller, next) = (controller.clone(), early.next.clone());
        let namespace = Namespace::new(namespace);
        move |()| {
            early_actions(&next).into_iter().for_each(|action| controller.act(action));
            let listeners = listen(&controller, namespace);
            move || {
                controller.flush();
                drop(listeners);
            }
        }
    });
    let linked = slot == 0 && transfer.is_none() && is_shared();
    UseSession { session: controller.session(), act, flush, copies, linked }
}

/// The number of the step of the quiz that is on screen, if one is.
fn step_of(session: &Session) -> Option<usize> {
    match (&session.screen, session.draft.place) {
        (Screen::Quiz, Place::Step(step)) => Some(step.number()),
        _ => None,
    }
}

/// Keeps when the page is left, looks when it is come back to or another tab has written.
#[must_use]
fn listen(controller: &Rc<SyncController>, namespace: Namespace) -> Vec<EventListener> {
    let Some(window) = web_sys::window() else { return Vec::new() };
    let Some(document) = window.document() else { return Vec::new() };
    let on = |target: &EventTarget, name: &'static str, then: fn(&Rc<SyncController>)| {
        let controller = controller.clone();
        EventListener::new(target, name, move |_| then(&controller))
    };
    let storage = {
        let controller = controller.clone();
        EventListener::new(&window, "storage", move |event| {
            // Without a key everything was cleared.
            let key = event.dyn_ref::<StorageEvent>().and_then(StorageEvent::key);
            if key.is_none_or(|key| namespace.inner(&key).is_some()) {
                controller.look_soon();
            }
        })
    };
    vec![
        storage,
        on(&window, "hashchange", SyncController::read_address),
        on(&window, "pagehide", SyncController::flush),
        on(&window, "pageshow", SyncController::look),
        on(&window, "focus", SyncController::look),
        on(&document, "visibilitychange", SyncController::look),
    ]
}
