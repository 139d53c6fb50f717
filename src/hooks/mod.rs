//! The only place where Yew meets storage, the clock and the window.

pub(crate) mod arrival;
pub(crate) mod files;
pub(crate) mod page;
pub(crate) mod print;
pub(crate) mod promise;
pub(crate) mod stamped_actions;
pub(crate) mod sync_controller;
pub(crate) mod transfer;
pub(crate) mod transfer_door;
pub(crate) mod use_clipboard;
pub(crate) mod use_escape;
pub(crate) mod use_focus_on;
pub(crate) mod use_hiding;
pub(crate) mod use_session;
pub(crate) mod use_taps;
pub(crate) mod use_way_back;
