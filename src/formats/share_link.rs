//! A result as the end of a link: short, versioned, and read as something that anybody could have written.
//!
//! Version 2, which goes with model version 2, is `wti=2.BODY.SUM`. Body and sum are digits to the base 64, the least
//! significant first, but for the name:
//!
//! | digits | what |
//! |---|---|
//! | 1 | which of day, assumptions, own reasons and name follow (1, 2, 4, 8) |
//! | 1 | the decision: 0 for none, else 1 more than its place |
//! | 8 | the answers, two in each: 0 open, 1 unsure, else 2 more than its place, the first of the two times 8 |
//! | 4 | the day: year times 512, month times 32, day of the month |
//! | 10 | the assumptions: good times 8 and strain; twice in 4 digits three half hours, each times 128; the rules left out, 8 for a track record and 16 for hours of one's own |
//! | 20 | the track record, if there is one: 2 digits for each shift and 2 for its interviews, plus 65 and plus 1, or 0 |
//! | 2 | the half hours of time that the reader counts on, if they are not those of an answer |
//! | 1 and up | the own reasons: their number less 1, then one digit each, for and against, from 1 hour to 16 |
//! | the rest | the name: letters and digits as they are, `-` for a blank, `_` and 2 digits or `~` and 4 for all else |
//! | 6 | the sum, FNV-1a of 32 bits over all before its point; it always ends in a letter |
//!
//! | version | model | body | |
//! |---|---|---|---|
//! | 1 | 1 | as above | read |
//! | 2 | 2 | as above | read and written |
//!
//! The questions of both models are the same, and so are their answers' places: a link of version 1 is weighed by
//! version 2 where it arrives.

use crate::domain::answers::{Answer, Answers, OwnReason, Side};
use crate::domain::assumptions::{Assumptions, CallShare, HalfHours, Shift, TrackRecord};
use crate::domain::case::{Case, Decision};
use crate::domain::day::Day;
use crate::domain::fnv::fnv1a_32;
use crate::domain::limits::LONGEST_NAME;
use crate::domain::question::{Choice, Question};
use crate::domain::shared_case::{ShareLinkError, own_by_kind};
use crate::domain::utf16::clip;
use crate::domain::verdict::Rule;
use crate::formats::base_64::{bits, put, put_name, take, take_name};
use crate::formats::share_mark::MARK;

/// The versions that are read, each with the reader of its body. The last is the one that is written. A version that a
/// release has written stays here for ever.
const VERSIONS: [(&str, ReadBody); 2] = [("1", body_of), (WRITTEN, body_of)];

/// What the body of a link says, as far as it makes sense at all.
type ReadBody = fn(&str) -> Option<Case>;

/// The version that is written.
const WRITTEN: &str = "2";

/// The most bytes a fragment may have. Versions 1 and 2 never have more than 522, so that longer links of later versions
/// are still called newer, and what is read at all stays small.
pub const LONGEST: usize = 1_000;

/// The questions that a link of version 1 knows, in the order of their digits: whatever is asked later is left out of
/// it, so that links that are out there stay what they are.
pub const QUESTIONS: [Question; 16] = [
    Question::Gut,
    Question::Last,
    Question::Next,
    Question::Know,
    Question::Deal,
    Question::Kind,
    Question::Clear,
    Question::Meet,
    Question::Time,
    Question::Stress,
    Question::Risk,
    Question::WorthPractice,
    Question::WorthWant,
    Question::WorthLearn,
    Question::WorthClarify,
    Question::WorthNetwork,
];

/// The answers that were added since, in the order in which they were: they stand behind those that were there first,
/// wherever they stand on screen. A digit has room for six answers of a question.
const LATER: [(Question, &str); 0] = [];

/// The answers to a question, in the order of their digits.
fn in_order(question: Question) -> impl Iterator<Item = Choice> {
    let is_later = |choice: &Choice| LATER.contains(&(choice.question(), choice.id()));
    let later = LATER.into_iter().filter(move |(of, _)| *of == question);
    question
        .choices()
        .filter(move |choice| !is_later(choice))
        .chain(later.filter_map(|(of, id)| of.choice(id)))
}

