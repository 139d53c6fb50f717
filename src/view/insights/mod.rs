//! What the journal teaches: sentences, each with how many interviews say so, and a picture with its figures.

pub mod chart;

use yew::{Callback, Html, NodeRef, html};

use self::chart::{Chart, Row, parts_bar, steps, two_bars};
use super::heading::{heading_of, screen_heading};
use super::reflection::{end_words, step_words};
use super::setting::Setting;
use crate::domain::filter::Stage;
use crate::domain::insight::agreement::{Share, agreement};
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
use crate::view::button::back_to_journal;

/// Below this a level is called as predicted, in steps of the scale from 0 to 4.
const SAME_LEVEL: f64 = 0.25;
/// Below this hours are called as expected.
const SAME_HOURS: f64 = 0.25;

/// Everything that enough interviews say; what is still missing if none does.
pub fn insights(setting: &Setting, session: &Session, act: &Callback<Action>, focus: &NodeRef) -> Html {
    let interviews = once(&session.interviews);
    let reflected = interviews.iter().filter(|interview| Stage::of(interview) == Stage::Reflected).count();
    let parts: Vec<Html> = [
        guesses(setting, &interviews),
        hours(setting, &interviews),
        right(setting, &interviews),
        asked(setting, &interviews),
        resume_parts(setting, &interviews),
        leanings(setting, &interviews),
    ]
    .into_iter()
    .flatten()
    .collect();
    let intro = match parts.is_empty() {
        true => {
            setting.fill("insights.none", &[("n", &reflected.to_string()), ("least", &LEAST.to_string())])
        }
        false => setting.fill("insights.text", &[("n", &reflected.to_string())]),
    };
    html! {
        <div class="insights">
            { back_to_journal(setting, act) }
            { screen_heading(setting, setting.say("insights.heading"), focus) }
            <p>{ intro }</p>
            { for parts }
        </div>
    }
}

fn part(setting: &Setting, key: &'static str, sentences: Vec<String>, chart: Chart) -> Option<Html> {
    Some(html! {
        <section class="part" {key}>
            { heading_of(setting, setting.say(&format!("insights.{key}"))) }
            <ul>{ for sentences.into_iter().map(|sentence| html! { <li>{ sentence }</li> }) }</ul>
            { chart.show() }
        </section>
    })
}

