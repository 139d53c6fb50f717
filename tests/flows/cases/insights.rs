//! Owns what the journal teaches: nothing by two interviews, by three what can be worked out by hand, by five a track
//! record that counts if the reader wants that.

use super::plant::{arrive_with, at, interview, plant, put, stored};
use super::visit::{HEADING, answer_all, come_back, expect, figure, open_journal, wait_until_saved, write};
use crate::Outcome;
use crate::lane::Flow;
use crate::reader::Reader;
use serde_json::{Value, json};

pub const FLOWS: &[(&str, Flow)] = &[
    ("insights_from_three_interviews_on", insights_from_three_interviews_on),
    ("insights_become_a_track_record", insights_become_a_track_record),
];

/// Three interviews, the oldest first. By its answers each promises 3 of 4 in practice, 1.5 in wanting it, 2 in
/// learning, 2.25 in knowing what one wants and 1 in people, and costs 3 hours, 1 in nerves and 1 in trouble.
fn three() -> Vec<Value> {
    let one = |day: &str, gut: &str, reflection: Value| {
        let mut one = interview(day, day, &json!({ "date": day, "choice": "go", "reflection": reflection }));
        put(&mut one, "/answers/gut", json!(gut));
        one
    };
    vec![
        one(
            "2026-02-01",
            "go",
            json!({
                "happened": "went", "ratings": { "practice": 4, "want": 2, "learn": 1, "clarify": 3, "network": 0 },
                "hours": 5, "stress": "hard", "risk": "none", "same": "yes", "worth": "yes",
                "questions": [{ "text": "What?", "theme": "pay", "answer": 1 }, { "text": "How?", "theme": "skills", "answer": 3 }],
                "parts": { "latest-job": "liked", "gap": "worried" }, "priorities": { "pay-people": "-1", "lead-do": "1" },
            }),
        ),
        one(
            "2026-02-02",
            "dont-go",
            json!({
                "happened": "went", "ratings": { "practice": 4, "want": 1, "learn": 2, "clarify": 2, "network": 1 },
                "hours": 4, "stress": "tense", "risk": "none", "same": "no", "worth": "no",
                "questions": [{ "text": "What?", "theme": "pay", "answer": 2 }, { "text": "How?", "theme": "skills", "answer": 4 }],
                "parts": { "latest-job": "liked" }, "priorities": { "pay-people": "0", "lead-do": "2" },
            }),
        ),
        one(
            "2026-02-03",
            "go",
            json!({
                "happened": "went", "ratings": { "practice": 4, "want": 0, "learn": 3, "clarify": 1, "network": 2 },
                "hours": 6, "stress": "fine", "risk": "little", "same": "yes", "worth": "yes",
                "questions": [{ "text": "What?", "theme": "pay", "answer": 0 }, { "text": "Who?", "theme": "about-you", "answer": 4 }],
                "parts": { "latest-job": "neutral", "gap": "worried" }, "priorities": { "pay-people": "2", "lead-do": "1" },
            }),
        ),
    ]
}

/// What is said under each heading, each row of its picture, and each row of its table.
type Part = (&'static str, &'static str, &'static [&'static str], &'static [&'static str]);

const SAID: [Part; 6] = [
    (
        "What you got",
        // 4 - 3; (2 + 1 + 0) / 3 - 1.5; 2 - 2; 2 - 2.25; 1 - 1
        "Practice: you get more than your answers say (3 interviews).",
        &["Practice", "Wanting it after all", "What they look for", "What you want next", "People you meet"],
        // What the answers said, what came, the mean distance between them.
        &[
            "Practice 3 4 1",
            "Wanting it after all 1.5 1 0.8",
            "What they look for 2 2 0.7",
            "What you want next 2.3 2 0.8",
            "People you meet 1 1 0.7",
        ],
    ),
    (
        "What it took",
        // (3.5 + 7.5 + 5.5) / 3 - 6.125; 5 - 3; 5/3 - 1; 1/3 - 1
        "Time: about 2 hours more than your answers said (3 interviews).",
        &["What it was worth", "Time", "Nerves", "Trouble at work"],
        &["What it was worth 6.1 5.5", "Time 3 5", "Nerves 1 1.7", "Trouble at work 1 0.3"],
    ),
    (
        "Who was right",
        "Your gut was right in 3 of 3 interviews.",
        &["The sums 2 of 3", "Your gut 3 of 3", "Your choice 2 of 3", "The same again 2 of 3"],
        &["The sums 2 3", "Your gut 3 3", "Your choice 2 3", "The same again 2 3"],
    ),
    (
        "What they ask",
        "They ask most often about “Pay and notice” (3 of 3 interviews), and there your answers were weakest.",
        &["Pay and notice 3", "Skills or a task 2", "About you 1"],
        &["About you 1 4", "Skills or a task 2 3.5", "Pay and notice 3 1"],
    ),
    (
        "Your resume",
        "They liked “Latest job” most often (2 of 3 interviews), and “A gap or dates” worried them most often (2 of 3).",
        &["Latest job", "A gap or dates"],
        &["Latest job 3 2 0", "A gap or dates 2 0 2"],
    ),
    (
        "What matters to you",
        "Pay or people: you moved toward “People”, and it still moves (3 interviews).",
        &["Pay People", "Lead Do"],
        &["Pay or people Pay, a little People, clearly", "To lead or to do Do, a little Do, a little"],
    ),
];

