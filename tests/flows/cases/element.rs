//! Owns the element as a blogger meets it: two on a page, attributes, policy, moving, loading late.

use super::visit::{
    HEADING, HEADINGS, JOURNAL, answer_all, answer_step, arrive, come_back, expect, expect_nothing_refused,
    is_chosen, keep_as, mark, reflect, unfold, wait_until_saved,
};
use crate::Outcome;
use crate::lane::Flow;
use crate::reader::Reader;
use crate::server::Fault;
use serde_json::json;

pub const FLOWS: &[(&str, Flow)] = &[
    ("element_loads_when_it_comes_near", element_loads_when_it_comes_near),
    ("element_twice_on_a_page", element_twice_on_a_page),
    ("element_under_a_strict_policy", element_under_a_strict_policy),
    ("element_taken_out_and_put_back", element_taken_out_and_put_back),
    ("element_reads_its_attributes", element_reads_its_attributes),
    ("element_asks_for_nothing_more", element_asks_for_nothing_more),
    ("element_from_a_server_that_knows_no_wasm", element_from_a_server_that_knows_no_wasm),
];

fn element_loads_when_it_comes_near(reader: &mut Reader<'_>) -> Outcome {
    let asked = |reader: &Reader<'_>| reader.site().requests().iter().any(|path| path.ends_with(".wasm"));
    reader.open("/far.html")?;
    reader.wait_for("the element", |reader| Ok(reader.js("return Boolean(root)")? == true))?;
    // The style sheet comes at once: once it is here, the program would have been asked for, too.
    reader.wait_for("the style sheet", |reader| {
        Ok(reader.js("return root.adoptedStyleSheets[1].cssRules.length > 0")? == true)
    })?;
    expect("asked for the program", asked(reader), false)?;
    come_back(reader)?;
    expect("asked for the program", asked(reader), true)
}

