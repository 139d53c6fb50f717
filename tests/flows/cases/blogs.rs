//! Owns what the pages of blogs do to a widget in their midst: their layouts, sizes, sheets, themes, keys and headers.

use super::visit::{
    HEADING, HEADINGS, answer_all, answer_step, arrive, come_back, expect, forget, is_chosen, keep_as, mark,
    radio, skip_step, wait_until_saved,
};
use crate::Outcome;
use crate::lane::Flow;
use crate::reader::Reader;
use serde_json::{Value, json};

pub const FLOWS: &[(&str, Flow)] = &[
    ("blog_parents_that_shrink", blog_parents_that_shrink),
    ("blog_rem_of_any_size", blog_rem_of_any_size),
    ("blog_styles_stay_outside", blog_styles_stay_outside),
    ("blog_ground_of_any_colour", blog_ground_of_any_colour),
    ("blog_keys_of_its_own", blog_keys_of_its_own),
    ("blog_covers_of_its_own", blog_covers_of_its_own),
    ("blog_anchor_below", blog_anchor_below),
    ("blog_switched_to_another_element", blog_switched_to_another_element),
    ("blog_link_while_it_is_open", blog_link_while_it_is_open),
];

fn blog_parents_that_shrink(reader: &mut Reader<'_>) -> Outcome {
    reader.set_viewport(1000, 800)?;
    reader.open("/blogs/width.html")?;
    let script = "const cases = [...document.querySelectorAll('.case, .narrow')].map((around) => {
          const { width } = around.querySelector('worth-the-interview').getBoundingClientRect();
          const { width: wanted, least } = around.dataset;
          return wanted ? Math.abs(width - wanted) < 1 || [around.outerHTML.slice(0, 90), width]
            : width >= least && width <= 700 || [around.outerHTML.slice(0, 90), width];
        });
        const wrong = cases.filter((found) => found !== true);
        return [cases.length === 12 && !wrong.length, JSON.stringify(wrong)]";
    // As the first steps, and as the widget.
    reader.wait_in_page("their widths", script, json!(null))?;
    come_back(reader)?;
    reader.wait_in_page("their widths", script, json!(null))
}

/// What does not follow from the width of the page around.
const SIZES: &str = "const of = (css, ...names) => {
      const style = getComputedStyle(one(css));
      return names.map((name) => style[name]);
    };
    const { width, height } = one('.widget').getBoundingClientRect();
    return [width, height, ...of('.widget', 'padding', 'fontSize'), ...of('.choice', 'minHeight', 'padding', 'fontSize'),
      ...of('.heading-0', 'fontSize'), ...of('.step', 'rowGap')]";

fn blog_rem_of_any_size(reader: &mut Reader<'_>) -> Outcome {
    reader.set_viewport(390, 844)?;
    arrive(reader, "/blogs/em.html")?;
    let wanted = reader.js(SIZES)?;
    for page in ["rem", "huge"] {
        arrive(reader, &format!("/blogs/{page}.html"))?;
        expect(page, reader.js(SIZES)?, wanted.clone())?;
    }
    // Letters without a size are none that anybody can read.
    arrive(reader, "/blogs/tiny.html")?;
    let size = reader.js("return parseFloat(getComputedStyle(one('.widget')).fontSize)")?;
    expect("a size to read", size.as_f64() >= Some(12.0), true)?;
    // No field into which a phone would zoom.
    answer_all(reader)?;
    let small = "return all('input:not([type=radio], [type=checkbox], [type=range]), select, textarea')
        .filter((field) => parseFloat(getComputedStyle(field).fontSize) < 16).map(describe)";
    expect("fields with small letters", reader.js(small)?, json!([]))?;
    expect("fields", reader.js("return all('input[type=text], input[type=number]').length > 1")?, json!(true))
}

/// Every element of the widget as it is painted: of each property what its box does not decide.
const PAINTED: &str = "const boxes = /size|width|height|origin|inset|padding|^(top|left|right|bottom)$|^grid-template|^transition|^animation/;
    const font = /font-size|line-height/;
    return all('.box *').map((element) => {
      const style = getComputedStyle(element);
      const names = [...style].filter((name) => !name.startsWith('--') && (font.test(name) || !boxes.test(name)));
      return `${element.localName}.${element.getAttribute('class')} ${names.map((name) => `${name}: ${style[name]}`).join('; ')}`;
    })";

