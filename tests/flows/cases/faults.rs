//! Owns what goes wrong: no storage, no room, records that cannot be read, files that do not arrive.

use super::visit::{
    HEADING, STATUS, answer_all, answer_step, arrive, come_back, expect, is_chosen, keep_as, reflect,
    skip_from, wait_until_saved,
};
use crate::Outcome;
use crate::lane::Flow;
use crate::reader::Reader;
use crate::server::Fault;
use serde_json::json;

pub const FLOWS: &[(&str, Flow)] = &[
    ("storage_that_throws", |reader| without_storage(reader, "/blocked.html")),
    ("storage_that_is_null", |reader| without_storage(reader, "/nostorage.html")),
    ("storage_in_a_sandbox", storage_in_a_sandbox),
    ("storage_that_is_full", storage_that_is_full),
    ("storage_that_is_cleared", storage_that_is_cleared),
    ("records_that_cannot_be_read", records_that_cannot_be_read),
    ("program_that_does_not_arrive", |reader| file_that_does_not_arrive(reader, "_bg.wasm")),
    ("script_that_does_not_arrive", |reader| file_that_does_not_arrive(reader, "worth-the-interview.js")),
    ("words_that_do_not_arrive", |reader| file_that_does_not_arrive(reader, "en.json")),
    ("program_that_crashes", program_that_crashes),
];

const IN_MEMORY: &str = "does not let this page keep anything";

fn without_storage(reader: &mut Reader<'_>, page: &str) -> Outcome {
    arrive(reader, page)?;
    // From the first word on.
    reader.wait_for_text(STATUS, IN_MEMORY)?;
    expect("a promise", reader.text(".step")?.contains("stay in this browser"), false)?;
    answer_step(reader, 1)?;
    reader.wait_for_text(STATUS, IN_MEMORY)?;
    reader.click("button[type=submit]")?;
    for step in 2..=8 {
        answer_step(reader, step)?;
        reader.click("button[type=submit]")?;
    }
    keep_as(reader, "One")?;
    reflect(reader)?;
    reader.focus("#words")?;
    reader.type_text("kept for now")?;
    reader.click_on("All interviews")?;
    reader.click_on("Open One")?;
    reader.wait_to_see("#words")?;
    expect("words", reader.property("#words", "value")?.as_str(), Some("kept for now"))?;
    reader.wait_for_text(STATUS, IN_MEMORY)?;
    // Taken out of the page and put back, it still has everything.
    reader
        .js("const place = widget.parentNode; widget.remove(); window.__put = () => place.append(widget)")?;
    reader.js("window.__put()").or_else(|_| reader.browser().script("window.__put()", json!([])))?;
    come_back(reader)?;
    reader.click_on("Your journal (1)")?;
    reader.wait_to_see(".entry")
}

fn storage_in_a_sandbox(reader: &mut Reader<'_>) -> Outcome {
    reader.open("/sandbox.html")?;
    reader.browser().post("frame", json!({ "id": 0 }))?;
    come_back(reader)?;
    answer_step(reader, 1)?;
    reader.wait_for_text(STATUS, IN_MEMORY)?;
    reader.click("button[type=submit]")?;
    answer_step(reader, 2)
}

