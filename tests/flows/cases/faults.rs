//! Owns the list of everything that can go wrong with what a reader keeps, and the flows of what has no place of its
//! own: no storage at all, an emptied one, files that do not arrive, a program that crashes.
//!
//! Every fault, where it is tried, in which engines (C Chromium, F Firefox, W WebKit), and what the reader sees. In each
//! nothing is called saved that a fresh tab cannot read, the records beside it stay byte for byte, and the widget still
//! does what it is told.
//!
//! | fault | flow | engines | what the reader sees |
//! |---|---|---|---|
//! | the getter throws | `storage_that_throws`, `storage_in_a_sandbox` | CFW | “Your browser does not let this page keep anything …” |
//! | the getter gives null | `storage_that_is_null` | CFW | the same |
//! | get and set throw a foreign error, from the start | `storage_of_a_broken_profile` | CFW | the same |
//! | get and set throw a foreign error, later | `storage_that_breaks_later` | CFW | “Not saved: your browser did not keep it. What you see here is still here …”, “Try again” |
//! | quota at a new record | `storage_full_at_a_new_record` | CFW | “Not saved: the storage of this site is full. What you see here is still here …”, “Try again” |
//! | quota at a draft | `storage_full_at_a_draft` | CFW | the same |
//! | silent later drop | `storage_that_drops_a_new_record`, `…_a_change`, `…_a_draft` | CFW | “Saving”, then “Not saved: your browser did not keep it …”, never “Saved” |
//! | the page fills the area | `storage_that_the_page_fills` | CFW | “Not saved: the storage of this site is full …” |
//! | the page clears it | `storage_that_is_cleared`, `storage_cleared_while_typing` | CFW | “Something was deleted from your browser’s storage …”, “Bring it back” |
//! | the page writes over a key | `storage_overwritten_with_garbage`, `storage_overwritten_with_another` | CFW | “… Both versions are in your journal …”, and for garbage “One entry could not be read. It is kept as it is.” |
//! | two and three tabs create at once | `tabs_two_create_at_once`, `tabs_three_create_at_once` | CFW | all of them, in every tab |
//! | two tabs edit one interview | `tabs_two_edit_one_interview`, `tabs_pick_a_version` | CFW | “There are two versions of this”, and a choice |
//! | edit against delete | `tabs_edit_against_delete`, `tabs_delete_against_edit`, `tabs_edit_and_delete_at_once` | CFW | what was edited comes back |
//! | a newer record met by older code | `records_of_a_newer_version` | CFW | “… written by a newer version. … kept as …” |
//! | every released version's records | `records_of_every_released_version` | CFW | each of them, readable |
//! | crash in the middle of a migration | `migration_and_a_crash_in_the_middle` | C by a crash, FW by closing the tab | each interview, whole, of the one version or of the other |
//! | no room in the middle of a migration | `migration_into_full_storage` | CFW | “Not saved: the storage of this site is full …”, and the record of the older version as it was |
//! | a tab of the older version in the middle of a migration | `migration_beside_an_older_tab`, `migration_at_once_with_an_older_tab`, `migration_of_an_older_tabs_draft` | CFW, with the recorded build of version 1 | “There are two versions of this”, and a choice |
//! | a release that is taken back and made again | `migration_back_and_forth` | CFW, with the recorded build of version 1 | in the older one “… written by a newer version. … kept as …”, in today's all of it |
//! | crash in the middle of an import | `import_broken_off`, `import_and_reload_at_once` | CFW | whole interviews only; the rest is offered again |
//! | corrupt records | `records_that_make_no_sense`, `records_as_large_as_the_storage` | CFW | “… could not be read. … kept as …” |
//! | tab crash | `leaving_by_a_crash` | C: Firefox ends as a whole under its driver, WebKit’s driver has no word for it | what was saved |
//! | tab closed mid-word | `leaving_by_closing_the_tab`, `leaving_in_the_middle_of_a_word` | CFW | the word as far as it was typed; in Firefox a closed tab may lose the last 0.3 s, under “Saving” |
//! | back-forward cache | `leaving_and_coming_back`, `leaving_a_quiz_and_coming_back` | CW, and F, which loads it anew while it is driven | the page as it was, and what was written since |
//! | clock back and forward | `clock_set_back_and_forward`, `clock_that_differs_between_tabs` | CFW | the last words, whatever the clock said |
//! | import twice | `import_twice` | CFW | “… that are here already” |
//! | import of older ones | `import_of_an_older_copy` | CFW | “… in another version. Both stay, and you can pick.” |
//! | import of newer ones | `import_of_newer_versions` | CFW | “A newer version made this …”, “One that cannot be used. It stays in your file.” |
//! | import that conflicts | `import_that_conflicts` | CFW | “… in another version. Both stay, and you can pick.” |
//! | import of a part | `import_of_half_a_file` | CFW | “The end of the file is gone. What came before it can be used.” |
//! | import of foreign texts | `import_of_foreign_texts` | CFW | “This comes from another program …”, “This is not a copy of a journal …” |
//! | huge import | `import_of_huge_files` | CFW | “This is longer than any copy …”, “… for which there is no room here. They stay in your file.” |
//! | a program that panics, or that the engine stops | `program_that_panics`, `program_that_traps` | CFW | “Something went wrong in this part of the page. …”, and a way to try again; the page around hears of nothing |
//! | download blocked | `copies_where_saving_is_blocked` | CFW | “… If no file came, show it as text and copy that.” |
//! | erase everything | `records_all_erased`, `tabs_erase_beside_a_quiz` | CFW | “Everything is erased.” |
//! | little room | `records_beyond_60_percent`, `records_beyond_85_percent` | CFW | “More than half of the room …”, “There is no room for one more interview …” |

