//! The words of charts.

use super::{ChartText, Language};
use jixiao_core::quantity::MoneyUnit;

impl Language {
    /// Joins the items of a list.
    pub fn chart_list(self, items: &[String]) -> String {
        items.join(self.chart(ChartText::Separator))
    }

    /// Names a unit of money.
    pub const fn money_unit(self, unit: MoneyUnit) -> &'static str {
        self.chart(match unit {
            MoneyUnit::Yuan => ChartText::UnitYuan,
            MoneyUnit::QianYuan => ChartText::UnitQian,
            MoneyUnit::WanYuan => ChartText::UnitWan,
            MoneyUnit::BaiWanYuan => ChartText::UnitBaiWan,
            MoneyUnit::YiYuan => ChartText::UnitYi,
        })
    }

    /// Writes an amount in a unit, rounded half up to two decimals, in groups of three digits and
    /// without trailing zeros. It is for labels; tables have exact amounts.
    pub fn amount(self, fen: i128, unit: MoneyUnit) -> String {
        self.amount_at(fen, unit, 2)
    }

    /// Writes an amount as a label, half up to so many decimals.
    #[allow(clippy::unused_self, reason = "said in a language, as all others are")]
    pub(crate) fn amount_at(self, fen: i128, unit: MoneyUnit, places: u32) -> String {
        super::amounts::in_unit(fen, unit, places, 0)
    }

    /// Writes a difference in a unit with its sign, as a label.
    pub(crate) fn change(self, fen: i128, unit: MoneyUnit) -> String {
        let sign = match fen {
            0 => "±",
            1.. => "+",
            _ => "−",
        };
        format!("{sign}{}", self.amount(fen.abs(), unit))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_of_labels_are_rounded_half_up_and_grouped() {
        let of = |fen, unit| Language::Chinese.amount(fen, unit);
        assert_eq!(of(11_100_000_000, MoneyUnit::WanYuan), "11,100");
        assert_eq!(of(10_116_425_000, MoneyUnit::WanYuan), "10,116.43");
        assert_eq!(of(-4_999, MoneyUnit::WanYuan), "0");
        assert_eq!(of(-100_050, MoneyUnit::Yuan), "-1,000.5");
        assert_eq!(of(0, MoneyUnit::Yuan), "0");
    }

    #[test]
    fn a_difference_always_has_its_sign() {
        let of = |fen| Language::Chinese.change(fen, MoneyUnit::WanYuan);
        assert_eq!([120_000_000, -124_578_000, 0].map(of), ["+120", "−124.58", "±0"]);
    }
}
