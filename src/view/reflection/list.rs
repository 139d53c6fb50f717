//! A list of a reflection that grows: questions they asked, must-haves, people.

use yew::{Html, html};

use crate::domain::limits::MOST_ITEMS;
use crate::domain::slot::{Row, Slot};
use crate::view::parts::stateful::Stateful;
use crate::view::reflection::form::{Change, Control, Form, Path};
use crate::view::reflection::growing_list::GrowingList;

/// Its items with their fields, each as that `control`, and a way to add one.
pub(crate) fn list(form: &Form<'_>, path: Path, name: String, row: Row<'_>, control: Control) -> Html {
    let legend = form.say(&row.words());
    let Slot::Items(items) = row.slot else { return Html::default() };
    let count = items.count();
    let mut shown: Vec<Html> = Vec::with_capacity(count);
    let mut blank = false;
    for place in 0..count {
        // As of the last one; one that comes from another tab has its words already.
        blank = items.fields(place).iter().all(|row| row.slot.text().is_empty());
        let fields = items.fields(place).into_iter().map(|row| {
            let path = Path { item: Some((place, row.name())), ..path };
            control(form, path, format!("{name}-{place}{}", row.field.control), row)
        });
        shown.push(item(form, path, &name, place, fields.collect()));
    }
    let grown = GrowingList {
        count,
        blank,
        add: form.say(&format!("{name}.add")),
        on_add: form.mark(path).reform(|()| Change::Add),
        room: count < MOST_ITEMS,
        items: shown.into_iter().collect(),
    };
    html! {
        <fieldset class="group" key={name.clone()}>
            <legend>{ legend }</legend>
            <p class="hint">{ form.say(&format!("{name}.hint")) }</p>
            { grown.show(form.ctx) }
        </fieldset>
    }
}

/// One item with its number, its fields and a way to take it away.
fn item(form: &Form<'_>, path: Path, name: &str, place: usize, fields: Html) -> Html {
    let legend = form.ctx.fill(&format!("{name}.legend"), &[("number", &(place + 1).to_string())]);
    let on_remove = form.mark(path).reform(move |_| Change::Remove(place));
    html! {
        <fieldset key={place} class="own-reason">
            <legend>{ &legend }</legend>
            { fields }
            <p class="ways">
                <button type="button" class="quiet" onclick={on_remove} aria-label={form.ctx.fill("own.remove-name", &[("name", &legend)])}>
                    { form.say("own.remove") }
                </button>
            </p>
        </fieldset>
    }
}
