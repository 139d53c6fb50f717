//! The weighing model and the things it is about: pure, total, `std` only.
//!
//! Reading order: [`benefit`], [`catalogue`] (the questions and their values), [`answers`], [`verdict`],
//! [`weighing`] (the sums), [`sensitivity`] (how sure they are and what would change them), then what is kept:
//! [`reflection`] and [`interview`].
//!
//! Invariants: nothing here can fail or panic; the same answers always give the same figures; every figure in hours
//! is exact in binary floating point but for the one division in [`sensitivity::FindOut`].

pub mod answers;
pub mod benefit;
pub mod catalogue;
pub mod interview;
pub mod reflection;
pub mod sensitivity;
pub mod verdict;
pub mod weighing;
