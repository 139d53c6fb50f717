//! What holds for every reader: the properties of the weighing model, over random answers.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "what is not where it belongs fails the test"
)]

mod strategies;

use std::collections::BTreeSet;

use proptest::array::uniform5;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use serde_json::Value;
use worth_the_interview::domain::answers::{Answer, Answers, OwnReason, Side};
use worth_the_interview::domain::assessment::Assessment;
use worth_the_interview::domain::assumptions::{Assumptions, CallShare, Shift, TrackRecord};
use worth_the_interview::domain::benefit::Benefit;
use worth_the_interview::domain::case::Decision;
use worth_the_interview::domain::filter::Pointer;
use worth_the_interview::domain::headline::{Headline, Tip};
use worth_the_interview::domain::message::{Message, step_for};
use worth_the_interview::domain::question::{Choice, Question};
use worth_the_interview::domain::reasons::{Because, MOST, Reason, Reasons};
use worth_the_interview::domain::shares::Shares;
use worth_the_interview::domain::utf16::clip;
use worth_the_interview::domain::verdict::{Rule, Strength, Verdict};
use worth_the_interview::domain::weighing::{Weighing, expected, likelihood};
use worth_the_interview::words::Words;

use crate::strategies::{answer, answers, closed, own_reason};

/// The questions of the sums.
const SCORED: [Question; 15] = {
    use Question::*;
    [
        Last,
        Next,
        Know,
        Deal,
        Kind,
        Clear,
        Meet,
        Time,
        Stress,
        Risk,
        WorthPractice,
        WorthWant,
        WorthLearn,
        WorthClarify,
        WorthNetwork,
    ]
};

const WORTHS: [Question; 5] = {
    use Question::*;
    [WorthPractice, WorthWant, WorthLearn, WorthClarify, WorthNetwork]
};

