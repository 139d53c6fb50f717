//! What the journal teaches: sentences, each with how many interviews say so, and a picture with its figures.

pub(crate) mod chart;

use yew::{Callback, Html, NodeRef, html};

use self::chart::{Chart, ChartRow, heads, part, parts_bar, steps, two_bars};
use crate::domain::filter::Stage;
use crate::domain::insight::agreement::{Tally, agreement};
use crate::domain::insight::calibration::{Calibration, calibration};
use crate::domain::insight::costs::costs;
use crate::domain::insight::priorities::{Priority, biggest_mover, priorities};
use crate::domain::insight::questions::{RATED, questions};
use crate::domain::insight::resume::resume;
use crate::domain::insight::worth_later::worth_later;
use crate::domain::insight::{Compared, LEAST, once};
use crate::domain::interview::Interview;
use crate::session::action::Action;
use crate::session::state::Session;
use crate::view::parts::button::back_to_journal;
use crate::view::parts::heading::screen_heading;
use crate::view::reflection::value::{end_words, step_words};
use crate::view::view_context::ViewContext;

/// Below this a level is called as predicted, in steps of the scale from 0 to 4.
const SAME_LEVEL: f64 = 0.25;
/// Below this hours are called as expected.
const SAME_HOURS: f64 = 0.25;

/// Everything that enough interviews say; what is still missing if none does.
pub(crate) fn insights(
    ctx: &ViewContext,
    session: &Session,
    act: &Callback<Action>,
    focus: &NodeRef,
) -> Html {
    let interviews = once(&session.interviews);
    let reflected = interviews.iter().filter(|interview| Stage::of(interview) == Stage::Reflected).count();
    let parts: Vec<Html> = [
        guesses(ctx, &interviews),
        hours(ctx, &interviews),
        right(ctx, &interviews),
        asked(ctx, &interviews),
        resume_parts(ctx, &interviews),
        leanings(ctx, &interviews),
    ]
    .into_iter()
    .flatten()
    .collect();
    let intro = match parts.is_empty() {
        true => ctx.fill("insights.none", &[("n", &reflected.to_string()), ("least", &LEAST.to_string())]),
        false => ctx.fill("insights.text", &[("n", &reflected.to_string())]),
    };
    html! {
        <div class="insights">
            { back_to_journal(ctx, act) }
            { screen_heading(ctx, ctx.say("insights.heading"), focus) }
            <p>{ intro }</p>
            { for parts }
        </div>
    }
}

/// What was predicted of each benefit, and what came.
fn guesses(ctx: &ViewContext, interviews: &[&Interview]) -> Option<Html> {
    let known = calibration(interviews);
    if known.is_empty() {
        return None;
    }
    let name = |one: &Calibration| ctx.say(&format!("benefit.{}", one.benefit.id()));
    let sentence = |one: &Calibration| {
        let (by, n) = (ctx.number(one.bias.abs()), one.n.to_string());
        let key = compared_key("guess", one.bias, SAME_LEVEL);
        ctx.fill(key, &[("benefit", &name(one)), ("by", &by), ("n", &n)])
    };
    let row = |one: &Calibration| ChartRow {
        name: name(one),
        picture: two_bars(one.predicted, one.actual, 4.0),
        figures: [one.predicted, one.actual, one.error, one.guessing].map(|figure| ctx.number(figure)).into(),
    };
    let chart = Chart {
        caption: ctx.say("insights.guesses-caption"),
        heads: heads(ctx, &["what", "predicted", "came", "off", "off-some"]),
        rows: known.iter().map(row).collect(),
    };
    part(ctx, "guesses", known.iter().map(sentence).collect(), chart)
}

/// The key for more, less or about the same.
fn compared_key(family: &str, difference: f64, same: f64) -> &'static str {
    match (family, difference.abs() < same, difference > 0.0) {
        ("guess", true, _) => "guess.same",
        ("guess", _, true) => "guess.more",
        ("guess", ..) => "guess.less",
        (_, true, _) => "cost.same",
        (_, _, true) => "cost.more",
        _ => "cost.less",
    }
}

