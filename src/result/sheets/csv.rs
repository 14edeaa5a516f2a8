//! `sheets.csv`: one row a file.

use super::line::{COLUMNS, cells};
use crate::assess::SheetsAssessment;
use crate::wording::Language;
use crate::xlsx::harmless;

/// Writes one row a file of the folder: what its sheet says it is about, the total and grade it comes
/// to, those it prints itself, how many problems it has and why it has no grade. A text that Excel
/// would take for a formula is marked as a text.
///
/// # Errors
/// When a row cannot be encoded, which the csv writer reports.
pub fn sheets_csv(language: Language, sheets: &SheetsAssessment) -> Result<Vec<u8>, csv::Error> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(COLUMNS.map(|column| column.name))?;
    for one in &sheets.sheets {
        writer.write_record(cells(language, one, &sheets.rules.rulebook.grades).map(harmless))?;
    }
    writer.into_inner().map_err(|error| error.into_error().into())
}
