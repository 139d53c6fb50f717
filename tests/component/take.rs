//! What can be taken along: the report as text and on paper, and the link.

use std::rc::Rc;

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlIFrameElement};
use worth_the_interview::domain::answers::{OwnReason, Side};
use worth_the_interview::domain::case::{Case, Decision, Plan};
use worth_the_interview::domain::day::Day;
use worth_the_interview::domain::interview::{Id, Interview};
use worth_the_interview::domain::reflection::Reflection;
use worth_the_interview::formats::share_link;
use worth_the_interview::formats::share_mark::MARK;
use worth_the_interview::view::journal::compare::compare;
use worth_the_interview::view::parts::stateful::Stateful;
use worth_the_interview::view::take_out::shared_preview::SharedPreview;
use worth_the_interview::view::take_out::take;
use yew::{Callback, NodeRef};

use crate::stage::{
    Shown, Stub, all, answers, case_of, click, english, none, one, press, say, show, text, text_of, texts,
    until, window,
};

/// The reader's own words, each in its own place.
const PRIVATE: [&str; 4] = ["Near my home", "they ask why", "I take a breath", "It went well"];

fn case() -> Case {
    let [text, when, then, _] = PRIVATE.map(str::to_owned);
    let own = OwnReason { text, hours: 16, side: Side::For };
    Case {
        label: "Bakery".to_owned(),
        date: Day::parse("2027-03-01"),
        answers: answers(|answers| answers.with_own(vec![own.clone()])),
        decision: Some(Decision::Go),
        plan: Plan { when, then, ask: Some("Dear Ann".to_owned()), decline: Some("Dear Bob".to_owned()) },
    }
}

async fn shown(case: &Case) -> Shown {
    let reflection = Reflection { text: PRIVATE[3].to_owned(), ..Reflection::default() };
    show(take(&english(), case, Some(&reflection))).await
}

fn value(root: &Element, css: &str) -> String {
    Reflect::get(&one(root, css), &"value".into()).unwrap().as_string().unwrap()
}

#[wasm_bindgen_test]
async fn the_report_holds_what_is_wanted() {
    let root = shown(&case()).await;
    let figures = format!("{}: 2 h", say("benefit.learn"));
    let holds = |sums: bool, notes: bool| {
        let report = value(&root, "#report");
        let has_notes = PRIVATE.map(|words| report.contains(words));
        report.contains(&figures) == sums && has_notes == [notes; 4]
    };
    assert!(value(&root, "#report").starts_with("Bakery\n"));
    assert!(value(&root, "#report").contains(&say("verdict.go")));
    assert!(holds(true, false), "{}", value(&root, "#report"));
    click(&root, "[name=take-notes]");
    until(|| holds(true, true)).await;
    click(&root, "[name=take-sums]");
    until(|| holds(false, true)).await;
    click(&root, "[name=take-notes]");
    until(|| holds(false, false)).await;
    let question = say("question.kind");
    assert!(!value(&root, "#report").contains(&question));
    click(&root, "[name=take-answers]");
    until(|| value(&root, "#report").contains(&question)).await;
    click(&root, "[name=take-form][value=markdown]");
    until(|| value(&root, "#report").starts_with("# Bakery\n")).await;
    assert!(holds(false, false));
    // Messages are for someone else, and in no report.
    assert!(!value(&root, "#report").contains("Dear"));
}

/// Report, comparison and preview say what the page says: without enough answers, that and no average.
#[wasm_bindgen_test]
async fn without_enough_answers_no_average_is_taken_along() {
    let case = Case { decision: Some(Decision::Go), ..Case::default() };
    let (not_enough, choice) = (say("result.not-enough"), say("decision.go"));
    let root = show(take(&english(), &case, None)).await;
    let report = value(&root, "#report");
    assert!(report.contains(&not_enough) && report.contains(&choice), "{report}");
    for key in ["report.ahead", "report.strength", "report.worth", "reasons.for", "benefit.learn"] {
        assert!(!report.contains(&say(key)), "{key} in {report}");
    }

    let id = Id::new("a").unwrap();
    let interview = Interview::new(id.clone(), String::new(), case.clone());
    let focus = NodeRef::default();
    let root = show(compare(&english(), &[Rc::new(interview)], &[id], &Callback::noop(), &focus)).await;
    assert_eq!(texts(&root, ".column dd"), [not_enough.clone(), choice]);

    let preview = SharedPreview { shared: Ok(case.into()), act: Callback::noop(), focus };
    let root = show(preview.show(&english())).await;
    assert_eq!(texts(&root, ".carried dd").last(), Some(&not_enough));
}

