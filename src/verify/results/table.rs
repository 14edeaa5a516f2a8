//! The table of results as it was read: a row a project, found by its id.

use crate::error::Error;
use crate::source::NamedBytes;
use crate::table::{Row, Table, flaws_used, read_table};
use crate::xlsx::is_formula;
use jixiao_core::problem::{Code, Place, Problem, Word};
use std::collections::HashMap;

/// The last column: blank, or codes of what keeps a project from a result.
pub(super) const PROBLEMS: &str = "problems";

/// What stands among the problems where the engine could not settle a project.
const UNDECIDED: &str = "undecided";

/// A table of results.
pub(super) struct ResultsTable {
    table: Table,
    /// The names of the columns that are compared, each with its place; the id is the first.
    columns: Vec<(String, usize)>,
    problems: usize,
    /// The headings of all other columns.
    pub(super) unknown: Vec<String>,
    /// The places of the rows of each id.
    rows: HashMap<String, Vec<u32>>,
}

/// A row of the table.
#[derive(Clone, Copy)]
pub(super) struct Found<'t> {
    of: &'t ResultsTable,
    row: &'t Row,
}

impl ResultsTable {
    /// Reads a table that must have all these columns, of which the first is the id, and that of the
    /// problems.
    pub(super) fn read(file: &NamedBytes, names: &[String]) -> Result<Self, Error> {
        let read = read_table(&Place::file(file.name.as_str()), &file.bytes);
        let mut problems = Vec::new();
        let Some(table) = read.report_to(&mut problems) else { return Err(refused(problems)) };
        let mut place_of = |name: &str| {
            let at = table.headings.iter().position(|heading| heading.written == name);
            if at.is_none() {
                let missing = Problem::new(Code::ColumnMissing, &table.heading);
                problems.push(missing.with_word("column", Word::Column, name));
            }
            at.unwrap_or_default()
        };
        let columns: Vec<(String, usize)> =
            names.iter().map(|name| (name.clone(), place_of(name))).collect();
        let of_problems = place_of(PROBLEMS);
        let is_used = |at| at == of_problems || columns.iter().any(|(_, column)| *column == at);
        problems.extend(flaws_used(&table, None, is_used));
        // A table without rows is one in which every project is missing.
        problems.retain(|problem| problem.code != Code::TableEmpty);
        if problems.iter().any(Problem::blocks) {
            return Err(refused(problems));
        }
        let mut rows: HashMap<String, Vec<u32>> = HashMap::with_capacity(table.rows.len());
        let of_id = columns.first().map_or(0, |(_, at)| *at);
        for (at, row) in (0_u32..).zip(&table.rows) {
            rows.entry(without_mark(row.cell(of_id)).to_owned()).or_default().push(at);
        }
        let is_known = |name: &String| name == PROBLEMS || names.contains(name) || name.is_empty();
        let written = table.headings.iter().map(|heading| heading.written.clone());
        let unknown = written.filter(|name| !is_known(name)).collect();
        Ok(Self { table, columns, problems: of_problems, unknown, rows })
    }

    /// Gives the rows of a project.
    pub(super) fn of(&self, id: &str) -> impl Iterator<Item = Found<'_>> {
        let places = self.rows.get(id).map(Vec::as_slice).unwrap_or_default();
        places.iter().map(|at| Found { of: self, row: &self.table.rows[*at as usize] })
    }

    /// Gives the ids, each once, in any order.
    pub(super) fn ids(&self) -> impl Iterator<Item = &str> {
        self.rows.keys().map(String::as_str)
    }
}

impl<'t> Found<'t> {
    /// Gives the line.
    pub(super) fn line(self) -> Option<u64> {
        self.row.place.line
    }

    /// Gives the cells but that of the id, each with the name of its column.
    pub(super) fn cells(self) -> impl Iterator<Item = (&'t str, &'t str)> {
        let columns = self.of.columns.iter().skip(1);
        columns.map(move |(name, at)| (name.as_str(), self.row.cell(*at)))
    }

    /// Gives what the engine says keeps the project from a result.
    pub(super) fn problems(self) -> &'t str {
        self.row.cell(self.of.problems)
    }

    /// Says whether the engine left the project open.
    pub(super) fn is_undecided(self) -> bool {
        self.problems().split_whitespace().any(|word| word == UNDECIDED)
    }
}

fn refused(problems: Vec<Problem>) -> Error {
    Error::Problems(problems).without_notes()
}

/// Gives an id without the mark that `results.csv` puts before what Excel would take for a formula.
fn without_mark(id: &str) -> &str {
    id.strip_prefix('\'').filter(|rest| is_formula(rest)).unwrap_or(id)
}
