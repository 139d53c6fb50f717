//! How much the fields of a record hold at most, by the kind of field. What belongs to one thing alone has its limit
//! there: an own reason its words and hours, a link, a calendar and a file their lengths.

/// The most UTF-16 units a name may hold: a nickname, initials, a role.
pub const LONGEST_NAME: usize = 80;
/// The most UTF-16 units a line may hold: a question, a must-have, a part of a plan.
pub const LONGEST_LINE: usize = 2_000;
/// The most UTF-16 units a long text may hold.
pub const LONGEST_TEXT: usize = 20_000;
/// The most items a list may hold.
pub const MOST_ITEMS: usize = 100;
/// The most quarter hours that an interview can have taken: 100 hours.
pub const MOST_QUARTERS: u16 = 400;
