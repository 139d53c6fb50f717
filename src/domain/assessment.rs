//! How sure the verdict is: the range over open answers, what would change it, what to find out first.

use crate::domain::answers::{Answer, Answers};
use crate::domain::insertion_sort::insertion_sort;
use crate::domain::question::{Choice, Hours, Question};
use crate::domain::shares::Shares;
use crate::domain::verdict::{Strength, Verdict};
use crate::domain::weighing::Weighing;

/// The sums and how far they can be trusted.
#[derive(Clone, Debug, PartialEq)]
pub struct Assessment {
    /// The sums.
    pub weighing: Weighing,
    /// How firmly they point to the verdict.
    pub strength: Strength,
    /// How many of the eleven scored items are open: 0 to 11. The five worth rows are one item, open while all are.
    pub missing: usize,
    /// In how many ways to fill in what is open each option comes out ahead.
    pub shares: Shares,
    /// The verdict if every open answer were the worst for going.
    pub worst: Verdict,
    /// The verdict if every open answer were the best for going.
    pub best: Verdict,
    /// Every single other answer that would change the verdict: the nearest first, then in the model's order.
    pub flips: Vec<Flip>,
    /// Every open question: the one most worth an answer first, then in the model's order.
    pub find_out: Vec<FindOut>,
}

/// Another answer to an answered question, with which the verdict would be another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Flip {
    /// The question.
    pub question: Question,
    /// The other answer.
    pub choice: Choice,
    /// What the verdict would be.
    pub verdict: Verdict,
    /// How far it is from the given answer, counted along the answers from worst to best for going; 1 or more.
    pub steps: usize,
    /// Whether the other answer is a rule. That a rule takes going away tells nothing, so such a flip is not shown.
    pub rule: bool,
}

/// What knowing the answer to an open question is worth.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FindOut {
    /// The question.
    pub question: Question,
    /// How much better the best option would be on average, in hours; 0 or more.
    pub hours: Hours,
}

/// How many of the items that enter the sums must be answered before there is a verdict to show.
const LEAST_ANSWERED: usize = 6;
/// A lead below this is too close to call.
const CLOSE: Hours = 0.5;
/// From these parts of all ways on a verdict is likely, or one that the answers lean to: four fifths, and half.
const LIKELY: [u64; 2] = [4, 5];
const LEANING: [u64; 2] = [1, 2];
/// A flip further away than this is not shown.
const FARTHEST: usize = 2;
/// Below this, finding out is not worth a mention.
const WORTH_FINDING_OUT: Hours = 0.25;

impl Assessment {
    /// Weighs the answers, and all that could be said instead.
    pub fn of(answers: &Answers) -> Assessment {
        let (weighing, strength, shares) = Assessment::counted(answers);
        let [worst, best] = ends(answers);
        let missing = missing(answers);
        let flips = flips(answers, weighing.verdict);
        let find_out = find_out(answers, &weighing);
        Assessment { weighing, strength, missing, shares, worst, best, flips, find_out }
    }

    /// The sums and how firmly they point to the verdict, without all that could be said instead. The ways to fill in
    /// what is open are counted only where the strength depends on them.
    pub fn standing(answers: &Answers) -> (Weighing, Strength) {
        let weighing = Weighing::of(answers);
        let strength =
            early(answers, &weighing).unwrap_or_else(|| by_shares(&shares(answers), weighing.verdict));
        (weighing, strength)
    }

    /// The sums, how firmly they point to the verdict, and the shares, without all that could be said instead.
    pub(crate) fn counted(answers: &Answers) -> (Weighing, Strength, Shares) {
        let weighing = Weighing::of(answers);
        let shares = shares(answers);
        let strength = early(answers, &weighing).unwrap_or_else(|| by_shares(&shares, weighing.verdict));
        (weighing, strength, shares)
    }

    /// How many more of the scored items must be answered before there is a verdict to show: 0 to 6.
    pub(crate) fn still_needed(&self) -> usize {
        self.missing.saturating_sub(items() - LEAST_ANSWERED)
    }

    /// The nearest change that leads to a larger commitment, if it is near enough to show.
    pub fn toward(&self) -> Option<&Flip> {
        self.shown().find(|flip| flip.verdict > self.weighing.verdict)
    }

    /// The nearest change that leads to a smaller commitment, if it is near enough to show.
    pub fn away(&self) -> Option<&Flip> {
        self.shown().find(|flip| flip.verdict < self.weighing.verdict)
    }

