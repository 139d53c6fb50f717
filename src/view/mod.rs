//! What the session looks like: props in, callbacks out, every word looked up.
//!
//! [`app`] shows one screen at a time: [`quiz`] and [`result`], [`journal`] (with [`due`] and [`find`] above its
//! entries), [`interview`] with its [`reflection`], [`compare`], [`insights`], [`copies`]. What came by a link stands above
//! it ([`carried`]), what can be taken along below it ([`take`]). The other files are the parts they share.
//!
//! A view is a function of the words and of what it shows. What has a state or an effect of its own is [`stateful`].

pub mod app;
pub mod copies;
pub mod door;
pub mod insights;
pub mod journal;
pub mod news;
pub mod parts;
pub mod quiz;
pub mod reflection;
pub mod result;
pub mod status;
pub mod take_out;
pub mod view_context;
