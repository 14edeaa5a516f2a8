//! Workbooks (xlsx, xls, ods) → grids of text, one a worksheet.
//!
//! A formula counts by the value stored with it; nothing is computed here. Everything is bounded
//! by the limits of this room's neighbour `limits`.

mod cell;
mod claims;
mod compound;
mod foreign;
mod format;
mod markup;
mod ods;
mod package;
mod read;
mod records;
mod rectangle;
mod refusal;
mod sheet;
mod xlsx;
mod xml;

pub use self::read::{ending_of, is_workbook};
pub(crate) use self::read::{may_have_sheet, read};
