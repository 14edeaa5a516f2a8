//! An assessment, department by department.

use super::assessment::Assessment;
use jixiao_core::analysis::{ProjectGroup, Summary};
use jixiao_core::evaluate::Evaluation;
use jixiao_core::project::Portfolio;

impl Assessment {
    /// Gives the assessment of each department by itself, in the order in which they are first named: the same
    /// results, with its own sums and problems. Projects that name none are together.
    pub fn by_department(&self) -> Vec<(String, Self)> {
        let places: Vec<usize> = (0..self.portfolio.projects.len()).collect();
        let groups = ProjectGroup::by_department(&self.portfolio, &self.evaluation, &places);
        let mut groups: Vec<ProjectGroup> = groups.into_iter().collect();
        groups.sort_by_key(|group| group.places.first().copied());
        groups
            .into_iter()
            .map(|group| (group.department.clone(), self.part(&group.places)))
            .collect()
    }

    fn part(&self, places: &[usize]) -> Self {
        let projects = places.iter().map(|at| self.portfolio.projects[*at].clone()).collect();
        let Portfolio { title, year, .. } = &self.portfolio;
        let portfolio = Portfolio { title: title.clone(), year: *year, projects };
        let results = places.iter().map(|at| self.evaluation.results[*at].clone()).collect();
        let evaluation = Evaluation { results };
        let own = |problem: &&jixiao_core::problem::Problem| {
            let project = problem.project();
            project.is_some_and(|id| portfolio.projects.iter().any(|one| one.record.id == id))
        };
        let problems = self.problems.iter().filter(own).cloned().collect();
        Self {
            rules: self.rules.clone(),
            summary: Summary::of(&portfolio, &evaluation),
            evaluation,
            problems,
            notes: Vec::new(),
            inputs: self.inputs.clone(),
            heads: Vec::new(),
            portfolio,
        }
    }
}
