//! The headings of one bureau: what each stands for, as a person said in the mapping file.

use super::headings::{known, split_parentheses};
use super::unit_stated::unit_stated;
use crate::portfolio::hints::guess_any;
use jixiao_core::project::raw::Field;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// The headings of one table, each with the column it stands for. A heading that is not listed
/// stands for itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HeadingMap {
    /// What each heading stands for; `None` where its column is not used.
    columns: BTreeMap<String, Option<String>>,
    /// Whether headings that only look like a column help to find the row of the heading.
    drafting: bool,
}

impl HeadingMap {
    /// Makes a map of headings; an empty column means that what stands under it is not used.
    pub fn new<'e>(entries: impl IntoIterator<Item = (&'e str, &'e str)>) -> Self {
        let entry = |(heading, column): (&str, &str)| {
            (heading.trim().to_owned(), Some(column.to_owned()).filter(|column| !column.is_empty()))
        };
        Self { columns: entries.into_iter().map(entry).collect(), drafting: false }
    }

    /// Makes the map by which a table is read before anybody said what its headings mean.
    pub fn to_draft() -> Self {
        Self { columns: BTreeMap::new(), drafting: true }
    }

    fn listed(&self, written: &str) -> Option<&Option<String>> {
        self.columns.get(written.trim()).filter(|_| !written.is_empty())
    }

    /// Gives the heading that stands for a written one: with its unit where it heads amounts, empty
    /// where its column is not used, and the written one itself where it is not listed.
    pub(super) fn translated(&self, written: &str) -> String {
        let Some(column) = self.listed(written) else { return written.to_owned() };
        let Some(name) = column else { return String::new() };
        // A fact of an indicator may be an amount; awarded points never are.
        let may_be_money = name.contains('.')
            || Field::ALL.iter().any(|(field, known)| field.is_money() && known == name);
        match unit_stated(written).filter(|_| may_be_money) {
            Some(unit) => format!("{name}（{unit}）"),
            None => name.clone(),
        }
    }

    /// Gives the column that a text is a heading of; `None` where it is none. A heading whose column
    /// is not used is a heading all the same.
    pub(super) fn known<'t>(&'t self, written: &'t str) -> Option<Cow<'t, str>> {
        match self.listed(written) {
            Some(column) => Some(Cow::Borrowed(column.as_deref().unwrap_or(written))),
            None => known(split_parentheses(written.trim()).0)
                .or_else(|| guess_any(written).filter(|_| self.drafting))
                .map(Cow::Borrowed),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn map() -> HeadingMap {
        HeadingMap::new([
            ("本年安排（万元）", "budget"),
            ("拨款（含税）", "executed"),
            ("追加（千元）", "received"),
            ("服务商", "contractor"),
            ("单价（万元）", "cost-control.unit_cost"),
            ("数量得分（万元）", "service-quantity"),
            ("备注", ""),
        ])
    }

    #[test]
    fn amounts_keep_the_unit_of_their_heading_and_nothing_else_in_parentheses() {
        let translated = |text: &str| map().translated(text);
        assert_eq!(translated("本年安排（万元）"), "budget（万元）");
        assert_eq!(translated("拨款（含税）"), "executed");
        assert_eq!(
            translated("追加（千元）"),
            "received（千元）",
            "an unknown unit stays to be refused"
        );
        assert_eq!(translated("单价（万元）"), "cost-control.unit_cost（万元）");
        assert_eq!(translated("数量得分（万元）"), "service-quantity");
        assert_eq!(translated("服务商"), "contractor");
        assert_eq!(translated("备注"), "");
        assert_eq!(translated("处室"), "处室");
    }

    #[test]
    fn listed_headings_are_headings_even_where_their_column_is_not_used() {
        let map = map();
        assert_eq!(map.known("备注").as_deref(), Some("备注"));
        assert_eq!(map.known("服务商").as_deref(), Some("contractor"));
        assert_eq!(map.known("全年预算数（元）").as_deref(), Some("budget"));
        assert_eq!(map.known("处室"), None);
        assert_eq!(map.known(""), None);
    }
}
