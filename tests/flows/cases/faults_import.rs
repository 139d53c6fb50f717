//! Owns the faults of copies: brought back twice, older, newer, conflicting, cut, foreign, huge, broken off in the
//! middle, and taken where no file can be saved.

use super::faults_kit::{
    NEIGHBOUR_NAME, Planted, arrive_at_one, arrive_with, entries_in_a_fresh_tab, is_alive, is_well, one,
    record, stored_words, to_journal, words_in_a_fresh_tab, write,
};
use super::faults_records::copy_as_text;
use super::visit::{HEADING, STATUS, come_back, expect, in_one_engine, skip_from, wait_until_saved};
use crate::Outcome;
use crate::engine::Engine;
use crate::lane::Flow;
use crate::reader::Reader;
use serde_json::{Value, json};
use std::fs;
use std::path::PathBuf;

pub const FLOWS: &[(&str, Flow)] = &[
    ("import_twice", import_twice),
    ("import_of_an_older_copy", import_of_an_older_copy),
    ("import_that_conflicts", import_that_conflicts),
    ("import_of_newer_versions", import_of_newer_versions),
    ("import_of_half_a_file", import_of_half_a_file),
    ("import_of_foreign_texts", import_of_foreign_texts),
    ("import_of_huge_files", |reader| in_one_engine(reader, import_of_huge_files)),
    ("import_broken_off", import_broken_off),
    ("import_and_reload_at_once", import_and_reload_at_once),
    ("copies_where_saving_is_blocked", copies_where_saving_is_blocked),
];

const OFFER: &str = ".offered";

/// A copy of everything, as the widget would write it, with interviews of these names.
fn copy_of(records: &[Planted]) -> String {
    let lines: Vec<&str> = records.iter().map(|(_, text)| text.as_str()).collect();
    format!(
        "{{\"format\":\"worth-the-interview\",\"version\":1,\"exported\":\"2026-01-02T03:04:05.678Z\",\n\
         \"interviews\":[\n{}\n],\n\"unread\":[]}}\n",
        lines.join(",\n")
    )
}

fn five() -> Outcome<Vec<Planted>> {
    (1..=5)
        .map(|count| record(&format!("5-{count}"), &format!("New {count}"), &format!("words {count}")))
        .collect()
}

fn to_copies(reader: &mut Reader<'_>) -> Outcome {
    to_journal(reader)?;
    reader.click_on("Copies")?;
    reader.wait_for_text(HEADING, "Copies of your journal")
}

/// On the screen of copies, pastes a text and has it looked at; waits for a sentence of what is seen.
fn offer(reader: &mut Reader<'_>, text: &str, sentence: &str) -> Outcome {
    if !reader.sees("#bring-text")? {
        reader.click_on("Or paste it as text")?;
        reader.wait_to_see("#bring-text")?;
    }
    // A paste, which no driver has.
    reader.script("one('#bring-text').value = given", json!(text))?;
    reader.click_on("Look at it")?;
    reader.wait_for_text(OFFER, sentence)
}

/// The same by a file.
fn pick(reader: &mut Reader<'_>, name: &str, text: &str, sentence: &str) -> Outcome {
    let path = file(reader.engine(), name)?;
    fs::write(&path, text)?;
    reader.send_keys("#bring-file", &path.display().to_string())?;
    reader.wait_for_text(OFFER, sentence)
}

fn file(engine: Engine, name: &str) -> Outcome<PathBuf> {
    let folder = crate::evidence::folder()?.join("files");
    fs::create_dir_all(&folder)?;
    Ok(folder.join(format!("{engine}-{name}")))
}

fn take(reader: &mut Reader<'_>) -> Outcome {
    reader.click_on("Add it to your journal")?;
    reader.wait_for_text(".news", "came in.")?;
    wait_until_saved(reader)?;
    to_copies(reader)
}

fn import_twice(reader: &mut Reader<'_>) -> Outcome {
    arrive_with(reader, "/", &[])?;
    to_copies(reader)?;
    let copy = copy_of(&five()?);
    pick(reader, "twice.json", &copy, "5 new interviews")?;
    // Only looked at so far.
    expect("a fresh tab", entries_in_a_fresh_tab(reader)?, 1)?;
    take(reader)?;
    expect("a fresh tab", words_in_a_fresh_tab(reader, "New 3")?, "words 3")?;
    pick(reader, "twice.json", &copy, "5 that are here already")?;
    reader.wait_for_text(OFFER, "0 new interviews")?;
    expect("a way to take it", reader.sees(".offered .primary")?, false)?;
    reader.click_on("Go on without it")?;
    reader.wait_until_gone(".offered .came")?;
    expect("a fresh tab", entries_in_a_fresh_tab(reader)?, 6)?;
    is_well(reader)
}

