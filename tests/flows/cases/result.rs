//! Owns the result: it follows every change, takes own reasons, leads to a next step, and says how it was worked out.

use super::measure::{Most, hold, hold_within};
use super::visit::{
    HEADING, STATUS, answer_all, arrive, choose, come_back, expect, figure, is_chosen, wait_until_saved,
};
use crate::Outcome;
use crate::engine::Engine;
use crate::lane::Flow;
use crate::reader::Reader;
use icalendar::parser::{read_calendar, unfold};
use serde_json::json;

pub const FLOWS: &[(&str, Flow)] = &[
    ("result_follows_an_answer", result_follows_an_answer),
    ("result_tries_and_uses_hours", result_tries_and_uses_hours),
    ("result_on_a_phone", result_on_a_phone),
    ("result_takes_own_reasons", result_takes_own_reasons),
    ("result_by_keyboard_alone", result_by_keyboard_alone),
    ("result_leads_to_a_step", result_leads_to_a_step),
    ("result_copies_a_message", result_copies_a_message),
    ("result_where_copying_is_blocked", result_where_copying_is_blocked),
    ("result_gives_a_calendar_file", result_gives_a_calendar_file),
    ("result_counts_otherwise", result_counts_otherwise),
    ("result_is_locked_by_the_reflection", result_is_locked_by_the_reflection),
];

fn verdict(reader: &mut Reader<'_>) -> Outcome<Option<String>> {
    reader.attribute(".result", "data-verdict")
}

fn wait_for_verdict(reader: &mut Reader<'_>, wanted: &str) -> Outcome {
    reader
        .wait_for(&format!("the verdict {wanted}"), |reader| Ok(verdict(reader)?.as_deref() == Some(wanted)))
}

fn result_follows_an_answer(reader: &mut Reader<'_>) -> Outcome {
    arrive(reader, "/")?;
    answer_all(reader)?;
    expect("verdict", verdict(reader)?.as_deref(), Some("go"))?;
    reader.click_on("How sure, and what is assumed")?;
    reader.wait_to_see(".flips li")?;
    // The nearest change away from going, as the first golden case has it.
    expect("flip", reader.attribute(".flips li", "data-question")?.as_deref(), Some("time"))?;
    expect("its answer", reader.attribute(".flips li", "data-answer")?.as_deref(), Some("5-to-8"))?;
    reader.click_on("Change an answer")?;
    reader.click_on("What it costs you")?;
    choose(reader, "time", "5-to-8")?;
    wait_for_verdict(reader, "small")?;
    expect("go", figure(reader, "go")?, "3.125")?;
    expect("time", figure(reader, "time")?, "6")?;
    reader.wait_for_text(".verdict", "Going or a short call: no clear lead")?;
    reader.wait_for_text(".against", "6 hours")?;
    // A rule takes going away, and says so.
    choose(reader, "risk", "lot")?;
    reader.wait_for_text(".option:first-child", "left out")?;
    reader.wait_for_text(".option:first-child", "could cost you your job or pay")?;
    // What is open is named, with what to find out first.
    choose(reader, "risk", "unsure")?;
    reader.wait_for_text(".range", "You left one question open.")?;
    expect("find out", reader.attribute(".find-out", "data-question")?.as_deref(), Some("risk"))
}

/// What is tried is shown at once and kept nowhere; what is used is an answer like any other, until it is given anew.
fn result_tries_and_uses_hours(reader: &mut Reader<'_>) -> Outcome {
    arrive(reader, "/")?;
    answer_all(reader)?;
    let slide = |reader: &mut Reader<'_>, place: usize| {
        reader.js(&format!(
            "const lever = one('#lever'); lever.value = {place};
             lever.dispatchEvent(new Event('input', {{ bubbles: true, composed: true }}))"
        ))
    };
    let sums = |reader: &mut Reader<'_>| reader.texts(".option-sum");
    expect("as answered", sums(reader)?, ["+6 h", "+3.5 h", "0 h"])?;
    slide(reader, 23)?;
    reader.wait_for_text(".then", "You are only trying this. It points to a call.")?;
    expect("with twelve hours", sums(reader)?, ["−3 h", "+3.5 h", "0 h"])?;
    expect("the heading", reader.text(HEADING)?.as_str(), super::visit::RESULT)?;
    expect("what counts", figure(reader, "time")?, "3")?;
    // Whoever goes away while trying comes back to their answers.
    wait_until_saved(reader)?;
    reader.reload()?;
    come_back(reader)?;
    expect("after a reload", sums(reader)?, ["+6 h", "+3.5 h", "0 h"])?;

    slide(reader, 9)?;
    reader.wait_for_text(".then", "It points to going.")?;
    reader.click_on("Use it")?;
    reader.wait_for_text(".otherwise", "Time, “5 to 8”: 5 hours and not 6.")?;
    expect("the hours that count", figure(reader, "time")?, "5")?;
    expect("their answer", is_chosen(reader, "time", "5-to-8")?, true)?;
    expect("what is being tried", reader.text(".then")?.as_str(), "")?;
    wait_until_saved(reader)?;
    reader.reload()?;
    come_back(reader)?;
    expect("kept", figure(reader, "time")?, "5")?;
    reader.click_on("Change an answer")?;
    reader.click_on("What it costs you")?;
    choose(reader, "time", "over-8")?;
    reader.wait_until_gone(".otherwise")?;
    expect("another answer", figure(reader, "time")?, "12")
}

