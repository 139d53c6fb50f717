//! The only place where Yew meets storage, the clock and the window.

pub mod keeper;
pub mod page;
pub mod print;
pub mod use_copy;
pub mod use_focus_on;
pub mod use_session;
