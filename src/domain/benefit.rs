//! The five good things an interview can bring, whether or not one wants the job.

/// A benefit of going to an interview.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Benefit {
    /// Practice without pressure.
    Practice,
    /// Wanting the job after all.
    Want,
    /// Learning what employers look for.
    Learn,
    /// Getting clear about what one wants.
    Clarify,
    /// Meeting people.
    Network,
}

impl Benefit {
    /// Every benefit, in the order of the quiz.
    pub const ALL: [Benefit; 5] =
        [Benefit::Practice, Benefit::Want, Benefit::Learn, Benefit::Clarify, Benefit::Network];

    /// The stable name, used in records, exports and as the key of its words.
    pub fn id(self) -> &'static str {
        match self {
            Benefit::Practice => "practice",
            Benefit::Want => "want",
            Benefit::Learn => "learn",
            Benefit::Clarify => "clarify",
            Benefit::Network => "network",
        }
    }
}
