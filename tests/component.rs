//! Single components in a browser: what they show for what they are given, and what they call back.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::panic, clippy::unwrap_used, reason = "what is not where it belongs fails the test")]

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Element, HtmlElement};
use worth_the_interview::domain::answers::{Answer, Answers, OwnReason, Side};
use worth_the_interview::domain::catalogue::Question;
use worth_the_interview::domain::weighing::Weighing;
use worth_the_interview::session::state::Keeping;
use worth_the_interview::view::balance::Balance;
use worth_the_interview::view::heading::Heading;
use worth_the_interview::view::radios::Radios;
use worth_the_interview::view::result::Outcome;
use worth_the_interview::view::setting::Setting;
use worth_the_interview::view::status::Status;
use worth_the_interview::words::Words;
use yew::{Callback, ContextProvider, Html, Properties, Renderer, function_component, html};

wasm_bindgen_test_configure!(run_in_browser);

/// Shows a piece of view in the surroundings of the widget.
#[derive(PartialEq, Properties)]
struct StageProps {
    setting: Setting,
    piece: Html,
}

#[function_component]
fn Stage(props: &StageProps) -> Html {
    html! { <ContextProvider<Setting> context={props.setting.clone()}>{ props.piece.clone() }</ContextProvider<Setting>> }
}

/// The element in which a piece is shown, once something is shown.
async fn show_at(level: u8, piece: Html) -> Element {
    let words = Rc::new(Words::parse(include_str!("../static/locales/en.json")).unwrap());
    let setting = Setting { words, lang: Rc::from("en"), level };
    let document = web_sys::window().unwrap().document().unwrap();
    let root = document.create_element("div").unwrap();
    document.document_element().unwrap().append_child(&root).unwrap();
    Renderer::<Stage>::with_root_and_props(root.clone(), StageProps { setting, piece }).render();
    until(|| root.child_element_count() > 0).await;
    root
}

async fn show(piece: Html) -> Element {
    show_at(2, piece).await
}

/// Gives the browser its turn until the condition holds.
async fn until(condition: impl Fn() -> bool) {
    for _ in 0..1_000 {
        if condition() {
            return;
        }
        yew::platform::time::sleep(Duration::ZERO).await;
    }
    assert!(condition(), "waited for nothing");
}

fn all(root: &Element, css: &str) -> Vec<Element> {
    let found = root.query_selector_all(css).unwrap();
    (0..found.length()).map(|place| found.get(place).unwrap().unchecked_into()).collect()
}

fn one(root: &Element, css: &str) -> Element {
    root.query_selector(css)
        .unwrap()
        .unwrap_or_else(|| panic!("nothing matches {css} in {}", root.inner_html()))
}

fn text(root: &Element, css: &str) -> String {
    one(root, css).text_content().unwrap().trim().to_owned()
}

/// The first golden case but for what `change` makes of it.
fn answers(change: impl Fn(Answers) -> Answers) -> Answers {
    let given = [
        ("last", "longer"),
        ("next", "one"),
        ("know", "ad-and-site"),
        ("deal", "no"),
        ("kind", "close"),
        ("clear", "unclear"),
        ("meet", "other-manager"),
        ("time", "2-to-4"),
        ("stress", "tense"),
        ("risk", "little"),
        ("worth-practice", "day"),
        ("worth-want", "half-day"),
        ("worth-learn", "half-day"),
        ("worth-clarify", "1-2-hours"),
        ("worth-network", "1-2-hours"),
    ];
    change(
        given
            .into_iter()
            .fold(Answers::default(), |answers, (question, choice)| with(answers, question, choice)),
    )
}

fn with(answers: Answers, question: &str, choice: &str) -> Answers {
    let question = Question::from_id(question).unwrap();
    answers.with(question, Some(Answer::Chosen(question.choice(choice).unwrap())))
}

