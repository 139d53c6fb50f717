//! What a result shows first: figures that add up as they are said, and nothing that a rule or a lack of answers hides.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "what is not where it belongs fails the test"
)]

mod strategies;

use proptest::prelude::*;
use worth_the_interview::domain::assessment::Assessment;
use worth_the_interview::domain::rounded::Rounded;
use worth_the_interview::domain::summary::{CostKind, Summary};
use worth_the_interview::domain::verdict::{Strength, Verdict};
use worth_the_interview::domain::weighing::Weighing;

use crate::strategies::answers;

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(2_000) })]

    #[test]
    fn what_stands_together_adds_up(answers in answers()) {
        let sums = Weighing::of(&answers);
        let said = Rounded::of(&sums);
        prop_assert_eq!(said.benefit.iter().sum::<i32>() + said.own_for, said.total);
        prop_assert_eq!(said.time + said.stress + said.risk + said.own_against, said.cost);
        prop_assert_eq!(said.total - said.cost, said.go);
        let pairs = [
            (said.total, sums.total),
            (said.own_for, sums.own_for),
            (said.time, sums.time),
            (said.stress, sums.stress),
            (said.risk, sums.risk),
            (said.own_against, sums.own_against),
            (said.go, sums.go),
            (said.small, sums.small),
        ];
        for (halves, hours) in pairs.into_iter().chain(said.benefit.into_iter().zip(sums.benefit)) {
            prop_assert!((f64::from(halves) / 2.0 - hours).abs() < 1.0, "{} for {}", halves, hours);
            prop_assert!(hours != 0.0 || halves == 0, "something where there is nothing");
        }
        for (halves, hours) in [(said.go, sums.go), (said.small, sums.small)] {
            prop_assert!((f64::from(halves) / 2.0 - hours).abs() <= 0.25, "{} for {}", halves, hours);
        }
    }

    #[test]
    fn a_lead_is_what_stands_between_two_rows(answers in answers()) {
        let assessment = Assessment::of(&answers);
        let Some(summary) = Summary::of(&assessment) else {
            prop_assert_eq!(assessment.strength, Strength::NotEnough);
            return Ok(());
        };
        let row = |option: Verdict| summary.options.iter().find(|line| line.option == option).and_then(|line| line.halves);
        let leader = summary.headline.leader();
        prop_assert_eq!(summary.lead.is_some(), leader.is_some());
        if let (Some(lead), Some(leader)) = (summary.lead, leader) {
            let others = Verdict::ALL.into_iter().filter(|other| *other != leader).filter_map(row);
            prop_assert_eq!(Some(lead), row(leader).zip(others.max()).map(|(best, next)| best - next));
            prop_assert!(lead >= 1, "ahead by nothing");
        }
        let ruled = !assessment.weighing.rules.is_empty();
        prop_assert_eq!(row(Verdict::Go).is_none(), ruled);
        prop_assert_eq!(&summary.options[0].rules, &assessment.weighing.rules);
        prop_assert_eq!(summary.tip.is_none(), ruled);
        prop_assert_eq!(row(Verdict::Decline), Some(0));
        let costs = CostKind::ALL.map(|kind| kind.halves(&summary.figures));
        prop_assert_eq!(costs.into_iter().max(), Some(summary.top_cost.halves(&summary.figures)));
    }
}
