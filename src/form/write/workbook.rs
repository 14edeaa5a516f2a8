//! A form → the workbook's sheets, one after the other.

use super::super::layout::{Form, STAMP_SHEET};
use super::book::FormBook;
use super::style::Styles;
use super::{cover, entries, projects};
use crate::wording::Language;
use crate::xlsx::new_workbook;
use jixiao_core::rulebook::Rulebook;
use rust_xlsxwriter::{Worksheet, XlsxError};

/// Writes a form as an Excel workbook; the same form gives the same bytes.
///
/// # Errors
/// When the form does not fit a workbook, such as with more than a million lines.
pub fn form_workbook(
    language: Language,
    rulebook: &Rulebook,
    form: &Form,
) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = new_workbook()?;
    let book = FormBook { language, rulebook, form, styles: Styles::of(language) };
    cover::write(workbook.add_worksheet(), &book)?;
    projects::write(workbook.add_worksheet(), &book)?;
    for (sheet, name) in form.sheets.iter().zip(&form.stamp.entry_sheets) {
        entries::write(workbook.add_worksheet(), &book, sheet, name)?;
    }
    write_stamp(workbook.add_worksheet(), form)?;
    workbook.save_to_buffer()
}

/// Writes what the workbook says of itself; the sheet can be shown by no menu.
fn write_stamp(sheet: &mut Worksheet, form: &Form) -> Result<(), XlsxError> {
    sheet.set_name(STAMP_SHEET)?;
    for (row, (key, value)) in (0..).zip(form.stamp.rows()) {
        sheet.write_string(row, 0, key)?;
        sheet.write_string(row, 1, value)?;
    }
    sheet.set_very_hidden(true);
    sheet.protect();
    Ok(())
}
