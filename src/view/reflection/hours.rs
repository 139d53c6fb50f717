//! The field for the hours that it really took. What is no number of hours stays as it was typed, with what is wrong
//! beside it, and is not kept.

use wasm_bindgen::JsValue;
use yew::{Callback, FocusEvent, Html, InputEvent, html};

use crate::domain::limits::MOST_QUARTERS;
use crate::domain::quarter_hours::QuarterHours;
use crate::domain::slot::Row;
use crate::session::action::Action;
use crate::view::parts::field::typed;
use crate::view::reflection::answered::{suggested, suggested_words};
use crate::view::reflection::form::{Change, Form, Path};

/// The field, with one line of help: what can be typed, what is wrong, or what was suggested once it is given.
pub(crate) fn hours(form: &Form<'_>, path: Path, name: String, row: &Row<'_>) -> Html {
    let (set, act) = (form.mark(path), form.act.clone());
    // Left, and not changed: what is typed back to what it was is no change.
    let given = row.slot.text();
    let onfocusout = {
        let (act, given) = (act.clone(), given.clone());
        Callback::from(move |event: FocusEvent| {
            let typed = typed(&event);
            let read = read(&typed);
            act.emit(Action::Mistype(read.is_none().then_some(typed)));
            if let Some(hours) = read.filter(|hours| *hours != given) {
                set.emit(Change::Put(hours));
            }
        })
    };
    // A redraw while someone types would put back what stood there before.
    let oninput = act.reform(|event: InputEvent| Action::Mistype(Some(typed(&event))));
    let (help, wrong) = match form.mistyped.filter(|typed| read(typed).is_none()) {
        Some(_) => (form.say("reflection.hours-wrong"), true),
        None if given.is_empty() => (form.say("reflection.hours-range"), false),
        None => {
            let suggested = suggested(form.ctx, &form.case.answers, row);
            (suggested.map(|what| suggested_words(form.ctx, &what)).unwrap_or_default(), false)
        }
    };
    let value = form.mistyped.map_or(given, str::to_owned);
    let described = format!("{name}-note");
    html! {
        <p key={name.clone()} class="field inline">
            <label for={name.clone()}>{ form.say(&row.words()) }</label>
            <input id={name} class="few" type="text" inputmode="decimal" autocomplete="off"
                aria-describedby={described.clone()} aria-invalid={wrong.then_some("true")} {value} {oninput} {onfocusout} />
            <span class={if wrong { "hint wrong" } else { "hint" }} id={described} role="status">{ help }</span>
        </p>
    }
}

/// Typed hours to the quarter, as a record has them; nothing where nothing stands. None if they are none, or too many.
fn read(typed: &str) -> Option<String> {
    if typed.trim().is_empty() {
        return Some(String::new());
    }
    // Many write a comma where others write a point. All of it has to be the number: no 1 is meant by "1:30".
    let hours = JsValue::from_str(&typed.replace(',', ".")).unchecked_into_f64();
    let most = f64::from(MOST_QUARTERS) / 4.0;
    // A cast is total.
    (0.0..=most).contains(&hours).then(|| QuarterHours::new((hours * 4.0 + 0.5) as u16).text())
}
