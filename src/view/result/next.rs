//! Part eight of the result: the next step for what the reader chose.

use yew::{Callback, Html, InputEvent, html};

use super::change::find_out;
use super::dates::dates;
use crate::domain::case::{Case, Decision, Plan};
use crate::domain::sensitivity::Assessment;
use crate::session::action::Action;
use crate::view::button::quiet;
use crate::view::copy::CopyField;
use crate::view::field::typed;
use crate::view::heading::heading_of;
use crate::view::setting::Setting;
use crate::view::stateful::Stateful;

/// What to do now.
pub fn next(setting: &Setting, case: &Case, assessment: &Assessment, act: &Callback<Action>) -> Html {
    let top = assessment.weighing.top();
    let (key, inner) = match case.decision {
        None => ("none", html! { <p>{ setting.say("next.none") }</p> }),
        Some(Decision::NotYet) => ("not-yet", not_yet(setting, assessment)),
        Some(Decision::Go) => {
            let cap = setting.hours(assessment.weighing.preparation());
            let inner = html! {
                <>
                    <ul>
                        <li>{ setting.say(&format!("ready.{}", top.id())) }</li>
                        <li>{ setting.fill("next.cap", &[("hours", &cap)]) }</li>
                    </ul>
                    { if_then(setting, &case.plan, act) }
                    { dates(setting, case, true, act) }
                </>
            };
            ("go", inner)
        }
        Some(Decision::Small) => {
            let inner = html! {
                <>
                    <p>{ setting.say("next.small") }</p>
                    { message(setting, Decision::Small, &case.plan, act) }
                    { dates(setting, case, false, act) }
                </>
            };
            ("small", inner)
        }
        Some(Decision::Decline) => {
            let inner = html! {
                <>
                    <p>{ setting.say("next.decline") }</p>
                    { message(setting, Decision::Decline, &case.plan, act) }
                    <p>{ setting.say("next.instead") }{ " " }{ setting.say(&format!("instead.{}", top.id())) }</p>
                </>
            };
            ("decline", inner)
        }
    };
    html! {
        <section class="part steps">
            { heading_of(setting, setting.say("next.heading")) }
            <div class="part" key={key}>{ inner }</div>
        </section>
    }
}

fn not_yet(setting: &Setting, assessment: &Assessment) -> Html {
    html! {
        <>
            <p>{ setting.say("next.not-yet") }</p>
            { for assessment.find_out_first().map(|first| find_out(setting, first)) }
        </>
    }
}

/// If this happens, then I do that: both in the reader's own words.
fn if_then(setting: &Setting, plan: &Plan, act: &Callback<Action>) -> Html {
    let field = |id: &'static str, label: &'static str, value: &str, with: fn(&Plan, String) -> Plan| {
        let plan = plan.clone();
        let write = act.reform(move |event: InputEvent| Action::Plan(with(&plan, typed(&event))));
        html! {
            <p class="field">
                <label for={id}>{ setting.say(label) }</label>
                <input {id} type="text" maxlength={Plan::LONGEST.to_string()} autocomplete="off" value={value.to_owned()}
                    aria-describedby="plan-hint" oninput={write} />
            </p>
        }
    };
    html! {
        <fieldset class="plan">
            <legend>{ setting.say("plan.legend") }</legend>
            <p class="hint" id="plan-hint">{ setting.say("plan.hint") }</p>
            { field("plan-when", "plan.when", &plan.when, |plan, when| Plan { when, ..plan.clone() }) }
            { field("plan-then", "plan.then", &plan.then, |plan, then| Plan { then, ..plan.clone() }) }
        </fieldset>
    }
}

/// A ready message that the reader can change. What they changed is kept; the ready one can be had back.
fn message(setting: &Setting, decision: Decision, plan: &Plan, act: &Callback<Action>) -> Html {
    let asks = decision == Decision::Small;
    let (own, ready) = match asks {
        true => (&plan.ask, setting.say("message.ask")),
        false => (&plan.decline, setting.say("message.decline")),
    };
    let write = {
        let plan = plan.clone();
        move |text: Option<String>| match asks {
            true => Action::Plan(Plan { ask: text, ..plan.clone() }),
            false => Action::Plan(Plan { decline: text, ..plan.clone() }),
        }
    };
    let reset = act.reform({
        let write = write.clone();
        move |_| write(None)
    });
    let field = CopyField {
        id: "message".into(),
        label: setting.say("message.label").into(),
        text: own.clone().unwrap_or(ready),
        rows: 9,
        longest: Some(Plan::LONGEST),
        on_write: Some(act.reform(move |text| write(Some(text)))),
        ..CopyField::default()
    };
    html! {
        <>
            { field.show(setting) }
            <p class="ways">
                { quiet(setting.say("message.reset"), reset) }
            </p>
        </>
    }
}
