//! A workbook that came back → what its form holds.
//!
//! Lines are found by the hidden key, never by their place, and columns are known by the headings that
//! the layout fixes, so that a form already sent outlives any new wording. Whether the structure still is that of
//! the form sent out is judged in `returned`.

use super::super::layout::{
    COVER_COLUMN, Column, Cover, Key, STAMP_SHEET, Stamp, line_heading, project_column,
    project_heading,
};
use super::form::{Cell, Line, Returned};
use crate::table::{Grid, GridRow, may_have_sheet, read_grids};
use jixiao_core::problem::{Code, Place, Problem, Word};
use jixiao_core::project::raw::{Field, RawProject};
use std::collections::{BTreeMap, HashMap};

/// The columns that are filled in.
const INPUTS: [Column; 5] =
    [Column::Item, Column::Value, Column::Unit, Column::Reason, Column::Evidence];

/// Reads a form; `None` where the bytes are a text, or a workbook that is no form.
///
/// # Errors
/// With the problems, where a workbook cannot be read or a form's hidden sheet was changed.
pub fn read_form(place: &Place, bytes: &[u8]) -> Result<Option<Returned>, Vec<Problem>> {
    if !may_have_sheet(bytes, STAMP_SHEET) {
        return Ok(None);
    }
    let grids = read_grids(place, bytes, None)?;
    let named = |name: &str| grids.iter().find(|grid| grid.place.sheet.as_deref() == Some(name));
    let Some(stamp) = named(STAMP_SHEET) else { return Ok(None) };
    let rows: Vec<(String, String)> =
        stamp.rows.iter().map(|row| (cell(row, 0).to_owned(), cell(row, 1).to_owned())).collect();
    let Some(stamp) = Stamp::from_rows(&rows) else {
        return Err(vec![altered(place, "stamp", "")]);
    };
    let mut problems = Vec::new();
    for sheet in [&stamp.project_sheet, &stamp.help_sheet].into_iter().chain(&stamp.entry_sheets) {
        if named(sheet).is_none() {
            problems.push(altered(place, "sheet-gone", sheet));
        }
    }
    let mut form = Returned {
        place: place.clone(),
        unit: cover(named(&stamp.help_sheet), place, Cover::Unit),
        person: cover(named(&stamp.help_sheet), place, Cover::Person),
        date: cover(named(&stamp.help_sheet), place, Cover::Date),
        projects: Vec::new(),
        lines: Vec::new(),
        problems,
        stamp,
    };
    if let Some(grid) = named(&form.stamp.project_sheet) {
        form.take_projects(grid);
    }
    for sheet in form.stamp.entry_sheets.clone() {
        if let Some(grid) = named(&sheet) {
            form.take_lines(grid);
        }
    }
    Ok(Some(form))
}

fn altered(place: &Place, what: &str, value: &str) -> Problem {
    Problem::new(Code::FormAltered, place).with_word("what", Word::Thing, what).with("value", value)
}

fn cell(row: &GridRow, column: usize) -> &str {
    row.cells.get(column).unwrap_or_default()
}

fn cell_at(row: &GridRow, column: usize) -> Cell {
    Cell { value: cell(row, column).to_owned(), place: row.place.at_column(column) }
}

fn cover(grid: Option<&Grid>, file: &Place, asked: Cover) -> Cell {
    let Some(grid) = grid else {
        return Cell { value: String::new(), place: file.clone() };
    };
    let place = grid.place.at_cell(asked.row(), u32::from(COVER_COLUMN));
    let row = grid.rows.iter().find(|row| row.place.line == place.line);
    let value = row.map_or("", |row| cell(row, usize::from(COVER_COLUMN))).to_owned();
    Cell { value, place }
}

impl Returned {
    fn take_projects(&mut self, grid: &Grid) {
        let Some((head, rows)) = grid.rows.split_first() else {
            self.problems.push(altered(&grid.place, "headings", ""));
            return;
        };
        let unit = self.stamp.money_unit;
        let columns = Field::ALL.map(|(field, _)| (field, usize::from(project_column(field))));
        for (field, at) in columns {
            if cell(head, at) != project_heading(&self.stamp.language, field, unit) {
                let place = head.place.at_column(at);
                self.problems.push(altered(&place, "headings", cell(head, at)));
                return;
            }
        }
        let found = by_line(grid);
        for row in rows {
            let place_of = |(field, at): &(Field, usize)| (*field, row.place.at_column(*at));
            let filled = columns.iter().filter(|(_, at)| !cell(row, *at).is_empty());
            let values = filled.map(|(field, at)| (*field, cell(row, *at).to_owned())).collect();
            self.note_cells(grid, row, columns.iter().map(|(_, at)| *at), &found);
            self.projects.push(RawProject {
                place: row.place.clone(),
                values,
                cells: columns.iter().map(place_of).collect(),
                units: BTreeMap::new(),
            });
        }
    }

