//! The columns of a table by their English names.

use super::headings::heading;
use super::rows::Table;
use jixiao_core::problem::{Code, Problem};

/// Where the known columns of a table stand.
pub(crate) struct Columns {
    names: Vec<String>,
}

impl Columns {
    /// Finds the columns, reporting those that are unknown, repeated or missing; `None` where a
    /// needed one is missing.
    pub(crate) fn of(
        table: &Table,
        known: &[&str],
        needed: &[&str],
        problems: &mut Vec<Problem>,
    ) -> Option<Self> {
        let place = table.heading.clone();
        let mut names: Vec<String> = Vec::with_capacity(table.headings.len());
        for (at, (counting, written)) in table.headings.iter().zip(&table.written).enumerate() {
            let name = heading(counting).name;
            let problem = |code| Problem::new(code, &table.heading_of(at)).with("column", written);
            // A column without heading is named with its content, and one that is not used was decided
            // not to be.
            if counting.is_empty() {
                names.push(String::new());
                continue;
            }
            if !known.contains(&name.as_str()) {
                problems.push(problem(Code::ColumnUnknown));
            } else if names.contains(&name) {
                problems.push(problem(Code::ColumnRepeated));
            }
            names.push(name);
        }
        let mut complete = true;
        for column in needed.iter().filter(|column| !names.iter().any(|name| name == *column)) {
            problems.push(Problem::new(Code::ColumnMissing, &place).with("column", column));
            complete = false;
        }
        let known_names =
            |name: &String| if known.contains(&&**name) { name.clone() } else { String::new() };
        table.note_columns(&names.iter().map(known_names).collect::<Vec<_>>(), problems);
        complete.then_some(Self { names })
    }

    /// Gives the place of a column.
    pub(crate) fn find(&self, name: &str) -> Option<usize> {
        self.names.iter().position(|known| known == name)
    }
}
