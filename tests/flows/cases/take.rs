//! Owns what leaves the widget in the reader's own hands: a link that carries a result, paper, text; and interviews
//! side by side.

use super::visit::{
    HEADING, answer_all, arrive, choose, come_back, expect, expect_nothing_refused, keep_as, keys, offers,
    wait_until_saved,
};
use crate::Outcome;
use crate::lane::Flow;
use crate::reader::Reader;
use serde_json::json;

pub const FLOWS: &[(&str, Flow)] = &[
    ("take_a_link_to_another_profile", take_a_link_to_another_profile),
    ("take_links_that_cannot_be_used", take_links_that_cannot_be_used),
    ("take_a_link_of_version_1", take_a_link_of_version_1),
    ("take_a_link_in_an_open_page", take_a_link_in_an_open_page),
    ("take_the_result_on_paper", take_the_result_on_paper),
    ("take_the_result_as_text", take_the_result_as_text),
    ("take_two_side_by_side", take_two_side_by_side),
];

fn take_a_link_to_another_profile(reader: &mut Reader<'_>) -> Outcome {
    arrive(reader, "/")?;
    answer_all(reader)?;
    reader.focus("#label")?;
    reader.type_text("Blue door & Söhne")?;
    choose(reader, "decision", "small")?;
    reader.click_on("Print, text, link")?;
    expect("a link before it is asked for", reader.exists("#link")?, false)?;
    reader.click_on("Make a link")?;
    reader.wait_to_see("#link")?;
    let without = link(reader)?;
    reader.click_on("With the nickname")?;
    reader.wait_for("another link", |reader| Ok(link(reader)? != without))?;
    let link = link(reader)?;
    let fragment = link.split_once('#').ok_or("a link without an end")?.1.to_owned();

    // Another origin has storage of its own, as another profile has.
    let elsewhere = reader.site().named(&format!("{}-elsewhere", reader.engine())).url("/");
    reader.open(&format!("{elsewhere}#{fragment}"))?;
    reader.wait_to_see(".came")?;
    reader.wait_for_focus("h2 “A result came with this link”")?;
    reader.wait_for_text(".came", "Blue door & Söhne")?;
    reader.wait_for_text(".came", "Go to the interview")?;
    expect("address", reader.js("return location.hash")?, json!(""))?;
    expect("kept before it is taken", keys(reader)?, Vec::<String>::new())?;
    reader.click_on("Put it in my journal")?;
    reader.wait_for_text(HEADING, "Blue door & Söhne")?;
    expect("preview", reader.exists(".came")?, false)?;
    expect("choice", super::visit::is_chosen(reader, "decision", "small")?, true)?;
    expect("verdict", reader.attribute(".result", "data-verdict")?.as_deref(), Some("go"))?;
    wait_until_saved(reader)?;
    reader.reload()?;
    come_back(reader)?;
    reader.wait_for_text(HEADING, "Blue door & Söhne")?;

    // The same link once more leads to the same interview.
    reader.open("about:blank")?;
    reader.open(&format!("{elsewhere}#{fragment}"))?;
    reader.wait_to_see(".came")?;
    reader.click_on("Put it in my journal")?;
    reader.wait_until_gone(".came")?;
    reader.click_on("All interviews")?;
    reader.wait_for_text(HEADING, "Your journal")?;
    expect("interviews", reader.count(".entry")?, 1)
}

fn link(reader: &mut Reader<'_>) -> Outcome<String> {
    Ok(reader.property("#link", "value")?.as_str().unwrap_or_default().to_owned())
}

fn take_links_that_cannot_be_used(reader: &mut Reader<'_>) -> Outcome {
    let long = format!("#wti=1.{}", "a".repeat(3_000));
    for (fragment, said) in [
        ("#wti=1.cut", "not whole"),
        ("#wti=%3Cscript%3E", "not whole"),
        ("#wti=7.later", "A newer version made this link."),
        (long.as_str(), "too long"),
    ] {
        reader.open("about:blank")?;
        reader.open(&format!("/{fragment}").replacen("//", "/", 1))?;
        reader.wait_for_text(".came", said)?;
        expect("address", reader.js("return location.hash")?, json!(""))?;
        reader.click_on("Go on without it")?;
        reader.wait_until_gone(".came")?;
        reader.wait_for_focus("h2 “What does your gut say?”")?;
    }
    // The widget comes into view, even if the page goes elsewhere at first.
    reader.open("about:blank")?;
    reader.open("/far.html?top#wti=1.cut")?;
    reader.wait_for_text(".came", "not whole")?;
    reader.wait_for("the widget to be in view", |reader| {
        let top = reader.js("return widget.getBoundingClientRect().top / innerHeight")?;
        Ok(top.as_f64().is_some_and(|top| (-0.1..1.0).contains(&top)))
    })?;
    // The page's own anchors are its own.
    reader.open("about:blank")?;
    reader.open("/#benefits")?;
    come_back(reader)?;
    expect("address", reader.js("return location.hash")?, json!("#benefits"))?;
    expect("preview", reader.exists(".came")?, false)
}

/// It was made before there was a version 2, weighed by which it is shown and kept.
fn take_a_link_of_version_1(reader: &mut Reader<'_>) -> Outcome {
    reader.open("/#wti=1.PCThclTDlyf-hTcQQUAQZIACEACCGJBlue-door-2.FVNeZD")?;
    reader.wait_for_text(".came", "Blue door 2")?;
    expect("address", reader.js("return location.hash")?, json!(""))?;
    reader.click_on("Put it in my journal")?;
    reader.wait_for_text(HEADING, "Blue door 2")?;
    wait_until_saved(reader)?;
    let record = super::plant::only_one(reader)?;
    for field in ["version", "model_version", "weighed_by"] {
        expect(field, record.get(field), Some(&json!(2)))?;
    }
    Ok(())
}

