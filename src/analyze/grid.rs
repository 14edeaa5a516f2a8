//! A table of numbers: names in its first row and first column, numbers or gaps between.

use crate::error::{Cause, Error, Failure};
use crate::source::Source;
use crate::table::{Row, Table, names_total, read_table};
use jixiao_core::alike::compared;
use jixiao_core::problem::{Checked, Code, Place, Problem};
use jixiao_core::quantity::{Written, WrittenUnit};
use std::collections::HashSet;
use std::path::Path;

/// How people write that nothing stands in a cell.
pub(super) const GAPS: [&str; 8] = ["", "-", "—", "——", "－", "NA", "N/A", "."];

/// A table as read, with advice on what was left out.
#[derive(Debug)]
pub(super) struct Names {
    pub(super) table: Table,
    /// The names in the heading, but the first.
    pub(super) columns: Vec<String>,
    /// The rows that are no totals or averages.
    pub(super) rows: Vec<Row>,
    pub(super) problems: Vec<Problem>,
}

/// Reads the table of a source.
///
/// # Errors
/// When it cannot be read, or has no table in it.
pub(super) fn read(source: &Source) -> Result<Names, Error> {
    let unfit = || Failure::new(Path::new(source.title()), Cause::Kind);
    let name = source.entry().ok_or_else(unfit)?;
    let bytes = source.read(name)?;
    let Checked { value: table, mut problems } = read_table(&Place::file(name), &bytes);
    problems.retain(|problem| !problem.is_note());
    let Some(mut table) = table.filter(|_| !problems.iter().any(Problem::blocks)) else {
        return Err(Error::Problems(problems));
    };
    if !table.flaws.is_empty() {
        return Err(Error::Problems(table.flaws));
    }
    let mut columns: Vec<String> =
        table.headings.iter().skip(1).map(|heading| heading.written.clone()).collect();
    while columns.last().is_some_and(String::is_empty) {
        columns.pop();
    }
    let mut rows = Vec::new();
    for row in std::mem::take(&mut table.rows) {
        if names_total(row.cell(0)) {
            problems.push(Problem::new(Code::RowLeftOut, &row.place).with("value", row.cell(0)));
        } else {
            rows.push(row);
        }
    }
    Ok(Names { table, columns, rows, problems })
}

impl Names {
    /// Gives the places of columns or rows whose name stands before, each as a problem.
    pub(super) fn repeated(&self) -> Vec<Problem> {
        let twice = |names: Vec<(&str, Place)>| {
            let mut met = HashSet::new();
            let again = names.into_iter().filter(|(name, _)| !met.insert(compared(name)));
            let again = again.map(|(name, place)| {
                Problem::new(Code::AnalysisRepeated, &place).with("what", name)
            });
            again.collect::<Vec<_>>()
        };
        let headings = self.table.headings.iter().skip(1);
        let columns = headings.filter(|heading| !heading.written.is_empty());
        let columns = columns.map(|one| (one.written.as_str(), one.place.clone())).collect();
        let mut found = twice(columns);
        found.extend(twice(self.rows.iter().map(|row| (row.cell(0), row.place_of(0))).collect()));
        found
    }
}

/// Reads a cell: a number, or nothing where it is a gap.
///
/// # Errors
/// With the problem, where it is neither.
pub(super) fn number(row: &Row, at: usize, column: &str) -> Result<Option<f64>, Box<Problem>> {
    let text = row.cell(at).trim();
    if GAPS.contains(&text) {
        return Ok(None);
    }
    let plain = Written::read(text.strip_suffix('分').unwrap_or(text))
        .filter(|one| one.bound.is_none() && one.unit == WrittenUnit::None);
    let value = plain.and_then(|one| one.plain().parse::<f64>().ok());
    value.filter(|value| value.is_finite()).map(Some).ok_or_else(|| {
        let problem = Problem::new(Code::AnalysisNumberUnread, &row.place_of(at));
        let problem = problem.with("row", row.cell(0)).with("column", column);
        Box::new(problem.with("written", text))
    })
}
