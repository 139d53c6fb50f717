//! Owns copies of the journal that go out: a file to bring back, files for other programs, paper; and the word that one
//! is due.

use super::plant::{arrive_with, interview, plant};
use super::visit::{HEADING, choose, come_back, expect, keys, open_journal, pick, wait_until_saved};
use crate::Outcome;
use crate::engine::Engine;
use crate::lane::Flow;
use crate::reader::Reader;
use icalendar::parser::{read_calendar, unfold};
use serde_json::{Value, json};

pub const FLOWS: &[(&str, Flow)] = &[
    ("copies_for_other_programs", copies_for_other_programs),
    ("copies_as_a_list_on_paper", copies_as_a_list_on_paper),
    ("copies_are_asked_for_now_and_then", copies_are_asked_for_now_and_then),
];

/// Three, one of them with a reflection, and all with what a table or a list could stumble over.
pub fn three() -> Vec<Value> {
    let reflection = json!({
        "happened": "went", "hours": 4.5, "text": "=SUM(A1), \"quoted\"\nand a second line; naïve 🙂",
        "people": [{ "name": "K.", "role": "Lead", "went": 3, "follow_up": "2027-03-01", "plan": "Write.", "done": false }],
        "from_a_later_version": true,
    });
    vec![
        interview("one", "Harbour, \"Books\"", &json!({ "date": "2026-02-01", "reflection": reflection })),
        interview("two", "-1+2 Clinic", &json!({ "date": "2026-03-01" })),
        interview("three", "", &json!({ "date": "2026-04-01", "answers": {}, "unknown": "kept" })),
    ]
}

pub fn open_copies(reader: &mut Reader<'_>) -> Outcome {
    open_journal(reader)?;
    reader.click_on("Copies")?;
    reader.wait_for_focus("h2 “Copies of your journal”")
}

/// A copy of that form, as it is downloaded; as text where the driver cannot be told where to save it.
pub fn copy(reader: &mut Reader<'_>, form: &str, name: &str) -> Outcome<String> {
    choose(reader, "copy-form", form)?;
    if reader.engine() == Engine::WebKit {
        reader.click_on("Show it as text")?;
        reader.wait_for_focus("textarea “The file as text”")?;
        return Ok(reader.property("#copy-text", "value")?.as_str().unwrap_or_default().to_owned());
    }
    reader.click_on("Get the file")?;
    let text = reader.wait_for_download(name)?;
    reader.wait_for_text(".copies", "Your browser was asked to save it.")?;
    // The same to copy.
    reader.click_on("Show it as text")?;
    reader.wait_to_see("#copy-text")?;
    let shown = reader.property("#copy-text", "value")?;
    let stamped = |text: &str| {
        text.replace("\r\n", "\n")
            .lines()
            .filter(|line| !line.contains("DTSTAMP") && !line.contains("\"exported\""))
            .collect::<Vec<_>>()
            .join("\n")
    };
    expect(
        "the same as text",
        stamped(shown.as_str().unwrap_or_default()),
        stamped(text.trim_start_matches('\u{feff}')),
    )?;
    Ok(text)
}

fn copies_for_other_programs(reader: &mut Reader<'_>) -> Outcome {
    arrive_with(reader, &three())?;
    open_copies(reader)?;
    let table = copy(reader, "table", "journal.csv")?;
    let mut rows = csv::Reader::from_reader(table.trim_start_matches('\u{feff}').as_bytes());
    let heads = rows.headers()?.clone();
    let records = rows.records().collect::<Result<Vec<_>, _>>()?;
    let cell = |name: &str, column: &str| -> Option<String> {
        let place = heads.iter().position(|head| head == column)?;
        let ids = heads.iter().position(|head| head == "id")?;
        let row = records.iter().find(|row| row.get(ids) == Some(name))?;
        row.get(place).map(str::to_owned)
    };
    expect("rows", records.len(), 3)?;
    for (id, column, wanted) in [
        ("one", "name", "Harbour, \"Books\""),
        ("one", "go_hours", "6.125"),
        ("one", "real_hours", "4.5"),
        ("one", "notes", "'=SUM(A1), \"quoted\"\nand a second line; naïve 🙂"),
        ("two", "name", "'-1+2 Clinic"),
        ("two", "day", "2026-03-01"),
        ("three", "strength", "not-enough"),
    ] {
        expect(
            column,
            cell(id, column).as_deref().map(|text| text.replace("\r\n", "\n")),
            Some(wanted.to_owned()),
        )?;
    }
    let read = copy(reader, "read", "journal.md")?;
    for line in ["# Worth the interview?", "Harbour, \"Books\"", "and a second line; naïve 🙂", "K. · Lead"]
    {
        expect(line, read.contains(line), true)?;
    }
    let days = copy(reader, "days", "journal.ics")?;
    let unfolded = unfold(&days.replace("\r\n", "\n").replace('\n', "\r\n"));
    let calendar = read_calendar(&unfolded)?;
    let events: Vec<_> = calendar.components.iter().filter(|part| part.name == "VEVENT").collect();
    let value = |name: &str| {
        events
            .first()
            .and_then(|event| event.find_prop(name))
            .map(|property| property.val.as_ref().to_owned())
    };
    expect("events", events.len(), 1)?;
    expect("day", value("DTSTART").as_deref(), Some("20270301"))?;
    expect("title", value("SUMMARY").as_deref(), Some("Get in touch"))?;
    expect("private words", ["K.", "Harbour", "Write."].iter().any(|word| days.contains(word)), false)?;
    // None of these can be brought back, so none of them is the copy that is asked for.
    reader.wait_for_text(".copies", "Last copy: never.")
}

