//! What a table is, told by its headings.

use crate::table::Heading;

/// The kinds of table that stand alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableKind {
    /// One row a project, with a column per indicator.
    Wide,
    /// One row an indicator, with weights and scores of its own.
    ScoreSheet,
}

/// Tells the kind of a table by its headings.
pub fn kind_of_table(headings: &[Heading]) -> Option<TableKind> {
    if has_columns(headings, &["level3", "weight", "score"]) {
        Some(TableKind::ScoreSheet)
    } else if has_columns(headings, &["project_id"]) {
        Some(TableKind::Wide)
    } else {
        None
    }
}

/// Says whether headings name all of some columns, by their English names.
pub fn has_columns(headings: &[Heading], names: &[&str]) -> bool {
    names.iter().all(|name| headings.iter().any(|heading| heading.column == Some(name)))
}
