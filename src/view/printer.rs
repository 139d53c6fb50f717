//! A button that prints a report, and nothing around it.

use web_sys::Element;
use yew::{Callback, Hook, HookContext, Html, html, use_mut_ref, use_node_ref};

use super::button::button;
use super::report::page;
use super::setting::Setting;
use super::stateful::Stateful;
use crate::domain::report::Block;
use crate::hooks::print::print;

/// A button, and the page that it prints.
#[derive(PartialEq)]
pub struct Printer {
    /// The report.
    pub blocks: Vec<Block>,
}

impl Stateful for Printer {
    fn view(&self, setting: &Setting, context: &mut HookContext) -> Html {
        let (source, frame) = (use_node_ref().run(context), use_node_ref().run(context));
        let printing = use_mut_ref(|| None).run(context);
        let on_print = {
            let (source, frame, setting) = (source.clone(), frame.clone(), setting.clone());
            Callback::from(move |_| {
                if let (Some(page), Some(frame)) = (source.cast::<Element>(), frame.cast::<Element>()) {
                    *printing.borrow_mut() = print(&page, &frame, &setting.lang, &setting.say("title"));
                }
            })
        };
        html! {
            <>
                <p class="ways">
                    { button(setting.say("take.print"), on_print) }
                </p>
                <div hidden={true}><div ref={source}>{ page(&self.blocks) }</div></div>
                <div ref={frame} class="paper" aria-hidden="true"></div>
            </>
        }
    }
}
