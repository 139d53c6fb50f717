//! Owns what the doctor says of a page: each finding by its id on a page that has it, and that all is well where it is.

use super::visit::{come_back_at_first, expect, expect_nothing_refused, in_one_engine};
use crate::Outcome;
use crate::axe;
use crate::engine::Engine;
use crate::lane::Flow;
use crate::reader::Reader;
use crate::server::{Fault, Site};
use serde_json::json;

pub const FLOWS: &[(&str, Flow)] = &[
    ("doctor_where_all_is_well", doctor_where_all_is_well),
    ("doctor_under_a_strict_policy", doctor_under_a_strict_policy),
    ("doctor_of_policies", |reader| says_of(reader, POLICIES)),
    ("doctor_names_the_policy", doctor_names_the_policy),
    ("doctor_of_browsers", |reader| in_one_engine(reader, |reader| says_of(reader, BROWSERS))),
    ("doctor_of_what_is_kept", |reader| in_one_engine(reader, |reader| says_of(reader, KEPT))),
    ("doctor_of_files", |reader| says_of(reader, FILES)),
    ("doctor_of_scripts", |reader| in_one_engine(reader, |reader| says_of(reader, SCRIPTS))),
    ("doctor_of_markup", |reader| in_one_engine(reader, |reader| says_of(reader, MARKUP))),
    ("doctor_of_files_of_another_origin", doctor_of_files_of_another_origin),
    ("doctor_of_files_that_a_cache_has_kept", doctor_of_files_that_a_cache_has_kept),
    ("doctor_that_does_not_come", doctor_that_does_not_come),
];

/// What is wrong, by its name in the visit: the page, what its server does, and all that the doctor finds.
type Case = (&'static str, &'static str, fn(&Site), &'static [&'static str]);

const WELL: &str = "/doctor/well.html";
const CLASSIC: &str = "/blogs/classic.html";
const POLICY: &str = "Content-Security-Policy";

fn nothing(_: &Site) {}

const POLICIES: &[Case] = &[
    ("no-program", WELL, |site| site.header(POLICY, "script-src 'self'"), &["policy-wasm"]),
    (
        "no-program-by-default",
        WELL,
        |site| site.header(POLICY, "default-src 'self'"),
        &["policy-wasm", "no-room"],
    ),
    ("no-files", WELL, |site| site.header(POLICY, "connect-src 'none'"), &["policy-connect"]),
    ("only-told", WELL, |site| site.header("Content-Security-Policy-Report-Only", "connect-src 'none'"), &[]),
];

const BROWSERS: &[Case] = &[
    ("locked-down", "/doctor/nowasm.html", nothing, &["no-wasm"]),
    ("old", "/doctor/old.html", nothing, &["old-browser"]),
];

const KEPT: &[Case] = &[
    ("sandbox", WELL, |site| site.header(POLICY, "sandbox allow-scripts"), &["sandboxed"]),
    ("no-storage", "/doctor/blocked.html", nothing, &["storage-blocked"]),
    ("no-room-left", "/doctor/full.html", nothing, &["storage-full"]),
];

const FILES: &[Case] = &[
    ("missing", WELL, |site| site.fail("later.css", Fault::Status(404)), &["files-missing"]),
    ("page", WELL, |site| site.fail("later/en.json", Fault::Instead("/two.html")), &["files-page"]),
    (
        "foreign",
        WELL,
        |site| site.fail("_later.wasm", Fault::Instead("/worth-the-interview_bg.wasm")),
        &["files-foreign"],
    ),
    ("wasm-unnamed", WELL, |site| site.fail("_bg.wasm", Fault::Unnamed), &["type-wasm"]),
    ("script-unnamed", CLASSIC, |site| site.fail(".js", Fault::Unnamed), &["type-script", "no-room"]),
    ("filtered", "/doctor/filtered.html", nothing, &["files-unreachable"]),
    ("doctor-unnamed", WELL, |site| site.fail("doctor.js", Fault::Unnamed), &[]),
];

