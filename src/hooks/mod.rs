//! The only place where Yew meets storage, the clock and the window.

pub mod keeper;
pub mod use_focus_on;
pub mod use_session;
