//! Owns the faults of records on their way from one version to the next: the tab dies in the middle of it, the new text
//! does not fit, and the build of version 1 is open beside today's on the same origin.

use super::faults_kit::{
    FILL, FREE, NEIGHBOUR, NEIGHBOUR_KEY, ONE, Planted, arrive_with, entries_in_a_fresh_tab, in_a_fresh_tab,
    is_well, one, open_interview, plant, record, stored, stored_words, to_journal, wait_for_words,
    wait_until_not_saved, words, words_in_a_fresh_tab, write,
};
use super::visit::{HEADING, answer_step, arrive, expect, is_chosen, wait_until_saved};
use crate::Outcome;
use crate::engine::Engine;
use crate::lane::Flow;
use crate::reader::Reader;
use serde_json::{Value, json};

pub const FLOWS: &[(&str, Flow)] = &[
    ("migration_and_a_crash_in_the_middle", crash_in_the_middle),
    ("migration_into_full_storage", into_full_storage),
    ("migration_beside_an_older_tab", beside_an_older_tab),
    ("migration_at_once_with_an_older_tab", at_once_with_an_older_tab),
    ("migration_of_an_older_tabs_draft", of_an_older_tabs_draft),
    ("migration_back_and_forth", back_and_forth),
];

const TWO: &str = "worth-the-interview/1/interview/0-2";
/// The key that the version of an older tab goes to, when what stands under [`ONE`] is newer than it.
const BESIDE: &str = "worth-the-interview/1/interview/0-1-2";
/// Where it goes when that is newer, too.
const BESIDE_AGAIN: &str = "worth-the-interview/1/interview/0-1-2-2";

/// What a reader does in the build of version 1. Its words and names stay what they are, whatever becomes of today's.
mod older {
    use crate::Outcome;
    use crate::reader::Reader;
    use serde_json::json;

    pub const HEADING: &str = ".screen .heading-0";

    pub fn arrive(reader: &mut Reader<'_>) -> Outcome {
        reader.open("/older.html")?;
        reader.wait_for(HEADING, |reader| {
            reader.js("if (!root?.querySelector('.screen')) widget.scrollIntoView()")?;
            reader.sees(HEADING)
        })?;
        let asked = reader.site().requests();
        match asked.iter().any(|path| path == "/older/worth-the-interview_bg.wasm") {
            true => Ok(()),
            false => Err("it is not the older build".into()),
        }
    }

    pub fn open(reader: &mut Reader<'_>, name: &str) -> Outcome {
        if reader.text(HEADING)? != "Your journal" {
            reader.click_on("Your journal").or_else(|_| reader.click_on("All interviews"))?;
        }
        reader.wait_for_text(HEADING, "Your journal")?;
        reader.click_on(&format!("Open {name}"))?;
        reader.wait_for_text(HEADING, name)?;
        reader.wait_for_focus("h2")?;
        reader.wait_to_see("#words")
    }

    pub fn write(reader: &mut Reader<'_>, text: &str) -> Outcome {
        reader.focus("#words")?;
        reader.js("one('#words').select()")?;
        reader.type_text(text)?;
        wait_for_words(reader, text)
    }

    pub fn wait_for_words(reader: &mut Reader<'_>, text: &str) -> Outcome {
        reader.wait_for(&format!("the words “{text}”"), |reader| {
            Ok(reader.property("#words", "value")? == json!(text))
        })
    }

    pub fn wait_until_saved(reader: &mut Reader<'_>) -> Outcome {
        reader.wait_for_text(".status p", "Saved in this browser")
    }

    pub fn choose(reader: &mut Reader<'_>, name: &str, value: &str) -> Outcome {
        let radio = format!("input[name='{name}'][value='{value}']");
        reader.click(&radio)?;
        reader.wait_for(&radio, |reader| Ok(reader.property(&radio, "checked")? == true))
    }
}

/// The version that a record says of itself, and the words in it.
fn said(text: &str) -> Outcome<(u64, String)> {
    let record: Value = serde_json::from_str(text)?;
    let version = record.get("version").and_then(Value::as_u64).ok_or("no version")?;
    let words = record.pointer("/reflection/text").and_then(Value::as_str).unwrap_or_default();
    Ok((version, words.to_owned()))
}

