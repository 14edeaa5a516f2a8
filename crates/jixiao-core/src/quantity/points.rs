//! Points as whole hundredths.

use super::hundredths::{self, QuantityError};
use std::fmt;

/// Points awarded or attainable, in hundredths of a point.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Points(i64);

/// The largest number of points taken in: a million.
const LIMIT: i64 = 100_000_000;

impl Points {
    /// No points.
    pub const ZERO: Self = Self(0);

    /// Takes points given in hundredths.
    pub const fn from_hundredths(hundredths: i64) -> Self {
        Self(hundredths)
    }

    /// Gives the points in hundredths.
    pub const fn hundredths(self) -> i64 {
        self.0
    }

    /// Reads points such as `8`, `2.5` or `3.75`.
    ///
    /// # Errors
    /// When the text is no plain decimal, has more than two decimals, is negative or over a million.
    #[inline]
    pub fn parse(text: &[u8]) -> Result<Self, QuantityError> {
        let value = hundredths::parse(text)?;
        if (0..=LIMIT).contains(&value) { Ok(Self(value)) } else { Err(QuantityError::OutOfRange) }
    }

    /// Reads the points that a row of comma-separated cells starts with, and how many bytes they
    /// take; `None` for anything out of the ordinary, which [`Points::parse`] then judges.
    #[inline]
    pub fn parse_cell(row: &[u8]) -> Option<(Self, usize)> {
        let (value, length) = hundredths::parse_cell(row)?;
        (value <= LIMIT).then_some((Self(value), length))
    }

    /// Appends the points as `12.30`.
    pub fn append_to(self, out: &mut Vec<u8>) {
        hundredths::append(i128::from(self.0), out);
    }
}

impl std::ops::Add for Points {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl std::ops::AddAssign for Points {
    fn add_assign(&mut self, other: Self) {
        self.0 += other.0;
    }
}

impl std::ops::Sub for Points {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

impl std::iter::Sum for Points {
    fn sum<I: Iterator<Item = Self>>(points: I) -> Self {
        points.fold(Self::ZERO, |total, next| total + next)
    }
}

impl fmt::Display for Points {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&hundredths::to_text(i128::from(self.0)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_are_never_negative_nor_finer_than_a_hundredth() {
        assert_eq!(Points::parse(b"2.5"), Ok(Points(250)));
        assert_eq!(Points::parse(b"-0.01"), Err(QuantityError::OutOfRange));
        assert_eq!(Points::parse(b"0.005"), Err(QuantityError::TooFine));
        assert_eq!(Points::parse(b"1000000.01"), Err(QuantityError::OutOfRange));
    }

    #[test]
    fn a_cell_holds_a_million_points_at_most() {
        assert_eq!(Points::parse_cell(b"1000000.00,5"), Some((Points(LIMIT), 10)));
        assert_eq!(Points::parse_cell(b"1000000.01,5"), None);
    }

    #[test]
    fn points_are_appended_as_they_are_shown() {
        let mut row = b"P1,".to_vec();
        Points(1_230).append_to(&mut row);
        assert_eq!((row.as_slice(), &*Points(1_230).to_string()), (&b"P1,12.30"[..], "12.30"));
    }
}
