//! What two versions of an interview say differently, field by field, so that no difference can hide another.

use crate::domain::interview::Interview;
use crate::domain::question::Question;
use crate::domain::reflection::Reflection;
use crate::domain::slot::{Described, FieldName, Row};

/// One thing that two versions say differently.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Difference {
    /// When it was kept.
    Kept,
    /// A field of what was known beforehand.
    Case(FieldName),
    /// The answer to a question.
    Answer(Question),
    /// The own reasons.
    Own,
    /// How the answers count.
    Assumptions,
    /// A field of what came of it.
    Reflection(FieldName),
}

/// All that two versions say differently, in the order in which it is asked. Nothing that is not shown counts:
/// identities, and whether a reflection that says nothing was begun.
pub fn differences(one: &Interview, other: &Interview) -> Vec<Difference> {
    let mut found = Vec::new();
    let answers = [&one.case.answers, &other.case.answers];
    let (mut this, mut that) = (one.case.clone(), other.case.clone());
    found.extend(fields(this.fields(), that.fields()).into_iter().map(Difference::Case));
    if one.created != other.created {
        found.push(Difference::Kept);
    }
    for question in Question::ALL {
        let [one, other] = answers.map(|answers| answers.get(question));
        if one != other {
            found.push(Difference::Answer(question));
        }
    }
    if one.case.answers.own() != other.case.answers.own() {
        found.push(Difference::Own);
    }
    if one.case.answers.assumptions() != other.case.answers.assumptions() {
        found.push(Difference::Assumptions);
    }
    let said = |interview: &Interview| -> Reflection { interview.reflection.clone().unwrap_or_default() };
    let (mut this, mut that) = (said(one), said(other));
    found.extend(fields(this.fields(), that.fields()).into_iter().map(Difference::Reflection));
    found
}

/// Which fields do not say the same.
fn fields(mut one: Vec<Row<'_>>, mut other: Vec<Row<'_>>) -> Vec<FieldName> {
    let mut found = Vec::new();
    for (one, other) in one.iter_mut().zip(&mut other) {
        if !one.slot.is_same(&mut other.slot) {
            found.push(one.name());
        }
    }
    found
}
