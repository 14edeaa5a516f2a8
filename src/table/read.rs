//! The bytes of a file → its tables: one of a text, one a worksheet of a workbook.

use super::csv;
use super::heading_map::HeadingMap;
use super::rows::Table;
use super::workbook;
use jixiao_core::problem::{Code, Place, Problem};

/// A table with what was found on reading it.
#[derive(Clone, Debug)]
pub struct ReadTable {
    /// The table.
    pub table: Table,
    /// What is wrong with it, or worth knowing.
    pub problems: Vec<Problem>,
}

/// Reads every table of a file, recognised by its content: a workbook (xlsx, xls, ods) or a text.
///
/// # Errors
/// With the problems, where the file has no table that can be read.
pub fn read_tables(
    place: &Place,
    bytes: &[u8],
    map: &HeadingMap,
) -> Result<Vec<ReadTable>, Vec<Problem>> {
    read_some(place, bytes, map, None)
}

/// Reads every table, or only that of a worksheet where there is one of that name.
fn read_some(
    place: &Place,
    bytes: &[u8],
    map: &HeadingMap,
    only: Option<&str>,
) -> Result<Vec<ReadTable>, Vec<Problem>> {
    let mut tables = Vec::new();
    if workbook::is_workbook(bytes) {
        for grid in workbook::read(place, bytes, only).map_err(|problem| vec![*problem])? {
            let mut problems = Vec::new();
            let table = Table::of(grid, map, false, &mut problems);
            match table {
                Some(table) => tables.push(ReadTable { table, problems }),
                None if problems.iter().all(|one| one.code == Code::TableEmpty) => {}
                None => return Err(problems),
            }
        }
    } else {
        let mut problems = Vec::new();
        let Some((grid, plain)) = csv::read(place, bytes, &mut problems) else {
            return Err(problems);
        };
        match Table::of(grid, map, plain, &mut problems) {
            Some(table) => tables.push(ReadTable { table, problems }),
            None => return Err(problems),
        }
    }
    if tables.is_empty() {
        return Err(vec![Problem::new(Code::TableEmpty, place)]);
    }
    Ok(tables)
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
    wanted: &dyn Fn(&[String]) -> bool,
) -> Result<ReadTable, Vec<Problem>> {
    let tables = read_some(place, bytes, map, sheet)?;
    pick(tables, sheet, place, wanted).map_err(|problem| vec![*problem])
}

fn pick(
    tables: Vec<ReadTable>,
    sheet: Option<&str>,
    place: &Place,
    wanted: &dyn Fn(&[String]) -> bool,
) -> Result<ReadTable, Box<Problem>> {
    let name = |table: &Table| table.place.sheet.as_deref().unwrap_or_default().to_owned();
    let names: Vec<String> = tables.iter().map(|one| name(&one.table)).collect();
    let mut fitting: Vec<ReadTable> = if let Some(sheet) = sheet {
        tables.into_iter().filter(|one| name(&one.table) == sheet).collect()
    } else {
        let mut shown: Vec<_> = tables.into_iter().filter(|one| !one.table.hidden).collect();
        if shown.len() > 1 {
            shown.retain(|one| wanted(&one.table.headings));
        }
        shown
    };
    if let (Some(table), true) = (fitting.pop(), fitting.is_empty()) {
        return Ok(table);
    }
    let problem = Problem::new(Code::SheetUnclear, place);
    Err(Box::new(problem.with("known", names.join("、"))))
}

/// Reads the table of a file that should hold just one.
pub fn read_table(place: &Place, bytes: &[u8], problems: &mut Vec<Problem>) -> Option<Table> {
    match read_wanted(place, bytes, &HeadingMap::default(), None, &|_| true) {
        Ok(read) => {
            problems.extend(read.problems);
            Some(read.table)
        }
        Err(found) => {
            problems.extend(found);
            None
        }
    }
}
