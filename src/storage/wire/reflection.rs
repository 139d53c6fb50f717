//! The written shape of a reflection, version 1.
//!
//! Every field is written, empty or not, so that what was cleared does not come back from the text before. What is not
//! there when it is read counts as empty.

use serde_json::{Map, Value};

use crate::domain::benefit::Benefit;
use crate::domain::interview::{Day, LONGEST_NAME};
use crate::domain::question::{Choice, Question};
use crate::domain::reflection::{
    Happened, LONGEST_LINE, LONGEST_TEXT, MOST_ITEMS, MOST_QUARTERS, Rating, Reflection, SameAgain, WorthIt,
};
use crate::domain::reflection_items::{
    InterviewQuestion, MustHave, MustHaveKind, Person, PriorityAxis, PriorityStep, Reaction, ResumePart,
    Topic,
};
use crate::storage::wire::fields::{Fields, number};

/// The two sides of wanting the job, in the order of [`Reflection::wanted`].
const WANTED: [&str; 2] = ["before", "now"];

/// The written shape of a reflection.
pub fn write(reflection: &Reflection) -> Value {
    let mut written = Written::default();
    written.id("happened", reflection.happened.map(Happened::id));
    written.day("date", reflection.when);
    written.put(
        "ratings",
        by_name(&Benefit::ALL.map(Benefit::id), |place| level(at(&reflection.ratings, place))),
    );
    written.text("better", &reflection.better);
    written.put("wanted", by_name(&WANTED, |place| level(at(&reflection.wanted, place))));
    written.text("left_out", &reflection.left_out);
    let mut questions = Vec::new();
    for asked in &reflection.asked {
        let mut item = Written::default();
        item.text("text", &asked.text);
        item.id("theme", asked.topic.map(Topic::id));
        item.put("answer", level(asked.answer));
        questions.push(item.done());
    }
    written.put("questions", Value::Array(questions));
    written
        .put("parts", by_name(&ResumePart::IDS, |place| id(at(&reflection.parts, place).map(Reaction::id))));
    written.text("line", &reflection.line);
    written.put(
        "priorities",
        by_name(&PriorityAxis::IDS, |place| id(at(&reflection.priorities, place).map(PriorityStep::id))),
    );
    let mut musts = Vec::new();
    for must in &reflection.musts {
        let mut item = Written::default();
        item.text("text", &must.text);
        item.id("kind", must.kind.map(MustHaveKind::id));
        musts.push(item.done());
    }
    written.put("musts", Value::Array(musts));
    let mut people = Vec::new();
    for person in &reflection.people {
        let mut item = Written::default();
        item.text("name", &person.name);
        item.text("role", &person.role);
        item.put("went", level(person.went));
        item.day("follow_up", person.follow_up);
        item.text("plan", &person.plan);
        item.put("done", person.done.into());
        people.push(item.done());
    }
    written.put("people", Value::Array(people));
    written.put("hours", reflection.hours().map_or(Value::Null, Value::from));
    written.id("stress", reflection.stress.map(Choice::id));
    written.id("risk", reflection.risk.map(Choice::id));
    written.id("same", reflection.same.map(SameAgain::id));
    written.id("worth", reflection.worth.map(WorthIt::id));
    written.text("instead", &reflection.instead);
    written.put("relief", level(reflection.relief));
    written.text("when_next", &reflection.when_next);
    written.text("then_next", &reflection.then_next);
    written.text("text", &reflection.text);
    written.done()
}

