//! Owns one browser session: WebDriver commands, from plain functions.

use crate::Outcome;
use crate::driver::Driver;
use crate::engine::Engine;
use fantoccini::error::CmdError;
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Map, Value, json};
use std::fs;
use std::thread;
use std::time::{Duration, Instant};
use tokio::runtime::{Builder, Runtime};
use url::{ParseError, Url};

/// Far longer than any command takes; so that a hung browser fails a flow and not the whole run.
const PATIENCE: Duration = Duration::from_secs(60);
/// The same for starting, which takes some seconds, or does not happen at all.
const PATIENCE_TO_START: Duration = Duration::from_secs(30);

pub struct Browser {
    engine: Engine,
    runtime: Runtime,
    client: Client,
    dark: bool,
    first_window: Value,
    sized: bool,
    driver: Driver,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Scheme {
    Light,
    Dark,
}

impl Browser {
    pub fn start(engine: Engine) -> Outcome<Self> {
        // What another run saved must not be taken for what this one does.
        let _ = fs::remove_dir_all(engine.downloads());
        let driver = Driver::start(engine)?;
        let runtime = Builder::new_current_thread().enable_all().build()?;
        let client = runtime.block_on(connect(engine, &driver, false))?;
        let mut browser =
            Self { engine, runtime, client, dark: false, first_window: Value::Null, sized: false, driver };
        browser.settle()?;
        Ok(browser)
    }

    pub fn engine(&self) -> Engine {
        self.engine
    }

    pub fn first_window(&self) -> &Value {
        &self.first_window
    }

    pub fn get(&self, path: &str) -> Outcome<Value> {
        self.send("GET", path, None)
    }

    pub fn post(&self, path: &str, body: Value) -> Outcome<Value> {
        self.send("POST", path, Some(body))
    }

    pub fn delete(&self, path: &str) -> Outcome<Value> {
        self.send("DELETE", path, None)
    }

    /// Runs a script as WebDriver has it: the body of a function, with `arguments`.
    pub fn script(&self, script: &str, arguments: Value) -> Outcome<Value> {
        self.post("execute/sync", json!({ "script": script, "args": arguments }))
    }

    /// The same for a script that calls its last argument when it is done.
    pub fn script_with_callback(&self, script: &str, arguments: Value) -> Outcome<Value> {
        self.post("execute/async", json!({ "script": script, "args": arguments }))
    }

    pub fn screenshot(&self) -> Outcome<Vec<u8>> {
        Ok(self
            .runtime
            .block_on(async { tokio::time::timeout(PATIENCE, self.client.screenshot()).await })??)
    }

    /// One empty tab, for the next flow; fails if the browser is no longer well.
    pub fn clear(&mut self) -> Outcome {
        let windows = self.get("window/handles")?;
        for window in windows.as_array().into_iter().flatten().filter(|&window| *window != self.first_window)
        {
            self.post("window", json!({ "handle": window }))?;
            self.delete("window")?;
        }
        self.post("window", json!({ "handle": self.first_window }))?;
        self.post("url", json!({ "url": "about:blank" }))?;
        if self.sized {
            self.usual_size()?;
        }
        self.color_scheme(Scheme::Light)
    }

    /// What the page learns of the reader's system. To be called before a page is opened: WebKit takes it only when it
    /// starts, so it is started anew.
    pub fn color_scheme(&mut self, scheme: Scheme) -> Outcome {
        let dark = scheme == Scheme::Dark;
        if self.dark == dark {
            return Ok(());
        }
        match self.engine {
            Engine::Chromium => {
                let value = if dark { "dark" } else { "light" };
                let features = json!([{ "name": "prefers-color-scheme", "value": value }]);
                self.devtools("Emulation.setEmulatedMedia", json!({ "features": features }))?;
            }
            Engine::Firefox => {
                let value = if dark { 0 } else { 1 };
                let name = "layout.css.prefers-color-scheme.content-override";
                self.in_firefox(
                    "Services.prefs.setIntPref(arguments[0], arguments[1]);",
                    json!([name, value]),
                )?;
            }
            Engine::WebKit => {
                self.runtime.block_on(self.client.clone().close())?;
                self.client = self.runtime.block_on(connect(self.engine, &self.driver, dark))?;
                self.settle()?;
            }
        }
        self.dark = dark;
        Ok(())
    }

    /// Makes the page as wide and as high as this, scroll bar included.
    pub fn set_viewport(&mut self, width: u32, height: u32) -> Outcome {
        self.sized = true;
        match self.engine {
            // A window of either of these is never narrower than 500 pixels, but the page in it can be.
            Engine::Chromium => {
                let size =
                    json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
                self.devtools("Emulation.setDeviceMetricsOverride", size)?;
            }
            Engine::Firefox => {
                // The window only has to be large enough.
                self.post("window/rect", json!({ "width": width.max(500) + 100, "height": height + 200 }))?;
                let script = "const page = gBrowser.selectedBrowser.style; \
                    page.maxWidth = page.minWidth = arguments[0]; page.maxHeight = page.minHeight = arguments[1];";
                self.in_firefox(script, json!([format!("{width}px"), format!("{height}px")]))?;
            }
            Engine::WebKit => self.resize_window(width, height)?,
        }
        Ok(())
    }

