//! Which questions come up, and how the answers to them go.

use super::{LEAST, reflected};
use crate::domain::interview::Interview;
use crate::domain::noted::{Asked, Theme};

/// The questions of all interviews.
#[derive(Clone, Debug, PartialEq)]
pub struct Questions {
    /// In how many interviews any question was noted; [`LEAST`] or more.
    pub n: usize,
    /// The themes that came up, in the order of [`Theme::ALL`].
    pub themes: Vec<Themed>,
    /// The theme with the lowest mean of those with two rated answers or more; of equals the first.
    pub weakest: Option<Theme>,
}

/// The questions about one theme.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Themed {
    /// The theme.
    pub theme: Theme,
    /// In how many interviews it came up; 1 or more.
    pub interviews: usize,
    /// How many answers to it were rated.
    pub rated: usize,
    /// The mean of those ratings, 0 to 4; none if there are none.
    pub mean: Option<f64>,
}

/// How many rated answers it takes to call a theme weak.
pub const RATED: usize = 2;

/// The questions that were noted; none if in too few interviews.
pub fn questions(interviews: &[&Interview]) -> Option<Questions> {
    let noted = |asked: &Asked| asked.theme.is_some() || !asked.text.trim().is_empty();
    let lists = reflected(interviews).map(|(_, reflection)| reflection.asked.as_slice());
    let lists: Vec<&[Asked]> = lists.filter(|list| list.iter().any(noted)).collect();
    if lists.len() < LEAST {
        return None;
    }
    let themes: Vec<Themed> = Theme::ALL.into_iter().filter_map(|theme| themed(theme, &lists)).collect();
    let mut weakest: Option<&Themed> = None;
    for theme in themes.iter().filter(|theme| theme.rated >= RATED) {
        if weakest.is_none_or(|weakest| theme.mean < weakest.mean) {
            weakest = Some(theme);
        }
    }
    let weakest = weakest.map(|weakest| weakest.theme);
    Some(Questions { n: lists.len(), themes, weakest })
}

/// What the lists say of a theme; none if it never came up.
fn themed(theme: Theme, lists: &[&[Asked]]) -> Option<Themed> {
    let (mut interviews, mut rated, mut sum) = (0, 0, 0_u32);
    for list in lists {
        let about = || list.iter().filter(|asked| asked.theme == Some(theme));
        interviews += usize::from(about().next().is_some());
        for answer in about().filter_map(|asked| asked.answer) {
            rated += 1;
            sum += u32::from(answer.get());
        }
    }
    let mean = (rated > 0).then(|| f64::from(sum) / rated as f64);
    (interviews > 0).then_some(Themed { theme, interviews, rated, mean })
}
