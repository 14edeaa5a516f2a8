//! What every workbook shares: how it begins, fonts and colours, how much room a text takes, and how
//! values go into cells. Knows nothing of what the sheets hold.

mod formula_like;
pub(crate) mod page;
pub(crate) mod text;
mod value;

pub(crate) use formula_like::{harmless, harmless_cell, is_formula};
pub(crate) use value::{write_exact, write_number, write_text};

use crate::wording::Language;
use rust_xlsxwriter::{Color, DocProperties, ExcelDateTime, Workbook, XlsxError};

/// Headings.
pub(crate) const BLUE: Color = Color::RGB(0x0030_5496);
/// Lines between cells.
pub(crate) const LINE: Color = Color::RGB(0x00BF_BFBF);

/// Begins a workbook whose bytes depend on what is written alone: at a fixed moment, and nobody is
/// named as the author.
pub(crate) fn new_workbook() -> Result<Workbook, XlsxError> {
    let mut workbook = Workbook::new();
    let created = ExcelDateTime::from_ymd(2000, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&created));
    Ok(workbook)
}

/// Names a font that every computer with the language has.
pub(crate) const fn font(language: Language) -> &'static str {
    match language {
        Language::Chinese => "宋体",
        Language::English => "Calibri",
    }
}

/// Gives the letter of a column among the first 26.
pub(crate) fn letter(column: u16) -> char {
    char::from_u32(u32::from('A') + u32::from(column)).unwrap_or('A')
}

/// Writes a text as a formula names it.
pub(crate) fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}
