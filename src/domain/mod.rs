//! The weighing model and the things it is about: pure, total, `std` only.
//!
//! Reading order: [`benefit`], [`step`], [`question`] (the questions and their values), [`assumptions`] (which of them a reader
//! may set otherwise), [`answers`], [`verdict`], [`weighing`] (the sums), [`assessment`] (how sure they are and what
//! would change them), [`reasons`] (what speaks for and against), [`evidence`] (the research behind the questions),
//! then what is kept: [`case`], [`reflection`] and its [`reflection_items`], [`interview`] on some [`day`], what is
//! looked for ([`filter`]), what all of them teach ([`insight`]) and what comes in from a file ([`merge`],
//! [`import_preview`]).
//!
//! Invariants: nothing here can fail or panic; the same answers always give the same figures; every figure in hours
//! is exact in binary floating point but for the one division in [`assessment::FindOut`] and the means in [`insight`].

pub mod answers;
pub mod assessment;
pub mod assumptions;
pub mod benefit;
pub mod case;
mod closed_set;
pub mod day;
pub mod evidence;
pub mod filter;
pub mod import_preview;
pub mod insertion_sort;
pub mod insight;
pub mod interview;
pub mod merge;
pub mod question;
pub mod reasons;
pub mod reflection;
pub mod reflection_items;
pub mod step;
pub mod verdict;
pub mod weighing;
