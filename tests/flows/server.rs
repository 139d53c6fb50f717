//! Owns the web server of the flows: dist/, the fixture pages and the recorded builds of older versions, on an origin of its own for each flow, so that each
//! reader starts with empty storage; and what can go wrong on the way.

use crate::Outcome;
use std::collections::HashMap;
use std::fs;
use std::io::{self, BufRead, BufReader, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

/// The policy that the widget must run under; pages under `/strict/` are sent with it.
const STRICT: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'none'; \
     require-trusted-types-for 'script'; trusted-types 'none'";

/// Keeps what a page says on its console; sent as the first script of every page.
const RECORDER: &str = include_str!("recorder.js");
const RECORDER_PATH: &str = "/__recorder.js";

const PATIENCE: Duration = Duration::from_secs(30);

/// What happens to a file on the way to the reader.
#[allow(dead_code, reason = "a vocabulary is whole before every word of it is used")]
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// The server does not know what kind of file this is.
    Unnamed,
    /// The server answers with this status.
    Status(u16),
    /// The connection ends in the middle of the file.
    CutOff,
    /// Nothing comes until it is mended.
    Held,
    /// Another file comes under its name.
    Instead(&'static str),
    /// Pages of other origins may not read it.
    Private,
}

/// The server as one flow sees it: an origin that no other flow uses.
#[derive(Clone)]
pub struct Site {
    port: u16,
    name: String,
    shared: Arc<Shared>,
}

#[derive(Default)]
struct Shared {
    hosts: Mutex<HashMap<String, Host>>,
    mended: Condvar,
}

#[derive(Default)]
struct Host {
    faults: Vec<(String, Fault)>,
    headers: Vec<(String, String)>,
    requests: Vec<String>,
}

#[allow(dead_code, reason = "a vocabulary is whole before every word of it is used")]
impl Site {
    /// The same server under another name, which is another origin with storage of its own.
    pub fn named(&self, name: &str) -> Self {
        // A name in the network has at most 63 letters and no underscore.
        let name = name.replace('_', "-").chars().take(63).collect();
        Self { name, ..self.clone() }
    }

    pub fn url(&self, path: &str) -> String {
        format!("http://{}.localhost:{}{path}", self.name, self.port)
    }

    /// From now on, files whose path ends so go wrong.
    pub fn fail(&self, path_end: &str, fault: Fault) {
        self.change(|host| host.faults.push((path_end.to_owned(), fault)));
    }

    /// From now on, nothing goes wrong, and files that were held go out.
    pub fn mend(&self) {
        self.change(|host| host.faults.clear());
        self.shared.mended.notify_all();
    }

    /// From now on, every answer carries this header.
    pub fn header(&self, name: &str, value: &str) {
        self.change(|host| host.headers.push((name.to_owned(), value.to_owned())));
    }

    /// The paths that were asked for so far, in order.
    pub fn requests(&self) -> Vec<String> {
        self.change(|host| host.requests.clone())
    }

    fn change<T>(&self, change: impl FnOnce(&mut Host) -> T) -> T {
        change(self.shared.hosts().entry(self.name.clone()).or_default())
    }
}

impl Shared {
    fn hosts(&self) -> MutexGuard<'_, HashMap<String, Host>> {
        self.hosts.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Notes the request and says how it is to be answered, once it is.
    fn fate(&self, name: &str, path: &str) -> (Option<Fault>, Vec<(String, String)>) {
        let mut hosts = self.hosts();
        hosts.entry(name.to_owned()).or_default().requests.push(path.to_owned());
        loop {
            let host = hosts.entry(name.to_owned()).or_default();
            let fault = host.faults.iter().find(|(end, _)| path.ends_with(end)).map(|(_, fault)| *fault);
            if fault != Some(Fault::Held) {
                return (fault, host.headers.clone());
            }
            let (changed, timeout) =
                self.mended.wait_timeout(hosts, PATIENCE).unwrap_or_else(PoisonError::into_inner);
            if timeout.timed_out() {
                return (Some(Fault::Status(504)), Vec::new());
            }
            hosts = changed;
        }
    }
}

/// A thread for each connection, and one connection for each file: a reader who is slow stops nobody.
pub fn start() -> Outcome<Site> {
    let folders = Arc::new(Folders::find()?);
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    let port = listener.local_addr()?.port();
    let shared = Arc::new(Shared::default());
    let site = Site { port, name: "flows".into(), shared: Arc::clone(&shared) };
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let (folders, shared) = (Arc::clone(&folders), Arc::clone(&shared));
            // A browser that goes away in the middle is no news.
            thread::spawn(move || answer(&stream, &folders, &shared).ok());
        }
    });
    Ok(site)
}

