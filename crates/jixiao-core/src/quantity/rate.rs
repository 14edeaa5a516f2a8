//! Rates of a cut.

use super::{Number, QuantityError};
use rust_decimal::Decimal;
use std::fmt;

/// A rate from 0 to 1 with at most four decimals, such as a cut rate of 0.10.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rate(Decimal);

impl Rate {
    /// Nothing.
    pub const ZERO: Self = Self(Decimal::ZERO);
    /// The whole.
    pub const ONE: Self = Self(Decimal::ONE);

    /// Reads `0.10` or `10%`.
    ///
    /// # Errors
    /// When the text is no decimal, lies outside 0 to 1 or has more than four decimals.
    pub fn parse(text: &str) -> Result<Self, QuantityError> {
        let value = Number::parse(text)?.value();
        if value < Decimal::ZERO || value > Decimal::ONE {
            return Err(QuantityError::OutOfRange);
        }
        if value.scale() > 4 {
            return Err(QuantityError::TooFine);
        }
        Ok(Self(value))
    }

    /// Adds a rate, at most up to the whole.
    pub fn plus(self, other: Self) -> Self {
        Self((self.0 + other.0).min(Decimal::ONE).normalize())
    }

    /// Says whether adding a rate stops at the whole.
    pub fn is_capped_with(self, other: Self) -> bool {
        self.0 + other.0 > Decimal::ONE
    }

    /// Gives the rate as a whole numerator and denominator.
    #[inline]
    pub fn as_ratio(self) -> (i64, i64) {
        const TENS: [i64; 5] = [1, 10, 100, 1_000, 10_000];
        // A rate has at most four decimals and is at most 1.
        let numerator = i64::try_from(self.0.mantissa()).unwrap_or_default();
        (numerator, TENS[self.0.scale().min(4) as usize])
    }

    /// Appends the rate with at least two decimals, as `0.10`.
    pub fn append_to(self, out: &mut Vec<u8>) {
        let (numerator, denominator) = self.as_ratio();
        if 100 % denominator == 0 {
            super::hundredths::append(i128::from(numerator * (100 / denominator)), out);
        } else {
            out.extend_from_slice(self.0.to_string().as_bytes());
        }
    }

    /// Gives the rate as a percentage, such as `10%` or `12.5%`.
    pub fn percent(self) -> String {
        format!("{}%", (self.0 * Decimal::ONE_HUNDRED).normalize())
    }
}

impl fmt::Display for Rate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = Vec::with_capacity(8);
        self.append_to(&mut out);
        f.pad(&String::from_utf8_lossy(&out))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rates_lie_between_zero_and_one_with_four_decimals() {
        assert_eq!(Rate::parse("10%"), Rate::parse("0.1"));
        assert_eq!(Rate::parse("0.1234").unwrap().to_string(), "0.1234");
        assert_eq!(Rate::parse("0.1").unwrap().to_string(), "0.10");
        assert_eq!(Rate::parse("1.0001"), Err(QuantityError::OutOfRange));
        assert_eq!(Rate::parse("0.12345"), Err(QuantityError::TooFine));
        assert_eq!(Rate::parse("-0.1"), Err(QuantityError::OutOfRange));
    }

    #[test]
    fn adding_stops_at_the_whole() {
        let most = Rate::parse("0.95").unwrap().plus(Rate::parse("0.10").unwrap());
        assert_eq!(most, Rate::ONE);
        let capped =
            |one: &str| Rate::parse(one).unwrap().is_capped_with(Rate::parse("0.10").unwrap());
        assert_eq!(["0.9", "0.9001"].map(capped), [false, true]);
    }
}
