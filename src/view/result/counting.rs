//! "Change how this counts": the assumptions that a reader may set otherwise, and the way back.

use web_sys::HtmlInputElement;
use yew::{Callback, Event, Html, TargetCast, html};

use super::answers::now;
use crate::domain::catalogue::Question;
use crate::domain::counting::{Counting, Share};
use crate::domain::verdict::Rule;
use crate::session::action::Action;
use crate::view::button::{button, does};
use crate::view::field::tick;
use crate::view::question::answer_words;
use crate::view::radios::{Look, Radios};
use crate::view::setting::{Setting, exact};

/// The `value` of each radio for a share, in quarters.
const QUARTERS: [&str; 5] = ["0", "1", "2", "3", "4"];

/// Everything that can be counted otherwise.
pub fn count(setting: &Setting, counting: &Counting, pointer: &str, act: &Callback<Action>) -> Html {
    let shares = Share::ALL.map(|share| self::share(setting, counting, share, act));
    let hours = Counting::QUESTIONS.map(|question| hours(setting, counting, question, act));
    let rules = Rule::ALL.map(|rule| self::rule(setting, counting, rule, act));
    html! {
        <details class="counting">
            <summary>{ setting.say("counting.heading") }</summary>
            <p>{ setting.say("counting.text") }</p>
            { now(setting, pointer, false) }
            { for shares }
            { for hours }
            <fieldset class="question">
                <legend>{ setting.say("counting.rules") }</legend>
                <div class="choices">{ for rules }</div>
            </fieldset>
            <p class="ways">
                { button(setting.say("counting.back"), does(act, Action::Count(Counting::default()))) }
            </p>
        </details>
    }
}

fn share(setting: &Setting, counting: &Counting, share: Share, act: &Callback<Action>) -> Html {
    let options = QUARTERS.map(|value| (value, setting.say(&format!("counting.quarters.{value}"))));
    let before = counting.clone();
    let on_choose = act.reform(move |value: &str| {
        let quarters = value.parse().unwrap_or(before.quarters(share));
        Action::Count(before.with_quarters(share, quarters))
    });
    Radios {
        name: format!("share-{}", share.id()).into(),
        legend: setting.say(&format!("counting.{}", share.id())),
        hint: None,
        options: options.into(),
        chosen: QUARTERS.get(usize::from(counting.quarters(share))).copied(),
        on_choose,
        look: Look::Short,
    }
    .show()
}

fn hours(setting: &Setting, counting: &Counting, question: Question, act: &Callback<Action>) -> Html {
    let field = |place: usize| {
        let value = counting.value(question, place)?;
        let before = counting.clone();
        let act = act.clone();
        let set = Callback::from(move |event: Event| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
            let hours = input.value_as_number();
            let after = match hours.is_finite() {
                // Rounded by a cast, which is total.
                true => before.with_halves(question, place, (hours * 2.0).round() as u8),
                false => before.clone(),
            };
            // What is no number of hours, or too many, becomes one that is: on screen, too.
            input.set_value(&exact(after.value(question, place).unwrap_or_default()));
            act.emit(Action::Count(after));
        });
        let id = format!("hours-{}-{place}", question.id());
        Some(html! {
            <p class="field number" key={place}>
                <label for={id.clone()}>{ answer_words(setting, question, place) }</label>
                <input {id} type="number" inputmode="decimal" min="0" max={exact(f64::from(Counting::MOST_HALVES) / 2.0)} step="0.5"
                    value={exact(value)} onchange={set} />
            </p>
        })
    };
    html! {
        <fieldset class="question hours">
            <legend>{ setting.say(&format!("counting.{}", question.id())) }</legend>
            <p class="hint">{ setting.say("counting.range") }</p>
            { for (1..question.choices().len()).filter_map(field) }
        </fieldset>
    }
}

fn rule(setting: &Setting, counting: &Counting, rule: Rule, act: &Callback<Action>) -> Html {
    let before = counting.clone();
    let turn = act.reform(move |follow| Action::Count(before.with_rule(rule, follow)));
    let words = setting.say(&format!("counting.rule.{}", rule.id()));
    tick(format!("rule-{}", rule.id()), words, counting.follows(rule), turn)
}
