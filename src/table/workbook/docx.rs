//! The tables of a Word document, one within another too, as they stand once changes are accepted.
//!
//! Text boxes, deleted text and fallbacks for older programs are passed over.

use super::pieces::{Piece, for_each_piece};
use super::raw::{RawCell, RawRow, RawTable, Taken, grids};
use super::refusal::Refusal;
use super::running::{Above, Running};
use super::xml::{attribute, largest};
use crate::table::grid::Grid;
use jixiao_core::problem::Place;
use quick_xml::events::BytesStart;
use std::collections::BTreeMap;

/// Elements whose text is not that of the document.
const PASSED: [&str; 7] =
    ["del", "moveFrom", "txbxContent", "Fallback", "rt", "delText", "instrText"];

/// Reads every table of a document.
pub(super) fn read(place: &Place, xml: &[u8], only: Option<&str>) -> Result<Vec<Grid>, Refusal> {
    let mut document = Document::default();
    for_each_piece(xml, |piece| document.see(&piece))?;
    let mut tables = document.done;
    if tables.is_empty() {
        return Err(Refusal::Foreign("docx-without-table"));
    }
    tables.sort_by_key(|(number, _)| *number);
    if let Some((_, first)) = tables.first_mut() {
        first.prose = document.above.prose();
    }
    grids(place, tables.into_iter().map(|(_, table)| table).collect(), only)
}

/// How a cell goes together with the one above it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Merge {
    /// Not at all.
    #[default]
    Alone,
    /// It begins an area.
    First,
    /// It goes on with one.
    Further,
}

/// A table that has not ended.
#[derive(Debug, Default)]
struct Open {
    number: usize,
    table: RawTable,
    row: RawRow,
    merges: Vec<Merge>,
    /// The column of the next cell.
    column: u32,
    is_deleted: bool,
    cell: Option<OpenCell>,
    /// The areas that may go on: by column, the row and cell that they begin with.
    areas: BTreeMap<u32, (usize, usize)>,
}

#[derive(Debug, Default)]
struct OpenCell {
    columns: u32,
    merge: Merge,
    text: Running,
}

/// How far a document was read.
#[derive(Debug, Default)]
struct Document {
    done: Vec<(usize, RawTable)>,
    open: Vec<Open>,
    above: Above,
    taken: Taken,
    /// Within so many elements that are passed over.
    passed: usize,
    /// Within a run of text, and within its text proper.
    in_run: bool,
    in_text: bool,
    in_row_settings: bool,
}

impl Document {
    fn see(&mut self, piece: &Piece<'_>) -> Result<(), Refusal> {
        match piece {
            Piece::Start(start) => self.start(start)?,
            Piece::End(name) => self.end(name),
            Piece::Text(text) if self.in_text && self.passed == 0 => self.text().push(text),
            Piece::Text(_) => {}
        }
        Ok(())
    }

