//! The only place where Yew meets storage, the clock and the window.

pub mod files;
pub mod page;
pub mod print;
pub mod promise;
pub mod stamped_actions;
pub mod sync_controller;
pub mod transfer;
pub mod transfer_door;
pub mod use_clipboard;
pub mod use_escape;
pub mod use_focus_on;
pub mod use_hiding;
pub mod use_session;
