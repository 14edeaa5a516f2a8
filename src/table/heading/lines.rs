//! The lines of a heading put together, column by column.
//!
//! A text over several columns is the title of a group. Where it also names a column, as 全年预算数 over
//! 财政资金, 其他资金 and 合计, the group's total is meant; without one it is a question, and never the first
//! of the columns.

use super::map::{HeadingMap, Said};
use super::parentheses::split_parentheses;
use super::unit::{unit_alone, unit_stated};
use crate::table::grid::{GridRow, Spans};
use crate::table::left_out::{is_subtotal, is_total};
use jixiao_core::problem::{Code, Place, Problem};

/// A text of a heading, and how far it goes.
#[derive(Clone, Debug, Default)]
pub(super) struct Group {
    pub(super) text: String,
    /// Its cell; `None` where there is none.
    pub(super) place: Option<Place>,
    /// The last column of its cell, where that is merged.
    merged: Option<usize>,
    /// The last column that its unit goes with.
    last: usize,
    /// The title of the group that it is part of, where another column holds the group's value or none is known to.
    pub(super) part_of: Option<String>,
}

/// One or more lines of a heading.
#[derive(Clone, Debug)]
pub(super) struct Lines {
    pub(super) groups: Vec<Group>,
    /// Groups of which it is not clear which column holds their value.
    pub(super) unclear: Vec<Problem>,
}

/// What the columns below a title are to it.
enum Value {
    /// This column holds its value.
    Column(usize),
    /// Each column stands for itself.
    None,
    /// It cannot be told.
    Unclear,
}

impl Lines {
    /// Gives the texts of a line. A unit goes as far as its cell is merged; where no cell of the line is,
    /// as far as the cells behind it are blank.
    pub(super) fn of(row: &GridRow, spans: &Spans) -> Self {
        let merged = |column: usize| Some(*spans.get(&(row.place.line?, column))?);
        let any = (0..row.cells.len()).any(|column| merged(column).is_some());
        let group = |(column, text): (usize, &str)| Group {
            text: text.to_owned(),
            place: Some(row.place.at_column(column)),
            merged: merged(column),
            last: if any { merged(column).unwrap_or(column) } else { usize::MAX },
            part_of: None,
        };
        let groups = row.cells.iter().enumerate().map(group).collect();
        Self { groups, unclear: Vec::new() }
    }

    fn text(&self, column: usize) -> &str {
        self.groups.get(column).map_or("", |group| &group.text)
    }

    /// Gives the last column over which a text stands: as far as its cell is merged, or as the cells
    /// behind it are blank.
    fn reach(&self, column: usize, width: usize) -> usize {
        let merged = self.groups[column].merged;
        let next =
            || (column + 1..width).find(|at| !self.text(*at).is_empty()).unwrap_or(width) - 1;
        merged.unwrap_or_else(next).min(width - 1)
    }

    /// Gives the titles, each with the columns it stands over.
    fn titles(&self, width: usize) -> impl Iterator<Item = (usize, usize)> {
        let titles = (0..self.groups.len()).filter(|at| !self.text(*at).is_empty());
        titles.map(move |at| (at, self.reach(at, width)))
    }

    /// Says whether a line only divides titles above it into columns, or states their units.
    pub(super) fn divides(&self, above: &Self) -> bool {
        let width = self.groups.len().max(above.groups.len());
        let mut told = vec![false; width];
        let mut divides = false;
        for (first, last) in above.titles(width) {
            let parts: Vec<&str> =
                (first..=last).map(|at| self.text(at)).filter(|text| !text.is_empty()).collect();
            let same = is_repeated(above.text(first), self.text(first));
            let unit = unit_alone(self.text(first)).is_some();
            let of_it = |text: &&&str| is_part(text) || is_total_of_group(text);
            let several =
                last > first && (parts.len() > 1 || parts.iter().any(|text| of_it(&text)));
            if several || same || unit {
                let end = if several { last } else { first };
                told[first..=end].fill(true);
            }
            divides |= several || unit;
        }
        divides && (0..width).all(|at| told[at] || self.text(at).is_empty())
    }

    /// Puts a further line below. It counts where it says anything; a unit that a title above states, as
    /// in 资金（万元）, goes with each of its columns.
    pub(super) fn with(&self, second: &Self, map: &HeadingMap) -> Self {
        let width = self.groups.len().max(second.groups.len());
        let mut groups: Vec<Group> = (0..width).map(|at| self.of_column(at, second)).collect();
        let mut unclear = self.unclear.clone();
        for (first, last) in self.titles(width) {
            let title = &self.groups[first];
            let value = value_of(title, (first, last), second, map);
            if !matches!(value, Value::None) {
                for group in &mut groups[first..=last] {
                    group.part_of = Some(title.text.clone());
                }
            }
            match value {
                Value::Column(at) => {
                    groups[at].text = with_unit(&title.text, second.text(at));
                    groups[at].part_of = None;
                }
                Value::Unclear => {
                    let columns: Vec<&str> = (first..=last).map(|at| second.text(at)).collect();
                    let columns = columns.join("、");
                    let problem =
                        Problem::new(Code::GroupUnclear, &title.place.clone().unwrap_or_default());
                    let columns = columns.trim_end_matches('、');
                    unclear.push(problem.with("group", &title.text).with("columns", columns));
                }
                Value::None => {}
            }
        }
        Self { groups, unclear }
    }

