//! The parts that screens share: radios, headings, the balance, the status line, and a text to copy.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlTextAreaElement;
use worth_the_interview::domain::answers::{Answers, OwnReason, Side};
use worth_the_interview::domain::rounded::Rounded;
use worth_the_interview::domain::weighing::Weighing;
use worth_the_interview::session::state::SaveStatus;
use worth_the_interview::view::parts::clipboard_field::ClipboardField;
use worth_the_interview::view::parts::heading::{heading_of, screen_heading};
use worth_the_interview::view::parts::radios::{Look, Radios};
use worth_the_interview::view::parts::stateful::Stateful;
use worth_the_interview::view::result::balance::balance;
use worth_the_interview::view::status::Status;
use worth_the_interview::view::view_context::ViewContext;
use yew::{Callback, NodeRef};

use crate::stage::{Stub, all, answers, click, english, enter, one, press, say, show, text, until, window};

fn radios(chosen: Option<&'static str>, on_choose: Callback<&'static str>) -> Radios {
    let options = vec![("a", "First".to_owned()), ("b", "Second".to_owned())];
    Radios {
        name: "group".into(),
        legend: "Which one?".to_owned(),
        options,
        chosen,
        on_choose,
        hint: None,
        look: Look::List,
    }
}

#[wasm_bindgen_test]
async fn radios_are_a_native_group() {
    let chosen = Rc::new(RefCell::new(None));
    let on_choose = {
        let chosen = chosen.clone();
        Callback::from(move |value: &'static str| *chosen.borrow_mut() = Some(value))
    };
    let root = show(radios(Some("b"), on_choose).show()).await;
    assert_eq!(text(&root, "fieldset > legend"), "Which one?");
    assert_eq!(all(&root, "label > input[type=radio][name=group]").len(), 2);
    assert_eq!(one(&root, ":checked").get_attribute("value").as_deref(), Some("b"));
    click(&root, "input[value=a]");
    until(|| chosen.borrow().is_some()).await;
    assert_eq!(*chosen.borrow(), Some("a"));
}

#[wasm_bindgen_test]
async fn nothing_is_chosen_before_someone_does() {
    let root = show(radios(None, Callback::noop()).show()).await;
    assert_eq!(all(&root, ":checked").len(), 0);
}

#[wasm_bindgen_test]
async fn the_balance_draws_what_it_says() {
    let weighing = Weighing::of(&answers(|answers| answers));
    let root = show(balance(&english(), &Rounded::of(&weighing), &weighing)).await;
    assert_eq!(text(&root, "caption"), "It may bring you about 11 hours and costs you about 5 hours.");
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
        // Less than half an hour is what rounding to add up takes or gives.
        assert!((length / 1_000.0 * 6.0 - hours).abs() < 0.5, "{figure}: {hours} h drawn {length} long");
    }
    assert_eq!(one(&root, "[data-figure=total]").get_attribute("value").as_deref(), Some("11.125"));
}

#[wasm_bindgen_test]
async fn own_reasons_have_rows_of_their_own() {
    let reason = |side, hours| OwnReason { text: String::new(), hours, side };
    let own = vec![reason(Side::For, 4), reason(Side::Against, 8)];
    let weighing = Weighing::of(&Answers::default().with_own(own));
    let root = show(balance(&english(), &Rounded::of(&weighing), &weighing)).await;
    assert_eq!(one(&root, "[data-figure=own-for]").get_attribute("value").as_deref(), Some("4"));
    assert_eq!(one(&root, "[data-figure=against]").get_attribute("value").as_deref(), Some("8"));
}

#[wasm_bindgen_test]
async fn the_status_line_says_no_more_than_is_known() {
    for (save_status, said, can_try) in [
        (SaveStatus::Quiet, "", false),
        (SaveStatus::Saving, "Saving", false),
        (SaveStatus::Saved, "Saved in this browser", false),
        (SaveStatus::Full, "Not saved: the storage of this site is full.", true),
        (SaveStatus::Refused, "Not saved: your browser did not keep it.", true),
        (SaveStatus::Memory, "Your browser does not let this page keep anything.", false),
    ] {
        let root = show(Status { save_status, flush: Callback::noop() }.show(&english())).await;
        let words = text(&root, "[role=status]");
        assert!(words.starts_with(said) && words.is_empty() == said.is_empty(), "{save_status:?}: {words}");
        assert_eq!(!one(&root, "button").has_attribute("hidden"), can_try, "{save_status:?}");
    }
}

