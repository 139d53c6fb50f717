//! The one transition: what an action makes of a session. Total, pure, and itself where nothing changes.

use std::rc::Rc;

use crate::domain::case::Case;
use crate::domain::interview::{Id, Interview};
use crate::domain::lever::tried;
use crate::session::action::Action;
use crate::session::considering::given;
use crate::session::draft::{Draft, Place};
use crate::session::state::{Notice, Room, Screen, Session, Undo};

/// What the actions of the journal make of a session. It is handed in, since it comes after the first look at a result:
/// [`journaling`](crate::session::journaling::journaling) is all of it.
pub type Journaling = fn(&mut Session, Action);

impl Session {
    /// The session after `action`. An action that does not apply leaves it as it is, as the same `Rc`.
    pub fn after(self: Rc<Session>, action: Action, journaling: Journaling) -> Rc<Session> {
        let mut next = (*self).clone();
        next.apply(action, journaling);
        if next.is_locked() {
            // Nothing comes back into what is locked.
            next.undo.take_if(|undo| matches!(undo, Undo::Removed(..)));
        }
        if next == *self { self } else { Rc::new(next) }
    }

    fn apply(&mut self, action: Action, journaling: Journaling) {
        match action {
            Action::Answer(question, answer) => self.answer(|answers| given(answers, question, answer)),
            Action::Tap(question, answer) => self.tap(question, answer),
            Action::Ask(question) => self.ask(question),
            Action::UseTrial(trial) => self.answer(|answers| tried(answers, trial)),
            Action::Next => self.step_on(),
            Action::Back => self.step_back(),
            Action::GoTo(question) => self.go_to(question),
            Action::Peek => self.peek(),
            Action::StartOver => self.start_over(),
            Action::Name(label) => self.name(&label),
            Action::Date(date) => self.date(date),
            Action::AddReason(side) => self.add_reason(side),
            Action::ChangeReason(place, reason) => self.change_reason(place, &reason),
            Action::RemoveReason(place) => self.remove_reason(place),
            Action::Count(assumptions) => {
                self.answer(|answers| answers.with_assumptions(assumptions.clone()))
            }
            Action::Decide(decision) => self.consider(|case| case.decision = decision),
            Action::Plan(plan) => self.plan(&plan),
            Action::AddToJournal { id, now } => self.add_to_journal(id, now),
            Action::OpenQuiz => self.show(Screen::Quiz),
            Action::OpenJournal => self.show(Screen::Journal),
            Action::OpenInterview(id) => self.open_interview(id),
            Action::Undo => self.bring_back(journaling),
            Action::Shared(shared) => self.shared = Some(shared),
            Action::Hide(hidden) => self.hidden = hidden && (self.hidden || !self.has_nothing_to_hide()),
            Action::Arrived(interview) => self.arrived(interview),
            Action::Gone(ids) => self.gone(&ids),
            Action::Forked { from, to } => self.fork(&from, to),
            Action::Unread(unread) => self.unread = unread,
            Action::SaveStatus(status) => self.save_status = status,
            Action::Room(room) => self.room = room,
            // The clock may have been set back.
            Action::BackedUp(at) => self.backed_up = self.backed_up.take().max(Some(at)),
            Action::Notice(notice) => self.notice = Some(notice),
            other => journaling(self, other),
        }
    }

    pub(super) fn show(&mut self, screen: Screen) {
        if self.screen != screen {
            match self.screen {
                Screen::Journal => self.left_for = Some(screen.clone()),
                Screen::Quiz => self.left_for = None,
                _ => {}
            }
            self.stop_reflecting();
            self.screen = screen;
            self.settle();
        }
    }

    /// Goes to write what came of the interview on screen.
    pub(super) fn begin_reflecting(&mut self) {
        self.reflecting = true;
        self.mistyped = None;
    }

    /// Goes back to read it, by whatever way. Of a reflection that says nothing of what came only the day is left, as that
    /// of the interview: it may have been put off.
    pub(super) fn stop_reflecting(&mut self) {
        if !self.reflecting {
            return;
        }
        self.reflecting = false;
        self.mistyped = None;
        self.revise(|interview| {
            if let Some(blank) = interview.reflection.take_if(|reflection| reflection.is_blank()) {
                interview.case.date = blank.when.or(interview.case.date);
            }
        });
    }

