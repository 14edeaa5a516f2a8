//! Worksheets of an xlsx, cell by cell, so that a far-away cell costs no rectangle.

use super::super::grid::Grid;
use super::cell::Content;
use super::hidden::HiddenRows;
use super::sheet::SheetCells;
use super::{Refusal, limits};
use crate::problem::Place;
use calamine::{Reader, Sheet, SheetType, SheetVisible, Style, Xlsx, XlsxError};
use std::io::Cursor;

type Workbook<'b> = Xlsx<Cursor<&'b [u8]>>;

/// Reads every worksheet.
pub(super) fn read(place: &Place, bytes: &[u8], hidden: &HiddenRows) -> Result<Vec<Grid>, Refusal> {
    let mut book: Workbook<'_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| refusal(&error))?;
    let sheets: Vec<Sheet> = book.sheets_metadata().to_vec();
    let mut grids = Vec::with_capacity(sheets.len());
    for sheet in sheets.iter().filter(|sheet| sheet.typ == SheetType::WorkSheet) {
        let is_hidden = sheet.visible != SheetVisible::Visible;
        let mut cells = SheetCells::new(place, &sheet.name, is_hidden);
        cells.note_hidden_rows(hidden.get(&sheet.name).copied().unwrap_or_default());
        read_values(&mut book, &sheet.name, &mut cells)?;
        read_formulas(&mut book, &sheet.name, &mut cells)?;
        let merged =
            book.merge_cells_by_sheet_name(&sheet.name).map_err(|error| refusal(&error))?;
        for area in &merged {
            cells.merge(area)?;
        }
        grids.push(cells.finish()?);
    }
    Ok(grids)
}

fn read_values(book: &mut Workbook<'_>, name: &str, cells: &mut SheetCells) -> Result<(), Refusal> {
    let mut reader = book.worksheet_cells_reader(name).map_err(|error| refusal(&error))?;
    let formats: Vec<String> = reader.styles().iter().map(format_of).collect();
    while let Some((cell, style)) =
        reader.next_cell_with_style_id().map_err(|error| refusal(&error))?
    {
        let format = formats.get(style).map_or("", String::as_str);
        cells.add(cell.get_position(), Content::of(cell.get_value(), format))?;
    }
    Ok(())
}

fn format_of(style: &Style) -> String {
    style.number_format.as_ref().map_or(String::new(), |format| format.format_code.clone())
}

/// Finds the cells with formulas. Their number is bounded by that of the cells of the sheet.
fn read_formulas(
    book: &mut Workbook<'_>,
    name: &str,
    cells: &mut SheetCells,
) -> Result<(), Refusal> {
    let mut reader = book.worksheet_cells_reader(name).map_err(|error| refusal(&error))?;
    let mut count = 0;
    while let Some(cell) =
        reader.next_cell_with_formula_metadata().map_err(|error| refusal(&error))?
    {
        if cell.formula.is_some() {
            count += 1;
            if count > limits::CELLS {
                return Err(Refusal::TooLarge("cells", limits::CELLS as u64));
            }
            cells.note_formula(cell.pos, cell.value != calamine::DataRef::Empty);
        }
    }
    Ok(())
}

fn refusal(error: &XlsxError) -> Refusal {
    match error {
        XlsxError::Password => Refusal::Locked,
        _ => Refusal::Damaged,
    }
}
