//! Owns how large the journal's screens are on a phone and that nothing of them sticks out; the place that a reader comes
//! back to; and that what stands in front of a screen never covers what has the focus.

use super::measure::{Most, hold, hold_within};
use super::plant::{arrive_with, interview};
use super::visit::{HEADING, answer_all, arrive, expect, open_journal, wait_until_saved};
use crate::Outcome;
use crate::engine::Engine;
use crate::lane::Flow;
use crate::reader::Reader;
use serde_json::{Value, json};

pub const FLOWS: &[(&str, Flow)] = &[
    ("journal_on_a_phone", journal_on_a_phone),
    ("journal_is_come_back_to", journal_is_come_back_to),
    ("journal_says_what_is_not_kept", journal_says_what_is_not_kept),
    ("insights_on_a_phone", insights_on_a_phone),
    ("compare_on_a_phone", compare_on_a_phone),
    ("news_cover_no_focus", news_cover_no_focus),
    ("news_go_with_their_screen", news_go_with_their_screen),
];

const WIDTHS: [u32; 4] = [320, 390, 768, 1280];

/// Twelve interviews of all kinds, eight of them with a reflection.
fn twelve() -> Vec<Value> {
    let names = [
        "Harbour Books",
        "Elm Street Clinic",
        "Bright & Sons",
        "The Mill",
        "North Bakery",
        "Green Door School",
        "Red Lion Inn",
        "City Library",
        "Blue Door",
        "Oak Farm",
        "River Bank",
        "Tower Press",
    ];
    let any = |of: &[&str], number: usize| of.get(number % of.len()).copied().unwrap_or_default().to_owned();
    let record = |(number, name): (usize, &str)| {
        let reflection = json!({
            "happened": any(&["went", "went", "call", "declined"], number),
            "ratings": { "practice": 4 - number % 2, "want": number % 3, "learn": number % 4, "clarify": number % 5, "network": number % 2 },
            "hours": 3 + number % 4, "stress": any(&["hard", "tense", "fine"], number), "risk": any(&["none", "little"], number),
            "same": any(&["yes", "no"], number), "worth": any(&["yes", "even", "no"], number),
            "questions": [
                { "text": "What?", "theme": any(&["pay", "skills", "gaps", "why-us", "future", "about-you"], number), "answer": number % 5 },
                { "text": "How?", "theme": "pay", "answer": number % 3 },
            ],
            "parts": { "latest-job": any(&["liked", "neutral"], number), "gap": any(&["worried", "liked"], number), "skills": "liked", "school": "neutral", "project": "worried" },
            "priorities": { "pay-people": any(&["-1", "0", "1", "2"], number), "lead-do": any(&["2", "1"], number), "office-home": "1", "steady-new": "1", "near-anywhere": "-2" },
        });
        let told = number < 8;
        let choice = any(&["go", "small", "decline"], number);
        let changes = json!({
            "date": format!("2026-{:02}-{:02}", number + 1, number * 2 + 1), "choice": choice,
            "reflection": if told { reflection } else { Value::Null },
        });
        let mut record = interview(&format!("n-{number}"), name, &changes);
        if let Some(answers) = record.pointer_mut("/answers").and_then(Value::as_object_mut) {
            // Clear, leaning, too little.
            let open: &[&str] = match number % 4 {
                2 => &["worth-practice", "worth-want", "clear", "stress"],
                3 => &["last", "know", "kind", "clear", "meet", "time"],
                _ => &[],
            };
            open.iter().for_each(|question| {
                answers.remove(*question);
            });
        }
        record
    };
    names.into_iter().enumerate().map(record).collect()
}

fn a_journal(reader: &mut Reader<'_>) -> Outcome {
    reader.set_viewport(390, 844)?;
    arrive_with(reader, &twelve())?;
    open_journal(reader)
}

