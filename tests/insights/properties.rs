//! Owns what holds for any journal.

use std::collections::BTreeSet;
use std::rc::Rc;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use worth_the_interview::domain::assumptions::Shift;
use worth_the_interview::domain::benefit::Benefit;
use worth_the_interview::domain::day::Day;
use worth_the_interview::domain::insight::agreement::{Agreement, agreement};
use worth_the_interview::domain::insight::calibration::{Calibration, calibration, track};
use worth_the_interview::domain::insight::costs::{Costs, costs};
use worth_the_interview::domain::insight::follow_ups::{FollowUps, SOON, follow_ups};
use worth_the_interview::domain::insight::priorities::{Priority, biggest_mover, priorities};
use worth_the_interview::domain::insight::questions::{Questions, questions};
use worth_the_interview::domain::insight::resume::{Resume, resume};
use worth_the_interview::domain::insight::worth_later::worth_later;
use worth_the_interview::domain::insight::{Compared, LEAST, once};
use worth_the_interview::domain::interview::{Id, Interview};
use worth_the_interview::domain::question::Question;
use worth_the_interview::domain::rating::Rating;
use worth_the_interview::domain::reflection::Reflection;
use worth_the_interview::domain::reflection_choices::Happened;
use worth_the_interview::domain::weighing::{Weighing, expected, likelihood};

use crate::day;
use crate::strategies::{answers, choice, hours, interview, reflection, tracked_assumptions};

/// Everything that is found in a journal.
#[derive(Debug, PartialEq)]
struct StoredValue<'a> {
    calibration: Vec<Calibration>,
    track: [Option<Shift>; 5],
    costs: Costs,
    worth_later: Option<Compared>,
    agreement: Agreement,
    questions: Option<Questions>,
    resume: Option<Resume>,
    priorities: Vec<Priority>,
    mover: Option<Priority>,
    follow_ups: FollowUps<'a>,
}

