//! The fields of a reflection, each described once, in the order of the form.
//!
//! A new field is one of [`Reflection`], and a row here where it stands in the form; its words are in the language file.
//! The record, the table, the report, the search, the form, the schema and the differences of versions follow.

use crate::domain::benefit::Benefit;
use crate::domain::field::Expected::{self, Answer};
use crate::domain::field::Part::{Facts, Job, Next, People, Priorities, Resume, Talk};
use crate::domain::field::{COST, Field, OVER, SAID_NO};
use crate::domain::limits::{LONGEST_LINE, LONGEST_TEXT};
use crate::domain::question::Question;
use crate::domain::reflection::Reflection;
use crate::domain::reflection_choices::{Happened, PriorityAxis, ResumePart};
use crate::domain::slot::{Described, Row, Slot};

/// What a benefit came to, beside how likely it was.
const fn came(benefit: Benefit, id: &'static str, words: &'static str, control: &'static str) -> Field {
    Field::new(id, words, control)
        .group("ratings")
        .answers("rating")
        .under("reflection.ratings")
        .beside(Expected::Benefit(benefit))
}

/// A long text, with a hint.
const fn long(id: &'static str, words: &'static str, control: &'static str) -> Field {
    Field::new(id, words, control).hinted()
}

impl Described for Reflection {
    fn fields(&mut self) -> Vec<Row<'_>> {
        let [practice, want, learn, clarify, network] = &mut self.ratings;
        let [before, now] = &mut self.wanted;
        let mut rows = vec![
            Row::new(
                const {
                    &Field::new("happened", "reflection.happened", "happened")
                        .answers("happened")
                        .part(Facts)
                        .after(&Happened::ALL)
                        .public()
                        .means("What happened in the end.")
                },
                Slot::Choice(&mut self.happened),
            ),
            Row::new(
                const {
                    &Field::new("date", "reflection.day", "happened-day")
                        .column("happened_on")
                        .part(Facts)
                        .after(&Happened::ALL)
                        .public()
                        .means("The day on which it happened.")
                },
                Slot::Day(&mut self.when),
            ),
            Row::new(
                const {
                    &Field::new("worth", "reflection.worth", "worth")
                        .column("worth_it")
                        .answers("worth")
                        .means("Whether it was worth it.")
                },
                Slot::Choice(&mut self.worth),
            ),
            Row::new(
                const {
                    &Field::new("hours", "reflection.hours", "real-hours")
                        .column("real_hours")
                        .said("report.hours")
                        .beside(Answer(Question::Time))
                        .after(COST)
                        .means("What it really took.")
                },
                Slot::Hours(&mut self.quarters),
            ),
            Row::new(
                const {
                    &came(Benefit::Practice, "practice", "reflection.practice", "rating-practice")
                        .column("got_practice")
                        .means("How much useful practice there was.")
                },
                Slot::Rating(practice),
            ),
            Row::new(
                const {
                    &came(Benefit::Want, "want", "reflection.want", "rating-want")
                        .column("got_want")
                        .means("How much it showed about wanting the job.")
                },
                Slot::Rating(want),
            ),
            Row::new(
                const {
                    &came(Benefit::Learn, "learn", "reflection.learn", "rating-learn")
                        .column("got_learn")
                        .means("How much was learned about what they look for.")
                },
                Slot::Rating(learn),
            ),
            Row::new(
                const {
                    &came(Benefit::Clarify, "clarify", "reflection.clarify", "rating-clarify")
                        .column("got_clarify")
                        .means("How much clearer it is what is wanted.")
                },
                Slot::Rating(clarify),
            ),
            Row::new(
                const {
                    &came(Benefit::Network, "network", "reflection.network", "rating-network")
                        .column("got_network")
                        .means("How useful the people were.")
                },
                Slot::Rating(network),
            ),
            Row::new(
                const {
                    &Field::new("stress", "reflection.stress", "real-stress")
                        .column("real_stress")
                        .answers("answer.stress")
                        .beside(Answer(Question::Stress))
                        .after(COST)
                        .means("How the days before felt, in the words of the quiz.")
                },
                Slot::Answer(Question::Stress, &mut self.stress),
            ),
            Row::new(
                const {
                    &long("instead", "reflection.instead", "instead")
                        .after(SAID_NO)
                        .means("What the reader did instead of going.")
                },
                Slot::Text(&mut self.instead, LONGEST_TEXT),
            ),
            Row::new(
                const {
                    &long("relief", "reflection.relief", "relief").answers("relief").after(SAID_NO).means(
                        "How it felt two weeks after saying no: from 0, would rather have gone, to 4, glad.",
                    )
                },
                Slot::Rating(&mut self.relief),
            ),
            Row::new(
                const {
                    &Field::new("same", "reflection.same", "same")
                        .column("same_again")
                        .answers("same")
                        .after(OVER)
                        .of_choice()
                        .means("Knowing only what they knew then: would they choose the same?")
                },
                Slot::Choice(&mut self.same),
            ),
            Row::new(
                const {
                    &long("text", "reflection.words", "words")
                        .column("notes")
                        .after(&Happened::ALL)
                        .means("Whatever else there is to remember.")
                },
                Slot::Text(&mut self.text, LONGEST_TEXT),
            ),
            Row::new(
                const {
                    &long("better", "reflection.better", "better").column("went_better").part(Talk).means(
                        "What went better than last time, and what the reader would say in another way.",
                    )
                },
                Slot::Text(&mut self.better, LONGEST_TEXT),
            ),
            Row::new(
                const {
                    &Field::new("questions", "reflection.asked", "asked")
                        .part(Talk)
                        .means("The questions that they asked.")
                },
                Slot::Items(&mut self.asked),
            ),
            Row::new(
                const {
                    &Field::new("before", "reflection.wanted-before", "wanted-before")
                        .group("wanted")
                        .column("wanted_before")
                        .answers("wish")
                        .under("reflection.wanted")
                        .part(Job)
                        .means("How much the reader wanted the job before.")
                },
                Slot::Rating(before),
            ),
            Row::new(
                const {
                    &Field::new("now", "reflection.wanted-now", "wanted-now")
                        .group("wanted")
                        .column("wanted_now")
                        .answers("wish")
                        .under("reflection.wanted")
                        .part(Job)
                        .means("How much the reader wants it now.")
                },
                Slot::Rating(now),
            ),
            Row::new(
                const {
                    &long("left_out", "reflection.left-out", "left-out")
                        .column("ad_left_out")
                        .part(Job)
                        .means("What the ad left out.")
                },
                Slot::Text(&mut self.left_out, LONGEST_TEXT),
            ),
            Row::new(
                const {
                    &Field::new("risk", "reflection.risk", "real-risk")
                        .column("real_risk")
                        .answers("trouble")
                        .part(Job)
                        .beside(Answer(Question::Risk))
                        .after(COST)
                        .means("What trouble there was at work, in the words of the quiz.")
                },
                Slot::Answer(Question::Risk, &mut self.risk),
            ),
        ];
        let parts = const {
            &Field::new("parts", "part.", "part-")
                .column("resume_parts")
                .answers("reaction")
                .under("reflection.parts")
                .part(Resume)
                .means("The parts of the resume that they looked at, and how they took them.")
        };
        for (part, reaction) in ResumePart::ALL.into_iter().zip(&mut self.parts) {
            rows.push(Row::of(parts, part.id(), Slot::Choice(reaction)));
        }
        rows.push(Row::new(
            const {
                &Field::new("line", "reflection.line", "resume-line")
                    .column("resume_line")
                    .part(Resume)
                    .means("One line to change in the resume or the cover letter.")
            },
            Slot::Text(&mut self.line, LONGEST_LINE),
        ));
        let priorities = const {
            &Field::new("priorities", "axis.", "axis-")
                .under("reflection.priorities")
                .part(Priorities)
                .means(
                    "Where the reader stands between two things: from -3, the first by far, to 3, the second by far.",
                )
        };
        for (axis, step) in PriorityAxis::ALL.into_iter().zip(&mut self.priorities) {
            rows.push(Row::of(priorities, axis.id(), Slot::Priority(axis, step)));
        }
        rows.extend([
            Row::new(
                const {
                    &Field::new("musts", "reflection.must", "must")
                        .part(Priorities)
                        .means("What a job must have, or must never have.")
                },
                Slot::Items(&mut self.musts),
            ),
            Row::new(
                const {
                    &Field::new("people", "reflection.person", "person")
                        .part(People)
                        .means("The people whom the reader met.")
                },
                Slot::Items(&mut self.people),
            ),
            Row::new(
                const {
                    &Field::new("when_next", "plan.when", "next-when")
                        .column("next_if")
                        .under("reflection.next")
                        .part(Next)
                        .after(&Happened::ALL)
                        .means("If this happens the next time ...")
                },
                Slot::Text(&mut self.when_next, LONGEST_LINE),
            ),
            Row::new(
                const {
                    &Field::new("then_next", "reflection.then", "next-then")
                        .column("next_then")
                        .under("reflection.next")
                        .part(Next)
                        .after(&Happened::ALL)
                        .means("... then the reader will do that.")
                },
                Slot::Text(&mut self.then_next, LONGEST_LINE),
            ),
        ]);
        rows
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// No two fields have a place in the record, a control or a column in common, but for the parts of one.
    #[test]
    fn fields_are_told_apart() {
        let mut reflection = Reflection::default();
        let rows = reflection.fields();
        for (at, one) in rows.iter().enumerate() {
            for other in rows.get(at + 1..).unwrap_or_default() {
                assert_ne!(one.name(), other.name());
                assert_ne!(one.control(), other.control());
                let parts_of_one = !one.member.is_empty() && one.field.id == other.field.id;
                assert!(one.field.column != other.field.column || parts_of_one, "{}", one.field.column);
            }
            assert!(!one.field.means.is_empty(), "{:?}", one.name());
        }
    }

    /// The form goes through them once, part by part.
    #[test]
    fn fields_stand_in_the_order_of_the_parts() {
        let mut reflection = Reflection::default();
        let parts: Vec<_> = reflection.fields().iter().map(|row| row.field.part).collect();
        assert!(parts.is_sorted(), "{parts:?}");
    }
}
