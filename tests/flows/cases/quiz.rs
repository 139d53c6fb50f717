//! Owns the quiz: through it by keyboard alone, back, skipping, reloading, starting over.

use super::measure::{Most, hold, seconds};
use super::visit::{
    ANSWERS, HEADING, HEADINGS, RESULT, answer_all, answer_step, arrive, come_back, expect, figure,
    is_chosen, keys, mark, offers, radio, skip_step, tap, wait_until_saved,
};
use crate::Outcome;
use crate::lane::Flow;
use crate::reader::Reader;
use serde_json::json;

/// The step, from 0, whose questions stand in one grid.
const GRID: usize = 7;
/// What a screen of the quiz comes to at most on a phone.
const SCREEN: Most = Most { pixels: 560.0, words: 90.0, controls: 40.0 };
/// The names of the questions that are open.
const OPEN: &str = "return [...new Set(all('.questions input').filter(visible).map((radio) => radio.name))]";

pub const FLOWS: &[(&str, Flow)] = &[
    ("quiz_by_keyboard_alone", quiz_by_keyboard_alone),
    ("quiz_by_taps", quiz_by_taps),
    ("quiz_answers_can_be_changed", quiz_answers_can_be_changed),
    ("quiz_starts_with_nothing_chosen", quiz_starts_with_nothing_chosen),
    ("quiz_goes_back_without_loss", quiz_goes_back_without_loss),
    ("quiz_can_be_skipped", quiz_can_be_skipped),
    ("quiz_points_somewhere_so_far", quiz_points_somewhere_so_far),
    ("quiz_goes_on_after_a_reload", quiz_goes_on_after_a_reload),
    ("quiz_goes_on_in_another_tab", quiz_goes_on_in_another_tab),
    ("quiz_starts_over_and_back", quiz_starts_over_and_back),
    ("quiz_survives_double_clicks", quiz_survives_double_clicks),
];

fn quiz_by_keyboard_alone(reader: &mut Reader<'_>) -> Outcome {
    arrive(reader, "/")?;
    tab_to(reader, "radio gut=")?;
    for (step, answers) in ANSWERS.iter().enumerate() {
        for (place, (name, value)) in answers.iter().enumerate() {
            tab_to(reader, &format!("radio {name}="))?;
            let values =
                reader.js(&format!("return all('input[name={name}]').map((radio) => radio.value)"))?;
            let values: Vec<String> = serde_json::from_value(values)?;
            let down = values.iter().position(|other| other == value).ok_or("no such answer")?;
            reader.press("Space")?;
            (0..down).try_for_each(|_| reader.press("Down"))?;
            reader.wait_for_focus(&format!("radio {name}={value}"))?;
            // Arrow keys only choose.
            expect(name, is_chosen(reader, name, value)?, true)?;
            match answers.get(place + 1) {
                Some((next, _)) if step < GRID => {
                    reader.press("Enter")?;
                    reader.wait_for_focus(&format!("radio {next}="))?;
                }
                Some(_) => {}
                None => reader.press("Enter")?,
            }
        }
        // Where the eye goes, the focus goes.
        let next = HEADINGS.get(step + 1).unwrap_or(&RESULT);
        reader.wait_for_focus(&format!("h2 “{next}”"))?;
    }
    let result = |reader: &mut Reader<'_>, name| reader.attribute(".result", name);
    expect("verdict", result(reader, "data-verdict")?.as_deref(), Some("go"))?;
    expect("strength", result(reader, "data-strength")?.as_deref(), Some("clear"))?;
    for (name, value) in [
        ("total", "11.125"),
        ("time", "3"),
        ("stress", "1"),
        ("risk", "1"),
        ("go", "6.125"),
        ("small", "3.5625"),
        ("margin", "2.5625"),
        ("worth-up-to", "9.125"),
        ("ahead-up-to", "5.5625"),
        ("share-go", "1"),
        ("benefit-practice", "6"),
        ("benefit-want", "1.5"),
        ("benefit-learn", "2"),
        ("benefit-clarify", "1.125"),
        ("benefit-network", "0.5"),
    ] {
        let found = figure(reader, name)?;
        expect(name, found.as_str(), value)?;
    }
    // An answer changed below the result is followed at once.
    tab_to(reader, "summary “Change an answer”")?;
    reader.press("Enter")?;
    tab_to(reader, "summary “What it costs you”")?;
    reader.press("Enter")?;
    tab_to(reader, "radio time=")?;
    reader.press("Down")?;
    reader.wait_for("the verdict to follow", |reader| {
        Ok(reader.attribute(".result", "data-verdict")?.as_deref() == Some("small"))
    })?;
    reader.wait_for_text(".change .now", "Going or a short call: no clear lead")
}

