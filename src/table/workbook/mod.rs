//! Workbooks (xlsx, xls, ods, XML), Word documents and web pages → grids of text, one a worksheet or table.
//!
//! A formula counts by the value stored with it; nothing is computed here. Everything is bounded
//! by the limits of this room's neighbour `limits`.

mod cell;
mod charset;
mod claims;
mod compound;
mod docx;
mod foreign;
mod format;
mod html;
mod markup;
mod mime;
mod ods;
mod package;
#[cfg(feature = "parquet")]
mod parquet;
mod pieces;
mod raw;
mod read;
mod records;
mod rectangle;
mod references;
mod refusal;
mod running;
mod sheet;
mod sheet_xml;
mod xlsx;
mod xml;

pub use self::read::{ending_of, is_workbook};
pub(crate) use self::read::{is_columnar, may_have_sheet, read, text_of_columns};
pub(super) use self::refusal::lock_file;
