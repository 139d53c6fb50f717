//! A field of a reflection as a control, by the kind of its value.

use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::{Callback, Event, Html, InputEvent, TargetCast, html};

use crate::domain::day::Day;
use crate::domain::field::Expected;
use crate::domain::limits::{LONGEST_LINE, MOST_QUARTERS};
use crate::domain::quarter_hours::QuarterHours;
use crate::domain::rating::Rating;
use crate::domain::slot::{Row, Slot, YES};
use crate::domain::utf16::length;
use crate::domain::weighing::{expected, signs};
use crate::hooks::page::today;
use crate::view::parts::button::quiet;
use crate::view::parts::field::{day, listed, select, tick, typed};
use crate::view::parts::radios::{Look, Radios};
use crate::view::quiz::question::answer_words;
use crate::view::reflection::form::{Change, Form, Path};
use crate::view::reflection::list::list;
use crate::view::reflection::value::{choice_words, end_words, value_words};

/// The `value` of the radio that leaves a question open.
pub(crate) const OPEN: &str = "";
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
            let turn = form.mark(path).reform(|on: bool| Change::Put(if on { YES } else { OPEN }.to_owned()));
            html! { <div key={name.clone()} class="choices">{ tick(name, form.say(&row.words()), **flag, turn) }</div> }
        }
        Slot::Items(_) => list(form, path, name, row, control),
    }
}

/// One of several answers; the last one leaves it open.
fn choose(form: &Form<'_>, path: Path, name: String, row: &Row<'_>) -> Html {
    let mut options: Vec<(&'static str, String)> = Vec::new();
    for id in row.slot.names() {
        options.push((id, choice_words(form.ctx, row, id)));
    }
    let (chosen, legend) = (row.slot.chosen(), form.say(&row.words()));
    if path.item.is_some() && options.len() > MOST_RADIOS {
        let choose = form.mark(path).reform(Change::Put);
        return select(name, legend, Some(form.say("reflection.open")), listed(options), chosen, choose);
    }
    let look = match &row.slot {
        Slot::Priority(..) => Look::Scale,
        _ if !row.member.is_empty() => Look::Line,
        // Where there is more to say, the answers are too long to stand side by side.
        Slot::Answer(..) => Look::List,
        _ if row.field.hinted => Look::List,
        _ => Look::Short,
    };
    options.push((OPEN, form.say(if look == Look::Line { "reflection.unseen" } else { "reflection.open" })));
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
        _ => {
            let hint = row.field.hinted.then(|| form.say(&hint_key(row)));
            (legend, expected_words(form, row).or(hint).map(|hint| html! { hint }))
        }
    };
    let on_choose = form.mark(path).reform(|id: &'static str| Change::Put(id.to_owned()));
    Radios { name: name.into(), legend, hint, options, chosen: chosen.or(Some(OPEN)), on_choose, look }.show()
}

fn hint_key(row: &Row<'_>) -> String {
    [row.field.words, "-hint"].concat()
}

/// What was expected, where that belongs beside the field.
fn expected_words(form: &Form<'_>, row: &Row<'_>) -> Option<String> {
    let answers = &form.case.answers;
    let words = match row.field.expected {
        Expected::Nothing => return None,
        Expected::Answer(question) => answers.chosen(question).map(|choice| answer_words(form.ctx, choice)),
        Expected::Benefit(benefit) => {
            let open = signs(benefit).all(|question| answers.is_open(question));
            // The level next to it; a cast rounds down.
            let level = Rating::new((expected(benefit, answers) / 16.0 + 0.5) as u8);
            level.filter(|_| !open).map(|level| choice_words(form.ctx, row, level.id()))
        }
    };
    Some(match words {
        Some(words) => form.ctx.fill("reflection.expected", &[("what", &words)]),
        None => form.say("reflection.expected-open"),
    })
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
            <textarea id={name} rows="3" maxlength={most.to_string()} aria-describedby={format!("{hint} {end}")}
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

fn hours(form: &Form<'_>, path: Path, name: String, row: &Row<'_>) -> Html {
    let set = form.mark(path);
    let most = f64::from(MOST_QUARTERS) / 4.0;
    let range = form.say("reflection.hours-range");
    let said = range.clone();
    let onchange = Callback::from(move |event: Event| {
        let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
        let typed = input.value();
        // Many write a comma where others write a point.
        let hours = js_sys::parse_float(&typed.replace(',', "."));
        let wrong = !typed.trim().is_empty() && !(0.0..=most).contains(&hours);
        // The browser says it beside the field, where the reader is, and what was typed stays.
        input.set_custom_validity(if wrong { &said } else { "" });
        if wrong {
            input.report_validity();
        } else if typed.trim().is_empty() {
            set.emit(Change::Put(String::new()));
        } else {
            // To the quarter; a cast is total.
            set.emit(Change::Put(QuarterHours::new((hours * 4.0 + 0.5) as u16).text()));
        }
    });
    let (hint, limits) = (format!("{name}-hint"), format!("{name}-range"));
    html! {
        <p key={name.clone()} class="field">
            <label for={name.clone()}>{ form.say(&row.words()) }</label>
            <span class="hint" id={hint.clone()}>{ expected_words(form, row) }</span>
            <span class="hint" id={limits.clone()}>{ range }</span>
            <input id={name} class="few" type="text" inputmode="decimal" autocomplete="off"
                aria-describedby={format!("{hint} {limits}")} value={row.slot.text()} {onchange} />
        </p>
    }
}
