//! Fractions of 64-bit integers, as nearly all are: their arithmetic never leaves 128 bits and costs a part
//! of that of longer ones.

use num_integer::gcd;
use std::cmp::Ordering;

/// A fraction; one that was made by arithmetic may need 128 bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Short<T = i64> {
    above: T,
    /// Positive.
    below: T,
}

impl Short {
    /// Takes numerator and denominator; `None` where they are longer.
    #[inline]
    pub(super) fn of((above, below): (i128, i128)) -> Option<Self> {
        // The least of all integers has no opposite.
        let fits = |value: i128| i64::try_from(value).ok().filter(|value| *value > i64::MIN);
        Some(Self { above: fits(above)?, below: fits(below)? })
    }

    /// Gives numerator and denominator.
    pub(super) const fn parts(self) -> (i128, i128) {
        (self.above as i128, self.below as i128)
    }

    pub(super) fn widened(self) -> Short<i128> {
        let (above, below) = self.parts();
        Short { above, below }
    }

    pub(super) const fn negated(self) -> Self {
        Self { above: -self.above, below: self.below }
    }

    /// Turns a fraction that is not zero upside down.
    pub(super) const fn turned(self) -> Self {
        let sign = self.above.signum();
        Self { above: sign * self.below, below: sign * self.above }
    }

    pub(super) fn plus(self, other: Self) -> Short<i128> {
        let [a, b, c, d] = [self.above, self.below, other.above, other.below].map(i128::from);
        if b == d {
            Short { above: a + c, below: b }
        } else {
            Short { above: a * d + c * b, below: b * d }
        }
    }

    pub(super) fn times(self, other: Self) -> Short<i128> {
        let [a, b, c, d] = [self.above, self.below, other.above, other.below].map(i128::from);
        Short { above: a * c, below: b * d }
    }

    /// Compares two fractions, whether they are in lowest terms or not.
    #[inline]
    pub(super) fn compare(self, other: Self) -> Ordering {
        let [a, b, c, d] = [self.above, self.below, other.above, other.below].map(i128::from);
        (a * d).cmp(&(c * b))
    }
}

impl Short<i128> {
    /// Takes it as one of 64-bit integers; `None` where it is longer.
    #[inline]
    pub(super) fn narrow(self) -> Option<Short> {
        Short::of((self.above, self.below))
    }

    /// Gives numerator and denominator in lowest terms.
    pub(super) fn reduced(self) -> (i128, i128) {
        let Self { above, below } = self;
        if below == 1 {
            return (above, below);
        }
        let parts = (u64::try_from(above.unsigned_abs()), u64::try_from(below));
        if let (Ok(short), Ok(divided)) = parts {
            let divisor = gcd(short, divided);
            let (short, divided) = (i128::from(short / divisor), i128::from(divided / divisor));
            return (above.signum() * short, divided);
        }
        let divisor = gcd(above, below);
        (above / divisor, below / divisor)
    }
}

#[cfg(test)]
mod tests {
    use crate::quantity::Fraction;
    use num_rational::Ratio;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn short_and_long_arithmetic_agree(a in any::<i64>(), b in 1..i64::MAX, c in any::<i64>(), d in 1..i64::MAX, narrow in 0_u32..63) {
            let cut = |value: i64| value >> narrow;
            let [a, b, c, d] = [cut(a), cut(b).max(1), cut(c), cut(d).max(1)].map(i128::from);
            let fraction = |above, below| Fraction::from_parts(above, below).unwrap();
            let (one, other) = (fraction(a, b), fraction(c, d));
            let (long_one, long_other) = (Ratio::new(a, b), Ratio::new(c, d));
            let parts = |ratio: Ratio<i128>| (*ratio.numer(), *ratio.denom());
            prop_assert_eq!(one.plus(other).unwrap().parts(), parts(long_one + long_other));
            prop_assert_eq!(one.minus(other).unwrap().parts(), parts(long_one - long_other));
            prop_assert_eq!(one.times(other).unwrap().parts(), parts(long_one * long_other));
            prop_assert_eq!(one.cmp(&other), long_one.cmp(&long_other));
            prop_assert_eq!(one == other, long_one == long_other);
            if c != 0 {
                prop_assert_eq!(one.divided_by(other).unwrap().parts(), parts(long_one / long_other));
            }
        }
    }

    #[test]
    fn decimals_come_in_lowest_terms() {
        for (text, parts) in [
            ("0.00", (0, 1)),
            ("12.50", (25, 2)),
            ("-0.4", (-2, 5)),
            ("1000", (1_000, 1)),
            ("0.000000000001", (1, 1_000_000_000_000)),
            ("99999999.99", (9_999_999_999, 100)),
        ] {
            let value = rust_decimal::Decimal::from_str_exact(text).unwrap();
            assert_eq!(Fraction::from_decimal(value).parts(), parts, "{text}");
        }
    }

    #[test]
    fn points_over_a_hundred_are_compared_by_what_they_are_worth() {
        let points = |hundredths| {
            Fraction::from_points(crate::quantity::Points::from_hundredths(hundredths))
        };
        let half = Fraction::from_parts(1, 2).unwrap();
        assert!(
            points(50) == half && points(49) < half && points(51) > half && points(9000) > half
        );
    }

    #[test]
    fn points_over_a_hundred_are_reduced_by_arithmetic() {
        let points = Fraction::from_points(crate::quantity::Points::from_hundredths(300));
        assert_eq!(points.times(Fraction::ONE).unwrap().parts(), (3, 1));
        assert_eq!(points.plus(points).unwrap().parts(), (6, 1));
        assert_eq!(Fraction::ZERO.times(points).unwrap().parts(), (0, 1));
    }

    #[test]
    fn the_least_of_all_integers_is_long() {
        let least = Fraction::from_parts(i128::from(i64::MIN), 1).unwrap();
        assert_eq!(Fraction::ZERO.minus(least).unwrap().parts(), (1 << 63, 1));
        assert_eq!(Fraction::ONE.divided_by(least).unwrap().parts(), (-1, 1 << 63));
    }
}
