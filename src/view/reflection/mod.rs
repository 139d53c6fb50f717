//! The reflection: facts first, then ratings, then plans; each beside what was expected. Which fields there are, in which
//! order and for whom, is theirs to say.

pub(crate) mod control;
pub(crate) mod form;
pub(crate) mod growing_list;
pub(crate) mod list;
pub(crate) mod value;

use std::iter::Peekable;
use std::rc::Rc;
use std::vec::IntoIter;

use yew::{Callback, Html, html};

use self::control::control;
use self::form::{Form, Path};
use crate::domain::field::Part;
use crate::domain::interview::Interview;
use crate::domain::reflection::Reflection;
use crate::domain::reflection_choices::Happened;
use crate::domain::slot::{Described, Row, Slot};
use crate::session::action::Action;
use crate::view::parts::button::{does, quiet};
use crate::view::parts::heading::heading_of;
use crate::view::view_context::ViewContext;

/// The form; everything in it is optional and kept as it is given.
pub(crate) fn reflect(
    ctx: &ViewContext,
    interview: &Interview,
    reflection: &Reflection,
    act: &Callback<Action>,
) -> Html {
    let form = Form { ctx, case: &interview.case, reflection: Rc::new(reflection.clone()), act };
    let part = |part: Part| {
        let mut shown = reflection.clone();
        let rows = shown.fields().into_iter();
        let rows: Vec<Row<'_>> =
            rows.filter(|row| row.field.part == part && row.field.is_asked(reflection.happened)).collect();
        fields(&form, rows)
    };
    // Each its own place, so that fields of one kind never become those of another.
    let key = match reflection.happened {
        None | Some(Happened::Went | Happened::Call) => "took-place",
        Some(other) => other.id(),
    };
    let wait = (reflection.happened == Some(Happened::ToCome))
        .then(|| html! { <p>{ ctx.say("reflection.wait") }</p> });
    html! {
        <section class="reflection">
            { heading_of(ctx, ctx.say("reflection.heading")) }
            <p>{ ctx.say("reflection.intro") }</p>
            <p class="ways" hidden={!reflection.is_blank()}>
                { quiet(ctx.say("reflection.not-now"), does(act, Action::StopReflecting)) }
            </p>
            <div class="fields">{ part(Part::Facts) }</div>
            <div {key} class="fields">
                { for wait }
                { part(Part::Short) }
                <details class="more">
                    <summary>{ ctx.say("reflection.more") }</summary>
                    <div class="fields">{ part(Part::More) }</div>
                </details>
                { part(Part::Notes) }
            </div>
        </section>
    }
}

/// The controls of these fields, those with a heading in common together.
fn fields(form: &Form<'_>, rows: Vec<Row<'_>>) -> Html {
    let mut shown: Vec<Html> = Vec::with_capacity(rows.len());
    let mut rows = rows.into_iter().peekable();
    while let Some(row) = rows.next() {
        let heading = row.field.heading;
        if heading.is_empty() {
            shown.push(field(form, row));
            continue;
        }
        let is_plan = matches!(row.slot, Slot::Text(..));
        let mut together = vec![field(form, row)];
        together.extend(under(&mut rows, heading).map(|row| field(form, row)));
        shown.push(html! {
            <fieldset class={if is_plan { "plan" } else { "group" }} key={heading}>
                <legend>{ form.say(heading) }</legend>
                { for together }
            </fieldset>
        });
    }
    shown.into_iter().collect()
}

fn field(form: &Form<'_>, row: Row<'_>) -> Html {
    control(form, Path { field: row.name(), item: None }, row.control(), row)
}

/// Those of the next rows that stand under a heading.
pub(crate) fn under<'a, 'b>(
    rows: &'a mut Peekable<IntoIter<Row<'b>>>,
    heading: &'static str,
) -> impl Iterator<Item = Row<'b>> + use<'a, 'b> {
    std::iter::from_fn(move || rows.next_if(|row| row.field.heading == heading))
}
