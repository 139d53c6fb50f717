//! What was noted: what they ask, what they look at in a resume, and what matters to the reader.

use yew::Html;

use crate::domain::insertion_sort::insertion_sort;
use crate::domain::insight::priorities::{Priority, biggest_mover, priorities};
use crate::domain::insight::questions::{RATED, questions};
use crate::domain::insight::resume::{Noted, resume};
use crate::domain::interview::Interview;
use crate::domain::reflection_choices::{ResumePart, Topic};
use crate::view::insights::chart::{Chart, heads, part};
use crate::view::insights::picture::{Picture, PictureRow, move_between, one_bar, two_bars};
use crate::view::reflection::value::{end_words, step_words};
use crate::view::view_context::ViewContext;

/// So many rows are drawn of what may have more; the table has all.
const DRAWN: usize = 4;

/// What they ask about, and which answers go worst.
pub(crate) fn asked(ctx: &ViewContext, interviews: &[&Interview]) -> Option<Html> {
    let known = questions(interviews)?;
    let n = known.n.to_string();
    let name = |topic: Topic| ctx.say(&format!("theme.{}", topic.id()));
    let mut often = known.topics.clone();
    insertion_sort(&mut often, |one, other| one.interviews > other.interviews);
    let most = often.first()?;
    // A theme is the weakest only of several.
    let several = known.topics.iter().filter(|topic| topic.rated >= RATED).count() > 1;
    let (theme, count) = (name(most.topic), most.interviews.to_string());
    let weakest = known.weakest.filter(|_| several);
    let weak = weakest.map(name).unwrap_or_default();
    let key = match weakest {
        Some(weakest) if weakest == most.topic => "asked.there",
        Some(_) => "asked.both",
        None => "asked.often",
    };
    let sentence = ctx.fill(key, &[("theme", &theme), ("count", &count), ("n", &n), ("weak", &weak)]);
    let drawn = often.iter().take(DRAWN).map(|one| PictureRow {
        name: name(one.topic),
        drawn: one_bar(one.interviews, known.n),
        end: one.interviews.to_string(),
    });
    let rows = known.topics.iter().map(|one| {
        let mean = one.mean.map_or_else(|| "–".to_owned(), |mean| ctx.number(mean));
        (name(one.topic), vec![one.interviews.to_string(), mean])
    });
    let chart = Chart {
        caption: ctx.fill("insights.asked-caption", &[("n", &n)]),
        heads: heads(ctx, &["theme", "interviews", "answer"]),
        rows: rows.collect(),
    };
    part(ctx, "asked", sentence, Picture { key: None, rows: drawn.collect() }, chart)
}

/// Which parts of the resume they look at, and how they take them.
pub(crate) fn resume_parts(ctx: &ViewContext, interviews: &[&Interview]) -> Option<Html> {
    let known = resume(interviews)?;
    let n = known.n.to_string();
    let name = |part: ResumePart| ctx.say(&format!("part.{}", part.id()));
    let most = |count: fn(&Noted) -> usize| {
        let most =
            known.parts.iter().reduce(|most, next| if count(next) > count(most) { next } else { most })?;
        (count(most) > 0).then(|| (name(most.part), count(most).to_string()))
    };
    let sentence = match (most(|part| part.liked), most(|part| part.worried)) {
        (Some((liked, likes)), Some((worried, worries))) => {
            let gaps = [
                ("liked", &*liked),
                ("likes", &likes),
                ("worried", &worried),
                ("worries", &worries),
                ("n", &n),
            ];
            ctx.fill("resume.both", &gaps)
        }
        (Some((part, count)), None) => {
            ctx.fill("resume.liked", &[("part", &part), ("count", &count), ("n", &n)])
        }
        (None, Some((part, count))) => {
            ctx.fill("resume.worried", &[("part", &part), ("count", &count), ("n", &n)])
        }
        (None, None) => ctx.fill("resume.neither", &[("n", &n)]),
    };
    let mut seen: Vec<Noted> = known.parts.into_iter().filter(|part| part.came_up > 0).collect();
    let row = |part: &Noted| {
        (name(part.part), [part.came_up, part.liked, part.worried].map(|count| count.to_string()).into())
    };
    let rows = seen.iter().map(row).collect();
    insertion_sort(&mut seen, |one, other| one.liked + one.worried > other.liked + other.worried);
    let drawn = seen.iter().take(DRAWN).map(|part| PictureRow {
        name: name(part.part),
        drawn: two_bars(part.worried as f64, part.liked as f64, known.n as f64),
        end: String::new(),
    });
    let key = ["chart.worried", "chart.liked"].map(|key| ctx.say(key));
    let chart = Chart {
        caption: ctx.fill("insights.resume-caption", &[("n", &n)]),
        heads: heads(ctx, &["part", "came-up", "liked", "worried"]),
        rows,
    };
    part(ctx, "resume", sentence, Picture { key: Some(key), rows: drawn.collect() }, chart)
}

/// How priorities moved.
pub(crate) fn leanings(ctx: &ViewContext, interviews: &[&Interview]) -> Option<Html> {
    let known = priorities(interviews);
    let least = known.iter().map(Priority::n).min()?;
    let name = |one: &Priority| ctx.say(&format!("axis.{}", one.axis.id()));
    let sentence = match biggest_mover(&known) {
        Some(one) => {
            let (end, n) = (end_words(ctx, one.axis, one.moved), one.n().to_string());
            let key = if one.settled { "moved.settled" } else { "moved.open" };
            ctx.fill(key, &[("axis", &name(one)), ("end", &end), ("n", &n)])
        }
        None => ctx.fill("moved.none", &[("n", &least.to_string())]),
    };
    let mut moved: Vec<&Priority> = known.iter().collect();
    insertion_sort(&mut moved, |one, other| one.moved.abs() > other.moved.abs());
    let drawn = moved.into_iter().take(DRAWN).map(|one| PictureRow {
        name: end_words(ctx, one.axis, -1),
        drawn: move_between(one.first, one.latest),
        end: end_words(ctx, one.axis, 1),
    });
    let row = |one: &Priority| {
        (name(one), [one.first, one.latest].map(|step| step_words(ctx, one.axis, step)).into())
    };
    let key = ["chart.first", "chart.latest"].map(|key| ctx.say(key));
    let chart = Chart {
        caption: ctx.say("insights.priorities-caption"),
        heads: heads(ctx, &["what", "first", "latest"]),
        rows: known.iter().map(row).collect(),
    };
    part(ctx, "priorities", sentence, Picture { key: Some(key), rows: drawn.collect() }, chart)
}