fn answer(mut stream: &TcpStream, folders: &Folders, shared: &Shared) -> io::Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    let Some(request) = Request::read(stream)? else { return Ok(()) };
    let (path, strict) = match request.path.strip_prefix("/strict/") {
        Some(rest) => (format!("/{rest}"), true),
        None => (request.path.clone(), false),
    };
    let (fault, headers) = shared.fate(&request.host, &path);

    let (status, body) = match fault {
        Some(Fault::Status(status)) => (status, Vec::new()),
        Some(Fault::Instead(other)) => (200, folders.read(other).unwrap_or_default()),
        _ => match folders.read(&path) {
            Some(body) => (200, body),
            None => (404, Vec::new()),
        },
    };
    let sent = if fault == Some(Fault::CutOff) { body.len() / 2 } else { body.len() };

    let mut head = format!(
        "HTTP/1.1 {status} -\r\nContent-Type: {}\r\nContent-Length: {}\r\n\
         Connection: close\r\n",
        match fault {
            Some(Fault::Unnamed) => "application/octet-stream",
            Some(Fault::Instead(other)) => mime(other),
            _ => mime(&path),
        },
        body.len(),
    );
    if fault != Some(Fault::Private) {
        head.push_str("Access-Control-Allow-Origin: *\r\n");
    }
    // A browser that may store nothing is asked for every file anew, but never goes back to a page as it was.
    if !headers.iter().any(|(name, _)| name == "Cache-Control") {
        head.push_str("Cache-Control: no-store\r\n");
    }
    if strict {
        head.push_str(&format!("Content-Security-Policy: {STRICT}\r\n"));
    }
    for (name, value) in headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    head.push_str("\r\n");
    stream.write_all(head.as_bytes())?;
    stream.write_all(body.get(..sent).unwrap_or_default())
}

/// As much of HTTP as a browser's GET needs.
struct Request {
    host: String,
    path: String,
}

impl Request {
    fn read(stream: &TcpStream) -> io::Result<Option<Self>> {
        let mut lines = BufReader::new(stream).lines();
        let Some(first) = lines.next().transpose()? else { return Ok(None) };
        let target = first.split(' ').nth(1).unwrap_or("/");
        let path = target.split(['?', '#']).next().unwrap_or("/").to_owned();
        let mut host = String::new();
        for line in lines {
            let line = line?;
            if line.is_empty() {
                break;
            }
            if let Some((name, value)) = line.split_once(':')
                && name.eq_ignore_ascii_case("host")
            {
                host = value.trim().split('.').next().unwrap_or_default().to_owned();
            }
        }
        Ok(Some(Self { host, path }))
    }
}

/// Where files come from: what readers get, the pages that only the flows use, and under [`OLDER`] the last version.
struct Folders([PathBuf; 2], PathBuf);

/// What paths into the recorded build of version 1 begin with.
const OLDER: &str = "older/";

impl Folders {
    fn find() -> Outcome<Self> {
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        let dist = here.join("dist");
        if !dist.join("index.html").is_file() {
            return Err("dist/ is not built; `make build` does it".into());
        }
        Ok(Self([dist, here.join("tests/fixtures/pages")], here.join("tests/fixtures/builds/1")))
    }

    fn read(&self, path: &str) -> Option<Vec<u8>> {
        if path == RECORDER_PATH {
            return Some(RECORDER.into());
        }
        let inside = path.trim_start_matches('/');
        if inside.split('/').any(|part| part == "..") {
            return None;
        }
        let inside = if inside.is_empty() || inside.ends_with('/') {
            format!("{inside}index.html")
        } else {
            inside.into()
        };
        let body = match inside.strip_prefix(OLDER) {
            Some(inside) => fs::read(self.1.join(inside)).ok()?,
            None => self.0.iter().find_map(|folder| fs::read(folder.join(&inside)).ok())?,
        };
        Some(if inside.ends_with(".html") { with_recorder(body) } else { body })
    }
}

fn with_recorder(page: Vec<u8>) -> Vec<u8> {
    let page = String::from_utf8_lossy(&page);
    let tag = format!("<script src=\"{RECORDER_PATH}\"></script>");
    match page.find("<head>") {
        Some(_) => page.replacen("<head>", &format!("<head>{tag}"), 1),
        None => format!("<!doctype html>{tag}{}", page.trim_start_matches("<!doctype html>")),
    }
    .into()
}

fn mime(path: &str) -> &'static str {
    match path.rsplit('.').next().unwrap_or_default() {
        "js" | "mjs" => "text/javascript",
        "css" => "text/css",
        "json" => "application/json",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "txt" => "text/plain; charset=utf-8",
        // A path without a name is a folder's page.
        _ => "text/html; charset=utf-8",
    }
}
