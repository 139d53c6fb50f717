//! Two versions of one interview: what is different, and which one stays.

use yew::{Callback, Html, NodeRef, html};

use crate::domain::difference::{Difference, differences};
use crate::domain::interview::Interview;
use crate::domain::slot::{Described, FieldName, Row, Slot};
use crate::hooks::use_focus_on::focus_on;
use crate::session::action::Action;
use crate::view::parts::button::{button, primary, quiet};
use crate::view::quiz::question::{given_words, question_words};
use crate::view::reflection::value::{item_words, value_words};
use crate::view::result::counted_otherwise::changes;
use crate::view::result::own_reasons::as_words;
use crate::view::view_context::ViewContext;

/// The choice between an interview and another version of it.
pub(crate) fn versions(
    ctx: &ViewContext,
    this: &Interview,
    other: &Interview,
    act: &Callback<Action>,
    focus: &NodeRef,
) -> Html {
    // Each press takes the buttons away, or shows another interview in the same place.
    let on = |action: Action| {
        let (act, focus) = (act.clone(), focus.clone());
        Callback::from(move |_| {
            act.emit(action.clone());
            focus_on(&focus);
        })
    };
    let rows = differences(this, other);
    let none = rows.is_empty();
    let row = |what: Difference| {
        let ((name, this), (_, other)) = (words(ctx, this, what), words(ctx, other, what));
        let cell = |key: &str, text: String| {
            let text = if text.trim().is_empty() { ctx.say("versions.nothing") } else { text };
            html! { <div><dt>{ ctx.say(key) }</dt><dd>{ text }</dd></div> }
        };
        html! {
            <li class="column">
                <p class="option-name">{ name }</p>
                <dl>{ cell("versions.this", this) }{ cell("versions.other", other) }</dl>
            </li>
        }
    };
    html! {
        <section class="came versions">
            <p class="option-name">{ ctx.say("versions.heading") }</p>
            <p>{ ctx.say("versions.text") }</p>
            <p hidden={!none}>{ ctx.say("versions.same") }</p>
            <details hidden={none}>
                <summary>{ ctx.say("versions.what") }</summary>
                <ul class="options">{ for rows.into_iter().map(row) }</ul>
            </details>
            <p class="ways">
                { primary(ctx.say("versions.keep"), on(Action::PickVersion)) }
                { button(ctx.say("versions.both"), on(Action::SplitVersions)) }
                { quiet(ctx.say("versions.look"), on(Action::OpenInterview(other.id.clone()))) }
            </p>
        </section>
    }
}

/// The name of what is different, and what an interview says of it; nothing where it says nothing.
fn words(ctx: &ViewContext, interview: &Interview, what: Difference) -> (String, String) {
    let case = &interview.case;
    match what {
        Difference::Kept => {
            (ctx.say("versions.kept"), interview.kept_on().map(|day| ctx.day(day)).unwrap_or_default())
        }
        Difference::Case(place) => field_words(ctx, case.clone().fields(), place),
        Difference::Answer(question) => {
            let answer = case.answers.get(question).map(|answer| given_words(ctx, answer));
            (question_words(ctx, question), answer.unwrap_or_default())
        }
        Difference::Own => {
            let reasons: Vec<String> =
                case.answers.own().iter().map(|reason| as_words(ctx, reason)).collect();
            (ctx.say("own.heading"), reasons.join("\n"))
        }
        Difference::Assumptions => {
            (ctx.say("counting.heading"), changes(ctx, case.answers.assumptions()).join("\n"))
        }
        Difference::Reflection(place) => {
            field_words(ctx, interview.reflection.clone().unwrap_or_default().fields(), place)
        }
    }
}

/// The name of a field, under what it stands under, and its value.
fn field_words(ctx: &ViewContext, rows: Vec<Row<'_>>, place: FieldName) -> (String, String) {
    let Some(row) = rows.into_iter().find(|row| row.name() == place) else {
        return <(String, String)>::default();
    };
    let mut name = ctx.say(&row.words());
    if !row.field.heading.is_empty() {
        name = [&ctx.say(row.field.heading), " · ", &name].concat();
    }
    let words = value_words(ctx, &row);
    match row.slot {
        Slot::Items(items) => (name, item_words(ctx, items).join("\n")),
        _ => (name, words),
    }
}
