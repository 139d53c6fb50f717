//! The keys of one widget's session, and what stands under them: one key a record.

use std::rc::Rc;

use super::key_state::{KeyState, Seen};
use super::reconcile::Found;
use crate::domain::interview::Id;
use crate::domain::utf16::length;
use crate::domain::vec_map::VecMap;
use crate::session::draft::Draft;
use crate::session::state::{Screen, Session, Unread};
use crate::storage::ancestry::revision;
use crate::storage::cas_store::CasStore;
use crate::storage::key::{self, BACKUP, DRAFT, INTERVIEW, OURS, PREFIX, Record};
use crate::storage::key_value_store::{KeyValueStore, StoreError, StoredValue};
use crate::storage::record::Unreadable;

/// What is known of every key that the session has a record under.
pub struct SyncEngine {
    pub(super) store: CasStore,
    /// Whose draft is whose: a name that no other tab and no other widget in this tab has.
    pub(super) writer: Id,
    pub(super) interviews: VecMap<Id, KeyState>,
    /// Of the draft under this writer's name.
    pub(super) draft: KeyState,
    /// Of the date of the last backup.
    pub(super) backup: KeyState,
    /// Key and text of another writer's draft that this one goes on with; it goes once the new one was found again.
    pub(super) inherited: Option<(String, String)>,
    /// UTF-16 units of all keys and texts of the widget that are none of the above, when last looked through.
    pub(super) other_units: usize,
}

/// What was met in storage and is not on screen.
#[derive(Default)]
pub(super) struct Others {
    pub(super) unread: Unread,
    /// UTF-16 units of keys and texts.
    pub(super) units: usize,
}

impl SyncEngine {
    /// Reads everything in the store. `writer` names the draft; with `inherit` a draft that another tab left behind
    /// is gone on with if this writer has none. Opening writes nothing.
    pub fn open(store: Rc<dyn KeyValueStore>, writer: Id, inherit: bool) -> (SyncEngine, Session) {
        let mut engine = SyncEngine {
            store: CasStore::new(store),
            writer,
            interviews: VecMap::new(),
            draft: KeyState::default(),
            backup: KeyState::default(),
            inherited: None,
            other_units: 0,
        };
        let mut others = Others::default();
        let (mut interviews, mut drafts) = (Vec::new(), Vec::new());
        for key in engine.store.keys(OURS).unwrap_or_default() {
            let Ok((found, units)) = engine.find(&key, &KeyState::default()) else { continue };
            match found {
                Found::Other(seen) => match &seen.record {
                    Record::Interview(interview) => {
                        interviews.push(interview.clone());
                        engine.interviews.insert(interview.id.clone(), KeyState::Confirmed(seen));
                    }
                    Record::Draft(..) => drafts.push((key, seen)),
                    Record::Backup(_) => engine.backup = KeyState::Confirmed(seen),
                },
                Found::Unreadable(why) => others.note(&key, why, units),
                Found::Nothing | Found::AsSeen => {}
            }
        }
        others.units += drafts.iter().map(|(_, seen)| seen.units).sum::<usize>();
        let (own, draft, screen) = engine.choose(drafts, inherit);
        let mut session = Session::new(draft, screen, interviews, others.unread);
        // An interview that is gone is no longer the screen, and that alone is nothing to write.
        let record = Record::Draft(session.draft.clone(), session.screen.clone());
        engine.draft = match own {
            Some(seen) => {
                others.units -= seen.units;
                KeyState::Confirmed(Seen { record, ..seen })
            }
            None => KeyState::Untouched(record),
        };
        engine.other_units = others.units;
        session.room = engine.room();
        session.backed_up = engine.backup.record().and_then(Record::backed_up).map(str::to_owned);
        (engine, session)
    }

    /// The name under which this widget's draft is kept. It changes when the key turns out to be another's.
    pub fn writer(&self) -> &Id {
        &self.writer
    }

    /// Removes every key of every version, and says whether a look afterwards found none.
    pub fn erase(&mut self) -> bool {
        self.interviews.clear();
        self.inherited = None;
        self.backup = KeyState::default();
        self.draft = KeyState::Untouched(Record::Draft(Rc::new(Draft::new()), Screen::Journal));
        self.other_units = 0;
        self.store.clear(OURS)
    }

