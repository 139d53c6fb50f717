//! "Change how this counts": the assumptions that a reader may set otherwise, and the way back.

use yew::{AttrValue, Callback, Html, html};

use crate::domain::assumptions::{Assumptions, CallShare, HalfHours, TrackRecord};
use crate::domain::question::{Choice, Question};
use crate::domain::verdict::Rule;
use crate::session::action::Action;
use crate::view::parts::button::{button, does};
use crate::view::parts::field::tick;
use crate::view::parts::hours_field::HoursField;
use crate::view::parts::radios::{Look, Radios};
use crate::view::parts::stateful::Stateful;
use crate::view::quiz::question::answer_words;
use crate::view::result::pointer_line::now;
use crate::view::result::track_record::track as track_record;
use crate::view::view_context::ViewContext;

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
    let field = |(choice, halves): (Choice, &HalfHours)| {
        let before = assumptions.clone();
        let place = choice.place();
        let id = AttrValue::from(format!("hours-{}-{place}", question.id()));
        let field = HoursField {
            id: id.clone(),
            range: [0, Assumptions::MOST_HALVES],
            halves: *halves,
            take: act.reform(move |halves| Action::Count(before.with_halves(choice, halves))),
        };
        html! {
            <p class="field number" key={place}>
                <label for={id}>{ answer_words(ctx, choice) }</label>
                { field.show(ctx) }
            </p>
        }
    };
    let set = question.choices().zip(assumptions.halves(question).unwrap_or_default());
    html! {
        <fieldset class="question hours">
            <legend>{ ctx.say(&format!("counting.{}", question.id())) }</legend>
            <p class="hint">{ ctx.say("counting.range") }</p>
            { for set.skip(1).map(field) }
        </fieldset>
    }
}

fn rule(ctx: &ViewContext, assumptions: &Assumptions, rule: Rule, act: &Callback<Action>) -> Html {
    let before = assumptions.clone();
    let turn = act.reform(move |follow| Action::Count(before.with_rule(rule, follow)));
    let words = ctx.say(&format!("counting.rule.{}", rule.id()));
    tick(format!("rule-{}", rule.id()), words, assumptions.follows(rule), turn)
}
