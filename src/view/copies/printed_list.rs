//! A list of interviews on paper, from one day to another, with or without the reader's own notes.

use std::rc::Rc;

use yew::{Callback, Hook, HookContext, Html, html, use_state_eq};

use crate::domain::day::Day;
use crate::domain::interview::Interview;
use crate::domain::reflection::Reflection;
use crate::domain::slot::{Described, Slot};
use crate::formats::report::{Block, plain};
use crate::view::parts::clipboard_field::ClipboardField;
use crate::view::parts::field::{day, tick};
use crate::view::parts::interview_name::name;
use crate::view::parts::printer::Printer;
use crate::view::parts::stateful::Stateful;
use crate::view::reflection::value::value_words;
use crate::view::take_out::reflection_report::came;
use crate::view::take_out::result_report::with_something_under_each_heading;
use crate::view::view_context::ViewContext;

/// The days, the switch, and the list to print or to copy.
#[derive(PartialEq)]
pub(crate) struct PrintedList {
    /// The interviews.
    pub interviews: Vec<Rc<Interview>>,
}

impl Stateful for PrintedList {
    fn view(&self, ctx: &ViewContext, context: &mut HookContext) -> Html {
        let (from, to) = (use_state_eq(|| None).run(context), use_state_eq(|| None).run(context));
        let notes = use_state_eq(|| false).run(context);
        let blocks = list(ctx, &self.interviews, *from, *to, *notes);
        let set_from = {
            let from = from.setter();
            Callback::from(move |day| from.set(day))
        };
        let set_to = {
            let to = to.setter();
            Callback::from(move |day| to.set(day))
        };
        let turn = {
            let notes = notes.setter();
            Callback::from(move |ticked| notes.set(ticked))
        };
        let as_text = ClipboardField {
            id: "list".into(),
            label: ctx.say("list.label").into(),
            text: plain(&blocks),
            rows: 8,
            ..ClipboardField::default()
        };
        html! {
            <div class="download">
                <p>{ ctx.say("list.text") }</p>
                <div class="selects">
                    { day("list-from".to_owned(), ctx.say("list.from"), *from, &set_from) }
                    { day("list-to".to_owned(), ctx.say("list.to"), *to, &set_to) }
                </div>
                <div class="choices">{ tick("list-notes".to_owned(), ctx.say("list.notes"), *notes, turn) }</div>
                { Printer { blocks }.show(ctx) }
                <details>
                    <summary>{ ctx.say("download.as-text") }</summary>
                    { as_text.show(ctx) }
                </details>
            </div>
        }
    }
}

/// The interviews between two days, both counted, the oldest first. Without notes it says when, under which
/// name and what happened, and nothing else in the reader's own words.
fn list(
    ctx: &ViewContext,
    interviews: &[Rc<Interview>],
    from: Option<Day>,
    to: Option<Day>,
    notes: bool,
) -> Vec<Block> {
    // Two days the wrong way round mean the same days.
    let (from, to) = match (from, to) {
        (Some(first), Some(last)) if first > last => (to, from),
        _ => (from, to),
    };
    let about = |interview: &Interview| interview.day().or_else(|| interview.kept_on());
    let between = |interview: &&Rc<Interview>| {
        let day = about(interview);
        from.is_none_or(|from| day >= Some(from)) && to.is_none_or(|to| day <= Some(to))
    };
    let chosen: Vec<_> = interviews.iter().rev().filter(between).collect();
    let row = |interview: &&Rc<Interview>| {
        let day = about(interview).map(|day| ctx.day(day)).unwrap_or_default();
        let name = name(ctx, interview);
        let line = match public_words(ctx, interview.reflection.clone().unwrap_or_default()) {
            nothing if nothing.is_empty() => name,
            what => ctx.fill("list.line", &[("name", &name), ("what", &what)]),
        };
        (day, line)
    };
    let mut blocks = vec![
        Block::Title(ctx.say("list.title")),
        Block::Text(ctx.words.count("find.count", chosen.len())),
        Block::Rows(chosen.iter().map(row).collect()),
    ];
    for interview in chosen.iter().filter(|_| notes) {
        if let Some(reflection) = &interview.reflection {
            blocks.push(Block::Heading(name(ctx, interview)));
            blocks.extend(came(ctx, reflection).into_iter().skip(1));
        }
    }
    with_something_under_each_heading(blocks)
}

/// What of a reflection is no note of the reader's; the day has a place of its own.
fn public_words(ctx: &ViewContext, mut reflection: Reflection) -> String {
    let rows = reflection.fields().into_iter();
    let public = rows.filter(|row| !row.field.private && !matches!(row.slot, Slot::Day(_)));
    let mut words: Vec<String> = public.map(|row| value_words(ctx, &row)).collect();
    words.retain(|words| !words.is_empty());
    words.join(" · ")
}
