//! The bytes of a file → its tables: one of a text, one a worksheet of a workbook, and those of a document.

use super::container::Container;
use super::csv;
use super::grid::Grid;
use super::heading::{Heading, HeadingMap};
use super::limits;
use super::packed;
use super::rows::Table;
use super::workbook;
use jixiao_core::problem::follow_on::without_follow_ons_in_table;
use jixiao_core::problem::{Checked, Code, Place, Problem};

/// Reads every grid of a file, recognised by its content: one a worksheet of a workbook (xlsx, xls, ods,
/// XML), one a table of a Word document (docx) or web page (html, mht), one of a text. It may be only the
/// worksheet or table of a name, where there is one.
///
/// # Errors
/// With the problems, where the file cannot be read or is too large.
pub(crate) fn read_grids(
    place: &Place,
    bytes: &[u8],
    only: Option<&str>,
) -> Result<Vec<Grid>, Vec<Problem>> {
    if place.file.rsplit('/').next().is_some_and(|name| name.starts_with("~$")) {
        return Err(vec![workbook::lock_file(place)]);
    }
    let unpacked = packed::whole(place, bytes).map_err(|problem| vec![*problem])?;
    let bytes = unpacked.as_deref().unwrap_or(bytes);
    let read = match Container::of(bytes) {
        Container::Text => csv::read(place, bytes).map(|grid| vec![grid]),
        container => workbook::read(place, bytes, container, only),
    };
    read.map_err(|problem| vec![*problem])
}

/// Reads every table of a file, one a grid.
///
/// # Errors
/// With the problems, where the file has no table that can be read.
pub fn read_tables(
    place: &Place,
    bytes: &[u8],
    map: &HeadingMap,
) -> Result<Vec<Checked<Table>>, Vec<Problem>> {
    tables(place, read_grids(place, bytes, None)?, map)
}

/// Finds the tables in the grids of a file; a grid with nothing in it has none.
fn tables(
    place: &Place,
    grids: Vec<Grid>,
    map: &HeadingMap,
) -> Result<Vec<Checked<Table>>, Vec<Problem>> {
    let mut tables = Vec::new();
    for grid in grids {
        let Checked { value: table, problems } = Table::of(grid, map);
        match table {
            Some(table) => tables.push(checked(table, problems)),
            None if problems.iter().all(|one| one.code == Code::TableEmpty || one.is_note()) => {}
            None => return Err(problems),
        }
    }
    if tables.is_empty() {
        return Err(vec![Problem::new(Code::TableEmpty, place)]);
    }
    Ok(tables)
}

fn checked(table: Table, problems: Vec<Problem>) -> Checked<Table> {
    Checked::new(table, without_follow_ons_in_table(problems))
}

/// Reads the one table of a file that is wanted: by the name of its worksheet, or by its headings
/// where there are several.
///
/// # Errors
/// With the problems, where there is none, or which one is meant is unclear.
pub fn read_wanted(
    place: &Place,
    bytes: &[u8],
    map: &HeadingMap,
    sheet: Option<&str>,
    wanted: &dyn Fn(&[Heading]) -> bool,
) -> Result<Checked<Table>, Vec<Problem>> {
    wanted_table(place, read_grids(place, bytes, sheet)?, map, sheet, wanted)
}

/// Gives the one table that is wanted of the grids of a file.
///
/// # Errors
/// With the problems, where there is none, or which one is meant is unclear.
pub(crate) fn wanted_table(
    place: &Place,
    grids: Vec<Grid>,
    map: &HeadingMap,
    sheet: Option<&str>,
    wanted: &dyn Fn(&[Heading]) -> bool,
) -> Result<Checked<Table>, Vec<Problem>> {
    pick(tables(place, grids, map)?, sheet, place, wanted).map_err(|problem| vec![*problem])
}

fn pick(
    tables: Vec<Checked<Table>>,
    sheet: Option<&str>,
    place: &Place,
    wanted: &dyn Fn(&[Heading]) -> bool,
) -> Result<Checked<Table>, Box<Problem>> {
    let name = |table: &Table| table.place.sheet.as_deref().unwrap_or_default().to_owned();
    let names: Vec<String> = tables.iter().map(|one| name(&one.value)).collect();
    let mut fitting: Vec<Checked<Table>> = if let Some(sheet) = sheet {
        tables.into_iter().filter(|one| name(&one.value) == sheet).collect()
    } else {
        let mut shown: Vec<_> = tables.into_iter().filter(|one| !one.value.hidden).collect();
        if shown.len() > 1 {
            shown.retain(|one| wanted(&one.value.headings));
        }
        shown
    };
    if let (Some(table), true) = (fitting.pop(), fitting.is_empty()) {
        return Ok(table);
    }
    let problem = Problem::new(Code::SheetUnclear, place);
    let more = if names.len() > limits::NAMED { "…" } else { "" };
    let named = names[..names.len().min(limits::NAMED)].join("、");
    Err(Box::new(problem.with("known", named + more)))
}

/// Reads the table of a file that should hold just one.
pub fn read_table(place: &Place, bytes: &[u8]) -> Checked<Option<Table>> {
    match read_wanted(place, bytes, &HeadingMap::default(), None, &|_| true) {
        Ok(read) => read.map(Some),
        Err(problems) => Checked::new(None, problems),
    }
}
