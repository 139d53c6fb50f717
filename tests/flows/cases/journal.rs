//! Owns what is kept: reflected on, found again after a reload and in another tab, deleted, erased.

use super::visit::{
    HEADING, STATUS, answer_all, answer_step, arrive, choose, come_back, delete, edit, expect, figure,
    is_chosen, keep_as, keys, mark, reflect, skip_from, unfold, wait_until_saved, words, write,
};
use crate::Outcome;
use crate::lane::Flow;
use crate::reader::Reader;
use serde_json::json;

pub const FLOWS: &[(&str, Flow)] = &[
    ("journal_keeps_a_reflection", journal_keeps_a_reflection),
    ("journal_follows_another_tab", journal_follows_another_tab),
    ("journal_keeps_both_versions", journal_keeps_both_versions),
    ("journal_keeps_what_two_tabs_write", journal_keeps_what_two_tabs_write),
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
    // Still open to change, until something is written.
    unfold(reader)?;
    expect("questions to change", reader.count(".change fieldset:not(.grid)")?, 16)?;
    reflect(reader)?;
    reader.wait_for_focus("h2 “Harbour Books”")?;
    unfold(reader)?;
    expect("questions to change", reader.count(".change fieldset:not(.grid)")?, 16)?;
    choose(reader, "happened", "went")?;
    reader.wait_for("no question to change", |reader| Ok(reader.count(".change fieldset")? == 0))?;
    for (benefit, rating) in
        [("practice", "3"), ("want", "1"), ("learn", "4"), ("clarify", "0"), ("network", "2")]
    {
        choose(reader, &format!("rating-{benefit}"), rating)?;
    }
    reader.focus("#words")?;
    reader.type_text(WORDS)?;
    choose(reader, "worth", "even")?;
    wait_until_saved(reader)?;

    reader.reload()?;
    come_back(reader)?;
    is_all_there(reader)?;

    reader.new_tab()?;
    arrive(reader, "/")?;
    reader.click_on("Your journal (1)")?;
    reader.wait_for_focus("h2 “Your journal”")?;
    reader.wait_for_text(".entry", "I went, evened out")?;
    reader.click_on("Harbour Books")?;
    is_all_there(reader)
}

