//! Owns the part that comes later: when it comes, what stands there until then, and what becomes of it on the way.

use super::visit::{
    FOLDS, HEADING, JOURNAL, answer_all, answer_step, answer_to_the_result, arrive, come_back,
    come_back_at_first, expect, in_one_engine, is_chosen, keep_as, wait_until_saved,
};
use crate::Outcome;
use crate::lane::Flow;
use crate::reader::Reader;
use crate::server::Fault;
use serde_json::json;

pub const FLOWS: &[(&str, Flow)] = &[
    ("later_comes_after_the_first_answer", later_comes_after_the_first_answer),
    ("later_that_is_missing", |reader| later_that_does_not_arrive(reader, LATER, Fault::Status(404))),
    ("later_that_is_cut_off", |reader| {
        in_one_engine(reader, |reader| later_that_does_not_arrive(reader, LATER, Fault::CutOff))
    }),
    ("later_that_is_a_page", |reader| {
        in_one_engine(reader, |reader| later_that_does_not_arrive(reader, LATER, Fault::Instead("/two.html")))
    }),
    ("later_of_another_build", |reader| {
        later_that_does_not_arrive(reader, LATER, Fault::Instead("/worth-the-interview_bg.wasm"))
    }),
    ("later_without_its_words", |reader| {
        let fault = Fault::Instead("/two.html");
        in_one_engine(reader, |reader| later_that_does_not_arrive(reader, "later/en.json", fault))
    }),
    ("later_without_its_looks", |reader| {
        in_one_engine(reader, |reader| later_that_does_not_arrive(reader, "later.css", Fault::Status(404)))
    }),
    ("later_that_is_late", later_that_is_late),
    ("later_from_a_server_that_knows_no_wasm", later_from_a_server_that_knows_no_wasm),
    ("later_for_a_link", later_for_a_link),
    ("later_for_a_draft", later_for_a_draft),
    ("later_where_data_is_dear", later_where_data_is_dear),
];

const LATER: &str = "_later.wasm";
const WAITING: &str = ".waiting";

fn asked(reader: &Reader<'_>) -> usize {
    reader.site().requests().iter().filter(|path| path.ends_with(LATER)).count()
}

fn later_comes_after_the_first_answer(reader: &mut Reader<'_>) -> Outcome {
    arrive(reader, "/")?;
    expect("asked for it before any answer", asked(reader), 0)?;
    answer_step(reader, 1)?;
    reader.wait_for("the later part", |reader| Ok(asked(reader) == 1))?;
    answer_all(reader)?;
    keep_as(reader, "One")?;
    reader.reload()?;
    come_back(reader)?;
    // It comes once a page, for all that is in it.
    expect("asked for it in two pages", asked(reader) <= 2, true)
}

/// Everything else goes on, what is saved is saved, and it can be tried again.
fn later_that_does_not_arrive(reader: &mut Reader<'_>, file: &str, fault: Fault) -> Outcome {
    reader.expect_errors();
    reader.site().fail(file, fault);
    arrive(reader, "/")?;
    answer_to_the_result(reader)?;
    reader.wait_for_text(WAITING, "could not be loaded")?;
    expect("the folds", reader.exists(FOLDS)?, false)?;
    // The first part is whole.
    reader
        .js("one('#lever').value = 3; one('#lever').dispatchEvent(new Event('input', { bubbles: true }))")?;
    reader.wait_to_see(".then")?;
    wait_until_saved(reader)?;
    reader.click_on("Try again")?;
    reader.wait_for_focus("p “The rest could not be loaded.”")?;
    reader.focus("#label")?;
    reader.type_text("One")?;
    reader.click_on("Keep")?;
    reader.wait_for_focus("h2 “The rest could not be loaded.”")?;
    reader.wait_for_text(JOURNAL, "Quiz")?;
    wait_until_saved(reader)?;
    reader.click_on("Quiz")?;
    reader.wait_for_text(HEADING, "What does your gut say?")?;
    reader.click_on("Your journal (1)")?;
    reader.wait_for_focus("h2 “The rest could not be loaded.”")?;
    reader.site().mend();
    reader.click_on("Try again")?;
    reader.wait_for_focus("h2 “Your journal")?;
    reader.wait_for_text(".entry .name", "One")?;
    reader.click_on("One")?;
    reader.wait_to_see(FOLDS)
}

fn later_that_is_late(reader: &mut Reader<'_>) -> Outcome {
    reader.site().fail(LATER, Fault::Held);
    arrive(reader, "/")?;
    answer_to_the_result(reader)?;
    reader.wait_for_text(WAITING, "One moment")?;
    // What is below does not move when it comes.
    let bottom = "return Math.round(widget.getBoundingClientRect().bottom + scrollY)";
    let before = reader.js(bottom)?;
    reader.click_on("Your journal")?;
    reader.wait_for_focus("h2 “One moment”")?;
    reader.click_on("Quiz")?;
    reader.wait_to_see(WAITING)?;
    reader.site().mend();
    reader.wait_to_see(FOLDS)?;
    let grown = reader.js(bottom)?.as_i64().unwrap_or(0) - before.as_i64().unwrap_or(0);
    expect("the widget grows by less than a line", grown.abs() < 24, true)?;
    reader.click_on("Your journal")?;
    reader.wait_for_focus("h2 “Your journal")
}

/// It cannot be compiled while it arrives then, and is compiled once it is here.
fn later_from_a_server_that_knows_no_wasm(reader: &mut Reader<'_>) -> Outcome {
    reader.site().fail(LATER, Fault::Unnamed);
    arrive(reader, "/")?;
    answer_all(reader)
}

/// What a link carries waits in the address.
fn later_for_a_link(reader: &mut Reader<'_>) -> Outcome {
    reader.site().fail(LATER, Fault::Held);
    reader.open("/two.html#wti=1.cut")?;
    come_back_at_first(reader)?;
    reader.wait_for_text(".link .waiting", "One moment")?;
    reader.site().mend();
    reader.wait_for_focus("h2 “This link cannot be used”")?;
    expect("the address", reader.js("return location.hash")?.as_str(), Some(""))
}

/// Who comes back to a result need not answer again.
fn later_for_a_draft(reader: &mut Reader<'_>) -> Outcome {
    arrive(reader, "/")?;
    answer_all(reader)?;
    wait_until_saved(reader)?;
    reader.reload()?;
    come_back(reader)?;
    reader.wait_to_see(FOLDS)?;
    expect("the answer from before", is_chosen(reader, "last", "longer")?, true)
}

fn later_where_data_is_dear(reader: &mut Reader<'_>) -> Outcome {
    arrive(reader, "/dear.html")?;
    answer_to_the_result(reader)?;
    wait_until_saved(reader)?;
    reader.wait_for_text(WAITING, "Show the rest")?;
    expect("asked for it", asked(reader), 0)?;
    reader.click_on("Show the rest")?;
    reader.wait_for_focus("summary “Line by line”")?;
    // Whoever opens the journal wants it.
    reader.reload()?;
    come_back(reader)?;
    reader.click_on("Your journal")?;
    reader.wait_for_focus("h2 “Your journal")?;
    expect("asked for it", reader.js("return navigator.connection.saveData")?, json!(true))
}
