//! The 120 golden cases on the page: every figure to the last bit, and all that is said about them.

use std::collections::BTreeMap;

use serde_json::Value;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement};
use worth_the_interview::domain::answers::{Answer, Answers, OwnReason, Side};
use worth_the_interview::domain::case::Case;
use worth_the_interview::domain::question::Question;

use crate::stage::{Shown, all, case_of, english, is_hidden, none, one, outcome, say, text, text_of, texts};

/// The folds below a result, in their order.
const FOLDS: [&str; 5] = ["folds.lines", "folds.change", "folds.sure", "folds.research", "counting.heading"];

/// The smallest commitment first.
const VERDICTS: [&str; 3] = ["decline", "small", "go"];

/// All of them.
pub fn golden_cases() -> Vec<Value> {
    let cases: Vec<Value> = serde_json::from_str(include_str!("../fixtures/weighing-2.json")).unwrap();
    assert_eq!(cases.len(), 120);
    cases
}

#[wasm_bindgen_test]
async fn every_golden_case_is_shown_as_it_is() {
    for case in &golden_cases() {
        // Once for all that is looked at: to show them takes longest.
        let root = shown(case).await;
        verdict(&root, case);
        parts(&root, case);
        if enough(case) {
            figures(&root, case);
            they_add_up(&root, case);
            change(&root, case);
        } else {
            assert!(none(
                &root,
                "data, table, .dots, .options, .reasons, .flips, .find-out, .gut, .lever, .most"
            ));
            assert!(none(&root, "[hidden] .missing"));
        }
    }
}

fn enough(case: &Value) -> bool {
    id(&case["expect"]["strength"]) != "not-enough"
}

/// Every figure is there once, with its exact value.
fn figures(root: &Element, case: &Value) {
    let (name, expect) = (&case["name"], &case["expect"]);
    let mut found = BTreeMap::new();
    for data in all(root, "data[data-figure]") {
        let value: f64 = data.get_attribute("value").unwrap().parse().unwrap();
        let figure = data.get_attribute("data-figure").unwrap();
        assert!(!text_of(&data).is_empty(), "{figure} of {name} says nothing");
        assert_eq!(found.insert(figure, value), None, "a figure twice in {name}");
    }
    let number = |value: &Value| value.as_f64().unwrap();
    let mut expected: BTreeMap<String, f64> = expect["benefit"]
        .as_object()
        .unwrap()
        .iter()
        .map(|(benefit, hours)| (format!("benefit-{benefit}"), number(hours)))
        .collect();
    for figure in ["total", "time", "stress", "risk", "go", "small", "margin"] {
        expected.insert(figure.to_owned(), number(&expect[figure]));
    }
    expected.insert("decline".to_owned(), 0.0);
    expected.insert("worth-up-to".to_owned(), number(&expect["worth_up_to"]));
    // Nothing is ahead where a rule takes it away.
    expected.extend(expect["ahead_up_to"].as_f64().map(|ahead| ("ahead-up-to".to_owned(), ahead)));
    for verdict in VERDICTS {
        let [part, whole] = [0, 1].map(|place| number(&expect["shares"][verdict][place]));
        expected.insert(format!("share-{verdict}"), part / whole);
    }
    expected.insert("own-for".to_owned(), number(&case["own_for"]));
    expected.insert("against".to_owned(), number(&case["own_against"]));
    let costs = ["time", "stress", "risk", "against"].map(|figure| expected[figure]);
    expected.insert("cost".to_owned(), costs.iter().sum());
    assert_eq!(found, expected, "{name}");
}

/// The hours that a figure says, as they stand on screen.
fn said(root: &Element, figure: &str) -> f64 {
    let words = text(root, &format!("[data-figure={figure}]"));
    match words.as_str() {
        "no time" | "a few minutes" => 0.0,
        "about half an hour" => 0.5,
        words => {
            let number: String = words.chars().filter(|c| c.is_ascii_digit() || *c == '.').collect();
            number.parse::<f64>().unwrap() * if words.starts_with('−') { -1.0 } else { 1.0 }
        }
    }
}

