//! The research behind the questions: what was found, how strong it is for one interview, and where it was read.
//!
//! What each finding says stands in the words, by its name. The model's numbers do not come from here: research backs
//! their direction and not their size.

use crate::domain::day::Day;

/// How far a finding carries for a real interview that one is unsure about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grade {
    /// It was shown directly.
    Strong,
    /// It was shown, if not for just this.
    Fair,
    /// Between the two around it.
    WeakToFair,
    /// It points that way at best.
    Weak,
    /// No study was found.
    None,
    /// No finding at all but a list of criteria, followed and not certified.
    Standard,
}

impl Grade {
    /// Every grade, the strongest first.
    pub const ALL: [Grade; 6] =
        [Grade::Strong, Grade::Fair, Grade::WeakToFair, Grade::Weak, Grade::None, Grade::Standard];

    /// The stable name, for the page and the key of its words.
    pub fn id(self) -> &'static str {
        match self {
            Grade::Strong => "strong",
            Grade::Fair => "fair",
            Grade::WeakToFair => "weak-to-fair",
            Grade::Weak => "weak",
            Grade::None => "none",
            Grade::Standard => "standard",
        }
    }
}

/// One thing that is known, or known not to be known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The stable name, unique, and the key of its sentence.
    pub id: &'static str,
    /// How strong it is.
    pub grade: Grade,
    /// Where it was read, as one would cite it; [`NO_SOURCE`] if nothing was found.
    pub source: &'static str,
    /// The source's DOI, without a resolver in front.
    pub doi: Option<&'static str>,
}

/// Stands for the source of a finding that has none.
pub(crate) const NO_SOURCE: &str = "no source found";

/// The day the research was last reviewed, as `YYYY-MM-DD`.
pub(crate) const REVIEWED: &str = "2026-11-23";

/// Every finding: first by the quiz's order of benefits and costs, then what concerns the whole.
pub const FINDINGS: &[Finding] = &[
    finding("practice-training", Grade::Fair, "Liu, Huang & Wang 2014, Psychological Bulletin 140(4)", None),
    finding("practice-fading", Grade::Fair, "Tatel & Ackerman", Some("10.1037/bul0000481")),
    finding("want-meeting", Grade::Weak, "Uggerslev 2012", Some("10.1111/j.1744-6570.2012.01254.x")),
    finding("want-after", Grade::Weak, "Turban 2001", Some("10.1006/jvbe.2000.1765")),
    finding("want-preview", Grade::Weak, "Phillips 1998", Some("10.5465/256964")),
    finding("learn-criteria", Grade::Fair, "Kleinmann 2011", Some("10.1177/2041386610387000")),
    finding(
        "learn-debrief",
        Grade::Fair,
        "Keiser & Arthur 2022, Journal of Business and Psychology 37(5)",
        None,
    ),
    finding("clarify", Grade::WeakToFair, "Kleine 2021", Some("10.1016/j.jvb.2021.103645")),
    finding("network-ties", Grade::Strong, "Rajkumar 2022, Science", None),
    finding("network-meeting", Grade::Weak, "Rajkumar 2022, Science", None),
    finding("time", Grade::Fair, "Randstad UK 2013; Totaljobs", None),
    finding("stress", Grade::Fair, "Schneider 2019", Some("10.1111/ijsa.12263")),
    finding("risk", Grade::None, NO_SOURCE, None),
    finding("more", Grade::Fair, "van Hooft et al., 378 samples", None),
    finding("deciding-values", Grade::Fair, "Witteman 2021, Medical Decision Making 41(7)", None),
    finding(
        "deciding-asking",
        Grade::Fair,
        "Network analysis of 209 trials, 2025",
        Some("10.1177/0272989X251318640"),
    ),
    finding("gut", Grade::WeakToFair, "de Vries 2013", Some("10.1016/j.pec.2012.11.016")),
    finding("aids", Grade::Standard, "Joseph-Williams 2014", Some("10.1177/0272989X13501721")),
];

/// One row of the table above.
const fn finding(id: &'static str, grade: Grade, source: &'static str, doi: Option<&'static str>) -> Finding {
    Finding { id, grade, source, doi }
}

/// Whether the review lies more than twelve months back.
pub(crate) fn is_due(today: Day) -> bool {
    // The same day of the next year is still in time. Within a year days compare as they read.
    let today = today.iso();
    year_and_rest(REVIEWED).is_none_or(|(year, rest)| year_and_rest(&today) > Some((year + 1, rest)))
}

fn year_and_rest(day: &str) -> Option<(u16, &str)> {
    let (year, rest) = day.split_once('-')?;
    Some((year.parse().ok()?, rest))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn a_review_lasts_twelve_months() {
        for (today, due) in [
            ("2025-01-01", false),
            ("2026-11-23", false),
            ("2027-01-31", false),
            ("2027-11-22", false),
            ("2027-11-23", false),
            ("2027-11-24", true),
            ("2027-12-01", true),
            ("2028-01-01", true),
            ("9999-12-31", true),
        ] {
            assert_eq!(is_due(Day::parse(today).unwrap()), due, "{today}");
        }
        assert_eq!(Day::parse(REVIEWED).map(Day::iso).as_deref(), Some(REVIEWED));
    }

    #[test]
    fn findings_are_told_apart_and_cited() {
        let ids: BTreeSet<_> = FINDINGS.iter().map(|finding| finding.id).collect();
        assert_eq!(ids.len(), FINDINGS.len());
        for finding in FINDINGS {
            assert!(!finding.source.is_empty(), "{finding:?}");
            assert_eq!(finding.grade == Grade::None, finding.source == NO_SOURCE, "{finding:?}");
            assert!(finding.doi.is_none_or(|doi| doi.starts_with("10.") && doi.contains('/')), "{finding:?}");
        }
    }
}
