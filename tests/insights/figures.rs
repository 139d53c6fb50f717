//! Owns what is compared in levels and hours: calibration, the track record, costs, and what it was worth later.

use worth_the_interview::domain::answers::{Answers, OwnReason, Side};
use worth_the_interview::domain::assumptions::{Assumptions, Shift};
use worth_the_interview::domain::benefit::Benefit;
use worth_the_interview::domain::insight::Compared;
use worth_the_interview::domain::insight::calibration::{calibration, track};
use worth_the_interview::domain::insight::costs::costs;
use worth_the_interview::domain::insight::worth_later::worth_later;
use worth_the_interview::domain::interview::Interview;
use worth_the_interview::domain::quarter_hours::QuarterHours;
use worth_the_interview::domain::question::Question::*;
use worth_the_interview::domain::rating::Rating;
use worth_the_interview::domain::reflection::Reflection;
use worth_the_interview::domain::reflection_choices::Happened::{self, *};

use crate::{Cases, answers, choice, rated, told, went};

const HIRES: &str = "hires-my-work"; // 32 of 64: level 2
const OTHER: &str = "other-manager"; // 16 of 64: level 1
const RECRUITER: &str = "recruiter"; // 8 of 64: level 0.5
const RECORDED: &str = "recorded"; // 0 of 64: level 0
const OPEN: &str = ""; // the mean, 14 of 64: level 0.875

