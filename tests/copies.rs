//! Owns what goes out as a table and what a file would bring in: read back by a parser that is not ours, and within the
//! room that there is.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "what is not where it belongs fails the test"
)]

mod strategies;
mod tab;

use std::collections::BTreeMap;
use std::rc::Rc;

use csv::Reader;
use proptest::collection::vec;
use proptest::prelude::*;
use tab::{NOW, Tab, id, interview_key, put, units};
use worth_the_interview::domain::case::Case;
use worth_the_interview::domain::day::Day;
use worth_the_interview::domain::field::Field;
use worth_the_interview::domain::import_preview::ImportPreview;
use worth_the_interview::domain::interview::Interview;
use worth_the_interview::domain::question::Question;
use worth_the_interview::domain::reflection::Reflection;
use worth_the_interview::domain::slot::Described;
use worth_the_interview::formats::csv::Dialect;
use worth_the_interview::formats::export_format::{Records, Writer};
use worth_the_interview::formats::export_formats::FORMATS;
use worth_the_interview::formats::import_preview::preview;
use worth_the_interview::formats::interviews_csv;
use worth_the_interview::formats::json_export;
use worth_the_interview::formats::json_import::{self, ImportError};
use worth_the_interview::session::action::Action;
use worth_the_interview::session::state::Notice;
use worth_the_interview::storage::memory::MemoryStore;
use worth_the_interview::storage::record::{read_interview, write_interview};

const WHOLE: &str = include_str!("fixtures/records/interview-whole-1.json");
const LEAST: &str = include_str!("fixtures/records/interview-least-1.json");

/// Each row by the names of its columns, as a spreadsheet reads it.
fn rows(file: &str) -> Vec<BTreeMap<String, String>> {
    let mut reader = Reader::from_reader(file.as_bytes());
    reader.deserialize().map(Result::unwrap).collect()
}

/// The columns of the first version stand where they stood; what came later stands behind them.
fn sheet(interviews: &[(&Interview, Option<&str>)]) -> String {
    interviews_csv::sheet(interviews, Dialect::STANDARD)
}

#[test]
fn columns_keep_their_places() {
    let first = "name,day,kept,verdict,strength,choice,go_hours,small_hours,total_hours,worth_up_to_hours,\
        time_hours,stress_hours,risk_hours,own_for_hours,own_against_hours,practice_hours,\
        want_hours,learn_hours,clarify_hours,network_hours,gut,last,next,know,deal,kind,clear,meet,\
        time,stress,risk,worth_practice,worth_want,worth_learn,worth_clarify,worth_network,\
        own_reasons,plan_if,plan_then,happened,happened_on,got_practice,got_want,got_learn,\
        got_clarify,got_network,wanted_before,wanted_now,real_hours,real_stress,real_risk,\
        same_again,worth_it,relief,went_better,ad_left_out,questions,resume_parts,resume_line,\
        priorities,musts,people,instead,next_if,next_then,notes,version_of,id,model_version";
    let file = sheet(&[]);
    let head = file.trim_end();
    assert_eq!(head.get(..first.len()), Some(first));
    let names: Vec<_> = head.split(',').collect();
    let column = |field: &Field| names.iter().filter(|name| **name == field.column).count();
    for row in Case::default().fields().iter().chain(&Reflection::default().fields()) {
        assert_eq!(column(row.field), usize::from(!row.field.column.is_empty()), "{}", row.field.column);
    }
    for question in Question::ALL {
        assert!(names.contains(&question.id().replace('-', "_").as_str()), "{question:?}");
    }
}

