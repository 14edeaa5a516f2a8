//! An input as read.

use crate::manifest::FileHash;
use jixiao_core::problem::Problem;
use jixiao_core::project::raw::RawPortfolio;
use jixiao_core::sheet::ScoreSheet;

/// An input as read.
pub(crate) struct Loaded {
    pub(crate) content: Content,
    pub(crate) problems: Vec<Problem>,
    pub(crate) inputs: Vec<FileHash>,
}

/// What an input holds.
pub(crate) enum Content {
    Portfolio(RawPortfolio),
    Sheet(Box<ScoreSheet>),
}