/// What going came to, and what it took, in hours.
fn hours(ctx: &ViewContext, interviews: &[&Interview]) -> Option<Html> {
    let costs = costs(interviews);
    let known = [
        ("worth", worth_later(interviews)),
        ("time", costs.time),
        ("stress", costs.stress),
        ("risk", costs.risk),
    ];
    let known: Vec<(&str, Compared)> =
        known.into_iter().filter_map(|(key, compared)| Some((key, compared?))).collect();
    if known.is_empty() {
        return None;
    }
    let name = |key: &str| ctx.say(&format!("insights.{key}"));
    let most = known.iter().flat_map(|(_, one)| [one.expected, one.came]).fold(0.0, f64::max);
    let sentence = |(key, one): &(&str, Compared)| {
        let (what, by, n) = (name(key), ctx.hours(one.difference), one.n.to_string());
        let key = compared_key("cost", one.difference, SAME_HOURS);
        ctx.fill(key, &[("what", &what), ("by", &by), ("n", &n)])
    };
    let row = |(key, one): &(&str, Compared)| ChartRow {
        name: name(key),
        picture: two_bars(one.expected, one.came, most),
        figures: [one.expected, one.came].map(|figure| ctx.number(figure)).into(),
    };
    let chart = Chart {
        caption: ctx.say("insights.hours-caption"),
        heads: heads(ctx, &["what", "predicted", "came"]),
        rows: known.iter().map(row).collect(),
    };
    part(ctx, "hours", known.iter().map(sentence).collect(), chart)
}

/// How often sums, gut and choice were right.
fn right(ctx: &ViewContext, interviews: &[&Interview]) -> Option<Html> {
    let known = agreement(interviews);
    let known = [("sums", known.verdict), ("gut", known.gut), ("choice", known.choice), ("same", known.same)];
    let known: Vec<(&str, Tally)> =
        known.into_iter().filter_map(|(key, share)| Some((key, share?))).collect();
    if known.is_empty() {
        return None;
    }
    let sentence = |(key, share): &(&str, Tally)| {
        let (yes, n) = (share.yes.to_string(), share.n.to_string());
        ctx.fill(&format!("right.{key}"), &[("yes", &yes), ("n", &n)])
    };
    let row = |(key, share): &(&str, Tally)| ChartRow {
        name: ctx.say(&format!("right.{key}-name")),
        picture: parts_bar(&[("after", share.yes)], share.n),
        figures: vec![share.yes.to_string(), share.n.to_string()],
    };
    let chart = Chart {
        caption: ctx.say("insights.right-caption"),
        heads: heads(ctx, &["what", "times", "of"]),
        rows: known.iter().map(row).collect(),
    };
    part(ctx, "right", known.iter().map(sentence).collect(), chart)
}

/// What they ask about, and which answers go worst.
fn asked(ctx: &ViewContext, interviews: &[&Interview]) -> Option<Html> {
    let known = questions(interviews)?;
    let n = known.n.to_string();
    let name = |topic: crate::domain::reflection_choices::Topic| ctx.say(&format!("theme.{}", topic.id()));
    let often =
        known.topics.iter().reduce(|most, next| if next.interviews > most.interviews { next } else { most });
    let often = often.map(|most| {
        let count = most.interviews.to_string();
        ctx.fill("asked.often", &[("theme", &name(most.topic)), ("count", &count), ("n", &n)])
    });
    // A theme is the weakest only of several.
    let several = known.topics.iter().filter(|topic| topic.rated >= RATED).count() > 1;
    let weakest = known.weakest.filter(|_| several);
    let weakest = weakest.map(|topic| ctx.fill("asked.weakest", &[("theme", &name(topic)), ("n", &n)]));
    let rows = known.topics.iter().map(|one| ChartRow {
        name: name(one.topic),
        picture: parts_bar(&[("after", one.interviews)], known.n),
        figures: vec![
            one.interviews.to_string(),
            one.mean.map_or_else(|| "–".to_owned(), |mean| ctx.number(mean)),
        ],
    });
    let chart = Chart {
        caption: ctx.fill("insights.asked-caption", &[("n", &n)]),
        heads: heads(ctx, &["theme", "interviews", "answer"]),
        rows: rows.collect(),
    };
    part(ctx, "asked", often.into_iter().chain(weakest).collect(), chart)
}

