//! Finding interviews: words that stand in them, and what they are.

use yew::{AttrValue, Callback, Html, InputEvent, html};

use super::entry::pointer_words;
use super::field::{listed, select, typed};
use super::setting::Setting;
use crate::domain::filter::{Filter, Pointer, Stage};
use crate::domain::interview::Day;
use crate::domain::noted::Theme;
use crate::session::action::Action;
use crate::session::state::Session;

/// The fields, and how many interviews they find.
pub fn find(setting: &Setting, session: &Session, found: usize, act: &Callback<Action>) -> Html {
    let filter = &session.filter;
    let write = {
        let filter = filter.clone();
        act.reform(move |event: InputEvent| Action::Filter(Filter { words: typed(&event), ..filter.clone() }))
    };
    let stages = listed(setting.choices("journal.stage", &Stage::IDS));
    let pointers =
        Pointer::ALL.into_iter().map(|one| (one.id().into(), pointer_words(setting, one))).collect();
    let themes = listed(setting.choices("theme", &Theme::IDS));
    let mut months: Vec<(AttrValue, String)> = Vec::new();
    for interview in &session.interviews {
        let month: String = interview.about().chars().take(7).collect();
        // They come in the order of their days.
        if months.last().is_none_or(|(last, _)| **last != *month) {
            let words = Day::parse(&format!("{month}-01")).map(|day| setting.month(day)).unwrap_or_default();
            months.push((month.into(), words));
        }
    }
    let selects = [
        choose(setting, act, "stage", stages, filter.stage.map(Stage::id), filter, |filter, id| {
            filter.stage = Stage::from_id(id);
        }),
        choose(setting, act, "verdict", pointers, filter.pointer.map(Pointer::id), filter, |filter, id| {
            filter.pointer = Pointer::from_id(id);
        }),
        choose(setting, act, "theme", themes, filter.theme.map(Theme::id), filter, |filter, id| {
            filter.theme = Theme::from_id(id);
        }),
        choose(setting, act, "month", months, filter.month.as_deref(), filter, |filter, id| {
            filter.month = (!id.is_empty()).then(|| id.to_owned());
        }),
    ];
    let all = session.interviews.len().to_string();
    let said = match (filter.is_open(), found) {
        (true, _) => setting.words.count("find.count", session.interviews.len()),
        (false, 0) => setting.say("find.none"),
        (false, found) => setting.fill("find.some", &[("n", &found.to_string()), ("all", &all)]),
    };
    html! {
        <>
            <p class="field">
                <label for="find-words">{ setting.say("find.words") }</label>
                <input id="find-words" type="search" autocomplete="off" value={filter.words.clone()} oninput={write} />
            </p>
            <details open={filter.stage.is_some() || filter.pointer.is_some() || filter.theme.is_some() || filter.month.is_some()}>
                <summary>{ setting.say("find.more") }</summary>
                <div class="selects">{ for selects }</div>
            </details>
            <p class="note" role="status">{ said }</p>
        </>
    }
}

fn choose(
    setting: &Setting,
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
    let label = setting.say(&format!("find.{key}"));
    select(format!("find-{key}"), label, setting.say("find.any"), options, chosen, on_choose)
}
