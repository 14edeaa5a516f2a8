//! Targets and results as published sheets write them: `≥95%`, `≤30万元`, `1,200人次`, `完成`.
//!
//! Dates and sentences that merely hold digits are no values. What two units leave in doubt is
//! not compared.

use crate::quantity::{Fraction, MoneyUnit, Number};
use rust_decimal::Decimal;

/// A number with how it bounds and what it counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Value {
    bound: Bound,
    /// As written: `95%` is 95 of the unit `%`.
    number: Number,
    unit: Unit,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Bound {
    Exactly,
    AtLeast,
    MoreThan,
    AtMost,
    LessThan,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Unit {
    None,
    Percent,
    Money(MoneyUnit),
    Other(String),
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

/// A longer text after a number is a sentence, not a unit such as 元/平方米.
const UNIT_CHARACTERS_AT_MOST: usize = 6;

impl Value {
    /// Reads a value; `None` where the text is no number with at most a bound and a unit.
    pub(super) fn read(text: &str) -> Option<Self> {
        let plain = narrow(text);
        let before = BEFORE
            .iter()
            .find_map(|(sign, bound)| plain.strip_prefix(sign).map(|rest| (rest, *bound)));
        let (rest, before) = before.map_or((plain.as_str(), None), |(rest, of)| (rest, Some(of)));
        let of_number = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '-');
        let end = rest.find(|c| !of_number(c)).unwrap_or(rest.len());
        let (digits, unit) = rest.split_at(end);
        let after = AFTER
            .iter()
            .find_map(|(word, bound)| unit.strip_suffix(word).map(|unit| (unit, *bound)));
        let (unit, after) = after.map_or((unit, None), |(unit, of)| (unit, Some(of)));
        let number = Number::parse(&ungrouped(digits)?).ok()?;
        let bound = before.or(after).unwrap_or(Bound::Exactly);
        Some(Self { bound, number, unit: unit_of(unit, number)? })
    }

    /// Says whether a result meets this target; `None` where they cannot be compared.
    pub(super) fn is_met_by(&self, actual: &Self) -> Option<bool> {
        let (target, result) = self.with_result(actual)?;
        Some(match self.bound {
            Bound::Exactly => result == target,
            Bound::AtLeast => result >= target,
            Bound::MoreThan => result > target,
            Bound::AtMost => result <= target,
            Bound::LessThan => result < target,
        })
    }

    /// Gives target and result in one unit; `None` where the units leave doubt.
    pub(super) fn with_result(&self, actual: &Self) -> Option<(Fraction, Fraction)> {
        if actual.bound != Bound::Exactly {
            return None;
        }
        let (target, result) = (self.number, actual.number);
        let (target, result) = match (&self.unit, &actual.unit) {
            (one, other) if one == other => (target, result),
            (Unit::Money(one), Unit::Money(other)) => {
                (target.times_whole(one.yuan())?, result.times_whole(other.yuan())?)
            }
            // A spreadsheet that drops the sign may show 95% as 95 or as 0.95.
            (Unit::None, Unit::Percent) if may_be_share(target) && !may_be_share(result) => {
                return None;
            }
            (Unit::Percent, Unit::None) if may_be_share(result) && !may_be_share(target) => {
                return None;
            }
            (Unit::None, _) | (_, Unit::None) => (target, result),
            _ => return None,
        };
        Some((target.to_fraction(), result.to_fraction()))
    }

    /// Says whether this is a percentage other than the whole.
    pub(super) fn is_part(&self) -> bool {
        self.unit == Unit::Percent && self.number.value() != Decimal::ONE_HUNDRED
    }

    /// Says whether this is an amount of money.
    pub(super) fn is_money(&self) -> bool {
        matches!(self.unit, Unit::Money(_))
    }
}

fn may_be_share(number: Number) -> bool {
    number.value() <= Decimal::ONE
}

/// Says whether a result is given in words alone, such as 完成 or 达成预期指标.
pub(super) fn is_words(text: &str) -> bool {
    let plain = narrow(text);
    let counted = ["无", "零", "一", "二", "两", "三", "四", "五", "六", "七", "八", "九", "十"];
    plain.chars().any(char::is_alphabetic)
        && !plain.chars().any(|c| c.is_ascii_digit())
        && !counted.iter().any(|digit| plain.starts_with(digit))
}

/// Says whether a cell gives nothing: blank, or a sign or word that stands for that.
pub(super) fn is_blank(text: &str) -> bool {
    let plain = narrow(text);
    matches!(plain.as_str(), "无" | "暂无" | "无偏差") || !plain.chars().any(char::is_alphanumeric)
}

/// Says whether two cells say the same.
pub(super) fn is_same_text(one: &str, other: &str) -> bool {
    !is_blank(one) && narrow(one) == narrow(other)
}

/// Drops spaces and turns full-width signs into their narrow forms.
fn narrow(text: &str) -> String {
    let narrowed = |c: char| match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        _ => c,
    };
    text.chars().filter(|c| !c.is_whitespace()).map(narrowed).collect()
}

