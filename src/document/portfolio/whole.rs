//! All projects put together, and the numbers of chapters.

use super::super::group::Group;
use super::super::matter::Matter;
use crate::wording::ReportText;

/// All projects, put together once.
pub(super) struct Whole<'a> {
    pub(super) matter: &'a Matter<'a>,
    pub(super) all: Group,
    pub(super) departments: Vec<Group>,
    /// The projects whose grade or cut is open.
    pub(super) open: Vec<usize>,
}

/// Numbers chapters.
pub(super) struct Chapters(pub(super) usize);

impl Chapters {
    /// Numbers the next chapter.
    pub(super) fn next(&mut self, matter: &Matter<'_>, text: ReportText) -> String {
        self.0 += 1;
        matter.tell(text, &[("number", matter.language().ordinal(self.0))])
    }
}
