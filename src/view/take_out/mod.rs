//! What a reader can take along: the result on paper or as text, and a link that carries it.

pub(crate) mod reflection_report;
pub(crate) mod result_report;
pub mod shared_preview;

use yew::{Callback, Hook, HookContext, Html, html, use_state_eq};

use crate::domain::case::Case;
use crate::domain::reflection::Reflection;
use crate::formats::report::{markdown, plain};
use crate::formats::share_link;
use crate::hooks::page::address_with;
use crate::view::parts::button::button;
use crate::view::parts::clipboard_field::ClipboardField;
use crate::view::parts::field::tick;
use crate::view::parts::printer::Printer;
use crate::view::parts::radios::{Look, Radios};
use crate::view::parts::stateful::Stateful;
use crate::view::take_out::result_report::{Wanted, report};
use crate::view::view_context::ViewContext;

/// Both ways, folded away.
pub fn take(ctx: &ViewContext, case: &Case, reflection: Option<&Reflection>) -> Html {
    html! {
        <details class="take">
            <summary>{ ctx.say("take.heading") }</summary>
            { ReportForm { case: case.clone(), reflection: reflection.cloned() }.show(ctx) }
            { LinkForm { case: case.clone() }.show(ctx) }
        </details>
    }
}

const MARKDOWN: &str = "markdown";
const PLAIN: &str = "plain";

/// The report: what is in it is up to the reader.
#[derive(PartialEq)]
struct ReportForm {
    case: Case,
    reflection: Option<Reflection>,
}

impl Stateful for ReportForm {
    fn view(&self, ctx: &ViewContext, context: &mut HookContext) -> Html {
        let wanted = use_state_eq(|| Wanted { sums: true, answers: false, notes: false }).run(context);
        let form = use_state_eq(|| PLAIN).run(context);
        let blocks = report(ctx, &self.case, self.reflection.as_ref(), *wanted);
        let text = if *form == MARKDOWN { markdown(&blocks) } else { plain(&blocks) };
        let want = |change: fn(Wanted, bool) -> Wanted| {
            let wanted = wanted.clone();
            Callback::from(move |ticked| wanted.set(change(*wanted, ticked)))
        };
        let choose = {
            let form = form.setter();
            Callback::from(move |id: &'static str| form.set(id))
        };
        let forms = Radios {
            name: "take-form".into(),
            legend: ctx.say("take.form"),
            hint: None,
            options: [PLAIN, MARKDOWN].map(|id| (id, ctx.say(&format!("take.{id}")))).into(),
            chosen: Some(*form),
            on_choose: choose,
            look: Look::Short,
        };
        let label = ctx.say("take.report").into();
        let field =
            ClipboardField { id: "report".into(), label, text, rows: 10, ..ClipboardField::default() };
        html! {
            <>
                <fieldset class="question short">
                    <legend>{ ctx.say("take.what") }</legend>
                    <div class="choices">
                        { tick("take-sums".to_owned(), ctx.say("take.sums"), wanted.sums, want(|wanted, sums| Wanted { sums, ..wanted })) }
                        { tick("take-answers".to_owned(), ctx.say("take.answers"), wanted.answers, want(|wanted, answers| Wanted { answers, ..wanted })) }
                        { tick("take-notes".to_owned(), ctx.say("take.notes"), wanted.notes, want(|wanted, notes| Wanted { notes, ..wanted })) }
                    </div>
                </fieldset>
                { Printer { blocks }.show(ctx) }
                { forms.show() }
                { field.show(ctx) }
            </>
        }
    }
}

/// The link, made only when it is asked for.
#[derive(PartialEq)]
struct LinkForm {
    case: Case,
}

impl Stateful for LinkForm {
    fn view(&self, ctx: &ViewContext, context: &mut HookContext) -> Html {
        let made = use_state_eq(|| false).run(context);
        let named = use_state_eq(|| false).run(context);
        let has_name = !self.case.label.trim().is_empty();
        let name = {
            let named = named.setter();
            Callback::from(move |ticked| named.set(ticked))
        };
        let make = {
            let made = made.setter();
            Callback::from(move |_| made.set(true))
        };
        let link = address_with(&share_link::write(&self.case, *named && has_name));
        let inner = match link {
            None => html! { <p key="none">{ ctx.say("link.none") }</p> },
            Some(link) if *made => {
                let label = ctx.say("link.label").into();
                ClipboardField {
                    id: "link".into(),
                    label,
                    text: link,
                    rows: 3,
                    focused: true,
                    ..ClipboardField::default()
                }
                .show(ctx)
            }
            Some(_) => html! {
                <p key="make" class="ways">{ button(ctx.say("link.make"), make) }</p>
            },
        };
        html! {
            <>
                <p>{ ctx.say("link.text") }</p>
                <p class="note">{ ctx.say("link.holds") }</p>
                { for has_name.then(|| tick("link-name".to_owned(), ctx.say("link.name"), *named, name)) }
                { inner }
            </>
        }
    }
}