/// `case` as a fragment without `#`: of `A` to `Z`, `a` to `z`, `0` to `9` and `-_.~=` only, and at most [`LONGEST`].
///
/// It holds the answers, the day, the decision and how all counts; the name only if asked to, and of a name that is
/// too long its beginning. Of own reasons it holds side and hours, never the words, and not their order. More than
/// [`MOST_OWN`](crate::domain::shared_case::MOST_OWN) on one side are merged: two of 4 hours are one of 8, so that the sums stay. Only what is above 463
/// hours on a side may then be left out. What the reader plans is never in it.
pub fn write(case: &Case, with_name: bool) -> String {
    write_as(WRITTEN, case, with_name)
}

/// The same as that version had it.
fn write_as(version: &str, case: &Case, with_name: bool) -> String {
    let answers = &case.answers;
    let assumptions = answers.assumptions();
    let own = own_by_kind(answers.own());
    let count = own.iter().sum::<u32>();
    let name = if with_name { clip(&case.label, LONGEST_NAME) } else { "" };
    let mut text = [MARK, version, "."].concat();
    let parts = [case.date.is_some(), !assumptions.is_published(), count > 0, !name.is_empty()];
    put(&mut text, bits(parts), 1);
    let decision = Decision::ALL.into_iter().position(|decision| case.decision == Some(decision));
    put(&mut text, decision.map_or(0, |place| place as u32 + 1), 1);
    for pair in QUESTIONS.chunks(2) {
        put(&mut text, pair.iter().fold(0, |number, question| number * 8 + code(answers, *question)), 1);
    }
    if let Some(day) = case.date {
        let [year, month, day] = day.parts().map(u32::from);
        put(&mut text, year * 512 + month * 32 + day, 4);
    }
    if !assumptions.is_published() {
        let [good, strain] = CallShare::ALL.map(|share| u32::from(assumptions.fourths(share)));
        put(&mut text, good * 8 + strain, 1);
        for question in Assumptions::QUESTIONS {
            let halves = assumptions.halves(question).into_iter().flatten().skip(1).take(3);
            put(&mut text, halves.fold(0, |number, halves| number * 128 + u32::from(*halves)), 4);
        }
        let [deal, health, job] = Rule::ALL.map(|rule| !assumptions.follows(rule));
        let tracked = *assumptions.track() != TrackRecord::default();
        let time = assumptions.time();
        put(&mut text, bits([deal, health, job, tracked]) + bits([time.is_some()]) * 16, 1);
        for shift in assumptions.track().iter().filter(|_| tracked) {
            let (by, interviews) =
                shift.map_or((0, 0), |shift| (i32::from(shift.by) + 65, u32::from(shift.interviews) + 1));
            put(&mut text, by as u32, 2);
            put(&mut text, interviews, 2);
        }
        time.iter().for_each(|halves| put(&mut text, u32::from(*halves), 2));
    }
    if count > 0 {
        put(&mut text, count - 1, 1);
        (0..).zip(own).for_each(|(kind, count)| (0..count).for_each(|_| put(&mut text, kind, 1)));
    }
    put_name(&mut text, name);

    let sum = fnv1a_32(&text);
    text.push('.');
    put(&mut text, sum, 6);
    text
}

/// The case in `fragment`, which is without `#`; none if it does not begin with [`MARK`], and so is not ours.
///
/// # Errors
///
/// [`ShareLinkError::TooLong`] beyond [`LONGEST`] bytes, whatever they are; [`ShareLinkError::Newer`] if its version is above 2;
/// [`ShareLinkError::Damaged`] for all that its version would not have written so.
pub fn read(fragment: &str) -> Option<Result<Case, ShareLinkError>> {
    let versioned = fragment.strip_prefix(MARK)?;
    if fragment.len() > LONGEST {
        return Some(Err(ShareLinkError::TooLong));
    }
    let (version, rest) = versioned.split_once('.').unwrap_or((versioned, ""));
    let Some((_, body_of)) = VERSIONS.into_iter().find(|(known, _)| *known == version) else {
        let number = !version.is_empty() && version.bytes().all(|b| b.is_ascii_digit());
        let newer = number && !version.starts_with('0');
        return Some(Err(if newer { ShareLinkError::Newer } else { ShareLinkError::Damaged }));
    };
    // Sum, order, ranges and the version: one comparison finds whatever is not as it should be.
    let case = rest.rsplit_once('.').and_then(|(body, _)| body_of(body));
    Some(case.filter(|case| write_as(version, case, true) == fragment).ok_or(ShareLinkError::Damaged))
}

