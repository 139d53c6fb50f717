//! The sums with the reader's own numbers, and the table of values behind them.

use yew::{Html, html};

use crate::domain::answers::Answers;
use crate::domain::assessment::Assessment;
use crate::domain::assumptions::CallShare;
use crate::domain::benefit::Benefit;
use crate::domain::question::{Choice, Hours, Question};
use crate::domain::verdict::Verdict;
use crate::domain::weighing::{CALL, expected, worth};
use crate::view::quiz::question::{answer_words, question_words};
use crate::view::view_context::{ViewContext, exact};

/// Every sum, step by step.
pub(crate) fn sums(ctx: &ViewContext, assessment: &Assessment, answers: &Answers) -> Html {
    let weighing = &assessment.weighing;
    let benefits = Benefit::ALL.into_iter().zip(weighing.benefit).map(|(benefit, hours)| {
        let sum = ctx.fill(
            "sums.benefit",
            &[
                ("worth", &exact(answers.value(worth(benefit)))),
                ("likelihood", &exact(expected(benefit, answers))),
            ],
        );
        (ctx.benefit_words(benefit), sum, hours)
    });
    let list = |parts: &[Hours]| parts.iter().map(|hours| exact(*hours)).collect::<Vec<_>>();
    let plus = |parts: &[Hours]| list(parts).join(" + ");
    let total: Vec<Hours> = weighing.benefit.into_iter().chain([weighing.own_for]).collect();
    let strain = [weighing.stress, weighing.risk, weighing.own_against];
    let share = |share| exact(answers.assumptions().factor(share));
    let go = ctx.fill(
        "sums.go",
        &[("total", &exact(weighing.total)), ("time", &exact(weighing.time)), ("strain", &plus(&strain))],
    );
    let small = ctx.fill(
        "sums.small",
        &[
            ("total", &exact(weighing.total)),
            ("good", &share(CallShare::Good)),
            ("hour", &exact(CALL)),
            ("strain", &plus(&strain)),
            ("share", &share(CallShare::Strain)),
        ],
    );
    let option = |verdict| ctx.option_words(verdict);
    let up_to = ctx.fill("sums.worth", &[("total", &exact(weighing.total)), ("strain", &plus(&strain))]);
    let all_good = (ctx.say("balance.total"), plus(&total), weighing.total);
    let worth_up_to = weighing.worth_up_to();
    let ahead = weighing.ahead_up_to().map(|ahead| {
        let call = exact(weighing.small.max(0.0));
        let sum = ctx.fill("sums.ahead", &[("worth", &exact(worth_up_to)), ("call", &call)]);
        html! {
            <tr>
                <th scope="row">{ ctx.say("report.ahead") }</th>
                <td>{ sum }</td>
                <td>{ ctx.figure_as("ahead-up-to", ahead, exact(ahead)) }</td>
            </tr>
        }
    });
    let next = ctx.fill("sums.margin", &[("option", &option(weighing.runner_up()))]);
    let options = [
        (option(Verdict::Go), go, weighing.go),
        (option(Verdict::Small), small, weighing.small),
        (option(Verdict::Decline), ctx.say("sums.decline"), 0.0),
    ];
    let row = |(name, sum, hours): (String, String, Hours)| {
        html! { <tr><th scope="row">{ name }</th><td>{ sum }</td><td>{ exact(hours) }</td></tr> }
    };
    html! {
        <>
            <p>{ ctx.say("sums.text") }</p>
            <table class="sums">
                <thead>
                    <tr>
                        <th scope="col">{ ctx.say("sums.what") }</th>
                        <th scope="col">{ ctx.say("sums.how") }</th>
                        <th scope="col">{ ctx.say("sums.hours") }</th>
                    </tr>
                </thead>
                <tbody>
                    { for benefits.chain([all_good]).map(row) }
                    <tr>
                        <th scope="row">{ ctx.say("report.worth") }</th>
                        <td>{ up_to }</td>
                        <td>{ ctx.figure_as("worth-up-to", worth_up_to, exact(worth_up_to)) }</td>
                    </tr>
                    { for options.map(row) }
                    { for ahead }
                    <tr>
                        <th scope="row">{ ctx.say("result.margin") }</th>
                        <td>{ next }</td>
                        <td>{ ctx.figure_as("margin", weighing.margin, exact(weighing.margin)) }</td>
                    </tr>
                </tbody>
            </table>
            { shares(ctx, assessment) }
        </>
    }
}

/// The exact part of all ways to fill in what is open that ends at each option.
fn shares(ctx: &ViewContext, assessment: &Assessment) -> Html {
    let share = |verdict: Verdict| {
        let share = assessment.shares.share(verdict);
        let figure = match verdict {
            Verdict::Decline => "share-decline",
            Verdict::Small => "share-small",
            Verdict::Go => "share-go",
        };
        let percent = ctx.fill("sums.percent", &[("percent", &ctx.number(share * 100.0))]);
        html! { <li>{ ctx.option_words(verdict) }{ ": " }{ ctx.figure_as(figure, share, percent) }</li> }
    };
    html! {
        <div hidden={assessment.find_out.is_empty()}>
            <p>{ ctx.say("sums.shares") }</p>
            <ul>{ for Verdict::ALL.into_iter().rev().map(share) }</ul>
        </div>
    }
}

/// What each answer counts for; the reader's own are marked.
pub(crate) fn values(ctx: &ViewContext, answers: &Answers) -> Html {
    let questions = Question::ALL.into_iter().filter(|question| question.is_scored() && !question.is_worth());
    let rows = questions.map(|question| table_row(ctx, answers, question, question_words(ctx, question)));
    // The five worth questions have their answers in common; what the reader gave stands in the sums.
    let worth = table_row(ctx, &Answers::default(), Question::WorthPractice, ctx.say("values.worth"));
    html! { <dl class="values">{ for rows }{ worth }</dl> }
}

fn table_row(ctx: &ViewContext, answers: &Answers, question: Question, words: String) -> Html {
    let chosen = answers.chosen(question);
    let value = |choice: Choice| {
        let value = answers.assumptions().value(choice);
        let (answer, value) = (answer_words(ctx, choice), exact(value));
        let words = ctx.fill("values.one", &[("answer", &answer), ("value", &value)]);
        match chosen == Some(choice) {
            true => html! { <li><strong>{ words }{ " " }{ ctx.say("values.yours") }</strong></li> },
            false => html! { <li>{ words }</li> },
        }
    };
    let open = (chosen.is_none() && !question.is_worth()).then(|| {
        let middle = exact(answers.assumptions().mean(question));
        html! { <li><strong>{ ctx.fill("values.open", &[("value", &middle)]) }</strong></li> }
    });
    html! {
        <div>
            <dt>{ words }</dt>
            <dd><ul>{ for question.choices().map(value) }{ for open }</ul></dd>
        </div>
    }
}
