//! Owns what every screen must be for everyone: clean by axe in both themes, whole at 320 pixels, easy to hit.

use super::measure::hold_whole;
use super::plant::{arrive_with, day_from_today, interview};
use super::visit::{
    FOLDS, HEADING, answer_step, arrive, choose, delete, edit, expect, in_one_engine, keep_as, open_journal,
    reflect, skip_from, skip_step, wait_until_saved, write,
};
use crate::Outcome;
use crate::ace;
use crate::axe;
use crate::browser::Scheme;
use crate::engine::Engine;
use crate::lane::Flow;
use crate::reader::Reader;
use serde_json::{Value, json};

pub const FLOWS: &[(&str, Flow)] = &[
    ("access_in_the_light_theme", |reader| by_axe(reader, Scheme::Light, every_screen)),
    // A theme is colours, and the engines mix them alike.
    ("access_in_the_dark_theme", |reader| {
        in_one_engine(reader, |reader| by_axe(reader, Scheme::Dark, every_screen))
    }),
    ("access_at_320_pixels", |reader| at_320_pixels(reader, every_screen)),
    ("access_to_the_journal_in_the_light_theme", |reader| {
        by_axe(reader, Scheme::Light, every_screen_of_a_journal)
    }),
    ("access_to_the_journal_in_the_dark_theme", |reader| {
        in_one_engine(reader, |reader| by_axe(reader, Scheme::Dark, every_screen_of_a_journal))
    }),
    ("access_to_the_journal_at_320_pixels", |reader| at_320_pixels(reader, every_screen_of_a_journal)),
];

