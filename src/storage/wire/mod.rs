//! The written shapes, and the way from and to the domain. Each says the version that it has its shape from.
//!
//! They are apart from the domain's types, so that these may change while every record ever written stays readable.
//! A value that no version ever wrote has no way into the domain.

mod case;
pub(crate) mod draft;
pub(crate) mod fields;
pub(crate) mod interview;
mod reflection;
mod result;
