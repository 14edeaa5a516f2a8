//! A form as drawn: lines of cells and the areas that are merged.

use std::fmt::Write;

use super::numbers::{decimal, float};

/// A cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) enum Cell {
    #[default]
    Blank,
    Text(String),
    /// A number in a workbook; elsewhere as shown.
    Number {
        shown: String,
        value: f64,
        format: &'static str,
    },
}

impl Cell {
    /// Makes a cell of a text.
    pub(super) fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.is_empty() { Self::Blank } else { Self::Text(text) }
    }

    /// Makes a cell of a number.
    pub(super) fn number(value: i64, format: &'static str) -> Self {
        Self::Number { shown: decimal(value, 0), value: float(value), format }
    }

    /// Gives what a reader sees.
    pub(super) fn shown(&self) -> &str {
        match self {
            Self::Blank => "",
            Self::Text(text) => text,
            Self::Number { shown, .. } => shown,
        }
    }
}

/// What a line belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Title,
    Head,
    Money,
    Goals,
    Table,
    Total,
    Foot,
    Gap,
}

/// A line.
#[derive(Clone, Debug)]
pub(super) struct Line {
    pub(super) part: Part,
    pub(super) cells: Vec<Cell>,
}

/// A merged area; its corners belong to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Area {
    pub(super) top: usize,
    pub(super) left: usize,
    pub(super) bottom: usize,
    pub(super) right: usize,
}

/// What a cell is to the areas.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// It stands alone.
    Alone,
    /// It is the first of an area: so many lines and columns.
    First(usize, usize),
    /// It is in the first column of an area so many columns wide, but not its first line.
    Below(usize),
    /// It is hidden by the cell on its left.
    Hidden,
}

/// A form as drawn.
#[derive(Clone, Debug)]
pub(super) struct Grid {
    pub(super) width: usize,
    pub(super) lines: Vec<Line>,
    pub(super) areas: Vec<Area>,
}

impl Grid {
    pub(super) fn new(width: usize) -> Self {
        Self { width, lines: Vec::new(), areas: Vec::new() }
    }

    /// Begins a line and gives its number.
    pub(super) fn line(&mut self, part: Part) -> usize {
        self.lines.push(Line { part, cells: vec![Cell::Blank; self.width] });
        self.lines.len() - 1
    }

    /// Puts a cell into the last line.
    pub(super) fn put(&mut self, column: usize, cell: Cell) {
        self.lines.last_mut().unwrap().cells[column] = cell;
    }

    /// Puts a text into the last line.
    pub(super) fn text(&mut self, column: usize, text: impl Into<String>) {
        self.put(column, Cell::text(text));
    }

    /// Merges an area, where it is more than one cell.
    pub(super) fn merge(&mut self, top: usize, left: usize, bottom: usize, right: usize) {
        if top < bottom || left < right {
            self.areas.push(Area { top, left, bottom, right });
        }
    }

    /// Merges cells of the last line.
    pub(super) fn merge_across(&mut self, left: usize, right: usize) {
        let at = self.lines.len() - 1;
        self.merge(at, left, at, right);
    }

    /// Puts a blank column before all others.
    pub(super) fn shift(&mut self) {
        self.width += 1;
        for line in &mut self.lines {
            line.cells.insert(0, Cell::Blank);
        }
        for area in &mut self.areas {
            area.left += 1;
            area.right += 1;
        }
    }

    /// Says of every cell what it is to the areas.
    pub(super) fn places(&self) -> Vec<Vec<Place>> {
        let mut places = vec![vec![Place::Alone; self.width]; self.lines.len()];
        for area in &self.areas {
            for (at, line) in places.iter_mut().enumerate().take(area.bottom + 1).skip(area.top) {
                for place in &mut line[area.left..=area.right] {
                    assert_eq!(*place, Place::Alone, "areas do not overlap: {area:?}");
                    *place = Place::Hidden;
                }
                let across = area.right - area.left + 1;
                line[area.left] = if at == area.top {
                    Place::First(area.bottom - area.top + 1, across)
                } else {
                    Place::Below(across)
                };
            }
        }
        places
    }

    /// Shows the form as text.
    pub(super) fn dump(&self) -> String {
        let mut out = String::new();
        for line in &self.lines {
            let cells: Vec<String> =
                line.cells.iter().map(|cell| cell.shown().replace('\n', "⏎")).collect();
            writeln!(out, "    {}", cells.join(" | ")).unwrap();
        }
        let name = |area: &Area| {
            let Area { top, left, bottom, right } = area;
            format!("{}.{left}-{}.{right}", top + 1, bottom + 1)
        };
        let merged: Vec<String> = self.areas.iter().map(name).collect();
        writeln!(out, "    merged (line.column): {}", merged.join(" ")).unwrap();
        out
    }
}
