//! Owns the promise of the journal: whatever several tabs, a page and a browser do, in any order, nothing that was
//! shown as saved is lost. `SCHEDULE_SEED=17 cargo test --test schedules` tells one schedule step by step, and
//! `SCHEDULE_SEED=17 SCHEDULE_TABLE=slow …` one of a slow browser.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "what is not where it belongs fails the test"
)]

mod tab;
mod twin;

use std::collections::{BTreeMap, BTreeSet};
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::rc::Rc;
use std::sync::atomic::{AtomicBool, Ordering};

use tab::{NOW, Tab, draft_key, id, interview, interview_key, wrote};
use twin::{Area, READER};
use worth_the_interview::domain::answers::Answer;
use worth_the_interview::domain::interview::Interview;
use worth_the_interview::domain::question::Question;
use worth_the_interview::session::action::Action;
use worth_the_interview::session::state::{Notice, SaveStatus, Undo};
use worth_the_interview::storage::key;
use worth_the_interview::storage::record::write_interview;

/// How many schedules there are, from 1 on.
const SCHEDULES: u64 = 10_000;
/// How many there are of a browser that is slow and drops what it took, so that much is written between two looks.
const SLOW_SCHEDULES: u64 = 2_000;
/// Whether one has failed: the others need not go on.
static FAILED: AtomicBool = AtomicBool::new(false);
/// Schedules in which something was lost once.
const MENDED: [(&str, u64); 7] = [
    ("written over by a tab that had not seen it", 19),
    ("a version that could not be written, replaced by a look", 329),
    ("made unreadable by the page", 293),
    ("given up as lost, and back as it was", 1_260),
    ("a draft that a double wrote over", 1_631),
    ("the name of a version on screen given to another", 14_584),
    ("begun anew over one that another tab shows", 18_632),
];

#[test]
fn nothing_that_was_shown_as_saved_is_lost() {
    if let Some(seed) = std::env::var("SCHEDULE_SEED").ok().and_then(|seed| seed.parse().ok()) {
        let slow = std::env::var("SCHEDULE_TABLE").is_ok_and(|table| table == "slow");
        return Schedule::new(if slow { SLOW } else { EVENTS }, seed, true).run();
    }
    let seen = run_all(EVENTS, SCHEDULES);
    // A schedule in which nothing happens proves nothing.
    let Seen { saved, versions, told, lost, full } = seen;
    for (name, count) in
        [("saved", saved), ("two versions", versions), ("told", told), ("lost", lost), ("full", full)]
    {
        assert!(count > SCHEDULES as usize / 20, "{name}: {count}");
    }
}

/// The same while second looks come late and the browser puts back what stood there before in between. Where nobody
/// else writes, no version comes of it.
#[test]
fn a_slow_browser_loses_nothing_and_makes_no_versions() {
    let seen = run_all(SLOW, SLOW_SCHEDULES);
    let Seen { saved, lost, .. } = seen;
    for (name, count) in [("saved", saved), ("lost", lost)] {
        assert!(count > SLOW_SCHEDULES as usize / 20, "{name}: {count}");
    }
}

#[test]
fn what_was_lost_once_is_not_lost_again() {
    for (name, seed) in MENDED {
        println!("{name}");
        run(EVENTS, seed);
    }
}

fn run_all(events: &'static [Event], schedules: u64) -> Seen {
    let mut threads = Vec::new();
    for half in 0..2 {
        threads.push(std::thread::spawn(move || {
            let seeds = (1..=schedules).filter(|seed| seed % 2 == half);
            let seeds = seeds.take_while(|_| !FAILED.load(Ordering::Relaxed));
            seeds.map(|seed| run(events, seed)).fold(Seen::default(), Seen::and)
        }));
    }
    threads.into_iter().map(|thread| thread.join().unwrap()).fold(Seen::default(), Seen::and)
}

fn run(events: &'static [Event], seed: u64) -> Seen {
    let mut schedule = Schedule::new(events, seed, false);
    match catch_unwind(AssertUnwindSafe(|| schedule.run())) {
        Ok(()) => schedule.seen,
        Err(why) => {
            FAILED.store(true, Ordering::Relaxed);
            let table = if events == SLOW { " SCHEDULE_TABLE=slow" } else { "" };
            eprintln!("SCHEDULE_SEED={seed}{table} cargo test --test schedules");
            resume_unwind(why)
        }
    }
}

