//! The wasm boundary: what `static/element.js` may call, and the one thing that is asked of it.
//!
//! A panic or a trap in any call, those of listeners and timers among them, ends the program: `program.js` lets nothing
//! in after it and shows the reader what happened. Yew's own panic hook writes the message to the console.

use std::rc::Rc;

use js_sys::Function;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;
use yew::{AppHandle, Callback, Html, Properties, Renderer, function_component, html};

use crate::hooks::transfer_door::Urgency;
use crate::hooks::use_session::Early;
use crate::split::door;
use crate::view::app::{App, WidgetProps};
use crate::view::door::{Later, LaterPart};
use crate::view::view_context::{Told, ViewContext};
use crate::words::Words;

/// A place for one widget after another. Yew keeps what listens to a root for ever, so a root is used again.
#[wasm_bindgen]
pub struct Mount {
    props: MountProps,
    app: AppHandle<MountView>,
}

#[derive(Clone, Default, PartialEq, Properties)]
struct MountProps {
    /// How many widgets have stood here.
    turn: u32,
    /// The one that stands here now.
    widget: Option<WidgetProps>,
}

#[function_component]
fn MountView(props: &MountProps) -> Html {
    let show = |widget: &WidgetProps| html! { <App key={props.turn} ..widget.clone() /> };
    props.widget.as_ref().map(show).unwrap_or_default()
}

#[wasm_bindgen]
impl Mount {
    /// A mount in `root`, an empty element that nothing else touches.
    #[wasm_bindgen(constructor)]
    pub fn new(root: Element) -> Mount {
        let props = MountProps::default();
        Mount { app: Renderer::<MountView>::with_root_and_props(root, props.clone()).render(), props }
    }

    /// Shows a widget. `slot` is its place among the widgets of the page that share its namespace, from 0; `words` a
    /// language file of that language; `options` the attributes of the element, as lines of `name=value`. `done` is what
    /// the reader did before, and `next` what they wanted then and is to be seen to come, as `session::early` reads it.
    /// `ask` is called whenever the reader wants the later part, with whether they want it now; `tell` with what the page
    /// may know: `step`, `verdict` or `kept`, and two values of it.
    #[allow(clippy::too_many_arguments, reason = "each crosses the boundary by itself")]
    pub fn show(
        &mut self,
        slot: u32,
        lang: &str,
        words: &str,
        options: &str,
        done: &str,
        next: &str,
        ask: Function,
        tell: Function,
    ) {
        let words = Rc::new(Words::parse(words).unwrap_or_default());
        let tell = Callback::from(move |told| {
            let (name, one, two) = match told {
                Told::Step(step, of) => ("step", step.into(), of.into()),
                Told::Verdict(verdict, strength) => ("verdict", verdict.into(), strength.into()),
                Told::Kept => ("kept", JsValue::UNDEFINED, JsValue::UNDEFINED),
            };
            // It throws nothing, and the page hears of it in a turn of its own.
            let _ = tell.call3(&JsValue::UNDEFINED, &name.into(), &one, &two);
        });
        let ctx = ViewContext { words, lang: Rc::from(lang), options: Rc::from(options), tell };
        let ask = Callback::from(move |urgency| {
            // It throws nothing, and says all by itself.
            let _ = ask.call1(&JsValue::UNDEFINED, &(urgency == Urgency::Now).into());
        });
        let early = Early { done: Rc::from(done), next: Rc::from(next) };
        self.props.turn += 1;
        self.props.widget =
            Some(WidgetProps { slot, ctx, early, later: Later { part: LaterPart::Unasked, ask } });
        self.app.update(self.props.clone());
    }

    /// Changes the attributes of the element.
    #[wasm_bindgen(js_name = setOptions)]
    pub fn set_options(&mut self, options: &str) {
        self.change(|widget| widget.ctx.options = Rc::from(options));
    }

    /// Says how far the later part has come: `held`, `loading` or `failed`.
    #[wasm_bindgen(js_name = setLater)]
    pub fn set_later(&mut self, part: &str) {
        let part = match part {
            "held" => LaterPart::Held,
            "loading" => LaterPart::Loading,
            _ => LaterPart::Failed,
        };
        self.change(|widget| widget.later.part = part);
    }

    /// The later part is here, and `words` are its own in the widget's language. In a program that is built whole only
    /// they come later.
    #[wasm_bindgen(js_name = openLater)]
    pub fn open_later(&mut self, words: &str) {
        self.change(|widget| {
            widget.later.part = LaterPart::Here(door());
            if let Some(words) = Words::clone(&widget.ctx.words).with(words) {
                widget.ctx.words = Rc::new(words);
            }
        });
    }

    /// Takes the widget away. What was not yet written is written first.
    pub fn clear(&mut self) {
        self.props.widget = None;
        self.app.update(self.props.clone());
    }
}

impl Mount {
    fn change(&mut self, change: impl FnOnce(&mut WidgetProps)) {
        self.props.widget.as_mut().map(change);
        self.app.update(self.props.clone());
    }
}
