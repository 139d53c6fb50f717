//! The picture of a topic: a row for each thing, all on one scale. Two things in a row are told apart by their place and
//! by their ink, full or hollow, so that no colour is needed.

use yew::{Html, html};

/// A picture. It says no more than the figures beside it.
pub(crate) struct Picture {
    /// What the hollow and the full ink stand for; nothing where there is one.
    pub key: Option<[String; 2]>,
    /// The rows.
    pub rows: Vec<PictureRow>,
}

/// One row.
pub(crate) struct PictureRow {
    /// What stands before it.
    pub name: String,
    /// What is drawn.
    pub drawn: Html,
    /// What stands behind it.
    pub end: String,
}

/// How wide a row is drawn, in units of its own.
const WIDTH: f64 = 1000.0;

impl Picture {
    /// The picture as it is shown, `called` so for those who do not see it.
    pub(crate) fn show(self, called: String) -> Html {
        let row = |(place, row): (usize, PictureRow)| {
            html! {
                <p key={place} class="drawn">
                    <span>{ row.name }</span>
                    <svg viewBox="0 0 1000 20" preserveAspectRatio="none" aria-hidden="true" focusable="false">{ row.drawn }</svg>
                    <span class="end">{ row.end }</span>
                </p>
            }
        };
        let sample = |(class, words): (&'static str, String)| {
            html! {
                <span key={class}>
                    <svg class="sample" aria-hidden="true" viewBox="0 0 20 10" focusable="false"><rect {class} x="1" y="1" width="18" height="8" /></svg>
                    { words }
                </span>
            }
        };
        let key = self.key.map(|key| {
            html! { <p class="note key">{ for ["hollow", "full"].into_iter().zip(key).map(sample) }</p> }
        });
        html! {
            <div class="picture" role="img" aria-label={called}>
                { for key }
                { for self.rows.into_iter().enumerate().map(row) }
            </div>
        }
    }
}

/// A hollow bar above a full one, each a part of `most`; what is below nothing has no length.
pub(crate) fn two_bars(hollow: f64, full: f64, most: f64) -> Html {
    html! { <>{ bar("hollow", 1, hollow, most) }{ bar("full", 11, full, most) }{ zero() }</> }
}

/// One full bar, a part of `most`.
pub(crate) fn one_bar(full: usize, most: usize) -> Html {
    html! { <>{ bar("full", 5, full as f64, most as f64) }{ zero() }</> }
}

fn bar(class: &'static str, y: u8, value: f64, most: f64) -> Html {
    // A cast is total; what is no number or below 0 has no length.
    let width = if most > 0.0 { (value / most * WIDTH).min(WIDTH) as u32 } else { 0 };
    html! { <rect key={class} {class} y={y.to_string()} width={width.to_string()} height="8" hidden={width == 0} /> }
}

fn zero() -> Html {
    html! { <line key="zero" class="zero" x1="0" x2="0" y1="0" y2="20" /> }
}

/// From one end to the other, -3 to 3: hollow where the reader stood at first, full where they stand now.
pub(crate) fn move_between(first: i8, latest: i8) -> Html {
    let place = |step: i8| (i32::from(step) * 150 + 500).to_string();
    let mark = |class: &'static str, step: i8| {
        let at = place(step);
        html! { <line key={class} {class} x1={at.clone()} x2={at} y1="10" y2="10" /> }
    };
    html! {
        <>
            <line key="way" class="zero" x1="50" x2="950" y1="10" y2="10" />
            { mark("around", first) }
            { mark("inside", first) }
            { mark("dot", latest) }
        </>
    }
}