/// A tap or a click moves on by itself: so many of them, and on a phone each screen in one look.
fn quiz_by_taps(reader: &mut Reader<'_>) -> Outcome {
    reader.set_viewport(390, 844)?;
    arrive(reader, "/")?;
    let (mut taps, mut words) = (0, 0);
    for (step, answers) in ANSWERS.iter().enumerate() {
        reader.wait_for_text(HEADING, HEADINGS.get(step).ok_or("no such step")?)?;
        for (place, (name, value)) in answers.iter().enumerate() {
            hold(reader, &format!("step {}, {name}", step + 1), &SCREEN)?;
            if step < GRID || place == 0 {
                words += new_words(reader, place == 0)?;
            }
            tap(reader, name, value)?;
            taps += 1;
            if let Some((next, _)) = answers.get(place + 1) {
                reader.wait_for(next, |reader| reader.sees(&format!("input[name='{next}']")))?;
            }
        }
    }
    reader.click("button[type=submit]")?;
    taps += 1;
    reader.wait_for_text(HEADING, RESULT)?;
    expect("taps", taps, 17)?;
    expect(&format!("at most 300 words, and there are {words}"), words <= 300, true)?;
    let seconds = seconds(taps, taps - 1, words);
    expect(&format!("at most 125 seconds, and it takes {seconds:.0}"), seconds <= 125.0, true)
}

/// The words of what is open and, on a step's first screen, of what stands over it; those of buttons and of what was
/// answered before are the same on each screen.
fn new_words(reader: &mut Reader<'_>, first: bool) -> Outcome<usize> {
    let parts = if first { ".step .heading-0, .intro, .questions" } else { ".questions" };
    let words = "const count = (element) => plain(element.innerText).split(' ').filter(Boolean).length;
        const sum = (css) => all(css).filter(visible).reduce((sum, element) => sum + count(element), 0);
        return sum(given) - sum('.folded') - sum('.cell-words')";
    Ok(serde_json::from_value(reader.script(words, json!(parts))?)?)
}

/// What was answered is a line with a way to it; a double click answers one question and not two.
fn quiz_answers_can_be_changed(reader: &mut Reader<'_>) -> Outcome {
    arrive(reader, "/")?;
    reader.click_on("Maybe")?;
    reader.wait_for_focus(&format!("h2 “{}”", HEADINGS[1]))?;
    reader.click_on("Longer, or never")?;
    reader.wait_for_focus("radio next=")?;
    reader.wait_for_text(".folded:not([hidden])", "Your last job interview? Longer, or never")?;
    reader.click_on("Change: Your last job interview?")?;
    reader.wait_for_focus("radio last=longer")?;
    // The question after it waits for its turn.
    expect("folded questions", reader.count(".folded:not([hidden])")?, 0)?;
    // The same answer once more moves on, too.
    reader.click_on("Longer, or never")?;
    reader.wait_for_focus("radio next=")?;
    reader.double_click(&radio("next", "one"))?;
    reader.wait_for_text(HEADING, HEADINGS[2])?;
    expect("what the second click chose", reader.count(".step :checked")?, 0)?;
    reader.click_on("Next")?;
    reader.wait_for_focus("radio deal=")?;
    reader.wait_for_text(".folded:not([hidden])", "Left out.")?;
    reader.click_on("Answer: How well do you know this job?")?;
    reader.wait_for_focus("radio know=")
}

/// Presses Tab until the focus is there.
pub fn tab_to(reader: &mut Reader<'_>, description: &str) -> Outcome {
    for _ in 0..90 {
        if reader.active()?.starts_with(description) {
            return Ok(());
        }
        reader.press("Tab")?;
    }
    Err(format!("90 times Tab did not lead to {description}").into())
}

