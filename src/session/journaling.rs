//! What an action makes of the journal: what came of an interview, its versions, what is found, and what goes.

use std::rc::Rc;

use crate::domain::filter::Filter;
use crate::domain::interview::{Id, Interview};
use crate::domain::reflection::Reflection;
use crate::session::state::{Notice, Screen, Session, Undo};

impl Session {
    /// Changes the reflection on screen, once it was begun. An item that goes from one of its lists can be brought
    /// back until the next change.
    pub(super) fn reflect(&mut self, reflection: &Reflection) {
        let Some(before) = self.open().and_then(|interview| interview.reflection.clone()) else { return };
        let after = reflection.clone().clipped();
        if after == before {
            return;
        }
        let shorter = after.items() < before.items();
        self.revise(|interview| interview.reflection = Some(after.clone()));
        if shorter {
            self.undo = Some(Undo::Unlisted(Rc::new(before)));
        } else {
            self.forget_unlisted(|_| true);
        }
    }

    /// Lets go of what was removed from a list, if that is what happens to the interview on screen: what could be
    /// brought back is older than that.
    fn forget_unlisted(&mut self, what: impl Fn(&Interview) -> bool) {
        if self.open().is_some_and(|open| what(open)) {
            self.undo.take_if(|undo| matches!(undo, Undo::Unlisted(_)));
        }
    }

    /// Takes in an interview that was written elsewhere.
    pub(super) fn arrived(&mut self, interview: Rc<Interview>) {
        self.forget_unlisted(|open| open.id == interview.id && *open != *interview);
        self.upsert(interview);
    }

    /// Notes that something was done with a person, from wherever the reader is.
    pub(super) fn follow_up(&mut self, id: &Id, place: usize, done: bool) {
        let Some(mut interview) = self.interview(id).cloned() else { return };
        let people =
            Rc::make_mut(&mut interview).reflection.as_mut().map(|reflection| &mut reflection.people);
        let person = people.and_then(|people| people.get_mut(place));
        if let Some(person) = person.filter(|person| person.done != done) {
            person.done = done;
            self.upsert(interview);
            self.undo = done.then(|| Undo::FollowedUp(id.clone(), place));
        }
    }

    /// Adds what a file brings. What has come to stand under one of its identities since stays as it is.
    pub(super) fn take_import(&mut self) {
        let Some(Ok(preview)) = self.import.take() else { return };
        for one in &preview.adding {
            if self.interview(&one.interview.id).is_none() {
                self.upsert(Rc::new(one.interview.clone()));
            }
        }
        self.notice = Some(Notice::Imported);
    }

    /// Shows other interviews: from the top of the list again.
    pub(super) fn look_for(&mut self, filter: Filter) {
        if self.screen == Screen::Journal {
            self.filter = filter;
            self.shown = Session::PAGE;
        }
    }

    pub(super) fn delete(&mut self, id: &Id) {
        let Some(interview) = self.take(id) else { return };
        self.undo = Some(Undo::Deleted(vec![interview]));
        self.show(Screen::Journal);
        self.settle();
    }

    /// Of the versions of the interview on screen, keeps this one; the others can be brought back.
    pub(super) fn pick_version(&mut self) {
        let Some(kept) = self.open().cloned() else { return };
        let others: Vec<Id> = self.versions_of(&kept).map(|other| other.id.clone()).collect();
        let gone: Vec<_> = others.iter().filter_map(|id| self.take(id)).collect();
        if !gone.is_empty() {
            // What it is a version of is gone, and comes back only with the others.
            self.settle();
            self.undo = Some(Undo::Deleted(gone));
        }
    }

    /// Makes every version of the interview on screen an interview of its own.
    pub(super) fn split_versions(&mut self) {
        let Some(kept) = self.open().cloned() else { return };
        let mut all: Vec<Id> = self.versions_of(&kept).map(|other| other.id.clone()).collect();
        if !all.is_empty() {
            all.push(kept.id.clone());
            all.iter().for_each(|id| self.single_out(id));
            self.settle();
        }
    }

    /// The other versions of an interview that are there, as long as the reader has not picked one.
    pub fn versions_of<'a>(&'a self, one: &'a Interview) -> impl Iterator<Item = &'a Rc<Interview>> {
        let same = move |other: &&Rc<Interview>| other.id != one.id && other.root() == one.root();
        self.interviews.iter().filter(same)
    }

    /// Makes an interview a version of nothing.
    fn single_out(&mut self, id: &Id) {
        let Some(mut interview) = self.interview(id).cloned() else { return };
        if interview.version_of.is_some() {
            Rc::make_mut(&mut interview).version_of = None;
            self.upsert(interview);
        }
    }
}
