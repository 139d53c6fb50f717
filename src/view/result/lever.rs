//! The lever: one answer tried otherwise, with what tips the verdict on the way. Nothing is changed until it is used.

use web_sys::HtmlInputElement;
use yew::{Callback, Html, InputEvent, MouseEvent, TargetCast, html};

use crate::domain::answers::Answers;
use crate::domain::assumptions::HalfHours;
use crate::domain::headline::Headline;
use crate::domain::lever::{AXES, Stretch, Trial, middle_place, own_place, places, stretches};
use crate::domain::question::Question;
use crate::domain::verdict::Verdict;
use crate::hooks::use_focus_on::focus_near;
use crate::session::action::Action;
use crate::view::parts::button::{button, primary};
use crate::view::parts::field::{listed, select};
use crate::view::parts::hours_field::HoursField;
use crate::view::parts::stateful::Stateful;
use crate::view::quiz::question::answer_words;
use crate::view::result::verdict::headline;
use crate::view::view_context::ViewContext;

/// What is tried.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Lever {
    /// The question.
    pub axis: Question,
    /// What is tried in the place of its answer, if anything is.
    pub trial: Option<Trial>,
}

/// The sentence on what tips it, the lever, and what it comes to. `then` is what the sums say first while something is
/// tried; `set` gets every move.
pub(crate) fn lever(
    ctx: &ViewContext,
    answers: &Answers,
    state: Lever,
    then: Option<Headline>,
    set: &Callback<Lever>,
    act: &Callback<Action>,
) -> Html {
    let Lever { axis, trial } = state;
    let places = places(answers, axis);
    let stretches = stretches(answers, axis);
    let own = own_place(answers, axis);
    let tried = trial.and_then(|trial| places.iter().position(|place| *place == trial));
    let place = tried.or(own).unwrap_or_else(|| middle_place(answers, axis));
    let here = places.get(place).copied();
    let pick = set
        .reform(|id: String| Lever { axis: Question::from_id(&id).unwrap_or(Question::Time), trial: None });
    let go_to = {
        let (places, set) = (places.clone(), set.clone());
        move |place: usize| {
            // At the reader's own answer nothing is tried.
            let trial = places.get(place).copied().filter(|_| Some(place) != own);
            set.emit(Lever { axis, trial });
        }
    };
    let slide = {
        let go_to = go_to.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                go_to(input.value_as_number() as usize);
            }
        })
    };
    let last = places.len().saturating_sub(1);
    let options = AXES.map(|axis| (axis.id(), ctx.say(&format!("lever.{}", axis.id()))));
    let value_words = here.map(|trial| trial_words(ctx, trial)).unwrap_or_default();
    let name = ctx.say(&format!("lever.{}", axis.id()));
    html! {
        <section class="lever" aria-label={ctx.say("lever.heading")}>
            <p class="tip">{ tip_words(ctx, &places, &stretches, place) }</p>
            { select("lever-axis".to_owned(), ctx.say("lever.label"), None, listed(options.into()), Some(axis.id()), pick) }
            <div class="slide">
                <div class="slider">
                    <input id="lever" type="range" min="0" max={last.to_string()} step="1" value={place.to_string()}
                        aria-label={name} aria-valuetext={value_words.clone()} oninput={slide} />
                    { ticks(own, &stretches, last) }
                </div>
                { amount(ctx, here, last, value_words, go_to) }
            </div>
            <p class="then" role="status">
                { for then.map(|then| ctx.fill("lever.then", &[("verdict", &points_to(ctx, then))])) }
            </p>
            <p class="ways" hidden={then.is_none()}>
                { button(ctx.say("lever.back"), to_lever(set.reform(move |()| Lever { axis, trial: None }))) }
                { trial.map(|trial| primary(ctx.say("lever.use"), to_lever(act.reform(move |()| Action::UseTrial(trial))))).unwrap_or_default() }
            </p>
        </section>
    }
}

/// Where an option leads, its name in what is tried; else why none does.
fn points_to(ctx: &ViewContext, then: Headline) -> String {
    match then {
        Headline::PointsTo(verdict) => {
            ctx.fill("lever.points", &[("option", &ctx.say(&format!("lever.to.{}", verdict.id())))])
        }
        other => headline(ctx, other),
    }
}

