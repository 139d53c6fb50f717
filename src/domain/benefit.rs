//! The five good things an interview can bring, whether or not one wants the job.

use crate::domain::closed_set::closed_set;

closed_set! {
    /// A benefit of going to an interview. The order is that of the quiz.
    pub enum Benefit {
        /// Practice without pressure.
        Practice = "practice",
        /// Wanting the job after all.
        Want = "want",
        /// Learning what employers look for.
        Learn = "learn",
        /// Getting clear about what one wants.
        Clarify = "clarify",
        /// Meeting people.
        Network = "network",
    }
}
