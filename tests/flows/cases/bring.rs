//! Owns copies of the journal that come in: looked at first, then added to what is here, and nothing replaced.

use super::copies::{copy, open_copies, three};
use super::plant::{arrive_with, at, stored};
use super::visit::{choose, come_back, expect, offers, wait_until_saved};
use crate::Outcome;
use crate::lane::Flow;
use crate::reader::Reader;
use serde_json::{Value, json};

pub const FLOWS: &[(&str, Flow)] = &[
    ("bring_to_another_profile", bring_to_another_profile),
    ("bring_shows_what_is_in_it", bring_shows_what_is_in_it),
    ("bring_what_cannot_be_used", bring_what_cannot_be_used),
    ("bring_back_what_is_no_text", bring_back_what_is_no_text),
];

/// Puts a copy into the field for texts, and waits until it was looked at.
fn paste(reader: &mut Reader<'_>, text: &str) -> Outcome {
    if !reader.sees("#bring-text")? {
        reader.click_on("Or paste it as text")?;
        reader.wait_to_see("#bring-text")?;
    }
    reader.script("one('#bring-text').value = given", json!(text))?;
    reader.click_on("Look at it")?;
    reader.wait_to_see(".came")
}

/// The interviews by their names, without what every writing changes.
fn said(mut records: Vec<Value>) -> Vec<Value> {
    records.iter_mut().filter_map(Value::as_object_mut).for_each(|record| {
        record.remove("revision");
        record.remove("trail");
    });
    records.sort_by_key(|record| at(record, "/id").to_string());
    records
}

fn bring_to_another_profile(reader: &mut Reader<'_>) -> Outcome {
    arrive_with(reader, &three())?;
    open_copies(reader)?;
    let file = copy(reader, "whole", "journal.json")?;
    let parsed: Value = serde_json::from_str(&file)?;
    expect("what it says it is", at(&parsed, "/format"), json!("worth-the-interview"))?;
    expect("interviews", at(&parsed, "/interviews").as_array().map(Vec::len), Some(3))?;
    let address = reader.js("return location.pathname + location.search + location.hash + document.title")?;
    expect("nothing of it in the address", address.as_str().unwrap_or_default().contains("Harbour"), false)?;

    // Another origin has storage of its own, as another profile has.
    let elsewhere = reader.site().named(&format!("{}-elsewhere-with-copies", reader.engine())).url("/");
    reader.open(&elsewhere)?;
    come_back(reader)?;
    open_copies(reader)?;
    expect("nothing to save yet", offers(reader, "Get the file")?, false)?;
    for first in [true, false] {
        reader.pick_file("#bring-file", "my own name.json", &file)?;
        reader.wait_to_see(".came")?;
        if first {
            reader.wait_for_text(".came", "3 new interviews")?;
            expect("kept before it is taken", stored(reader)?.len(), 0)?;
            reader.click_on("Add it to your journal")?;
            // It ends in the journal, where all that came in is marked until the reader goes on.
            reader.wait_for_text(".news", "3 interviews came in. They are marked “New”.")?;
            reader.wait_for_focus("h2 “Your journal”")?;
            expect("marked", marks(reader)?, 3)?;
            wait_until_saved(reader)?;
            reader.click_on("Copies")?;
            reader.wait_for_focus("h2 “Copies of your journal”")?;
            expect("old news", reader.text(".news")?, "")?;
        } else {
            // The same once more brings nothing.
            reader.wait_for_text(".came", "3 that are here already")?;
            expect("a way to add it", offers(reader, "Add it to your journal")?, false)?;
            reader.click_on("Go on without it")?;
            reader.wait_until_gone(".came")?;
        }
        // Both read by the page, which writes whole numbers in a way of its own.
        let wanted = reader.script("return JSON.parse(given).interviews", json!(file))?;
        let found = stored(reader)?;
        expect("the same interviews", said(found), said(serde_json::from_value(wanted)?))?;
    }
    reader.reload()?;
    come_back(reader)?;
    reader.click_on("All interviews")?;
    reader.wait_for("all three", |reader| Ok(reader.count(".entry")? == 3))?;
    expect("marked after the reader went on", marks(reader)?, 0)
}

/// How many rows say that they are new.
fn marks(reader: &mut Reader<'_>) -> Outcome<usize> {
    Ok(serde_json::from_value(reader.js("return all('.entry .mark').filter(visible).length")?)?)
}

