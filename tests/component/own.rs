//! Own reasons, and the reader's own choice.

use wasm_bindgen_test::wasm_bindgen_test;
use worth_the_interview::domain::answers::{Answers, OwnReason, Side};
use worth_the_interview::domain::assumptions::Assumptions;
use worth_the_interview::domain::case::Decision;
use worth_the_interview::domain::verdict::Rule;
use worth_the_interview::session::action::Action;
use worth_the_interview::view::parts::stateful::Stateful;
use worth_the_interview::view::result::decision::decide;
use worth_the_interview::view::result::own_reasons::Own;
use yew::Html;

use crate::stage::{
    Heard, all, answers, click, document, english, enter, has_focus, is_hidden, none, one, press, say, show,
    text, texts, with,
};

fn reason(text: &str, hours: u8, side: Side) -> OwnReason {
    OwnReason { text: text.to_owned(), hours, side }
}

fn piece(own: &[OwnReason], heard: &Heard) -> Html {
    let answers = Answers::default().with_own(own.to_vec());
    Own { answers, pointer: say("verdict.go"), act: Some(heard.act()) }.show(&english())
}

#[wasm_bindgen_test]
async fn an_own_reason_is_added_on_either_side() {
    let heard = Heard::default();
    let root = show(piece(&[], &heard)).await;
    assert!(none(&root, "fieldset"));
    press(&root, &say("own.add-against"));
    press(&root, &say("own.add-for"));
    assert_eq!(heard.take(), [Action::AddReason(Side::Against), Action::AddReason(Side::For)]);
}

/// Said only where it is news: a reason for going, and a rule that is followed.
#[wasm_bindgen_test]
async fn an_own_reason_cannot_lift_a_rule() {
    let free = Assumptions::default().with_rule(Rule::Job, false);
    for (answers, side, said) in [
        (answers(|answers| with(answers, "risk", "lot")), Side::For, true),
        (answers(|answers| with(answers, "risk", "lot")), Side::Against, false),
        (answers(|answers| with(answers, "risk", "lot").with_assumptions(free.clone())), Side::For, false),
        (answers(|answers| answers), Side::For, false),
    ] {
        let answers = answers.with_own(vec![reason("Near", 16, side)]);
        let own = Own { answers, pointer: say("verdict.small"), act: Some(Heard::default().act()) };
        let root = show(own.show(&english())).await;
        assert_eq!(!is_hidden(&one(&root, ".own-rule")), said, "{side:?}");
    }
}

#[wasm_bindgen_test]
async fn an_own_reason_is_changed_and_removed() {
    let heard = Heard::default();
    let own = [reason("Near my home", 2, Side::For), reason("Long way", 4, Side::Against)];
    let root = show(piece(&own, &heard)).await;
    assert_eq!(texts(&root, ".own-reason > legend"), ["Reason 1", "Reason 2"]);
    for name in ["own-0-side", "own-0-hours", "own-1-side", "own-1-hours"] {
        assert_eq!(all(&root, &format!("[name={name}]:checked")).len(), 1, "{name}");
    }

    enter(&root, "#own-1", "Two trains", "input");
    assert_eq!(heard.take(), [Action::ChangeReason(1, reason("Two trains", 4, Side::Against))]);
    click(&root, "[name=own-1-side][value=for]");
    assert_eq!(heard.take(), [Action::ChangeReason(1, reason("Long way", 4, Side::For))]);
    for hours in OwnReason::HOURS.into_iter().filter(|hours| *hours != 2) {
        click(&root, &format!("[name=own-0-hours][value='{hours}']"));
        assert_eq!(heard.take(), [Action::ChangeReason(0, reason("Near my home", hours, Side::For))]);
    }
    let remove = all(&root, ".own-reason button");
    assert_eq!(remove[1].get_attribute("aria-label").as_deref(), Some("Remove Reason 2"));
    click(&root, ".own-reason:last-child button");
    assert_eq!(heard.take(), [Action::RemoveReason(1)]);
}

/// Whoever adds a reason wants to say it; whoever comes to a result with reasons wants to read it.
#[wasm_bindgen_test]
async fn a_new_own_reason_takes_the_focus() {
    let heard = Heard::default();
    let own = [reason("a", 1, Side::For), reason("", 1, Side::For), reason("", 4, Side::Against)];
    let mut root = show(piece(&own[..1], &heard)).await;
    assert!(!has_focus(&root, "#own-0"));
    for count in [2, 3] {
        root.turn_into(piece(&own[..count], &heard)).await;
        let newest = format!("#own-{}", count - 1);
        assert!(has_focus(&root, &newest), "{newest}");
    }
    // Neither typing nor removing moves it.
    let end = document().active_element();
    root.turn_into(piece(&[own[0].clone(), own[1].clone(), reason("c", 4, Side::Against)], &heard)).await;
    assert_eq!(document().active_element(), end);
    // Nor does one that comes with its words: it was written in another tab.
    let arrived = [own[0].clone(), own[1].clone(), own[2].clone(), reason("d", 1, Side::For)];
    root.turn_into(piece(&arrived, &heard)).await;
    assert_eq!(document().active_element(), end);
    root.turn_into(piece(&own[1..2], &heard)).await;
    assert!(none(&root, "#own-1") && !has_focus(&root, "#own-0"));
}

#[wasm_bindgen_test]
async fn own_reasons_are_said_where_they_cannot_change() {
    let own = vec![reason("Near my home", 2, Side::For), reason(" ", 16, Side::Against)];
    let answers = Answers::default().with_own(own);
    let root = show(Own { answers, pointer: String::new(), act: None }.show(&english())).await;
    let lines = ["Near my home (for, about 2 hours)", "A reason without words (against, about 16 hours)"];
    assert_eq!(texts(&root, "li"), lines);
    assert!(none(&root, "input, button"));
}

#[wasm_bindgen_test]
async fn the_choice_is_the_readers() {
    for chosen in Decision::ALL.map(Some).into_iter().chain([None]) {
        let heard = Heard::default();
        let root = show(decide(&english(), chosen, Some(&heard.act()))).await;
        let radios = all(&root, "input[type=radio][name=decision]");
        let values: Vec<_> = radios.iter().map(|radio| radio.get_attribute("value").unwrap()).collect();
        assert_eq!(values, Decision::ALL.map(Decision::id));
        assert_eq!(texts(&root, "label"), Decision::ALL.map(words));
        let checked: Vec<_> =
            all(&root, ":checked").iter().map(|radio| radio.get_attribute("value").unwrap()).collect();
        assert_eq!(checked, chosen.map(Decision::id).into_iter().collect::<Vec<_>>());
        for other in Decision::ALL.into_iter().filter(|other| Some(*other) != chosen) {
            click(&root, &format!("[value={}]", other.id()));
            assert_eq!(heard.take(), [Action::Decide(Some(other))]);
        }
    }
}

#[wasm_bindgen_test]
async fn a_locked_choice_is_only_said() {
    for chosen in Decision::ALL.map(Some).into_iter().chain([None]) {
        let root = show(decide(&english(), chosen, None)).await;
        let said = chosen.map_or(say("decision.none"), words);
        assert_eq!(text(&root, ".decision"), format!("{}: {said}", say("decision.heading")));
        assert!(none(&root, "input"));
    }
}

fn words(decision: Decision) -> String {
    say(&format!("decision.{}", decision.id()))
}