fn wait_for_version(reader: &mut Reader<'_>, key: &str, version: u64, words: &str) -> Outcome {
    let wanted = (version, words.to_owned());
    reader.wait_for(&format!("“{words}” of version {version} under {key}"), |reader| {
        Ok(said(&stored(reader, key)?.unwrap_or_default())? == wanted)
    })
}

/// Three interviews of version 1.
fn three() -> Outcome<Vec<Planted>> {
    let one = one()?;
    Ok(vec![one, record("0-2", "Two", "second")?, record("0-3", "Three", "third")?])
}

/// One has become of version 2, another is becoming it, the third has not changed, when the tab is gone.
fn crash_in_the_middle(reader: &mut Reader<'_>) -> Outcome {
    let planted = three()?;
    arrive_with(reader, "/", &planted)?;
    reader.new_tab()?;
    arrive(reader, "/")?;
    open_interview(reader, "One")?;
    write(reader, "changed")?;
    wait_until_saved(reader)?;
    open_interview(reader, "Two")?;
    write(reader, "changing")?;
    wait_for_version(reader, TWO, 2, "changing")?;
    // Before a second look has found it. Only Chromium has a page that crashes a tab alone.
    if reader.engine() == Engine::Chromium {
        let crashed = reader.open("chrome://crash");
        expect("a crash", crashed.is_err(), true)?;
    }
    reader.close_tab()?;
    // The tab that was there before knows nothing of it; another page of this origin sees what is there now.
    reader.open("/blog.html")?;
    expect("what was called saved", said(&stored(reader, ONE)?.unwrap_or_default())?, (2, "changed".into()))?;
    let second = stored(reader, TWO)?.ok_or("it is gone")?;
    let (version, words) = said(&second)?;
    let old = planted.iter().any(|(key, text)| key == TWO && *text == second);
    expect("whole, of the one version or of the other", old || (version, &*words) == (2, "changing"), true)?;
    if reader.engine() == Engine::Chromium {
        expect("a crash takes nothing back", old, false)?;
    }
    for (key, text) in planted.iter().filter(|(key, _)| key != ONE && key != TWO) {
        expect("what did not change", stored(reader, key)?.as_ref(), Some(text))?;
    }
    arrive(reader, "/")?;
    expect("a fresh tab", entries_in_a_fresh_tab(reader)?, 4)?;
    for (name, kept) in [("One", "changed"), ("Two", &*words), ("Three", "third")] {
        expect(name, words_in_a_fresh_tab(reader, name)?, kept)?;
    }
    // What weighed it is said where what was expected is.
    open_interview(reader, "One")?;
    reader.click(".behind > summary")?;
    reader.wait_for_text(".weighed", "Weighed by version 1 when you kept it.")?;
    is_well(reader)
}

/// As many letters as before: what does not fit is what the new version says besides.
fn into_full_storage(reader: &mut Reader<'_>) -> Outcome {
    let (key, before) = one()?;
    arrive_with(reader, "/", &[(key, before.clone())])?;
    open_interview(reader, "One")?;
    wait_until_saved(reader)?;
    reader.js(FILL)?;
    write(reader, "behind")?;
    wait_until_not_saved(reader, "the storage of this site is full.")?;
    expect("to the byte", stored(reader, ONE)?, Some(before))?;
    expect("on screen", words(reader)?.as_str(), "behind")?;
    expect("a fresh tab", words_in_a_fresh_tab(reader, "One")?, "before")?;
    reader.js(FREE)?;
    reader.click_on("Try again")?;
    wait_until_saved(reader)?;
    wait_for_version(reader, ONE, 2, "behind")?;
    expect("a fresh tab", words_in_a_fresh_tab(reader, "One")?, "behind")?;
    expect("interviews", entries_in_a_fresh_tab(reader)?, 2)?;
    is_well(reader)
}

fn plant_beside_the_neighbour(reader: &mut Reader<'_>, mut records: Vec<Planted>) -> Outcome {
    records.push((NEIGHBOUR_KEY.to_owned(), NEIGHBOUR.trim_end().to_owned()));
    plant(reader, &records)
}

/// A tab of the older build at “One”, and one of today's at the same.
fn two_tabs(reader: &mut Reader<'_>) -> Outcome {
    plant_beside_the_neighbour(reader, vec![one()?])?;
    older::arrive(reader)?;
    older::open(reader, "One")?;
    older::wait_for_words(reader, "before")?;
    reader.new_tab()?;
    arrive(reader, "/")?;
    open_interview(reader, "One")
}