fn quiz_starts_with_nothing_chosen(reader: &mut Reader<'_>) -> Outcome {
    arrive(reader, "/")?;
    expect("focus", reader.active()?.as_str(), "body")?;
    for (step, answers) in ANSWERS.iter().enumerate() {
        let title =
            if step == 0 { "Worth the interview?".to_owned() } else { format!("Step {} of 8", step + 1) };
        expect("progress", reader.text(".title")?, title)?;
        expect("headings", reader.count(HEADING)?, 1)?;
        let asked = "return new Set(all('.questions input').map((radio) => radio.name)).size";
        expect("questions", reader.js(asked)?, json!(answers.len()))?;
        expect("chosen", reader.count("input:checked")?, 0)?;
        expect("not sure", reader.count("input[type=radio][value=unsure]")?, answers.len())?;
        for (place, (name, value)) in answers.iter().enumerate() {
            let open = if step < GRID { vec![*name] } else { names(answers) };
            expect("open questions", reader.js(OPEN)?, json!(open))?;
            let (role, words) = reader.role_and_name(&radio(name, value))?;
            expect("role", role.as_str(), "radio")?;
            expect("a name", words.is_empty(), false)?;
            if step < GRID && place + 1 < answers.len() {
                reader.click("button[type=submit]")?;
                reader.wait_for("the next question", |reader| Ok(reader.js(OPEN)? != json!(open)))?;
            }
        }
        reader.click("button[type=submit]")?;
        if let Some(heading) = HEADINGS.get(step + 1) {
            reader.wait_for_text(HEADING, heading)?;
        }
    }
    reader.wait_for_text(HEADING, "Not enough answers yet")
}

fn quiz_goes_back_without_loss(reader: &mut Reader<'_>) -> Outcome {
    arrive(reader, "/")?;
    answer_all(reader)?;
    for step in (0..ANSWERS.len()).rev() {
        reader.click_on("Back")?;
        let (heading, answers) = HEADINGS.iter().zip(ANSWERS).nth(step).ok_or("no such step")?;
        reader.wait_for_focus(&format!("h2 “{heading}”"))?;
        for (name, value) in answers {
            expect(name, is_chosen(reader, name, value)?, true)?;
        }
        // Within a step, to the question before.
        if step < GRID {
            for (name, value) in answers.iter().rev().skip(1) {
                reader.click_on("Back")?;
                reader.wait_for_focus(&format!("radio {name}={value}"))?;
            }
        }
    }
    expect(
        "a way back from the first step",
        reader.texts("button:not([hidden])")?.contains(&"Back".to_owned()),
        false,
    )
}

fn quiz_can_be_skipped(reader: &mut Reader<'_>) -> Outcome {
    arrive(reader, "/")?;
    for heading in HEADINGS {
        reader.wait_for_text(HEADING, heading)?;
        skip_step(reader)?;
    }
    reader.wait_for_text(HEADING, "Not enough answers yet")?;
    reader.wait_for_text(".verdict", "6 more answers")?;
    expect("strength", reader.attribute(".result", "data-strength")?.as_deref(), Some("not-enough"))?;
    expect("open items", reader.count(".verdict li")?, 11)?;
    // Nothing is said of averages.
    expect("figures", reader.count(".result data, .result .options")?, 0)?;
    // What is missing leads to where it is asked.
    reader.click_on("Who would you meet?")?;
    reader.wait_for_focus("h2 “People you would meet”")?;
    // From there the way leads back, and not through all that comes after it.
    reader.click(&radio("meet", "recruiter"))?;
    reader.wait_for_text(".verdict", "5 more answers")?;
    reader.click_on("Is it work you want next?")?;
    reader.wait_for_focus("h2 “What they look for”")?;
    reader.click_on("Back")?;
    reader.wait_for_text(".verdict", "5 more answers")
}

