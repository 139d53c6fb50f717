//! The ways within the quiz: from question to question, from step to step, to the result and back.

use std::rc::Rc;

use crate::domain::answers::Answer;
use crate::domain::question::Question;
use crate::domain::step::Step;
use crate::session::asking::{asked_after, asked_before, last_asked};
use crate::session::considering::given;
use crate::session::detour::Detour;
use crate::session::draft::Place;
use crate::session::state::{Screen, Session};

impl Session {
    /// Takes an answer and moves on, if it is the one to the open question: a second tap moves on from nothing.
    pub(super) fn tap(&mut self, question: Question, answer: Answer) {
        self.answer(|answers| given(answers, question, Some(answer)));
        if self.asked == question && question.step().asks_one_by_one() && self.is_at(question.step()) {
            self.step_on();
        }
    }

    /// Opens a question of the step on screen.
    pub(super) fn ask(&mut self, question: Question) {
        if self.asked != question && self.is_at(question.step()) {
            self.asked = question;
            self.settle();
        }
    }

    pub(super) fn step_on(&mut self) {
        let Place::Step(step) = self.draft.place else { return };
        match asked_after(self.asked, &self.draft.case.answers) {
            Some(question) => self.ask(question),
            None => {
                let next = step.next().filter(|_| self.detour != Some(Detour::Mend));
                self.place(next.map_or(Place::Result, Place::Step));
            }
        }
    }

    pub(super) fn step_back(&mut self) {
        match (self.draft.place, self.detour) {
            (Place::Result, Some(Detour::Peek(question))) => self.open_at(question),
            (Place::Result, _) => self.open_at(last_asked(Step::Worth)),
            (Place::Step(_), Some(Detour::Mend)) => self.place(Place::Result),
            (Place::Step(step), _) => {
                let before = asked_before(self.asked).or_else(|| step.back().map(last_asked));
                before.into_iter().for_each(|question| self.open_at(question));
            }
        }
    }

    pub(super) fn go_to(&mut self, question: Question) {
        let mends = self.draft.place == Place::Result;
        self.open_at(question);
        if mends && self.draft.place != Place::Result {
            self.detour = Some(Detour::Mend);
        }
    }

    pub(super) fn peek(&mut self) {
        if let Place::Step(_) = self.draft.place {
            let asked = self.asked;
            self.place(Place::Result);
            if self.draft.place == Place::Result {
                self.detour = Some(Detour::Peek(asked));
            }
        }
    }

    /// Goes to the step of a question and opens that one.
    fn open_at(&mut self, question: Question) {
        self.place(Place::Step(question.step()));
        self.ask(question);
    }

    /// Whether that step of the quiz is on screen.
    fn is_at(&self, step: Step) -> bool {
        self.screen == Screen::Quiz && self.draft.place == Place::Step(step)
    }

    /// Moves within the quiz; elsewhere there is no step to leave.
    fn place(&mut self, place: Place) {
        if self.screen == Screen::Quiz && self.draft.place != place {
            Rc::make_mut(&mut self.draft).place = place;
            self.asked = self.draft.first_asked();
            self.detour = None;
            self.settle();
        }
    }
}