type Look = fn(&mut Reader<'_>, &str) -> Outcome;

/// A way through screens.
type Way = fn(&mut Reader<'_>, Look) -> Outcome;

fn by_axe(reader: &mut Reader<'_>, scheme: Scheme, way: Way) -> Outcome {
    reader.color_scheme(scheme)?;
    // The second checker looks at structure and not at colours, and sees the same in each engine. A theme is colours.
    match (scheme, reader.engine()) {
        (Scheme::Dark, _) => way(reader, axe::check_colours),
        (Scheme::Light, Engine::Chromium) => way(reader, |reader, screen| {
            axe::check(reader, screen)?;
            ace::check(reader, screen)
        }),
        (Scheme::Light, _) => way(reader, axe::check),
    }
}

/// Whether a screen is whole where there is little room: in a narrow window, in a column of 300 pixels, and with letters
/// twice as large on a phone.
fn at_320_pixels(reader: &mut Reader<'_>, way: Way) -> Outcome {
    reader.set_viewport(320, 700)?;
    way(reader, |reader, screen| {
        let wide = reader
            .js("return document.documentElement.scrollWidth - document.documentElement.clientWidth")?;
        expect(&format!("pixels to scroll sideways on {screen}"), wide, json!(0))?;
        let small = reader.js(
            "return all('button, a.button, label.choice, input:not([type=radio], [type=checkbox]), textarea, select, summary').filter(visible)
              .filter((target) => target.getBoundingClientRect().height < 43.9).map(called)",
        )?;
        expect(&format!("targets lower than 44 pixels on {screen}"), small, json!([]))?;
        hold_whole(reader, screen)
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
            reader.click("button[type=submit]")?;
        } else {
            skip_step(reader)?;
        }
    }
    reader.wait_to_see(FOLDS)?;
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
    reader.js("all('details').forEach((details) => { details.open = true })")?;
    for (name, value) in [("happened", "went"), ("rating-practice", "2"), ("real-stress", "hard")] {
        choose(reader, name, value)?;
    }
    write(reader, "#real-hours", "300")?;
    choose(reader, "worth", "no")?;
    reader.wait_to_see(".wrong")?;
    look(reader, "a reflection under way, with hours that are none")?;
    write(reader, "#real-hours", "3")?;
    reader.click_on("Done")?;
    reader.wait_to_see(".beside")?;
    look(reader, "a reflection that is read")?;
    reader.click_on("All interviews")?;
    reader.wait_for_text(HEADING, "Your journal")?;
    look(reader, "the journal")?;
    reader.click(".erase summary")?;
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
    reader.click_on("Compare")?;
    reader.wait_for_text(HEADING, "Side by side")?;
    look(reader, "two side by side")?;
    reader.click_on("All interviews")?;
    reader.wait_for_text(HEADING, "Your journal")?;
    look(reader, "the journal of two")?;
    delete(reader, "Another")?;
    reader.wait_to_see(".news button")?;
    look(reader, "a journal with something to bring back")?;
    delete(reader, "Harbour Books")?;
    reader.wait_to_see(".news button")?;
    look(reader, "an empty journal with something to bring back")?;
    reader.js("localStorage.setItem('worth-the-interview/1/interview/broken', '{'); window.dispatchEvent(new Event('focus'))")?;
    reader.wait_for_text(".unread", "could not be read")?;
    look(reader, "a journal with an unreadable entry")?;
    reader.click_on("Quiz")?;
    skip_from(reader, 1)?;
    reader.wait_for_text(HEADING, "Not enough")?;
    look(reader, "a result without enough answers")?;
    reader.expect_errors();
    reader.site().fail("en.json", crate::server::Fault::Status(500));
    reader.reload()?;
    reader.js("widget.scrollIntoView()")?;
    reader.wait_to_see("[role=alert]")?;
    look(reader, "a widget that could not be loaded")
}

/// Three interviews with all that a reflection can hold, somebody to get in touch with, and a version of one.
fn a_journal(reader: &mut Reader<'_>) -> Outcome<Vec<Value>> {
    let reflection = json!({
        "happened": "went", "ratings": { "practice": 4, "want": 2, "learn": 1, "clarify": 3, "network": 0 },
        "hours": 5, "stress": "hard", "risk": "none", "same": "yes", "worth": "yes",
        "questions": [{ "text": "What?", "theme": "pay", "answer": 1 }, { "text": "", "theme": null, "answer": null }],
        "parts": { "latest-job": "liked", "gap": "worried", "skills": "neutral" },
        "priorities": { "pay-people": "-1", "lead-do": "1" }, "musts": [{ "text": "Fridays off", "kind": "must" }],
        "people": [
            { "name": "K.", "role": "Lead", "went": 3, "follow_up": day_from_today(reader, -2)?, "plan": "Write.", "done": false },
            { "name": "", "role": "", "went": null, "follow_up": day_from_today(reader, 2)?, "plan": "", "done": false },
        ],
        "text": "Big windows.",
    });
    let version = json!({ "reflection": reflection, "version_of": "one", "date": "2026-02-01" });
    Ok(vec![
        interview(
            "one",
            "Harbour Books and everything else by the water",
            &json!({ "reflection": reflection }),
        ),
        interview("two", "Elm Street Clinic", &json!({ "reflection": reflection, "choice": "go" })),
        interview("three", "", &json!({ "reflection": reflection, "date": "2026-03-01" })),
        interview("four", "Another one", &version),
        interview("five", "Still to come", &json!({ "date": "2026-12-01" })),
    ])
}

/// Goes through the journal and all that belongs to it, once there is something in it, and looks.
fn every_screen_of_a_journal(reader: &mut Reader<'_>, look: Look) -> Outcome {
    reader.open("/")?;
    let records = a_journal(reader)?;
    arrive_with(reader, &records)?;
    let unfold = |reader: &mut Reader<'_>| {
        reader.js("all('details').forEach((details) => { details.open = true })").map(drop)
    };
    open_journal(reader)?;
    unfold(reader)?;
    look(reader, "the journal with all that is folded away")?;
    write(reader, "#find-words", "nowhere")?;
    reader.wait_for_text(".find [role=status]", "None of your interviews")?;
    look(reader, "a journal in which nothing is found")?;
    reader.click_on("Show all")?;
    reader.wait_to_see(".entry .name")?;
    reader.click_on("Done: K.")?;
    reader.wait_for_text(".news", "Marked as done.")?;
    look(reader, "a journal with something done")?;
    reader.click_on("Hide")?;
    reader.wait_for_focus("button “Show again”")?;
    look(reader, "a journal that is hidden")?;
    reader.click_on("Show again")?;
    reader.wait_for_focus("button “Hide”")?;
    reader.click_on("What it teaches")?;
    reader.wait_for_focus("h2 “What your journal teaches”")?;
    reader.wait_to_see(".insights .picture")?;
    look(reader, "what it teaches")?;
    unfold(reader)?;
    look(reader, "what it teaches, with its figures")?;
    reader.click_on("All interviews")?;
    reader.wait_for_focus("button “What it teaches”")?;
    reader.click_on("Compare")?;
    reader.wait_for_focus("h2 “Side by side”")?;
    unfold(reader)?;
    look(reader, "side by side, and which ones")?;
    reader.click_on("All interviews")?;
    reader.wait_for_focus("button “Compare”")?;
    reader.click_on("Copies")?;
    reader.wait_for_focus("h2 “Copies of your journal”")?;
    reader.click_on("Show it as text")?;
    reader.wait_to_see("#copy-text")?;
    let file = reader.property("#copy-text", "value")?;
    let file =
        file.as_str().unwrap_or_default().replace("Still to come", "Changed").replace("Elm Street", "\u{0}");
    unfold(reader)?;
    reader.script("one('#bring-text').value = given", json!(file))?;
    reader.click_on("Look at it")?;
    reader.wait_to_see(".came")?;
    unfold(reader)?;
    look(reader, "copies, with one that is looked at")?;
    reader.script("one('#bring-text').value = 'nothing of ours'", Value::Null)?;
    reader.click_on("Look at it")?;
    reader.wait_for_text(".came", "This is not a copy of a journal.")?;
    look(reader, "a copy that cannot be used")?;
    reader.click_on("All interviews")?;
    reader.wait_for_focus("button “Copies”")?;
    reader.click_on("Another one")?;
    reader.wait_to_see(".versions")?;
    unfold(reader)?;
    look(reader, "a reflection with everything in it, as it is read")?;
    edit(reader)?;
    unfold(reader)?;
    for add in ["Add a question", "Add one", "Add a person"] {
        reader.click_on(add)?;
        reader.wait_for_focus("text")?;
    }
    look(reader, "a reflection with everything in it, in two versions")?;
    reader.click_on("Remove Person 1")?;
    reader.wait_for_text(".news", "It is gone from the list.")?;
    for happened in ["declined", "cancelled", "to-come"] {
        choose(reader, "happened", happened)?;
        unfold(reader)?;
        look(reader, &format!("a reflection of an interview that was {happened}"))?;
    }
    Ok(())
}
