//! The kinds of table: those of a portfolio, and what a table that stands alone is by its headings.

use crate::table::Heading;

/// The kinds of table of a portfolio.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PortfolioTable {
    /// One row a project.
    Projects,
    /// One row a fact.
    Facts,
    /// One row a project, with a column an indicator.
    Scores,
    /// One row an exemption.
    Exemptions,
}

impl PortfolioTable {
    /// Every kind, in the order of the mapping file.
    pub const ALL: [Self; 4] = [Self::Projects, Self::Facts, Self::Scores, Self::Exemptions];

    /// Gives the name used in `jixiao.toml` and in the mapping file.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Projects => "projects",
            Self::Facts => "facts",
            Self::Scores => "scores",
            Self::Exemptions => "exemptions",
        }
    }
}

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
