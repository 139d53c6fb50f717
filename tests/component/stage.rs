//! The stage: it shows a piece of view as the widget would, looks at it, and acts on it as a reader does.

use std::cell::RefCell;
use std::ops::Deref;
use std::rc::Rc;
use std::time::Duration;

use js_sys::{Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Document, Element, Event, EventInit, HtmlElement, HtmlInputElement, HtmlTextAreaElement, Window,
};
use worth_the_interview::domain::answers::{Answer, Answers};
use worth_the_interview::domain::assumptions::TrackRecord;
use worth_the_interview::domain::case::Case;
use worth_the_interview::domain::question::Question;
use worth_the_interview::later::LATER;
use worth_the_interview::session::action::Action;
use worth_the_interview::view::door::{Later, LaterPart};
use worth_the_interview::view::parts::stateful::Stateful;
use worth_the_interview::view::result::add_to_journal::Keeping;
use worth_the_interview::view::result::{ResultPlace, ResultView};
use worth_the_interview::view::view_context::ViewContext;
use worth_the_interview::words::Words;
use yew::scheduler::flush;
use yew::{AppHandle, Callback, Html, Properties, Renderer, function_component};

/// Shows a piece of view.
#[derive(PartialEq, Properties)]
pub struct StageProps {
    piece: Html,
}

#[function_component]
fn Stage(props: &StageProps) -> Html {
    props.piece.clone()
}

/// A piece that is shown, for as long as this lives. It stands for the element around it.
pub struct Shown {
    root: Element,
    app: Option<AppHandle<Stage>>,
}

impl Shown {
    /// Shows another piece in its place, as the next state of the same view.
    pub async fn turn_into(&mut self, piece: Html) {
        self.app.as_mut().unwrap().update(StageProps { piece });
        turn().await;
    }
}

impl Deref for Shown {
    type Target = Element;

    fn deref(&self) -> &Element {
        &self.root
    }
}

impl Drop for Shown {
    fn drop(&mut self) {
        self.app.take().unwrap().destroy();
        self.root.remove();
    }
}

thread_local! {
    static WORDS: Rc<Words> = Rc::new(
        Words::parse(include_str!("../../static/locales/en.json")).unwrap()
            .with(include_str!("../../static/locales/later/en.json")).unwrap(),
    );
}

/// The surroundings in English.
pub fn english() -> ViewContext {
    ViewContext {
        words: WORDS.with(Rc::clone),
        lang: Rc::from("en"),
        options: Rc::from(""),
        tell: Callback::noop(),
    }
}

/// The English words of that key.
pub fn say(key: &str) -> String {
    english().say(key)
}

/// A piece, once something is shown.
pub async fn show(piece: Html) -> Shown {
    let root = document().create_element("div").unwrap();
    document().document_element().unwrap().append_child(&root).unwrap();
    let props = StageProps { piece };
    let app = Renderer::<Stage>::with_root_and_props(root.clone(), props).render();
    let shown = Shown { root, app: Some(app) };
    turn().await;
    shown
}

/// The result of a case at the end of the quiz, unfolded, with a callback to no one.
pub async fn outcome(case: Case) -> Shown {
    outcome_at(case, ResultPlace::Quiz(Keeping::Lasting)).await
}

pub async fn outcome_at(case: Case, place: ResultPlace) -> Shown {
    let shown = show(result_view(case, place, Callback::noop()).show(&english())).await;
    let folds = all(&shown, ".folds > details");
    folds.iter().for_each(|fold| fold.set_attribute("open", "").unwrap());
    // What is in one is built once it is open.
    until(|| folds.iter().all(|fold| fold.child_element_count() > 1)).await;
    shown
}

/// The result of a case, of a reader without a track record.
pub fn result_view(case: Case, place: ResultPlace, act: Callback<Action>) -> ResultView {
    ResultView { case, place, track: TrackRecord::default(), later: later(), act, focus: None }
}

/// What comes later, which is here.
pub fn later() -> Later {
    Later { part: LaterPart::Here(&LATER), ask: Callback::noop() }
}

/// A case with those answers.
pub fn case_of(answers: Answers) -> Case {
    Case { answers, ..Case::default() }
}

/// Gives the browser its turn until the condition holds.
pub async fn until(condition: impl Fn() -> bool) {
    for _ in 0..1_000 {
        if condition() {
            return;
        }
        turn().await;
    }
    assert!(condition(), "waited for nothing");
}

/// Gives the browser its turn and lets Yew end what it has begun: where the machine is busy, it puts off effects to a
/// later turn than the drawing.
async fn turn() {
    yew::platform::time::sleep(Duration::ZERO).await;
    flush().await;
}

pub fn window() -> Window {
    web_sys::window().unwrap()
}

