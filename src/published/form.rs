//! The blocks of a form: head, money, indicator tables, and what stands below them.

use super::columns::{TableHeading, heading_of};
use super::head::Said;
use super::heading::{Role, role_of};
use super::line::Line;
use super::money::{MoneyHeading, MoneyPairs, money_heading_of, unit_in};
use jixiao_core::problem::{Code, Problem};
use jixiao_core::quantity::MoneyUnit;
use std::ops::Range;

/// A form in its blocks.
pub(super) struct Form<'g> {
    /// Its lines.
    pub(super) lines: Vec<Line<'g>>,
    /// The block of money and its lines.
    pub(super) money: Option<(MoneyHeading, Range<usize>)>,
    /// Money that stands in pairs of label and value.
    pub(super) pairs: MoneyPairs,
    /// The indicator tables, each with its lines.
    pub(super) tables: Vec<(TableHeading, Range<usize>)>,
    /// What stands beside the tables.
    pub(super) said: Said,
    /// The unit of money that a line names.
    pub(super) unit: Option<MoneyUnit>,
    /// What carries points and is no block that is read.
    pub(super) problems: Vec<Problem>,
}

/// Finds the blocks; `None` where there is no indicator table.
pub(super) fn form_of(lines: Vec<Line<'_>>) -> Option<Form<'_>> {
    let mut form = Form {
        lines: Vec::new(),
        money: None,
        pairs: MoneyPairs::default(),
        tables: Vec::new(),
        said: Said::default(),
        unit: None,
        problems: Vec::new(),
    };
    let mut at = 0;
    while at < lines.len() {
        if let Some(heading) = heading_of(&lines[at..]) {
            let from = at + heading.lines;
            let to = end_of_table(&lines, from, &heading);
            form.tables.push((heading, from..to));
            at = to;
        } else if let Some(heading) = money_heading_of(&lines[at]).filter(|_| form.money.is_none())
        {
            let from = at + 1;
            let to =
                (from..lines.len()).find(|at| !heading.holds(&lines[*at])).unwrap_or(lines.len());
            let to = first_heading(&lines, from..to).unwrap_or(to);
            form.unit = heading.unit.or(form.unit);
            form.money = Some((heading, from..to));
            at = to;
        } else {
            form.take_beside(&lines[at]);
            at += 1;
        }
    }
    form.lines = lines;
    (!form.tables.is_empty()).then_some(form)
}

/// Says whether there is an indicator table among lines, as in every form.
pub(super) fn holds_table(lines: &[Line<'_>]) -> bool {
    first_heading(lines, 0..lines.len()).is_some()
}

fn first_heading(lines: &[Line<'_>], mut within: Range<usize>) -> Option<usize> {
    within.find(|at| heading_of(&lines[*at..]).is_some())
}

/// A table goes on to the next heading, or to the end of its grid; its own heading, printed again, is
/// passed over by who reads the lines.
fn end_of_table(lines: &[Line<'_>], from: usize, own: &TableHeading) -> usize {
    let other = |at: &usize| {
        let next = heading_of(&lines[*at..]).map(|next| next.is_like(own));
        next == Some(false)
            || money_heading_of(&lines[*at]).is_some()
            || (next.is_none() && !lines[*at].is_beside(&lines[*at - 1]))
    };
    (from..lines.len()).find(other).unwrap_or(lines.len())
}

impl Form<'_> {
    fn take_beside(&mut self, line: &Line<'_>) {
        self.said.take(line);
        if self.tables.is_empty() && self.pairs.take(line) {
            return;
        }
        let of_money = |text: &str| text.contains("单位") && text.chars().count() <= 14;
        let unit =
            line.filled().filter(|(_, text)| of_money(text)).find_map(|(_, text)| unit_in(text));
        self.unit = self.unit.or(unit);
        let has = |wanted: fn(Role) -> bool| {
            line.filled().find(|(_, text)| role_of(text).is_some_and(wanted))
        };
        let weight = has(|role| role == Role::Weight);
        if let (Some((column, _)), Some(_)) = (has(|role| role == Role::Score), weight) {
            let place = line.place_of(column);
            self.problems.push(Problem::new(Code::SheetBlockUnread, &place));
        }
    }
}
