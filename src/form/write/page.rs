//! What every sheet of a form is printed with.

use super::book::FormBook;
use crate::wording::FormText;
use crate::xlsx::page;
pub(super) use crate::xlsx::page::protect;
use rust_xlsxwriter::{Worksheet, XlsxError};

/// Sets up printing, from the first column that is printed to the last.
pub(super) fn set_up(
    sheet: &mut Worksheet,
    book: &FormBook<'_>,
    last_row: u32,
    (first_column, last_column): (u16, u16),
) -> Result<(), XlsxError> {
    let stamp = &book.form.stamp;
    let footer = book.language.form(FormText::Page);
    page::a4(sheet, (&stamp.title, &stamp.group), footer);
    sheet.set_print_area(0, first_column, last_row, last_column)?;
    Ok(())
}
