//! All projects put together.

use super::super::draft::Draft;
use jixiao_core::analysis::ProjectGroup;

/// All projects, put together once.
pub(in crate::document) struct Whole<'a> {
    pub(in crate::document) draft: &'a Draft<'a>,
    pub(in crate::document) all: ProjectGroup,
    pub(in crate::document) departments: Vec<ProjectGroup>,
    /// The projects whose grade or cut is open.
    pub(in crate::document) open: Vec<usize>,
}
