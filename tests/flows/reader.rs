//! Owns what a reader can do in a visit, and what they can see: the words that flows are written in.
//!
//! A reader has one window with tabs, and looks into one widget at a time, the first in the page unless
//! [`Reader::shadow`] says otherwise. CSS selectors are looked up inside that widget's shadow root. Nothing here waits
//! by itself, but for pages to load: what takes time is awaited with [`Reader::wait_for`] and its short forms.

use crate::Outcome;
use crate::browser::{Browser, Scheme};
use crate::engine::Engine;
use crate::keys;
use crate::server::Site;
use serde_json::{Value, json};
use std::fs;
use std::thread;
use std::time::{Duration, Instant};

const PATIENCE: Duration = Duration::from_secs(10);
const PAUSE: Duration = Duration::from_millis(20);
/// So many looks in a row find a thing where it was before it is clicked: some frames of a screen.
const STILL: usize = 3;

/// Runs what stands in front of it, `look`, in the page again and again until the first of what it returns is true, for
/// a moment. That costs one command, where looking from outside costs one a look. Its last look is the answer; a look
/// that throws has seen nothing yet.
const LOOKING: &str = "const [page, given] = arguments;
    const end = Date.now() + 500;
    return new Promise((done) => {
      const again = (looks) => {
        let seen;
        try {
          seen = look(page, given, looks);
        } catch (error) {
          seen = [false, `at the end: ${error.message}`];
        }
        if (seen[0] || Date.now() > end) done(seen);
        else setTimeout(again, 16, looks + 1);
      };
      again(0);
    });";

/// So many times a click that did not arrive is made again.
const TRIES: usize = 3;
/// How long a click may be on its way.
const MOMENT: Duration = Duration::from_secs(1);

/// The name under which WebDriver hands elements over.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

pub struct Reader<'a> {
    browser: &'a mut Browser,
    site: Site,
    widget: usize,
    /// In the order in which they were opened, which not every driver keeps.
    tabs: Vec<Value>,
    said_before: Vec<String>,
    errors_expected: bool,
}

/// Going places.
#[allow(dead_code, reason = "a vocabulary is whole before every word of it is used")]
impl<'a> Reader<'a> {
    pub fn new(browser: &'a mut Browser, site: Site) -> Self {
        let tabs = vec![browser.first_window().clone()];
        Self { browser, site, widget: 0, tabs, said_before: Vec::new(), errors_expected: false }
    }

    /// Opens a path of this flow's own origin, such as `/` or `/strict/two.html`, or a whole URL; the page has loaded
    /// when this returns, the widget may not have.
    pub fn open(&mut self, path: &str) -> Outcome {
        self.remember();
        let url = if path.starts_with('/') { self.site.url(path) } else { path.to_owned() };
        self.browser.post("url", json!({ "url": url })).map(drop)
    }

    pub fn reload(&mut self) -> Outcome {
        self.remember();
        self.browser.post("refresh", json!({})).map(drop)
    }

    pub fn back(&mut self) -> Outcome {
        self.remember();
        self.browser.post("back", json!({})).map(drop)
    }

    /// Opens an empty tab and looks at it.
    pub fn new_tab(&mut self) -> Outcome {
        self.remember();
        // WebKit's driver never shows the second tab of a window, and what is not shown does not come near.
        let kind = if self.engine() == Engine::WebKit { "window" } else { "tab" };
        let tab = self.browser.post("window/new", json!({ "type": kind }))?;
        self.tabs.push(tab.get("handle").cloned().unwrap_or_default());
        self.switch(self.tabs.len() - 1)
    }

    /// Closes the tab, as a person does, and looks at the first one.
    pub fn close_tab(&mut self) -> Outcome {
        self.remember();
        self.browser.delete("window")?;
        self.switch(0)
    }

