//! Owns the reflection: everything in it can be filled in, is kept as it is written down, and stands there again.

use super::plant::{day_from_today, only_one};
use super::visit::{
    SAVED, STATUS, answer_all, arrive, choose, come_back, expect, is_chosen, keep_as, pick, reflect,
    wait_until_saved, write,
};
use crate::Outcome;
use crate::lane::Flow;
use crate::reader::Reader;
use serde_json::{Value, json};

pub const FLOWS: &[(&str, Flow)] = &[
    ("reflection_is_filled_in_whole", reflection_is_filled_in_whole),
    ("reflection_stands_beside_what_was_expected", reflection_stands_beside_what_was_expected),
    ("reflection_lists_grow_and_shrink", reflection_lists_grow_and_shrink),
    ("reflection_of_a_no", reflection_of_a_no),
    ("reflection_begun_by_mistake", reflection_begun_by_mistake),
    ("reflection_is_saved_while_it_is_typed", reflection_is_saved_while_it_is_typed),
];

const MORE: &str = "details.more > summary";

/// What is chosen where the interview took place: the names of radios and their values.
const CHOSEN: [(&str, &str); 21] = [
    ("happened", "went"),
    ("rating-practice", "3"),
    ("wanted-before", "1"),
    ("wanted-now", "3"),
    ("rating-want", "1"),
    ("rating-learn", "4"),
    ("asked-0-answer", "2"),
    ("part-summary", "neutral"),
    ("part-latest-job", "liked"),
    ("part-gap", "worried"),
    ("rating-clarify", "0"),
    ("rating-network", "2"),
    ("real-stress", "hard"),
    ("real-risk", "none"),
    ("same", "not-sure"),
    ("worth", "even"),
    ("axis-pay-people", "-3"),
    ("axis-office-home", "2"),
    ("axis-lead-do", "dont-mind"),
    ("must-0-kind", "never"),
    ("person-0-went", "4"),
];

/// What is typed: the fields and their words.
const TYPED: [(&str, &str); 12] = [
    ("#better", "I asked about Fridays."),
    ("#left-out", "Half of it is “phone duty”."),
    ("#asked-0", "A hard day you had?"),
    ("#real-hours", "4.5"),
    ("#resume-line", "Put the project first"),
    ("#must-0", "Night shifts"),
    ("#person-0", "K."),
    ("#person-0-role", "Team lead"),
    ("#person-0-plan", "If it is still open, then I write."),
    ("#next-when", "they ask about pay"),
    ("#next-then", "ask for the range first"),
    ("#words", "Big windows."),
];

/// What is picked from a list or a calendar.
const PICKED: [(&str, &str); 3] =
    [("#happened-day", "2026-12-05"), ("#asked-0-theme", "past-example"), ("#person-0-day", "2027-03-01")];

/// The reflection as it is written down then, field by field as it is documented.
fn whole() -> Value {
    json!({
        "happened": "went", "date": "2026-12-05",
        "ratings": { "practice": 3, "want": 1, "learn": 4, "clarify": 0, "network": 2 },
        "wanted": { "before": 1, "now": 3 },
        "better": "I asked about Fridays.", "left_out": "Half of it is “phone duty”.",
        "questions": [{ "text": "A hard day you had?", "theme": "past-example", "answer": 2 }],
        "parts": { "summary": "neutral", "latest-job": "liked", "gap": "worried" },
        "line": "Put the project first",
        "priorities": { "pay-people": "-3", "office-home": "2", "lead-do": "dont-mind" },
        "musts": [{ "text": "Night shifts", "kind": "never" }],
        "people": [{
            "name": "K.", "role": "Team lead", "went": 4, "follow_up": "2027-03-01",
            "plan": "If it is still open, then I write.", "done": true,
        }],
        "hours": 4.5, "stress": "hard", "risk": "none", "same": "not-sure", "worth": "even",
        "instead": "", "relief": null,
        "when_next": "they ask about pay", "then_next": "ask for the range first", "text": "Big windows.",
    })
}

