//! Worksheets of an xlsx, cell by cell, so that a far-away cell costs no rectangle.

use super::super::grid::Grid;
use super::Refusal;
use super::cell::Content;
use super::foreign::guarded;
use super::hidden::HiddenRows;
use super::sheet::{SheetCells, Spent};
use crate::problem::Place;
use calamine::{Reader, Sheet, SheetType, SheetVisible, Style, Xlsx, XlsxError};
use std::io::Cursor;

type Workbook<'b> = Xlsx<Cursor<&'b [u8]>>;

/// Reads every worksheet.
pub(super) fn read(place: &Place, bytes: &[u8], hidden: &HiddenRows) -> Result<Vec<Grid>, Refusal> {
    guarded(|| grids(place, bytes, hidden))
}

fn grids(place: &Place, bytes: &[u8], hidden: &HiddenRows) -> Result<Vec<Grid>, Refusal> {
    let mut book: Workbook<'_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| refusal(&error))?;
    let sheets: Vec<Sheet> = book.sheets_metadata().to_vec();
    let mut grids = Vec::with_capacity(sheets.len());
    let (mut spent, mut formats) = (Spent::default(), None);
    for sheet in sheets.iter().filter(|sheet| sheet.typ == SheetType::WorkSheet) {
        let is_hidden = sheet.visible != SheetVisible::Visible;
        let mut cells = SheetCells::new(place, &sheet.name, is_hidden, &mut spent);
        cells.note_hidden_rows(hidden.get(&sheet.name).copied().unwrap_or_default());
        read_values(&mut book, &sheet.name, &mut formats, &mut cells)?;
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

/// Reads the cells of a worksheet. The number formats are those of the workbook, found once.
fn read_values(
    book: &mut Workbook<'_>,
    name: &str,
    formats: &mut Option<Vec<String>>,
    cells: &mut SheetCells<'_>,
) -> Result<(), Refusal> {
    let mut reader = book.worksheet_cells_reader(name).map_err(|error| refusal(&error))?;
    let formats = formats.get_or_insert_with(|| reader.styles().iter().map(format_of).collect());
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

/// Finds the cells with formulas.
fn read_formulas(
    book: &mut Workbook<'_>,
    name: &str,
    cells: &mut SheetCells<'_>,
) -> Result<(), Refusal> {
    let mut reader = book.worksheet_cells_reader(name).map_err(|error| refusal(&error))?;
    while let Some(cell) =
        reader.next_cell_with_formula_metadata().map_err(|error| refusal(&error))?
    {
        if cell.formula.is_some() {
            cells.note_formula(cell.pos, cell.value != calamine::DataRef::Empty)?;
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
