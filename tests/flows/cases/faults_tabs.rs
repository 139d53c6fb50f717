//! Owns the faults of several tabs: they create, change and delete at once, and each keeps what it called saved.

use super::faults_kit::{
    ONE, Planted, STOP_WRITING, arrive_at_one, arrive_with, entries_in_a_fresh_tab, is_well, open_interview,
    stored, stored_words, to_journal, wait_for_words, words_in_a_fresh_tab, write,
};
use super::visit::{HEADING, arrive, come_back, expect, keys, wait_until_saved};
use crate::Outcome;
use crate::lane::Flow;
use crate::reader::Reader;
use serde_json::{Value, json};

pub const FLOWS: &[(&str, Flow)] = &[
    ("tabs_two_create_at_once", |reader| create_at_once(reader, 2)),
    ("tabs_three_create_at_once", |reader| create_at_once(reader, 3)),
    ("tabs_two_edit_one_interview", two_edit_one_interview),
    ("tabs_pick_a_version", pick_a_version),
    ("tabs_edit_against_delete", edit_against_delete),
    ("tabs_delete_against_edit", delete_against_edit),
    ("tabs_edit_and_delete_at_once", edit_and_delete_at_once),
    ("tabs_erase_beside_a_quiz", erase_beside_a_quiz),
];

/// When the signal comes, which reaches all tabs at once, whatever a browser does with the timers of those behind.
fn at_the_signal(reader: &mut Reader<'_>, script: &str) -> Outcome {
    at(reader, "at once", script)
}

fn at(reader: &mut Reader<'_>, signal: &str, script: &str) -> Outcome {
    reader
        .js(&format!(
            "new BroadcastChannel('{signal}').addEventListener('message', () => {{ {script} }}, {{ once: true }})"
        ))
        .map(drop)
}

/// Also to this tab: a channel does not hear itself, another of the same name does.
fn signal(reader: &mut Reader<'_>) -> Outcome {
    reader.js("new BroadcastChannel('at once').postMessage(null)").map(drop)
}

fn type_at_the_signal(reader: &mut Reader<'_>, text: &str) -> Outcome {
    at_the_signal(
        reader,
        &format!(
            "const words = one('#words'); words.value = '{text}'; words.dispatchEvent(new Event('input', {{ bubbles: true }}));
            new BroadcastChannel('typed').postMessage(null)"
        ),
    )
}

const DELETE: &str = "control('Delete this interview').click()";

fn delete_at_the_signal(reader: &mut Reader<'_>) -> Outcome {
    at_the_signal(reader, DELETE)
}

/// A quiz that was left at its result, for the next tab to go on with.
fn result_left_behind() -> Outcome<Planted> {
    let mut record: Value = serde_json::from_str(include_str!("../../fixtures/records/draft-1.json"))?;
    if let Some(record) = record.as_object_mut() {
        record.insert("place".into(), json!("result"));
        record.insert("screen".into(), json!("quiz"));
    }
    Ok(("worth-the-interview/1/draft/left-behind".to_owned(), record.to_string()))
}

fn create_at_once(reader: &mut Reader<'_>, tabs: usize) -> Outcome {
    let names: Vec<String> = (1..=tabs).map(|tab| format!("From tab {tab}")).collect();
    arrive_with(reader, "/", &[result_left_behind()?])?;
    for (tab, name) in names.iter().enumerate() {
        if tab > 0 {
            reader.new_tab()?;
            arrive(reader, "/")?;
        }
        reader.wait_to_see(".keep")?;
        reader.focus("#label")?;
        reader.js("one('#label').select()")?;
        reader.type_text(name)?;
        reader.wait_for("the name", |reader| Ok(reader.property("#label", "value")? == name.as_str()))?;
        at_the_signal(reader, "one('.keep button[type=submit]').click()")?;
    }
    signal(reader)?;
    for (tab, name) in names.iter().enumerate() {
        reader.switch(tab)?;
        reader.wait_for_text(HEADING, name)?;
        wait_until_saved(reader)?;
    }
    let everything = |reader: &mut Reader<'_>| -> Outcome {
        to_journal(reader)?;
        reader.wait_for("every interview", |reader| Ok(reader.count(".entry")? == tabs + 1))?;
        let entries = reader.texts(".entry .name")?;
        let missing: Vec<_> = names.iter().filter(|name| !entries.contains(name)).collect();
        expect("missing", missing, Vec::<&String>::new())
    };
    for tab in 0..tabs {
        reader.switch(tab)?;
        everything(reader)?;
    }
    reader.switch(0)?;
    super::faults_kit::in_a_fresh_tab(reader, everything)?;
    is_well(reader)
}

