//! xls and ods, which the library gives as whole rectangles of cells.

use super::cell::Content;
use super::foreign::guarded;
use super::format::NumberFormat;
use super::ods::{OdsTable, OdsTables};
use super::refusal::Refusal;
use super::sheet::{SheetCells, Spent, chosen};
use super::{compound, records};
use crate::table::grid::Grid;
use crate::table::limits;
use calamine::{Data, DataRef, Ods, OdsError, Range, Reader, SheetVisible, Xls, XlsError};
use jixiao_core::problem::Place;
use std::io::Cursor;

/// Reads the worksheets of an xls.
pub(super) fn read_xls(
    place: &Place,
    bytes: &[u8],
    only: Option<&str>,
) -> Result<Vec<Grid>, Refusal> {
    if bytes.len() > limits::BINARY {
        return Err(Refusal::TooLarge("binary", limits::BINARY as u64));
    }
    // An xlsx that asks for a password is a compound file, too; it holds this stream's name.
    let encrypted: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    if memchr::memmem::find(bytes, &encrypted).is_some() {
        return Err(Refusal::Locked);
    }
    let sheets = records::look_through(&compound::workbook(bytes)?)?;
    guarded(|| {
        let mut book: Xls<_> = Xls::new(Cursor::new(bytes)).map_err(|error| match error {
            XlsError::Password => Refusal::Locked,
            _ => Refusal::Damaged,
        })?;
        grids(place, &mut book, only, |book, sheet| {
            let merged = book.merge_cells_by_sheet_name(sheet).unwrap_or_default();
            let at = book.sheets_metadata().iter().position(|known| known.name == sheet);
            let hidden = at.and_then(|at| sheets.get(at)).cloned().unwrap_or_default();
            OdsTable {
                merged,
                hidden_rows: hidden.rows,
                hidden_columns: hidden.columns,
                ..OdsTable::default()
            }
        })
    })
}

/// Reads the worksheets of an ods; what it says beside its values was found when it was unpacked.
pub(super) fn read_ods(
    place: &Place,
    bytes: &[u8],
    tables: &OdsTables,
    only: Option<&str>,
) -> Result<Vec<Grid>, Refusal> {
    guarded(|| {
        let mut book: Ods<_> = Ods::new(Cursor::new(bytes)).map_err(|error| match error {
            OdsError::Password => Refusal::Locked,
            _ => Refusal::Damaged,
        })?;
        grids(place, &mut book, only, |_, sheet| tables.get(sheet).cloned().unwrap_or_default())
    })
}

fn grids<'b, R: Reader<Cursor<&'b [u8]>>>(
    place: &Place,
    book: &mut R,
    only: Option<&str>,
    beside: impl Fn(&R, &str) -> OdsTable,
) -> Result<Vec<Grid>, Refusal> {
    let sheets = book.sheets_metadata().to_vec();
    let mut grids = Vec::with_capacity(sheets.len());
    let mut spent = Spent::default();
    let percent = NumberFormat { percent: true, ..NumberFormat::default() };
    for sheet in chosen(&sheets, only) {
        let is_hidden = sheet.visible != SheetVisible::Visible;
        let mut cells = SheetCells::new(place, &sheet.name, is_hidden, &mut spent);
        let beside = beside(book, &sheet.name);
        cells.note_hidden_rows(beside.hidden_rows);
        let values = book.worksheet_range(&sheet.name).map_err(|_| Refusal::Damaged)?;
        let formulas = book.worksheet_formula(&sheet.name).map_err(|_| Refusal::Damaged)?;
        let at = |range: &Range<_>, (row, column): (usize, usize)| -> Option<(u32, u32)> {
            let (top, left) = range.start()?;
            Some((top + u32::try_from(row).ok()?, left + u32::try_from(column).ok()?))
        };
        for (row, column, value) in values.used_cells() {
            if let Some(position) = at(&values, (row, column)) {
                let format = beside.percentages.contains(&position).then_some(&percent);
                cells.add(position, Content::of(&borrowed(value), format))?;
            }
        }
        let start = formulas.start().unwrap_or_default();
        for (row, column, _) in formulas.used_cells().filter(|(.., text)| !text.is_empty()) {
            let (Ok(row), Ok(column)) = (u32::try_from(row), u32::try_from(column)) else {
                continue;
            };
            let position = (start.0 + row, start.1 + column);
            let value = values.get_value(position);
            cells.note_formula(position, value.is_some_and(|value| *value != Data::Empty))?;
        }
        cells.note_hidden_columns(&beside.hidden_columns);
        for area in beside.merged {
            cells.merge(&area)?;
        }
        grids.push(cells.finish()?);
    }
    Ok(grids)
}

fn borrowed(value: &Data) -> DataRef<'_> {
    match value {
        Data::Int(number) => DataRef::Int(*number),
        Data::Float(number) => DataRef::Float(*number),
        Data::String(text) => DataRef::SharedString(text),
        Data::Bool(truth) => DataRef::Bool(*truth),
        Data::DateTime(moment) => DataRef::DateTime(*moment),
        Data::DateTimeIso(text) => DataRef::DateTimeIso(text.clone()),
        Data::DurationIso(text) => DataRef::DurationIso(text.clone()),
        Data::Error(error) => DataRef::Error(error.clone()),
        Data::Empty => DataRef::Empty,
    }
}
