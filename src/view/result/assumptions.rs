//! "Change how this counts": the assumptions that a reader may set otherwise, and the way back.

use web_sys::HtmlInputElement;
use yew::{Callback, Event, Html, TargetCast, html};

use crate::domain::assumptions::{Assumptions, CallShare, TrackRecord};
use crate::domain::question::{Choice, Question};
use crate::domain::verdict::Rule;
use crate::session::action::Action;
use crate::view::parts::button::{button, does};
use crate::view::parts::field::tick;
use crate::view::parts::radios::{Look, Radios};
use crate::view::quiz::question::answer_words;
use crate::view::result::pointer_line::now;
use crate::view::result::track_record::track as track_record;
use crate::view::view_context::{ViewContext, exact};

/// The `value` of each radio for a share, in fourths.
const FOURTHS: [&str; 5] = ["0", "1", "2", "3", "4"];

/// Everything that can be counted otherwise, and the reader's own track record.
pub fn count(
    ctx: &ViewContext,
    assumptions: &Assumptions,
    track: &TrackRecord,
    pointer: &str,
    act: &Callback<Action>,
) -> Html {
    let shares = CallShare::ALL.map(|share| self::share(ctx, assumptions, share, act));
    let hours = Assumptions::QUESTIONS.map(|question| hours(ctx, assumptions, question, act));
    let rules = Rule::ALL.map(|rule| self::rule(ctx, assumptions, rule, act));
    html! {
        <>
            <p>{ ctx.say("counting.text") }</p>
            { now(ctx, pointer, false) }
            { track_record(ctx, track, assumptions, act) }
            { for shares }
            { for hours }
            <fieldset class="question">
                <legend>{ ctx.say("counting.rules") }</legend>
                <div class="choices">{ for rules }</div>
            </fieldset>
            <p class="ways">
                { button(ctx.say("counting.back"), does(act, Action::Count(Assumptions::default()))) }
            </p>
        </>
    }
}

fn share(ctx: &ViewContext, assumptions: &Assumptions, share: CallShare, act: &Callback<Action>) -> Html {
    let options = FOURTHS.map(|value| (value, ctx.say(&format!("counting.quarters.{value}"))));
    let before = assumptions.clone();
    let on_choose = act.reform(move |value: &str| {
        let fourths = value.parse().unwrap_or(before.fourths(share));
        Action::Count(before.with_fourths(share, fourths))
    });
    Radios {
        name: format!("share-{}", share.id()).into(),
        legend: ctx.say(&format!("counting.{}", share.id())),
        hint: None,
        options: options.into(),
        chosen: FOURTHS.get(usize::from(assumptions.fourths(share))).copied(),
        on_choose,
        look: Look::Short,
    }
    .show()
}

fn hours(ctx: &ViewContext, assumptions: &Assumptions, question: Question, act: &Callback<Action>) -> Html {
    let field = |choice: Choice| {
        let value = assumptions.value(choice);
        let before = assumptions.clone();
        let act = act.clone();
        let set = Callback::from(move |event: Event| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
            let hours = input.value_as_number();
            let after = match hours.is_finite() {
                // Rounded by a cast, which is total.
                true => before.with_halves(choice, (hours * 2.0).round() as u8),
                false => before.clone(),
            };
            // What is no number of hours, or too many, becomes one that is: on screen, too.
            input.set_value(&exact(after.value(choice)));
            act.emit(Action::Count(after));
        });
        let place = choice.place();
        let id = format!("hours-{}-{place}", question.id());
        html! {
            <p class="field number" key={place}>
                <label for={id.clone()}>{ answer_words(ctx, choice) }</label>
                <input {id} type="number" inputmode="decimal" min="0" max={exact(f64::from(Assumptions::MOST_HALVES) / 2.0)} step="0.5"
                    value={exact(value)} onchange={set} />
            </p>
        }
    };
    html! {
        <fieldset class="question hours">
            <legend>{ ctx.say(&format!("counting.{}", question.id())) }</legend>
            <p class="hint">{ ctx.say("counting.range") }</p>
            { for question.choices().skip(1).map(field) }
        </fieldset>
    }
}

fn rule(ctx: &ViewContext, assumptions: &Assumptions, rule: Rule, act: &Callback<Action>) -> Html {
    let before = assumptions.clone();
    let turn = act.reform(move |follow| Action::Count(before.with_rule(rule, follow)));
    let words = ctx.say(&format!("counting.rule.{}", rule.id()));
    tick(format!("rule-{}", rule.id()), words, assumptions.follows(rule), turn)
}