/// An answer on one phone screen: how high and how wordy the result may be, and where the reader's own choice stands.
fn result_on_a_phone(reader: &mut Reader<'_>) -> Outcome {
    reader.set_viewport(390, 844)?;
    arrive(reader, "/")?;
    answer_all(reader)?;
    wait_until_saved(reader)?;
    hold(reader, "result", &Most { pixels: 1_700.0, words: 280.0, controls: 22.0 })?;
    let measured = reader.js(
        "const top = one('.widget').getBoundingClientRect().top;
         return [
           one('.decision').getBoundingClientRect().bottom - top,
           plain(one('.first').innerText).split(' ').length - plain(one('#lever-axis').innerText).split(' ').length,
         ]",
    )?;
    let [choice, words]: [f64; 2] = serde_json::from_value(measured)?;
    if reader.engine() == Engine::Chromium {
        expect("an own choice within the first 700 pixels", choice <= 700.0, true)?;
    }
    expect("few first words", words <= 85.0, true)?;
    hold_within(reader, "result", &[320, 390, 768, 1280])
}

fn result_takes_own_reasons(reader: &mut Reader<'_>) -> Outcome {
    arrive(reader, "/")?;
    answer_all(reader)?;
    reader.click_on("Add a reason against")?;
    reader.wait_for_focus("text")?;
    reader.type_text("The trip is long")?;
    choose(reader, "own-0-hours", "8")?;
    wait_for_verdict(reader, "decline")?;
    expect("against", figure(reader, "against")?, "8")?;
    reader.wait_for_text(".against", "The trip is long")?;
    choose(reader, "own-0-side", "for")?;
    wait_for_verdict(reader, "go")?;
    expect("for", figure(reader, "own-for")?, "8")?;
    wait_until_saved(reader)?;
    reader.reload()?;
    come_back(reader)?;
    expect("words", reader.property("#own-0", "value")?, json!("The trip is long"))?;
    expect("side", is_chosen(reader, "own-0-side", "for")?, true)?;
    reader.click_on("Remove Reason 1")?;
    reader.wait_until_gone(".own-reason")?;
    expect("for", figure(reader, "own-for")?, "0")?;
    // What was removed by mistake comes back, words and all.
    reader.click_on("Bring it back")?;
    reader.wait_to_see(".own-reason")?;
    expect("words", reader.property("#own-0", "value")?, json!("The trip is long"))
}

fn result_by_keyboard_alone(reader: &mut Reader<'_>) -> Outcome {
    arrive(reader, "/")?;
    answer_all(reader)?;
    // The lever: arrow keys move it, what it comes to is said, and Enter on a button takes it back or uses it.
    super::quiz::tab_to(reader, "range")?;
    (0..8).try_for_each(|_| reader.press("Right"))?;
    reader.wait_for_text(".then", "It points to a call.")?;
    super::quiz::tab_to(reader, "button “Back to my answers”")?;
    reader.press("Enter")?;
    reader.wait_until_gone(".lever button")?;
    reader.wait_for_focus("range")?;
    super::quiz::tab_to(reader, "radio decision=go")?;
    reader.press("Space Down")?;
    reader.wait_for_focus("radio decision=small")?;
    super::quiz::tab_to(reader, "button “Add a reason for”")?;
    reader.press("Enter")?;
    reader.wait_for_focus("text")?;
    reader.type_text("Near home")?;
    super::quiz::tab_to(reader, "radio own-0-hours=1")?;
    reader.press("Down")?;
    reader.wait_for_focus("radio own-0-hours=2")?;
    super::quiz::tab_to(reader, "textarea")?;
    reader.press("Ctrl+End")?;
    reader.type_text("PS")?;
    super::quiz::tab_to(reader, "button “Copy”")?;
    reader.press("Enter")?;
    reader.wait_for_text(".copy [role=status]", "Copied")?;
    super::quiz::tab_to(reader, "summary “Count it my way”")?;
    reader.press("Enter")?;
    super::quiz::tab_to(reader, "checkbox rule-health")?;
    reader.press("Space")?;
    reader.wait_for_text(".otherwise", "This rule is off")?;
    super::quiz::tab_to(reader, "button “Back to the published values”")?;
    reader.press("Enter")?;
    reader.wait_until_gone(".otherwise")
}

