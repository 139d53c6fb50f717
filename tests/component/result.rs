//! The result as a whole: how sure it is, what it holds where nothing can be changed any more, and the gut beside it.

use wasm_bindgen_test::wasm_bindgen_test;
use worth_the_interview::domain::answers::{Answers, OwnReason, Side};
use worth_the_interview::domain::case::{Case, Decision};
use worth_the_interview::domain::question::Question;
use worth_the_interview::session::action::Action;
use worth_the_interview::view::parts::stateful::Stateful;
use worth_the_interview::view::result::ResultPlace;
use worth_the_interview::view::result::add_to_journal::Keeping;

use crate::stage::{
    Heard, all, answers, case_of, english, none, one, outcome, outcome_at, press, result_view, say, show,
    text, text_of, texts, with,
};

#[wasm_bindgen_test]
async fn a_result_says_how_sure_it_is() {
    let cases: [(&str, Answers, &str, &str); 5] = [
        ("all answered", answers(|answers| answers), "go", "Clear: ahead by about 2.5 hours."),
        (
            "one open",
            answers(|answers| answers.with(Question::Gut, None).with(Question::Meet, None)),
            "go",
            "Clear: ahead by about 2.5 hours, and ahead whatever you left open.",
        ),
        (
            "a rule",
            answers(|answers| with(answers, "risk", "lot")),
            "decline",
            "Your answers point to a kind no",
        ),
        (
            "level",
            answers(|answers| with(answers, "time", "5-to-8")),
            "small",
            "Going or a short call: no clear lead",
        ),
        ("nothing", Answers::default(), "decline", "6 more answers"),
    ];
    for (case, answers, verdict, said) in cases {
        let root = outcome(case_of(answers)).await;
        let section = one(&root, "section.result");
        assert_eq!(section.get_attribute("data-verdict").as_deref(), Some(verdict), "{case}");
        assert!(text(&root, ".verdict").contains(said), "{case}: {}", text(&root, ".verdict"));
    }
}

/// Only in the quiz is there a way to what is missing; elsewhere it is named.
#[wasm_bindgen_test]
async fn what_is_missing_leads_to_its_step() {
    for (place, way) in [
        (ResultPlace::Quiz(Keeping::Lasting), true),
        (ResultPlace::Considered, false),
        (ResultPlace::Locked, false),
    ] {
        let heard = Heard::default();
        let case = Case::default();
        let root = show(result_view(case, place, heard.act()).show(&english())).await;
        assert_eq!(all(&root, ".missing > li").len(), 11, "{place:?}");
        assert_eq!(all(&root, ".missing button").len(), if way { 11 } else { 0 }, "{place:?}");
        if way {
            press(&root, &say("question.risk"));
            press(&root, &say("result.missing-worth"));
            assert_eq!(heard.take(), [Action::GoTo(Question::Risk), Action::GoTo(Question::WorthPractice)]);
        }
    }
}

#[wasm_bindgen_test]
async fn a_locked_result_holds_all_and_changes_nothing() {
    let own = OwnReason { text: "Near my home".to_owned(), hours: 2, side: Side::For };
    let mut case = case_of(answers(|answers| with(answers, "gut", "dont-go").with_own(vec![own.clone()])));
    case.decision = Some(Decision::Small);
    let root = outcome_at(case, ResultPlace::Locked).await;
    assert!(none(&root, "button, input, select, textarea, a[download]"));
    assert_eq!(text(&root, ".verdict [tabindex='-1']"), say("points-to.go"));
    assert_eq!(texts(&root, ".own li"), ["Near my home (for, about 2 hours)"]);
    assert!(root.text_content().unwrap().contains(&say("decision.small")));
    assert_eq!(all(&root, ".options > li").len(), 3);
    assert_eq!(texts(&root, ".folds summary"), ["folds.lines", "folds.sure", "folds.research"].map(say));

    let empty = outcome_at(Case::default(), ResultPlace::Locked).await;
    assert!(none(&empty, "data, table, .folds details, .options"), "an average is shown");
    assert!(one(&empty, ".own").has_attribute("hidden"), "a heading with nothing below it");
}

/// The gut is never in the sums, and where it differs it may say why.
#[wasm_bindgen_test]
async fn the_gut_stands_beside_the_sums() {
    let go = || answers(|answers| answers);
    let decline = || answers(|answers| with(with(answers, "risk", "lot"), "stress", "hard"));
    let close = || answers(|answers| with(answers, "time", "5-to-8"));
    for (name, answers, gut, said, adds) in [
        ("go", go(), Some("go"), "gut.same", None),
        ("go", go(), Some("maybe"), "gut.undecided", None),
        ("go", go(), Some("dont-go"), "gut.apart", Some(Side::Against)),
        ("go", go(), None, "gut.silent", None),
        ("decline", decline(), Some("dont-go"), "gut.same", None),
        ("decline", decline(), Some("go"), "gut.apart", Some(Side::For)),
        ("close", close(), Some("go"), "gut.close", None),
        ("close", close(), Some("maybe"), "gut.neither", None),
        ("close", close(), None, "gut.silent", None),
    ] {
        let name = format!("{name} and gut {gut:?}");
        let case = case_of(gut.into_iter().fold(answers, |answers, gut| with(answers, "gut", gut)));
        let heard = Heard::default();
        let root = show(result_view(case, ResultPlace::Considered, heard.act()).show(&english())).await;
        let part = one(&root, ".gut");
        let yours =
            gut.map(|gut| english().fill("gut.yours", &[("gut", &say(&format!("answer.gut.{gut}")))]));
        let line = [yours.unwrap_or_default(), say(said)].join(" ");
        assert!(text_of(&part).starts_with(line.trim()), "{name}: {}", text_of(&part));
        assert_eq!(none(&part, "button"), adds.is_none(), "{name}");
        if let Some(side) = adds {
            press(&part, &say("gut.add"));
            assert_eq!(heard.take(), [Action::AddReason(side)], "{name}");
        }
    }
}
