//! A number as people write it: `１，２３４．５０`, `￥1,205,000.00`, `≥95％`, `不超过 90 万元`, `180人`.
//!
//! Only what has one meaning is read. A date, a range, a fraction, 约95, 95左右 or a wrong grouping such
//! as `12,34` is no number, and what the unit means for the number is left to those who use it.

mod grouping;
mod narrow;
mod unit;

pub use narrow::narrow;
pub use unit::WrittenUnit;

use self::grouping::digits_of;
use super::{Number, Points};
use std::borrow::Cow;
use std::fmt;

/// How a number bounds what it is compared with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// Equal to it.
    Exactly,
    /// At least as much.
    AtLeast,
    /// More than it.
    MoreThan,
    /// At most as much.
    AtMost,
    /// Less than it.
    LessThan,
}

/// A number with how it bounds and what it counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// The sign or words of a bound, where there are any.
    pub bound: Option<Bound>,
    /// The number as written: `95%` is 95 of the unit `%`.
    pub number: Number,
    /// What it counts.
    pub unit: WrittenUnit,
    /// A sign of the currency such as ￥ says 元, and no word does.
    pub unit_by_sign: bool,
    /// Sign, digits and point alone.
    plain: String,
}

/// What stands before a number, the longer first.
const BEFORE: &[(&str, Bound)] = &[
    (">=", Bound::AtLeast),
    ("<=", Bound::AtMost),
    ("≥", Bound::AtLeast),
    ("≧", Bound::AtLeast),
    ("≤", Bound::AtMost),
    ("≦", Bound::AtMost),
    ("大于等于", Bound::AtLeast),
    ("大于或等于", Bound::AtLeast),
    ("不低于", Bound::AtLeast),
    ("不少于", Bound::AtLeast),
    ("不小于", Bound::AtLeast),
    ("至少", Bound::AtLeast),
    ("小于等于", Bound::AtMost),
    ("小于或等于", Bound::AtMost),
    ("不高于", Bound::AtMost),
    ("不超过", Bound::AtMost),
    ("不多于", Bound::AtMost),
    ("不大于", Bound::AtMost),
    (">", Bound::MoreThan),
    ("大于", Bound::MoreThan),
    ("高于", Bound::MoreThan),
    ("超过", Bound::MoreThan),
    ("<", Bound::LessThan),
    ("小于", Bound::LessThan),
    ("低于", Bound::LessThan),
    ("少于", Bound::LessThan),
    ("=", Bound::Exactly),
    ("等于", Bound::Exactly),
];

/// What stands after a number and its unit, the longer first.
const AFTER: &[(&str, Bound)] = &[
    ("及以上", Bound::AtLeast),
    ("以上", Bound::AtLeast),
    ("及以下", Bound::AtMost),
    ("以下", Bound::AtMost),
    ("以内", Bound::AtMost),
    ("之内", Bound::AtMost),
];

const CURRENCY: &[&str] = &["¥", "人民币", "RMB", "rmb", "CNY", "cny"];

impl Written {
    /// Reads a number; `None` where the text is not a number with at most a bound and a unit.
    pub fn read(text: &str) -> Option<Self> {
        let text = narrow(text);
        // Most numbers begin with their digits.
        let signs = if text.starts_with(|c: char| c.is_ascii_digit()) { &[][..] } else { BEFORE };
        let before = signs.iter().find_map(|(sign, bound)| {
            text.strip_prefix(sign).map(|rest| (rest.trim_start(), *bound))
        });
        let (rest, before) = before.map_or((&*text, None), |(rest, bound)| (rest, Some(bound)));
        let (negative, rest) = without_sign(rest);
        let (currency, rest) = without_currency(rest);
        let (negative, rest) =
            if negative.is_none() { without_sign(rest) } else { (negative, rest) };
        let (digits, rest) = digits_of(rest)?;
        // Spaces about a unit mean nothing; those between digits are the digits' matter.
        let tail: Cow<'_, str> = if rest.contains(char::is_whitespace) {
            rest.chars().filter(|c| !c.is_whitespace()).collect()
        } else {
            Cow::Borrowed(rest)
        };
        let after = AFTER
            .iter()
            .find_map(|(word, bound)| tail.strip_suffix(word).map(|unit| (unit, *bound)));
        let (unit, after) = after.map_or((&*tail, None), |(unit, bound)| (unit, Some(bound)));
        let bound = match (before, after) {
            (Some(one), Some(other)) if one != other => return None,
            (one, other) => one.or(other),
        };
        let plain = if negative == Some(true) { format!("-{digits}") } else { digits };
        let number = Number::parse(&plain).ok()?;
        let unit = unit::read(unit, number)?;
        let (unit, unit_by_sign) = match (currency, unit) {
            (true, WrittenUnit::None) => (WrittenUnit::Money(super::MoneyUnit::Yuan), true),
            (false, unit) | (true, unit @ WrittenUnit::Money(_)) => (unit, false),
            (true, _) => return None,
        };
        if unit == WrittenUnit::Percent {
            // A percentage must still be a number when it becomes a hundredth.
            Number::parse(&format!("{plain}%")).ok()?;
        }
        Some(Self { bound, number, unit, unit_by_sign, plain })
    }

    /// Gives sign, digits and point alone, as `-1234.50`.
    pub fn plain(&self) -> &str {
        &self.plain
    }

    /// Gives the number as points, with 分 behind it or nothing; `None` for anything else.
    pub fn points(self) -> Option<(Points, Self)> {
        let fits = match &self.unit {
            WrittenUnit::None => true,
            WrittenUnit::Other(unit) => unit == "分",
            _ => false,
        };
        let points = Points::parse(self.plain.as_bytes()).ok()?;
        self.unbounded().filter(|_| fits).map(|written| (points, written))
    }

    /// Gives the number where it stands for itself; `None` where it bounds another.
    pub fn unbounded(self) -> Option<Self> {
        matches!(self.bound, None | Some(Bound::Exactly)).then_some(self)
    }
}

/// Writes the number with its unit and without its bound, as `1234.50 万元` or `95%`.
impl fmt::Display for Written {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let space =
            if matches!(self.unit, WrittenUnit::None | WrittenUnit::Percent) { "" } else { " " };
        write!(f, "{}{space}{}", self.plain, self.unit)
    }
}

/// Takes a sign off: whether the number is negative, where there is a sign.
fn without_sign(text: &str) -> (Option<bool>, &str) {
    match text.strip_prefix('-') {
        Some(rest) => (Some(true), rest),
        None => text.strip_prefix('+').map_or((None, text), |rest| (Some(false), rest)),
    }
}

fn without_currency(text: &str) -> (bool, &str) {
    let rest = CURRENCY.iter().find_map(|sign| text.strip_prefix(sign));
    rest.map_or((false, text), |rest| (true, rest.trim_start_matches([':', ' ', '\u{a0}'])))
}

#[cfg(test)]
mod tests;
