//! Cells as they stand in a file, before anyone knows which of them is a heading.

use csv::StringRecord;
use jixiao_core::problem::{Place, Problem};
use std::collections::{HashMap, HashSet};
use std::ops::RangeInclusive;

/// The cells that are merged with others beside them: the line from 1 and the column from 0, each with
/// the last column of the area.
pub(super) type Spans = HashMap<(u64, usize), usize>;

/// Cells that are merged into one. Its text stands in the first of them; in a worksheet it is repeated
/// in every row of the first column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Area {
    /// The lines, from 1.
    pub(crate) lines: RangeInclusive<u64>,
    /// The columns, from 0.
    pub(crate) columns: RangeInclusive<usize>,
}

/// A worksheet, or a whole file of text.
#[derive(Clone, Debug)]
pub(crate) struct Grid {
    /// The file, and the worksheet where it has one.
    pub(crate) place: Place,
    /// The rows that have anything in them.
    pub(crate) rows: Vec<GridRow>,
    /// Rows have as many cells as the heading, as commas count them; in a worksheet none does.
    pub(crate) counted: bool,
    /// It is UTF-8 with commas, so what starts with its heading can be streamed as it is.
    pub(super) plain: bool,
    /// The worksheet is not shown to who opens the file.
    pub(crate) hidden: bool,
    /// The cells that hold a formula: the line from 1, and the column from 0.
    pub(super) formulas: HashSet<(u64, usize)>,
    /// The cells that are merged.
    pub(crate) merged: Vec<Area>,
    /// Of a table of a document, which has no name of its own: the lines outside of all tables, which
    /// the first has.
    pub(crate) prose: Option<Vec<String>>,
    /// What is wrong with single cells or the whole, whatever they mean.
    pub(crate) problems: Vec<Problem>,
}

/// A row of cells.
#[derive(Clone, Debug)]
pub(crate) struct GridRow {
    /// Where the row starts.
    pub(crate) place: Place,
    /// The cells, trimmed; the first is that of column A.
    pub(crate) cells: StringRecord,
}

impl Grid {
    /// Says whether a cell of a row holds a formula.
    pub(crate) fn has_formula(&self, row: &GridRow, column: usize) -> bool {
        row.place.line.is_some_and(|line| self.formulas.contains(&(line, column)))
    }

    /// Gives how many cells the longest row has.
    pub(crate) fn width(&self) -> usize {
        self.rows.iter().map(|row| row.cells.len()).max().unwrap_or_default()
    }

    /// Gives the cells merged across columns.
    pub(super) fn spans(&self) -> Spans {
        let across = self.merged.iter().filter(|area| area.columns.end() > area.columns.start());
        across
            .map(|area| ((*area.lines.start(), *area.columns.start()), *area.columns.end()))
            .collect()
    }
}

impl GridRow {
    pub(super) fn is_blank(&self) -> bool {
        self.cells.iter().all(str::is_empty)
    }
}
