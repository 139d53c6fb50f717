//! A value of any closed set, by the place of its name.

use crate::domain::closed_set::ClosedSet;

/// One of a closed set, or none.
pub trait Pick {
    /// The stable names of the set.
    fn names(&self) -> &'static [&'static str];
    /// The place of the picked one among them.
    fn place(&self) -> Option<usize>;
    /// Picks the one at that place.
    fn pick(&mut self, place: Option<usize>);
}

impl<T: ClosedSet> Pick for Option<T> {
    fn names(&self) -> &'static [&'static str] {
        T::NAMES
    }

    fn place(&self) -> Option<usize> {
        self.map(T::place)
    }

    fn pick(&mut self, place: Option<usize>) {
        *self = place.and_then(|place| T::MEMBERS.get(place)).copied();
    }
}
