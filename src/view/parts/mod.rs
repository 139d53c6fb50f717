//! What screens share: buttons, headings, fields, radios, and what runs a view with a state of its own.

pub(crate) mod button;
pub mod clipboard_field;
pub(crate) mod download;
pub(crate) mod field;
pub(crate) mod grid;
pub mod heading;
pub(crate) mod hours_field;
pub(crate) mod interview_name;
pub(crate) mod printer;
pub mod radios;
pub mod stateful;
