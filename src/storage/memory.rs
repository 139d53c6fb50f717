//! A shelf in memory: what a browser without storage gets, and the twin that tests can make fail.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use super::shelf::{Fault, Found, Shelf, units};
use super::sorted::Sorted;

/// A shelf that lives as long as the page. It never fails unless it is told to.
#[derive(Debug, Default)]
pub struct Memory {
    texts: RefCell<Sorted<String, String>>,
    fault: Cell<Option<Fault>>,
    room: Cell<Option<usize>>,
}

impl Memory {
    /// An empty shelf.
    pub const fn new() -> Memory {
        Memory { texts: RefCell::new(Sorted::new()), fault: Cell::new(None), room: Cell::new(None) }
    }

    /// From now on every call fails so, or none does.
    pub fn fail(&self, fault: Option<Fault>) {
        self.fault.set(fault);
    }

    /// From now on keys and texts together may hold so many UTF-16 units, or any number.
    pub fn limit(&self, room: Option<usize>) {
        self.room.set(room);
    }

    /// Everything on it, in the order of the keys.
    pub fn all(&self) -> BTreeMap<String, String> {
        self.texts.borrow().iter().cloned().collect()
    }

    fn fault(&self) -> Result<(), Fault> {
        self.fault.get().map_or(Ok(()), Err)
    }
}

impl Shelf for Memory {
    fn keys(&self, prefix: &str) -> Result<Vec<String>, Fault> {
        self.fault()?;
        Ok(self
            .texts
            .borrow()
            .iter()
            .map(|(key, _)| key)
            .filter(|key| key.starts_with(prefix))
            .cloned()
            .collect())
    }

    fn read(&self, key: &str) -> Result<Found, Fault> {
        self.fault()?;
        Ok(self.texts.borrow().get(key).cloned().map_or(Found::Nothing, Found::Text))
    }

    fn write(&self, key: &str, text: &str) -> Result<(), Fault> {
        self.fault()?;
        let mut texts = self.texts.borrow_mut();
        if let Some(room) = self.room.get() {
            let others = texts.iter().filter(|(other, _)| *other != key);
            let used: usize = others.map(|(other, text)| units(other) + units(text)).sum();
            if used + units(key) + units(text) > room {
                return Err(Fault::Full);
            }
        }
        texts.insert(key.to_owned(), text.to_owned());
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), Fault> {
        self.fault()?;
        self.texts.borrow_mut().remove(key);
        Ok(())
    }
}