    /// The page's size, as the page sees it.
    pub fn viewport(&self) -> Outcome<(u64, u64)> {
        let size = self.script("return [innerWidth, innerHeight]", json!([]))?;
        let side = |index| size.get(index).and_then(Value::as_u64).unwrap_or_default();
        Ok((side(0), side(1)))
    }

    fn usual_size(&mut self) -> Outcome {
        match self.engine {
            Engine::Chromium => self.devtools("Emulation.clearDeviceMetricsOverride", json!({})).map(drop)?,
            Engine::Firefox => {
                self.in_firefox("gBrowser.selectedBrowser.removeAttribute('style');", json!([]))?
            }
            Engine::WebKit => {}
        }
        self.sized = false;
        self.resize_window(1280, 900)
    }

    /// The frame around the page is the browser's own: how much it adds is seen from the size before.
    fn resize_window(&self, width: u32, height: u32) -> Outcome {
        let wanted = (u64::from(width), u64::from(height));
        for _ in 0..3 {
            let frame = self.get("window/rect")?;
            let side = |name| frame.get(name).and_then(Value::as_u64).unwrap_or_default();
            let (page_width, page_height) = self.viewport()?;
            let width = (side("width") + wanted.0).saturating_sub(page_width);
            let height = (side("height") + wanted.1).saturating_sub(page_height);
            self.post("window/rect", json!({ "width": width, "height": height }))?;
            // Some windows take their new size a moment later.
            let start = Instant::now();
            while start.elapsed() < Duration::from_secs(1) {
                if self.viewport()? == wanted {
                    return Ok(());
                }
                thread::sleep(Duration::from_millis(10));
            }
        }
        Ok(())
    }

    fn settle(&mut self) -> Outcome {
        self.first_window = self.get("window")?;
        self.post("timeouts", json!({ "script": 30_000, "pageLoad": 30_000, "implicit": 0 }))?;
        self.resize_window(1280, 900)
    }

    /// How many milliseconds the page has worked on its own thread, drawing included, so that what else the machine has to
    /// do does not count. None where the engine does not say.
    pub fn worked(&self) -> Outcome<Option<f64>> {
        if self.engine != Engine::Chromium {
            return Ok(None);
        }
        self.devtools("Performance.enable", json!({ "timeDomain": "threadTicks" }))?;
        let metrics = self.devtools("Performance.getMetrics", json!({}))?;
        let metrics = metrics.get("metrics").and_then(Value::as_array).cloned().unwrap_or_default();
        let tasks = metrics.iter().find(|metric| metric.get("name") == Some(&json!("TaskDuration")));
        Ok(tasks.and_then(|tasks| tasks.get("value")?.as_f64()).map(|seconds| seconds * 1000.0))
    }

    fn devtools(&self, command: &str, parameters: Value) -> Outcome<Value> {
        self.post("goog/cdp/execute", json!({ "cmd": command, "params": parameters }))
    }

    fn in_firefox(&self, script: &str, arguments: Value) -> Outcome {
        self.post("moz/context", json!({ "context": "chrome" }))?;
        let done = self.script(script, arguments);
        self.post("moz/context", json!({ "context": "content" }))?;
        done.map(drop)
    }

    fn send(&self, method: &'static str, path: &str, body: Option<Value>) -> Outcome<Value> {
        let command = Command { method, path: path.to_owned(), body };
        let answer = self
            .runtime
            .block_on(async { tokio::time::timeout(PATIENCE, self.client.issue_cmd(command)).await });
        match answer {
            // Some drivers give the kind of an error and no words.
            Ok(Err(CmdError::Standard(error))) => Err(format!(
                "webdriver returned error: {}, at {method} {path}: {}",
                error.error(),
                error.message
            )
            .into()),
            Ok(answer) => Ok(answer?),
            Err(_) => Err(format!("{} did not answer to {method} {path}", self.engine).into()),
        }
    }
}

impl Drop for Browser {
    /// The session ends in order, so that the browser can put its files away; the driver's end would do otherwise.
    fn drop(&mut self) {
        let close = self.client.clone().close();
        let _ = self.runtime.block_on(async { tokio::time::timeout(Duration::from_secs(5), close).await });
    }
}

async fn connect(engine: Engine, driver: &Driver, dark: bool) -> Outcome<Client> {
    let mut wanted: Map<String, Value> = match engine.capabilities(dark)? {
        Value::Object(map) => map,
        _ => Map::new(),
    };
    wanted.insert("unhandledPromptBehavior".into(), json!("accept"));
    let mut connector = HttpConnector::new();
    connector.set_nodelay(true);
    let connect =
        async { ClientBuilder::new(connector).capabilities(wanted).connect(&driver.address()).await };
    Ok(tokio::time::timeout(PATIENCE_TO_START, connect).await??)
}

/// Any WebDriver command of a session, by its path.
#[derive(Debug)]
struct Command {
    method: &'static str,
    path: String,
    body: Option<Value>,
}

impl WebDriverCompatibleCommand for Command {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &Url) -> (http::Method, Option<String>) {
        let method = http::Method::from_bytes(self.method.as_bytes()).unwrap_or_default();
        (method, self.body.as_ref().map(Value::to_string))
    }
}
