//! Owns what comes of bringing a file together with the journal: nothing here changes, nothing in the file is lost,
//! and the same file twice adds nothing.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "what is not where it belongs fails the test"
)]

mod strategies;

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use worth_the_interview::domain::case::Case;
use worth_the_interview::domain::interview::{Id, Interview};
use worth_the_interview::domain::merge::{Incoming, Merge, merge};
use worth_the_interview::formats::{json_export, json_import};
use worth_the_interview::storage::record::{fingerprint, write_interview};

/// Identity, whose other version it is, and label.
type Row<'a> = (&'a str, &'a str, &'a str);
/// What is here, what comes in, what is new, what is another version, and how many are here already.
type Meeting<'a> = (&'a str, &'a [Row<'a>], &'a [Row<'a>], &'a [Row<'a>], &'a [Row<'a>], usize);

#[test]
fn what_comes_in_is_new_or_here_or_another_version() {
    let x = ("a", "", "x");
    let long = "0123456789-".repeat(5);
    let cut = &long[..40];
    let (y_of_a, y_of_long) = (version("a", "y"), version(cut, "y"));
    let meetings: [Meeting; 14] = [
        ("nothing", &[], &[], &[], &[], 0),
        ("a new one", &[x], &[("b", "", "x")], &[("b", "", "x")], &[], 0),
        ("one that is here", &[x], &[x], &[], &[], 1),
        ("one twice", &[], &[x, x], &[x], &[], 1),
        ("another of the same identity", &[x], &[("a", "", "y")], &[], &[(&y_of_a, "a", "y")], 0),
        ("two of one identity", &[], &[x, ("a", "", "y")], &[x], &[(&y_of_a, "a", "y")], 0),
        ("the version that it became", &[x, (&y_of_a, "a", "y")], &[("a", "", "y")], &[], &[], 1),
        ("a version of nothing", &[], &[("b", "a", "y")], &[("b", "a", "y")], &[], 0),
        ("a version of what is here", &[x], &[("b", "a", "y")], &[], &[("b", "a", "y")], 0),
        ("what a version here is one of", &[("b", "a", "y")], &[x], &[], &[x], 0),
        ("a version that was picked since", &[("b", "", "y")], &[("b", "a", "y")], &[], &[], 1),
        ("a version kept for itself since", &[x, (&y_of_a, "", "y")], &[("a", "", "y")], &[], &[], 1),
        ("a version that says the same", &[x], &[("b", "a", "x")], &[], &[], 1),
        ("a long identity", &[(&long, "", "x")], &[(&long, "", "y")], &[], &[(&y_of_long, &long, "y")], 0),
    ];
    for (name, here, file, new, versions, is_here) in meetings {
        let expected = Merge { new: incoming(new), versions: incoming(versions), here: is_here };
        assert_eq!(texts_aside(merge(&shared(here), incoming(file), fingerprint)), expected, "{name}");
    }
}

/// Where two different interviews have the same fingerprint, or someone made an identity up.
#[test]
fn an_identity_that_is_taken_is_counted_on() {
    let taken = format!("a-{:016x}", u64::MAX);
    let here = shared(&[("a", "", "x"), (&taken, "", "other")]);
    let merged = merge(&here, incoming(&[("a", "", "y"), ("a", "", "z")]), |_| u64::MAX);
    let (zero, one) = (format!("a-{:016x}", 0), format!("a-{:016x}", 1));
    assert_eq!(texts_aside(merged).versions, incoming(&[(&zero, "a", "y"), (&one, "a", "z")]));
}

/// Whoever merges on another day or in another browser must come to the same identity.
#[test]
fn a_fingerprint_never_changes() {
    let [plain, other] = [("a", "", "x"), ("a", "", "y")].map(interview);
    assert_eq!(format!("{:016x}", fingerprint(&plain)), "9dd52d0776e48a04");
    assert_ne!(fingerprint(&plain), fingerprint(&other));
    assert_eq!(fingerprint(&plain), fingerprint(&interview(("b", "c", "x"))));
}

/// An old copy of what has been written as the next version since is here already.
#[test]
fn what_weighed_it_is_no_part_of_what_it_says() {
    let now = interview(("a", "", "x"));
    let before = Interview { weighed_by: 1, ..now.clone() };
    assert_eq!(fingerprint(&before), fingerprint(&now));
    for (here, comes) in [(&now, &before), (&before, &now)] {
        let file = vec![in_file(comes.clone())];
        let merged = merge(&[Rc::new(here.clone())], file, fingerprint);
        assert_eq!(merged, Merge { here: 1, ..Merge::default() });
    }
}