    /// This writer's draft among all, or the one most worked on that another has left behind.
    fn choose(&mut self, drafts: Vec<(String, Seen)>, inherit: bool) -> (Option<Seen>, Rc<Draft>, Screen) {
        let own = self.draft_key();
        let mut most: Option<(u64, String, String, Rc<Draft>)> = None;
        for (key, seen) in drafts {
            let Record::Draft(draft, screen) = &seen.record else { continue };
            if key == own {
                let (draft, screen) = (draft.clone(), screen.clone());
                return (Some(seen), draft, screen);
            }
            let worked_on = revision(&seen.text);
            if inherit && !draft.is_blank() && most.as_ref().is_none_or(|(most, ..)| worked_on >= *most) {
                let draft = draft.clone();
                most = Some((worked_on, key, seen.text, draft));
            }
        }
        match most {
            Some((_, key, text, draft)) => {
                self.inherited = Some((key, text));
                (None, draft, Screen::Quiz)
            }
            None => (None, Rc::new(Draft::new()), Screen::Quiz),
        }
    }

    /// What stands under `key`, of which `state` is known; and the UTF-16 units of both.
    pub(super) fn find(&self, key: &str, state: &KeyState) -> Result<(Found, usize), StoreError> {
        let value = self.store.read(key)?;
        Ok((understood(key, &value, state), length(key) + value.units()))
    }

    pub(super) fn draft_key(&self) -> String {
        key::draft(&self.writer)
    }

    /// Whether the draft as it was last known holds anything.
    pub(super) fn has_begun(&self) -> bool {
        matches!(self.draft.record(), Some(Record::Draft(draft, _)) if !draft.is_blank())
    }

    /// Whether the draft is on screen and nowhere else: whoever goes on here has it written again.
    pub(super) fn is_adrift(&self) -> bool {
        let stands =
            |(key, text): &(String, String)| self.store.read(key) == Ok(StoredValue::Text(text.clone()));
        self.has_begun()
            && matches!(self.draft, KeyState::Untouched(_))
            && !self.inherited.as_ref().is_some_and(stands)
    }

    /// The first of `id-2`, `id-3`, ... that is not `taken` and under which nothing stands nor ever stood, as far as was
    /// seen. A long identity is cut so that the tail fits.
    pub(super) fn unused(
        &self,
        prefix: &str,
        id: &Id,
        taken: &dyn Fn(&Id) -> bool,
    ) -> Result<Id, StoreError> {
        let stem: String = id.as_str().chars().take(48).collect();
        let mut names = (2..=MOST_VERSIONS).filter_map(|count| Id::new(&format!("{stem}-{count}")));
        let empty = |id: &Id| {
            let stood =
                prefix == INTERVIEW && self.interviews.get(id).is_some_and(|state| state.base().is_some());
            let key = format!("{prefix}{}", id.as_str());
            !taken(id) && !stood && self.store.read(&key) == Ok(StoredValue::Missing)
        };
        names.find(empty).ok_or(StoreError::Refused)
    }
}

/// So many versions of one thing are a fault and not a conflict.
const MOST_VERSIONS: u32 = 1_000;

/// What a value under a key is, for whom knows `state` of it.
pub(super) fn understood(key: &str, value: &StoredValue, state: &KeyState) -> Found {
    match value {
        StoredValue::Missing => Found::Nothing,
        StoredValue::Text(text) if state.stands().is_some_and(|seen| seen.text == *text) => Found::AsSeen,
        StoredValue::Text(text) => match key::parse(key, text) {
            Ok(record) => {
                Found::Other(Seen { units: length(key) + length(text), text: text.clone(), record })
            }
            Err(why) => Found::Unreadable(why),
        },
        StoredValue::Malformed(_) => Found::Unreadable(Unreadable::Corrupt),
    }
}

/// Whose key it is.
pub(super) enum Owner {
    Interview(Id),
    Draft,
    Backup,
    Unknown,
}

impl Owner {
    pub(super) fn of(key: &str) -> Owner {
        match key.strip_prefix(INTERVIEW).and_then(Id::new) {
            Some(id) => Owner::Interview(id),
            None if key.starts_with(DRAFT) => Owner::Draft,
            None if key == BACKUP => Owner::Backup,
            None => Owner::Unknown,
        }
    }
}

impl Others {
    /// Counts a record that cannot be read.
    pub(super) fn note(&mut self, key: &str, why: Unreadable, units: usize) {
        self.units += units;
        match why {
            // What is of another version, or only says when a copy was taken, is no entry of the reader's.
            _ if key == BACKUP || !key.starts_with(PREFIX) => {}
            Unreadable::Corrupt => self.unread.corrupt += 1,
            Unreadable::Newer => self.unread.newer += 1,
        }
    }
}
