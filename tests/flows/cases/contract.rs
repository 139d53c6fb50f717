//! Owns the element's contract with a blogger: attributes, properties, events, and how it lives in a page that changes.

use super::visit::{
    EARLY, HEADING, HEADINGS, answer_all, answer_step, arrive, come_back, expect, keep_as, keys, mark, put,
    wait_until_saved,
};
use crate::Outcome;
use crate::engine::Engine;
use crate::lane::Flow;
use crate::reader::Reader;
use serde_json::{Value, json};

pub const FLOWS: &[(&str, Flow)] = &[
    ("contract_events", contract_events),
    ("contract_properties", contract_properties),
    ("contract_odd_values", contract_odd_values),
    ("contract_loads_when_told", contract_loads_when_told),
    ("contract_starts_with_the_journal", contract_starts_with_the_journal),
    ("contract_namespaces", contract_namespaces),
    ("contract_moved_while_typing", contract_moved_while_typing),
    ("contract_mounted_a_hundred_times", contract_mounted_a_hundred_times),
    ("contract_of_two_versions", contract_of_two_versions),
    ("contract_looks_that_a_page_sets", contract_looks_that_a_page_sets),
];

const LISTEN: &str = "window.told = [];
    for (const type of ['ready', 'step', 'verdict', 'kept', 'error']) {
      document.addEventListener(`wti-${type}`, ({ bubbles, composed, detail, target }) =>
        told.push([type, detail, bubbles && composed && target.localName === 'worth-the-interview']));
    }";

fn contract_events(reader: &mut Reader<'_>) -> Outcome {
    reader.open("/blog.html")?;
    reader.browser().script(
        &format!(
            "{LISTEN}
             document.body.append(document.createElement('worth-the-interview'),
               Object.assign(document.createElement('script'), {{ type: 'module', src: 'embed.js' }}))"
        ),
        json!([]),
    )?;
    come_back(reader)?;
    let ready = "return [widget.hasAttribute('data-ready') && told.some(([type]) => type === 'ready'), JSON.stringify(window.told)]";
    reader.wait_in_page("that it is ready", ready, json!(null))?;
    answer_all(reader)?;
    keep_as(reader, "Secret")?;
    wait_until_saved(reader)?;
    let kept = "return [told.some(([type]) => type === 'kept'), JSON.stringify(window.told)]";
    reader.wait_in_page("that it was kept", kept, json!(null))?;
    let told = reader.js("return window.told")?;
    let mut wanted = vec![json!(["ready", null, true])];
    wanted.extend((2..=8).map(|step| json!(["step", { "step": step, "of": 8 }, true])));
    wanted.push(json!(["verdict", { "verdict": "go", "strength": "clear" }, true]));
    wanted.push(json!(["kept", null, true]));
    expect("the events", told, json!(wanted))
}

fn contract_properties(reader: &mut Reader<'_>) -> Outcome {
    // Before the element is known, they are whatever a page has put there.
    reader.open("/blog.html")?;
    reader.browser().script(
        "const element = document.createElement('worth-the-interview');
         Object.assign(element, { theme: 'dark', headingLevel: '3', load: 'eager', nothing: 1 });
         document.body.append(element);
         const script = Object.assign(document.createElement('script'), { type: 'module', src: 'embed.js' });
         document.body.append(script)",
        json!([]),
    )?;
    reader.wait_for("the widget", |reader| {
        Ok(reader.js("return Boolean(widget?.hasAttribute('data-ready'))")? == true)
    })?;
    let mirrored = "return ['theme', 'heading-level', 'load', 'start', 'namespace'].map((name) => widget.getAttribute(name))";
    expect("attributes", reader.js(mirrored)?, json!(["dark", "3", "eager", null, null]))?;
    let of = "return [widget.theme, widget.headingLevel, widget.load, widget.start, widget.namespace, widget.files]";
    expect("properties", reader.js(of)?, json!(["dark", "3", "eager", "quiz", "", ""]))?;
    expect("the heading", reader.exists("h3.heading-0")?, true)?;
    // And afterwards, at any time.
    reader.js("widget.headingLevel = 5; widget.theme = 'light'")?;
    reader.wait_to_see("h5.heading-0")?;
    expect("the theme", reader.attribute(".box", "data-theme")?.as_deref(), Some("light"))?;
    expect("attributes", reader.js(mirrored)?, json!(["light", "5", "eager", null, null]))?;
    reader.js("widget.headingLevel = null; widget.removeAttribute('theme')")?;
    reader.wait_to_see("h2.heading-0")?;
    expect("properties", reader.js(of)?, json!(["auto", "2", "eager", "quiz", "", ""]))
}