use super::faults_kit::{
    NEIGHBOUR, NEIGHBOUR_KEY, arrive_with, entries_in_a_fresh_tab, one, stored, words_in_a_fresh_tab,
};
use super::visit::{
    EARLY, HEADING, STATUS, answer_all, answer_step, arrive, come_back, expect, go_back_to_the_first,
    in_one_engine, is_chosen, keep_as, reflect, wait_for_later, wait_until_saved, words,
};
use crate::Outcome;
use crate::lane::Flow;
use crate::reader::Reader;
use crate::server::Fault;
use serde_json::json;

pub const FLOWS: &[(&str, Flow)] = &[
    ("storage_that_throws", |reader| without_storage(reader, "/blocked.html")),
    ("storage_that_is_null", |reader| without_storage(reader, "/nostorage.html")),
    ("storage_of_a_broken_profile", |reader| without_storage(reader, "/broken.html")),
    ("storage_in_a_sandbox", storage_in_a_sandbox),
    ("storage_that_is_cleared", storage_that_is_cleared),
    ("program_that_does_not_arrive", |reader| file_that_does_not_arrive(reader, "_bg.wasm")),
    ("script_that_does_not_arrive", |reader| file_that_does_not_arrive(reader, "worth-the-interview.js")),
    ("runner_that_does_not_arrive", |reader| {
        in_one_engine(reader, |reader| file_that_does_not_arrive(reader, "program.js"))
    }),
    ("looks_that_do_not_arrive", |reader| {
        in_one_engine(reader, |reader| file_that_does_not_arrive(reader, "widget.css"))
    }),
    ("words_that_do_not_arrive", |reader| file_that_does_not_arrive(reader, "en.json")),
    ("program_that_panics", program_that_panics),
    ("program_that_traps", program_that_traps),
];

const IN_MEMORY: &str = "does not let this page keep anything";

fn without_storage(reader: &mut Reader<'_>, page: &str) -> Outcome {
    arrive_with(reader, page, &[one()?])?;
    // From the first word on.
    reader.wait_for_text(STATUS, IN_MEMORY)?;
    expect("a promise", reader.text(".step")?.contains("stay in this browser"), false)?;
    answer_step(reader, 1)?;
    reader.wait_for_text(STATUS, IN_MEMORY)?;
    reader.click("button[type=submit]")?;
    for step in 2..=8 {
        answer_step(reader, step)?;
        reader.click("button[type=submit]")?;
    }
    keep_as(reader, "One")?;
    reflect(reader)?;
    reader.focus("#words")?;
    reader.type_text("kept for now")?;
    reader.click_on("All interviews")?;
    reader.click_on("One")?;
    reader.wait_to_see(".reflection")?;
    reader.wait_for_text(".unkept", "Not all of this is kept.")?;
    expect("words", words(reader)?, "kept for now")?;
    reader.wait_for_text(STATUS, IN_MEMORY)?;
    // Taken out of the page and put back, it still has everything.
    reader
        .js("const place = widget.parentNode; widget.remove(); window.__put = () => place.append(widget)")?;
    reader.js("window.__put()").or_else(|_| reader.browser().script("window.__put()", json!([])))?;
    come_back(reader)?;
    reader.click_on("Your journal (1)")?;
    reader.wait_to_see(".entry")?;
    reader.click_on("Copies")?;
    reader.wait_for_text(".copies", "on this page only, and it goes when you leave")?;
    // A tab that is not blocked finds what was there before, and nothing of this visit.
    expect("a fresh tab", words_in_a_fresh_tab(reader, "One")?, "before")?;
    expect("a fresh tab", entries_in_a_fresh_tab(reader)?, 2)?;
    reader.open("/blog.html")?;
    expect("the neighbour", stored(reader, NEIGHBOUR_KEY)?.as_deref(), Some(NEIGHBOUR.trim_end()))
}