#[wasm_bindgen_test]
async fn headings_fit_the_page_around_them() {
    for (options, below, tag) in [
        ("heading-level=2\n", 0, "H2"),
        ("theme=auto\nheading-level=2\n", 1, "H3"),
        ("heading-level=5\n", 1, "H6"),
        ("heading-level=6\n", 0, "H6"),
        ("heading-level=6\n", 1, "H6"),
        // What element.js never hands on.
        ("", 0, "H2"),
        ("heading-level=9\n", 0, "H6"),
        ("heading-level=two\n", 0, "H2"),
    ] {
        let ctx = ViewContext { options: options.into(), ..english() };
        let words = "Words".to_owned();
        let root = show(match below {
            0 => screen_heading(&ctx, words, &NodeRef::default()),
            _ => heading_of(&ctx, words),
        })
        .await;
        assert_eq!(one(&root, "[tabindex='-1']").tag_name(), tag);
    }
}

/// What the clipboard of a browser does, as the body of its `writeText`; none where there is no clipboard.
const TAKES: Option<&str> = Some("window.copied = text; return Promise.resolve();");
const REFUSES: Option<&str> = Some("return Promise.reject(new Error('no leave'));");
const MISSING: Option<&str> = None;

#[wasm_bindgen_test]
async fn a_text_is_copied_or_marked_to_be_copied_by_hand() {
    let window: JsValue = window().into();
    let navigator = Reflect::get(&window, &"navigator".into()).unwrap();
    let document = Reflect::get(&window, &"document".into()).unwrap();
    for (clipboard, obeys, said) in [
        (TAKES, false, "copy.done"),
        (REFUSES, true, "copy.done"),
        (REFUSES, false, "copy.by-hand"),
        (MISSING, true, "copy.done"),
        (MISSING, false, "copy.by-hand"),
    ] {
        let case = format!("{clipboard:?} {obeys}");
        let fake = clipboard.map_or(JsValue::UNDEFINED, |body| {
            let fake = js_sys::Object::new();
            Reflect::set(&fake, &"writeText".into(), &Function::new_with_args("text", body)).unwrap();
            fake.into()
        });
        let _clipboard = Stub::new(&navigator, "clipboard", &fake);
        let command = Function::new_with_args("name", &format!("window.told = name; return {obeys};"));
        let _command = Stub::new(&document, "execCommand", &command);
        let (copied, told) =
            (Stub::new(&window, "copied", &"".into()), Stub::new(&window, "told", &"".into()));

        let field = ClipboardField {
            id: "it".into(),
            label: "It".into(),
            text: "Two\nlines".to_owned(),
            ..ClipboardField::default()
        };
        let root = show(field.show(&english())).await;
        assert_eq!(text(&root, "[role=status]"), "", "{case}");
        press(&root, &say("copy.button"));
        until(|| !text(&root, "[role=status]").is_empty()).await;
        assert_eq!(text(&root, "[role=status]"), say(said), "{case}");

        let area: HtmlTextAreaElement = one(&root, "#it").unchecked_into();
        let marked = area.selection_end().unwrap().unwrap() - area.selection_start().unwrap().unwrap();
        let expected = if clipboard == TAKES { ("Two\nlines", "", 0) } else { ("", "copy", 9) };
        assert_eq!(
            (copied.value(), told.value(), marked),
            (expected.0.into(), expected.1.into(), expected.2),
            "{case}"
        );
    }
}

/// What is said about the last try is not said about other words.
#[wasm_bindgen_test]
async fn another_text_takes_back_what_was_said_about_copying() {
    let window: JsValue = window().into();
    let navigator = Reflect::get(&window, &"navigator".into()).unwrap();
    let document = Reflect::get(&window, &"document".into()).unwrap();
    let _clipboard = Stub::new(&navigator, "clipboard", &JsValue::UNDEFINED);
    let _command = Stub::new(&document, "execCommand", &Function::new_no_args("return true;"));
    let typed = Rc::new(RefCell::new(String::new()));
    let on_write = {
        let typed = typed.clone();
        Callback::from(move |text| *typed.borrow_mut() = text)
    };
    let piece = |text: &str| {
        let field = ClipboardField {
            id: "it".into(),
            label: "It".into(),
            text: text.to_owned(),
            longest: Some(50),
            on_write: Some(on_write.clone()),
            ..ClipboardField::default()
        };
        field.show(&english())
    };
    let mut root = show(piece("Old")).await;
    press(&root, &say("copy.button"));
    until(|| !text(&root, "[role=status]").is_empty()).await;
    enter(&root, "#it", "New", "input");
    assert_eq!(*typed.borrow(), "New");
    root.turn_into(piece("New")).await;
    until(|| text(&root, "[role=status]").is_empty()).await;
    assert_eq!(one(&root, "#it").get_attribute("maxlength").as_deref(), Some("50"));
}
