//! Quantities as the drawn rules hold them and as the drawn tables write them.

use jixiao_core::bilingual::Bilingual;
use jixiao_core::quantity::{Fraction, Number, Rate};

/// Millionths in a whole; numbers are drawn as whole millionths, so that they have at most six decimals.
pub(crate) const MICRO: i64 = 1_000_000;

/// Makes a fraction; nothing where the denominator is not positive.
pub(crate) fn fraction(numerator: i64, denominator: i64) -> Fraction {
    Fraction::from_parts(i128::from(numerator), i128::from(denominator)).unwrap_or(Fraction::ZERO)
}

/// Makes a fraction of millionths.
pub(crate) fn of_micro(micro: i64) -> Fraction {
    fraction(micro, MICRO)
}

/// Gives a fraction in millionths, cut off.
pub(crate) fn to_micro(value: Fraction) -> i64 {
    value.truncated(6).replace('.', "").parse().unwrap_or_default()
}

/// Reads a rate that is known to be one.
pub(crate) fn rate(text: &str) -> Rate {
    Rate::parse(text).unwrap_or_default()
}

/// Reads a number that is known to be one.
pub(crate) fn number(text: &str) -> Number {
    Number::parse(text).unwrap_or_else(|_| unreachable!("{text} is a number"))
}

/// Makes a text that is the same in both languages.
pub(crate) fn both(text: &str) -> Bilingual {
    Bilingual { zh: text.to_owned(), en: text.to_owned() }
}

/// Writes so many parts of a power of ten without zeros at the end, as `12.5`.
pub(crate) fn decimal(value: i64, places: u32) -> String {
    let scale = 10_i64.pow(places);
    let sign = if value < 0 { "-" } else { "" };
    let (whole, rest) = ((value / scale).abs(), (value % scale).abs());
    let width = places as usize;
    let text = format!("{sign}{whole}.{rest:0width$}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// Writes millionths as a decimal.
pub(crate) fn plain(micro: i64) -> String {
    decimal(micro, 6)
}
