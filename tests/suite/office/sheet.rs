//! A table as it stands in a worksheet.

use rust_xlsxwriter::{Format, Formula, Workbook};

/// Stands for the value of a formula that is not stored.
pub(super) const NOT_STORED: &str = "987654321.125";

/// A cell as it is written.
pub(super) enum Cell {
    Blank,
    Text(String),
    Number(f64),
    /// A formula with the value stored beside it.
    Formula(&'static str, String),
}

impl Cell {
    pub(super) fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }
}

/// A table as it stands in a worksheet.
#[derive(Default)]
pub(super) struct Sheet {
    pub(super) rows: Vec<Vec<Cell>>,
    /// Merged cells: their first and last row, their first and last column.
    pub(super) merged: Vec<([usize; 2], [usize; 2])>,
    pub(super) hidden_column: Option<usize>,
    pub(super) hidden_row: Option<usize>,
}

fn row_at(row: usize) -> u32 {
    u32::try_from(row).unwrap()
}

fn column_at(column: usize) -> u16 {
    u16::try_from(column).unwrap()
}

impl Sheet {
    /// Adds it to a workbook.
    pub(super) fn write(&self, book: &mut Workbook, name: &str) {
        let sheet = book.add_worksheet().set_name(name).unwrap();
        for ([top, bottom], [left, right]) in &self.merged {
            let [top, bottom] = [*top, *bottom].map(row_at);
            let [left, right] = [*left, *right].map(column_at);
            sheet.merge_range(top, left, bottom, right, "", &Format::new()).unwrap();
        }
        for (row, cells) in (0u32..).zip(&self.rows) {
            for (column, cell) in (0u16..).zip(cells) {
                match cell {
                    Cell::Blank => {}
                    Cell::Text(text) => {
                        sheet.write_string(row, column, text).unwrap();
                    }
                    Cell::Number(number) => {
                        sheet.write_number(row, column, *number).unwrap();
                    }
                    Cell::Formula(formula, value) => {
                        let formula = Formula::new(*formula).set_result(value);
                        sheet.write_formula(row, column, formula).unwrap();
                    }
                }
            }
        }
        if let Some(column) = self.hidden_column {
            sheet.set_column_hidden(column_at(column)).unwrap();
        }
        if let Some(row) = self.hidden_row {
            sheet.set_row_hidden(row_at(row)).unwrap();
        }
    }
}
