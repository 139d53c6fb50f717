//! The sums: what the answers make of the five benefits, the costs and the three options, in hours.

use crate::domain::answers::{Answers, Side};
use crate::domain::assumptions::{Assumptions, CallShare};
use crate::domain::benefit::Benefit;
use crate::domain::question::{Hours, Question};
use crate::domain::value::Feeds;
use crate::domain::verdict::{Rule, Verdict};

/// Everything the answers add up to. All figures are hours of the reader's own time.
#[derive(Clone, Debug, PartialEq)]
pub struct Weighing {
    /// What each benefit is worth, in the order of [`Benefit::ALL`]: its worth at its best times how likely this
    /// interview is to bring it. 0 to 16 each.
    pub benefit: [Hours; 5],
    /// The reader's own reasons for going, added up.
    pub own_for: Hours,
    /// The reader's own reasons against, added up.
    pub own_against: Hours,
    /// All that speaks for going: the five benefits and `own_for`.
    pub total: Hours,
    /// Getting ready, the trip and the talk: 1 to 12 as published, 0.5 to 40 however it is counted.
    pub time: Hours,
    /// What the days before cost: 0 to 8 as published, 0 to 40 however it is counted.
    pub stress: Hours,
    /// What trouble in the present job costs: 0 to 16 as published, 0 to 40 however it is counted.
    pub risk: Hours,
    /// What going comes to, against 0 for saying no.
    pub go: Hours,
    /// What a short call comes to, against 0 for saying no.
    pub small: Hours,
    /// The rules that take going away, in the order of their questions.
    pub rules: Vec<Rule>,
    /// The allowed option worth most; of equals the smaller commitment.
    pub verdict: Verdict,
    /// By how much the verdict leads the next allowed option; 0 or more.
    pub margin: Hours,
}

impl Weighing {
    /// Weighs the answers. An open question counts as the mean of its answers' values: since every option is linear
    /// in each answer, that is the exact average over all ways of filling it in; near it where a track record would move
    /// a likelihood past its ends.
    pub fn of(answers: &Answers) -> Weighing {
        let value = |question| answers.value(question);
        let benefit = Benefit::ALL.map(|benefit| value(worth(benefit)) * expected(benefit, answers) / 64.0);
        let own = |side| own(answers, side) as Hours;
        let (own_for, own_against) = (own(Side::For), own(Side::Against));
        let total = benefit.iter().sum::<Hours>() + own_for;
        let (time, stress, risk) = (value(Question::Time), value(Question::Stress), value(Question::Risk));
        let go = total - (time + stress + risk + own_against);
        // A short call brings some of the good for some of the strain (published: half of each), and takes an hour.
        let share = |share| answers.assumptions().factor(share);
        let small = total * share(CallShare::Good)
            - (CALL + (stress + risk + own_against) * share(CallShare::Strain));
        let rules: Vec<Rule> = Rule::ALL.into_iter().filter(|rule| rule.applies(answers)).collect();
        let (verdict, margin) = lead(go, small, rules.is_empty());
        Weighing {
            benefit,
            own_for,
            own_against,
            total,
            time,
            stress,
            risk,
            go,
            small,
            rules,
            verdict,
            margin,
        }
    }

    /// The hours at which going breaks even. At 0 or less it is worth no time at all.
    pub fn worth_up_to(&self) -> Hours {
        self.total - self.stress - self.risk - self.own_against
    }

    /// The hours of time below which going is the best of the three, 0 or more; none where a rule takes it away.
    ///
    /// It is less than [`Weighing::worth_up_to`] wherever a short call is worth more than nothing: the call takes an
    /// hour however long the interview is, so it overtakes going before going breaks even.
    pub fn ahead_up_to(&self) -> Option<Hours> {
        let ahead = self.worth_up_to() - self.small.max(0.0);
        self.rules.is_empty().then_some(ahead.max(0.0))
    }

    /// The allowed option that comes next after the verdict; of equals the smaller commitment.
    pub fn runner_up(&self) -> Verdict {
        let allowed = |option: Verdict| option != Verdict::Go || self.rules.is_empty();
        let others = Verdict::ALL.into_iter().filter(|one| *one != self.verdict && allowed(*one));
        let next = others.reduce(|best, one| if self.value(one) > self.value(best) { one } else { best });
        next.unwrap_or(Verdict::Decline)
    }