fn contract_odd_values(reader: &mut Reader<'_>) -> Outcome {
    reader.open("/blogs/plain.html")?;
    let odd = [
        ("theme", "Dark"),
        ("heading-level", "1"),
        ("heading-level", "two"),
        ("start", "result"),
        ("load", ""),
        ("namespace", "Mine"),
        ("namespace", "../other"),
        ("lang", "xx"),
    ];
    for (name, value) in odd {
        reader.js(&format!("for (let i = 0; i < 3; i++) widget.setAttribute('{name}', '{value}')"))?;
        let said = format!("{name}=\"{value}\"");
        let lines = reader.console().iter().filter(|line| line.contains(&said)).count();
        expect(&said, lines, 1)?;
    }
    come_back(reader)?;
    answer_step(reader, 1)?;
    wait_until_saved(reader)?;
    expect("the heading", reader.exists("h2.heading-0")?, true)
}

fn contract_loads_when_told(reader: &mut Reader<'_>) -> Outcome {
    let asked = |reader: &Reader<'_>| reader.site().requests().iter().any(|path| path.ends_with("_bg.wasm"));
    // Not before a press, though it is in sight; what can be answered at once can be answered.
    let element = "<worth-the-interview load='click'><p>The fallback.</p></worth-the-interview>";
    put(reader, element)?;
    reader.wait_to_see(HEADING)?;
    reader.js("widget.scrollIntoView()")?;
    let sheet = "return root.adoptedStyleSheets[1].cssRules.length > 0";
    reader.wait_for("the style sheet", |reader| Ok(reader.js(sheet)? == true))?;
    expect("asked for the program", asked(reader), false)?;
    mark(reader, "gut", "maybe")?;
    reader.wait_for("the program", |reader| Ok(!reader.exists(EARLY)? && reader.sees(HEADING)?))?;
    wait_until_saved(reader)?;
    // Where something is kept, there is a button instead.
    let before = reader.site().requests().len();
    put(reader, element)?;
    reader.wait_to_see(".failure button")?;
    expect("the fallback", reader.js("return visible(widget.querySelector('p'))")?, json!(true))?;
    let since = reader.site().requests().split_off(before);
    expect("asked for the program", since.iter().any(|path| path.ends_with("_bg.wasm")), false)?;
    reader.click_on("Open the quiz")?;
    reader.wait_for_focus("h2")
}

fn contract_starts_with_the_journal(reader: &mut Reader<'_>) -> Outcome {
    arrive(reader, "/blogs/plain.html")?;
    answer_all(reader)?;
    keep_as(reader, "One")?;
    wait_until_saved(reader)?;
    reader.click_on("Quiz")?;
    reader.wait_for_text(HEADING, HEADINGS[0])?;
    wait_until_saved(reader)?;
    put(reader, "<worth-the-interview start='journal'></worth-the-interview>")?;
    come_back(reader)?;
    reader.wait_for_text(HEADING, "Your journal")?;
    reader.wait_to_see(".entry")?;
    expect("the focus", reader.active()?.as_str(), "body")
}

