//! Owns the written shape of a link: what any version wrote reads for ever, nothing private is in it that was not asked
//! for, and whatever was changed or cut on its way is refused.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "what is not where it belongs fails the test"
)]

mod strategies;

use proptest::array::uniform5;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::Index;
use worth_the_interview::domain::answers::{Answer, Answers, OwnReason, Side};
use worth_the_interview::domain::assumptions::{Assumptions, CallShare, Shift, TrackRecord};
use worth_the_interview::domain::case::{Case, Decision, Plan};
use worth_the_interview::domain::day::Day;
use worth_the_interview::domain::limits::LONGEST_NAME;
use worth_the_interview::domain::question::Question;
use worth_the_interview::domain::shared_case::MOST_OWN;
use worth_the_interview::domain::shared_case::ShareLinkError::{Damaged, Newer, TooLong};
use worth_the_interview::domain::utf16::clip;
use worth_the_interview::domain::verdict::Rule;
use worth_the_interview::formats::share_link::{LONGEST, QUESTIONS, read, write};
use worth_the_interview::formats::share_mark::MARK;

use crate::strategies::{case, own_reason, recorded_answers};

const ALPHABET: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~=";

/// Links of every version, of the same cases. They are never edited after a release.
fn recorded() -> Vec<(&'static str, Case, &'static str)> {
    recorded_by(1).into_iter().chain(recorded_by(2)).collect()
}

fn recorded_by(version: u32) -> Vec<(&'static str, Case, &'static str)> {
    let links = match version {
        1 => [
            "wti=1.AAAAAAAAAA.Bm3r9B",
            "wti=1.BCThclTDlyiS9D.NMfQ_C",
            "wti=1.CAAAAAAAAAcQQUAQZIAC.uarmSA",
            "wti=1.IEAAAAAAAACaf_pD-M_8Dller-~TACA-~idJA~lOGA-~CZfA.XDvTcC",
            "wti=1.EAAAAAAAAAEACCGJ.IM9cZC",
            "wti=1.DCThclTDlyiS9DSQQIAgYIAIBCGABAAEAAAABBNA6ABA.0HY8DA",
            "wti=1.PCThclTDlyf-hTcQQUAQZIACEACCGJBlue-door-2.FVNeZD",
        ],
        _ => [
            "wti=2.AAAAAAAAAA.2vB5iD",
            "wti=2.BCThclTDlyiS9D.Cd4eSB",
            "wti=2.CAAAAAAAAAcQQUAQZIAC.1CPGVB",
            "wti=2.IEAAAAAAAACaf_pD-M_8Dller-~TACA-~idJA~lOGA-~CZfA.UyNyFD",
            "wti=2.EAAAAAAAAAEACCGJ.f530GB",
            "wti=2.DCThclTDlyiS9DSQQIAgYIAIBCGABAAEAAAABBNA6ABA.H-4WxC",
            "wti=2.PCThclTDlyf-hTcQQUAQZIACEACCGJBlue-door-2.szM2gB",
        ],
    };
    let cases = [
        ("empty", Case::default()),
        ("full", Case { label: String::new(), ..full() }),
        ("counted otherwise", otherwise()),
        ("named", named()),
        ("own reasons", reasoned()),
        ("tracked", tracked()),
        ("all of it", whole()),
    ];
    cases.into_iter().zip(links).map(|((name, case), link)| (name, case, link)).collect()
}

#[test]
fn recorded_links_read_as_they_were_meant() {
    for (name, case, link) in recorded() {
        assert_eq!(read(link), Some(Ok(carried(&case, true))), "{name} {link}");
    }
    for (name, case, link) in recorded_by(2) {
        assert_eq!(write(&case, true), link, "{name}");
    }
}

