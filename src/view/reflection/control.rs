//! A field of a reflection as a control, by the kind of its value.

use web_sys::HtmlTextAreaElement;
use yew::{Callback, Html, InputEvent, TargetCast, html};

use crate::domain::day::Day;
use crate::domain::limits::LONGEST_LINE;
use crate::domain::question::Question;
use crate::domain::slot::{Row, Slot, YES};
use crate::domain::utf16::length;
use crate::hooks::page::today;
use crate::view::parts::button::quiet;
use crate::view::parts::field::{day, listed, select, tick, typed};
use crate::view::parts::grid::{Grid, GridRow};
use crate::view::parts::radios::{Look, Radios};
use crate::view::reflection::answered::answered;
use crate::view::reflection::form::{Change, Form, Path};
use crate::view::reflection::hours::hours;
use crate::view::reflection::list::list;
use crate::view::reflection::value::{choice_words, end_words, value_words};

/// More answers than this are a list to choose from, within an item of a list.
const MOST_RADIOS: usize = 5;

/// The control of a field.
pub(crate) fn control(form: &Form<'_>, path: Path, name: String, row: Row<'_>) -> Html {
    match &row.slot {
        Slot::Choice(_) | Slot::Rating(_) | Slot::Answer(..) | Slot::Priority(..) => {
            choose(form, path, name, &row)
        }
        Slot::Text(text, most) if *most > LONGEST_LINE => long(form, path, name, &row, text, *most),
        Slot::Text(text, most) => line(form, path, name, &row, text, *most),
        // Where the message was written it can be changed.
        Slot::Message(..) => Html::default(),
        Slot::Day(value) => day(name, form.say(&row.words()), **value, &pick_day(form, path)),
        Slot::DayAhead(value) => ahead(form, path, name, &row, **value),
        Slot::Hours(_) => hours(form, path, name, &row),
        Slot::Flag(flag) => {
            let turn = form.mark(path).reform(|on: bool| Change::Put(if on { YES } else { "" }.to_owned()));
            html! { <div key={name.clone()} class="choices">{ tick(name, form.say(&row.words()), **flag, turn) }</div> }
        }
        Slot::Items(_) => list(form, path, name, row, control),
    }
}

/// One of several answers, and below it what there is to say once one is given.
fn choose(form: &Form<'_>, path: Path, name: String, row: &Row<'_>) -> Html {
    let options = scale(form, row);
    let (chosen, legend) = (row.slot.chosen(), form.say(&row.words()));
    if path.item.is_some() && options.len() > MOST_RADIOS {
        let choose = form.mark(path).reform(Change::Put);
        return select(name, legend, Some(form.say("reflection.open")), listed(options), chosen, choose);
    }
    let look = match &row.slot {
        Slot::Priority(..) => Look::Scale,
        // Where there is more to say, the answers are too long to stand side by side.
        _ if row.field.hinted => Look::List,
        Slot::Answer(Question::Risk, _) => Look::List,
        _ => Look::Line,
    };
    let below = answered(form, path, row, &legend);
    let (legend, hint) = match &row.slot {
        Slot::Priority(axis, _) => {
            let end = |side: &'static str, step| html! { <span key={side}>{ end_words(form.ctx, *axis, step) }</span> };
            // What is chosen stands in words, since a step alone does not say how far it goes.
            let legend = match chosen {
                Some(_) => {
                    let stands = value_words(form.ctx, row);
                    form.ctx.fill("reflection.priority", &[("axis", &legend), ("where", &stands)])
                }
                None => legend,
            };
            (legend, Some(html! { <>{ end("first", -1) }{ end("second", 1) }</> }))
        }
        _ => (legend, row.field.hinted.then(|| html! { form.say(&hint_key(row)) })),
    };
    let on_choose = on_choose(form, path);
    let radios = Radios { name: name.clone().into(), legend, hint, options, chosen, on_choose, look };
    html! { <div key={name} class="answer">{ radios.show() }{ for below }</div> }
}

