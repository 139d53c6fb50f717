//! Owns the faults of what stands in storage: records that make no sense, of a newer version, of every released
//! version, more of them than there is room for, and all of them erased.

use super::faults_kit::{
    NEIGHBOUR, NEIGHBOUR_KEY, Planted, arrive_with, entries_in_a_fresh_tab, erase, is_alive, is_well, one,
    open_interview, plant, record, stored, to_journal, words, words_in_a_fresh_tab, write,
};
use super::visit::{
    HEADING, answer_all, answer_step, arrive, come_back, delete, expect, is_chosen, keep_as, wait_until_saved,
};
use crate::Outcome;
use crate::lane::Flow;
use crate::reader::Reader;
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

pub const FLOWS: &[(&str, Flow)] = &[
    ("records_that_make_no_sense", records_that_make_no_sense),
    ("records_as_large_as_the_storage", records_as_large_as_the_storage),
    ("records_of_a_newer_version", records_of_a_newer_version),
    ("records_of_every_released_version", records_of_every_released_version),
    ("records_beyond_60_percent", |reader| little_room(reader, 60)),
    ("records_beyond_85_percent", |reader| little_room(reader, 85)),
    ("records_all_erased", records_all_erased),
];

/// What is planted, made in the page, for no other language holds a lone surrogate in a text.
const PLANTED: &str = "const interview = 'worth-the-interview/1/interview/';
    const good = given;
    const planted = {
      [interview + 'truncated']: good.slice(0, 200),
      [interview + 'empty']: '',
      [interview + 'number']: '7',
      [interview + 'wrong-type']: good.replace(/\"label\":\"[^\"]*\"/, '\"label\":[\"Blue door\"]'),
      [interview + 'nul']: good.slice(0, 100) + '\\u0000' + good.slice(100),
      [interview + 'nul-behind']: good + '\\u0000',
      [interview + 'surrogate']: good.replace('Blue', 'Bl\\ud83de'),
      [interview + 'surrogate-alone']: '\\udc00',
      [interview + 'misplaced']: good,
      [interview + 'deep-array']: '['.repeat(100000),
      [interview + 'deep-object']: '{\"answers\":'.repeat(20000) + '7' + '}'.repeat(20000),
      [interview + 'deep-inside']: good.replace('\"answers\":{', '\"answers\":{\"x\":' + '['.repeat(5000) + ']'.repeat(5000) + ','),
      [interview + 'Not A Name']: good,
      'worth-the-interview/1/draft/other': '{\"version\":1}',
      'worth-the-interview/1/unheard-of': 'x',
    };";

fn records_that_make_no_sense(reader: &mut Reader<'_>) -> Outcome {
    let neighbour = NEIGHBOUR.trim_end();
    plant(reader, &[(NEIGHBOUR_KEY.to_owned(), neighbour.to_owned()), one()?])?;
    reader.script(
        &format!("{PLANTED} for (const key in planted) localStorage.setItem(key, planted[key])"),
        json!(neighbour),
    )?;
    arrive(reader, "/")?;
    to_journal(reader)?;
    reader.wait_for_text(".unread", "15 entries could not be read. They are kept as they are.")?;
    expect("interviews", reader.count(".entry")?, 2)?;
    reader.click_on("One")?;
    reader.wait_to_see(".reflection")?;
    write(reader, "after")?;
    wait_until_saved(reader)?;
    // A new one beside them.
    reader.click_on("Quiz")?;
    answer_all(reader)?;
    keep_as(reader, "New")?;
    wait_until_saved(reader)?;
    expect("a fresh tab", words_in_a_fresh_tab(reader, "One")?, "after")?;
    // And one of them taken away.
    reader.click_on("Delete this interview")?;
    reader.wait_for_text(".news", "Deleted: New")?;
    expect("a fresh tab", entries_in_a_fresh_tab(reader)?, 2)?;
    let changed = reader.script(
        &format!(
            "{PLANTED} return Object.keys(planted).filter((key) => localStorage.getItem(key) !== planted[key])"
        ),
        json!(neighbour),
    )?;
    expect("changed records", changed, json!([]))?;
    is_well(reader)
}

/// 5 MB is what a browser gives a whole site, so that next to nothing fits in beside it.
fn records_as_large_as_the_storage(reader: &mut Reader<'_>) -> Outcome {
    let neighbour = NEIGHBOUR.trim_end();
    plant(reader, &[(NEIGHBOUR_KEY.to_owned(), neighbour.to_owned()), one()?])?;
    let large = "'x'.repeat(5000000)";
    reader.js(&format!("localStorage.setItem('worth-the-interview/1/interview/large', {large})"))?;
    arrive(reader, "/")?;
    open_interview(reader, "One")?;
    write(reader, "after")?;
    wait_until_saved(reader)?;
    to_journal(reader)?;
    reader.wait_for_text(".unread", "One entry could not be read. It is kept as it is.")?;
    reader.wait_for_text(".room", "There is almost no room left")?;
    expect("a fresh tab", words_in_a_fresh_tab(reader, "One")?, "after")?;
    let same = reader
        .js(&format!("return localStorage.getItem('worth-the-interview/1/interview/large') === {large}"))?;
    expect("the large one is as it was", same, json!(true))?;
    is_well(reader)
}

fn records_of_a_newer_version(reader: &mut Reader<'_>) -> Outcome {
    let newer: Vec<Planted> = [
        ("worth-the-interview/1/interview/newer", "{\"version\":3,\"shape\":\"unheard of\"}".to_owned()),
        (
            "worth-the-interview/1/interview/newer-model",
            NEIGHBOUR.replace("\"model_version\":1", "\"model_version\":3"),
        ),
        (
            "worth-the-interview/2/interview/later",
            "{\"version\":3,\"text\":\"of the next version\"}".to_owned(),
        ),
    ]
    .map(|(key, text)| (key.to_owned(), text))
    .into();
    let mut planted = newer.clone();
    planted.push(one()?);
    arrive_with(reader, "/", &planted)?;
    to_journal(reader)?;
    reader
        .wait_for_text(".unread", "2 entries were written by a newer version. They are kept as they are.")?;
    expect("interviews", reader.count(".entry")?, 2)?;
    reader.click_on("One")?;
    reader.wait_to_see(".reflection")?;
    write(reader, "after")?;
    wait_until_saved(reader)?;
    expect("a fresh tab", words_in_a_fresh_tab(reader, "One")?, "after")?;
    // A copy of everything has them, too.
    let copy = copy_as_text(reader)?;
    let copy: Value = serde_json::from_str(&copy)?;
    for (key, text) in &newer {
        expect(key, stored(reader, key)?.as_ref(), Some(text))?;
        let part = json!({ "key": key, "text": text });
        let unread = copy.get("unread").and_then(Value::as_array).ok_or("no list")?;
        expect("in the copy", unread.contains(&part), true)?;
    }
    is_well(reader)
}

/// From anywhere to the text of a whole copy.
pub fn copy_as_text(reader: &mut Reader<'_>) -> Outcome<String> {
    to_journal(reader)?;
    reader.click_on("Copies")?;
    reader.wait_for_text(HEADING, "Copies of your journal")?;
    reader.click_on("Show it as text")?;
    reader.wait_to_see("#copy-text")?;
    Ok(reader.property("#copy-text", "value")?.as_str().unwrap_or_default().to_owned())
}

/// As each release wrote them; a record of the next release joins by lying beside them.
fn records_of_every_released_version(reader: &mut Reader<'_>) -> Outcome {
    for version in 1..=2 {
        records_of_version(reader, version)?;
        reader.open("/blog.html")?;
        reader.browser().script("localStorage.clear(); sessionStorage.clear()", json!([]))?;
    }
    Ok(())
}

fn records_of_version(reader: &mut Reader<'_>, version: u32) -> Outcome {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/records");
    let mut planted: Vec<Planted> = Vec::new();
    let mut names = Vec::new();
    for file in fs::read_dir(folder)? {
        let path = file?.path();
        let name = path.file_stem().and_then(|name| name.to_str()).unwrap_or_default().to_owned();
        if !name.ends_with(&format!("-{version}")) {
            continue;
        }
        let text = fs::read_to_string(&path)?.trim_end().to_owned();
        let record: Value = serde_json::from_str(&text)?;
        let id = record.get("id").and_then(Value::as_str);
        planted.push(match id {
            Some(id) => {
                let label = record.get("label").and_then(Value::as_str).unwrap_or_default();
                let words = record.pointer("/reflection/text").and_then(Value::as_str);
                names.push((label.to_owned(), words.map(str::to_owned)));
                (format!("worth-the-interview/1/interview/{id}"), text)
            }
            None => (format!("worth-the-interview/1/draft/{name}"), text),
        });
    }
    expect("released records", names.len() >= 3 && planted.len() > names.len(), true)?;
    plant(reader, &planted)?;
    arrive(reader, "/")?;
    // The draft first: the quiz goes on where it was.
    reader.wait_for_text(HEADING, "What it costs you")?;
    expect("stress", is_chosen(reader, "stress", "tense")?, true)?;
    for (key, text) in &planted {
        expect("what is only looked at", stored(reader, key)?.as_ref(), Some(text))?;
    }
    to_journal(reader)?;
    expect("interviews", reader.count(".entry")?, names.len())?;
    expect("unread", reader.text(".unread")?.as_str(), "")?;
    for (name, text) in names {
        let name = if name.is_empty() { "Interview without a name" } else { &name };
        reader.click_on(name)?;
        reader.wait_for_text(HEADING, name)?;
        match text {
            Some(text) => expect(name, words(reader)?, text)?,
            None => reader.wait_to_see(".begin")?,
        }
        to_journal(reader)?;
    }
    is_alive(reader)
}

/// The widget's own room is 1 Mi UTF-16 units; the site's storage has five times as much.
fn little_room(reader: &mut Reader<'_>, percent: usize) -> Outcome {
    let units = (1 << 20) * percent / 100;
    let mut planted = vec![one()?];
    while planted.iter().map(|(key, text)| key.len() + text.len()).sum::<usize>() < units {
        let count = planted.len();
        // Much is said in each, in letters of one unit.
        let (key, text) = record(&format!("long-{count}"), &format!("Long {count}"), &"word ".repeat(4_000))?;
        // Long ago, so that they come last in the list.
        planted.push((key, text.replace("2026-05-", "2016-05-")));
    }
    arrive_with(reader, "/", &planted)?;
    answer_all(reader)?;
    reader.focus("#label")?;
    reader.type_text("New")?;
    reader.click_on("Keep this")?;
    if percent < 85 {
        reader.wait_for_text(HEADING, "New")?;
        wait_until_saved(reader)?;
    } else {
        reader
            .wait_for_text(".news", "There is no room for one more interview. Take a copy of your journal")?;
        expect("the result stays", reader.sees(".keep")?, true)?;
    }
    // Changing what is there goes on.
    open_interview(reader, "One")?;
    write(reader, "after")?;
    wait_until_saved(reader)?;
    expect("a fresh tab", words_in_a_fresh_tab(reader, "One")?, "after")?;
    to_journal(reader)?;
    let warning = if percent < 85 {
        "More than half of the room for your journal is used. Take a copy"
    } else {
        "There is almost no room left for your journal. Nothing new can be kept here until you delete something."
    };
    reader.wait_for_text(".room", warning)?;
    // So does taking a copy of everything.
    let copy: Value = serde_json::from_str(&copy_as_text(reader)?)?;
    let count = copy.get("interviews").and_then(Value::as_array).map(Vec::len);
    expect("interviews in the copy", count, Some(planted.len() + 1 + usize::from(percent < 85)))?;
    if percent >= 85 {
        // And deleting makes room for a new one.
        to_journal(reader)?;
        for _ in 0..2 {
            let first = reader.texts(".entry .name")?.into_iter().find(|name| name.starts_with("Long"));
            delete(reader, &first.unwrap_or_default())?;
            reader.wait_for_text(".news", "Deleted: Long")?;
        }
        reader.wait_for_text(".room", "More than half of the room")?;
        reader.click_on("Quiz")?;
        reader.wait_to_see(".keep")?;
        reader.click_on("Keep this")?;
        reader.wait_for_text(HEADING, "New")?;
        wait_until_saved(reader)?;
    }
    is_well(reader)
}

fn records_all_erased(reader: &mut Reader<'_>) -> Outcome {
    arrive_with(
        reader,
        "/",
        &[
            one()?,
            ("the-blog".to_owned(), "its own".to_owned()),
            ("worth-the-interview/1/interview/broken".to_owned(), "{".to_owned()),
            (
                "worth-the-interview/1/draft/of-another-tab".to_owned(),
                include_str!("../../fixtures/records/draft-1.json").to_owned(),
            ),
            (
                "worth-the-interview/1/copy".to_owned(),
                "{\"version\":1,\"at\":\"2026-01-02T03:04:05Z\"}".to_owned(),
            ),
            ("worth-the-interview/7/anything".to_owned(), "newer".to_owned()),
        ],
    )?;
    reader.js("localStorage.setItem('worth-the-interview/1/interview/mangled', '\\ud800');
        sessionStorage.setItem('the-blog', 'its own')")?;
    answer_step(reader, 7)?;
    wait_until_saved(reader)?;
    to_journal(reader)?;
    erase(reader)?;
    let left = "return [localStorage, sessionStorage].map((storage) => Object.keys(storage).sort())";
    expect("keys", reader.js(left)?, json!([["the-blog"], ["the-blog"]]))?;
    // Nothing comes back by itself: not by leaving, not by a reload, not in a fresh tab.
    reader.js(super::faults_kit::COME_BACK)?;
    reader.reload()?;
    come_back(reader)?;
    reader.wait_for_text(HEADING, "What does your gut say?")?;
    expect("a fresh tab", entries_in_a_fresh_tab(reader)?, 0)?;
    is_alive(reader)
}
