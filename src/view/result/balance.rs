//! The balance, line by line: what it may bring against what it costs, as bars and figures in one table that add up.

use yew::{Html, html};

use crate::domain::benefit::Benefit;
use crate::domain::question::Hours;
use crate::domain::rounded::Rounded;
use crate::domain::weighing::Weighing;
use crate::view::view_context::ViewContext;

/// A table whose rows are also the bars of a picture: the same figures, once. Said in half hours; beside each stands its
/// exact value for other programs.
pub fn balance(ctx: &ViewContext, figures: &Rounded, sums: &Weighing) -> Html {
    let good: Vec<BalanceRow> = Benefit::ALL
        .into_iter()
        .zip(sums.benefit)
        .zip(figures.benefit)
        .map(|((benefit, hours), halves)| {
            (benefit_figure(benefit), ctx.benefit_words(benefit), hours, halves)
        })
        .chain([("own-for", ctx.say("balance.own-for"), sums.own_for, figures.own_for)])
        .collect();
    let costs = [
        ("time", sums.time, figures.time),
        ("stress", sums.stress, figures.stress),
        ("risk", sums.risk, figures.risk),
        ("against", sums.own_against, figures.own_against),
    ];
    let bad: Vec<BalanceRow> = costs
        .into_iter()
        .map(|(figure, hours, halves)| (figure, ctx.say(&format!("balance.{figure}")), hours, halves))
        .collect();
    let cost = sums.time + sums.stress + sums.risk + sums.own_against;
    let longest = good.iter().chain(&bad).fold(1, |longest, (.., halves)| longest.max(*halves));
    let (good_words, bad_words) = (ctx.half_hours(figures.total), ctx.half_hours(figures.cost));
    html! {
        <table class="balance">
            <caption>
                { ctx.fill("balance.caption", &[("good", &good_words), ("bad", &bad_words)]) }
            </caption>
            { rows(ctx, "good", &good, longest, ("total", "balance.total", sums.total, figures.total)) }
            { rows(ctx, "bad", &bad, longest, ("cost", "balance.cost", cost, figures.cost)) }
        </table>
    }
}

/// The figure's name, its words, its hours, and these in half hours as they are said.
type BalanceRow = (&'static str, String, Hours, i32);

fn rows(
    ctx: &ViewContext,
    side: &'static str,
    rows: &[BalanceRow],
    longest: i32,
    (sum, words, total, total_halves): (&'static str, &str, Hours, i32),
) -> Html {
    let row = |(figure, words, hours, halves): &BalanceRow| {
        html! {
            // Without own reasons there is nothing to say about them, but a figure to read.
            <tr key={*figure} hidden={*hours == 0.0 && matches!(*figure, "own-for" | "against")}>
                <th scope="row">{ words }{ bar(*halves, longest) }</th>
                <td>{ ctx.figure_as(figure, *hours, said(ctx, *hours, *halves)) }</td>
            </tr>
        }
    };
    html! {
        <tbody class={side}>
            <tr key="head" class="head">
                <th scope="col">{ ctx.say(&format!("balance.{side}")) }</th>
                <th scope="col">{ ctx.say("balance.hours") }</th>
            </tr>
            { for rows.iter().map(row) }
            <tr class="total" key={sum}>
                <th scope="row">{ ctx.say(words) }</th>
                <td>{ ctx.figure_as(sum, total, ctx.half_hours(total_halves)) }</td>
            </tr>
        </tbody>
    }
}

/// A bar as long as its hours. Its length is an attribute, not a style: a strict policy forbids inline styles.
fn bar(halves: i32, longest: i32) -> Html {
    let length = halves * 1000 / longest;
    html! {
        <svg class="bar" part="bar" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <rect class="rail" width="1000" height="10" />
            <rect class="length" width={length.to_string()} height="10" />
        </svg>
    }
}

/// What is something and comes to less than half an hour is not called nothing.
fn said(ctx: &ViewContext, hours: Hours, halves: i32) -> String {
    if halves == 0 && hours > 0.0 { ctx.say("hours.minutes") } else { ctx.half_hours(halves) }
}

fn benefit_figure(benefit: Benefit) -> &'static str {
    match benefit {
        Benefit::Practice => "benefit-practice",
        Benefit::Want => "benefit-want",
        Benefit::Learn => "benefit-learn",
        Benefit::Clarify => "benefit-clarify",
        Benefit::Network => "benefit-network",
    }
}
