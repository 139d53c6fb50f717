//! The weighing model and the things it is about: pure, total, `std` only.
//!
//! Reading order: [`benefit`], [`step`], [`value`], [`question`] (the questions, a row each), [`assumptions`] (which of them
//! a reader may set otherwise), [`answers`], [`verdict`], [`weighing`] (the sums), [`shares`] (what all ways to fill in
//! what is open come to), [`assessment`] (how sure the sums are and what would change them), [`headline`] (what is said
//! of them first), [`rounded`] (their figures as they are said), [`summary`] (what is shown of them), [`lever`] (what they would be if one answer were another), [`message`] (what can be sent), [`reasons`] (what speaks for and against), [`evidence`] (the research
//! behind the questions); then how a [`field`] of what is kept is described, the [`slot`] of its value, and what is
//! kept: [`case`], [`reflection`] and its [`reflection_items`], [`interview`] on some [`day`]; where two versions of one
//! have a [`difference`], what is looked for ([`filter`]), what all of them teach ([`insight`]) and what comes in from a
//! file ([`merge`], [`import_preview`]).
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
pub mod difference;
pub mod evidence;
pub mod field;
pub mod filter;
pub(crate) mod fnv;
pub mod headline;
pub mod import_preview;
pub(crate) mod insertion_sort;
pub mod insight;
pub mod interview;
pub mod lever;
pub mod limits;
pub mod merge;
pub mod message;
pub(crate) mod pick;
pub mod quarter_hours;
pub mod question;
pub mod rating;
pub mod reasons;
pub mod reflection;
pub mod reflection_choices;
mod reflection_fields;
pub mod reflection_items;
pub mod rounded;
pub mod shared_case;
pub mod shares;
pub mod slot;
pub mod step;
pub(crate) mod step_questions;
pub mod summary;
mod texts;
pub mod utf16;
pub mod value;
pub(crate) mod vec_map;
pub mod verdict;
pub mod weighing;
