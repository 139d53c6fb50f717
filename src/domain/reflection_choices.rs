//! The closed sets that a reflection chooses from.

use crate::domain::closed_set::closed_set;

closed_set! {
    /// What happened in the end.
    pub enum Happened {
        /// The reader went to the interview.
        Went = "went",
        /// It was a short call.
        Call = "call",
        /// The reader said no.
        Declined = "declined",
        /// The others called it off.
        Cancelled = "cancelled",
        /// It is still to come.
        ToCome = "to-come",
    }
}

closed_set! {
    /// Knowing only what they knew then: would they choose the same?
    pub enum SameAgain {
        /// They would.
        Yes = "yes",
        /// They would not.
        No = "no",
        /// They cannot say.
        NotSure = "not-sure",
    }
}

closed_set! {
    /// Whether it was worth it.
    pub enum WorthIt {
        /// It was.
        Yes = "yes",
        /// It came out even.
        Even = "even",
        /// It was not.
        No = "no",
    }
}

closed_set! {
    /// What a question was about.
    pub enum Topic {
        /// The reader as a person.
        AboutYou = "about-you",
        /// Something done in the past.
        PastExample = "past-example",
        /// Skills, or a task to do there and then.
        Skills = "skills",
        /// Why this firm and this job.
        WhyUs = "why-us",
        /// Pay, and when the reader could begin.
        Pay = "pay",
        /// Gaps and weak spots.
        Gaps = "gaps",
        /// What comes later.
        Future = "future",
        /// Anything else.
        Other = "other",
    }
}

closed_set! {
    /// A part of a resume.
    pub enum ResumePart {
        /// The summary at its top.
        Summary = "summary",
        /// The latest job.
        LatestJob = "latest-job",
        /// A job before that.
        OlderJob = "older-job",
        /// School and training.
        School = "school",
        /// Skills.
        Skills = "skills",
        /// A project.
        Project = "project",
        /// A gap, or dates.
        Gap = "gap",
        /// Anything else.
        Other = "other",
    }
}

closed_set! {
    /// How they took a part of the resume.
    pub enum Reaction {
        /// They liked it.
        Liked = "liked",
        /// They looked at it, and no more.
        Neutral = "neutral",
        /// It worried them.
        Worried = "worried",
    }
}

closed_set! {
    /// Two things of which one may matter more.
    pub enum PriorityAxis {
        /// Pay against people.
        PayPeople = "pay-people",
        /// A big firm against a small one.
        BigSmall = "big-small",
        /// The office against home.
        OfficeHome = "office-home",
        /// Near against anywhere.
        NearAnywhere = "near-anywhere",
        /// Steady against new.
        SteadyNew = "steady-new",
        /// To lead against to do.
        LeadDo = "lead-do",
    }
}

closed_set! {
    /// Where the reader stands between two things: three steps to each side of the middle.
    pub enum PriorityStep {
        /// All the way to the first.
        Minus3 = "-3",
        /// Clearly to the first.
        Minus2 = "-2",
        /// A little to the first.
        Minus1 = "-1",
        /// In the middle: both count the same.
        Even = "0",
        /// A little to the second.
        Plus1 = "1",
        /// Clearly to the second.
        Plus2 = "2",
        /// All the way to the second.
        Plus3 = "3",
        /// Nowhere: neither counts.
        DontMind = "dont-mind",
    }
}

impl PriorityStep {
    /// The step, -3 to 3; none where neither counts.
    pub fn step(self) -> Option<i8> {
        (self != PriorityStep::DontMind).then_some(self as i8 - 3)
    }
}

closed_set! {
    /// Whether a thing has to be there, or must not.
    pub enum MustHaveKind {
        /// It has to be there.
        MustHave = "must",
        /// It must not be there.
        Never = "never",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lead_back_to_what_they_name() {
        assert_eq!(Happened::ALL.map(|one| Happened::from_id(one.id())), Happened::ALL.map(Some));
        assert_eq!(SameAgain::ALL.map(|one| SameAgain::from_id(one.id())), SameAgain::ALL.map(Some));
        assert_eq!(WorthIt::ALL.map(|one| WorthIt::from_id(one.id())), WorthIt::ALL.map(Some));
        assert_eq!(Topic::ALL.map(|one| Topic::from_id(one.id())), Topic::ALL.map(Some));
        assert_eq!(ResumePart::ALL.map(|one| ResumePart::from_id(one.id())), ResumePart::ALL.map(Some));
        assert_eq!(Reaction::ALL.map(|one| Reaction::from_id(one.id())), Reaction::ALL.map(Some));
        assert_eq!(PriorityAxis::ALL.map(|one| PriorityAxis::from_id(one.id())), PriorityAxis::ALL.map(Some));
        assert_eq!(PriorityStep::ALL.map(|one| PriorityStep::from_id(one.id())), PriorityStep::ALL.map(Some));
        assert_eq!(MustHaveKind::ALL.map(|one| MustHaveKind::from_id(one.id())), MustHaveKind::ALL.map(Some));
        assert_eq!(Topic::from_id("none"), None);
    }

    #[test]
    fn the_name_of_a_priority_is_its_step() {
        let named = PriorityStep::ALL.map(|given| given.id().parse::<i8>().ok());
        assert_eq!(PriorityStep::ALL.map(PriorityStep::step), named);
    }
}
