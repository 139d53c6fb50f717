//! Owns the reflection: everything in it can be filled in, is kept as it is written down, and stands there again.

use super::measure::{KEY, Most, hold_part, hold_within, seconds};
use super::plant::{arrive_with, day_from_today, interview, only_one};
use super::visit::{
    HEADING, SAVED, STATUS, answer_all, arrive, choose, come_back, edit, expect, is_chosen, keep_as,
    open_journal, pick, reflect, wait_until_saved, words, write,
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
    ("reflection_on_a_phone", reflection_on_a_phone),
    ("reflection_that_is_done", reflection_that_is_done),
    ("reflection_with_hours_that_are_none", reflection_with_hours_that_are_none),
    ("reflection_of_a_day_that_has_passed", reflection_of_a_day_that_has_passed),
    ("reflection_is_saved_while_it_is_typed", reflection_is_saved_while_it_is_typed),
];

/// What is folded away, below the short form.
const TOPICS: &str = ".topics > details";

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

/// From the first page to the reflection of an interview that was chosen and kept just now.
pub fn begin(reader: &mut Reader<'_>) -> Outcome {
    arrive(reader, "/")?;
    answer_all(reader)?;
    keep_as(reader, "Harbour Books")?;
    choose(reader, "decision", "go")?;
    reflect(reader)
}

/// The reflection in storage.
pub fn written(reader: &mut Reader<'_>) -> Outcome<Value> {
    Ok(only_one(reader)?.get("reflection").cloned().unwrap_or_default())
}

/// Opens every topic, one press each.
fn unfold(reader: &mut Reader<'_>) -> Outcome {
    for place in 1..=reader.count(TOPICS)? {
        reader.click(&format!("{TOPICS}:nth-of-type({place}) > summary"))?;
    }
    reader.wait_to_see("#next-when")
}

/// Takes an answer back, which keeps the focus with its question.
fn take_back(reader: &mut Reader<'_>, name: &str) -> Outcome {
    reader.click(&format!(":is(.answer, .grid-row):has(input[name='{name}']) .answered button"))?;
    reader.wait_for_focus(&format!("radio {name}="))?;
    let chosen = format!("input[name='{name}']:checked");
    reader.wait_for(name, |reader| Ok(!reader.exists(&chosen)?))
}

