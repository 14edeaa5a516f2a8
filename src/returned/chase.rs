//! Whom to ask for what: every finding by department, and where each department stands.

use super::Merged;
use crate::problem::{Code, Detail, Problem, Severity};
use crate::project::raw::{Field, RawPortfolio, RawProject};
use std::collections::BTreeMap;

/// Something to ask a department for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chase {
    /// The department (主管部门); empty where none is known.
    pub department: String,
    /// The project's id, empty where it is about a whole file.
    pub project: String,
    /// The project's name.
    pub name: String,
    /// What was found.
    pub problem: Problem,
}

/// Where a department stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChaseSummary {
    /// The department.
    pub department: String,
    /// Its projects.
    pub projects: usize,
    /// Those that came back.
    pub returned: usize,
    /// Those that came back after the day they were due.
    pub late: usize,
    /// Findings that must be put right.
    pub blocking: usize,
    /// Findings worth a look.
    pub advice: usize,
}

impl ChaseSummary {
    /// Gives the projects, those returned, missing and late, and the findings of each severity.
    pub fn counts(&self) -> [usize; 6] {
        let missing = self.projects - self.returned;
        [self.projects, self.returned, missing, self.late, self.blocking, self.advice]
    }
}

/// Lists what to ask for: by department in the order of the projects, then by project, and what
/// must be put right first.
pub fn chase(problems: &[Problem], merged: &Merged) -> Vec<Chase> {
    let portfolio = &merged.portfolio;
    let departments = departments(portfolio);
    let order = |one: &Chase| {
        let department = departments.iter().position(|known| *known == one.department);
        let project = position(portfolio, &one.project);
        (department.is_none(), department, project.is_none(), project)
    };
    let mut list: Vec<Chase> = problems
        .iter()
        .filter(|problem| problem.severity <= Severity::Advise)
        .map(|problem| of_problem(problem, merged))
        .collect();
    list.sort_by(|one, other| {
        let key = |of: &Chase| (order(of), of.problem.severity, of.problem.place.clone());
        key(one).cmp(&key(other))
    });
    list
}

fn of_problem(problem: &Problem, merged: &Merged) -> Chase {
    let detail = |name: &str| {
        let found = problem.details.iter().find(|(known, _)| *known == name);
        found.and_then(|(_, value)| match value {
            Detail::Plain(text) => Some(text.clone()),
            Detail::Titled(_) => None,
        })
    };
    let id = detail("project").unwrap_or_default();
    let project = position(&merged.portfolio, &id).map(|at| &merged.portfolio.projects[at]);
    let department = match project {
        Some(project) => project.value(Field::Department).to_owned(),
        None => of_file(problem, merged).or(detail("group")).unwrap_or_default(),
    };
    let name = project.map_or("", |project| project.value(Field::Name)).to_owned();
    Chase { department, project: id, name, problem: problem.clone() }
}

/// Finds the department all projects of a file belong to.
fn of_file(problem: &Problem, merged: &Merged) -> Option<String> {
    let of_file = |project: &&RawProject| {
        let files = merged.files.get(project.value(Field::Id));
        files.is_some_and(|files| files.iter().any(|file| file.file == problem.place.file))
    };
    let mut departments: Vec<&str> = merged
        .portfolio
        .projects
        .iter()
        .filter(of_file)
        .map(|project| project.value(Field::Department))
        .collect();
    departments.dedup();
    match departments.as_slice() {
        [one] => Some((*one).to_owned()),
        _ => None,
    }
}

fn position(portfolio: &RawPortfolio, id: &str) -> Option<usize> {
    portfolio.projects.iter().position(|project| project.value(Field::Id) == id)
}

fn departments(portfolio: &RawPortfolio) -> Vec<&str> {
    let mut departments = Vec::new();
    for project in &portfolio.projects {
        let department = project.value(Field::Department);
        if !departments.contains(&department) {
            departments.push(department);
        }
    }
    departments
}

/// Says where each department stands, in the order of the projects.
pub fn summarize(list: &[Chase], merged: &Merged) -> Vec<ChaseSummary> {
    let late: Vec<&str> = list
        .iter()
        .filter(|one| one.problem.code == Code::FormLate)
        .map(|one| &*one.problem.place.file)
        .collect();
    let mut rows: BTreeMap<usize, ChaseSummary> = BTreeMap::new();
    let departments = departments(&merged.portfolio);
    let mut row_of = |department: &str, add: &dyn Fn(&mut ChaseSummary)| {
        let at = departments.iter().position(|known| *known == department);
        let row = rows.entry(at.unwrap_or(departments.len())).or_insert_with(|| ChaseSummary {
            department: if at.is_some() { department.to_owned() } else { String::new() },
            ..ChaseSummary::default()
        });
        add(row);
    };
    for project in &merged.portfolio.projects {
        let files = merged.files.get(project.value(Field::Id));
        let is_late =
            files.is_some_and(|files| files.iter().any(|file| late.contains(&&*file.file)));
        row_of(project.value(Field::Department), &|row| {
            row.projects += 1;
            row.returned += usize::from(files.is_some());
            row.late += usize::from(is_late);
        });
    }
    for one in list {
        row_of(&one.department, &|row| match one.problem.severity {
            Severity::Block => row.blocking += 1,
            _ => row.advice += 1,
        });
    }
    rows.into_values().collect()
}
