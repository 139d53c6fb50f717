//! The one transition: what an action makes of a session. Total, pure, and itself where nothing changes.

use std::rc::Rc;

use crate::domain::case::Case;
use crate::domain::filter::Filter;
use crate::domain::interview::{Id, Interview};
use crate::domain::lever::tried;
use crate::domain::reflection::Reflection;
use crate::domain::shared_case::is_shared;
use crate::domain::step::Step;
use crate::session::action::Action;
use crate::session::considering::given;
use crate::session::state::{self, Draft, Notice, Place, Room, Screen, Session, Undo};

impl Session {
    /// The session after `action`. An action that does not apply leaves it as it is, as the same `Rc`.
    pub fn after(self: Rc<Session>, action: Action) -> Rc<Session> {
        let mut next = (*self).clone();
        next.apply(action);
        if next.is_locked() {
            // Nothing comes back into what is locked.
            next.undo.take_if(|undo| matches!(undo, Undo::Removed(..)));
        }
        if next == *self { self } else { Rc::new(next) }
    }

    fn apply(&mut self, action: Action) {
        match action {
            Action::Answer(question, answer) => self.answer(|answers| given(answers, question, answer)),
            Action::UseTrial(trial) => self.answer(|answers| tried(answers, trial)),
            Action::Next => self.step(|step| step.next().map_or(Place::Result, Place::Step)),
            Action::Back => self.step_back(),
            Action::GoTo(step) => self.place(Place::Step(step)),
            Action::StartOver => self.start_over(),
            Action::Name(label) => self.name(&label),
            Action::Date(date) => self.case(|case| case.date = date),
            Action::AddReason(side) => self.add_reason(side),
            Action::ChangeReason(place, reason) => self.change_reason(place, &reason),
            Action::RemoveReason(place) => self.remove_reason(place),
            Action::Count(counting) => self.answer(|answers| answers.with_assumptions(counting.clone())),
            Action::Decide(decision) => self.consider(|case| case.decision = decision),
            Action::Plan(plan) => self.plan(&plan),
            Action::AddToJournal { id, now } => self.add_to_journal(id, now),
            Action::OpenQuiz => self.show(Screen::Quiz),
            Action::OpenJournal => self.show(Screen::Journal),
            Action::OpenInterview(id) => self.open_interview(id),
            Action::Reflect => self.revise(|interview| {
                let planned = interview.case.date;
                interview.reflection.get_or_insert_with(|| Reflection::begun(planned));
            }),
            Action::Write(reflection) | Action::Mark(reflection) => self.reflect(&reflection),
            Action::FollowUp(id, place, done) => self.follow_up(&id, place, done),
            Action::PickVersion => self.pick_version(),
            Action::SplitVersions => self.split_versions(),
            Action::Delete(id) => self.delete(&id),
            Action::Undo => self.bring_back(),
            Action::AskErase => self.erasing = self.screen == Screen::Journal,
            Action::CancelErase => self.erasing = false,
            Action::EraseAll => self.erase(),
            Action::Shared(shared) => self.shared = Some(shared),
            Action::TakeShared { id, now } => self.take_shared(id, now),
            Action::LeaveShared => self.shared = None,
            Action::PreviewImport(import) => self.import = Some(import),
            Action::TakeImport => self.take_import(),
            Action::LeaveImport => self.import = None,
            Action::Compare => self.show(Screen::Compare),
            Action::OpenInsights => self.show(Screen::Insights),
            Action::OpenCopies => self.show(Screen::Copies),
            Action::Filter(filter) => self.look_for(filter),
            Action::More => self.shown = self.shown.saturating_add(Session::PAGE),
            Action::Hide(hidden) => self.hidden = hidden,
            Action::CompareWith(id, with) => self.compare_with(id, with),
            Action::Arrived(interview) => self.arrived(interview),
            Action::Gone(ids) => self.gone(&ids),
            Action::Forked { from, to } => self.fork(&from, to),
            Action::Unread(unread) => self.unread = unread,
            Action::SaveStatus(status) => self.save_status = status,
            Action::Room(room) => self.room = room,
            // The clock may have been set back.
            Action::BackedUp(at) => self.backed_up = self.backed_up.take().max(Some(at)),
            Action::Notice(notice) => self.notice = Some(notice),
        }
    }

    fn step(&mut self, to: impl Fn(Step) -> Place) {
        if let Place::Step(step) = self.draft.place {
            self.place(to(step));
        }
    }

    fn step_back(&mut self) {
        match self.draft.place {
            Place::Result => self.place(Place::Step(Step::Worth)),
            Place::Step(step) => self.place(Place::Step(step.back().unwrap_or(step))),
        }
    }

    /// Moves within the quiz; elsewhere there is no step to leave.
    fn place(&mut self, place: Place) {
        if self.screen == Screen::Quiz && self.draft.place != place {
            Rc::make_mut(&mut self.draft).place = place;
            self.settle();
        }
    }

