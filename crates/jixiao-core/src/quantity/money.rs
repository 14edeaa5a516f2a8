//! Money as whole 分.

use super::hundredths::{self, QuantityError};
use super::{Rate, Rounding};
use std::fmt;

/// An amount of money in 分 (hundredths of a yuan).
///
/// Amounts stay within ±10 万亿元, so that no product or sum of two leaves the integer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Money(i64);

/// The largest amount taken in: 10 万亿元.
const LIMIT_FEN: i64 = 1_000_000_000_000_000;

/// The unit an amount is written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MoneyUnit {
    /// 元.
    #[default]
    Yuan,
    /// 千元, a thousand yuan.
    QianYuan,
    /// 万元, ten thousand yuan.
    WanYuan,
    /// 百万元, a million yuan.
    BaiWanYuan,
    /// 亿元, a hundred million yuan.
    YiYuan,
}

impl MoneyUnit {
    /// Every unit that is read, the smallest first.
    pub const ALL: [Self; 5] =
        [Self::Yuan, Self::QianYuan, Self::WanYuan, Self::BaiWanYuan, Self::YiYuan];

    /// Reads the name of a unit, such as 万元.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|unit| unit.name() == name)
    }

    /// Gives the name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Yuan => "元",
            Self::QianYuan => "千元",
            Self::WanYuan => "万元",
            Self::BaiWanYuan => "百万元",
            Self::YiYuan => "亿元",
        }
    }

    /// Gives how many yuan one unit is.
    pub const fn yuan(self) -> i64 {
        match self {
            Self::Yuan => 1,
            Self::QianYuan => 1_000,
            Self::WanYuan => 10_000,
            Self::BaiWanYuan => 1_000_000,
            Self::YiYuan => 100_000_000,
        }
    }
}

impl Money {
    /// Nothing.
    pub const ZERO: Self = Self(0);

    /// Takes an amount in 分; `None` beyond ±10 万亿元.
    pub const fn from_fen(fen: i64) -> Option<Self> {
        if fen >= -LIMIT_FEN && fen <= LIMIT_FEN { Some(Self(fen)) } else { None }
    }

    /// Gives the amount in 分.
    pub const fn fen(self) -> i64 {
        self.0
    }

    /// Reads an amount in yuan.
    ///
    /// # Errors
    /// When the text is no plain decimal, is finer than 分 or beyond ±10 万亿元.
    pub fn parse(yuan: &[u8]) -> Result<Self, QuantityError> {
        Self::from_fen(hundredths::parse(yuan)?).ok_or(QuantityError::OutOfRange)
    }

    /// Reads an amount in the given unit; it must come out as whole 分.
    ///
    /// # Errors
    /// As [`Money::parse`].
    pub fn parse_in(text: &str, unit: MoneyUnit) -> Result<Self, QuantityError> {
        if unit == MoneyUnit::Yuan {
            return Self::parse(text.as_bytes());
        }
        Self::of_number(super::Number::parse_plain(text)?, unit)
    }

    /// Takes a number of a unit; it must come out as whole 分.
    ///
    /// # Errors
    /// When it is finer than 分 or beyond ±10 万亿元.
    pub fn of_number(number: super::Number, unit: MoneyUnit) -> Result<Self, QuantityError> {
        let value = number.value();
        let parts = value.mantissa().checked_mul(i128::from(unit.yuan() * 100));
        let (parts, one) = (parts.ok_or(QuantityError::OutOfRange)?, 10_i128.pow(value.scale()));
        if parts % one != 0 {
            return Err(QuantityError::TooFine);
        }
        let fen = i64::try_from(parts / one).map_err(|_| QuantityError::OutOfRange)?;
        Self::from_fen(fen).ok_or(QuantityError::OutOfRange)
    }

    /// Writes the amount in a unit, exactly and without trailing zeros.
    pub fn written_in(self, unit: MoneyUnit) -> String {
        let decimals = 2 + unit.yuan().ilog10();
        rust_decimal::Decimal::new(self.0, decimals).normalize().to_string()
    }

    /// Takes a share of the amount, rounded to 分.
    #[inline]
    pub fn times(self, rate: Rate, rounding: Rounding) -> Self {
        let (numerator, denominator) = rate.as_ratio();
        let product = i128::from(self.0) * i128::from(numerator);
        // A rate is at most 1, so the result is no larger than the amount itself.
        Self(i64::try_from(rounding.divide(product, i128::from(denominator))).unwrap_or(self.0))
    }

