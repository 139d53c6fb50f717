//! Owns the language file: every sentence is used, every sentence that is used is there, gaps are the ones that are
//! filled, and the tone is calm.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "what is not where it belongs fails the test"
)]

mod english;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use worth_the_interview::domain::answers::{OwnReason, Side};
use worth_the_interview::domain::assumptions::Assumptions;
use worth_the_interview::domain::benefit::Benefit;
use worth_the_interview::domain::case::{Case, Decision};
use worth_the_interview::domain::evidence::{FINDINGS, Grade};
use worth_the_interview::domain::field::{Field, Part};
use worth_the_interview::domain::filter::Stage;
use worth_the_interview::domain::lever::AXES;
use worth_the_interview::domain::message::Message;
use worth_the_interview::domain::question::{Choice, Question};
use worth_the_interview::domain::reflection::Reflection;
use worth_the_interview::domain::reflection_choices::{
    Happened, PriorityAxis, PriorityStep, ResumePart, Topic, WorthIt,
};
use worth_the_interview::domain::slot::{Described, Row, Slot};
use worth_the_interview::domain::step::Step;
use worth_the_interview::domain::verdict::{Rule, Strength, Verdict};
use worth_the_interview::domain::weighing::signs;
use worth_the_interview::formats::export_formats::FORMATS;
use worth_the_interview::words::Words;

use crate::english::{ENGLISH, sentences};

const ELEMENT: &str = include_str!("../static/notice.js");
const SEAM: &str = include_str!("tidy/seam.rs");

/// Calls that look a sentence up by its key.
const LOOKING_UP: [&str; 5] = ["say(", "get(", "fill(", "count(", "halves("];

#[test]
fn every_key_is_there_and_used() {
    let there: BTreeSet<String> = sentences().into_keys().collect();
    let used: BTreeSet<String> = used_keys();
    let missing: Vec<_> = used.difference(&there).collect();
    let unused: Vec<_> = there.difference(&used).collect();
    assert!(missing.is_empty() && unused.is_empty(), "missing: {missing:?}\nnever used: {unused:?}");
}

#[test]
fn the_files_read_and_have_no_key_twice() {
    assert!(ENGLISH.iter().all(|part| Words::parse(part).is_some()));
    let keys = ENGLISH
        .iter()
        .flat_map(|part| part.lines())
        .filter_map(|line| line.trim_start().strip_prefix('"')?.split_once("\":"));
    let keys: Vec<_> = keys.map(|(key, _)| key).collect();
    let different: BTreeSet<_> = keys.iter().collect();
    assert_eq!((keys.len(), different.len()), (sentences().len(), sentences().len()));
}

#[test]
fn gaps_are_the_ones_that_are_filled() {
    let filled = filled_gaps();
    let there = sentences();
    for (key, sentence) in &there {
        let gaps: BTreeSet<_> =
            sentence.split('{').skip(1).map(|rest| rest.split_once('}').unwrap().0.to_owned()).collect();
        let number = BTreeSet::from(["n".to_owned()]);
        // One thing may be said without its number.
        let fits = match key.rsplit_once('.') {
            // An answer may be called so too.
            Some((thing, "one")) if there.contains_key(&format!("{thing}.other")) => gaps.is_subset(&number),
            Some((thing, "other")) if there.contains_key(&format!("{thing}.one")) => gaps == number,
            _ => gaps == filled.get(key).cloned().unwrap_or_default(),
        };
        assert!(fits, "{key}: {sentence:?}, filled: {:?}", filled.get(key));
        assert_eq!(sentence.matches('}').count(), sentence.matches('{').count(), "{key}");
    }
    assert!(filled.keys().all(|key| there.contains_key(key)), "{filled:?}");
}

