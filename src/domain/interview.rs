//! One kept interview.

use crate::domain::case::Case;
use crate::domain::day::Day;
use crate::domain::question::MODEL_VERSION;
use crate::domain::reflection::Reflection;
use crate::domain::slot::Described;
use crate::domain::texts::texts;

/// An interview that the reader chose to keep.
///
/// While nothing is written in `reflection` the reader is still considering and everything may change.
/// From the first word or answer on, all but name and day is the prediction, and stays as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Interview {
    /// Tells this interview from all others; never shown.
    pub id: Id,
    /// When it was kept: ISO 8601 in UTC, as a browser writes it, so that text order is time order.
    pub created: String,
    /// What was expected.
    pub case: Case,
    /// What came of it.
    pub reflection: Option<Reflection>,
    /// Set while this is another version of the interview of that identity, and the reader has yet to pick one.
    pub version_of: Option<Id>,
    /// Which version of the model weighed it when it was kept: 1 to [`MODEL_VERSION`]. What is shown is weighed by today's.
    pub weighed_by: u32,
}

impl Interview {
    /// One that was just kept: without a reflection, in one version, and weighed by the model of today.
    pub fn new(id: Id, created: String, case: Case) -> Interview {
        Interview { id, created, case, reflection: None, version_of: None, weighed_by: MODEL_VERSION }
    }

    /// The identity that all versions of it have in common.
    pub fn root(&self) -> &Id {
        self.version_of.as_ref().unwrap_or(&self.id)
    }

    /// The version of it that goes on as `id`, because the other one was changed elsewhere.
    pub(crate) fn version_under(&self, id: Id) -> Interview {
        Interview { id, version_of: Some(self.root().clone()), ..self.clone() }
    }

    /// Every text in it, in no particular order.
    pub fn texts(&self) -> Vec<String> {
        let mut found: Vec<String> =
            self.case.answers.own().iter().map(|reason| reason.text.clone()).collect();
        texts(self.case.clone().fields(), &mut found);
        found.extend(self.reflection.iter().flat_map(Reflection::texts));
        found
    }

    /// The day on which it was kept.
    pub(crate) fn kept_on(&self) -> Option<Day> {
        Day::parse(self.created.get(..10)?)
    }

    /// The day it is about, as far as one is known: on which it happened, else for which it was planned.
    pub fn day(&self) -> Option<Day> {
        self.reflection.as_ref().and_then(|reflection| reflection.when).or(self.case.date)
    }

    /// The reflection, once anything is written in it.
    pub fn written(&self) -> Option<&Reflection> {
        self.reflection.as_ref().filter(|reflection| !reflection.is_blank())
    }

    /// Whether its day has passed, and nothing is said of what came.
    pub(crate) fn has_passed_untold(&self, today: Day) -> bool {
        let tells = self.reflection.as_ref().is_some_and(Reflection::tells);
        !tells && self.day().is_some_and(|day| day < today)
    }

    /// What the journal sorts by, newest first: the day it is about, else the day it was kept.
    pub fn about(&self) -> String {
        let kept = || self.created.chars().take(10).collect();
        self.day().map_or_else(kept, Day::iso)
    }

    /// Whether it says the same as another, whatever the identities are and whichever model weighed it.
    pub fn says_the_same(&self, other: &Interview) -> bool {
        let Interview { id: _, version_of: _, weighed_by: _, created, case, reflection } = self;
        *created == other.created && *case == other.case && *reflection == other.reflection
    }
}

/// An identity that is safe in a storage key: 1 to 64 of `a` to `z`, `0` to `9` and `-`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Id(String);

impl Id {
    /// The identity that reads so, if it is one.
    pub fn new(text: &str) -> Option<Id> {
        let fits = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
        let sound = (1..=64).contains(&text.len()) && text.bytes().all(fits);
        sound.then(|| Id(text.to_owned()))
    }

    /// The identity of two numbers; with numbers taken by chance, a new one.
    pub fn of(numbers: [u64; 2]) -> Id {
        let [one, other] = numbers;
        Id(format!("{one:x}-{other:x}"))
    }

    /// The identity of another version of what `root` names. The same number gives the same one.
    pub fn version(root: &Id, number: u64) -> Id {
        Id(format!("{:.40}-{number:016x}", root.0))
    }

    /// How it reads.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::reflection_choices::Happened;

    #[test]
    fn an_interview_waits_for_a_word_once_its_day_has_passed() {
        let day = |text| Day::parse(text).unwrap();
        let today = day("2026-11-06");
        let said =
            |happened, text: &str| Some(Reflection { happened, text: text.into(), ..Reflection::default() });
        for (date, reflection, waits, written) in [
            (None, None, false, false),
            (Some(day("2026-11-05")), None, true, false),
            (Some(today), None, false, false),
            (Some(day("2026-11-07")), None, false, false),
            (Some(day("2026-11-05")), Some(Reflection::begun(Some(day("2026-11-04")))), true, false),
            (Some(day("2026-11-05")), Some(Reflection::begun(Some(today))), false, false),
            (Some(day("2026-11-05")), said(Some(Happened::ToCome), ""), true, false),
            (Some(day("2026-11-05")), said(Some(Happened::ToCome), "Put off."), true, true),
            (Some(day("2026-11-05")), said(Some(Happened::Declined), ""), false, true),
            (Some(day("2026-11-05")), said(None, "Kind people."), false, true),
        ] {
            let case = Case { date, ..Case::default() };
            let kept = Interview::new(Id::new("a").unwrap(), String::new(), case);
            let interview = Interview { reflection: reflection.clone(), ..kept };
            assert_eq!(interview.has_passed_untold(today), waits, "{date:?} {reflection:?}");
            assert_eq!(interview.written().is_some(), written, "{reflection:?}");
        }
    }

    #[test]
    fn identities_are_safe_in_a_key() {
        for (text, sound) in [("a1-b", true), ("", false), ("A", false), ("a/b", false), ("é", false)] {
            assert_eq!(Id::new(text).is_some(), sound, "{text}");
        }
        assert!(Id::new(&"a".repeat(64)).is_some() && Id::new(&"a".repeat(65)).is_none());
    }
}
