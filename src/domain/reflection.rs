//! What came of an interview, as the reader saw it afterwards.

/// The most UTF-16 units a text may hold.
pub const LONGEST_TEXT: usize = 20_000;

/// How much of a benefit there was: 0 none, 1 a little, 2 some, 3 a lot, 4 all that was hoped for. The scale of the
/// prediction (likelihood in 64ths, by 16), so that the two compare by subtraction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rating(u8);

impl Rating {
    /// Every rating, from none to all.
    pub const ALL: [Rating; 5] = [Rating(0), Rating(1), Rating(2), Rating(3), Rating(4)];

    /// The rating of that number, 0 to 4.
    pub fn new(number: u8) -> Option<Rating> {
        Rating::ALL.into_iter().find(|rating| rating.0 == number)
    }

    /// Its number, 0 to 4.
    pub fn get(self) -> u8 {
        self.0
    }
}

/// Knowing only what they knew then: would they choose the same?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Same {
    /// They would.
    Yes,
    /// They would not.
    No,
    /// They cannot say.
    NotSure,
}

impl Same {
    /// Every answer, as they stand on screen.
    pub const ALL: [Same; 3] = [Same::Yes, Same::No, Same::NotSure];

    /// The stable name, used in records and as the key of its words.
    pub fn id(self) -> &'static str {
        match self {
            Same::Yes => "yes",
            Same::No => "no",
            Same::NotSure => "not-sure",
        }
    }

    /// The answer of that name.
    pub fn from_id(id: &str) -> Option<Same> {
        Same::ALL.into_iter().find(|same| same.id() == id)
    }
}

/// A reflection. Every part is optional.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reflection {
    /// What each benefit came to, in the order of [`super::benefit::Benefit::ALL`].
    pub ratings: [Option<Rating>; 5],
    /// The reader's words; at most [`LONGEST_TEXT`] UTF-16 units.
    pub text: String,
    /// Whether they would choose the same again.
    pub same: Option<Same>,
}

/// The longest start of `text` that holds at most `units` UTF-16 units and splits no character.
pub fn clip(text: &str, units: usize) -> &str {
    let mut used = 0;
    let past = text.char_indices().find(|(_, character)| {
        used += character.len_utf16();
        used > units
    });
    past.and_then(|(end, _)| text.get(..end)).unwrap_or(text)
}
