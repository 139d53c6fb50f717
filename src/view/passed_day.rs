//! One line about an interview whose day has passed and of which nothing is written: how did it go? Without its name,
//! since others may see it.

use yew::{Callback, Html, html};

use crate::hooks::page::today;
use crate::session::action::Action;
use crate::session::state::Session;
use crate::view::view_context::ViewContext;

/// The line, which leads to where it can be written; nothing where no interview waits for it.
pub(crate) fn passed_day(ctx: &ViewContext, session: &Session, act: &Callback<Action>) -> Option<Html> {
    let today = today()?;
    // The one furthest ahead in time comes first, so that this is the latest.
    let passed = session.interviews.iter().find(|interview| interview.has_passed_untold(today))?;
    let words = ctx.fill("passed.ask", &[("date", &ctx.day(passed.day()?))]);
    let (act, id) = (act.clone(), passed.id.clone());
    let onclick = Callback::from(move |_| {
        act.emit(Action::OpenInterview(id.clone()));
        act.emit(Action::Reflect);
    });
    Some(html! {
        <p class="passed" key="passed"><button type="button" class="quiet" {onclick}>{ words }</button></p>
    })
}