/// Does that when pressed. The button goes with it, and hands the focus to the lever.
fn to_lever(then: Callback<()>) -> Callback<MouseEvent> {
    Callback::from(move |event: MouseEvent| {
        focus_near(&event, ".lever", "#lever");
        then.emit(());
    })
}

/// The place of the lever as a number of hours that can be typed, or as the answer that it is.
fn amount(
    ctx: &ViewContext,
    here: Option<Trial>,
    last: usize,
    words: String,
    go_to: impl Fn(usize) + 'static,
) -> Html {
    let Some(Trial::Time(halves)) = here else {
        // It is said aloud as the value of the lever.
        return html! { <output key="answer" for="lever" aria-live="off">{ words }</output> };
    };
    let field = HoursField {
        id: "lever-hours".into(),
        // The first place is half an hour.
        range: [1, (last + 1) as HalfHours],
        halves,
        take: Callback::from(move |halves: HalfHours| {
            if let Some(place) = usize::from(halves).checked_sub(1) {
                go_to(place);
            }
        }),
    };
    html! {
        <label key="hours" class="hours-field">
            { field.show(ctx) }
            <span>{ ctx.say("lever.hours") }</span>
        </label>
    }
}

/// How wide the picture of the ticks is, in units of its own.
const WIDTH: usize = 1000;

/// Where the reader's answer and the tips are along the lever. The sentence says the same.
fn ticks(own: Option<usize>, stretches: &[Stretch], last: usize) -> Html {
    // In half places: a tip lies between two.
    let mark = |class: &'static str, halves: usize| {
        let x = (halves * WIDTH / (last * 2).max(1)).to_string();
        html! { <line {class} x1={x.clone()} x2={x} y1="0" y2="10" /> }
    };
    let tips = stretches.iter().skip(1).map(|stretch| mark("tip-mark", (stretch.from * 2).saturating_sub(1)));
    let own = own.map(|place| mark("own-mark", place * 2));
    html! {
        <svg class="ticks" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            { for tips }{ for own }
        </svg>
    }
}

/// What tips it in both directions from a place of the lever, or that nothing does.
fn tip_words(ctx: &ViewContext, places: &[Trial], stretches: &[Stretch], place: usize) -> String {
    let here = stretches.iter().position(|stretch| place <= stretch.to).unwrap_or_default();
    let below = here.checked_sub(1).and_then(|before| stretches.get(before));
    let above = stretches.get(here + 1);
    let words = |verdict: Verdict| ctx.say(&format!("lever.to.{}", verdict.id()));
    let hours = |place: usize| match places.get(place) {
        Some(Trial::Time(halves)) => Some(ctx.plain_half_hours(i32::from(*halves))),
        _ => None,
    };
    let answer = |place: usize| places.get(place).map(|trial| trial_words(ctx, *trial)).unwrap_or_default();
    let down = below.map(|stretch| {
        let option = words(stretch.verdict);
        match hours(stretch.to) {
            Some(hours) => ctx.fill("lever.below", &[("option", &option), ("hours", &hours)]),
            None => ctx.fill("lever.answer", &[("option", &option), ("answer", &answer(stretch.to))]),
        }
    });
    let up = above.map(|stretch| {
        let option = words(stretch.verdict);
        match stretch.from.checked_sub(1).and_then(hours) {
            Some(hours) => ctx.fill("lever.above", &[("option", &option), ("hours", &hours)]),
            None => ctx.fill("lever.answer", &[("option", &option), ("answer", &answer(stretch.from))]),
        }
    });
    let said: Vec<String> = [up, down].into_iter().flatten().collect();
    if said.is_empty() { ctx.say("lever.steady") } else { said.join(" ") }
}

fn trial_words(ctx: &ViewContext, trial: Trial) -> String {
    match trial {
        Trial::Time(halves) => ctx.plain_half_hours(i32::from(halves)),
        Trial::Choice(choice) => answer_words(ctx, choice),
    }
}