/// Takes out commas that group digits by three; `None` where they do not.
fn ungrouped(digits: &str) -> Option<String> {
    let (whole, decimals) = digits.split_once('.').map_or((digits, None), |(a, b)| (a, Some(b)));
    let mut groups = whole.trim_start_matches('-').split(',');
    let first = groups.next()?;
    let mut rest = groups.peekable();
    if rest.peek().is_some() && (first.len() > 3 || !rest.all(|group| group.len() == 3)) {
        return None;
    }
    let whole = whole.replace(',', "");
    Some(decimals.map_or(whole.clone(), |decimals| format!("{whole}.{decimals}")))
}

/// Reads a unit; `None` where the text shows that the number is a date or part of a sentence.
fn unit_of(text: &str, number: Number) -> Option<Unit> {
    if let Some(money) = MoneyUnit::from_name(text) {
        return Some(Unit::Money(money));
    }
    let odd = |c: char| c.is_ascii_digit() || "前底初末，。；、：,;:~+".contains(c);
    let of_a_date = text.starts_with(['月', '号'])
        || (text.starts_with('年') && number.value() >= Decimal::ONE_THOUSAND);
    match text {
        "" => Some(Unit::None),
        "%" | "百分比" => Some(Unit::Percent),
        _ if of_a_date || text.contains(odd) => None,
        _ if text.chars().count() > UNIT_CHARACTERS_AT_MOST => None,
        _ => Some(Unit::Other(text.to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Value {
        Value::read(text).unwrap_or_else(|| panic!("{text} is a value"))
    }

    #[test]
    fn values_are_read_as_published() {
        for (text, bound, number, unit) in [
            ("30", Bound::Exactly, "30", Unit::None),
            ("≥50个", Bound::AtLeast, "50", Unit::Other("个".to_owned())),
            ("≥100百分比", Bound::AtLeast, "100", Unit::Percent),
            ("＝100％", Bound::Exactly, "100", Unit::Percent),
            ("95%以上", Bound::AtLeast, "95", Unit::Percent),
            ("不超过 90 万元", Bound::AtMost, "90", Unit::Money(MoneyUnit::WanYuan)),
            ("72,890元", Bound::Exactly, "72890", Unit::Money(MoneyUnit::Yuan)),
            ("<=12个月", Bound::AtMost, "12", Unit::Other("个月".to_owned())),
            ("１２．５", Bound::Exactly, "12.5", Unit::None),
        ] {
            let number = Number::parse(number).unwrap();
            assert_eq!(read(text), Value { bound, number, unit }, "{text}");
        }
    }

    #[test]
    fn dates_ranges_and_sentences_are_no_values() {
        for text in [
            "",
            "完成",
            "2023年12月底前",
            "12月底前",
            "2023年",
            "1-3个",
            "3/4",
            "3,5",
            "≥",
            "12-31",
            "按30天计",
            "3家单位均已完成验收并交付",
        ] {
            assert_eq!(Value::read(text), None, "{text}");
        }
    }

    #[test]
    fn a_target_is_met_at_its_limit_and_not_just_past_it() {
        for (target, actual, met) in [
            ("100", "100.00", Some(true)),
            ("100", "101", Some(false)),
            ("≥95%", "95%", Some(true)),
            ("≥95%", "94.99%", Some(false)),
            (">95%", "95%", Some(false)),
            ("≤30万元", "300000元", Some(true)),
            ("≤30万元", "300000.01元", Some(false)),
            ("<3次", "3次", Some(false)),
            ("≥95%", "90", Some(false)),
            ("≥95%", "0.96", None),
            ("≥0.95", "96%", None),
            ("≥3个", "3次", None),
            ("≥3个", "≥3个", None),
        ] {
            assert_eq!(read(target).is_met_by(&read(actual)), met, "{target} {actual}");
        }
    }

    #[test]
    fn words_are_told_from_numbers_in_words_and_from_nothing() {
        assert!(is_words("完成") && is_words("达成预期指标") && is_words("全部完成"));
        assert!(!is_words("三次") && !is_words("完成5次") && !is_words("/") && !is_words(""));
        assert!(is_blank(" — ") && is_blank("无") && !is_blank("物价上涨"));
        assert!(is_same_text("效果明显", "效果 明显") && !is_same_text("/", "/"));
    }
}
