//! The one transition: what an action makes of a session. Total, pure, and itself where nothing changes.

use std::rc::Rc;

use super::action::Action;
use super::state::{Draft, Notice, Place, Screen, Session, Undo};
use super::step::Step;
use crate::domain::answers::Answers;
use crate::domain::interview::{Id, Interview, LONGEST_NAME};
use crate::domain::reflection::{LONGEST_TEXT, Reflection, clip};

impl Session {
    /// The session after `action`. An action that does not apply leaves it as it is, as the same `Rc`.
    pub fn after(self: Rc<Session>, action: Action) -> Rc<Session> {
        let mut next = (*self).clone();
        next.apply(action);
        if next == *self { self } else { Rc::new(next) }
    }

    fn apply(&mut self, action: Action) {
        match action {
            Action::Answer(question, answer) => self.answer(|answers| answers.with(question, answer)),
            Action::Next => self.step(|step| step.next().map_or(Place::Result, Place::Step)),
            Action::Back => self.step_back(),
            Action::GoTo(step) => self.place(Place::Step(step)),
            Action::StartOver => self.start_over(),
            Action::Name(label) => self.name(&label),
            Action::Date(date) => self.named(|draft| draft.date = date, |interview| interview.date = date),
            Action::Keep { id, now } => self.keep(id, now),
            Action::OpenQuiz => self.show(Screen::Quiz),
            Action::OpenJournal => self.show(Screen::Journal),
            Action::OpenInterview(id) => self.open_interview(id),
            Action::Reflect => self.revise(|interview| {
                interview.reflection.get_or_insert_default();
            }),
            Action::Rate(benefit, rating) => self.reflect(|reflection| {
                if let Some(slot) = reflection.ratings.get_mut(benefit as usize) {
                    *slot = rating;
                }
            }),
            Action::Write(text) => {
                self.reflect(|reflection| reflection.text = clip(&text, LONGEST_TEXT).to_owned())
            }
            Action::Judge(same) => self.reflect(|reflection| reflection.same = same),
            Action::Delete(id) => self.delete(&id),
            Action::Undo => self.bring_back(),
            Action::AskErase => self.erasing = self.screen == Screen::Journal,
            Action::KeepAll => self.erasing = false,
            Action::EraseAll => self.erase(),
            Action::Arrived(interview) => self.shelve(interview),
            Action::Gone(ids) => self.gone(&ids),
            Action::Forked { from, to } => self.fork(&from, to),
            Action::Unread(unread) => self.unread = unread,
            Action::Keeping(keeping) => self.keeping = keeping,
            Action::Notice(notice) => self.notice = Some(notice),
        }
    }

    /// Changes the answers on screen. Those of an interview that has been reflected on are locked.
    fn answer(&mut self, change: impl Fn(&Answers) -> Answers) {
        match self.screen {
            Screen::Quiz => {
                let draft = Rc::make_mut(&mut self.draft);
                draft.answers = change(&draft.answers);
                // The old answers would now replace new ones.
                self.undo.take_if(|undo| matches!(undo, Undo::StartedOver(_)));
            }
            Screen::Journal => {}
            Screen::Interview(_) => self.revise(|interview| {
                if interview.reflection.is_none() {
                    interview.answers = change(&interview.answers);
                }
            }),
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

    fn show(&mut self, screen: Screen) {
        if self.screen != screen {
            self.screen = screen;
            self.settle();
        }
    }

    /// A new screen begins without the old one's questions and news; what can be undone stays.
    fn settle(&mut self) {
        self.erasing = false;
        self.notice = None;
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

    fn name(&mut self, label: &str) {
        let label = clip(label, LONGEST_NAME);
        self.named(|draft| draft.label = label.to_owned(), |interview| interview.label = label.to_owned());
    }

    /// Changes the nickname or day of whatever is on screen.
    fn named(&mut self, draft: impl Fn(&mut Draft), interview: impl Fn(&mut Interview)) {
        match self.screen {
            Screen::Quiz => draft(Rc::make_mut(&mut self.draft)),
            Screen::Journal => {}
            Screen::Interview(_) => self.revise(interview),
        }
    }

    /// Keeps the result as an interview and opens it. The quiz is then free for the next one.
    fn keep(&mut self, id: Id, now: String) {
        let kept_before = self.interview(&id).is_some();
        if self.screen != Screen::Quiz || self.draft.place != Place::Result || kept_before {
            return;
        }
        let draft = std::mem::take(&mut self.draft);
        self.shelve(Rc::new(Interview {
            id: id.clone(),
            label: draft.label.trim().to_owned(),
            date: draft.date,
            created: now,
            answers: draft.answers.clone(),
            reflection: None,
        }));
        self.show(Screen::Interview(id));
    }

    fn open_interview(&mut self, id: Id) {
        if self.interview(&id).is_some() {
            self.show(Screen::Interview(id));
        }
    }

    /// Changes the interview on screen.
    fn revise(&mut self, change: impl Fn(&mut Interview)) {
        let Some(mut interview) = self.open().cloned() else { return };
        change(Rc::make_mut(&mut interview));
        if self.open() != Some(&interview) {
            self.shelve(interview);
        }
    }

    /// Changes the reflection on screen, once it was begun.
    fn reflect(&mut self, change: impl Fn(&mut Reflection)) {
        self.revise(|interview| {
            if let Some(reflection) = &mut interview.reflection {
                change(reflection);
            }
        });
    }

    fn delete(&mut self, id: &Id) {
        let Some(interview) = self.take(id) else { return };
        self.undo = Some(Undo::Deleted(vec![interview]));
        self.show(Screen::Journal);
        self.settle();
    }

    fn bring_back(&mut self) {
        match self.undo.take() {
            Some(Undo::Deleted(interviews)) => {
                for interview in interviews {
                    // One that has come back by itself since is newer.
                    if self.interview(&interview.id).is_none() {
                        self.shelve(interview);
                    }
                }
                self.notice = None;
            }
            Some(Undo::StartedOver(draft)) => {
                self.draft = draft;
                self.show(Screen::Quiz);
            }
            None => {}
        }
    }

    fn erase(&mut self) {
        if self.erasing {
            self.interviews.clear();
            self.draft = Rc::new(Draft::new());
            self.unread = Default::default();
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
        // What goes in several steps comes back in one.
        match (&mut self.undo, self.notice) {
            (Some(Undo::Deleted(before)), Some(Notice::TakenAway)) => before.extend(gone),
            _ => self.undo = Some(Undo::Deleted(gone)),
        }
        self.notice = Some(Notice::TakenAway);
    }

    fn fork(&mut self, from: &Id, to: Id) {
        let Some(mut interview) = self.take(from) else { return };
        if self.screen == Screen::Interview(from.clone()) {
            self.screen = Screen::Interview(to.clone());
        }
        Rc::make_mut(&mut interview).id = to;
        self.shelve(interview);
        self.notice = Some(Notice::TwoVersions);
    }
}