/// By how much the best option that is not left out is ahead of the next, as they stand on screen.
fn lead(root: &Element) -> f64 {
    let there = |option: &str| text(root, &format!("[data-figure={option}]")) != say("options.left-out");
    let options = VERDICTS.into_iter().filter(|option| there(option));
    let mut hours: Vec<f64> = options.map(|option| said(root, option)).collect();
    hours.sort_by(f64::total_cmp);
    hours[hours.len() - 1] - hours[hours.len() - 2]
}

/// What stands beside each other adds up as it is shown.
fn they_add_up(root: &Element, case: &Value) {
    let name = &case["name"];
    let sum = |css: &str| -> f64 {
        let figures = all(root, css).into_iter().map(|data| data.get_attribute("data-figure").unwrap());
        figures.map(|figure| said(root, &figure)).sum()
    };
    for (side, total) in [("good", "total"), ("bad", "cost")] {
        assert_eq!(sum(&format!(".{side} tr:not(.total) data")), said(root, total), "{side} of {name}");
    }
    if text(root, "[data-figure=go]") != say("options.left-out") {
        assert_eq!(said(root, "total") - said(root, "cost"), said(root, "go"), "{name}");
    }
}

/// The verdict and its strength, or what is missing; and the rules.
fn verdict(root: &Element, case: &Value) {
    let (name, expect) = (&case["name"], &case["expect"]);
    let (verdict, strength) = (id(&expect["verdict"]), id(&expect["strength"]));
    let section = one(root, "section.result");
    assert_eq!(section.get_attribute("data-verdict").as_deref(), Some(verdict), "{name}");
    assert_eq!(section.get_attribute("data-strength").as_deref(), Some(strength), "{name}");

    let enough = enough(case);
    let leads = ["leaning", "likely", "clear"].contains(&strength);
    let (long, short) = match strength {
        "not-enough" => (say("result.not-enough"), say("result.not-enough")),
        "open" => (say("result.undecided"), say("result.undecided")),
        "too-close" => {
            (say(&format!("close.{}", closest(expect))), say(&format!("close.{}", closest(expect))))
        }
        _ => (say(&format!("points-to.{verdict}")), say(&format!("verdict.{verdict}"))),
    };
    assert_eq!(text(root, ".verdict [tabindex='-1']"), long, "{name}");
    assert_eq!(text(root, ".change .now"), english().fill("answers.now", &[("verdict", &short)]), "{name}");
    let full = open(case).is_empty();
    let number = |verdict: &str, place: usize| expect["shares"][verdict][place].as_f64().unwrap();
    let tenths = |verdict: &str| {
        let share = number(verdict, 0) / number(verdict, 1);
        if share == 0.0 || share == 1.0 { share * 10.0 } else { (share * 10.0).round().clamp(1.0, 9.0) }
    };
    let ways = tenths(verdict).to_string();
    let lead = if enough && leads { lead(root) } else { 0.0 };
    let lead = english().hours(lead);
    let (held, ahead) = ([("ways", ways.as_str()), ("lead", &lead)], [("lead", lead.as_str())]);
    let begins = match strength {
        "not-enough" => None,
        "clear" if full => Some(english().fill("strength.clear-full", &ahead)),
        "clear" => Some(english().fill("strength.clear", &ahead)),
        "likely" => Some(english().fill("strength.likely", &held)),
        "leaning" => Some(english().fill("strength.leaning", &held)),
        _ => Some(say(&format!("strength.{strength}"))),
    };
    let said = texts(root, ".strength");
    assert_eq!(said.len(), usize::from(begins.is_some()), "{name}");
    let split = VERDICTS.iter().all(|verdict| number(verdict, 0) != number(verdict, 1));
    for (said, begins) in said.iter().zip(&begins) {
        assert!(said.starts_with(begins.as_str()), "{name}: {said}");
        // Where none leads, what it depends on is said.
        assert_eq!(said.contains("Of 10 ways"), !leads && split, "{name}: {said}");
        assert_eq!(said == begins, leads || (!split && strength != "open"), "{name}: {said}");
    }
    // Ten dots, and as many of them full as are said.
    let (dots, filled) = (all(root, ".dots circle"), all(root, ".dots .full[r='7']").len());
    match enough && !full && (leads || split) {
        true => assert_eq!(dots.iter().filter(|dot| dot.get_attribute("r").unwrap() == "7").count(), 10),
        false => assert!(dots.is_empty(), "{name}"),
    }
    assert!(!leads || full || filled.to_string() == ways, "{name}");
    assert_eq!(missing(root), if enough { vec![] } else { missing_of(case) }, "{name}");

    let sentences = texts(root, ".option .rule");
    for rule in ["deal-breaker", "health", "job"] {
        let applies = enough && expect["rules"].as_array().unwrap().iter().any(|other| id(other) == rule);
        let said = sentences.contains(&say(&format!("rule.{rule}")));
        assert_eq!(said, applies, "{rule} of {name}");
    }
}

