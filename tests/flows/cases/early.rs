//! Owns the first steps before the program is there: that they are the program's, and that all that is done there counts.

use super::visit::{
    EARLY, HEADING, HEADINGS, come_back, come_back_at_first, expect, forget, is_chosen, mark, radio,
    wait_until_saved,
};
use crate::Outcome;
use crate::lane::Flow;
use crate::reader::Reader;
use crate::server::Fault;
use serde_json::json;

pub const FLOWS: &[(&str, Flow)] = &[
    ("early_steps_are_the_programs", early_steps_are_the_programs),
    ("early_answer_by_a_tap", early_answer_by_a_tap),
    ("early_answer_by_keys", early_answer_by_keys),
    ("early_answer_while_it_comes", early_answer_while_it_comes),
    ("early_double_click", early_double_click),
    ("early_way_back", early_way_back),
    ("early_hidden", early_hidden),
    ("early_journal", early_journal),
    ("early_answers_and_no_program", early_answers_and_no_program),
    ("early_steps_after_a_draft", early_steps_after_a_draft),
    ("early_steps_where_nothing_is_kept", early_steps_where_nothing_is_kept),
    ("early_steps_move_nothing", early_steps_move_nothing),
];

const PROGRAM: &str = "_bg.wasm";

/// A page whose program does not come yet, with the first step in sight.
fn wait_for_the_first(reader: &mut Reader<'_>, path: &str) -> Outcome {
    reader.site().fail(PROGRAM, Fault::Held);
    reader.open(path)?;
    reader.wait_to_see(HEADING)?;
    reader.js("widget.scrollIntoView()")?;
    expect("the first steps", reader.exists(EARLY)?, true)
}

/// Now it comes.
fn let_it_come(reader: &mut Reader<'_>) -> Outcome {
    reader.site().mend();
    come_back_at_first(reader)
}

/// All that is to be seen or heard of the widget, but what it says of saving.
const STANDS: &str = "const tree = (node) => node.nodeType === Node.TEXT_NODE ? node.data
      : node.className?.startsWith?.('status') ? ''
      : [node.localName, [...node.attributes].map(({ name, value }) => `${name}=${value}`).sort(), [...node.childNodes].map(tree)];
    return JSON.stringify(tree(one('.widget')))";

fn early_steps_are_the_programs(reader: &mut Reader<'_>) -> Outcome {
    for level in 2..=6 {
        for (gone, heading) in HEADINGS.iter().take(2).enumerate() {
            wait_for_the_first(reader, "/far.html")?;
            reader.js(&format!("widget.setAttribute('heading-level', '{level}')"))?;
            if gone == 1 {
                reader.click("button[type=submit]")?;
            }
            reader.wait_for_text(HEADING, heading)?;
            let (early, box_before) = (reader.js(STANDS)?, reader.js(BOX)?);
            let_it_come(reader)?;
            let (now, early) = (reader.js(STANDS)?.to_string(), early.to_string());
            let same = now.bytes().zip(early.bytes()).take_while(|(now, early)| now == early).count();
            let from = |text: &str| text.get(same.saturating_sub(60)..).unwrap_or_default().to_owned();
            expect("the step from where it differs", from(&now), from(&early))?;
            expect("its place and size", reader.js(BOX)?, box_before)?;
            expect("its level", reader.exists(&format!("h{level}.heading-0"))?, true)?;
            forget(reader)?;
        }
    }
    Ok(())
}

const BOX: &str =
    "const { x, width, height } = one('.widget').getBoundingClientRect(); return [x, width, height]";

fn early_answer_by_a_tap(reader: &mut Reader<'_>) -> Outcome {
    wait_for_the_first(reader, "/two.html")?;
    reader.click(&radio("gut", "maybe"))?;
    reader.wait_for_focus("h2 “Practice without pressure”")?;
    expect(
        "it stands near the top",
        reader.js("return one('.heading-0').getBoundingClientRect().top <= 120")?,
        json!(true),
    )?;
    // The next question is the program's to open.
    reader.click(&radio("last", "longer"))?;
    reader.wait_for_text(".status [role=status][aria-live=polite]", "One moment")?;
    let_it_come(reader)?;
    reader.wait_to_see(&radio("next", "one"))?;
    reader.wait_for_text(".folded:not([hidden]) b", "Longer, or never")?;
    wait_until_saved(reader)?;
    // It is the program's now.
    reader.reload()?;
    come_back(reader)?;
    expect("last", is_chosen(reader, "last", "longer")?, true)?;
    expect(
        "gut",
        reader.js("return Object.keys(localStorage).some((key) => key.includes('early'))")?,
        json!(false),
    )
}

