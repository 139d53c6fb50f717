//! The shares: in how many of all ways to fill in what is open each option comes out ahead, counted exactly.
//!
//! Every answer to an open question is taken to be as likely as any other. No filling is weighed by itself, for there
//! can be two thousand million of them: the sums of the five benefits are counted first, in whole 64ths of an hour,
//! and then each set of costs asks how many of them lie above the two sums at which the verdict turns.

use crate::domain::answers::{Answer, Answers, Side};
use crate::domain::assumptions::CallShare;
use crate::domain::benefit::Benefit;
use crate::domain::question::{Choice, Question};
use crate::domain::verdict::Verdict;
use crate::domain::weighing::{own, signs, worth};

/// How many of all fillings end at each option. At least one is there, for with nothing open that is the only one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shares {
    /// In the order of [`Verdict::ALL`]; below 2^32 all together.
    ways: [u64; 3],
}

impl Shares {
    /// All of it for one option.
    pub fn whole(verdict: Verdict) -> Shares {
        Shares { ways: Verdict::ALL.map(|one| u64::from(one == verdict)) }
    }

    /// Counts every way to fill in what `answers` leave open.
    pub fn of(answers: &Answers) -> Shares {
        let mut shares = Shares { ways: [0; 3] };
        // The one question that both makes a benefit likely and may take going away.
        for deal in choices(answers, Question::Deal) {
            shares.count(&answers.with(Question::Deal, Some(Answer::Chosen(deal))));
        }
        shares
    }

    /// How many ways end at an option.
    pub fn ways(&self, verdict: Verdict) -> u64 {
        self.ways.get(verdict as usize).copied().unwrap_or_default()
    }

    /// How many ways there are; 1 or more, below 2^32.
    pub fn all(&self) -> u64 {
        self.ways.iter().sum()
    }

    /// The part of an option, 0 to 1.
    pub fn share(&self, verdict: Verdict) -> f64 {
        self.ways(verdict) as f64 / self.all() as f64
    }

    /// Whether an option has at least so many of so many parts, compared without rounding.
    pub(crate) fn at_least(&self, verdict: Verdict, of: [u64; 2]) -> bool {
        let [part, whole] = of;
        self.ways(verdict) * whole >= self.all() * part
    }

    /// The part of an option in tenths, to the nearest; 0 and 10 only where it is none or all.
    pub fn tenths(&self, verdict: Verdict) -> u8 {
        let (ways, all) = (self.ways(verdict), self.all());
        match ways {
            0 => 0,
            _ if ways == all => 10,
            _ => ((ways * 20 + all) / (all * 2)).clamp(1, 9) as u8,
        }
    }

    /// The parts of all three options in tenths that add up to ten, in the order of [`Verdict::ALL`]. An option that
    /// has any part has at least one.
    pub fn tenths_of_each(&self) -> [u8; 3] {
        let all = self.all();
        let mut tenths = self.ways.map(|ways| if ways > 0 { (ways * 10 / all).max(1) } else { 0 });
        // What is left to give goes where most is lacking, and what is too much comes from where most is over.
        while tenths.iter().sum::<u64>() != 10 {
            let short = tenths.iter().sum::<u64>() < 10;
            let lacking = |(tenths, ways): (&u64, &u64)| (ways * 10) as i64 - (tenths * all) as i64;
            let mut best: Option<(usize, i64)> = None;
            for (place, pair) in tenths.iter().zip(&self.ways).enumerate() {
                let lack = if short { lacking(pair) } else { -lacking(pair) };
                let may = if short { *pair.1 > 0 } else { *pair.0 > 1 };
                if may && best.is_none_or(|(_, most)| lack > most) {
                    best = Some((place, lack));
                }
            }
            match best.and_then(|(place, _)| tenths.get_mut(place)) {
                Some(slot) if short => *slot += 1,
                Some(slot) => *slot -= 1,
                None => break,
            }
        }
        tenths.map(|tenths| tenths as u8)
    }

