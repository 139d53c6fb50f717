//! Owns a storage area as up to three tabs see it: late, forgetful, full, refusing, and with a page around it that
//! clears and overwrites. Everything it does wrong was measured in a browser.
#![allow(dead_code, reason = "each test needs some of it")]

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use worth_the_interview::storage::key_value_store::{KeyValueStore, StoreError, StoredValue};

/// Who only reads what everyone sees, and never in vain.
pub const READER: usize = 9;

/// The storage of one site.
#[derive(Default)]
pub struct Area {
    state: RefCell<State>,
}

#[derive(Default)]
struct State {
    /// What everyone sees.
    texts: BTreeMap<String, String>,
    /// What only its writer sees yet, in the order of writing.
    pending: Vec<Pending>,
    /// Whether writes are seen late.
    late: bool,
    /// Writes that were taken and will be gone when anyone looks again: who wrote what, and what stood there before.
    doomed: Vec<Doomed>,
    /// Who has written last under each key.
    writers: BTreeMap<String, usize>,
    /// How many of the next writes will be gone.
    dropping: usize,
    room: Option<usize>,
    /// How many calls go well before one is refused.
    refusing: Option<usize>,
}

struct Doomed {
    writer: usize,
    key: String,
    text: String,
    before: Option<String>,
}

struct Pending {
    writer: usize,
    key: String,
    text: Option<String>,
    /// Who has written under the same key without having seen this.
    unaware: Vec<usize>,
}

impl Area {
    /// The area as that tab sees it.
    pub fn seen_by(self: &Rc<Area>, writer: usize) -> Rc<View> {
        Rc::new(View { area: self.clone(), writer })
    }

    /// What everyone sees.
    pub fn all(&self) -> BTreeMap<String, String> {
        self.state.borrow().texts.clone()
    }

    /// From now on writes are seen by others only when they settle, or at once.
    pub fn be_late(&self, late: bool) {
        self.state.borrow_mut().late = late;
    }

    /// So many of the next writes read back equal and are gone when the area settles.
    pub fn drop_next(&self, count: usize) {
        self.state.borrow_mut().dropping = count;
    }

    /// Keys and texts may hold so many UTF-16 units more than now, or any number.
    pub fn limit(&self, more: Option<usize>) {
        let mut state = self.state.borrow_mut();
        state.room = more.map(|more| more + used(&state.texts));
    }

    /// After so many calls one is refused.
    pub fn refuse_after(&self, calls: usize) {
        self.state.borrow_mut().refusing = Some(calls);
    }

    /// What that tab wrote is seen by all.
    pub fn flush(&self, writer: usize) {
        self.state.borrow_mut().flush(|pending| pending.writer == writer);
    }

    /// Something new happens in that tab, which takes longer than it took what was written to be seen: what it wrote
    /// itself, and what others wrote where it wrote too.
    pub fn begin(&self, writer: usize) {
        let mut state = self.state.borrow_mut();
        state.flush(|pending| pending.writer == writer || pending.unaware.contains(&writer));
    }

    /// What that tab wrote and nobody saw is lost with it.
    pub fn crash(&self, writer: usize) {
        self.state.borrow_mut().pending.retain(|pending| pending.writer != writer);
    }

    /// A second and a half pass: everything written is seen by all, or gone.
    pub fn settle(&self) {
        let mut state = self.state.borrow_mut();
        state.flush(|_| true);
        for Doomed { key, text, before, .. } in std::mem::take(&mut state.doomed) {
            if state.texts.get(&key) == Some(&text) {
                state.apply(key, before);
            }
        }
    }

    /// Less than that passes, and what is doomed is gone already: what stood there before stands there again, also over
    /// what the same writer has written since.
    pub fn lose(&self) {
        let mut state = self.state.borrow_mut();
        for Doomed { writer, key, before, .. } in std::mem::take(&mut state.doomed) {
            state.flush(|pending| pending.writer == writer && pending.key == key);
            if state.writers.get(&key) == Some(&writer) {
                state.apply(key, before);
            }
        }
    }

