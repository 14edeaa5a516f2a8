//! Exact fractions for the inside of a score.

use super::short::Short;
use super::{Points, Rounding};
use num_bigint::BigInt;
use num_rational::Ratio;
use num_traits::{CheckedAdd, CheckedDiv, CheckedMul, CheckedSub, Zero};
use rust_decimal::Decimal;
use std::cmp::Ordering;
use std::fmt;
use thiserror::Error;

/// An exact fraction of 128-bit integers. A short one is brought to lowest terms only when it is asked for them.
#[derive(Clone, Copy, Debug)]
pub struct Fraction(Ratio<i128>);

impl Ord for Fraction {
    #[inline]
    fn cmp(&self, other: &Self) -> Ordering {
        if self.0.denom() == other.0.denom() {
            return self.0.numer().cmp(other.0.numer());
        }
        match (self.short(), other.short()) {
            (Some(one), Some(other)) => one.compare(other),
            _ => self.0.cmp(&other.0),
        }
    }
}

impl PartialOrd for Fraction {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Fraction {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Fraction {}

/// The exact result does not fit into 128-bit integers, or a division by zero was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("the exact result needs more than 128 bits")]
pub struct TooPrecise;

/// The powers of ten by which decimals are divided; a decimal has at most 28 places.
const POWERS: [i128; 29] = {
    let (mut powers, mut at) = ([1; 29], 1);
    while at < powers.len() {
        powers[at] = powers[at - 1] * 10;
        at += 1;
    }
    powers
};

impl From<Short<i128>> for Fraction {
    #[inline]
    fn from(result: Short<i128>) -> Self {
        let (numerator, denominator) = match result.narrow() {
            Some(short) => short.parts(),
            None => result.reduced(),
        };
        Self(Ratio::new_raw(numerator, denominator))
    }
}

impl Fraction {
    /// Zero.
    pub const ZERO: Self = Self(Ratio::new_raw(0, 1));
    /// One.
    pub const ONE: Self = Self(Ratio::new_raw(1, 1));

    /// Takes a numerator and a positive denominator.
    pub fn new(numerator: i64, denominator: std::num::NonZeroU32) -> Self {
        Self(Ratio::new(i128::from(numerator), i128::from(denominator.get())))
    }

    /// Gives points as a fraction; kept over 100, so that sums of points compare quickly.
    #[inline]
    pub const fn from_points(points: Points) -> Self {
        Self(Ratio::new_raw(points.hundredths() as i128, 100))
    }

    /// Gives a decimal as a fraction.
    pub fn from_decimal(value: Decimal) -> Self {
        Self(Ratio::new_raw(value.mantissa(), POWERS[value.scale().min(28) as usize]))
    }

    /// Gives numerator and denominator in lowest terms; the denominator is positive.
    pub fn parts(self) -> (i128, i128) {
        let lowest = self.lowest();
        (*lowest.numer(), *lowest.denom())
    }

    fn lowest(self) -> Ratio<i128> {
        match self.short() {
            Some(short) => {
                let (numerator, denominator) = short.widened().reduced();
                Ratio::new_raw(numerator, denominator)
            }
            None => self.0.reduced(),
        }
    }

    #[inline]
    fn short(self) -> Option<Short> {
        Short::of((*self.0.numer(), *self.0.denom()))
    }

    /// Takes numerator and denominator; `None` unless the denominator is positive.
    pub fn from_parts(numerator: i128, denominator: i128) -> Option<Self> {
        (denominator > 0).then(|| Self(Ratio::new(numerator, denominator)))
    }

    /// Adds.
    ///
    /// # Errors
    /// When the exact sum does not fit.
    pub fn plus(self, other: Self) -> Result<Self, TooPrecise> {
        if let (Some(one), Some(other)) = (self.short(), other.short()) {
            return Ok(one.plus(other).into());
        }
        self.lowest().checked_add(&other.lowest()).map(Self).ok_or(TooPrecise)
    }

    /// Subtracts.
    ///
    /// # Errors
    /// When the exact difference does not fit.
    pub fn minus(self, other: Self) -> Result<Self, TooPrecise> {
        if let (Some(one), Some(other)) = (self.short(), other.short()) {
            return Ok(one.plus(other.negated()).into());
        }
        self.lowest().checked_sub(&other.lowest()).map(Self).ok_or(TooPrecise)
    }

    /// Multiplies.
    ///
    /// # Errors
    /// When the exact product does not fit.
    pub fn times(self, other: Self) -> Result<Self, TooPrecise> {
        if let (Some(one), Some(other)) = (self.short(), other.short()) {
            return Ok(one.times(other).into());
        }
        self.lowest().checked_mul(&other.lowest()).map(Self).ok_or(TooPrecise)
    }

    /// Divides.
    ///
    /// # Errors
    /// When `other` is zero or the exact quotient does not fit.
    pub fn divided_by(self, other: Self) -> Result<Self, TooPrecise> {
        if other.0.is_zero() {
            return Err(TooPrecise);
        }
        if let (Some(one), Some(other)) = (self.short(), other.short()) {
            return Ok(one.times(other.turned()).into());
        }
        self.lowest().checked_div(&other.lowest()).map(Self).ok_or(TooPrecise)
    }

    /// Rounds to points.
    ///
    /// # Errors
    /// When the result leaves the range of points.
    #[inline]
    pub fn to_points(self, rounding: Rounding) -> Result<Points, TooPrecise> {
        let (numerator, denominator) = (*self.0.numer(), *self.0.denom());
        let hundredths = if denominator == 100 {
            numerator
        } else {
            let dividend = numerator.checked_mul(100).ok_or(TooPrecise)?;
            rounding.divide(dividend, denominator)
        };
        i64::try_from(hundredths).map(Points::from_hundredths).map_err(|_| TooPrecise)
    }

