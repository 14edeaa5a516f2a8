//! What a table is, told by its headings.

use super::headings::heading;

/// The kinds of table that stand alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableKind {
    /// One row a project, with a column per indicator.
    Wide,
    /// One row an indicator, with weights and scores of its own.
    ScoreSheet,
}

/// Tells the kind of a table by its headings.
pub fn kind_of_table(headings: &[String]) -> Option<TableKind> {
    let names: Vec<String> = headings.iter().map(|written| heading(written).name).collect();
    let has = |name: &str| names.iter().any(|known| known == name);
    if has("level3") && has("weight") && has("score") {
        Some(TableKind::ScoreSheet)
    } else if has("project_id") {
        Some(TableKind::Wide)
    } else {
        None
    }
}
