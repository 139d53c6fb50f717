//! The next step for what the reader chose.

use yew::{Callback, Html, InputEvent, html};

use crate::domain::assessment::Assessment;
use crate::domain::case::{Case, Decision, Plan};
use crate::domain::message::{Message, step_for};
use crate::domain::verdict::Strength;
use crate::session::action::Action;
use crate::view::parts::button::quiet;
use crate::view::parts::clipboard_field::ClipboardField;
use crate::view::parts::field::typed;
use crate::view::parts::heading::heading_of;
use crate::view::parts::stateful::Stateful;
use crate::view::result::dates::dates;
use crate::view::result::sensitivity::find_out;
use crate::view::view_context::ViewContext;

/// What to do now.
pub fn next(ctx: &ViewContext, case: &Case, assessment: &Assessment, act: &Callback<Action>) -> Html {
    let top = step_for(&case.answers, &assessment.weighing);
    // Without enough answers, what brings most and how long to get ready for would be an average.
    let enough = assessment.strength != Strength::NotEnough;
    let (key, inner) = match case.decision {
        None => return html! {},
        Some(Decision::NotYet) => ("not-yet", not_yet(ctx, assessment)),
        Some(Decision::Go) => {
            let cap = ctx.hours(assessment.weighing.preparation());
            let inner = html! {
                <>
                    { for enough.then(|| html! {
                        <ul>
                            <li>{ ctx.say(&format!("ready.{}", top.id())) }</li>
                            <li>{ ctx.fill("next.cap", &[("hours", &cap)]) }</li>
                        </ul>
                    }) }
                    { if_then(ctx, &case.plan, act) }
                    { dates(ctx, case, true, act) }
                </>
            };
            ("go", inner)
        }
        Some(Decision::Small) => {
            let inner = html! {
                <>
                    <p>{ ctx.say("next.small") }</p>
                    { message(ctx, Decision::Small, case, act) }
                    { dates(ctx, case, false, act) }
                </>
            };
            ("small", inner)
        }
        Some(Decision::Decline) => {
            let inner = html! {
                <>
                    <p>{ ctx.say("next.decline") }</p>
                    { message(ctx, Decision::Decline, case, act) }
                    { for enough.then(|| html! {
                        <p>{ ctx.say("next.instead") }{ " " }{ ctx.say(&format!("instead.{}", top.id())) }</p>
                    }) }
                </>
            };
            ("decline", inner)
        }
    };
    html! {
        <section class="part steps">
            { heading_of(ctx, ctx.say("next.heading")) }
            <div class="part" key={key}>{ inner }</div>
        </section>
    }
}

fn not_yet(ctx: &ViewContext, assessment: &Assessment) -> Html {
    html! {
        <>
            <p>{ ctx.say("next.not-yet") }</p>
            { for assessment.find_out_first().filter(|_| assessment.strength != Strength::NotEnough).map(|first| find_out(ctx, first)) }
        </>
    }
}

/// If this happens, then I do that: both in the reader's own words.
fn if_then(ctx: &ViewContext, plan: &Plan, act: &Callback<Action>) -> Html {
    let field = |id: &'static str, label: &'static str, value: &str, with: fn(&Plan, String) -> Plan| {
        let plan = plan.clone();
        let write = act.reform(move |event: InputEvent| Action::Plan(with(&plan, typed(&event))));
        html! {
            <p class="field">
                <label for={id}>{ ctx.say(label) }</label>
                <input {id} type="text" maxlength={Plan::LONGEST.to_string()} autocomplete="off" value={value.to_owned()}
                    aria-describedby="plan-hint" oninput={write} />
            </p>
        }
    };
    html! {
        <fieldset class="plan">
            <legend>{ ctx.say("plan.legend") }</legend>
            <p class="hint" id="plan-hint">{ ctx.say("plan.hint") }</p>
            { field("plan-when", "plan.when", &plan.when, |plan, when| Plan { when, ..plan.clone() }) }
            { field("plan-then", "plan.then", &plan.then, |plan, then| Plan { then, ..plan.clone() }) }
        </fieldset>
    }
}

/// A ready message that the reader can change. What they changed is kept; the ready one can be had back.
fn message(ctx: &ViewContext, decision: Decision, case: &Case, act: &Callback<Action>) -> Html {
    let plan = &case.plan;
    let asks = decision == Decision::Small;
    let own = if asks { &plan.ask } else { &plan.decline };
    let ready = Message::of(decision, &case.answers);
    let ready = ready.map(|message| ctx.say(&format!("message.{}", message.id()))).unwrap_or_default();
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
    let field = ClipboardField {
        id: "message".into(),
        label: ctx.say("message.label").into(),
        text: own.clone().unwrap_or(ready),
        rows: 9,
        longest: Some(Plan::LONGEST),
        on_write: Some(act.reform(move |text| write(Some(text)))),
        ..ClipboardField::default()
    };
    html! {
        <>
            { field.show(ctx) }
            <p class="ways">
                { quiet(ctx.say("message.reset"), reset) }
            </p>
        </>
    }
}
