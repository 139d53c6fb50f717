//! What a reader can take along: the result on paper or as text, and a link that carries it.

use yew::{Callback, Hook, HookContext, Html, html, use_state_eq};

use super::button::button;
use super::copy::CopyField;
use super::field::tick;
use super::heading::heading_of;
use super::printer::Printer;
use super::radios::{Look, Radios};
use super::report::{Wanted, report};
use super::setting::Setting;
use super::stateful::Stateful;
use crate::domain::carry;
use crate::domain::case::Case;
use crate::domain::reflection::Reflection;
use crate::domain::report::{markdown, plain};
use crate::hooks::page::address_with;

/// Both ways, folded away.
pub fn take(setting: &Setting, case: &Case, reflection: Option<&Reflection>) -> Html {
    html! {
        <section class="part take">
            { heading_of(setting, setting.say("take.heading")) }
            <div class="folds">
                <details>
                    <summary>{ setting.say("take.text") }</summary>
                    { Paper { case: case.clone(), reflection: reflection.cloned() }.show(setting) }
                </details>
                <details>
                    <summary>{ setting.say("take.link") }</summary>
                    { Link { case: case.clone() }.show(setting) }
                </details>
            </div>
        </section>
    }
}

const MARKDOWN: &str = "markdown";
const PLAIN: &str = "plain";

/// The report: what is in it is up to the reader.
#[derive(PartialEq)]
struct Paper {
    case: Case,
    reflection: Option<Reflection>,
}

impl Stateful for Paper {
    fn view(&self, setting: &Setting, context: &mut HookContext) -> Html {
        let wanted = use_state_eq(|| Wanted { sums: true, answers: false, notes: false }).run(context);
        let form = use_state_eq(|| PLAIN).run(context);
        let blocks = report(setting, &self.case, self.reflection.as_ref(), *wanted);
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
            legend: setting.say("take.form"),
            hint: None,
            options: [PLAIN, MARKDOWN].map(|id| (id, setting.say(&format!("take.{id}")))).into(),
            chosen: Some(*form),
            on_choose: choose,
            look: Look::Short,
        };
        let label = setting.say("take.report").into();
        let field = CopyField { id: "report".into(), label, text, rows: 10, ..CopyField::default() };
        html! {
            <>
                <fieldset class="question short">
                    <legend>{ setting.say("take.what") }</legend>
                    <div class="choices">
                        { tick("take-sums".to_owned(), setting.say("take.sums"), wanted.sums, want(|wanted, sums| Wanted { sums, ..wanted })) }
                        { tick("take-answers".to_owned(), setting.say("take.answers"), wanted.answers, want(|wanted, answers| Wanted { answers, ..wanted })) }
                        { tick("take-notes".to_owned(), setting.say("take.notes"), wanted.notes, want(|wanted, notes| Wanted { notes, ..wanted })) }
                    </div>
                </fieldset>
                { Printer { blocks }.show(setting) }
                { forms.show() }
                { field.show(setting) }
            </>
        }
    }
}

/// The link, made only when it is asked for.
#[derive(PartialEq)]
struct Link {
    case: Case,
}

impl Stateful for Link {
    fn view(&self, setting: &Setting, context: &mut HookContext) -> Html {
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
        let link = address_with(&carry::write(&self.case, *named && has_name));
        let inner = match link {
            None => html! { <p key="none">{ setting.say("link.none") }</p> },
            Some(link) if *made => {
                let label = setting.say("link.label").into();
                CopyField {
                    id: "link".into(),
                    label,
                    text: link,
                    rows: 3,
                    focused: true,
                    ..CopyField::default()
                }
                .show(setting)
            }
            Some(_) => html! {
                <p key="make" class="ways">{ button(setting.say("link.make"), make) }</p>
            },
        };
        html! {
            <>
                <p>{ setting.say("link.text") }</p>
                <p class="note">{ setting.say("link.holds") }</p>
                { for has_name.then(|| tick("link-name".to_owned(), setting.say("link.name"), *named, name)) }
                { inner }
            </>
        }
    }
}