/// Both versions stay, in both tabs.
fn two_versions_in_two_tabs(reader: &mut Reader<'_>) -> Outcome {
    arrive_at_one(reader)?;
    reader.new_tab()?;
    arrive(reader, "/")?;
    open_interview(reader, "One")?;
    type_at_the_signal(reader, "from the second tab")?;
    reader.switch(0)?;
    type_at_the_signal(reader, "from the first tab")?;
    signal(reader)?;
    for (tab, text) in [(1, "from the second tab"), (0, "from the first tab")] {
        reader.switch(tab)?;
        wait_for_words(reader, text)?;
        wait_until_saved(reader)?;
        reader.wait_for_text(".versions", "There are two versions of this")?;
        // What was being typed is what is still on screen.
        wait_for_words(reader, text)?;
    }
    let words = stored_words(reader)?;
    for text in ["from the first tab", "from the second tab"] {
        expect(text, words.iter().filter(|words| *words == text).count(), 1)?;
    }
    expect("interviews", entries_in_a_fresh_tab(reader)?, 3)
}

fn two_edit_one_interview(reader: &mut Reader<'_>) -> Outcome {
    two_versions_in_two_tabs(reader)?;
    reader.reload()?;
    come_back(reader)?;
    wait_for_words(reader, "from the first tab")?;
    // Each is an interview of its own from here on.
    reader.click_on("Keep both")?;
    reader.wait_until_gone(".versions")?;
    wait_until_saved(reader)?;
    reader.switch(1)?;
    reader.wait_until_gone(".versions")?;
    wait_for_words(reader, "from the second tab")?;
    reader.switch(0)?;
    expect("interviews", entries_in_a_fresh_tab(reader)?, 3)?;
    is_well(reader)
}

fn pick_a_version(reader: &mut Reader<'_>) -> Outcome {
    two_versions_in_two_tabs(reader)?;
    reader.click_on("What is different")?;
    reader.wait_for_text(".versions", "from the second tab")?;
    reader.click_on("Keep this one")?;
    reader.wait_until_gone(".versions")?;
    wait_until_saved(reader)?;
    wait_for_words(reader, "from the first tab")?;
    expect("a fresh tab", words_in_a_fresh_tab(reader, "One")?, "from the first tab")?;
    expect("interviews", entries_in_a_fresh_tab(reader)?, 2)?;
    // The other tab is told, and can have its own back.
    reader.switch(1)?;
    reader.wait_for_text(".news", "deleted from your browser’s storage")?;
    reader.click_on("Bring it back")?;
    wait_until_saved(reader)?;
    expect("words", stored_words(reader)?.contains(&"from the second tab".to_owned()), true)?;
    reader.switch(0)?;
    expect("interviews", entries_in_a_fresh_tab(reader)?, 3)?;
    is_well(reader)
}

/// Deleted elsewhere while something is being typed here: what is on screen comes back with the next letter's saving.
fn edit_against_delete(reader: &mut Reader<'_>) -> Outcome {
    arrive_at_one(reader)?;
    reader.new_tab()?;
    arrive(reader, "/")?;
    open_interview(reader, "One")?;
    delete_at_the_signal(reader)?;
    reader.switch(0)?;
    // Typed and not yet written.
    reader.js(STOP_WRITING)?;
    write(reader, "typed here")?;
    signal(reader)?;
    reader
        .wait_for("it to come back", |reader| Ok(stored_words(reader)?.contains(&"typed here".to_owned())))?;
    typed_here_is_in_both(reader)
}