const SCRIPTS: &[Case] = &[
    ("twice", "/doctor/twice.html", nothing, &["script-twice", "script-async"]),
    ("versions", "/doctor/versions.html", nothing, &["two-versions"]),
    ("delayed", "/doctor/delayed.html", nothing, &["script-type"]),
    ("blocks", "/doctor/blocks.html", nothing, &["script-blocks"]),
    ("joined", "/joined.html", nothing, &["script-inlined"]),
    ("moved", "/moved.html", nothing, &["files-elsewhere", "script-type"]),
    ("other", "/doctor/other.html", nothing, &["script-of-another-build"]),
    ("joined-and-named", "/blogs/inlined.html", nothing, &["no-room"]),
    ("deferred", CLASSIC, nothing, &["no-room"]),
];

const MARKUP: &[Case] = &[
    ("none", "/doctor/none.html", nothing, &["no-element"]),
    (
        "paragraphs",
        "/doctor/paragraphs.html",
        nothing,
        &["fallback-outside", "emptied", "in-paragraph", "no-div"],
    ),
    (
        "attributes",
        "/doctor/attributes.html",
        nothing,
        &["attribute-unknown", "attribute-value", "attribute-value"],
    ),
    ("rooms", "/doctor/rooms.html", nothing, &["squeezed", "hidden", "no-room"]),
    ("inside", "/doctor/inside.html", nothing, &[]),
    ("taken", "/doctor/taken.html", nothing, &["not-upgraded"]),
];

/// Each on an origin of its own, so that none has what another has kept or was sent.
fn says_of(reader: &mut Reader<'_>, cases: &[Case]) -> Outcome {
    for (name, page, happens, ids) in cases {
        let site = reader.site().named(&format!("{}-doctor-{name}", reader.engine()));
        happens(&site);
        reader.open(&site.url(&format!("{page}?wti-doctor")))?;
        expect(&format!("what is found, {name}"), found(reader)?, ids.to_vec())?;
    }
    Ok(())
}

/// The ids of what the doctor has found, once it is done.
fn found(reader: &mut Reader<'_>) -> Outcome<Vec<String>> {
    let done = "return [Boolean(document.querySelector('wti-doctor')?.shadowRoot.querySelector('[data-done]')), 'no doctor']";
    reader.wait_in_page("the doctor", done, json!(null))?;
    Ok(serde_json::from_value(
        reader.js("return [...document.querySelector('wti-doctor').shadowRoot.querySelectorAll('li')].map((li) => li.dataset.id)")?,
    )?)
}

fn says(reader: &mut Reader<'_>) -> Outcome<String> {
    let words = reader
        .js("return document.querySelector('wti-doctor').shadowRoot.querySelector('section').innerText")?;
    Ok(words.as_str().unwrap_or_default().to_owned())
}

fn doctor_where_all_is_well(reader: &mut Reader<'_>) -> Outcome {
    reader.open(WELL)?;
    come_back_at_first(reader)?;
    let asked = |reader: &Reader<'_>| reader.site().requests().iter().any(|path| path.ends_with("doctor.js"));
    expect("the doctor without being asked for", asked(reader), false)?;
    reader.open(&format!("{WELL}?wti-doctor#wti"))?;
    expect("what is found", found(reader)?, Vec::<String>::new())?;
    let told = says(reader)?;
    for words in ["All is well.", "8 of 8 as built", "WebAssembly", "allowed", "what readers answer is kept"]
    {
        expect(words, told.contains(words), true)?;
    }
    let said = reader.console().iter().filter(|line| line.starts_with("info: Version: ")).count();
    expect("lines on the console", said, 1)?;
    axe::check(reader, "the doctor's panel")?;
    // The heading has the focus; the button is next, and takes the panel away.
    reader.wait_for_focus("h2 “Widget check”")?;
    reader.press("Tab")?;
    reader.wait_for_focus("button “Close”")?;
    reader.press("Enter")?;
    expect("the panel", reader.js("return Boolean(document.querySelector('wti-doctor'))")?, json!(false))?;
    expect_nothing_refused(reader)
}

