//! The kinds of table of a portfolio, told by their headings.

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
    /// One row a project of last year, with its grade.
    LastYear,
}

impl PortfolioTable {
    /// Every kind, in the order of the mapping file.
    pub const ALL: [Self; 5] =
        [Self::Projects, Self::Facts, Self::Scores, Self::Exemptions, Self::LastYear];

    /// Says whether a table may have no rows: no facts yet and no exemptions are no mistake, and missing facts
    /// are named one by one.
    pub const fn may_be_empty(self) -> bool {
        matches!(self, Self::Facts | Self::Exemptions | Self::LastYear)
    }

    /// Gives the name used in `jixiao.toml` and in the mapping file.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Projects => "projects",
            Self::Facts => "facts",
            Self::Scores => "scores",
            Self::Exemptions => "exemptions",
            Self::LastYear => "last_year",
        }
    }
}

/// Says whether a table that stands alone has one row a project.
pub fn is_wide(headings: &[Heading]) -> bool {
    has_columns(headings, &["project_id"])
}

/// Says whether headings name all of some columns, by their English names.
pub fn has_columns(headings: &[Heading], names: &[&str]) -> bool {
    names.iter().all(|name| headings.iter().any(|heading| heading.column == Some(name)))
}
