//! The data of a figure as csv.

use super::DataTable;

/// Writes the table of a figure: UTF-8, LF, no needless quotes.
pub fn figure_csv(table: &DataTable) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
    for row in std::iter::once(&table.headings).chain(&table.rows) {
        // Writing to memory cannot fail, here and below.
        let _ = writer.write_record(row);
    }
    writer.into_inner().unwrap_or_default()
}