fn is_all_there(reader: &mut Reader<'_>) -> Outcome {
    reader.wait_for_text(HEADING, "Harbour Books")?;
    // It is read, and written on where the reader wants to.
    expect("words", words(reader)?, WORDS)?;
    let pairs = reader.texts(".beside tbody tr")?;
    expect("practice", pairs.first().map(String::as_str), Some("Practice A lot A lot"))?;
    edit(reader)?;
    expect("words", words(reader)?, WORDS)?;
    expect("practice", is_chosen(reader, "rating-practice", "3")?, true)?;
    expect("clarify", is_chosen(reader, "rating-clarify", "0")?, true)?;
    expect("worth", is_chosen(reader, "worth", "even")?, true)?;
    expect("verdict", reader.attribute(".result", "data-verdict")?.as_deref(), Some("go"))?;
    expect("figure", figure(reader, "go")?.as_str(), "6.125")
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
    choose(reader, "happened", "went")?;
    wait_until_saved(reader)?;
    reader.switch(1)?;
    reader.wait_for_text(".entry", "I went")?;
    delete(reader, "One")?;
    reader.wait_for_text(".news", "Deleted: One")?;
    reader.switch(0)?;
    reader.wait_for_text(".news", "deleted from your browser")?;
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
    choose(reader, "happened", "went")?;
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
    expect("words", words(reader)?, "ours")?;
    expect("both texts", texts(reader)?, ["ours", "theirs"])?;

    // What is different is shown, and one of them can go.
    reader.wait_for_text(VERSIONS, "There are two versions of this")?;
    reader.click_on("What is different")?;
    let different = reader.texts(".versions .column")?;
    expect("what is different", different, ["One line to remember This one ours The other one theirs"])?;
    reader.click_on("Open the other one")?;
    reader.wait_for("the other one", |reader| Ok(words(reader)? == "theirs"))?;
    reader.click_on("Open the other one")?;
    reader.wait_for("this one", |reader| Ok(words(reader)? == "ours"))?;
    reader.click_on("Keep this one")?;
    reader.wait_until_gone(VERSIONS)?;
    reader.wait_for_focus("button “Bring it back”")?;
    reader.wait_for("one", |reader| Ok(texts(reader)? == ["ours"]))?;
    reader.click_on("Bring it back")?;
    reader.wait_for_text(VERSIONS, "There are two versions of this")?;
    wait_until_saved(reader)?;
    expect("both texts again", texts(reader)?, ["ours", "theirs"])?;

    reader.click_on("All interviews")?;
    reader.wait_for("both versions", |reader| Ok(reader.count(".entry")? == 2))?;
    let marked = reader.texts(".entry")?.join(" ").matches("There is another version of it").count();
    expect("entries that say so", marked, 2)?;
    reader.click(".entry .row")?;
    reader.wait_to_see(VERSIONS)?;
    reader.click_on("Keep both")?;
    reader.wait_until_gone(VERSIONS)?;
    wait_until_saved(reader)?;
    reader.reload()?;
    come_back(reader)?;
    expect("a choice between two", reader.exists(VERSIONS)?, false)?;
    expect("two of their own", texts(reader)?, ["ours", "theirs"])?;
    let roots = reader.js("return Object.keys(localStorage).filter((key) => key.includes('/interview/'))
        .map((key) => JSON.parse(localStorage.getItem(key)).version_of)")?;
    expect("versions of nothing", roots, json!([null, null]))
}

const VERSIONS: &str = ".versions";

/// The words of every reflection in storage.
fn texts(reader: &mut Reader<'_>) -> Outcome<Vec<String>> {
    let texts = reader.js("return Object.keys(localStorage).filter((key) => key.includes('/interview/'))
        .map((key) => JSON.parse(localStorage.getItem(key)).reflection.text).sort()")?;
    Ok(serde_json::from_value(texts)?)
}

/// Two tabs of one browser, both at work on the same interview before either hears of the other.
fn journal_keeps_what_two_tabs_write(reader: &mut Reader<'_>) -> Outcome {
    arrive(reader, "/")?;
    answer_all(reader)?;
    keep_as(reader, "One")?;
    reflect(reader)?;
    wait_until_saved(reader)?;
    reader.new_tab()?;
    // This one never hears of the other: it is far down its page, so this comes before the widget's own listeners.
    reader.open("/far.html")?;
    reader.js("for (const name of ['storage', 'focus', 'pageshow', 'visibilitychange']) {
          window.addEventListener(name, (event) => event.stopImmediatePropagation(), true);
        }")?;
    come_back(reader)?;
    reader.click_on("Your journal (1)")?;
    reader.wait_for_focus("h2 “Your journal”")?;
    reader.click_on("One")?;
    reader.wait_for_focus("h2 “One”")?;
    reflect(reader)?;
    reader.switch(0)?;
    write(reader, "#words", "from the first")?;
    wait_until_saved(reader)?;
    reader.switch(1)?;
    write(reader, "#words", "from the second")?;
    reader.wait_for_text(".news", "Both versions")?;
    wait_until_saved(reader)?;
    expect("both texts", texts(reader)?, ["from the first", "from the second"])?;
    reader.switch(0)?;
    reader.wait_to_see(VERSIONS)?;
    expect("nothing is replaced", words(reader)?, "from the first")?;
    reader.click_on("Keep this one")?;
    reader.wait_until_gone(VERSIONS)?;
    reader.wait_for("one", |reader| Ok(texts(reader)? == ["from the first"]))
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
    delete(reader, "One")?;
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
        localStorage.setItem('worth-the-interview/1/interview/later', '{\"version\":9,\"model_version\":1}');
        localStorage.setItem('worth-the-interview/1/draft/of-another-tab', '{');
        localStorage.setItem('worth-the-interview/1/copy', '{\"version\":1,\"at\":\"2026-01-01T00:00:00.000Z\"}');
        localStorage.setItem('worth-the-interview/7/anything', 'newer');
        sessionStorage.setItem('the-blog', 'its own')")?;
    answer_all(reader)?;
    keep_as(reader, "One")?;
    wait_until_saved(reader)?;
    reader.click_on("Quiz")?;
    mark(reader, "gut", "go")?;
    wait_until_saved(reader)?;
    // What others wrote is met by a look.
    reader.js("window.dispatchEvent(new Event('focus'))")?;
    reader.click_on("Your journal (1)")?;
    reader.wait_for_text(".unread", "could not be read")?;
    reader.click_on("One")?;
    reader.wait_for_text(HEADING, "One")?;
    expect("keys before", keys(reader)?.len() >= 7, true)?;
    reader.click_on("All interviews")?;
    reader.wait_for_text(HEADING, "Your journal")?;
    reader.click(".erase summary")?;
    reader.click(".erase button")?;
    reader.wait_for_text("#erase-ask", "no way back")?;
    reader.wait_for_focus("button “No, keep it”")?;
    reader.press("Enter")?;
    reader.wait_for_focus("summary “Erase everything”")?;
    expect("entries", reader.count(".entry")?, 1)?;
    reader.click(".erase summary")?;
    reader.click(".erase button")?;
    reader.click_on("Yes, erase it all")?;
    reader.wait_for_text(".news", "Everything is erased")?;
    expect("keys", keys(reader)?, Vec::<String>::new())?;
    let blog = reader.js("return [localStorage, sessionStorage].map((kept) => kept.getItem('the-blog'))")?;
    expect("the blog's own", blog, json!(["its own", "its own"]))?;
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
    expect("UTF-16 units", words(reader)?.encode_utf16().count(), 20_000)?;
    edit(reader)?;
    let length = reader.property("#words", "textLength")?;
    expect("UTF-16 units", length.as_u64(), Some(20_000))
}
