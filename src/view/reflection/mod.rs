//! The reflection: facts first, then ratings, then plans; each beside what was expected.

pub mod costs;
pub mod form;
pub mod growing_list;
pub mod lists;

use std::rc::Rc;

use yew::{Callback, Html, html};

use self::costs::{costs, relief, same, worth};
use self::form::{Form, Question as Choice};
use crate::domain::benefit::Benefit;
use crate::domain::interview::Interview;
use crate::domain::reflection::{Happened, LONGEST_LINE, Rating, Reflection};
use crate::domain::reflection_items::{PriorityAxis, PriorityStep, Reaction, ResumePart};
use crate::domain::weighing::{expected, signs};
use crate::session::action::Action;
use crate::view::parts::heading::heading_of;
use crate::view::parts::radios::Look;
use crate::view::view_context::ViewContext;

/// The form; everything in it is optional and kept as it is given.
pub fn reflect(
    ctx: &ViewContext,
    interview: &Interview,
    reflection: &Reflection,
    act: &Callback<Action>,
) -> Html {
    let form = Form { ctx, case: &interview.case, reflection: Rc::new(reflection.clone()), act };
    // Each its own place, so that fields of one kind never become those of another.
    let parts = match reflection.happened {
        None | Some(Happened::Went | Happened::Call) => html! {
            <div key="took-place" class="fields">{ took_place(&form) }{ more(&form, true) }</div>
        },
        Some(Happened::Declined) => html! {
            <div key="declined" class="fields">
                { form.text("instead", &reflection.instead, |reflection, _, text| reflection.instead = text) }
                { relief(&form) }
                { same(&form) }
                { more(&form, false) }
            </div>
        },
        Some(Happened::Cancelled) => html! {
            <div key="cancelled" class="fields">{ costs(&form) }{ same(&form) }{ more(&form, false) }</div>
        },
        Some(Happened::ToCome) => html! {
            <div key="to-come" class="fields"><p>{ form.say("reflection.wait") }</p>{ more(&form, false) }</div>
        },
    };
    html! {
        <section class="reflection">
            { heading_of(ctx, ctx.say("reflection.heading")) }
            <p>{ ctx.say("reflection.intro") }</p>
            { happened(&form) }
            { parts }
        </section>
    }
}

fn happened(form: &Form<'_>) -> Html {
    let reflection = &form.reflection;
    let what = Choice {
        name: "happened".to_owned(),
        legend: form.say("reflection.happened"),
        hint: None,
        options: form.ctx.choices("happened", &Happened::IDS),
        chosen: reflection.happened.map(Happened::id),
        look: Look::Short,
    };
    html! {
        <div class="fields">
            { form.choose(what, 0, |reflection, _, id| reflection.happened = Happened::from_id(id)) }
            { form.day("happened-day".to_owned(), form.say("reflection.day"), reflection.when, 0, |reflection, _, day| {
                reflection.when = day;
            }) }
        </div>
    }
}

/// What the two minutes are for.
fn took_place(form: &Form<'_>) -> Html {
    let reflection = &form.reflection;
    html! {
        <>
            { benefit(form, Benefit::Practice) }
            { form.text("better", &reflection.better, |reflection, _, text| reflection.better = text) }
            { wanted(form, 0, "wanted-before") }
            { wanted(form, 1, "wanted-now") }
            { benefit(form, Benefit::Want) }
            { form.text("left-out", &reflection.left_out, |reflection, _, text| reflection.left_out = text) }
            { benefit(form, Benefit::Learn) }
            { lists::asked(form) }
            { parts(form) }
            { benefit(form, Benefit::Clarify) }
            { benefit(form, Benefit::Network) }
            { costs(form) }
            { same(form) }
            { worth(form) }
        </>
    }
}

/// The rest, folded away. Its last field is for whatever else there is.
fn more(form: &Form<'_>, met: bool) -> Html {
    let reflection = &form.reflection;
    let met = met.then(|| {
        html! {
            <>
                { form.line("resume-line".to_owned(), form.say("reflection.line"), (&reflection.line, LONGEST_LINE), 0, |reflection, _, text| {
                    reflection.line = text;
                }) }
                { priorities(form) }
                { lists::musts(form) }
                { lists::people(form) }
            </>
        }
    });
    html! {
        <>
            <details class="more">
                <summary>{ form.say("reflection.more") }</summary>
                <div class="fields">
                    { for met }
                    <fieldset class="plan">
                        <legend>{ form.say("reflection.next") }</legend>
                        { form.line("next-when".to_owned(), form.say("plan.when"), (&reflection.when_next, LONGEST_LINE), 0, |reflection, _, text| {
                            reflection.when_next = text;
                        }) }
                        { form.line("next-then".to_owned(), form.say("reflection.then"), (&reflection.then_next, LONGEST_LINE), 0, |reflection, _, text| {
                            reflection.then_next = text;
                        }) }
                    </fieldset>
                </div>
            </details>
            { form.text("words", &reflection.text, |reflection, _, text| reflection.text = text) }
        </>
    }
}