    /// Looks at another tab; the first is 0.
    pub fn switch(&mut self, tab: usize) -> Outcome {
        self.remember();
        let handle = self.tabs.get(tab).ok_or_else(|| format!("there is no tab {tab}"))?;
        self.browser.post("window", json!({ "handle": handle })).map(drop)
    }

    /// From now on, looks into another widget of the page; the first is 0.
    pub fn shadow(&mut self, widget: usize) -> &mut Self {
        self.widget = widget;
        self
    }

    /// The server as this flow sees it: what is to go wrong, and what was asked for.
    pub fn site(&self) -> &Site {
        &self.site
    }

    pub fn engine(&self) -> Engine {
        self.browser.engine()
    }
}

/// Doing things, with real events.
#[allow(dead_code, reason = "a vocabulary is whole before every word of it is used")]
impl Reader<'_> {
    /// Presses keys one after the other: `Tab`, `Shift+Tab`, `Space`, `Enter`, `Escape`, `Up`, `Down`, `Left`, `Right`,
    /// `Home`, `End`, `Ctrl+a`, single letters; separated by spaces.
    pub fn press(&mut self, chords: &str) -> Outcome {
        self.browser.post("actions", keys::chords(chords)?).map(drop)
    }

    /// Types into what has the focus.
    pub fn type_text(&mut self, text: &str) -> Outcome {
        self.browser.post("actions", keys::letters(text)).map(drop)
    }

    pub fn click(&mut self, css: &str) -> Outcome {
        self.click_found("one", json!(css))
    }

    /// Types into a field, or hands the path of a file to one for files.
    pub fn send_keys(&mut self, css: &str, text: &str) -> Outcome {
        let element = self.script("return one(given)", json!(css))?;
        let id = element_id(&element)?;
        self.browser.post(&format!("element/{id}/value"), json!({ "text": text })).map(drop)
    }

    /// Puts the focus into a field. By script: WebKit's driver finds no way to click into a field in a shadow root.
    pub fn focus(&mut self, css: &str) -> Outcome {
        self.script("inView(one(given)).focus()", json!(css)).map(drop)
    }

    /// Clicks the button, link, field or label with these words on it or beside it, or that begins with them.
    pub fn click_on(&mut self, words: &str) -> Outcome {
        self.click_found("control", json!(words))
    }

    /// Clicks twice in one place, as fast as a double click.
    pub fn double_click(&mut self, css: &str) -> Outcome {
        let place = self.script(
            "const box = inView(one(given)).getBoundingClientRect();
             return [box.x + box.width / 2, box.y + box.height / 2].map(Math.round)",
            json!(css),
        )?;
        let [x, y]: [i32; 2] = serde_json::from_value(place)?;
        self.browser.post("actions", keys::double_click(x, y)).map(drop)
    }

    /// Picks a file of that name and text in a field for files. By script in WebKit, whose driver cannot.
    pub fn pick_file(&mut self, css: &str, name: &str, text: &str) -> Outcome {
        if self.engine() == Engine::WebKit {
            let script = "const files = new DataTransfer();
                files.items.add(new File([given[2]], given[1], { type: 'application/json' }));
                const field = one(given[0]);
                field.files = files.files;
                field.dispatchEvent(new Event('change', { bubbles: true, composed: true }))";
            return self.script(script, json!([css, name, text])).map(drop);
        }
        let folder = self.engine().downloads().with_file_name(format!("{}-uploads", self.engine()));
        fs::create_dir_all(&folder)?;
        let file = folder.join(name);
        fs::write(&file, text)?;
        let field = self.script("return one(given)", json!(css))?;
        let id = element_id(&field)?;
        self.browser.post(&format!("element/{id}/value"), json!({ "text": file })).map(drop)
    }

    pub fn set_viewport(&mut self, width: u32, height: u32) -> Outcome {
        self.browser.set_viewport(width, height)?;
        let wanted = (u64::from(width), u64::from(height));
        let what = format!("a page of {width} by {height} pixels");
        self.wait_for(&what, |reader| Ok(reader.browser.viewport()? == wanted))
    }

    /// What the reader's system prefers. Before the first page is opened.
    pub fn color_scheme(&mut self, scheme: Scheme) -> Outcome {
        self.browser.color_scheme(scheme)
    }

    /// Clicks where the element is once the page stands still: WebKit scrolls to a new focus some moments after giving
    /// it, and a click on its way then lands on what has come there instead. On a busy machine these moments are long,
    /// and who has missed a button tries again.
    fn click_found(&mut self, finder: &str, given: Value) -> Outcome {
        let mut missed = Err(format!("{TRIES} clicks on {given} did not arrive there").into());
        for _ in 0..TRIES {
            let element = self.stand_still(finder, &given)?;
            let clicked = self.browser.post(&format!("element/{element}/click"), json!({}));
            if self.engine() != Engine::WebKit {
                return clicked.map(drop);
            }
            if self.was_clicked() {
                return Ok(());
            }
            if clicked.is_err() {
                missed = clicked.map(drop);
            }
        }
        missed
    }

    /// The element, once the page has stood still for some looks.
    fn stand_still(&mut self, finder: &str, given: &Value) -> Outcome<String> {
        let start = Instant::now();
        let script = format!("return still({finder}(given), {STILL}, arguments[2])");
        loop {
            let seen = self.look(&script, given.clone())?;
            let [still, found] = [0, 1].map(|place| seen.get(place).cloned().unwrap_or_default());
            if still == true || (found.is_object() && start.elapsed() > PATIENCE) {
                return element_id(&found);
            }
            // Only what is there can be still.
            if !found.is_object() {
                return Err(text_of(found).into());
            }
        }
    }

    /// Whether the last click has arrived, or will within a moment. A page that is gone was clicked away.
    fn was_clicked(&mut self) -> bool {
        let start = Instant::now();
        while self.js("return Boolean(window.__aim)").is_ok_and(|aimed| aimed == true) {
            if start.elapsed() > MOMENT {
                return false;
            }
            thread::sleep(PAUSE);
        }
        true
    }
}

