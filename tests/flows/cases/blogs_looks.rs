//! Owns that words can be read whatever a page or a reader says of colours and room: accents of any kind, spacing of a
//! reader's own, and a page whose scripts bend what all scripts stand on.

use super::measure::hold_whole;
use super::visit::{
    HEADING, HEADINGS, answer_all, answer_step, arrive, come_back, expect, keep_as, mark, reflect, unfold,
    wait_until_saved,
};
use crate::Outcome;
use crate::engine::Engine;
use crate::lane::Flow;
use crate::reader::Reader;
use serde_json::json;

pub const FLOWS: &[(&str, Flow)] = &[
    ("looks_with_any_accent", looks_with_any_accent),
    ("looks_with_spacing_of_a_readers_own", looks_with_spacing_of_a_readers_own),
    ("looks_on_bent_ground", looks_on_bent_ground),
];

/// 200 accents that follow from a seed, and what of the words on the screen cannot be told from its ground with each: at
/// least 4.5 to 1, as WCAG 2.2 counts (1.4.3), and 3 to 1 for what is no word (1.4.11).
const CONTRASTS: &str = "const context = Object.assign(document.createElement('canvas'), { width: 1, height: 1 })
      .getContext('2d', { willReadFrequently: true });
    const painted = (color) => {
      context.fillStyle = color;
      context.fillRect(0, 0, 1, 1);
      return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
    };
    const luminance = (color) => {
      const [r, g, b] = painted(color).map((part) => part / 255).map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const ratio = (one, other) => {
      const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
      return (light + 0.05) / (dark + 0.05);
    };
    let seed = 20261127;
    const chance = (below) => (seed = (seed * 48271) % 2147483647) % below;
    const style = (css) => getComputedStyle(one(css));
    const wrong = [];
    for (const theme of ['light', 'dark']) {
      widget.theme = theme;
      for (let i = 0; i < 200; i++) {
        const accent = `rgb(${chance(256)}, ${chance(256)}, ${chance(256)})`;
        widget.style.setProperty('--wti-accent', accent);
        const [surface, quiet, primary] = [style('.widget').backgroundColor, style('.top .quiet'), style('.primary')];
        const [chosen, choice] = [style('.choice:has(:checked)'), style('.choice:not(:has(:checked))')];
        const pairs = {
          words: [quiet.color, surface, 4.5],
          button: [primary.color, primary.backgroundColor, 4.5],
          edge: [primary.backgroundColor, surface, 3],
          chosen: [chosen.color, chosen.backgroundColor, 4.5],
          other: [choice.color, surface, 4.5],
          mark: [quiet.color, chosen.backgroundColor, 3],
        };
        for (const [what, [one, other, least]] of Object.entries(pairs)) {
          const found = ratio(one, other);
          if (found < least) wrong.push(`${theme} ${accent}: ${what} ${found.toFixed(2)} (${one} on ${other})`);
        }
      }
    }
    return [wrong.length, wrong.slice(0, 6)]";

fn looks_with_any_accent(reader: &mut Reader<'_>) -> Outcome {
    arrive(reader, "/blogs/plain.html")?;
    mark(reader, "gut", "maybe")?;
    // Nothing fades from one colour to another meanwhile.
    reader.js("const sheet = new CSSStyleSheet(); sheet.replaceSync('* { transition: none !important }');
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]")?;
    expect("accents that make words hard to read", reader.js(CONTRASTS)?, json!([0, []]))
}

/// What a reader may set by a sheet of their own: WCAG 2.2, 1.4.12.
const SPACING: &str = "const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }');
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]";

fn looks_with_spacing_of_a_readers_own(reader: &mut Reader<'_>) -> Outcome {
    reader.set_viewport(390, 844)?;
    arrive(reader, "/")?;
    reader.js(SPACING)?;
    for (place, heading) in HEADINGS.iter().enumerate() {
        reader.wait_for_text(HEADING, heading)?;
        hold_whole(reader, heading)?;
        answer_step(reader, place + 1)?;
        let on = format!(
            "if (plain(one('.screen .heading-0').innerText) === '{heading}') one('button[type=submit]').click()"
        );
        reader.wait_for("the next step", |reader| {
            reader.js(&on)?;
            Ok(reader.text(HEADING)? != *heading)
        })?;
    }
    arrive(reader, "/")?;
    reader.js("for (let back = 0; back < 20; back++) [...root.querySelectorAll('.ways button')].find(({ innerText }) => innerText === 'Start over')?.click()")?;
    answer_all(reader)?;
    reader.js(SPACING)?;
    unfold(reader)?;
    reader.js("for (const fold of all('details')) fold.open = true")?;
    hold_whole(reader, "the result")?;
    keep_as(reader, "Spaced")?;
    hold_whole(reader, "an interview")?;
    reflect(reader)?;
    hold_whole(reader, "a reflection")
}

/// A page whose own scripts have changed what all others build on, as old libraries did and hardened pages do.
const BENT: &str = "Object.prototype.surprise = () => 'here';
    Array.prototype.extra = [];
    Array.prototype.includes = Array.prototype.find = undefined;
    Element.prototype.remove = Element.prototype.append = () => { throw new Error('bent') };
    Node.prototype.contains = () => { throw new Error('bent') };
    window.requestIdleCallback = () => { throw new Error('bent') };
    for (const name of ['say', 'root', 'parts', 'widget']) window[name] = 'a global of the page';
    Object.freeze(Object.prototype); Object.freeze(Array.prototype); Object.freeze(Function.prototype); Object.freeze(Promise.prototype);";

/// Not in WebKit, whose driver itself goes through what such a page has put everywhere.
fn looks_on_bent_ground(reader: &mut Reader<'_>) -> Outcome {
    if reader.engine() == Engine::WebKit {
        return Ok(());
    }
    // What is only taken away from a page's own use does no harm.
    let gentle = BENT.lines().filter(|line| !line.contains("undefined") && !line.contains("throw"));
    reader.open("/blog.html")?;
    let put = "document.body.appendChild(document.createElement('worth-the-interview'));
        document.body.appendChild(Object.assign(document.createElement('script'), { type: 'module', src: 'embed.js' }))";
    let bend = gentle.collect::<Vec<_>>().join("\n");
    reader.browser().script(&format!("{bend}\n{put}"), json!([]))?;
    reader.browser().script(
        "for (const message of ['', 'wti', { type: 'wti-ready' }, null]) postMessage(message, '*')",
        json!([]),
    )?;
    come_back(reader)?;
    answer_all(reader)?;
    keep_as(reader, "Bent")?;
    wait_until_saved(reader)?;
    // Where it can no longer work, the fallback stays, a line says so, and nothing reaches the page.
    reader.open("/blog.html")?;
    reader.browser().script(&format!("{BENT}\n{put}"), json!([]))?;
    let said = "return window.__said.some((line) => line.includes('<worth-the-interview>'))";
    reader.wait_for("a line on the console, or the widget", |reader| {
        Ok(reader.browser().script(said, json!([]))? == true
            || reader.js("return Boolean(root?.querySelector('.screen'))")? == true)
    })
}
