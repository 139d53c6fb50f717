//! The lever: what is tried shows what it comes to, and changes nothing until it is used.

use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlInputElement};
use worth_the_interview::domain::answers::Answers;
use worth_the_interview::domain::lever::{AXES, Trial, places, stretches};
use worth_the_interview::domain::question::Question;
use worth_the_interview::session::action::Action;
use worth_the_interview::view::parts::stateful::Stateful;
use worth_the_interview::view::result::ResultPlace;
use yew::Html;

use crate::stage::{
    Heard, all, answers, case_of, english, enter, is_hidden, none, one, press, result_view, say, show, text,
    until, with,
};

fn piece(answers: Answers, heard: &Heard) -> Html {
    result_view(case_of(answers), ResultPlace::Considered, heard.act()).show(&english())
}

fn place(root: &Element) -> f64 {
    one(root, "#lever").unchecked_into::<HtmlInputElement>().value_as_number()
}

fn sums(root: &Element) -> Vec<String> {
    all(root, ".option-sum").iter().map(|sum| sum.text_content().unwrap()).collect()
}

async fn pick(root: &Element, axis: Question) {
    let list = one(root, "#lever-axis");
    js_sys::Reflect::set(&list, &"value".into(), &axis.id().into()).unwrap();
    let init = web_sys::EventInit::new();
    init.set_bubbles(true);
    list.dispatch_event(&web_sys::Event::new_with_event_init_dict("change", &init).unwrap()).unwrap();
    let name = say(&format!("lever.{}", axis.id()));
    until(|| one(root, "#lever").get_attribute("aria-label").as_deref() == Some(&*name)).await;
}

/// The first golden case: going is ahead up to 5.5 hours of time.
#[wasm_bindgen_test]
async fn what_is_tried_is_shown_and_taken_back() {
    let heard = Heard::default();
    let root = show(piece(answers(|answers| answers), &heard)).await;
    let before = sums(&root);
    assert_eq!(before, ["+6 h", "+3.5 h", "0 h"]);
    assert_eq!(text(&root, ".tip"), "It tips to a call above 5.5 hours.");
    assert_eq!(place(&root), 5.0, "three hours are the sixth half");
    assert!(is_hidden(&one(&root, ".lever .ways")));
    assert_eq!(text(&root, ".then"), "");

    for (css, value, event) in [("#lever", "13", "input"), ("#lever-hours", "7", "change")] {
        enter(&root, css, value, event);
        until(|| sums(&root) == ["+2 h", "+3.5 h", "0 h"]).await;
        let call = english().fill("lever.points", &[("option", &say("lever.to.small"))]);
        let then = english().fill("lever.then", &[("verdict", &call)]);
        assert_eq!(text(&root, ".then"), then);
        assert_eq!(text(&root, ".tip"), "It tips to going at 5.5 hours or less.");
        // What the reader's own answers say stays over it.
        assert_eq!(text(&root, ".verdict [tabindex='-1']"), say("points-to.go"));
        press(&root, &say("lever.back"));
        until(|| sums(&root) == before).await;
        assert_eq!((place(&root), text(&root, ".then").as_str()), (5.0, ""));
    }
    // What is no number of hours tries nothing.
    for typed in ["", "0", "-3"] {
        enter(&root, "#lever-hours", typed, "change");
    }
    enter(&root, "#lever", "9", "input");
    until(|| sums(&root) == ["+4 h", "+3.5 h", "0 h"]).await;
    assert_eq!(heard.take(), []);
    press(&root, &say("lever.use"));
    assert_eq!(heard.take(), [Action::UseTrial(Trial::Time(10))]);
}

#[wasm_bindgen_test]
async fn another_answer_ends_what_is_tried() {
    let heard = Heard::default();
    let mut root = show(piece(answers(|answers| answers), &heard)).await;
    enter(&root, "#lever", "20", "input");
    until(|| !is_hidden(&one(&root, ".lever .ways"))).await;
    root.turn_into(piece(answers(|answers| with(answers, "risk", "none")), &heard)).await;
    assert!(is_hidden(&one(&root, ".lever .ways")));
    assert_eq!(sums(&root), ["+7 h", "+4 h", "0 h"]);
}

#[wasm_bindgen_test]
async fn what_is_being_typed_stays_until_the_field_is_left() {
    let stands = |root: &Element| one(root, "#lever-hours").unchecked_into::<HtmlInputElement>().value();
    let mut root = show(piece(answers(|answers| answers), &Heard::default())).await;
    enter(&root, "#lever-hours", "1", "input");
    root.turn_into(piece(answers(|answers| with(answers, "risk", "none")), &Heard::default())).await;
    assert_eq!(stands(&root), "1");
    enter(&root, "#lever-hours", "1", "focusout");
    until(|| stands(&root) == "3").await;
}

/// Each question that can be tried has its places, its tips as marks and in words, and the reader's own place.
#[wasm_bindgen_test]
async fn every_axis_can_be_tried() {
    let given = answers(|answers| with(answers, "time", "5-to-8"));
    let open = answers(|answers| answers.with(Question::Time, None).with(Question::Meet, None));
    for answers in [given, open] {
        let root = show(piece(answers.clone(), &Heard::default())).await;
        for axis in AXES {
            pick(&root, axis).await;
            let input: HtmlInputElement = one(&root, "#lever").unchecked_into();
            let last = places(&answers, axis).len() - 1;
            assert_eq!((input.min().as_str(), input.max()), ("0", last.to_string()), "{axis:?}");
            assert!(input.get_attribute("aria-valuetext").is_some_and(|words| !words.is_empty()), "{axis:?}");
            let tips = stretches(&answers, axis).len() - 1;
            assert_eq!(all(&root, ".tip-mark").len(), tips, "{axis:?}");
            assert_eq!(text(&root, ".tip") == say("lever.steady"), tips == 0, "{axis:?}");
            assert_eq!(all(&root, ".own-mark").len(), usize::from(!answers.is_open(axis)), "{axis:?}");
            assert_eq!(none(&root, "#lever-hours"), axis != Question::Time, "{axis:?}");
            // From one end to the other, what it would come to is said wherever it is not as it is.
            for place in 0..=last {
                enter(&root, "#lever", &place.to_string(), "input");
                until(|| self::place(&root) == place as f64).await;
            }
        }
    }
}