    fn take_lines(&mut self, grid: &Grid) {
        let Some((head, rows)) = grid.rows.split_first() else {
            self.problems.push(altered(&grid.place, "headings", ""));
            return;
        };
        let headed = |column: &Column| {
            cell(head, usize::from(column.index())) == line_heading(&self.stamp.language, *column)
        };
        if !Column::ALL.iter().filter(|column| **column != Column::Key).all(headed) {
            self.problems.push(altered(&head.place, "headings", ""));
            return;
        }
        let found = by_line(grid);
        let first = self.lines.len();
        for row in rows {
            self.take_line(grid, row, &found);
        }
        name_items(&mut self.lines[first..]);
    }

    fn take_line(&mut self, grid: &Grid, row: &GridRow, found: &ByLine<'_>) {
        let at = |column: Column| cell_at(row, usize::from(column.index()));
        let filled = INPUTS.map(at);
        let key = at(Column::Key);
        let Some(parsed) = Key::parse(&key.value) else {
            let said = filled.iter().find(|cell| !cell.value.is_empty());
            if !key.value.is_empty() {
                self.problems.push(altered(&key.place, "key-unreadable", &key.value));
            } else if let Some(said) = said {
                self.problems.push(altered(&said.place, "row-unkeyed", &said.value));
            }
            return;
        };
        let [item, value, unit, reason, evidence] = filled;
        // The name of an item is filled in once and repeated by formula on its other lines, whose
        // stored results may be old.
        let repeated = grid.has_formula(row, usize::from(Column::Item.index()));
        let item = if repeated { Cell { value: String::new(), ..item } } else { item };
        let own = INPUTS.into_iter().filter(|column| *column != Column::Item || !repeated);
        self.note_cells(grid, row, own.map(|column| usize::from(column.index())), found);
        self.lines.push(Line { key: parsed, item, value, unit, reason, evidence });
    }

    /// Keeps what is wrong with cells that are filled in, and names formulas in them. What locked
    /// cells hold does not matter.
    fn note_cells(
        &mut self,
        grid: &Grid,
        row: &GridRow,
        columns: impl Iterator<Item = usize>,
        found: &ByLine<'_>,
    ) {
        let problems = row.place.line.and_then(|line| found.get(&line));
        for column in columns {
            let place = row.place.at_column(column);
            if let Some(problems) = problems {
                let of_cell = problems.iter().filter(|problem| problem.place == place);
                self.problems.extend(of_cell.map(|problem| (*problem).clone()));
            }
            let value = cell(row, column);
            if grid.has_formula(row, column) && !value.is_empty() {
                self.problems.push(Problem::new(Code::FormulaTyped, &place).with("value", value));
            }
        }
    }
}

/// Gives every line of an item the name that was typed into one of them, wherever they stand.
fn name_items(lines: &mut [Line]) {
    let slot = |key: &Key| (key.project.clone(), key.indicator.clone(), key.slot);
    let mut names: HashMap<(String, String, u32), Cell> = HashMap::new();
    for line in lines.iter().filter(|line| line.key.slot > 0 && !line.item.value.is_empty()) {
        names.entry(slot(&line.key)).or_insert_with(|| line.item.clone());
    }
    for line in lines.iter_mut().filter(|line| line.key.slot > 0) {
        if let Some(name) = names.get(&slot(&line.key)) {
            line.item.clone_from(name);
        }
    }
}

/// What is wrong with single cells of a sheet, by line.
type ByLine<'g> = HashMap<u64, Vec<&'g Problem>>;

fn by_line(grid: &Grid) -> ByLine<'_> {
    let mut found = ByLine::new();
    for problem in &grid.problems {
        if let Some(line) = problem.place.line {
            found.entry(line).or_default().push(problem);
        }
    }
    found
}