proptest! {
    #[test]
    fn every_figure_keeps_its_bounds(answers in answers()) {
        let found = Assessment::of(&answers);
        let sums = &found.weighing;
        for (benefit, most) in sums.benefit.into_iter().zip([16.0, 8.0, 12.0, 12.0, 8.0]) {
            prop_assert!((0.0..=most).contains(&benefit));
        }
        prop_assert_eq!(sums.total, sums.benefit.iter().sum::<f64>() + sums.own_for);
        prop_assert!((0.5..=40.0).contains(&sums.time));
        prop_assert!((0.0..=dearest(&answers, Question::Stress)).contains(&sums.stress));
        prop_assert!((0.0..=dearest(&answers, Question::Risk)).contains(&sums.risk));
        prop_assert_eq!(sums.worth_up_to(), sums.go + sums.time);
        prop_assert!(sums.margin >= 0.0 && sums.best() >= 0.0);
        prop_assert!(found.missing <= 11);
        prop_assert!(found.worst <= sums.verdict && sums.verdict <= found.best);
        prop_assert!(found.find_out.iter().all(|open| open.hours >= 0.0));
        prop_assert_eq!(found.strength == Strength::NotEnough, found.missing > 5);
    }

    /// The rule that takes going away sits at the worst answer, so that even with it nothing ever falls.
    #[test]
    fn a_better_answer_never_speaks_against_going(answers in answers(), question in select(&SCORED[..])) {
        let rungs = worst_to_best(question).into_iter().map(|place| Weighing::of(&chosen(&answers, question, place)));
        let ladder: Vec<_> = rungs.collect();
        for pair in ladder.windows(2) {
            prop_assert!(not_above(&pair[0], &pair[1]));
        }
        let open = Weighing::of(&answers.with(question, None));
        prop_assert!(not_above(&ladder[0], &open) && not_above(&open, &ladder[ladder.len() - 1]));
    }

    #[test]
    fn a_benefit_worth_nothing_lowers_the_total_by_exactly_itself(answers in answers(), at in 0..5_usize) {
        let before = Weighing::of(&answers);
        let after = Weighing::of(&chosen(&answers, WORTHS[at], 0));
        prop_assert_eq!(after.total, before.total - before.benefit[at]);
        prop_assert_eq!(after.benefit[at], 0.0);
    }

    #[test]
    fn each_question_moves_only_its_own_figure(answers in answers(), question in select(&SCORED[..]), pick: prop::sample::Index) {
        let after = chosen(&answers, question, pick.index(question.count()));
        let (before, after) = (figures(&Weighing::of(&answers)), figures(&Weighing::of(&after)));
        for (place, (before, after)) in before.into_iter().zip(after).enumerate() {
            prop_assert!(before == after || place == own_figure(question));
        }
    }

    #[test]
    fn the_gut_changes_nothing(answers in answers(), gut in answer(Question::Gut)) {
        prop_assert_eq!(Assessment::of(&answers.with(Question::Gut, gut)), Assessment::of(&answers));
    }

    #[test]
    fn not_sure_weighs_as_no_answer(answers in answers(), question in select(&Question::ALL[..])) {
        let [unsure, none] = [Some(Answer::Unsure), None].map(|open| Assessment::of(&answers.with(question, open)));
        prop_assert_eq!(unsure, none);
    }

    #[test]
    fn the_mean_is_the_exact_average_over_all_fillings(
        answers in answers(), open in prop::sample::subsequence(SCORED.to_vec(), 3),
    ) {
        let open_answers = open.iter().fold(answers, |answers, question| answers.with(*question, None));
        let fillings = open.iter().fold(vec![open_answers.clone()], |fillings, question| {
            let places = 0..question.count();
            fillings.iter().flat_map(|one| places.clone().map(|place| chosen(one, *question, place))).collect()
        });
        let (mean, count) = (Weighing::of(&open_answers), fillings.len() as f64);
        let sum = |figure: fn(&Weighing) -> f64| fillings.iter().map(|one| figure(&Weighing::of(one))).sum::<f64>();
        prop_assert_eq!(sum(|sums| sums.go), mean.go * count);
        prop_assert_eq!(sum(|sums| sums.small), mean.small * count);
        prop_assert_eq!(sum(|sums| sums.total), mean.total * count);
    }

    #[test]
    fn any_filling_lies_within_the_range(answers in answers(), filling in closed()) {
        let found = Assessment::of(&answers);
        let open = SCORED.into_iter().filter(|question| answers.is_open(*question));
        let filled = open.fold(answers.clone(), |filled, question| filled.with(question, filling.get(question)));
        let verdict = Weighing::of(&filled).verdict;
        prop_assert!(found.worst <= verdict && verdict <= found.best);
    }

    #[test]
    fn an_answer_to_an_open_question_never_widens_the_range(
        answers in answers(), question in select(&SCORED[..]), pick: prop::sample::Index,
    ) {
        let before = Assessment::of(&answers.with(question, None));
        let after = Assessment::of(&chosen(&answers, question, pick.index(question.count())));
        prop_assert!(before.worst <= after.worst && after.best <= before.best);
    }

    #[test]
    fn the_flips_are_all_single_changes_of_the_verdict_nearest_first(answers in answers()) {
        let found = Assessment::of(&answers);
        let reported: Vec<_> = found.flips.iter().map(|flip| (flip.steps, flip.question, flip.choice, flip.verdict)).collect();
        let expected = every_flip(&answers);
        prop_assert_eq!(&reported.iter().copied().collect::<BTreeSet<_>>(), &expected);
        prop_assert_eq!(reported.len(), expected.len());
        prop_assert!(reported.is_sorted_by_key(|(steps, question, ..)| (*steps, *question)));
        prop_assert_eq!(reported.first().map(|flip| flip.0), expected.first().map(|flip| flip.0));
    }

    #[test]
    fn at_most_the_nearest_change_is_shown_each_way_and_none_into_a_rule(answers in answers()) {
        let found = Assessment::of(&answers);
        let today = found.weighing.verdict;
        // A rule that is followed comes to hold by that answer alone.
        let ruled = |flip: &(usize, Question, Choice, Verdict)| {
            let before = &found.weighing.rules;
            Weighing::of(&chosen(&answers, flip.1, flip.2.place())).rules.iter().any(|rule| !before.contains(rule))
        };
        let nearest = |leads: &dyn Fn(Verdict) -> bool| {
            let flips = every_flip(&answers).into_iter();
            flips.filter(|flip| leads(flip.3) && flip.0 <= 2 && !ruled(flip)).map(|flip| flip.0).min()
        };
        for flip in &found.flips {
            prop_assert_eq!(flip.rule, ruled(&(flip.steps, flip.question, flip.choice, flip.verdict)));
        }
        prop_assert_eq!(found.toward().map(|flip| flip.steps), nearest(&|verdict| verdict > today));
        prop_assert_eq!(found.away().map(|flip| flip.steps), nearest(&|verdict| verdict < today));
        prop_assert!(found.toward().is_none_or(|flip| flip.verdict > today));
        prop_assert!(found.away().is_none_or(|flip| flip.verdict < today));
    }

    #[test]
    fn the_shares_are_parts_of_one(answers in answers(), track in option::of(track())) {
        let answers = track.map_or(answers.clone(), |track| with_track(&answers, track));
        let (found, shares) = (Assessment::of(&answers), Shares::of(&answers));
        prop_assert_eq!(Verdict::ALL.iter().map(|verdict| shares.ways(*verdict)).sum::<u64>(), shares.all());
        let fillings = SCORED.into_iter().filter(|question| answers.is_open(*question));
        prop_assert_eq!(shares.all(), fillings.map(|question| question.count() as u64).product::<u64>());
        let sum: f64 = Verdict::ALL.iter().map(|verdict| found.shares.share(*verdict)).sum();
        prop_assert!((sum - 1.0).abs() < 1e-12);
        for verdict in Verdict::ALL {
            prop_assert_eq!(found.shares.ways(verdict) * shares.all(), shares.ways(verdict) * found.shares.all());
            let (tenths, each) = (found.shares.tenths(verdict), found.shares.tenths_of_each()[verdict as usize]);
            let share = found.shares.share(verdict);
            for tenths in [tenths, each] {
                prop_assert_eq!((tenths == 0, tenths == 10), (share == 0.0, share == 1.0));
            }
            prop_assert!((share * 10.0 - f64::from(tenths)).abs() <= 0.5 || [1, 9].contains(&tenths));
        }
        prop_assert_eq!(found.shares.tenths_of_each().iter().sum::<u8>(), 10);
        // No option stands before one that more ways end at.
        let each = found.shares.tenths_of_each();
        let ordered = |one: Verdict, other: Verdict| {
            found.shares.ways(one) <= found.shares.ways(other) || each[one as usize] >= each[other as usize]
        };
        prop_assert!(Verdict::ALL.into_iter().all(|one| Verdict::ALL.into_iter().all(|other| ordered(one, other))));
    }

    #[test]
    fn the_strength_is_that_of_the_share(answers in answers(), track in option::of(track())) {
        let answers = track.map_or(answers.clone(), |track| with_track(&answers, track));
        let found = Assessment::of(&answers);
        let share = found.shares.share(found.weighing.verdict);
        let same = found.worst == found.best;
        prop_assert_eq!(share == 1.0, same);
        let strength = match share {
            _ if found.missing > 5 => Strength::NotEnough,
            _ if found.weighing.margin < 0.5 => Strength::TooClose,
            1.0 => Strength::Clear,
            0.8.. => Strength::Likely,
            0.5.. => Strength::Leaning,
            _ => Strength::Open,
        };
        prop_assert_eq!(found.strength, strength);
        let (weighing, standing) = Assessment::standing(&answers);
        prop_assert_eq!((&weighing, standing), (&found.weighing, strength));
        let pointer = match strength {
            Strength::NotEnough | Strength::TooClose | Strength::Open => strength.id(),
            _ => weighing.verdict.id(),
        };
        prop_assert_eq!(Pointer::of(&answers).id(), pointer);
        // A glance says what a long look does, but for what an answer would help most with.
        let (glance, sure) = Headline::at_a_glance(&answers);
        let headline = match Headline::of(&found) {
            Headline::Open(_) => Headline::Open(None),
            other => other,
        };
        prop_assert_eq!((glance, sure), (headline, strength));
    }

    /// One 64th of an hour below the tip going leads; one above it does not. A tip is one for every time, so that the
    /// figures tell it: going falls by what the time rises, and nothing else moves.
    #[test]
    fn going_is_ahead_up_to_the_tip(answers in answers()) {
        let sums = Weighing::of(&answers);
        prop_assert_eq!(sums.ahead_up_to().is_none(), !sums.rules.is_empty());
        let Some(ahead) = sums.ahead_up_to() else { return Ok(()) };
        prop_assert!(ahead >= 0.0 && (ahead == 0.0 || ahead <= sums.worth_up_to()));
        let leads = |time: f64| sums.go + sums.time - time > sums.small.max(0.0);
        prop_assert!(ahead == 0.0 || leads(ahead - 1.0 / 64.0));
        prop_assert!(!leads(ahead) && !leads(ahead + 1.0 / 64.0));
    }

    #[test]
    fn the_runner_up_is_what_the_lead_is_over(answers in answers()) {
        let sums = Weighing::of(&answers);
        let next = sums.runner_up();
        prop_assert!(next != sums.verdict && (next != Verdict::Go || sums.rules.is_empty()));
        prop_assert_eq!(sums.best() - sums.value(next), sums.margin);
    }

    #[test]
    fn the_headline_names_a_leader_only_where_one_leads(answers in answers()) {
        let found = Assessment::of(&answers);
        let sums = &found.weighing;
        match Headline::of(&found) {
            Headline::NotEnough => prop_assert_eq!(found.strength, Strength::NotEnough),
            Headline::TooClose(larger, smaller) => {
                prop_assert!(larger > smaller && sums.margin < 0.5);
                prop_assert!([larger, smaller].contains(&sums.verdict));
                prop_assert_eq!((sums.value(larger) - sums.value(smaller)).abs(), sums.margin);
            }
            Headline::Open(question) => {
                prop_assert!(found.shares.share(sums.verdict) < 0.5);
                prop_assert!(question.is_none_or(|question| answers.is_open(question)));
            }
            Headline::PointsTo(verdict) => {
                prop_assert_eq!(verdict, sums.verdict);
                prop_assert!(found.shares.share(verdict) >= 0.5 && sums.margin >= 0.5);
            }
        }
        let leader = Headline::of(&found).leader();
        prop_assert_eq!(leader.is_some(), found.strength >= Strength::Leaning);
    }

    /// A call is asked for only in words that are true of the answers.
    #[test]
    fn a_message_fits_the_rules(answers in answers(), decision in select(&Decision::ALL[..])) {
        let sure_no = answers.chosen(Question::Deal).is_some_and(|choice| choice.id() == "for-sure");
        let left_out = !Weighing::of(&answers).rules.is_empty();
        let expected = match decision {
            Decision::Small if sure_no => Some(Message::AskOpenly),
            Decision::Small if left_out => Some(Message::AskInstead),
            Decision::Small => Some(Message::Ask),
            Decision::Decline => Some(Message::Decline),
            Decision::Go | Decision::NotYet => None,
        };
        prop_assert_eq!(Message::of(decision, &answers), expected);
        let step = step_for(&answers, &Weighing::of(&answers));
        prop_assert!(!(sure_no && step == Benefit::Want));
        prop_assert!(sure_no || step == Weighing::of(&answers).top());
    }

    #[test]
    fn every_open_question_is_one_to_find_out_dearest_first(answers in answers()) {
        let found = Assessment::of(&answers);
        let questions: BTreeSet<_> = found.find_out.iter().map(|open| open.question).collect();
        let open: BTreeSet<_> = SCORED.into_iter().filter(|question| answers.is_open(*question)).collect();
        prop_assert_eq!(found.find_out.len(), open.len());
        prop_assert_eq!(questions, open);
        let dearest_first = found.find_out.is_sorted_by(|one, next| {
            one.hours > next.hours || (one.hours == next.hours && one.question < next.question)
        });
        prop_assert!(dearest_first);
        let named = found.find_out.first().filter(|first| first.hours >= 0.25);
        prop_assert_eq!(found.find_out_first(), named);
    }

    /// Own reasons for going are worth their hours whatever the benefits are, so they are left out here.
    #[test]
    fn with_every_benefit_worth_nothing_the_verdict_is_decline(answers in answers()) {
        let own = answers.own().iter().filter(|reason| reason.side == Side::Against).cloned().collect();
        let nothing = WORTHS.into_iter().fold(answers.with_own(own), |answers, worth| chosen(&answers, worth, 0));
        prop_assert_eq!(Weighing::of(&nothing).verdict, Verdict::Decline);
    }

    #[test]
    fn rules_only_remove_going(answers in answers()) {
        let sums = Weighing::of(&answers);
        let ruled = |question: Question, id: &str| {
            matches!(answers.get(question), Some(Answer::Chosen(choice)) if choice.id() == id)
        };
        let rules = [
            (Rule::DealBreaker, Question::Deal, "for-sure"),
            (Rule::Health, Question::Stress, "health"),
            (Rule::Job, Question::Risk, "lot"),
        ];
        let followed = rules.into_iter().filter(|(rule, ..)| answers.assumptions().follows(*rule));
        let count = followed.filter(|(_, question, id)| ruled(*question, id)).count();
        prop_assert_eq!(sums.rules.len(), count);

        let mut options = vec![(0.0, Verdict::Decline), (sums.small, Verdict::Small)];
        options.extend((count == 0).then_some((sums.go, Verdict::Go)));
        // Highest value first; the sort is stable, so that of equals the smaller commitment stays ahead.
        options.sort_by(|one, next| next.0.total_cmp(&one.0));
        prop_assert_eq!((sums.best(), sums.verdict), options[0]);
        prop_assert_eq!(sums.margin, options[0].0 - options[1].0);
    }

    #[test]
    fn own_reasons_weigh_their_hours(answers in answers(), reason in own_reason()) {
        let (before, hours) = (Weighing::of(&answers), f64::from(reason.hours));
        let after = Weighing::of(&answers.with_own([answers.own(), std::slice::from_ref(&reason)].concat()));
        let sign = if reason.side == Side::For { 1.0 } else { -1.0 };
        prop_assert_eq!(after.go, before.go + sign * hours);
        let share = if reason.side == Side::For { CallShare::Good } else { CallShare::Strain };
        prop_assert_eq!(after.small, before.small + sign * hours * answers.assumptions().factor(share));
        prop_assert_eq!(after.time, before.time);
    }

    #[test]
    fn a_rule_that_is_left_out_never_applies(answers in answers(), rule in select(&Rule::ALL[..])) {
        let [left_out, followed] =
            [false, true].map(|follow| Weighing::of(&counted(&answers, |assumptions| assumptions.with_rule(rule, follow))));
        prop_assert!(!left_out.rules.contains(&rule));
        prop_assert!(followed.rules.iter().filter(|other| **other != rule).eq(&left_out.rules));
        prop_assert_eq!((left_out.go, left_out.small), (followed.go, followed.small));
        prop_assert!(not_above(&followed, &left_out));
    }

    #[test]
    fn the_shares_are_those_of_a_short_call(answers in answers(), good in 0..=4_u8, strain in 0..=4_u8) {
        let share = |good, strain| {
            Weighing::of(&counted(&answers, |assumptions| {
                assumptions.with_fourths(CallShare::Good, good).with_fourths(CallShare::Strain, strain)
            }))
        };
        let (before, sums) = (Weighing::of(&answers), share(good, strain));
        let strains = sums.stress + sums.risk + sums.own_against;
        prop_assert_eq!(sums.small, sums.total * f64::from(good) / 4.0 - 1.0 - strains * f64::from(strain) / 4.0);
        prop_assert_eq!((sums.go, figures(&sums)), (before.go, figures(&before)));
        prop_assert_eq!(share(2, 2).small, (sums.total - strains) / 2.0 - 1.0);
        // All of the good and all of the strain: only the time is another.
        prop_assert_eq!(share(4, 4).small, sums.go + sums.time - 1.0);
        prop_assert_eq!(share(0, 0).small, -1.0);
        prop_assert!(share(0, strain).verdict != Verdict::Small);
        prop_assert!(share(9, 255) == share(4, 4));
    }

    #[test]
    fn hours_that_are_set_are_those_of_their_answer(
        answers in answers(), question in select(&Assumptions::QUESTIONS[..]), place in 1..4_usize, halves in 0..=80_u8,
    ) {
        let answers = counted(&chosen(&answers, question, place), |assumptions| {
            assumptions.with_halves(question.choices().nth(place).unwrap(), halves)
        });
        let sums = figures(&Weighing::of(&answers));
        prop_assert_eq!(sums[own_figure(question)], f64::from(halves) / 2.0);
        let values: Vec<_> = question.choices().map(|choice| answers.assumptions().value(choice)).collect();
        prop_assert!(values.is_sorted() && values[0] == 0.0 && values[3] <= 40.0);
        prop_assert_eq!(answers.assumptions().mean(question), values.iter().sum::<f64>() / 4.0);
    }

    #[test]
    fn every_reason_is_true_of_the_answers(answers in answers()) {
        reasons_hold(&answers)?;
    }

    #[test]
    fn what_is_given_no_hours_has_its_reasons_too(answers in answers(), worth in prop::sample::subsequence(WORTHS.to_vec(), 4..=5)) {
        let own = answers.own().iter().filter(|reason| reason.side == Side::Against).cloned().collect();
        reasons_hold(&worth.into_iter().fold(answers.with_own(own), |answers, worth| chosen(&answers, worth, 0)))?;
    }

    #[test]
    fn a_rule_is_a_reason_whatever_it_costs(answers in answers(), rules in prop::sample::subsequence(Rule::ALL.to_vec(), 1..=3)) {
        let ruled = rules.iter().fold(answers, |answers, rule| {
            let (question, id) = rule.trigger();
            let free = counted(&answers, |assumptions| assumptions.with_rule(*rule, true).with_halves(question.choice(id).unwrap(), 0));
            chosen(&free, question, question.choice(id).unwrap().place())
        });
        prop_assert!(rules.iter().all(|rule| Weighing::of(&ruled).rules.contains(rule)));
        reasons_hold(&ruled)?;
    }

    #[test]
    fn the_top_benefit_is_the_first_that_brings_most(answers in answers()) {
        let sums = Weighing::of(&answers);
        let (top, most) = (sums.top() as usize, sums.benefit[sums.top() as usize]);
        prop_assert!(sums.benefit.iter().all(|hours| *hours <= most));
        prop_assert!(sums.benefit[..top].iter().all(|hours| *hours < most));
    }

    #[test]
    fn getting_ready_takes_half_an_hour_to_half_of_the_time(answers in answers()) {
        let sums = Weighing::of(&answers);
        let (ready, rest) = (sums.preparation(), sums.time / 2.0);
        let least = rest.min(0.5);
        prop_assert!((least..=rest).contains(&ready));
        // No longer than going is worth, and no shorter than that allows.
        prop_assert!(ready == least || ready + rest <= sums.worth_up_to());
        prop_assert!(ready == rest || ready == least || ready + rest == sums.worth_up_to());
        prop_assert_eq!(ready == rest, rest <= 0.5 || sums.go >= 0.0);
    }

    #[test]
    fn a_track_record_keeps_every_figure_in_its_bounds(answers in answers(), track in track()) {
        let tracked = with_track(&answers, track);
        let found = Assessment::of(&tracked);
        let sums = &found.weighing;
        for (place, benefit) in Benefit::ALL.into_iter().enumerate() {
            let (alone, moved) = (likelihood(benefit, &answers), expected(benefit, &tracked));
            prop_assert!((0.0..=64.0).contains(&moved) && (0.0..=16.0).contains(&sums.benefit[place]));
            prop_assert_eq!(likelihood(benefit, &tracked), alone);
            let by = track[place].map_or(0.0, |shift| f64::from(shift.by));
            prop_assert_eq!(moved, (alone + by).clamp(0.0, 64.0));
            prop_assert_eq!(sums.benefit[place], answers.value(WORTHS[place]) * moved / 64.0);
        }
        prop_assert!(found.worst <= sums.verdict && sums.verdict <= found.best);
        prop_assert!(sums.margin >= 0.0 && sums.best() >= 0.0);
        prop_assert!(found.find_out.iter().all(|open| open.hours >= 0.0));
        let (before, after) = (figures(&Weighing::of(&answers)), figures(sums));
        prop_assert_eq!(&after[5..], &before[5..], "it moves benefits alone");
    }

    #[test]
    fn with_a_track_record_too_a_better_answer_never_speaks_against_going(
        answers in answers(), track in track(), question in select(&SCORED[..]),
    ) {
        let tracked = with_track(&answers, track);
        let rungs = worst_to_best(question).into_iter().map(|place| Weighing::of(&chosen(&tracked, question, place)));
        let ladder: Vec<_> = rungs.collect();
        for pair in ladder.windows(2) {
            prop_assert!(not_above(&pair[0], &pair[1]));
        }
        let open = Weighing::of(&tracked.with(question, None));
        prop_assert!(not_above(&ladder[0], &open) && not_above(&open, &ladder[ladder.len() - 1]));
    }

    #[test]
    fn more_than_was_expected_before_never_speaks_against_going(
        answers in answers(), track in track(), place in 0..5_usize, by in -64..=64_i8,
    ) {
        let mut other = track;
        other[place] = Some(Shift { by, interviews: 5 });
        let before = track[place].map_or(0, |shift| shift.by);
        let [one, next] = [track, other].map(|track| Weighing::of(&with_track(&answers, track)));
        let (lower, upper) = if before <= by { (&one, &next) } else { (&next, &one) };
        prop_assert!(not_above(lower, upper));
        for (at, (one, next)) in figures(&one).into_iter().zip(figures(&next)).enumerate() {
            prop_assert!(one == next || at == place);
        }
    }

    #[test]
    fn a_track_record_that_moves_nothing_changes_nothing(answers in answers(), interviews in uniform5(option::of(any::<u8>()))) {
        let still = interviews.map(|interviews| interviews.map(|interviews| Shift { by: 0, interviews }));
        prop_assert_eq!(Assessment::of(&with_track(&answers, still)), Assessment::of(&answers));
        let sums = Weighing::of(&answers);
        let [reasons, before] = [with_track(&answers, still), answers].map(|answers| Reasons::of(&answers, &sums));
        prop_assert_eq!(reasons.pro, before.pro);
        prop_assert_eq!(reasons.con, before.con);
    }

    #[test]
    fn how_many_interviews_say_so_is_only_said(answers in answers(), track in track(), interviews: u8) {
        let other = track.map(|shift| shift.map(|shift| Shift { interviews, ..shift }));
        let [one, other] = [track, other].map(|track| Assessment::of(&with_track(&answers, track)));
        prop_assert_eq!(one, other);
    }

    #[test]
    fn a_shift_is_never_more_than_all_of_it(answers in answers(), by: i8) {
        let shift = |by| with_track(&answers, [Some(Shift { by, interviews: 9 }); 5]);
        let most = by.clamp(-64, 64);
        prop_assert_eq!(shift(by), shift(most));
        let expected_then = Benefit::ALL.map(|benefit| expected(benefit, &shift(by)));
        prop_assert!(most < 64 || expected_then == [64.0; 5]);
        prop_assert!(most > -64 || expected_then == [0.0; 5]);
    }

    #[test]
    fn with_a_track_record_every_reason_is_true_of_the_answers(answers in answers(), track in track()) {
        reasons_hold(&with_track(&answers, track))?;
    }

    #[test]
    fn what_never_came_true_before_has_its_reasons_too(answers in answers(), network in -64..=0_i8) {
        let nothing = Some(Shift { by: -64, interviews: 9 });
        let track = [nothing, nothing, nothing, nothing, Some(Shift { by: network, interviews: 9 })];
        let own = answers.own().iter().filter(|reason| reason.side == Side::Against).cloned().collect();
        reasons_hold(&with_track(&answers.with_own(own), track))?;
    }

    #[test]
    fn a_clipped_text_is_the_longest_start_that_fits(text in "\\PC{0,40}", units in 0..50_usize) {
        let length = |text: &str| text.encode_utf16().count();
        let clipped = clip(&text, units);
        prop_assert!(text.starts_with(clipped) && length(clipped) <= units);
        let next = text[clipped.len()..].chars().next();
        prop_assert!(next.is_none_or(|next| length(clipped) + next.len_utf16() > units));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    /// Every filling by itself, with whatever is counted and whatever came before.
    #[test]
    fn the_shares_are_those_of_every_filling(
        answers in answers(), closed in closed(), track in option::of(track()), good in 0..=4_u8,
        open in prop::sample::subsequence(SCORED.to_vec(), 0..=4),
    ) {
        let full = SCORED.into_iter().fold(answers.clone(), |full, question| full.with(question, closed.get(question)));
        let called = counted(&full, |assumptions| assumptions.with_fourths(CallShare::Good, good));
        let counted = track.map_or(called.clone(), |track| with_track(&called, track));
        let opened = open.iter().fold(counted, |answers, question| answers.with(*question, None));
        let verdicts: Vec<_> = fillings(&opened).iter().map(|one| Weighing::of(one).verdict).collect();
        let (found, whole) = (Shares::of(&opened), Assessment::of(&opened));
        prop_assert_eq!(found.all(), verdicts.len() as u64);
        for verdict in Verdict::ALL {
            let ways = verdicts.iter().filter(|one| **one == verdict).count() as u64;
            prop_assert_eq!(found.ways(verdict), ways);
            // One may be counted as the whole of it without going through all.
            prop_assert_eq!(whole.shares.ways(verdict) * found.all(), ways * whole.shares.all());
        }
    }
}

/// What is said of hours and what the answers point to never contradict each other: a thousand readers, and every answer
/// that each could give about the time.
#[test]
fn the_headline_and_the_verdict_never_contradict_each_other() {
    let mut runner = TestRunner::deterministic();
    let strategy = answers();
    let words = Words::parse(include_str!("../static/locales/en.json")).unwrap();
    for _ in 0..1_000 {
        let answers = strategy.new_tree(&mut runner).unwrap().current();
        let tip = Tip::of(&Weighing::of(&answers));
        let exact = Weighing::of(&answers).ahead_up_to();
        if let Some(Tip::UpTo(said)) = tip {
            // The words say just that number, where an answer could be as low.
            let digits: String =
                words.hours(said).chars().filter(|c| c.is_ascii_digit() || *c == '.').collect();
            assert!(said < 1.0 || digits.parse() == Ok(said), "{said} is said as {}", words.hours(said));
        }
        for place in 0..Question::Time.count() {
            let timed = Weighing::of(&chosen(&answers, Question::Time, place));
            let goes = timed.verdict == Verdict::Go;
            // It is said of every time alike.
            assert_eq!((Tip::of(&timed), timed.ahead_up_to()), (tip, exact), "{answers:?}");
            let ahead = exact.is_some_and(|ahead| timed.time < ahead);
            assert_eq!(goes, ahead, "{answers:?} {place}");
            let may = match tip {
                None | Some(Tip::Never) => !goes,
                Some(Tip::UpTo(said)) if timed.time < said => goes,
                Some(Tip::UpTo(said)) if timed.time > said => !goes,
                // Up to it and no further: ahead, or level to within what is not said.
                Some(Tip::UpTo(_)) => true,
            };
            assert!(may, "{tip:?} at {} of {answers:?}", timed.time);
            let named = Headline::of(&Assessment::of(&chosen(&answers, Question::Time, place))).leader();
            assert!(named.is_none_or(|named| (named == Verdict::Go) == ahead), "{answers:?} {place}");
        }
    }
}

#[test]
fn every_verdict_occurs_in_every_strength() {
    let mut runner = TestRunner::deterministic();
    let strategy = answers();
    let found: BTreeSet<_> = (0..20_000)
        .map(|_| Assessment::of(&strategy.new_tree(&mut runner).unwrap().current()))
        .map(|found| (found.weighing.verdict, found.strength))
        .collect();
    let all = Verdict::ALL.into_iter().flat_map(|verdict| Strength::ALL.map(|strength| (verdict, strength)));
    assert_eq!(found, all.collect());
}

#[test]
fn every_golden_case_has_its_reasons() {
    let cases: Vec<Value> = serde_json::from_str(include_str!("fixtures/weighing-2.json")).unwrap();
    for case in &cases {
        let given = case["answers"].as_object().unwrap().iter();
        let answers = given.fold(Answers::default(), |answers, (id, answer)| {
            let question = Question::from_id(id).unwrap();
            let place = answer.as_str().map(|id| Answer::Chosen(question.choice(id).unwrap()));
            answers.with(question, place)
        });
        let own = [("own_for", Side::For), ("own_against", Side::Against)].map(|(field, side)| {
            let one = OwnReason { text: String::new(), hours: 1, side };
            vec![one; case[field].as_u64().unwrap() as usize]
        });
        let held = reasons_hold(&answers.with_own(own.concat()));
        assert!(held.is_ok(), "{}: {held:?}", case["name"]);
    }
}

/// Every way to fill in what is open.
fn fillings(answers: &Answers) -> Vec<Answers> {
    let open = SCORED.into_iter().filter(|question| answers.is_open(*question));
    open.fold(vec![answers.clone()], |fillings, question| {
        let places = 0..question.count();
        fillings.iter().flat_map(|one| places.clone().map(|place| chosen(one, question, place))).collect()
    })
}

fn chosen(answers: &Answers, question: Question, place: usize) -> Answers {
    answers.with(question, question.choices().nth(place).map(Answer::Chosen))
}

fn counted(answers: &Answers, change: impl Fn(&Assumptions) -> Assumptions) -> Answers {
    answers.with_assumptions(change(answers.assumptions()))
}

/// What of the reader's own interviews there may be: mostly of some benefits, in any size.
fn track() -> impl Strategy<Value = TrackRecord> {
    let shift = (-Shift::MOST..=Shift::MOST, any::<u8>());
    uniform5(option::of(shift.prop_map(|(by, interviews)| Shift { by, interviews })))
}

fn with_track(answers: &Answers, track: TrackRecord) -> Answers {
    counted(answers, |assumptions| assumptions.with_track(track))
}

/// The most hours that an answer costs.
fn dearest(answers: &Answers, question: Question) -> f64 {
    f64::from(answers.assumptions().halves(question).unwrap()[3]) / 2.0
}

/// The places of a question's answers from worst to best for going, told by the question alone and not by its values.
fn worst_to_best(question: Question) -> Vec<usize> {
    use Question::*;
    let places = 0..question.count();
    match question {
        Know | Deal | Kind | Meet | Time | Stress | Risk => places.rev().collect(),
        _ => places.collect(),
    }
}

fn not_above(lower: &Weighing, upper: &Weighing) -> bool {
    lower.go <= upper.go
        && lower.small <= upper.small
        && lower.best() <= upper.best()
        && lower.verdict <= upper.verdict
}

fn figures(sums: &Weighing) -> [f64; 10] {
    let [practice, want, learn, clarify, network] = sums.benefit;
    [
        practice,
        want,
        learn,
        clarify,
        network,
        sums.time,
        sums.stress,
        sums.risk,
        sums.own_for,
        sums.own_against,
    ]
}

/// The place among [`figures`] of the one that a question moves.
fn own_figure(question: Question) -> usize {
    use Question::*;
    match question {
        Last | Next | WorthPractice => Benefit::Practice as usize,
        Know | Deal | WorthWant => Benefit::Want as usize,
        Kind | WorthLearn => Benefit::Learn as usize,
        Clear | WorthClarify => Benefit::Clarify as usize,
        Meet | WorthNetwork => Benefit::Network as usize,
        Time => 5,
        Stress => 6,
        Risk => 7,
        _ => usize::MAX,
    }
}

/// Every flip by brute force, as steps, question, answer and verdict.
fn every_flip(answers: &Answers) -> BTreeSet<(usize, Question, Choice, Verdict)> {
    let today = Weighing::of(answers).verdict;
    let mut flips = BTreeSet::new();
    for question in SCORED {
        let ladder = worst_to_best(question);
        let rung = |place: usize| ladder.iter().position(|other| *other == place).unwrap();
        let Some(Answer::Chosen(now)) = answers.get(question) else { continue };
        for place in ladder.iter().copied() {
            let verdict = Weighing::of(&chosen(answers, question, place)).verdict;
            if verdict != today {
                let choice = question.choices().nth(place).unwrap();
                flips.insert((rung(place).abs_diff(rung(now.place())), question, choice, verdict));
            }
        }
    }
    flips
}

/// The reasons once more, apart from how they are found: what there is to say, in hours, and what each rests on.
fn reasons_hold(answers: &Answers) -> Result<(), TestCaseError> {
    let sums = Weighing::of(answers);
    let Reasons { pro, con } = Reasons::of(answers, &sums);
    for reasons in [&pro, &con] {
        prop_assert!((1..=MOST).contains(&reasons.len()) && MOST == 3, "{:?}", reasons);
        for (place, reason) in reasons.iter().enumerate() {
            prop_assert!(
                reasons[..place].iter().all(|other| other.because != reason.because),
                "{:?}",
                reasons
            );
        }
    }

    let own = |side| answers.own().iter().filter(move |own| own.side == side).map(|own| f64::from(own.hours));
    let mut gains = strongest(sums.benefit.into_iter().chain(own(Side::For)));
    gains.truncate(MOST);
    prop_assert_eq!(hours(&pro), if gains.is_empty() { vec![0.0] } else { gains });
    for reason in &pro {
        prop_assert!(is_for(answers, &sums, reason), "{:?} of {:?}", reason, answers);
    }

    let ruled: Vec<_> = sums.rules.iter().map(|rule| rule.trigger().0).collect();
    let rests_on = |reason: &Reason| match reason.because {
        Because::Answer(choice) => Some(choice.question()),
        Because::Open(question) => Some(question),
        Because::Own(_) | Because::Unvalued(_) => None,
    };
    let (rules, others) = con.split_at(ruled.len());
    let first: BTreeSet<_> = rules.iter().filter_map(rests_on).collect();
    prop_assert_eq!(first, ruled.iter().copied().collect(), "rules come first: {:?}", con);

    let costs = [(Question::Time, sums.time), (Question::Stress, sums.stress), (Question::Risk, sums.risk)];
    let costs = costs.into_iter().filter(|(question, _)| !ruled.contains(question)).map(|(_, hours)| hours);
    let losses = Benefit::ALL.into_iter().filter(|benefit| {
        !(*benefit == Benefit::Want && ruled.contains(&Question::Deal))
            && worst_level(answers, *benefit) <= 0.5
    });
    let losses = strongest(losses.map(|benefit| lost(answers, &sums, benefit)));
    let mut expected = [strongest(costs.chain(own(Side::Against))), losses].concat();
    expected.truncate(MOST - rules.len());
    prop_assert_eq!(hours(others), expected, "of {:?}", answers);
    for reason in &con {
        prop_assert!(is_against(answers, &sums, reason), "{:?} of {:?}", reason, answers);
    }
    Ok(())
}

fn is_for(answers: &Answers, sums: &Weighing, reason: &Reason) -> bool {
    let gain = |question: Question| sums.benefit.get(own_figure(question)) == Some(&reason.hours);
    match reason.because {
        Because::Answer(choice) => {
            let question = choice.question();
            let of = own_figure(question);
            let nearer = |other: &Question| level(answers, *other) > level(answers, question);
            answers.chosen(question) == Some(choice)
                && gain(question)
                && !question.is_worth()
                && !answers.is_open(WORTHS[of])
                && !answered_signs(answers, of).iter().any(nearer)
        }
        Because::Open(question) => {
            let none_answered = || answered_signs(answers, own_figure(question)).is_empty();
            answers.is_open(question) && gain(question) && (question.is_worth() || none_answered())
        }
        Because::Unvalued(benefit) => {
            let likely = |benefit: Benefit| {
                signs(benefit as usize).iter().map(|sign| answers.value(*sign)).product::<f64>()
            };
            let likeliest = Benefit::ALL.into_iter().all(|other| likely(other) <= likely(benefit));
            let unvalued = answers.value(WORTHS[benefit as usize]) == 0.0;
            sums.total == 0.0 && reason.hours == 0.0 && likeliest && unvalued
        }
        Because::Own(place) => is_own(answers, place, Side::For, reason.hours),
    }
}

fn is_against(answers: &Answers, sums: &Weighing, reason: &Reason) -> bool {
    let cost = |question: Question| question.is_cost() && figures(sums)[own_figure(question)] == reason.hours;
    match reason.because {
        Because::Answer(choice) if choice.question().is_cost() => {
            answers.chosen(choice.question()) == Some(choice) && cost(choice.question())
        }
        Because::Answer(choice) => {
            let question = choice.question();
            let benefit = Benefit::ALL[own_figure(question)];
            answers.chosen(question) == Some(choice)
                && !question.is_worth()
                && lost(answers, sums, benefit) == reason.hours
                && level(answers, question) == worst_level(answers, benefit)
                && level(answers, question) <= 0.5
        }
        Because::Open(question) => answers.is_open(question) && cost(question),
        Because::Unvalued(_) => false,
        Because::Own(place) => is_own(answers, place, Side::Against, reason.hours),
    }
}

fn is_own(answers: &Answers, place: usize, side: Side, hours: f64) -> bool {
    answers.own().get(place).is_some_and(|own| own.side == side && f64::from(own.hours) == hours)
}

/// What of the most that a benefit could bring does not come. Nothing can be lost of what was not given any hours.
fn lost(answers: &Answers, sums: &Weighing, benefit: Benefit) -> f64 {
    let worth = answers.chosen(WORTHS[benefit as usize]).map_or(0.0, |choice| choice.value().number());
    // The most that the answers behind it can make it likely, as the model's table has it.
    let likeliest = [64.0, 32.0, 48.0, 48.0, 32.0][benefit as usize];
    let at_best = worth * likeliest / 64.0;
    (at_best - sums.benefit[benefit as usize]).max(0.0)
}

/// How far from its best the worst of the answers behind a benefit is; as its best where there are none.
fn worst_level(answers: &Answers, benefit: Benefit) -> f64 {
    let levels = answered_signs(answers, benefit as usize).into_iter().map(|sign| level(answers, sign));
    levels.fold(1.0, f64::min)
}

/// The questions that say how likely the benefit at that place is.
fn signs(of: usize) -> Vec<Question> {
    SCORED.into_iter().filter(|question| own_figure(*question) == of && !question.is_worth()).collect()
}

fn answered_signs(answers: &Answers, of: usize) -> Vec<Question> {
    signs(of).into_iter().filter(|sign| !answers.is_open(*sign)).collect()
}

/// What an answer is of the best one, 0 to 1.
fn level(answers: &Answers, question: Question) -> f64 {
    let best = *worst_to_best(question).last().unwrap();
    let number = |choice: Choice| choice.value().number();
    number(answers.chosen(question).unwrap()) / number(question.choices().nth(best).unwrap())
}

/// Those that are anything, the most first.
fn strongest(hours: impl Iterator<Item = f64>) -> Vec<f64> {
    let mut hours: Vec<_> = hours.filter(|hours| *hours > 0.0).collect();
    hours.sort_by(|one, next| next.total_cmp(one));
    hours
}

fn hours(reasons: &[Reason]) -> Vec<f64> {
    reasons.iter().map(|reason| reason.hours).collect()
}
