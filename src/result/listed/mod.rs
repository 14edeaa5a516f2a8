//! A table for people: csv that Excel opens, and a workbook ready to be printed.

mod csv;
mod workbook;

pub(super) use self::csv::listed_csv;
pub(super) use self::workbook::listed_workbook;

/// A table for people.
#[derive(Clone, Debug, Default)]
pub(super) struct Listed {
    /// The name of its sheet.
    pub(super) name: String,
    /// What stands above it, large.
    pub(super) title: String,
    /// What is to be known, a line each.
    pub(super) notes: Vec<String>,
    /// The columns.
    pub(super) columns: Vec<Column>,
    /// The rows.
    pub(super) rows: Vec<Row>,
}

/// A column: its heading, its width in narrow characters, and what it holds.
#[derive(Clone, Debug)]
pub(super) struct Column {
    pub(super) heading: String,
    pub(super) width: u16,
    pub(super) holds: Holds,
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Holds {
    Text,
    /// A short text in the middle.
    Mark,
    /// A number as it is written.
    Number,
    /// An amount in yuan, to the 分.
    Money,
}

impl Holds {
    pub(super) const fn is_number(self) -> bool {
        matches!(self, Self::Number | Self::Money)
    }
}

/// A row: its cells as plain texts and decimals.
#[derive(Clone, Debug)]
pub(super) struct Row {
    pub(super) cells: Vec<String>,
    /// Whether it adds up others.
    pub(super) of_sums: bool,
}
