//! Owns what is counted of questions, the resume, priorities and follow-ups, and which interviews count.

use std::rc::Rc;

use worth_the_interview::domain::case::Case;
use worth_the_interview::domain::insight::follow_ups::{FollowUp, follow_ups};
use worth_the_interview::domain::insight::once;
use worth_the_interview::domain::insight::priorities::{biggest_mover, priorities};
use worth_the_interview::domain::insight::questions::{TopicCount, questions};
use worth_the_interview::domain::insight::resume::resume;
use worth_the_interview::domain::interview::{Id, Interview};
use worth_the_interview::domain::question::MODEL_VERSION;
use worth_the_interview::domain::rating::Rating;
use worth_the_interview::domain::reflection::Reflection;
use worth_the_interview::domain::reflection_choices::{
    PriorityAxis, PriorityStep, Reaction, ResumePart, Topic,
};
use worth_the_interview::domain::reflection_items::{InterviewQuestion, Person};

use crate::{Cases, day, journal};

/// A question: words, topic, and how the answer went.
type Question = (&'static str, Option<Topic>, Option<u8>);
/// A topic that came up: in how many interviews, how often rated, and the mean.
type Row = (Topic, usize, usize, Option<f64>);

/// How many interviews count, what came up, and what is weakest.
type Rows = (usize, &'static [Row], Option<Topic>);

const YOU: Option<Topic> = Some(Topic::AboutYou);
const PAY: Option<Topic> = Some(Topic::Pay);
const GAPS: Option<Topic> = Some(Topic::Gaps);

#[test]
fn questions_are_counted_by_theme() {
    let cases: Cases<&[Question], Rows, 8> = [
        (&[], None),
        (&[&[("a", YOU, None)], &[("b", None, None)]], None),
        // A rating alone, or white space, is no question.
        (&[&[("a", YOU, None)], &[("b", None, None)], &[(" \n", None, Some(1))], &[]], None),
        // Words or a topic are enough.
        (
            &[&[("a", None, None)], &[("b", None, Some(4))], &[("", PAY, None)], &[]],
            Some((3, &[(Topic::Pay, 1, 0, None)], None)),
        ),
        // Twice in one interview is once; (1 + 4 + 0)/3. One rating is too few to call it weak.
        (
            &[
                &[("a", PAY, Some(1)), ("b", PAY, Some(4)), ("c", YOU, Some(0))],
                &[("d", PAY, Some(0))],
                &[("e", GAPS, None)],
            ],
            Some((
                3,
                &[
                    (Topic::AboutYou, 1, 1, Some(0.0)),
                    (Topic::Pay, 2, 3, Some(5.0 / 3.0)),
                    (Topic::Gaps, 1, 0, None),
                ],
                PAY,
            )),
        ),
        // The lowest mean is the weakest: (3+4)/2, (1+2)/2, (0+4)/2
        (
            &[
                &[("", YOU, Some(3)), ("", PAY, Some(1)), ("", GAPS, Some(0))],
                &[("", YOU, Some(4)), ("", PAY, Some(2)), ("", GAPS, Some(4))],
                &[("a", None, None)],
            ],
            Some((
                3,
                &[
                    (Topic::AboutYou, 2, 2, Some(3.5)),
                    (Topic::Pay, 2, 2, Some(1.5)),
                    (Topic::Gaps, 2, 2, Some(2.0)),
                ],
                PAY,
            )),
        ),
        // Of equals the first: (0+2)/2 and (1+1+1+1)/4
        (
            &[
                &[("", GAPS, Some(1)), ("", GAPS, Some(1)), ("", PAY, Some(0))],
                &[("", GAPS, Some(1)), ("", GAPS, Some(1)), ("", PAY, Some(2))],
                &[("a", None, None)],
            ],
            Some((3, &[(Topic::Pay, 2, 2, Some(1.0)), (Topic::Gaps, 2, 4, Some(1.0))], PAY)),
        ),
        // No topic at all.
        (&[&[("a", None, Some(0))], &[("b", None, Some(0))], &[("c", None, Some(0))]], Some((3, &[], None))),
    ];
    for (lists, expected) in cases {
        let found = with(lists.iter().map(|list| asking(list)).collect(), questions);
        let found = found.map(|found| {
            let row = |row: &TopicCount| (row.topic, row.interviews, row.rated, row.mean);
            (found.n, found.topics.iter().map(row).collect::<Vec<_>>(), found.weakest)
        });
        assert_eq!(found, expected.map(|(n, rows, weakest)| (n, rows.to_vec(), weakest)), "{lists:?}");
    }
}

fn asking(list: &[Question]) -> Reflection {
    let asked = |(text, topic, answer): &Question| InterviewQuestion {
        text: (*text).to_owned(),
        topic: *topic,
        answer: answer.map(|answer| Rating::new(answer).unwrap()),
    };
    Reflection { asked: list.iter().map(asked).collect(), ..Reflection::default() }
}

/// How many interviews count, and for each part that came up: in all, liked, worried.
type Parts = (usize, &'static [(ResumePart, [usize; 3])]);

#[test]
fn the_resume_is_counted_by_part() {
    use Reaction::{Liked, Neutral, Worried};
    use ResumePart::{Gap, School, Summary};
    let cases: Cases<&[(ResumePart, Reaction)], Parts, 4> = [
        (&[], None),
        (&[&[(School, Liked)], &[(School, Liked), (Gap, Worried)], &[]], None),
        (
            &[&[(School, Liked)], &[(School, Neutral)], &[(School, Worried)], &[]],
            Some((3, &[(School, [3, 1, 1])])),
        ),
        (
            &[
                &[(Summary, Liked), (Gap, Worried)],
                &[(Gap, Worried)],
                &[(Gap, Neutral)],
                &[(School, Neutral), (Summary, Liked)],
            ],
            Some((4, &[(Summary, [2, 2, 0]), (School, [1, 0, 0]), (Gap, [3, 0, 2])])),
        ),
    ];
    for (lists, expected) in cases {
        let one = |list: &&[(ResumePart, Reaction)]| {
            let mut parts = [None; ResumePart::ALL.len()];
            for (part, reaction) in list.iter() {
                parts[*part as usize] = Some(*reaction);
            }
            Reflection { parts, ..Reflection::default() }
        };
        let found = with(lists.iter().map(one).collect(), resume);
        assert!(
            found.is_none_or(|found| found.parts.map(|noted| noted.part) == ResumePart::ALL),
            "{lists:?}"
        );
        let found = found.map(|found| {
            let seen = found.parts.into_iter().filter(|noted| noted.came_up > 0);
            (found.n, seen.map(|one| (one.part, [one.came_up, one.liked, one.worried])).collect::<Vec<_>>())
        });
        assert_eq!(found, expected.map(|(n, rows)| (n, rows.to_vec())), "{lists:?}");
    }
}

#[test]
fn a_priority_moves_from_the_first_to_the_latest() {
    use PriorityStep::{DontMind, Even, Minus1, Minus2, Minus3, Plus1, Plus2, Plus3};
    // Where the reader stood, the oldest first; then the steps, how far it moved, and whether it settled.
    let cases: Cases<Option<PriorityStep>, (&[i8], i8, bool), 9> = [
        (&[], None),
        (&[Some(Plus1), Some(Plus1)], None),
        // Not to mind is no stand.
        (&[Some(Plus1), Some(DontMind), None, Some(Plus1)], None),
        (&[Some(Plus1), Some(DontMind), Some(Plus1), None, Some(Plus1)], Some((&[1, 1, 1], 0, true))),
        // 2 - -3, all steps far apart
        (&[Some(Minus3), Some(Even), Some(Plus2)], Some((&[-3, 0, 2], 5, false))),
        // The last three within one step: -2, -1, -2
        (&[Some(Plus3), Some(Minus2), Some(Minus1), Some(Minus2)], Some((&[3, -2, -1, -2], -5, true))),
        // Two apart: -2 and 0, though the latest is between them
        (&[Some(Minus2), Some(Even), Some(Minus1)], Some((&[-2, 0, -1], 1, false))),
        // What was before the last three does not matter.
        (
            &[Some(Plus3), Some(Minus3), Some(Even), Some(Even), Some(Plus1)],
            Some((&[3, -3, 0, 0, 1], -2, true)),
        ),
        (&[Some(Minus3), Some(Plus3), Some(Plus3)], Some((&[-3, 3, 3], 6, false))),
    ];
    for (stands, expected) in cases {
        let reflections = stands.iter().map(|stand| stands_at(PriorityAxis::OfficeHome, *stand)).collect();
        let found = with(reflections, priorities);
        assert!(found.iter().all(|one| one.axis == PriorityAxis::OfficeHome), "{stands:?}");
        let figures = found.iter().map(|one| {
            let steps: Vec<i8> = one.stands.iter().map(|stand| stand.step).collect();
            assert_eq!((one.first, one.latest), (steps[0], steps[steps.len() - 1]), "{stands:?}");
            assert!(one.n() == steps.len() && one.stands.is_sorted_by_key(|stand| &stand.about));
            (steps, one.moved, one.settled)
        });
        let expected = expected.map(|(steps, moved, settled)| (steps.to_vec(), moved, settled));
        assert_eq!(figures.collect::<Vec<_>>(), Vec::from_iter(expected), "{stands:?}");
    }
}

fn stands_at(axis: PriorityAxis, stand: Option<PriorityStep>) -> Reflection {
    let mut priorities = [None; PriorityAxis::ALL.len()];
    priorities[axis as usize] = stand;
    Reflection { priorities, ..Reflection::default() }
}

/// By the day that it is about, else the day on which it was kept; on the same day by the moment, then by identity.
#[test]
fn interviews_are_in_the_order_of_what_they_are_about() {
    let kept = |id: &str, created: &str, date: Option<&str>, stand| Interview {
        id: Id::new(id).unwrap(),
        created: created.into(),
        case: Case { date: date.map(day), ..Case::default() },
        reflection: Some(stands_at(PriorityAxis::LeadDo, Some(stand))),
        version_of: None,
        weighed_by: MODEL_VERSION,
    };
    let all = [
        kept("e", "2026-01-01T00:00:00.000Z", Some("2026-03-02"), PriorityStep::Plus2),
        kept("0", "2026-03-01T13:00:00.000Z", None, PriorityStep::Plus1),
        kept("a", "2026-03-01T12:00:00.000Z", Some("2026-03-01"), PriorityStep::Minus1),
        kept("b", "2026-03-01T12:00:00.000Z", None, PriorityStep::Even),
        kept("c", "2026-09-01T00:00:00.000Z", Some("2026-02-01"), PriorityStep::Minus3),
    ];
    let found = priorities(&all.iter().collect::<Vec<_>>());
    let series: Vec<_> = found[0].stands.iter().map(|one| (one.about.as_str(), one.step)).collect();
    let expected =
        [("2026-02-01", -3), ("2026-03-01", -1), ("2026-03-01", 0), ("2026-03-01", 1), ("2026-03-02", 2)];
    assert_eq!(series, expected);
}

#[test]
fn the_biggest_mover_moved_most_either_way() {
    use PriorityStep::{Even, Minus2, Plus1, Plus2};
    // Where the reader stood at first on each of three axes, always in the middle later.
    for (first, mover) in [
        ([Even, Even, Even], None),
        ([Plus1, Even, Even], Some((PriorityAxis::PayPeople, -1))),
        ([Plus1, Minus2, Even], Some((PriorityAxis::OfficeHome, 2))),
        ([Plus1, Minus2, Plus2], Some((PriorityAxis::OfficeHome, 2))),
        ([Plus2, Minus2, Even], Some((PriorityAxis::PayPeople, -2))),
        ([Even, Even, Minus2], Some((PriorityAxis::LeadDo, 2))),
    ] {
        let standing = |stands: [PriorityStep; 3]| {
            let mut priorities = [None; PriorityAxis::ALL.len()];
            for (axis, stand) in [PriorityAxis::PayPeople, PriorityAxis::OfficeHome, PriorityAxis::LeadDo]
                .into_iter()
                .zip(stands)
            {
                priorities[axis as usize] = Some(stand);
            }
            Reflection { priorities, ..Reflection::default() }
        };
        let found = with(vec![standing(first), standing([Even; 3]), standing([Even; 3])], |interviews| {
            biggest_mover(&priorities(interviews)).map(|one| (one.axis, one.moved))
        });
        assert_eq!(found, mover, "{first:?}");
    }
}

#[test]
fn follow_ups_are_overdue_soon_or_later() {
    let person = |name: &str, follow_up: Option<&str>, done| Person {
        name: name.into(),
        follow_up: follow_up.map(day),
        done,
        ..Person::default()
    };
    let meeting = |people| Reflection { people, ..Reflection::default() };
    let interviews = journal(vec![
        meeting(vec![person("never", None, false), person("in 15 days", Some("2026-12-08"), false)]),
        meeting(vec![
            person("in 14 days", Some("2026-12-07"), false),
            person("done", Some("2026-11-20"), true),
        ]),
        meeting(vec![
            person("today too", Some("2026-11-23"), false),
            person("last year", Some("2025-12-31"), false),
            person("yesterday", Some("2026-11-22"), false),
        ]),
        meeting(vec![
            person("today", Some("2026-11-23"), false),
            person("as well", Some("2026-11-23"), false),
        ]),
    ]);
    let all: Vec<_> = interviews.iter().collect();
    let found = follow_ups(&all, day("2026-11-23"));
    let names = |list: &[FollowUp]| -> Vec<_> { list.iter().map(|one| one.person.name.clone()).collect() };
    assert_eq!(names(&found.overdue), ["last year", "yesterday"]);
    // On the same day by identity and place.
    assert_eq!(names(&found.soon), ["today too", "today", "as well", "in 14 days"]);
    assert_eq!(names(&found.later), ["in 15 days"]);
    let last = found.later[0];
    assert_eq!((last.interview, last.place, last.day), (&interviews[0], 1, day("2026-12-08")));
    // The calendar ends, and nothing before it is lost.
    let at_the_end = follow_ups(&all, day("9999-12-31"));
    assert_eq!((at_the_end.overdue.len(), at_the_end.soon.len(), at_the_end.later.len()), (7, 0, 0));
    let empty = follow_ups(&[], day("2026-11-23"));
    assert!(empty.overdue.is_empty() && empty.soon.is_empty() && empty.later.is_empty());
}

#[test]
fn an_interview_in_several_versions_counts_once() {
    // Identities in the order of the journal, each perhaps with whose version it is; then those that count.
    for (all, counting) in [
        ("", ""),
        ("a b", "a b"),
        // The first one is there.
        ("b:a c a", "c a"),
        // It is gone, or never was.
        ("c:a b:a d", "b d"),
        ("c:a b:d", "c b"),
    ] {
        let blank = &journal(vec![Reflection::default()])[0];
        let one = |text: &str| {
            let mut ids = text.split(':').map(|id| Id::new(id).unwrap());
            Rc::new(Interview { id: ids.next().unwrap(), version_of: ids.next(), ..blank.clone() })
        };
        let all: Vec<_> = all.split_whitespace().map(one).collect();
        let ids: Vec<_> = once(&all).into_iter().map(|one| one.id.as_str()).collect();
        assert_eq!(ids.join(" "), counting);
    }
}

/// What is found in a journal of these reflections.
fn with<T>(reflections: Vec<Reflection>, look: impl FnOnce(&[&Interview]) -> T) -> T {
    let interviews = journal(reflections);
    look(&interviews.iter().collect::<Vec<_>>())
}
