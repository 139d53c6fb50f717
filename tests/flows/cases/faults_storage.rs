//! Owns the faults of the storage itself: it breaks, is full, drops what it took, is emptied and written over by the
//! page.

use super::faults_kit::{
    COME_BACK, FILL, FREE, NEIGHBOUR, NEIGHBOUR_KEY, NEIGHBOUR_NAME, ONE, arrive_at_one, arrive_with,
    entries_in_a_fresh_tab, has_said, in_a_fresh_tab, is_alive, is_well, one, stored, stored_words,
    to_journal, wait_for_words, wait_until_not_saved, watch_status, words, words_in_a_fresh_tab, write,
};
use super::visit::{
    HEADING, SAVED, answer_all, answer_step, come_back, expect, go_back_to_the_first, is_chosen, keep_as,
    reflect, wait_until_saved,
};
use crate::Outcome;
use crate::lane::Flow;
use crate::reader::Reader;
use serde_json::{Value, json};

pub const FLOWS: &[(&str, Flow)] = &[
    ("storage_that_breaks_later", storage_that_breaks_later),
    ("storage_full_at_a_draft", storage_full_at_a_draft),
    ("storage_full_at_a_new_record", storage_full_at_a_new_record),
    ("storage_that_the_page_fills", storage_that_the_page_fills),
    ("storage_that_drops_a_new_record", storage_that_drops_a_new_record),
    ("storage_that_drops_a_change", storage_that_drops_a_change),
    ("storage_that_drops_a_draft", storage_that_drops_a_draft),
    ("storage_cleared_while_typing", storage_cleared_while_typing),
    ("storage_overwritten_with_garbage", storage_overwritten_with_garbage),
    ("storage_overwritten_with_another", storage_overwritten_with_another),
];

const FULL: &str = "the storage of this site is full.";
const REFUSED: &str = "your browser did not keep it.";

