//! Targets and results as published sheets write them: `≥95%`, `≤30万元`, `1,200人次`, `完成`.
//!
//! What two units leave in doubt is not compared.

use crate::quantity::{Bound, Fraction, Number, Written, WrittenUnit, narrow};
use rust_decimal::Decimal;

/// A number with how it bounds and what it counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Value {
    bound: Bound,
    /// As written: `95%` is 95 of the unit `%`.
    number: Number,
    unit: WrittenUnit,
}

impl Value {
    /// Reads a value; `None` where the text is no number with at most a bound and a unit.
    pub(super) fn read(text: &str) -> Option<Self> {
        let Written { bound, number, unit, .. } = Written::read(text)?;
        Some(Self { bound: bound.unwrap_or(Bound::Exactly), number, unit })
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
            (WrittenUnit::Money(one), WrittenUnit::Money(other)) => {
                (target.times_whole(one.yuan())?, result.times_whole(other.yuan())?)
            }
            // A spreadsheet that drops the sign may show 95% as 95 or as 0.95.
            (WrittenUnit::None, WrittenUnit::Percent)
                if may_be_share(target) && !may_be_share(result) =>
            {
                return None;
            }
            (WrittenUnit::Percent, WrittenUnit::None)
                if may_be_share(result) && !may_be_share(target) =>
            {
                return None;
            }
            (WrittenUnit::None, _) | (_, WrittenUnit::None) => (target, result),
            _ => return None,
        };
        Some((target.to_fraction(), result.to_fraction()))
    }

    /// Says whether a result lies beyond so many percent of this target, of which more is better.
    pub(super) fn is_exceeded_by(&self, actual: &Self, percent: i128) -> bool {
        if matches!(self.bound, Bound::AtMost | Bound::LessThan) || self.is_money() {
            return false;
        }
        let far = || {
            let (target, result) = self.with_result(actual)?;
            let limit = target.times(Fraction::from_parts(percent, 100)?).ok()?;
            Some(target > Fraction::ZERO && result > limit)
        };
        far().unwrap_or(false)
    }

    /// Says whether a result is so many times this target or more, or such a part of it or less.
    pub(super) fn is_apart_from(&self, actual: &Self, times: i128) -> bool {
        let apart = || {
            let (target, result) = self.with_result(actual)?;
            let (more, less) = (target.max(result), target.min(result));
            let most = less.times(Fraction::from_parts(times, 1)?).ok()?;
            Some(less > Fraction::ZERO && more >= most)
        };
        apart().unwrap_or(false)
    }

    /// Says whether this is a percentage other than the whole.
    pub(super) fn is_part(&self) -> bool {
        self.unit == WrittenUnit::Percent && self.number.value() != Decimal::ONE_HUNDRED
    }

    /// Says whether this is an amount of money.
    pub(super) fn is_money(&self) -> bool {
        matches!(self.unit, WrittenUnit::Money(_))
    }
}

fn may_be_share(number: Number) -> bool {
    number.value() <= Decimal::ONE
}

/// Says whether a result is given in words alone, such as 完成 or 达成预期指标.
pub(super) fn is_words(text: &str) -> bool {
    let plain = without_spaces(text);
    let counted = ["无", "零", "一", "二", "两", "三", "四", "五", "六", "七", "八", "九", "十"];
    plain.chars().any(char::is_alphabetic)
        && !plain.chars().any(|c| c.is_ascii_digit())
        && !counted.iter().any(|digit| plain.starts_with(digit))
}

/// Says whether a cell gives nothing: blank, or a sign or word that stands for that.
pub(super) fn is_blank(text: &str) -> bool {
    let plain = without_spaces(text);
    matches!(plain.as_str(), "无" | "暂无" | "无偏差") || !plain.chars().any(char::is_alphanumeric)
}

/// Says whether two cells say the same.
pub(super) fn is_same_text(one: &str, other: &str) -> bool {
    !is_blank(one) && without_spaces(one) == without_spaces(other)
}

/// Makes a text narrow and drops its spaces.
fn without_spaces(text: &str) -> String {
    narrow(text).chars().filter(|c| !c.is_whitespace()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quantity::MoneyUnit;

    fn read(text: &str) -> Value {
        Value::read(text).unwrap_or_else(|| panic!("{text} is a value"))
    }

    #[test]
    fn values_are_read_as_published() {
        for (text, bound, number, unit) in [
            ("30", Bound::Exactly, "30", WrittenUnit::None),
            ("≥50个", Bound::AtLeast, "50", WrittenUnit::Other("个".to_owned())),
            ("≥100百分比", Bound::AtLeast, "100", WrittenUnit::Percent),
            ("＝100％", Bound::Exactly, "100", WrittenUnit::Percent),
            ("95%以上", Bound::AtLeast, "95", WrittenUnit::Percent),
            ("不超过 90 万元", Bound::AtMost, "90", WrittenUnit::Money(MoneyUnit::WanYuan)),
            ("72,890元", Bound::Exactly, "72890", WrittenUnit::Money(MoneyUnit::Yuan)),
            ("<=12个月", Bound::AtMost, "12", WrittenUnit::Other("个月".to_owned())),
            ("１２．５", Bound::Exactly, "12.5", WrittenUnit::None),
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
