//! How do values spread? The five numbers of a box plot, exact.

use crate::quantity::Fraction;
use std::num::NonZeroU32;

/// Least, quartiles and greatest of some values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spread {
    /// The least.
    pub least: Fraction,
    /// A quarter of the way through the ordered values.
    pub lower: Fraction,
    /// Half-way.
    pub median: Fraction,
    /// Three quarters of the way.
    pub upper: Fraction,
    /// The greatest.
    pub greatest: Fraction,
}

impl Spread {
    /// Measures the spread; `None` of nothing, or where the exact arithmetic leaves 128 bits.
    ///
    /// A quartile that falls between two values lies on the straight line between them, as the
    /// QUARTILE.INC of spreadsheets has it.
    pub fn of(values: &[Fraction]) -> Option<Self> {
        let mut ordered = values.to_vec();
        ordered.sort();
        Some(Self {
            least: *ordered.first()?,
            lower: quarter(&ordered, 1)?,
            median: quarter(&ordered, 2)?,
            upper: quarter(&ordered, 3)?,
            greatest: *ordered.last()?,
        })
    }
}

/// Gives the median; `None` of nothing.
pub fn median(values: &[Fraction]) -> Option<Fraction> {
    Spread::of(values).map(|spread| spread.median)
}

fn quarter(ordered: &[Fraction], quarters: usize) -> Option<Fraction> {
    let position = (ordered.len() - 1) * quarters;
    let (at, rest) = (position / 4, position % 4);
    let below = ordered[at];
    let Some(above) = ordered.get(at + 1).filter(|_| rest > 0) else { return Some(below) };
    let share = Fraction::new(i64::try_from(rest).ok()?, NonZeroU32::new(4)?);
    above.minus(below).ok()?.times(share).ok()?.plus(below).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole(values: &[i64]) -> Vec<Fraction> {
        values.iter().map(|value| Fraction::new(*value, NonZeroU32::MIN)).collect()
    }

    fn of(values: &[i64]) -> [String; 5] {
        let Spread { least, lower, median, upper, greatest } = Spread::of(&whole(values)).unwrap();
        [least, lower, median, upper, greatest].map(|value| value.to_string())
    }

    #[test]
    fn quartiles_are_those_of_spreadsheets() {
        // QUARTILE.INC of 7, 15, 36, 39, 40, 41: 20.25, 37.5, 39.75.
        assert_eq!(of(&[41, 7, 36, 15, 40, 39]), ["7", "20.25", "37.5", "39.75", "41"]);
        assert_eq!(of(&[80, 90, 100]), ["80", "85", "90", "95", "100"]);
    }

    #[test]
    fn one_value_and_equal_values_have_no_spread() {
        assert_eq!(of(&[88]), ["88"; 5]);
        assert_eq!(of(&[88, 88, 88, 88]), ["88"; 5]);
        assert_eq!(Spread::of(&[]), None);
    }
}
