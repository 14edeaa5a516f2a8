//! The block of money of a form: budget, executed amount, and the points given for the rate.

use super::heading::{MoneyRole, money_role_of};
use super::line::Line;
use super::words::{bare, is_nothing, stated_points};
use jixiao_core::problem::Place;
use jixiao_core::quantity::{MoneyUnit, Points, Written};
use std::ops::RangeInclusive;

/// The heading of a block of money.
#[derive(Clone, Debug)]
pub(super) struct MoneyHeading {
    columns: Vec<(MoneyRole, RangeInclusive<usize>)>,
    /// What stands beside the headings, such as 项目资金（万元）.
    pub(super) label: String,
    /// The heading of the rate, or of the amount executed.
    pub(super) rate: String,
    /// Points that the label states, where no column does: 预算执行情况（10分）.
    pub(super) weight: Option<Points>,
    /// The unit of the amounts, where the label or a heading names it.
    pub(super) unit: Option<MoneyUnit>,
}

/// Reads the heading of a block of money; `None` where a line is none.
pub(super) fn money_heading_of(line: &Line<'_>) -> Option<MoneyHeading> {
    // Most lines are none, and a look at their letters says so.
    let spends = |text: &str| text.contains("执行") || text.contains("支出");
    if !line.filled().any(|(_, text)| spends(text)) {
        return None;
    }
    let role = |(at, text): (usize, &str)| Some((money_role_of(text)?, line.span(at)));
    let columns: Vec<_> = line.filled().filter_map(role).collect();
    let has = |role: MoneyRole| columns.iter().any(|(one, _)| *one == role);
    let budget = has(MoneyRole::Budget) || has(MoneyRole::Initial);
    if MoneyPairs::default().take(line) {
        return None;
    }
    if !budget || !has(MoneyRole::Executed) {
        return None;
    }
    let labels = || line.filled().filter(|(_, text)| money_role_of(text).is_none());
    let label = labels().next().map_or("", |(_, text)| text);
    let rate = |wanted: MoneyRole| {
        line.filled()
            .find(|(_, text)| money_role_of(text) == Some(wanted))
            .map(|(_, text)| bare(text))
    };
    let stated = labels().find_map(|(_, text)| stated_points(text).1);
    let of_score = line.filled().find(|(_, text)| money_role_of(text) == Some(MoneyRole::Score));
    let stated = stated.or_else(|| stated_points(of_score?.1).1);
    Some(MoneyHeading {
        label: stated_points(label).0,
        rate: rate(MoneyRole::Rate).unwrap_or_else(|| "执行率".to_owned()),
        weight: stated.filter(|_| !has(MoneyRole::Weight)),
        unit: line.filled().find_map(|(_, text)| unit_in(text)),
        columns,
    })
}

/// Money that stands in pairs, each label with its value behind it: 执行率分值 | 10 | 执行率得分 | 7.88.
#[derive(Clone, Debug, Default)]
pub(super) struct MoneyPairs {
    /// What was said, with its place.
    pub(super) said: Vec<(MoneyRole, String, Place)>,
    /// The unit of the amounts.
    pub(super) unit: Option<MoneyUnit>,
}

impl MoneyPairs {
    /// Takes the pairs of a line, and says whether there were any.
    pub(super) fn take(&mut self, line: &Line<'_>) -> bool {
        let cells: Vec<(usize, &str)> = line.filled().collect();
        let mut found = false;
        for pair in cells.windows(2) {
            let [(_, label), (column, value)] = pair else { continue };
            let is_value = Written::read(value).is_some() || is_nothing(value);
            let Some(role) = money_role_of(label).filter(|_| is_value) else { continue };
            found = true;
            self.unit = self.unit.or_else(|| unit_in(label));
            self.said.push((role, (*value).to_owned(), line.place_of(*column)));
        }
        found
    }

    /// Gives what was said first of a role.
    pub(super) fn of(&self, role: MoneyRole) -> Option<(&str, &Place)> {
        let found = self.said.iter().find(|(one, ..)| *one == role);
        found.map(|(_, text, place)| (text.as_str(), place))
    }
}

/// Finds the unit of money that a text names in parentheses or behind 单位.
pub(super) fn unit_in(text: &str) -> Option<MoneyUnit> {
    let bare = bare(text);
    let parts = bare.split(['(', '（', ')', '）', ':', '：', ',', '，', ' ']);
    parts.skip(1).find_map(MoneyUnit::from_name)
}

impl MoneyHeading {
    /// Gives the cells of a line under the headings of a role.
    pub(super) fn text(&self, line: &Line<'_>, role: MoneyRole) -> String {
        let columns = self.columns.iter().filter(|(one, _)| *one == role);
        columns.map(|(_, span)| line.text(span)).find(|text| !text.is_empty()).unwrap_or_default()
    }

    /// Gives the first column under a role.
    pub(super) fn column(&self, role: MoneyRole) -> Option<usize> {
        self.columns.iter().find(|(one, _)| *one == role).map(|(_, span)| *span.start())
    }

    /// Gives the name of a line: what stands outside the columns of the block.
    pub(super) fn name(&self, line: &Line<'_>) -> String {
        let outside = |at: usize| !self.columns.iter().any(|(_, span)| span.contains(&at));
        let names = line.filled().filter(|(at, _)| outside(*at)).map(|(_, text)| text);
        // What is merged down beside the block stands in its heading, or, in a text, on its first line.
        names.filter(|text| !text.is_empty()).last().unwrap_or_default().to_owned()
    }

    /// Says whether a line belongs to the block: it names a part of the money, or has an amount.
    pub(super) fn holds(&self, line: &Line<'_>) -> bool {
        let name = bare(&self.name(line));
        let is_part = [
            "资金", "拨款", "总额", "结转", "合计", "其他", "收入", "补助", "预算", "其中", "上级",
            "中央", "省", "市", "县", "区", "债券", "自筹",
        ]
        .iter()
        .any(|part| name.contains(part));
        let has = |role| !self.text(line, role).is_empty();
        let amounts = [MoneyRole::Initial, MoneyRole::Budget, MoneyRole::Executed];
        let goals = ["目标", "预期", "指标"].iter().any(|word| name.contains(word));
        !goals && (is_part || (amounts.into_iter().any(has) && name.chars().count() < 20))
    }
}
