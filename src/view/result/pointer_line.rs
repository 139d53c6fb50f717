//! One line on where the answers point now, for what changes them out of sight of the verdict.

use yew::{Html, html};

use crate::view::view_context::ViewContext;

/// The line beside things that change the result. It is said aloud only once, with the answers.
pub(crate) fn now(ctx: &ViewContext, pointer: &str, hidden: bool) -> Html {
    html! { <p class="now" {hidden}>{ now_words(ctx, pointer) }</p> }
}

/// Its words.
pub(crate) fn now_words(ctx: &ViewContext, pointer: &str) -> String {
    ctx.fill("answers.now", &[("verdict", pointer)])
}