/// What would change it, what to find out first, and the range.
fn change(root: &Element, case: &Value) {
    let (name, expect) = (&case["name"], &case["expect"]);
    let attribute = |element: &Element, name| element.get_attribute(name).unwrap();
    let flips: Vec<[String; 3]> = all(root, ".flips li[data-question][data-answer][data-verdict]")
        .iter()
        .map(|flip| ["data-question", "data-answer", "data-verdict"].map(|name| attribute(flip, name)))
        .collect();
    assert_eq!(flips, near(expect), "{name}");
    assert_eq!(all(root, ".flips li").len(), flips.len(), "{name}");
    assert_eq!(none(root, ".steady"), !flips.is_empty(), "{name}");

    let first = expect["find_out"].as_array().unwrap().first();
    let first = first.filter(|first| first["hours"].as_f64().unwrap() >= 0.25);
    let found: Vec<String> =
        all(root, ".find-out").iter().map(|one| attribute(one, "data-question")).collect();
    let expected: Vec<&str> = first.iter().map(|first| id(&first["question"])).collect();
    assert_eq!(found, expected, "{name}");

    let range = text(root, ".range");
    let option = |verdict: &str| say(&format!("option.{}", id(&expect[verdict])));
    let ends = [option("worst_verdict"), option("best_verdict")];
    let full = open(case).is_empty();
    assert_eq!(range == say("change.all-answered"), full, "{name}");
    // What stays ahead by next to nothing is not named as staying.
    let named = id(&expect["strength"]) != "too-close" || ends[0] != ends[1];
    assert!(full || !named || ends.iter().all(|end| range.contains(end)), "{name}: {range}");
}

/// All parts in their order, and in them all three options, and reasons on both sides.
fn parts(root: &Element, case: &Value) {
    let name = &case["name"];
    let there: &[&str] = if enough(case) { &FOLDS } else { &["folds.change"] };
    let folds = all(root, ".folds > details > summary").iter().map(text_of).collect::<Vec<_>>();
    assert_eq!(folds, there.iter().map(|key| say(key)).collect::<Vec<_>>(), "{name}");
    // The reader's own choice is never out of reach.
    assert_eq!(all(root, ".first > .decision input").len(), 4, "{name}");
    if !enough(case) {
        return;
    }
    let first: Vec<String> = all(root, ".first > *").iter().map(|part| part.class_name()).collect();
    let expected = ["verdict", "options-part", "most", "otherwise", "lever", "gut", "decision"];
    assert_eq!(first, expected, "{name}");
    let options = all(root, ".options > li");
    let names = texts(root, ".options > li > .option-name");
    assert_eq!(names, ["go", "small", "decline"].map(|one| say(&format!("option.{one}"))), "{name}");
    for option in &options {
        let seen = option.unchecked_ref::<HtmlElement>().offset_height() > 0;
        assert!(seen && !is_hidden(option), "an option cannot be seen in {name}");
        // The same ink and height for each, whatever the verdict.
        assert_eq!(option.class_name(), "option", "{name}");
    }
    for side in [".reasons .for li", ".reasons .against li"] {
        let said = texts(root, side);
        assert!((1..=3).contains(&said.len()), "{side} of {name}: {said:?}");
        assert!(said.iter().all(|said| !said.contains(['{', '}']) && said.contains(' ')), "{name}: {said:?}");
    }
}

