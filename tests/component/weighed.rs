//! Owns what is said where expected and actual are compared, and another version of the model weighed what was expected.

use std::rc::Rc;

use wasm_bindgen_test::wasm_bindgen_test;
use worth_the_interview::domain::interview::{Id, Interview};
use worth_the_interview::domain::question::MODEL_VERSION;
use worth_the_interview::domain::reflection::Reflection;
use worth_the_interview::session::draft::Draft;
use worth_the_interview::session::state::{Screen, Session, Unread};
use worth_the_interview::view::journal::compare::compare;
use worth_the_interview::view::journal::interview::open;
use yew::{Callback, NodeRef};

use crate::stage::{all, answers, case_of, english, is_hidden, later, say, show, text_of, texts};

/// An interview that was weighed by that version when it was kept.
fn kept(name: &str, weighed_by: u32) -> Interview {
    let case = case_of(answers(|answers| answers));
    let interview = Interview::new(Id::new(name).unwrap(), "2026-05-02T08:00:00.000Z".into(), case);
    Interview { weighed_by, ..interview }
}

fn session(interviews: &[Rc<Interview>]) -> Session {
    Session::new(Rc::new(Draft::new()), Screen::Journal, interviews.to_vec(), Unread::default())
}

#[wasm_bindgen_test]
async fn a_prediction_says_which_version_weighed_it() {
    for (weighed_by, reflects, said) in [(1, true, true), (MODEL_VERSION, true, false), (1, false, false)] {
        let reflection =
            reflects.then(|| Reflection { text: "Kind people.".into(), ..Reflection::default() });
        let interview = Interview { reflection, ..kept("a", weighed_by) };
        let session = session(&[Rc::new(interview.clone())]);
        let piece = open(&later(), &english(), &session, &interview, &Callback::noop(), &NodeRef::default());
        let shown = show(piece).await;
        let expected = format!("Weighed by version 1 when you kept it. {}", say("weighed.now"));
        assert_eq!(texts(&shown, ".weighed"), said.then_some(expected).into_iter().collect::<Vec<_>>());
    }
}

#[wasm_bindgen_test]
async fn columns_say_which_version_weighed_them() {
    for (versions, expected) in [([1, MODEL_VERSION], 1), ([MODEL_VERSION, MODEL_VERSION], 0), ([1, 1], 2)] {
        let interviews = [Rc::new(kept("a", versions[0])), Rc::new(kept("b", versions[1]))];
        let both = interviews.each_ref().map(|interview| interview.id.clone());
        let piece = compare(&english(), &interviews, &both, &Callback::noop(), &NodeRef::default());
        let shown = show(piece).await;
        let said: Vec<_> = all(&shown, ".weighed").into_iter().filter(|said| !is_hidden(said)).collect();
        assert_eq!(said.len(), expected, "{versions:?}");
        assert!(said.iter().all(|said| text_of(said) == "Weighed by version 1 when you kept it."));
        let now = all(&shown, ".note").into_iter().filter(|note| text_of(note) == say("weighed.now"));
        assert_eq!(now.filter(|note| !is_hidden(note)).count(), usize::from(expected > 0), "{versions:?}");
    }
}
