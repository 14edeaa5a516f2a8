//! The worksheets of a workbook that is a single XML (XML Spreadsheet 2003), as some systems write it
//! under the name of an xls.

use super::cell::Content;
use super::format::NumberFormat;
use super::pieces::{Piece, for_each_piece};
use super::raw::{RawCell, RawRow, RawTable, Taken, grids};
use super::refusal::Refusal;
use super::xml::{attribute, largest};
use crate::table::grid::Grid;
use calamine::DataRef;
use jixiao_core::problem::Place;
use quick_xml::events::BytesStart;
use std::collections::HashMap;

/// Reads every worksheet.
pub(super) fn read(place: &Place, xml: &str, only: Option<&str>) -> Result<Vec<Grid>, Refusal> {
    let mut book = Book::default();
    for_each_piece(xml.as_bytes(), |piece| book.see(&piece))?;
    grids(place, book.tables, only)
}

/// How far a workbook was read.
#[derive(Default)]
struct Book {
    /// What the number format of a style adds to a value.
    formats: HashMap<String, NumberFormat>,
    style: String,
    tables: Vec<RawTable>,
    row: RawRow,
    cell: Option<OpenCell>,
    /// Within the element of a comment on a cell.
    in_comment: bool,
    /// The next column that the worksheet at hand tells of.
    column: u32,
    text: String,
    taken: Taken,
}

/// A cell that has not ended.
struct OpenCell {
    raw: RawCell,
    style: String,
    kind: String,
    in_data: bool,
    text: String,
}

impl Book {
    fn see(&mut self, piece: &Piece<'_>) -> Result<(), Refusal> {
        match piece {
            Piece::Start(start) => self.start(start)?,
            Piece::End(name) => self.end(name),
            Piece::Text(text) => match &mut self.cell {
                Some(cell) if cell.in_data && !self.in_comment => cell.text.push_str(text),
                Some(_) => {}
                None => text.trim().clone_into(&mut self.text),
            },
        }
        Ok(())
    }

    fn start(&mut self, start: &BytesStart<'_>) -> Result<(), Refusal> {
        match start.local_name().into_inner() {
            "Style" => self.style = attribute(start, "ID").unwrap_or_default(),
            "NumberFormat" => {
                let format = attribute(start, "Format").unwrap_or_default();
                if let Some(format) = added(&format) {
                    self.formats.insert(self.style.clone(), format);
                }
            }
            "Worksheet" => {
                self.taken.table()?;
                let name = attribute(start, "Name").unwrap_or_default();
                self.tables.push(RawTable { name, ..RawTable::default() });
                self.column = 0;
            }
            "Column" => self.start_column(start)?,
            "Row" => {
                self.taken.cell()?;
                self.row = RawRow {
                    number: position(start)?,
                    hidden: is_hidden(start),
                    cells: Vec::new(),
                };
            }
            "Cell" => {
                self.taken.cell()?;
                let more = |name| count(start, name).saturating_add(1);
                let raw = RawCell {
                    column: position(start)?,
                    columns: more("MergeAcross"),
                    rows: more("MergeDown"),
                    content: Content::Blank,
                    is_formula: attribute(start, "Formula").is_some(),
                };
                let style = attribute(start, "StyleID").unwrap_or_default();
                let (kind, text) = (String::new(), String::new());
                self.cell = Some(OpenCell { raw, style, kind, in_data: false, text });
            }
            "Comment" => self.in_comment = true,
            "Data" if !self.in_comment => {
                if let Some(cell) = &mut self.cell {
                    cell.kind = attribute(start, "Type").unwrap_or_default();
                    cell.in_data = true;
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// Notes columns that are hidden; those not told of lie between.
    fn start_column(&mut self, start: &BytesStart<'_>) -> Result<(), Refusal> {
        let first = position(start)?.unwrap_or(self.column);
        let last = first.saturating_add(count(start, "Span"));
        self.column = last.saturating_add(1);
        if let Some(table) = self.tables.last_mut().filter(|_| is_hidden(start)) {
            self.taken.cell()?;
            table.hidden_columns.push((first, last));
        }
        Ok(())
    }

    fn end(&mut self, name: &str) {
        match name {
            "Comment" => self.in_comment = false,
            "Data" if !self.in_comment => {
                if let Some(cell) = &mut self.cell {
                    cell.in_data = false;
                }
            }
            "Cell" => {
                if let Some(cell) = self.cell.take() {
                    let content = cell.content(self.formats.get(&cell.style));
                    self.row.cells.push(RawCell { content, ..cell.raw });
                }
            }
            "Row" => {
                let row = std::mem::take(&mut self.row);
                if let Some(table) = self.tables.last_mut() {
                    table.rows.push(row);
                }
            }
            "Visible" => {
                if let Some(table) = self.tables.last_mut() {
                    table.hidden |= self.text.starts_with("SheetHidden")
                        || self.text.starts_with("SheetVeryHidden");
                }
            }
            _ => {}
        }
    }
}

fn is_hidden(start: &BytesStart<'_>) -> bool {
    attribute(start, "Hidden").is_some_and(|hidden| hidden == "1")
}

impl OpenCell {
    fn content(&self, format: Option<&NumberFormat>) -> Content<'static> {
        let text = self.text.trim();
        if text.is_empty() {
            return Content::Blank;
        }
        match (self.kind.as_str(), text.parse::<f64>()) {
            ("Number", Ok(number)) => owned(Content::of(&DataRef::Float(number), format)),
            ("Boolean", _) => owned(Content::of(&DataRef::Bool(text == "1"), None)),
            ("Error", _) => Content::Error(text.to_owned()),
            ("DateTime", _) => Content::Text(day(text).into()),
            _ => Content::Text(text.to_owned().into()),
        }
    }
}

fn owned(content: Content<'_>) -> Content<'static> {
    match content {
        Content::Blank => Content::Blank,
        Content::Text(text) => Content::Text(text.into_owned().into()),
        Content::Number(text) => Content::Number(text),
        Content::TooLong(text) => Content::TooLong(text),
        Content::Unclear(text) => Content::Unclear(text),
        Content::Error(text) => Content::Error(text),
    }
}

/// Writes `2025-03-05T00:00:00.000` as other workbooks write a date.
fn day(text: &str) -> String {
    let Some((day, time)) = text.split_once('T') else { return text.to_owned() };
    match time.strip_suffix(".000").unwrap_or(time) {
        "00:00:00" => day.to_owned(),
        time => format!("{day} {time}"),
    }
}

/// Reads a number format, which may be given by a name.
fn added(format: &str) -> Option<NumberFormat> {
    let named = format.starts_with(|first: char| first.is_ascii_alphabetic());
    match format {
        "Percent" => NumberFormat::parse("0.00%"),
        _ if named && !format.contains(['0', '#']) => None,
        code => NumberFormat::parse(code),
    }
}

/// Gives where a row or cell stands, from 0, where it says so.
fn position(start: &BytesStart<'_>) -> Result<Option<u32>, Refusal> {
    let Some(index) = largest(start, "Index") else { return Ok(None) };
    let index = u32::try_from(index).ok().filter(|index| *index <= 1_048_576);
    index.and_then(|index| index.checked_sub(1)).map(Some).ok_or(Refusal::Damaged)
}

fn count(start: &BytesStart<'_>, name: &str) -> u32 {
    u32::try_from(largest(start, name).unwrap_or_default()).unwrap_or(u32::MAX)
}
