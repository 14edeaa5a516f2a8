//! Tables for the terminal, with the widths of Chinese characters right.

use comfy_table::{CellAlignment, LineStyle, Table, TableStyle};

/// Lays out rows under a heading; columns from `numbers_from` on are aligned to the right.
pub(super) fn table(heading: &[&str], rows: Vec<Vec<String>>, numbers_from: usize) -> String {
    aligned(heading, rows, |at| at >= numbers_from)
}

/// Lays out rows under a heading; the columns that hold numbers are aligned to the right.
pub(super) fn aligned(
    heading: &[&str],
    rows: Vec<Vec<String>>,
    is_number: impl Fn(usize) -> bool,
) -> String {
    let mut table = Table::new();
    let under_heading = LineStyle::none().fill('─').junction('─');
    table.load_style(TableStyle::new().header_separator(under_heading));
    table.set_header(heading);
    for row in rows {
        table.add_row(row);
    }
    for (at, column) in table.column_iter_mut().enumerate() {
        if is_number(at) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    table.trim_fmt()
}
