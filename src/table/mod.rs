//! Bytes → grid → table: text and workbooks alike. Reads nothing from disk and knows no meaning of a row.

pub(crate) mod columns;
mod csv;
pub(crate) mod grid;
pub(crate) mod heading_map;
mod heading_row;
pub(crate) mod headings;
pub(crate) mod left_out;
mod limits;
mod read;
pub(crate) mod records;
pub(crate) mod rows;
mod text;
mod unit_stated;
pub(crate) mod workbook;

pub use self::heading_map::HeadingMap;
pub use self::headings::{Heading, heading};
pub use self::read::{ReadTable, read_table, read_tables, read_wanted};
pub use self::rows::{Row, Table};
pub use self::workbook::{ending_of, is_workbook};