/// What a theme may say of a post, as a style of what is around the widget or as a sheet.
const THEMES: [(&str, &str); 9] = [
    (
        "style",
        "text-transform: uppercase; letter-spacing: .1em; white-space: nowrap; text-indent: 2em; word-spacing: 1em; \
         text-align: right; font-variant: small-caps; font-style: italic; font-weight: 900; line-height: 3",
    ),
    (
        "style",
        "color: red; cursor: crosshair; text-shadow: 1px 1px red; hyphens: auto; tab-size: 9; list-style: square; \
         quotes: none; word-break: break-all; border-collapse: collapse; caption-side: bottom; pointer-events: none",
    ),
    ("style", "direction: rtl; unicode-bidi: bidi-override"),
    ("style", "writing-mode: vertical-rl; height: 600px"),
    ("sheet", "* { all: unset !important }"),
    ("sheet", "* { transition: all .3s !important; animation: none !important }"),
    ("sheet", "p, h2, button, label, input, div { color: red !important; font: 30px serif !important }"),
    (
        "sheet",
        ":root, worth-the-interview { --accent: red; --own-accent: red !important; --own-space: 40px !important }",
    ),
    (
        "sheet",
        "html { font-size: 3px; scroll-behavior: smooth } article { color-scheme: only light; accent-color: red }",
    ),
];

fn blog_styles_stay_outside(reader: &mut Reader<'_>) -> Outcome {
    reader.set_viewport(390, 844)?;
    arrive(reader, "/blogs/plain.html")?;
    answer_step(reader, 1)?;
    reader.js("document.body.style.margin = 0; document.documentElement.style.fontSize = '16px'")?;
    // Nothing is pressed or pointed at, in whatever way it is laid out.
    reader.js("one('button[type=submit]').click()")?;
    reader.wait_for_text(HEADING, HEADINGS[1])?;
    reader.js("one('.heading-0').focus(); scrollTo({ top: 0, behavior: 'instant' })")?;
    let mut wanted = json!(null);
    reader.wait_for("it to stand", |reader| {
        let before = std::mem::replace(&mut wanted, reader.js(PAINTED)?);
        Ok(before == wanted)
    })?;
    for (how, theme) in THEMES {
        let set = match how {
            "style" => format!("document.querySelector('article').setAttribute('style', {})", json!(theme)),
            _ => format!(
                "const sheet = new CSSStyleSheet(); sheet.replaceSync({}); document.adoptedStyleSheets = [sheet]",
                json!(theme)
            ),
        };
        reader.js(&set)?;
        // Colours may still be on their way.
        let mut differs = None;
        reader
            .wait_for(theme, |reader| {
                differs = first_difference(&reader.js(PAINTED)?, &wanted);
                Ok(differs.is_none())
            })
            .or_else(|_| expect(theme, differs.take(), None))?;
        let fits = "const { width, right } = one('.widget').getBoundingClientRect();
            return width <= 390 && all('.box *').every((element) => element.getBoundingClientRect().right <= right)";
        expect(theme, reader.js(fits)?, json!(true))?;
        reader.js(
            "document.querySelector('article').removeAttribute('style'); document.adoptedStyleSheets = []",
        )?;
    }
    // And nothing of ours reaches the page: its fallback looks like the words around.
    reader.open("/blogs/nowasm.html")?;
    reader.wait_to_see(".failure")?;
    let alike = "const [slotted, beside] = [widget.querySelector('p'), document.createElement('p')];
        document.body.append(beside);
        const [ours, theirs] = [getComputedStyle(slotted), getComputedStyle(beside)];
        const boxes = /size|width|height|origin|inset/;
        return [...theirs].filter((name) => ours[name] !== theirs[name] && !boxes.test(name))";
    expect("what of the fallback is ours", reader.js(alike)?, json!([]))
}

/// Where two paintings differ first.
fn first_difference(one: &Value, other: &Value) -> Option<String> {
    let lines = |value: &Value| -> Vec<String> { serde_json::from_value(value.clone()).unwrap_or_default() };
    let (one, other) = (lines(one), lines(other));
    if one.len() != other.len() {
        return Some(format!("{} elements instead of {}", one.len(), other.len()));
    }
    let (one, other) = one.iter().zip(&other).find(|(one, other)| one != other)?;
    let (now, before) = one.split("; ").zip(other.split("; ")).find(|(one, other)| one != other)?;
    Some(format!("{now} instead of {before} in {}", one.split(' ').next().unwrap_or_default()))
}

/// How pages go dark, and back.
const GROUNDS: [(&str, &str); 9] = [
    ("root.classList.add('dark')", "root.classList.remove('dark')"),
    ("root.dataset.theme = 'dark'", "delete root.dataset.theme"),
    ("article.className = 'night'", "article.className = ''"),
    ("root.classList.add('picture')", "root.classList.remove('picture')"),
    ("root.classList.add('behind')", "root.classList.remove('behind')"),
    ("document.querySelector('#late').media = 'all'", "document.querySelector('#late').media = 'not all'"),
    ("document.body.style.background = 'hsl(200 20% 10%)'", "document.body.style.background = ''"),
    (
        "document.styleSheets[0].insertRule('body { background: color(srgb 0.1 0.1 0.1) !important }', 0)",
        "document.styleSheets[0].deleteRule(0)",
    ),
    ("document.body.classList.add('slow'); root.classList.add('dark')", "root.classList.remove('dark')"),
];

