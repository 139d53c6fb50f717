//! What stands below an answer once it is given: what the answers before suggested, which would have pulled it towards
//! itself had it been seen first, and a way to take the answer back.

use yew::{Callback, Html, MouseEvent, html};

use crate::domain::answers::Answers;
use crate::domain::field::Expected;
use crate::domain::rating::Rating;
use crate::domain::slot::Row;
use crate::domain::weighing::{expected, signs};
use crate::hooks::use_focus_on::focus_near;
use crate::view::quiz::question::answer_words;
use crate::view::reflection::form::{Change, Form, Path};
use crate::view::reflection::value::choice_words;
use crate::view::view_context::ViewContext;

/// Both, below the answer to a field with that legend; nothing while it is open.
pub(crate) fn answered(form: &Form<'_>, path: Path, row: &Row<'_>, legend: &str) -> Option<Html> {
    row.slot.chosen()?;
    let put = form.mark(path);
    let take_back = Callback::from(move |event: MouseEvent| {
        // The button goes with its press, and hands the focus to what it emptied.
        focus_near(&event, ":has(input)", "input");
        put.emit(Change::Put(String::new()));
    });
    let suggested = suggested(form.ctx, &form.case.answers, row);
    Some(html! {
        <p class="answered" key="answered">
            <span class="note">{ for suggested.map(|what| suggested_words(form.ctx, &what)) }</span>
            <button type="button" class="quiet" aria-label={form.ctx.fill("reflection.clear-name", &[("name", legend)])}
                onclick={take_back}>
                { form.say("reflection.clear") }
            </button>
        </p>
    })
}

/// The sentence about what was suggested.
pub(crate) fn suggested_words(ctx: &ViewContext, what: &str) -> String {
    ctx.fill("reflection.suggested", &[("what", what)])
}

/// What the answers before suggested for a field, in words; nothing where they were left open.
pub(crate) fn suggested(ctx: &ViewContext, answers: &Answers, row: &Row<'_>) -> Option<String> {
    match row.field.expected {
        Expected::Nothing => None,
        Expected::Answer(question) => answers.chosen(question).map(|choice| answer_words(ctx, choice)),
        Expected::Benefit(benefit) => {
            let open = signs(benefit).all(|question| answers.is_open(question));
            // The level next to it; a cast rounds down.
            let level = Rating::new((expected(benefit, answers) / 16.0 + 0.5) as u8);
            level.filter(|_| !open).map(|level| choice_words(ctx, row, level.id()))
        }
    }
}
