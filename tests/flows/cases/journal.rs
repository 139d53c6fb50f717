//! Owns what is kept: reflected on, found again after a reload and in another tab, deleted, erased.

use super::visit::{
    HEADING, STATUS, answer_all, answer_step, arrive, choose, come_back, expect, is_chosen, keep_as, keys,
    reflect, skip_from, wait_until_saved,
};
use crate::Outcome;
use crate::lane::Flow;
use crate::reader::Reader;

pub const FLOWS: &[(&str, Flow)] = &[
    ("journal_keeps_a_reflection", journal_keeps_a_reflection),
    ("journal_follows_another_tab", journal_follows_another_tab),
    ("journal_keeps_both_versions", journal_keeps_both_versions),
    ("journal_deletes_and_brings_back", journal_deletes_and_brings_back),
    ("journal_erases_everything", journal_erases_everything),
    ("journal_holds_a_novel", journal_holds_a_novel),
];

const WORDS: &str = "They asked about queues. I was calm, “very” calm.";

fn journal_keeps_a_reflection(reader: &mut Reader<'_>) -> Outcome {
    arrive(reader, "/")?;
    answer_all(reader)?;
    reader.js("one('#date').value = '2026-12-04'; one('#date').dispatchEvent(new Event('change', { bubbles: true }))")?;
    keep_as(reader, "Harbour Books")?;
    reader.wait_for_focus("h2 “Harbour Books”")?;
    reader.wait_for_text(".interview .note", "December 4, 2026")?;
    // Still open to change, until the reflection begins.
    expect("questions to change", reader.count(".change fieldset")?, 16)?;
    reflect(reader)?;
    reader.wait_for_focus("h2 “Harbour Books”")?;
    expect("questions to change", reader.count(".change fieldset")?, 0)?;
    for (benefit, rating) in
        [("practice", "3"), ("want", "1"), ("learn", "4"), ("clarify", "0"), ("network", "2")]
    {
        choose(reader, &format!("rating-{benefit}"), rating)?;
    }
    reader.focus("#words")?;
    reader.type_text(WORDS)?;
    choose(reader, "same", "not-sure")?;
    wait_until_saved(reader)?;

    reader.reload()?;
    come_back(reader)?;
    is_all_there(reader)?;

    reader.new_tab()?;
    arrive(reader, "/")?;
    reader.click_on("Your journal (1)")?;
    reader.wait_for_focus("h2 “Your journal”")?;
    reader.wait_for_text(".entry", "With your reflection")?;
    reader.click_on("Open Harbour Books")?;
    is_all_there(reader)
}

fn is_all_there(reader: &mut Reader<'_>) -> Outcome {
    reader.wait_for_text(HEADING, "Harbour Books")?;
    expect("words", reader.property("#words", "value")?.as_str(), Some(WORDS))?;
    expect("practice", is_chosen(reader, "rating-practice", "3")?, true)?;
    expect("clarify", is_chosen(reader, "rating-clarify", "0")?, true)?;
    expect("same", is_chosen(reader, "same", "not-sure")?, true)?;
    expect("verdict", reader.attribute(".result", "data-verdict")?.as_deref(), Some("go"))?;
    let value = reader.attribute("data[data-figure='go']", "value")?;
    expect("figure", value.as_deref(), Some("6.125"))
}

fn journal_follows_another_tab(reader: &mut Reader<'_>) -> Outcome {
    arrive(reader, "/")?;
    answer_all(reader)?;
    keep_as(reader, "One")?;
    wait_until_saved(reader)?;
    reader.new_tab()?;
    arrive(reader, "/")?;
    reader.click_on("Your journal (1)")?;
    reader.wait_for_text(HEADING, "Your journal")?;

    // What the first tab changes is seen in the second without a reload, and the other way round.
    reader.switch(0)?;
    reflect(reader)?;
    wait_until_saved(reader)?;
    reader.switch(1)?;
    reader.wait_for_text(".entry", "With your reflection")?;
    reader.click_on("Delete One")?;
    reader.wait_for_text(".news", "Deleted: One")?;
    reader.switch(0)?;
    reader.wait_for_text(".news", "no longer in your browser")?;
    reader.wait_for_text(HEADING, "Your journal")?;
    reader.click_on("Bring it back")?;
    reader.wait_to_see(".entry")?;
    wait_until_saved(reader)?;
    reader.switch(1)?;
    reader.wait_to_see(".entry")
}