fn insights_from_three_interviews_on(reader: &mut Reader<'_>) -> Outcome {
    let three = three();
    arrive_with(reader, three.get(..2).unwrap_or_default())?;
    open_journal(reader)?;
    reader.click_on("What it teaches")?;
    reader.wait_for_focus("h2 “What your journal teaches”")?;
    reader.wait_for_text(".insights", "You wrote about 2 so far")?;
    expect("parts", reader.count(".insights .part, .insights table, .insights li")?, 0)?;

    plant(reader, three.get(2..).unwrap_or_default())?;
    reader.js("window.dispatchEvent(new Event('focus'))")?;
    reader.wait_for_text(".insights", "You wrote about 3 interviews.")?;
    let headings: Vec<&str> = SAID.iter().map(|(heading, ..)| *heading).collect();
    expect("parts", reader.texts(".insights .part .heading-1")?, headings)?;
    for (place, (heading, sentence, drawn, rows)) in SAID.into_iter().enumerate() {
        let part = format!(".insights .part:nth-of-type({})", place + 1);
        expect(heading, reader.texts(&format!("{part} > p"))?, [sentence])?;
        expect(heading, reader.texts(&format!("{part} .drawn"))?, drawn)?;
        let named = reader.role_and_name(&format!("{part} .picture"))?;
        expect("the picture", (named.0 == "image" || named.0 == "img", named.1.as_str()), (true, heading))?;
        // As wide as there is room.
        let wide = reader.script("return one(given).offsetWidth", json!(format!("{part} .picture")))?;
        expect(
            "its width",
            wide,
            reader.script("return one(given).offsetWidth", json!(format!("{part} > p")))?,
        )?;
        expect("a table before it is asked for", reader.sees(&format!("{part} table"))?, false)?;
        reader.click(&format!("{part} summary"))?;
        reader.wait_to_see(&format!("{part} table"))?;
        let cells = reader.script(
            "return all(given).map((row) => [...row.cells].map((cell) => plain(cell.innerText)).join(' '))",
            json!(format!("{part} tbody tr")),
        )?;
        expect(heading, cells, json!(rows))?;
        expect("a caption", reader.text(&format!("{part} caption"))?.is_empty(), false)?;
        let heads = reader.count(&format!("{part} thead th"))?;
        let columns = reader.count(&format!("{part} tbody tr:first-child > *"))?;
        expect("heads of the columns", heads, columns)?;
    }
    // One that says nothing of it changes nothing; a version of one that is there counts once.
    let mut version = three.first().cloned().unwrap_or_default();
    let id = at(&version, "/id");
    put(&mut version, "/version_of", id);
    put(&mut version, "/id", json!("another"));
    plant(reader, &[version])?;
    reader.js("window.dispatchEvent(new Event('focus'))")?;
    reader.wait_for("the version", |reader| Ok(stored(reader)?.len() == 4))?;
    expect("with a version", reader.text(".insights > p:not(.ways)")?.contains("about 3 interviews"), true)
}

fn insights_become_a_track_record(reader: &mut Reader<'_>) -> Outcome {
    // Each promised 3 of 4 in practice and brought 1: 16 × 5 × (1 - 3) / (5 + 5) = -16 of 64.
    let record = |number: usize| {
        interview(
            &format!("n-{number}"),
            &format!("Number {number}"),
            &json!({
                "reflection": { "happened": "went", "ratings": { "practice": 1 } },
            }),
        )
    };
    let five: Vec<Value> = (1..=5).map(record).collect();
    arrive_with(reader, five.get(..4).unwrap_or_default())?;
    answer_all(reader)?;
    expect("a record of four", reader.exists(".track")?, false)?;
    plant(reader, &five)?;
    reader.js("window.dispatchEvent(new Event('focus'))")?;
    reader.click_on("Count it my way")?;
    reader.wait_for_text(".track li", "Practice: 25 in 100 less likely, by 5 interviews")?;
    expect("lines", reader.count(".track li")?, 1)?;
    expect("by the answers alone", figure(reader, "go")?, "6.125")?;
    expect("said on the result", reader.sees(".otherwise")?, false)?;

    // 8 × (48 - 16) / 64 = 4 and not 6.
    reader.click("input[name='track']")?;
    reader.wait_for("other sums", |reader| Ok(figure(reader, "go")? == "4.125"))?;
    expect("practice", figure(reader, "benefit-practice")?, "4")?;
    reader.wait_for_text(".otherwise", "Practice: 25 in 100 less likely, by 5 interviews")?;
    write(reader, "#label", "Counted")?;
    reader.click_on("Keep this")?;
    reader.wait_for_focus("h2 “Counted”")?;
    wait_until_saved(reader)?;
    let assumptions = |reader: &mut Reader<'_>| -> Outcome<Value> {
        let kept = stored(reader)?.into_iter().find(|one| at(one, "/label") == "Counted");
        Ok(at(&kept.ok_or("it is not in storage")?, "/counting"))
    };
    let track = at(&assumptions(reader)?, "/track");
    expect("stored with it", track, json!({ "practice": { "by": -16, "interviews": 5 } }))?;
    reader.reload()?;
    come_back(reader)?;
    reader.wait_for_text(HEADING, "Counted")?;
    reader.wait_for_text(".otherwise", "Practice: 25 in 100 less likely")?;
    expect("after a reload", figure(reader, "go")?, "4.125")?;
    expect("ticked", reader.property("input[name='track']", "checked")?, json!(true))?;
    reader.click_on("Count it my way")?;
    reader.click("input[name='track']")?;
    reader.wait_for("the sums as before", |reader| Ok(figure(reader, "go")? == "6.125"))?;
    reader.wait_until_gone(".otherwise")?;
    wait_until_saved(reader)?;
    expect("stored with it", assumptions(reader)?, Value::Null)
}