/// A link of version 1 that says what a later sum says, and the other way round, is neither.
#[test]
fn no_version_passes_for_another() {
    for (name, _, link) in recorded() {
        let other = if link.starts_with("wti=1.") {
            link.replacen("wti=1.", "wti=2.", 1)
        } else {
            link.replacen("wti=2.", "wti=1.", 1)
        };
        assert_eq!(read(&other), Some(Err(Damaged)), "{name} {other}");
    }
}

#[test]
fn a_usual_link_is_short() {
    for (name, case, link) in recorded() {
        assert!(link.len() < 80, "{name}: {}", link.len());
        // Four digits for each benefit.
        let track = if *case.answers.assumptions().track() == TrackRecord::default() { 0 } else { 20 };
        assert!(write(&case, false).len() - track < 45, "{name}");
    }
}

#[test]
fn words_and_plans_stay_here() {
    let secret = || "secret".to_owned();
    let own = vec![OwnReason { text: secret(), hours: 4, side: Side::For }];
    let plan = Plan { when: secret(), then: secret(), ask: Some(secret()), decline: Some(secret()) };
    let case = Case { label: secret(), answers: full().answers.with_own(own), plan, ..full() };
    assert!(!write(&case, false).contains("secret"));
    assert_eq!(write(&case, true).matches("secret").count(), 1);
    let other = Case { label: "another".into(), plan: Plan::default(), ..case.clone() };
    assert_eq!(write(&case, false), write(&other, false));
}

#[test]
fn what_is_not_ours_is_left_alone() {
    for fragment in ["", "top", "wti", "WTI=1.", "#wti=1.", " wti=1.", "a=b&wti=1.", &"x".repeat(5_000_000)] {
        assert_eq!(read(fragment), None, "{}", clip(fragment, 30));
    }
}

#[test]
fn newer_and_oversized_links_are_told_from_damaged_ones() {
    let filled = |begin: &str, length: usize| begin.to_owned() + &"A".repeat(length - begin.len());
    for (fragment, expected) in [
        ("wti=3.".to_owned(), Newer),
        ("wti=3".into(), Newer),
        ("wti=10.x".into(), Newer),
        ("wti=3.%E2%9C%93 \0 🙂".into(), Newer),
        ("wti=99999999999999999999999999.A".into(), Newer),
        (filled("wti=3.", LONGEST), Newer),
        (filled("wti=1.", LONGEST), Damaged),
        (filled("wti=2.", LONGEST), Damaged),
        (filled("wti=", LONGEST), Damaged),
        (filled("wti=3.", LONGEST + 1), TooLong),
        (filled("wti=2.", LONGEST + 1), TooLong),
        (filled("wti=1.", LONGEST + 1), TooLong),
        (filled("wti=", 5_000_000), TooLong),
        (format!("wti={}", "🙂".repeat(LONGEST / 4)), TooLong),
        ("wti=".into(), Damaged),
        ("wti=.".into(), Damaged),
        ("wti=1".into(), Damaged),
        ("wti=2".into(), Damaged),
        ("wti=2.".into(), Damaged),
        ("wti=2..".into(), Damaged),
        ("wti=01.".into(), Damaged),
        ("wti=1x.".into(), Damaged),
        ("wti=1.".into(), Damaged),
        ("wti=1..".into(), Damaged),
        ("wti=0.".into(), Damaged),
        ("wti=02.".into(), Damaged),
        ("wti=-2.".into(), Damaged),
        ("wti=+2.".into(), Damaged),
        ("wti=2x.".into(), Damaged),
        ("wti=٢.".into(), Damaged),
        (format!("{}#", write(&full(), true)), Damaged),
        (format!("{}.", write(&full(), true)), Damaged),
        (format!("{} ", write(&full(), true)), Damaged),
        (write(&full(), true).to_lowercase(), Damaged),
        (write(&full(), true).replace('.', "%2E"), Damaged),
    ] {
        assert_eq!(read(&fragment), Some(Err(expected)), "{}", clip(&fragment, 40));
    }
}