    /// Appends the amount in yuan, as `12.30`.
    pub fn append_to(self, out: &mut Vec<u8>) {
        hundredths::append(i128::from(self.0), out);
    }
}

impl std::ops::Sub for Money {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

impl std::ops::Add for Money {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&hundredths::to_text(i128::from(self.0)))
    }
}

/// A sum of any number of amounts; it cannot overflow.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct MoneySum(i128);

impl MoneySum {
    /// Takes a sum in 分.
    pub const fn from_fen(fen: i128) -> Self {
        Self(fen)
    }

    /// Gives the sum in 分.
    pub const fn fen(self) -> i128 {
        self.0
    }

    /// Appends the sum in yuan, as `12.30`.
    pub fn append_to(self, out: &mut Vec<u8>) {
        hundredths::append(self.0, out);
    }
}

impl std::ops::AddAssign<Money> for MoneySum {
    fn add_assign(&mut self, amount: Money) {
        self.0 += i128::from(amount.0);
    }
}

impl std::ops::AddAssign for MoneySum {
    fn add_assign(&mut self, other: Self) {
        self.0 += other.0;
    }
}

impl std::iter::Sum<Money> for MoneySum {
    fn sum<I: Iterator<Item = Money>>(amounts: I) -> Self {
        amounts.fold(Self::default(), |mut sum, amount| {
            sum += amount;
            sum
        })
    }
}

impl std::ops::Sub for MoneySum {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

impl fmt::Display for MoneySum {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&hundredths::to_text(self.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn yuan(text: &str) -> Money {
        Money::parse(text.as_bytes()).unwrap()
    }

    #[test]
    fn units_come_out_as_whole_fen() {
        assert_eq!(Money::parse_in("0.32", MoneyUnit::YiYuan), Ok(yuan("32000000")));
        assert_eq!(Money::parse_in("43.2", MoneyUnit::WanYuan), Ok(yuan("432000")));
        assert_eq!(Money::parse_in("0.000001", MoneyUnit::WanYuan), Ok(yuan("0.01")));
        assert_eq!(Money::parse_in("0.0000001", MoneyUnit::WanYuan), Err(QuantityError::TooFine));
        assert_eq!(Money::parse(b"0.001"), Err(QuantityError::TooFine));
        assert_eq!(Money::parse_in("120.5", MoneyUnit::QianYuan), Ok(yuan("120500")));
        assert_eq!(Money::parse_in("0.00001", MoneyUnit::QianYuan), Ok(yuan("0.01")));
        assert_eq!(Money::parse_in("0.000001", MoneyUnit::QianYuan), Err(QuantityError::TooFine));
        assert_eq!(Money::parse_in("7.9", MoneyUnit::BaiWanYuan), Ok(yuan("7900000")));
    }

    #[test]
    fn amounts_are_written_in_any_unit() {
        assert_eq!(yuan("28634500.00").written_in(MoneyUnit::WanYuan), "2863.45");
        assert_eq!(yuan("0.01").written_in(MoneyUnit::YiYuan), "0.0000000001");
        assert_eq!(yuan("1200.00").written_in(MoneyUnit::Yuan), "1200");
        assert_eq!(MoneyUnit::from_name(MoneyUnit::WanYuan.name()), Some(MoneyUnit::WanYuan));
    }

    #[test]
    fn amounts_end_at_ten_trillion_yuan() {
        assert!(Money::parse(b"10000000000000.00").is_ok());
        assert_eq!(Money::parse(b"10000000000000.01"), Err(QuantityError::OutOfRange));
    }

    #[test]
    fn a_share_is_rounded_as_named() {
        let ten_percent = Rate::parse("0.10").unwrap();
        assert_eq!(yuan("0.05").times(ten_percent, Rounding::HalfUp), yuan("0.01"));
        assert_eq!(yuan("0.04").times(ten_percent, Rounding::HalfUp), yuan("0"));
        assert_eq!(yuan("0.01").times(ten_percent, Rounding::Up), yuan("0.01"));
        assert_eq!(yuan("0.09").times(ten_percent, Rounding::Down), yuan("0"));
    }
}
