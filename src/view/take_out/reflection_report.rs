//! A reflection as a report: what came, in the order of the form. What is said in a word comes first.

use crate::domain::reflection::Reflection;
use crate::domain::slot::{Described, Slot};
use crate::formats::report::Block;
use crate::view::reflection::under::under;
use crate::view::reflection::value::{item_words, value_words};
use crate::view::view_context::ViewContext;

/// What came of an interview, without the parts that were left open.
pub(crate) fn came(ctx: &ViewContext, reflection: &Reflection) -> Vec<Block> {
    let mut reflection = reflection.clone();
    let mut short: Vec<(String, String)> = Vec::new();
    let mut blocks: Vec<Block> = Vec::new();
    let mut rows = reflection.fields().into_iter().peekable();
    while let Some(row) = rows.next() {
        let (heading, name, words) = (row.field.heading, ctx.say(&row.words()), value_words(ctx, &row));
        let (title, block) = match row.slot {
            Slot::Items(items) => (name, Block::List(item_words(ctx, items))),
            Slot::Text(..) if heading.is_empty() => (name, Block::Text(words)),
            Slot::Text(..) => {
                let then = under(&mut rows, heading).map(|row| value_words(ctx, &row)).collect::<String>();
                (ctx.say(heading), Block::Text(if_then(ctx, &words, &then)))
            }
            _ if heading.is_empty() => {
                short.extend((!words.is_empty()).then_some((name, words)));
                continue;
            }
            _ => {
                let mut pairs = vec![(name, words)];
                pairs.extend(
                    under(&mut rows, heading).map(|row| (ctx.say(&row.words()), value_words(ctx, &row))),
                );
                pairs.retain(|(_, words)| !words.is_empty());
                (ctx.say(heading), Block::Rows(pairs))
            }
        };
        blocks.extend([Block::Heading(title), block]);
    }
    let mut whole = vec![Block::Heading(ctx.say("reflection.heading")), Block::Rows(short)];
    whole.append(&mut blocks);
    whole
}

/// A plan in one sentence, as far as it is one.
pub(crate) fn if_then(ctx: &ViewContext, when: &str, then: &str) -> String {
    match (when.trim(), then.trim()) {
        (one, "") | ("", one) => one.to_owned(),
        (when, then) => ctx.fill("report.plan", &[("when", when), ("then", then)]),
    }
}
