//! The sheets of a folder as a table: csv and workbook.

mod csv;
mod line;
mod workbook;

pub use self::csv::sheets_csv;
pub use self::workbook::sheets_workbook;