    /// A new screen begins without the old one's questions and news; what can be undone stays.
    pub(super) fn settle(&mut self) {
        self.erasing = false;
        self.notice = None;
        self.import = None;
        self.brought.clear();
        // It belongs to the answers that were on screen.
        self.undo.take_if(|undo| matches!(undo, Undo::Removed(..) | Undo::Unlisted(_)));
    }

    /// Whether nothing of the reader's is on screen: they have said nothing yet, nothing is in the journal, nothing came by
    /// a link, and nothing is named that could be brought back.
    pub fn has_nothing_to_hide(&self) -> bool {
        let said_nothing = self.screen == Screen::Quiz && self.interviews.is_empty() && self.draft.is_blank();
        said_nothing && self.shared.is_none() && self.on_offer().is_none()
    }

    fn start_over(&mut self) {
        if self.screen != Screen::Quiz {
            return;
        }
        if !self.draft.is_blank() {
            self.undo = Some(Undo::StartedOver(self.draft.clone()));
        }
        self.replace_draft(Rc::new(Draft::new()));
        self.settle();
    }

    /// Puts another quiz in the place of this one, which is what comes back. It begins without the old one's detour.
    pub(super) fn replace_draft(&mut self, draft: Rc<Draft>) -> Rc<Draft> {
        self.detour = None;
        self.asked = draft.first_asked();
        std::mem::replace(&mut self.draft, draft)
    }

    /// Keeps the result as an interview and opens it. The quiz is then free for the next one.
    fn add_to_journal(&mut self, id: Id, now: String) {
        let kept_before = self.interview(&id).is_some();
        if self.screen != Screen::Quiz || self.draft.place != Place::Result || kept_before {
            return;
        }
        if self.has_room() {
            let draft = self.replace_draft(Rc::new(Draft::new()));
            self.add(id, now, &draft.case);
        }
    }

    /// Whether one more interview may begin; if not, the reader is told.
    pub(super) fn has_room(&mut self) -> bool {
        let full = self.room == Room::Full;
        if full {
            self.notice = Some(Notice::NoRoom);
        }
        !full
    }

    /// Makes a case an interview and opens it.
    pub(super) fn add(&mut self, id: Id, now: String, case: &Case) {
        let case = Case { label: case.label.trim().to_owned(), ..case.clone() };
        self.upsert(Rc::new(Interview::new(id.clone(), now, case)));
        self.show(Screen::Interview(id));
    }

    fn open_interview(&mut self, id: Id) {
        if self.interview(&id).is_some() {
            self.show(Screen::Interview(id));
        }
    }

    fn bring_back(&mut self, journaling: Journaling) {
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
                self.replace_draft(draft);
                self.show(Screen::Quiz);
            }
            Some(Undo::Removed(place, reason)) => self.put_reason_back(place, &reason),
            Some(Undo::Unlisted(reflection)) => {
                // Where nothing else was said, nothing is left to bring it back to: it is written on.
                if self.open().is_some_and(|open| open.reflection.is_none()) {
                    self.begin_reflecting();
                }
                journaling(self, Action::Mark(reflection));
            }
            Some(Undo::FollowedUp(id, place)) => journaling(self, Action::FollowUp(id, place, false)),
            None => {}
        }
    }

    /// Lets go of what was removed from a list, if that is what happens to the interview on screen: what could be
    /// brought back is older than that.
    pub(super) fn forget_unlisted(&mut self, what: impl Fn(&Interview) -> bool) {
        if self.open().is_some_and(|open| what(open)) {
            self.undo.take_if(|undo| matches!(undo, Undo::Unlisted(_)));
        }
    }

    /// Takes in an interview that was written elsewhere.
    fn arrived(&mut self, interview: Rc<Interview>) {
        self.forget_unlisted(|open| open.id == interview.id && *open != *interview);
        self.upsert(interview);
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
        self.upsert(Rc::new(interview.version_under(to)));
        self.notice = Some(Notice::TwoVersions);
    }
}
