//! What came beside what was said beforehand: benefits, hours, and who was right.

use yew::Html;

use crate::domain::insight::Compared;
use crate::domain::insight::agreement::{Tally, agreement};
use crate::domain::insight::calibration::{Calibration, calibration};
use crate::domain::insight::costs::costs;
use crate::domain::insight::worth_later::worth_later;
use crate::domain::interview::Interview;
use crate::view::insights::chart::{Chart, heads, part};
use crate::view::insights::picture::{Picture, PictureRow, one_bar, two_bars};
use crate::view::view_context::ViewContext;

/// Below this a level is called as predicted, in steps of the scale from 0 to 4.
const SAME_LEVEL: f64 = 0.25;
/// Below this hours are called as the answers said.
const SAME_HOURS: f64 = 0.25;

/// What the answers said of each benefit, and what came.
pub(crate) fn guesses(ctx: &ViewContext, interviews: &[&Interview]) -> Option<Html> {
    let known = calibration(interviews);
    let far = |one: &Calibration| one.bias.abs();
    let most = known.iter().reduce(|most, next| if far(next) > far(most) { next } else { most })?;
    let name = |one: &Calibration| ctx.benefit_words(one.benefit);
    let sentence = apart(ctx, most).unwrap_or_else(|| alike(ctx, &known));
    let drawn = |one: &Calibration| PictureRow {
        name: name(one),
        drawn: two_bars(one.predicted, one.actual, 4.0),
        end: String::new(),
    };
    let row = |one: &Calibration| {
        (name(one), [one.predicted, one.actual, one.error].map(|figure| ctx.number(figure)).into())
    };
    let picture = Picture { key: Some(said_and_came(ctx)), rows: known.iter().map(drawn).collect() };
    let chart = Chart {
        caption: ctx.say("insights.guesses-caption"),
        heads: heads(ctx, &["what", "predicted", "came", "off"]),
        rows: known.iter().map(row).collect(),
    };
    part(ctx, "guesses", sentence, picture, chart)
}

/// That one came out otherwise than the answers said, in a sentence, if it did.
pub(crate) fn apart(ctx: &ViewContext, one: &Calibration) -> Option<String> {
    let key = if one.bias > 0.0 { "guess.more" } else { "guess.less" };
    let name = ctx.benefit_words(one.benefit);
    let gaps = [("benefit", name.as_str()), ("n", &one.n.to_string())];
    (one.bias.abs() >= SAME_LEVEL).then(|| ctx.fill(key, &gaps))
}

/// That all of them came out as the answers said, by as many interviews as each of them has.
pub(crate) fn alike(ctx: &ViewContext, all: &[Calibration]) -> String {
    let least = all.iter().map(|one| one.n).min().unwrap_or_default();
    ctx.fill("guess.same", &[("n", &least.to_string())])
}

/// What the hollow and the full bars of two pictures stand for.
fn said_and_came(ctx: &ViewContext) -> [String; 2] {
    ["insights.said", "insights.came"].map(|key| ctx.say(key))
}

/// What going came to, and what it took, in hours.
pub(crate) fn hours(ctx: &ViewContext, interviews: &[&Interview]) -> Option<Html> {
    let costs = costs(interviews);
    let known = [
        ("worth", worth_later(interviews)),
        ("time", costs.time),
        ("stress", costs.stress),
        ("risk", costs.risk),
    ];
    let known: Vec<(&str, Compared)> =
        known.into_iter().filter_map(|(key, compared)| Some((key, compared?))).collect();
    let name = |key: &str| ctx.say(&format!("insights.{key}"));
    let far = |one: &(&str, Compared)| one.1.difference.abs();
    let (key, one) = known.iter().reduce(|most, next| if far(next) > far(most) { next } else { most })?;
    let (what, by, n) = (name(key), ctx.hours(one.difference), one.n.to_string());
    let sentence = match (one.difference.abs() < SAME_HOURS, one.difference > 0.0) {
        (true, _) => {
            let least = known.iter().map(|(_, one)| one.n).min().unwrap_or_default();
            ctx.fill("cost.same", &[("n", &least.to_string())])
        }
        (_, true) => ctx.fill("cost.more", &[("what", &what), ("by", &by), ("n", &n)]),
        _ => ctx.fill("cost.less", &[("what", &what), ("by", &by), ("n", &n)]),
    };
    let most = known.iter().flat_map(|(_, one)| [one.expected, one.came]).fold(0.0, f64::max);
    let drawn = |(key, one): &(&str, Compared)| PictureRow {
        name: name(key),
        drawn: two_bars(one.expected, one.came, most),
        end: String::new(),
    };
    let row = |(key, one): &(&str, Compared)| {
        (name(key), [one.expected, one.came].map(|figure| ctx.number(figure)).into())
    };
    let picture = Picture { key: Some(said_and_came(ctx)), rows: known.iter().map(drawn).collect() };
    let chart = Chart {
        caption: ctx.say("insights.hours-caption"),
        heads: heads(ctx, &["what", "predicted", "came"]),
        rows: known.iter().map(row).collect(),
    };
    part(ctx, "hours", sentence, picture, chart)
}

/// How often sums, gut and choice were right.
pub(crate) fn right(ctx: &ViewContext, interviews: &[&Interview]) -> Option<Html> {
    let known = agreement(interviews);
    let known = [("sums", known.verdict), ("gut", known.gut), ("choice", known.choice), ("same", known.same)];
    let known: Vec<(&str, Tally)> =
        known.into_iter().filter_map(|(key, share)| Some((key, share?))).collect();
    // Who was right most often; of equals the first. What the reader would choose again says so only by itself.
    let judges = known.iter().filter(|(key, _)| *key != "same");
    let ahead = |one: &Tally, other: &Tally| one.yes * other.n > other.yes * one.n;
    let best = judges.reduce(|best, next| if ahead(&next.1, &best.1) { next } else { best });
    let (key, share) = best.or(known.first())?;
    let (yes, n) = (share.yes.to_string(), share.n.to_string());
    let sentence = ctx.fill(&format!("right.{key}"), &[("yes", &yes), ("n", &n)]);
    let drawn = |(key, share): &(&str, Tally)| PictureRow {
        name: ctx.say(&format!("right.{key}-name")),
        drawn: one_bar(share.yes, share.n),
        end: ctx.fill("insights.of", &[("n", &share.yes.to_string()), ("all", &share.n.to_string())]),
    };
    let row = |(key, share): &(&str, Tally)| {
        (ctx.say(&format!("right.{key}-name")), vec![share.yes.to_string(), share.n.to_string()])
    };
    let picture = Picture { key: None, rows: known.iter().map(drawn).collect() };
    let chart = Chart {
        caption: ctx.say("insights.right-caption"),
        heads: heads(ctx, &["what", "times", "of"]),
        rows: known.iter().map(row).collect(),
    };
    part(ctx, "right", sentence, picture, chart)
}
