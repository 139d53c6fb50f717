//! Owns the faults of a page that goes: its tab crashes or is closed in the middle of a word, it is left and come back
//! to; and of the clock, by which nothing here goes.

use super::faults_kit::{
    ONE, STOP_WRITING, arrive_at_one, arrive_with, entries_in_a_fresh_tab, is_well, one, open_interview,
    stored, to_journal, wait_for_words, words, words_in_a_fresh_tab, write,
};
use super::visit::{
    HEADING, answer_all, answer_step, arrive, come_back, expect, is_chosen, keep_as, wait_until_saved,
};
use crate::Outcome;
use crate::engine::Engine;
use crate::lane::Flow;
use crate::reader::Reader;
use serde_json::{Value, json};

pub const FLOWS: &[(&str, Flow)] = &[
    ("leaving_by_a_crash", leaving_by_a_crash),
    ("leaving_in_the_middle_of_a_word", leaving_in_the_middle_of_a_word),
    ("leaving_by_closing_the_tab", leaving_by_closing_the_tab),
    ("leaving_and_coming_back", leaving_and_coming_back),
    ("leaving_a_quiz_and_coming_back", leaving_a_quiz_and_coming_back),
    ("clock_set_back_and_forward", clock_set_back_and_forward),
    ("clock_that_differs_between_tabs", clock_that_differs_between_tabs),
];

/// What was called saved is there after the tab has crashed.
fn leaving_by_a_crash(reader: &mut Reader<'_>) -> Outcome {
    // Only Chromium has a page that crashes a tab and leaves the browser and its driver running: Firefox ends as a
    // whole under its driver, and WebKit's driver has no word for it.
    if reader.engine() != Engine::Chromium {
        return Ok(());
    }
    arrive_with(reader, "/", &[one()?])?;
    reader.new_tab()?;
    arrive(reader, "/")?;
    open_interview(reader, "One")?;
    write(reader, "called saved")?;
    wait_until_saved(reader)?;
    // The driver says that the tab has crashed, which is what was wanted.
    let crashed = reader.open("chrome://crash");
    expect("a crash", crashed.is_err(), true)?;
    reader.close_tab()?;
    expect("a fresh tab", words_in_a_fresh_tab(reader, "One")?, "called saved")?;
    expect("interviews", entries_in_a_fresh_tab(reader)?, 2)?;
    is_well(reader)
}

fn leaving_in_the_middle_of_a_word(reader: &mut Reader<'_>) -> Outcome {
    arrive_at_one(reader)?;
    reader.js(STOP_WRITING)?;
    write(reader, "in the middle of a wo")?;
    reader.open("/blog.html")?;
    arrive(reader, "/")?;
    reader.wait_for_text(HEADING, "One")?;
    wait_for_words(reader, "in the middle of a wo")?;
    expect("a fresh tab", words_in_a_fresh_tab(reader, "One")?, "in the middle of a wo")?;
    is_well(reader)
}

fn leaving_by_closing_the_tab(reader: &mut Reader<'_>) -> Outcome {
    arrive_with(reader, "/", &[one()?])?;
    reader.new_tab()?;
    arrive(reader, "/")?;
    open_interview(reader, "One")?;
    reader.js(STOP_WRITING)?;
    write(reader, "in the middle of a wo")?;
    reader.close_tab()?;
    open_interview(reader, "One")?;
    if reader.engine() == Engine::Firefox {
        // It may end the tab's process while the last handlers run, and with it what they have just written. That was
        // never called saved, and what was is there.
        let kept = words_in_a_fresh_tab(reader, "One")?;
        expect(&kept, kept == "before" || "in the middle of a wo".starts_with(&kept), true)?;
    } else {
        wait_for_words(reader, "in the middle of a wo")?;
        expect("a fresh tab", words_in_a_fresh_tab(reader, "One")?, "in the middle of a wo")?;
    }
    is_well(reader)
}

/// Goes to another page of the blog and back, to the page as it was.
fn go_and_come_back(reader: &mut Reader<'_>, meanwhile: &str) -> Outcome {
    reader.js("window.__stays = true")?;
    reader.open("/blog.html")?;
    reader.script(meanwhile, json!([ONE, one()?.1]))?;
    reader.back()?;
    reader.wait_for("the page", |reader| {
        Ok(reader.js("return root !== null && !!root.querySelector('h2')")? == true)
    })?;
    // Firefox loads it anew while it is driven, but for now and then.
    if reader.engine() != Engine::Firefox {
        expect("the same page", reader.js("return window.__stays === true")?, json!(true))?;
    }
    reader.js("widget.scrollIntoView()")?;
    reader.wait_to_see(HEADING)
}

