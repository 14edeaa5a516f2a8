//! Tables as documents and web pages write them, cell after cell, some over several rows and columns → grids.
//!
//! Such tables have no names; they are called 表1, 表2 and so on in the order in which they start.

use super::cell::Content;
use super::refusal::Refusal;
use super::sheet::{SheetCells, Spent};
use crate::table::grid::{Grid, GridRow};
use crate::table::limits;
use calamine::Dimensions;
use csv::StringRecord;
use jixiao_core::problem::Place;
use std::collections::BTreeMap;

/// A table as it is written.
#[derive(Debug, Default)]
pub(super) struct RawTable {
    /// Its name, or its number where it has none.
    pub(super) name: String,
    /// It has a number in place of a name.
    pub(super) numbered: bool,
    /// It is not shown to who opens the file.
    pub(super) hidden: bool,
    /// The columns that are not shown: from which to which, counted from 0.
    pub(super) hidden_columns: Vec<(u32, u32)>,
    /// The lines of text right above it, such as a title or the unit of its amounts.
    pub(super) above: Vec<String>,
    /// Every line of text outside of tables, where it is the first of its document.
    pub(super) prose: Vec<String>,
    pub(super) rows: Vec<RawRow>,
}

/// A row of such a table.
#[derive(Debug, Default)]
pub(super) struct RawRow {
    /// Its number from 0, where it says so; otherwise it is the next.
    pub(super) number: Option<u32>,
    pub(super) hidden: bool,
    pub(super) cells: Vec<RawCell>,
}

/// A cell of such a row.
#[derive(Debug)]
pub(super) struct RawCell {
    /// Its column from 0, where it says so; otherwise it is the next one free.
    pub(super) column: Option<u32>,
    /// The columns and rows that it takes, at least one.
    pub(super) columns: u32,
    pub(super) rows: u32,
    pub(super) content: Content<'static>,
    pub(super) is_formula: bool,
}

impl RawTable {
    /// Makes a table that has a number from 1 in place of a name.
    pub(super) fn numbered(number: usize, above: Vec<String>) -> Self {
        Self { name: format!("表{number}"), numbered: true, above, ..Self::default() }
    }
}

impl RawCell {
    /// Makes a cell of a text.
    pub(super) fn of_text(text: &str, columns: u32, rows: u32) -> Self {
        let content = match text.trim() {
            "" => Content::Blank,
            text => Content::Text(text.to_owned().into()),
        };
        Self { column: None, columns, rows, content, is_formula: false }
    }
}

/// What the tables of a file have taken up while they are read.
#[derive(Debug, Default)]
pub(super) struct Taken {
    cells: usize,
    tables: usize,
}

impl Taken {
    /// Counts a cell or a row.
    pub(super) fn cell(&mut self) -> Result<(), Refusal> {
        self.cells += 1;
        if self.cells > limits::CELLS {
            return Err(Refusal::TooLarge("cells", limits::CELLS as u64));
        }
        Ok(())
    }

    /// Counts a table, and gives its number.
    pub(super) fn table(&mut self) -> Result<usize, Refusal> {
        self.tables += 1;
        if self.tables > limits::TABLES {
            return Err(Refusal::TooLarge("tables", limits::TABLES as u64));
        }
        Ok(self.tables)
    }
}

/// Gives the grid of every table, or only that of a name where there is one.
pub(super) fn grids(
    place: &Place,
    tables: Vec<RawTable>,
    only: Option<&str>,
) -> Result<Vec<Grid>, Refusal> {
    let only = only.filter(|only| tables.iter().any(|table| table.name == *only));
    let mut spent = Spent::default();
    let wanted = tables.into_iter().filter(|table| only.is_none_or(|only| table.name == only));
    wanted.map(|table| grid(place, table, &mut spent)).collect()
}

fn grid(place: &Place, table: RawTable, spent: &mut Spent) -> Result<Grid, Refusal> {
    let cells = SheetCells::new(place, &table.name, table.hidden, spent);
    let mut layout = Layout { cells, taken: BTreeMap::new(), merged: Vec::new(), passed: 0 };
    let (mut next, mut hidden) = (0_u32, 0);
    for row in table.rows {
        let number = row.number.unwrap_or(next);
        let holds = |cell: &RawCell| cell.content != Content::Blank;
        hidden += u64::from(row.hidden && row.cells.iter().any(holds));
        layout.put_row(number, row.cells)?;
        next = number.saturating_add(1);
    }
    let Layout { mut cells, merged, .. } = layout;
    cells.note_hidden_rows(hidden);
    cells.note_hidden_columns(&table.hidden_columns);
    for (start, (row, column)) in merged {
        // A cell may say that it takes more rows than there are.
        cells.merge(&Dimensions::new(start, (row.min(next - 1), column)))?;
    }
    let mut grid = cells.finish()?;
    grid.prose = table.numbered.then_some(table.prose);
    if !grid.rows.is_empty() {
        let line = |text: &String| GridRow {
            place: grid.place.clone(),
            cells: StringRecord::from(vec![text.as_str()]),
        };
        grid.rows.splice(0..0, table.above.iter().map(line).collect::<Vec<_>>());
    }
    Ok(grid)
}