impl<'a> StoredValue<'a> {
    fn of(interviews: &[&'a Interview]) -> StoredValue<'a> {
        let priorities = priorities(interviews);
        StoredValue {
            calibration: calibration(interviews),
            track: track(interviews),
            costs: costs(interviews),
            worth_later: worth_later(interviews),
            agreement: agreement(interviews),
            questions: questions(interviews),
            resume: resume(interviews),
            mover: biggest_mover(&priorities).cloned(),
            priorities,
            follow_ups: follow_ups(interviews, today()),
        }
    }

    /// On how many interviews each figure rests.
    fn numbers(&self) -> Vec<usize> {
        let Agreement { verdict, gut, choice, same } = self.agreement;
        let compared = [self.costs.time, self.costs.stress, self.costs.risk, self.worth_later];
        let shares = [verdict, gut, choice, same];
        let mut numbers: Vec<usize> = compared.iter().flatten().map(|one| one.n).collect();
        numbers.extend(shares.iter().flatten().map(|share| share.n));
        numbers.extend(self.calibration.iter().map(|one| one.n));
        numbers.extend(self.track.iter().flatten().map(|shift| usize::from(shift.interviews)));
        numbers.extend(self.questions.iter().map(|questions| questions.n));
        numbers.extend(self.resume.iter().map(|resume| resume.n));
        numbers.extend(self.priorities.iter().map(Priority::n));
        numbers
    }
}

proptest! {
    // Each is a whole journal, and slow to make.
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_order_of_the_interviews_changes_no_figure(
        (journal, shuffled) in journal().prop_flat_map(|journal| (Just(journal.clone()), Just(journal).prop_shuffle())),
    ) {
        prop_assert_eq!(StoredValue::of(&all(&journal)), StoredValue::of(&all(&shuffled)));
    }

    #[test]
    fn an_interview_without_a_reflection_changes_no_figure(
        journal in journal(), other in interview(), place: prop::sample::Index,
    ) {
        let other = Interview { reflection: None, ..other };
        let mut more = all(&journal);
        more.insert(place.index(journal.len() + 1), &other);
        prop_assert_eq!(StoredValue::of(&more), StoredValue::of(&all(&journal)));
    }

    #[test]
    fn every_figure_rests_on_enough_reflections_and_no_more_than_there_are(journal in journal()) {
        let reflections = journal.iter().filter(|interview| interview.reflection.is_some()).count();
        let found = StoredValue::of(&all(&journal));
        prop_assert!(found.numbers().iter().all(|n| (LEAST..=reflections).contains(n)), "{:?}", found.numbers());
    }

    #[test]
    fn a_calibration_adds_up(journal in journal()) {
        let ten = 1e-10;
        for one in calibration(&all(&journal)) {
            prop_assert!((one.predicted + one.bias - one.actual).abs() < ten, "{:?}", one);
            prop_assert!(one.bias.abs() <= one.error && one.error <= 4.0, "{:?}", one);
            prop_assert!((0.0..=4.0).contains(&one.predicted) && (0.0..=4.0).contains(&one.actual), "{:?}", one);
        }
    }

    /// The design's formula, from the figures that the reader sees.
    #[test]
    fn a_track_record_is_the_bias_held_back(journal in journal()) {
        let calibration = calibration(&all(&journal));
        for (benefit, shift) in Benefit::ALL.into_iter().zip(track(&all(&journal))) {
            let one = calibration.iter().find(|one| one.benefit == benefit).filter(|one| one.n >= 5);
            prop_assert_eq!(shift.map(|shift| usize::from(shift.interviews)), one.map(|one| one.n));
            if let (Some(shift), Some(one)) = (shift, one) {
                let exact = 16.0 * one.bias * one.n as f64 / (one.n + 5) as f64;
                prop_assert!((f64::from(shift.by) - exact).abs() <= 0.5 + 1e-10, "{:?} {:?}", shift, one);
            }
        }
    }

    #[test]
    fn a_track_record_leaves_every_likelihood_one(journal in journal(), answers in answers(), other in tracked_assumptions()) {
        let own = answers.assumptions().with_track(track(&all(&journal)));
        for assumptions in [own, other] {
            let moved = answers.with_assumptions(assumptions.clone());
            for (benefit, shift) in Benefit::ALL.into_iter().zip(*assumptions.track()) {
                let (before, after) = (likelihood(benefit, &answers), expected(benefit, &moved));
                let by = f64::from(shift.map_or(0, |shift| shift.by));
                prop_assert!((0.0..=64.0).contains(&after));
                // It moves that way and no further, and by all of it unless it meets an end.
                prop_assert!((after - before) * by >= 0.0 && (after - before).abs() <= by.abs());
                prop_assert!(after == before + by || after == 0.0 || after == 64.0);
            }
        }
    }

    #[test]
    fn a_track_record_that_moves_nothing_leaves_the_sums(answers in answers(), interviews in 1..=u8::MAX) {
        let still = answers.assumptions().with_track([Some(Shift { by: 0, interviews }); 5]);
        prop_assert_eq!(Weighing::of(&answers.with_assumptions(still)), Weighing::of(&answers));
    }

    #[test]
    fn what_was_noted_is_never_more_than_there_was(journal in journal()) {
        let found = StoredValue::of(&all(&journal));
        if let Some(questions) = found.questions {
            prop_assert!(questions.topics.is_sorted_by_key(|one| one.topic));
            for one in &questions.topics {
                prop_assert!((1..=questions.n).contains(&one.interviews));
                prop_assert_eq!(one.mean.is_some(), one.rated > 0);
                prop_assert!(one.mean.is_none_or(|mean| (0.0..=4.0).contains(&mean)));
            }
            let often: Vec<_> = questions.topics.iter().filter(|one| one.rated >= 2).collect();
            let lowest = often.iter().filter_map(|one| one.mean).reduce(f64::min);
            let first = often.iter().find(|one| one.mean == lowest).map(|one| one.topic);
            prop_assert_eq!(questions.weakest, first);
        }
        if let Some(resume) = found.resume {
            prop_assert!(resume.parts.iter().all(|one| one.liked + one.worried <= one.came_up && one.came_up <= resume.n));
        }
        for one in found.priorities {
            prop_assert!((-3..=3).contains(&one.first) && (-3..=3).contains(&one.latest));
            prop_assert_eq!(one.moved, one.latest - one.first);
        }
    }

    #[test]
    fn every_follow_up_is_in_its_list_once_and_none_that_is_done(journal in journal()) {
        let FollowUps { overdue, soon, later } = follow_ups(&all(&journal), today());
        let last = today().plus_days(SOON);
        prop_assert!(overdue.iter().all(|one| one.day < today()));
        prop_assert!(soon.iter().all(|one| (today()..=last).contains(&one.day)));
        prop_assert!(later.iter().all(|one| one.day > last));
        let lists = [overdue, soon, later].concat();
        prop_assert!(lists.is_sorted_by_key(|one| one.day));
        for one in &lists {
            let there = one.interview.reflection.as_ref().and_then(|reflection| reflection.people.get(one.place));
            prop_assert!(there == Some(one.person) && one.person.due() == Some(one.day));
        }
        let places: BTreeSet<_> = lists.iter().map(|one| (&one.interview.id, one.place)).collect();
        prop_assert_eq!(places.len(), lists.len());
        let people = journal.iter().flat_map(|interview| &interview.reflection).flat_map(|reflection| &reflection.people);
        prop_assert_eq!(lists.len(), people.filter(|person| person.follow_up.is_some() && !person.done).count());
    }

    #[test]
    fn each_interview_counts_once(
        journal in journal(), of in vec(prop::option::of(0..12_usize), 12),
    ) {
        let version = |(one, of): (Interview, Option<usize>)| {
            Rc::new(Interview { version_of: of.map(identity).filter(|of| *of != one.id), ..one })
        };
        let versions: Vec<_> = journal.into_iter().zip(of).map(version).collect();
        // A version of a version is one of its own root, as in a journal that was brought together from several.
        let roots: BTreeSet<_> = versions.iter().map(|one| one.root().clone()).collect();
        let counting: Vec<_> = once(&versions).into_iter().map(|one| one.root().clone()).collect();
        prop_assert_eq!(counting.iter().cloned().collect::<BTreeSet<_>>(), roots);
        prop_assert_eq!(counting.iter().collect::<BTreeSet<_>>().len(), counting.len());
    }
}

/// None, some or a dozen interviews, all told apart; most of them tell much, so that there is something to find.
fn journal() -> impl Strategy<Value = Vec<Interview>> {
    let one = prop_oneof![1 => interview().boxed(), 4 => telling().boxed()];
    vec(one, 0..12).prop_map(|interviews| {
        let named = |(place, one)| Interview { id: identity(place), version_of: None, ..one };
        interviews.into_iter().enumerate().map(named).collect()
    })
}

/// Everything rated, all costs known, and people to get in touch with around today.
fn telling() -> impl Strategy<Value = Interview> {
    let ratings = [(); 5].map(|()| select(&Rating::ALL[..]).prop_map(Some));
    let happened =
        prop_oneof![3 => Just(Some(Happened::Went)), 1 => Just(Some(Happened::Call)), 1 => Just(None)];
    let places = (choice(Question::Stress), choice(Question::Risk));
    let days = vec(0..40_u16, 4);
    (interview().boxed(), reflection().boxed(), happened, ratings, hours(), places, days).prop_map(
        |(interview, mut reflection, happened, ratings, quarters, (stress, risk), days)| {
            for (person, days) in reflection.people.iter_mut().zip(days) {
                person.follow_up = Some(day("2026-11-01").plus_days(days));
            }
            let (quarters, stress, risk) = (Some(quarters), Some(stress), Some(risk));
            let reflection = Reflection { happened, ratings, quarters, stress, risk, ..reflection };
            Interview { reflection: Some(reflection), ..interview }
        },
    )
}

fn identity(place: usize) -> Id {
    Id::new(&format!("id-{place}")).unwrap()
}

fn today() -> Day {
    day("2026-11-10")
}

fn all(journal: &[Interview]) -> Vec<&Interview> {
    journal.iter().collect()
}
