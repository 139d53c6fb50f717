//! The three options on one scale: equal rows, the same ink and height whatever the verdict.

use yew::{Html, html};

use crate::domain::summary::{OptionLine, Summary};
use crate::domain::weighing::Weighing;
use crate::view::view_context::{ViewContext, exact};

/// What each option comes to, in hours beside saying no, the largest commitment first: by the answers, or by what is
/// only being tried.
pub(crate) fn options(ctx: &ViewContext, summary: &Summary, sums: &Weighing, trying: bool) -> Html {
    let text = if trying { "options.trying" } else { "options.text" };
    let values = || summary.options.iter().filter_map(|line| line.halves);
    // Half an hour at least, so that there is a scale where all three are level.
    let (least, most) = values().fold((0, 1), |(least, most), halves| (least.min(halves), most.max(halves)));
    let scale = Scale { least, most };
    let rows = summary.options.iter().map(|line| row(ctx, line, sums.value(line.option), scale));
    html! {
        <div class="options-part">
            <p class="note" id="options-note">{ ctx.say(text) }</p>
            <ul class="options" aria-labelledby="options-note">{ for rows }</ul>
        </div>
    }
}

/// What the bars are drawn on: from the least figure to the most, in half hours. 0 is always on it.
#[derive(Clone, Copy)]
struct Scale {
    least: i32,
    most: i32,
}

/// How wide the picture of a bar is, in units of its own.
const WIDTH: i32 = 1000;

impl Scale {
    fn place(self, halves: i32) -> i32 {
        (halves - self.least) * WIDTH / (self.most - self.least)
    }
}

fn row(ctx: &ViewContext, line: &OptionLine, exact_hours: f64, scale: Scale) -> Html {
    let id = line.option.id();
    let words = match line.halves {
        None => ctx.say("options.left-out"),
        Some(halves) => signed(ctx, halves),
    };
    let rules = line
        .rules
        .iter()
        .map(|rule| html! { <p class="rule">{ ctx.say(&format!("rule.{}", rule.id())) }</p> });
    html! {
        <li key={id} class="option">
            <p class="option-name">{ ctx.option_words(line.option) }</p>
            { bar(line.halves, scale) }
            <p class="option-sum">{ ctx.figure_as(id, exact_hours, words) }</p>
            { for rules }
        </li>
    }
}

/// A number of half hours above or below that of saying no.
fn signed(ctx: &ViewContext, halves: i32) -> String {
    let hours = exact(f64::from(halves.abs()) / 2.0);
    match halves {
        0 => ctx.say("options.zero"),
        1.. => ctx.fill("options.gain", &[("hours", &hours)]),
        _ => ctx.fill("options.loss", &[("hours", &hours)]),
    }
}

/// From the common zero line to what the option comes to. The figure beside it says the same. Its length is an attribute,
/// not a style: a strict policy forbids inline styles.
fn bar(halves: Option<i32>, scale: Scale) -> Html {
    let zero = scale.place(0);
    let end = halves.map_or(zero, |halves| scale.place(halves));
    let (from, length) = (zero.min(end).to_string(), (end - zero).abs().to_string());
    html! {
        <svg class="bar" part="bar" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <rect class="length" x={from} width={length} height="10" />
            <line class="zero" x1={zero.to_string()} x2={zero.to_string()} y1="0" y2="10" />
        </svg>
    }
}
