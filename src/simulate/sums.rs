//! The sums of a scenario, in all, by grade and by department: one order for whatever shows them.

use super::computed::Computed;
use super::simulation::{Simulated, Simulation};
use jixiao_core::analysis::SummaryRow;
use jixiao_core::rulebook::GradeIndex;

/// What a sum is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// Everything.
    Total,
    /// A grade.
    Grade(GradeIndex),
    /// A department.
    Department(String),
}

impl Computed {
    /// Lists the sums: of all, then by grade, best first, then by department in the order of their names.
    pub fn sums(&self) -> Vec<(Part, SummaryRow)> {
        let summary = &self.outcome.summary;
        let grades = summary.by_grade(self.setting.rulebook.grades.grades.len());
        let grades = grades.into_iter().map(|(grade, row)| (Part::Grade(grade), row));
        let departments = summary.by_department().into_iter();
        let departments = departments.map(|(name, row)| (Part::Department(name.to_owned()), row));
        std::iter::once((Part::Total, summary.total())).chain(grades).chain(departments).collect()
    }

    /// Gives the sum of a department; nothing where it has no project.
    pub fn of_department(&self, department: &str) -> SummaryRow {
        let rows = self.outcome.summary.by_department();
        let found = rows.into_iter().find(|(name, _)| *name == department);
        found.map(|(_, row)| row).unwrap_or_default()
    }
}

impl Simulation {
    /// Lists the run and every scenario that was computed; the run has no scenario.
    pub fn columns(&self) -> impl Iterator<Item = (Option<&Simulated>, &Computed)> {
        let scenarios = self.computed().map(|(scenario, computed)| (Some(scenario), computed));
        std::iter::once((None, &self.run)).chain(scenarios)
    }

    /// Lists the departments in the order of their names.
    pub fn departments(&self) -> Vec<&str> {
        let rows = self.run.outcome.summary.by_department();
        rows.into_iter().map(|(name, _)| name).collect()
    }
}