    fn shown(&self) -> impl Iterator<Item = &Flip> {
        self.flips.iter().filter(|flip| !flip.rule && flip.steps <= FARTHEST)
    }

    /// The open question most worth an answer, if it is worth a quarter of an hour.
    pub fn find_out_first(&self) -> Option<&FindOut> {
        self.find_out.first().filter(|first| first.hours >= WORTH_FINDING_OUT)
    }
}

fn scored() -> impl Iterator<Item = Question> {
    Question::ALL.into_iter().filter(|question| question.is_scored())
}

/// The strength where the sums and the number of missing answers settle it: it costs no more than the sums.
pub(crate) fn early(answers: &Answers, weighing: &Weighing) -> Option<Strength> {
    if !is_enough(answers) {
        Some(Strength::NotEnough)
    } else {
        (weighing.margin < CLOSE).then_some(Strength::TooClose)
    }
}

/// Whether enough is answered for there to be a verdict to show.
pub(crate) fn is_enough(answers: &Answers) -> bool {
    missing(answers) <= items() - LEAST_ANSWERED
}

fn by_shares(shares: &Shares, verdict: Verdict) -> Strength {
    if shares.at_least(verdict, [1, 1]) {
        Strength::Clear
    } else if shares.at_least(verdict, LIKELY) {
        Strength::Likely
    } else if shares.at_least(verdict, LEANING) {
        Strength::Leaning
    } else {
        Strength::Open
    }
}

/// Every filling lies between the worst and the best one: where these agree there is nothing to count.
fn shares(answers: &Answers) -> Shares {
    let [worst, best] = ends(answers);
    if worst == best { Shares::whole(worst) } else { Shares::of(answers) }
}

/// How many items enter the sums: the questions that do, of which those about worth are one together.
fn items() -> usize {
    scored().filter(|question| !question.is_worth()).count() + 1
}

fn missing(answers: &Answers) -> usize {
    let open = |question: &Question| answers.is_open(*question);
    let single = scored().filter(|question| !question.is_worth()).filter(open).count();
    let worth = scored().filter(|question| question.is_worth()).all(|question| open(&question));
    single + usize::from(worth)
}

/// The verdict at either end of the range: the worst for going, and the best.
fn ends(answers: &Answers) -> [Verdict; 2] {
    [false, true].map(|best| Weighing::of(&filled(answers, best)).verdict)
}

/// The answers with every open one at its best, or at its worst, for going.
fn filled(answers: &Answers, best: bool) -> Answers {
    let open = scored().filter(|question| answers.is_open(*question));
    open.fold(answers.clone(), |filled, question| {
        // The values of every question only rise or only fall along its answers.
        let (first, last) = (question.choices().next(), question.choices().next_back());
        let value = |choice: Option<Choice>| choice.map(|choice| choice.value().number());
        let rises = value(first) < value(last);
        // What costs least is best.
        let choice = if rises == (best != question.is_cost()) { last } else { first };
        filled.with(question, choice.map(Answer::Chosen))
    })
}

fn flips(answers: &Answers, verdict: Verdict) -> Vec<Flip> {
    let mut flips = Vec::new();
    for question in scored() {
        let Some(given) = answers.chosen(question) else { continue };
        for choice in question.choices().filter(|choice| *choice != given) {
            let other = Weighing::of(&answers.with(question, Some(Answer::Chosen(choice)))).verdict;
            // The values of every question only rise or only fall along its answers.
            let steps = choice.place().abs_diff(given.place());
            if other != verdict {
                flips.push(Flip { question, choice, verdict: other, steps, rule: answers.is_rule(choice) });
            }
        }
    }
    // Two answers equally far to both sides stand by name: any fixed order will do.
    let rank = |flip: &Flip| (flip.steps, flip.question, flip.choice.id());
    insertion_sort(&mut flips, |one, other| rank(one) < rank(other));
    flips
}

fn find_out(answers: &Answers, today: &Weighing) -> Vec<FindOut> {
    let mut open: Vec<FindOut> = scored()
        .filter(|question| answers.is_open(*question))
        .map(|question| {
            let best = |choice| Weighing::of(&answers.with(question, Some(Answer::Chosen(choice)))).best();
            // One division at the end, so that it is the only step that rounds.
            let gain: Hours = question.choices().map(|choice| best(choice) - today.best()).sum();
            FindOut { question, hours: (gain / question.count() as f64).max(0.0) }
        })
        .collect();
    // They come in the model's order, which stays among equals.
    insertion_sort(&mut open, |one, other| one.hours > other.hours);
    open
}