#[test]
fn the_tone_is_calm() {
    let pressing = [
        "!",
        "regret",
        "miss out",
        "missing out",
        "missed",
        "don’t miss",
        "last chance",
        "only chance",
        "too late",
        "hurry",
        "now or never",
        "once in a lifetime",
        "before it’s gone",
        "limited",
        "act now",
        "everyone else",
        "others like you",
        "most people",
        "what if you",
        "should have",
        "sorry",
        "afraid",
        "fail",
        "wrong choice",
        "mistake",
        "wasted",
        "streak",
        "congrat",
        "oops",
        "whoops",
        "are you sure",
    ];
    for (key, sentence) in sentences() {
        let lower = sentence.to_lowercase();
        for word in pressing {
            assert!(!lower.contains(word), "{key} has {word:?}: {sentence:?}");
        }
        assert!(!sentence.trim().is_empty() && sentence == sentence.trim(), "{key}: {sentence:?}");
        assert!(!sentence.contains(['\'', '"']), "{key} has a straight quote: {sentence:?}");
        assert!(!sentence.contains("  ") && !sentence.contains("..."), "{key}: {sentence:?}");
    }
}

/// The few words that must be said when the file itself did not arrive.
#[test]
fn the_words_of_the_element_are_the_same() {
    let table = ELEMENT.split("const WORDS = {").nth(1).unwrap().split("\n};").next().unwrap();
    let table: BTreeMap<String, String> =
        serde_json::from_str(&format!("{{{}}}", table.trim().trim_end_matches(','))).unwrap();
    let shared = sentences().into_iter().filter(|(key, _)| key.starts_with("load."));
    assert_eq!(table, shared.collect());
    for key in table.keys() {
        assert!(ELEMENT.matches(&format!("\"{key}\"")).count() > 1, "{key} is never shown");
    }
}

#[test]
fn every_finding_is_told_graded_and_sourced() {
    let there = sentences();
    for finding in FINDINGS {
        for key in [format!("evidence.{}", finding.id), format!("grade.{}", finding.grade.id())] {
            assert!(there.contains_key(&key), "{key} is not there");
        }
        assert!(!finding.source.trim().is_empty(), "{} has no source", finding.id);
    }
    let told = there.keys().filter(|key| key.starts_with("evidence.")).count();
    assert_eq!(told, FINDINGS.len());
}

/// What a reader needs up to the first look at a result is in the first file, and nothing else.
#[test]
fn what_comes_first_has_its_words_first() {
    let first: BTreeMap<String, String> = serde_json::from_str(ENGLISH[0]).unwrap();
    let there: BTreeSet<String> = first.into_keys().collect();
    let (asked, _) = keys_in(&sources(is_first));
    let missing: Vec<_> = asked.difference(&there).collect();
    let later: Vec<_> = there.difference(&asked).collect();
    assert!(missing.is_empty() && later.is_empty(), "missing: {missing:?}\nonly needed later: {later:?}");
}

/// Whether what a file shows is seen before the later part is there, as tests/tidy/seam.rs has it.
fn is_first(path: &str) -> bool {
    let list = |name: &str| {
        let rest = SEAM.split(&format!("const {name}: &[&str] = &[")).nth(1).unwrap();
        rest.split("];").next().unwrap().split('"').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>()
    };
    let named = |name: &String| *name == path || (name.ends_with('/') && path.starts_with(name.as_str()));
    list("FIRST").iter().chain(&list("SHARED")).any(named)
}

/// Every key that the program can ask for.
fn used_keys() -> BTreeSet<String> {
    let (mut keys, met) = keys_in(&sources(|_| true));
    keys.extend(sentences().into_keys().filter(|key| key.starts_with("load.")));
    keys.extend(described_keys());
    let unmet: Vec<_> =
        families().into_iter().map(|(family, _)| family).filter(|name| !met.contains(name)).collect();
    assert!(unmet.is_empty(), "no view asks for {unmet:?}");
    keys
}

/// Every key that is named or put together in this code, and the families among them.
fn keys_in(codes: &[String]) -> (BTreeSet<String>, BTreeSet<&'static str>) {
    let there = sentences();
    let (mut keys, mut met) = (BTreeSet::new(), BTreeSet::new());
    for literal in literals(codes).into_iter().filter(|literal| is_key(literal)) {
        let family = without_names(&literal);
        if family.contains("{}") {
            // A key that is put together: its members are known from the domain.
            let (family, members) = members_of(&family);
            met.insert(family);
            keys.extend(members);
        } else if ["one", "other"].iter().all(|form| there.contains_key(&format!("{literal}.{form}"))) {
            keys.extend(["one", "other"].map(|form| format!("{literal}.{form}")));
        } else {
            keys.insert(literal);
        }
    }
    (keys, met)
}