/// Both are in a fresh tab, as two versions of one interview.
fn both_are_there(reader: &mut Reader<'_>) -> Outcome {
    let words = stored_words(reader)?;
    for text in ["from today’s", "from the older"] {
        expect(text, words.iter().filter(|words| *words == text).count(), 1)?;
    }
    in_a_fresh_tab(reader, |reader| {
        to_journal(reader)?;
        expect("interviews", reader.count(".entry")?, 3)?;
        expect("unread", reader.text(".unread")?.as_str(), "")?;
        reader.click_on("One")?;
        reader.wait_for_text(".versions", "There are two versions of this")
    })
}

fn beside_an_older_tab(reader: &mut Reader<'_>) -> Outcome {
    two_tabs(reader)?;
    write(reader, "from today’s")?;
    wait_until_saved(reader)?;
    let newer = stored(reader, ONE)?;
    // The older tab cannot read it, and puts what it has on screen elsewhere.
    reader.switch(0)?;
    wait_for_version(reader, BESIDE, 1, "before")?;
    older::write(reader, "from the older")?;
    older::wait_until_saved(reader)?;
    wait_for_version(reader, BESIDE, 1, "from the older")?;
    expect("what is newer", stored(reader, ONE)?, newer.clone())?;
    reader.switch(1)?;
    reader.wait_for_text(".versions", "There are two versions of this")?;
    wait_for_words(reader, "from today’s")?;
    both_are_there(reader)?;
    // A choice is a change: from there on all of it is of version 2.
    reader.switch(1)?;
    reader.click_on("Keep both")?;
    wait_for_version(reader, BESIDE, 2, "from the older")?;
    // The older tab, which has it on screen, loses none of it either: it puts that elsewhere once more.
    reader.switch(0)?;
    wait_for_version(reader, BESIDE_AGAIN, 1, "from the older")?;
    older::wait_for_words(reader, "from the older")?;
    // Without that tab a choice lasts.
    reader.open("/blog.html")?;
    reader.switch(1)?;
    reader.wait_for_text(".versions", "There are two versions of this")?;
    reader.click_on("Keep this one")?;
    reader.wait_until_gone(".versions")?;
    reader.wait_for("the copy to go", |reader| Ok(stored(reader, BESIDE_AGAIN)?.is_none()))?;
    for (key, words) in [(ONE, "from today’s"), (BESIDE, "from the older")] {
        expect(key, said(&stored(reader, key)?.unwrap_or_default())?, (2, words.to_owned()))?;
    }
    expect("interviews", entries_in_a_fresh_tab(reader)?, 3)?;
    reader.switch(1)?;
    is_well(reader)
}

/// Neither tab has seen what the other writes.
fn at_once_with_an_older_tab(reader: &mut Reader<'_>) -> Outcome {
    two_tabs(reader)?;
    for (tab, text) in [(1, "from today’s"), (0, "from the older")] {
        reader.switch(tab)?;
        reader.script(
            "new BroadcastChannel('at once').addEventListener('message', () => {
              const words = one('#words');
              words.value = given;
              words.dispatchEvent(new Event('input', { bubbles: true }));
            }, { once: true })",
            json!(text),
        )?;
    }
    reader.js("new BroadcastChannel('at once').postMessage(null)")?;
    older::wait_for_words(reader, "from the older")?;
    older::wait_until_saved(reader)?;
    reader.switch(1)?;
    wait_for_words(reader, "from today’s")?;
    wait_until_saved(reader)?;
    reader.wait_for("both in storage", |reader| {
        let words = stored_words(reader)?;
        Ok(["from today’s", "from the older"].iter().all(|text| words.iter().any(|words| words == text)))
    })?;
    both_are_there(reader)?;
    reader.switch(1)?;
    is_well(reader)
}

