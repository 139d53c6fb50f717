//! Owns what is not for everyone's eyes: hidden at one press, and nowhere where others look.

use super::plant::{arrive_with, interview};
use super::visit::{arrive, choose, come_back, edit, expect, offers, open_journal, wait_until_saved};
use crate::Outcome;
use crate::lane::Flow;
use crate::reader::Reader;
use serde_json::json;

pub const FLOWS: &[(&str, Flow)] = &[
    ("hide_by_button", hide_by_button),
    ("hide_by_escape_from_anywhere", hide_by_escape_from_anywhere),
    ("hide_outlives_a_reload", hide_outlives_a_reload),
    ("hide_nothing_before_the_first_answer", hide_nothing_before_the_first_answer),
    ("hide_from_where_others_look", hide_from_where_others_look),
];

/// Whether everything of the reader's is blurred and out of reach. All of the widget but its own top line is.
fn is_hidden(reader: &mut Reader<'_>) -> Outcome<bool> {
    let seen = reader.js("const hides = (element) => {
            for (let part = element; part; part = part.parentElement) {
              if (getComputedStyle(part).filter.startsWith('blur(') && (part.inert || !part.querySelector('button, a, input, select, textarea, summary'))) return true;
            }
            return false;
          };
        const parts = all('h2, h3, p, li, input, textarea, select, button, summary, a').filter(visible);
        const open = parts.filter((part) => !hides(part)).filter((part) => !part.closest('.status'));
        return open.filter((part) => !part.closest('.top .ways')).length === 0")?;
    Ok(seen == true)
}

fn with_something(reader: &mut Reader<'_>) -> Outcome {
    let reflection = json!({ "reflection": { "text": "A secret" } });
    arrive_with(
        reader,
        &[interview("a", "Harbour Books", &reflection), interview("b", "The Mill", &json!({}))],
    )?;
    open_journal(reader)
}

fn hide_by_button(reader: &mut Reader<'_>) -> Outcome {
    arrive(reader, "/")?;
    expect("with nothing to hide", offers(reader, "Hide")?, false)?;
    with_something(reader)?;
    expect("before", is_hidden(reader)?, false)?;
    reader.click_on("Hide")?;
    reader.wait_for_focus("button “Show again”")?;
    expect("hidden", is_hidden(reader)?, true)?;
    // Tab does not lead into it, and a press there does nothing.
    for _ in 0..3 {
        reader.press("Tab")?;
        let inside = reader.js("return Boolean(root.activeElement?.closest('.private'))")?;
        expect("the focus in what is hidden", inside, json!(false))?;
    }
    reader.click_on("Show again")?;
    reader.wait_for_focus("button “Hide”")?;
    expect("shown again", is_hidden(reader)?, false)?;
    expect("entries", reader.count(".entry")?, 2)
}

fn hide_outlives_a_reload(reader: &mut Reader<'_>) -> Outcome {
    with_something(reader)?;
    reader.click_on("Hide")?;
    reader.wait_for_focus("button “Show again”")?;
    // A phone takes a page away while nobody looks, and loads it anew when somebody does.
    reader.reload()?;
    come_back(reader)?;
    expect("after a reload", is_hidden(reader)?, true)?;
    expect("the focus", reader.js("return Boolean(root.activeElement)")?, json!(false))?;
    reader.click_on("Show again")?;
    reader.wait_for("all to be seen again", |reader| Ok(!is_hidden(reader)?))?;
    reader.reload()?;
    come_back(reader)?;
    expect("after it was shown again", is_hidden(reader)?, false)?;
    let left =
        reader.js("return Object.keys(sessionStorage).filter((key) => key.includes('hidden')).length")?;
    expect("what is left in the tab", left, json!(0))
}

fn hide_by_escape_from_anywhere(reader: &mut Reader<'_>) -> Outcome {
    with_something(reader)?;
    reader.click_on("Harbour Books")?;
    reader.wait_for_focus("h2 “Harbour Books”")?;
    edit(reader)?;
    reader.js("const outside = document.createElement('button');
        outside.id = 'outside';
        outside.textContent = 'Of the page';
        // A page may keep the key to itself.
        outside.addEventListener('keydown', (event) => event.stopPropagation());
        document.body.prepend(outside)")?;
    for focus in ["inView(one('#words')).focus()", "document.querySelector('#outside').focus()"] {
        reader.js(focus)?;
        // All in one go: on a busy machine two orders to the driver can be more than a second apart.
        reader.press("Escape")?;
        expect("after one", is_hidden(reader)?, false)?;
        reader.press("Shift Escape Shift Escape")?;
        expect("after two with another key between them", is_hidden(reader)?, false)?;
        reader.press("Shift Escape Escape")?;
        expect("at once after two", is_hidden(reader)?, true)?;
        reader.wait_for_focus("button “Show again”")?;
        reader.press("Enter")?;
        reader.wait_for("all to be seen again", |reader| Ok(!is_hidden(reader)?))?;
        // Back where it was, or else still on the button.
        let kept = reader.js("return Boolean(root.activeElement?.matches('#words, .top button'))")?;
        expect("the focus in the widget", kept, json!(true))?;
        expect("shown again", is_hidden(reader)?, false)?;
    }
    expect("what was written", reader.property("#words", "value")?, json!("A secret"))
}

/// Whoever presses Escape twice in a field of the page has nothing here to hide.
fn hide_nothing_before_the_first_answer(reader: &mut Reader<'_>) -> Outcome {
    arrive(reader, "/")?;
    reader.js("document.body.prepend(Object.assign(document.createElement('input'), { id: 'outside' }));
        document.querySelector('#outside').focus()")?;
    let stays = "return document.activeElement.id === 'outside'";
    reader.press("Escape Escape")?;
    expect("at once", (is_hidden(reader)?, reader.js(stays)?), (false, json!(true)))?;
    reader.click("input[name='gut'][value='go']")?;
    reader.press("Escape Escape")?;
    reader.wait_for("all to be hidden", is_hidden)
}

fn hide_from_where_others_look(reader: &mut Reader<'_>) -> Outcome {
    with_something(reader)?;
    let outside = |reader: &mut Reader<'_>, screen: &str| -> Outcome {
        let outside = reader.js("return [document.title, location.href, 
            document.body.innerText, widget.outerHTML, ...all('a[download]').map((link) => link.download)].join(' ')")?;
        let outside = outside.as_str().unwrap_or_default();
        for private in ["Harbour", "The Mill", "secret"] {
            expect(&format!("{private} on {screen}"), outside.contains(private), false)?;
        }
        Ok(())
    };
    outside(reader, "the journal")?;
    for (screen, heading) in [
        ("What it teaches", "What your journal teaches"),
        ("Copies", "Copies of your journal"),
        ("Compare", "Side by side"),
    ] {
        reader.click_on(screen)?;
        reader.wait_for_focus(&format!("h2 “{heading}”"))?;
        outside(reader, screen)?;
        reader.click_on("All interviews")?;
        reader.wait_for_focus(&format!("button “{screen}”"))?;
    }
    reader.click_on("The Mill")?;
    reader.wait_for_focus("h2 “The Mill”")?;
    choose(reader, "decision", "go")?;
    wait_until_saved(reader)?;
    outside(reader, "an interview")
}
