//! The balance: what it may bring against what it costs, as bars and figures in one table.

use yew::{Html, Properties, function_component, html};

use super::setting::{Setting, use_setting};
use crate::domain::benefit::Benefit;
use crate::domain::catalogue::Hours;
use crate::domain::weighing::Weighing;

/// What the balance needs.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The sums.
    pub weighing: Weighing,
}

/// A table whose rows are also the bars of a picture: the same figures, once.
#[function_component]
pub fn Balance(props: &Props) -> Html {
    let setting = use_setting();
    let sums = &props.weighing;
    let good: Vec<Row> = Benefit::ALL
        .into_iter()
        .zip(sums.benefit)
        .map(|(benefit, hours)| (benefit_figure(benefit), format!("benefit.{}", benefit.id()), hours))
        .chain([("own-for", "balance.own-for".to_owned(), sums.own_for)])
        .collect();
    let costs =
        [("time", sums.time), ("stress", sums.stress), ("risk", sums.risk), ("against", sums.own_against)];
    let bad: Vec<Row> =
        costs.into_iter().map(|(figure, hours)| (figure, format!("balance.{figure}"), hours)).collect();
    let cost = sums.time + sums.stress + sums.risk + sums.own_against;
    let longest = good.iter().chain(&bad).fold(1.0, |longest: Hours, (.., hours)| longest.max(*hours));
    let (good_words, bad_words) = (setting.words.hours(sums.total), setting.words.hours(cost));
    html! {
        <table class="balance">
            <caption>
                { setting.words.fill("balance.caption", &[("good", &good_words), ("bad", &bad_words)]) }
            </caption>
            { rows(&setting, "good", &good, longest, Some(("total", sums.total))) }
            { rows(&setting, "bad", &bad, longest, None) }
        </table>
    }
}

/// The figure's name, the key of its words, and its hours.
type Row = (&'static str, String, Hours);

fn rows(
    setting: &Setting,
    side: &'static str,
    rows: &[Row],
    longest: Hours,
    total: Option<(&'static str, Hours)>,
) -> Html {
    let row = |(figure, key, hours): &Row| {
        html! {
            // Without own reasons there is nothing to say about them, but a figure to read.
            <tr key={*figure} hidden={*hours == 0.0 && matches!(*figure, "own-for" | "against")}>
                <th scope="row">{ setting.say(key) }{ bar(*hours, longest) }</th>
                <td>{ setting.figure(figure, *hours) }</td>
            </tr>
        }
    };
    let total = total.map(|(figure, hours)| {
        html! {
            <tr class="total" key={figure}>
                <th scope="row">{ setting.say("balance.total") }</th>
                <td>{ setting.figure(figure, hours) }</td>
            </tr>
        }
    });
    html! {
        <tbody class={side}>
            <tr key="head" class="head">
                <th scope="col">{ setting.say(&format!("balance.{side}")) }</th>
                <th scope="col">{ setting.say("balance.hours") }</th>
            </tr>
            { for rows.iter().map(row) }
            { for total }
        </tbody>
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
