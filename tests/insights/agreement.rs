//! Owns how verdict, gut and choice compare with the outcome.

use worth_the_interview::domain::answers::Answers;
use worth_the_interview::domain::assessment::Assessment;
use worth_the_interview::domain::case::{Case, Decision};
use worth_the_interview::domain::insight::agreement::{Agreement, Tally, agreement};
use worth_the_interview::domain::interview::Interview;
use worth_the_interview::domain::question::Question::*;
use worth_the_interview::domain::rating::Rating;
use worth_the_interview::domain::reflection::Reflection;
use worth_the_interview::domain::reflection_choices::Happened::*;
use worth_the_interview::domain::reflection_choices::{Happened, SameAgain, WorthIt};
use worth_the_interview::domain::verdict::{Strength, Verdict};

use crate::{Cases, answers, told};

const NOTHING: Agreement = Agreement { verdict: None, gut: None, choice: None, same: None };

/// All that is answered but for what practice is worth, `worth`, and the time that it takes.
fn practice(worth: &str, time: &str) -> Answers {
    answers(&[
        (Last, "longer"),
        (Next, "two-or-more"),
        (Know, "only-ad"),
        (Deal, "no"),
        (Kind, "yes"),
        (Clear, "not"),
        (Meet, "recruiter"),
        (Time, time),
        (Stress, "fine"),
        (Risk, "none"),
        (WorthPractice, worth),
        (WorthWant, "nothing"),
        (WorthLearn, "nothing"),
        (WorthClarify, "nothing"),
        (WorthNetwork, "nothing"),
    ])
}

/// What points there, clearly.
fn pointing(verdict: Verdict) -> Answers {
    match verdict {
        // 16 - 1 = 15 against 16/2 - 1 = 7
        Verdict::Go => practice("2-days", "under-2"),
        // 16 - 12 = 4 against 7
        Verdict::Small => practice("2-days", "over-8"),
        // -1 and -1 against 0
        Verdict::Decline => practice("nothing", "under-2"),
    }
}

/// It took place and was worth it or not; or it was declined, with so much relief.
fn after(happened: Option<Happened>, worth: Option<WorthIt>, relief: Option<u8>) -> Reflection {
    let relief = relief.map(|relief| Rating::new(relief).unwrap());
    Reflection { happened, worth, relief, ..Reflection::default() }
}

/// What three such interviews say, and that two say nothing.
fn of_three(interview: Interview) -> Agreement {
    assert_eq!(agreement(&[&interview, &interview]), NOTHING, "{interview:?}");
    agreement(&[&interview, &interview, &interview])
}

fn share(right: Option<bool>) -> Option<Tally> {
    right.map(|right| Tally { yes: if right { 3 } else { 0 }, n: 3 })
}

/// The gut says "go" each time, so that it is right where it was worth it.
#[test]
fn an_outcome_is_worth_it_or_not_or_says_nothing() {
    let [yes, even, no] = [WorthIt::Yes, WorthIt::Even, WorthIt::No].map(Some);
    for (happened, worth, relief, worth_it) in [
        (None, None, None, None),
        (None, yes, None, Some(true)),
        (Some(Went), yes, None, Some(true)),
        (Some(Went), no, None, Some(false)),
        (Some(Went), even, None, None),
        (Some(Went), None, None, None),
        (Some(Call), yes, None, Some(true)),
        (Some(Call), no, None, Some(false)),
        (Some(Cancelled), yes, None, None),
        (Some(ToCome), no, None, None),
        // How glad the reader is counts only for what they declined ...
        (Some(Went), None, Some(4), None),
        (Some(Went), yes, Some(4), Some(true)),
        (None, None, Some(4), None),
        (Some(Declined), None, Some(0), Some(true)),
        (Some(Declined), None, Some(1), Some(true)),
        (Some(Declined), None, Some(2), None),
        (Some(Declined), None, Some(3), Some(false)),
        (Some(Declined), None, Some(4), Some(false)),
        // ... and what it was worth only for what took place.
        (Some(Declined), yes, Some(3), Some(false)),
        (Some(Declined), yes, None, None),
    ] {
        let found = of_three(told(answers(&[(Gut, "go")]), after(happened, worth, relief)));
        assert_eq!(found.gut, share(worth_it), "{happened:?} {worth:?} {relief:?}");
    }
}

