//! An input as read.

use crate::manifest::FileHash;
use crate::portfolio::TableHead;
use jixiao_core::problem::Problem;
use jixiao_core::project::raw::RawPortfolio;
use jixiao_core::sheet::ScoreSheet;

/// An input as read.
pub(crate) struct Loaded {
    pub(crate) content: Content,
    pub(crate) problems: Vec<Problem>,
    pub(crate) inputs: Vec<FileHash>,
    /// The headings of the tables of a portfolio.
    pub(crate) heads: Vec<TableHead>,
}

/// What an input holds.
pub(crate) enum Content {
    Portfolio(RawPortfolio),
    Sheet(Box<ScoreSheet>),
}