async fn shown(case: &Value) -> Shown {
    outcome(kept_case(case)).await
}

/// A golden case as the widget has it.
pub fn kept_case(case: &Value) -> Case {
    let given = case["answers"].as_object().unwrap();
    let answers = given.iter().fold(Answers::default(), |answers, (id, answer)| {
        let question = Question::from_id(id).unwrap();
        let place = answer.as_str().map(|id| Answer::Chosen(question.choice(id).unwrap()));
        answers.with(question, place)
    });
    let own = [("own_for", Side::For), ("own_against", Side::Against)];
    let own = own.into_iter().flat_map(|(field, side)| reasons(&case[field], side));
    case_of(answers.with_own(own.collect()))
}

/// As few own reasons as come to so many hours: each of them is a form on the page.
fn reasons(hours: &Value, side: Side) -> Vec<OwnReason> {
    let mut left = hours.as_u64().unwrap();
    let mut reasons = Vec::new();
    while left > 0 {
        let hours = OwnReason::HOURS.into_iter().rev().find(|hours| u64::from(*hours) <= left).unwrap();
        reasons.push(OwnReason { text: String::new(), hours, side });
        left -= u64::from(hours);
    }
    reasons
}

fn id(value: &Value) -> &str {
    value.as_str().unwrap()
}

/// The questions that a case leaves open, in the order of the quiz.
fn open(case: &Value) -> Vec<Question> {
    let given = &case["answers"];
    let scored = Question::ALL.into_iter().filter(|question| *question != Question::Gut);
    scored.filter(|question| given[question.id()].is_null()).collect()
}

/// All that a result without a verdict says is missing.
fn missing(root: &Element) -> Vec<String> {
    let count = all(root, ".missing").first().and_then(Element::previous_element_sibling);
    count.iter().map(text_of).chain(texts(root, ".missing > li")).collect()
}

/// The same, from the answers: how many more are needed, then each that is open, the five worth rows as one.
fn missing_of(case: &Value) -> Vec<String> {
    let (worth, single): (Vec<_>, Vec<_>) =
        open(case).into_iter().partition(|question| question.id().starts_with("worth-"));
    let mut items: Vec<String> =
        single.iter().map(|question| say(&format!("question.{}", question.id()))).collect();
    if worth.len() == 5 {
        items.push(say("result.missing-worth"));
    }
    // Six of the eleven are enough.
    items.insert(0, english().words.count("result.missing", items.len() - 5));
    items
}

/// The two allowed options worth most, the larger commitment first, as their words are named.
fn closest(expect: &Value) -> &'static str {
    let hours = |option: &str| expect[option].as_f64().unwrap_or_default();
    let ruled = !expect["rules"].as_array().unwrap().is_empty();
    // Without the option that is worth least, or that is left out; of equals the larger commitment.
    let least = ["go", "small", "decline"]
        .into_iter()
        .reduce(|least, one| if ruled || hours(one) >= hours(least) { least } else { one });
    match least.unwrap() {
        "go" => "small-decline",
        "small" => "go-decline",
        _ => "go-small",
    }
}

/// Of the flips no further than two steps the first toward going, then the first away from it.
fn near(expect: &Value) -> Vec<[String; 3]> {
    let rank = |verdict: &Value| VERDICTS.iter().position(|other| *other == id(verdict)).unwrap();
    let today = rank(&expect["verdict"]);
    let near = expect["flips"].as_array().unwrap().iter();
    let near = near.filter(|flip| flip["steps"].as_u64().unwrap() <= 2 && flip["rule"] == false);
    let toward = near.clone().find(|flip| rank(&flip["verdict"]) > today);
    let away = near.clone().find(|flip| rank(&flip["verdict"]) < today);
    let words = |flip: &Value| ["question", "answer", "verdict"].map(|field| id(&flip[field]).to_owned());
    [toward, away].into_iter().flatten().map(words).collect()
}
