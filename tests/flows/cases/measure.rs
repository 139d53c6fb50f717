//! Owns how a screen is measured: its height, its words, its controls, and whether all of it stays within the widget.

use crate::Outcome;
use crate::engine::Engine;
use crate::reader::Reader;
use serde_json::json;

/// What a screen may come to at most.
pub struct Most {
    /// The height of the widget in CSS pixels, its padding and border included.
    pub pixels: f64,
    /// The words that are seen; those of a menu that is closed do not count, nor those that
    /// are only heard.
    pub words: f64,
    /// What can be reached by Tab or by a tap, without what is folded.
    pub controls: f64,
}

/// Fails where the widget on screen is more than that. Letters and scroll bars are as wide as each engine likes, so
/// pixels are held in Chromium alone.
pub fn hold(reader: &mut Reader<'_>, screen: &str, most: &Most) -> Outcome {
    let measured =
        reader.js("const heard = (element) => getComputedStyle(element).clipPath === 'inset(50%)';
         const words = (element) => plain(element.innerText).split(' ').filter(Boolean).length;
         const closed = all('select').filter(visible).reduce((sum, menu) => sum + words(menu), 0);
         const unseen = all('span').filter(heard).reduce((sum, span) => sum + words(span), 0);
         const controls = all('button, a[href], summary, input, select, textarea').filter(visible);
         return [one('.widget').offsetHeight, words(one('.widget')) - closed - unseen, controls.length]")?;
    check(reader, screen, &serde_json::from_value(measured)?, most)
}

fn check(reader: &mut Reader<'_>, screen: &str, found: &[f64; 3], most: &Most) -> Outcome {
    let [pixels, words, controls] = *found;
    let pixels_held = reader.engine() == Engine::Chromium;
    for (what, found, most, held) in [
        ("pixels", pixels, most.pixels, pixels_held),
        ("words", words, most.words, true),
        ("controls", controls, most.controls, true),
    ] {
        if held && found > most {
            return Err(format!("{screen}: {found} {what}, and at most {most}").into());
        }
    }
    Ok(())
}

/// How many seconds a reader takes by the keystroke-level model: 1.1 to point and 0.2 to tap, 1.35 to think before each
/// choice, and a minute for 230 words. What is typed comes on top.
pub fn seconds(taps: usize, choices: usize, words: usize) -> f64 {
    let [taps, choices, words] = [taps, choices, words].map(|count| count as f64);
    1.3 * taps + 1.35 * choices + words / 230.0 * 60.0
}

/// How many seconds a key takes by the same model.
pub const KEY: f64 = 0.28;

/// The same of a part of the screen, and how many words are seen there. Those for readers who do not see the screen do
/// not count.
pub fn hold_part(reader: &mut Reader<'_>, part: &str, most: &Most) -> Outcome<usize> {
    let measured = reader.script(
        "const part = one(given);
         const within = (css) => [...part.querySelectorAll(css)].filter(visible);
         const words = (element) => plain(element.innerText).split(' ').filter(Boolean).length;
         const unseen = within('span').filter((span) => span.offsetWidth <= 1);
         const controls = within('button, a[href], summary, input, select, textarea');
         return [part.offsetHeight, words(part) - unseen.reduce((sum, span) => sum + words(span), 0), controls.length]",
        json!(part),
    )?;
    let found: [f64; 3] = serde_json::from_value(measured)?;
    check(reader, part, &found, most)?;
    Ok(found[1] as usize)
}

/// Fails where something reaches over the edge of the widget in a window of one of those widths, in CSS pixels.
pub fn hold_within(reader: &mut Reader<'_>, screen: &str, widths: &[u32]) -> Outcome {
    for width in widths {
        reader.set_viewport(*width, 844)?;
        let wide = reader.js(
            "return all('*').filter(visible).filter((part) => part.getBoundingClientRect().right
               > one('.widget').getBoundingClientRect().right + 0.5).map((part) => part.className || part.localName)",
        )?;
        if wide != json!([]) {
            return Err(format!("{screen}, at {width} pixels: {wide} sticks out").into());
        }
    }
    Ok(())
}

/// Fails where something reaches over the widget's edge or is cut off: in the window as it is, in a column of 300 pixels,
/// and on a phone whose reader wants letters twice as large.
pub fn hold_whole(reader: &mut Reader<'_>, screen: &str) -> Outcome {
    let found = reader.js(CUT_OFF)?;
    if found == json!([]) { Ok(()) } else { Err(format!("cut off on {screen}: {found}").into()) }
}

const CUT_OFF: &str = "const page = document.documentElement;
    const heard = (part) => part.closest('.heard, .cell-words, [class*=steps-scale] .choice span') !== null;
    const wrong = (name) => {
      const edge = one('.widget').getBoundingClientRect().right + 0.5;
      const parts = all('*').filter(visible).filter((part) => !heard(part));
      const called = (part) => `${name}: ${part.localName}.${part.className?.baseVal ?? part.className} ${plain(part.innerText).slice(0, 40)}`;
      const out = parts.filter((part) => part.getBoundingClientRect().right > edge);
      // What may be seen beyond its own edge is not cut off; words that reach over that of their button nearly are.
      const close = (part) => getComputedStyle(part).overflowX !== 'visible' || part.matches('button, label, th, td, legend, summary');
      const cut = parts.filter((part) => part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 0 && close(part)
        && getComputedStyle(part).display !== 'inline' && !part.matches('input, textarea, select'));
      return [...out, ...cut].map(called);
    };
    const found = wrong('as it is');
    const set = (width, letters) => {
      widget.style.width = width;
      page.style.fontSize = letters;
    };
    set('300px', '');
    found.push(...wrong('300 pixels'));
    set('358px', '200%');
    found.push(...wrong('large letters'));
    set('', '');
    return found;";