/// The drafts in storage: which version each is of, and what it says to two questions.
fn drafts(reader: &mut Reader<'_>) -> Outcome<Vec<(u64, Value, Value)>> {
    let drafts = reader.js("return Object.keys(localStorage).filter((key) => key.includes('/draft/'))
        .map((key) => JSON.parse(localStorage.getItem(key)))
        .map(({ version, answers }) => [version, answers.gut ?? null, answers.last ?? null])
        .sort()")?;
    Ok(serde_json::from_value(drafts)?)
}

/// Today's tab goes on with what an older tab has begun; each then has its own.
fn of_an_older_tabs_draft(reader: &mut Reader<'_>) -> Outcome {
    plant_beside_the_neighbour(reader, Vec::new())?;
    older::arrive(reader)?;
    older::choose(reader, "gut", "maybe")?;
    older::wait_until_saved(reader)?;
    reader.new_tab()?;
    arrive(reader, "/")?;
    reader.wait_for("what the older tab has", |reader| is_chosen(reader, "gut", "maybe"))?;
    reader.click("button[type=submit]")?;
    answer_step(reader, 2)?;
    wait_until_saved(reader)?;
    reader.switch(0)?;
    older::choose(reader, "gut", "go")?;
    older::wait_until_saved(reader)?;
    let both = vec![(1, json!("go"), Value::Null), (2, json!("maybe"), json!("longer"))];
    reader.wait_for("both drafts", |reader| Ok(drafts(reader)? == both))?;
    // Each tab finds its own again.
    older::arrive(reader)?;
    expect("the older one", reader.property("input[name='gut'][value='go']", "checked")?, json!(true))?;
    reader.switch(1)?;
    reader.reload()?;
    super::visit::come_back(reader)?;
    expect("today’s", is_chosen(reader, "last", "longer")?, true)?;
    is_well(reader)
}

/// One tab, now with the one build and now with the other, as after a release that was taken back.
fn back_and_forth(reader: &mut Reader<'_>) -> Outcome {
    let mut draft: Value = serde_json::from_str(include_str!("../../fixtures/records/draft-1.json"))?;
    if let Some(draft) = draft.as_object_mut() {
        draft.insert("place".into(), json!("result"));
        draft.insert("screen".into(), json!("quiz"));
    }
    let left = ("worth-the-interview/1/draft/left".to_owned(), draft.to_string());
    plant_beside_the_neighbour(reader, vec![left, record("0-2", "Two", "second")?])?;
    older::arrive(reader)?;
    reader.wait_for_text(older::HEADING, "Your result")?;
    reader.click_on("Keep this")?;
    reader.wait_for_text(older::HEADING, "Green door")?;
    reader.click_on("Write down how it went")?;
    reader.wait_for_focus("h2")?;
    older::write(reader, "by the older")?;
    older::wait_until_saved(reader)?;

    // Today's opens what the older one has written, and as long as nothing changes it stays as it was.
    let interviews = "return Object.fromEntries(Object.entries(localStorage).filter(([key]) => key.includes('/interview/')))";
    let before = reader.js(interviews)?;
    arrive(reader, "/")?;
    open_interview(reader, "Green door")?;
    wait_for_words(reader, "by the older")?;
    expect("only looked at", reader.js(interviews)?, before)?;
    write(reader, "by today’s")?;
    wait_until_saved(reader)?;
    let newer =
        reader.js("return Object.entries(localStorage).find(([, text]) => text.includes('by today’s'))")?;
    let newer: Planted = serde_json::from_value(newer)?;
    expect("a change", said(&newer.1)?, (2, "by today’s".into()))?;

    // The older one says that there is something newer, leaves it, and goes on with what is not.
    older::arrive(reader)?;
    older::open(reader, "Two")?;
    older::write(reader, "by the older again")?;
    older::wait_until_saved(reader)?;
    reader.click_on("All interviews")?;
    reader.wait_for_text(".unread", "written by a newer version")?;
    expect("what is newer", stored(reader, &newer.0)?, Some(newer.1.clone()))?;
    expect(
        "what is not",
        said(&stored(reader, TWO)?.unwrap_or_default())?,
        (1, "by the older again".into()),
    )?;

    arrive(reader, "/")?;
    to_journal(reader)?;
    expect("unread", reader.text(".unread")?.as_str(), "")?;
    expect("interviews", reader.count(".entry")?, 3)?;
    for (name, kept) in [("Green door", "by today’s"), ("Two", "by the older again")] {
        expect(name, words_in_a_fresh_tab(reader, name)?, kept)?;
    }
    open_interview(reader, "Two")?;
    write(reader, "by today’s again")?;
    wait_until_saved(reader)?;
    expect("the last", words_in_a_fresh_tab(reader, "Two")?, "by today’s again")?;
    expect("heading", reader.text(HEADING)?.as_str(), "Two")?;
    is_well(reader)
}
