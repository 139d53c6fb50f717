//! What the session looks like: props in, callbacks out, every word looked up.
//!
//! [`app`] shows one screen at a time. First come [`quiz`] and [`result`]; behind the [`door`] are [`journal`] with one
//! interview and its [`reflection`], [`insights`], [`copies`], and what can be taken along of a result or comes by a link
//! ([`take_out`]). [`news`] and [`status`] stand below; [`parts`] are what they share.
//!
//! A view is a function of the words and of what it shows. What has a state or an effect of its own is
//! [`parts::stateful`].

pub(crate) mod app;
pub(crate) mod copies;
pub mod door;
pub(crate) mod insights;
pub mod journal;
pub(crate) mod news;
pub mod parts;
pub(crate) mod passed_day;
pub(crate) mod quiz;
pub(crate) mod reflection;
pub mod result;
pub mod status;
pub mod take_out;
pub mod view_context;
pub(crate) mod waiting;
