//! What screens share: buttons, headings, fields, radios, and what runs a view with a state of its own.

pub mod button;
pub mod clipboard_field;
pub mod download;
pub mod field;
pub mod heading;
pub mod interview_name;
pub mod printer;
pub mod radios;
pub mod stateful;