/// How often what the schedules are about has happened.
#[derive(Clone, Copy, Default)]
struct Seen {
    saved: usize,
    versions: usize,
    told: usize,
    lost: usize,
    full: usize,
}

impl Seen {
    fn and(self, other: Seen) -> Seen {
        Seen {
            saved: self.saved + other.saved,
            versions: self.versions + other.versions,
            told: self.told + other.told,
            lost: self.lost + other.lost,
            full: self.full + other.full,
        }
    }
}

/// What may happen to a tab, and how often among all.
type Event = (usize, &'static str, fn(&mut Schedule, usize));
const EVENTS: &[Event] = &[
    (8, "create", Schedule::create),
    (20, "edit", Schedule::edit),
    (6, "reflect", Schedule::reflect),
    (4, "answer", Schedule::answer),
    (6, "delete", Schedule::delete),
    (4, "undo", |all, tab| all.does(tab, Action::Undo)),
    (3, "import", Schedule::import),
    (8, "keep", Schedule::keep),
    (10, "look", Schedule::look),
    (11, "look again", Schedule::look_again),
    (3, "flush", |all, tab| all.area.flush(tab)),
    (2, "be late", |all, _| all.area.be_late(true)),
    (1, "be in time", |all, _| all.area.be_late(false)),
    (2, "little room", Schedule::limit),
    (1, "much room", |all, _| all.area.limit(None)),
    (2, "refuse", Schedule::refuse),
    (2, "drop", |all, _| all.area.drop_next(2)),
    (3, "reopen", Schedule::reopen),
    (2, "clear", |all, _| all.clear()),
    (3, "overwrite", |all, _| all.overwrite()),
];
/// Much is typed and written, and much of it dropped, before anyone takes a second look.
const SLOW: &[Event] = &[
    (4, "create", Schedule::create),
    (24, "edit", Schedule::edit),
    (4, "reflect", Schedule::reflect),
    (6, "answer", Schedule::answer),
    (2, "delete", Schedule::delete),
    (8, "keep", Schedule::keep),
    (6, "look", Schedule::look),
    (4, "look again", Schedule::look_again),
    (10, "drop", |all, _| all.area.drop_next(1)),
    (8, "lose", |all, _| all.area.lose()),
    (1, "reopen", Schedule::reopen),
];

/// Tabs and a page around an area, and what may happen to them. Every version of an interview has a number, which is its nickname.
struct Schedule {
    events: &'static [Event],
    chance: Chance,
    area: Rc<Area>,
    tabs: Vec<Tab>,
    /// The version that each was made from.
    parents: Vec<Option<usize>>,
    /// For each tab the version last written under each key, and what was found again but not yet said.
    wrote: Vec<BTreeMap<String, usize>>,
    found: Vec<BTreeMap<usize, usize>>,
    /// When each version was last shown as saved, and when it was last deleted, or cleared by the page.
    saved: BTreeMap<usize, usize>,
    given_up: BTreeMap<usize, usize>,
    /// What anybody deleted.
    deleted: BTreeSet<usize>,
    /// For each tab the versions that it deletes, by key, until they are gone.
    deleting: Vec<BTreeMap<String, usize>>,
    /// Whether a tab was opened again: it cannot know what the one before it wrote last.
    reopened: bool,
    /// Whether each tab has changed its draft.
    began: Vec<bool>,
    /// A copy from before, to be taken in.
    copy: Vec<Interview>,
    /// What nobody can read, which has to stay.
    unread: BTreeMap<String, String>,
    now: usize,
    seen: Seen,
    tell: bool,
}

impl Schedule {
    fn new(events: &'static [Event], seed: u64, tell: bool) -> Schedule {
        let mut chance = Chance::new(seed);
        let area = Rc::new(Area::default());
        let unread: BTreeMap<_, _> = [
            (interview_key("i1-2"), "{\"version\":1"),
            (draft_key("w0-2"), "\0"),
            (interview_key("newer"), "{\"version\":3,\"model_version\":1}"),
            ("worth-the-interview/2/interview/a".to_owned(), "{}"),
        ]
        .map(|(key, text)| (key, text.to_owned()))
        .into();
        unread.iter().for_each(|(key, text)| area.host(key, Some(text)));
        let count = 1 + chance.below(3);
        let tabs: Vec<_> = (0..count).map(|tab| Tab::open(area.seen_by(tab), &format!("w{tab}"))).collect();
        let copy = (0..3).map(|number| {
            let mut interview = interview(&format!("copy{number}"));
            interview.case.label = number.to_string();
            interview
        });
        Schedule {
            events,
            chance,
            area,
            wrote: vec![BTreeMap::new(); count],
            found: vec![BTreeMap::new(); count],
            deleting: vec![BTreeMap::new(); count],
            reopened: false,
            began: vec![false; count],
            tabs,
            parents: vec![None; 3],
            saved: BTreeMap::new(),
            given_up: BTreeMap::new(),
            deleted: BTreeSet::new(),
            copy: copy.collect(),
            unread,
            now: 0,
            seen: Seen::default(),
            tell,
        }
    }

    fn run(&mut self) {
        for _ in 0..6 + self.chance.below(28) {
            self.now += 1;
            self.happen();
        }
        self.end();
    }

    fn happen(&mut self) {
        let tab = self.chance.below(self.tabs.len());
        let mut place = self.chance.below(self.events.iter().map(|(often, ..)| often).sum());
        for (often, name, event) in self.events {
            if place < *often {
                self.say(&format!("tab {tab}: {name}"));
                self.area.begin(tab);
                return event(self, tab);
            }
            place -= *often;
        }
    }

    // What a person does.

    fn create(&mut self, tab: usize) {
        let label = self.version(None);
        let name = id(&format!("i{label}"));
        for action in
            [Action::OpenQuiz, Action::GoTo(Question::WorthPractice), Action::Next, Action::Name(label)]
        {
            self.tabs[tab].turn(action);
        }
        self.does(tab, Action::AddToJournal { id: name, now: NOW.into() });
    }

    fn edit(&mut self, tab: usize) {
        let Some(interview) = self.pick(tab) else { return };
        let label = self.version(Some(version(&interview)));
        self.tabs[tab].turn(Action::OpenInterview(interview.id.clone()));
        // It is being typed: written by a keep, a look, or whatever is done next.
        self.tabs[tab].act(Action::Name(label));
        if self.chance.below(2) == 0 {
            self.keep(tab);
        }
    }

    /// The same content under the same nickname must stay one version: the text is the nickname's.
    fn reflect(&mut self, tab: usize) {
        let Some(interview) = self.pick(tab) else { return };
        let label = self.version(Some(version(&interview)));
        self.tabs[tab].turn(Action::OpenInterview(interview.id.clone()));
        self.tabs[tab].turn(Action::Reflect);
        self.tabs[tab].turn(Action::Name(label.clone()));
        self.does(tab, wrote(&label.repeat(60)));
        self.keep(tab);
    }

    fn answer(&mut self, tab: usize) {
        let place = self.chance.below(3);
        self.tabs[tab].turn(Action::OpenQuiz);
        let before = self.tabs[tab].session.draft.clone();
        self.does(tab, Action::Answer(Question::Gut, Question::Gut.choices().nth(place).map(Answer::Chosen)));
        self.began[tab] |= self.tabs[tab].session.draft != before;
    }

    fn delete(&mut self, tab: usize) {
        let Some(interview) = self.pick(tab) else { return };
        self.deleted.insert(version(&interview));
        self.deleting[tab].insert(interview_key(interview.id.as_str()), version(&interview));
        self.does(tab, Action::Delete(interview.id.clone()));
    }

    /// Takes in a copy from before, as any number of tabs may.
    fn import(&mut self, tab: usize) {
        for interview in self.copy.clone() {
            if self.tabs[tab].session.interview(&interview.id).is_none() {
                self.tabs[tab].turn(Action::Arrived(Rc::new(interview)));
            }
        }
        self.keep(tab);
    }

    fn does(&mut self, tab: usize, action: Action) {
        self.tabs[tab].turn(Action::CancelErase);
        if action.is_typing() {
            self.tabs[tab].act(action);
        } else {
            self.tabs[tab].turn(action);
            self.keep(tab);
        }
    }

    // What the widget does.

    fn keep(&mut self, tab: usize) {
        self.by_itself(tab, |tab| drop(tab.flush()));
    }

    fn look(&mut self, tab: usize) {
        self.by_itself(tab, Tab::look);
    }

    fn look_again(&mut self, tab: usize) {
        self.area.settle();
        let (keys, there) = self.tabs[tab].look_again();
        self.seen.lost += usize::from(!there);
        if there {
            let found = keys.iter().filter_map(|key| self.wrote[tab].get(key).copied());
            let found: Vec<_> = found.map(|version| (version, self.now)).collect();
            self.found[tab].extend(found);
        } else {
            self.found[tab].clear();
        }
        if !keys.is_empty() && self.tabs[tab].session.save_status == SaveStatus::Saved {
            let saved = std::mem::take(&mut self.found[tab]);
            let (shown, there) = (on_screen(&self.tabs[tab]), self.there());
            let saved = saved
                .into_iter()
                .filter(|(version, found)| shown.contains(version) && !self.is_given_up(*version, *found));
            for version in saved.map(|(version, _)| version).collect::<Vec<_>>() {
                assert!(self.has(&there, version), "{version} is shown as saved; there: {there:?}");
                self.saved.insert(version, self.now);
                self.seen.saved += 1;
            }
        }
    }

    /// What the widget does of itself takes nothing from the screen, or says so and can bring it back.
    fn by_itself(&mut self, at: usize, what: impl Fn(&mut Tab)) {
        let before: Vec<_> = on_screen(&self.tabs[at]);
        let had_undo = self.tabs[at].session.undo.clone();
        what(&mut self.tabs[at]);
        let tab = &self.tabs[at];
        let after: BTreeSet<_> = on_screen(tab).into_iter().collect();
        let taken: Vec<_> = match &tab.session.undo {
            Some(Undo::Deleted(taken)) => taken.iter().map(|one| version(one)).collect(),
            _ => Vec::new(),
        };
        for version in before {
            let told = taken.contains(&version) && tab.session.notice.is_some();
            // Somebody deleted it, and took in an older one.
            let replaced = self.has(&self.deleted, version);
            assert!(
                self.has(&after, version) || told || replaced,
                "tab {at} does not show {version} any more: {after:?}"
            );
            self.seen.told += usize::from(told && tab.session.undo != had_undo);
        }
        self.seen.versions += usize::from(tab.session.notice == Some(Notice::TwoVersions));
        self.seen.full += usize::from(tab.session.save_status == SaveStatus::Full);
        for key in tab.awaiting() {
            let shown = tab.session.interviews.iter().find(|one| key::interview(&one.id) == *key);
            if let Some(shown) = shown {
                self.wrote[at].insert(key.clone(), version(shown));
            }
        }
        let (session, now, given_up) = (&tab.session, self.now, &mut self.given_up);
        self.deleting[at].retain(|key, version| {
            let back = session.interviews.iter().any(|one| key::interview(&one.id) == *key);
            given_up.insert(*version, now);
            !back
        });
    }

    // What browser and page do.

    /// A tab goes, in peace or not, and one is opened: the same again, a new one, or another one's double.
    fn reopen(&mut self, tab: usize) {
        self.reopened = true;
        if self.chance.below(2) == 0 {
            self.area.crash(tab);
        } else {
            self.keep(tab);
            self.area.flush(tab);
        }
        let twin = self.chance.below(self.tabs.len());
        let name = match self.chance.below(4) {
            0 => format!("n{}", self.now),
            1 => self.tabs[twin].engine.writer().as_str().to_owned(),
            _ => self.tabs[tab].engine.writer().as_str().to_owned(),
        };
        self.tabs[tab] = Tab::open(self.area.seen_by(tab), &name);
        self.wrote[tab].clear();
        self.found[tab].clear();
        self.deleting[tab].clear();
        self.began[tab] = false;
    }

    fn limit(&mut self, _: usize) {
        let more = self.chance.below(4) * 300;
        self.area.limit(Some(more));
    }

    fn refuse(&mut self, _: usize) {
        let calls = self.chance.below(6);
        self.area.refuse_after(calls);
    }

    fn clear(&mut self) {
        self.give_up(&self.area.all());
        self.area.all().keys().for_each(|key| self.area.host(key, None));
        self.unread.clear();
    }

    fn overwrite(&mut self) {
        let all = self.area.all();
        if all.is_empty() {
            return;
        }
        let (key, text) = all.iter().nth(self.chance.below(all.len())).unwrap();
        self.give_up(&[(key.clone(), text.clone())].into());
        self.unread.remove(key);
        match self.chance.below(3) {
            0 => self.area.host(key, None),
            1 => {
                self.area.host(key, Some("overwritten"));
                self.unread.insert(key.clone(), "overwritten".to_owned());
            }
            // An older one comes back.
            _ if key.starts_with("worth-the-interview/1/interview/copy") => {
                let old = self.copy.iter().find(|one| key::interview(&one.id) == *key);
                let Some(old) = old else { return };
                self.area.host(key, Some(&write_interview(old, None)));
            }
            _ => {}
        }
    }

    /// What stood there is not the widget's to keep any more.
    fn give_up(&mut self, texts: &BTreeMap<String, String>) {
        for version in versions_in(texts) {
            self.given_up.insert(version, self.now);
        }
    }

    /// Everything comes to rest. What is on any screen, and what was shown as saved, can then be read anew.
    fn end(&mut self) {
        self.now += 1;
        self.area.limit(None);
        self.area.refuse_after(usize::MAX);
        self.area.drop_next(0);
        self.area.be_late(false);
        for _ in 0..3 {
            for tab in 0..self.tabs.len() {
                self.say(&format!("tab {tab}: end"));
                self.area.settle();
                self.look(tab);
                self.look_again(tab);
            }
        }
        let there = self.there();
        for (version, saved) in &self.saved {
            let kept = self.has(&there, *version) || self.is_given_up(*version, *saved);
            assert!(
                kept,
                "{version} was shown as saved and is lost; there: {there:?}; from: {:?}",
                self.parents
            );
        }
        for (at, tab) in self.tabs.iter().enumerate() {
            let shown: BTreeSet<_> = on_screen(tab).into_iter().collect();
            assert_eq!(shown, there, "tab {at} shows what is there");
            let rests = matches!(tab.session.save_status, SaveStatus::Quiet | SaveStatus::Saved);
            assert!(rests, "tab {at} is {:?}", tab.session.save_status);
            let again = Tab::open(self.area.seen_by(READER), tab.engine.writer().as_str());
            let draft = self.began[at] && !tab.session.draft.is_blank();
            if draft && tab.session.save_status == SaveStatus::Saved {
                assert_eq!(again.session.draft, tab.session.draft, "the draft of tab {at}");
            }
        }
        let all = self.area.all();
        for (key, text) in &self.unread {
            assert_eq!(all.get(key), Some(text), "{key} is not to be touched");
        }
        if self.tabs.len() == 1 && !self.reopened && self.events == SLOW {
            assert_eq!(self.seen.versions, 0, "nobody else has written");
        }
    }

    // What is known of versions.

    fn version(&mut self, parent: Option<usize>) -> String {
        self.parents.push(parent);
        (self.parents.len() - 1).to_string()
    }

    fn pick(&mut self, tab: usize) -> Option<Rc<Interview>> {
        let interviews = &self.tabs[tab].session.interviews;
        (!interviews.is_empty()).then(|| interviews[self.chance.below(interviews.len())].clone())
    }

    /// The versions that a new tab can read.
    fn there(&self) -> BTreeSet<usize> {
        on_screen(&Tab::open(self.area.seen_by(READER), "reader")).into_iter().collect()
    }

    fn has(&self, there: &BTreeSet<usize>, version: usize) -> bool {
        there.iter().any(|last| self.comes_from(*last, version))
    }

    /// Whether a person or the page took it away at that time or later.
    fn is_given_up(&self, version: usize, since: usize) -> bool {
        let mut given_up = self.given_up.iter().filter(|(_, when)| **when >= since);
        given_up.any(|(last, _)| self.comes_from(*last, version))
    }

    fn comes_from(&self, version: usize, ancestor: usize) -> bool {
        std::iter::successors(Some(version), |version| self.parents[*version])
            .any(|version| version == ancestor)
    }

    fn say(&self, what: &str) {
        if self.tell {
            println!("{}: {what}", self.now);
            for (at, tab) in self.tabs.iter().enumerate() {
                let shown = tab
                    .session
                    .interviews
                    .iter()
                    .map(|one| format!("{}={}", one.id.as_str(), one.case.label));
                println!("    tab {at} {:?} {:?}", shown.collect::<Vec<_>>(), tab.session.save_status);
            }
            println!("    there {:?}", self.area.all().keys().collect::<Vec<_>>());
        }
    }
}

fn on_screen(tab: &Tab) -> Vec<usize> {
    tab.session.interviews.iter().map(|one| version(one)).collect()
}

fn version(interview: &Interview) -> usize {
    interview.case.label.parse().unwrap()
}

fn versions_in(texts: &BTreeMap<String, String>) -> Vec<usize> {
    let interviews = texts.iter().filter_map(|(key, text)| match key::parse(key, text) {
        Ok(key::Record::Interview(interview)) => Some(version(&interview)),
        _ => None,
    });
    interviews.collect()
}

/// The same numbers from the same seed.
struct Chance(u64);

impl Chance {
    fn new(seed: u64) -> Chance {
        Chance(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) as usize % most
    }
}