/// Looks at every field that is described, those within lists included.
fn each_field(mut look: impl FnMut(&Row<'_>)) {
    fn all(rows: Vec<Row<'_>>, look: &mut dyn FnMut(&Row<'_>)) {
        for row in rows {
            look(&row);
            if let Slot::Items(items) = row.slot {
                items.add();
                all(items.fields(0), look);
            }
        }
    }
    all(Case::default().fields(), &mut look);
    all(Reflection::default().fields(), &mut look);
}

/// The keys that fields bring along: their own words, their hints, headings and sentences, and their answers.
fn described_keys() -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    each_field(|row| {
        let Field { words, heading, said, answers, hinted, .. } = row.field;
        keys.insert(row.words());
        keys.extend(hinted.then(|| format!("{words}-hint")));
        keys.extend([heading, said].into_iter().filter(|key| !key.is_empty()).map(|key| (*key).to_owned()));
        if !answers.is_empty() {
            keys.extend(row.slot.names().iter().map(|id| format!("{answers}.{id}")));
        }
    });
    keys
}

/// What the words of a list begin with.
fn lists() -> Vec<String> {
    let mut lists = Vec::new();
    each_field(|row| lists.extend(matches!(row.slot, Slot::Items(_)).then(|| row.control())));
    lists
}

/// A family of keys and its members, by how they are put together.
fn members_of(family: &str) -> (&'static str, Vec<String>) {
    let known = families().into_iter().find(|(other, _)| *other == family);
    known.unwrap_or_else(|| panic!("{family} is no known family of keys"))
}

