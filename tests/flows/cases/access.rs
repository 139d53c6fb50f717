//! Owns what every screen must be for everyone: clean by axe in both themes, whole at 320 pixels, easy to hit.

use super::visit::{
    HEADING, answer_step, arrive, choose, expect, keep_as, reflect, skip_from, wait_until_saved,
};
use crate::Outcome;
use crate::axe;
use crate::browser::Scheme;
use crate::lane::Flow;
use crate::reader::Reader;
use serde_json::json;

pub const FLOWS: &[(&str, Flow)] = &[
    ("access_in_the_light_theme", |reader| by_axe(reader, Scheme::Light)),
    ("access_in_the_dark_theme", |reader| by_axe(reader, Scheme::Dark)),
    ("access_at_320_pixels", access_at_320_pixels),
];

type Look = fn(&mut Reader<'_>, &str) -> Outcome;

fn by_axe(reader: &mut Reader<'_>, scheme: Scheme) -> Outcome {
    reader.color_scheme(scheme)?;
    every_screen(reader, axe::check)
}

fn access_at_320_pixels(reader: &mut Reader<'_>) -> Outcome {
    reader.set_viewport(320, 700)?;
    every_screen(reader, |reader, screen| {
        let wide = reader
            .js("return document.documentElement.scrollWidth - document.documentElement.clientWidth")?;
        expect(&format!("pixels to scroll sideways on {screen}"), wide, json!(0))?;
        let small = reader.js(
            "return all('button, a.button, label.choice, input:not([type=radio], [type=checkbox]), textarea, summary').filter(visible)
              .filter((target) => target.getBoundingClientRect().height < 43.9).map(called)",
        )?;
        expect(&format!("targets lower than 44 pixels on {screen}"), small, json!([]))
    })
}

/// Goes through every screen and every state of it that looks different, and looks.
fn every_screen(reader: &mut Reader<'_>, look: Look) -> Outcome {
    arrive(reader, "/")?;
    for step in 1..=8 {
        look(reader, &format!("step {step}, open"))?;
        if step != 4 {
            answer_step(reader, step)?;
            look(reader, &format!("step {step}"))?;
        }
        reader.click("button[type=submit]")?;
    }
    reader.wait_to_see(".result")?;
    reader.js("all('details').forEach((details) => { details.open = true })")?;
    look(reader, "the result")?;
    reader.click_on("Add a reason against")?;
    reader.wait_to_see(".own-reason")?;
    choose(reader, "share-good", "4")?;
    for decision in ["not-yet", "decline", "small", "go"] {
        choose(reader, "decision", decision)?;
        reader.js("all('details').forEach((details) => { details.open = true })")?;
        look(reader, &format!("the result with the choice {decision}"))?;
    }
    reader.js("const field = one('#dates-day'); field.value = '2026-12-31';
        field.dispatchEvent(new Event('change', { bubbles: true, composed: true }))")?;
    reader.wait_to_see(".dates a[download]")?;
    reader.click_on("Make a link")?;
    reader.wait_to_see("#link")?;
    let link = reader.property("#link", "value")?;
    let carried = link.as_str().and_then(|link| link.split_once('#')).ok_or("no link")?.1.to_owned();
    reader.js("all('details').forEach((details) => { details.open = true })")?;
    look(reader, "the result with everything in it")?;
    reader.js("one('h2').focus()")?;
    keep_as(reader, "Harbour Books and everything else by the water, for now")?;
    reader.js("all('details').forEach((details) => { details.open = true })")?;
    look(reader, "an interview")?;
    reflect(reader)?;
    wait_until_saved(reader)?;
    look(reader, "a reflection")?;
    reader.click_on("All interviews")?;
    reader.wait_for_text(HEADING, "Your journal")?;
    look(reader, "the journal")?;
    reader.click("summary")?;
    reader.click(".erase button")?;
    reader.wait_to_see("#erase-ask")?;
    look(reader, "the question about erasing")?;
    reader.click_on("No, keep it")?;
    for fragment in ["wti=1.cut", &carried] {
        reader.js(&format!("location.hash = '{fragment}'"))?;
        reader.wait_to_see(".came")?;
        look(reader, "what came by a link")?;
        reader.click(".came button:last-child")?;
        reader.wait_until_gone(".came")?;
    }
    reader.click_on("Quiz")?;
    skip_from(reader, 1)?;
    keep_as(reader, "Another")?;
    reader.click_on("All interviews")?;
    reader.wait_for_text(HEADING, "Your journal")?;
    reader.click_on("Compare side by side")?;
    reader.wait_for_text(HEADING, "Side by side")?;
    look(reader, "two side by side")?;
    reader.click_on("All interviews")?;
    reader.wait_for_text(HEADING, "Your journal")?;
    reader.click_on("Delete Another")?;
    reader.wait_to_see(".news button")?;
    reader.click_on("Delete Harbour Books")?;
    reader.wait_to_see(".news button")?;
    look(reader, "an empty journal with something to bring back")?;
    reader.js("localStorage.setItem('worth-the-interview/1/interview/broken', '{'); window.dispatchEvent(new Event('focus'))")?;
    reader.wait_for_text(".unread", "could not be read")?;
    look(reader, "a journal with an unreadable entry")?;
    reader.click_on("Quiz")?;
    skip_from(reader, 1)?;
    reader.wait_for_text(".pointer", "Not enough")?;
    look(reader, "a result without enough answers")?;
    reader.expect_errors();
    reader.site().fail("en.json", crate::server::Fault::Status(500));
    reader.reload()?;
    reader.js("widget.scrollIntoView()")?;
    reader.wait_to_see("[role=alert]")?;
    look(reader, "a widget that could not be loaded")
}
