//! The unit of every column of amounts: that of its heading, or that of the lines beside the table.

use crate::table::{Heading, Table};
use jixiao_core::problem::{Checked, Code, Problem, Word};
use jixiao_core::project::raw::Field;
use jixiao_core::quantity::MoneyUnit;
use std::collections::BTreeMap;

/// Finds the unit of a column of amounts; what leaves doubt is refused. Where heading and table name two, the
/// heading counts, and that is said.
pub(super) fn unit_of(table: &Table, at: usize) -> Checked<Option<MoneyUnit>> {
    let heading = &table.headings[at];
    let mut problems = Vec::new();
    if heading.unit.is_none() {
        problems.extend(table.find_doubtful_unit(&heading.written));
    }
    if let Some(unit) = &heading.doubtful_unit {
        problems.push(unit_unknown(heading).with("value", unit));
    }
    if let (Some(own), Some(stated)) = (heading.unit, table.unit)
        && own != stated
    {
        let problem = Problem::new(Code::UnitOfHeading, &heading.place);
        let problem = problem.with_word("column", Word::Column, &heading.written);
        problems.push(problem.with("unit", own.name()).with("stated", stated.name()));
    }
    Checked::new(heading.unit.or(table.unit), problems)
}

/// Finds the units of the fields that are amounts, each with its column.
pub(super) fn units_of(
    table: &Table,
    fields: &[(Field, usize)],
) -> Checked<BTreeMap<Field, MoneyUnit>> {
    let mut problems = Vec::new();
    let mut units = BTreeMap::new();
    let mut amounts = fields.iter().filter(|(field, _)| field.is_money()).peekable();
    let has_amounts = amounts.peek().is_some();
    for (field, at) in amounts {
        let unit = unit_of(table, *at).report_to(&mut problems);
        units.extend(unit.map(|unit| (*field, unit)));
    }
    let own_unit = table.headings.iter().position(|heading| heading.column == Some("unit"));
    if let Some(at) = own_unit.filter(|_| has_amounts) {
        // A unit by row would be taken for that of the heading; it is refused rather than lost.
        let value = table.rows.iter().map(|row| row.cell(at)).find(|cell| !cell.is_empty());
        let problem = unit_unknown(&table.headings[at]);
        problems.extend(value.map(|value| problem.with("value", value)));
    }
    Checked::new(units, problems)
}

pub(super) fn unit_unknown(heading: &Heading) -> Problem {
    let problem = Problem::new(Code::UnitUnknown, &heading.place);
    problem.with_word("column", Word::Column, &heading.written)
}
