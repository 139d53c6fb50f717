//! What going came to afterwards, beside what the sums had made of it.

use crate::domain::benefit::Benefit;
use crate::domain::insight::costs::real;
use crate::domain::insight::{Compared, Reflection, reflected};
use crate::domain::interview::Interview;
use crate::domain::question::{Hours, Question};
use crate::domain::reflection_choices::Happened;
use crate::domain::weighing::{Weighing, worth};

/// What going came to and what it was expected to, in hours of the reader's time: the benefits less time, stress and
/// risk. Own reasons are left out of both, for nobody rates them afterwards. Over the interviews to which the reader
/// went and of which everything that enters is known.
pub fn worth_later(interviews: &[&Interview]) -> Option<Compared> {
    let went = reflected(interviews).filter(|(_, reflection)| reflection.happened == Some(Happened::Went));
    let pairs: Vec<(f64, f64)> = went
        .filter_map(|(interview, reflection)| Some((expected(interview), came(interview, reflection)?)))
        .collect();
    Compared::of(&pairs)
}

fn expected(interview: &Interview) -> Hours {
    let sums = Weighing::of(&interview.case.answers);
    sums.benefit.iter().sum::<Hours>() - (sums.time + sums.stress + sums.risk)
}

/// None if a cost is not known, or a benefit that is worth something was not rated.
fn came(interview: &Interview, reflection: &Reflection) -> Option<Hours> {
    let mut hours = 0.0;
    for (benefit, rating) in Benefit::ALL.into_iter().zip(reflection.ratings) {
        let worth = interview.case.answers.value(worth(benefit));
        if worth > 0.0 {
            hours += worth * f64::from(rating?.get()) / 4.0;
        }
    }
    for question in [Question::Time, Question::Stress, Question::Risk] {
        hours -= real(question, interview, reflection)?;
    }
    Some(hours)
}
