//! The headings of one bureau: what each stands for, as a person said in the mapping file.

use super::names::column_named;
use super::parentheses::split_parentheses;
use super::parsed::Heading;
use super::unit::unit_stated;
use jixiao_core::problem::Place;
use jixiao_core::project::raw::Field;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// Says which column a text looks like the heading of.
type Guess = fn(&str) -> Option<&'static str>;

/// How a text says which column it means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Said {
    /// By its name, or in the mapping file.
    Outright,
    /// It only looks like it.
    ByLook,
}

/// The headings of one table, each with the column it stands for. A heading that is not listed
/// stands for itself.
#[derive(Clone, Debug, Default)]
pub struct HeadingMap {
    /// What each heading stands for; `None` where its column is not used.
    columns: BTreeMap<String, Option<String>>,
    /// By which headings that only look like a column help to find the row of the heading.
    guess: Option<Guess>,
}

impl HeadingMap {
    /// Makes a map of headings; an empty column means that what stands under it is not used.
    pub fn new<'e>(entries: impl IntoIterator<Item = (&'e str, &'e str)>) -> Self {
        let entry = |(heading, column): (&str, &str)| {
            (heading.trim().to_owned(), Some(column.to_owned()).filter(|column| !column.is_empty()))
        };
        Self { columns: entries.into_iter().map(entry).collect(), guess: None }
    }

    /// Makes the map by which a table is read before anybody said what its headings mean.
    pub fn to_draft(guess: fn(&str) -> Option<&'static str>) -> Self {
        Self { columns: BTreeMap::new(), guess: Some(guess) }
    }

    fn listed(&self, written: &str) -> Option<&Option<String>> {
        self.columns.get(written.trim()).filter(|_| !written.is_empty())
    }

    /// Understands a heading: what the mapping file says of it, with its unit where it heads amounts,
    /// or what it says itself.
    pub(super) fn parse(&self, written: &str, place: Place) -> Heading {
        let name = match self.listed(written) {
            None => return Heading::of(written, place),
            Some(None) => return Heading::unused(written, place),
            Some(Some(name)) => name,
        };
        // A fact of an indicator may be an amount; awarded points never are.
        let may_be_money = name.contains('.')
            || Field::ALL.iter().any(|(field, known)| field.is_money() && known == name);
        let stated = unit_stated(written).filter(|_| may_be_money);
        Heading::mapped(written, name, stated, place)
    }

    /// Gives the column of a portfolio whose values a title of several columns heads, and what says so: a field
    /// by its name or its look, or what the mapping file says. There the unit of another line may stand behind it.
    pub(super) fn of_title<'t>(&'t self, written: &'t str) -> Option<(Cow<'t, str>, Said)> {
        let listed = self.listed(written).and_then(Option::as_deref);
        let bare = |text: &'t str| split_parentheses(text.trim()).0;
        let with_unit = || {
            let said =
                |heading: &'t str| unit_stated(heading).is_some() && bare(heading) == bare(written);
            let found = self.columns.iter().find(|(heading, _)| said(heading));
            found.and_then(|(_, column)| column.as_deref()).filter(|_| !written.is_empty())
        };
        if let Some(column) = listed.or_else(with_unit) {
            return Some((Cow::Borrowed(column), Said::Outright));
        }
        let is_field = |name: &str| Field::ALL.iter().any(|(_, field)| *field == name);
        let said = if self.named(written).is_some() { Said::Outright } else { Said::ByLook };
        self.known(written).filter(|name| is_field(name)).map(|column| (column, said))
    }

    /// Gives the column that a text names, by itself or by the mapping file; the look of it does not count.
    pub(super) fn named(&self, written: &str) -> Option<&str> {
        match self.listed(written) {
            Some(column) => column.as_deref(),
            None if written.is_empty() => None,
            None => column_named(split_parentheses(written.trim()).0),
        }
    }

    /// Gives the column that a text is a heading of; `None` where it is none. A heading whose column
    /// is not used is a heading all the same.
    pub(super) fn known<'t>(&'t self, written: &'t str) -> Option<Cow<'t, str>> {
        match self.listed(written) {
            Some(column) => Some(Cow::Borrowed(column.as_deref().unwrap_or(written))),
            // A row may have thousands of blank cells, and none of them is looked up.
            None if written.is_empty() => None,
            None => column_named(split_parentheses(written.trim()).0)
                .or_else(|| self.guess.and_then(|guess| guess(written)))
                .map(Cow::Borrowed),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jixiao_core::quantity::MoneyUnit;

    fn map() -> HeadingMap {
        HeadingMap::new([
            ("本年安排（万元）", "budget"),
            ("拨款（含税）", "executed"),
            ("追加（千万元）", "received"),
            ("服务商", "contractor"),
            ("单价（万元）", "cost-control.unit_cost"),
            ("数量得分（万元）", "service-quantity"),
            ("备注", ""),
        ])
    }

    #[test]
    fn amounts_keep_the_unit_of_their_heading_and_nothing_else_in_parentheses() {
        let translated = |text: &str| map().parse(text, Place::default()).counting;
        assert_eq!(translated("本年安排（万元）"), "budget（万元）");
        assert_eq!(translated("拨款（含税）"), "executed");
        assert_eq!(
            translated("追加（千万元）"),
            "received（千万元）",
            "an unknown unit stays to be refused"
        );
        assert_eq!(translated("单价（万元）"), "cost-control.unit_cost（万元）");
        assert_eq!(translated("数量得分（万元）"), "service-quantity");
        assert_eq!(translated("服务商"), "contractor");
        assert_eq!(translated("备注"), "");
        assert_eq!(translated("处室"), "处室");
    }

    #[test]
    fn what_a_heading_stands_for_is_understood_with_its_unit() {
        let read = |text: &str| {
            let read = map().parse(text, Place::default());
            (read.column, read.bare, read.unit, read.doubtful_unit)
        };
        let wan = Some(MoneyUnit::WanYuan);
        assert_eq!(read("本年安排（万元）"), (Some("budget"), "budget".into(), wan, None));
        let doubt = Some("千万元".to_owned());
        assert_eq!(read("追加（千万元）"), (Some("received"), "received".into(), None, doubt));
        assert_eq!(read("单价（万元）"), (None, "cost-control.unit_cost".into(), wan, None));
        assert_eq!(read("备注"), (None, String::new(), None, None));
    }

    #[test]
    fn a_title_means_what_the_mapping_file_says_with_the_unit_of_another_line() {
        let map = map();
        let of_title =
            |text: &str| map.of_title(text).map(|(column, said)| (column.to_string(), said));
        let outright = |column: &str| Some((column.to_owned(), Said::Outright));
        assert_eq!(of_title("本年安排（万元）"), outright("budget"));
        assert_eq!(of_title("本年安排"), outright("budget"));
        assert_eq!(of_title("全年预算数"), outright("budget"));
        assert_eq!(of_title("拨款"), None, "what stands in parentheses there is no unit");
        assert_eq!(of_title("备注"), None);
        let draft = HeadingMap::to_draft(|text| (text == "本年安排").then_some("budget"));
        assert_eq!(draft.of_title("本年安排"), Some(("budget".into(), Said::ByLook)));
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