/// From the first page to the reflection of an interview that was kept just now.
pub fn begin(reader: &mut Reader<'_>) -> Outcome {
    arrive(reader, "/")?;
    answer_all(reader)?;
    keep_as(reader, "Harbour Books")?;
    reflect(reader)
}

/// The reflection in storage.
pub fn written(reader: &mut Reader<'_>) -> Outcome<Value> {
    Ok(only_one(reader)?.get("reflection").cloned().unwrap_or_default())
}

fn reflection_is_filled_in_whole(reader: &mut Reader<'_>) -> Outcome {
    begin(reader)?;
    expect("what is folded away", reader.sees("#next-when")?, false)?;
    reader.click(MORE)?;
    for button in ["Add a question", "Add one", "Add a person"] {
        reader.click_on(button)?;
        reader.wait_for_focus("text")?;
    }
    for (name, value) in CHOSEN {
        choose(reader, name, value)?;
    }
    for (css, text) in TYPED {
        write(reader, css, text)?;
    }
    for (css, value) in PICKED {
        pick(reader, css, value)?;
    }
    reader.click("input[name='person-0-done']")?;
    wait_until_saved(reader)?;
    expect("the record", written(reader)?, whole())?;

    reader.reload()?;
    come_back(reader)?;
    for (name, value) in CHOSEN {
        expect(name, is_chosen(reader, name, value)?, true)?;
    }
    for (css, text) in TYPED.into_iter().chain(PICKED) {
        expect(css, reader.property(css, "value")?, json!(text))?;
    }
    expect("done", reader.property("input[name='person-0-done']", "checked")?, json!(true))?;

    // Each answer can be taken back.
    reader.click(MORE)?;
    for (name, _) in CHOSEN {
        choose(reader, name, "")?;
    }
    wait_until_saved(reader)?;
    let left = written(reader)?;
    for empty in ["ratings", "wanted", "parts", "priorities"] {
        expect(empty, left.get(empty), Some(&json!({})))?;
    }
    for none in ["happened", "stress", "risk", "same", "worth"] {
        expect(none, left.get(none), Some(&Value::Null))?;
    }
    expect("what was typed", left.get("better"), Some(&json!("I asked about Fridays.")))
}

fn reflection_stands_beside_what_was_expected(reader: &mut Reader<'_>) -> Outcome {
    begin(reader)?;
    wait_until_saved(reader)?;
    let before = only_one(reader)?;
    // By hand: 8 × 6, 6 × 4, 32, 36 and 16 points of 64.
    for (hint, expected) in [
        ("#rating-practice-hint", "A lot"),
        ("#rating-want-hint", "Some"),
        ("#rating-learn-hint", "Some"),
        ("#rating-clarify-hint", "Some"),
        ("#rating-network-hint", "A little"),
        ("#real-hours-hint", "2 to 4"),
        ("#real-stress-hint", "A little tense"),
        ("#real-risk-hint", "A little: I would move things"),
    ] {
        expect(hint, reader.text(hint)?, format!("You expected: {expected}"))?;
    }
    expect("fields to change what was expected", reader.count(".change, .counting, .steps")?, 0)?;
    choose(reader, "real-stress", "health")?;
    choose(reader, "rating-practice", "0")?;
    expect("beside another answer", reader.text("#rating-practice-hint")?.as_str(), "You expected: A lot")?;
    wait_until_saved(reader)?;
    let after = only_one(reader)?;
    for locked in ["answers", "own", "counting", "choice", "plan", "result"] {
        expect(locked, after.get(locked), before.get(locked))?;
    }
    expect("what came", after.pointer("/reflection/stress"), Some(&json!("health")))
}

