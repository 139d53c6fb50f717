//! What the session looks like: props in, callbacks out, every word looked up.
//!
//! [`app`] shows one screen at a time: [`quiz`] and [`result`], [`journal`], [`interview`]. The other files are the
//! parts they share.

pub mod answers;
pub mod app;
pub mod balance;
pub mod heading;
pub mod interview;
pub mod journal;
pub mod keep;
pub mod question;
pub mod quiz;
pub mod radios;
pub mod reflection;
pub mod result;
pub mod setting;
pub mod status;
pub mod undo;
