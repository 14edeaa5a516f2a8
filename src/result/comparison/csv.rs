//! Two results compared as csv, for people: headings in their language, and the mark that Excel knows UTF-8 by.

use super::line::{COLUMNS, comparison_lines};
use crate::wording::Language;
use crate::xlsx::harmless;
use jixiao_core::compare::Comparison;

/// Writes every project that differs, and the sums of all.
///
/// # Errors
/// When a row cannot be encoded, which the csv writer reports.
pub fn comparison_csv(language: Language, comparison: &Comparison) -> Result<Vec<u8>, csv::Error> {
    let mut writer = csv::Writer::from_writer("\u{feff}".as_bytes().to_vec());
    writer.write_record(COLUMNS.map(|column| language.compare(column.heading)))?;
    for cells in comparison_lines(language, comparison) {
        let pairs = cells.into_iter().zip(&COLUMNS);
        let cells =
            pairs.map(|(cell, column)| if column.is_number { cell } else { harmless(cell) });
        writer.write_record(cells)?;
    }
    writer.into_inner().map_err(|error| error.into_error().into())
}
