//! Which projects stand together, and what do they come to?

use super::summary::{Summary, SummaryRow};
use crate::evaluate::Evaluation;
use crate::project::Portfolio;
use std::cmp::Reverse;
use std::collections::HashMap;

/// Some projects, put together.
#[derive(Clone, Debug, Default)]
pub struct ProjectGroup {
    /// The department they are of; empty where none is given, or they are of several.
    pub department: String,
    /// Their places, in the order of the input.
    pub places: Vec<usize>,
    /// What they come to by grade, and those whose grade is open.
    pub summary: Summary,
    /// The sums of all of them.
    pub sums: SummaryRow,
    /// How many report no budget.
    pub without_budget: usize,
}

impl ProjectGroup {
    /// Puts the projects at some places together.
    pub fn of(portfolio: &Portfolio, evaluation: &Evaluation, places: Vec<usize>) -> Self {
        let mut group = Self { places, ..Self::default() };
        for place in &group.places {
            let record = &portfolio.projects[*place].record;
            group.summary.add(record, &evaluation.results[*place]);
            group.without_budget += usize::from(record.amounts.budget.is_none());
        }
        group.sums = group.summary.total();
        group
    }

    /// Puts the projects at some places together by department, the greatest cut first, then the
    /// greatest budget, then in the order of the input.
    pub fn by_department(
        portfolio: &Portfolio,
        evaluation: &Evaluation,
        places: &[usize],
    ) -> Vec<Self> {
        let mut departments: Vec<(&str, Vec<usize>)> = Vec::new();
        let mut known: HashMap<&str, usize> = HashMap::new();
        for place in places {
            let department = portfolio.projects[*place].record.department.as_str();
            let at = *known.entry(department).or_insert_with(|| {
                departments.push((department, Vec::new()));
                departments.len() - 1
            });
            departments[at].1.push(*place);
        }
        let group = |(department, places): (&str, Vec<usize>)| Self {
            department: department.to_owned(),
            ..Self::of(portfolio, evaluation, places)
        };
        let mut groups: Vec<Self> = departments.into_iter().map(group).collect();
        groups.sort_by_key(|group| Reverse((group.sums.cut, group.sums.budget)));
        groups
    }
}
