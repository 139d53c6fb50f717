//! Saving a copy: everything to bring back, a table, a text to read, or the days to get in touch.

use std::rc::Rc;

use yew::{Callback, Hook, HookContext, Html, html, use_memo, use_state_eq};

use crate::domain::day::Day;
use crate::domain::insight::follow_ups::follow_ups;
use crate::domain::insight::once;
use crate::domain::interview::Interview;
use crate::formats::export_format::{ExportFormat, Writer};
use crate::formats::export_formats::FORMATS;
use crate::formats::report::markdown;
use crate::hooks::files::save;
use crate::hooks::stamped_actions::backed_up_now;
use crate::hooks::use_session::Copies;
use crate::session::action::Action;
use crate::view::journal::follow_ups_due::file;
use crate::view::parts::button::{button, quiet};
use crate::view::parts::clipboard_field::ClipboardField;
use crate::view::parts::radios::{Look, Radios};
use crate::view::parts::stateful::Stateful;
use crate::view::take_out::result_report::{Wanted, report};
use crate::view::view_context::ViewContext;

/// Which form, a button that saves it, and the same as text where saving is blocked.
#[derive(PartialEq)]
pub(crate) struct ExportForm {
    /// The interviews.
    pub interviews: Vec<Rc<Interview>>,
    /// Where whole files come from.
    pub copies: Copies,
    /// Gets what the reader does.
    pub act: Callback<Action>,
}

impl Stateful for ExportForm {
    fn view(&self, ctx: &ViewContext, context: &mut HookContext) -> Html {
        // Its place among the forms.
        let form = use_state_eq(|| 0).run(context);
        let [first, ..] = FORMATS;
        let format = FORMATS.get(*form).copied().unwrap_or(first);
        // As text, and after pressing: each is about the form that is chosen.
        let (as_text, saved) = (use_state_eq(|| false).run(context), use_state_eq(|| false).run(context));
        let (name, extension) = (format.id, format.extension);
        let choose = {
            let (form, as_text, saved) = (form.setter(), as_text.setter(), saved.setter());
            Callback::from(move |id: &'static str| {
                form.set(FORMATS.iter().position(|format| format.id == id).unwrap_or_default());
                as_text.set(false);
                saved.set(false);
            })
        };
        let copied = {
            let act = self.act.clone();
            Callback::from(move |()| {
                if format.is_backup {
                    act.emit(backed_up_now());
                }
            })
        };
        let on_save = {
            let (ctx, copied, saved) = (ctx.clone(), copied.clone(), saved.setter());
            let (interviews, copies) = (self.interviews.clone(), self.copies.clone());
            Callback::from(move |_| {
                let text = text(&ctx, &interviews, &copies, &format);
                let mark = if format.mark { "\u{feff}" } else { "" };
                save(&["journal.", extension].concat(), &[mark, &text].concat(), format.media);
                saved.set(true);
                copied.emit(());
            })
        };
        // A long text, worked out only where it is seen.
        let shown = use_memo((self.interviews.clone(), name, *as_text), |(interviews, _, as_text)| {
            as_text.then(|| text(ctx, interviews, &self.copies, &format))
        })
        .run(context);
        let show = {
            let as_text = as_text.setter();
            Callback::from(move |_| as_text.set(true))
        };
        let forms = Radios {
            name: "copy-form".into(),
            legend: ctx.say("copies.form"),
            hint: None,
            options: FORMATS.map(|format| (format.id, ctx.say(&format!("copies.{}", format.id)))).into(),
            chosen: Some(name),
            on_choose: choose,
            look: Look::List,
        };
        let field = match &*shown {
            Some(text) => ClipboardField {
                id: "copy-text".into(),
                label: ctx.say("download.text").into(),
                text: text.clone(),
                rows: 8,
                focused: true,
                on_copy: Some(copied),
                ..ClipboardField::default()
            }
            .show_as(name, ctx),
            None => html! {
                <p key="show" class="ways">{ quiet(ctx.say("download.as-text"), show) }</p>
            },
        };
        html! {
            <div class="download">
                { forms.show() }
                <p class="ways">
                    { button(ctx.say("copies.file"), on_save) }
                </p>
                <p class="note" role="status">{ if *saved { ctx.say("copies.asked") } else { String::new() } }</p>
                <div>{ field }</div>
            </div>
        }
    }
}

fn text(ctx: &ViewContext, interviews: &[Rc<Interview>], copies: &Copies, format: &ExportFormat) -> String {
    match format.writer {
        Writer::Records(_) => copies.export.emit(format.id),
        Writer::Report => {
            let wanted = Wanted { sums: true, answers: true, notes: true };
            let reports =
                interviews.iter().flat_map(|one| report(ctx, &one.case, one.reflection.as_ref(), wanted));
            markdown(&reports.collect::<Vec<_>>())
        }
        // From the first day of all, whatever day it is today.
        Writer::FollowUps => {
            let days = Day::of(1, 1, 1).map(|first| follow_ups(&once(interviews), first));
            let all = days.map(|days| [days.overdue, days.soon, days.later].concat()).unwrap_or_default();
            file(ctx, &all)
        }
    }
}
