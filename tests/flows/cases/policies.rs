//! Owns what the rules of a page do to a widget: policies of many kinds, sandboxes, pinned scripts.

use super::visit::{EARLY, STATUS, answer_step, come_back, expect, expect_nothing_refused, wait_until_saved};
use crate::Outcome;
use crate::lane::Flow;
use crate::reader::Reader;
use crate::server::Fault;
use serde_json::json;

pub const FLOWS: &[(&str, Flow)] = &[
    ("policy_of_any_host", policy_of_any_host),
    ("policy_that_pins_the_script", policy_that_pins_the_script),
];

/// What a reader gets.
#[derive(Clone, Copy)]
enum Gets {
    /// All of it, and no rule is broken.
    Everything,
    /// All of it, kept on the page alone.
    MemoryOnly,
    /// The fallback, with the reason of that code.
    Reason(&'static str),
    /// The fallback: the script itself may not run.
    Fallback,
}

/// Headers of a host, and what a reader gets there. The scripts of the test itself come from the same origin.
const POLICIES: [(&[(&str, &str)], Gets); 11] = [
    (&[], Gets::Everything),
    (&[("Content-Security-Policy", STRICTEST)], Gets::Everything),
    (&[("Content-Security-Policy", "script-src 'self' 'unsafe-eval'")], Gets::Everything),
    (
        &[("Content-Security-Policy", "style-src 'none'; img-src 'none'; font-src 'none'; base-uri 'none'")],
        Gets::Everything,
    ),
    (
        &[("Content-Security-Policy", "require-trusted-types-for 'script'; trusted-types 'none'")],
        Gets::Everything,
    ),
    (
        &[
            ("Cross-Origin-Embedder-Policy", "require-corp"),
            ("Cross-Origin-Opener-Policy", "same-origin"),
            ("X-Content-Type-Options", "nosniff"),
            ("Referrer-Policy", "no-referrer"),
        ],
        Gets::Everything,
    ),
    (&[("Content-Security-Policy", "sandbox allow-scripts")], Gets::MemoryOnly),
    (&[("Content-Security-Policy", "script-src 'self'")], Gets::Reason("no-wasm")),
    (&[("Content-Security-Policy", "default-src 'self'; object-src 'none'")], Gets::Reason("no-wasm")),
    (
        &[("Content-Security-Policy", "script-src 'self' 'wasm-unsafe-eval'; connect-src 'none'")],
        Gets::Reason("refused"),
    ),
    (&[("Content-Security-Policy", "script-src 'none'")], Gets::Fallback),
];

const STRICTEST: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'none'; \
    require-trusted-types-for 'script'; trusted-types 'none'";

fn policy_of_any_host(reader: &mut Reader<'_>) -> Outcome {
    let site = reader.site().clone();
    for (place, (headers, gets)) in POLICIES.iter().enumerate() {
        // An origin of its own each, where nobody has been.
        let host = site.named(&format!("{}-policy-{place}", reader.engine()));
        for (name, value) in *headers {
            host.header(name, value);
        }
        reader.open(&host.url("/blogs/plain.html"))?;
        let what = format!("{headers:?}");
        outcome(reader, *gets).map_err(|error| format!("{what}: {error}"))?;
    }
    Ok(())
}

fn outcome(reader: &mut Reader<'_>, gets: Gets) -> Outcome {
    match gets {
        Gets::Everything | Gets::MemoryOnly => {
            come_back(reader)?;
            answer_step(reader, 1)?;
            match gets {
                Gets::MemoryOnly => {
                    reader.wait_for_text(STATUS, "does not let this page keep anything")?;
                }
                _ => wait_until_saved(reader)?,
            }
            let looks = reader.js("return getComputedStyle(one('.widget')).borderTopStyle")?;
            expect("the looks", looks, json!("solid"))?;
            expect_nothing_refused(reader)
        }
        Gets::Reason(code) => {
            reader.wait_to_see(".failure")?;
            expect("the code", reader.attribute(".failure", "data-code")?.as_deref(), Some(code))?;
            expect("a button that leads nowhere", reader.exists(".failure button")?, false)?;
            expect("a form that leads nowhere", reader.exists(EARLY)?, false)?;
            expect("the fallback", reader.js("return visible(widget.querySelector('p'))")?, json!(true))
        }
        Gets::Fallback => {
            let seen = "const widget = document.querySelector('worth-the-interview');
                return [document.readyState, widget.shadowRoot, widget.querySelector('p').checkVisibility()]";
            reader.wait_for("the page", |reader| {
                Ok(reader.browser().script(seen, json!([]))? == json!(["complete", null, true]))
            })
        }
    }
}

/// One hash on the tag is enough for all that the script loads.
fn policy_that_pins_the_script(reader: &mut Reader<'_>) -> Outcome {
    let put = "return fetch('/embed.js').then((answer) => answer.arrayBuffer()).then((bytes) => crypto.subtle.digest('SHA-384', bytes))
          .then((hash) => new Promise((done) => {
            const integrity = `sha384-${btoa(String.fromCharCode(...new Uint8Array(hash)))}`;
            const tag = { async: true, type: 'module', src: '/embed.js', integrity, crossOrigin: 'anonymous' };
            document.body.append(document.createElement('worth-the-interview'), Object.assign(document.createElement('script'), tag, { onload: done, onerror: done }));
          }))";
    reader.expect_errors();
    // Every file that it loads is known to it: none that is another is taken.
    let files = [
        "_bg.wasm",
        "worth-the-interview.js",
        "program.js",
        "widget.css",
        "locales/en.json",
        "_later.wasm",
        "later.css",
        "later/en.json",
    ];
    for file in files {
        let host =
            reader.site().named(&format!("{}-pins-{}", reader.engine(), file.replace(['/', '.'], "-")));
        host.fail(file, Fault::Instead("/page.css"));
        reader.open(&host.url("/blog.html"))?;
        reader.browser().script(
            "window.codes = []; addEventListener('wti-error', ({ detail }) => codes.push(detail.code))",
            json!([]),
        )?;
        reader.browser().script(put, json!([]))?;
        if file.contains("later") {
            come_back(reader)?;
            reader.click_on("Your journal")?;
        }
        reader.wait_for(file, |reader| Ok(reader.js("return codes.includes('foreign')")? == true))?;
    }
    let host = reader.site().named(&format!("{}-pins", reader.engine()));
    reader.open(&host.url("/blog.html"))?;
    reader.browser().script(put, json!([]))?;
    come_back(reader)?;
    answer_step(reader, 1)?;
    wait_until_saved(reader)
}
