//! What the session looks like: props in, callbacks out, every word looked up.
//!
//! [`app`] shows one screen at a time: [`quiz`] and [`result`], [`journal`], [`compare`], [`interview`]; what came by a
//! link stands above it ([`carried`]), what can be taken along below it ([`take`]). The other files are the parts they
//! share.
//!
//! A view is a function of the words and of what it shows. Only what has a state or an effect of its own is a component:
//! each one is compiled as code of its own, about 3 KB before compression.

pub mod app;
pub mod carried;
pub mod compare;
pub mod copy;
pub mod download;
pub mod field;
pub mod heading;
pub mod interview;
pub mod journal;
pub mod keep;
pub mod question;
pub mod quiz;
pub mod radios;
pub mod reflection;
pub mod report;
pub mod result;
pub mod setting;
pub mod status;
pub mod take;
pub mod undo;
