//! A reflection as it is read: what came beside what the answers had suggested, all else that was written, and what the
//! journal says now.

use yew::{Callback, Html, html};

use crate::domain::field::Expected;
use crate::domain::filter::Stage;
use crate::domain::insight::calibration::{Calibration, calibration};
use crate::domain::insight::{LEAST, once};
use crate::domain::interview::Interview;
use crate::domain::reflection::Reflection;
use crate::domain::slot::Described;
use crate::formats::report::Block;
use crate::session::action::Action;
use crate::session::state::Session;
use crate::view::insights::outcomes::{alike, apart};
use crate::view::parts::button::{button, does, quiet};
use crate::view::parts::heading::heading_of;
use crate::view::reflection::answered::suggested;
use crate::view::reflection::value::value_words;
use crate::view::take_out::reflection_report::came;
use crate::view::take_out::result_report::with_something_under_each_heading;
use crate::view::view_context::ViewContext;

/// All that was written, with a way to go on writing.
pub(crate) fn read(
    ctx: &ViewContext,
    session: &Session,
    interview: &Interview,
    reflection: &Reflection,
    act: &Callback<Action>,
) -> Html {
    let mut rest = reflection.clone();
    let mut pairs: Vec<Html> = Vec::new();
    for mut row in rest.fields() {
        let came = value_words(ctx, &row);
        if row.field.expected != Expected::Nothing && !came.is_empty() {
            let before = suggested(ctx, &interview.case.answers, &row);
            let before = before.unwrap_or_else(|| ctx.say("report.open"));
            pairs.push(html! { <tr><th scope="row">{ ctx.say(&row.words()) }</th><td>{ before }</td><td>{ came }</td></tr> });
            row.slot.put("");
        }
    }
    let head = |key: &'static str| html! { <th scope="col">{ ctx.say(key) }</th> };
    let pairs = (!pairs.is_empty()).then(|| {
        html! {
            <table class="beside">
                <thead><tr><td></td>{ head("reflection.before") }{ head("chart.came") }</tr></thead>
                <tbody>{ for pairs }</tbody>
            </table>
        }
    });
    // What is said in a word comes first.
    let blocks = written(ctx, &rest);
    let facts = blocks.iter().take_while(|block| matches!(block, Block::Rows(_))).count();
    let (facts, more) = blocks.split_at(facts);
    html! {
        <section class="reflection">
            { heading_of(ctx, ctx.say("reflection.heading")) }
            { unkept(ctx, session) }
            { shown(facts) }
            { for pairs }
            { shown(more) }
            { lessons(ctx, session, reflection) }
            <p class="ways">
                { button(ctx.say("reflection.edit"), does(act, Action::Reflect)) }
                { quiet(ctx.say("journal.insights"), does(act, Action::OpenInsights)) }
            </p>
        </section>
    }
}

/// That what was written is not kept, where that is so.
pub(crate) fn unkept(ctx: &ViewContext, session: &Session) -> Html {
    html! { <p class="otherwise unkept" hidden={!session.save_status.fails()}>{ ctx.say("reflection.unkept") }</p> }
}

/// What stands in a reflection, without its own heading and all that is empty.
pub(crate) fn written(ctx: &ViewContext, reflection: &Reflection) -> Vec<Block> {
    let blocks = came(ctx, reflection).into_iter().skip(1).collect();
    with_something_under_each_heading(blocks)
}

/// Blocks as they are read on screen.
pub(crate) fn shown(blocks: &[Block]) -> Html {
    let block = |block: &Block| match block {
        Block::Title(text) | Block::Heading(text) => html! { <p class="label">{ text }</p> },
        Block::Text(text) => html! { <p class="as-written">{ text }</p> },
        Block::List(items) => html! { <ul>{ for items.iter().map(|item| html! { <li>{ item }</li> }) }</ul> },
        Block::Rows(rows) => {
            let row =
                |(name, text): &(String, String)| html! { <div><dt>{ name }</dt><dd>{ text }</dd></div> };
            html! { <dl class="carried">{ for rows.iter().map(row) }</dl> }
        }
    };
    html! { <div class="written" hidden={blocks.is_empty()}>{ for blocks.iter().map(block) }</div> }
}

/// What the journal says about the benefits that this reflection tells of, or how many are missing until it can.
fn lessons(ctx: &ViewContext, session: &Session, reflection: &Reflection) -> Html {
    let interviews = once(&session.interviews);
    let told = interviews.iter().filter(|interview| Stage::of(interview) == Stage::Reflected).count();
    let known = calibration(&interviews);
    let known = known.iter().filter(|one| {
        reflection.was_whole() && reflection.ratings.get(one.benefit as usize).is_some_and(Option::is_some)
    });
    let known: Vec<Calibration> = known.cloned().collect();
    if !known.is_empty() {
        let mut known_words: Vec<String> = known.iter().filter_map(|one| apart(ctx, one)).collect();
        if known_words.is_empty() {
            known_words.push(alike(ctx, &known));
        }
        return html! {
            <div class="written">
                <p class="label">{ ctx.say("reflection.lessons") }</p>
                <ul>{ for known_words.iter().map(|lesson| html! { <li>{ lesson }</li> }) }</ul>
            </div>
        };
    }
    match LEAST.checked_sub(told) {
        Some(missing @ 1..) => {
            html! { <p class="note">{ ctx.words.count("reflection.missing", missing) }</p> }
        }
        _ => html! {},
    }
}
