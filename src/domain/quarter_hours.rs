//! A stretch of time by the quarter of an hour, exact in every unit that it is shown in.

use crate::domain::limits::MOST_QUARTERS;

/// Time in whole quarter hours: 0 to [`MOST_QUARTERS`], which is 100 hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct QuarterHours(u16);

impl QuarterHours {
    /// So many quarters; more than the most are the most.
    pub fn new(quarters: u16) -> QuarterHours {
        QuarterHours(quarters.min(MOST_QUARTERS))
    }

    /// So many hours, if they are whole quarters and not too many.
    pub fn exactly(hours: f64) -> Option<QuarterHours> {
        // A cast is total: what does not fit is no longer equal.
        let quarters = (hours * 4.0) as u16;
        (f64::from(quarters) == hours * 4.0 && quarters <= MOST_QUARTERS).then_some(QuarterHours(quarters))
    }

    /// How many hours it is.
    pub fn hours(self) -> f64 {
        f64::from(self.0) / 4.0
    }

    /// The hours as a decimal with a point, the shortest that is exact.
    pub fn text(self) -> String {
        let after = QuarterHours::AFTER.get(usize::from(self.0 % 4)).copied().unwrap_or_default();
        format!("{}{after}", self.0 / 4)
    }

    /// The time that such a decimal names. By hand: the reading of any number brings large tables along.
    pub fn parse(text: &str) -> Option<QuarterHours> {
        let (hours, after) = text.split_at(text.find('.').unwrap_or(text.len()));
        let after = QuarterHours::AFTER.iter().position(|known| *known == after)?;
        let hours: u16 = hours.parse().ok().filter(|hours| *hours <= MOST_QUARTERS)?;
        let quarters = hours * 4 + after as u16;
        (quarters <= MOST_QUARTERS).then_some(QuarterHours(quarters))
    }

    /// What stands behind whole hours, by the number of quarters.
    const AFTER: [&str; 4] = ["", ".25", ".5", ".75"];
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_quarter_comes_back_as_it_was() {
        for quarters in 0..=MOST_QUARTERS {
            let time = QuarterHours::new(quarters);
            assert_eq!(time.text(), time.hours().to_string());
            assert_eq!(
                (QuarterHours::parse(&time.text()), QuarterHours::exactly(time.hours())),
                (Some(time), Some(time))
            );
        }
        assert_eq!(QuarterHours::new(u16::MAX).hours(), 100.0);
        for hours in [0.1, -0.25, 100.25, 1e300, f64::NAN, 16_384.25] {
            assert_eq!(QuarterHours::exactly(hours), None, "{hours}");
        }
    }
}
