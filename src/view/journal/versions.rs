//! Two versions of one interview: what is different, and which one stays.

use yew::{Callback, Html, NodeRef, html};

use crate::domain::interview::{Day, Interview};
use crate::formats::report::Block;
use crate::hooks::use_focus_on::focus_on;
use crate::session::action::Action;
use crate::view::parts::button::{button, primary, quiet};
use crate::view::take_out::result_report::{Wanted, report};
use crate::view::view_context::ViewContext;

/// The choice between an interview and another version of it.
pub fn versions(
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
    let rows = differences(rows(ctx, this), rows(ctx, other));
    let none = rows.is_empty();
    let row = |(name, this, other): (String, String, String)| {
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

/// Everything that is said about an interview, as rows.
fn rows(ctx: &ViewContext, interview: &Interview) -> Vec<(String, String)> {
    let case = &interview.case;
    let mut rows = vec![
        (ctx.say("carried.name"), case.label.clone()),
        (ctx.say("carried.day"), case.date.map(Day::iso).unwrap_or_default()),
    ];
    let mut heading = String::new();
    let wanted = Wanted { sums: false, answers: true, notes: true };
    for block in report(ctx, case, interview.reflection.as_ref(), wanted) {
        match block {
            Block::Title(_) => {}
            Block::Heading(text) => heading = text,
            Block::Text(text) => rows.push((heading.clone(), text)),
            Block::List(items) => rows.push((heading.clone(), items.join("\n"))),
            Block::Rows(more) => rows.extend(more),
        }
    }
    rows
}

/// The rows that are not the same in both, by name, those of the first before those that only the second has.
fn differences(one: Vec<(String, String)>, other: Vec<(String, String)>) -> Vec<(String, String, String)> {
    let text = |rows: &[(String, String)], name: &str| {
        rows.iter().find(|(other, _)| other == name).map(|(_, text)| text.clone()).unwrap_or_default()
    };
    let mut different: Vec<(String, String, String)> = Vec::new();
    for (name, _) in one.iter().chain(&other) {
        let (here, there) = (text(&one, name), text(&other, name));
        let met = different.iter().any(|(known, ..)| known == name);
        if here != there && !met {
            different.push((name.clone(), here, there));
        }
    }
    different
}