/// What a benefit came to, beside what was expected of it.
fn benefit(form: &Form<'_>, benefit: Benefit) -> Html {
    let answers = &form.case.answers;
    let open = signs(benefit).all(|question| answers.is_open(question));
    // The level next to it; a cast rounds down.
    let level = Rating::new((expected(benefit, answers) / 16.0 + 0.5) as u8);
    let hint = match level {
        Some(level) if !open => {
            let words = form.say(&format!("rating.{}", level.id()));
            form.ctx.fill("reflection.expected", &[("what", &words)])
        }
        _ => form.say("reflection.expected-open"),
    };
    let hint = Some(html! { hint });
    let place = benefit as usize;
    let chosen = form.reflection.ratings.get(place).copied().flatten();
    let legend = form.say(&format!("reflection.{}", benefit.id()));
    form.rate(
        "rating",
        (format!("rating-{}", benefit.id()), legend),
        hint,
        chosen,
        place,
        |reflection, place, id| {
            if let Some(slot) = reflection.ratings.get_mut(place) {
                *slot = Rating::from_id(id);
            }
        },
    )
}

fn wanted(form: &Form<'_>, place: usize, key: &str) -> Html {
    let chosen = form.reflection.wanted.get(place).copied().flatten();
    let legend = form.say(&format!("reflection.{key}"));
    form.rate("wish", (key.to_owned(), legend), None, chosen, place, |reflection, place, id| {
        if let Some(slot) = reflection.wanted.get_mut(place) {
            *slot = Rating::from_id(id);
        }
    })
}

/// How they took each part of the resume.
fn parts(form: &Form<'_>) -> Html {
    let rows = ResumePart::ALL.into_iter().zip(form.reflection.parts).map(|(part, reaction)| {
        let row = Choice {
            name: format!("part-{}", part.id()),
            legend: form.say(&format!("part.{}", part.id())),
            hint: None,
            options: form.ctx.choices("reaction", &Reaction::IDS),
            chosen: reaction.map(Reaction::id),
            look: Look::Line,
        };
        form.choose(row, part as usize, |reflection, place, id| {
            if let Some(slot) = reflection.parts.get_mut(place) {
                *slot = Reaction::from_id(id);
            }
        })
    });
    html! {
        <fieldset class="group" key="parts">
            <legend>{ form.say("reflection.parts") }</legend>
            { for rows }
        </fieldset>
    }
}

/// Where the reader stands between two things.
fn priorities(form: &Form<'_>) -> Html {
    let rows = PriorityAxis::ALL.into_iter().zip(form.reflection.priorities).map(|(axis, leaning)| {
        let name = form.say(&format!("axis.{}", axis.id()));
        let end = |side: &str| {
            html! { <span key={side.to_owned()}>{ form.say(&format!("axis.{}.{side}", axis.id())) }</span> }
        };
        let row = Choice {
            name: format!("axis-{}", axis.id()),
            // What is chosen stands in words, since a step alone does not say how far it goes.
            legend: match leaning {
                Some(one) => form.ctx.fill(
                    "reflection.priority",
                    &[("axis", &name), ("where", &leaning_words(form.ctx, axis, one))],
                ),
                None => name,
            },
            hint: Some(html! { <>{ end("first") }{ end("second") }</> }),
            options: PriorityStep::ALL.map(|one| (one.id(), leaning_words(form.ctx, axis, one))).into(),
            chosen: leaning.map(PriorityStep::id),
            look: Look::Scale,
        };
        form.choose(row, axis as usize, |reflection, place, id| {
            if let Some(slot) = reflection.priorities.get_mut(place) {
                *slot = PriorityStep::from_id(id);
            }
        })
    });
    html! {
        <fieldset class="group" key="priorities">
            <legend>{ form.say("reflection.priorities") }</legend>
            { for rows }
        </fieldset>
    }
}

/// Where a leaning stands, in words.
pub fn leaning_words(ctx: &ViewContext, axis: PriorityAxis, leaning: PriorityStep) -> String {
    leaning.step().map_or_else(|| ctx.say("leaning.dont-mind"), |step| step_words(ctx, axis, step))
}

/// A step from the middle to one of the two ends, in words.
pub fn step_words(ctx: &ViewContext, axis: PriorityAxis, step: i8) -> String {
    let end = end_words(ctx, axis, step);
    ctx.fill(&format!("leaning.{}", step.unsigned_abs()), &[("end", &end)])
}

/// The end to which a step leads, in words.
pub fn end_words(ctx: &ViewContext, axis: PriorityAxis, step: i8) -> String {
    let side = match step < 0 {
        true => "first",
        false => "second",
    };
    ctx.say(&format!("axis.{}.{side}", axis.id()))
}