fn journal_on_a_phone(reader: &mut Reader<'_>) -> Outcome {
    a_journal(reader)?;
    // One of them asks about the day that has passed.
    hold(reader, "the journal of 12", &Most { pixels: 1_300.0, words: 230.0, controls: 21.0 })?;
    let rows =
        reader.js("return all('.entry').map((row) => row.querySelectorAll('button, a, input').length)")?;
    expect("one control a row", rows, json!([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]))?;
    // Where letters are wider, the words of some take a second line.
    let most = if reader.engine() == Engine::Chromium { 65 } else { 80 };
    let heights = reader.script(
        "return all('.entry').map((row) => row.offsetHeight).filter((height) => height < 64 || height > given)",
        json!(most),
    )?;
    expect("rows that are not 64 pixels high", heights, json!([]))?;
    // The name, the day, where it points and how surely, what came of it.
    for words in ["Harbour Books", "Jan 1, 2026", "Going: clear", "I went, worth it"] {
        expect(words, reader.text(".entry:last-child")?.contains(words), true)?;
    }
    hold_within(reader, "the journal of 12", &WIDTHS)?;
    // At twice the size of text rows grow, and still nothing sticks out.
    reader.js("document.documentElement.style.fontSize = '200%'")?;
    hold_within(reader, "the journal of 12 in large text", &[390])
}

