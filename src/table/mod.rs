//! Bytes → grid → table: text and workbooks alike. Reads nothing from disk and knows no meaning of a row.

mod cells;
mod columns;
mod container;
mod csv;
mod decoded;
mod find;
mod grid;
mod heading;
mod judge;
mod left_out;
pub(crate) mod limits;
mod packed;
mod read;
mod records;
mod rows;
mod rows_below;
mod text;
mod totals;
mod unseen;
mod workbook;

pub use self::heading::{Heading, HeadingMap};
pub use self::read::{read_table, read_tables, read_wanted};
pub use self::rows::{Row, Table};
pub use self::workbook::{ending_of, is_workbook};

pub(crate) use self::cells::Cells;
pub(crate) use self::columns::Columns;
pub(crate) use self::csv::read_as;
pub(crate) use self::decoded::Decoded;
pub(crate) use self::grid::{Area, Grid, GridRow};
pub(crate) use self::heading::{column_named, headings_of, split_parentheses, usual_heading};
pub(crate) use self::judge::{Judge, names_total, ragged};
pub(crate) use self::left_out::{is_note, is_subtotal, is_total};
pub(crate) use self::packed::Packing;
pub(crate) use self::read::{read_grids, wanted_table};
pub(crate) use self::records::{count_lines, last_record_end, record_end, records, texts_among};
pub(crate) use self::rows_below::{RowsBelow, row_of};
pub(crate) use self::text::{Encoding, START, decode, encoding_of_start, separator_of};
pub(crate) use self::totals::{flaws_used, is_total_row, total_left_out, totals_left_out};
pub(crate) use self::workbook::{is_columnar, may_have_sheet, text_of_columns};
