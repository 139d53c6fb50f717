//! Owns the processes beside the tests: a driver, and for WebKit a screen. None of them outlives the run.

use crate::Outcome;
use crate::engine::Engine;
use std::fs::{self, File};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

const PATIENCE: Duration = Duration::from_secs(30);
const PAUSE: Duration = Duration::from_millis(20);

/// The browser's own tool bar would keep its window, and so the page, from being as narrow as a phone.
const NARROW: &str = "* { min-width: 0; padding: 0; margin: 0; border: none; font-size: 1px; }";

pub struct Driver {
    port: u16,
    // In this order: the driver goes before its screen, and the files last.
    _process: Process,
    _screen: Option<Process>,
    _folder: Folder,
}

impl Driver {
    pub fn start(engine: Engine) -> Outcome<Self> {
        let port = free_port()?;
        let (program, arguments) = engine.driver(port)?;
        let folder = Folder::new(engine)?;
        let log = crate::evidence::folder()?.join(format!("{engine}.driver.txt"));

        let mut command = Process::command(&program);
        command
            .args(arguments)
            // Profiles and downloads, out of everyone's home.
            .env("TMPDIR", &folder.0)
            .env("HOME", &folder.0)
            .env("XDG_CONFIG_HOME", folder.0.join("config"))
            .env("XDG_CACHE_HOME", folder.0.join("cache"))
            .env("XDG_DATA_HOME", folder.0.join("data"))
            .stdout(File::create(&log)?)
            .stderr(File::options().append(true).open(&log)?);

        let mut screen = None;
        if engine == Engine::WebKit {
            let (process, number) = start_screen()?;
            fs::create_dir_all(folder.0.join("config/gtk-3.0"))?;
            fs::write(folder.0.join("config/gtk-3.0/gtk.css"), NARROW)?;
            command
                .env("DISPLAY", format!(":{number}"))
                .env_remove("WAYLAND_DISPLAY")
                .env("GDK_BACKEND", "x11")
                .env("NO_AT_BRIDGE", "1")
                .env("LIBGL_ALWAYS_SOFTWARE", "1")
                // There is no graphics card: composing layers in software takes half of the engine's time.
                // Its best compiler takes a quarter of the engine's time, and no page stays up for as long as that pays.
                .env("JSC_useOMGJIT", "0")
                // Its compilers interrupt the page by a signal whenever they are done with a function. On x86-64 the code
                // of 2.50 moves the stack pointer in two steps after each call, and what a signal writes between them is
                // written over values: "out of bounds memory access", in one or two visits of a thousand, and on Linux
                // alone (bugs.webkit.org/313090 ends it). A page that waits for its compilers is in no such code then.
                .env("JSC_useConcurrentJIT", "0")
                .env("WEBKIT_DISABLE_COMPOSITING_MODE", "1");
            screen = Some(process);
        }

        let mut process = Process::start(command)?;
        wait_until_ready(&mut process, port)
            .map_err(|error| format!("{}: {error}; see {}", program.display(), log.display()))?;
        Ok(Self { port, _process: process, _screen: screen, _folder: folder })
    }

    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

/// A program and all that it starts, which end when this value is dropped, and also when the tests are killed:
/// a shell beside the program ends the whole group as soon as the pipe from here closes.
struct Process(Child);

impl Process {
    const GUARD: &str = r#"{ "$0" "$@"; kill -KILL 0; } & cat >/dev/null; kill -KILL 0"#;

    fn command(program: &Path) -> Command {
        let mut command = Command::new("sh");
        command.args(["-c", Self::GUARD]).arg(program);
        command
    }

    fn start(mut command: Command) -> Outcome<Self> {
        Ok(Self(command.stdin(Stdio::piped()).process_group(0).spawn()?))
    }

    fn has_ended(&mut self) -> bool {
        !matches!(self.0.try_wait(), Ok(None))
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        drop(self.0.stdin.take());
        let _ = self.0.wait();
    }
}

/// A folder for one engine's files, removed at the end.
struct Folder(PathBuf);

impl Folder {
    fn new(engine: Engine) -> Outcome<Self> {
        let path = std::env::temp_dir().join(format!("wti-flows-{}-{engine}", std::process::id()));
        fs::create_dir_all(&path)?;
        Ok(Self(path))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn free_port() -> Outcome<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}

fn wait_until_ready(process: &mut Process, port: u16) -> Outcome {
    let start = Instant::now();
    while start.elapsed() < PATIENCE {
        if process.has_ended() {
            return Err("it ended at once".into());
        }
        if says_ready(port).unwrap_or(false) {
            return Ok(());
        }
        thread::sleep(PAUSE);
    }
    Err("it did not become ready".into())
}

fn says_ready(port: u16) -> std::io::Result<bool> {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
    stream.set_read_timeout(Some(PATIENCE))?;
    write!(stream, "GET /status HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n")?;
    let mut answer = Vec::new();
    let mut part = [0; 4096];
    // Not to the end: some drivers keep the connection open whatever they are asked.
    loop {
        let count = stream.read(&mut part)?;
        answer.extend_from_slice(part.get(..count).unwrap_or_default());
        let text: String = String::from_utf8_lossy(&answer).split_whitespace().collect();
        if text.contains("\"ready\":true") {
            return Ok(true);
        }
        if count == 0 || text.contains("\"ready\":false") {
            return Ok(false);
        }
    }
}

/// WebKitGTK has no headless mode: it draws on a screen that nobody sees.
fn start_screen() -> Outcome<(Process, String)> {
    let mut command = Process::command(Path::new("Xvfb"));
    command
        .args(["-displayfd", "1", "-screen", "0", "1920x1400x24", "-nolisten", "tcp"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    let mut process = Process::start(command)?;
    let mut number = String::new();
    if let Some(output) = process.0.stdout.take() {
        BufReader::new(output).read_line(&mut number)?;
    }
    match number.trim() {
        "" => Err("Xvfb did not start; `.ci/setup flows` installs it".into()),
        number => Ok((process, number.to_owned())),
    }
}
