//! What a result shows first, decided once: page, paper, text, comparison and journal all say the same of a case.

use crate::domain::assessment::Assessment;
use crate::domain::benefit::Benefit;
use crate::domain::headline::{Headline, Tip};
use crate::domain::rounded::Rounded;
use crate::domain::verdict::{Rule, Verdict};

/// What may be shown of a case with enough answers.
#[derive(Clone, Debug, PartialEq)]
pub struct Summary {
    /// What is said first.
    pub headline: Headline,
    /// By how many half hours the leading option is ahead; none where no option leads.
    pub lead: Option<i32>,
    /// The three options, the largest commitment first.
    pub options: [OptionLine; 3],
    /// Every figure, in half hours that add up.
    pub figures: Rounded,
    /// The benefit that brings most, if any brings anything.
    pub top_benefit: Option<Benefit>,
    /// What costs most.
    pub top_cost: CostKind,
    /// Up to how many hours going is ahead; none where a rule holds.
    pub tip: Option<Tip>,
}

/// An option as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OptionLine {
    /// Which one.
    pub option: Verdict,
    /// What it comes to, in half hours, against 0 for saying no; none where a rule leaves it out.
    pub halves: Option<i32>,
    /// The rules that leave it out.
    pub rules: Vec<Rule>,
}

/// A kind of cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CostKind {
    /// Getting ready, the trip and the talk.
    Time,
    /// The days before.
    Stress,
    /// Trouble in the present job.
    Risk,
    /// The reader's own reasons.
    Against,
}

impl CostKind {
    /// All of them, in the order of the sums.
    pub const ALL: [CostKind; 4] = [CostKind::Time, CostKind::Stress, CostKind::Risk, CostKind::Against];

    /// The stable name: that of its figure.
    pub fn id(self) -> &'static str {
        match self {
            CostKind::Time => "time",
            CostKind::Stress => "stress",
            CostKind::Risk => "risk",
            CostKind::Against => "against",
        }
    }

    /// What it comes to, in half hours.
    pub fn halves(self, figures: &Rounded) -> i32 {
        match self {
            CostKind::Time => figures.time,
            CostKind::Stress => figures.stress,
            CostKind::Risk => figures.risk,
            CostKind::Against => figures.own_against,
        }
    }
}

impl Summary {
    /// What may be shown; nothing without enough answers, since all of it would rest on averages.
    pub fn of(assessment: &Assessment) -> Option<Summary> {
        let (headline, sums) = (Headline::of(assessment), &assessment.weighing);
        if headline == Headline::NotEnough {
            return None;
        }
        let figures = Rounded::of(sums);
        let value = |option| match option {
            Verdict::Go => figures.go,
            Verdict::Small => figures.small,
            Verdict::Decline => 0,
        };
        let line = |option| {
            let rules = if option == Verdict::Go { sums.rules.clone() } else { Vec::new() };
            OptionLine { option, halves: rules.is_empty().then(|| value(option)), rules }
        };
        let lead = headline.leader().map(|leader| value(leader) - value(sums.runner_up()));
        let top = sums.top();
        let most = |best: CostKind, one: CostKind| {
            if one.halves(&figures) > best.halves(&figures) { one } else { best }
        };
        Some(Summary {
            headline,
            lead,
            options: [line(Verdict::Go), line(Verdict::Small), line(Verdict::Decline)],
            figures,
            top_benefit: (sums.benefit.iter().any(|hours| *hours > 0.0)).then_some(top),
            top_cost: CostKind::ALL.into_iter().fold(CostKind::Time, most),
            tip: Tip::of(sums),
        })
    }
}