fn storage_in_a_sandbox(reader: &mut Reader<'_>) -> Outcome {
    reader.open("/sandbox.html")?;
    reader.browser().post("frame", json!({ "id": 0 }))?;
    come_back(reader)?;
    answer_step(reader, 1)?;
    reader.wait_for_text(STATUS, IN_MEMORY)?;
    reader.click("button[type=submit]")?;
    answer_step(reader, 2)
}

fn storage_that_is_cleared(reader: &mut Reader<'_>) -> Outcome {
    arrive(reader, "/")?;
    // In the middle of the quiz: it says so, and keeps all of it with the next answer.
    answer_step(reader, 1)?;
    reader.click("button[type=submit]")?;
    wait_until_saved(reader)?;
    reader.js("localStorage.clear(); window.dispatchEvent(new Event('focus'))")?;
    reader.wait_for_text(".news", "deleted from your browser")?;
    expect("status", reader.text(STATUS)?.as_str(), "")?;
    answer_step(reader, 2)?;
    wait_until_saved(reader)?;
    reader.reload()?;
    come_back(reader)?;
    expect("last", is_chosen(reader, "last", "longer")?, true)?;
    go_back_to_the_first(reader)?;
    expect("gut", is_chosen(reader, "gut", "maybe")?, true)?;

    // And with something in the journal.
    answer_all(reader)?;
    keep_as(reader, "One")?;
    wait_until_saved(reader)?;
    reader.js("localStorage.clear(); window.dispatchEvent(new Event('focus'))")?;
    reader.wait_for_text(".news", "deleted from your browser")?;
    reader.click_on("Bring it back")?;
    wait_until_saved(reader)?;
    reader.reload()?;
    come_back(reader)?;
    reader.wait_to_see(".entry")
}

fn file_that_does_not_arrive(reader: &mut Reader<'_>, file: &str) -> Outcome {
    reader.expect_errors();
    reader.site().fail(file, Fault::Status(500));
    reader.open("/two.html")?;
    reader.wait_for_text("[role=alert]", "could not be loaded")?;
    // What a reader can begin with stays.
    expect("the first steps", reader.sees(EARLY)?, true)?;
    reader.click_on("Try again")?;
    reader.wait_for_text("[role=alert]", "could not be loaded")?;
    reader.wait_for_focus("button “Try again”")?;
    reader.site().mend();
    reader.click_on("Try again")?;
    come_back(reader)?;
    reader.wait_for_focus("h2")?;
    expect("the fallback", reader.js("return visible(widget.querySelector('p'))")?, json!(false))?;
    answer_step(reader, 1)?;
    wait_until_saved(reader)
}

/// A page that breaks the ground that every program in it stands on, for a moment.
fn program_that_panics(reader: &mut Reader<'_>) -> Outcome {
    let break_it = "window.insert = Node.prototype.insertBefore;
        Node.prototype.insertBefore = () => { throw new Error('broken by the page') };";
    program_that_crashes(reader, break_it, "Node.prototype.insertBefore = window.insert")
}

/// Memory that is no longer what it was: the engine itself stops the program, which has no say in it.
fn program_that_traps(reader: &mut Reader<'_>) -> Outcome {
    program_that_crashes(reader, "new Uint8Array(window.memory.buffer).fill(255);", "")
}

fn program_that_crashes(reader: &mut Reader<'_>, break_it: &str, mend: &str) -> Outcome {
    arrive(reader, "/watched.html")?;
    answer_all(reader)?;
    wait_until_saved(reader)?;
    reader.js(&format!("{break_it} all('.top button').at(-1).click()"))?;
    reader.wait_for_text("[role=alert]", "What was saved is still in this browser")?;
    expect("the fallback", reader.js("return visible(widget.querySelector('p'))")?, json!(true))?;
    let alerts = "return document.querySelectorAll('worth-the-interview')[1].shadowRoot.querySelectorAll('[role=alert]').length";
    expect("alerts of the one that has not loaded", reader.js(alerts)?, json!(0))?;
    reader.js(mend)?;

    // What is left of the program still listens, and is not let in.
    let calls = reader.js("return window.calls")?;
    reader
        .js("for (const event of ['focus', 'storage', 'pagehide']) window.dispatchEvent(new Event(event));
        document.dispatchEvent(new Event('visibilitychange'))")?;
    expect("calls", reader.js("return window.calls")?, calls)?;

    reader.click_on("Try again")?;
    // With all that was saved.
    reader.wait_to_see(HEADING)?;
    wait_for_later(reader)?;
    if reader.text(HEADING)?.contains("Your journal") {
        reader.click_on("Quiz")?;
    }
    reader.wait_to_see(".result")?;
    expect("the answer from before", is_chosen(reader, "last", "longer")?, true)?;
    keep_as(reader, "One")?;
    wait_until_saved(reader)?;
    expect("what the page heard", reader.js("return window.heard")?, json!([]))
}
