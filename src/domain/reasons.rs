//! The strongest reasons for and against, each taken from what the reader answered.

use crate::domain::answers::{Answers, Side};
use crate::domain::benefit::Benefit;
use crate::domain::insertion_sort::insertion_sort;
use crate::domain::question::{Choice, Hours, Question};
use crate::domain::verdict::Rule;
use crate::domain::weighing::{Weighing, expected, likelihood, signs, worth};

/// The most reasons on each side.
pub const MOST: usize = 3;

/// A reason, and what it rests on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reason {
    /// What it rests on.
    pub because: Because,
    /// The hours that it adds or costs; for [`Because::Answer`] about a benefit that is unlikely, the hours that are
    /// lost of the most that the benefit could have brought. 0 or more.
    pub hours: Hours,
}

/// What a reason rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Because {
    /// An answer.
    Answer(Choice),
    /// A question that was left open, and counts as the middle of its answers.
    Open(Question),
    /// A benefit that the reader gave no hours, and that is likely all the same.
    Unvalued(Benefit),
    /// An own reason: its place among [`Answers::own`].
    Own(usize),
}

/// The reasons of one result.
#[derive(Clone, Debug, PartialEq)]
pub struct Reasons {
    /// What speaks for going: one to [`MOST`], the strongest first.
    pub pro: Vec<Reason>,
    /// What speaks against: one to [`MOST`]. What a rule rests on comes first, then what going costs, then what is
    /// lost because it is unlikely; of each the strongest first.
    pub con: Vec<Reason>,
}

impl Reasons {
    /// The reasons in `answers`, which weigh so.
    pub fn of(answers: &Answers, weighing: &Weighing) -> Reasons {
        Reasons { pro: pro(answers, weighing), con: con(answers, weighing) }
    }
}

fn pro(answers: &Answers, weighing: &Weighing) -> Vec<Reason> {
    let benefits = Benefit::ALL.into_iter().zip(weighing.benefit);
    let gains = benefits.map(|(benefit, hours)| Reason { because: best_sign(answers, benefit), hours });
    let mut reasons: Vec<_> =
        gains.chain(own(answers, Side::For)).filter(|reason| reason.hours > 0.0).collect();
    strongest_first(&mut reasons);
    if reasons.is_empty() {
        // Nothing comes to any hours. What is likeliest is there all the same.
        let likeliest = Benefit::ALL.into_iter().fold(Benefit::Practice, |best, benefit| {
            if likelihood(benefit, answers) > likelihood(best, answers) { benefit } else { best }
        });
        let valued = answers.value(worth(likeliest)) > 0.0;
        // What was given hours is then moved to nothing by the interviews before.
        let because = if valued { best_sign(answers, likeliest) } else { Because::Unvalued(likeliest) };
        reasons.push(Reason { because, hours: 0.0 });
    }
    reasons.truncate(MOST);
    reasons
}

fn con(answers: &Answers, weighing: &Weighing) -> Vec<Reason> {
    let costs = [
        (Question::Time, weighing.time),
        (Question::Stress, weighing.stress),
        (Question::Risk, weighing.risk),
    ];
    let costs = costs.map(|(question, hours)| Reason { because: because(answers, question), hours });
    let is_rule = |reason: &Reason| match reason.because {
        Because::Answer(choice) => weighing.rules.iter().any(|rule| rule.trigger().0 == choice.question()),
        _ => false,
    };
    // A rule counts even where its answer costs no hours.
    let counts = |reason: &Reason| reason.hours > 0.0 || is_rule(reason);
    let mut reasons: Vec<_> = costs.into_iter().chain(own(answers, Side::Against)).filter(counts).collect();
    strongest_first(&mut reasons);

    let mut losses: Vec<_> = Benefit::ALL.into_iter().filter_map(|benefit| loss(answers, benefit)).collect();
    strongest_first(&mut losses);
    reasons.extend(losses);

    for rule in weighing.rules.iter().filter(|rule| **rule == Rule::DealBreaker) {
        // A deal-breaker counts even where wanting the job was given no hours.
        let (question, _) = rule.trigger();
        if !reasons.iter().any(|reason| because(answers, question) == reason.because) {
            reasons.push(Reason { because: because(answers, question), hours: 0.0 });
        }
    }
    // What takes going away comes before anything that is only counted.
    insertion_sort(&mut reasons, |one, other| is_rule(one) && !is_rule(other));
    reasons.truncate(MOST);
    reasons
}

fn own(answers: &Answers, side: Side) -> impl Iterator<Item = Reason> {
    let own = answers.own().iter().enumerate().filter(move |(_, reason)| reason.side == side);
    own.map(|(place, reason)| Reason { because: Because::Own(place), hours: f64::from(reason.hours) })
}

/// Of equals the first stays first.
fn strongest_first(reasons: &mut [Reason]) {
    insertion_sort(reasons, |one, other| one.hours > other.hours);
}

fn because(answers: &Answers, question: Question) -> Because {
    answers.chosen(question).map_or(Because::Open(question), Because::Answer)
}

/// What makes a benefit likely most: of the answers behind it the one nearest to its best, of equals the last.
fn best_sign(answers: &Answers, benefit: Benefit) -> Because {
    if answers.is_open(worth(benefit)) {
        return Because::Open(worth(benefit));
    }
    let answered = || signs(benefit).filter(|question| !answers.is_open(*question));
    let best =
        answered().reduce(
            |best, question| {
                if level(answers, question) >= level(answers, best) { question } else { best }
            },
        );
    because(answers, best.or(signs(benefit).next()).unwrap_or(worth(benefit)))
}

/// What makes a benefit unlikely: the answer behind it that is furthest from its best, if that is no better than half.
fn loss(answers: &Answers, benefit: Benefit) -> Option<Reason> {
    // What was not given any hours cannot be lost, nor what no answer could have brought.
    let short = ceiling(benefit) - expected(benefit, answers);
    let hours = answers.chosen(worth(benefit))?.value().number() * short / 64.0;
    let answered = signs(benefit).filter(|question| !answers.is_open(*question));
    let worst =
        answered.reduce(
            |worst, question| {
                if level(answers, question) < level(answers, worst) { question } else { worst }
            },
        )?;
    let unlikely = hours > 0.0 && level(answers, worst) <= 0.5;
    unlikely.then(|| Reason { because: because(answers, worst), hours })
}

/// How near to its best an answer is, 0 to 1.
fn level(answers: &Answers, question: Question) -> f64 {
    answers.value(question) / best(question)
}

/// The most likely that any answers make a benefit, in 64ths: 32 to 64.
fn ceiling(benefit: Benefit) -> f64 {
    signs(benefit).map(best).product()
}

/// The highest value of an answer.
fn best(question: Question) -> f64 {
    question.choices().fold(0.0, |best: f64, choice| best.max(choice.value().number()))
}
