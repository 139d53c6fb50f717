//! Part two of the result, the balance: what it may bring against what it costs, as bars and figures in one table.

use yew::{Html, html};

use crate::domain::benefit::Benefit;
use crate::domain::question::Hours;
use crate::domain::weighing::Weighing;
use crate::view::view_context::ViewContext;

/// A table whose rows are also the bars of a picture: the same figures, once.
pub fn balance(ctx: &ViewContext, sums: &Weighing) -> Html {
    let good: Vec<BalanceRow> = Benefit::ALL
        .into_iter()
        .zip(sums.benefit)
        .map(|(benefit, hours)| (benefit_figure(benefit), format!("benefit.{}", benefit.id()), hours))
        .chain([("own-for", "balance.own-for".to_owned(), sums.own_for)])
        .collect();
    let costs =
        [("time", sums.time), ("stress", sums.stress), ("risk", sums.risk), ("against", sums.own_against)];
    let bad: Vec<BalanceRow> =
        costs.into_iter().map(|(figure, hours)| (figure, format!("balance.{figure}"), hours)).collect();
    let cost = sums.time + sums.stress + sums.risk + sums.own_against;
    let longest = good.iter().chain(&bad).fold(1.0, |longest: Hours, (.., hours)| longest.max(*hours));
    let (good_words, bad_words) = (ctx.hours(sums.total), ctx.hours(cost));
    html! {
        <>
        <figure class="scale" aria-hidden="true">
            { stack(ctx, "good", &good, sums.total, sums.total.max(cost)) }
            { stack(ctx, "bad", &bad, cost, sums.total.max(cost)) }
        </figure>
        <table class="balance">
            <caption>
                { ctx.fill("balance.caption", &[("good", &good_words), ("bad", &bad_words)]) }
            </caption>
            { rows(ctx, "good", &good, longest, ("total", "balance.total", sums.total)) }
            { rows(ctx, "bad", &bad, longest, ("cost", "balance.cost", cost)) }
        </table>
        </>
    }
}

/// The figure's name, the key of its words, and its hours.
type BalanceRow = (&'static str, String, Hours);

fn rows(
    ctx: &ViewContext,
    side: &'static str,
    rows: &[BalanceRow],
    longest: Hours,
    (sum, words, total): (&'static str, &str, Hours),
) -> Html {
    let row = |(figure, key, hours): &BalanceRow| {
        html! {
            // Without own reasons there is nothing to say about them, but a figure to read.
            <tr key={*figure} hidden={*hours == 0.0 && matches!(*figure, "own-for" | "against")}>
                <th scope="row">{ ctx.say(key) }{ bar(*hours, longest) }</th>
                <td>{ ctx.figure(figure, *hours) }</td>
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
                <td>{ ctx.figure(sum, total) }</td>
            </tr>
        </tbody>
    }
}

/// All of one side in one bar, on the same scale as the other: which one is longer is the answer in one look. The
/// table below says the same in words, so this is for the eye alone.
fn stack(ctx: &ViewContext, side: &'static str, rows: &[BalanceRow], sum: Hours, longest: Hours) -> Html {
    let scale = |hours: Hours| if longest > 0.0 { hours / longest * 1000.0 } else { 0.0 };
    let mut before = 0.0;
    let parts = rows.iter().filter(|(.., hours)| *hours > 0.0).map(|(figure, _, hours)| {
        let start = scale(before) as u32;
        before += hours;
        // A gap between two parts, so that they are told apart without colour.
        let length = (scale(before) as u32).saturating_sub(start).saturating_sub(6).max(2);
        html! { <rect key={*figure} x={start.to_string()} width={length.to_string()} height="10" /> }
    });
    html! {
        <div class={side}>
            <p>{ ctx.say(&format!("balance.{side}")) }{ " " }<b>{ ctx.hours(sum) }</b></p>
            <svg class="stack" viewBox="0 0 1000 10" preserveAspectRatio="none" focusable="false">{ for parts }</svg>
        </div>
    }
}

/// A bar as long as its hours. Its length is an attribute, not a style: a strict policy forbids inline styles.
fn bar(hours: Hours, longest: Hours) -> Html {
    let length = (hours / longest * 1000.0) as u32;
    html! {
        <svg class="bar" part="bar" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <rect class="rail" width="1000" height="10" />
            <rect class="length" width={length.to_string()} height="10" />
        </svg>
    }
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