/// Seeing things.
#[allow(dead_code, reason = "a vocabulary is whole before every word of it is used")]
impl Reader<'_> {
    /// The words that are seen in the first match, with single spaces.
    pub fn text(&mut self, css: &str) -> Outcome<String> {
        self.script("return plain(one(given).innerText)", json!(css)).map(text_of)
    }

    /// The same for every match.
    pub fn texts(&mut self, css: &str) -> Outcome<Vec<String>> {
        let texts =
            self.script("return all(given).map((element) => plain(element.innerText))", json!(css))?;
        Ok(serde_json::from_value(texts)?)
    }

    pub fn count(&mut self, css: &str) -> Outcome<usize> {
        Ok(serde_json::from_value(self.script("return all(given).length", json!(css))?)?)
    }

    /// Whether anything matches, seen or not.
    pub fn exists(&mut self, css: &str) -> Outcome<bool> {
        Ok(self.count(css)? > 0)
    }

    /// Whether a match is seen.
    pub fn sees(&mut self, css: &str) -> Outcome<bool> {
        Ok(self.script("return all(given).some(visible)", json!(css))? == true)
    }

    /// A property of the first match, such as `value` or `checked`.
    pub fn property(&mut self, css: &str, name: &str) -> Outcome<Value> {
        self.script("return one(given[0])[given[1]]", json!([css, name]))
    }

    pub fn attribute(&mut self, css: &str, name: &str) -> Outcome<Option<String>> {
        let value = self.script("return one(given[0]).getAttribute(given[1])", json!([css, name]))?;
        Ok(value.as_str().map(str::to_owned))
    }

    /// What has the focus: `button “Next”`, `radio practice=some “A little”`, `h2 “Step 1 of 8”`, `body`.
    pub fn active(&mut self) -> Outcome<String> {
        self.script("return describe(focused())", Value::Null).map(text_of)
    }

    /// The role and the name that the browser tells a screen reader.
    pub fn role_and_name(&mut self, css: &str) -> Outcome<(String, String)> {
        let element = self.script("return one(given)", json!(css))?;
        let id = element_id(&element)?;
        let role = self.browser.get(&format!("element/{id}/computedrole")).map(text_of)?;
        let name = self.browser.get(&format!("element/{id}/computedlabel")).map(text_of)?;
        Ok((role, name))
    }

    /// Runs a script in the page: the body of a function, which returns its result. It can use `widget`, `root` (its
    /// shadow root), `one(css)` and `all(css)` inside it, and the rest of page.js.
    pub fn js(&mut self, script: &str) -> Outcome<Value> {
        self.script(script, Value::Null)
    }

    /// Everything the pages of this visit said so far: `warn: …`, `uncaught: …`, `policy: …`, `failed: …`.
    pub fn console(&mut self) -> Vec<String> {
        let mut lines = self.said_before.clone();
        lines.extend(self.said_here("return [...(window.__said ?? [])]"));
        lines
    }

    /// A flow in which the page throws fails at its end, unless it said that this is meant to happen.
    pub fn expect_errors(&mut self) {
        self.errors_expected = true;
    }

    pub fn check_for_uncaught_errors(&mut self) -> Outcome {
        let mut said = self.console();
        said.retain(|line| line.starts_with("uncaught:"));
        if self.errors_expected || said.is_empty() {
            return Ok(());
        }
        Err(format!("the page threw: {}", said.join("\n")).into())
    }

    /// How many milliseconds the page worked to run a script, on its own thread; where the engine does not say, how many
    /// passed. The script may return a promise.
    pub fn time(&mut self, script: &str) -> Outcome<f64> {
        let (start, before) = (Instant::now(), self.browser.worked()?);
        self.js(script)?;
        Ok(match (before, self.browser.worked()?) {
            (Some(before), Some(after)) => after - before,
            _ => start.elapsed().as_secs_f64() * 1000.0,
        })
    }

    /// The page as it looks. WebKit waits for a next frame that is painted, and in a page that has nothing more to paint
    /// there is none: so something has.
    pub fn screenshot(&mut self) -> Outcome<Vec<u8>> {
        if self.engine() == Engine::WebKit {
            self.js("if (window.__dot) return;
                const dot = window.__dot = document.documentElement.appendChild(document.createElement('i'));
                dot.style.cssText = 'position: fixed; top: 0; left: 0; width: 1px; height: 1px; z-index: 9';
                const paint = () => {
                  dot.style.background = dot.style.background ? '' : 'white';
                  requestAnimationFrame(paint);
                };
                paint()")?;
        }
        self.browser.screenshot()
    }

    pub(crate) fn browser(&mut self) -> &mut Browser {
        self.browser
    }

    /// Runs a script with page.js in front of it and `given` in its hands.
    pub(crate) fn script(&mut self, script: &str, given: Value) -> Outcome<Value> {
        let script = format!("{}\n{script}", include_str!("page.js"));
        self.browser.script(&script, json!([self.widget, given]))
    }

    /// What a look of the page at itself finds, see [`LOOKING`]: whether it is what was looked for, and what there is.
    fn look(&mut self, script: &str, given: Value) -> Outcome<Value> {
        let page = include_str!("page.js");
        let script = format!("function look() {{ {page}\n{script} }}\n{LOOKING}");
        self.browser.script(&script, json!([self.widget, given]))
    }

    /// What a page said is gone with the page. It is taken out, so that coming back to a tab counts nothing twice.
    fn remember(&mut self) {
        let said = self.said_here("return (window.__said ?? []).splice(0)");
        self.said_before.extend(said);
    }

    fn said_here(&mut self, script: &str) -> Vec<String> {
        let said = self.browser.script(script, json!([]));
        said.ok().and_then(|lines| serde_json::from_value(lines).ok()).unwrap_or_default()
    }
}