fn bring_shows_what_is_in_it(reader: &mut Reader<'_>) -> Outcome {
    arrive_with(reader, &three())?;
    open_copies(reader)?;
    choose(reader, "copy-form", "whole")?;
    reader.click_on("Show it as text")?;
    reader.wait_for_focus("textarea “The file as text”")?;
    let file = reader.property("#copy-text", "value")?;
    let file = file.as_str().unwrap_or_default();
    let lines: Vec<&str> = file.lines().collect();
    let of = |name: &str| {
        lines.iter().copied().find(|line| line.contains(name)).unwrap_or_default().trim_end_matches(',')
    };
    // Here already, here in other words, new, damaged, from a newer version.
    let other = of("-1+2 Clinic").replace("-1+2 Clinic", "Another name");
    let new = of("-1+2 Clinic").replace("-1+2 Clinic", "Green door").replace("\"two\"", "\"four\"");
    let damaged = of("-1+2 Clinic").replace("-1+2 Clinic", "Torn").replace("\"maybe\"", "7");
    let newer = of("-1+2 Clinic").replace("-1+2 Clinic", "Later").replace("\"version\":2", "\"version\":9");
    let mixed = [of("Harbour"), &other, &new, &damaged, &newer].join(",\n");
    let head = lines.first().copied().unwrap_or_default();
    paste(reader, &format!("{head}\n\"interviews\":[\n{mixed}\n],\n\"unread\":[]}}\n"))?;
    reader.js("all('.came details').forEach((details) => { details.open = true })")?;
    for line in [
        "One new interview",
        "One that is here already",
        "One in another version. Both stay, and you can pick.",
        "2 that cannot be used. They stay in your file.",
        "Green door",
        "Another name",
        "Torn: part of it is damaged",
        "Later: a newer version wrote it",
    ] {
        reader.wait_for_text(".came", line)?;
    }
    reader.wait_for_focus("h3 “What is in it”")?;
    reader.click_on("No, leave it")?;
    reader.wait_until_gone(".came")?;
    expect("what was left", stored(reader)?.len(), 3)?;
    // A file that ends in the middle gives what came before.
    let cut = file.find("-1+2 Clinic").and_then(|end| file.get(..end)).unwrap_or_default();
    paste(reader, &cut.replace("Harbour", "Cut harbour"))?;
    reader.wait_for_text(".came", "The end of the file is gone.")?;
    reader.js("all('.came details').forEach((details) => { details.open = true })")?;
    reader.wait_for_text(".came", "the file ends in the middle of it")?;
    reader.click(".came button:last-child")?;
    reader.wait_until_gone(".came")?;
    // Two versions both stay.
    paste(reader, &other)?;
    reader.wait_for_text(".came", "One in another version.")?;
    reader.click_on("Add it to your journal")?;
    reader.wait_for_text(".news", "One interview came in. It is marked “New”.")?;
    expect("marked", marks(reader)?, 1)?;
    wait_until_saved(reader)?;
    expect("both versions", stored(reader)?.len(), 4)?;
    reader.click_on("Copies")?;
    reader.wait_for_focus("h2 “Copies of your journal”")?;
    paste(reader, &other)?;
    reader.wait_for_text(".came", "One that is here already")?;
    expect("a way to add it", offers(reader, "Add it to your journal")?, false)
}

fn bring_what_cannot_be_used(reader: &mut Reader<'_>) -> Outcome {
    arrive_with(reader, &three())?;
    open_copies(reader)?;
    let before = reader.js("return JSON.stringify({ ...localStorage })")?;
    let long = "a".repeat(10_000_001);
    for (text, said) in [
        ("", "There is nothing in it that can be read."),
        ("   \n", "There is nothing in it that can be read."),
        ("Dear diary", "This is not a copy of a journal."),
        ("{\"notes\":[1,2]}", "This comes from another program"),
        ("[{\"title\":\"a task\"}]", "This comes from another program"),
        ("{\"format\":\"worth-the-interview\",\"version\":3,\"parts\":[]}", "A newer version made this."),
        (long.as_str(), "This is longer than any copy of a journal"),
    ] {
        if text.len() < 40 {
            paste(reader, text)?;
        } else {
            reader.pick_file("#bring-file", "foreign.json", text)?;
            reader.wait_to_see(".came")?;
        }
        reader.wait_for_text(".came", said)?;
        reader.wait_for_text(".came", "Nothing here has changed.")?;
        expect("a way to add it", offers(reader, "Add it to your journal")?, false)?;
        reader.click_on("Go on without it")?;
        reader.wait_until_gone(".came")?;
    }
    let after = reader.js("return JSON.stringify({ ...localStorage })")?;
    let interviews = |all: &Value| -> Outcome<Vec<(String, Value)>> {
        let all: serde_json::Map<String, Value> = serde_json::from_str(all.as_str().unwrap_or_default())?;
        Ok(all.into_iter().filter(|(key, _)| key.contains("/interview/")).collect())
    };
    expect("what is here", interviews(&after)?, interviews(&before)?)
}

/// A record with half a letter in it, which only a script can make, goes out and comes back unit for unit.
fn bring_back_what_is_no_text(reader: &mut Reader<'_>) -> Outcome {
    arrive_with(reader, &three())?;
    let units = "return Array.from(localStorage.getItem('worth-the-interview/1/interview/mangled') ?? '', (letter) => letter.charCodeAt())";
    reader.js(
        "localStorage.setItem('worth-the-interview/1/interview/mangled', '\\ud83d\u{e9}'.repeat(5000));
        window.dispatchEvent(new Event('focus'))",
    )?;
    let before = reader.js(units)?;
    expect("what was planted", before.as_array().map(Vec::len), Some(10_000))?;
    open_copies(reader)?;
    let file = copy(reader, "whole", "journal.json")?;
    reader.js("localStorage.removeItem('worth-the-interview/1/interview/mangled')")?;
    expect("what is left of it", reader.js(units)?, json!([]))?;
    paste(reader, &file)?;
    reader.wait_for_text(".came", "One entry that this version cannot read.")?;
    reader.click_on("Add it to your journal")?;
    reader.wait_for_text(".news", "It is back as it was")?;
    expect("what came back", reader.js(units)?, before)
}