fn storage_that_is_full(reader: &mut Reader<'_>) -> Outcome {
    arrive(reader, "/")?;
    answer_step(reader, 1)?;
    wait_until_saved(reader)?;
    reader.js("let size = 1 << 22;
        for (let count = 0; size >= 1; count++) {
          try { localStorage.setItem(`blog-${count}`, 'x'.repeat(size)); } catch { size >>= 1; }
        }")?;
    reader.click("button[type=submit]")?;
    answer_step(reader, 2)?;
    reader.wait_for_text(STATUS, "Not saved: the storage of this site is full")?;
    skip_from(reader, 2)?;
    keep_as(reader, "One")?;
    reflect(reader)?;
    reader.focus("#words")?;
    reader.type_text("still on screen")?;
    reader.wait_for_text(STATUS, "Not saved")?;
    expect("words", reader.property("#words", "value")?.as_str(), Some("still on screen"))?;
    // As soon as there is room again, one press saves it all.
    reader.js("Object.keys(localStorage).filter((key) => key.startsWith('blog-')).forEach((key) => localStorage.removeItem(key))")?;
    reader.click_on("Try again")?;
    wait_until_saved(reader)?;
    reader.reload()?;
    come_back(reader)?;
    reader.wait_for_text(HEADING, "One")?;
    expect("words", reader.property("#words", "value")?.as_str(), Some("still on screen"))
}

fn storage_that_is_cleared(reader: &mut Reader<'_>) -> Outcome {
    arrive(reader, "/")?;
    // In the middle of the quiz: it says so, and keeps all of it with the next answer.
    answer_step(reader, 1)?;
    reader.click("button[type=submit]")?;
    wait_until_saved(reader)?;
    reader.js("localStorage.clear(); window.dispatchEvent(new Event('focus'))")?;
    reader.wait_for_text(".news", "no longer in your browser")?;
    expect("status", reader.text(STATUS)?.as_str(), "")?;
    answer_step(reader, 2)?;
    wait_until_saved(reader)?;
    reader.reload()?;
    come_back(reader)?;
    expect("last", is_chosen(reader, "last", "longer")?, true)?;
    reader.click_on("Back")?;
    reader.wait_for_text(HEADING, "What does your gut say?")?;
    expect("gut", is_chosen(reader, "gut", "maybe")?, true)?;

    // And with something in the journal.
    answer_all(reader)?;
    keep_as(reader, "One")?;
    wait_until_saved(reader)?;
    reader.js("localStorage.clear(); window.dispatchEvent(new Event('focus'))")?;
    reader.wait_for_text(".news", "no longer in your browser")?;
    reader.click_on("Bring it back")?;
    wait_until_saved(reader)?;
    reader.reload()?;
    come_back(reader)?;
    reader.wait_to_see(".entry")
}

/// Plants records that make no sense, a newer one and a good one, and looks that each stays what it is.
fn records_that_cannot_be_read(reader: &mut Reader<'_>) -> Outcome {
    arrive(reader, "/")?;
    answer_all(reader)?;
    keep_as(reader, "Good")?;
    wait_until_saved(reader)?;
    let plant = "const interview = 'worth-the-interview/1/interview/';
        const good = localStorage.getItem(Object.keys(localStorage).find((key) => key.startsWith(interview)));
        const planted = {
          [interview + 'cut']: good.slice(0, 200),
          [interview + 'alien']: 'hello',
          [interview + 'surrogate']: good.replace('Good', 'G\\ud800d'),
          [interview + 'copied']: good,
          [interview + 'deep']: '['.repeat(10000),
          [interview + 'newer']: '{\"version\":2,\"shape\":\"unheard of\"}',
          'worth-the-interview/1/draft/other': '{\"version\":1}',
          'worth-the-interview/2/interview/later': 'of the next version',
        };";
    reader.js(&format!("{plant} for (const key in planted) localStorage.setItem(key, planted[key])"))?;
    reader.reload()?;
    come_back(reader)?;
    reader.wait_for_text(HEADING, "Good")?;
    reader.click_on("All interviews")?;
    reader.wait_for_text(".unread", "6 entries could not be read")?;
    reader.wait_for_text(".unread", "One entry was written by a newer version")?;
    expect("entries", reader.count(".entry")?, 1)?;
    reader.click_on("Open Good")?;
    reflect(reader)?;
    reader.focus("#words")?;
    reader.type_text("more")?;
    wait_until_saved(reader)?;
    let changed = reader.js(&format!(
        "{plant} return Object.keys(planted).filter((key) => !key.endsWith('/copied') && !key.endsWith('/cut')
          && !key.endsWith('/surrogate') && localStorage.getItem(key) !== planted[key])"
    ))?;
    expect("changed records", changed, json!([]))?;
    let whole = reader.js(
        "return ['cut', 'copied', 'surrogate'].map((name) => localStorage.getItem('worth-the-interview/1/interview/' + name).length)",
    )?;
    expect("records with the old text of the good one", whole.as_array().map(Vec::len), Some(3))
}

fn file_that_does_not_arrive(reader: &mut Reader<'_>, file: &str) -> Outcome {
    reader.expect_errors();
    reader.site().fail(file, Fault::Status(500));
    reader.open("/two.html")?;
    reader.wait_for_text("[role=alert]", "could not be loaded")?;
    expect("the fallback", reader.js("return visible(widget.querySelector('p'))")?, json!(true))?;
    reader.click_on("Try again")?;
    reader.wait_for_text("[role=alert]", "could not be loaded")?;
    reader.wait_for_focus("button “Try again”")?;
    reader.site().mend();
    reader.click_on("Try again")?;
    reader.wait_to_see(HEADING)?;
    reader.wait_for_focus("h2")?;
    expect("the fallback", reader.js("return visible(widget.querySelector('p'))")?, json!(false))?;
    answer_step(reader, 1)?;
    wait_until_saved(reader)
}

/// A page that breaks the ground that every program in it stands on, for a moment.
fn program_that_crashes(reader: &mut Reader<'_>) -> Outcome {
    reader.expect_errors();
    arrive(reader, "/two.html")?;
    answer_all(reader)?;
    wait_until_saved(reader)?;
    reader.js("window.__insert = Node.prototype.insertBefore;
        Node.prototype.insertBefore = () => { throw new Error('broken by the page'); };
        one('.top button').click()")?;
    reader.wait_for_text("[role=alert]", "What was saved is still in this browser")?;
    expect("the fallback", reader.js("return visible(widget.querySelector('p'))")?, json!(true))?;
    reader.js("Node.prototype.insertBefore = window.__insert")?;
    reader.click_on("Try again")?;
    // Where it was going when it crashed, with all that was saved.
    reader.wait_for_text(HEADING, "Your journal")?;
    reader.click_on("Go to the quiz")?;
    reader.wait_to_see(".result")?;
    expect("the answer from before", is_chosen(reader, "last", "longer")?, true)?;
    keep_as(reader, "One")?;
    wait_until_saved(reader)
}
