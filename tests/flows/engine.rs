//! Owns what is different about the three engines: how each is found, started and asked for special things.

use crate::Outcome;
use serde_json::{Value, json};
use std::env;
use std::fmt;
use std::path::{Path, PathBuf};

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

impl Engine {
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// The driver's program and arguments; it is to listen on `port` of this machine only.
    pub fn driver(self, port: u16) -> Outcome<(PathBuf, Vec<String>)> {
        let (variable, program, arguments) = match self {
            Self::Chromium => ("CHROMEDRIVER", "chromedriver", vec![format!("--port={port}")]),
            Self::Firefox => (
                "GECKODRIVER",
                "geckodriver",
                vec![
                    format!("--port={port}"),
                    // Without a port of its own it would take a fixed one, and two runs would meet there.
                    "--websocket-port=0".into(),
                    // To set the colour scheme and a narrow page, which only the browser's own scripts can.
                    "--allow-system-access".into(),
                ],
            ),
            Self::WebKit => (
                "WEBKITWEBDRIVER",
                "WebKitWebDriver",
                vec![format!("--port={port}"), "--host=127.0.0.1".into()],
            ),
        };
        Ok((self.program(variable, &[program])?, arguments))
    }

    /// What a new session asks for.
    pub fn capabilities(self, dark: bool) -> Outcome<Value> {
        Ok(match self {
            Self::Chromium => json!({ "goog:chromeOptions": {
                "binary": self.program("CHROMIUM", &["chromium", "google-chrome", "chrome"])?,
                "args": chromium_arguments(),
                "prefs": { "download.default_directory": self.downloads() },
            }}),
            Self::Firefox => json!({ "moz:firefoxOptions": {
                "binary": self.program("FIREFOX", &["firefox", "firefox-esr"])?,
                "args": ["-headless"],
                "prefs": {
                    "browser.download.folderList": 2,
                    "browser.download.dir": self.downloads(),
                    "browser.download.always_ask_before_handling_new_types": false,
                    // The panel that says so takes the next keys away from the page.
                    "browser.download.alwaysOpenPanel": false,
                },
            }}),
            Self::WebKit => {
                let mut arguments = vec!["--automation"];
                if dark {
                    arguments.push("--dark-mode");
                }
                match webkit_browser() {
                    Some(browser) => {
                        json!({ "webkitgtk:browserOptions": { "binary": browser, "args": arguments } })
                    }
                    None => json!({ "webkitgtk:browserOptions": { "args": arguments } }),
                }
            }
        })
    }

    /// Where what is saved goes. WebKit's driver cannot be told.
    pub fn downloads(self) -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("target/flows/downloads").join(self.to_string())
    }

    fn program(self, variable: &str, names: &[&str]) -> Outcome<PathBuf> {
        if let Some(given) = env::var_os(variable) {
            return Ok(PathBuf::from(given));
        }
        let path = env::var_os("PATH").unwrap_or_default();
        env::split_paths(&path)
            .flat_map(|folder| names.iter().map(move |name| folder.join(name)))
            .find(|file| file.is_file())
            .ok_or_else(|| {
                let names = names.join(" or ");
                format!("no {names} on PATH; `.ci/setup flows` installs it, and {variable} names another")
                    .into()
            })
    }
}

impl fmt::Display for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        })
    }
}

fn chromium_arguments() -> Vec<&'static str> {
    let mut arguments = vec![
        "--headless",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--no-first-run",
        // Nothing may be asked of the network, which may not be there.
        "--disable-quic",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];
    // Its sandbox does not start as root; everyone else keeps it.
    if is_root() {
        arguments.push("--no-sandbox");
    }
    arguments
}

fn is_root() -> bool {
    use std::os::unix::fs::MetadataExt;
    std::fs::metadata("/proc/self").is_ok_and(|me| me.uid() == 0)
}

/// Some drivers look for their browser in a place where the system does not put it.
fn webkit_browser() -> Option<PathBuf> {
    if let Some(given) = env::var_os("WEBKIT_MINIBROWSER") {
        return Some(PathBuf::from(given));
    }
    let libraries =
        ["/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/lib64", "/usr/lib", "/usr/libexec"];
    let versions = ["webkit2gtk-4.1", "webkitgtk-6.0", "webkit2gtk-4.0"];
    libraries
        .iter()
        .flat_map(|library| versions.map(|version| PathBuf::from(library).join(version).join("MiniBrowser")))
        .find(|file| file.is_file())
}