/// The heads of columns.
fn heads(setting: &Setting, heads: &[&'static str]) -> Vec<String> {
    setting.choices("chart", heads).into_iter().map(|(_, words)| words).collect()
}

/// What was predicted of each benefit, and what came.
fn guesses(setting: &Setting, interviews: &[&Interview]) -> Option<Html> {
    let known = calibration(interviews);
    if known.is_empty() {
        return None;
    }
    let name = |one: &Calibration| setting.say(&format!("benefit.{}", one.benefit.id()));
    let sentence = |one: &Calibration| {
        let (by, n) = (setting.number(one.bias.abs()), one.n.to_string());
        let key = compared_key("guess", one.bias, SAME_LEVEL);
        setting.fill(key, &[("benefit", &name(one)), ("by", &by), ("n", &n)])
    };
    let row = |one: &Calibration| Row {
        name: name(one),
        picture: two_bars(one.predicted, one.actual, 4.0),
        figures: [one.predicted, one.actual, one.error, one.guessing]
            .map(|figure| setting.number(figure))
            .into(),
    };
    let chart = Chart {
        caption: setting.say("insights.guesses-caption"),
        heads: heads(setting, &["what", "predicted", "came", "off", "off-some"]),
        rows: known.iter().map(row).collect(),
    };
    part(setting, "guesses", known.iter().map(sentence).collect(), chart)
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
fn hours(setting: &Setting, interviews: &[&Interview]) -> Option<Html> {
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
    let name = |key: &str| setting.say(&format!("insights.{key}"));
    let most = known.iter().flat_map(|(_, one)| [one.expected, one.came]).fold(0.0, f64::max);
    let sentence = |(key, one): &(&str, Compared)| {
        let (what, by, n) = (name(key), setting.hours(one.difference), one.n.to_string());
        let key = compared_key("cost", one.difference, SAME_HOURS);
        setting.fill(key, &[("what", &what), ("by", &by), ("n", &n)])
    };
    let row = |(key, one): &(&str, Compared)| Row {
        name: name(key),
        picture: two_bars(one.expected, one.came, most),
        figures: [one.expected, one.came].map(|figure| setting.number(figure)).into(),
    };
    let chart = Chart {
        caption: setting.say("insights.hours-caption"),
        heads: heads(setting, &["what", "predicted", "came"]),
        rows: known.iter().map(row).collect(),
    };
    part(setting, "hours", known.iter().map(sentence).collect(), chart)
}

/// How often sums, gut and choice were right.
fn right(setting: &Setting, interviews: &[&Interview]) -> Option<Html> {
    let known = agreement(interviews);
    let known = [("sums", known.verdict), ("gut", known.gut), ("choice", known.choice), ("same", known.same)];
    let known: Vec<(&str, Share)> =
        known.into_iter().filter_map(|(key, share)| Some((key, share?))).collect();
    if known.is_empty() {
        return None;
    }
    let sentence = |(key, share): &(&str, Share)| {
        let (yes, n) = (share.yes.to_string(), share.n.to_string());
        setting.fill(&format!("right.{key}"), &[("yes", &yes), ("n", &n)])
    };
    let row = |(key, share): &(&str, Share)| Row {
        name: setting.say(&format!("right.{key}-name")),
        picture: parts_bar(&[("after", share.yes)], share.n),
        figures: vec![share.yes.to_string(), share.n.to_string()],
    };
    let chart = Chart {
        caption: setting.say("insights.right-caption"),
        heads: heads(setting, &["what", "times", "of"]),
        rows: known.iter().map(row).collect(),
    };
    part(setting, "right", known.iter().map(sentence).collect(), chart)
}

/// What they ask about, and which answers go worst.
fn asked(setting: &Setting, interviews: &[&Interview]) -> Option<Html> {
    let known = questions(interviews)?;
    let n = known.n.to_string();
    let name = |theme: crate::domain::noted::Theme| setting.say(&format!("theme.{}", theme.id()));
    let often =
        known.themes.iter().reduce(|most, next| if next.interviews > most.interviews { next } else { most });
    let often = often.map(|most| {
        let count = most.interviews.to_string();
        setting.fill("asked.often", &[("theme", &name(most.theme)), ("count", &count), ("n", &n)])
    });
    // A theme is the weakest only of several.
    let several = known.themes.iter().filter(|theme| theme.rated >= RATED).count() > 1;
    let weakest = known.weakest.filter(|_| several);
    let weakest = weakest.map(|theme| setting.fill("asked.weakest", &[("theme", &name(theme)), ("n", &n)]));
    let rows = known.themes.iter().map(|one| Row {
        name: name(one.theme),
        picture: parts_bar(&[("after", one.interviews)], known.n),
        figures: vec![
            one.interviews.to_string(),
            one.mean.map_or_else(|| "–".to_owned(), |mean| setting.number(mean)),
        ],
    });
    let chart = Chart {
        caption: setting.fill("insights.asked-caption", &[("n", &n)]),
        heads: heads(setting, &["theme", "interviews", "answer"]),
        rows: rows.collect(),
    };
    part(setting, "asked", often.into_iter().chain(weakest).collect(), chart)
}

/// Which parts of the resume they look at, and how they take them.
fn resume_parts(setting: &Setting, interviews: &[&Interview]) -> Option<Html> {
    let known = resume(interviews)?;
    let n = known.n.to_string();
    let name = |part: crate::domain::noted::Part| setting.say(&format!("part.{}", part.id()));
    let most = |count: fn(&crate::domain::insight::resume::Noted) -> usize, key: &str| {
        let most =
            known.parts.iter().reduce(|most, next| if count(next) > count(most) { next } else { most })?;
        let times = count(most).to_string();
        (count(most) > 0)
            .then(|| setting.fill(key, &[("part", &name(most.part)), ("count", &times), ("n", &n)]))
    };
    let sentences = [most(|part| part.liked, "resume.liked"), most(|part| part.worried, "resume.worried")];
    let rows = known.parts.iter().filter(|part| part.came_up > 0).map(|part| Row {
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
        caption: setting.fill("insights.resume-caption", &[("n", &n)]),
        heads: heads(setting, &["part", "came-up", "liked", "worried"]),
        rows: rows.collect(),
    };
    part(setting, "resume", sentences.into_iter().flatten().collect(), chart)
}

/// How priorities moved.
fn leanings(setting: &Setting, interviews: &[&Interview]) -> Option<Html> {
    let known = priorities(interviews);
    if known.is_empty() {
        return None;
    }
    let name = |one: &Priority| setting.say(&format!("axis.{}", one.axis.id()));
    let sentence = |one: &Priority| {
        let end = end_words(setting, one.axis, one.moved);
        let (n, steps) = (one.n().to_string(), one.moved.unsigned_abs().to_string());
        let key = match (one.moved, one.settled) {
            (0, true) => return setting.fill("moved.none-settled", &[("axis", &name(one)), ("n", &n)]),
            (0, false) => return setting.fill("moved.none", &[("axis", &name(one)), ("n", &n)]),
            (_, true) => "moved.settled",
            (_, false) => "moved.open",
        };
        setting.fill(key, &[("axis", &name(one)), ("steps", &steps), ("end", &end), ("n", &n)])
    };
    let mover = biggest_mover(&known)
        .map(|one| setting.fill("moved.most", &[("axis", &name(one)), ("n", &one.n().to_string())]));
    let row = |one: &Priority| Row {
        name: name(one),
        picture: steps(one.stands.iter().map(|stand| stand.step)),
        figures: [one.first, one.latest].map(|step| step_words(setting, one.axis, step)).into(),
    };
    let chart = Chart {
        caption: setting.say("insights.priorities-caption"),
        heads: heads(setting, &["what", "first", "latest"]),
        rows: known.iter().map(row).collect(),
    };
    part(setting, "priorities", known.iter().map(sentence).chain(mover).collect(), chart)
}
