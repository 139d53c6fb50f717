//! How often the verdict, the gut and the reader's own choice were right, and how often the reader would choose the
//! same again.

use crate::domain::assessment::Assessment;
use crate::domain::case::Decision;
use crate::domain::insight::{LEAST, Reflection, reflected};
use crate::domain::interview::Interview;
use crate::domain::question::Question;
use crate::domain::reflection_choices::{Happened, SameAgain, WorthIt};
use crate::domain::verdict::{Strength, Verdict};

/// How often what spoke beforehand was borne out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Agreement {
    /// What the answers pointed to, where they did so at least likely.
    pub verdict: Option<Tally>,
    /// What the gut said.
    pub gut: Option<Tally>,
    /// What the reader chose.
    pub choice: Option<Tally>,
    /// How often the reader would choose the same again.
    pub same: Option<Tally>,
}

/// How many of how many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// In how many interviews it was so.
    pub yes: usize,
    /// How many interviews say whether it was; [`LEAST`] or more.
    pub n: usize,
}

impl Tally {
    fn count(&mut self, so: Option<bool>) {
        self.yes += usize::from(so == Some(true));
        self.n += usize::from(so.is_some());
    }

    fn enough(self) -> Option<Tally> {
        (self.n >= LEAST).then_some(self)
    }
}

/// How often each was borne out.
pub fn agreement(interviews: &[&Interview]) -> Agreement {
    let [mut verdict, mut gut, mut choice, mut same] = [Tally::default(); 4];
    for (interview, reflection) in reflected(interviews) {
        same.count(reflection.same.map(|same| same == SameAgain::Yes));
        let Some(outcome) = outcome(reflection) else { continue };
        let right = |said: Option<bool>| said.map(|said| said == outcome);
        verdict.count(right(verdict_said(interview, reflection)));
        gut.count(right(gut_said(interview)));
        choice.count(right(choice_said(interview, reflection)));
    }
    Agreement { verdict: verdict.enough(), gut: gut.enough(), choice: choice.enough(), same: same.enough() }
}

/// Whether it was worth it, or would have been. Interviews that were declined count too: those that were taken alone
/// would mislead.
fn outcome(reflection: &Reflection) -> Option<bool> {
    if reflection.happened == Some(Happened::Declined) {
        return match reflection.relief?.get() {
            0 | 1 => Some(true),
            2 => None,
            _ => Some(false),
        };
    }
    match reflection.worth.filter(|_| reflection.took_place())? {
        WorthIt::Yes => Some(true),
        WorthIt::Even => None,
        WorthIt::No => Some(false),
    }
}

/// Whether an option says that it is worth it. A short call says so of a call, and against saying no; it speaks against
/// going all the way. What it says of something that the reader did not name is not known.
fn said(option: Verdict, reflection: &Reflection) -> Option<bool> {
    match (option, reflection.happened) {
        (Verdict::Go, _) => Some(true),
        (Verdict::Decline, _) => Some(false),
        (Verdict::Small, Some(Happened::Call | Happened::Declined)) => Some(true),
        (Verdict::Small, Some(Happened::Went)) => Some(false),
        (Verdict::Small, _) => None,
    }
}

fn verdict_said(interview: &Interview, reflection: &Reflection) -> Option<bool> {
    let (sums, strength) = Assessment::standing(&interview.case.answers);
    said(sums.verdict, reflection).filter(|_| strength >= Strength::Likely)
}

fn gut_said(interview: &Interview) -> Option<bool> {
    match interview.case.answers.chosen(Question::Gut)?.id() {
        "go" => Some(true),
        "dont-go" => Some(false),
        _ => None,
    }
}

fn choice_said(interview: &Interview, reflection: &Reflection) -> Option<bool> {
    let option = match interview.case.decision? {
        Decision::Go => Verdict::Go,
        Decision::Small => Verdict::Small,
        Decision::Decline => Verdict::Decline,
        Decision::NotYet => return None,
    };
    said(option, reflection)
}