/// A profile that is damaged while the page is open; and what it throws is no DOMException.
fn storage_that_breaks_later(reader: &mut Reader<'_>) -> Outcome {
    arrive_at_one(reader)?;
    reader.js("window.__whole = Object.getOwnPropertyDescriptors(Storage.prototype);
        const fail = () => { throw 'NS_ERROR_FILE_CORRUPTED'; };
        for (const name of ['key', 'getItem', 'setItem', 'removeItem']) Storage.prototype[name] = fail;
        Object.defineProperty(Storage.prototype, 'length', { get: fail })")?;
    write(reader, "after")?;
    wait_until_not_saved(reader, REFUSED)?;
    reader.js(COME_BACK)?;
    is_alive(reader)?;
    wait_until_not_saved(reader, REFUSED)?;
    expect("a fresh tab", words_in_a_fresh_tab(reader, "One")?, "before")?;
    reader.js("Object.defineProperties(Storage.prototype, window.__whole)")?;
    reader.click_on("Try again")?;
    wait_until_saved(reader)?;
    expect("a fresh tab", words_in_a_fresh_tab(reader, "One")?, "after")?;
    is_well(reader)
}

fn storage_full_at_a_draft(reader: &mut Reader<'_>) -> Outcome {
    arrive_with(reader, "/", &[])?;
    answer_step(reader, 1)?;
    wait_until_saved(reader)?;
    reader.js(FILL)?;
    reader.click("button[type=submit]")?;
    answer_step(reader, 2)?;
    wait_until_not_saved(reader, FULL)?;
    // What was called saved is what a fresh tab goes on with.
    in_a_fresh_tab(reader, |reader| expect("gut", is_chosen(reader, "gut", "maybe")?, true))?;
    reader.js(FREE)?;
    reader.click_on("Try again")?;
    wait_until_saved(reader)?;
    reader.reload()?;
    come_back(reader)?;
    reader.wait_for_text(HEADING, "Practice without pressure")?;
    expect("last", is_chosen(reader, "last", "longer")?, true)?;
    is_well(reader)
}

fn storage_full_at_a_new_record(reader: &mut Reader<'_>) -> Outcome {
    arrive_with(reader, "/", &[])?;
    answer_all(reader)?;
    wait_until_saved(reader)?;
    reader.js(FILL)?;
    keep_as(reader, "One")?;
    wait_until_not_saved(reader, FULL)?;
    // The quiz that it came from was called saved, so it is not emptied before the interview is there.
    in_a_fresh_tab(reader, |reader| {
        reader.wait_to_see(".keep")?;
        reader.click_on("Your journal (1)")
    })?;
    reflect(reader)?;
    write(reader, "still on screen")?;
    wait_until_not_saved(reader, FULL)?;
    // As soon as there is room again, one press saves it all.
    reader.js(FREE)?;
    reader.click_on("Try again")?;
    wait_until_saved(reader)?;
    expect("a fresh tab", words_in_a_fresh_tab(reader, "One")?, "still on screen")?;
    is_well(reader)
}

/// What is there stays there when the next version of it does not fit.
fn storage_that_the_page_fills(reader: &mut Reader<'_>) -> Outcome {
    arrive_at_one(reader)?;
    reader.js(FILL)?;
    let after = "after, which is longer than before";
    write(reader, after)?;
    wait_until_not_saved(reader, FULL)?;
    expect("on screen", words(reader)?.as_str(), after)?;
    expect("a fresh tab", words_in_a_fresh_tab(reader, "One")?, "before")?;
    reader.js(FREE)?;
    reader.click_on("Try again")?;
    wait_until_saved(reader)?;
    expect("a fresh tab", words_in_a_fresh_tab(reader, "One")?, after)?;
    expect("interviews", entries_in_a_fresh_tab(reader)?, 2)?;
    is_well(reader)
}

/// A browser near its quota takes a text, gives it back when asked, and has lost it 0.4 s later.
fn start_dropping(reader: &mut Reader<'_>, what: &str) -> Outcome {
    reader.script(
        "window.__drops = true;
        const set = Storage.prototype.setItem;
        Storage.prototype.setItem = function (key, text) {
          const before = this.getItem(key);
          set.call(this, key, text);
          if (!window.__drops || !key.includes(given)) return;
          setTimeout(() => {
            if (!window.__drops) return;
            if (before === null) this.removeItem(key);
            else set.call(this, key, before);
          }, 400);
        }",
        json!(what),
    )?;
    watch_status(reader)
}

fn stop_dropping(reader: &mut Reader<'_>) -> Outcome {
    reader.js("window.__drops = false").map(drop)
}

fn storage_that_drops_a_new_record(reader: &mut Reader<'_>) -> Outcome {
    arrive_with(reader, "/", &[])?;
    answer_all(reader)?;
    wait_until_saved(reader)?;
    start_dropping(reader, "/interview/")?;
    keep_as(reader, "One")?;
    wait_until_not_saved(reader, REFUSED)?;
    expect("“Saved”", has_said(reader, SAVED)?, false)?;
    expect("interviews in storage", stored_words(reader)?.len(), 1)?;
    stop_dropping(reader)?;
    // Whatever is done next brings it all back.
    reflect(reader)?;
    wait_until_saved(reader)?;
    expect("a fresh tab", words_in_a_fresh_tab(reader, "One")?, "")?;
    is_well(reader)
}

fn storage_that_drops_a_change(reader: &mut Reader<'_>) -> Outcome {
    arrive_at_one(reader)?;
    start_dropping(reader, "/interview/")?;
    write(reader, "after")?;
    wait_until_not_saved(reader, REFUSED)?;
    expect("“Saved”", has_said(reader, SAVED)?, false)?;
    expect("on screen", words(reader)?, "after")?;
    expect("in storage", stored_words(reader)?.contains(&"before".to_owned()), true)?;
    stop_dropping(reader)?;
    reader.click_on("Try again")?;
    wait_until_saved(reader)?;
    expect("a fresh tab", words_in_a_fresh_tab(reader, "One")?, "after")?;
    // Nobody else has written, so there is nothing to pick from.
    expect("interviews", entries_in_a_fresh_tab(reader)?, 2)?;
    is_well(reader)
}

fn storage_that_drops_a_draft(reader: &mut Reader<'_>) -> Outcome {
    arrive_with(reader, "/", &[])?;
    start_dropping(reader, "/draft/")?;
    answer_step(reader, 1)?;
    wait_until_not_saved(reader, REFUSED)?;
    expect("“Saved”", has_said(reader, SAVED)?, false)?;
    stop_dropping(reader)?;
    reader.click("button[type=submit]")?;
    answer_step(reader, 2)?;
    wait_until_saved(reader)?;
    in_a_fresh_tab(reader, |reader| {
        expect("last", is_chosen(reader, "last", "longer")?, true)?;
        go_back_to_the_first(reader)?;
        expect("gut", is_chosen(reader, "gut", "maybe")?, true)
    })?;
    is_well(reader)
}

/// No event tells the document that emptied it: the next look finds out.
fn storage_cleared_while_typing(reader: &mut Reader<'_>) -> Outcome {
    arrive_at_one(reader)?;
    wait_until_saved(reader)?;
    reader.js("localStorage.clear()")?;
    write(reader, "after")?;
    wait_until_saved(reader)?;
    reader.js(COME_BACK)?;
    reader.wait_for_text(".news", "deleted from your browser’s storage")?;
    reader.wait_for_text(".news", NEIGHBOUR_NAME)?;
    expect("on screen", words(reader)?, "after")?;
    expect("a fresh tab", words_in_a_fresh_tab(reader, "One")?, "after")?;
    reader.click_on("Bring it back")?;
    wait_until_saved(reader)?;
    let said = |text: &str| -> Outcome<Value> {
        let mut record: Value = serde_json::from_str(text)?;
        // How it came to be written, and by which version, is not what it says.
        let fields = record.as_object_mut().ok_or("no record")?;
        for how in ["revision", "trail", "version", "model_version", "weighed_by", "result"] {
            fields.remove(how);
        }
        Ok(record)
    };
    let back = stored(reader, NEIGHBOUR_KEY)?.ok_or("it did not come back")?;
    expect("the neighbour", said(&back)?, said(NEIGHBOUR)?)?;
    expect("a fresh tab", entries_in_a_fresh_tab(reader)?, 2)?;
    is_alive(reader)
}

fn storage_overwritten_with_garbage(reader: &mut Reader<'_>) -> Outcome {
    arrive_at_one(reader)?;
    let garbage = "{\"the page\": \"thought that this was its own\"";
    reader.script("localStorage.setItem(given[0], given[1])", json!([ONE, garbage]))?;
    reader.js(COME_BACK)?;
    // What is on screen stands under a key of its own at once, and the other is not touched.
    wait_until_saved(reader)?;
    reader.wait_for_text(".news", "in your journal")?;
    write(reader, "after")?;
    wait_until_saved(reader)?;
    expect("the garbage", stored(reader, ONE)?.as_deref(), Some(garbage))?;
    expect("a fresh tab", words_in_a_fresh_tab(reader, "One")?, "after")?;
    to_journal(reader)?;
    reader.wait_for_text(".unread", "One entry could not be read. It is kept as it is.")?;
    expect("interviews", reader.count(".entry")?, 2)?;
    is_well(reader)
}

fn storage_overwritten_with_another(reader: &mut Reader<'_>) -> Outcome {
    arrive_at_one(reader)?;
    write(reader, "ours")?;
    wait_until_saved(reader)?;
    // An old backup of the page's, put back while the next word is being typed.
    let (key, before) = one()?;
    reader.script("localStorage.setItem(given[0], given[1])", json!([key, before]))?;
    write(reader, "ours and more")?;
    reader.wait_for_text(".news", "Both versions are in your journal")?;
    wait_until_saved(reader)?;
    expect("both", stored_words(reader)?.contains(&"before".to_owned()), true)?;
    reader.wait_for_text(".versions", "There are two versions of this")?;
    reader.click_on("Keep this one")?;
    reader.wait_until_gone(".versions")?;
    wait_until_saved(reader)?;
    wait_for_words(reader, "ours and more")?;
    expect("a fresh tab", words_in_a_fresh_tab(reader, "One")?, "ours and more")?;
    expect("interviews", entries_in_a_fresh_tab(reader)?, 2)?;
    expect("the record that stays", stored(reader, NEIGHBOUR_KEY)?.as_deref(), Some(NEIGHBOUR.trim_end()))?;
    is_well(reader)
}