#[wasm_bindgen_test]
async fn radios_are_a_native_group() {
    let chosen = Rc::new(RefCell::new(None));
    let on_choose = {
        let chosen = chosen.clone();
        Callback::from(move |value: &'static str| *chosen.borrow_mut() = Some(value))
    };
    let options = vec![("a", "First".into()), ("b", "Second".into())];
    let root =
        show(html! { <Radios name="group" legend="Which one?" {options} chosen={Some("b")} {on_choose} /> })
            .await;
    assert_eq!(text(&root, "fieldset > legend"), "Which one?");
    assert_eq!(all(&root, "label > input[type=radio][name=group]").len(), 2);
    assert_eq!(one(&root, ":checked").get_attribute("value").as_deref(), Some("b"));
    one(&root, "input[value=a]").unchecked_into::<HtmlElement>().click();
    until(|| chosen.borrow().is_some()).await;
    assert_eq!(*chosen.borrow(), Some("a"));
}

#[wasm_bindgen_test]
async fn nothing_is_chosen_before_someone_does() {
    let options = vec![("a", "First".into()), ("b", "Second".into())];
    let root = show(html! {
        <Radios name="group" legend="Which one?" {options} chosen={None::<&'static str>} on_choose={Callback::noop()} />
    })
    .await;
    assert_eq!(all(&root, ":checked").len(), 0);
}

#[wasm_bindgen_test]
async fn the_balance_draws_what_it_says() {
    let weighing = Weighing::of(&answers(|answers| answers));
    let root = show(html! { <Balance {weighing} /> }).await;
    assert_eq!(
        text(&root, "caption"),
        "What it may bring you: about 11 hours. What it costs you: about 5 hours."
    );
    let rows = all(&root, "tr").into_iter().filter(|row| row.query_selector(".length").unwrap().is_some());
    let drawn: Vec<(String, f64, f64)> = rows
        .map(|row| {
            let data = one(&row, "data");
            let value = data.get_attribute("value").unwrap().parse().unwrap();
            let length = one(&row, ".length").get_attribute("width").unwrap().parse().unwrap();
            (data.get_attribute("data-figure").unwrap(), value, length)
        })
        .collect();
    assert_eq!(drawn.len(), 10);
    for (figure, hours, length) in drawn {
        // The longest bar, six hours of practice, is a thousand long.
        assert!((length - hours / 6.0 * 1_000.0).abs() < 1.0, "{figure}: {hours} h drawn {length} long");
    }
    assert_eq!(one(&root, "[data-figure=total]").get_attribute("value").as_deref(), Some("11.125"));
}

#[wasm_bindgen_test]
async fn own_reasons_have_rows_of_their_own() {
    let reason = |side, hours| OwnReason { text: String::new(), hours, side };
    let own = vec![reason(Side::For, 4), reason(Side::Against, 8)];
    let root = show(html! { <Balance weighing={Weighing::of(&Answers::default().with_own(own))} /> }).await;
    assert_eq!(one(&root, "[data-figure=own-for]").get_attribute("value").as_deref(), Some("4"));
    assert_eq!(one(&root, "[data-figure=against]").get_attribute("value").as_deref(), Some("8"));
}

#[wasm_bindgen_test]
async fn a_result_says_how_sure_it_is() {
    let cases: [(&str, Answers, &str, &str); 4] = [
        ("all answered", answers(|answers| answers), "go", "Clear: every question is answered"),
        (
            "one open",
            answers(|answers| answers.with(Question::Gut, None).with(Question::Meet, None)),
            "go",
            "Clear: what you left open",
        ),
        (
            "a rule",
            answers(|answers| with(answers, "risk", "lot")),
            "decline",
            "It could cost you your job or pay",
        ),
        ("nothing", Answers::default(), "decline", "6 more answers"),
    ];
    for (case, answers, verdict, said) in cases {
        let root = show(html! { <Outcome {answers} /> }).await;
        let section = one(&root, "section.result");
        assert_eq!(section.get_attribute("data-verdict").as_deref(), Some(verdict), "{case}");
        assert!(text(&root, ".verdict").contains(said), "{case}: {}", text(&root, ".verdict"));
    }
}

#[wasm_bindgen_test]
async fn the_status_line_says_no_more_than_is_known() {
    for (keeping, said, can_try) in [
        (Keeping::Quiet, "", false),
        (Keeping::Saving, "Saving", false),
        (Keeping::Saved, "Saved in this browser", false),
        (Keeping::Full, "Not saved: the storage of this site is full.", true),
        (Keeping::Refused, "Not saved: your browser did not keep it.", true),
        (Keeping::Memory, "Your browser does not let this page keep anything.", false),
    ] {
        let root = show(html! { <Status {keeping} keep={Callback::noop()} /> }).await;
        let words = text(&root, "[role=status]");
        assert!(words.starts_with(said) && words.is_empty() == said.is_empty(), "{keeping:?}: {words}");
        assert_eq!(!one(&root, "button").has_attribute("hidden"), can_try, "{keeping:?}");
    }
}

#[wasm_bindgen_test]
async fn headings_fit_the_page_around_them() {
    for (level, below, tag) in [(2, 0, "H2"), (2, 1, "H3"), (5, 1, "H6"), (6, 1, "H6")] {
        let root = show_at(level, html! { <Heading text="Words" {below} /> }).await;
        assert_eq!(one(&root, "[tabindex='-1']").tag_name(), tag);
    }
}
