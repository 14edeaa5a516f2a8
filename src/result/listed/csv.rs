//! A table for people as csv: headings in their language, and the mark that Excel knows UTF-8 by.

use super::{Column, Listed, Row};
use crate::xlsx::{harmless, is_formula};
use csv::ByteRecord;
use std::io::Write;

/// The cells of a row, filled in one after another.
#[derive(Debug, Default)]
pub(crate) struct Cells {
    record: ByteRecord,
    number: Vec<u8>,
}

impl Cells {
    /// Fills in a text.
    pub(crate) fn text(&mut self, text: &str) {
        if is_formula(text) {
            self.record.push_field(harmless(text.to_owned()).as_bytes());
        } else {
            self.record.push_field(text.as_bytes());
        }
    }

    /// Fills in a number as it is written; nothing where none is.
    pub(crate) fn number(&mut self, write: impl FnOnce(&mut Vec<u8>)) {
        self.number.clear();
        write(&mut self.number);
        self.record.push_field(&self.number);
    }

    /// Fills in a whole number.
    pub(crate) fn count(&mut self, count: u32) {
        // What is written to memory is never refused.
        self.number(|out| write!(out, "{count}").unwrap_or_default());
    }

    /// Fills in a share of one, given in thousandths.
    pub(crate) fn share(&mut self, thousandths: Option<u64>) {
        self.number(|out| {
            if let Some(share) = thousandths {
                write!(out, "{}.{:03}", share / 1000, share % 1000).unwrap_or_default();
            }
        });
    }

    /// Gives the row.
    pub(crate) fn row(&self) -> Row {
        let text = |cell: &[u8]| String::from_utf8_lossy(cell).into_owned();
        Row { cells: self.record.iter().map(text).collect(), of_sums: false }
    }
}

/// Writes headings and rows.
///
/// # Errors
/// When a row cannot be encoded, which the csv writer reports.
pub(crate) fn listed_csv(table: &Listed) -> Result<Vec<u8>, csv::Error> {
    rows_csv(&table.columns, table.rows.iter(), |row, cells| {
        for (cell, column) in row.cells.iter().zip(&table.columns) {
            if column.holds.is_number() {
                cells.number(|out| out.extend_from_slice(cell.as_bytes()));
            } else {
                cells.text(cell);
            }
        }
    })
}

/// Writes headings, and rows one by one as they are filled in.
///
/// # Errors
/// When a row cannot be encoded, which the csv writer reports.
pub(crate) fn rows_csv<T>(
    columns: &[Column],
    rows: impl Iterator<Item = T>,
    fill: impl Fn(T, &mut Cells),
) -> Result<Vec<u8>, csv::Error> {
    let mut writer = csv::Writer::from_writer("\u{feff}".as_bytes().to_vec());
    writer.write_record(columns.iter().map(|column| &column.heading))?;
    let mut cells = Cells::default();
    for row in rows {
        cells.record.clear();
        fill(row, &mut cells);
        writer.write_byte_record(&cells.record)?;
    }
    writer.into_inner().map_err(|error| error.into_error().into())
}