fn take_a_link_in_an_open_page(reader: &mut Reader<'_>) -> Outcome {
    arrive(reader, "/")?;
    super::visit::mark(reader, "gut", "maybe")?;
    reader.js("location.hash = 'wti=1.cut'")?;
    reader.wait_for_text(".came", "not whole")?;
    reader.click_on("Go on without it")?;
    reader.wait_until_gone(".came")?;
    expect("the quiz is where it was", super::visit::is_chosen(reader, "gut", "maybe")?, true)
}

fn take_the_result_on_paper(reader: &mut Reader<'_>) -> Outcome {
    // Where nothing inline is allowed, a sheet must not be either.
    arrive(reader, "/strict/two.html")?;
    answer_all(reader)?;
    reader.click_on("Add a reason for")?;
    reader.wait_for_focus("text")?;
    reader.type_text("A secret of mine")?;
    reader.click_on("Print, text, link")?;
    for (notes, there) in [(false, false), (true, true)] {
        if notes {
            reader.click_on("My own words")?;
        }
        // A dialog would stop everything here; what would be printed is looked at instead.
        reader.js("window.__printed = null;
            new MutationObserver((_, observer) => {
              const frame = one('.paper').firstChild;
              if (!frame) return;
              observer.disconnect();
              frame.contentWindow.print = () => {
                const { body, title, adoptedStyleSheets } = frame.contentDocument;
                window.__printed = { text: body.innerText, title, sheets: adoptedStyleSheets?.length ?? 0 };
              };
            }).observe(one('.paper'), { childList: true })")?;
        reader.click_on("Print")?;
        reader.wait_for("the page to be printed", |reader| {
            Ok(!reader.js("return window.__printed")?.is_null())
        })?;
        let printed = reader.js("return window.__printed")?;
        let text = printed.get("text").and_then(|text| text.as_str()).unwrap_or_default().to_owned();
        expect("verdict", text.contains("Go to the interview"), true)?;
        expect("sums", text.contains("Practice"), true)?;
        expect("notes", text.contains("A secret of mine"), there)?;
        expect("sheets", printed.get("sheets").cloned(), Some(json!(1)))?;
        expect("title", printed.get("title").cloned(), Some(json!("Worth the interview?")))?;
    }
    expect_nothing_refused(reader)
}

fn take_the_result_as_text(reader: &mut Reader<'_>) -> Outcome {
    arrive(reader, "/")?;
    answer_all(reader)?;
    reader.click_on("Print, text, link")?;
    reader.wait_to_see("#report")?;
    let text = |reader: &mut Reader<'_>| -> Outcome<String> {
        Ok(reader.property("#report", "value")?.as_str().unwrap_or_default().to_owned())
    };
    expect("plain", text(reader)?.contains("Going: 6.125 h"), true)?;
    choose(reader, "take-form", "markdown")?;
    reader.wait_for("Markdown", |reader| Ok(text(reader)?.starts_with("# Worth the interview?")))?;
    expect("a row", text(reader)?.contains("| Going | 6.125 h |"), true)?;
    reader.click_on("The sums")?;
    reader.wait_for("less", |reader| Ok(!text(reader)?.contains("6.125")))
}

fn take_two_side_by_side(reader: &mut Reader<'_>) -> Outcome {
    arrive(reader, "/")?;
    answer_all(reader)?;
    keep_as(reader, "Blue door")?;
    reader.click_on("All interviews")?;
    reader.wait_for_text(HEADING, "Your journal")?;
    expect("one alone is not compared", offers(reader, "Compare")?, false)?;
    reader.click_on("Quiz")?;
    answer_all(reader)?;
    reader.click_on("Change an answer")?;
    reader.click_on("What it costs you")?;
    choose(reader, "risk", "lot")?;
    reader.focus("#label")?;
    reader.type_text("Green door")?;
    reader.click_on("Keep this")?;
    reader.wait_for_text(HEADING, "Green door")?;
    reader.click_on("All interviews")?;
    reader.wait_for_text(HEADING, "Your journal")?;
    reader.click_on("Compare")?;
    reader.wait_for_focus("h2 “Side by side”")?;
    expect("columns", reader.count(".column")?, 2)?;
    let columns = reader.texts(".column")?;
    // Where a rule takes going away, nothing is said of how long it would be ahead.
    for (name, verdict, ahead) in [
        ("Blue door", "Go to the interview", Some("about 5.5 hours")),
        ("Green door", "Say no, kindly", None),
    ] {
        let column = columns.iter().find(|column| column.starts_with(name)).ok_or("no such column")?;
        expect("verdict", column.contains(verdict), true)?;
        expect("tip", column.contains("Going is ahead up to"), ahead.is_some())?;
        expect("its hours", column.contains(ahead.unwrap_or_default()), true)?;
    }
    reader.click_on("Which ones? 2 of 2")?;
    reader.click_on("Blue door")?;
    reader.wait_for("one column", |reader| Ok(reader.count(".column")? == 1))?;
    reader.wait_for_text(".column", "Green door")?;
    reader.click_on("Blue door")?;
    reader.wait_for("two columns", |reader| Ok(reader.count(".column")? == 2))
}