/// How keys are put together in the views, and all that they can come to.
fn families() -> Vec<(&'static str, Vec<String>)> {
    let each =
        |ids: Vec<&str>, shape: &str| ids.into_iter().map(|id| shape.replace("{}", id)).collect::<Vec<_>>();
    let steps = || Step::ALL.map(Step::id).to_vec();
    let benefits = || Benefit::ALL.map(Benefit::id).to_vec();
    let sides = || Side::ALL.map(Side::id).to_vec();
    let (worth, plain): (Vec<_>, Vec<_>) =
        Question::ALL.into_iter().partition(|question| question.is_worth());
    let ids = |question: &Question| question.choices().map(Choice::id).collect::<Vec<_>>();
    let answers =
        plain.iter().flat_map(|question| each(ids(question), &format!("answer.{}.{{}}", question.id())));
    // Any two options, the larger commitment first.
    let closest = ["close.go-small", "close.go-decline", "close.small-decline"];
    let balance = ["good", "bad", "time", "stress", "risk", "against"].to_vec();
    let assumptions = ["likelihood", "worth", "ways", "call", "cap", "strain", "rules", "gut"].to_vec();
    // Of two signs the first stands for both while neither is answered.
    let signs = Benefit::ALL.iter().map(|benefit| signs(*benefit).next().unwrap().id());
    let costs = plain.iter().filter(|question| question.is_cost()).map(|question| question.id());
    let scored = plain.iter().filter(|question| question.is_scored()).map(|question| question.id());
    let lists = lists();
    let lists: Vec<&str> = lists.iter().map(String::as_str).collect();
    let ends = PriorityAxis::ALL
        .into_iter()
        .flat_map(|axis| ["first", "second"].map(|side| format!("axis.{}.{side}", axis.id())));
    // To either side alike; where nothing counts is a key of its own.
    let steps_off = PriorityStep::ALL.into_iter().filter_map(PriorityStep::step).map(i8::unsigned_abs);
    let priorities: BTreeSet<_> = steps_off.map(|steps| format!("leaning.{steps}")).collect();
    // What the journal teaches, and the heads of its tables.
    let lessons = ["guesses", "hours", "right", "asked", "resume", "priorities"];
    let compared = ["worth", "time", "stress", "risk"];
    let judges = ["sums", "gut", "choice", "same"];
    let heads = [
        &["what", "predicted", "came", "off"][..],
        &["times", "of", "first", "latest"],
        &["theme", "interviews", "answer"],
        &["part", "came-up", "liked", "worried"],
    ];
    // Only where an option leads is it said how surely.
    let sure = [Strength::Leaning, Strength::Likely, Strength::Clear].map(Strength::id).to_vec();
    let searched = vec!["stage", "verdict", "theme", "month"];
    let with_worth = |ids: Vec<_>| [ids, vec!["worth"]].concat();
    vec![
        ("step.{}.heading", each(steps(), "step.{}.heading")),
        ("step.{}.text", each(vec!["gut", "costs", "worth"], "step.{}.text")),
        ("question.{}", each(Question::ALL.map(Question::id).to_vec(), "question.{}")),
        ("answer.{}.{}", answers.collect()),
        ("answer.worth.{}", each(ids(&worth[0]), "answer.worth.{}")),
        ("answer.gut.{}", each(ids(&Question::Gut), "answer.gut.{}")),
        ("option.{}", each(Verdict::ALL.map(Verdict::id).to_vec(), "option.{}")),
        ("points-to.{}", each(Verdict::ALL.map(Verdict::id).to_vec(), "points-to.{}")),
        ("lever.{}", each(AXES.map(Question::id).to_vec(), "lever.{}")),
        ("lever.to.{}", each(Verdict::ALL.map(Verdict::id).to_vec(), "lever.to.{}")),
        ("decision.{}", each(Decision::ALL.map(Decision::id).to_vec(), "decision.{}")),
        ("reasons.{}", each(sides(), "reasons.{}")),
        ("own.{}", each(sides(), "own.{}")),
        ("own.add-{}", each(sides(), "own.add-{}")),
        ("own.side-{}", each(sides(), "own.side-{}")),
        ("own.hours.{}", OwnReason::HOURS.map(|hours| format!("own.hours.{hours}")).into()),
        ("counting.{}", each(vec!["good", "strain", "stress", "risk"], "counting.{}")),
        (
            "counting.quarters.{}",
            (0..=Assumptions::MOST_FOURTHS).map(|n| format!("counting.quarters.{n}")).collect(),
        ),
        ("counting.rule.{}", each(Rule::ALL.map(Rule::id).to_vec(), "counting.rule.{}")),
        ("take.{}", each(vec!["plain", "markdown"], "take.{}")),
        ("benefit.{}", each(benefits(), "benefit.{}")),
        ("{}.legend", each(lists.clone(), "{}.legend")),
        ("{}.hint", each(lists.clone(), "{}.hint")),
        ("{}.add", each(lists, "{}.add")),
        ("theme.{}", each(Topic::ALL.map(Topic::id).to_vec(), "theme.{}")),
        ("part.{}", each(ResumePart::ALL.map(ResumePart::id).to_vec(), "part.{}")),
        ("axis.{}", each(PriorityAxis::ALL.map(PriorityAxis::id).to_vec(), "axis.{}")),
        ("axis.{}.{}", ends.collect()),
        ("leaning.{}", priorities.into_iter().collect()),
        ("person.in-{}", each(vec!["day", "three", "six"], "person.in-{}")),
        ("fold.{}", each(Part::IDS.into_iter().skip(2).collect(), "fold.{}")),
        ("copies.{}", each(FORMATS.map(|format| format.id).to_vec(), "copies.{}")),
        ("insights.{}", each([&lessons[..], &compared].concat(), "insights.{}")),
        ("right.{}", each(judges.to_vec(), "right.{}")),
        ("right.{}-name", each(judges.to_vec(), "right.{}-name")),
        ("chart.{}", each(heads.concat(), "chart.{}")),
        ("journal.stage.{}", each(Stage::ALL.map(Stage::id).to_vec(), "journal.stage.{}")),
        ("happened.{}", each(Happened::ALL.map(Happened::id).to_vec(), "happened.{}")),
        ("came-out.{}", each(WorthIt::ALL.map(WorthIt::id).to_vec(), "came-out.{}")),
        ("sure.{}", each(sure, "sure.{}")),
        ("verdict.{}", each(Verdict::ALL.map(Verdict::id).to_vec(), "verdict.{}")),
        ("close.{}-{}", closest.map(str::to_owned).into()),
        ("message.{}", each(Message::ALL.map(Message::id).to_vec(), "message.{}")),
        ("rule.{}", each(Rule::ALL.map(Rule::id).to_vec(), "rule.{}")),
        ("balance.{}", each(balance, "balance.{}")),
        ("for.{}.{}", speaking(Side::For, &plain)),
        ("for.{}.open", each(with_worth(signs.collect()), "for.{}.open")),
        ("for.unvalued.{}", each(benefits(), "for.unvalued.{}")),
        ("against.{}.{}", speaking(Side::Against, &plain)),
        ("against.{}.open", each(costs.collect(), "against.{}.open")),
        // What to find out first, and what to find interviews by.
        ("find.{}", each([with_worth(scored.collect()), searched].concat(), "find.{}")),
        ("ready.{}", each(benefits(), "ready.{}")),
        ("instead.{}", each(benefits(), "instead.{}")),
        ("evidence.{}", each(FINDINGS.iter().map(|finding| finding.id).collect(), "evidence.{}")),
        ("grade.{}", each(Grade::ALL.map(Grade::id).to_vec(), "grade.{}")),
        ("assumption.{}", each(assumptions, "assumption.{}")),
    ]
}

