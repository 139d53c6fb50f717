//! The reader's own reasons: added, changed and removed where the result can be seen to follow.

use yew::{Callback, Hook, HookContext, Html, InputEvent, html};

use crate::domain::answers::{Answers, OwnReason, Side};
use crate::domain::verdict::Rule;
use crate::hooks::use_focus_on::use_focus_on_newest;
use crate::session::action::Action;
use crate::view::parts::button::{does, quiet};
use crate::view::parts::field::typed;
use crate::view::parts::radios::{Look, Radios};
use crate::view::parts::stateful::Stateful;
use crate::view::result::pointer_line::now;
use crate::view::view_context::ViewContext;

/// Every own reason, and a way to add one for each side.
#[derive(PartialEq)]
pub struct Own {
    /// The answers that hold them.
    pub answers: Answers,
    /// Where the answers point now, in words.
    pub pointer: String,
    /// Gets every change; without it they are only shown.
    pub act: Option<Callback<Action>>,
}

/// The `value` of each radio for the hours, as in [`OwnReason::HOURS`].
const HOURS: [&str; 5] = ["1", "2", "4", "8", "16"];

impl Stateful for Own {
    fn view(&self, ctx: &ViewContext, context: &mut HookContext) -> Html {
        let own = self.answers.own();
        let blank = own.last().is_some_and(|reason| reason.text.is_empty());
        let list = use_focus_on_newest(own.len(), blank).run(context);
        let Some(act) = &self.act else {
            let item = |reason: &OwnReason| html! { <li>{ as_words(ctx, reason) }</li> };
            return html! {
                <section class="part own" hidden={own.is_empty()}>
                    <p class="label">{ ctx.say("own.heading") }</p>
                    <ul>{ for own.iter().map(item) }</ul>
                </section>
            };
        };
        // No reason, however many hours it is worth, makes a rule lift.
        let ruled = own.iter().any(|reason| reason.side == Side::For)
            && Rule::ALL.into_iter().any(|rule| rule.applies(&self.answers));
        let fields = own.iter().enumerate().map(|(place, reason)| reason_fields(ctx, place, reason, act));
        let add = Side::ALL.map(|side| {
            html! {
                { quiet(ctx.say(&format!("own.add-{}", side.id())), does(act, Action::AddReason(side))) }
            }
        });
        html! {
            <section class="part own">
                { now(ctx, &self.pointer, own.is_empty()) }
                <p class="own-rule" hidden={!ruled}>{ ctx.say("own.rule") }</p>
                <div ref={list} class="own-reasons">{ for fields }</div>
                <p class="ways">{ for add }</p>
            </section>
        }
    }
}

/// An own reason in one line: its words, its side and its hours.
pub(crate) fn as_words(ctx: &ViewContext, reason: &OwnReason) -> String {
    let text = match reason.text.trim() {
        "" => ctx.say("own.unnamed"),
        text => text.to_owned(),
    };
    let hours = ctx.hours(f64::from(reason.hours));
    let side = ctx.say(&format!("own.side-{}", reason.side.id()));
    ctx.fill("own.line", &[("text", &text), ("side", &side), ("hours", &hours)])
}

/// One reason: its words, the side it is on, its hours.
fn reason_fields(ctx: &ViewContext, place: usize, reason: &OwnReason, act: &Callback<Action>) -> Html {
    let change = |with: fn(&OwnReason, String) -> OwnReason| {
        let (reason, act) = (reason.clone(), act.clone());
        Callback::from(move |value: String| act.emit(Action::ChangeReason(place, with(&reason, value))))
    };
    let write =
        change(|reason, text| OwnReason { text, ..reason.clone() }).reform(|event: InputEvent| typed(&event));
    let turn =
        change(|reason, id| OwnReason { side: Side::from_id(&id).unwrap_or(reason.side), ..reason.clone() });
    let weigh =
        change(|reason, hours| OwnReason { hours: hours.parse().unwrap_or(reason.hours), ..reason.clone() });
    let sides = Radios {
        name: format!("own-{place}-side").into(),
        legend: ctx.say("own.side"),
        hint: None,
        options: Side::ALL.map(|side| (side.id(), ctx.say(&format!("own.{}", side.id())))).into(),
        chosen: Some(reason.side.id()),
        on_choose: turn.reform(|id: &str| id.to_owned()),
        look: Look::Short,
    };
    let chosen = OwnReason::HOURS.iter().position(|hours| *hours == reason.hours);
    let hours = Radios {
        name: format!("own-{place}-hours").into(),
        legend: ctx.say("own.worth"),
        hint: None,
        options: HOURS.map(|hours| (hours, ctx.say(&format!("own.hours.{hours}")))).into(),
        chosen: chosen.and_then(|place| HOURS.get(place).copied()),
        on_choose: weigh.reform(|id: &str| id.to_owned()),
        look: Look::Short,
    };
    let (words, hint) = (format!("own-{place}"), format!("own-{place}-hint"));
    let number = (place + 1).to_string();
    let legend = ctx.fill("own.legend", &[("number", &number)]);
    html! {
        <fieldset key={place} class="own-reason">
            <legend>{ &legend }</legend>
            <p class="field">
                <label for={words.clone()}>{ ctx.say("own.words") }</label>
                <span class="hint" id={hint.clone()}>{ ctx.say("own.hint") }</span>
                <input id={words} type="text" maxlength={OwnReason::LONGEST.to_string()} autocomplete="off"
                    aria-describedby={hint} value={reason.text.clone()} oninput={write} />
            </p>
            { sides.show() }
            { hours.show() }
            <p class="ways">
                <button type="button" class="quiet" onclick={act.reform(move |_| Action::RemoveReason(place))}
                    aria-label={ctx.fill("own.remove-name", &[("name", &legend)])}>
                    { ctx.say("own.remove") }
                </button>
            </p>
        </fieldset>
    }
}
