//! Owns where the page stands after a change of screen: the heading near the top of what can be seen, wherever the reader
//! came from, whatever the page keeps in front of its top; and the same place after hiding and showing again.

use super::visit::{ANSWERS, HEADINGS, RESULT, answer_step, arrive, come_back, keep_as, skip_step, tap};
use crate::Outcome;
use crate::lane::Flow;
use crate::reader::Reader;
use serde_json::{Value, json};

pub const FLOWS: &[(&str, Flow)] = &[
    ("arrival_at_each_screen", arrival_at_each_screen),
    ("arrival_below_a_fixed_header", arrival_below_a_fixed_header),
    ("arrival_below_a_sticky_header", arrival_below_a_sticky_header),
    ("arrival_on_a_page_that_scrolls_smoothly", arrival_on_a_page_that_scrolls_smoothly),
    ("arrival_by_a_link", arrival_by_a_link),
    ("arrival_on_a_page_that_glides", arrival_on_a_page_that_glides),
    ("arrival_after_hiding", arrival_after_hiding),
];

/// A phone with its bars.
const PHONE: (u32, u32) = (390, 664);
/// A small laptop.
const LAPTOP: (u32, u32) = (1280, 720);

/// Waits until the heading stands at most 120 pixels below the top of what can be seen, with the widget's first line
/// above it, and has the focus.
fn expect_arrived(reader: &mut Reader<'_>, heading: &str) -> Outcome {
    let script = "const title = all('.screen .heading-0')[0];
        const cover = document.querySelector('#cover')?.getBoundingClientRect().bottom ?? 0;
        const top = Math.round(title.getBoundingClientRect().top - cover);
        const there = plain(title.innerText).startsWith(given) && focused() === title;
        return [there && top >= 40 && top <= 120, `“${plain(title.innerText)}” is ${top} pixels below the top`]";
    reader.wait_in_page(&format!("“{heading}” at the top"), script, json!(heading))
}

/// Through the quiz, to the journal and back, by pointer and by keyboard.
fn every_screen(reader: &mut Reader<'_>, sizes: &[(u32, u32)], header: Option<&str>) -> Outcome {
    for (width, height) in sizes.iter().copied() {
        reader.set_viewport(width, height)?;
        arrive(reader, "/")?;
        if let Some(style) = header {
            reader.js(&format!(
                "const cover = document.createElement('div'); cover.id = 'cover'; cover.textContent = 'A blog';
                 cover.style.cssText = '{style}; top: 0; left: 0; right: 0; height: 64px; background: white; z-index: 9';
                 document.body.prepend(cover)"
            ))?;
        }
        for (step, answers) in ANSWERS.iter().enumerate() {
            match step % 2 {
                // By a tap on the last answer, which moves on.
                _ if step == HEADINGS.len() - 1 => {
                    answer_step(reader, step + 1)?;
                    reader.click("button[type=submit]")?;
                }
                0 => answers.iter().try_for_each(|(name, value)| tap(reader, name, value))?,
                _ => {
                    answer_step(reader, step + 1)?;
                    reader.js("one('button[type=submit]').focus()")?;
                    reader.press("Enter")?;
                }
            }
            expect_arrived(reader, HEADINGS.get(step + 1).unwrap_or(&RESULT))?;
        }
        reader.click_on("Back")?;
        expect_arrived(reader, HEADINGS.last().copied().unwrap_or_default())?;
        reader.click("button[type=submit]")?;
        expect_arrived(reader, RESULT)?;
        let name = format!("At {width}");
        keep_as(reader, &name)?;
        expect_arrived(reader, &name)?;
        reader.click_on("Write down how it went")?;
        expect_arrived(reader, &name)?;
        reader.click_on("All interviews")?;
        expect_arrived(reader, "Your journal")?;
        let way = "control('What it teaches').getBoundingClientRect().top";
        reader.js("inView(control('What it teaches'))")?;
        let before: f64 = serde_json::from_value(reader.js(&format!("return {way}"))?)?;
        reader.click_on("What it teaches")?;
        expect_arrived(reader, "What your journal teaches")?;
        reader.click_on("All interviews")?;
        reader.wait_for_focus("button “What it teaches”")?;
        // Below a header of the page that is in the way, a click scrolls a little by itself.
        let after: f64 = serde_json::from_value(reader.js(&format!("return {way}"))?)?;
        if header.is_none() && (before - after).abs() > 2.0 {
            return Err(format!("the way stood at {before}, and stands at {after}").into());
        }
        reader.click_on("Quiz")?;
        expect_arrived(reader, HEADINGS.first().copied().unwrap_or_default())?;
    }
    Ok(())
}

fn arrival_at_each_screen(reader: &mut Reader<'_>) -> Outcome {
    every_screen(reader, &[PHONE, LAPTOP], None)
}

