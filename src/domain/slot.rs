//! What has fields, and where the value of each stands, by the kind of the value. Every value has a form as text: what stands in its
//! control; nothing while it is open.

use crate::domain::day::Day;
use crate::domain::field::Field;
use crate::domain::limits::MOST_ITEMS;
use crate::domain::pick::Pick;
use crate::domain::quarter_hours::QuarterHours;
use crate::domain::question::{Choice, Question};
use crate::domain::rating::Rating;
use crate::domain::reflection_choices::{PriorityAxis, PriorityStep};
use crate::domain::utf16::clip;

/// Something with fields.
pub trait Described {
    /// Every field with the slot of its value, in the order of the form.
    fn fields(&mut self) -> Vec<Row<'_>>;
}

/// A field and its value.
pub struct Row<'a> {
    /// What is said of the field.
    pub field: &'static Field,
    /// Which of the things that the field tells of, by its stable name; empty where it tells of one only.
    pub member: &'static str,
    /// Where its value stands.
    pub slot: Slot<'a>,
}

/// Where a field is found in its record: names that never change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FieldName {
    /// The object of the record in which it stands; empty for the record itself.
    pub group: &'static str,
    /// Its name there.
    pub id: &'static str,
}

/// The text of a flag that is set.
pub(crate) const YES: &str = "true";