fn reflection_is_filled_in_whole(reader: &mut Reader<'_>) -> Outcome {
    begin(reader)?;
    expect("what is folded away", reader.sees("#next-when")?, false)?;
    expect("what is chosen before anything was", reader.exists(".reflection input:checked")?, false)?;
    unfold(reader)?;
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

    // All of it is read, the topics too.
    reader.reload()?;
    come_back(reader)?;
    let read = reader.text(".reflection")?;
    for said in [
        "I went",
        "December 5, 2026",
        "It came out even",
        "4.5 h",
        "A lot",
        "All I hoped",
        "Hard",
        "Not sure",
        "Latest job Liked",
        "A gap or dates Worried",
        "Pay, by far",
        "I don’t mind",
        "If they ask about pay, then I will ask for the range first.",
        "No, or I had no job then",
        "A hard day you had? · Something you did · My answer: All right",
        "Night shifts · Must never have",
        "K. · Team lead · It went: Very well",
    ] {
        expect(&format!("“{said}” in {read}"), read.contains(said), true)?;
    }
    for (css, text) in TYPED {
        if ["#better", "#left-out", "#resume-line", "#words"].contains(&css) {
            expect(css, read.contains(text), true)?;
        }
    }
    expect("fields", reader.sees(".reflection input, .reflection textarea")?, false)?;
    edit(reader)?;
    for (name, value) in CHOSEN {
        expect(name, is_chosen(reader, name, value)?, true)?;
    }
    for (css, text) in TYPED.into_iter().chain(PICKED) {
        expect(css, reader.property(css, "value")?, json!(text))?;
    }
    expect("done", reader.property("input[name='person-0-done']", "checked")?, json!(true))?;

    // Each answer can be taken back.
    unfold(reader)?;
    for (name, _) in CHOSEN {
        take_back(reader, name)?;
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
    unfold(reader)?;
    let said = "Your answers suggested";
    expect("before any answer", reader.text(".reflection")?.contains(said), false)?;
    // By hand: 8 × 6, 6 × 4, 32, 36 and 16 points of 64.
    for (name, value, suggested) in [
        ("rating-practice", "1", "A lot"),
        ("rating-want", "1", "Some"),
        ("rating-learn", "1", "Some"),
        ("rating-clarify", "1", "Some"),
        ("rating-network", "1", "A little"),
        ("real-stress", "health", "A little tense"),
        ("real-risk", "none", "A little: I would move things"),
    ] {
        choose(reader, name, value)?;
        let beside = format!(":is(.answer, .grid-row):has(input[name='{name}']) .answered");
        reader.wait_for_text(&beside, &format!("{said}: {suggested}"))?;
    }
    write(reader, "#real-hours", "5")?;
    choose(reader, "rating-practice", "0")?;
    reader.wait_for_text("#real-hours-note", &format!("{said}: 2 to 4"))?;
    let practice = ".grid-row:has([name=rating-practice]) .answered";
    expect("beside another answer", reader.text(practice)?, format!("{said}: A lot Clear"))?;
    expect("fields to change what was expected", reader.count(".change, .counting, .steps")?, 0)?;
    wait_until_saved(reader)?;
    let after = only_one(reader)?;
    for locked in ["answers", "own", "counting", "choice", "plan", "result"] {
        expect(locked, after.get(locked), before.get(locked))?;
    }
    expect("what came", after.pointer("/reflection/stress"), Some(&json!("health")))?;

    // Of what was left open before, nothing is claimed.
    let open = interview("open", "The open one", &json!({ "answers": {} }));
    arrive_with(reader, &[open])?;
    reader.click_on("All interviews")?;
    reader.wait_for_text(HEADING, "Your journal")?;
    reader.click_on("The open one")?;
    reflect(reader)?;
    choose(reader, "rating-practice", "3")?;
    choose(reader, "real-stress", "fine")?;
    write(reader, "#real-hours", "5")?;
    reader.click_on("Done")?;
    let pairs = ["Hours it really took left open 5 h", "Practice left open A lot"];
    reader.wait_to_see(".beside")?;
    let read = reader.texts(".beside tbody tr")?;
    expect("what is read", read.get(..2), Some(&pairs.map(str::to_owned)[..]))?;
    edit(reader)?;
    expect("beside them", reader.text(".reflection")?.contains(said), false)
}

fn reflection_lists_grow_and_shrink(reader: &mut Reader<'_>) -> Outcome {
    begin(reader)?;
    unfold(reader)?;
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
        let remove = format!("Remove {legend} 2");
        reader.click_on(&remove)?;
        reader.wait_for_text(".news", "It is gone from the list.")?;
        reader.wait_for_focus("button “Bring it back”")?;
        expect(field, items(reader)?, json!([words, "Third"]))?;
        // What was picked moves up with its question.
        let theme = reader.js("return all('#asked-1-theme').map((list) => list.value)")?;
        expect("the theme", theme, json!(["gaps"]))?;
        reader.press("Enter")?;
        reader.wait_for_focus("h2")?;
        expect(field, items(reader)?, json!([words, "Second", "Third"]))?;
        let in_sight = "const { top, bottom } = control(given).getBoundingClientRect();
            return [top >= 0 && bottom <= innerHeight, `it is from ${top} to ${bottom}`]";
        reader.wait_in_page("what came back to be in sight", in_sight, json!(remove))?;
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
    unfold(reader)?;
    write(reader, "#better", "I was calm.")?;
    choose(reader, "happened", "declined")?;
    reader.wait_to_see("#instead")?;
    expect(
        "questions about what took place",
        reader.exists("#better, [name^=rating-], [name=worth]")?,
        false,
    )?;
    // What was written in them is still there to be read.
    reader.click_on("Written here before")?;
    reader.wait_for_text(".topics .written", "Practice A lot")?;
    reader.wait_for_text(".topics .written", "I was calm.")?;
    write(reader, "#instead", "A course.")?;
    choose(reader, "relief", "4")?;
    choose(reader, "same", "yes")?;
    wait_until_saved(reader)?;
    reader.reload()?;
    come_back(reader)?;
    for said in ["I said no", "A course.", "Glad I said no", "Practice A lot A lot", "I was calm."] {
        reader.wait_for_text(".reflection", said)?;
    }
    edit(reader)?;
    expect("what I did instead", reader.property("#instead", "value")?, json!("A course."))?;
    expect("how it feels", is_chosen(reader, "relief", "4")?, true)?;

    for (happened, seen, not) in [
        ("cancelled", "#real-hours", "[name^=rating-], #instead"),
        ("to-come", "#words", "[name^=rating-], #instead, #real-hours"),
        ("call", "[name=rating-practice]", "#instead"),
        ("went", "[name=rating-practice]", "#instead"),
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

/// To open it locks nothing and writes nothing; one press takes it back, and so does a reload. The first answer locks.
fn reflection_begun_by_mistake(reader: &mut Reader<'_>) -> Outcome {
    arrive(reader, "/")?;
    answer_all(reader)?;
    keep_as(reader, "One")?;
    choose(reader, "decision", "small")?;
    wait_until_saved(reader)?;
    let before = only_one(reader)?;
    reflect(reader)?;
    expect("what is written", only_one(reader)?, before.clone())?;
    // Plan, message and next step are in reach, and change.
    reader.click_on("Your result, plan and next step")?;
    reader.wait_to_see("#message")?;
    reader.wait_to_see(".lever")?;
    choose(reader, "decision", "go")?;
    write(reader, "#plan-when", "they ask why")?;
    wait_until_saved(reader)?;
    reader.click_on("Back to the result")?;
    reader.wait_for("the result", |reader| Ok(!reader.exists(".reflection")?))?;
    expect("the plan", reader.property("#plan-when", "value")?, json!("they ask why"))?;
    let kept = only_one(reader)?;
    expect("what is kept of it", kept.get("reflection"), Some(&Value::Null))?;
    expect("the choice", kept.get("choice"), Some(&json!("go")))?;
    reflect(reader)?;
    reader.reload()?;
    come_back(reader)?;
    reader.wait_to_see(".lever")?;
    expect("the form after a reload", reader.exists(".reflection")?, false)?;

    // Still to come on another day: that is the day then, and nothing is locked.
    reflect(reader)?;
    choose(reader, "happened", "to-come")?;
    pick(reader, "#happened-day", "2030-01-07")?;
    reader.wait_for_text(".two-minutes", "Come back once it is over.")?;
    reader.click_on("Done")?;
    reader.wait_for_text(".name-and-day", "January 7, 2030")?;
    reader.wait_to_see(".lever")?;
    wait_until_saved(reader)?;
    let kept = only_one(reader)?;
    let day = (kept.get("date").cloned(), kept.get("reflection").cloned());
    expect("the new day", day, (Some(json!("2030-01-07")), Some(Value::Null)))?;

    // Once something is written there is no way back but to delete it.
    reflect(reader)?;
    expect("a day that is not yet there", reader.property("#happened-day", "value")?, json!(""))?;
    choose(reader, "happened", "went")?;
    reader.wait_until_gone(".opening button")?;
    expect("the lever while it is locked", reader.exists(".lever, #plan-when")?, false)?;
    wait_until_saved(reader)?;
    reader.reload()?;
    come_back(reader)?;
    reader.wait_for_text(".reflection", "I went")?;
    expect("the lever", reader.exists(".lever")?, false)?;
    edit(reader)?;
    expect("written", is_chosen(reader, "happened", "went")?, true)
}

/// The short form is short, and is filled in with twelve taps.
fn reflection_on_a_phone(reader: &mut Reader<'_>) -> Outcome {
    reader.set_viewport(390, 844)?;
    let day = "2026-01-06";
    arrive_with(reader, &[interview("a", "Harbour Books", &json!({ "choice": "go", "date": day }))])?;
    open_journal(reader)?;
    reader.click_on("Harbour Books")?;
    reflect(reader)?;
    expect("the day is filled in", reader.property("#happened-day", "value")?, json!(day))?;
    let words = hold_part(reader, ".two-minutes", &Most { pixels: 1250.0, words: 140.0, controls: 46.0 })?;
    // A row of targets large enough, each with its name, whatever is seen of it.
    let cell = ".cell:has([name=rating-practice][value='3'])";
    let small = reader.js("return all('.two-minutes .cell').filter((cell) => cell.offsetWidth < 44 || cell.offsetHeight < 44).length")?;
    expect("cells that are too small", small, json!(0))?;
    let named = |role: &str, name: &str| (role.to_owned(), name.to_owned());
    expect("an answer", reader.role_and_name(&format!("{cell} input"))?, named("radio", "A lot"))?;
    let row = "fieldset.grid-row:has([name=rating-practice])";
    expect("a row", reader.role_and_name(row)?, named("group", "Practice"))?;
    let stacks = |reader: &mut Reader<'_>| {
        reader.script(
            "return [one('.scale').offsetHeight === 0, one(`${given} span`).offsetWidth > 1]",
            json!(cell),
        )
    };
    expect("a grid", stacks(reader)?, json!([false, false]))?;
    hold_within(reader, "a reflection", &[320, 390, 768, 1280])?;
    reader.set_viewport(320, 844)?;
    expect("rows that stack", stacks(reader)?, json!([true, true]))?;
    reader.set_viewport(390, 844)?;
    reader.js("widget.style.fontSize = '200%'")?;
    expect("rows that stack where the text is large", stacks(reader)?, json!([true, true]))?;
    hold_within(reader, "a reflection in large text", &[390])?;
    reader.js("widget.style.fontSize = ''")?;

    // A tap for each answer and each field that is typed in, and one to be done.
    let (mut taps, mut keys) = (0, 0.0);
    for (name, value) in [
        ("happened", "went"),
        ("worth", "yes"),
        ("rating-practice", "3"),
        ("rating-want", "1"),
        ("rating-learn", "4"),
        ("rating-clarify", "0"),
        ("rating-network", "2"),
        ("real-stress", "fine"),
        ("same", "yes"),
    ] {
        choose(reader, name, value)?;
        taps += 1;
    }
    for (css, text) in [("#real-hours", "4.5"), ("#words", "Ask about Fridays.")] {
        write(reader, css, text)?;
        taps += 1;
        keys += KEY * text.chars().count() as f64;
    }
    hold_within(reader, "a reflection with answers", &[320, 390, 768, 1280])?;
    reader.set_viewport(390, 844)?;
    expect(
        "whatever is asked is answered",
        reader
            .js("const asked = new Set(all('.two-minutes input[type=radio]').map((radio) => radio.name));
        return asked.size - all('.two-minutes input:checked').length")?,
        json!(0),
    )?;
    reader.click_on("Done")?;
    taps += 1;
    reader.wait_to_see(".beside")?;
    expect(&format!("{taps} taps are few enough"), taps <= 12, true)?;
    let seconds = seconds(taps, taps - 1, words) + keys;
    expect(&format!("{seconds:.0} s are quick enough"), seconds <= 100.0, true)?;
    hold_within(reader, "a reflection that is read", &[320, 390, 768, 1280])?;
    wait_until_saved(reader)
}

/// Done: what was suggested beside what came, and what the journal says now.
fn reflection_that_is_done(reader: &mut Reader<'_>) -> Outcome {
    let told = json!({ "happened": "went", "ratings": { "practice": 4 } });
    let records = [
        interview("a", "One", &json!({ "choice": "go" })),
        interview("b", "Two", &json!({ "reflection": told })),
        interview("c", "Three", &json!({})),
    ];
    arrive_with(reader, &records)?;
    open_journal(reader)?;
    reader.click_on("One")?;
    reflect(reader)?;
    for (benefit, value) in
        [("practice", "4"), ("want", "1"), ("learn", "4"), ("clarify", "0"), ("network", "2")]
    {
        choose(reader, &format!("rating-{benefit}"), value)?;
    }
    reader.click_on("Done")?;
    reader.wait_for_focus("h2 “One”")?;
    let pairs = [
        "Practice A lot All I hoped",
        "A feel for this job Some A little",
        "What they look for Some All I hoped",
        "What you want next Some None",
        "People you meet A little Some",
    ];
    expect("five pairs", reader.texts(".beside tbody tr")?, pairs.map(str::to_owned).to_vec())?;
    reader
        .wait_for_text(".reflection", "Write about one more, and your journal can show what it teaches.")?;
    reader.click_on("All interviews")?;
    reader.wait_for_text(HEADING, "Your journal")?;
    reader.click_on("Three")?;
    reflect(reader)?;
    choose(reader, "rating-practice", "4")?;
    choose(reader, "rating-network", "4")?;
    reader.click_on("Done")?;
    reader.wait_for_text(".reflection", "What your journal says now")?;
    let lessons = reader.texts(".reflection .written li")?;
    expect("lessons", lessons, ["Practice: you get more than your answers say (3 interviews)."])?;
    wait_until_saved(reader)?;

    // It is read from now on, and says so where it is not kept.
    reader.click_on("All interviews")?;
    reader.wait_for_text(HEADING, "Your journal")?;
    reader.click_on("One")?;
    reader.wait_to_see(".beside")?;
    expect("not kept", reader.sees(".unkept")?, false)?;
    edit(reader)?;
    reader.js("window.__set = Storage.prototype.setItem;
        Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }")?;
    write(reader, "#words", "Ask about Fridays.")?;
    reader.click_on("Done")?;
    reader.wait_to_see(".beside")?;
    reader.wait_for_text(".unkept", "Not all of this is kept. It may go when this page closes.")?;
    reader.js("Storage.prototype.setItem = window.__set")?;
    reader.click_on("Try again")?;
    wait_until_saved(reader)?;
    reader.wait_until_gone(".unkept")?;
    expect("the words", words(reader)?, "Ask about Fridays.")
}

/// They stay as typed, with what is wrong beside them, and are not called saved.
fn reflection_with_hours_that_are_none(reader: &mut Reader<'_>) -> Outcome {
    begin(reader)?;
    write(reader, "#real-hours", "4,5")?;
    choose(reader, "happened", "went")?;
    wait_until_saved(reader)?;
    expect("hours", written(reader)?.get("hours"), Some(&json!(4.5)))?;
    // What is typed back to what it was is no reason to stay.
    write(reader, "#real-hours", "7")?;
    write(reader, "#real-hours", "4.5")?;
    reader.click_on("Done")?;
    reader.wait_to_see(".beside")?;
    edit(reader)?;
    for (place, wrong) in ["300", "-1", "1:30", "2 days"].into_iter().enumerate() {
        write(reader, "#real-hours", wrong)?;
        choose(reader, "worth", "yes")?;
        choose(reader, "worth", "no")?;
        reader.wait_for_text("#real-hours-note", "Not kept: this takes a number from 0 to 100")?;
        expect("as typed", reader.property("#real-hours", "value")?, json!(wrong))?;
        let (invalid, described) = ("aria-invalid", "aria-describedby");
        expect(invalid, reader.attribute("#real-hours", invalid)?.as_deref(), Some("true"))?;
        expect(described, reader.attribute("#real-hours", described)?.as_deref(), Some("real-hours-note"))?;
        // Also once all else is saved.
        reader.wait_for("the rest", |reader| Ok(written(reader)?.get("worth") == Some(&json!("no"))))?;
        if place == 0 {
            reader.js("return new Promise((done) => setTimeout(done, 2000))")?;
        }
        expect("the foot", reader.text(STATUS)?.as_str(), "")?;
        expect("hours", written(reader)?.get("hours"), Some(&json!(4.5)))?;
        // It is not left behind unseen.
        reader.click_on("Done")?;
        reader.wait_for_focus("text “Hours it really took”")?;
    }
    write(reader, "#real-hours", "6")?;
    // A redraw while someone types, as when something has been saved, takes nothing back.
    reader.js("one('input[name=worth][value=yes]').click()")?;
    reader.wait_for("a redraw", |reader| Ok(written(reader)?.get("worth") == Some(&json!("yes"))))?;
    expect("as typed", reader.property("#real-hours", "value")?, json!("6"))?;
    reader.click_on("Done")?;
    reader.wait_for_text(".beside", "2 to 4 6 h")?;
    wait_until_saved(reader)?;
    expect("hours", written(reader)?.get("hours"), Some(&json!(6)))
}

/// It is asked about by its day alone, over the quiz and in the journal, until something is said.
fn reflection_of_a_day_that_has_passed(reader: &mut Reader<'_>) -> Outcome {
    reader.open("/")?;
    let [before, yesterday, tomorrow] = [-9, -1, 1].map(|days| day_from_today(reader, days));
    let on = |id: &str, name: &str, day: &str| interview(id, name, &json!({ "date": day }));
    let (before, yesterday, tomorrow) = (before?, yesterday?, tomorrow?);
    arrive_with(
        reader,
        &[on("a", "Elm", &before), on("b", "Harbour", &yesterday), on("c", "Mill", &tomorrow)],
    )?;
    let asked = |day: &str| {
        format!(
            "const day = new Date('{day}T12:00:00').toLocaleDateString('en', {{ dateStyle: 'long' }});
        return `Your interview of ${{day}}: how did it go?`"
        )
    };
    let line: Value = reader.js(&asked(&yesterday))?;
    let line = line.as_str().unwrap_or_default().to_owned();
    reader.wait_for_text(".passed", &line)?;
    expect("without its name", reader.text(".private")?.contains("Harbour"), false)?;
    reader.click("button[type=submit]")?;
    reader.wait_for_text(HEADING, "Practice")?;
    expect("over the first step alone", reader.sees(".passed")?, false)?;
    open_journal(reader)?;
    reader.wait_for_text(".passed", &line)?;

    // Before the day the way to it is there for those who look for it, and comes forward after it.
    let way = ".begin button";
    reader.click_on("Mill")?;
    reader.wait_to_see(way)?;
    expect("before the day", reader.exists(".begin .primary")?, false)?;
    reader.click_on("All interviews")?;
    reader.wait_for_text(HEADING, "Your journal")?;
    reader.click_on("Elm")?;
    reader.wait_to_see(".begin .primary")?;
    reader.click_on("All interviews")?;
    reader.wait_for_text(HEADING, "Your journal")?;

    // It leads into the reflection, and goes with the first word.
    reader.click_on(&line)?;
    reader.wait_for_text(HEADING, "Harbour")?;
    reader.wait_to_see("#words")?;
    expect("its day", reader.property("#happened-day", "value")?, json!(yesterday))?;
    choose(reader, "happened", "went")?;
    reader.click_on("All interviews")?;
    reader.wait_for_text(HEADING, "Your journal")?;
    let line = reader.js(&asked(&before))?;
    reader.wait_for_text(".passed", line.as_str().unwrap_or_default())
}