#[wasm_bindgen_test]
async fn a_printed_page_holds_the_report_and_nothing_else() {
    for notes in [false, true] {
        let root = shown(&case()).await;
        // As the reader has it: what is folded away is not laid out.
        one(&root, "details").set_attribute("open", "").unwrap();
        if notes {
            click(&root, "[name=take-notes]");
            until(|| value(&root, "#report").contains(PRIVATE[0])).await;
        }
        assert!(none(&root, "iframe"), "a frame before it is asked for");
        press(&root, &say("take.print"));
        let frame: HtmlIFrameElement = one(&root, ".paper > iframe").unchecked_into();
        let inner: JsValue = frame.content_window().unwrap().into();
        // It prints once it is laid out, which is not yet.
        let printed = Stub::new(&inner, "printed", &0.into());
        let _print = Stub::new(&inner, "print", &Function::new_no_args("this.printed += 1;"));
        until(|| printed.value() == 1).await;

        let document = frame.content_document().unwrap();
        let page: Element = document.body().unwrap().into();
        assert_eq!(document.document_element().unwrap().get_attribute("lang").as_deref(), Some("en"));
        assert_eq!((document.title(), frame.title()), (say("title"), say("title")));
        assert_eq!(text(&page, "h1"), "Bakery");
        // The page and the text are the same report.
        let parts = all(&page, "h1, h2, p, li, th, td");
        assert!(parts.len() > 40, "{} parts", parts.len());
        let report = value(&root, "#report");
        for part in &parts {
            assert!(report.contains(&text_of(part)), "{} is not in {report}", text_of(part));
        }
        let words = text_of(&page);
        assert_eq!(PRIVATE.map(|private| words.contains(private)), [notes; 4], "{words}");
        assert!(!words.contains("Dear"), "{words}");
        assert!(none(&page, "button, input, textarea, script, link"));
        let seen = one(&page, "h1").get_bounding_client_rect().height();
        assert!(seen > 0.0, "the page is in the frame, but cannot be seen");

        // A second time takes the place of the first.
        press(&root, &say("take.print"));
        let frames = all(&root, "iframe");
        assert_eq!(frames.len(), 1);
        let inner: JsValue = frames[0].unchecked_ref::<HtmlIFrameElement>().content_window().unwrap().into();
        let printed = Stub::new(&inner, "printed", &0.into());
        let _print = Stub::new(&inner, "print", &Function::new_no_args("this.printed += 1;"));
        until(|| printed.value() == 1).await;
    }
}

#[wasm_bindgen_test]
async fn a_link_is_made_only_when_asked_for() {
    let here = window().location().href().unwrap();
    let here = here.split('#').next().unwrap();
    let root = shown(&case()).await;
    assert!(none(&root, "#link"));
    assert!(!root.inner_html().contains(MARK), "a link that no one asked for");
    press(&root, &say("link.make"));
    until(|| !none(&root, "#link")).await;

    // Words never travel; of an own reason its hours do.
    let bare = OwnReason { text: String::new(), hours: 16, side: Side::For };
    let answers = answers(|answers| answers.with_own(vec![bare.clone()]));
    let carried = |label: &str| {
        let (label, answers) = (label.to_owned(), answers.clone());
        Case { label, answers, plan: Plan::default(), ..case() }
    };
    let read = || {
        let link = value(&root, "#link");
        let fragment = link.strip_prefix(here).and_then(|rest| rest.strip_prefix('#')).unwrap();
        share_link::read(fragment).unwrap().unwrap()
    };
    assert_eq!(read(), carried(""));
    click(&root, "[name=link-name]");
    until(|| read() == carried("Bakery")).await;
    click(&root, "[name=link-name]");
    until(|| read() == carried("")).await;
}

#[wasm_bindgen_test]
async fn without_a_nickname_there_is_none_to_take_along() {
    let root = shown(&case_of(answers(|answers| answers))).await;
    assert!(none(&root, "[name=link-name]"));
    press(&root, &say("link.make"));
    until(|| !none(&root, "#link")).await;
}
