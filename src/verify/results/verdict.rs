//! What comparing a table of results showed.

use super::cell::says_the_same;
use super::recomputed::RecomputedProject;
use super::sample::Sample;
use super::table::{Found, PROBLEMS, ResultsTable};
use crate::assess::Ids;
use jixiao_core::problem::Problem;
use std::collections::HashSet;

/// So many are named of each kind; the rest is counted.
const NAMED: usize = 20;

/// The first of some things, and how many there are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Few<T> {
    /// The first of them.
    pub first: Vec<T>,
    /// How many there are.
    pub count: usize,
}

impl<T> Default for Few<T> {
    fn default() -> Self {
        Self { first: Vec::new(), count: 0 }
    }
}

impl<T> Few<T> {
    fn push(&mut self, one: T) {
        self.count += 1;
        if self.first.len() < NAMED {
            self.first.push(one);
        }
    }

    /// Says how many are counted and not named.
    pub fn rest(&self) -> usize {
        self.count - self.first.len()
    }
}

/// A row that says something else than what was recomputed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowDifference {
    /// The project.
    pub project: String,
    /// The line of the table.
    pub line: Option<u64>,
    /// The cells that differ, at least one.
    pub cells: Vec<CellDifference>,
}

/// A cell that says something else than what was recomputed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellDifference {
    /// The column.
    pub column: String,
    /// What stands in the table.
    pub found: String,
    /// What was recomputed.
    pub expected: String,
}

/// What comparing a table of results showed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResultsVerdict {
    /// The projects of the input.
    pub projects: usize,
    /// Which of them were recomputed, where not all were.
    pub sample: Option<Sample>,
    /// The projects whose rows agree.
    pub agree: usize,
    /// The rows that differ.
    pub different: Few<RowDifference>,
    /// The projects that the table lacks.
    pub missing: Few<String>,
    /// The projects of which the table has several rows.
    pub repeated: Few<String>,
    /// The projects of the table that are not in the input.
    pub added: Few<String>,
    /// The projects that the engine left open.
    pub undecided: Few<String>,
    /// The columns of the table that no result is compared with, by their headings.
    pub unknown: Vec<String>,
    /// What blocks in the input and belongs to no project.
    pub problems: Vec<Problem>,
}

impl ResultsVerdict {
    /// Begins with what can be said before anything is recomputed: which projects the table lacks or has more
    /// than once, and which are not in the input.
    pub(super) fn of(table: &ResultsTable, ids: &Ids, sample: Option<Sample>) -> Self {
        let (mut missing, mut repeated) = (Few::default(), Few::default());
        for id in &ids.all {
            match table.of(id).count() {
                0 => missing.push(id.clone()),
                1 => {}
                _ if ids.repeated.contains(id) => {}
                _ => repeated.push(id.clone()),
            }
        }
        let known: HashSet<&str> =
            ids.all.iter().chain(&ids.repeated).map(String::as_str).collect();
        let mut strange: Vec<&str> = table.ids().filter(|id| !known.contains(id)).collect();
        strange.sort_unstable();
        let mut added = Few::default();
        for id in strange {
            added.push(id.to_owned());
        }
        Self {
            projects: ids.all.len(),
            sample,
            agree: 0,
            different: Few::default(),
            missing,
            repeated,
            added,
            undecided: Few::default(),
            unknown: table.unknown.clone(),
            problems: Vec::new(),
        }
    }

    /// Gives the number of projects that were recomputed.
    pub fn recomputed(&self) -> usize {
        self.sample.map_or(self.projects, |sample| sample.size.min(self.projects))
    }

    /// Gives the number of projects that were compared: those recomputed but what the engine left open.
    pub fn compared(&self) -> usize {
        self.recomputed() - self.undecided.count
    }

    /// Says whether everything agrees that the engine settled.
    pub fn agrees(&self) -> bool {
        let counts = [
            self.different.count,
            self.missing.count,
            self.repeated.count,
            self.added.count,
            self.problems.len(),
        ];
        counts == [0; 5]
    }

    /// Takes up what blocks in the input and belongs to no project.
    pub(super) fn refuse(&mut self, problems: Vec<Problem>) {
        self.problems.extend(problems.into_iter().filter(Problem::blocks));
    }

    /// Compares the rows of a project with what was recomputed.
    pub(super) fn compare(&mut self, table: &ResultsTable, project: &RecomputedProject<'_>) {
        let rows: Vec<Found<'_>> = table.of(project.id()).collect();
        // Of several rows none is the one that is meant, unless the input has several, too.
        if rows.len() > 1 && project.problems().is_empty() {
            return;
        }
        if rows.iter().any(|row| row.is_undecided()) {
            self.undecided.push(project.id().to_owned());
        }
        let mut agrees = !rows.is_empty();
        for row in rows {
            let cells = differences(row, project);
            agrees &= cells.is_empty() && !row.is_undecided();
            if !cells.is_empty() {
                let project = project.id().to_owned();
                self.different.push(RowDifference { project, line: row.line(), cells });
            }
        }
        self.agree += usize::from(agrees);
    }
}

/// Finds the cells of a row that differ. A project with problems has no results, whoever says so; which
/// problems they are is each one's own way to look.
fn differences(row: Found<'_>, project: &RecomputedProject<'_>) -> Vec<CellDifference> {
    let expected = project.problems();
    let undecided = row.is_undecided();
    if !undecided && row.problems().is_empty() != expected.is_empty() {
        // What only one of the two refuses has no results to be compared.
        let (column, found) = (PROBLEMS.to_owned(), row.problems().to_owned());
        return vec![CellDifference { column, found, expected }];
    }
    let mut cells = Vec::new();
    let blank = undecided || !expected.is_empty();
    for ((column, found), expected) in row.cells().zip(project.cells()) {
        let expected = if blank { "" } else { expected };
        if !says_the_same(found, expected) {
            let (column, found, expected) = (column.into(), found.into(), expected.into());
            cells.push(CellDifference { column, found, expected });
        }
    }
    cells
}