/// With a right sum: what is out of range, out of order, or written in more than one way.
#[test]
fn only_the_one_way_of_writing_is_read() {
    [1, 2].into_iter().for_each(only_one_way);
}

fn only_one_way(version: u32) {
    let sealed = |body: &str| sealed(version, body);
    for (name, body) in [
        ("no flag for the name", "AAAAAAAAAAName"),
        ("no name after its flag", "IAAAAAAAAA"),
        ("an unknown flag", "QAAAAAAAAA"),
        ("an unknown decision", "AFAAAAAAAA"),
        ("an unknown answer", "AA4AAAAAAA"),
        ("half the answers", "AAAAAA"),
        ("no such day", "BAAAAAAAAAdR9D"),
        ("a day that is all nothing", "BAAAAAAAAAAAAA"),
        ("a day in the year 10000", "BAAAAAAAAAhAiT"),
        ("the published counting", "CAAAAAAAAASQQIAgYIAA"),
        ("5 quarters", "CAAAAAAAAAqQQIAgYIAA"),
        ("hours that fall", "CAAAAAAAAASQQkAgYIAA"),
        ("more hours than there may be", "CAAAAAAAAASRRIAgYIAA"),
        ("a rule that does not exist", "CAAAAAAAAASQQIAgYIAQ"),
        ("no track record after its flag", "CAAAAAAAAASQQIAgYIAI"),
        ("half a track record", "CAAAAAAAAASQQIAgYIAICBGACBGA"),
        ("an empty track record", "CAAAAAAAAASQQIAgYIAIAAAAAAAAAAAAAAAAAAAA"),
        ("a track record without its flag", "CAAAAAAAAASQQIAgYIABCBGAAAAAAAAAAAAAAAAA"),
        ("a shift by 65", "CAAAAAAAAASQQIAgYIAICCGAAAAAAAAAAAAAAAAA"),
        ("a shift by far", "CAAAAAAAAASQQIAgYIAI__GAAAAAAAAAAAAAAAAA"),
        ("a shift by no interviews at all", "CAAAAAAAAASQQIAgYIAICBAAAAAAAAAAAAAAAAAA"),
        ("interviews without a shift", "CAAAAAAAAASQQIAgYIAIAAGACBGAAAAAAAAAAAAA"),
        ("256 interviews", "CAAAAAAAAASQQIAgYIAICBBEAAAAAAAAAAAAAAAA"),
        ("interviews by far", "CAAAAAAAAASQQIAgYIAICB__AAAAAAAAAAAAAAAA"),
        ("own reasons in another order", "EAAAAAAAAABBA"),
        ("an own reason of no kind", "EAAAAAAAAAAK"),
        ("fewer own reasons than said", "EAAAAAAAAACAA"),
        ("a blank spelt out", "IAAAAAAAAA_gA"),
        ("a letter spelt out", "IAAAAAAAAA_hB"),
        ("a letter as it is not written", "IAAAAAAAAAä"),
        ("a near letter spelt as a far one", "IAAAAAAAAA~kDAA"),
        ("a surrogate", "IAAAAAAAAA~AgNA"),
        ("beyond all characters", "IAAAAAAAAA~____"),
        ("a spelling cut short", "IAAAAAAAAAa_h"),
        ("a point inside", "IAAAAAAAAAa.b"),
    ] {
        assert_eq!(read(&sealed(body)), Some(Err(Damaged)), "{name}");
    }
    let long = "x".repeat(LONGEST_NAME + 1);
    assert_eq!(read(&sealed(&format!("IAAAAAAAAA{long}"))), Some(Err(Damaged)));
    let many = "A".repeat(MOST_OWN + 1);
    assert_eq!(read(&sealed(&format!("EAAAAAAAAAg{many}"))), Some(Err(Damaged)));
    // Sealed in the same way, and right.
    for body in [
        "AAAAAAAAAA",
        "IAAAAAAAAAName",
        "IAAAAAAAAA_kD~CZfA",
        "EAAAAAAAAABAB",
        "CAAAAAAAAASQQIAgYIAB",
        "BAAAAAAAAAiR9D",
        "CAAAAAAAAASQQIAgYIAICBGAAAAAAAAAAAAAAAAA",
        "CAAAAAAAAASQQIAgYIAIBABABCAEAAAAAAAAAAAA",
        "CAAAAAAAAASQQIAgYIAPAAAAAAAAAAAAAAAABBBA",
        &format!("IAAAAAAAAA{}", &long[1..]),
    ] {
        assert!(matches!(read(&sealed(body)), Some(Ok(_))), "{body}");
    }
}

