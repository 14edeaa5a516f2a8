//! The lines of a form as they stand, with what is merged across and down.

use crate::table::{Area, Grid, GridRow, is_note};
use jixiao_core::problem::Place;
use std::ops::RangeInclusive;

/// A line of a form.
#[derive(Clone, Debug)]
pub(super) struct Line<'g> {
    row: &'g GridRow,
    merged: Vec<&'g Area>,
    counted: bool,
    width: usize,
    grid: usize,
}

/// Gives the lines of a form, in order; a document's form may go over several tables.
pub(super) fn lines_of<'g>(grids: impl IntoIterator<Item = &'g Grid>) -> Vec<Line<'g>> {
    let of_grid = |(number, grid): (usize, &'g Grid)| {
        let width = grid.width();
        grid.rows.iter().map(move |row| {
            let touches = |area: &&Area| row.place.line.is_some_and(|at| area.lines.contains(&at));
            let merged = grid.merged.iter().filter(touches).collect();
            Line { row, merged, counted: grid.counted, width, grid: number }
        })
    };
    grids.into_iter().enumerate().flat_map(of_grid).collect()
}

impl<'g> Line<'g> {
    /// Says whether another line stands in the same grid.
    pub(super) fn is_beside(&self, other: &Self) -> bool {
        self.grid == other.grid
    }

    /// Gives the place of the line.
    pub(super) fn place(&self) -> &'g Place {
        &self.row.place
    }

    /// Gives the place of a cell.
    pub(super) fn place_of(&self, column: usize) -> Place {
        self.row.place.at_column(column)
    }

    /// Gives how many cells the line has.
    pub(super) fn width(&self) -> usize {
        self.row.cells.len()
    }

    /// Says whether commas count the cells of a line, so that all lines should have as many.
    pub(super) fn counted(&self) -> bool {
        self.counted
    }

    /// Says whether the line only says who made the form and what to know.
    pub(super) fn is_note(&self) -> bool {
        is_note(&self.row.cells, self.width)
    }

    /// Gives the cells that hold something; what is merged down stands on its first line alone.
    pub(super) fn filled(&self) -> impl Iterator<Item = (usize, &'g str)> + '_ {
        let cells = self.row.cells.iter().enumerate();
        cells.filter(|(at, text)| !text.is_empty() && !self.goes_on(&(*at..=*at)))
    }

    /// Gives the columns that a cell goes over: those it is merged with, or its own.
    pub(super) fn span(&self, column: usize) -> RangeInclusive<usize> {
        let starts = |area: &&&Area| *area.columns.start() == column;
        let found = self.merged.iter().find(starts);
        found.map_or(column..=column, |area| area.columns.clone())
    }

    /// Says whether a cell belongs to one that starts on a line above.
    pub(super) fn goes_on(&self, columns: &RangeInclusive<usize>) -> bool {
        let line = self.row.place.line;
        let above = |area: &&&Area| {
            line.is_some_and(|line| *area.lines.start() < line)
                && area.columns.start() <= columns.end()
                && area.columns.end() >= columns.start()
        };
        self.merged.iter().any(|area| above(&area))
    }

    /// Gives what stands in some columns, several texts put together, and where it starts.
    pub(super) fn text(&self, columns: &RangeInclusive<usize>) -> String {
        let within = self.filled().filter(|(at, _)| columns.contains(at));
        within.map(|(_, text)| text).collect::<Vec<_>>().join(" ")
    }
}
