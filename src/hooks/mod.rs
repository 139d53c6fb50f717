//! The only place where Yew meets storage, the clock and the window.

pub mod files;
pub mod keeper;
pub mod page;
pub mod print;
pub mod promise;
pub mod use_copy;
pub mod use_curtain;
pub mod use_escape;
pub mod use_focus_on;
pub mod use_session;
