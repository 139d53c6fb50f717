//! Owns one engine's turn-taking: its flows run one after the other in one browser, and are counted.

use crate::Outcome;
use crate::browser::Browser;
use crate::engine::Engine;
use crate::reader::Reader;
use crate::server::Site;
use crate::{evidence, reader};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Instant;

/// A flow: one visit from the first page to what is to be seen at its end.
pub type Flow = fn(&mut Reader<'_>) -> Outcome;

/// How the error of a driver begins, as its client writes it: one that it reports, and two of its falling silent.
const DRIVER_TROUBLE: [&str; 3] =
    ["webdriver returned error", "webdriver connection lost", "deadline has elapsed"];

/// What page.js says of an element that the page should have.
const NOT_THERE: &str = "nothing ";

/// So many flows are named at the end with the time they took.
const SLOWEST: usize = 12;

pub struct Lane {
    engine: Engine,
    site: Site,
    browser: Mutex<Slot>,
    passed: AtomicUsize,
    failed: AtomicUsize,
    /// How many seconds each flow took.
    times: Mutex<Vec<(u64, String)>>,
}

/// An engine that did not start is not tried again: every flow fails at once, with the same sentence.
enum Slot {
    NotStarted,
    Ready(Box<Browser>),
    Broken(String),
}

impl Lane {
    pub fn new(engine: Engine, site: Site) -> Self {
        Self {
            engine,
            site,
            browser: Mutex::new(Slot::NotStarted),
            passed: AtomicUsize::new(0),
            failed: AtomicUsize::new(0),
            times: Mutex::default(),
        }
    }

    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// A driver now and then loses an element between finding and clicking it, or falls silent, which is no word about
    /// the page: such a visit is made once more, from the start. What the page itself does wrong is never tried again.
    pub fn run(&self, name: &str, flow: Flow) -> Result<(), String> {
        let mut slot = self.slot();
        let start = Instant::now();
        let mut outcome = self.visit(&mut slot, name, name, flow);
        if let Err(error) = &outcome
            && DRIVER_TROUBLE.iter().any(|trouble| error.starts_with(trouble))
            && !error.contains(NOT_THERE)
        {
            eprintln!("{}::{name} once more, after: {error}", self.engine);
            outcome = self.visit(&mut slot, name, &format!("{name}-again"), flow);
        }
        let count = if outcome.is_ok() { &self.passed } else { &self.failed };
        count.fetch_add(1, Ordering::Relaxed);
        let took = (start.elapsed().as_secs(), name.to_owned());
        self.times.lock().unwrap_or_else(PoisonError::into_inner).push(took);
        outcome
    }

    fn visit(&self, slot: &mut Slot, name: &str, host: &str, flow: Flow) -> Result<(), String> {
        // What goes wrong in one engine's visit must not go wrong in another's at the same time.
        let site = self.site.named(&format!("{}-{host}", self.engine));
        slot.browser(self.engine).and_then(|browser| visit(browser, site, name, flow))
    }

    /// Closes the browser and prints what became of the flows, if any ran.
    pub fn finish(&self) {
        *self.slot() = Slot::NotStarted;
        let passed = self.passed.load(Ordering::Relaxed);
        let failed = self.failed.load(Ordering::Relaxed);
        if passed + failed > 0 {
            println!("{}: {passed} passed, {failed} failed", self.engine);
            let mut times = self.times.lock().unwrap_or_else(PoisonError::into_inner);
            times.sort_unstable_by(|one, other| other.cmp(one));
            let slowest = times.iter().take(SLOWEST).map(|(seconds, name)| format!("{name} {seconds}"));
            println!("{}, seconds: {}", self.engine, slowest.collect::<Vec<_>>().join(", "));
        }
    }

    /// A flow that panicked says nothing about the browser: the next one starts it afresh if need be.
    fn slot(&self) -> MutexGuard<'_, Slot> {
        self.browser.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Slot {
    fn browser(&mut self, engine: Engine) -> Result<&mut Browser, String> {
        if let Self::Ready(browser) = self
            && browser.clear().is_err()
        {
            *self = Self::NotStarted;
        }
        if let Self::NotStarted = self {
            *self = match Browser::start(engine) {
                Ok(browser) => Self::Ready(Box::new(browser)),
                Err(error) => Self::Broken(format!("{engine} did not start: {error}")),
            };
        }
        match self {
            Self::Ready(browser) => Ok(browser),
            Self::Broken(why) => Err(why.clone()),
            Self::NotStarted => Err(format!("{engine} was never started")),
        }
    }
}

fn visit(browser: &mut Browser, site: Site, name: &str, flow: Flow) -> Result<(), String> {
    let mut reader = Reader::new(browser, site);
    let outcome = flow(&mut reader).and_then(|()| reader.check_for_uncaught_errors());
    outcome.map_err(|error| {
        let kept = evidence::keep(&mut reader, name);
        format!("{error}\n{kept}\n{}", reader::last_lines(&reader.console()))
    })
}