/// What `body` of versions 1 and 2 says, as far as it makes sense at all.
fn body_of(body: &str) -> Option<Case> {
    let mut rest = body.bytes();
    let parts = take(&mut rest, 1)?;
    let decision = take(&mut rest, 1)?.checked_sub(1);
    let decision = decision.and_then(|place| Decision::ALL.get(place as usize)).copied();
    let mut answers = Answers::default();
    for pair in QUESTIONS.chunks(2) {
        let both = take(&mut rest, 1)?;
        for (question, code) in pair.iter().zip([both / 8, both % 8]) {
            let answer = match code {
                0 => None,
                1 => Some(Answer::Unsure),
                more => in_order(*question).nth(more as usize - 2).map(Answer::Chosen),
            };
            answers = answers.with(*question, answer);
        }
    }
    let mut date = None;
    if parts & 1 != 0 {
        let day = take(&mut rest, 4)?;
        date = Some(Day::of((day / 512) as u16, (day / 32 % 16) as u16, (day % 32) as u16)?);
    }
    if parts & 2 != 0 {
        answers = answers.with_assumptions(take_assumptions(&mut rest)?);
    }
    if parts & 4 != 0 {
        let mut own = Vec::new();
        for _ in 0..=take(&mut rest, 1)? {
            let kind = take(&mut rest, 1)? as usize;
            let side = *Side::ALL.get(kind / OwnReason::HOURS.len())?;
            let hours = *OwnReason::HOURS.get(kind % OwnReason::HOURS.len())?;
            own.push(OwnReason { text: String::new(), hours, side });
        }
        answers = answers.with_own(own);
    }
    let label = take_name(&mut rest)?;
    Some(Case { label, date, answers, decision, ..Case::default() })
}

/// How all counts.
fn take_assumptions(rest: &mut impl Iterator<Item = u8>) -> Option<Assumptions> {
    let mut assumptions = Assumptions::default();
    let shares = take(rest, 1)?;
    for (share, fourths) in CallShare::ALL.into_iter().zip([shares / 8, shares % 8]) {
        assumptions = assumptions.with_fourths(share, fourths as u8);
    }
    for question in Assumptions::QUESTIONS {
        let all = take(rest, 4)?;
        for (choice, halves) in question.choices().skip(1).zip([all / 128 / 128, all / 128 % 128, all % 128])
        {
            // 10 bits are left for the first of them.
            assumptions = assumptions.with_halves(choice, halves.min(127) as HalfHours);
        }
    }
    let off = take(rest, 1)?;
    for rule in Rule::ALL {
        assumptions = assumptions.with_rule(rule, off >> (rule as u32) & 1 == 0);
    }
    if off & 8 != 0 {
        let mut track = TrackRecord::default();
        for slot in &mut track {
            let (by, interviews) = (take(rest, 2)?, take(rest, 2)?);
            // Whatever does not fit is written otherwise, and found out by that.
            let shift = Shift { by: (by as i32 - 65) as i8, interviews: interviews.saturating_sub(1) as u8 };
            *slot = (by > 0).then_some(shift);
        }
        assumptions = assumptions.with_track(track);
    }
    if off & 16 != 0 {
        let halves = take(rest, 2)?.min(u32::from(HalfHours::MAX)) as HalfHours;
        assumptions = assumptions.with_time(Some(halves));
    }
    Some(assumptions)
}

/// What was given to `question`, as a number of 0 to 7.
fn code(answers: &Answers, question: Question) -> u32 {
    match answers.get(question) {
        None => 0,
        Some(Answer::Unsure) => 1,
        Some(Answer::Chosen(choice)) => {
            in_order(question).position(|other| other == choice).map_or(0, |place| place as u32 + 2)
        }
    }
}
