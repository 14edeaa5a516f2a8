//! A table for people: csv that Excel opens, and a workbook ready to be printed.

mod csv;
mod workbook;

pub(crate) use self::csv::{Cells, listed_csv, rows_csv};
pub(crate) use self::workbook::listed_workbook;

/// A table for people.
#[derive(Clone, Debug, Default)]
pub(crate) struct Listed {
    /// The name of its sheet.
    pub(crate) name: String,
    /// What stands above it, large.
    pub(crate) title: String,
    /// What is to be known, a line each.
    pub(crate) notes: Vec<String>,
    /// The columns.
    pub(crate) columns: Vec<Column>,
    /// The rows.
    pub(crate) rows: Vec<Row>,
}

impl Listed {
    /// Leaves columns out, by their headings.
    pub(crate) fn leave_out(&mut self, headings: &[String]) {
        let kept: Vec<bool> =
            self.columns.iter().map(|column| !headings.contains(&column.heading)).collect();
        let mut columns = kept.iter();
        self.columns.retain(|_| columns.next() == Some(&true));
        for row in &mut self.rows {
            let mut cells = kept.iter();
            row.cells.retain(|_| cells.next() == Some(&true));
        }
    }
}

/// A column: its heading, its width in narrow characters, and what it holds.
#[derive(Clone, Debug)]
pub(crate) struct Column {
    pub(crate) heading: String,
    pub(crate) width: u16,
    pub(crate) holds: Holds,
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Holds {
    Text,
    /// A short text in the middle.
    Mark,
    /// A number as it is written.
    Number,
    /// An amount in yuan, to the 分.
    Money,
    /// A share of one, shown in percent.
    Percent,
    /// A whole number.
    Count,
}

impl Holds {
    pub(crate) const fn is_number(self) -> bool {
        !matches!(self, Self::Text | Self::Mark)
    }
}

/// A row: its cells as plain texts and decimals.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    pub(crate) cells: Vec<String>,
    /// Whether it adds up others.
    pub(crate) of_sums: bool,
}
