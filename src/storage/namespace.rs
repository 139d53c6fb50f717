//! Journals beside each other on one site: where an element has a namespace, its keys have it too, and what is kept there
//! meets nothing of other elements.

use std::rc::Rc;

use crate::storage::key::OURS;
use crate::storage::key_value_store::{KeyValueStore, StoreError, StoredValue};

/// A namespace: lower-case letters, digits and hyphens, at most 32. Empty where all widgets of a site share one journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Namespace(Rc<str>);

impl Namespace {
    /// The namespace of that name, which `static/attributes.js` has looked at.
    pub(crate) fn new(name: &str) -> Namespace {
        Namespace(name.into())
    }

    /// The key that stands in storage for one of ours: `worth-the-interview.NAME/...` for `worth-the-interview/...`.
    pub(crate) fn outer(&self, key: &str) -> String {
        match (key.strip_prefix(OURS), &*self.0) {
            (None, _) | (_, "") => key.to_owned(),
            (Some(rest), name) => [OURS.trim_end_matches('/'), ".", name, "/", rest].concat(),
        }
    }

    /// The key of ours that one in storage stands for; none if it is another's.
    pub(crate) fn inner(&self, key: &str) -> Option<String> {
        let rest = key.strip_prefix(&self.outer(OURS))?;
        Some([OURS, rest].concat())
    }
}

/// A store in which one namespace has its keys.
pub(crate) struct NamespacedStore {
    /// The store of all.
    pub store: Rc<dyn KeyValueStore>,
    /// Whose keys are seen.
    pub namespace: Namespace,
}

impl KeyValueStore for NamespacedStore {
    fn keys(&self, prefix: &str) -> Result<Vec<String>, StoreError> {
        let keys = self.store.keys(&self.namespace.outer(prefix))?;
        Ok(keys.iter().filter_map(|key| self.namespace.inner(key)).collect())
    }

    fn read(&self, key: &str) -> Result<StoredValue, StoreError> {
        self.store.read(&self.namespace.outer(key))
    }

    fn write(&self, key: &str, text: &str) -> Result<(), StoreError> {
        self.store.write(&self.namespace.outer(key), text)
    }

    fn write_units(&self, key: &str, units: &[u16]) -> Result<(), StoreError> {
        self.store.write_units(&self.namespace.outer(key), units)
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.store.remove(&self.namespace.outer(key))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::storage::memory::MemoryStore;

    #[test]
    fn keys_of_one_namespace_are_no_others() {
        let (none, own, longer) = (Namespace::new(""), Namespace::new("own"), Namespace::new("own-2"));
        let key = "worth-the-interview/1/copy";
        assert_eq!(none.outer(key), key);
        assert_eq!(own.outer(key), "worth-the-interview.own/1/copy");
        for (one, other, seen) in [
            (&none, &none, true),
            (&own, &own, true),
            (&none, &own, false),
            (&own, &none, false),
            (&own, &longer, false),
            (&longer, &own, false),
        ] {
            assert_eq!(one.inner(&other.outer(key)).as_deref(), seen.then_some(key), "{one:?} {other:?}");
        }
        assert_eq!(own.inner("someone/else"), None);
    }

    #[test]
    fn stores_of_two_namespaces_do_not_meet() {
        let store: Rc<dyn KeyValueStore> = Rc::new(MemoryStore::new());
        let of = |name| NamespacedStore { store: Rc::clone(&store), namespace: Namespace::new(name) };
        let (none, own) = (of(""), of("own"));
        own.write("worth-the-interview/1/copy", "own").unwrap();
        assert_eq!(none.keys(OURS).unwrap(), Vec::<String>::new());
        assert_eq!(own.keys(OURS).unwrap(), ["worth-the-interview/1/copy"]);
        none.write("worth-the-interview/1/copy", "none").unwrap();
        assert_eq!(own.read("worth-the-interview/1/copy").unwrap(), StoredValue::Text("own".into()));
        own.remove("worth-the-interview/1/copy").unwrap();
        assert_eq!(none.keys(OURS).unwrap(), ["worth-the-interview/1/copy"]);
    }
}