/// Questions with the same answers, under what they have in common.
pub(crate) fn grid(form: &Form<'_>, heading: &str, rows: Vec<Row<'_>>) -> Html {
    let scale = rows.first().map(|row| scale(form, row)).unwrap_or_default();
    let row = |row: Row<'_>| {
        let path = Path { field: row.name(), item: None };
        let legend = form.say(&row.words());
        GridRow {
            name: row.control().into(),
            note: answered(form, path, &row, &legend),
            legend,
            chosen: row.slot.chosen(),
            on_choose: on_choose(form, path),
        }
    };
    Grid { legend: form.say(heading), scale, rows: rows.into_iter().map(row).collect() }.show()
}

/// What can be chosen in a field: `value` and words.
fn scale(form: &Form<'_>, row: &Row<'_>) -> Vec<(&'static str, String)> {
    let mut scale = Vec::new();
    for id in row.slot.names() {
        scale.push((id, choice_words(form.ctx, row, id)));
    }
    scale
}

fn on_choose(form: &Form<'_>, path: Path) -> Callback<&'static str> {
    form.mark(path).reform(|id: &'static str| Change::Put(id.to_owned()))
}

fn hint_key(row: &Row<'_>) -> String {
    [row.field.words, "-hint"].concat()
}

fn long(form: &Form<'_>, path: Path, name: String, row: &Row<'_>, text: &str, most: usize) -> Html {
    let oninput = form.write(path).reform(|event: InputEvent| {
        let area = event.target_dyn_into::<HtmlTextAreaElement>();
        Change::Put(area.map(|area| area.value()).unwrap_or_default())
    });
    // A text has at least as many bytes as UTF-16 units.
    let full = text.len() >= most && length(text) >= most;
    let (hint, end) = (format!("{name}-hint"), format!("{name}-full"));
    let helps = if row.field.hinted { form.say(&hint_key(row)) } else { String::new() };
    html! {
        <p class="field" key={name.clone()}>
            <label for={name.clone()}>{ form.say(&row.words()) }</label>
            <span class="hint" id={hint.clone()}>{ helps }</span>
            <textarea id={name} rows="2" maxlength={most.to_string()} aria-describedby={format!("{hint} {end}")}
                value={text.to_owned()} {oninput} />
            <span class="hint" id={end} role="status">
                { if full { form.say("reflection.text-full") } else { String::new() } }
            </span>
        </p>
    }
}

fn line(form: &Form<'_>, path: Path, name: String, row: &Row<'_>, text: &str, most: usize) -> Html {
    let oninput = form.write(path).reform(|event: InputEvent| Change::Put(typed(&event)));
    html! {
        <p class="field" key={name.clone()}>
            <label for={name.clone()}>{ form.say(&row.words()) }</label>
            <input id={name} type="text" maxlength={most.to_string()} autocomplete="off" value={text.to_owned()} {oninput} />
        </p>
    }
}

fn pick_day(form: &Form<'_>, path: Path) -> Callback<Option<Day>> {
    form.mark(path).reform(|day: Option<Day>| Change::Put(day.map(Day::iso).unwrap_or_default()))
}

/// A day to come: one of three from today, or any other.
fn ahead(form: &Form<'_>, path: Path, name: String, row: &Row<'_>, value: Option<Day>) -> Html {
    let days = today().map(|today| {
        let days =
            [("day", today.plus_days(1)), ("three", today.plus_months(3)), ("six", today.plus_months(6))];
        days.map(|(key, day)| {
            let pick = pick_day(form, path);
            quiet(form.say(&format!("person.in-{key}")), Callback::from(move |_| pick.emit(Some(day))))
        })
    });
    html! {
        <div key={name.clone()} class="follow">
            { day(name, form.say(&row.words()), value, &pick_day(form, path)) }
            <p class="ways">{ for days.into_iter().flatten() }</p>
        </div>
    }
}
