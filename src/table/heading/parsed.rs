//! A heading understood: the column it names, the unit it states, and what leaves doubt.

use super::names::column_named;
use super::parentheses::split_parentheses;
use super::unit::{is_remark, unit_stated};
use jixiao_core::problem::Place;
use jixiao_core::quantity::MoneyUnit;

/// A heading of a table, understood once, when the table is made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// The text as it stands in the file, several lines put together.
    pub written: String,
    /// The text that counts: the one written, or what the mapping file says; empty where the column
    /// is not used.
    pub counting: String,
    /// The English name of a known column.
    pub column: Option<&'static str>,
    /// The text that counts without what stands in parentheses at its end.
    pub bare: String,
    /// The unit of money in parentheses, as in 全年预算数（万元）.
    pub unit: Option<MoneyUnit>,
    /// The text in parentheses of a known column where it may be a unit and is none that is read.
    pub doubtful_unit: Option<String>,
    /// The title of the group that the column is part of, as 财政资金 is of 本年安排 beside its 合计.
    pub part_of: Option<String>,
    /// Where it stands: its cell in a worksheet, the line in a text.
    pub place: Place,
}

impl Heading {
    /// Understands a heading that stands for itself.
    pub(super) fn of(written: &str, place: Place) -> Self {
        let text = written.trim();
        let (bare, inside) = split_parentheses(text);
        let column = column_named(bare);
        // The heading of no known column may end in parentheses of its own.
        let (unit, doubtful_unit) = match (inside, column) {
            (Some(inside), Some(_)) => unit_inside(inside),
            (Some(inside), None) => (MoneyUnit::from_name(inside), None),
            (None, _) => (None, None),
        };
        Self {
            written: written.to_owned(),
            counting: written.to_owned(),
            column,
            bare: bare.to_owned(),
            unit,
            doubtful_unit,
            part_of: None,
            place,
        }
    }

    /// Makes a heading that stands for a column, as the mapping file says, with the unit it states.
    pub(super) fn mapped(written: &str, name: &str, stated: Option<String>, place: Place) -> Self {
        let counting = match &stated {
            Some(unit) => format!("{name}（{unit}）"),
            None => name.to_owned(),
        };
        let column = column_named(name);
        let unit = stated.as_deref().and_then(MoneyUnit::from_name);
        Self {
            written: written.to_owned(),
            counting,
            column,
            bare: name.to_owned(),
            unit,
            doubtful_unit: stated.filter(|_| unit.is_none() && column.is_some()),
            part_of: None,
            place,
        }
    }

    /// Makes a heading whose column is not used.
    pub(super) fn unused(written: &str, place: Place) -> Self {
        Self { written: written.to_owned(), ..Self::blank(place) }
    }

    /// Makes the heading of a column that has none.
    pub(in crate::table) fn blank(place: Place) -> Self {
        Self::of("", place)
    }

    /// Gives the English name of a known column, or the whole text that counts.
    pub fn name(&self) -> &str {
        self.column.unwrap_or(self.counting.trim())
    }
}

/// Reads what stands in parentheses: a unit, a remark such as 含税, or what leaves doubt.
fn unit_inside(inside: &str) -> (Option<MoneyUnit>, Option<String>) {
    let by_the_piece = inside.contains(['/', '／']);
    let stated = unit_stated(inside).filter(|_| !by_the_piece);
    let unit = MoneyUnit::from_name(inside).or_else(|| MoneyUnit::from_name(stated.as_deref()?));
    let doubt = unit.is_none() && !(stated.is_none() && is_remark(inside));
    (unit, doubt.then(|| inside.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heading(written: &str) -> Heading {
        Heading::of(written, Place::default())
    }

    #[test]
    fn chinese_headings_with_a_unit_are_understood() {
        let read = heading("全年预算数（万元）");
        assert_eq!((read.column, read.unit), (Some("budget"), Some(MoneyUnit::WanYuan)));
        assert_eq!(heading("Budget").column, Some("budget"));
        assert_eq!(heading("预算(千元)").unit, Some(MoneyUnit::QianYuan));
        assert_eq!(heading("预算(千万元)").doubtful_unit.as_deref(), Some("千万元"));
        assert_eq!(heading("服务数量（次）").name(), "服务数量（次）");
    }

    #[test]
    fn remarks_beside_the_unit_of_a_heading_are_no_units() {
        let read = |text: &str| {
            let read = heading(text);
            (read.unit, read.doubtful_unit)
        };
        let wan = (Some(MoneyUnit::WanYuan), None);
        assert_eq!(read("预算（万元）（含税）"), wan);
        assert_eq!(read("预算（含税，万元）"), wan);
        assert_eq!(read("预算（单位：万元）"), wan);
        assert_eq!(read("预算（含税）"), (None, None));
        assert_eq!(read("预算（2025年）"), (None, None));
        for doubt in ["千万元", "元/人", "元、万元", "估计"] {
            assert_eq!(read(&format!("预算（{doubt}）")), (None, Some(doubt.to_owned())));
        }
    }

    #[test]
    fn the_heading_of_no_known_column_states_a_unit_by_that_alone() {
        let read = heading("cost-control.unit_cost（万元）");
        assert_eq!((read.column, read.unit), (None, Some(MoneyUnit::WanYuan)));
        assert_eq!(read.bare, "cost-control.unit_cost");
        assert_eq!(heading("单位成本（含税，万元）").unit, None);
    }
}
