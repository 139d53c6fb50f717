//! The list of interviews: each stands in it once, in its place.

use std::rc::Rc;

use crate::domain::interview::{Id, Interview};
use crate::session::state::Session;

impl Session {
    /// Puts an interview in its place in the list; one of the same identity gives way.
    pub(super) fn upsert(&mut self, interview: Rc<Interview>) {
        self.take(&interview.id);
        self.put(interview);
    }

    /// Puts an interview in its place, where none of its identity stands anywhere else.
    pub(super) fn put(&mut self, interview: Rc<Interview>) {
        let about = interview.about();
        let comes_later = |other: &Rc<Interview>| {
            let days = other.about().cmp(&about).then_with(|| other.created.cmp(&interview.created));
            days.then_with(|| other.id.cmp(&interview.id)).is_gt()
        };
        let place = self.interviews.partition_point(comes_later);
        match self.interviews.get_mut(place).filter(|other| other.id == interview.id) {
            Some(other) => *other = interview,
            None => self.interviews.insert(place, interview),
        }
    }

    /// Takes an interview out of the list.
    pub(super) fn take(&mut self, id: &Id) -> Option<Rc<Interview>> {
        let place = self.interviews.iter().position(|interview| interview.id == *id)?;
        Some(self.interviews.remove(place))
    }
}
