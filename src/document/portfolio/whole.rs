//! All projects put together, and the numbers of chapters.

use super::super::draft::Draft;
use crate::wording::ReportText;
use jixiao_core::analysis::ProjectGroup;

/// All projects, put together once.
pub(super) struct Whole<'a> {
    pub(super) draft: &'a Draft<'a>,
    pub(super) all: ProjectGroup,
    pub(super) departments: Vec<ProjectGroup>,
    /// The projects whose grade or cut is open.
    pub(super) open: Vec<usize>,
}

/// Numbers chapters.
pub(super) struct Chapters(pub(super) usize);

impl Chapters {
    /// Numbers the next chapter.
    pub(super) fn next(&mut self, draft: &Draft<'_>, text: ReportText) -> String {
        self.0 += 1;
        draft.tell(text, &[("number", draft.language().ordinal(self.0))])
    }
}
