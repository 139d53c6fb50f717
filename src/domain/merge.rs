//! Brings interviews from a file together with those that are here: nothing here changes, and nothing in the file is
//! lost.

use std::rc::Rc;

use crate::domain::interview::{Id, Interview};

/// An interview from outside, and the record that it was read from.
#[derive(Clone, Debug, PartialEq)]
pub struct Incoming {
    /// The interview.
    pub interview: Interview,
    /// Its record, which may hold fields that this version does not know: the text to write it over.
    pub text: String,
}

/// What comes of bringing them together. What is to be added has identities that nothing else has.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Merge {
    /// To be added: nothing of the kind is here.
    pub new: Vec<Incoming>,
    /// To be added: other versions of what is here or comes in with them.
    pub versions: Vec<Incoming>,
    /// How many are here already, word for word, or came twice.
    pub here: usize,
}

/// What of `incoming` has to be added to `here`, in its order.
///
/// Interviews belong together if they have an identity or a root in common. What says the same as one that it belongs
/// to is here already. What says something else under an identity that is taken becomes another version, under an
/// identity that follows from its root and its `fingerprint`: the same one everywhere, so that it is known again even
/// after the reader has made an interview of its own of it.
pub fn merge(here: &[Rc<Interview>], incoming: Vec<Incoming>, fingerprint: fn(&Interview) -> u64) -> Merge {
    let mut merge = Merge::default();
    for mut one in incoming {
        let added = merge.new.iter().chain(&merge.versions).map(|other| &other.interview);
        let all = || here.iter().map(Rc::as_ref).chain(added.clone());
        let under = |id: &Id| all().find(|other| other.id == *id);
        let root = one.interview.root().clone();
        let is_related = |other: &Interview| *other.root() == root || other.id == one.interview.id;
        let mut is_here = all().any(|other| is_related(other) && other.says_the_same(&one.interview));
        let is_new = !all().any(is_related);
        if !is_here && under(&one.interview.id).is_some() {
            let mut number = fingerprint(&one.interview);
            let mut id = Id::version(&root, number);
            while let Some(other) = under(&id)
                && !is_here
            {
                is_here = other.says_the_same(&one.interview);
                number = number.wrapping_add(1);
                id = Id::version(&root, number);
            }
            one.interview = Interview { id, version_of: Some(root), ..one.interview };
        }
        match (is_here, is_new) {
            (true, _) => merge.here += 1,
            (false, true) => merge.new.push(one),
            (false, false) => merge.versions.push(one),
        }
    }
    merge
}