    /// Adds every filling of `answers`, whose deal-breaker question is answered.
    fn count(&mut self, answers: &Answers) {
        let at_most = running_totals(benefit_sums(answers));
        let ruled = answers.chosen(Question::Deal).is_some_and(|deal| answers.is_rule(deal));
        let ways = at_most.last().copied().unwrap_or_default();
        let (own_for, against) = (own(answers, Side::For), own(answers, Side::Against));
        // How many sums lie above a total, in 64ths of an hour.
        let above = |total: i64| {
            let place = total - own_for * 64;
            match usize::try_from(place) {
                Ok(place) => ways - at_most.get(place).copied().unwrap_or(ways),
                Err(_) => ways,
            }
        };
        let good = i64::from(answers.assumptions().fourths(CallShare::Good));
        let strained = i64::from(answers.assumptions().fourths(CallShare::Strain));
        for time in choices(answers, Question::Time) {
            for stress in choices(answers, Question::Stress) {
                for risk in choices(answers, Question::Risk) {
                    let hours = |choice| in_64ths(answers, choice);
                    let strain = hours(stress) + hours(risk) + against * 64;
                    let cost = hours(time) + strain;
                    // A call in 256ths: total x good - call, with the hour that it takes.
                    let call = 256 + strain * strained;
                    // The call beats saying no above this total, and going beats both above the next.
                    let small = if good > 0 { Some(call.div_euclid(good)) } else { None };
                    let overtakes = match 4 - good {
                        0 if 4 * cost < call => Some(i64::MIN),
                        0 => None,
                        slope => Some((4 * cost - call).div_euclid(slope)),
                    };
                    let allowed = !ruled && !answers.is_rule(stress) && !answers.is_rule(risk);
                    let go = overtakes.filter(|_| allowed).map_or(0, |overtakes| above(overtakes.max(cost)));
                    let leave = small.map_or(0, above).max(go);
                    let ends = [ways - leave, leave - go, go];
                    for (slot, ways) in self.ways.iter_mut().zip(ends) {
                        *slot += ways;
                    }
                }
            }
        }
    }
}

/// What the answer to a question can be: the one that it has, or any while it is open.
fn choices(answers: &Answers, question: Question) -> Vec<Choice> {
    answers.chosen(question).map_or_else(|| question.choices().collect(), |choice| vec![choice])
}

/// What an answer counts for, in 64ths. Every value is a whole or a half.
fn in_64ths(answers: &Answers, choice: Choice) -> i64 {
    (answers.assumptions().value(choice) * 64.0) as i64
}

/// How many fillings bring each sum of the five benefits: by the sum, in 64ths of an hour.
fn benefit_sums(answers: &Answers) -> Vec<u64> {
    let mut sums = vec![1];
    for benefit in Benefit::ALL {
        let worths = values(answers, worth(benefit));
        // Each sum that the benefit can come to, and in how many ways.
        let mut parts: Vec<(usize, u64)> = Vec::new();
        for likelihood in likelihoods(answers, benefit) {
            let moved = answers.assumptions().moved(benefit, likelihood);
            for worth in &worths {
                let part = (worth * moved) as usize;
                match parts.iter_mut().find(|(known, _)| *known == part) {
                    Some((_, ways)) => *ways += 1,
                    None => parts.push((part, 1)),
                }
            }
        }
        let longest = parts.iter().fold(0, |longest, (part, _)| (*part).max(longest));
        let mut next = vec![0; sums.len() + longest];
        for (sum, ways) in sums.iter().enumerate().filter(|(_, ways)| **ways > 0) {
            for (part, more) in &parts {
                if let Some(slot) = next.get_mut(sum + part) {
                    *slot += ways * more;
                }
            }
        }
        sums = next;
    }
    sums
}

/// How many lie at each sum or below it.
fn running_totals(mut sums: Vec<u64>) -> Vec<u64> {
    let mut total = 0;
    for slot in &mut sums {
        total += *slot;
        *slot = total;
    }
    sums
}

fn values(answers: &Answers, question: Question) -> Vec<f64> {
    choices(answers, question).into_iter().map(|choice| answers.assumptions().value(choice)).collect()
}

/// How likely each filling makes a benefit by the answers alone, in whole 64ths.
fn likelihoods(answers: &Answers, benefit: Benefit) -> Vec<f64> {
    let mut likelihoods = vec![1.0];
    for question in signs(benefit) {
        let values = values(answers, question);
        let each = |so_far: &f64| values.iter().map(|value| so_far * value).collect::<Vec<_>>();
        likelihoods = likelihoods.iter().flat_map(each).collect();
    }
    likelihoods
}
