//! Owns what most visits have in common: the way through the quiz, to the journal, and what is to be seen there.

use crate::Outcome;
use crate::engine::Engine;
use crate::reader::Reader;
use serde_json::json;

/// The answers of the first golden case, step by step.
pub const ANSWERS: [&[(&str, &str)]; 8] = [
    &[("gut", "maybe")],
    &[("last", "longer"), ("next", "one")],
    &[("know", "ad-and-site"), ("deal", "no")],
    &[("kind", "close")],
    &[("clear", "unclear")],
    &[("meet", "other-manager")],
    &[("time", "2-to-4"), ("stress", "tense"), ("risk", "little")],
    &[
        ("worth-practice", "day"),
        ("worth-want", "half-day"),
        ("worth-learn", "half-day"),
        ("worth-clarify", "1-2-hours"),
        ("worth-network", "1-2-hours"),
    ],
];

/// The headings of the eight steps.
pub const HEADINGS: [&str; 8] = [
    "What does your gut say?",
    "Practice without pressure",
    "Wanting it after all",
    "What they look for",
    "What you want next",
    "People you would meet",
    "What it costs you",
    "What it is worth",
];

pub const HEADING: &str = ".screen .heading-0";
/// The heading of the result of those answers.
pub const RESULT: &str = "Your answers point to going";
/// The first steps as they stand before the program is there.
pub const EARLY: &str = ".early";
pub const SAVED: &str = "Saved in this browser";
/// What is folded away in a result, which comes with the later part.
pub const FOLDS: &str = ".result .folds";
pub const STATUS: &str = ".status p";
/// The way from the quiz to the journal and back.
pub const JOURNAL: &str = ".top .ways button:last-child";

/// A visit in which nothing is the engine's own doing, made in one of them: its siblings are made in each.
pub fn in_one_engine(reader: &mut Reader<'_>, visit: impl FnOnce(&mut Reader<'_>) -> Outcome) -> Outcome {
    if reader.engine() == Engine::Chromium { visit(reader) } else { Ok(()) }
}

/// Opens a page and scrolls to the widget, as a reader of the post does.
pub fn arrive(reader: &mut Reader<'_>, path: &str) -> Outcome {
    reader.open(path)?;
    come_back(reader)
}

/// Scrolls to the widget of a page that has just been loaded, and waits for it. More than once, since a page may still
/// be on its way to the place that its address names.
pub fn come_back(reader: &mut Reader<'_>) -> Outcome {
    come_back_at_first(reader)?;
    wait_for_later(reader)
}

/// Waits for the later part where something on screen waits for it.
pub fn wait_for_later(reader: &mut Reader<'_>) -> Outcome {
    reader.wait_until_gone("[aria-busy=true]")
}

/// The same, whatever the later part may be doing.
pub fn come_back_at_first(reader: &mut Reader<'_>) -> Outcome {
    reader.wait_for(HEADING, |reader| {
        reader.js(
            "if (!root?.querySelector('.screen') || root.querySelector('.early')) widget.scrollIntoView()",
        )?;
        Ok(!reader.exists(EARLY)? && reader.sees(HEADING)?)
    })
}

/// As if nobody had been here: from a page without a widget, which would write what it shows as it is left.
pub fn forget(reader: &mut Reader<'_>) -> Outcome {
    reader.open("/blog.html")?;
    reader.browser().script("localStorage.clear(); sessionStorage.clear()", json!([]))?;
    Ok(())
}

/// Puts a page together around the element, with the script last.
pub fn put(reader: &mut Reader<'_>, around: &str) -> Outcome {
    reader.open("/blog.html")?;
    let script = "const [around] = arguments;
        document.body.insertAdjacentHTML('beforeend', around);
        document.body.append(Object.assign(document.createElement('script'), { type: 'module', src: '/embed.js' }))";
    reader.browser().script(script, json!([around]))?;
    Ok(())
}

pub fn radio(name: &str, value: &str) -> String {
    format!("input[name='{name}'][value='{value}']")
}

pub fn choose(reader: &mut Reader<'_>, name: &str, value: &str) -> Outcome {
    let radio = radio(name, value);
    reader.wait_to_see(&radio)?;
    reader.click(&radio)?;
    reader.wait_for(&radio, |reader| is_chosen(reader, name, value))
}

pub fn is_chosen(reader: &mut Reader<'_>, name: &str, value: &str) -> Outcome<bool> {
    let radio = radio(name, value);
    // It may be in a fold that nobody has opened yet.
    if !reader.exists(&radio)? {
        unfold(reader)?;
    }
    Ok(reader.property(&radio, "checked")? == true)
}

