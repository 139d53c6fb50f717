//! What an action makes of the case on screen: answers, own reasons, how they count, choice, plan, name and day.

use std::rc::Rc;

use crate::domain::answers::{Answer, Answers, OwnReason, Side};
use crate::domain::case::{Case, Plan};
use crate::domain::day::Day;
use crate::domain::interview::Interview;
use crate::domain::limits::LONGEST_NAME;
use crate::domain::question::Question;
use crate::domain::utf16::clip;
use crate::session::state::{Screen, Session, Undo};

impl Session {
    /// Changes the answers on screen.
    pub(super) fn answer(&mut self, change: impl Fn(&Answers) -> Answers) {
        self.consider(|case| case.answers = change(&case.answers));
    }

    pub(super) fn add_reason(&mut self, side: Side) {
        self.own(|own| own.push(OwnReason { text: String::new(), hours: OwnReason::LEAST, side }));
    }

    pub(super) fn change_reason(&mut self, place: usize, reason: &OwnReason) {
        self.own(|own| {
            if let Some(slot) = own.get_mut(place) {
                let text = clip(&reason.text, OwnReason::LONGEST).to_owned();
                *slot = OwnReason { text, ..reason.clone() };
            }
        });
    }

    pub(super) fn remove_reason(&mut self, place: usize) {
        let before = self.on_screen().and_then(|case| case.answers.own().get(place).cloned());
        let count = |session: &Session| session.on_screen().map(|case| case.answers.own().len());
        let had = count(self);
        self.own(|own| {
            if place < own.len() {
                own.remove(place);
            }
        });
        if count(self) < had {
            self.undo = before.map(|reason| Undo::Removed(place, reason));
        }
    }

    /// Brings back an own reason, to where it was if there is such a place.
    pub(super) fn put_reason_back(&mut self, place: usize, reason: &OwnReason) {
        self.own(|own| own.insert(place.min(own.len()), reason.clone()));
    }

    pub(super) fn plan(&mut self, plan: &Plan) {
        self.consider(|case| case.plan = clipped(plan));
    }

    pub(super) fn name(&mut self, label: &str) {
        let label = clip(label, LONGEST_NAME);
        self.case(|case| case.label = label.to_owned());
    }

    /// The day for which it is planned; it goes before that of a reflection that says nothing yet.
    pub(super) fn date(&mut self, date: Option<Day>) {
        self.case(|case| case.date = date);
        self.revise(|interview| {
            if let Some(blank) = interview.reflection.as_mut().filter(|reflection| reflection.is_blank()) {
                blank.when = None;
            }
        });
    }

    /// Whether anything was written of what came of the interview on screen: what was expected stays as it was.
    pub(super) fn is_locked(&self) -> bool {
        self.open().is_some_and(|interview| interview.written().is_some())
    }

    /// Changes what is on screen while it is considered.
    pub(super) fn consider(&mut self, change: impl Fn(&mut Case)) {
        if !self.is_locked() {
            self.case(change);
        }
    }

    /// Changes what is on screen, whether or not it is locked.
    pub(super) fn case(&mut self, change: impl Fn(&mut Case)) {
        match self.screen {
            Screen::Quiz => {
                let mut draft = self.draft.clone();
                change(&mut Rc::make_mut(&mut draft).case);
                if draft != self.draft {
                    self.draft = draft;
                    // The old quiz would now replace a new one.
                    self.undo.take_if(|undo| matches!(undo, Undo::StartedOver(_)));
                }
            }
            Screen::Interview(_) => self.revise(|interview| change(&mut interview.case)),
            Screen::Journal | Screen::Compare | Screen::Insights | Screen::Copies => {}
        }
    }

    /// Changes the interview on screen.
    pub(super) fn revise(&mut self, change: impl Fn(&mut Interview)) {
        let Some(mut interview) = self.open().cloned() else { return };
        change(Rc::make_mut(&mut interview));
        if self.open() != Some(&interview) {
            self.upsert(interview);
        }
    }

    /// Changes the own reasons on screen.
    fn own(&mut self, change: impl Fn(&mut Vec<OwnReason>)) {
        self.answer(|answers| {
            let mut own = answers.own().to_vec();
            change(&mut own);
            answers.with_own(own)
        });
    }

    /// What the reader thinks about on this screen.
    fn on_screen(&self) -> Option<&Case> {
        match self.screen {
            Screen::Quiz => Some(&self.draft.case),
            Screen::Journal | Screen::Compare | Screen::Insights | Screen::Copies => None,
            Screen::Interview(_) => self.open().map(|interview| &interview.case),
        }
    }
}

/// The answers with another one to a question. Hours of time that the reader counts on belong to the answer that was
/// there, and go with it.
pub(super) fn given(answers: &Answers, question: Question, answer: Option<Answer>) -> Answers {
    let after = answers.with(question, answer);
    match question {
        Question::Time if answers.assumptions().time().is_some() => {
            after.with_assumptions(answers.assumptions().with_time(None))
        }
        _ => after,
    }
}

/// A plan none of whose parts is too long.
fn clipped(plan: &Plan) -> Plan {
    let part = |text: &str| clip(text, Plan::LONGEST).to_owned();
    let message = |text: &Option<String>| text.as_deref().map(part);
    Plan {
        when: part(&plan.when),
        then: part(&plan.then),
        ask: message(&plan.ask),
        decline: message(&plan.decline),
    }
}