/// Which parts of the resume they look at, and how they take them.
fn resume_parts(ctx: &ViewContext, interviews: &[&Interview]) -> Option<Html> {
    let known = resume(interviews)?;
    let n = known.n.to_string();
    let name = |part: crate::domain::reflection_choices::ResumePart| ctx.say(&format!("part.{}", part.id()));
    let most = |count: fn(&crate::domain::insight::resume::Noted) -> usize, key: &str| {
        let most =
            known.parts.iter().reduce(|most, next| if count(next) > count(most) { next } else { most })?;
        let times = count(most).to_string();
        (count(most) > 0).then(|| ctx.fill(key, &[("part", &name(most.part)), ("count", &times), ("n", &n)]))
    };
    let sentences = [most(|part| part.liked, "resume.liked"), most(|part| part.worried, "resume.worried")];
    let rows = known.parts.iter().filter(|part| part.came_up > 0).map(|part| ChartRow {
        name: name(part.part),
        picture: parts_bar(
            &[
                ("after", part.liked),
                ("between", part.came_up - part.liked - part.worried),
                ("before", part.worried),
            ],
            known.n,
        ),
        figures: [part.came_up, part.liked, part.worried].map(|count| count.to_string()).into(),
    });
    let chart = Chart {
        caption: ctx.fill("insights.resume-caption", &[("n", &n)]),
        heads: heads(ctx, &["part", "came-up", "liked", "worried"]),
        rows: rows.collect(),
    };
    part(ctx, "resume", sentences.into_iter().flatten().collect(), chart)
}

/// How priorities moved.
fn leanings(ctx: &ViewContext, interviews: &[&Interview]) -> Option<Html> {
    let known = priorities(interviews);
    if known.is_empty() {
        return None;
    }
    let name = |one: &Priority| ctx.say(&format!("axis.{}", one.axis.id()));
    let sentence = |one: &Priority| {
        let end = end_words(ctx, one.axis, one.moved);
        let (n, steps) = (one.n().to_string(), one.moved.unsigned_abs().to_string());
        let key = match (one.moved, one.settled) {
            (0, true) => return ctx.fill("moved.none-settled", &[("axis", &name(one)), ("n", &n)]),
            (0, false) => return ctx.fill("moved.none", &[("axis", &name(one)), ("n", &n)]),
            (_, true) => "moved.settled",
            (_, false) => "moved.open",
        };
        ctx.fill(key, &[("axis", &name(one)), ("steps", &steps), ("end", &end), ("n", &n)])
    };
    let mover = biggest_mover(&known)
        .map(|one| ctx.fill("moved.most", &[("axis", &name(one)), ("n", &one.n().to_string())]));
    let row = |one: &Priority| ChartRow {
        name: name(one),
        picture: steps(one.stands.iter().map(|stand| stand.step)),
        figures: [one.first, one.latest].map(|step| step_words(ctx, one.axis, step)).into(),
    };
    let chart = Chart {
        caption: ctx.say("insights.priorities-caption"),
        heads: heads(ctx, &["what", "first", "latest"]),
        rows: known.iter().map(row).collect(),
    };
    part(ctx, "priorities", known.iter().map(sentence).chain(mover).collect(), chart)
}
