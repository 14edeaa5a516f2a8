//! Measured numbers, exact as written.

use super::{Fraction, QuantityError};
use rust_decimal::Decimal;
use std::fmt;

/// A measured value: a decimal with at most 15 digits before the point and 12 after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Number(Decimal);

/// The decimals kept.
const MOST_DECIMALS: u32 = 12;

impl Number {
    /// Reads a plain decimal; a trailing `%` divides by a hundred.
    ///
    /// # Errors
    /// When the text is no plain decimal or has more digits than are kept.
    pub fn parse(text: &str) -> Result<Self, QuantityError> {
        let (digits, percent) = match text.strip_suffix('%') {
            Some(digits) => (digits, true),
            None => (text, false),
        };
        let number = Self::parse_plain(digits)?;
        match percent {
            false => Ok(number),
            // Two more decimals must still fit.
            true if number.0.scale() > MOST_DECIMALS - 2 => Err(QuantityError::TooFine),
            true => Ok(number.over_hundred()),
        }
    }

    /// Reads a plain decimal without `%`.
    ///
    /// # Errors
    /// As [`Number::parse`].
    pub(super) fn parse_plain(text: &str) -> Result<Self, QuantityError> {
        if text.is_empty() {
            return Err(QuantityError::Empty);
        }
        if let Some(value) = parse_short(text.as_bytes()) {
            return Ok(Self(value));
        }
        let unsigned = text.strip_prefix('-').unwrap_or(text);
        let (whole, decimals) = unsigned.split_once('.').unwrap_or((unsigned, "0"));
        let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        if !digits(whole) || !digits(decimals) {
            return Err(QuantityError::NotANumber);
        }
        if whole.trim_start_matches('0').len() > 15 {
            return Err(QuantityError::OutOfRange);
        }
        if decimals.trim_end_matches('0').len() > MOST_DECIMALS as usize {
            return Err(QuantityError::TooFine);
        }
        Decimal::from_str_exact(text)
            .map(|value| Self(value.normalize()))
            .map_err(|_| QuantityError::OutOfRange)
    }

    /// Gives the number divided by a hundred, as a percent value is meant.
    pub fn over_hundred(self) -> Self {
        let mut value = self.0;
        // At most ten decimals were read, so two more always fit.
        if value.set_scale(value.scale() + 2).is_err() {
            return self;
        }
        Self(value.normalize())
    }

    /// Gives the number multiplied by a whole factor, such as yuan per 万元.
    pub fn times_whole(self, factor: i64) -> Option<Self> {
        if factor == 1 {
            return Some(self);
        }
        self.0.checked_mul(Decimal::from(factor)).map(|value| Self(value.normalize()))
    }

    /// Gives the decimal.
    pub const fn value(self) -> Decimal {
        self.0
    }

    /// Gives the number as a fraction.
    pub fn to_fraction(self) -> Fraction {
        Fraction::from_decimal(self.0)
    }

    /// Says whether the number is below zero.
    pub fn is_negative(self) -> bool {
        self.0.is_sign_negative() && !self.0.is_zero()
    }
}

impl From<Decimal> for Number {
    fn from(value: Decimal) -> Self {
        Self(value.normalize())
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

/// Reads a plain decimal without a sign that has at most 15 digits, as nearly all have; `None` for any other text.
fn parse_short(text: &[u8]) -> Option<Decimal> {
    let (mut digits, mut decimals, mut point) = (0_i64, 0, None);
    if text.is_empty() || text.len() > 16 {
        return None;
    }
    for (at, byte) in text.iter().enumerate() {
        match byte {
            b'0'..=b'9' => digits = digits * 10 + i64::from(byte - b'0'),
            b'.' if point.is_none() => point = Some(at),
            _ => return None,
        }
    }
    if let Some(point) = point {
        decimals = text.len() - point - 1;
        if point == 0 || decimals == 0 || decimals > MOST_DECIMALS as usize {
            return None;
        }
    } else if text.len() > 15 {
        return None;
    }
    while decimals > 0 && digits % 10 == 0 {
        (digits, decimals) = (digits / 10, decimals - 1);
    }
    Some(Decimal::new(digits, u32::try_from(decimals).ok()?))
}

/// Reads a share such as `0.8`, `80%` or `2/3`, from 0 to 1.
///
/// # Errors
/// When the text is neither, or lies outside 0 to 1.
pub fn parse_share(text: &str) -> Result<Fraction, QuantityError> {
    let share = match text.split_once('/') {
        Some((above, below)) => {
            let part = |text: &str| Number::parse(text.trim()).map(Number::to_fraction);
            part(above)?.divided_by(part(below)?).map_err(|_| QuantityError::NotANumber)?
        }
        None => Number::parse(text)?.to_fraction(),
    };
    if share < Fraction::ZERO || share > Fraction::ONE {
        return Err(QuantityError::OutOfRange);
    }
    Ok(share)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percent_is_a_hundredth() {
        assert_eq!(Number::parse("95%"), Number::parse("0.95"));
        assert_eq!(Number::parse("9.5%").unwrap().to_string(), "0.095");
    }

    #[test]
    fn digits_are_limited_and_never_dropped() {
        assert!(Number::parse("999999999999999.012345678901").is_ok());
        assert_eq!(Number::parse("1000000000000000"), Err(QuantityError::OutOfRange));
        assert_eq!(Number::parse("0.0000000000001"), Err(QuantityError::TooFine));
        assert_eq!(Number::parse("0.0000000001%").unwrap().to_string(), "0.000000000001");
        assert_eq!(Number::parse("0.00000000001%"), Err(QuantityError::TooFine));
        assert_eq!(Number::parse("1e5"), Err(QuantityError::NotANumber));
        assert_eq!(Number::parse("%"), Err(QuantityError::Empty));
    }

    #[test]
    fn short_numbers_are_read_as_long_ones_are() {
        for text in [
            "0",
            "00.0",
            "00000000000012.5",
            "12",
            "12.3400",
            "0.000000000001",
            "999999999999999",
            "10.0000000000",
        ] {
            let value = parse_short(text.as_bytes()).unwrap();
            let exact = Decimal::from_str_exact(text).unwrap().normalize();
            assert_eq!((value, value.scale()), (exact, exact.scale()), "{text}");
        }
        for text in
            ["", ".5", "5.", "-1", "1.2.3", "1e3", "1234567890123456", "0.0000000000001", "１"]
        {
            assert_eq!(parse_short(text.as_bytes()), None, "{text}");
        }
    }

    #[test]
    fn shares_may_be_fractions() {
        assert_eq!(parse_share("2/3").unwrap().to_string(), "2/3");
        assert_eq!(parse_share("80%").unwrap(), parse_share("0.8").unwrap());
        assert_eq!(["0", "1"].map(parse_share), [Ok(Fraction::ZERO), Ok(Fraction::ONE)]);
        assert_eq!(parse_share("1.01"), Err(QuantityError::OutOfRange));
        assert_eq!(parse_share("-0.01"), Err(QuantityError::OutOfRange));
        assert_eq!(parse_share("1/0"), Err(QuantityError::NotANumber));
    }

    #[test]
    fn only_what_lies_below_zero_is_negative() {
        let negative = |text| Number::parse(text).unwrap().is_negative();
        assert_eq!(["-0.01", "-0", "0", "0.01"].map(negative), [true, false, false, false]);
    }
}
