//! What a reader can take along: the result on paper or as text, and a link that carries it.

use web_sys::Element;
use yew::{Callback, Html, Properties, function_component, html, use_mut_ref, use_node_ref, use_state_eq};

use super::copy::CopyField;
use super::field::tick;
use super::heading::heading_of;
use super::radios::Radios;
use super::report::{Wanted, page, report};
use super::setting::{Setting, use_setting};
use crate::domain::carry;
use crate::domain::case::Case;
use crate::domain::reflection::Reflection;
use crate::domain::report::{markdown, plain};
use crate::hooks::page::address_with;
use crate::hooks::print::print;

/// Both ways, folded away.
pub fn take(setting: &Setting, case: &Case, reflection: Option<&Reflection>) -> Html {
    html! {
        <section class="part take">
            { heading_of(setting, setting.say("take.heading")) }
            <div class="folds">
                <details>
                    <summary>{ setting.say("take.text") }</summary>
                    <Paper case={case.clone()} reflection={reflection.cloned()} />
                </details>
                <details>
                    <summary>{ setting.say("take.link") }</summary>
                    <Link case={case.clone()} />
                </details>
            </div>
        </section>
    }
}

const MARKDOWN: &str = "markdown";
const PLAIN: &str = "plain";

/// What the report needs.
#[derive(PartialEq, Properties)]
struct PaperProps {
    case: Case,
    reflection: Option<Reflection>,
}

/// The report: what is in it is up to the reader.
#[function_component]
fn Paper(props: &PaperProps) -> Html {
    let setting = use_setting();
    let wanted = use_state_eq(|| Wanted { sums: true, answers: false, notes: false });
    let form = use_state_eq(|| PLAIN);
    let (source, frame) = (use_node_ref(), use_node_ref());
    let blocks = report(&setting, &props.case, props.reflection.as_ref(), *wanted);
    let text = if *form == MARKDOWN { markdown(&blocks) } else { plain(&blocks) };
    let want = |change: fn(Wanted, bool) -> Wanted| {
        let wanted = wanted.clone();
        Callback::from(move |ticked| wanted.set(change(*wanted, ticked)))
    };
    let choose = {
        let form = form.setter();
        Callback::from(move |id: &'static str| form.set(id))
    };
    let printing = use_mut_ref(|| None);
    let on_print = {
        let (source, frame, setting) = (source.clone(), frame.clone(), setting.clone());
        Callback::from(move |_| {
            if let (Some(page), Some(frame)) = (source.cast::<Element>(), frame.cast::<Element>()) {
                *printing.borrow_mut() = print(&page, &frame, &setting.lang, &setting.say("title"));
            }
        })
    };
    let forms = Radios {
        name: "take-form".into(),
        legend: setting.say("take.form"),
        options: [PLAIN, MARKDOWN].map(|id| (id, setting.say(&format!("take.{id}")))).into(),
        chosen: Some(*form),
        on_choose: choose,
        short: true,
    };
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
            <p class="ways">
                <button type="button" part="button" onclick={on_print}>{ setting.say("take.print") }</button>
            </p>
            { forms.show() }
            <CopyField id="report" label={setting.say("take.report")} {text} rows={10} />
            <div hidden={true}><div ref={source}>{ page(&blocks) }</div></div>
            <div ref={frame} class="paper" aria-hidden="true"></div>
        </>
    }
}

#[derive(PartialEq, Properties)]
struct LinkProps {
    case: Case,
}

/// The link, made only when it is asked for.
#[function_component]
fn Link(props: &LinkProps) -> Html {
    let setting = use_setting();
    let made = use_state_eq(|| false);
    let named = use_state_eq(|| false);
    let has_name = !props.case.label.trim().is_empty();
    let name = {
        let named = named.setter();
        Callback::from(move |ticked| named.set(ticked))
    };
    let make = {
        let made = made.setter();
        Callback::from(move |_| made.set(true))
    };
    let link = address_with(&carry::write(&props.case, *named && has_name));
    let inner = match link {
        None => html! { <p key="none">{ setting.say("link.none") }</p> },
        Some(link) if *made => {
            html! { <CopyField key="link" id="link" label={setting.say("link.label")} text={link} rows={3} focused={true} /> }
        }
        Some(_) => html! {
            <p key="make" class="ways"><button type="button" part="button" onclick={make}>{ setting.say("link.make") }</button></p>
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
