//! The five steps in which a reader says how much there was of something.

/// How much of a benefit there was: 0 none, 1 a little, 2 some, 3 a lot, 4 all that was hoped for. The scale of the
/// prediction (likelihood in 64ths, by 16), so that the two compare by subtraction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rating(u8);

impl Rating {
    /// Every rating, from none to all.
    pub const ALL: [Rating; 5] = [Rating(0), Rating(1), Rating(2), Rating(3), Rating(4)];

    /// The name of each, in the same order.
    pub const IDS: [&'static str; 5] = ["0", "1", "2", "3", "4"];

    /// The rating of that number, 0 to 4.
    pub fn new(number: u8) -> Option<Rating> {
        Rating::ALL.into_iter().find(|rating| rating.0 == number)
    }

    /// Its number, 0 to 4.
    pub fn get(self) -> u8 {
        self.0
    }

    /// Its number as it stands in names.
    pub fn id(self) -> &'static str {
        Rating::IDS.get(usize::from(self.0)).copied().unwrap_or_default()
    }

    /// The rating of that name.
    pub fn from_id(id: &str) -> Option<Rating> {
        Rating::ALL.into_iter().find(|rating| rating.id() == id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lead_back_to_what_they_name() {
        assert_eq!(Rating::ALL.map(|one| Rating::from_id(one.id())), Rating::ALL.map(Some));
        assert_eq!(Rating::ALL.map(|one| one.id().parse().ok()), Rating::ALL.map(|one| Some(one.get())));
    }
}
