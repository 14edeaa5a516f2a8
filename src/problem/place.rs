//! Where something stands in an input.

use std::fmt;
use std::sync::Arc;

/// A place in an input: a file, and where known a line, or a sheet and cell.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The file, as named relative to the input, with `/` between folders.
    pub file: Arc<str>,
    /// The line, from 1.
    pub line: Option<u64>,
    /// The worksheet.
    pub sheet: Option<Arc<str>>,
    /// The cell, such as `C12`.
    pub cell: Option<Arc<str>>,
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
}

/// Writes a place as `facts.csv:12` or `facts.xlsx Sheet1!C12`.
impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.line, &self.sheet, &self.cell) {
            (Some(line), ..) => write!(f, "{}:{line}", self.file),
            (None, Some(sheet), Some(cell)) => write!(f, "{} {sheet}!{cell}", self.file),
            _ => f.write_str(&self.file),
        }
    }
}

/// A value and the place it was read from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sourced<T> {
    /// The value.
    pub value: T,
    /// Where it stands.
    pub place: Place,
}
