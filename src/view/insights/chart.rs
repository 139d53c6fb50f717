//! A topic of what the journal teaches: a sentence, the picture that it is read off, and in a fold the figures behind it.

use yew::{Html, html};

use crate::view::insights::picture::Picture;
use crate::view::parts::heading::heading_of;
use crate::view::view_context::ViewContext;

/// A table of figures.
pub(crate) struct Chart {
    /// What it shows.
    pub caption: String,
    /// The heads of the columns: of the names first, then of each figure.
    pub heads: Vec<String>,
    /// The rows: a name, and a figure for each column after the first.
    pub rows: Vec<(String, Vec<String>)>,
}

impl Chart {
    /// The table as it is shown.
    fn show(self) -> Html {
        let head = |(place, words): (usize, String)| html! { <th key={place} scope="col">{ words }</th> };
        let row = |(place, (name, figures)): (usize, (String, Vec<String>))| {
            let cell = |(place, text): (usize, String)| html! { <td key={place}>{ text }</td> };
            html! {
                <tr key={place}>
                    <th scope="row">{ name }</th>
                    { for figures.into_iter().enumerate().map(cell) }
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

/// A topic as it is shown.
pub(crate) fn part(
    ctx: &ViewContext,
    key: &'static str,
    sentence: String,
    picture: Picture,
    chart: Chart,
) -> Option<Html> {
    let heading = ctx.say(&format!("insights.{key}"));
    let figures = ctx.say("insights.figures");
    // The same words stand below every topic.
    let named = ctx.fill("control.named", &[("what", &figures), ("whose", &heading)]);
    Some(html! {
        <section class="part" {key}>
            { heading_of(ctx, heading.clone()) }
            <p>{ sentence }</p>
            { picture.show(heading) }
            <details>
                <summary aria-label={named}>{ figures }</summary>
                { chart.show() }
            </details>
        </section>
    })
}

/// The heads of columns.
pub(crate) fn heads(ctx: &ViewContext, heads: &[&'static str]) -> Vec<String> {
    ctx.choices("chart", heads).into_iter().map(|(_, words)| words).collect()
}
