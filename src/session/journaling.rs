//! What an action makes of the journal: what came of an interview, its versions, what is found, what comes in and what
//! goes. All of it comes after the first look at a result.

use std::rc::Rc;

use crate::domain::assessment::is_enough;
use crate::domain::filter::{Filter, Stage};
use crate::domain::insight::once;
use crate::domain::interview::{Id, Interview};
use crate::domain::reflection::Reflection;
use crate::domain::shared_case::is_shared;
use crate::session::action::Action;
use crate::session::draft::Draft;
use crate::session::state::{Notice, Screen, Session, Undo};
use crate::session::versions::{pick_version, split_versions};

/// Does what [`Session::after`] leaves to it.
pub fn journaling(session: &mut Session, action: Action) {
    match action {
        Action::Reflect if session.open().is_some() => session.begin_reflecting(),
        Action::Mistype(hours) if session.reflecting => session.mistyped = hours,
        // Something mistyped is not left behind.
        Action::StopReflecting if session.mistyped.is_none() => session.stop_reflecting(),
        Action::Write(reflection) | Action::Mark(reflection) => reflect(session, &reflection),
        Action::FollowUp(id, place, done) => follow_up(session, &id, place, done),
        Action::PickVersion => pick_version(session),
        Action::SplitVersions => split_versions(session),
        Action::Delete(id) => delete(session, &id),
        Action::AskErase => session.erasing = session.screen == Screen::Journal,
        Action::CancelErase => session.erasing = false,
        Action::EraseAll => erase(session),
        Action::TakeShared { id, now } => take_shared(session, id, now),
        Action::LeaveShared => session.shared = None,
        Action::PreviewImport(import) => session.import = Some(import),
        Action::TakeImport => take_import(session),
        Action::LeaveImport => session.import = None,
        Action::Compare => compare(session),
        Action::OpenInsights => session.show(Screen::Insights),
        Action::OpenCopies => session.show(Screen::Copies),
        Action::Filter(filter) => look_for(session, filter),
        Action::More => session.shown = session.shown.saturating_add(Session::PAGE),
        Action::CompareWith(id, with) => compare_with(session, id, with),
        // Only where there is something to reflect on, or to leave.
        Action::Reflect | Action::Mistype(_) | Action::StopReflecting => {}
        // Done before it comes here. All are named, so that a new one is done somewhere.
        Action::Answer(..)
        | Action::Tap(..)
        | Action::Ask(_)
        | Action::UseTrial(_)
        | Action::Next
        | Action::Back
        | Action::GoTo(_)
        | Action::Peek
        | Action::StartOver
        | Action::Name(_)
        | Action::Date(_)
        | Action::AddReason(_)
        | Action::ChangeReason(..)
        | Action::RemoveReason(_)
        | Action::Count(_)
        | Action::Decide(_)
        | Action::Plan(_)
        | Action::AddToJournal { .. }
        | Action::OpenQuiz
        | Action::OpenJournal
        | Action::OpenInterview(_)
        | Action::Undo
        | Action::Shared(_)
        | Action::Hide(_)
        | Action::Arrived(_)
        | Action::Gone(_)
        | Action::Forked { .. }
        | Action::Unread(_)
        | Action::SaveStatus(_)
        | Action::Room(_)
        | Action::BackedUp(_)
        | Action::Notice(_) => {}
    }
}

/// Changes the reflection on screen, where there is one or it is being written. An item that goes from one of its
/// lists can be brought back until the next change.
fn reflect(session: &mut Session, reflection: &Reflection) {
    let Some(before) = session.open().map(|interview| interview.reflection.clone()) else { return };
    let after = reflection.clone().clipped();
    if before.as_ref() == Some(&after) || (before.is_none() && !session.reflecting) {
        return;
    }
    let before = before.unwrap_or_default();
    let shorter = after.items() < before.items();
    if after.happened != before.happened {
        // Its field may be gone.
        session.mistyped = None;
    }
    session.revise(|interview| interview.reflection = Some(after.clone()));
    if shorter {
        session.undo = Some(Undo::Unlisted(Rc::new(before)));
    } else {
        session.forget_unlisted(|_| true);
    }
}

