//! What a number counts, as written behind it or in a column of its own.

use super::narrow::narrow;
use crate::quantity::{MoneyUnit, Number};
use rust_decimal::Decimal;
use std::fmt;

/// What a number counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WrittenUnit {
    /// Nothing is said.
    None,
    /// Hundredths, written `%` or 百分比.
    Percent,
    /// Money.
    Money(MoneyUnit),
    /// Anything else, as written.
    Other(String),
}

/// A longer text after a number is a sentence, not a unit such as 元/平方米.
const CHARACTERS_AT_MOST: usize = 6;

impl WrittenUnit {
    /// Reads a unit that stands by itself; any text is one.
    pub fn of(text: &str) -> Self {
        if text.is_empty() {
            return Self::None;
        }
        Self::of_narrow(&narrow(text))
    }

    /// Reads one that is written in narrow forms.
    fn of_narrow(text: &str) -> Self {
        let inside = text.strip_prefix('(').and_then(|text| text.strip_suffix(')'));
        let text = inside.map_or(text, str::trim);
        match (text, MoneyUnit::from_name(text)) {
            ("", _) => Self::None,
            ("%" | "百分比", _) => Self::Percent,
            (_, Some(money)) => Self::Money(money),
            (other, None) => Self::Other(other.to_owned()),
        }
    }
}

/// Writes the unit as it is usually written.
impl fmt::Display for WrittenUnit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::None => "",
            Self::Percent => "%",
            Self::Money(money) => money.name(),
            Self::Other(unit) => unit,
        })
    }
}

/// Reads what stands behind a number, in narrow forms; `None` where it shows that the number is a date, an
/// estimate or part of a sentence.
pub(super) fn read(text: &str, number: Number) -> Option<WrittenUnit> {
    let unit = WrittenUnit::of_narrow(text);
    match &unit {
        WrittenUnit::Other(name) if !is_unit(name, number) => None,
        _ => Some(unit),
    }
}

fn is_unit(name: &str, number: Number) -> bool {
    let of_a_unit = |c: char| c.is_alphabetic() || "/·²³℃㎡㎥㎞㎏°‰".contains(c);
    let of_a_date = name.starts_with(['月', '号'])
        || (name.starts_with('年') && number.value() >= Decimal::ONE_THOUSAND);
    let of_an_estimate = name.starts_with(['多', '几', '约'])
        || name.ends_with('多')
        || ["余", "左右", "上下", "不等"].iter().any(|word| name.contains(word));
    // 120万 may be yuan or people; letters may be typed for digits, or be an exponent.
    let half_a_unit = matches!(name, "k" | "K" | "w" | "W")
        || name.chars().all(|c| "万亿千百十OolIeE".contains(c));
    let of_a_sentence = name.contains(['前', '底', '初', '末'])
        || name.chars().count() > CHARACTERS_AT_MOST
        || !name.chars().all(of_a_unit);
    !(of_a_date || of_an_estimate || half_a_unit || of_a_sentence)
}
