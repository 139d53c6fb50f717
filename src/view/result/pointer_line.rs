//! One line on where the answers point now, for what changes them out of sight of the verdict.

use yew::{Html, html};

use crate::view::view_context::ViewContext;

/// The line beside things that change the result. It is said aloud in one place, whatever is unfolded: [`heard`].
pub(crate) fn now(ctx: &ViewContext, pointer: &str, hidden: bool) -> Html {
    html! { <p class="now" {hidden}>{ words(ctx, pointer) }</p> }
}

/// The same for those who do not see the screen, announced when it changes.
pub(crate) fn heard(ctx: &ViewContext, pointer: &str) -> Html {
    html! { <span class="heard" role="status">{ words(ctx, pointer) }</span> }
}

fn words(ctx: &ViewContext, pointer: &str) -> String {
    ctx.fill("answers.now", &[("verdict", pointer)])
}