/// What was typed in the first tab is on screen there and in storage, and the second one has the interview again.
fn typed_here_is_in_both(reader: &mut Reader<'_>) -> Outcome {
    expect("on screen", super::faults_kit::words(reader)?, "typed here")?;
    expect("a fresh tab", words_in_a_fresh_tab(reader, "One")?, "typed here")?;
    reader.switch(1)?;
    reader.wait_for("both", |reader| Ok(reader.count(".entry")? == 2))?;
    reader.switch(0)?;
    is_well(reader)
}

/// Deleted here, where the last words from elsewhere were not seen yet: they are not deleted unseen.
fn delete_against_edit(reader: &mut Reader<'_>) -> Outcome {
    arrive_at_one(reader)?;
    // A change that no event tells of.
    let (_, mut later) = super::faults_kit::record("0-1", "One", "from elsewhere")?;
    later = later.replace("\"revision\":2", "\"revision\":3");
    reader.script("localStorage.setItem(given[0], given[1])", json!([ONE, later]))?;
    reader.click_on("Delete this interview")?;
    reader.wait_for("it to come back", |reader| Ok(reader.count(".entry")? == 2))?;
    expect("the record", stored(reader, ONE)?, Some(later))?;
    expect("a fresh tab", words_in_a_fresh_tab(reader, "One")?, "from elsewhere")?;
    is_well(reader)
}

/// Typed in one tab, and deleted in another before it was seen there. Which of the two comes last in storage is left to
/// the browser: it comes back by itself, or the first tab tells that it was deleted and brings it back.
fn edit_and_delete_at_once(reader: &mut Reader<'_>) -> Outcome {
    arrive_at_one(reader)?;
    type_at_the_signal(reader, "typed here")?;
    reader.new_tab()?;
    arrive(reader, "/")?;
    open_interview(reader, "One")?;
    // A deletion that comes first leaves nothing to type in.
    at(reader, "typed", DELETE)?;
    signal(reader)?;
    let is_told = |reader: &mut Reader<'_>| -> Outcome<bool> {
        Ok(reader.text(".news")?.contains("deleted from your browser’s storage"))
    };
    reader.wait_for("it to come back, or to be told of", |reader| {
        reader.switch(1)?;
        let is_back = reader.count(".entry")? == 2;
        reader.switch(0)?;
        Ok(is_back || is_told(reader)?)
    })?;
    if is_told(reader)? {
        reader.click_on("Bring it back")?;
        open_interview(reader, "One")?;
    }
    wait_until_saved(reader)?;
    typed_here_is_in_both(reader)
}

/// Erased means erased: no other tab puts back what it has on screen, not even when its reader comes back to it.
fn erase_beside_a_quiz(reader: &mut Reader<'_>) -> Outcome {
    arrive_with(reader, "/", &[super::faults_kit::one()?, result_left_behind()?])?;
    reader.wait_to_see(".keep")?;
    reader.focus("#label")?;
    reader.type_text("More")?;
    wait_until_saved(reader)?;
    reader.new_tab()?;
    arrive(reader, "/")?;
    to_journal(reader)?;
    super::faults_kit::erase(reader)?;
    expect("keys", keys(reader)?, Vec::<String>::new())?;
    reader.switch(0)?;
    reader.wait_for_text(".news", "deleted from your browser’s storage")?;
    reader.js(super::faults_kit::COME_BACK)?;
    // All that is left is the name that this tab has for itself, as long as it lives.
    expect("keys", keys(reader)?, vec!["worth-the-interview/writer/0".to_owned()])?;
    reader
        .wait_for_text(super::visit::STATUS, "")
        .and_then(|()| expect("status", reader.text(super::visit::STATUS)?.contains("Saved"), false))?;
    // It is on screen and can be brought back by whoever still wants it.
    reader.click_on("Bring it back")?;
    wait_until_saved(reader)?;
    expect("a fresh tab", entries_in_a_fresh_tab(reader)?, 2)?;
    super::faults_kit::is_alive(reader)
}