/// Waiting.
#[allow(dead_code, reason = "a vocabulary is whole before every word of it is used")]
impl Reader<'_> {
    /// Looks again and again until the condition holds; `what` says in a failure what was awaited. A condition that
    /// cannot be looked up yet does not hold yet.
    pub fn wait_for(&mut self, what: &str, mut condition: impl FnMut(&mut Self) -> Outcome<bool>) -> Outcome {
        let start = Instant::now();
        loop {
            let seen = condition(self);
            if let Ok(true) = seen {
                return Ok(());
            }
            if start.elapsed() > PATIENCE {
                let last = seen.err().map(|error| format!("; at the end: {error}")).unwrap_or_default();
                return Err(format!("waited {} s for {what}{last}", PATIENCE.as_secs()).into());
            }
            thread::sleep(PAUSE);
        }
    }

    /// The same with the condition in the page: a script that returns whether it holds, and what there is.
    pub fn wait_in_page(&mut self, what: &str, script: &str, given: Value) -> Outcome {
        let start = Instant::now();
        loop {
            let seen = self.look(script, given.clone());
            if seen.as_ref().is_ok_and(|seen| seen.get(0) == Some(&Value::Bool(true))) {
                return Ok(());
            }
            if start.elapsed() > PATIENCE {
                let last = match seen {
                    Ok(seen) => text_of(seen.get(1).cloned().unwrap_or_default()),
                    Err(error) => format!("at the end: {error}"),
                };
                return Err(format!("waited {} s for {what}; {last}", PATIENCE.as_secs()).into());
            }
            thread::sleep(PAUSE);
        }
    }

    /// Until a match is seen.
    pub fn wait_to_see(&mut self, css: &str) -> Outcome {
        let script = "return [all(given).some(visible), `there are ${all(given).length}`]";
        self.wait_in_page(css, script, json!(css))
    }

    /// Until a file of that name was saved whole; its text.
    pub fn wait_for_download(&mut self, name: &str) -> Outcome<String> {
        let path = self.engine().downloads().join(name);
        let mut text = String::new();
        self.wait_for(&path.display().to_string(), |_| {
            text = fs::read_to_string(&path)?;
            Ok(!text.is_empty())
        })?;
        // The next one must not get another name because this one is there.
        fs::remove_file(&path)?;
        Ok(text)
    }

    /// Until no match is seen.
    pub fn wait_until_gone(&mut self, css: &str) -> Outcome {
        let script = "return [!all(given).some(visible), `there are ${all(given).length}`]";
        self.wait_in_page(&format!("{css} to go"), script, json!(css))
    }

    /// Until the words of the first match contain these.
    pub fn wait_for_text(&mut self, css: &str, words: &str) -> Outcome {
        let script = "const text = plain(one(given[0]).innerText);
            return [text.includes(given[1]), `it says “${text}”`]";
        self.wait_in_page(&format!("“{words}” in {css}"), script, json!([css, words]))
    }

    /// Until what has the focus is described so, or begins so.
    pub fn wait_for_focus(&mut self, description: &str) -> Outcome {
        let script = "const active = describe(focused());
            return [active.startsWith(given), `it is on ${active}`]";
        self.wait_in_page(&format!("the focus on {description}"), script, json!(description))
    }
}

/// The end of what was said, for a message.
pub fn last_lines(lines: &[String]) -> String {
    let from = lines.len().saturating_sub(10);
    lines.get(from..).unwrap_or_default().join("\n")
}

fn text_of(value: Value) -> String {
    match value {
        Value::String(text) => text,
        other => other.to_string(),
    }
}

fn element_id(element: &Value) -> Outcome<String> {
    let id = element.get(ELEMENT).and_then(Value::as_str);
    id.map(str::to_owned).ok_or_else(|| format!("not an element: {element}").into())
}
