//! What an interview is called.

use crate::domain::interview::Interview;
use crate::view::view_context::ViewContext;

/// The reader's name for an interview, or words for one without.
pub(crate) fn name(ctx: &ViewContext, interview: &Interview) -> String {
    name_of(ctx, &interview.case.label)
}

/// A name, or words for none.
pub(crate) fn name_of(ctx: &ViewContext, label: &str) -> String {
    if label.trim().is_empty() { ctx.say("journal.unnamed") } else { label.to_owned() }
}
