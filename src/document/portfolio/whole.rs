//! All projects put together, and the numbers of chapters.

use super::super::draft::Draft;
use crate::wording::ReportText;
use jixiao_core::analysis::ProjectGroup;

/// All projects, put together once.
pub(in crate::document) struct Whole<'a> {
    pub(in crate::document) draft: &'a Draft<'a>,
    pub(in crate::document) all: ProjectGroup,
    pub(in crate::document) departments: Vec<ProjectGroup>,
    /// The projects whose grade or cut is open.
    pub(in crate::document) open: Vec<usize>,
}

/// Numbers chapters.
pub(in crate::document) struct Chapters(pub(in crate::document) usize);

impl Chapters {
    /// Numbers the next chapter.
    pub(in crate::document) fn next(&mut self, draft: &Draft<'_>, text: ReportText) -> String {
        self.0 += 1;
        draft.tell(text, &[("number", draft.language().ordinal(self.0))])
    }
}
