//! Owns that one case is told alike wherever it is told: by its result, on paper, as text, beside another and in the list.

use std::rc::Rc;

use js_sys::Reflect;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;
use worth_the_interview::domain::case::Case;
use worth_the_interview::domain::interview::{Id, Interview};
use worth_the_interview::view::journal::compare::compare;
use worth_the_interview::view::journal::entry::{Marks, entry};
use worth_the_interview::view::take_out::take;
use yew::{Callback, NodeRef};

use crate::golden::{golden_cases, kept_case};
use crate::stage::{all, english, none, one, outcome, say, show, text, text_of, texts};

/// What is said of a case first.
#[derive(Debug, PartialEq)]
struct Said {
    /// Where the answers point, or why nowhere.
    pointer: String,
    /// How sure that is, and by how much the leading option is ahead; nothing without enough answers.
    strength: Option<String>,
    /// Up to how many hours going is ahead.
    ahead: Option<String>,
    /// What the rules say that leave going out.
    rules: Vec<String>,
}

#[wasm_bindgen_test]
async fn every_golden_case_is_told_alike_in_five_places() {
    let mut met = Vec::new();
    let cases = golden_cases();
    for golden in &cases {
        let (name, case) = (&golden["name"], kept_case(golden));
        let strength = golden["expect"]["strength"].as_str().unwrap();
        let screen = on_screen(&case).await;
        let root = show(take(&english(), &case, None)).await;
        assert_eq!(as_text(&root, &screen), screen, "as text: {name}");
        assert_eq!(on_paper(&root), screen, "on paper: {name}");
        assert_eq!(beside_another(&case).await, screen, "beside another: {name}");
        in_the_list(&case, strength, &screen).await;
        // What may not be said is said nowhere.
        assert_eq!(screen.strength.is_none(), strength == "not-enough", "{name}");
        assert!(strength != "not-enough" || (screen.ahead.is_none() && screen.rules.is_empty()), "{name}");
        assert!(screen.rules.is_empty() || screen.ahead.is_none(), "{name}");
        met.push((strength, screen.rules.is_empty()));
    }
    for strength in ["not-enough", "too-close", "open", "leaning", "likely", "clear"] {
        assert!(met.iter().any(|(one, _)| *one == strength), "no case is {strength}");
    }
    assert!(met.iter().any(|(_, free)| !free), "no case has a rule");
}

/// By its result. The hours up to which going is ahead stand among the sums to the last bit; they are said in half hours,
/// rounded down.
async fn on_screen(case: &Case) -> Said {
    let root = outcome(case.clone()).await;
    let now = text(&root, ".change .now");
    let pointer = now.strip_prefix(&english().fill("answers.now", &[("verdict", "")])).unwrap().to_owned();
    let ahead = all(&root, "[data-figure=ahead-up-to]").first().map(|figure| {
        let hours: f64 = figure.get_attribute("value").unwrap().parse().unwrap();
        let down = (hours * 2.0).floor() / 2.0;
        match hours > 0.0 {
            true => english().hours(if down > 0.0 { down } else { hours }),
            false => say("report.never"),
        }
    });
    let strength = texts(&root, ".strength").into_iter().next();
    Said { pointer, strength, ahead, rules: texts(&root, ".option .rule") }
}

/// As text. A rule is a line of its own; any line that is one of them is meant.
fn as_text(root: &Element, screen: &Said) -> Said {
    let report = Reflect::get(&one(root, "#report"), &"value".into()).unwrap().as_string().unwrap();
    let row = |key: &str| {
        let begin = format!("{}: ", say(key));
        report.lines().find_map(|line| line.strip_prefix(&begin)).map(str::to_owned)
    };
    let rules =
        rules().into_iter().filter(|rule| report.lines().any(|line| line == format!("- {}", away(rule))));
    let mut rules: Vec<String> = rules.collect();
    rules.sort_by_key(|rule| screen.rules.iter().position(|other| other == rule));
    Said {
        pointer: row("compare.verdict").unwrap(),
        strength: row("report.strength"),
        ahead: row("report.ahead"),
        rules,
    }
}

/// On paper: the page that would be printed.
fn on_paper(root: &Element) -> Said {
    let row = |key: &str| {
        let head = all(root, "article th").into_iter().find(|head| text_of(head) == say(key))?;
        head.next_element_sibling().map(|cell| text_of(&cell))
    };
    let lines = texts(root, "article li");
    let rules = rules().into_iter().filter(|rule| lines.contains(&away(rule))).collect();
    Said {
        pointer: row("compare.verdict").unwrap(),
        strength: row("report.strength"),
        ahead: row("report.ahead"),
        rules,
    }
}

/// Beside another, where the rules stand behind how sure it is.
async fn beside_another(case: &Case) -> Said {
    let id = Id::new("a").unwrap();
    let interview = Rc::new(Interview::new(id.clone(), String::new(), case.clone()));
    let root = show(compare(&english(), &[interview], &[id], &Callback::noop(), &NodeRef::default())).await;
    let row = |key: &str| {
        let head = all(&root, ".column dt").into_iter().find(|head| text_of(head) == say(key))?;
        head.next_element_sibling().map(|words| text_of(&words))
    };
    let mut strength = row("report.strength");
    let mut found = Vec::new();
    while let Some((rest, rule)) = strength.as_ref().and_then(|words| {
        rules().into_iter().find_map(|rule| Some((words.strip_suffix(&away(&rule))?.trim().to_owned(), rule)))
    }) {
        found.insert(0, rule);
        strength = Some(rest);
    }
    Said { pointer: row("compare.verdict").unwrap(), strength, ahead: row("compare.ahead"), rules: found }
}

/// In the list, where there is room for the option and how sure it is, each in a word or two.
async fn in_the_list(case: &Case, strength: &str, screen: &Said) {
    let interview = Interview::new(Id::new("a").unwrap(), String::new(), case.clone());
    let marks = Marks { new: false, versions: false };
    let root = show(entry(&english(), &interview, marks, &NodeRef::default(), &Callback::noop())).await;
    let said = texts(&root, ".said").into_iter().next().unwrap();
    let option =
        ["go", "small", "decline"].into_iter().find(|id| say(&format!("verdict.{id}")) == screen.pointer);
    let expected = match option {
        Some(option) => {
            let (option, sure) = (say(&format!("option.{option}")), say(&format!("sure.{strength}")));
            assert!(screen.strength.as_ref().unwrap().to_lowercase().starts_with(&sure), "{screen:?}");
            english().fill("journal.points", &[("option", &option), ("sure", &sure)])
        }
        None => screen.pointer.clone(),
    };
    assert_eq!(said, expected, "in the list");
    assert!(none(&root, "data, svg"), "no figure has room in it");
}

/// A rule away from its option's row, which says that it is left out.
fn away(rule: &str) -> String {
    english().fill("report.rule", &[("why", rule)])
}

fn rules() -> Vec<String> {
    ["deal-breaker", "health", "job"].map(|rule| say(&format!("rule.{rule}"))).into()
}