/// Who would be met, what happened, and how useful it was to meet people.
type Met = (&'static str, Option<Happened>, Option<u8>);

fn met((meet, happened, rating): Met) -> Interview {
    let ratings = rated(Benefit::Network, rating);
    told(answers(&[(Meet, meet)]), Reflection { happened, ratings, ..Reflection::default() })
}

#[test]
fn a_benefit_is_compared_with_its_prediction() {
    let gone = Some(Went);
    // n, predicted, actual, bias, error
    let cases: Cases<Met, (usize, [f64; 4]), 8> = [
        (&[], None),
        (&[(HIRES, gone, Some(4)), (HIRES, gone, Some(4))], None),
        // predicted (2+2+0)/3, actual (4+3+2)/3, bias (2+1+2)/3 and never below
        (
            &[(HIRES, gone, Some(4)), (HIRES, gone, Some(3)), (RECORDED, None, Some(2))],
            Some((3, [4.0 / 3.0, 3.0, 5.0 / 3.0, 5.0 / 3.0])),
        ),
        // predicted (1+2+0.5+0.875)/4, actual (0+4+1+2)/4, bias (-1+2+0.5+1.125)/4, error (1+2+0.5+1.125)/4
        (
            &[
                (OTHER, gone, Some(0)),
                (HIRES, gone, Some(4)),
                (RECRUITER, gone, Some(1)),
                (OPEN, gone, Some(2)),
            ],
            Some((4, [1.09375, 1.75, 0.65625, 1.15625])),
        ),
        // Less than predicted: (0-2 + 1-2 + 0-2)/3
        (
            &[(HIRES, gone, Some(0)), (HIRES, gone, Some(1)), (HIRES, gone, Some(0))],
            Some((3, [2.0, 1.0 / 3.0, -5.0 / 3.0, 5.0 / 3.0])),
        ),
        // What was a short call, did not take place, or was not rated, does not count: two are left ...
        (
            &[
                (HIRES, gone, Some(4)),
                (HIRES, gone, Some(4)),
                (HIRES, Some(Call), Some(4)),
                (HIRES, Some(Declined), Some(4)),
                (HIRES, Some(Cancelled), Some(4)),
                (HIRES, Some(ToCome), Some(4)),
                (HIRES, gone, None),
            ],
            None,
        ),
        // ... and with a third they are three.
        (
            &[
                (HIRES, Some(Declined), Some(0)),
                (HIRES, gone, Some(4)),
                (HIRES, gone, Some(4)),
                (HIRES, gone, None),
                (HIRES, gone, Some(4)),
            ],
            Some((3, [2.0, 4.0, 2.0, 2.0])),
        ),
        // As predicted.
        (
            &[(HIRES, gone, Some(2)), (OTHER, gone, Some(1)), (RECORDED, gone, Some(0))],
            Some((3, [1.0, 1.0, 0.0, 0.0])),
        ),
    ];
    for (mets, expected) in cases {
        let interviews: Vec<_> = mets.iter().copied().map(met).collect();
        let found = calibration(&interviews.iter().collect::<Vec<_>>());
        let figures: Vec<_> =
            found.iter().map(|one| (one.n, [one.predicted, one.actual, one.bias, one.error])).collect();
        assert_eq!(figures, Vec::from_iter(expected), "{mets:?}");
        assert!(found.iter().all(|one| one.benefit == Benefit::Network), "{mets:?}");
    }
}

#[test]
fn every_benefit_has_its_own_prediction() {
    // 8 x 8, 8 x 4, 32, 20 and 16 of 64
    let given = answers(&[
        (Last, "longer"),
        (Next, "two-or-more"),
        (Know, "only-ad"),
        (Deal, "no"),
        (Kind, "close"),
        (Clear, "mostly"),
        (Meet, OTHER),
    ]);
    // A track record moved what was shown; it is left out here.
    let track = [Some(Shift { by: 9, interviews: 5 }); 5];
    let given = given.with_assumptions(Assumptions::default().with_track(track));
    let ratings = [0, 1, 2, 3, 4].map(Rating::new);
    let one = told(given, Reflection { ratings, ..went() });
    let found = calibration(&[&one, &one, &one]);
    let figures: Vec<_> = found.iter().map(|one| (one.benefit, one.predicted, one.bias)).collect();
    let expected = [(4.0, -4.0), (2.0, -1.0), (2.0, 0.0), (1.25, 1.75), (1.0, 3.0)];
    let expected: Vec<_> = Benefit::ALL
        .into_iter()
        .zip(expected)
        .map(|(benefit, (level, bias))| (benefit, level, bias))
        .collect();
    assert_eq!(figures, expected);
}

#[test]
fn a_track_record_moves_by_what_enough_interviews_say() {
    // How often each, and by how many 64ths for how many interviews: all differences in 64ths / (n + 5).
    let cases: Cases<(usize, &str, u8), (i8, u8), 12> = [
        (&[], None),
        (&[(4, HIRES, 4)], None),
        // 5 x 32 / 10
        (&[(5, HIRES, 4)], Some((16, 5))),
        // 5 x 64 / 10
        (&[(5, RECORDED, 4)], Some((32, 5))),
        // 5 x -32 / 10
        (&[(5, HIRES, 0)], Some((-16, 5))),
        // 0 / 10: a record all the same
        (&[(5, HIRES, 2)], Some((0, 5))),
        // (16 - 8) / 10 = 0.8
        (&[(4, HIRES, 2), (1, RECRUITER, 1)], Some((1, 5))),
        // (16 - 14) / 10 = 0.2
        (&[(4, HIRES, 2), (1, OPEN, 1)], Some((0, 5))),
        // 3 x (16 - 14) / 12 = 0.5
        (&[(4, HIRES, 2), (3, OPEN, 1)], Some((1, 7))),
        // ((16 - 14) - 8) / 12 = -0.5
        (&[(5, HIRES, 2), (1, OPEN, 1), (1, RECRUITER, 0)], Some((-1, 7))),
        // 300 x 64 / 305 = 62.95
        (&[(300, RECORDED, 4)], Some((63, 255))),
        // 300 x -32 / 305 = -31.48
        (&[(300, HIRES, 0)], Some((-31, 255))),
    ];
    for (groups, expected) in cases {
        let each = |(count, meet, rating): &(usize, &'static str, u8)| {
            vec![met((meet, Some(Went), Some(*rating))); *count]
        };
        let interviews: Vec<_> = groups.iter().flat_map(each).collect();
        let found = track(&interviews.iter().collect::<Vec<_>>());
        let shift = expected.map(|(by, interviews)| Shift { by, interviews });
        assert_eq!(found, [None, None, None, None, shift], "{groups:?}");
    }
}

/// The time that was expected, what happened, and what it really took, in quarter hours.
type Spent = (&'static str, Option<Happened>, Option<u16>);

#[test]
fn costs_are_compared_with_what_was_expected() {
    let gone = Some(Went);
    let cases: Cases<Spent, (usize, [f64; 3]), 5> = [
        (&[("under-2", gone, Some(8)), ("under-2", gone, Some(8)), ("under-2", gone, None)], None),
        (&[("under-2", gone, Some(8)), ("under-2", gone, Some(8)), ("under-2", Some(ToCome), Some(8))], None),
        (&[("under-2", gone, Some(8)), ("under-2", gone, Some(8)), ("under-2", Some(Call), Some(8))], None),
        // expected (1+3+5.5)/3, came (2.25+0+7.5)/3, difference (1.25-3+2)/3
        (
            &[("under-2", gone, Some(9)), ("2-to-4", gone, Some(0)), (OPEN, None, Some(30))],
            Some((3, [9.5 / 3.0, 3.25, 0.25 / 3.0])),
        ),
        // (12+12+6+6)/4, (10+10+6+5)/4, (-2-2+0-1)/4
        (
            &[
                ("over-8", gone, Some(40)),
                ("over-8", gone, Some(40)),
                ("5-to-8", gone, Some(24)),
                ("5-to-8", gone, Some(20)),
            ],
            Some((4, [9.0, 7.75, -1.25])),
        ),
    ];
    for (times, expected) in cases {
        let one = |(time, happened, quarters): &Spent| {
            let reflection = Reflection {
                happened: *happened,
                quarters: quarters.map(QuarterHours::new),
                ..Reflection::default()
            };
            told(answers(&[(Time, time)]), reflection)
        };
        let interviews: Vec<_> = times.iter().map(one).collect();
        let found = costs(&interviews.iter().collect::<Vec<_>>());
        assert_eq!(found.time, expected.map(|(n, figures)| compared(n, figures)), "{times:?}");
        assert_eq!((found.stress, found.risk), (None, None), "{times:?}");
    }
}

#[test]
fn strain_costs_what_each_interview_counts() {
    let given = answers(&[(Stress, "tense"), (Risk, "some")]);
    let own = Assumptions::default()
        .with_halves(Stress.choices().nth(2).unwrap(), 5)
        .with_halves(Risk.choices().nth(2).unwrap(), 4);
    let own = given.with_assumptions(own);
    let after = |stress, risk| Reflection { stress: Some(stress), risk: Some(risk), ..went() };
    let [fine, hard, health] = ["fine", "hard", "health"].map(|id| choice(Stress, id));
    let [none, some, lot] = ["none", "some", "lot"].map(|id| choice(Risk, id));
    let interviews = [
        // stress 1 and 4, risk 6 and 0
        told(given.clone(), after(hard, none)),
        // stress 1 and 8, risk 6 and 16
        told(given.clone(), after(health, lot)),
        // stress 1 and 2.5, risk 2 and 2
        told(own, after(hard, some)),
        // no answer, so (0+1+4+8)/4 and (0+1+6+16)/4; came 0 and 0
        told(Answers::default(), after(fine, none)),
        // An answer to another question.
        told(given, after(choice(Kind, "yes"), choice(Kind, "no"))),
    ];
    let found = costs(&interviews.iter().collect::<Vec<_>>());
    // expected (1+1+1+3.25)/4, came (4+8+2.5+0)/4, difference (3+7+1.5-3.25)/4
    assert_eq!(found.stress, Some(compared(4, [1.5625, 3.625, 2.0625])));
    // expected (6+6+2+5.75)/4, came (0+16+2+0)/4, difference (-6+10+0-5.75)/4
    assert_eq!(found.risk, Some(compared(4, [4.9375, 4.5, -0.4375])));
    assert_eq!(found.time, None);
}

/// Learning is worth 8 hours and likely by 48 of 64; 3 hours and 1 of stress are expected: 6 - 4 = 2. There is a lot of
/// it, 8 x 3/4, for 2.5 hours, 4 of stress and no trouble: 6 - 6.5 = -0.5.
fn day_of_learning(change: impl FnOnce(&mut Answers, &mut Reflection)) -> Interview {
    const NOTHING: &str = "nothing";
    let mut given = answers(&[
        (Kind, "yes"),
        (Time, "2-to-4"),
        (Stress, "tense"),
        (Risk, "none"),
        (WorthPractice, NOTHING),
        (WorthWant, NOTHING),
        (WorthLearn, "day"),
        (WorthClarify, NOTHING),
        (WorthNetwork, NOTHING),
    ]);
    let (stress, risk) = (Some(choice(Stress, "hard")), Some(choice(Risk, "none")));
    let ratings = rated(Benefit::Learn, Some(3));
    let mut reflection =
        Reflection { ratings, quarters: Some(QuarterHours::new(10)), stress, risk, ..went() };
    change(&mut given, &mut reflection);
    told(given, reflection)
}

/// What one of three interviews has otherwise; what it then was expected to be and came to, if it counts.
type Changed = (&'static str, fn(&mut Answers, &mut Reflection), Option<(f64, f64)>);

#[test]
fn going_is_worth_later_what_came_of_it() {
    let cases: [Changed; 13] = [
        ("nothing", |_, _| (), Some((2.0, -0.5))),
        ("a call", |_, after| after.happened = Some(Call), None),
        ("nothing said of it", |_, after| after.happened = None, None),
        ("declined", |_, after| after.happened = Some(Declined), None),
        ("not rated", |_, after| after.ratings = [None; 5], None),
        ("no hours", |_, after| after.quarters = None, None),
        ("no stress", |_, after| after.stress = None, None),
        ("no risk", |_, after| after.risk = None, None),
        // 8 x 4/4 - (2.5 + 4)
        ("all of it", |_, after| after.ratings = rated(Benefit::Learn, Some(4)), Some((2.0, 1.5))),
        // What is worth nothing adds nothing.
        ("rated for nothing", |_, after| after.ratings[0] = Rating::new(4), Some((2.0, -0.5))),
        // Meeting people is open: worth 6 x 14/64 to be expected, and not rated.
        ("worth open", |given, _| *given = given.with(WorthNetwork, None), None),
        // Own reasons are in neither.
        (
            "own reasons",
            |given, _| {
                let own = |hours, side| OwnReason { text: String::new(), hours, side };
                *given = given.with_own(vec![own(16, Side::For), own(4, Side::Against)]);
            },
            Some((2.0, -0.5)),
        ),
        // 8 x (48 + 16)/64 - (3 + 0.5) and 8 x 3/4 - (2.5 + 10): a track record, and stress counted otherwise.
        (
            "counted otherwise",
            |given, _| {
                let track = [None, None, Some(Shift { by: 16, interviews: 5 }), None, None];
                let assumptions = Assumptions::default().with_track(track);
                let assumptions = assumptions
                    .with_halves(Stress.choices().nth(1).unwrap(), 1)
                    .with_halves(Stress.choices().nth(2).unwrap(), 20);
                *given = given.with_assumptions(assumptions);
            },
            Some((4.5, -6.5)),
        ),
    ];
    for (name, change, figures) in cases {
        let [one, other] = [day_of_learning(|_, _| ()), day_of_learning(change)];
        let expected = figures.map(|(expected, came)| {
            // Beside two that are as above.
            let (expected, came) = (2.0 + 2.0 + expected, -0.5 - 0.5 + came);
            compared(3, [expected / 3.0, came / 3.0, (came - expected) / 3.0])
        });
        assert_eq!(worth_later(&[&one, &one, &other]), expected, "{name}");
        assert_eq!(worth_later(&[&other, &other]), None, "{name}");
        let four = worth_later(&[&one, &one, &one, &other]).map(|four| four.n);
        assert_eq!(four, Some(3 + usize::from(figures.is_some())), "{name}");
    }
}

fn compared(n: usize, [expected, came, difference]: [f64; 3]) -> Compared {
    Compared { n, expected, came, difference }
}