/// The page's own policy, with what it lacks.
fn doctor_names_the_policy(reader: &mut Reader<'_>) -> Outcome {
    reader.site().header(POLICY, "default-src 'self'; style-src 'unsafe-inline'; connect-src 'none'");
    reader.open(&format!("{WELL}?wti-doctor"))?;
    expect("what is found", found(reader)?, ["policy-wasm", "policy-connect"])?;
    let told = says(reader)?;
    for header in [
        "script-src 'self' 'wasm-unsafe-eval'",
        "; connect-src 'self'",
        "default-src 'self'; style-src 'unsafe-inline'",
    ] {
        expect(&told, told.contains(header), true)?;
    }
    Ok(())
}

fn doctor_under_a_strict_policy(reader: &mut Reader<'_>) -> Outcome {
    reader.open(&format!("/strict{WELL}?wti-doctor"))?;
    // Its own style attribute is what keeps the room.
    expect("what is found", found(reader)?, ["no-room"])?;
    let fixed = reader.js("return getComputedStyle(document.querySelector('wti-doctor')).position")?;
    expect("the panel's place", fixed, json!("fixed"))?;
    axe::check(reader, "the doctor's panel")?;
    reader.wait_for_focus("h2 “Widget check”")?;
    reader.press("Escape")?;
    expect("the panel", reader.js("return Boolean(document.querySelector('wti-doctor'))")?, json!(false))
}

/// The script runs, as a script of the old kind may come from anywhere.
fn doctor_of_files_of_another_origin(reader: &mut Reader<'_>) -> Outcome {
    let other = reader.site().named(&format!("{}-doctor-cdn", reader.engine()));
    other.fail("", Fault::Private);
    reader.open("/doctor/elsewhere.html?wti-doctor")?;
    let put_in = "const script = Object.assign(document.createElement('script'), { src: given });
        const box = document.body.appendChild(document.createElement('div'));
        box.append(script, document.createElement('worth-the-interview'));
        box.lastChild.textContent = 'The fallback.';
        box.lastChild.style.minHeight = '510px'";
    reader.script(put_in, json!(other.url("/embed.js")))?;
    expect("what is found", found(reader)?, ["files-private"])?;
    expect("the header", says(reader)?.contains("Access-Control-Allow-Origin: *"), true)
}

fn doctor_of_files_that_a_cache_has_kept(reader: &mut Reader<'_>) -> Outcome {
    let site = reader.site().clone();
    site.header("Cache-Control", "max-age=600");
    site.fail("later.css", Fault::Instead("/widget.css"));
    reader.open(&format!("{WELL}?wti-doctor"))?;
    expect("what is found", found(reader)?, ["files-foreign"])?;
    site.mend();
    reader.open(&format!("{WELL}?wti-doctor&again"))?;
    expect("what is found once it is mended", found(reader)?, ["files-stale"])
}

/// Where nothing says where the files are, the console says so.
fn doctor_that_does_not_come(reader: &mut Reader<'_>) -> Outcome {
    reader.open("/blogs/lost.html?wti-doctor")?;
    let line = "missing: doctor.js: all files belong beside embed.js";
    reader.wait_for(line, |reader| Ok(reader.console().iter().any(|said| said.contains(line))))?;
    // A page that pins its script takes no other doctor than the script knows; but WebKit heeds no hash of a module.
    if reader.engine() == Engine::WebKit {
        return Ok(());
    }
    reader.site().fail("doctor.js", Fault::Instead("/program.js"));
    reader.open("/doctor/pinned.html?wti-doctor")?;
    let line = "foreign: doctor.js";
    reader.wait_for(line, |reader| Ok(reader.console().iter().any(|said| said.contains(line))))?;
    let classic = "return document.querySelectorAll('script:not([type])[src$=\"doctor.js\"]').length";
    expect("doctors that are not pinned", reader.js(classic)?, json!(0))
}
