//! The wasm boundary: what `embed.js` may call.
//!
//! A panic or a trap in any call, those of listeners and timers among them, ends the program: `embed.js` lets nothing
//! in after it and shows the reader what happened. Yew's own panic hook writes the message to the console.

use std::rc::Rc;

use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;
use yew::{AppHandle, Renderer};

use crate::later::LATER;
use crate::view::app::{App, WidgetProps};
use crate::view::view_context::ViewContext;
use crate::words::Words;

/// A mounted widget.
#[wasm_bindgen]
pub struct Widget {
    props: WidgetProps,
    app: AppHandle<App>,
}

#[wasm_bindgen]
impl Widget {
    /// Shows the widget in `root`, an empty element that nothing else touches. `slot` is its place among the widgets
    /// of the page, from 0; `words` a language file of that language; `options` the
    /// attributes of the element, as lines of `name=value`.
    #[wasm_bindgen(constructor)]
    pub fn new(root: Element, slot: u32, lang: &str, words: &str, options: &str) -> Widget {
        let words = Rc::new(Words::parse(words).unwrap_or_default());
        let ctx = ViewContext { words, lang: Rc::from(lang), options: Rc::from(options) };
        let props = WidgetProps { slot, ctx, door: &LATER };
        Widget { app: Renderer::<App>::with_root_and_props(root, props.clone()).render(), props }
    }

    /// Changes the attributes of the element.
    #[wasm_bindgen(js_name = setOptions)]
    pub fn set_options(&mut self, options: &str) {
        self.props.ctx.options = Rc::from(options);
        self.app.update(self.props.clone());
    }

    /// Takes the widget away. What was not yet written is written first.
    pub fn destroy(self) {
        self.app.destroy();
    }
}