/// Where cells come to lie, as some reach down from above.
struct Layout<'s> {
    cells: SheetCells<'s>,
    /// The columns taken from above: the first with the last, and up to which row.
    taken: BTreeMap<u32, (u32, u32)>,
    merged: Vec<((u32, u32), (u32, u32))>,
    /// How often a cell taken from above was passed over.
    passed: u64,
}

impl Layout<'_> {
    fn put_row(&mut self, row: u32, cells: Vec<RawCell>) -> Result<(), Refusal> {
        let mut next = 0;
        for cell in cells {
            let column = match cell.column {
                Some(column) => column,
                None => self.free(row, next)?,
            };
            if column as usize >= limits::COLUMNS {
                return Err(Refusal::TooLarge("columns", limits::COLUMNS as u64));
            }
            let last = self.last(row, column, cell.columns);
            let bottom = row.saturating_add(cell.rows.max(1) - 1);
            if bottom > row {
                self.taken.insert(column, (last, bottom));
            }
            if bottom > row || last > column {
                self.merged.push(((row, column), (bottom, last)));
            }
            let has_value = cell.content != Content::Blank;
            self.cells.add((row, column), cell.content)?;
            if cell.is_formula {
                self.cells.note_formula((row, column), has_value)?;
            }
            next = last + 1;
        }
        Ok(())
    }

    /// Finds the first column from `column` on that no cell from above takes.
    fn free(&mut self, row: u32, mut column: u32) -> Result<u32, Refusal> {
        while let Some((&first, &(last, bottom))) = self.taken.range(..=column).next_back() {
            if last < column {
                break;
            }
            if bottom < row {
                self.taken.remove(&first);
                continue;
            }
            column = last + 1;
            self.passed += 1;
            if self.passed > limits::SPAN {
                return Err(Refusal::TooLarge("cells", limits::SPAN));
            }
        }
        Ok(column)
    }

    /// Gives the last column of a cell, which ends where one from above begins.
    fn last(&mut self, row: u32, column: u32, columns: u32) -> u32 {
        let most = u32::try_from(limits::COLUMNS - 1).unwrap_or(u32::MAX);
        let last = column.saturating_add(columns.max(1) - 1).min(most);
        while let Some((&first, &(_, bottom))) = self.taken.range(column..=last).next() {
            if bottom < row {
                self.taken.remove(&first);
            } else if first == column {
                return column;
            } else {
                return first - 1;
            }
        }
        last
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Rows of cells written as `text`, `text/columns` or `text/columns/rows`.
    fn laid(rows: &[&[&str]]) -> (Vec<String>, Vec<String>) {
        let cell = |text: &&str| {
            let mut parts = text.split('/');
            let text = parts.next().unwrap();
            let mut number = || parts.next().map_or(1, |number| number.parse().unwrap());
            let columns = number();
            RawCell::of_text(text, columns, number())
        };
        let row = |cells: &&[&str]| RawRow {
            cells: cells.iter().map(cell).collect(),
            ..RawRow::default()
        };
        let rows = rows.iter().map(row).collect();
        let table = RawTable { rows, ..RawTable::numbered(1, vec!["单位：万元".to_owned()]) };
        let grid = grids(&Place::file("a"), vec![table], None).unwrap().remove(0);
        let texts = grid.rows.iter().map(|row| {
            let cells = row.cells.iter().collect::<Vec<_>>().join("|");
            format!("{} {cells}", row.place)
        });
        let merged = grid.merged.iter().map(|area| format!("{:?} {:?}", area.lines, area.columns));
        (texts.collect(), merged.collect())
    }

    #[test]
    fn cells_that_reach_down_push_others_aside() {
        let rows: &[&[&str]] = &[&["a/1/2", "b/2", "c/1/9"], &["d", "e/9", "f"], &["g"]];
        let (texts, merged) = laid(rows);
        let expected =
            ["a 表1 单位：万元", "a 表1!A1 a|b||c", "a 表1!A2 a|d|e|c|f", "a 表1!A3 g|||c"];
        assert_eq!(texts, expected);
        assert_eq!(merged, ["1..=2 0..=0", "1..=1 1..=2", "1..=3 3..=3"]);
    }

    #[test]
    fn spans_beyond_all_bounds_take_what_there_is() {
        let (texts, merged) = laid(&[&["a/4000000000/4000000000"], &[]]);
        assert_eq!(texts, ["a 表1 单位：万元", "a 表1!A1 a"]);
        assert_eq!(merged, ["1..=2 0..=16383"]);
    }
}
