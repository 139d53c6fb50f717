//! Owns how the script of the widget may come into a page, what others do to it there, and what a reader sees where it
//! cannot run.

use super::visit::{
    EARLY, HEADING, HEADINGS, RESULT, answer_all, answer_step, arrive, come_back, expect, forget, is_chosen,
    mark, wait_until_saved,
};
use crate::Outcome;
use crate::lane::Flow;
use crate::reader::Reader;
use crate::server::Fault;
use serde_json::json;

pub const FLOWS: &[(&str, Flow)] = &[
    ("script_of_the_old_kind", |reader| script_comes(reader, "/blogs/classic.html")),
    ("script_after_consent", |reader| script_comes(reader, "/blogs/consent.html")),
    ("script_written_into_the_page", |reader| script_comes(reader, "/blogs/inlined.html")),
    ("script_imported", |reader| script_comes(reader, "/blogs/imported.html")),
    ("script_without_its_files", script_without_its_files),
    ("script_where_no_program_may_run", script_where_no_program_may_run),
    ("script_beside_files_of_another", script_beside_files_of_another),
    ("script_beside_files_that_a_cache_has_kept", script_beside_files_that_a_cache_has_kept),
    ("script_in_a_translated_page", script_in_a_translated_page),
];

fn script_comes(reader: &mut Reader<'_>, page: &str) -> Outcome {
    arrive(reader, page)?;
    answer_step(reader, 1)?;
    wait_until_saved(reader)
}

/// Nothing says where they are, so they are looked for beside the page.
fn script_without_its_files(reader: &mut Reader<'_>) -> Outcome {
    reader.open("/blogs/lost.html")?;
    reader.wait_for_text("[role=alert]", "a file of it is missing")?;
    expect("the code", reader.attribute(".failure", "data-code")?.as_deref(), Some("missing"))?;
    let said = reader.console().iter().any(|line| line.contains("missing: ") && line.contains("wti-doctor"));
    expect("a line on the console", said, true)?;
    // And as the line says, it can be mended.
    reader.js("widget.files = '..'")?;
    come_back(reader)?;
    answer_step(reader, 1)
}

fn script_where_no_program_may_run(reader: &mut Reader<'_>) -> Outcome {
    reader.open("/blogs/nowasm.html")?;
    no_program(reader)?;
    // The same by a page's policy.
    reader.site().header("Content-Security-Policy", "script-src 'self'");
    reader.open("/blogs/plain.html")?;
    no_program(reader)
}

/// The true reason, what stands there instead, and nothing that leads nowhere.
fn no_program(reader: &mut Reader<'_>) -> Outcome {
    reader.wait_for_text("[role=alert]", "does not allow WebAssembly")?;
    expect("the fallback", reader.js("return visible(widget.querySelector('p'))")?, json!(true))?;
    expect("the first steps", reader.exists(EARLY)?, false)?;
    expect("buttons", reader.count("button")?, 0)?;
    expect("a line on the console", reader.console().iter().any(|line| line.contains("no-wasm")), true)
}

fn script_beside_files_of_another(reader: &mut Reader<'_>) -> Outcome {
    reader.expect_errors();
    let files = ["_bg.wasm", "worth-the-interview.js", "program.js", "widget.css", "locales/en.json"];
    for file in files {
        // Whatever comes in its place, it is none of this build, and is not used.
        reader.site().fail(file, Fault::Instead("/page.css"));
        reader.open("/blogs/plain.html")?;
        reader.wait_for_text("[role=alert]", "not the one that belongs to it")?;
        expect(file, reader.attribute(".failure", "data-code")?.as_deref(), Some("foreign"))?;
        let told = "return new Promise((done) => {
              addEventListener('wti-error', ({ detail }) => done(detail.code), { once: true });
              control('Try again').click();
            })";
        expect(file, reader.js(told)?, json!("foreign"))?;
        reader.wait_for_focus("button “Try again”")?;
        reader.site().mend();
        reader.click_on("Try again")?;
        come_back(reader)?;
    }
    answer_step(reader, 1)?;
    wait_until_saved(reader)
}

/// A server that was wrong for a while, and whose readers have it for a day.
fn script_beside_files_that_a_cache_has_kept(reader: &mut Reader<'_>) -> Outcome {
    reader.expect_errors();
    for file in ["_bg.wasm", "worth-the-interview.js", "program.js", "widget.css", "locales/en.json"] {
        let name = format!("{}-kept-{}", reader.engine(), file.replace(['/', '.', '_'], "-"));
        let host = reader.site().named(&name);
        host.header("Cache-Control", "max-age=86400");
        host.fail(file, Fault::Instead("/page.css"));
        reader.open(&host.url("/blogs/plain.html"))?;
        reader.wait_for_text("[role=alert]", "not the one that belongs to it")?;
        host.mend();
        reader.open(&host.url("/blogs/em.html"))?;
        come_back(reader).map_err(|error| format!("{file}: {error}"))?;
    }
    Ok(())
}

/// What translators do with each new text in the widget: `wrap` puts it into elements of their own.
const TRANSLATOR: &str = "(wrap) => {
  const root = document.querySelector('worth-the-interview').shadowRoot;
  const known = new WeakSet();
  const mark = (element) => [element, ...element.querySelectorAll('*')].forEach((one) => known.add(one));
  const translate = () => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts) if (text.data.trim() && !known.has(text.parentElement)) mark(wrap(text));
  };
  new MutationObserver(translate).observe(root, { childList: true, subtree: true, characterData: true });
  translate();
}";

const WRAPS: [&str; 3] = [
    // With a copy of the text, as the most used one does.
    "(text) => { const font = document.createElement('font'); font.innerHTML = '<font></font>';
       font.firstChild.textContent = text.data; text.replaceWith(font); return font }",
    // Around the text itself.
    "(text) => { const font = document.createElement('font'); text.before(font); font.append(text); return font }",
    // Beside it first, in two steps.
    "(text) => { const font = document.createElement('font'); font.textContent = text.data; text.after(font);
       text.remove(); return font }",
];

fn script_in_a_translated_page(reader: &mut Reader<'_>) -> Outcome {
    // All that is on screen, without what others put around it.
    let shown = "return plain(one('.private').innerText)";
    arrive(reader, "/blogs/plain.html")?;
    answer_all(reader)?;
    let wanted = reader.js(shown)?;
    for wrap in WRAPS {
        forget(reader)?;
        arrive(reader, "/blogs/plain.html")?;
        reader.js(&format!("({TRANSLATOR})({wrap})"))?;
        // There and back, so that the same places say other things.
        mark(reader, "gut", "go")?;
        reader.click("button[type=submit]")?;
        reader.wait_for_text(HEADING, HEADINGS[1])?;
        reader.click_on("Back")?;
        reader.wait_for_text(HEADING, HEADINGS[0])?;
        answer_all(reader)?;
        reader.wait_for_text(HEADING, RESULT)?;
        expect(wrap, reader.js(shown)?, wanted.clone())?;
        expect("wrapped", reader.js("return all('font').length > 20")?, json!(true))?;
        // What the reader changes is followed.
        reader.focus("input[type=range]")?;
        reader.press("End")?;
        reader.wait_for_text(".lever", "You are only trying this.")?;
        reader.click_on("Start over")?;
        reader.wait_for_text(HEADING, HEADINGS[0])?;
        expect("the answer", is_chosen(reader, "gut", "maybe")?, false)?;
        expect("texts that are left over", reader.js("return all('.stage .screen').length")?, json!(1))?;
    }
    Ok(())
}