    /// The benefit that brings most; of equals the first.
    pub fn top(&self) -> Benefit {
        let most = self.benefit.iter().fold(0.0, |most: Hours, hours| most.max(*hours));
        let pairs = Benefit::ALL.into_iter().zip(self.benefit);
        pairs.clone().find(|(_, hours)| *hours == most).map_or(Benefit::Practice, |(benefit, _)| benefit)
    }

    /// How long to get ready at most, in hours: half of the time that was counted, since the other half is the trip
    /// and the talk; less where going would otherwise cost more than it is worth. Never under half an hour, unless the half is less.
    pub fn preparation(&self) -> Hours {
        let half = self.time / 2.0;
        half.min(self.worth_up_to() - half).max(half.min(0.5))
    }

    /// What an option gives and takes. Saying no gives and takes nothing.
    pub fn parts(&self, option: Verdict, assumptions: &Assumptions) -> Parts {
        let share = |good: f64, strain: f64, time: Hours| Parts {
            good: self.total * good,
            time,
            stress: self.stress * strain,
            risk: self.risk * strain,
            against: self.own_against * strain,
        };
        match option {
            Verdict::Decline => share(0.0, 0.0, 0.0),
            Verdict::Small => {
                share(assumptions.factor(CallShare::Good), assumptions.factor(CallShare::Strain), CALL)
            }
            Verdict::Go => share(1.0, 1.0, self.time),
        }
    }

    /// What an option comes to, whether or not a rule takes it away.
    pub fn value(&self, option: Verdict) -> Hours {
        match option {
            Verdict::Decline => 0.0,
            Verdict::Small => self.small,
            Verdict::Go => self.go,
        }
    }

    /// What the verdict comes to: the most that any allowed option does; 0 or more.
    pub fn best(&self) -> Hours {
        self.value(self.verdict)
    }
}

/// How long a short call takes, in hours.
pub(crate) const CALL: Hours = 1.0;

/// What an option gives and takes, in hours.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Parts {
    /// What it may bring: benefits and own reasons for.
    pub good: Hours,
    /// The time it takes.
    pub time: Hours,
    /// What the days before cost.
    pub stress: Hours,
    /// What trouble in the present job costs.
    pub risk: Hours,
    /// What the own reasons against come to.
    pub against: Hours,
}

/// The question that asks what a benefit is worth at its best.
pub(crate) fn worth(benefit: Benefit) -> Question {
    // Each has one: a test of the questions says so.
    Question::ALL
        .into_iter()
        .find(|question| question.feeds() == Feeds::Worth(benefit))
        .unwrap_or(Question::Gut)
}

/// The questions that say how likely this interview is to bring a benefit.
pub fn signs(benefit: Benefit) -> impl Iterator<Item = Question> {
    Question::ALL.into_iter().filter(move |question| question.feeds() == Feeds::Likelihood(benefit))
}

/// How likely this interview is to bring a benefit as it enters the sums, in 64ths: 0 to 64. By the answers alone, or
/// moved by the reader's own track record where they want that.
pub fn expected(benefit: Benefit, answers: &Answers) -> f64 {
    answers.assumptions().moved(benefit, likelihood(benefit, answers))
}

/// How likely this interview is to bring a benefit by the answers alone, in 64ths: 0 to 64.
pub fn likelihood(benefit: Benefit, answers: &Answers) -> f64 {
    signs(benefit).map(|question| answers.value(question)).product()
}

/// What the own reasons on a side come to, in whole hours.
pub(crate) fn own(answers: &Answers, side: Side) -> i64 {
    answers.own().iter().filter(|reason| reason.side == side).map(|reason| i64::from(reason.hours)).sum()
}

/// The allowed option worth most and its lead over the next. Only a higher value takes the place of a smaller
/// commitment, so that a tie goes to that.
fn lead(go: Hours, small: Hours, go_is_allowed: bool) -> (Verdict, Hours) {
    let (smaller, best, second) =
        if small > 0.0 { (Verdict::Small, small, 0.0) } else { (Verdict::Decline, 0.0, small) };
    match go_is_allowed {
        true if go > best => (Verdict::Go, go - best),
        true => (smaller, best - second.max(go)),
        false => (smaller, best - second),
    }
}
