//! Amounts that add up: so many decimals that the printed numbers add, too.

use super::{Language, ReportText, grouped};
use jixiao_core::quantity::{MoneyUnit, Rounding};

/// The fewest decimals an amount is told with.
const FEWEST: u32 = 2;

/// Amounts of which a reader may add up the parts: the parts and their sum.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sums(Vec<(Vec<i128>, i128)>);

impl Sums {
    /// Adds parts and what they come to; parts that come to something else are left out.
    pub(crate) fn add(&mut self, parts: impl IntoIterator<Item = i128>, sum: i128) {
        let parts: Vec<i128> = parts.into_iter().collect();
        if parts.iter().sum::<i128>() == sum {
            self.0.push((parts, sum));
        }
    }

    /// Gives the fewest decimals with which every sum adds up as printed. With all decimals that a unit
    /// has, amounts are exact and always do.
    pub(crate) fn places(&self, unit: MoneyUnit) -> u32 {
        let all = i128::from(unit.yuan() * 100).checked_ilog10().unwrap_or(FEWEST);
        let adds = |places: &u32| {
            let of = |fen: i128| rounded(fen, unit, *places);
            self.0
                .iter()
                .all(|(parts, sum)| parts.iter().map(|part| of(*part)).sum::<i128>() == of(*sum))
        };
        (FEWEST..all).find(adds).unwrap_or(all.max(FEWEST))
    }
}

/// Rounds an amount half up to so many decimals of a unit; gives it without the point.
fn rounded(fen: i128, unit: MoneyUnit, places: u32) -> i128 {
    let unit = i128::from(unit.yuan()) * 100;
    Rounding::HalfUp.divide(fen.saturating_mul(10_i128.pow(places)), unit)
}

/// Writes an amount in a unit, half up to so many decimals, without the zeros after the first `least`.
pub(super) fn in_unit(fen: i128, unit: MoneyUnit, places: u32, least: usize) -> String {
    let rounded = rounded(fen, unit, places);
    let sign = if rounded < 0 { "-" } else { "" };
    let width = places as usize;
    let digits = format!("{:0>width$}", rounded.unsigned_abs(), width = width + 1);
    let (whole, decimals) = digits.split_at(digits.len() - width);
    let mut decimals = decimals.to_owned();
    while decimals.len() > least && decimals.ends_with('0') {
        decimals.pop();
    }
    let whole = grouped(whole);
    if decimals.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{decimals}") }
}

impl Language {
    /// Writes an amount for running text: in Chinese in 万元, half up to so many decimals; below
    /// 1 万元, where it is exact, and in English in yuan.
    pub fn money_told_at(self, fen: i128, places: u32) -> String {
        let (text, amount) = if self == Self::English || fen.abs() < 1_000_000 {
            (ReportText::AmountYuan, self.money(fen))
        } else {
            (ReportText::AmountWan, self.money_in_wan(fen, places))
        };
        self.report_with(text, &[("amount", amount)])
    }

    /// Writes an amount that stands alone for running text.
    pub fn money_told(self, fen: i128) -> String {
        self.money_told_at(fen, FEWEST)
    }

    /// Writes an amount as a column of numbers has it: in 万元 with all of so many decimals, in English
    /// in yuan.
    pub(crate) fn money_in_told_unit(self, fen: i128, places: u32) -> String {
        if self == Self::English {
            return self.money(fen);
        }
        in_unit(fen, MoneyUnit::WanYuan, places, places as usize)
    }

    /// Writes an amount in 万元 without its unit, as a table of 万元 has it.
    pub fn money_in_wan(self, fen: i128, places: u32) -> String {
        in_unit(fen, MoneyUnit::WanYuan, places, FEWEST as usize)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const WAN: MoneyUnit = MoneyUnit::WanYuan;

    fn of(parts: &[i128], sum: i128) -> u32 {
        let mut sums = Sums::default();
        sums.add(parts.iter().copied(), sum);
        sums.places(WAN)
    }

    #[test]
    fn two_decimals_are_kept_where_they_add_and_more_taken_where_they_do_not() {
        // 293.05 = 29.305 + 263.745: 29.31 + 263.75 is a hundredth too many.
        assert_eq!(of(&[29_305_000, 263_745_000], 293_050_000), 3);
        assert_eq!(of(&[670_000_000, 120_000_000], 790_000_000), 2);
        // 0.005 + 0.005 = 0.01 in 万元: 0.01 + 0.01 = 0.01 does not add.
        assert_eq!(of(&[5_000, 5_000], 10_000), 3);
        assert_eq!(of(&[1, 2], 3), 2, "all of them are 0.00");
        let zh = Language::Chinese;
        assert_eq!(zh.money_told_at(293_050_000, 3), "293.05万元");
        assert_eq!(zh.money_told_at(29_305_000, 3), "29.305万元");
        assert_eq!(zh.money_told(28_634_500), "28.63万元");
        assert_eq!(zh.money_told(28_635_000), "28.64万元");
        assert_eq!(zh.money_told(999_999), "9,999.99元");
        assert_eq!(Language::English.money_told(790_000_000), "7,900,000.00 yuan");
        assert_eq!(zh.money_in_wan(-4_000, 2), "0.00");
        assert_eq!(zh.money_in_wan(-10_116_422_500, 2), "-10,116.42");
    }

    proptest! {
        #[test]
        fn printed_amounts_add_up(parts in prop::collection::vec(-9_000_000_000_i64..9_000_000_000, 0..9)) {
            let parts: Vec<i128> = parts.into_iter().map(i128::from).collect();
            let sum = parts.iter().sum();
            let places = of(&parts, sum);
            // Read back in hundredths of 分, from the printed text.
            let read = |fen: i128| {
                let text = Language::Chinese.money_in_wan(fen, places).replace(',', "");
                let (whole, decimals) = text.split_once('.').unwrap();
                format!("{whole}{decimals:0<6}").parse::<i128>().unwrap()
            };
            prop_assert_eq!(parts.iter().map(|part| read(*part)).sum::<i128>(), read(sum));
        }
    }
}