fn result_leads_to_a_step(reader: &mut Reader<'_>) -> Outcome {
    arrive(reader, "/")?;
    answer_all(reader)?;
    expect("a step before there is a choice", reader.exists(".steps")?, false)?;
    for (decision, said) in [
        ("go", "Stop getting ready after about 1.5 hours."),
        ("small", "Here is a message you can send."),
        ("decline", "Here is a kind no that you can send."),
        ("not-yet", "Take the time you need."),
    ] {
        choose(reader, "decision", decision)?;
        reader.wait_for_text(".steps", said)?;
        // The sums know nothing of it.
        expect("verdict", verdict(reader)?.as_deref(), Some("go"))?;
    }
    choose(reader, "decision", "go")?;
    reader.focus("#plan-when")?;
    reader.type_text("my voice shakes")?;
    reader.focus("#plan-then")?;
    reader.type_text("drink some water")?;
    wait_until_saved(reader)?;
    reader.reload()?;
    come_back(reader)?;
    expect("if", reader.property("#plan-when", "value")?, json!("my voice shakes"))?;
    expect("then", reader.property("#plan-then", "value")?, json!("drink some water"))?;
    // All of it goes along into the journal.
    reader.click_on("Keep this")?;
    reader.wait_to_see(".interview")?;
    expect("choice", is_chosen(reader, "decision", "go")?, true)?;
    expect("if", reader.property("#plan-when", "value")?, json!("my voice shakes"))
}

fn result_copies_a_message(reader: &mut Reader<'_>) -> Outcome {
    arrive(reader, "/")?;
    answer_all(reader)?;
    choose(reader, "decision", "decline")?;
    reader.focus("#message")?;
    reader.press("Ctrl+a")?;
    reader.type_text("Thank you, but no.")?;
    reader.wait_to_see(".steps .quiet")?;
    reader.click_on("Copy")?;
    reader.wait_for_text(".copy [role=status]", "Copied")?;
    // What was copied is what is pasted.
    reader.focus("#label")?;
    reader.press("Ctrl+v")?;
    reader.wait_for("the copied words", |reader| {
        Ok(reader.property("#label", "value")? == "Thank you, but no.")
    })?;
    // Another choice and back: the changed message is still there, and the ready one can be had back.
    choose(reader, "decision", "small")?;
    reader.wait_for("the other message", |reader| {
        Ok(reader.property("#message", "value")?.as_str().is_some_and(|text| text.contains("20 minutes")))
    })?;
    choose(reader, "decision", "decline")?;
    reader.wait_for("the changed message", |reader| {
        Ok(reader.property("#message", "value")? == "Thank you, but no.")
    })?;
    reader.click_on("Back to the ready text")?;
    reader.wait_for("the ready message", |reader| {
        Ok(reader.property("#message", "value")?.as_str().is_some_and(|text| text.contains("[name]")))
    })
}