pub fn document() -> Document {
    window().document().unwrap()
}

pub fn all(root: &Element, css: &str) -> Vec<Element> {
    let found = root.query_selector_all(css).unwrap();
    (0..found.length()).map(|place| found.get(place).unwrap().unchecked_into()).collect()
}

pub fn one(root: &Element, css: &str) -> Element {
    root.query_selector(css)
        .unwrap()
        .unwrap_or_else(|| panic!("nothing matches {css} in {}", root.inner_html()))
}

pub fn none(root: &Element, css: &str) -> bool {
    root.query_selector(css).unwrap().is_none()
}

pub fn text(root: &Element, css: &str) -> String {
    text_of(&one(root, css))
}

pub fn texts(root: &Element, css: &str) -> Vec<String> {
    all(root, css).iter().map(text_of).collect()
}

pub fn text_of(element: &Element) -> String {
    element.text_content().unwrap().trim().to_owned()
}

/// Whether the attribute `hidden` takes it away, on itself or on something around it.
pub fn is_hidden(element: &Element) -> bool {
    element.closest("[hidden]").unwrap().is_some()
}

pub fn click(root: &Element, css: &str) {
    one(root, css).unchecked_into::<HtmlElement>().click();
}

/// The button with those words.
pub fn press(root: &Element, words: &str) {
    let button = all(root, "button").into_iter().find(|button| text_of(button) == words);
    let button = button.unwrap_or_else(|| panic!("no button says {words} in {}", root.inner_html()));
    button.unchecked_into::<HtmlElement>().click();
}

/// Puts a text into an input or a text area, as typing does; `event` is what tells of it.
pub fn enter(root: &Element, css: &str, value: &str, event: &str) {
    let field = one(root, css);
    match field.dyn_ref::<HtmlInputElement>() {
        Some(input) => input.set_value(value),
        None => field.unchecked_ref::<HtmlTextAreaElement>().set_value(value),
    }
    let bubbles = EventInit::new();
    bubbles.set_bubbles(true);
    field.dispatch_event(&Event::new_with_event_init_dict(event, &bubbles).unwrap()).unwrap();
}

pub fn has_focus(root: &Element, css: &str) -> bool {
    document().active_element().as_ref() == Some(&one(root, css))
}

/// A callback, and all that it was called with.
#[derive(Clone, Default)]
pub struct Heard(Rc<RefCell<Vec<Action>>>);

impl Heard {
    pub fn act(&self) -> Callback<Action> {
        let heard = self.0.clone();
        Callback::from(move |action| heard.borrow_mut().push(action))
    }

    /// What was heard since the last time.
    pub fn take(&self) -> Vec<Action> {
        self.0.take()
    }
}

/// Something of the browser's that is put aside for as long as this lives.
pub struct Stub {
    of: Object,
    name: JsValue,
}

impl Stub {
    /// `value` as the property of that name. What the browser has is inherited, so it comes back with the deletion.
    pub fn new(of: &JsValue, name: &str, value: &JsValue) -> Stub {
        let (of, name) = (of.clone().unchecked_into::<Object>(), JsValue::from(name));
        let property = Object::new();
        Reflect::set(&property, &"value".into(), value).unwrap();
        for may in ["configurable", "writable"] {
            Reflect::set(&property, &may.into(), &true.into()).unwrap();
        }
        assert!(Reflect::define_property(&of, &name, &property).unwrap());
        Stub { of, name }
    }

    /// What stands there now.
    pub fn value(&self) -> JsValue {
        Reflect::get(&self.of, &self.name).unwrap()
    }
}

impl Drop for Stub {
    fn drop(&mut self) {
        assert!(Reflect::delete_property(&self.of, &self.name).unwrap());
    }
}

/// The first golden case but for what `change` makes of it.
pub fn answers(change: impl Fn(Answers) -> Answers) -> Answers {
    let given = [
        ("last", "longer"),
        ("next", "one"),
        ("know", "ad-and-site"),
        ("deal", "no"),
        ("kind", "close"),
        ("clear", "unclear"),
        ("meet", "other-manager"),
        ("time", "2-to-4"),
        ("stress", "tense"),
        ("risk", "little"),
        ("worth-practice", "day"),
        ("worth-want", "half-day"),
        ("worth-learn", "half-day"),
        ("worth-clarify", "1-2-hours"),
        ("worth-network", "1-2-hours"),
    ];
    change(
        given
            .into_iter()
            .fold(Answers::default(), |answers, (question, choice)| with(answers, question, choice)),
    )
}

pub fn with(answers: Answers, question: &str, choice: &str) -> Answers {
    let question = Question::from_id(question).unwrap();
    answers.with(question, Some(Answer::Chosen(question.choice(choice).unwrap())))
}