/// The keys of the answers that can be a reason on a side: for going all that make a benefit at all likely; against it
/// all that cost something, and those no better than half that make a benefit unlikely.
fn speaking(side: Side, questions: &[Question]) -> Vec<String> {
    let scored = questions.iter().filter(|question| question.is_scored());
    let answers = scored.flat_map(|question| question.choices().map(move |choice| (question, choice)));
    let speaks = |question: &Question, value: f64| {
        let best = question.choices().fold(0.0, |best: f64, choice| best.max(choice.value().number()));
        match side {
            Side::For => !question.is_cost() && value > 0.0,
            Side::Against if question.is_cost() => value > 0.0,
            Side::Against => value <= best / 2.0,
        }
    };
    let name = match side {
        Side::For => "for",
        Side::Against => "against",
    };
    let speaking = answers.filter(|(question, choice)| speaks(question, choice.value().number()));
    speaking.map(|(question, choice)| format!("{name}.{}.{}", question.id(), choice.id())).collect()
}

/// The names of the gaps that the views fill, by key.
fn filled_gaps() -> BTreeMap<String, BTreeSet<String>> {
    // Where the key is chosen before it is used.
    let chosen: [(&str, &[&str]); 24] = [
        ("strength.leaning", &["ways", "lead"]),
        ("strength.likely", &["ways", "lead"]),
        ("options.gain", &["hours"]),
        ("options.loss", &["hours"]),
        ("journal.about", &["date"]),
        ("journal.kept-on", &["date"]),
        ("about.reviewed", &["date"]),
        ("due.over", &["date"]),
        ("for.worth.open", &["benefit"]),
        ("for.own-blank", &["hours"]),
        ("against.own-blank", &["hours"]),
        ("for.own", &["text", "hours"]),
        ("against.own", &["text", "hours"]),
        ("track.more", &["benefit", "points", "interviews"]),
        ("track.less", &["benefit", "points", "interviews"]),
        ("track.same", &["benefit", "interviews"]),
        ("guess.more", &["benefit", "n"]),
        ("guess.less", &["benefit", "n"]),
        ("asked.often", &["theme", "count", "n"]),
        ("asked.there", &["theme", "count", "n"]),
        ("asked.both", &["theme", "count", "n", "weak"]),
        ("resume.both", &["liked", "likes", "worried", "worries", "n"]),
        ("moved.settled", &["axis", "end", "n"]),
        ("moved.open", &["axis", "end", "n"]),
    ];
    let mut gaps: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (key, names) in chosen {
        let names = names.iter().map(|name| (*name).to_owned());
        gaps.entry(key.to_owned()).or_default().extend(names);
    }
    each_field(|row| {
        let said = row.field.said;
        if !said.is_empty() {
            gaps.entry(said.to_owned()).or_default().insert(row.slot.gap().to_owned());
        }
    });
    // Every reason says its hours, but for the one that is a matter of fairness.
    let reasons = ["for.{}.{}", "for.{}.open", "against.{}.{}", "against.{}.open"];
    for key in
        families().into_iter().filter(|(family, _)| reasons.contains(family)).flat_map(|(_, keys)| keys)
    {
        if key != "against.deal.for-sure" {
            gaps.entry(key).or_default().insert("hours".to_owned());
        }
    }
    for code in sources(|_| true) {
        for call in code.split(".fill(").skip(1) {
            let call = call.split("])").next().unwrap();
            let call = call.trim_start();
            let literal = call.strip_prefix('"').or(call.strip_prefix("&format!(\""));
            let Some(key) = literal.and_then(|rest| rest.split('"').next()) else { continue };
            let members = match without_names(key) {
                family if !is_named(&family) => continue,
                family if family.contains("{}") => members_of(&family).1,
                key => vec![key],
            };
            let pairs = call.split(['[', ' ']).filter_map(|part| part.strip_prefix("(\""));
            let names = pairs.map(|rest| rest.split('"').next().unwrap().to_owned());
            let names: BTreeSet<_> = names.collect();
            for key in members.into_iter().filter(|key| key != "leaning.0") {
                gaps.entry(key).or_default().extend(names.clone());
            }
        }
    }
    gaps
}