/// Has all built that is folded away in a result, which is when it is opened, and leaves it folded.
pub fn unfold(reader: &mut Reader<'_>) -> Outcome {
    let script = "const folds = all('.folds > details');
        const empty = folds.filter((fold) => fold.children.length < 2);
        for (const fold of empty) fold.open = fold.wasFolded = true;
        if (empty.length) return [false, `${empty.length} are empty`];
        for (const fold of folds) if (fold.wasFolded) fold.open = fold.wasFolded = false;
        // The page is shorter then, and scrolls by itself.
        return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done([true, '']))))";
    reader.wait_in_page("what is folded away", script, json!(null))
}

/// The exact value of a figure of the result, wherever in it it stands.
pub fn figure(reader: &mut Reader<'_>, name: &str) -> Outcome<String> {
    unfold(reader)?;
    Ok(reader.attribute(&format!("data[data-figure='{name}']"), "value")?.unwrap_or_default())
}

/// Taps an answer of the quiz once its question is open, which moves on.
pub fn tap(reader: &mut Reader<'_>, name: &str, value: &str) -> Outcome {
    let radio = radio(name, value);
    reader.wait_for(&radio, |reader| reader.sees(&radio))?;
    reader.click(&radio)
}

/// Chooses an answer of the quiz as a key does, which moves on from nothing.
pub fn mark(reader: &mut Reader<'_>, name: &str, value: &str) -> Outcome {
    let radio = radio(name, value);
    reader.script("one(given).click()", json!(radio))?;
    reader.wait_for(&radio, |reader| is_chosen(reader, name, value))
}

/// Answers one step, from 1, without leaving it.
pub fn answer_step(reader: &mut Reader<'_>, step: usize) -> Outcome {
    let (heading, answers) = HEADINGS.iter().zip(ANSWERS).nth(step - 1).ok_or("there is no such step")?;
    reader.wait_for_text(HEADING, heading)?;
    answers.iter().try_for_each(|(name, value)| mark(reader, name, value))
}

/// From the first step to the result and all that is folded away in it, with the answers of the first golden case.
pub fn answer_all(reader: &mut Reader<'_>) -> Outcome {
    answer_to_the_result(reader)?;
    reader.wait_to_see(FOLDS)
}

/// The same to the first look at the result. In one script: that a person can do it is what the flows of the quiz are
/// for.
pub fn answer_to_the_result(reader: &mut Reader<'_>) -> Outcome {
    reader.wait_for_text(HEADING, HEADINGS[0])?;
    let radios = |answers: &[(&str, &str)]| -> Vec<String> {
        answers.iter().map(|(name, value)| radio(name, value)).collect()
    };
    let steps: Vec<_> =
        HEADINGS.iter().zip(ANSWERS).map(|(heading, answers)| (heading, radios(answers))).collect();
    let script = "const shown = () => plain(one('.screen .heading-0').innerText);
        const step = async ([heading, radios]) => {
          const end = Date.now() + 10000;
          while (shown() !== heading) {
            if (Date.now() > end) throw new Error(`waited for “${heading}”, and there is “${shown()}”`);
            await new Promise((done) => setTimeout(done, 4));
          }
          radios.forEach((css) => one(css).click());
          one('button[type=submit]').click();
        };
        return given.reduce((before, one) => before.then(() => step(one)), Promise.resolve())";
    reader.script(script, json!(steps))?;
    // The heading takes the focus and is scrolled to; what is done before that may go elsewhere.
    reader.wait_for_focus(&format!("h2 “{RESULT}”"))
}

/// Goes on from a step none of whose questions is answered, from one to the next.
pub fn skip_step(reader: &mut Reader<'_>) -> Outcome {
    let questions = reader.count(".asked")?.max(1);
    for place in 1..=questions {
        reader.click("button[type=submit]")?;
        if place < questions {
            let open = format!(".questions > :nth-child({}) .asked", place + 1);
            reader.wait_to_see(&open)?;
        }
    }
    Ok(())
}

/// From the last question of the second step to the first step.
pub fn go_back_to_the_first(reader: &mut Reader<'_>) -> Outcome {
    reader.click_on("Back")?;
    reader.wait_for_focus("radio last=")?;
    reader.click_on("Back")?;
    reader.wait_for_text(HEADING, HEADINGS[0])
}

/// From a step, from 1, to the result, without an answer.
pub fn skip_from(reader: &mut Reader<'_>, step: usize) -> Outcome {
    for heading in HEADINGS.iter().skip(step - 1) {
        reader.wait_for_text(HEADING, heading)?;
        skip_step(reader)?;
    }
    reader.wait_to_see(".keep")?;
    reader.wait_to_see(FOLDS)
}