fn reflection_lists_grow_and_shrink(reader: &mut Reader<'_>) -> Outcome {
    begin(reader)?;
    reader.click(MORE)?;
    for (add, first, words, field, legend) in [
        ("Add a question", "text “What did they ask?”", "Why us?", "asked", "Question"),
        ("Add one", "text “In your own words”", "Fridays off", "must", "Must-have or deal-breaker"),
        ("Add a person", "text “Initials or nickname”", "K.", "person", "Person"),
    ] {
        for (place, text) in [words, "Second", "Third"].into_iter().enumerate() {
            reader.click_on(add)?;
            reader.wait_for_focus(first)?;
            reader.type_text(text)?;
            let css = format!("#{field}-{place}");
            reader.wait_for(&css, |reader| Ok(reader.property(&css, "value")? == text))?;
        }
        let items = |reader: &mut Reader<'_>| -> Outcome<Value> {
            reader.script(
                "return [0, 1, 2].flatMap((place) => all(`#${given}-${place}`)).map((field) => field.value)",
                json!(field),
            )
        };
        if field == "asked" {
            pick(reader, "#asked-1-theme", "pay")?;
            pick(reader, "#asked-2-theme", "gaps")?;
        }
        reader.click_on(&format!("Remove {legend} 2"))?;
        reader.wait_for_text(".news", "It is gone from the list.")?;
        reader.wait_for_focus("button “Bring it back”")?;
        expect(field, items(reader)?, json!([words, "Third"]))?;
        // What was picked moves up with its question.
        let theme = reader.js("return all('#asked-1-theme').map((list) => list.value)")?;
        expect("the theme", theme, json!(["gaps"]))?;
        reader.press("Enter")?;
        reader.wait_for_focus("h2")?;
        expect(field, items(reader)?, json!([words, "Second", "Third"]))?;
        reader.wait_until_gone(".news button")?;
        // What can be brought back goes with the next change.
        reader.click_on(&format!("Remove {legend} 1"))?;
        reader.wait_for_focus("button “Bring it back”")?;
        write(reader, "#next-then", field)?;
        reader.wait_until_gone(".news button")?;
        expect(field, items(reader)?, json!(["Second", "Third"]))?;
    }
    // A day to get in touch, by one press.
    reader.click_on("Tomorrow")?;
    let tomorrow = day_from_today(reader, 1)?;
    reader.wait_for("tomorrow", |reader| Ok(reader.property("#person-0-day", "value")? == tomorrow))?;
    wait_until_saved(reader)?;
    let people = written(reader)?.get("people").cloned().unwrap_or_default();
    expect("the day", people.pointer("/0/follow_up"), Some(&json!(tomorrow)))?;
    expect("people", people.as_array().map(Vec::len), Some(2))
}

fn reflection_of_a_no(reader: &mut Reader<'_>) -> Outcome {
    begin(reader)?;
    choose(reader, "happened", "went")?;
    choose(reader, "rating-practice", "3")?;
    write(reader, "#better", "I was calm.")?;
    choose(reader, "happened", "declined")?;
    reader.wait_to_see("#instead")?;
    expect("questions about what took place", reader.exists("#better, [name^=rating-]")?, false)?;
    write(reader, "#instead", "A course.")?;
    choose(reader, "relief", "4")?;
    choose(reader, "same", "yes")?;
    wait_until_saved(reader)?;
    reader.reload()?;
    come_back(reader)?;
    expect("what I did instead", reader.property("#instead", "value")?, json!("A course."))?;
    expect("how it feels", is_chosen(reader, "relief", "4")?, true)?;

    for (happened, seen, not) in [
        ("cancelled", "#real-hours", "[name^=rating-], #instead"),
        ("to-come", "#words", "[name^=rating-], #instead, #real-hours"),
        ("call", "#better", "#instead"),
        ("went", "#better", "#instead"),
    ] {
        choose(reader, "happened", happened)?;
        reader.wait_to_see(seen)?;
        expect(happened, reader.exists(not)?, false)?;
    }
    expect("what was typed before", reader.property("#better", "value")?, json!("I was calm."))?;
    expect("what was rated before", is_chosen(reader, "rating-practice", "3")?, true)?;
    wait_until_saved(reader)?;
    let written = written(reader)?;
    expect("both are kept", written.get("relief"), Some(&json!(4)))?;
    expect("both are kept", written.get("instead"), Some(&json!("A course.")))
}

