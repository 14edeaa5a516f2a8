//! Worksheets of an xlsx, cell by cell, so that a far-away cell costs no rectangle.

use super::cell::Content;
use super::foreign::guarded;
use super::format::NumberFormat;
use super::markup::Markups;
use super::refusal::Refusal;
use super::sheet::{SheetCells, Spent, chosen};
use crate::table::grid::Grid;
use crate::table::limits;
use calamine::{DataRef, Reader, Sheet, SheetVisible, Style, Xlsx, XlsxError};
use jixiao_core::problem::Place;
use std::collections::HashMap;
use std::io::Cursor;

type Workbook<'b> = Xlsx<Cursor<&'b [u8]>>;

/// Reads every worksheet, or the one asked for.
pub(crate) fn read(
    place: &Place,
    bytes: &[u8],
    markups: &Markups,
    only: Option<&str>,
) -> Result<Vec<Grid>, Refusal> {
    guarded(|| grids(place, bytes, markups, only))
}

fn grids(
    place: &Place,
    bytes: &[u8],
    markups: &Markups,
    only: Option<&str>,
) -> Result<Vec<Grid>, Refusal> {
    let mut book: Workbook<'_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| refusal(&error))?;
    let sheets: Vec<Sheet> = book.sheets_metadata().to_vec();
    let mut grids = Vec::with_capacity(sheets.len());
    let (mut spent, mut styles) = (Spent::default(), None);
    for sheet in chosen(&sheets, only) {
        let is_hidden = sheet.visible != SheetVisible::Visible;
        let mut cells = SheetCells::new(place, &sheet.name, is_hidden, &mut spent);
        let markup = markups.get(&sheet.name).cloned().unwrap_or_default();
        cells.note_hidden_rows(markup.hidden_rows);
        read_cells(&mut book, &sheet.name, markup.is_uncomputed, &mut styles, &mut cells)?;
        cells.note_hidden_columns(&markup.hidden_columns);
        if markup.is_merged {
            for area in book.merge_cells_by_sheet_name(&sheet.name).map_err(|one| refusal(&one))? {
                cells.merge(&area)?;
            }
        }
        grids.push(cells.finish()?);
    }
    Ok(grids)
}

/// The number formats of a workbook by style, those that add something to a value; found once.
type Styles = Option<Vec<Option<NumberFormat>>>;

/// Reads every cell with its value, its formula and what its number format adds.
fn read_cells(
    book: &mut Workbook<'_>,
    name: &str,
    is_uncomputed: bool,
    styles: &mut Styles,
    cells: &mut SheetCells<'_>,
) -> Result<(), Refusal> {
    let styled = styled_cells(book, name, styles)?;
    let format_of = |style: &usize| styles.as_ref()?.get(*style)?.as_ref();
    let mut reader = book.worksheet_cells_reader(name).map_err(|error| refusal(&error))?;
    while let Some(cell) =
        reader.next_cell_with_formula_metadata().map_err(|error| refusal(&error))?
    {
        let format = styled.get(&cell.pos).and_then(format_of);
        let is_formula = cell.formula.is_some();
        let is_stored =
            cell.value != DataRef::Empty && !(is_formula && is_uncomputed && is_zero(&cell.value));
        if is_stored {
            cells.add(cell.pos, Content::of(&cell.value, format))?;
        }
        if is_formula {
            cells.note_formula(cell.pos, is_stored)?;
        }
    }
    Ok(())
}

/// Finds the styles of the cells whose format adds something. Only a workbook that has such a
/// format is looked through for them.
fn styled_cells(
    book: &mut Workbook<'_>,
    name: &str,
    styles: &mut Styles,
) -> Result<HashMap<(u32, u32), usize>, Refusal> {
    let mut reader = book.worksheet_cells_reader(name).map_err(|error| refusal(&error))?;
    let styles = styles.get_or_insert_with(|| reader.styles().iter().map(added).collect());
    let mut found = HashMap::new();
    if styles.iter().all(Option::is_none) {
        return Ok(found);
    }
    while let Some((row, column, style)) =
        reader.next_style_id().map_err(|error| refusal(&error))?
    {
        if matches!(styles.get(style), Some(Some(_))) {
            found.insert((row, column), style);
        }
        if found.len() > limits::CELLS {
            return Err(Refusal::TooLarge("cells", limits::CELLS as u64));
        }
    }
    Ok(found)
}

fn is_zero(value: &DataRef<'_>) -> bool {
    match value {
        DataRef::Int(number) => *number == 0,
        DataRef::Float(number) => *number == 0.0,
        _ => false,
    }
}

fn added(style: &Style) -> Option<NumberFormat> {
    NumberFormat::parse(&style.number_format.as_ref()?.format_code)
}

fn refusal(error: &XlsxError) -> Refusal {
    match error {
        XlsxError::Password => Refusal::Locked,
        _ => Refusal::Damaged,
    }
}
