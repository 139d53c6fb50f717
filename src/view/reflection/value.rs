//! The value of a field in words: for the form, the report and the comparison of two versions.

use crate::domain::quarter_hours::QuarterHours;
use crate::domain::reflection_choices::{PriorityAxis, PriorityStep};
use crate::domain::slot::{Items, Row, Slot};
use crate::view::view_context::ViewContext;

/// The words of one of the answers of a field.
pub(crate) fn choice_words(ctx: &ViewContext, row: &Row<'_>, id: &str) -> String {
    match (&row.slot, PriorityStep::from_id(id)) {
        (Slot::Priority(axis, _), Some(step)) => priority_words(ctx, *axis, step),
        _ => ctx.say(&[row.field.answers, ".", id].concat()),
    }
}

/// The value of a field; nothing while it is open. Of a list see [`item_words`].
pub(crate) fn value_words(ctx: &ViewContext, row: &Row<'_>) -> String {
    let words = match &row.slot {
        Slot::Day(day) | Slot::DayAhead(day) => day.map(|day| ctx.day(day)).unwrap_or_default(),
        Slot::Hours(hours) => hours.map(QuarterHours::text).unwrap_or_default(),
        Slot::Flag(flag) => {
            if **flag {
                ctx.say(&row.words())
            } else {
                String::new()
            }
        }
        Slot::Text(text, _) => text.trim().to_owned(),
        slot => match slot.chosen() {
            Some(id) => choice_words(ctx, row, id),
            None => slot.text(),
        },
    };
    match row.field.said {
        _ if words.is_empty() => words,
        "" => words,
        said => ctx.fill(said, &[(row.slot.gap(), &words)]),
    }
}

/// Each item of a list on a line of its own: what there is of it, with a dot between.
pub(crate) fn item_words(ctx: &ViewContext, items: &mut dyn Items) -> Vec<String> {
    let mut lines = Vec::new();
    for place in 0..items.count() {
        let mut line = String::new();
        for row in items.fields(place) {
            let words = value_words(ctx, &row);
            if !line.is_empty() && !words.is_empty() {
                line.push_str(" · ");
            }
            line.push_str(&words);
        }
        lines.push(line);
    }
    lines
}

/// Where a reader stands between two things, in words.
pub(crate) fn priority_words(ctx: &ViewContext, axis: PriorityAxis, step: PriorityStep) -> String {
    step.step().map_or_else(|| ctx.say("leaning.dont-mind"), |step| step_words(ctx, axis, step))
}

/// A step from the middle to one of the two ends, in words.
pub(crate) fn step_words(ctx: &ViewContext, axis: PriorityAxis, step: i8) -> String {
    let end = end_words(ctx, axis, step);
    ctx.fill(&format!("leaning.{}", step.unsigned_abs()), &[("end", &end)])
}

/// The end to which a step leads, in words.
pub(crate) fn end_words(ctx: &ViewContext, axis: PriorityAxis, step: i8) -> String {
    let side = match step < 0 {
        true => "first",
        false => "second",
    };
    ctx.say(&format!("axis.{}.{side}", axis.id()))
}