fn insights_on_a_phone(reader: &mut Reader<'_>) -> Outcome {
    a_journal(reader)?;
    reader.click_on("What it teaches")?;
    reader.wait_for_focus("h2 “What your journal teaches”")?;
    expect("topics", reader.count(".insights .picture")?, 6)?;
    hold(reader, "insights of 8", &Most { pixels: 1_800.0, words: 250.0, controls: 10.0 })?;
    hold_within(reader, "insights of 8", &WIDTHS)?;
    reader.js("all('details').forEach((details) => { details.open = true })")?;
    hold_within(reader, "insights of 8 with all figures", &WIDTHS)?;
    // Told apart without colour: one is hollow and the other is not.
    let inks = reader.js("const ink = (css) => getComputedStyle(all(css)[0]).stroke;
        return [ink('.picture rect.hollow') !== 'none', ink('.picture rect.full')]")?;
    expect("an outline, and none", inks, json!([true, "none"]))
}

fn compare_on_a_phone(reader: &mut Reader<'_>) -> Outcome {
    a_journal(reader)?;
    reader.click_on("Compare")?;
    reader.wait_for_focus("h2 “Side by side”")?;
    let names = |reader: &mut Reader<'_>| reader.texts(".columns .option-name");
    // What may still lie ahead and has enough answers, the newest first.
    expect("at first", names(reader)?, ["River Bank", "Oak Farm"])?;
    hold(reader, "two side by side", &Most { pixels: 1_500.0, words: 230.0, controls: 4.0 })?;
    for width in WIDTHS {
        reader.set_viewport(width, 844)?;
        let beside = reader
            .js("const [first, second] = all('.column').map((column) => column.getBoundingClientRect());
            return first.top === second.top && first.right <= second.left")?;
        expect(&format!("beside each other at {width} pixels"), beside, json!(true))?;
    }
    hold_within(reader, "two side by side", &WIDTHS)?;
    // Any other can be put in, and each taken out.
    reader.set_viewport(390, 844)?;
    reader.click_on("Which ones? 2 of 12")?;
    reader.click("input[name='compare-n-0']")?;
    reader.wait_for("three", |reader| Ok(names(reader)? == ["River Bank", "Oak Farm", "Harbour Books"]))?;
    reader.click("input[name='compare-n-10']")?;
    reader.wait_for("two others", |reader| Ok(names(reader)? == ["Oak Farm", "Harbour Books"]))?;
    hold_within(reader, "two others and the choice", &WIDTHS)?;
    reader.click_on("All interviews")?;
    reader.wait_for_focus("button “Compare”")?;
    reader.click_on("Compare")?;
    reader.wait_for_focus("h2 “Side by side”")?;
    expect("chosen before", names(reader)?, ["Oak Farm", "Harbour Books"])
}

/// How far below the top of the window something stands.
fn top(reader: &mut Reader<'_>, script: &str) -> Outcome<f64> {
    Ok(serde_json::from_value(reader.js(&format!("return {script}.getBoundingClientRect().top"))?)?)
}

fn journal_is_come_back_to(reader: &mut Reader<'_>) -> Outcome {
    a_journal(reader)?;
    // By a click, and by a key.
    for (name, by_key) in [("The Mill", false), ("Elm Street Clinic", true)] {
        let row = format!("control('{name}')");
        // What has just come up is placed once more with the next frame.
        reader.js("return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null))))")?;
        reader.js(&format!("inView({row})"))?;
        if by_key {
            reader.js(&format!("{row}.focus({{ preventScroll: true }})"))?;
        }
        let before = top(reader, &row)?;
        match by_key {
            true => reader.press("Enter")?,
            false => reader.click_on(name)?,
        }
        reader.wait_for_focus(&format!("h2 “{name}”"))?;
        reader.click_on("All interviews")?;
        reader.wait_for_focus(&format!("button “{name}"))?;
        // A page that glides is placed once more with its next frame.
        let script = format!(
            "const after = {row}.getBoundingClientRect().top; return [Math.abs(after - given) <= 2, after]"
        );
        reader.wait_in_page(
            &format!("“{name}” to stand where it stood, at {before}"),
            &script,
            json!(before),
        )?;
    }
    // From the quiz it begins at its heading.
    reader.click_on("Quiz")?;
    reader.wait_for_focus("h2")?;
    open_journal(reader)?;
    // What is no longer there cannot be come back to.
    reader.click_on("The Mill")?;
    reader.wait_for_focus("h2 “The Mill”")?;
    reader.click_on("Delete this interview")?;
    reader.wait_for_focus("button “Bring it back”")?;
    expect("the rest", reader.count(".entry")?, 11)
}

/// Fills the storage of the site to its last letter.
const FILL: &str = "let piece = 'x'.repeat(1 << 20);
    while (piece.length) {
      try { localStorage.setItem(`fill-${Math.random()}`, piece) } catch { piece = piece.slice(0, piece.length >> 1) }
    }";

fn journal_says_what_is_not_kept(reader: &mut Reader<'_>) -> Outcome {
    arrive(reader, "/")?;
    answer_all(reader)?;
    wait_until_saved(reader)?;
    expect("where it goes", reader.text(".keep .note")?.starts_with("It stays in this browser"), true)?;
    reader.js(FILL)?;
    super::visit::keep_as(reader, "One")?;
    reader.wait_for_text(
        ".interview .not-kept",
        "Not all of this is kept: the storage of this site is full.",
    )?;
    // It stands below the heading that the reader has come to, in view.
    let near = reader.js("const line = one('.not-kept').getBoundingClientRect();
        return line.top >= 0 && line.bottom <= innerHeight && line.top - one('.screen .heading-0').getBoundingClientRect().bottom < 60")?;
    expect("near the heading", near, json!(true))?;
    reader.click_on("All interviews")?;
    reader.wait_for_text(HEADING, "Your journal")?;
    reader
        .wait_for_text(".journal .not-kept", "Not all of this is kept: the storage of this site is full.")?;
    reader.click_on("Quiz")?;
    reader.wait_for_text(".step .note", "Eight steps")?;
    expect("what is said to stay", reader.text(".step .note")?.contains("stay in this browser"), false)?;
    open_journal(reader)?;
    reader.click_on("Copies")?;
    reader.wait_for_text(".copies", "Not all of your journal is kept in this browser right now.")?;
    // What comes with a file cannot be kept, either, and lands where that is said.
    reader.click_on("Show it as text")?;
    reader.wait_for_focus("textarea “The file as text”")?;
    let copy = reader.property("#copy-text", "value")?;
    let copy = copy.as_str().unwrap_or_default().replace("\"id\":\"", "\"id\":\"another-");
    reader.click_on("Or paste it as text")?;
    reader.script("one('#bring-text').value = given", json!(copy))?;
    reader.click_on("Look at it")?;
    reader.click_on("Add it to your journal")?;
    reader.wait_for_text(".news", "came in.")?;
    reader
        .wait_for_text(".journal .not-kept", "Not all of this is kept: the storage of this site is full.")?;
    // What is kept from here on makes no promise, either.
    reader.click_on("Quiz")?;
    answer_all(reader)?;
    reader.wait_for_text(".keep .note", "Right now your browser does not keep it")?;
    reader.js("Object.keys(localStorage).filter((key) => key.startsWith('fill-')).forEach((key) => localStorage.removeItem(key))")?;
    reader.click_on("Try again")?;
    wait_until_saved(reader)?;
    reader.wait_for_text(".keep .note", "It stays in this browser")?;
    expect("a line", reader.exists(".not-kept")?, false)
}

/// Goes through the screen by Tab, there and back, with something to bring back at its foot.
fn news_cover_no_focus(reader: &mut Reader<'_>) -> Outcome {
    for (width, height) in [(1280, 720), (390, 664), (320, 256)] {
        reader.set_viewport(width, height)?;
        reader.open("/")?;
        reader.js("localStorage.clear(); sessionStorage.clear()")?;
        arrive_with(reader, &twelve())?;
        open_journal(reader)?;
        reader.click_on("The Mill")?;
        reader.wait_for_focus("h2 “The Mill”")?;
        reader.click_on("Delete this interview")?;
        reader.wait_for_focus("button “Bring it back”")?;
        for (keys, times) in [("Shift+Tab", 22), ("Tab", 8)] {
            for _ in 0..times {
                reader.press(keys)?;
                is_uncovered(reader, &format!("at {width} by {height}, by {keys}"))?;
            }
        }
    }
    Ok(())
}

/// Once the page stands still. WebKit glides to a new focus, and a key that comes while it does is measured by where the
/// page was: no hand is so fast.
fn is_uncovered(reader: &mut Reader<'_>, at: &str) -> Outcome {
    let script = "const rests = arguments[2] > 1 && window.__stood === scrollY;
        window.__stood = scrollY;
        const part = focused(), news = one('.news');
        if (!inside().contains(part) || news.contains(part) || !one('.screen').contains(part)) return [rests, ''];
        const [under, over] = [part, news].map((element) => element.getBoundingClientRect());
        const hidden = Math.min(under.bottom, over.bottom) - Math.max(under.top, over.top);
        const seen = under.bottom > 0 && under.top < innerHeight;
        return [rests && seen && hidden <= 1, `${describe(part)} is covered by ${Math.round(hidden)} pixels, seen: ${seen}`]";
    reader.wait_in_page(&format!("what has the focus to be seen {at}"), script, Value::Null)
}

/// An offer to bring something back is made where it is about what is on screen.
fn news_go_with_their_screen(reader: &mut Reader<'_>) -> Outcome {
    a_journal(reader)?;
    let offered = |reader: &mut Reader<'_>| reader.sees(".news button");
    super::visit::delete(reader, "The Mill")?;
    expect("in the journal", offered(reader)?, true)?;
    for (way, heading) in [("Blue Door", "Blue Door"), ("Copies", "Copies of your journal")] {
        reader.click_on(way)?;
        reader.wait_for_text(HEADING, heading)?;
        reader.wait_until_gone(".news button")?;
        reader.click_on("All interviews")?;
        reader.wait_for_focus(&format!("button “{way}"))?;
        expect("in the journal again", offered(reader)?, true)?;
    }
    // Starting over begins at the first question, and not at the foot.
    reader.click_on("Quiz")?;
    reader.wait_for_focus("h2")?;
    expect("in the quiz", offered(reader)?, false)?;
    reader.click("input[name='gut'][value='go']")?;
    reader.click_on("Start over")?;
    reader.wait_for_focus("h2 “What does your gut say?”")?;
    reader.wait_for_text(".news", "Your answers are cleared.")?;
    open_journal(reader)?;
    expect("what was cleared, in the journal", offered(reader)?, false)
}
