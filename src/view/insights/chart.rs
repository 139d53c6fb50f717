//! A small picture with its table: each row has its name, a picture of its own and its figures.

use yew::{Html, html};

use crate::view::parts::heading::heading_of;
use crate::view::view_context::ViewContext;

/// A table whose rows carry pictures.
pub(crate) struct Chart {
    /// What it shows; for those who hear it.
    pub caption: String,
    /// The heads of the columns: of the names first, then of each figure.
    pub heads: Vec<String>,
    /// The rows.
    pub rows: Vec<ChartRow>,
}

/// One row.
pub(crate) struct ChartRow {
    /// What it is about.
    pub name: String,
    /// Its picture, which says no more than the figures.
    pub picture: Html,
    /// Its figures, one for each column after the first.
    pub figures: Vec<String>,
}

impl Chart {
    /// The chart as it is shown.
    pub(crate) fn show(self) -> Html {
        let head = |(place, words): (usize, String)| html! { <th key={place} scope="col">{ words }</th> };
        let row = |(place, row): (usize, ChartRow)| {
            let cell = |(place, text): (usize, String)| html! { <td key={place}>{ text }</td> };
            html! {
                <tr key={place}>
                    <th scope="row">{ row.name }{ row.picture }</th>
                    { for row.figures.into_iter().enumerate().map(cell) }
                </tr>
            }
        };
        html! {
            <table class="chart">
                <caption>{ self.caption }</caption>
                <thead><tr>{ for self.heads.into_iter().enumerate().map(head) }</tr></thead>
                <tbody>{ for self.rows.into_iter().enumerate().map(row) }</tbody>
            </table>
        }
    }
}

/// A part of the page: a heading, sentences, and the chart that they are read off.
pub(crate) fn part(
    ctx: &ViewContext,
    key: &'static str,
    sentences: Vec<String>,
    chart: Chart,
) -> Option<Html> {
    Some(html! {
        <section class="part" {key}>
            { heading_of(ctx, ctx.say(&format!("insights.{key}"))) }
            <ul>{ for sentences.into_iter().map(|sentence| html! { <li>{ sentence }</li> }) }</ul>
            { chart.show() }
        </section>
    })
}

/// The heads of columns.
pub(crate) fn heads(ctx: &ViewContext, heads: &[&'static str]) -> Vec<String> {
    ctx.choices("chart", heads).into_iter().map(|(_, words)| words).collect()
}

/// Two bars, one above the other: what was expected, and what came. Each is a part of `most`; what is below nothing
/// has no length.
pub(crate) fn two_bars(expected: f64, came: f64, most: f64) -> Html {
    html! { <span class="bars">{ bar("before", expected, most) }{ bar("after", came, most) }</span> }
}

/// One bar of the parts of a whole, one after the other.
pub(crate) fn parts_bar(parts: &[(&'static str, usize)], whole: usize) -> Html {
    let mut before = 0;
    let rects = parts.iter().copied().filter(|(_, count)| *count > 0).map(|(class, count)| {
        let (start, end) = (before * 1000 / whole.max(1), (before + count) * 1000 / whole.max(1));
        before += count;
        // A gap, so that they are told apart without colour.
        let width = end.saturating_sub(start).saturating_sub(6).max(2);
        html! { <rect key={class} {class} x={start.to_string()} width={width.to_string()} height="10" /> }
    });
    html! { <svg class="bar" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect key="rail" class="rail" width="1000" height="10" />{ for rects }</svg> }
}

fn bar(class: &'static str, value: f64, most: f64) -> Html {
    // A cast is total; what is no number or below 0 has no length.
    let width = if most > 0.0 { (value / most * 1000.0).min(1000.0) as u32 } else { 0 };
    html! {
        <svg key={class} class="bar" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <rect class="rail" width="1000" height="10" />
            <rect {class} width={width.to_string()} height="10" />
        </svg>
    }
}

/// Steps from -3 to 3 over time, the oldest on the left: a dot for each, higher for the second of the two things.
pub(crate) fn steps(steps: impl ExactSizeIterator<Item = i8> + Clone) -> Html {
    let last = steps.len().saturating_sub(1).max(1);
    let place = |(at, step): (usize, i8)| (20 + at * 960 / last, 120 - i32::from(step) * 32);
    let points = steps.clone().enumerate().map(place).map(|(x, y)| format!("{x},{y}")).collect::<Vec<_>>();
    let dots = steps.enumerate().map(place).map(|(x, y)| {
        html! { <circle cx={x.to_string()} cy={y.to_string()} r="14" /> }
    });
    html! {
        <svg class="trend" viewBox="0 0 1000 240" aria-hidden="true" focusable="false">
            <line class="middle" x1="0" y1="120" x2="1000" y2="120" />
            <polyline points={points.join(" ")} />
            { for dots }
        </svg>
    }
}
