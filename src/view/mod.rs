//! What the session looks like: props in, callbacks out, every word looked up.
//!
//! [`app`] shows one screen at a time: [`quiz`] and [`result`], [`journal`] (with [`due`] and [`find`] above its
//! entries), [`interview`] with its [`reflection`], [`compare`], [`insights`], [`copies`]. What came by a link stands above
//! it ([`carried`]), what can be taken along below it ([`take`]). The other files are the parts they share.
//!
//! A view is a function of the words and of what it shows. What has a state or an effect of its own is [`stateful`].

pub mod app;
pub mod button;
pub mod came;
pub mod carried;
pub mod compare;
pub mod copies;
pub mod copy;
pub mod download;
pub mod due;
pub mod entry;
pub mod erase;
pub mod field;
pub mod find;
pub mod heading;
pub mod insights;
pub mod interview;
pub mod journal;
pub mod keep;
pub mod printer;
pub mod question;
pub mod quiz;
pub mod radios;
pub mod reflection;
pub mod report;
pub mod result;
pub mod setting;
pub mod stateful;
pub mod status;
pub mod take;
pub mod undo;
pub mod versions;