/// What each option says of what happened: of the verdict and of the choice the same.
#[test]
fn an_option_is_right_where_the_outcome_is_what_it_said() {
    let [yes, no] = [WorthIt::Yes, WorthIt::No].map(Some);
    let went = |worth| after(Some(Went), worth, None);
    let call = |worth| after(Some(Call), worth, None);
    let unsaid = |worth| after(None, worth, None);
    let declined = |relief| after(Some(Declined), None, Some(relief));
    for (option, decision, reflection, right) in [
        (Verdict::Go, Decision::Go, went(yes), Some(true)),
        (Verdict::Go, Decision::Go, went(no), Some(false)),
        (Verdict::Go, Decision::Go, call(yes), Some(true)),
        (Verdict::Go, Decision::Go, unsaid(no), Some(false)),
        (Verdict::Go, Decision::Go, declined(0), Some(true)),
        (Verdict::Go, Decision::Go, declined(4), Some(false)),
        (Verdict::Decline, Decision::Decline, went(yes), Some(false)),
        (Verdict::Decline, Decision::Decline, went(no), Some(true)),
        (Verdict::Decline, Decision::Decline, call(no), Some(true)),
        (Verdict::Decline, Decision::Decline, unsaid(yes), Some(false)),
        (Verdict::Decline, Decision::Decline, declined(1), Some(false)),
        (Verdict::Decline, Decision::Decline, declined(3), Some(true)),
        (Verdict::Small, Decision::Small, went(yes), Some(false)),
        (Verdict::Small, Decision::Small, went(no), Some(true)),
        (Verdict::Small, Decision::Small, call(yes), Some(true)),
        (Verdict::Small, Decision::Small, call(no), Some(false)),
        (Verdict::Small, Decision::Small, unsaid(yes), None),
        (Verdict::Small, Decision::Small, declined(1), Some(true)),
        (Verdict::Small, Decision::Small, declined(3), Some(false)),
        (Verdict::Small, Decision::Small, declined(2), None),
    ] {
        let by_answers = of_three(told(pointing(option), reflection.clone()));
        assert_eq!(by_answers, Agreement { verdict: share(right), ..NOTHING }, "{option:?} {reflection:?}");
        let chosen = told(Answers::default(), reflection.clone());
        let chosen = Interview { case: Case { decision: Some(decision), ..Case::default() }, ..chosen };
        assert_eq!(
            of_three(chosen),
            Agreement { choice: share(right), ..NOTHING },
            "{decision:?} {reflection:?}"
        );
    }
}

#[test]
fn a_gut_that_wavers_and_a_choice_not_yet_made_say_nothing() {
    let worth_it = after(Some(Went), Some(WorthIt::Yes), None);
    for (gut, right) in [("go", Some(true)), ("dont-go", Some(false)), ("maybe", None), ("", None)] {
        let found = of_three(told(answers(&[(Gut, gut)]), worth_it.clone()));
        assert_eq!(found, Agreement { gut: share(right), ..NOTHING }, "{gut}");
    }
    let chosen = told(Answers::default(), worth_it);
    let not_yet = Interview { case: Case { decision: Some(Decision::NotYet), ..Case::default() }, ..chosen };
    assert_eq!(of_three(not_yet), NOTHING);
}

#[test]
fn only_a_verdict_that_carries_counts() {
    for (given, strength, right) in [
        (Answers::default(), Strength::NotEnough, None),
        // 2 - 3 = -1 and 2/2 - 1 = 0 against 0
        (practice("1-2-hours", "2-to-4"), Strength::TooClose, None),
        // 6 - 3 = 3 against 2, but only a day or more is worth going for: two of five
        (practice("", "2-to-4"), Strength::Open, None),
        // 16 - 5.5 = 10.5 against 7, but 16 - 12 = 4 at worst: three of four
        (practice("2-days", ""), Strength::Leaning, None),
        // 6 - 1 = 5 against 2, and anything but nothing is worth going for: four of five
        (practice("", "under-2"), Strength::Likely, Some(true)),
        (pointing(Verdict::Go), Strength::Clear, Some(true)),
    ] {
        assert_eq!(Assessment::standing(&given).1, strength);
        let found = of_three(told(given, after(Some(Went), Some(WorthIt::Yes), None)));
        assert_eq!(found, Agreement { verdict: share(right), ..NOTHING }, "{strength:?}");
    }
}

#[test]
fn the_same_again_is_a_share_of_all_who_said() {
    use SameAgain::{No, NotSure, Yes};
    let cases: Cases<Option<SameAgain>, (usize, usize), 5> = [
        (&[], None),
        (&[Some(Yes), Some(Yes), None], None),
        (&[Some(Yes), Some(No), Some(NotSure)], Some((1, 3))),
        (&[Some(Yes), Some(Yes), Some(Yes), None, Some(No)], Some((3, 4))),
        (&[Some(NotSure), Some(NotSure), Some(No)], Some((0, 3))),
    ];
    for (all, expected) in cases {
        // Whatever happened: one can choose the same again before it took place.
        let happened = Some(Happened::Declined);
        let one = |same: &Option<SameAgain>| Reflection { same: *same, happened, ..Reflection::default() };
        let interviews: Vec<_> = all.iter().map(|same| told(Answers::default(), one(same))).collect();
        let found = agreement(&interviews.iter().collect::<Vec<_>>());
        let same = expected.map(|(yes, n)| Tally { yes, n });
        assert_eq!(found, Agreement { same, ..NOTHING }, "{all:?}");
    }
}

/// Each counts the interviews of which it says something, and no others.
#[test]
fn each_share_has_its_own_number() {
    let one = |gut, happened, worth, relief| {
        told(pointing(Verdict::Go).with(Gut, answers(&[(Gut, gut)]).get(Gut)), after(happened, worth, relief))
    };
    let interviews = [
        one("go", Some(Went), Some(WorthIt::Yes), None),
        one("dont-go", Some(Went), Some(WorthIt::No), None),
        one("go", Some(Declined), None, Some(4)),
        one("maybe", Some(Went), Some(WorthIt::Yes), None),
        one("go", Some(Went), Some(WorthIt::Even), None),
    ];
    let found = agreement(&interviews.iter().collect::<Vec<_>>());
    // The verdict is right in the first and the fourth of four, the gut in the first two of three.
    let expected =
        Agreement { verdict: Some(Tally { yes: 2, n: 4 }), gut: Some(Tally { yes: 2, n: 3 }), ..NOTHING };
    assert_eq!(found, expected);
}