fn contract_namespaces(reader: &mut Reader<'_>) -> Outcome {
    let two = "<worth-the-interview></worth-the-interview><worth-the-interview namespace='two'></worth-the-interview>";
    put(reader, two)?;
    come_back(reader)?;
    mark(reader, "gut", "go")?;
    reader.click("button[type=submit]")?;
    reader.wait_for_text(HEADING, HEADINGS[1])?;
    wait_until_saved(reader)?;
    reader.shadow(1);
    come_back(reader)?;
    expect("the other", reader.text(HEADING)?.as_str(), HEADINGS[0])?;
    answer_all(reader)?;
    keep_as(reader, "Only here")?;
    wait_until_saved(reader)?;
    reader.shadow(0);
    expect("the first", reader.text(".top .ways button:last-child")?.as_str(), "Your journal")?;
    let kept = keys(reader)?;
    expect(
        "a key of its own",
        kept.iter().any(|key| key.starts_with("worth-the-interview.two/1/interview/")),
        true,
    )?;
    expect(
        "none of the first",
        kept.iter().any(|key| key.starts_with("worth-the-interview/1/interview/")),
        false,
    )?;
    // Each comes back to its own.
    put(reader, two)?;
    come_back(reader)?;
    reader.wait_for_text(HEADING, HEADINGS[1])?;
    reader.shadow(1);
    come_back(reader)?;
    reader.wait_for_text(HEADING, "Only here")
}

fn contract_moved_while_typing(reader: &mut Reader<'_>) -> Outcome {
    arrive(reader, "/blogs/plain.html")?;
    answer_all(reader)?;
    let name = "#label";
    reader.focus(name)?;
    reader.type_text("half a na")?;
    let moves = [
        "document.body.prepend(widget)",
        "widget.remove(); document.body.append(widget)",
        "document.body.append(widget); document.querySelector('article').append(widget)",
        "const box = document.createElement('div'); widget.replaceWith(box); box.append(widget)",
    ];
    for step in moves {
        reader.js(step)?;
        come_back(reader)?;
        expect(step, reader.property(name, "value")?, json!("half a na"))?;
    }
    // Out for a while, it comes back to the same result, and with what was written.
    reader.js("window.kept = widget; widget.remove()")?;
    reader.browser().script(
        "return new Promise((done) => setTimeout(() => { document.body.append(window.kept); done() }))",
        json!([]),
    )?;
    come_back(reader)?;
    reader.wait_for(name, |reader| Ok(reader.property(name, "value")? == json!("half a na")))
}

fn contract_mounted_a_hundred_times(reader: &mut Reader<'_>) -> Outcome {
    arrive(reader, "/blogs/plain.html")?;
    answer_step(reader, 1)?;
    wait_until_saved(reader)?;
    // Each time until it is there, and away again.
    let mounts = |times: u32| {
        format!(
            "const again = async () => {{
               const element = document.createElement('worth-the-interview');
               element.load = 'eager';
               document.querySelector('article').append(element);
               await new Promise((done) => element.addEventListener('wti-ready', done, {{ once: true }}));
               element.remove();
               await new Promise((done) => setTimeout(done));
             }};
             widget?.remove();
             return (async () => {{ for (let i = 0; i < {times}; i++) await again(); return window.memory?.buffer.byteLength ?? 0 }})()"
        )
    };
    let script = |reader: &mut Reader<'_>, times| {
        let run = mounts(times)
            .replace("widget?.remove()", "document.querySelector('worth-the-interview')?.remove()");
        reader.browser().script(&run, json!([]))
    };
    script(reader, 10)?;
    let before = grown(reader)?;
    for _ in 0..9 {
        script(reader, 10)?;
    }
    let after = grown(reader)?;
    for (what, before, after) in
        before.iter().zip(&after).map(|((what, before), (_, after))| (what, before, after))
    {
        expect(&format!("{what}: {before} became {after}"), after <= &(before * 1.05 + 50.0), true)?;
    }
    Ok(())
}

