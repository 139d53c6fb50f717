//! A small map: a list in the order of its keys.

use std::borrow::Borrow;

/// Values by key, in the order of the keys. Found as quickly as in the library's map; putting one in takes longer the
/// more there are, and for the thousands there can be here it is a tenth of the library's map to download.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct VecMap<K, V>(Vec<(K, V)>);

impl<K: Ord, V> VecMap<K, V> {
    /// Nothing.
    pub(crate) const fn new() -> VecMap<K, V> {
        VecMap(Vec::new())
    }

    /// These; of several under one key the last stands.
    pub(crate) fn of(list: Vec<(K, V)>) -> VecMap<K, V> {
        VecMap(in_order(list))
    }

    /// These and those of another; of two under one key that of the other stands.
    pub(crate) fn with(mut self, other: VecMap<K, V>) -> VecMap<K, V> {
        self.0.extend(other.0);
        VecMap::of(self.0)
    }

    /// What stands under `key`.
    pub(crate) fn get<Q: Ord + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        let place = self.find(key).ok()?;
        self.0.get(place).map(|(_, value)| value)
    }

    /// The same, to be changed.
    pub(crate) fn get_mut<Q: Ord + ?Sized>(&mut self, key: &Q) -> Option<&mut V>
    where
        K: Borrow<Q>,
    {
        let place = self.find(key).ok()?;
        self.0.get_mut(place).map(|(_, value)| value)
    }

    /// How many values there are.
    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    /// Where what stands under `key` comes in [`VecMap::iter`].
    pub(crate) fn place<Q: Ord + ?Sized>(&self, key: &Q) -> Option<usize>
    where
        K: Borrow<Q>,
    {
        self.find(key).ok()
    }

    /// Puts a value in, and takes out the one that was under that key.
    pub(crate) fn insert(&mut self, key: K, value: V) -> Option<V> {
        match self.find(&key) {
            Ok(place) => self.0.get_mut(place).map(|entry| std::mem::replace(&mut entry.1, value)),
            Err(place) => {
                self.0.insert(place, (key, value));
                None
            }
        }
    }

    /// Takes out what stands under `key`.
    pub(crate) fn remove<Q: Ord + ?Sized>(&mut self, key: &Q) -> Option<V>
    where
        K: Borrow<Q>,
    {
        let place = self.find(key).ok()?;
        Some(self.0.remove(place).1)
    }

    /// Takes out everything.
    pub(crate) fn clear(&mut self) {
        self.0.clear();
    }

    /// Every key with its value, in order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &(K, V)> {
        self.0.iter()
    }

    fn find<Q: Ord + ?Sized>(&self, key: &Q) -> Result<usize, usize>
    where
        K: Borrow<Q>,
    {
        self.0.binary_search_by(|(other, _)| other.borrow().cmp(key))
    }
}

/// A list in the order of its keys, each once, the last. What is in order stays; halves of the rest are put together.
fn in_order<K: Ord, V>(list: Vec<(K, V)>) -> Vec<(K, V)> {
    if list.is_sorted_by(|one, other| one.0 < other.0) {
        return list;
    }
    let mut sooner = list;
    let mut later = in_order(sooner.split_off(sooner.len() / 2));
    let mut sooner = in_order(sooner);
    // From behind, where both lists are shortest to take from.
    let mut merged = Vec::with_capacity(sooner.len() + later.len());
    while let Some(entry) = later.pop() {
        while sooner.last().is_some_and(|last| last.0 > entry.0) {
            merged.extend(sooner.pop());
        }
        sooner.pop_if(|last| last.0 == entry.0);
        merged.push(entry);
    }
    merged.reverse();
    sooner.append(&mut merged);
    sooner
}

impl<K, V> IntoIterator for VecMap<K, V> {
    type Item = (K, V);
    type IntoIter = std::vec::IntoIter<(K, V)>;

    fn into_iter(self) -> std::vec::IntoIter<(K, V)> {
        self.0.into_iter()
    }
}

impl<K: Ord, V> Default for VecMap<K, V> {
    fn default() -> VecMap<K, V> {
        VecMap::new()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn it_holds_what_a_map_holds() {
        let (mut ours, mut theirs) = (VecMap::new(), BTreeMap::new());
        for (step, key) in ["b", "a", "c", "a", "", "d", "b"].into_iter().enumerate() {
            assert_eq!(ours.insert(key.to_owned(), step), theirs.insert(key.to_owned(), step));
            if step % 3 == 2 {
                assert_eq!(ours.remove("a"), theirs.remove("a"));
            }
            for value in [ours.get_mut("a"), theirs.get_mut("a")].into_iter().flatten() {
                *value += 1;
            }
            assert_eq!(ours.len(), theirs.len());
            assert_eq!(ours.place(key), theirs.keys().position(|other| other == key));
            assert_eq!(ours.get_mut(key), theirs.get_mut(key));
            assert!(ours.iter().map(|(key, value)| (key, value)).eq(theirs.iter()));
            assert_eq!(ours.get(key), theirs.get(key));
        }
        assert!(ours.clone().into_iter().eq(theirs));
        ours.remove("nothing");
        assert_eq!(ours.get("nothing"), None);
        ours.clear();
        assert_eq!(ours, VecMap::default());
    }

    #[test]
    fn any_list_becomes_one() {
        for keys in ["", "a", "aa", "ab", "ba", "abc", "cba", "aba", "bcabca", "fedcbafedcba", "abcdefabcdef"]
        {
            let list: Vec<_> = keys.bytes().enumerate().map(|(step, key)| (key, step)).collect();
            let theirs: BTreeMap<_, _> = list.iter().copied().collect();
            assert!(VecMap::of(list).into_iter().eq(theirs), "{keys}");
        }
    }
}
