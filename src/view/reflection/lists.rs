//! The lists of a reflection that grow: questions they asked, must-haves, people.

use yew::{Callback, Html, html};

use crate::domain::interview::{Day, LONGEST_NAME};
use crate::domain::reflection::{LONGEST_LINE, MOST_ITEMS, Rating, Reflection};
use crate::domain::reflection_items::{InterviewQuestion, MustHave, MustHaveKind, Person, Topic};
use crate::hooks::page::today;
use crate::view::parts::button::quiet;
use crate::view::parts::field::{listed, select, tick};
use crate::view::parts::radios::Look;
use crate::view::parts::stateful::Stateful;
use crate::view::reflection::form::{ChoiceField, Form};
use crate::view::reflection::growing_list::Grown;

/// The questions that they asked.
pub fn asked(form: &Form<'_>) -> Html {
    let asked = &form.reflection.asked;
    let items = asked.iter().enumerate().map(|(place, one)| {
        let themes = listed(form.ctx.choices("theme", &Topic::IDS));
        let choose = form.mark(place, |reflection, place, id: String| {
            if let Some(one) = reflection.asked.get_mut(place) {
                one.topic = Topic::from_id(&id);
            }
        });
        let (id, none) = (format!("asked-{place}-theme"), form.say("reflection.open"));
        let chosen = one.topic.map(Topic::id);
        let theme = select(id, form.say("asked.theme"), none, themes, chosen, choose);
        let fields = html! {
            <>
                { form.line(format!("asked-{place}"), form.say("asked.text"), (&one.text, LONGEST_LINE), place, |reflection, place, text| {
                    if let Some(one) = reflection.asked.get_mut(place) { one.text = text }
                }) }
                { theme }
                { form.rate("quality", (format!("asked-{place}-answer"), form.say("asked.answer")), None, one.answer, place, |reflection, place, id| {
                    if let Some(one) = reflection.asked.get_mut(place) { one.answer = Rating::from_id(id) }
                }) }
            </>
        };
        item(form, "asked", place, fields, |reflection, place, ()| {
            reflection.asked.remove(place);
        })
    });
    let blank = asked.last().is_some_and(|last| *last == InterviewQuestion::default());
    list(form, "asked", asked.len(), blank, items.collect(), |reflection, _, ()| {
        reflection.asked.push(InterviewQuestion::default());
    })
}

/// What a job must have, and what it must never have.
pub fn musts(form: &Form<'_>) -> Html {
    let musts = &form.reflection.musts;
    let items = musts.iter().enumerate().map(|(place, one)| {
        let kind = ChoiceField {
            name: format!("must-{place}-kind"),
            legend: form.say("must.kind"),
            hint: None,
            options: form.ctx.choices("must.kind", &MustHaveKind::IDS),
            chosen: one.kind.map(MustHaveKind::id),
            look: Look::Short,
        };
        let fields = html! {
            <>
                { form.line(format!("must-{place}"), form.say("must.text"), (&one.text, LONGEST_LINE), place, |reflection, place, text| {
                    if let Some(one) = reflection.musts.get_mut(place) { one.text = text }
                }) }
                { form.choose(kind, place, |reflection, place, id| {
                    if let Some(one) = reflection.musts.get_mut(place) { one.kind = MustHaveKind::from_id(id) }
                }) }
            </>
        };
        item(form, "must", place, fields, |reflection, place, ()| {
            reflection.musts.remove(place);
        })
    });
    let blank = musts.last().is_some_and(|last| *last == MustHave::default());
    list(form, "must", musts.len(), blank, items.collect(), |reflection, _, ()| {
        reflection.musts.push(MustHave::default());
    })
}

/// The people whom the reader met.
pub fn people(form: &Form<'_>) -> Html {
    let people = &form.reflection.people;
    let items = people.iter().enumerate().map(|(place, one)| {
        let done = form.mark(place, |reflection, place, done| {
            if let Some(one) = reflection.people.get_mut(place) {
                one.done = done;
            }
        });
        let fields = html! {
            <>
                { form.line(format!("person-{place}"), form.say("person.name"), (&one.name, LONGEST_NAME), place, |reflection, place, text| {
                    if let Some(one) = reflection.people.get_mut(place) { one.name = text }
                }) }
                { form.line(format!("person-{place}-role"), form.say("person.role"), (&one.role, LONGEST_NAME), place, |reflection, place, text| {
                    if let Some(one) = reflection.people.get_mut(place) { one.role = text }
                }) }
                { form.rate("quality", (format!("person-{place}-went"), form.say("person.went")), None, one.went, place, |reflection, place, id| {
                    if let Some(one) = reflection.people.get_mut(place) { one.went = Rating::from_id(id) }
                }) }
                { follow_up(form, place, one) }
                { form.line(format!("person-{place}-plan"), form.say("person.plan"), (&one.plan, LONGEST_LINE), place, |reflection, place, text| {
                    if let Some(one) = reflection.people.get_mut(place) { one.plan = text }
                }) }
                <div class="choices">{ tick(format!("person-{place}-done"), form.say("person.done"), one.done, done) }</div>
            </>
        };
        item(form, "person", place, fields, |reflection, place, ()| {
            reflection.people.remove(place);
        })
    });
    let blank = people.last().is_some_and(|last| *last == Person::default());
    list(form, "person", people.len(), blank, items.collect(), |reflection, _, ()| {
        reflection.people.push(Person::default());
    })
}

/// The day to get in touch again: one of three from today, or any other.
fn follow_up(form: &Form<'_>, place: usize, one: &Person) -> Html {
    let set: fn(&mut Reflection, usize, Option<Day>) = |reflection, place, day| {
        if let Some(one) = reflection.people.get_mut(place) {
            one.follow_up = day;
        }
    };
    let days = today().map(|today| {
        let days =
            [("day", today.plus_days(1)), ("three", today.plus_months(3)), ("six", today.plus_months(6))];
        days.map(|(key, day)| {
            let pick = form.mark(place, set);
            html! {
                { quiet(form.say(&format!("person.in-{key}")), Callback::from(move |_| pick.emit(Some(day)))) }
            }
        })
    });
    html! {
        <div class="follow">
            { form.day(format!("person-{place}-day"), form.say("person.follow-up"), one.follow_up, place, set) }
            <p class="ways">{ for days.into_iter().flatten() }</p>
        </div>
    }
}

/// One item with its number, its fields and a way to take it away.
fn item(
    form: &Form<'_>,
    key: &str,
    place: usize,
    fields: Html,
    remove: crate::view::reflection::form::With<()>,
) -> Html {
    let legend = form.ctx.fill(&format!("{key}.legend"), &[("number", &(place + 1).to_string())]);
    let on_remove = form.mark(place, remove).reform(|_| ());
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

fn list(
    form: &Form<'_>,
    key: &'static str,
    count: usize,
    blank: bool,
    items: Html,
    add: crate::view::reflection::form::With<()>,
) -> Html {
    let grown = Grown {
        count,
        blank,
        add: form.say(&format!("{key}.add")),
        on_add: form.mark(0, add),
        room: count < MOST_ITEMS,
        items,
    };
    html! {
        <fieldset class="group" key={key}>
            <legend>{ form.say(&format!("reflection.{key}")) }</legend>
            <p class="hint">{ form.say(&format!("{key}.hint")) }</p>
            { grown.show(form.ctx) }
        </fieldset>
    }
}