#[test]
fn every_cut_is_noticed() {
    for (name, case, link) in recorded() {
        assert_eq!(read(link), Some(Ok(carried(&case, true))), "{name}");
        for end in 0..link.len() {
            let expected = (end >= MARK.len()).then_some(Err(Damaged));
            assert_eq!(read(&link[..end]), expected, "{name} {end}");
            assert!(!matches!(read(&link[end + 1..]), Some(Ok(_))), "{name} from {end}");
        }
    }
}

/// The sum is one to one in each single byte, so that no change of one can leave it as it is; here for every one.
#[test]
fn every_change_of_a_character_is_noticed() {
    for (name, _, link) in recorded() {
        for at in 0..link.len() {
            for other in ALPHABET.chars().filter(|other| !link[at..].starts_with(*other)) {
                let changed = format!("{}{other}{}", &link[..at], &link[at + 1..]);
                assert!(!matches!(read(&changed), Some(Ok(_))), "{name} {changed}");
            }
        }
    }
}

#[test]
fn every_swap_and_gap_is_noticed() {
    for (name, _, link) in recorded() {
        for at in 0..link.len() - 1 {
            let mut swapped = link.as_bytes().to_vec();
            swapped.swap(at, at + 1);
            let swapped = String::from_utf8(swapped).unwrap();
            let gap = format!("{}{}", &link[..at], &link[at + 1..]);
            let twice = format!("{}{}", &link[..=at], &link[at..]);
            for changed in [swapped, gap, twice].into_iter().filter(|changed| changed != link) {
                assert!(!matches!(read(&changed), Some(Ok(_))), "{name} {changed}");
            }
        }
    }
}

#[test]
fn the_longest_link_fits() {
    let case = Case {
        label: "€".repeat(LONGEST_NAME + 7),
        answers: tracked().answers.with_own(many(MOST_OWN, 16, 1)),
        ..full()
    };
    let link = write(&case, true);
    assert_eq!(link.len(), 522);
    let read = read(&link).unwrap().unwrap();
    assert_eq!((read.label, read.answers.own().len()), ("€".repeat(LONGEST_NAME), 2 * MOST_OWN));
}

#[test]
fn many_own_reasons_keep_their_hours() {
    for (count, hours, other, expected) in [
        (32, 1, 1, (32, 32)),
        (33, 1, 1, (33, 33)),
        (57, 8, 1, (456, 57)),
        (463, 1, 1, (463, 463)),
        // More hours than anybody has: what does not fit goes, the same on both sides.
        (1_000, 16, 16, (448, 448)),
        (479, 1, 4, (463, 460)),
    ] {
        let case =
            Case { answers: Answers::default().with_own(many(count, hours, other)), ..Case::default() };
        let read = read(&write(&case, true)).unwrap().unwrap();
        assert!(read.answers.own().len() <= 2 * MOST_OWN);
        assert_eq!(sums(&read), expected, "{count} of {hours} and {other}");
    }
}