fn blog_ground_of_any_colour(reader: &mut Reader<'_>) -> Outcome {
    arrive(reader, "/blogs/switch.html")?;
    let theme = |reader: &mut Reader<'_>| reader.attribute(".box", "data-theme");
    for (dark, light) in GROUNDS {
        for (change, wanted) in [(dark, "dark"), (light, "light")] {
            let page = "const root = document.documentElement, article = document.querySelector('article');";
            reader.js(&format!("(() => {{ {page} {change} }})()"))?;
            reader.wait_for(&format!("{wanted} after {change}"), |reader| {
                Ok(theme(reader)?.as_deref() == Some(wanted))
            })?;
        }
    }
    // What the blogger says counts more.
    reader.js("widget.theme = 'dark'")?;
    expect("by the attribute", theme(reader)?.as_deref(), Some("dark"))?;
    reader.js("widget.removeAttribute('theme')")?;
    expect("by the ground", theme(reader)?.as_deref(), Some("light"))
}

fn blog_keys_of_its_own(reader: &mut Reader<'_>) -> Outcome {
    arrive(reader, "/blogs/keys.html")?;
    // Arrows move through answers, and turn no page.
    reader.focus(&radio("gut", "go"))?;
    reader.press("Space Down")?;
    reader.wait_for("the second answer", |reader| is_chosen(reader, "gut", "maybe"))?;
    expect("the step", reader.text(HEADING)?.as_str(), HEADINGS[0])?;
    // What the widget has no use for is the page's.
    reader.press("q")?;
    reader.wait_for("the page to hear it", |reader| {
        Ok(reader.js("return window.heard.includes('q')")? == true)
    })?;
    answer_all(reader)?;
    let name = "input[type=text]";
    reader.focus(name)?;
    reader.type_text("jobs/skills")?;
    expect("the name", reader.property(name, "value")?, json!("jobs/skills"))?;
    reader.press("Left Left Backspace")?;
    expect("the name", reader.property(name, "value")?, json!("jobs/skils"))?;
    let heard = reader
        .js("return window.heard.filter((key) => 'jobs/kil'.includes(key) || key.startsWith('Arrow'))")?;
    expect("what the page heard of it", heard, json!([]))?;
    let slider = "input[type=range]";
    reader.focus(slider)?;
    let before = reader.property(slider, "value")?;
    reader.press("Right")?;
    expect("the slider moved", reader.property(slider, "value")? != before, true)?;
    reader.press("Escape")?;
    reader.wait_for("the page to hear it", |reader| {
        Ok(reader.js("return window.heard.includes('Escape')")? == true)
    })?;
    expect("the page", reader.js("return location.pathname")?, json!("/blogs/keys.html"))
}

/// Whether what has the focus can be seen, whole: what is at its corners belongs to the widget.
const UNCOVERED: &str = "const active = root.activeElement;
    const { left, top, right, bottom } = active.getBoundingClientRect();
    const at = (x, y) => document.elementFromPoint(x, y) === widget;
    const seen = at(left + 2, top + 2) && at(left + 2, bottom - 2) && top >= 0 && bottom <= innerHeight;
    return [seen, `${describe(active)} at ${top} to ${bottom} of ${innerHeight}`]";

fn blog_covers_of_its_own(reader: &mut Reader<'_>) -> Outcome {
    reader.set_viewport(390, 844)?;
    for page in ["/blogs/covered.html", "/blogs/sticky.html"] {
        arrive(reader, page)?;
        for (height, heading) in [("96px", HEADINGS[1]), ("130px", HEADINGS[2])] {
            reader.js(&format!("document.body.style.setProperty('--height', '{height}')"))?;
            skip_step(reader)?;
            reader.wait_for_text(HEADING, heading)?;
            reader.wait_in_page("the heading in sight", UNCOVERED, json!(null))?;
        }
        // By keys, down and up again.
        for keys in ["Tab Tab Tab", "Shift+Tab Shift+Tab"] {
            reader.press(keys)?;
            reader.wait_in_page("the focus in sight", UNCOVERED, json!(null))?;
        }
        // The line that stays on top in a fold stays below the header.
        forget(reader)?;
        arrive(reader, page)?;
        answer_all(reader)?;
        reader.wait_in_page("the heading in sight", UNCOVERED, json!(null))?;
        reader.click_on("Change an answer")?;
        reader.wait_to_see(".change .now")?;
        reader.js("all('.change summary').at(-1).scrollIntoView({ block: 'start', behavior: 'instant' })")?;
        let line = "const { left, top } = one('.change .now').getBoundingClientRect();
            return [document.elementFromPoint(left + 4, top + 4) === widget && top < 300, String(top)]";
        reader.wait_in_page("the line in sight", line, json!(null))?;
        forget(reader)?;
    }
    Ok(())
}