#[test]
fn every_form_is_told_from_the_others_and_written() {
    let whole = read_interview(WHOLE).unwrap();
    let records =
        Records { interviews: &[(&whole, Some(WHOLE))], unread: &[], dialect: Dialect::STANDARD, now: NOW };
    for (at, format) in FORMATS.iter().enumerate() {
        assert!(
            FORMATS
                .iter()
                .skip(at + 1)
                .all(|other| (other.id, other.extension) != (format.id, format.extension))
        );
        assert!(format.media.contains('/') && !format.extension.starts_with('.'), "{}", format.id);
        if let Writer::Records(write) = format.writer {
            assert!(write(&records).contains("Blue door"), "{}", format.id);
            assert!(!format.is_backup || json_import::read(&write(&records)).is_ok(), "{}", format.id);
        }
    }
    assert!(FORMATS[0].is_backup, "what can be brought back comes first");
}

#[test]
fn a_row_says_what_the_record_says() {
    let [whole, least] = [WHOLE, LEAST].map(|text| read_interview(text).unwrap());
    let rows = rows(&sheet(&[(&whole, Some(WHOLE)), (&least, None)]));
    assert_eq!(rows.len(), 2);
    for (column, whole, least) in [
        ("name", "Blue door – Café 🙂", ""),
        ("day", "2026-05-02", ""),
        ("verdict", "small", "decline"),
        ("strength", "clear", "not-enough"),
        ("choice", "not-yet", ""),
        ("go_hours", "-8.6875", "-4.28125"),
        ("time_hours", "1.0", "5.5"),
        ("gut", "go", ""),
        ("worth_clarify", "2-days", ""),
        ("own_reasons", "hours: 4, side: for, text: A friend asked me to.; hours: 16, side: against", ""),
        ("happened", "went", ""),
        ("got_clarify", "3", ""),
        ("real_hours", "4.25", ""),
        ("real_risk", "some", ""),
        ("worth_it", "even", ""),
        ("resume_parts", "gap: worried, latest-job: liked, skills: neutral", ""),
        ("ad_left_out", "The \"small\" team is 40 people 🙂", ""),
        ("musts", "kind: must, text: Fridays off; kind: never, text: Night shifts", ""),
        ("id", "1a2b3c4d5e6f7-89abcdef01234", "0-0"),
    ] {
        assert_eq!((&*rows[0][column], &*rows[1][column]), (whole, least), "{column}");
    }
}

proptest! {
    /// Every row has every column, and no cell begins a formula, whatever the reader wrote.
    #[test]
    fn every_interview_has_a_row(interviews in vec(strategies::interview(), 0..4), sign in "[=+@\t\r-]") {
        let with_sign = |mut one: Interview| {
            one.case.label.insert_str(0, &sign);
            one.reflection.get_or_insert_with(Reflection::default).text = format!("{sign}1+1");
            one
        };
        let interviews: Vec<_> = interviews.into_iter().map(with_sign).collect();
        let rows = rows(&sheet(&interviews.iter().map(|one| (one, None)).collect::<Vec<_>>()));
        prop_assert_eq!(rows.len(), interviews.len());
        for (row, interview) in rows.iter().zip(&interviews) {
            prop_assert_eq!(row["id"].trim_start_matches('\''), interview.id.as_str());
            prop_assert_eq!(&row["day"], &interview.case.date.map(Day::iso).unwrap_or_default());
            prop_assert_eq!(row["notes"].trim_start_matches('\''), format!("{sign}1+1"));
            for (column, text) in row {
                let formula = text.starts_with(['=', '+', '@', '\t', '\r']);
                let number = text.parse::<f64>().is_ok();
                prop_assert!(!formula && (number || !text.starts_with('-')), "{}: {:?}", column, text);
            }
        }
    }
}

/// An export of interviews of those names, each with a text of that many letters.
fn file(names: &[String], letters: usize) -> String {
    let one = |name: &String| {
        let reflection = Some(Reflection { text: "x".repeat(letters), ..Reflection::default() });
        Interview { reflection, ..Interview::new(id(name), NOW.into(), Default::default()) }
    };
    let interviews: Vec<_> = names.iter().map(one).collect();
    json_export::write(&interviews.iter().map(|one| (one, None)).collect::<Vec<_>>(), &[], NOW)
}

