//! Owns what visits to a broken world have in common: the records that were there before, a fresh tab that sees what
//! really is kept, and how each visit ends.

pub use super::visit::words;
use super::visit::{HEADING, STATUS, arrive, edit, expect};
use crate::Outcome;
use crate::reader::Reader;
use serde_json::{Value, json};

/// The record beside the one that things happen to. It must stay as it is, byte for byte.
pub const NEIGHBOUR: &str = include_str!("../../fixtures/records/interview-whole-1.json");
pub const NEIGHBOUR_KEY: &str = "worth-the-interview/1/interview/1a2b3c4d5e6f7-89abcdef01234";
pub const NEIGHBOUR_NAME: &str = "Blue door – Café 🙂";

/// The key of the record that [`one`] gives.
pub const ONE: &str = "worth-the-interview/1/interview/0-1";

/// The end of every sentence about what is not saved: it says where the text is.
pub const STILL_HERE: &str = "What you see here is still here. Copy what matters to you";

/// Makes room for nothing more.
pub const FILL: &str = "let size = 1 << 22;
    for (let count = 0; size >= 1; count++) {
      try { localStorage.setItem(`blog-${count}`, 'x'.repeat(size)); } catch { size >>= 1; }
    }";
pub const FREE: &str = "Object.keys(localStorage).filter((key) => key.startsWith('blog-'))
    .forEach((key) => localStorage.removeItem(key))";
/// What happens when a reader comes back to the window.
pub const COME_BACK: &str = "window.dispatchEvent(new Event('focus'))";

/// What is typed is not written any more of itself: what is kept from here on is kept because the page is left. Short
/// timers are what the screen is drawn by.
pub const STOP_WRITING: &str = "const later = window.setTimeout;
    window.setTimeout = (then, time, ...rest) => (time < 300 ? later(then, time, ...rest) : 0)";

/// Key and text of a record, as another visit would have left it.
pub type Planted = (String, String);

/// An interview that was reflected on in these words.
pub fn record(id: &str, name: &str, words: &str) -> Outcome<Planted> {
    let mut record: Value = serde_json::from_str(NEIGHBOUR)?;
    if let Some(record) = record.as_object_mut() {
        record.insert("id".into(), json!(id));
        record.insert("label".into(), json!(name));
    }
    if let Some(reflection) = record.get_mut("reflection").and_then(Value::as_object_mut) {
        reflection.insert("text".into(), json!(words));
    }
    Ok((format!("worth-the-interview/1/interview/{id}"), record.to_string()))
}

/// The interview “One”, with the words “before”.
pub fn one() -> Outcome<Planted> {
    record("0-1", "One", "before")
}

/// Puts records into the storage of this origin, from a page of it that has no widget.
pub fn plant(reader: &mut Reader<'_>, records: &[Planted]) -> Outcome {
    reader.open("/blog.html")?;
    reader
        .script("for (const [key, text] of given) localStorage.setItem(key, text)", json!(records))
        .map(drop)
}

/// Opens a page whose journal holds the neighbour and these.
pub fn arrive_with(reader: &mut Reader<'_>, path: &str, records: &[Planted]) -> Outcome {
    plant(reader, &[(NEIGHBOUR_KEY.to_owned(), NEIGHBOUR.trim_end().to_owned())])?;
    plant(reader, records)?;
    arrive(reader, path)
}

/// From anywhere to the journal.
pub fn to_journal(reader: &mut Reader<'_>) -> Outcome {
    if reader.text(HEADING)? != "Your journal" {
        reader.click_on("Your journal").or_else(|_| reader.click_on("All interviews"))?;
    }
    reader.wait_for_text(HEADING, "Your journal")
}

/// From the quiz to the reflection on an interview, if there is one.
pub fn open_interview(reader: &mut Reader<'_>, name: &str) -> Outcome {
    to_journal(reader)?;
    reader.click_on(name)?;
    reader.wait_for_text(HEADING, name)?;
    // The heading takes the focus; what is typed before that goes nowhere.
    reader.wait_for_focus("h2")?;
    // One of which nothing is written is still considered.
    if reader.exists(".begin")? { Ok(()) } else { edit(reader) }
}

/// Opens the page with “One” and the neighbour in it, and goes to the reflection on “One”.
pub fn arrive_at_one(reader: &mut Reader<'_>) -> Outcome {
    arrive_with(reader, "/", &[one()?])?;
    open_interview(reader, "One")
}

