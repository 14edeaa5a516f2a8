//! Rows of a table of projects that are totals, which are no projects.

use super::judge::{left_out, names_total};
use super::rows::{Row, Table};
use jixiao_core::problem::Problem;
use std::collections::HashSet;

/// Says whether a row of a table of projects is a total, by the columns of its id and name; where both
/// are blank, by any other.
pub(crate) fn is_total_row(row: &Row, names: [Option<usize>; 2]) -> bool {
    let first = names.into_iter().flatten().map(|at| row.cell(at)).find(|cell| !cell.is_empty());
    first.map_or_else(|| row.cells().any(names_total), names_total)
}

/// Gives the flaws of cells that are used: by their column, and in rows that are no totals.
pub(crate) fn flaws_used(
    table: &Table,
    names: Option<[Option<usize>; 2]>,
    is_used: impl Fn(usize) -> bool,
) -> Vec<Problem> {
    let totals = names.into_iter().flat_map(|names| {
        table
            .rows
            .iter()
            .filter(move |row| is_total_row(row, names))
            .filter_map(|row| row.place.line)
    });
    let totals: HashSet<u64> = totals.collect();
    let used = |flaw: &&Problem| {
        let column = flaw.place.column.and_then(|at| (at as usize).checked_sub(table.judge.first));
        column.is_none_or(&is_used) && flaw.place.line.is_none_or(|line| !totals.contains(&line))
    };
    table.flaws.iter().filter(used).cloned().collect()
}

/// Names the rows of totals in a table of projects.
pub(crate) fn totals_left_out(table: &Table, names: [Option<usize>; 2]) -> Vec<Problem> {
    table.rows.iter().filter_map(|row| total_left_out(row, names)).collect()
}

/// Names a row of a table of projects that is a total; `None` where it is a project.
pub(crate) fn total_left_out(row: &Row, names: [Option<usize>; 2]) -> Option<Problem> {
    is_total_row(row, names).then(|| {
        let said = names.into_iter().flatten().map(|at| row.cell(at)).collect::<Vec<_>>();
        let said = said.join(" ");
        let first = row.cells().find(|cell| !cell.is_empty()).unwrap_or_default();
        left_out(&row.place, if said.trim().is_empty() { first } else { said.trim() })
    })
}
