//! What an answer counts for, with its unit, and what it enters.

use crate::domain::benefit::Benefit;

/// What the answers to a question enter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Feeds {
    /// Nothing: never the sums.
    Nothing,
    /// How likely the interview is to bring a benefit: of two factors the product, else the likelihood itself.
    Likelihood(Benefit),
    /// What going costs.
    Cost,
    /// What a benefit is worth at its best.
    Worth(Benefit),
}

/// What an answer counts for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    /// Nothing that could be counted.
    None,
    /// A factor: two of them make a likelihood in 64ths.
    Factor(u8),
    /// A likelihood in 64ths, 0 to 64.
    Likelihood(u8),
    /// Hours of the reader's own time.
    Hours(u8),
}

impl Value {
    /// Its number, in its own unit; 0 where there is nothing to count.
    pub fn number(self) -> f64 {
        match self {
            Value::None => 0.0,
            Value::Factor(number) | Value::Likelihood(number) | Value::Hours(number) => number.into(),
        }
    }
}