/// From an interview that is considered to its reflection.
pub fn reflect(reader: &mut Reader<'_>) -> Outcome {
    reader.click_on("Write down how it went")?;
    reader.wait_to_see("#words")?;
    // The heading takes the focus; what is typed before that goes nowhere.
    reader.wait_for_focus("h2")
}

/// To the form of a reflection that is read; where it is written already, nothing.
pub fn edit(reader: &mut Reader<'_>) -> Outcome {
    if !reader.exists("#words")? {
        reader.click_on("Edit")?;
        reader.wait_to_see("#words")?;
        reader.wait_for_focus("h2")?;
    }
    Ok(())
}

/// What stands in a reflection as the line to remember, where it is written or where it is read.
pub fn words(reader: &mut Reader<'_>) -> Outcome<String> {
    let words = reader.js("const named = (label) => plain(label.innerText) === 'One line to remember';
        const read = all('.written .label').filter(visible).find(named)?.nextElementSibling.textContent;
        return all('#words')[0]?.value ?? read ?? ''")?;
    Ok(serde_json::from_value(words)?)
}

/// From the result to an interview in the journal.
pub fn keep_as(reader: &mut Reader<'_>, name: &str) -> Outcome {
    // The heading takes the focus when the result comes up; what is typed before that goes nowhere.
    reader.wait_to_see(".keep")?;
    reader.wait_for_focus("h2 “")?;
    reader.focus("#label")?;
    reader.type_text(name)?;
    reader.click_on("Keep this")?;
    reader.wait_for_text(HEADING, name)
}

pub fn wait_until_saved(reader: &mut Reader<'_>) -> Outcome {
    reader.wait_for_text(STATUS, SAVED)
}

/// The keys of the widget in this origin's storage, and in what this tab remembers.
pub fn keys(reader: &mut Reader<'_>) -> Outcome<Vec<String>> {
    let keys = reader.js("return [localStorage, sessionStorage].flatMap(Object.keys)
          .filter((key) => key.startsWith('worth-the-interview'))")?;
    Ok(serde_json::from_value(keys)?)
}

/// Whether a button or link that is called so is seen.
pub fn offers(reader: &mut Reader<'_>, words: &str) -> Outcome<bool> {
    let script = "return all('button, a[href]').filter(visible).some((control) => called(control) === given)";
    Ok(reader.script(script, json!(words))? == true)
}

/// Opens the journal from the quiz.
pub fn open_journal(reader: &mut Reader<'_>) -> Outcome {
    reader.click(JOURNAL)?;
    reader.wait_for_focus("h2 “Your journal”")
}

/// From the journal to an interview, and deletes it there. The journal comes up again.
pub fn delete(reader: &mut Reader<'_>, name: &str) -> Outcome {
    reader.click_on(name)?;
    reader.wait_for_text(HEADING, name)?;
    reader.click_on("Delete this interview")?;
    reader.wait_for_text(HEADING, "Your journal")
}

/// Types into a field, in the place of what stands there.
pub fn write(reader: &mut Reader<'_>, css: &str, text: &str) -> Outcome {
    reader.focus(css)?;
    reader.press("Ctrl+a")?;
    reader.type_text(text)?;
    reader.wait_for(&format!("“{text}” in {css}"), |reader| Ok(reader.property(css, "value")? == text))
}

/// Sets a day or picks from a list. By script: every engine has controls of its own for that.
pub fn pick(reader: &mut Reader<'_>, css: &str, value: &str) -> Outcome {
    let script = "const field = one(given[0]); field.value = given[1];
        field.dispatchEvent(new Event('change', { bubbles: true, composed: true }))";
    reader.script(script, json!([css, value])).map(drop)
}

/// Fails with everything that the page's policy refused so far. A browser's own wish for an icon is not the widget's.
pub fn expect_nothing_refused(reader: &mut Reader<'_>) -> Outcome {
    let lines = reader.console().into_iter();
    let refused: Vec<_> =
        lines.filter(|line| line.starts_with("policy:") && !line.contains("favicon")).collect();
    expect("what the policy refused", refused, Vec::<String>::new())
}

/// Fails with both sides where they differ.
pub fn expect<T: PartialEq<U> + std::fmt::Debug, U: std::fmt::Debug>(
    what: &str,
    found: T,
    wanted: U,
) -> Outcome {
    if found == wanted { Ok(()) } else { Err(format!("{what}: found {found:?}, wanted {wanted:?}").into()) }
}