fn copies_as_a_list_on_paper(reader: &mut Reader<'_>) -> Outcome {
    arrive_with(reader, &three())?;
    open_copies(reader)?;
    reader.js("all('#list').forEach((area) => { area.closest('details').open = true })")?;
    // The wrong way round they mean the same days.
    for (from, to) in [("2026-03-31", "2026-02-01"), ("2026-02-01", "2026-03-31")] {
        pick(reader, "#list-from", from)?;
        pick(reader, "#list-to", to)?;
        reader.wait_for("two", |reader| {
            Ok(reader.property("#list", "value")?.as_str().is_some_and(|text| text.contains("2 interviews")))
        })?;
    }
    for (notes, there) in [(false, false), (true, true)] {
        if notes {
            reader.click("input[name='list-notes']")?;
        }
        // A dialog would stop everything here; what would be printed is looked at instead.
        reader.js("window.__printed = null;
            const paper = one('.copies .paper');
            new MutationObserver((_, observer) => {
              const frame = paper.firstChild;
              if (!frame) return;
              observer.disconnect();
              frame.contentWindow.print = () => { window.__printed = frame.contentDocument.body.innerText };
            }).observe(paper, { childList: true })")?;
        reader.click_on("Print")?;
        reader.wait_for("the list to be printed", |reader| {
            Ok(!reader.js("return window.__printed")?.is_null())
        })?;
        let printed = reader.js("return plain(window.__printed)")?;
        let printed = printed.as_str().unwrap_or_default();
        for (words, wanted) in [
            ("Harbour, \"Books\": I went", true),
            ("February 1, 2026", true),
            ("-1+2 Clinic", true),
            ("April 1, 2026", false),
            ("=SUM(A1)", there),
            ("K. · Lead", there),
        ] {
            expect(words, printed.contains(words), wanted)?;
        }
        // The oldest first.
        expect("order", printed.find("Harbour") < printed.find("Clinic"), true)?;
        let text = reader.property("#list", "value")?;
        expect("as text", text.as_str().unwrap_or_default().contains("=SUM(A1)"), there)?;
    }
    Ok(())
}

fn copies_are_asked_for_now_and_then(reader: &mut Reader<'_>) -> Outcome {
    // The last three come after the copy.
    let one = |number: usize, created: &str| {
        let id = format!("n-{number}");
        interview(&id, &id, &json!({ "created": created }))
    };
    let asks = |reader: &mut Reader<'_>| reader.sees(".journal > .otherwise");
    let more = |reader: &mut Reader<'_>, from: usize, to: usize, created: &str| -> Outcome {
        let records: Vec<Value> = (from..=to).map(|number| one(number, created)).collect();
        plant(reader, &records)?;
        reader.js("window.dispatchEvent(new Event('focus'))")?;
        reader.wait_for("them all", |reader| Ok(reader.count(".entry")? == to))
    };
    arrive_with(reader, &[])?;
    open_journal(reader)?;
    more(reader, 1, 2, "2026-01-05T09:00:00.000Z")?;
    expect("with two", asks(reader)?, false)?;
    more(reader, 3, 3, "2026-01-05T09:00:00.000Z")?;
    reader.wait_for_text(
        ".journal > .otherwise",
        "Last copy: never. Three or more interviews are in no copy made here.",
    )?;
    reader.click_on("Copies")?;
    reader.wait_for_focus("h2")?;
    reader.wait_for_text(".copies", "Last copy: never.")?;
    copy(reader, "whole", "journal.json")?;
    if reader.engine() == Engine::WebKit {
        reader.click_on("Get the file")?;
    }
    reader.wait_for("the day of it", |reader| Ok(!reader.text(".copies")?.contains("Last copy: never.")))?;
    wait_until_saved(reader)?;
    expect("it is written down", keys(reader)?.iter().any(|key| key == "worth-the-interview/1/copy"), true)?;
    reader.click_on("All interviews")?;
    reader.wait_for_text(HEADING, "Your journal")?;
    expect("after a copy", asks(reader)?, false)?;
    // Kept after it, as the clock of any reader has it.
    more(reader, 4, 5, "9999-01-05T09:00:00.000Z")?;
    expect("with two more", asks(reader)?, false)?;
    more(reader, 6, 6, "9999-01-05T09:00:00.000Z")?;
    reader.wait_for("the line again", asks)?;
    reader.reload()?;
    come_back(reader)?;
    reader.wait_for("the line after a reload", asks)?;
    let text = reader.text(".journal > .otherwise")?;
    expect("the day", text.contains("never."), false)
}
