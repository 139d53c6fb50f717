//! Owns which questions the form after an interview asks, and of whom.

use std::rc::Rc;

use wasm_bindgen_test::wasm_bindgen_test;
use worth_the_interview::domain::case::{Case, Decision};
use worth_the_interview::domain::interview::{Id, Interview};
use worth_the_interview::domain::reflection::Reflection;
use worth_the_interview::domain::reflection_choices::Happened;
use worth_the_interview::session::draft::Draft;
use worth_the_interview::session::state::{Screen, Session, Unread};
use worth_the_interview::view::journal::interview::open;
use yew::{Callback, NodeRef};

use crate::stage::{Shown, all, answers, case_of, english, later, none, show};

/// The form of an interview with that choice, of which so much is said.
async fn form(decision: Option<Decision>, happened: Option<Happened>) -> Shown {
    let case = Case { decision, ..case_of(answers(|answers| answers)) };
    let id = Id::new("a").unwrap();
    let kept = Interview::new(id.clone(), "2026-05-02T08:00:00.000Z".into(), case);
    let interview = Interview { reflection: Some(Reflection { happened, ..Reflection::default() }), ..kept };
    let kept = vec![Rc::new(interview.clone())];
    let session = Session::new(Rc::new(Draft::new()), Screen::Interview(id), kept, Unread::default());
    let session = Session { reflecting: true, ..session };
    show(open(&later(), &english(), &session, &interview, &Callback::noop(), &NodeRef::default())).await
}

/// Its fields, each once, in their order.
fn asked(form: &Shown) -> Vec<String> {
    let fields = all(form, ".two-minutes input, .two-minutes textarea").into_iter();
    let mut names: Vec<String> = fields
        .filter_map(|field| field.get_attribute("name").or_else(|| field.get_attribute("id")))
        .collect();
    names.dedup();
    names
}

#[wasm_bindgen_test]
async fn nobody_is_asked_what_makes_no_sense() {
    let ratings = ["practice", "want", "learn", "clarify", "network"].map(|one| format!("rating-{one}"));
    let ratings: Vec<&str> = ratings.iter().map(String::as_str).collect();
    let went =
        [&["happened", "happened-day", "worth", "real-hours"][..], &ratings, &["real-stress"]].concat();
    let chose = Some(Decision::Go);
    for (decision, happened, expected) in [
        (chose, None, [&went[..], &["same", "words"]].concat()),
        (chose, Some(Happened::Went), [&went[..], &["same", "words"]].concat()),
        (chose, Some(Happened::Call), [&went[..], &["same", "words"]].concat()),
        (None, Some(Happened::Went), [&went[..], &["words"]].concat()),
        (Some(Decision::NotYet), Some(Happened::Went), [&went[..], &["words"]].concat()),
        (
            Some(Decision::Decline),
            Some(Happened::Declined),
            vec!["happened", "happened-day", "instead", "relief", "same", "words"],
        ),
        (
            chose,
            Some(Happened::Cancelled),
            vec!["happened", "happened-day", "real-hours", "real-stress", "same", "words"],
        ),
        (chose, Some(Happened::ToCome), vec!["happened", "happened-day", "words"]),
    ] {
        let form = form(decision, happened).await;
        assert_eq!(asked(&form), expected, "{decision:?} {happened:?}");
        // What is said already is all that is chosen.
        let chosen = all(&form, ".reflection [type=radio]").into_iter();
        let chosen = chosen.filter(|radio| radio.matches(":checked").unwrap()).count();
        assert_eq!(chosen, usize::from(happened.is_some()), "{happened:?}");
        assert!(none(&form, ".reflection [type=radio][value='']"));
    }
}