/// The reflection that a value is, if every part of it is one.
pub fn read(value: &Value) -> Option<Reflection> {
    let fields = Fields::of(value)?;
    let text = |name| fields.optional_text_within(name, LONGEST_TEXT);
    let line = |name| fields.optional_text_within(name, LONGEST_LINE);
    let mut read = Reflection {
        happened: fields.optional_text("happened", Happened::from_id)?,
        when: fields.optional_text("date", Day::parse)?,
        better: text("better")?,
        left_out: text("left_out")?,
        asked: items(fields, "questions", |item| {
            Some(InterviewQuestion {
                text: item.optional_text_within("text", LONGEST_LINE)?,
                topic: item.optional_text("theme", Topic::from_id)?,
                answer: item.optional("answer", rating)?,
            })
        })?,
        line: line("line")?,
        musts: items(fields, "musts", |item| {
            Some(MustHave {
                text: item.optional_text_within("text", LONGEST_LINE)?,
                kind: item.optional_text("kind", MustHaveKind::from_id)?,
            })
        })?,
        people: items(fields, "people", |item| {
            Some(Person {
                name: item.optional_text_within("name", LONGEST_NAME)?,
                role: item.optional_text_within("role", LONGEST_NAME)?,
                went: item.optional("went", rating)?,
                follow_up: item.optional_text("follow_up", Day::parse)?,
                plan: item.optional_text_within("plan", LONGEST_LINE)?,
                done: item.optional("done", Value::as_bool)?.unwrap_or(false),
            })
        })?,
        quarters: fields.optional("hours", quarters)?,
        stress: fields.optional_text("stress", |id| Question::Stress.choice(id))?,
        risk: fields.optional_text("risk", |id| Question::Risk.choice(id))?,
        same: fields.optional_text("same", SameAgain::from_id)?,
        worth: fields.optional_text("worth", WorthIt::from_id)?,
        instead: text("instead")?,
        relief: fields.optional("relief", rating)?,
        when_next: line("when_next")?,
        then_next: line("then_next")?,
        text: text("text")?,
        ..Reflection::default()
    };
    named(fields, "ratings", &mut read.ratings, &Benefit::ALL.map(Benefit::id), rating)?;
    named(fields, "wanted", &mut read.wanted, &WANTED, rating)?;
    let reaction = |value: &Value| Reaction::from_id(value.as_str()?);
    named(fields, "parts", &mut read.parts, &ResumePart::IDS, reaction)?;
    let leaning = |value: &Value| PriorityStep::from_id(value.as_str()?);
    named(fields, "priorities", &mut read.priorities, &PriorityAxis::IDS, leaning)?;
    Some(read)
}

/// An object that is being written.
#[derive(Default)]
struct Written(Map<String, Value>);

impl Written {
    fn put(&mut self, name: &str, value: Value) {
        self.0.insert(name.to_owned(), value);
    }

    fn text(&mut self, name: &str, text: &str) {
        self.put(name, text.into());
    }

    fn id(&mut self, name: &str, id: Option<&'static str>) {
        self.put(name, self::id(id));
    }

    fn day(&mut self, name: &str, day: Option<Day>) {
        self.put(name, day.map_or(Value::Null, |day| day.iso().into()));
    }

    fn done(self) -> Value {
        Value::Object(self.0)
    }
}

fn id(id: Option<&'static str>) -> Value {
    id.map_or(Value::Null, Value::from)
}

fn level(rating: Option<Rating>) -> Value {
    rating.map_or(Value::Null, |rating| rating.get().into())
}

/// What stands at a place, if anything does.
fn at<T: Copy>(slots: &[Option<T>], place: usize) -> Option<T> {
    slots.get(place).copied().flatten()
}

/// An object of what is there; what is not is left out.
fn by_name(names: &[&str], value: impl Fn(usize) -> Value) -> Value {
    let mut object = Written::default();
    for (place, name) in names.iter().enumerate() {
        match value(place) {
            Value::Null => {}
            value => object.put(name, value),
        }
    }
    object.done()
}

/// Every item of a list, which need not be there.
fn items<T>(fields: Fields<'_>, name: &str, read: fn(Fields<'_>) -> Option<T>) -> Option<Vec<T>> {
    if fields.get(name).is_none() {
        return Some(Vec::new());
    }
    let list = fields.list(name).filter(|list| list.len() <= MOST_ITEMS)?;
    list.iter().map(|item| read(Fields::of(item)?)).collect()
}

/// Fills `slots` from an object by the names that go with them. A name that is none of them is an error.
fn named<T>(
    fields: Fields<'_>,
    name: &str,
    slots: &mut [Option<T>],
    names: &[&str],
    read: fn(&Value) -> Option<T>,
) -> Option<()> {
    if fields.get(name).is_none() {
        return Some(());
    }
    for (name, value) in fields.object(name)?.all() {
        let place = names.iter().position(|known| known == name)?;
        *slots.get_mut(place)? = Some(read(value)?);
    }
    Some(())
}

fn rating(value: &Value) -> Option<Rating> {
    Rating::new(number(value)?)
}

/// Hours as quarters, if they are whole ones.
fn quarters(value: &Value) -> Option<u16> {
    let quarters = value.as_f64()? * 4.0;
    // A cast is total: what does not fit is no longer equal.
    let whole = quarters as u16;
    (f64::from(whole) == quarters && whole <= MOST_QUARTERS).then_some(whole)
}