    /// Gives what a column is called by both lines, before the titles of groups are looked at.
    fn of_column(&self, at: usize, second: &Self) -> Group {
        let above = self.groups.get(at).cloned().unwrap_or_default();
        let Some(below) = second.groups.get(at).filter(|below| !below.text.is_empty()) else {
            return above;
        };
        let title = self.groups.iter().take(at + 1).rfind(|group| !group.text.is_empty());
        let unit = title.filter(|title| at <= title.last);
        let unit = unit.and_then(|title| unit_stated(&title.text));
        let mut below = below.clone();
        below.part_of = above.part_of;
        if unit_alone(&below.text).is_some() && !above.text.is_empty() {
            below.text = with_unit(&above.text, &below.text);
        } else if let Some(unit) = unit
            && below.text != above.text
            && unit_stated(&below.text).is_none()
        {
            below.text = format!("{}（{unit}）", below.text);
        }
        below
    }
}

/// Finds which of the columns under a title holds its value.
fn value_of(
    title: &Group,
    (first, last): (usize, usize),
    second: &Lines,
    map: &HeadingMap,
) -> Value {
    let Some((column, said)) = map.of_title(&title.text) else { return Value::None };
    let under = |at: &usize| !second.text(*at).is_empty();
    let parts: Vec<usize> = (first..=last).filter(under).collect();
    let same = is_repeated(&title.text, second.text(first));
    if parts.is_empty() || (parts == [first] && (same || unit_alone(second.text(first)).is_some()))
    {
        return Value::None;
    }
    let named = |at: &usize| map.named(second.text(*at));
    if parts.iter().any(|at| named(at).is_some_and(|known| known == column)) {
        return Value::None;
    }
    // A title that only looks like a column stands over others where one of them is another column, or, where
    // it says no more than that money stands below, looks like another.
    let is_other = |known: &str| known != column;
    let other = |at: &usize| match map.named(second.text(*at)) {
        Some(known) => is_other(known),
        None => {
            is_money_of_any(&title.text)
                && map.known(second.text(*at)).is_some_and(|known| is_other(&known))
        }
    };
    if said == Said::ByLook && parts.iter().any(other) {
        return Value::None;
    }
    let of_parts = |is: fn(&str) -> bool| -> Vec<usize> {
        parts.iter().copied().filter(|at| is(second.text(*at))).collect()
    };
    match (of_parts(is_total).as_slice(), of_parts(is_total_of_group).as_slice()) {
        ([one], _) | ([], [one]) => return Value::Column(*one),
        ([], []) => {}
        _ => return Value::Unclear,
    }
    let own_column = second.text(first).is_empty();
    if own_column && is_part(second.text(parts[0])) {
        return Value::Column(first);
    }
    // A single text under a title that stands over it alone names the column anew.
    let alone = first == last;
    if alone || parts.iter().all(|at| named(at).is_some()) {
        return Value::None;
    }
    Value::Unclear
}

/// Says whether a line only repeats what stands above it, as merged cells do; the unit of a title further up may
/// have been put behind that.
fn is_repeated(above: &str, below: &str) -> bool {
    above == below
        || (unit_stated(above).is_some()
            && unit_stated(below).is_none()
            && split_parentheses(above).0 == below)
}

/// Says whether a text names the total of a group.
fn is_total_of_group(text: &str) -> bool {
    is_total(text) || is_subtotal(text)
}

/// Says whether a title of columns says that money stands below, and not which.
fn is_money_of_any(text: &str) -> bool {
    let says = |words: &[&str]| words.iter().any(|word| text.contains(word));
    says(&["资金", "金额", "经费"]) && !says(&["预算", "安排", "支出", "执行"])
}

/// Says whether a text names what is part of the column before it.
fn is_part(text: &str) -> bool {
    text.starts_with("其中") || text.to_lowercase().starts_with("of which")
}

/// Gives the text of a title with the unit that stands below it; units that differ are given together,
/// so that they are refused.
fn with_unit(title: &str, below: &str) -> String {
    match (unit_stated(title), unit_stated(below)) {
        (_, None) => title.to_owned(),
        (None, Some(unit)) => format!("{title}（{unit}）"),
        (Some(one), Some(other)) if one == other => title.to_owned(),
        (Some(one), Some(other)) => format!("{}（{one}、{other}）", split_parentheses(title).0),
    }
}
