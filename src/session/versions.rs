//! Versions of one interview, which came of changes in two tabs: found, picked from, or each made one of its own.

use std::rc::Rc;

use crate::domain::interview::{Id, Interview};
use crate::session::state::{Session, Undo};

/// Of the versions of the interview on screen, keeps this one; the others can be brought back.
pub(super) fn pick_version(session: &mut Session) {
    let Some(kept) = session.open().cloned() else { return };
    let others: Vec<Id> = versions_of(session, &kept).map(|other| other.id.clone()).collect();
    let gone: Vec<_> = others.iter().filter_map(|id| session.take(id)).collect();
    if !gone.is_empty() {
        // What it is a version of is gone, and comes back only with the others.
        session.settle();
        session.undo = Some(Undo::Deleted(gone));
    }
}

/// Makes every version of the interview on screen an interview of its own.
pub(super) fn split_versions(session: &mut Session) {
    let Some(kept) = session.open().cloned() else { return };
    let mut all: Vec<Id> = versions_of(session, &kept).map(|other| other.id.clone()).collect();
    if !all.is_empty() {
        all.push(kept.id.clone());
        all.iter().for_each(|id| single_out(session, id));
        session.settle();
    }
}

/// The other versions of an interview that are there, as long as the reader has not picked one.
pub fn versions_of<'a>(session: &'a Session, one: &'a Interview) -> impl Iterator<Item = &'a Rc<Interview>> {
    let same = move |other: &&Rc<Interview>| other.id != one.id && other.root() == one.root();
    session.interviews.iter().filter(same)
}

/// Makes an interview a version of nothing.
fn single_out(session: &mut Session, id: &Id) {
    let Some(mut interview) = session.interview(id).cloned() else { return };
    if interview.version_of.is_some() {
        Rc::make_mut(&mut interview).version_of = None;
        session.upsert(interview);
    }
}