/// Types a text in the place of the one that is there.
pub fn write(reader: &mut Reader<'_>, text: &str) -> Outcome {
    edit(reader)?;
    reader.focus("#words")?;
    reader.js("one('#words').select()")?;
    reader.type_text(text)?;
    wait_for_words(reader, text)
}

pub fn wait_for_words(reader: &mut Reader<'_>, text: &str) -> Outcome {
    reader.wait_for(&format!("the words “{text}”"), |reader| Ok(words(reader)? == text))
}

/// Does something in a tab that was not there before, closes it, and looks at the first one again.
pub fn in_a_fresh_tab<T>(
    reader: &mut Reader<'_>,
    look: impl FnOnce(&mut Reader<'_>) -> Outcome<T>,
) -> Outcome<T> {
    reader.new_tab()?;
    arrive(reader, "/")?;
    let found = look(reader);
    if found.is_ok() {
        reader.close_tab()?;
    }
    found
}

/// The words of an interview as a fresh tab reads them.
pub fn words_in_a_fresh_tab(reader: &mut Reader<'_>, name: &str) -> Outcome<String> {
    in_a_fresh_tab(reader, |reader| {
        open_interview(reader, name)?;
        words(reader)
    })
}

/// How many interviews a fresh tab finds.
pub fn entries_in_a_fresh_tab(reader: &mut Reader<'_>) -> Outcome<usize> {
    in_a_fresh_tab(reader, |reader| {
        to_journal(reader)?;
        reader.count(".entry")
    })
}

/// Until the status says, for good, that nothing was kept; and where the text is.
pub fn wait_until_not_saved(reader: &mut Reader<'_>, why: &str) -> Outcome {
    reader.wait_for_text(STATUS, &format!("Not saved: {why}"))?;
    reader.wait_for_text(STATUS, STILL_HERE)
}

/// From now on notes every status.
pub fn watch_status(reader: &mut Reader<'_>) -> Outcome {
    reader
        .js("window.__statuses = [];
        new MutationObserver(() => window.__statuses.push(plain(one('.status p').textContent)))
          .observe(one('.status'), { childList: true, characterData: true, subtree: true })")
        .map(drop)
}

/// Whether the status said so since it is watched.
pub fn has_said(reader: &mut Reader<'_>, status: &str) -> Outcome<bool> {
    let statuses: Vec<String> = serde_json::from_value(reader.js("return window.__statuses")?)?;
    Ok(statuses.iter().any(|said| said.starts_with(status)))
}

pub fn stored(reader: &mut Reader<'_>, key: &str) -> Outcome<Option<String>> {
    let text = reader.script("return localStorage.getItem(given)", json!(key))?;
    Ok(text.as_str().map(str::to_owned))
}

/// The words of every interview in storage that can be read as JSON, in the order of the words.
pub fn stored_words(reader: &mut Reader<'_>) -> Outcome<Vec<String>> {
    let words = reader.js("return Object.keys(localStorage)
        .filter((key) => key.startsWith('worth-the-interview/1/interview/'))
        .flatMap((key) => { try { return [JSON.parse(localStorage.getItem(key)).reflection?.text ?? '']; } catch { return []; } })
        .sort()")?;
    Ok(serde_json::from_value(words)?)
}

/// How every visit ends: the neighbour is what it was, and the widget still does what it is told.
pub fn is_well(reader: &mut Reader<'_>) -> Outcome {
    expect("the neighbour", stored(reader, NEIGHBOUR_KEY)?.as_deref() == Some(NEIGHBOUR.trim_end()), true)?;
    is_alive(reader)
}

/// Goes to the other half of the widget and back.
pub fn is_alive(reader: &mut Reader<'_>) -> Outcome {
    for _ in 0..2 {
        let before = reader.text(HEADING)?;
        reader.click(".top .ways button:last-child")?;
        reader.wait_for("another screen", |reader| Ok(reader.text(HEADING)? != before))?;
    }
    Ok(())
}

/// From the journal to nothing at all.
pub fn erase(reader: &mut Reader<'_>) -> Outcome {
    reader.click(".erase summary")?;
    reader.click(".erase button")?;
    reader.wait_for_text("#erase-ask", "no way back")?;
    reader.click_on("Yes, erase it all")?;
    reader.wait_for_text(".news", "Everything is erased")
}