/// Whether a literal is the key of a sentence, or how one is put together.
fn is_key(literal: &str) -> bool {
    let part = |part: &str| {
        !part.is_empty()
            && part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "-{}".contains(c))
    };
    // One that begins with a gap is put together too, if anything in it is a name.
    let begins = literal.starts_with(|c: char| c.is_ascii_lowercase())
        || (literal.starts_with('{') && literal.contains("}.") && is_named(literal));
    literal == "title" || (begins && literal.contains('.') && literal.split('.').all(part))
}

/// Whether anything in a literal is there before its gaps are filled.
fn is_named(literal: &str) -> bool {
    without_names(literal).contains(|c: char| c.is_ascii_lowercase())
}

/// A literal with all its gaps unnamed.
fn without_names(literal: &str) -> String {
    let mut pieces = literal.split('{');
    let first = pieces.next().unwrap().to_owned();
    pieces.fold(first, |text, piece| text + "{}" + piece.split_once('}').unwrap().1)
}

/// Every text in the code of the views and of the words. What is given to a look-up must look like a key.
fn literals(codes: &[String]) -> Vec<String> {
    let mut found = Vec::new();
    for code in codes {
        let pieces: Vec<_> = code.split('"').collect();
        for pair in pieces.chunks_exact(2) {
            let (before, literal) = (pair[0], pair[1]);
            // The name of a file is no key.
            if before.ends_with("download={format!(") {
                continue;
            }
            if ["choices(", ".rate("].iter().any(|call| before.trim_end().ends_with(call)) {
                // The members of a family, by its name.
                found.push(format!("{literal}.{{}}"));
                continue;
            }
            if LOOKING_UP.iter().any(|call| before.ends_with(call)) {
                assert!(is_key(literal), "{literal:?} is looked up and is no key");
            }
            found.push(literal.to_owned());
        }
    }
    found
}

/// The code of `words.rs` and of every view that is wanted by its path, without comments and tests.
fn sources(wanted: impl Fn(&str) -> bool) -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut paths = vec![root.join("words.rs")];
    let mut folders = vec![root.join("view")];
    while let Some(folder) = folders.pop() {
        let (inner, files): (Vec<_>, Vec<_>) =
            fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).partition(|path| path.is_dir());
        folders.extend(inner);
        paths.extend(files);
    }
    paths.sort();
    paths.retain(|path| wanted(path.strip_prefix(env!("CARGO_MANIFEST_DIR")).unwrap().to_str().unwrap()));
    let code = |path: &PathBuf| {
        let text = fs::read_to_string(path).unwrap();
        let code = text.split("#[cfg(test)]").next().unwrap();
        let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
        lines.flat_map(|line| [line, "\n"]).collect()
    };
    paths.iter().map(code).collect()
}
