//! What it took, and how the reader judges it in the end.

use web_sys::HtmlInputElement;
use yew::{Callback, Event, Html, TargetCast, html};

use crate::domain::question::{Choice as Answer, Question};
use crate::domain::reflection::{MOST_QUARTERS, Rating, SameAgain, WorthIt};
use crate::view::parts::radios::Look;
use crate::view::quiz::question::answer_words;
use crate::view::reflection::form::{Form, Question as Choice, With};
use crate::view::view_context::exact;

/// What it took: hours, nerves, trouble; each beside what was expected.
pub fn costs(form: &Form<'_>) -> Html {
    let set = form.mark(0, |reflection, _, quarters| reflection.quarters = quarters);
    let most = f64::from(MOST_QUARTERS) / 4.0;
    let range = form.say("reflection.hours-range");
    let said = range.clone();
    let onchange = Callback::from(move |event: Event| {
        let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
        let typed = input.value();
        // Many write a comma where others write a point.
        let hours = js_sys::parse_float(&typed.replace(',', "."));
        let wrong = !typed.trim().is_empty() && !(0.0..=most).contains(&hours);
        // The browser says it beside the field, where the reader is, and what was typed stays.
        input.set_custom_validity(if wrong { &said } else { "" });
        if wrong {
            input.report_validity();
        } else {
            // To the quarter; a cast is total, and what is no number is nothing.
            set.emit((!typed.trim().is_empty()).then_some((hours * 4.0 + 0.5) as u16));
        }
    });
    let hours = form.reflection.hours().map(exact).unwrap_or_default();
    html! {
        <>
            <p class="field">
                <label for="real-hours">{ form.say("reflection.hours") }</label>
                <span class="hint" id="real-hours-hint">{ expected_answer(form, Question::Time) }</span>
                <span class="hint" id="real-hours-range">{ range }</span>
                <input id="real-hours" class="few" type="text" inputmode="decimal" autocomplete="off"
                    aria-describedby="real-hours-hint real-hours-range" value={hours} {onchange} />
            </p>
            { cost(form, Question::Stress, form.reflection.stress, |reflection, _, id| reflection.stress = Question::Stress.choice(id)) }
            { cost(form, Question::Risk, form.reflection.risk, |reflection, _, id| reflection.risk = Question::Risk.choice(id)) }
        </>
    }
}

fn cost(form: &Form<'_>, question: Question, chosen: Option<Answer>, with: With<&'static str>) -> Html {
    let answer = |choice: Answer| (choice.id(), answer_words(form.ctx, choice));
    let row = Choice {
        name: format!("real-{}", question.id()),
        legend: form.say(&format!("reflection.{}", question.id())),
        hint: Some(html! { expected_answer(form, question) }),
        options: question.choices().map(answer).collect(),
        chosen: chosen.map(Answer::id),
        look: Look::List,
    };
    form.choose(row, 0, with)
}

fn expected_answer(form: &Form<'_>, question: Question) -> String {
    match form.case.answers.chosen(question) {
        Some(choice) => {
            let words = answer_words(form.ctx, choice);
            form.ctx.fill("reflection.expected", &[("what", &words)])
        }
        None => form.say("reflection.expected-open"),
    }
}

/// Whether the reader would choose the same again.
pub fn same(form: &Form<'_>) -> Html {
    let chosen = form.reflection.same.map(SameAgain::id);
    judge(form, "same", form.ctx.choices("same", &SameAgain::IDS), chosen, None, |reflection, _, id| {
        reflection.same = SameAgain::from_id(id)
    })
}

/// Whether it was worth it.
pub fn worth(form: &Form<'_>) -> Html {
    let chosen = form.reflection.worth.map(WorthIt::id);
    judge(form, "worth", form.ctx.choices("worth", &WorthIt::IDS), chosen, None, |reflection, _, id| {
        reflection.worth = WorthIt::from_id(id);
    })
}

/// How it felt two weeks after saying no.
pub fn relief(form: &Form<'_>) -> Html {
    let (chosen, hint) = (form.reflection.relief.map(Rating::id), form.say("reflection.relief-hint"));
    judge(
        form,
        "relief",
        form.ctx.choices("relief", &Rating::IDS),
        chosen,
        Some(hint),
        |reflection, _, id| {
            reflection.relief = Rating::from_id(id);
        },
    )
}

/// A question of that name. One with a hint has answers too long to stand side by side.
fn judge(
    form: &Form<'_>,
    name: &str,
    options: Vec<(&'static str, String)>,
    chosen: Option<&'static str>,
    hint: Option<String>,
    with: With<&'static str>,
) -> Html {
    let look = if hint.is_some() { Look::List } else { Look::Short };
    let row = Choice {
        name: name.to_owned(),
        legend: form.say(&format!("reflection.{name}")),
        hint: hint.map(|hint| html! { hint }),
        options,
        chosen,
        look,
    };
    form.choose(row, 0, with)
}