fn result_where_copying_is_blocked(reader: &mut Reader<'_>) -> Outcome {
    arrive(reader, "/")?;
    reader.js("Object.defineProperty(navigator, 'clipboard', { value: undefined });
        document.execCommand = () => false")?;
    answer_all(reader)?;
    choose(reader, "decision", "small")?;
    reader.click_on("Copy")?;
    reader.wait_for_text(".copy [role=status]", "copy it by hand")?;
    let all = reader.js(
        "const area = one('#message'); return area.selectionEnd - area.selectionStart === area.value.length",
    )?;
    expect("the whole text is marked", all, json!(true))
}

fn result_gives_a_calendar_file(reader: &mut Reader<'_>) -> Outcome {
    arrive(reader, "/")?;
    answer_all(reader)?;
    choose(reader, "decision", "go")?;
    reader.wait_to_see("#dates-day")?;
    reader.js("const field = one('#dates-day'); field.value = '2026-12-31';
        field.dispatchEvent(new Event('change', { bubbles: true, composed: true }))")?;
    reader.wait_to_see(".dates a[download]")?;
    let href = reader.attribute(".dates a", "href")?.unwrap_or_default();
    let file = reader.js("return fetch(one('.dates a').href).then((file) => file.text())");
    // Not every engine lets a page read such an address; all of them can take it apart.
    let file = match file {
        Ok(text) if text.is_string() => text.as_str().unwrap_or_default().to_owned(),
        _ => {
            let text = reader.js("return decodeURIComponent(one('.dates a').href.split(/,(.*)/s)[1])")?;
            text.as_str().unwrap_or_default().to_owned()
        }
    };
    expect("kind", href.starts_with("data:text/calendar;charset=utf-8,"), true)?;
    check_calendar(&file)?;
    // A press saves it, where the driver can be told where to.
    if reader.engine() != Engine::WebKit {
        reader.click(".dates a")?;
        let saved = reader.wait_for_download("dates.ics")?;
        check_calendar(&saved)?;
    }
    // The same to copy.
    reader.click_on("Show it as text")?;
    reader.wait_to_see("#dates")?;
    let shown = reader.property("#dates", "value")?;
    check_calendar(shown.as_str().unwrap_or_default())
}

/// Two days, neutral and private, read by somebody else's parser.
fn check_calendar(text: &str) -> Outcome {
    let unfolded = unfold(&text.replace("\r\n", "\n").replace('\n', "\r\n"));
    let calendar = read_calendar(&unfolded)?;
    let events: Vec<_> = calendar.components.iter().filter(|part| part.name == "VEVENT").collect();
    expect("events", events.len(), 2)?;
    for (event, day, title) in
        [(events.first(), "20261230", "Get ready"), (events.last(), "20270101", "Two minutes for notes")]
    {
        let event = event.ok_or("no event")?;
        let value = |name: &str| event.find_prop(name).map(|property| property.val.as_ref().to_owned());
        expect("day", value("DTSTART").as_deref(), Some(day))?;
        expect("title", value("SUMMARY").as_deref(), Some(title))?;
        expect("class", value("CLASS").as_deref(), Some("PRIVATE"))?;
    }
    expect("what it is about", text.to_lowercase().contains("interview"), false)
}

fn result_counts_otherwise(reader: &mut Reader<'_>) -> Outcome {
    arrive(reader, "/")?;
    answer_all(reader)?;
    reader.click_on("Count it my way")?;
    choose(reader, "share-strain", "3")?;
    choose(reader, "share-strain", "2")?;
    reader.focus("#hours-stress-1")?;
    reader.press("Ctrl+a")?;
    reader.type_text("9.5")?;
    // What is half typed stays while something else on the page has news.
    wait_until_saved(reader)?;
    expect("typed", reader.property("#hours-stress-1", "value")?, json!("9.5"))?;
    reader.press("Tab")?;
    wait_for_verdict(reader, "decline")?;
    expect("stress", figure(reader, "stress")?, "9.5")?;
    reader.wait_for_text(".otherwise", "Nerves, “A little tense”: 9.5 hours and not 1.")?;
    choose(reader, "share-good", "4")?;
    reader.wait_for_text(".otherwise", "All of it")?;
    reader.click_on("Keep this")?;
    reader.wait_to_see(".interview")?;
    wait_until_saved(reader)?;
    reader.reload()?;
    come_back(reader)?;
    reader.wait_for_text(".otherwise", "9.5 hours")?;
    expect("stress", figure(reader, "stress")?, "9.5")?;
    reader.click_on("Count it my way")?;
    reader.click_on("Back to the published values")?;
    reader.wait_until_gone(".otherwise")?;
    expect("stress", figure(reader, "stress")?, "1")?;
    wait_for_verdict(reader, "go")
}

fn result_is_locked_by_the_reflection(reader: &mut Reader<'_>) -> Outcome {
    arrive(reader, "/")?;
    answer_all(reader)?;
    reader.click_on("Add a reason for")?;
    reader.wait_for_focus("text")?;
    reader.type_text("Near home")?;
    choose(reader, "decision", "go")?;
    reader.js("one('#label').focus()")?;
    reader.type_text("One")?;
    reader.click_on("Keep this")?;
    reader.wait_for_text(HEADING, "One")?;
    super::visit::reflect(reader)?;
    choose(reader, "happened", "went")?;
    reader.click(".behind > summary")?;
    for gone in ["input[name=decision]", ".own-reason", ".steps", ".change", ".counting"] {
        expect(gone, reader.exists(gone)?, false)?;
    }
    reader.wait_for_text(".own", "Near home (for, about 1 hour)")?;
    reader.wait_for_text(".result", "I will go")?;
    reader.wait_for_text(STATUS, "Saved in this browser")
}