    fn start(&mut self, start: &BytesStart<'_>) -> Result<(), Refusal> {
        let name = start.local_name().into_inner();
        if self.in_row_settings && name == "del" {
            // The mark of a row that was deleted, not the element around a deleted text.
            self.change(|open| open.is_deleted = true);
        }
        if self.passed > 0 || PASSED.contains(&name) {
            self.passed += usize::from(PASSED.contains(&name));
            return Ok(());
        }
        match name {
            "tbl" => {
                let number = self.taken.table()?;
                let above = if self.open.is_empty() { self.above.take() } else { Vec::new() };
                let table = RawTable::numbered(number, above);
                self.open.push(Open { number, table, ..Open::default() });
            }
            "tr" => {
                self.taken.cell()?;
                self.change(Open::start_row);
            }
            "trPr" => self.in_row_settings = true,
            "gridBefore" => {
                let columns = largest(start, "val").unwrap_or_default();
                self.change(|open| open.column = u32::try_from(columns).unwrap_or(u32::MAX));
            }
            "tc" => {
                self.taken.cell()?;
                self.change(|open| {
                    open.cell = Some(OpenCell { columns: 1, ..OpenCell::default() });
                });
            }
            "gridSpan" => {
                let columns = largest(start, "val").unwrap_or(1);
                self.change_cell(|cell| cell.columns = u32::try_from(columns).unwrap_or(u32::MAX));
            }
            "vMerge" => {
                let begins = attribute(start, "val").is_some_and(|value| value == "restart");
                let merge = if begins { Merge::First } else { Merge::Further };
                self.change_cell(|cell| cell.merge = merge);
            }
            "r" => self.in_run = true,
            "t" => self.in_text = true,
            "br" | "cr" if self.in_run => self.text().end_line(),
            "tab" if self.in_run => self.text().push(" "),
            "noBreakHyphen" => self.text().push("-"),
            "sym" => self.text().push(symbol(start)),
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, name: &str) {
        if PASSED.contains(&name) {
            self.passed = self.passed.saturating_sub(1);
            return;
        }
        if self.passed > 0 {
            return;
        }
        match name {
            "t" => self.in_text = false,
            "r" => self.in_run = false,
            "trPr" => self.in_row_settings = false,
            "p" => self.text().end_line(),
            "tc" => self.change(Open::end_cell),
            "tr" => self.change(Open::end_row),
            "tbl" => self.done.extend(self.open.pop().map(|open| (open.number, open.table))),
            _ => {}
        }
    }

    /// Gives the text at hand: that of the cell, or that outside of all tables.
    fn text(&mut self) -> &mut Running {
        match self.open.last_mut() {
            Some(open) => &mut open.cell.get_or_insert_default().text,
            None => self.above.running(),
        }
    }

    fn change(&mut self, change: impl FnOnce(&mut Open)) {
        if let Some(open) = self.open.last_mut() {
            change(open);
        }
    }

    fn change_cell(&mut self, change: impl FnOnce(&mut OpenCell)) {
        self.change(|open| {
            if let Some(cell) = &mut open.cell {
                change(cell);
            }
        });
    }
}

impl Open {
    fn start_row(&mut self) {
        (self.row, self.merges) = (RawRow::default(), Vec::new());
        (self.column, self.is_deleted, self.cell) = (0, false, None);
    }

    fn end_cell(&mut self) {
        let Some(cell) = self.cell.take() else { return };
        let columns = cell.columns.max(1);
        let mut raw = RawCell::of_text(&cell.text.finish(), columns, 1);
        raw.column = Some(self.column);
        self.column = self.column.saturating_add(columns);
        self.row.cells.push(raw);
        self.merges.push(cell.merge);
    }

    fn end_row(&mut self) {
        if self.is_deleted {
            return;
        }
        let number = self.table.rows.len();
        let (mut row, mut areas) = (RawRow::default(), BTreeMap::new());
        for (cell, merge) in self.row.cells.drain(..).zip(self.merges.drain(..)) {
            let column = cell.column.unwrap_or_default();
            let above = self.areas.get(&column).copied().filter(|_| merge == Merge::Further);
            if let Some((first, at)) = above {
                self.table.rows[first].cells[at].rows += 1;
                areas.insert(column, (first, at));
                continue;
            }
            if merge != Merge::Alone {
                areas.insert(column, (number, row.cells.len()));
            }
            row.cells.push(cell);
        }
        self.areas = areas;
        self.table.rows.push(row);
    }
}

/// Gives a sign of a font of signs: the marks that forms are ticked with, and else the sign for what
/// cannot be shown.
fn symbol(start: &BytesStart<'_>) -> &'static str {
    let code = attribute(start, "char").unwrap_or_default().to_ascii_uppercase();
    let font = attribute(start, "font").unwrap_or_default();
    match (font.as_str(), code.trim_start_matches("F0")) {
        ("Wingdings", "FC") | ("Wingdings 2", "50") => "√",
        ("Wingdings", "FB") | ("Wingdings 2", "4F") => "×",
        ("Wingdings", "FE") | ("Wingdings 2", "52") => "☑",
        ("Wingdings", "A8" | "6F") | ("Wingdings 2", "A3") => "□",
        _ => "\u{FFFD}",
    }
}