/// What the page holds on to, by what the engine counts; nothing where it does not count.
fn grown(reader: &mut Reader<'_>) -> Outcome<Vec<(String, f64)>> {
    if reader.engine() != Engine::Chromium {
        return Ok(Vec::new());
    }
    let cdp = |reader: &mut Reader<'_>, cmd: &str| {
        reader.browser().post("goog/cdp/execute", json!({ "cmd": cmd, "params": {} }))
    };
    // What is found to be unused lets go of more.
    for _ in 0..3 {
        cdp(reader, "HeapProfiler.collectGarbage")?;
    }
    let counted = cdp(reader, "Memory.getDOMCounters")?;
    let names = ["nodes", "jsEventListeners"];
    let count = |name: &str| counted.get(name).and_then(Value::as_f64).unwrap_or_default();
    Ok(names.iter().map(|name| ((*name).to_owned(), count(name))).collect())
}

fn contract_of_two_versions(reader: &mut Reader<'_>) -> Outcome {
    // The first one wins, whichever it is, and one line says so.
    for (pages, first) in ["/embed.js", "/older/embed.js"].into_iter().enumerate() {
        reader.open("/blog.html")?;
        let second = if first == "/embed.js" { "/older/embed.js" } else { "/embed.js" };
        let put = format!(
            "document.body.append(document.createElement('worth-the-interview'));
             const put = (src) => new Promise((done) => document.body.append(Object.assign(document.createElement('script'), {{ type: 'module', src, onload: done }})));
             return put('{first}').then(() => put('{second}'))"
        );
        reader.browser().script(&put, json!([]))?;
        come_back(reader)?;
        answer_step(reader, 1)?;
        wait_until_saved(reader)?;
        let lines = reader.console().iter().filter(|line| line.contains("on this page twice")).count();
        expect("lines about the second", lines, pages + 1)?;
    }
    Ok(())
}

fn contract_looks_that_a_page_sets(reader: &mut Reader<'_>) -> Outcome {
    reader.set_viewport(1000, 800)?;
    arrive(reader, "/blogs/plain.html")?;
    let margin = "const style = getComputedStyle(widget); return [style.marginTop, style.marginBottom]";
    expect("room around it", reader.js(margin)?, json!(["16px", "16px"]))?;
    let set = |property: &str, value: &str| format!("widget.style.setProperty('{property}', '{value}')");
    let width = "return Math.round(widget.getBoundingClientRect().width)";
    let looks = [
        ("--wti-max-width", "640px", width, json!(640)),
        ("--wti-margin", "7px", "return getComputedStyle(widget).marginTop", json!("7px")),
        (
            "--wti-surface",
            "rgb(1, 2, 3)",
            "return getComputedStyle(one('.widget')).backgroundColor",
            json!("rgb(1, 2, 3)"),
        ),
        (
            "--wti-text",
            "rgb(4, 5, 6)",
            "return getComputedStyle(one('.heading-0')).color",
            json!("rgb(4, 5, 6)"),
        ),
        (
            "--wti-border",
            "rgb(7, 8, 9)",
            "return getComputedStyle(one('.widget')).borderTopColor",
            json!("rgb(7, 8, 9)"),
        ),
        ("--wti-radius", "3px", "return getComputedStyle(one('.widget')).borderTopLeftRadius", json!("3px")),
        (
            "--wti-font",
            "monospace",
            "return getComputedStyle(one('.heading-0')).fontFamily",
            json!("monospace"),
        ),
        ("--wti-font-size", "20px", "return getComputedStyle(one('.widget')).fontSize", json!("20px")),
        ("--wti-space", "5px", "return getComputedStyle(one('.top')).marginBottom", json!("2.5px")),
    ];
    for (property, value, of, wanted) in looks {
        reader.js(&set(property, value))?;
        expect(property, reader.js(of)?, wanted)?;
    }
    let parts = "const sheet = new CSSStyleSheet();
        sheet.replaceSync('worth-the-interview::part(card) { outline: 3px solid red } worth-the-interview::part(primary) { font-weight: 900 }');
        document.adoptedStyleSheets = [sheet];
        return [getComputedStyle(one('.widget')).outlineWidth, getComputedStyle(one('.primary')).fontWeight]";
    expect("parts", reader.js(parts)?, json!(["3px", "900"]))
}
