//! Which parts of the resume they look at, and how they take them.

use crate::domain::insight::{LEAST, Reflection, reflected};
use crate::domain::interview::Interview;
use crate::domain::reflection_choices::{Reaction, ResumePart};

/// The resume in all interviews.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Resume {
    /// In how many interviews any part was noted; [`LEAST`] or more.
    pub n: usize,
    /// What was noted of each part, in the order of [`ResumePart::ALL`].
    pub parts: [Noted; ResumePart::ALL.len()],
}

/// One part of the resume.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Noted {
    /// The part.
    pub part: ResumePart,
    /// In how many interviews it came up; possibly none.
    pub came_up: usize,
    /// In how many they liked it.
    pub liked: usize,
    /// In how many it worried them.
    pub worried: usize,
}

/// What was noted of the resume; none if in too few interviews.
pub fn resume(interviews: &[&Interview]) -> Option<Resume> {
    let noted = |reflection: &Reflection| reflection.parts.iter().any(Option::is_some);
    let mut n = 0;
    let mut parts = ResumePart::ALL.map(|part| Noted { part, came_up: 0, liked: 0, worried: 0 });
    for (_, reflection) in reflected(interviews).filter(|(_, reflection)| noted(reflection)) {
        n += 1;
        for (counts, reaction) in parts.iter_mut().zip(reflection.parts) {
            counts.came_up += usize::from(reaction.is_some());
            counts.liked += usize::from(reaction == Some(Reaction::Liked));
            counts.worried += usize::from(reaction == Some(Reaction::Worried));
        }
    }
    (n >= LEAST).then_some(Resume { n, parts })
}
