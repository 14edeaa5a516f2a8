//! The data of a figure as csv.

use super::DataTable;
use crate::xlsx::harmless_cell;

/// Writes the table of a figure: UTF-8, LF, no needless quotes. A text that Excel would take for a formula is
/// marked as a text.
pub fn figure_csv(table: &DataTable) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
    for row in std::iter::once(&table.headings).chain(&table.rows) {
        // Writing to memory cannot fail, here and below.
        let _ = writer.write_record(row.iter().cloned().map(harmless_cell));
    }
    writer.into_inner().unwrap_or_default()
}