/// Notes that something was done with a person, from wherever the reader is.
fn follow_up(session: &mut Session, id: &Id, place: usize, done: bool) {
    let Some(mut interview) = session.interview(id).cloned() else { return };
    let people = Rc::make_mut(&mut interview).reflection.as_mut().map(|reflection| &mut reflection.people);
    let person = people.and_then(|people| people.get_mut(place));
    if let Some(person) = person.filter(|person| person.done != done) {
        person.done = done;
        session.upsert(interview);
        session.undo = done.then(|| Undo::FollowedUp(id.clone(), place));
    }
}

/// Adds what a file brings, and shows it among all there is. What has come to stand under one of its identities since
/// stays as it is.
fn take_import(session: &mut Session) {
    let Some(Ok(preview)) = session.import.take() else { return };
    let mut brought = Vec::with_capacity(preview.adding.len());
    for one in &preview.adding {
        if session.interview(&one.interview.id).is_none() {
            brought.push(one.interview.id.clone());
            session.upsert(Rc::new(one.interview.clone()));
        }
    }
    session.show(Screen::Journal);
    show_all(session);
    session.left_for = None;
    session.notice = Some(Notice::Imported(brought.len()));
    session.brought = brought;
}

/// Makes an interview of what a link carries, or opens the one that says the same.
fn take_shared(session: &mut Session, id: Id, now: String) {
    let Some(Ok(case)) = session.shared.clone() else { return };
    let there = session.interviews.iter().find(|interview| is_shared(&interview.case, &case));
    match there.map(|interview| interview.id.clone()) {
        Some(there) => {
            session.show(Screen::Interview(there));
            session.consider(|kept| kept.decision = kept.decision.or(case.decision));
        }
        None if session.interview(&id).is_none() && session.has_room() => session.add(id, now, &case),
        None => return,
    }
    session.shared = None;
}

/// Shows other interviews: from the top of the list again.
fn look_for(session: &mut Session, filter: Filter) {
    if session.screen == Screen::Journal {
        session.filter = filter;
        session.shown = Session::PAGE;
    }
}

fn show_all(session: &mut Session) {
    session.filter = Filter::default();
    session.shown = Session::PAGE;
}

/// Goes to the comparison. What the reader chose for it stays, unless too little of that is left to compare.
fn compare(session: &mut Session) {
    session.show(Screen::Compare);
    let left = compared(session).len();
    session.compared.take_if(|_| left < PAIR);
}

fn compare_with(session: &mut Session, id: Id, with: bool) {
    let mut chosen = compared(session);
    chosen.retain(|other| *other != id);
    if with && session.interview(&id).is_some() {
        chosen.push(id);
    }
    if chosen != compared(session) {
        session.compared = Some(chosen);
    }
}

/// So many stand side by side at first.
const PAIR: usize = 2;

/// What stands side by side: what the reader chose of what is there. Until they choose, two: those of which there is
/// something to compare come first, of these the ones that may still lie ahead, of these the newest. Versions of one
/// interview are no choice.
pub fn compared(session: &Session) -> Vec<Id> {
    if let Some(chosen) = &session.compared {
        return chosen.iter().filter(|id| session.interview(id).is_some()).cloned().collect();
    }
    let all = once(&session.interviews);
    let rank = |one: &Interview| (!is_enough(&one.case.answers), Stage::of(one) == Stage::Reflected);
    let ranks = [(false, false), (false, true), (true, false), (true, true)];
    let by_rank = ranks.into_iter().flat_map(|wanted| all.iter().filter(move |one| rank(one) == wanted));
    by_rank.take(PAIR).map(|one| one.id.clone()).collect()
}

fn delete(session: &mut Session, id: &Id) {
    let Some(interview) = session.take(id) else { return };
    session.undo = Some(Undo::Deleted(vec![interview]));
    session.show(Screen::Journal);
    session.settle();
}

fn erase(session: &mut Session) {
    if session.erasing {
        session.interviews.clear();
        session.replace_draft(Rc::new(Draft::new()));
        session.unread = Default::default();
        session.shared = None;
        session.import = None;
        session.compared = None;
        session.left_for = None;
        session.backed_up = None;
        show_all(session);
        session.undo = None;
        session.settle();
    }
}