fn early_answer_by_keys(reader: &mut Reader<'_>) -> Outcome {
    wait_for_the_first(reader, "/two.html")?;
    reader.focus(&radio("gut", "go"))?;
    reader.press("Space Down")?;
    reader.wait_for("the second answer", |reader| is_chosen(reader, "gut", "maybe"))?;
    // Keys choose, and move on from nothing.
    expect("the step", reader.text(HEADING)?.as_str(), HEADINGS[0])?;
    // A page that changes its theme meanwhile takes nothing from the reader.
    reader.js("widget.setAttribute('theme', 'dark')")?;
    reader.wait_for_focus("radio gut=maybe “Maybe”")?;
    let_it_come(reader)?;
    reader.wait_for_focus("radio gut=maybe “Maybe”")?;
    expect("gut", is_chosen(reader, "gut", "maybe")?, true)?;
    reader.press("Enter")?;
    reader.wait_for_focus("h2 “Practice without pressure”")
}

/// What is pressed while the program comes is pressed, and where the reader is on the page they stay.
fn early_answer_while_it_comes(reader: &mut Reader<'_>) -> Outcome {
    wait_for_the_first(reader, "/two.html")?;
    reader.js("one('.choice').dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true })); scrollBy(0, 40)")?;
    reader.site().mend();
    reader.wait_in_page(
        "the program",
        "return [performance.getEntriesByType('resource').some(({ name }) => name.endsWith('_bg.wasm')), '']",
        json!(null),
    )?;
    expect("the first steps", reader.exists(EARLY)?, true)?;
    reader.js("one('.choice').dispatchEvent(new PointerEvent('pointerup', { bubbles: true, composed: true })); one('.choice input').click()")?;
    reader.wait_for("the program", |reader| Ok(!reader.exists(EARLY)?))?;
    reader.wait_for_text(HEADING, HEADINGS[1])?;
    reader.click_on("Back")?;
    expect("gut", is_chosen(reader, "gut", "go")?, true)
}

fn early_double_click(reader: &mut Reader<'_>) -> Outcome {
    wait_for_the_first(reader, "/two.html")?;
    reader.double_click(&radio("gut", "maybe"))?;
    reader.wait_for_text(HEADING, HEADINGS[1])?;
    let chosen = "return all(':checked').length";
    expect("chosen in the second step", reader.js(chosen)?, json!(0))?;
    let_it_come(reader)?;
    expect("the step", reader.text(HEADING)?.as_str(), HEADINGS[1])?;
    expect("chosen in the second step", reader.js(chosen)?, json!(0))?;
    reader.click_on("Back")?;
    expect("gut", is_chosen(reader, "gut", "maybe")?, true)
}

fn early_way_back(reader: &mut Reader<'_>) -> Outcome {
    wait_for_the_first(reader, "/two.html")?;
    reader.click(&radio("gut", "maybe"))?;
    reader.wait_for_text(HEADING, HEADINGS[1])?;
    reader.click_on("Back")?;
    reader.wait_for_focus("h2 “What does your gut say?”")?;
    expect("gut", is_chosen(reader, "gut", "maybe")?, true)?;
    mark(reader, "gut", "dont-go")?;
    let_it_come(reader)?;
    expect("the step", reader.text(HEADING)?.as_str(), HEADINGS[0])?;
    expect("gut", is_chosen(reader, "gut", "dont-go")?, true)?;
    // What was done can be undone.
    reader.click_on("Start over")?;
    expect("gut", is_chosen(reader, "gut", "dont-go")?, false)
}

fn early_hidden(reader: &mut Reader<'_>) -> Outcome {
    wait_for_the_first(reader, "/two.html")?;
    mark(reader, "gut", "go")?;
    reader.click_on("Hide")?;
    let hidden = "const { inert } = one('.private'); return [inert, getComputedStyle(one('.private')).filter !== 'none']";
    expect("hidden", reader.js(hidden)?, json!([true, true]))?;
    reader.click_on("Show again")?;
    expect("hidden", reader.js(hidden)?, json!([false, false]))?;
    reader.click_on("Hide")?;
    reader.site().mend();
    reader.wait_for("the program", |reader| Ok(!reader.exists(EARLY)?))?;
    expect("hidden", reader.js(hidden)?, json!([true, true]))?;
    reader.click_on("Show again")?;
    expect("gut", is_chosen(reader, "gut", "go")?, true)
}