/// After six answers that count there is something to see, and a way back to the same place.
fn quiz_points_somewhere_so_far(reader: &mut Reader<'_>) -> Outcome {
    arrive(reader, "/")?;
    let bar = |reader: &mut Reader<'_>| reader.property("progress", "value");
    expect("the bar at first", bar(reader)?, json!(0))?;
    for step in 1..=4 {
        answer_step(reader, step)?;
        expect("a look ahead", offers(reader, "See where it points so far")?, false)?;
        reader.click("button[type=submit]")?;
    }
    answer_step(reader, 5)?;
    reader.wait_for("a look ahead", |reader| offers(reader, "See where it points so far"))?;
    expect("the bar on step five", bar(reader)?, json!(4))?;
    reader.click_on("See where it points so far")?;
    reader.wait_to_see(".result .lever")?;
    reader.click_on("Back")?;
    reader.wait_for_focus(&format!("h2 “{}”", HEADINGS[4]))?;
    for step in 5..=8 {
        answer_step(reader, step)?;
        reader.click("button[type=submit]")?;
    }
    reader.wait_for_text(HEADING, RESULT)?;
    reader.click_on("Back")?;
    reader.wait_for_focus(&format!("h2 “{}”", HEADINGS[7]))
}

fn quiz_goes_on_after_a_reload(reader: &mut Reader<'_>) -> Outcome {
    arrive(reader, "/")?;
    for step in 1..=2 {
        answer_step(reader, step)?;
        reader.click("button[type=submit]")?;
    }
    answer_step(reader, 3)?;
    // At once, without waiting for a word about it.
    reader.reload()?;
    come_back(reader)?;
    reader.wait_for_text(".title", "Step 3 of 8")?;
    for (name, value) in ANSWERS[2] {
        expect(name, is_chosen(reader, name, value)?, true)?;
    }
    expect("focus", reader.active()?.as_str(), "body")?;
    reader.click_on("Back")?;
    reader.wait_for_focus("radio know=")?;
    reader.click_on("Back")?;
    reader.wait_for_text(HEADING, HEADINGS[1])?;
    expect("last", is_chosen(reader, "last", "longer")?, true)
}

fn quiz_goes_on_in_another_tab(reader: &mut Reader<'_>) -> Outcome {
    arrive(reader, "/")?;
    answer_step(reader, 1)?;
    reader.click("button[type=submit]")?;
    answer_step(reader, 2)?;
    wait_until_saved(reader)?;
    reader.new_tab()?;
    arrive(reader, "/")?;
    reader.wait_for_text(HEADING, HEADINGS[1])?;
    expect("last", is_chosen(reader, "last", "longer")?, true)?;
    // From here on the two go their own ways.
    mark(reader, "last", "under-3-months")?;
    wait_until_saved(reader)?;
    reader.switch(0)?;
    expect("last in the first tab", is_chosen(reader, "last", "longer")?, true)?;
    mark(reader, "next", "no")?;
    wait_until_saved(reader)?;
    reader.reload()?;
    come_back(reader)?;
    expect("last after a reload", is_chosen(reader, "last", "longer")?, true)
}

fn quiz_starts_over_and_back(reader: &mut Reader<'_>) -> Outcome {
    arrive(reader, "/")?;
    answer_step(reader, 1)?;
    reader.click("button[type=submit]")?;
    reader.wait_for_text(HEADING, HEADINGS[1])?;
    reader.click_on("Start over")?;
    reader.wait_for_text(HEADING, HEADINGS[0])?;
    expect("chosen", reader.count("input:checked")?, 0)?;
    reader.click_on("Bring it back")?;
    reader.wait_for_text(HEADING, HEADINGS[1])?;
    reader.click_on("Start over")?;
    reader.wait_for_text(HEADING, HEADINGS[0])?;
    wait_until_saved(reader)?;
    reader.reload()?;
    come_back(reader)?;
    reader.wait_for_text(HEADING, HEADINGS[0])?;
    expect("chosen after a reload", reader.count("input:checked")?, 0)
}

fn quiz_survives_double_clicks(reader: &mut Reader<'_>) -> Outcome {
    arrive(reader, "/")?;
    answer_all(reader)?;
    // A second click that the page has not yet drawn an answer to.
    reader.js("const button = one('.keep button'); button.click(); button.click()")?;
    reader.wait_to_see(".interview")?;
    wait_until_saved(reader)?;
    let kept = keys(reader)?.iter().filter(|key| key.contains("/interview/")).count();
    expect("kept interviews", kept, 1)
}

fn names<'a>(answers: &[(&'a str, &str)]) -> Vec<&'a str> {
    answers.iter().map(|(name, _)| *name).collect()
}
