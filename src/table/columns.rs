//! The columns of a table by their English names.

use super::rows::Table;
use super::totals::flaws_used;
use jixiao_core::problem::{Checked, Code, Problem, Word};

/// Where the known columns of a table stand.
pub(crate) struct Columns {
    names: Vec<Option<&'static str>>,
}

impl Columns {
    /// Finds the columns, naming those that are unknown, repeated or missing; `None` where a needed
    /// one is missing.
    pub(crate) fn of(table: &Table, known: &[&str], needed: &[&str]) -> Checked<Option<Self>> {
        let mut problems = Vec::new();
        let mut names: Vec<Option<&'static str>> = Vec::with_capacity(table.headings.len());
        for heading in &table.headings {
            let problem = |code| {
                Problem::new(code, &heading.place).with_word(
                    "column",
                    Word::Column,
                    &heading.written,
                )
            };
            let name = heading.column.filter(|name| known.contains(name));
            // A column without heading is named with its content, and one that is not used was decided
            // not to be.
            if name.is_none() && !heading.counting.is_empty() {
                problems.push(problem(Code::ColumnUnknown));
            } else if let Some(first) = names.iter().position(|one| name.is_some() && *one == name)
            {
                let first = &table.headings[first].written;
                problems.push(problem(Code::ColumnRepeated).with_word(
                    "first",
                    Word::Column,
                    first,
                ));
            }
            names.push(name);
        }
        let mut complete = true;
        for column in needed.iter().filter(|column| !names.contains(&Some(**column))) {
            let missing = Problem::new(Code::ColumnMissing, &table.heading);
            problems.push(missing.with_word("column", Word::Column, column));
            complete = false;
        }
        let read = names.iter().map(|name| name.unwrap_or_default().to_owned());
        problems.extend(table.note_columns(&read.collect::<Vec<_>>()));
        let columns = Self { names };
        // Of projects alone rows may be totals.
        let of_projects = known.contains(&"name");
        let totals = of_projects.then(|| ["project_id", "name"].map(|name| columns.find(name)));
        let is_used = |at: usize| columns.names.get(at).is_some_and(Option::is_some);
        problems.extend(flaws_used(table, totals, is_used));
        Checked::new(complete.then_some(columns), problems)
    }

    /// Gives the place of a column.
    pub(crate) fn find(&self, name: &str) -> Option<usize> {
        self.names.iter().position(|known| *known == Some(name))
    }
}