/// What has been changed since is not set back: the older one is another version.
fn import_of_an_older_copy(reader: &mut Reader<'_>) -> Outcome {
    arrive_at_one(reader)?;
    let older = copy_as_text(reader)?;
    to_journal(reader)?;
    reader.click_on("One")?;
    reader.wait_to_see(".reflection")?;
    write(reader, "after")?;
    wait_until_saved(reader)?;
    to_copies(reader)?;
    offer(reader, &older, "One in another version. Both stay, and you can pick.")?;
    reader.wait_for_text(OFFER, "One that is here already")?;
    take(reader)?;
    let words = stored_words(reader)?;
    for text in ["before", "after"] {
        expect(text, words.iter().any(|words| words == text), true)?;
    }
    expect("a fresh tab", entries_in_a_fresh_tab(reader)?, 3)?;
    // A second time it is known.
    offer(reader, &older, "2 that are here already")?;
    is_well(reader)
}

fn import_that_conflicts(reader: &mut Reader<'_>) -> Outcome {
    arrive_with(reader, "/", &[one()?])?;
    to_copies(reader)?;
    // Two versions of “One” that were written elsewhere, in one file; with a new one between them.
    let records = [
        record("0-1", "One", "theirs")?,
        record("5-1", "New 1", "words 1")?,
        record("0-1", "One", "another")?,
    ];
    offer(reader, &copy_of(&records), "2 in another version. Both stay, and you can pick.")?;
    reader.wait_for_text(OFFER, "One new interview")?;
    take(reader)?;
    let words = stored_words(reader)?;
    for text in ["before", "theirs", "another", "words 1"] {
        expect(text, words.iter().filter(|words| *words == text).count(), 1)?;
    }
    expect("a fresh tab", entries_in_a_fresh_tab(reader)?, 5)?;
    to_journal(reader)?;
    reader.wait_for_text(".interviews", "There is another version of it")?;
    is_well(reader)
}

fn import_of_newer_versions(reader: &mut Reader<'_>) -> Outcome {
    arrive_with(reader, "/", &[])?;
    to_copies(reader)?;
    let newer = copy_of(&five()?).replacen("\"version\":1", "\"version\":3", 1);
    offer(reader, &newer, "A newer version made this. Open it where you made it. Nothing here has changed.")?;
    expect("a way to take it", reader.sees(".offered .primary")?, false)?;
    // One record of a newer model costs itself alone, and the rest can be used.
    let mut records = five()?;
    let (_, text) = records.get_mut(2).ok_or("no third")?;
    *text = text.replace("\"model_version\":1", "\"model_version\":3");
    offer(reader, &copy_of(&records), "One that cannot be used. It stays in your file.")?;
    reader.wait_for_text(OFFER, "4 new interviews")?;
    reader.click_on("What cannot be used, and why")?;
    reader.wait_for_text(OFFER, "New 3: a newer version wrote it")?;
    take(reader)?;
    expect("a fresh tab", entries_in_a_fresh_tab(reader)?, 5)?;
    is_well(reader)
}

fn import_of_half_a_file(reader: &mut Reader<'_>) -> Outcome {
    arrive_with(reader, "/", &[])?;
    to_copies(reader)?;
    let copy = copy_of(&five()?);
    let half: String = copy.chars().take(copy.chars().count() / 2).collect();
    pick(reader, "half.json", &half, "The end of the file is gone. What came before it can be used.")?;
    reader.wait_for_text(OFFER, "2 new interviews")?;
    take(reader)?;
    expect("a fresh tab", words_in_a_fresh_tab(reader, "New 2")?, "words 2")?;
    expect("a fresh tab", entries_in_a_fresh_tab(reader)?, 3)?;
    is_well(reader)
}

fn import_of_foreign_texts(reader: &mut Reader<'_>) -> Outcome {
    arrive_with(reader, "/", &[])?;
    to_copies(reader)?;
    for (text, sentence) in [
        ("{\"todos\":[{\"title\":\"Milk\"}]}", "This comes from another program, so it cannot be used."),
        ("[1, 2, 3]", "This comes from another program, so it cannot be used."),
        ("Dear journal,", "This is not a copy of a journal. Pick the file whose name ends in .json."),
        ("", "There is nothing in it that can be read."),
    ] {
        offer(reader, text, sentence)?;
        reader.wait_for_text(OFFER, "Nothing here has changed.")?;
        expect("a way to take it", reader.sees(".offered .primary")?, false)?;
    }
    pick(reader, "foreign.json", "\u{0}\u{1}PNG", "This is not a copy of a journal.")?;
    expect("a fresh tab", entries_in_a_fresh_tab(reader)?, 1)?;
    is_well(reader)
}

