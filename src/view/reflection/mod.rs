//! The reflection: facts first, then ratings, then plans. It is written in a form, two minutes of it in sight and the rest
//! folded by topic, and read as what was written. Which fields there are, in which order and for whom, is theirs to say.

pub(crate) mod answered;
pub(crate) mod control;
pub(crate) mod form;
pub(crate) mod growing_list;
pub(crate) mod hours;
pub(crate) mod list;
pub(crate) mod read;
pub(crate) mod under;
pub(crate) mod value;

use std::cell::RefCell;
use std::rc::Rc;

use yew::{Callback, Html, MouseEvent, html};

use self::control::{control, grid};
use self::form::{Form, Path};
use self::read::written;
use self::under::under;
use crate::domain::field::Part;
use crate::domain::interview::Interview;
use crate::domain::reflection::Reflection;
use crate::domain::reflection_choices::Happened;
use crate::domain::slot::{Described, Row, Slot};
use crate::hooks::page::today;
use crate::hooks::use_focus_on::focus_near;
use crate::session::action::Action;
use crate::session::state::Session;
use crate::view::parts::button::{primary, quiet};
use crate::view::parts::heading::heading_of;
use crate::view::view_context::ViewContext;

/// The form; everything in it is optional and kept as it is given.
pub(crate) fn reflect(
    ctx: &ViewContext,
    session: &Session,
    interview: &Interview,
    act: &Callback<Action>,
) -> Html {
    let reflection = interview.reflection.clone().unwrap_or_else(|| begun(interview));
    let (happened, chose) = (reflection.happened, interview.case.is_chosen());
    let mistyped = session.mistyped.as_deref();
    let latest = Rc::new(RefCell::new(reflection.clone()));
    let form = Form { ctx, case: &interview.case, latest, mistyped, act };
    let mut shown = reflection.clone();
    let asked: Vec<Row<'_>> =
        shown.fields().into_iter().filter(|row| row.field.is_asked(happened, chose)).collect();
    let mut asked = asked.into_iter().peekable();
    // They stand in the order of the parts.
    let mut part = |part: Part| {
        fields(&form, std::iter::from_fn(|| asked.next_if(|row| row.field.part == part)).collect())
    };
    let (facts, short) = (part(Part::Facts), part(Part::Short));
    let folds = Part::folds().filter_map(|topic| {
        let fields = part(topic);
        (!fields.is_empty()).then(|| fold(topic.id(), ctx.say(&format!("fold.{}", topic.id())), fields))
    });
    let folds: Vec<Html> = folds.collect();
    // Another answer to what happened does not take away what was written before it.
    let beside = written(ctx, &reflection.beside(chose));
    let beside = (!beside.is_empty())
        .then(|| fold("beside", ctx.say("reflection.beside"), vec![read::shown(&beside)]));
    // Each its own place, so that fields of one kind never become those of another.
    let key = match happened {
        None | Some(Happened::Went | Happened::Call) => "took-place",
        Some(other) => other.id(),
    };
    let wait = (happened == Some(Happened::ToCome)).then(|| html! { <p>{ ctx.say("reflection.wait") }</p> });
    let on_done = {
        let act = act.clone();
        Callback::from(move |event: MouseEvent| {
            // Not every press takes the focus from the field that was typed in, which is taken in once it is left.
            focus_near(&event, ".ways", "button");
            act.emit(Action::StopReflecting);
            // What is wrong keeps the reader here.
            focus_near(&event, ".reflection", "[aria-invalid]");
        })
    };
    let on_back = {
        let act = act.clone();
        Callback::from(move |_| {
            act.emit(Action::Mistype(None));
            act.emit(Action::StopReflecting);
        })
    };
    html! {
        <section class="reflection">
            <div class="two-minutes">
                <div class="opening">
                    <div>
                        { heading_of(ctx, ctx.say("reflection.heading")) }
                        <p hidden={!reflection.is_blank()}>
                            { quiet(ctx.say("reflection.not-now"), on_back) }
                        </p>
                    </div>
                    <p>{ ctx.say("reflection.intro") }</p>
                </div>
                <div class="fields">{ for facts }</div>
                <div {key} class="fields">
                    { for wait }
                    { for short }
                </div>
                { read::unkept(ctx, session) }
                <p class="ways">{ primary(ctx.say("reflection.done"), on_done) }</p>
            </div>
            <div {key} class="topics">{ for folds }{ for beside }</div>
        </section>
    }
}

/// What is known before anything is written: the day, once the one for which it was planned is there.
fn begun(interview: &Interview) -> Reflection {
    let today = today();
    Reflection::begun(interview.case.date.filter(|day| today.is_none_or(|today| *day <= today)))
}

fn fold(key: &'static str, name: String, inner: Vec<Html>) -> Html {
    html! {
        <details {key}>
            <summary>{ name }</summary>
            <div class="fields">{ for inner }</div>
        </details>
    }
}

/// The controls of these fields, those with a heading in common together.
fn fields(form: &Form<'_>, rows: Vec<Row<'_>>) -> Vec<Html> {
    let mut shown: Vec<Html> = Vec::with_capacity(rows.len());
    let mut rows = rows.into_iter().peekable();
    while let Some(row) = rows.next() {
        let heading = row.field.heading;
        if heading.is_empty() {
            shown.push(field(form, row));
            continue;
        }
        let class = match row.slot {
            Slot::Rating(_) | Slot::Choice(_) => {
                let mut together = vec![row];
                together.extend(under(&mut rows, heading));
                shown.push(grid(form, heading, together));
                continue;
            }
            Slot::Text(..) => "plan",
            _ => "group",
        };
        let mut together = vec![field(form, row)];
        together.extend(under(&mut rows, heading).map(|row| field(form, row)));
        shown.push(html! {
            <fieldset {class} key={heading}>
                <legend>{ form.say(heading) }</legend>
                { for together }
            </fieldset>
        });
    }
    shown
}

fn field(form: &Form<'_>, row: Row<'_>) -> Html {
    control(form, Path { field: row.name(), item: None }, row.control(), row)
}