fn element_twice_on_a_page(reader: &mut Reader<'_>) -> Outcome {
    arrive(reader, "/two.html")?;
    let twice = reader.console().iter().filter(|line| line.contains("on this page twice")).count();
    expect("lines about the second script", twice, 1)?;
    let same = reader.js("const [first, second] = document.querySelectorAll('worth-the-interview');
        return first.shadowRoot.adoptedStyleSheets[0] === second.shadowRoot.adoptedStyleSheets[0]")?;
    expect("one style sheet for both", same, json!(true))?;
    answer_step(reader, 1)?;
    reader.click("button[type=submit]")?;
    reader.shadow(1);
    come_back(reader)?;
    mark(reader, "gut", "go")?;
    expect("the second", reader.text(HEADING)?.as_str(), HEADINGS[0])?;
    wait_until_saved(reader)?;
    reader.reload()?;
    come_back(reader)?;
    reader.wait_for("the second's own answer", |reader| is_chosen(reader, "gut", "go"))?;
    reader.shadow(0);
    come_back(reader)?;
    reader.wait_for_text(HEADING, HEADINGS[1])?;
    // They share one journal, and see each other keep.
    reader.shadow(1);
    answer_all(reader)?;
    keep_as(reader, "One")?;
    reader.shadow(0);
    reader.wait_for_text(JOURNAL, "Your journal (1)")?;
    reader.shadow(1);
    reader.click_on("Delete this interview")?;
    reader.wait_for_text(HEADING, "Your journal")?;
    reader.shadow(0);
    reader.wait_for("the other's deletion", |reader| Ok(reader.text(JOURNAL)? == "Your journal"))
}

fn element_under_a_strict_policy(reader: &mut Reader<'_>) -> Outcome {
    arrive(reader, "/strict/two.html")?;
    answer_all(reader)?;
    unfold(reader)?;
    let drawn = reader.js(
        "one('.lines').open = true; const box = one('.good .length').getBoundingClientRect(); return box.width > 10 && box.height > 2",
    )?;
    expect("a bar", drawn, json!(true))?;
    let styled = reader.js("return getComputedStyle(one('.widget')).borderTopStyle")?;
    expect("the style", styled.as_str(), Some("solid"))?;
    keep_as(reader, "One")?;
    wait_until_saved(reader)?;
    expect_nothing_refused(reader)
}

fn element_taken_out_and_put_back(reader: &mut Reader<'_>) -> Outcome {
    arrive(reader, "/two.html")?;
    answer_step(reader, 1)?;
    // Moved within the page, it does not begin anew.
    reader.js("one('.widget').dataset.mark = 'same'; document.body.append(widget)")?;
    reader.shadow(1);
    reader.js("widget.scrollIntoView()")?;
    expect("the moved one's inside", reader.attribute(".widget", "data-mark")?.as_deref(), Some("same"))?;
    // Taken away for a while, it comes back where it was.
    reader.js("window.__widget = widget; widget.remove()")?;
    reader.shadow(0);
    reader.wait_for("it to close", |reader| {
        Ok(reader.js("return !window.__widget.shadowRoot.querySelector('.widget')")? == true)
    })?;
    reader.js("document.body.append(window.__widget)")?;
    reader.shadow(1);
    come_back(reader)?;
    reader.wait_for("its answer", |reader| is_chosen(reader, "gut", "maybe"))?;
    reader.click("button[type=submit]")?;
    reader.wait_for_text(HEADING, HEADINGS[1])?;
    // A page that draws itself anew puts another element in its place.
    reader.js("widget.replaceWith(document.createElement('worth-the-interview'))")?;
    come_back(reader)?;
    reader.wait_for_text(HEADING, HEADINGS[1])
}

fn element_reads_its_attributes(reader: &mut Reader<'_>) -> Outcome {
    let heading = |reader: &mut Reader<'_>| reader.js("return one('.screen .heading-0').localName");
    let surface =
        |reader: &mut Reader<'_>| reader.js("return getComputedStyle(one('.widget')).backgroundColor");
    arrive(reader, "/attributes.html")?;
    expect("heading", heading(reader)?.as_str(), Some("h4"))?;
    expect("language", reader.attribute(".widget", "lang")?.as_deref(), Some("en"))?;
    let dark = surface(reader)?;
    reader.js("widget.setAttribute('heading-level', '6')")?;
    reader.wait_for("a smaller heading", |reader| Ok(heading(reader)?.as_str() == Some("h6")))?;
    reader.shadow(1);
    come_back(reader)?;
    expect("heading by default", heading(reader)?.as_str(), Some("h2"))?;
    let light = surface(reader)?;
    expect("a surface of its own in the dark theme", dark != light, true)?;
    reader.js("widget.setAttribute('theme', 'dark')")?;
    reader.wait_for("the dark theme", |reader| Ok(surface(reader)? == dark))?;
    // What is not understood is said, each thing once.
    reader.js("widget.setAttribute('theme', 'purple'); widget.setAttribute('heading-level', '9')")?;
    for said in ["theme=\"purple\"", "heading-level=\"9\"", "lang=\"tlh\""] {
        let lines = reader.console().iter().filter(|line| line.contains(said)).count();
        expect(said, lines, 1)?;
    }
    Ok(())
}

fn element_asks_for_nothing_more(reader: &mut Reader<'_>) -> Outcome {
    arrive(reader, "/")?;
    let mut before = reader.site().requests();
    answer_all(reader)?;
    // But its own later part.
    let later = ["worth-the-interview_later.wasm", "later.css", "locales/later/en.json"];
    before.extend(later.map(|file| format!("/{file}")));
    before.sort();
    keep_as(reader, "One")?;
    reflect(reader)?;
    wait_until_saved(reader)?;
    let mut after = reader.site().requests();
    after.sort();
    expect("requests after loading", after, before)?;
    expect("cookies", reader.js("return document.cookie")?, json!(""))
}

/// It cannot be compiled while it arrives then, and is compiled once it is here.
fn element_from_a_server_that_knows_no_wasm(reader: &mut Reader<'_>) -> Outcome {
    reader.site().fail("_bg.wasm", Fault::Unnamed);
    arrive(reader, "/two.html")?;
    answer_step(reader, 1)?;
    wait_until_saved(reader)
}