/// Hours that the model does not know cannot be, and are not carried as more than they are.
#[test]
fn impossible_hours_are_rounded_down() {
    for (hours, expected) in [(0, 0), (1, 1), (3, 2), (15, 8), (17, 16), (255, 16)] {
        let case = Case { answers: Answers::default().with_own(many(1, hours, hours)), ..Case::default() };
        let read = read(&write(&case, true)).unwrap().unwrap();
        assert_eq!(sums(&read), (expected, expected), "{hours}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn cases_come_back(case in any_case(), with_name in any::<bool>()) {
        let link = write(&case, with_name);
        prop_assert!(link.len() <= LONGEST && link.starts_with(MARK));
        prop_assert!(link.chars().all(|c| ALPHABET.contains(c)), "{}", link);
        prop_assert!(link.ends_with(|c: char| c.is_ascii_alphabetic()), "{}", link);
        prop_assert_eq!(read(&link), Some(Ok(carried(&case, with_name))));
    }

    #[test]
    fn cuts_and_changes_are_noticed(case in any_case(), at in any::<Index>(), other in any::<char>()) {
        let link = write(&case, true);
        let at = at.index(link.len());
        prop_assert_eq!(read(&link[..at]), (at >= MARK.len()).then_some(Err(Damaged)));
        let changed = format!("{}{other}{}", &link[..at], &link[at + 1..]);
        prop_assert!(changed == link || !matches!(read(&changed), Some(Ok(_))), "{}", changed);
    }

    #[test]
    fn cases_that_differ_have_links_that_differ(one in any_case(), other in any_case()) {
        let same = carried(&one, true) == carried(&other, true);
        prop_assert_eq!(write(&one, true) == write(&other, true), same);
    }

    #[test]
    fn any_text_is_read_or_refused(text in any::<String>()) {
        steady(&text)?;
        steady(&format!("{MARK}{text}"))?;
        steady(&format!("{MARK}1.{text}"))?;
        steady(&format!("{MARK}2.{text}"))?;
    }

    /// Past the sum, to where a link is taken apart.
    #[test]
    fn any_body_is_read_or_refused(
        flags in "[A-P][A-E]", body in "[A-Za-z0-9_~-]{0,100}", track in "([A-C][A-C][A-C]A|AAAA){4,6}", any in ".{0,40}",
    ) {
        for version in [1, 2] {
            let sealed = |body: &str| sealed(version, body);
            steady(&sealed(&format!("CAAAAAAAAASQQIAgYIAI{track}")))?;
            steady(&sealed(&format!("{flags}{body}")))?;
            steady(&sealed(&format!("{flags}AAAAAAAA{body}")))?;
            steady(&sealed(&any))?;
        }
    }
}

/// What reads is the one way of writing it, but for the version and so the sum.
fn steady(text: &str) -> Result<(), TestCaseError> {
    if let Some(Ok(case)) = read(text) {
        let written = write(&case, true);
        let rest = |text: &str| text[MARK.len() + 1..text.len() - 6].to_owned();
        prop_assert_eq!(rest(&written), rest(text));
        prop_assert!(text.starts_with("wti=1.") || written == text);
        prop_assert_eq!(read(&written), Some(Ok(case)));
    }
    Ok(())
}

/// `body` as a link with a right sum, worked out apart from the program.
fn sealed(version: u32, body: &str) -> String {
    let text = format!("{MARK}{version}.{body}");
    let mut sum: u64 = 2_166_136_261;
    for byte in text.bytes() {
        sum = ((sum ^ u64::from(byte)) * 16_777_619) % (1 << 32);
    }
    let digits = (0..6).map(|place| ALPHABET.as_bytes()[(sum / 64_u64.pow(place) % 64) as usize] as char);
    format!("{text}.{}", digits.collect::<String>())
}

/// What of `case` goes into a link of its own accord.
fn carried(case: &Case, with_name: bool) -> Case {
    let mut own: Vec<_> = case.answers.own().to_vec();
    own.iter_mut().for_each(|reason| reason.text.clear());
    own.sort_by_key(|reason| (reason.side == Side::Against, reason.hours));
    let label = if with_name { case.label.clone() } else { String::new() };
    // What is asked since is not in a link of version 1.
    let later = Question::ALL.into_iter().filter(|question| !QUESTIONS.contains(question));
    let answers = later.fold(case.answers.with_own(own), |answers, question| answers.with(question, None));
    Case { label, answers, plan: Plan::default(), ..case.clone() }
}

/// The hours of all own reasons for, and against.
fn sums(case: &Case) -> (usize, usize) {
    let sum = |side| {
        let own = case.answers.own().iter().filter(|reason| reason.side == side);
        own.map(|reason| usize::from(reason.hours)).sum()
    };
    (sum(Side::For), sum(Side::Against))
}

/// So many of `hours` for, and as many of `other` against.
fn many(count: usize, hours: u8, other: u8) -> Vec<OwnReason> {
    let pair = [(hours, Side::For), (other, Side::Against)];
    let reasons = pair.map(|(hours, side)| OwnReason { text: "Mine".into(), hours, side });
    reasons.into_iter().cycle().take(2 * count).collect()
}

// What stands in the recorded links.

fn full() -> Case {
    let answers = recorded_answers();
    Case {
        label: "Blue door 2".into(),
        date: Day::parse("2026-05-02"),
        answers: answers.with(Question::Know, Some(Answer::Unsure)).with(Question::Risk, None),
        decision: Some(Decision::Small),
        ..Case::default()
    }
}

fn otherwise() -> Case {
    let assumptions = Assumptions::default()
        .with_fourths(CallShare::Good, 3)
        .with_fourths(CallShare::Strain, 4)
        .with_halves(Question::Stress.choices().nth(1).unwrap(), 5)
        .with_halves(Question::Risk.choices().nth(3).unwrap(), Assumptions::MOST_HALVES)
        .with_rule(Rule::ALL[1], false);
    Case { answers: Answers::default().with_assumptions(assumptions), ..Case::default() }
}

/// With a record of some of the benefits, by as much and as many as there can be, and by nothing.
fn tracked() -> Case {
    let shift = |by, interviews| Some(Shift { by, interviews });
    let track = [shift(Shift::MOST, 5), shift(-Shift::MOST, 255), None, shift(0, 12), shift(-7, 0)];
    let assumptions = Assumptions::default().with_track(track);
    Case { answers: full().answers.with_assumptions(assumptions), label: String::new(), ..full() }
}

fn named() -> Case {
    Case {
        label: "Café Müller – 面接 🙂".into(), decision: Some(Decision::NotYet), ..Case::default()
    }
}

fn reasoned() -> Case {
    let own = [(16, Side::Against), (4, Side::For), (1, Side::For), (4, Side::For), (2, Side::Against)];
    let own = own.map(|(hours, side)| OwnReason { text: "Mine".into(), hours, side });
    Case { answers: Answers::default().with_own(own.into()), ..Case::default() }
}

fn whole() -> Case {
    let answers = full().answers.with_own(reasoned().answers.own().to_vec());
    let answers = answers.with_assumptions(otherwise().answers.assumptions().clone());
    Case { answers, date: Day::parse("9999-12-31"), ..full() }
}

/// None, or one of any benefits.
fn track() -> impl Strategy<Value = TrackRecord> {
    let shift =
        (-Shift::MOST..=Shift::MOST, any::<u8>()).prop_map(|(by, interviews)| Shift { by, interviews });
    prop_oneof![Just(TrackRecord::default()), uniform5(option::of(shift))]
}

/// Any case, now and then with as many own reasons as a link tells apart.
fn any_case() -> impl Strategy<Value = Case> {
    let own = prop_oneof![4 => vec(own_reason(), 0..4), 1 => vec(own_reason(), 0..=MOST_OWN)];
    (case(), own, track()).prop_map(|(case, own, track)| {
        let assumptions = case.answers.assumptions().with_track(track);
        Case { answers: case.answers.with_own(own).with_assumptions(assumptions), ..case }
    })
}