/// A borrowed value and its kind.
pub enum Slot<'a> {
    /// One of a closed set.
    Choice(&'a mut dyn Pick),
    /// A rating, 0 to 4.
    Rating(&'a mut Option<Rating>),
    /// An answer to a question of the quiz.
    Answer(Question, &'a mut Option<Choice>),
    /// Where the reader stands between two things.
    Priority(PriorityAxis, &'a mut Option<PriorityStep>),
    /// A text of at most so many UTF-16 units.
    Text(&'a mut String, usize),
    /// A text in place of a ready one, of at most so many UTF-16 units; none as long as the ready one stands.
    Message(&'a mut Option<String>, usize),
    /// A day.
    Day(&'a mut Option<Day>),
    /// A day on which something is to be done.
    DayAhead(&'a mut Option<Day>),
    /// How long something took.
    Hours(&'a mut Option<QuarterHours>),
    /// Yes, or nothing.
    Flag(&'a mut bool),
    /// A list that grows, of at most [`MOST_ITEMS`].
    Items(&'a mut dyn Items),
}

/// A list of things with fields.
pub trait Items {
    /// How many there are.
    fn count(&self) -> usize;
    /// Adds an empty one.
    fn add(&mut self);
    /// Takes the one at that place away.
    fn remove(&mut self, place: usize);
    /// The fields of the one at that place; none if there is none.
    fn fields(&mut self, place: usize) -> Vec<Row<'_>>;
}

impl<T: Described + Default> Items for Vec<T> {
    fn count(&self) -> usize {
        self.len()
    }

    fn add(&mut self) {
        self.push(T::default());
    }

    fn remove(&mut self, place: usize) {
        if place < self.len() {
            Vec::remove(self, place);
        }
    }

    fn fields(&mut self, place: usize) -> Vec<Row<'_>> {
        self.get_mut(place).map(T::fields).unwrap_or_default()
    }
}

impl<'a> Row<'a> {
    /// A field that tells of one thing.
    pub fn new(field: &'static Field, slot: Slot<'a>) -> Row<'a> {
        Row { field, member: "", slot }
    }

    /// A field that tells of several, and which of them.
    pub fn of(field: &'static Field, member: &'static str, slot: Slot<'a>) -> Row<'a> {
        Row { field, member, slot }
    }

    /// Where it is found in its record.
    pub fn name(&self) -> FieldName {
        match self.member {
            "" => FieldName { group: self.field.group, id: self.field.id },
            member => FieldName { group: self.field.id, id: member },
        }
    }

    /// The key of its words.
    pub fn words(&self) -> String {
        [self.field.words, self.member].concat()
    }

    /// The `name` or `id` of its control.
    pub fn control(&self) -> String {
        [self.field.control, self.member].concat()
    }
}

impl Slot<'_> {
    /// The stable names of what can be chosen; none where nothing is chosen.
    pub fn names(&self) -> Vec<&'static str> {
        match self {
            Slot::Choice(pick) => pick.names().to_vec(),
            Slot::Rating(_) => Rating::IDS.to_vec(),
            Slot::Answer(question, _) => question.choices().map(Choice::id).collect(),
            Slot::Priority(..) => PriorityStep::IDS.to_vec(),
            _ => Vec::new(),
        }
    }

    /// The stable name of what is chosen.
    pub fn chosen(&self) -> Option<&'static str> {
        match self {
            Slot::Choice(pick) => pick.place().and_then(|place| pick.names().get(place)).copied(),
            Slot::Rating(rating) => rating.map(Rating::id),
            Slot::Answer(_, choice) => choice.map(Choice::id),
            Slot::Priority(_, step) => step.map(PriorityStep::id),
            _ => None,
        }
    }

    /// The value as text; empty while it is open, and for a list.
    pub fn text(&self) -> String {
        match self {
            Slot::Text(text, _) => (*text).clone(),
            Slot::Message(text, _) => (*text).clone().unwrap_or_default(),
            Slot::Day(day) | Slot::DayAhead(day) => day.map(Day::iso).unwrap_or_default(),
            Slot::Hours(hours) => hours.map(QuarterHours::text).unwrap_or_default(),
            Slot::Flag(flag) => if **flag { YES } else { "" }.to_owned(),
            _ => self.chosen().unwrap_or_default().to_owned(),
        }
    }

    /// The name of the gap that it fills in the sentence of a report: see [`Field::said`].
    pub fn gap(&self) -> &'static str {
        match self {
            Slot::Rating(_) => "rating",
            Slot::Day(_) | Slot::DayAhead(_) => "date",
            Slot::Hours(_) => "hours",
            _ => "what",
        }
    }

    /// Takes a value from its text, which is that of [`Slot::text`]; an empty one opens the field, and empties a list.
    /// Says whether the text was a value of this field or empty; if not, nothing changes. Any text is one for a text or a
    /// message, and none but the empty one for a list. Of texts any length is taken: see [`Slot::clip`].
    pub fn put(&mut self, text: &str) -> bool {
        let open = text.is_empty();
        match self {
            Slot::Choice(pick) => {
                let place = pick.names().iter().position(|name| *name == text);
                if place.is_some() || open {
                    pick.pick(place);
                }
                place.is_some() || open
            }
            Slot::Rating(rating) => take(rating, open, Rating::from_id(text)),
            Slot::Answer(question, choice) => take(choice, open, question.choice(text)),
            Slot::Priority(_, step) => take(step, open, PriorityStep::from_id(text)),
            Slot::Text(old, _) => {
                text.clone_into(old);
                true
            }
            Slot::Message(message, _) => {
                **message = (!open).then(|| text.to_owned());
                true
            }
            Slot::Day(day) | Slot::DayAhead(day) => take(day, open, Day::parse(text)),
            Slot::Hours(hours) => take(hours, open, QuarterHours::parse(text)),
            Slot::Flag(flag) => {
                let fits = open || text == YES;
                **flag = if fits { !open } else { **flag };
                fits
            }
            Slot::Items(items) => {
                while open && items.count() > 0 {
                    items.remove(0);
                }
                open
            }
        }
    }

    /// Whether it says the same as another one of the same field.
    pub(crate) fn is_same(&mut self, other: &mut Slot<'_>) -> bool {
        match (self, other) {
            (Slot::Message(one, _), Slot::Message(other, _)) => one == other,
            (Slot::Items(one), Slot::Items(other)) => {
                one.count() == other.count()
                    && (0..one.count()).all(|place| {
                        let (mut one, mut other) = (one.fields(place), other.fields(place));
                        one.iter_mut().zip(&mut other).all(|(one, other)| one.slot.is_same(&mut other.slot))
                    })
            }
            (one, other) => one.text() == other.text(),
        }
    }

    /// Cuts off what is too long or too much.
    pub fn clip(&mut self) {
        match self {
            Slot::Text(text, most) => cut(text, *most),
            Slot::Message(Some(text), most) => cut(text, *most),
            Slot::Items(items) => {
                while items.count() > MOST_ITEMS {
                    items.remove(items.count() - 1);
                }
                for place in 0..items.count() {
                    items.fields(place).iter_mut().for_each(|row| row.slot.clip());
                }
            }
            _ => {}
        }
    }
}

/// Fills a slot, or opens it. Whether it could.
fn take<T>(slot: &mut Option<T>, open: bool, value: Option<T>) -> bool {
    let fits = open || value.is_some();
    if fits {
        *slot = value;
    }
    fits
}

fn cut(text: &mut String, most: usize) {
    text.truncate(clip(text, most).len());
}