#[test]
fn the_record_comes_along() {
    let file = vec![Incoming { interview: interview(("a", "", "y")), text: "{\"later\":1}".into() }];
    let merged = merge(&shared(&[("a", "", "x")]), file, fingerprint);
    assert_eq!(merged.versions[0].text, "{\"later\":1}");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_is_lost_and_no_identity_comes_twice(here in journal(), file in file()) {
        let merged = merge(&here, file.clone(), fingerprint);
        prop_assert_eq!(merged.new.len() + merged.versions.len() + merged.here, file.len());
        let all = together(&here, merged);
        prop_assert_eq!(&all[..here.len()], &here[..]);
        let ids: BTreeSet<_> = all.iter().map(|interview| &interview.id).collect();
        prop_assert_eq!(ids.len(), all.len());
        for Incoming { interview, .. } in &file {
            let is_there = |other: &Rc<Interview>| {
                let made_of_it = other.id == Id::version(interview.root(), fingerprint(interview));
                let related = other.root() == interview.root() || other.id == interview.id || made_of_it;
                related && other.says_the_same(interview)
            };
            prop_assert!(all.iter().any(is_there), "{:?}", interview);
        }
    }

    #[test]
    fn the_same_file_twice_adds_nothing(here in journal(), file in file()) {
        let all = together(&here, merge(&here, file.clone(), fingerprint));
        for again in [file, read_back(&all)] {
            let count = again.len();
            prop_assert_eq!(merge(&all, again, fingerprint), Merge { here: count, ..Merge::default() });
        }
    }

    /// As long as what says the same under one identity is a version of the same thing in both.
    #[test]
    fn the_order_of_files_does_not_matter(here in journal(), mut one in file(), mut other in file()) {
        let mut roots = BTreeMap::new();
        let mut agree = |interview: &mut Interview| {
            // An identity that a merge made names its root.
            let made = interview.id.as_str().split_once('-').and_then(|(root, _)| Id::new(root));
            let root = made.or(interview.version_of.clone());
            interview.version_of = roots.entry(said(interview)).or_insert(root).clone();
        };
        let mut here: Vec<_> = here.iter().map(|interview| (**interview).clone()).collect();
        here.iter_mut().for_each(&mut agree);
        one.iter_mut().chain(&mut other).for_each(|incoming| agree(&mut incoming.interview));
        let here: Vec<_> = here.into_iter().map(Rc::new).collect();
        let both = |first: &Vec<Incoming>, then: &Vec<Incoming>| {
            let all = together(&here, merge(&here, first.clone(), fingerprint));
            let all = together(&all, merge(&all, then.clone(), fingerprint));
            all.iter().map(|it| (it.root().as_str().to_owned(), fingerprint(it))).collect::<BTreeSet<_>>()
        };
        prop_assert_eq!(both(&one, &other), both(&other, &one));
    }

    #[test]
    fn an_export_brings_a_journal_back(here in vec(strategies::interview(), 0..4)) {
        let here = together(&[], merge(&[], here.into_iter().map(in_file).collect(), fingerprint));
        let merged = merge(&[], read_back(&here), fingerprint);
        prop_assert_eq!(merged.here, 0);
        prop_assert_eq!(sorted(together(&[], merged)), sorted(here));
    }
}

// What there is.

/// Few identities and few things to say, so that they meet.
fn few() -> impl Strategy<Value = Interview> {
    let ids = ["a".to_owned(), "b".to_owned(), version("a", "x"), version("a", "y"), version("b", "x")];
    let of = option::weighted(0.3, select(vec!["a", "b", "c"]));
    (select(ids.to_vec()), of, select(vec!["x", "y", "z"]))
        .prop_map(|(id, of, label)| interview((&id, of.unwrap_or_default(), label)))
}

fn file() -> impl Strategy<Value = Vec<Incoming>> {
    vec(few().prop_map(in_file), 0..8)
}

/// As few of each identity as a journal can have.
fn journal() -> impl Strategy<Value = Vec<Rc<Interview>>> {
    vec(few(), 0..5).prop_map(|interviews| {
        let by_id: BTreeMap<_, _> = interviews.into_iter().map(|it| (it.id.clone(), it)).collect();
        by_id.into_values().map(Rc::new).collect()
    })
}

fn interview((id, of, label): Row) -> Interview {
    let case = Case { label: label.into(), ..Case::default() };
    let plain = Interview::new(Id::new(id).unwrap(), "2026-04-20T08:00:00.000Z".into(), case);
    Interview { version_of: Id::new(of), ..plain }
}

fn version(root: &str, label: &str) -> String {
    format!("{root}-{:016x}", fingerprint(&interview(("a", "", label))))
}

fn shared(rows: &[Row]) -> Vec<Rc<Interview>> {
    rows.iter().map(|row| Rc::new(interview(*row))).collect()
}

fn incoming(rows: &[Row]) -> Vec<Incoming> {
    rows.iter().map(|row| Incoming { interview: interview(*row), text: String::new() }).collect()
}

fn in_file(interview: Interview) -> Incoming {
    let text = write_interview(&interview, None);
    Incoming { interview, text }
}

// What is looked at.

fn texts_aside(mut merge: Merge) -> Merge {
    merge.new.iter_mut().chain(&mut merge.versions).for_each(|one| one.text.clear());
    merge
}

/// The journal once all of it was added.
fn together(here: &[Rc<Interview>], merge: Merge) -> Vec<Rc<Interview>> {
    let added = merge.new.into_iter().chain(merge.versions).map(|one| Rc::new(one.interview));
    here.iter().cloned().chain(added).collect()
}

/// A journal that went through a file.
fn read_back(journal: &[Rc<Interview>]) -> Vec<Incoming> {
    let all: Vec<_> = journal.iter().map(|interview| (interview.as_ref(), None)).collect();
    json_import::read(&json_export::write(&all, &[], "2026-11-23T12:00:00.000Z")).unwrap().interviews
}

/// Identity and content.
fn said(interview: &Interview) -> (String, u64) {
    (interview.id.as_str().to_owned(), fingerprint(interview))
}

fn sorted(mut journal: Vec<Rc<Interview>>) -> Vec<Rc<Interview>> {
    journal.sort_by(|one, other| one.id.cmp(&other.id));
    journal
}