fn blog_anchor_below(reader: &mut Reader<'_>) -> Outcome {
    reader.open("/blogs/anchor.html#comments")?;
    let top = "return Math.abs(document.querySelector('#comments').getBoundingClientRect().top) < 2";
    reader.wait_for("the anchor", |reader| Ok(reader.js(top)? == true))?;
    reader.js("document.querySelector('worth-the-interview').load = 'eager'")?;
    reader.wait_for("the widget", |reader| {
        Ok(reader.js("return widget.hasAttribute('data-ready')")? == true)
    })?;
    expect("the anchor where it was", reader.js(top)?, json!(true))
}

/// Each order in which a page may put a new element in for an old one; `next()` makes one, `turn` waits a moment.
const SWITCHES: [&str; 4] = [
    "const old = widget; old.before(next()); await turn(); old.remove()",
    "const old = widget; old.after(next()); await turn(); old.remove()",
    "const old = widget, place = old.parentNode; old.remove(); await turn(); place.append(next())",
    "const old = widget; old.before(next()); old.remove()",
];

fn blog_switched_to_another_element(reader: &mut Reader<'_>) -> Outcome {
    arrive(reader, "/blogs/plain.html")?;
    mark(reader, "gut", "maybe")?;
    reader.click("button[type=submit]")?;
    reader.wait_for_text(HEADING, HEADINGS[1])?;
    for switch in SWITCHES.iter().cycle().take(6) {
        // Not before the new one is there, as it is when a page fades from one to the other.
        let there = "(element) => element?.shadowRoot.querySelector('.screen')";
        let run = format!(
            "const there = {there};
             const next = () => document.createElement('worth-the-interview');
             const turn = () => new Promise((done) => {{
               const look = () => [...document.querySelectorAll('worth-the-interview')].every(there) ? done() : requestAnimationFrame(look);
               requestAnimationFrame(look);
             }});
             return (async () => {{ {switch}; return true }})()"
        );
        reader.js(&run)?;
        come_back(reader)?;
        reader.wait_for_text(HEADING, HEADINGS[1])?;
        expect(
            "elements",
            reader.js("return document.querySelectorAll('worth-the-interview').length")?,
            json!(1),
        )?;
    }
    reader.click_on("Back")?;
    reader.wait_for("the answer", |reader| is_chosen(reader, "gut", "maybe"))?;
    // One in which somebody has begun keeps what was begun there.
    reader.js("widget.after(document.createElement('worth-the-interview'))")?;
    reader.shadow(1);
    come_back(reader)?;
    mark(reader, "gut", "go")?;
    wait_until_saved(reader)?;
    reader.browser().script("document.querySelector('worth-the-interview').remove()", json!([]))?;
    reader.shadow(0);
    reader.wait_for("its own answer", |reader| is_chosen(reader, "gut", "go"))
}

fn blog_link_while_it_is_open(reader: &mut Reader<'_>) -> Outcome {
    arrive(reader, "/blogs/routed.html")?;
    answer_all(reader)?;
    keep_as(reader, "One")?;
    wait_until_saved(reader)?;
    reader.expect_errors();
    // A link as an older reader has it, from the golden ones; the page stumbles over it, and says so as it always did.
    reader.js("scrollTo({ top: 0, behavior: 'instant' })")?;
    reader.js("location.hash = 'wti=1.PCThclTDlyf-hTcQQUAQZIACEACCGJBlue-door-2.FVNeZD'")?;
    reader.wait_for_text(".came", "Blue door 2")?;
    let seen =
        "const { top, bottom } = widget.getBoundingClientRect(); return top < innerHeight && bottom > 0";
    reader.wait_for("it in view", |reader| Ok(reader.js(seen)? == true))?;
    expect("the address", reader.js("return location.hash")?, json!(""))?;
    // The page's own fragment works, before and after.
    reader.js("document.querySelector('a[href=\"#one\"]').click()")?;
    let shown = "return document.querySelector('#one').hasAttribute('data-shown')";
    reader.wait_for("the page's own", |reader| Ok(reader.js(shown)? == true))?;
    expect("the address", reader.js("return location.hash")?, json!("#one"))?;
    expect("what the page heard", reader.js("return routes[0].startsWith('#wti=')")?, json!(true))
}
