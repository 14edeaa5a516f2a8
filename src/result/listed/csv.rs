//! A table for people as csv: headings in their language, and the mark that Excel knows UTF-8 by.

use super::Listed;
use crate::xlsx::harmless;

/// Writes headings and rows.
///
/// # Errors
/// When a row cannot be encoded, which the csv writer reports.
pub(crate) fn listed_csv(table: &Listed) -> Result<Vec<u8>, csv::Error> {
    let mut writer = csv::Writer::from_writer("\u{feff}".as_bytes().to_vec());
    writer.write_record(table.columns.iter().map(|column| &column.heading))?;
    for row in &table.rows {
        let cells = row.cells.iter().zip(&table.columns).map(|(cell, column)| {
            if column.holds.is_number() { cell.clone() } else { harmless(cell.clone()) }
        });
        writer.write_record(cells)?;
    }
    writer.into_inner().map_err(|error| error.into_error().into())
}
