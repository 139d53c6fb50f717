//! The figures of a result as they are said: in half hours, and so that those that stand beside each other add up.

use crate::domain::question::Hours;
use crate::domain::weighing::Weighing;

/// Figures in half hours. The benefits and the own reasons for add up to `total`, the costs to `cost`, and `total` less
/// `cost` is `go`; each is less than an hour from what it stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rounded {
    /// The five benefits, in the order of [`Benefit::ALL`](crate::domain::benefit::Benefit::ALL).
    pub benefit: [i32; 5],
    /// The own reasons for.
    pub own_for: i32,
    /// All that speaks for going.
    pub total: i32,
    /// Time.
    pub time: i32,
    /// What the days before cost.
    pub stress: i32,
    /// What trouble in the present job costs.
    pub risk: i32,
    /// The own reasons against.
    pub own_against: i32,
    /// All that speaks against going.
    pub cost: i32,
    /// What going comes to.
    pub go: i32,
    /// What a short call comes to.
    pub small: i32,
}

impl Rounded {
    /// The figures of these sums.
    pub fn of(sums: &Weighing) -> Rounded {
        let costs = [sums.time, sums.stress, sums.risk, sums.own_against];
        let (go, cost) = (halves(sums.go), halves(costs.iter().sum()));
        // What is gained is what the reader acts on, so it is rounded first, and the good follows from it.
        let total = go + cost;
        let [one, two, three, four, five] = sums.benefit;
        let [practice, want, learn, clarify, network, own_for] =
            shared_out(total, [one, two, three, four, five, sums.own_for]);
        let [time, stress, risk, own_against] = shared_out(cost, costs);
        Rounded {
            benefit: [practice, want, learn, clarify, network],
            own_for,
            total,
            time,
            stress,
            risk,
            own_against,
            cost,
            go,
            small: halves(sums.small),
        }
    }
}

/// The nearest number of half hours; of two equally near the one further from nothing, so that what is lost and gained in
/// equal parts is said in equal parts. Two figures half an hour or more apart stay so.
pub(crate) fn halves(hours: Hours) -> i32 {
    // A cast cuts toward zero.
    let halves = (hours.abs() * 2.0 + 0.5) as i32;
    if hours < 0.0 { -halves } else { halves }
}

/// A sum in half hours shared out among its parts, each as near to what it is as the sum allows. What is nothing stays
/// nothing.
fn shared_out<const COUNT: usize>(sum: i32, parts: [Hours; COUNT]) -> [i32; COUNT] {
    let mut shares = parts.map(|hours| (hours * 2.0) as i32);
    let mut left = sum - shares.iter().sum::<i32>();
    while left > 0 {
        let lacks = |place: usize| match (parts.get(place), shares.get(place)) {
            (Some(hours), Some(share)) if *hours > 0.0 => hours * 2.0 - f64::from(*share),
            _ => f64::MIN,
        };
        let most = (0..COUNT).reduce(|most, place| if lacks(place) > lacks(most) { place } else { most });
        if let Some(share) = most.and_then(|most| shares.get_mut(most)) {
            *share += 1;
        }
        left -= 1;
    }
    shares
}
