//! How much of a table is taken in, so that no file can exhaust the machine.

/// Cells of a workbook that hold anything.
pub(super) const CELLS: usize = 5_000_000;

/// Cells of a workbook that are named as wrong, such as error values.
pub(super) const BAD_CELLS: usize = 200_000;

/// Rows of a text that are named as having too few or too many cells.
pub(super) const BAD_ROWS: usize = 200_000;

/// Cells up to the last one of every row.
pub(super) const SPAN: u64 = 20_000_000;

/// Cells of the rectangles that worksheets span, for formats that are read as rectangles.
pub(super) const RECTANGLE: u64 = 5_000_000;

/// Columns of a table, as many as Excel has.
pub(super) const COLUMNS: usize = 16_384;

/// Bytes of all texts of a workbook together.
pub(super) const TEXT: usize = 256 << 20;

/// Bytes of a packed workbook once unpacked.
pub(super) const UNPACKED: u64 = 256 << 20;

/// Files within a packed workbook.
pub(super) const PARTS: usize = 10_000;

/// Worksheets of a workbook.
pub(super) const SHEETS: usize = 1_000;

/// Worksheets that are named where it is unclear which is meant.
pub(super) const NAMED: usize = 20;

/// Bytes of a file of settings or rules.
pub(crate) const SETTINGS: usize = 8 << 20;

/// Tables of a document or a web page.
pub(super) const TABLES: usize = 10_000;

/// Elements of a document within one another.
pub(super) const DEPTH: usize = 1_000;

/// Bytes of a workbook or web page that is not packed.
pub(super) const BINARY: usize = 64 << 20;

/// Bytes of one row.
pub(super) const ROW: usize = 1 << 20;
