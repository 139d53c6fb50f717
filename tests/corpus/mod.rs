//! Owns the files that a reader may bring, and what must hold of any.
#![allow(dead_code, reason = "not every test needs all of it")]

use std::fs;
use std::path::Path;

use worth_the_interview::formats::json_export;
use worth_the_interview::formats::json_import::{Imported, read};
use worth_the_interview::storage::key::is_ours;
use worth_the_interview::storage::key_value_store::StoredValue;
use worth_the_interview::storage::record::{read_interview, write_interview};

/// Name and text of every file, in order.
pub fn corpus() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus/import");
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap())
        .map(|entry| (entry.file_name().into_string().unwrap(), fs::read_to_string(entry.path()).unwrap()))
        .collect();
    files.sort();
    files
}

/// What comes of reading a text, in short: the nicknames, the keys, what is refused, and whether it is cut.
pub fn outcome(text: &str) -> String {
    let Imported { interviews, unread, refused, cut } = match read(text) {
        Ok(imported) => imported,
        Err(why) => return format!("refused: {why:?}"),
    };
    let taken = interviews.iter().map(|one| one.interview.case.label.clone());
    let unread = unread.iter().map(|(key, _)| key.clone());
    let refused = refused.iter().map(|part| {
        let space = if part.name.is_empty() { "" } else { " " };
        format!("{} {}{space}{:?}", part.place, part.name, part.why)
    });
    let cut = cut.then(|| "cut".to_owned());
    taken.chain(unread).chain(refused).chain(cut).collect::<Vec<_>>().join(", ")
}

/// What holds of every text, whoever wrote it: what is taken can be written and exported so that it reads the same.
pub fn steady(text: &str) {
    let Ok(found) = read(text) else { return };
    for one in &found.interviews {
        let again = write_interview(&one.interview, Some(&one.text));
        assert_eq!(read_interview(&again).as_ref(), Ok(&one.interview));
    }
    assert!(found.unread.iter().all(|(key, _)| is_ours(key)));
    for (place, part) in found.refused.iter().enumerate() {
        assert!(part.place > place && part.name.encode_utf16().count() <= 80, "{part:?}");
    }
    let interviews: Vec<_> =
        found.interviews.iter().map(|one| (&one.interview, Some(one.text.as_str()))).collect();
    let stored: Vec<_> = found.unread.iter().map(|(key, units)| (key, StoredValue::of(units))).collect();
    let raw = stored.iter().filter_map(|(key, value)| Some((key.as_str(), json_export::Raw::of(value)?)));
    let unread: Vec<_> = raw.collect();
    let file = json_export::write(&interviews, &unread, "2026-11-23T12:00:00.000Z");
    let again = read(&file).unwrap();
    assert!(again.interviews.iter().map(|one| &one.interview).eq(interviews.iter().map(|(one, _)| *one)));
    assert_eq!((again.unread, again.refused, again.cut), (found.unread.clone(), Vec::new(), false));
    // Once it was exported it stays as it is.
    let interviews: Vec<_> =
        again.interviews.iter().map(|one| (&one.interview, Some(one.text.as_str()))).collect();
    assert_eq!(json_export::write(&interviews, &unread, "2026-11-23T12:00:00.000Z"), file);
}