fn early_journal(reader: &mut Reader<'_>) -> Outcome {
    wait_for_the_first(reader, "/two.html")?;
    reader.click_on("Your journal")?;
    reader.wait_for_text(".status", "One moment")?;
    reader.site().mend();
    reader.wait_for_focus("h2 “Your journal")
}

fn early_answers_and_no_program(reader: &mut Reader<'_>) -> Outcome {
    reader.expect_errors();
    reader.site().fail(PROGRAM, Fault::Status(404));
    reader.open("/two.html")?;
    reader.wait_for_text("[role=alert]", "a file of it is missing")?;
    // What it is about still stands there.
    reader.click(&radio("gut", "maybe"))?;
    reader.wait_for_text(HEADING, HEADINGS[1])?;
    reader.click_on("Try again")?;
    reader.wait_for_text("[role=alert]", "What you chose so far is kept in this browser.")?;
    reader.wait_for_focus("button “Try again”")?;
    expect("the step", reader.text(HEADING)?.as_str(), HEADINGS[1])?;
    // Whoever wants what only the program can do asks for it.
    let asked =
        |reader: &Reader<'_>| reader.site().requests().iter().filter(|path| path.ends_with(PROGRAM)).count();
    let before = asked(reader);
    reader.click("button[type=submit]")?;
    reader.wait_for("another attempt", |reader| Ok(asked(reader) > before))?;
    // On another day.
    reader.reload()?;
    reader.wait_for_text(HEADING, HEADINGS[1])?;
    reader.site().mend();
    reader.reload()?;
    come_back(reader)?;
    expect("the step", reader.text(HEADING)?.as_str(), HEADINGS[1])?;
    reader.click_on("Back")?;
    expect("gut", is_chosen(reader, "gut", "maybe")?, true)?;
    wait_until_saved(reader)
}

/// Another step than theirs never stands there first.
fn early_steps_after_a_draft(reader: &mut Reader<'_>) -> Outcome {
    reader.open("/two.html")?;
    come_back(reader)?;
    reader.click(&radio("gut", "maybe"))?;
    reader.wait_for_text(HEADING, HEADINGS[1])?;
    wait_until_saved(reader)?;
    reader.site().fail(PROGRAM, Fault::Held);
    reader.reload()?;
    reader.wait_for("the slot", |reader| reader.exists("slot"))?;
    expect("the first steps", reader.exists(EARLY)?, false)?;
    let fallback = "return visible(widget.querySelector('p'))";
    expect("the fallback", reader.js(fallback)?, json!(true))?;
    let_it_come(reader)?;
    expect("the fallback", reader.js(fallback)?, json!(false))?;
    expect("the step", reader.text(HEADING)?.as_str(), HEADINGS[1])
}

/// They say that answers stay in this browser.
fn early_steps_where_nothing_is_kept(reader: &mut Reader<'_>) -> Outcome {
    for page in ["/blocked.html", "/nostorage.html", "/broken.html"] {
        reader.site().fail(PROGRAM, Fault::Held);
        reader.open(page)?;
        reader.wait_for("the slot", |reader| reader.exists("slot"))?;
        expect("the first steps", reader.exists(EARLY)?, false)?;
        let_it_come(reader)?;
    }
    Ok(())
}

/// From the page's first moment to the running quiz, nothing moves.
fn early_steps_move_nothing(reader: &mut Reader<'_>) -> Outcome {
    for (width, height) in [(390, 844), (1280, 900)] {
        reader.set_viewport(width, height)?;
        reader.site().fail(PROGRAM, Fault::Held);
        reader.open("/room.html")?;
        reader.wait_to_see(HEADING)?;
        let moved = "return window.below() + scrollY - window.atFirst";
        expect("the first steps have moved it", reader.js(moved)?, json!(0))?;
        let_it_come(reader)?;
        expect("the program has moved it", reader.js(moved)?, json!(0))?;
        forget(reader)?;
    }
    Ok(())
}
