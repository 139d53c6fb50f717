//! Which questions come up, and how the answers to them go.

use crate::domain::insight::{LEAST, reflected};
use crate::domain::interview::Interview;
use crate::domain::reflection_choices::Topic;
use crate::domain::reflection_items::InterviewQuestion;

/// The questions of all interviews.
#[derive(Clone, Debug, PartialEq)]
pub struct Questions {
    /// In how many interviews any question was noted; [`LEAST`] or more.
    pub n: usize,
    /// The topics that came up, in the order of [`Topic::ALL`].
    pub topics: Vec<TopicCount>,
    /// The topic with the lowest mean of those with two rated answers or more; of equals the first.
    pub weakest: Option<Topic>,
}

/// The questions about one topic.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TopicCount {
    /// The topic.
    pub topic: Topic,
    /// In how many interviews it came up; 1 or more.
    pub interviews: usize,
    /// How many answers to it were rated.
    pub rated: usize,
    /// The mean of those ratings, 0 to 4; none if there are none.
    pub mean: Option<f64>,
}

/// How many rated answers it takes to call a topic weak.
pub(crate) const RATED: usize = 2;

/// The questions that were noted; none if in too few interviews.
pub fn questions(interviews: &[&Interview]) -> Option<Questions> {
    let noted = |asked: &InterviewQuestion| asked.topic.is_some() || !asked.text.trim().is_empty();
    let lists = reflected(interviews).map(|(_, reflection)| reflection.asked.as_slice());
    let lists: Vec<&[InterviewQuestion]> = lists.filter(|list| list.iter().any(noted)).collect();
    if lists.len() < LEAST {
        return None;
    }
    let topics: Vec<TopicCount> =
        Topic::ALL.into_iter().filter_map(|topic| topic_count(topic, &lists)).collect();
    let mut weakest: Option<&TopicCount> = None;
    for topic in topics.iter().filter(|topic| topic.rated >= RATED) {
        if weakest.is_none_or(|weakest| topic.mean < weakest.mean) {
            weakest = Some(topic);
        }
    }
    let weakest = weakest.map(|weakest| weakest.topic);
    Some(Questions { n: lists.len(), topics, weakest })
}

/// What the lists say of a topic; none if it never came up.
fn topic_count(topic: Topic, lists: &[&[InterviewQuestion]]) -> Option<TopicCount> {
    let (mut interviews, mut rated, mut sum) = (0, 0, 0_u32);
    for list in lists {
        let about = || list.iter().filter(|asked| asked.topic == Some(topic));
        interviews += usize::from(about().next().is_some());
        for answer in about().filter_map(|asked| asked.answer) {
            rated += 1;
            sum += u32::from(answer.get());
        }
    }
    let mean = (rated > 0).then(|| f64::from(sum) / rated as f64);
    (interviews > 0).then_some(TopicCount { topic, interviews, rated, mean })
}