fn import_of_huge_files(reader: &mut Reader<'_>) -> Outcome {
    arrive_with(reader, "/", &[])?;
    to_copies(reader)?;
    let too_long = "This is longer than any copy of a journal, so it was not read. Nothing here has changed.";
    pick(reader, "huge.json", &"x".repeat(30_000_000), too_long)?;
    reader.click_on("Go on without it")?;
    reader.wait_until_gone(".offered .came")?;
    // More interviews than there is room for: as many as fit come in, and the rest stays in the file.
    let many: Outcome<Vec<Planted>> = (0..100)
        .map(|count| record(&format!("6-{count}"), &format!("Many {count}"), &"word ".repeat(4_000)))
        .collect();
    pick(reader, "many.json", &copy_of(&many?), "for which there is no room here. They stay in your file.")?;
    let offered = reader.text(OFFER)?;
    let new: usize = offered
        .split(" new interviews")
        .next()
        .and_then(|before| before.rsplit(' ').next())
        .and_then(|count| count.parse().ok())
        .ok_or_else(|| format!("no number in “{offered}”"))?;
    expect("as many as fit", (10..60).contains(&new), true)?;
    take(reader)?;
    let kept =
        reader.js("return Object.keys(localStorage).filter((key) => key.includes('/interview/')).length")?;
    expect("interviews in storage", kept, json!(new + 1))?;
    reader.reload()?;
    come_back(reader)?;
    reader.wait_for_text(".room", "There is almost no room left").or_else(|_| {
        to_journal(reader)?;
        reader.wait_for_text(".room", "room for your journal is used")
    })?;
    is_well(reader)
}

/// A browser that dies after two of five records.
fn import_broken_off(reader: &mut Reader<'_>) -> Outcome {
    arrive_with(reader, "/", &[])?;
    to_copies(reader)?;
    let copy = copy_of(&five()?);
    offer(reader, &copy, "5 new interviews")?;
    reader.js("const set = Storage.prototype.setItem;
        let left = 2;
        Storage.prototype.setItem = function (key, text) { if (left-- > 0) set.call(this, key, text); }")?;
    reader.js("control('Add it to your journal').click(); location.reload()")?;
    reader.wait_for("the page anew", |reader| {
        Ok(reader.js("return widget !== null && !String(Storage.prototype.setItem).includes('left')")?
            == true)
    })?;
    come_back(reader)?;
    to_copies(reader)?;
    expect("a fresh tab", entries_in_a_fresh_tab(reader)?, 3)?;
    // Once more, and it is whole.
    offer(reader, &copy, "3 new interviews")?;
    reader.wait_for_text(OFFER, "2 that are here already")?;
    take(reader)?;
    expect("a fresh tab", entries_in_a_fresh_tab(reader)?, 6)?;
    expect("a fresh tab", words_in_a_fresh_tab(reader, "New 5")?, "words 5")?;
    is_well(reader)
}

fn import_and_reload_at_once(reader: &mut Reader<'_>) -> Outcome {
    arrive_with(reader, "/", &[])?;
    to_copies(reader)?;
    offer(reader, &copy_of(&five()?), "5 new interviews")?;
    reader.js("control('Add it to your journal').click(); location.reload()")?;
    // From here on it is another page.
    reader.open("/blog.html")?;
    reader.open("/")?;
    come_back(reader)?;
    expect("a fresh tab", entries_in_a_fresh_tab(reader)?, 6)?;
    expect("a fresh tab", words_in_a_fresh_tab(reader, "New 5")?, "words 5")?;
    expect(
        "a fresh tab",
        words_in_a_fresh_tab(reader, NEIGHBOUR_NAME)?.starts_with("They were kind."),
        true,
    )?;
    is_well(reader)
}

/// A frame that may neither keep nor save anything: a text that can be copied is the way out, and nothing says “saved”.
fn copies_where_saving_is_blocked(reader: &mut Reader<'_>) -> Outcome {
    reader.open("/sandbox.html")?;
    reader.browser().post("frame", json!({ "id": 0 }))?;
    come_back(reader)?;
    skip_from(reader, 1)?;
    // By script: WebKit's driver has no keys for a frame.
    reader.js(
        "one('#label').value = 'One'; one('#label').dispatchEvent(new Event('input', { bubbles: true }))",
    )?;
    reader.click_on("Keep this")?;
    reader.wait_for_text(HEADING, "One")?;
    to_copies(reader)?;
    reader.click_on("Get the file")?;
    reader.wait_for_text(
        ".download [role=status]",
        "Your browser was asked to save it. If no file came, show it as text and copy that.",
    )?;
    reader.wait_for_text(STATUS, "does not let this page keep anything")?;
    expect("“Saved”", reader.text(".widget")?.contains("Saved"), false)?;
    reader.click_on("Show it as text")?;
    reader.wait_to_see("#copy-text")?;
    let text = reader.property("#copy-text", "value")?;
    let copy: Value = serde_json::from_str(text.as_str().unwrap_or_default())?;
    expect("One in the text", copy.pointer("/interviews/0/label"), Some(&json!("One")))?;
    // The way back in is the same text.
    reader.click_on("Copy")?;
    offer(reader, text.as_str().unwrap_or_default(), "One that is here already")?;
    is_alive(reader)
}