fn journal_keeps_both_versions(reader: &mut Reader<'_>) -> Outcome {
    arrive(reader, "/")?;
    answer_all(reader)?;
    keep_as(reader, "One")?;
    reflect(reader)?;
    wait_until_saved(reader)?;
    // Another program writes the record while a sentence is being typed here, and no event tells of it.
    reader.js("const key = Object.keys(localStorage).find((key) => key.includes('/interview/'));
        const record = JSON.parse(localStorage.getItem(key));
        record.reflection.text = 'theirs';
        localStorage.setItem(key, JSON.stringify(record))")?;
    reader.focus("#words")?;
    reader.type_text("ours")?;
    reader.wait_for_text(".news", "Both versions")?;
    wait_until_saved(reader)?;
    reader.reload()?;
    come_back(reader)?;
    expect("words", reader.property("#words", "value")?.as_str(), Some("ours"))?;
    reader.click_on("Your journal").or_else(|_| reader.click_on("All interviews"))?;
    reader.wait_for("both versions", |reader| Ok(reader.count(".entry")? == 2))?;
    let texts = reader.js("return Object.keys(localStorage).filter((key) => key.includes('/interview/'))
          .map((key) => JSON.parse(localStorage.getItem(key)).reflection.text).sort().join()")?;
    expect("both texts", texts.as_str(), Some("ours,theirs"))
}

fn journal_deletes_and_brings_back(reader: &mut Reader<'_>) -> Outcome {
    arrive(reader, "/")?;
    answer_all(reader)?;
    keep_as(reader, "One")?;
    reader.click_on("Delete this interview")?;
    reader.wait_for_text(HEADING, "Your journal")?;
    expect("entries", reader.count(".entry")?, 0)?;
    reader.click_on("Bring it back")?;
    reader.wait_to_see(".entry")?;
    reader.wait_for_focus("h2 “Your journal”")?;
    wait_until_saved(reader)?;
    reader.click_on("Delete One")?;
    reader.wait_until_gone(".entry")?;
    reader.wait_for_focus("button “Bring it back”")?;
    reader.reload()?;
    come_back(reader)?;
    reader.wait_for_text(HEADING, "Your journal")?;
    expect("entries after a reload", reader.count(".entry")?, 0)
}

fn journal_erases_everything(reader: &mut Reader<'_>) -> Outcome {
    arrive(reader, "/")?;
    reader.js("localStorage.setItem('the-blog', 'its own');
        localStorage.setItem('worth-the-interview/1/interview/broken', '{');
        localStorage.setItem('worth-the-interview/7/anything', 'newer')")?;
    answer_all(reader)?;
    keep_as(reader, "One")?;
    reader.click_on("All interviews")?;
    reader.wait_for_text(HEADING, "Your journal")?;
    reader.click("summary")?;
    reader.click(".erase button")?;
    reader.wait_for_text("#erase-ask", "no way back")?;
    reader.wait_for_focus("button “No, keep it”")?;
    reader.press("Enter")?;
    reader.wait_for_focus("summary “Erase everything”")?;
    expect("entries", reader.count(".entry")?, 1)?;
    reader.click("summary")?;
    reader.click(".erase button")?;
    reader.click_on("Yes, erase it all")?;
    reader.wait_for_text(".news", "Everything is erased")?;
    expect("keys", keys(reader)?, Vec::<String>::new())?;
    let blog = reader.js("return localStorage.getItem('the-blog')")?;
    expect("the blog's own", blog.as_str(), Some("its own"))?;
    reader.reload()?;
    come_back(reader)?;
    reader.wait_for_text(HEADING, "What does your gut say?")?;
    expect("keys after a reload", keys(reader)?, Vec::<String>::new())
}

fn journal_holds_a_novel(reader: &mut Reader<'_>) -> Outcome {
    arrive(reader, "/")?;
    answer_step(reader, 1)?;
    skip_from(reader, 1)?;
    keep_as(reader, "Long")?;
    reflect(reader)?;
    // A script, like a paste in some browsers, does not ask for maxlength.
    reader.js("const words = one('#words');
        words.value = '\\u{1F600}'.repeat(30000);
        words.dispatchEvent(new Event('input', { bubbles: true }))")?;
    reader.wait_for_text("#words-full", "20,000")?;
    wait_until_saved(reader)?;
    expect("status", reader.text(STATUS)?.as_str(), "Saved in this browser")?;
    reader.reload()?;
    come_back(reader)?;
    let length = reader.property("#words", "textLength")?;
    expect("UTF-16 units", length.as_u64(), Some(20_000))
}
