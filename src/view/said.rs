//! What every output says alike: what is open, what is to be noticed, and the sums of
//! the departments.

use super::View;
use crate::wording::{BookText, Line, explain, explain_absences, explain_lost};
use jixiao_core::analysis::{ProjectGroup, SummaryRow, findings};
use jixiao_core::citation::Heading;
use jixiao_core::evaluate::ProjectResult;

/// A department with its sums.
pub(crate) type DepartmentRow = (String, SummaryRow);

impl View<'_> {
    /// Counts the projects whose grade or, under a policy, cut is open.
    pub(crate) fn open(&self) -> usize {
        let open = |result: &&ProjectResult| result.is_open(self.policy.is_some());
        self.evaluation.results.iter().filter(open).count()
    }

    /// Says that results are provisional, where some are open.
    pub(crate) fn provisional(&self) -> Option<String> {
        let count = self.open();
        let values = [("count", count.to_string())];
        (count > 0).then(|| self.language.book_with(BookText::OpenProjects, &values))
    }

    /// Says what is printed wherever rules are shown, such as that they are no official ones.
    pub(crate) fn notice_of(&self, heading: &Heading) -> Option<String> {
        self.language.notice(heading)
    }

    /// Names a rulebook or policy with its edition and status.
    pub(crate) fn dated(&self, heading: &Heading) -> String {
        let values = [
            ("title", self.language.of(&heading.title).to_owned()),
            ("edition", heading.edition.clone()),
            ("status", self.language.status(heading.status).to_owned()),
        ];
        self.language.book_with(BookText::Dated, &values)
    }

    /// Names a department, or says that there is none.
    pub(crate) fn department<'n>(&self, name: &'n str) -> &'n str {
        if name.is_empty() { self.language.book(BookText::NoDepartment) } else { name }
    }

    /// Sums up by department, the greatest cut first, or the greatest budget where nothing is cut.
    pub(crate) fn departments(&self) -> Vec<DepartmentRow> {
        let places: Vec<usize> = (0..self.portfolio.projects.len()).collect();
        let groups = ProjectGroup::by_department(self.portfolio, self.evaluation, &places);
        let row =
            |group: &ProjectGroup| (self.department(&group.department).to_owned(), group.sums);
        groups.iter().map(row).collect()
    }

    /// Explains what a project lost, the gravest and the most first.
    pub(crate) fn explain_lost(&self, at: usize) -> Vec<Line> {
        let pair = (&self.portfolio.projects[at], &self.evaluation.results[at]);
        let found = findings(self.rulebook, self.portfolio, self.evaluation, &[at]);
        explain_lost(self.language, self.rulebook, self.policy, pair, &found)
    }

    /// Explains every step of the score and cut of one project, by its place.
    pub(crate) fn explain(&self, at: usize) -> Vec<Line> {
        let (project, result) = (&self.portfolio.projects[at], &self.evaluation.results[at]);
        let mut lines = explain(self.language, self.rulebook, self.policy, project, result);
        if let Some(absences) = self.absences_of(at) {
            lines.extend(explain_absences(self.language, self.rulebook, &absences));
        }
        lines
    }

    /// Writes what lies between a lowest and a highest possible value.
    pub(crate) fn between(&self, low: &str, high: &str) -> String {
        let values = [("low", low.to_owned()), ("high", high.to_owned())];
        self.language.book_with(BookText::Between, &values)
    }
}