fn arrival_below_a_fixed_header(reader: &mut Reader<'_>) -> Outcome {
    every_screen(reader, &[PHONE], Some("position: fixed"))
}

fn arrival_below_a_sticky_header(reader: &mut Reader<'_>) -> Outcome {
    every_screen(reader, &[LAPTOP], Some("position: sticky"))
}

/// The page's own wish for smooth scrolling must not leave the reader on the way.
fn arrival_on_a_page_that_scrolls_smoothly(reader: &mut Reader<'_>) -> Outcome {
    reader.set_viewport(PHONE.0, PHONE.1)?;
    arrive(reader, "/")?;
    reader.js("document.documentElement.style.scrollBehavior = 'smooth'")?;
    for heading in HEADINGS.iter().skip(1) {
        skip_step(reader)?;
        expect_arrived(reader, heading)?;
    }
    Ok(())
}

fn arrival_by_a_link(reader: &mut Reader<'_>) -> Outcome {
    reader.set_viewport(PHONE.0, PHONE.1)?;
    arrive(reader, "/")?;
    reader.js("location.hash = 'wti=1.cut'")?;
    let script =
        "const title = one('.came .heading-0'); const top = Math.round(title.getBoundingClientRect().top);
        return [focused() === title && top >= 0 && top <= 120, `it is ${top} pixels below the top`]";
    reader.wait_in_page("what came by the link at the top", script, Value::Null)
}

/// A page that scrolls smoothly may still be on its way somewhere when another screen comes up.
fn arrival_on_a_page_that_glides(reader: &mut Reader<'_>) -> Outcome {
    reader.set_viewport(PHONE.0, PHONE.1)?;
    arrive(reader, "/")?;
    let by_a_link = "location.hash = 'wti=1.cut'";
    let next = "one('button[type=submit]').click()";
    let back = "control('Back').click()";
    for (way, part, title) in [
        (by_a_link, 0.2, ".came .heading-0"),
        (by_a_link, 0.5, ".came .heading-0"),
        (by_a_link, 0.8, ".came .heading-0"),
        (next, 0.3, ".screen .heading-0"),
        (back, 0.6, ".screen .heading-0"),
    ] {
        // Goes on once that part of the way is behind it.
        reader.js(&format!(
            "scrollTo({{ top: 0, behavior: 'instant' }});
            window.__there = 0;
            const goal = widget.getBoundingClientRect().top;
            const glide = () => {{ if (scrollY < goal * {part}) requestAnimationFrame(glide); else {{ {way} }} }};
            const begin = () => {{ widget.scrollIntoView({{ behavior: 'smooth' }}); glide() }};
            requestAnimationFrame(() => requestAnimationFrame(begin))"
        ))?;
        let script = "const title = one(given); const top = Math.round(title.getBoundingClientRect().top);
            const there = focused() === title && top >= 0 && top <= 120;
            window.__there = there ? (window.__there ?? 0) + 1 : 0;
            return [window.__there > 12, `it is ${top} pixels below the top`]";
        reader.wait_in_page(&format!("{title} at the top after {part} of the way"), script, json!(title))?;
        if reader.sees(".came")? {
            reader.click(".came button:last-child")?;
            reader.wait_until_gone(".came")?;
        }
    }
    Ok(())
}

/// Whoever hides everything and shows it again is where they were.
fn arrival_after_hiding(reader: &mut Reader<'_>) -> Outcome {
    reader.set_viewport(PHONE.0, PHONE.1)?;
    arrive(reader, "/")?;
    super::visit::answer_all(reader)?;
    keep_as(reader, "Harbour Books")?;
    reader.reload()?;
    come_back(reader)?;
    // A browser brings a page that is loaded anew to where it was, once that is there.
    let rests = |reader: &mut Reader<'_>| {
        let script = "return [still(one('#lever'), 12, arguments[2])[0], '']";
        reader.wait_in_page("the lever to stand still", script, Value::Null)
    };
    rests(reader)?;
    reader.js("one('#lever').focus()")?;
    let place = |reader: &mut Reader<'_>, script: &str| -> Outcome<f64> {
        Ok(serde_json::from_value(reader.js(script)?)?)
    };
    rests(reader)?;
    let before = place(reader, "return one('#lever').getBoundingClientRect().top")?;
    // The widget's first line is another one while everything is hidden, and may be a little higher or lower.
    let stays = |reader: &mut Reader<'_>, what: &str| {
        let now = place(reader, "return one('#lever').getBoundingClientRect().top")?;
        let moved = (now - before).abs() >= 16.0;
        if moved { Err(format!("{what}: at {now}, and before at {before}").into()) } else { Ok(()) }
    };
    reader.press("Escape Escape")?;
    reader.wait_for_focus("button “Show again”")?;
    stays(reader, "the place while hidden")?;
    reader.press("Enter")?;
    reader.wait_for_focus("range")?;
    stays(reader, "the place shown again")
}
