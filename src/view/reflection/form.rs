//! What every control of the form after an interview needs: the words, what was expected, and the way in which a field
//! of the reflection takes what was given.

use std::cell::RefCell;
use std::rc::Rc;

use yew::{Callback, Html};

use crate::domain::case::Case;
use crate::domain::reflection::Reflection;
use crate::domain::slot::{FieldName, Row, Slot};
use crate::session::action::Action;
use crate::view::view_context::ViewContext;

/// The surroundings of a control.
pub(crate) struct Form<'a> {
    /// The surroundings of the whole.
    pub ctx: &'a ViewContext,
    /// What was expected.
    pub case: &'a Case,
    /// What stands in the fields, and what has been changed since they were shown: a field that is left by a press on
    /// another one changes with it, before either is shown anew.
    pub latest: Rc<RefCell<Reflection>>,
    /// What stands in the field for hours and is none.
    pub mistyped: Option<&'a str>,
    /// Gets every change.
    pub act: &'a Callback<Action>,
}

/// Which field a control is for.
#[derive(Clone, Copy)]
pub(crate) struct Path {
    /// The field of the reflection.
    pub field: FieldName,
    /// If that is a list: the place of the item, and the field of it.
    pub item: Option<(usize, FieldName)>,
}

/// How a field becomes a control: with the `name` that it has there.
pub(crate) type Control = fn(&Form<'_>, Path, String, Row<'_>) -> Html;

/// What is done to a field.
pub(crate) enum Change {
    /// It gets a value, as text.
    Put(String),
    /// A list gets an empty item.
    Add,
    /// A list loses the item at that place.
    Remove(usize),
}

impl Form<'_> {
    /// The words of a key.
    pub(crate) fn say(&self, key: &str) -> String {
        self.ctx.say(key)
    }

    /// Changes a field by something that is chosen.
    pub(crate) fn mark(&self, path: Path) -> Callback<Change> {
        self.change(path, Action::Mark)
    }

    /// Changes a field by something that is typed.
    pub(crate) fn write(&self, path: Path) -> Callback<Change> {
        self.change(path, Action::Write)
    }

    fn change(&self, path: Path, action: fn(Rc<Reflection>) -> Action) -> Callback<Change> {
        let (latest, act) = (self.latest.clone(), self.act.clone());
        Callback::from(move |change| {
            let mut after = latest.borrow().clone();
            match (after.slot(path.field, path.item), change) {
                (Some(mut slot), Change::Put(text)) => {
                    slot.put(&text);
                }
                (Some(Slot::Items(items)), Change::Add) => items.add(),
                (Some(Slot::Items(items)), Change::Remove(place)) => items.remove(place),
                _ => {}
            }
            latest.replace(after.clone());
            act.emit(action(Rc::new(after)));
        })
    }
}