    pub(super) fn show(&mut self, screen: Screen) {
        if self.screen != screen {
            self.screen = screen;
            self.settle();
        }
    }

    /// A new screen begins without the old one's questions and news; what can be undone stays.
    pub(super) fn settle(&mut self) {
        self.erasing = false;
        self.notice = None;
        self.import = None;
        // It belongs to the answers that were on screen.
        self.undo.take_if(|undo| matches!(undo, Undo::Removed(..) | Undo::Unlisted(_)));
    }

    fn start_over(&mut self) {
        if self.screen != Screen::Quiz {
            return;
        }
        if !self.draft.is_blank() {
            self.undo = Some(Undo::StartedOver(self.draft.clone()));
        }
        self.draft = Rc::new(Draft::new());
        self.settle();
    }

    /// Keeps the result as an interview and opens it. The quiz is then free for the next one.
    fn add_to_journal(&mut self, id: Id, now: String) {
        let kept_before = self.interview(&id).is_some();
        if self.screen != Screen::Quiz || self.draft.place != Place::Result || kept_before {
            return;
        }
        if self.has_room() {
            let draft = std::mem::take(&mut self.draft);
            self.add(id, now, &draft.case);
        }
    }

    /// Whether one more interview may begin; if not, the reader is told.
    fn has_room(&mut self) -> bool {
        let full = self.room == Room::Full;
        if full {
            self.notice = Some(Notice::NoRoom);
        }
        !full
    }

    /// Makes a case an interview and opens it.
    fn add(&mut self, id: Id, now: String, case: &Case) {
        let case = Case { label: case.label.trim().to_owned(), ..case.clone() };
        self.upsert(Rc::new(Interview::new(id.clone(), now, case)));
        self.show(Screen::Interview(id));
    }

    /// Makes an interview of what a link carries, or opens the one that says the same.
    fn take_shared(&mut self, id: Id, now: String) {
        let Some(Ok(case)) = self.shared.clone() else { return };
        let there = self.interviews.iter().find(|interview| is_shared(&interview.case, &case));
        match there.map(|interview| interview.id.clone()) {
            Some(there) => {
                self.show(Screen::Interview(there));
                self.consider(|kept| kept.decision = kept.decision.or(case.decision));
            }
            None if self.interview(&id).is_none() && self.has_room() => self.add(id, now, &case),
            None => return,
        }
        self.shared = None;
    }

    fn compare_with(&mut self, id: Id, with: bool) {
        if with {
            self.not_compared.retain(|other| *other != id);
        } else if self.interview(&id).is_some() && !self.not_compared.contains(&id) {
            self.not_compared.push(id);
        }
    }

    fn open_interview(&mut self, id: Id) {
        if self.interview(&id).is_some() {
            self.show(Screen::Interview(id));
        }
    }

    fn bring_back(&mut self) {
        match self.undo.take() {
            Some(Undo::Deleted(interviews)) => {
                for interview in interviews {
                    // One that has come back by itself since is newer.
                    if self.interview(&interview.id).is_none() {
                        self.upsert(interview);
                    }
                }
                self.notice = None;
            }
            Some(Undo::StartedOver(draft)) => {
                self.draft = draft;
                self.show(Screen::Quiz);
            }
            Some(Undo::Removed(place, reason)) => self.put_reason_back(place, &reason),
            Some(Undo::Unlisted(reflection)) => self.reflect(&reflection),
            Some(Undo::FollowedUp(id, place)) => self.follow_up(&id, place, false),
            None => {}
        }
    }

    fn erase(&mut self) {
        if self.erasing {
            self.interviews.clear();
            self.draft = Rc::new(Draft::new());
            self.unread = Default::default();
            self.shared = None;
            self.import = None;
            self.not_compared.clear();
            self.backed_up = None;
            self.filter = Filter::default();
            self.shown = Session::PAGE;
            self.undo = None;
            self.settle();
        }
    }

    fn gone(&mut self, ids: &[Id]) {
        let gone: Vec<_> = ids.iter().filter_map(|id| self.take(id)).collect();
        if gone.is_empty() {
            return;
        }
        if matches!(&self.screen, Screen::Interview(id) if ids.contains(id)) {
            self.show(Screen::Journal);
        }
        // What goes in several steps comes back in one, whatever else there was to tell in between.
        match (&mut self.undo, self.notice) {
            (Some(Undo::Deleted(before)), Some(Notice::TakenAway | Notice::TwoVersions)) => {
                before.extend(gone)
            }
            _ => self.undo = Some(Undo::Deleted(gone)),
        }
        self.notice = Some(Notice::TakenAway);
    }

    fn fork(&mut self, from: &Id, to: Id) {
        let Some(interview) = self.take(from) else { return };
        if self.screen == Screen::Interview(from.clone()) {
            self.screen = Screen::Interview(to.clone());
        }
        self.upsert(Rc::new(state::fork(&interview, to)));
        self.notice = Some(Notice::TwoVersions);
    }
}