fn reflection_is_saved_while_it_is_typed(reader: &mut Reader<'_>) -> Outcome {
    begin(reader)?;
    wait_until_saved(reader)?;
    // One write, 300 ms after the last key, and not before.
    reader.js("window.__line = []; window.__writes = [];
        new MutationObserver(() => window.__line.push(plain(one('.status p').innerText)))
          .observe(one('.status'), { childList: true, subtree: true, characterData: true });
        const set = Storage.prototype.setItem;
        Storage.prototype.setItem = function (key, text) {
          window.__writes.push([key, performance.now() - window.__typed]);
          set.call(this, key, text);
        };")?;
    let wrote = "window.__writes.filter(([key]) => key.includes('/interview/'))";
    reader.js("const words = one('#words');
        for (const text of ['o', 'on', 'one']) {
          words.value = text;
          // The clock of the widget starts inside the event, so that of the test before it.
          window.__typed = performance.now();
          words.dispatchEvent(new Event('input', { bubbles: true }));
        }")?;
    reader.wait_for("a write", |reader| Ok(reader.js(&format!("return {wrote}.length"))? == 1))?;
    let waited = reader.js(&format!("return {wrote}[0][1]"))?.as_f64().unwrap_or_default();
    expect(&format!("the write after {waited} ms is late enough"), waited >= 295.0, true)?;
    wait_until_saved(reader)?;
    expect("writes", reader.js(&format!("return {wrote}.length"))?, json!(1))?;
    let said = reader.js("return window.__line.filter((line, place, all) => line !== all[place - 1])")?;
    expect("the line", said, json!(["Saving", SAVED]))?;

    // Who leaves before that loses nothing.
    for (target, event) in [("document", "visibilitychange"), ("window", "pagehide")] {
        let seen = reader.script(
            &format!("const there = () => Object.keys(localStorage).some((key) => localStorage.getItem(key).includes(given));
            const words = one('#words');
            words.value = `gone by ${{given}}`;
            words.dispatchEvent(new Event('input', {{ bubbles: true }}));
            const before = there();
            {target}.dispatchEvent(new Event(given));
            return [before, there()]"),
            json!(event),
        )?;
        expect(event, seen, json!([false, true]))?;
    }

    // It never says more than is known.
    reader.js("window.__set = Storage.prototype.setItem;
        Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }")?;
    write(reader, "#words", "Not for now")?;
    reader.wait_for_text(STATUS, "Not saved: the storage of this site is full")?;
    reader.js("Storage.prototype.setItem = window.__set")?;
    reader.click_on("Try again")?;
    wait_until_saved(reader)?;
    expect("the words", written(reader)?.get("text"), Some(&json!("Not for now")))
}

/// One press begins it and locks what was expected; while nothing is written, another takes that back.
fn reflection_begun_by_mistake(reader: &mut Reader<'_>) -> Outcome {
    arrive(reader, "/")?;
    answer_all(reader)?;
    keep_as(reader, "One")?;
    reflect(reader)?;
    expect("the lever while it is locked", reader.exists(".lever")?, false)?;
    reader.click_on("Not now: back to the result")?;
    reader.wait_to_see(".lever")?;
    choose(reader, "decision", "small")?;
    wait_until_saved(reader)?;
    expect("what is kept of it", only_one(reader)?.get("reflection").cloned(), Some(Value::Null))?;
    // Once something is written there is no way back but to delete it.
    reflect(reader)?;
    choose(reader, "happened", "went")?;
    reader.wait_until_gone(".reflection > .ways")?;
    wait_until_saved(reader)?;
    reader.reload()?;
    come_back(reader)?;
    expect("written", is_chosen(reader, "happened", "went")?, true)
}
