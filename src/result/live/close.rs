//! What ends a sheet that calculates: its hidden columns, what is frozen and printed, its protection.

use super::column::{C, Layout};
use crate::result::grid::{self, Book};
use crate::xlsx::page;
use rust_xlsxwriter::{Worksheet, XlsxError};

/// Ends a sheet whose projects stand between two rows and whose last note stands in `end`.
pub(in crate::result) fn close(
    sheet: &mut Worksheet,
    book: &Book<'_>,
    layout: &Layout,
    rows: (u32, u32),
    end: u32,
) -> Result<(), XlsxError> {
    let hidden = layout.hidden();
    sheet.set_column_range_hidden(hidden.0, hidden.1)?;
    grid::finish(sheet, book, rows, layout.shown().len(), 2)?;
    sheet.set_print_area(0, 0, end, layout.index(C::Remark))?;
    page::protect(sheet);
    Ok(())
}
