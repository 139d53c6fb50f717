//! What holds for every reader: the properties of the weighing model, over random answers.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "what is not where it belongs fails the test"
)]

use std::collections::BTreeSet;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use worth_the_interview::domain::answers::{Answer, Answers, OwnReason, Side};
use worth_the_interview::domain::benefit::Benefit;
use worth_the_interview::domain::catalogue::Question;
use worth_the_interview::domain::reflection::clip;
use worth_the_interview::domain::sensitivity::Assessment;
use worth_the_interview::domain::verdict::{Strength, Verdict};
use worth_the_interview::domain::weighing::Weighing;

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
        prop_assert!((1.0..=12.0).contains(&sums.time));
        prop_assert!((0.0..=8.0).contains(&sums.stress));
        prop_assert!((0.0..=16.0).contains(&sums.risk));
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
        let after = chosen(&answers, question, pick.index(question.choices().len()));
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
            let places = 0..question.choices().len();
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
        let after = Assessment::of(&chosen(&answers, question, pick.index(question.choices().len())));
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
    fn at_most_the_nearest_change_is_shown_each_way(answers in answers()) {
        let found = Assessment::of(&answers);
        let today = found.weighing.verdict;
        let nearest = |leads: &dyn Fn(Verdict) -> bool| {
            every_flip(&answers).into_iter().filter(|flip| leads(flip.3) && flip.0 <= 2).map(|flip| flip.0).min()
        };
        prop_assert_eq!(found.toward().map(|flip| flip.steps), nearest(&|verdict| verdict > today));
        prop_assert_eq!(found.away().map(|flip| flip.steps), nearest(&|verdict| verdict < today));
        prop_assert!(found.toward().is_none_or(|flip| flip.verdict > today));
        prop_assert!(found.away().is_none_or(|flip| flip.verdict < today));
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
            matches!(answers.get(question), Some(Answer::Chosen(place)) if question.choices()[place].id == id)
        };
        let rules = [(Question::Deal, "for-sure"), (Question::Stress, "health"), (Question::Risk, "lot")];
        let count = rules.into_iter().filter(|(question, id)| ruled(*question, id)).count();
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
        prop_assert_eq!(after.small, before.small + sign * hours / 2.0);
        prop_assert_eq!(after.time, before.time);
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

/// Some questions answered, some skipped, some "not sure", or all answered; and up to three own reasons.
fn answers() -> impl Strategy<Value = Answers> {
    let open = Question::ALL.map(answer).prop_map(given);
    (prop_oneof![open, closed()], vec(own_reason(), 0..4)).prop_map(|(answers, own)| answers.with_own(own))
}

/// Every question answered.
fn closed() -> impl Strategy<Value = Answers> {
    Question::ALL
        .map(|question| (0..question.choices().len()).prop_map(|place| Some(Answer::Chosen(place))))
        .prop_map(given)
}

fn answer(question: Question) -> impl Strategy<Value = Option<Answer>> {
    prop_oneof![
        1 => Just(None),
        1 => Just(Some(Answer::Unsure)),
        4 => (0..question.choices().len()).prop_map(|place| Some(Answer::Chosen(place))),
    ]
}

fn own_reason() -> impl Strategy<Value = OwnReason> {
    (select(&OwnReason::HOURS[..]), select(vec![Side::For, Side::Against]))
        .prop_map(|(hours, side)| OwnReason { text: String::new(), hours, side })
}

fn given(given: [Option<Answer>; 16]) -> Answers {
    Question::ALL
        .into_iter()
        .zip(given)
        .fold(Answers::default(), |answers, (question, answer)| answers.with(question, answer))
}

fn chosen(answers: &Answers, question: Question, place: usize) -> Answers {
    answers.with(question, Some(Answer::Chosen(place)))
}

/// The places of a question's answers from worst to best for going, told by the question alone and not by its values.
fn worst_to_best(question: Question) -> Vec<usize> {
    use Question::*;
    let places = 0..question.choices().len();
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
        Gut => usize::MAX,
    }
}

/// Every flip by brute force, as steps, question, answer and verdict.
fn every_flip(answers: &Answers) -> BTreeSet<(usize, Question, usize, Verdict)> {
    let today = Weighing::of(answers).verdict;
    let mut flips = BTreeSet::new();
    for question in SCORED {
        let ladder = worst_to_best(question);
        let rung = |place: usize| ladder.iter().position(|other| *other == place).unwrap();
        let Some(Answer::Chosen(now)) = answers.get(question) else { continue };
        for place in ladder.iter().copied() {
            let verdict = Weighing::of(&chosen(answers, question, place)).verdict;
            if verdict != today {
                flips.insert((rung(place).abs_diff(rung(now)), question, place, verdict));
            }
        }
    }
    flips
}
