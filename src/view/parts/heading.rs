//! A heading of the level that fits the article around the widget.

use yew::{Html, NodeRef, html};

use crate::view::view_context::ViewContext;

/// The heading of a screen. `focus` is where the focus goes when the screen comes up.
pub fn screen_heading(ctx: &ViewContext, text: String, focus: &NodeRef) -> Html {
    heading(ctx, 0, text, focus, None)
}

/// The heading of a step, which is read with the place in the quiz: what stands in the element of that `id`.
pub(crate) fn step_heading(ctx: &ViewContext, text: String, focus: &NodeRef, place: &'static str) -> Html {
    heading(ctx, 0, text, focus, Some(place))
}

/// The heading of a section that takes the focus when it comes up.
pub(crate) fn section_heading(ctx: &ViewContext, text: String, focus: &NodeRef) -> Html {
    heading(ctx, 1, text, focus, None)
}

/// The heading of a section, one level below.
pub fn heading_of(ctx: &ViewContext, text: String) -> Html {
    heading(ctx, 1, text, &NodeRef::default(), None)
}

/// A heading. It can take the focus, but is no stop on the way of the Tab key.
fn heading(
    ctx: &ViewContext,
    below: u8,
    text: String,
    focus: &NodeRef,
    described: Option<&'static str>,
) -> Html {
    let level = ctx.option("heading-level").parse().unwrap_or(2).clamp(2, 6);
    html! {
        <@{format!("h{}", (level + below).min(6u8))} ref={focus.clone()} tabindex="-1" class={format!("heading-{below}")}
            aria-describedby={described}>
            { text }
        </@>
    }
}