    /// Says whether the fraction is zero.
    pub fn is_zero(self) -> bool {
        self.0.is_zero()
    }

    /// Appends the fraction with two decimals, cut off and never rounded up.
    pub fn append_truncated(self, out: &mut Vec<u8>) {
        let (numerator, denominator) = (*self.0.numer(), *self.0.denom());
        match (denominator, numerator.checked_mul(100)) {
            (100, _) => super::hundredths::append(numerator, out),
            (_, Some(scaled)) => super::hundredths::append(scaled / denominator, out),
            (_, None) => out.extend_from_slice(self.truncated(2).as_bytes()),
        }
    }

    /// Writes a share as a percentage: exact where six decimals are, otherwise cut off after two and marked,
    /// `66.66…%`.
    pub fn percent(self) -> String {
        let hundred = Self::from_points(Points::from_hundredths(10_000));
        match self.times(hundred) {
            Ok(value) if value.to_string().contains('/') => format!("{}…%", value.truncated(2)),
            Ok(value) => format!("{value}%"),
            Err(_) => self.to_string(),
        }
    }

    /// Gives the fraction as text with a fixed number of decimals, cut off and never rounded up.
    pub fn truncated(self, decimals: u32) -> String {
        let scale = 10_i128.pow(decimals.min(18));
        let (whole, rest) = (self.0.trunc(), self.0.fract());
        let digits = BigInt::from(rest.numer().abs()) * scale / *self.0.denom();
        let sign = if self < Self::ZERO && whole.is_zero() { "-" } else { "" };
        if decimals == 0 {
            return format!("{sign}{}", whole.numer());
        }
        format!("{sign}{}.{digits:0width$}", whole.to_integer(), width = decimals as usize)
    }
}

/// Writes a decimal where one of at most six places is exact, otherwise `numerator/denominator`.
impl fmt::Display for Fraction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let reduced = self.lowest();
        let million = 1_000_000_i128;
        let text = if million % reduced.denom() == 0 {
            let text = self.truncated(6);
            text.trim_end_matches('0').trim_end_matches('.').to_owned()
        } else {
            format!("{}/{}", reduced.numer(), reduced.denom())
        };
        f.pad(&text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fraction(numerator: i64, denominator: u32) -> Fraction {
        Fraction::new(numerator, denominator.try_into().unwrap())
    }

    #[test]
    fn points_round_half_up_once() {
        // 77.39 × 0.5 = 38.695 → 38.70, as published guides round.
        let half = fraction(7739, 100).times(fraction(1, 2)).unwrap();
        assert_eq!(half.to_points(Rounding::HalfUp).unwrap().to_string(), "38.70");
        assert_eq!(half.to_points(Rounding::Down).unwrap().to_string(), "38.69");
    }

    #[test]
    fn nothing_is_shown_on_a_line_it_has_not_reached() {
        assert_eq!(fraction(269_999, 3000).truncated(2), "89.99");
        assert_eq!(fraction(90, 1).truncated(2), "90.00");
    }

    #[test]
    fn what_is_cut_off_is_the_same_in_every_way_of_writing() {
        // The last two are 89 + 5/7, and an integer and a half, of 125 bits and more.
        let long = Fraction::from_parts(628 * (1 << 114) + 1, 7 * (1 << 114)).unwrap();
        let longest = Fraction::from_parts(i128::MAX, 2).unwrap();
        let points = |hundredths| Fraction::from_points(Points::from_hundredths(hundredths));
        for (value, text) in [
            (fraction(1, 3), "0.33"),
            (fraction(-1, 3), "-0.33"),
            (fraction(-7, 3), "-2.33"),
            (fraction(269_999, 3_000), "89.99"),
            (fraction(90, 1), "90.00"),
            (points(5), "0.05"),
            (points(8_999), "89.99"),
            (long, "89.71"),
            (longest, "85070591730234615865843651857942052863.50"),
        ] {
            let mut written = Vec::new();
            value.append_truncated(&mut written);
            assert_eq!((written.as_slice(), &*value.truncated(2)), (text.as_bytes(), text));
        }
        assert_eq!(fraction(7, 2).truncated(0), "3");
        assert_eq!(fraction(1, 3).truncated(18), "0.333333333333333333");
    }

    #[test]
    fn prints_decimals_where_they_are_exact() {
        assert_eq!(fraction(1, 2).to_string(), "0.5");
        assert_eq!(fraction(2, 3).to_string(), "2/3");
        assert_eq!(Fraction::from_points(Points::from_hundredths(8000)).to_string(), "80");
    }

    #[test]
    fn a_percentage_is_exact_or_cut_off_and_marked() {
        assert_eq!(fraction(82, 100).percent(), "82%");
        assert_eq!(fraction(2, 3).percent(), "66.66…%");
        assert_eq!(fraction(999_999, 1_000_000).percent(), "99.9999%");
        // 100.000000…%, one 分 above 1,234,567.89.
        assert_eq!(fraction(123_456_790, 123_456_789).percent(), "100.00…%");
    }

    #[test]
    fn what_does_not_fit_is_an_error_not_a_wrong_number() {
        let huge = Fraction::from_decimal(Decimal::MAX);
        assert_eq!(huge.times(huge), Err(TooPrecise));
        assert_eq!(huge.divided_by(Fraction::ZERO), Err(TooPrecise));
    }
}
