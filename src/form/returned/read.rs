//! A workbook that came back → what its form holds.
//!
//! Lines are found by the hidden key, never by their place, and columns are known by the headings that
//! the layout fixes, so that a form already sent outlives any new wording. Whether the structure still is that of
//! the form sent out is judged in `returned`.

use super::super::layout::{
    COVER_COLUMN, Column, Cover, Key, STAMP_SHEET, Stamp, line_heading, numbered, project_column,
    project_heading,
};
use super::form::{Cell, Line, Returned};
use crate::table::{Grid, GridRow, may_have_sheet, read_grids};
use jixiao_core::problem::{Code, Place, Problem, Word};
use jixiao_core::project::raw::{Field, RawProject};
use std::collections::{BTreeMap, HashMap};

/// The columns that are filled in.
const INPUTS: [Column; 6] =
    [Column::Item, Column::Value, Column::Unit, Column::Reason, Column::Evidence, Column::Annex];

/// Reads a form; `None` where the bytes are a text, or a workbook that is no form.
///
/// # Errors
/// With the problems, where a workbook cannot be read, or a form's hidden sheet was changed or names another layout.
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
        let other = Stamp::other_format(&rows).map(|format| altered(place, "form-layout", format));
        return Err(vec![other.unwrap_or_else(|| altered(place, "stamp", ""))]);
    };
    let Sheets { by_name, problems } = find_sheets(&grids, &stamp, place);
    let named = |name: &str| by_name.get(name).copied();
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

/// The sheets of a form by the name they were sent under, and what became of the others.
struct Sheets<'g> {
    by_name: HashMap<String, &'g Grid>,
    problems: Vec<Problem>,
}

/// Finds the sheets of a form. One that has another name is known by its headings where it cannot be
/// mistaken, so that what is in it can be looked at; the form is still to be put right.
fn find_sheets<'g>(grids: &'g [Grid], stamp: &Stamp, place: &Place) -> Sheets<'g> {
    let wanted =
        || [&stamp.project_sheet, &stamp.help_sheet].into_iter().chain(&stamp.entry_sheets);
    let name_of = |grid: &'g Grid| grid.place.sheet.as_deref().unwrap_or_default();
    let mut by_name: HashMap<String, &Grid> = HashMap::new();
    let mut others = Vec::new();
    for grid in grids.iter().filter(|grid| name_of(grid) != STAMP_SHEET) {
        match wanted().find(|name| name.as_str() == name_of(grid)) {
            Some(name) => drop(by_name.insert(name.clone(), grid)),
            None => others.push(grid),
        }
    }
    let mut problems = Vec::new();
    let is_projects = |grid: &Grid| is_headed(grid, |head| are_project_headings(head, stamp));
    let is_lines = |grid: &Grid| is_headed(grid, |head| are_line_headings(head, stamp));
    let mut settle = |names: Vec<&String>, fits: &dyn Fn(&Grid) -> bool| {
        let gone: Vec<&String> =
            names.into_iter().filter(|name| !by_name.contains_key(*name)).collect();
        let fitting: Vec<&Grid> = others.iter().copied().filter(|grid| fits(grid)).collect();
        if gone.len() == fitting.len() {
            for (name, grid) in gone.into_iter().zip(fitting) {
                let value = format!("{name}→{}", name_of(grid));
                problems.push(altered(&grid.place, "sheet-renamed", &value));
                by_name.insert(name.clone(), grid);
            }
        } else {
            problems.extend(gone.into_iter().map(|name| altered(place, "sheet-gone", name)));
            let more = fitting.into_iter();
            problems.extend(more.map(|grid| altered(&grid.place, "sheet-added", name_of(grid))));
        }
    };
    settle(vec![&stamp.project_sheet], &is_projects);
    settle(stamp.entry_sheets.iter().collect(), &is_lines);
    settle(vec![&stamp.help_sheet], &|grid| {
        !is_projects(grid) && !is_lines(grid) && grids.len() == wanted().count() + 1
    });
    Sheets { by_name, problems }
}

fn is_headed(grid: &Grid, fits: impl Fn(&GridRow) -> bool) -> bool {
    grid.rows.first().is_some_and(fits)
}

fn are_project_headings(head: &GridRow, stamp: &Stamp) -> bool {
    let heading = |field| project_heading(&stamp.language, field, stamp.money_unit);
    Field::ALL
        .iter()
        .all(|(field, _)| cell(head, usize::from(project_column(*field))) == heading(*field))
}

fn are_line_headings(head: &GridRow, stamp: &Stamp) -> bool {
    let headed = |column: &Column| {
        cell(head, usize::from(column.index())) == line_heading(&stamp.language, *column)
    };
    Column::ALL.iter().filter(|column| **column != Column::Key).all(headed)
}

/// Says that the structure of a form was changed, and how it is put right with the least work.
pub(super) fn altered(place: &Place, what: &str, value: &str) -> Problem {
    Problem::new(Code::FormAltered, place)
        .with_word("what", Word::Thing, what)
        .with("value", value)
        .with_word("repair", Word::Thing, repair(what))
}

/// Gives the least that puts a form right.
fn repair(what: &str) -> &'static str {
    match what {
        "sheet-renamed" => "repair-sheet-name",
        "sheet-added" => "repair-sheet-added",
        "project-renumbered" => "repair-number",
        "project-added" | "project-repeated" => "repair-project-added",
        "line-added" | "line-repeated" | "row-unkeyed" => "repair-line-added",
        "headings" => "repair-headings",
        "form-layout" => "repair-layout",
        _ => "repair-anew",
    }
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
        if !are_line_headings(head, &self.stamp) {
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
        let [item, value, unit, reason, evidence, annex] = filled;
        let named = numbered(&self.stamp.language, &evidence.value, &annex.value);
        let evidence = Cell { value: named, ..evidence };
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