#[test]
fn what_has_no_room_is_left_in_the_file() {
    let names: Vec<String> = (0..60).map(|number| format!("n{number}")).collect();
    let file = file(&names, 19_000);
    let mut tab = Tab::open(Rc::new(MemoryStore::new()), "w");
    let offer = preview(&tab.session.interviews, &file, &|units| tab.engine.has_room(units)).unwrap();
    // About 20,000 units each, within 85 in 100 of 1,048,576.
    assert!((40..45).contains(&offer.adding.len()), "{}", offer.adding.len());
    assert_eq!(offer.adding.len() + offer.left_out, 60);

    let texts = offer.adding.iter().map(|one| (one.interview.id.clone(), one.text.clone())).collect();
    tab.engine.remember_bases(texts);
    let added = offer.adding.len();
    tab.acts([Action::PreviewImport(Ok(Rc::new(offer))), Action::TakeImport]);
    assert_eq!(tab.session.interviews.len(), added);
    let again = preview(&tab.session.interviews, &file, &|units| tab.engine.has_room(units)).unwrap();
    assert_eq!((again.here, again.adding.len(), again.left_out), (added, 0, 60 - added));
}

#[test]
fn what_comes_in_keeps_what_only_later_versions_know() {
    let shelf = Rc::new(MemoryStore::new());
    let mut tab = Tab::open(shelf.clone(), "w");
    let record = WHOLE.replacen('{', "{\"later\":[1],", 1);
    let offer = preview(&[], &record, &|units| tab.engine.has_room(units)).unwrap();
    tab.engine.remember_bases(
        offer.adding.iter().map(|one| (one.interview.id.clone(), one.text.clone())).collect(),
    );
    tab.acts([Action::PreviewImport(Ok(Rc::new(offer))), Action::TakeImport]);
    let kept = tab::read(&*shelf, &interview_key("1a2b3c4d5e6f7-89abcdef01234")).unwrap();
    assert!(kept.contains("\"later\":[1]"), "{kept}");
    assert_eq!(read_interview(&kept), read_interview(WHOLE));
}

#[test]
fn what_cannot_be_read_is_called_back_only_if_it_is() {
    for (name, stands, notice) in [
        ("its place is free", None, Notice::Imported(0)),
        ("it is there already", Some("{"), Notice::Imported(0)),
        ("its place is taken", Some("[]"), Notice::NotPutBack),
    ] {
        let shelf = Rc::new(MemoryStore::new());
        let key = interview_key("cut");
        if let Some(stands) = stands {
            put(&*shelf, &key, stands);
        }
        let mut tab = Tab::open(shelf.clone(), "w");
        let offer = ImportPreview { unread: vec![(key.clone(), units("{"))], ..ImportPreview::default() };
        tab.acts([Action::PreviewImport(Ok(Rc::new(offer))), Action::TakeImport]);
        assert_eq!(tab.session.notice, Some(notice), "{name}");
        assert_eq!(tab::read(&*shelf, &key).as_deref(), Some(stands.unwrap_or("{")), "{name}");
    }
}

#[test]
fn what_is_refused_as_a_whole_changes_nothing() {
    let shelf = Rc::new(MemoryStore::new());
    let one = Interview::new(id("a"), NOW.into(), Default::default());
    put(&*shelf, &interview_key("a"), &write_interview(&one, None));
    let tab = Tab::open(shelf.clone(), "w");
    let before = shelf.all();
    for (text, why) in [
        ("", ImportError::Empty),
        (" \n ", ImportError::Empty),
        ("Dear diary", ImportError::NotJson),
        ("{\"format\":\"another\"}", ImportError::Foreign),
        ("{\"format\":\"worth-the-interview\",\"version\":3,\"interviews\":[]}", ImportError::Newer),
    ] {
        assert_eq!(
            preview(&tab.session.interviews, text, &|units| tab.engine.has_room(units)),
            Err(why),
            "{text}"
        );
    }
    assert_eq!(shelf.all(), before);
}
