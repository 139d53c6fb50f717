//! Finding interviews: words that stand in them, and what they are.

use yew::{AttrValue, Callback, Hook, HookContext, Html, InputEvent, NodeRef, html, use_mut_ref};

use crate::domain::day::Day;
use crate::domain::filter::{Filter, Pointer, Stage};
use crate::domain::reflection_choices::Topic;
use crate::hooks::use_focus_on::focus_on;
use crate::session::action::Action;
use crate::session::state::Session;
use crate::view::journal::entry::pointer_words;
use crate::view::parts::button::button;
use crate::view::parts::field::{listed, select, typed};
use crate::view::parts::stateful::Stateful;
use crate::view::view_context::ViewContext;

/// The fields, and how many interviews they find.
pub(crate) fn find(ctx: &ViewContext, session: &Session, found: usize, act: &Callback<Action>) -> Html {
    let filter = &session.filter;
    let write = {
        let filter = filter.clone();
        act.reform(move |event: InputEvent| Action::Filter(Filter { words: typed(&event), ..filter.clone() }))
    };
    let stages = listed(ctx.choices("journal.stage", &Stage::IDS));
    let pointers = Pointer::ALL.into_iter().map(|one| (one.id().into(), pointer_words(ctx, one))).collect();
    let themes = listed(ctx.choices("theme", &Topic::IDS));
    let mut months: Vec<(AttrValue, String)> = Vec::new();
    for interview in &session.interviews {
        let month: String = interview.about().chars().take(7).collect();
        // They come in the order of their days.
        if months.last().is_none_or(|(last, _)| **last != *month) {
            let words = Day::parse(&format!("{month}-01")).map(|day| ctx.month(day)).unwrap_or_default();
            months.push((month.into(), words));
        }
    }
    let selects = [
        choose(ctx, act, "stage", stages, filter.stage.map(Stage::id), filter, |filter, id| {
            filter.stage = Stage::from_id(id);
        }),
        choose(ctx, act, "verdict", pointers, filter.pointer.map(Pointer::id), filter, |filter, id| {
            filter.pointer = Pointer::from_id(id);
        }),
        choose(ctx, act, "theme", themes, filter.topic.map(Topic::id), filter, |filter, id| {
            filter.topic = Topic::from_id(id);
        }),
        choose(ctx, act, "month", months, filter.month.as_deref(), filter, |filter, id| {
            filter.month = (!id.is_empty()).then(|| id.to_owned());
        }),
    ];
    let narrowed = filter.stage.is_some()
        || filter.pointer.is_some()
        || filter.topic.is_some()
        || filter.month.is_some();
    let all = session.interviews.len().to_string();
    let said = match (filter.is_open(), found) {
        (true, _) => ctx.words.count("find.count", session.interviews.len()),
        (false, 0) => ctx.say("find.none"),
        (false, found) => ctx.fill("find.some", &[("n", &found.to_string()), ("all", &all)]),
    };
    // The button goes with its press: the reader goes on in the field above the list.
    let field = NodeRef::default();
    let show_all = {
        let (act, field) = (act.clone(), field.clone());
        Callback::from(move |_| {
            focus_on(&field);
            act.emit(Action::Filter(Filter::default()));
        })
    };
    html! {
        <>
            <p class="field">
                <label for="find-words">{ ctx.say("find.words") }</label>
                <input ref={field} id="find-words" type="search" autocomplete="off" value={filter.words.clone()} oninput={write} />
            </p>
            { Fold { narrowed, selects: html! { <div class="selects">{ for selects }</div> } }.show(ctx) }
            <p class="note" role="status">{ said }</p>
            <p class="ways" hidden={found > 0 || filter.is_open()}>{ button(ctx.say("find.all"), show_all) }</p>
        </>
    }
}

/// What else narrows the list. It unfolds where something does, and never folds by itself: the reader is in it.
#[derive(PartialEq)]
struct Fold {
    narrowed: bool,
    selects: Html,
}

impl Stateful for Fold {
    fn view(&self, ctx: &ViewContext, context: &mut HookContext) -> Html {
        let unfolded = use_mut_ref(|| false).run(context);
        *unfolded.borrow_mut() |= self.narrowed;
        let open = *unfolded.borrow();
        html! {
            <details {open}>
                <summary>{ ctx.say("find.more") }</summary>
                { self.selects.clone() }
            </details>
        }
    }
}

fn choose(
    ctx: &ViewContext,
    act: &Callback<Action>,
    key: &'static str,
    options: Vec<(AttrValue, String)>,
    chosen: Option<&str>,
    filter: &Filter,
    with: fn(&mut Filter, &str),
) -> Html {
    let filter = filter.clone();
    let on_choose = act.reform(move |value: String| {
        let mut after = filter.clone();
        with(&mut after, &value);
        Action::Filter(after)
    });
    let label = ctx.say(&format!("find.{key}"));
    select(format!("find-{key}"), label, Some(ctx.say("find.any")), options, chosen, on_choose)
}
