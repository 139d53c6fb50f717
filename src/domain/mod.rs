//! The weighing model and the things it is about: pure, total, `std` only.
//!
//! Reading order: [`benefit`], [`catalogue`] (the questions and their values), [`counting`] (which of them a reader
//! may set otherwise), [`answers`], [`verdict`], [`weighing`] (the sums), [`sensitivity`] (how sure they are and what
//! would change them), [`reasons`] (what speaks for and against), [`evidence`] (the research behind the questions),
//! then what is kept: [`case`], [`reflection`] and what is [`noted`] in it, [`interview`] on some [`day`], what is
//! looked for ([`filter`]), what all of them teach ([`insight`]) and what comes in from a file ([`merge`], [`offer`]);
//! and what leaves the browser in the reader's own hands: [`carry`] (a link), [`calendar`], [`csv`] and [`report`]
//! (files to read elsewhere).
//!
//! Invariants: nothing here can fail or panic; the same answers always give the same figures; every figure in hours
//! is exact in binary floating point but for the one division in [`sensitivity::FindOut`] and the means in [`insight`].

pub mod answers;
pub mod benefit;
pub mod calendar;
pub mod carry;
pub mod case;
pub mod catalogue;
pub mod counting;
pub mod csv;
pub mod day;
pub mod evidence;
pub mod filter;
pub mod insight;
pub mod interview;
pub mod merge;
pub mod noted;
pub mod offer;
pub mod order;
pub mod reasons;
pub mod reflection;
pub mod report;
pub mod sensitivity;
mod set;
pub mod verdict;
pub mod weighing;
