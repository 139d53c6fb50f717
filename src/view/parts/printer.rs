//! A button that prints a report, and nothing around it.

use web_sys::Element;
use yew::{Callback, Hook, HookContext, Html, html, use_mut_ref, use_node_ref};

use crate::formats::report::Block;
use crate::hooks::print::print;
use crate::view::parts::button::button;
use crate::view::parts::stateful::Stateful;
use crate::view::take_out::result_report::page;
use crate::view::view_context::ViewContext;

/// A button, and the page that it prints.
#[derive(PartialEq)]
pub(crate) struct Printer {
    /// The report.
    pub blocks: Vec<Block>,
}

impl Stateful for Printer {
    fn view(&self, ctx: &ViewContext, context: &mut HookContext) -> Html {
        let (source, frame) = (use_node_ref().run(context), use_node_ref().run(context));
        let printing = use_mut_ref(|| None).run(context);
        let on_print = {
            let (source, frame, ctx) = (source.clone(), frame.clone(), ctx.clone());
            Callback::from(move |_| {
                if let (Some(page), Some(frame)) = (source.cast::<Element>(), frame.cast::<Element>()) {
                    *printing.borrow_mut() = print(&page, &frame, &ctx.lang, &ctx.say("title"));
                }
            })
        };
        html! {
            <>
                <p class="ways">
                    { button(ctx.say("take.print"), on_print) }
                </p>
                <div hidden={true}><div ref={source}>{ page(&self.blocks) }</div></div>
                <div ref={frame} class="paper" aria-hidden="true"></div>
            </>
        }
    }
}
