//! Buttons: what pressing them does, and how they look.

use yew::{Callback, Html, MouseEvent, html};

use crate::session::action::Action;
use crate::view::view_context::ViewContext;

/// Does that when pressed.
pub(crate) fn does(act: &Callback<Action>, action: Action) -> Callback<MouseEvent> {
    act.reform(move |_| action.clone())
}

/// The button that leads on.
pub(crate) fn primary(words: String, onclick: Callback<MouseEvent>) -> Html {
    html! { <button type="button" class="primary" part="primary" {onclick}>{ words }</button> }
}

/// A button among others.
pub(crate) fn button(words: String, onclick: Callback<MouseEvent>) -> Html {
    html! { <button type="button" part="button" {onclick}>{ words }</button> }
}

/// A button that is there for those who look for it.
pub(crate) fn quiet(words: String, onclick: Callback<MouseEvent>) -> Html {
    html! { <button type="button" class="quiet" {onclick}>{ words }</button> }
}

/// The way back to the journal, above what belongs to it.
pub(crate) fn back_to_journal(ctx: &ViewContext, act: &Callback<Action>) -> Html {
    html! { <p class="ways">{ quiet(ctx.say("interview.back"), does(act, Action::OpenJournal)) }</p> }
}
