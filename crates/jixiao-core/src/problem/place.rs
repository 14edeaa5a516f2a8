//! Where something stands in an input.

use std::fmt;
use std::sync::Arc;

/// A place in an input: a file, and where known a line, or a sheet and cell.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The file, as named relative to the input, with `/` between folders.
    pub file: Arc<str>,
    /// The worksheet.
    pub sheet: Option<Arc<str>>,
    /// The line, from 1; in a worksheet the row.
    pub line: Option<u64>,
    /// The column of a worksheet, from 0.
    pub column: Option<u32>,
}

impl Place {
    /// Names a whole file.
    pub fn file(file: impl Into<Arc<str>>) -> Self {
        Self { file: file.into(), ..Self::default() }
    }

    /// Names a line of the same file.
    pub fn at_line(&self, line: u64) -> Self {
        Self { line: Some(line), ..self.clone() }
    }

    /// Names a worksheet of the same file.
    pub fn in_sheet(&self, sheet: &str) -> Self {
        Self { sheet: Some(sheet.into()), ..Self::file(self.file.clone()) }
    }

    /// Names a cell of the same worksheet; rows and columns count from 0.
    ///
    pub fn at_cell(&self, row: u32, column: u32) -> Self {
        Self { line: Some(u64::from(row) + 1), column: Some(column), ..self.clone() }
    }

    /// Gives the cell as Excel names it, such as `C12`; `None` where it is none.
    pub fn cell(&self) -> Option<String> {
        Some(format!("{}{}", column_letters(self.column?), self.line?))
    }

    /// Names another cell of the same row, where the place is one of a worksheet.
    pub fn at_column(&self, column: usize) -> Self {
        match (&self.sheet, self.line, u32::try_from(column)) {
            (Some(_), Some(line), Ok(column)) => {
                self.at_cell(u32::try_from(line - 1).unwrap_or_default(), column)
            }
            _ => self.clone(),
        }
    }
}

/// Writes a place as `facts.csv:12` or `facts.xlsx Sheet1!C12`.
impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.line, &self.sheet, self.cell()) {
            (_, Some(sheet), Some(cell)) => write!(f, "{} {sheet}!{cell}", self.file),
            (_, Some(sheet), None) => write!(f, "{} {sheet}", self.file),
            (Some(line), ..) => write!(f, "{}:{line}", self.file),
            _ => f.write_str(&self.file),
        }
    }
}

/// Names a column as Excel does: A, B, …, Z, AA. Columns count from 0.
pub fn column_letters(column: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = u64::from(column) + 1;
    while rest > 0 {
        let digit = u8::try_from((rest - 1) % 26).unwrap_or_default();
        letters.push(char::from(b'A' + digit));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}

/// A value and the place it was read from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sourced<T> {
    /// The value.
    pub value: T,
    /// Where it stands.
    pub place: Place,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_named_as_excel_names_them() {
        let named = [0, 25, 26, 51, 52, 701, 702, 16_383].map(column_letters);
        assert_eq!(named, ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA", "XFD"]);
    }

    #[test]
    fn a_cell_is_shown_with_its_sheet_and_a_line_without() {
        let cell = Place::file("facts.xlsx").in_sheet("决策").at_cell(11, 2);
        assert_eq!(cell.to_string(), "facts.xlsx 决策!C12");
        assert_eq!(cell.at_column(0).to_string(), "facts.xlsx 决策!A12");
        let line = Place::file("facts.csv").at_line(12);
        assert_eq!(line.at_column(3).to_string(), "facts.csv:12");
    }
}
