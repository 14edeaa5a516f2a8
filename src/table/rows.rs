//! A table as read: its headings, its rows, and the unit of money named beside it.

use super::heading::Heading;
use super::judge::Judge;
use csv::StringRecord;
use jixiao_core::problem::{Code, Place, Problem, Sourced, Word};
use jixiao_core::quantity::MoneyUnit;

/// A table as read: the heading and every row that has anything in it.
#[derive(Clone, Debug)]
pub struct Table {
    /// The file, and the worksheet where it has one.
    pub place: Place,
    /// The row of the heading, its first line.
    pub heading: Place,
    /// The line on which the last line of the heading starts.
    pub(crate) heading_ends: u64,
    /// The headings, a blank one where a column has none.
    pub headings: Vec<Heading>,
    /// The rows.
    pub rows: Vec<Row>,
    /// The unit of amounts that a line beside the table names, as in 单位：万元.
    pub unit: Option<MoneyUnit>,
    /// Units that such lines name and that leave doubt: one that is not read, or several.
    pub doubtful_unit: Option<Sourced<String>>,
    /// It is UTF-8 with commas, so it can be streamed as it is.
    pub plain: bool,
    /// It starts with its heading, of one line.
    pub starts: bool,
    /// The worksheet is not shown to who opens the file.
    pub hidden: bool,
    /// Cells that count as blank, as what they should have held is not known, each with the problem
    /// that says so. Those of columns and rows that are not used harm nothing.
    pub flaws: Vec<Problem>,
    /// What tells the rows below the heading apart.
    pub(crate) judge: Judge,
}

/// A row of a table.
#[derive(Clone, Debug)]
pub struct Row {
    /// Where it starts.
    pub place: Place,
    /// The column of the table's first one.
    pub(super) first: usize,
    pub(super) cells: StringRecord,
}

impl Row {
    /// Gives a cell, empty where the row has none.
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(self.first + column).unwrap_or_default()
    }

    /// Says that a cell stands under no heading.
    pub(crate) fn unnamed(&self, column: usize) -> Problem {
        let problem = Problem::new(Code::ColumnUnnamed, &self.place_of(column));
        problem.with("number", self.first + column + 1)
    }

    /// Gives every cell.
    pub(crate) fn cells(&self) -> impl Iterator<Item = &str> {
        self.cells.iter()
    }

    /// Gives the place of a cell: the cell itself in a worksheet, the line in a text.
    pub fn place_of(&self, column: usize) -> Place {
        self.place.at_column(self.first + column)
    }
}

impl Table {
    /// Refuses amounts whose heading names no unit where the lines beside the table leave doubt.
    pub(crate) fn find_doubtful_unit(&self, column: &str) -> Option<Problem> {
        let unit = self.doubtful_unit.as_ref()?;
        let problem = Problem::new(Code::UnitUnknown, &unit.place);
        Some(problem.with_word("column", Word::Column, column).with("value", &unit.value))
    }

    /// Notes what each heading was taken for; those that say it themselves are left out.
    pub(crate) fn note_columns(&self, names: &[String]) -> Option<Problem> {
        let of_heading = |(heading, name): (&Heading, &String)| {
            let unit = heading.unit.map_or(String::new(), |unit| format!("（{}）", unit.name()));
            let read = format!("{name}{unit}");
            let says_so = name.is_empty() || heading.written == read;
            (!says_so).then(|| format!("{} → {read}", heading.written))
        };
        let mut read: Vec<String> =
            self.headings.iter().zip(names).filter_map(of_heading).collect();
        read.extend(self.unit.map(|unit| format!("单位：{0} → {0}", unit.name())));
        let note =
            || Problem::new(Code::ColumnsRead, &self.heading).with("columns", read.join("，"));
        (!read.is_empty()).then(note)
    }
}
