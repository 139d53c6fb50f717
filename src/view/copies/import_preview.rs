//! What a file brings, before any of it is taken; or why nothing of it can be.

use yew::{Callback, Hook, HookContext, Html, NodeRef, html, use_effect_with, use_node_ref};

use crate::domain::import_preview::{ImportError, ImportPreview, RefusalReason, RefusedRecord};
use crate::hooks::use_focus_on::focus_on;
use crate::session::action::Action;
use crate::session::state::PreviewOutcome;
use crate::view::parts::button::{button, does};
use crate::view::parts::heading::section_heading;
use crate::view::parts::interview_name::name;
use crate::view::parts::stateful::Stateful;
use crate::view::view_context::ViewContext;

/// The preview. Its heading takes the focus whenever it shows something new.
#[derive(PartialEq)]
pub(crate) struct PreviewedImport {
    /// What the file brings.
    pub import: PreviewOutcome,
    /// Gets what the reader does.
    pub act: Callback<Action>,
    /// The heading of the screen.
    pub focus: NodeRef,
}

/// The most names that are listed; the rest is a number.
const MOST: usize = 20;

impl Stateful for PreviewedImport {
    fn view(&self, ctx: &ViewContext, context: &mut HookContext) -> Html {
        let place = use_node_ref().run(context);
        use_effect_with(self.import.clone(), {
            let place = place.clone();
            move |_| focus_on(&place)
        })
        .run(context);
        // To leave it takes the buttons away, and with them the focus; to take it leads to the journal.
        let leave = {
            let (act, focus) = (self.act.clone(), self.focus.clone());
            Callback::from(move |_| {
                act.emit(Action::LeaveImport);
                focus_on(&focus);
            })
        };
        let takes = |preview: &ImportPreview| preview.adding.len() + preview.unread.len() > 0;
        let (lines, useful) = match &self.import {
            Ok(preview) => (contents(ctx, preview), takes(preview)),
            Err(why) => (html! { <p>{ ctx.say(not_ours(*why)) }</p> }, false),
        };
        html! {
            <section class="came">
                { section_heading(ctx, ctx.say("bring.heading"), &place) }
                { lines }
                <p class="ways">
                    <button type="button" class="primary" part="primary" hidden={!useful} onclick={does(&self.act, Action::TakeImport)}>{ ctx.say("bring.take") }</button>
                    { button(ctx.say(if useful { "carried.leave" } else { "carried.close" }), leave) }
                </p>
            </section>
        }
    }
}

/// How many of each kind, by name where that says more.
fn contents(ctx: &ViewContext, preview: &ImportPreview) -> Html {
    let new = preview.adding.len() - preview.versions.min(preview.adding.len());
    let counts = [
        ("bring.new", new),
        ("bring.here", preview.here),
        ("bring.versions", preview.versions),
        ("bring.left-out", preview.left_out),
        ("bring.unread", preview.unread.len()),
        ("bring.refused", preview.refused.len()),
    ];
    let counts = counts.into_iter().filter(|(key, count)| *count > 0 || *key == "bring.new");
    let counts = counts.map(|(key, count)| html! { <li key={key}>{ ctx.words.count(key, count) }</li> });
    let names: Vec<String> = preview.adding.iter().map(|one| name(ctx, &one.interview)).collect();
    let refused: Vec<String> = preview.refused.iter().map(|part| refusal(ctx, part)).collect();
    html! {
        <>
            <ul>{ for counts }</ul>
            <p hidden={!preview.cut}>{ ctx.say("bring.cut") }</p>
            { fold(ctx, "bring.names", names) }
            { fold(ctx, "bring.refusals", refused) }
            <p class="note">{ ctx.say("bring.safe") }</p>
        </>
    }
}

fn fold(ctx: &ViewContext, key: &'static str, mut lines: Vec<String>) -> Html {
    let more = lines.len().saturating_sub(MOST);
    let empty = lines.is_empty();
    lines.truncate(MOST);
    if more > 0 {
        lines.push(ctx.fill("bring.more", &[("n", &more.to_string())]));
    }
    html! {
        <details {key} hidden={empty}>
            <summary>{ ctx.say(key) }</summary>
            <ul>{ for lines.into_iter().map(|line| html! { <li>{ line }</li> }) }</ul>
        </details>
    }
}

fn refusal(ctx: &ViewContext, part: &RefusedRecord) -> String {
    let name = match part.name.trim() {
        "" => ctx.fill("bring.part", &[("place", &part.place.to_string())]),
        name => name.to_owned(),
    };
    let why = match part.why {
        RefusalReason::Damaged => "refused.damaged",
        RefusalReason::Newer => "refused.newer",
        RefusalReason::Cut => "refused.cut",
        RefusalReason::TooLong => "refused.too-long",
    };
    ctx.fill("bring.refusal", &[("name", &name), ("why", &ctx.say(why))])
}

fn not_ours(why: ImportError) -> &'static str {
    match why {
        ImportError::Empty => "bring.empty",
        ImportError::NotJson => "bring.not-json",
        ImportError::Foreign => "bring.foreign",
        ImportError::Newer => "bring.newer",
        ImportError::TooLong => "bring.too-long",
    }
}
