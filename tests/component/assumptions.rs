//! "Change how this counts": what each control calls back, the way back, and that the result says what was changed.

use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlInputElement};
use worth_the_interview::domain::assumptions::{Assumptions, CallShare, TrackRecord};
use worth_the_interview::domain::question::Question;
use worth_the_interview::domain::verdict::Rule;
use worth_the_interview::session::action::Action;
use worth_the_interview::view::result::assumptions::count;

use crate::stage::{
    Heard, all, answers, case_of, click, english, enter, is_hidden, one, outcome, press, say, show, text,
    texts, until,
};

/// Nothing in it is as published.
fn changed() -> Assumptions {
    let assumptions =
        Assumptions::default().with_fourths(CallShare::Good, 1).with_fourths(CallShare::Strain, 4);
    let assumptions = assumptions
        .with_halves(Question::Stress.choices().nth(1).unwrap(), 3)
        .with_halves(Question::Risk.choices().nth(3).unwrap(), 80);
    Rule::ALL.into_iter().fold(assumptions, |assumptions, rule| assumptions.with_rule(rule, false))
}

#[wasm_bindgen_test]
async fn every_control_shows_and_sets_its_number() {
    for assumptions in [Assumptions::default(), changed()] {
        let heard = Heard::default();
        let root =
            show(count(&english(), &assumptions, &TrackRecord::default(), &say("verdict.go"), &heard.act()))
                .await;
        for share in CallShare::ALL {
            let name = format!("[name=share-{}]", share.id());
            let chosen = assumptions.fourths(share);
            assert_eq!(
                one(&root, &format!("{name}:checked")).get_attribute("value").unwrap(),
                chosen.to_string()
            );
            for fourths in (0..=4).filter(|fourths| *fourths != chosen) {
                click(&root, &format!("{name}[value='{fourths}']"));
                assert_eq!(heard.take(), [Action::Count(assumptions.with_fourths(share, fourths))], "{name}");
            }
        }
        for question in Assumptions::QUESTIONS {
            assert_eq!(all(&root, &format!("[id^=hours-{}-]", question.id())).len(), 3);
            for place in 1..=3 {
                let field = format!("#hours-{}-{place}", question.id());
                let input: HtmlInputElement = one(&root, &field).unchecked_into();
                let choice = question.choices().nth(place).unwrap();
                assert_eq!(input.value_as_number(), assumptions.value(choice), "{field}");
                // To the nearest half hour, and never out of its bounds, whatever is typed.
                for (typed, halves) in
                    [("2.5", 5), ("0", 0), ("40", 80), ("7.3", 15), ("-3", 0), ("1000", 80)]
                {
                    enter(&root, &field, typed, "change");
                    let expected = assumptions.with_halves(choice, halves);
                    assert_eq!(heard.take(), [Action::Count(expected)], "{typed} in {field}");
                }
                enter(&root, &field, "", "change");
                assert_eq!(heard.take(), [], "nothing in {field}");
            }
        }
        for rule in Rule::ALL {
            let name = format!("[name=rule-{}]", rule.id());
            let follows = assumptions.follows(rule);
            assert_eq!(one(&root, &name).unchecked_into::<HtmlInputElement>().checked(), follows, "{name}");
            click(&root, &name);
            assert_eq!(heard.take(), [Action::Count(assumptions.with_rule(rule, !follows))], "{name}");
        }
    }
}

/// Something else may change while someone types, in another tab at the latest.
#[wasm_bindgen_test]
async fn what_is_being_typed_stays_until_the_field_is_left() {
    let heard = Heard::default();
    let shown = |assumptions: &Assumptions| {
        count(&english(), assumptions, &TrackRecord::default(), &say("verdict.go"), &heard.act())
    };
    let stands = |root: &Element| one(root, "#hours-stress-1").unchecked_into::<HtmlInputElement>().value();
    let mut root = show(shown(&Assumptions::default())).await;
    enter(&root, "#hours-stress-1", "9", "input");
    root.turn_into(shown(&Assumptions::default().with_rule(Rule::Job, false))).await;
    assert_eq!(stands(&root), "9");
    enter(&root, "#hours-stress-1", "9", "focusout");
    until(|| stands(&root) == "1").await;
    assert_eq!(heard.take(), []);
}

#[wasm_bindgen_test]
async fn the_way_back_is_always_there() {
    for assumptions in [Assumptions::default(), changed(), Assumptions::default().with_rule(Rule::Job, false)]
    {
        let heard = Heard::default();
        let root =
            show(count(&english(), &assumptions, &TrackRecord::default(), &say("verdict.go"), &heard.act()))
                .await;
        press(&root, &say("counting.back"));
        assert_eq!(heard.take(), [Action::Count(Assumptions::default())]);
    }
}

#[wasm_bindgen_test]
async fn a_result_says_what_is_counted_otherwise() {
    let published = Assumptions::default();
    for (assumptions, said) in [
        (published.clone(), vec![]),
        (
            published.with_fourths(CallShare::Good, 3),
            vec!["A short call brings this much of the good: Three quarters."],
        ),
        (
            published.with_fourths(CallShare::Strain, 0),
            vec!["A short call costs this much of the strain: None."],
        ),
        (
            published.with_halves(Question::Stress.choices().nth(2).unwrap(), 5),
            vec!["Nerves, “Hard”: 2.5 hours and not 4."],
        ),
        (
            published.with_rule(Rule::Health, false),
            vec!["This rule is off: The days before would be bad for your health."],
        ),
    ] {
        let root = outcome(case_of(answers(|answers| answers.with_assumptions(assumptions.clone())))).await;
        let top = one(&root, ".result .otherwise");
        assert_eq!(texts(&top, "li"), said);
        assert_eq!(is_hidden(&top), said.is_empty());
        assert_eq!(text(&top, "p"), say("counting.changed"));
    }
    let root = outcome(case_of(answers(|answers| answers.with_assumptions(changed())))).await;
    assert_eq!(all(&root, ".result .otherwise li").len(), 7);
}