    /// The page around the widget puts a text there, or takes it away.
    pub fn host(&self, key: &str, text: Option<&str>) {
        let mut state = self.state.borrow_mut();
        state.flush(|pending| pending.key == key);
        state.writers.remove(key);
        state.apply(key.to_owned(), text.map(str::to_owned));
    }
}

impl State {
    fn apply(&mut self, key: String, text: Option<String>) {
        match text {
            Some(text) => self.texts.insert(key, text),
            None => self.texts.remove(&key),
        };
    }

    fn flush(&mut self, which: impl Fn(&Pending) -> bool) {
        for pending in std::mem::take(&mut self.pending) {
            if which(&pending) {
                self.writers.insert(pending.key.clone(), pending.writer);
                self.apply(pending.key, pending.text);
            } else {
                self.pending.push(pending);
            }
        }
    }

    fn seen_by(&self, writer: usize) -> BTreeMap<String, String> {
        let mut texts = self.texts.clone();
        for pending in self.pending.iter().filter(|pending| pending.writer == writer) {
            match &pending.text {
                Some(text) => texts.insert(pending.key.clone(), text.clone()),
                None => texts.remove(&pending.key),
            };
        }
        texts
    }

    fn read(&self, writer: usize, key: &str) -> Option<&String> {
        let own = self.pending.iter().rev().find(|pending| pending.writer == writer && pending.key == key);
        own.map_or_else(|| self.texts.get(key), |pending| pending.text.as_ref())
    }

    fn put(&mut self, writer: usize, key: &str, text: Option<&str>) {
        for pending in
            self.pending.iter_mut().filter(|pending| pending.key == key && pending.writer != writer)
        {
            pending.unaware.push(writer);
        }
        let (key, text) = (key.to_owned(), text.map(str::to_owned));
        self.pending.push(Pending { writer, key, text, unaware: Vec::new() });
        if !self.late {
            self.flush(|pending| pending.writer == writer);
        }
    }

    fn answer(&mut self, writer: usize) -> Result<(), StoreError> {
        match &mut self.refusing {
            _ if writer == READER => Ok(()),
            Some(0) => {
                self.refusing = None;
                Err(StoreError::Refused)
            }
            Some(calls) => {
                *calls -= 1;
                Ok(())
            }
            None => Ok(()),
        }
    }
}

/// The area as one tab sees it.
pub struct View {
    area: Rc<Area>,
    writer: usize,
}

impl KeyValueStore for View {
    fn keys(&self, prefix: &str) -> Result<Vec<String>, StoreError> {
        let mut state = self.area.state.borrow_mut();
        state.answer(self.writer)?;
        Ok(state.seen_by(self.writer).into_keys().filter(|key| key.starts_with(prefix)).collect())
    }

    fn read(&self, key: &str) -> Result<StoredValue, StoreError> {
        let mut state = self.area.state.borrow_mut();
        state.answer(self.writer)?;
        Ok(state.read(self.writer, key).cloned().map_or(StoredValue::Missing, StoredValue::Text))
    }

    fn write(&self, key: &str, text: &str) -> Result<(), StoreError> {
        let mut state = self.area.state.borrow_mut();
        state.answer(self.writer)?;
        let before = state.read(self.writer, key).cloned();
        if let Some(room) = state.room {
            let mut texts = state.seen_by(self.writer);
            texts.insert(key.to_owned(), text.to_owned());
            if used(&texts) > room {
                return Err(StoreError::Full);
            }
        }
        state.put(self.writer, key, Some(text));
        if state.dropping > 0 {
            state.dropping -= 1;
            let (writer, key, text) = (self.writer, key.to_owned(), text.to_owned());
            state.doomed.push(Doomed { writer, key, text, before });
        }
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        let mut state = self.area.state.borrow_mut();
        state.answer(self.writer)?;
        state.put(self.writer, key, None);
        Ok(())
    }
}

fn used(texts: &BTreeMap<String, String>) -> usize {
    texts.iter().map(|(key, text)| key.encode_utf16().count() + text.encode_utf16().count()).sum()
}