fn leaving_and_coming_back(reader: &mut Reader<'_>) -> Outcome {
    // A page that is never stored is not kept for coming back either.
    reader.site().header("Cache-Control", "no-cache");
    arrive_at_one(reader)?;
    reader.js(STOP_WRITING)?;
    write(reader, "in the middle of a wo")?;
    go_and_come_back(reader, "")?;
    wait_for_words(reader, "in the middle of a wo")?;
    // Its listeners are at work: what another tab writes is seen.
    reader.new_tab()?;
    arrive(reader, "/")?;
    open_interview(reader, "One")?;
    expect("a fresh tab", words(reader)?, "in the middle of a wo")?;
    write(reader, "from the other tab")?;
    wait_until_saved(reader)?;
    reader.switch(0)?;
    wait_for_words(reader, "from the other tab")?;
    reader.reload()?;
    come_back(reader)?;
    wait_for_words(reader, "from the other tab")?;
    is_well(reader)
}

/// What happened to the storage while the page was away is found out when it is shown again.
fn leaving_a_quiz_and_coming_back(reader: &mut Reader<'_>) -> Outcome {
    reader.site().header("Cache-Control", "no-cache");
    arrive_with(reader, "/", &[])?;
    answer_step(reader, 1)?;
    wait_until_saved(reader)?;
    go_and_come_back(reader, "localStorage.setItem(given[0], given[1])")?;
    expect("gut", is_chosen(reader, "gut", "maybe")?, true)?;
    reader.wait_for("the new interview", |reader| {
        Ok(reader.text(".top .ways")?.contains("Your journal (2)"))
    })?;
    reader.click("button[type=submit]")?;
    answer_step(reader, 2)?;
    wait_until_saved(reader)?;
    expect("a fresh tab", words_in_a_fresh_tab(reader, "One")?, "before")?;
    is_well(reader)
}

/// Moves the clock of the page by so many years.
fn move_clock(reader: &mut Reader<'_>, years: i32) -> Outcome {
    reader
        .script(
            "window.__Date ??= Date;
            const [Right, off] = [window.__Date, given * 365 * 86400000];
            window.Date = class extends Right {
              constructor(...parts) { parts.length ? super(...parts) : super(Right.now() + off); }
              static now() { return Right.now() + off; }
            }",
            json!(years),
        )
        .map(drop)
}

fn revision(reader: &mut Reader<'_>) -> Outcome<u64> {
    let record: Value = serde_json::from_str(&stored(reader, ONE)?.unwrap_or_default())?;
    Ok(record.get("revision").and_then(Value::as_u64).unwrap_or_default())
}

fn clock_set_back_and_forward(reader: &mut Reader<'_>) -> Outcome {
    arrive_at_one(reader)?;
    let mut last = revision(reader)?;
    for (years, text) in [(30, "thirty years on"), (-40, "forty years back")] {
        move_clock(reader, years)?;
        write(reader, text)?;
        wait_until_saved(reader)?;
        expect("a higher revision", revision(reader)? > last, true)?;
        last = revision(reader)?;
        expect("a fresh tab", words_in_a_fresh_tab(reader, "One")?, text)?;
        // Kept at that time.
        reader.click_on("Quiz")?;
        answer_all(reader)?;
        keep_as(reader, &format!("Kept {text}"))?;
        wait_until_saved(reader)?;
        to_journal(reader)?;
        reader.click_on("One")?;
        wait_for_words(reader, text)?;
    }
    reader.reload()?;
    come_back(reader)?;
    to_journal(reader)?;
    expect("interviews", reader.count(".entry")?, 4)?;
    expect("unread", reader.text(".unread")?.as_str(), "")?;
    expect("a fresh tab", entries_in_a_fresh_tab(reader)?, 4)?;
    is_well(reader)
}

/// The later word stays, though its clock says that it was the earlier one.
fn clock_that_differs_between_tabs(reader: &mut Reader<'_>) -> Outcome {
    arrive_at_one(reader)?;
    move_clock(reader, 10)?;
    write(reader, "by a clock that is fast")?;
    wait_until_saved(reader)?;
    reader.new_tab()?;
    arrive(reader, "/")?;
    move_clock(reader, -10)?;
    open_interview(reader, "One")?;
    write(reader, "by a clock that is slow")?;
    wait_until_saved(reader)?;
    reader.switch(0)?;
    wait_for_words(reader, "by a clock that is slow")?;
    expect("a fresh tab", words_in_a_fresh_tab(reader, "One")?, "by a clock that is slow")?;
    expect("interviews", entries_in_a_fresh_tab(reader)?, 2)?;
    is_well(reader)
}
