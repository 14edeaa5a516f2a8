//! Whom to ask for what: every finding by department, and where each department stands.

use super::super::merged::Merged;
use jixiao_core::problem::{Code, Detail, Problem, Severity};
use jixiao_core::project::raw::{Field, RawPortfolio};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

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
    /// Those that came back with something filled in.
    pub returned: usize,
    /// Those that came back blank.
    pub blank: usize,
    /// Those whose form came back and could not be used.
    pub refused: usize,
    /// Those that came back after the day they were due.
    pub late: usize,
    /// Findings that must be put right.
    pub blocking: usize,
    /// Findings worth a look.
    pub advice: usize,
}

impl ChaseSummary {
    /// Gives the projects that did not come back.
    pub fn missing(&self) -> usize {
        self.projects - self.returned - self.blank - self.refused
    }

    /// Gives the projects, those returned, blank, refused, missing and late, and the findings of each
    /// severity.
    pub fn counts(&self) -> [usize; 8] {
        let Self { projects, returned, blank, refused, late, blocking, advice, .. } = *self;
        [projects, returned, blank, refused, self.missing(), late, blocking, advice]
    }
}

/// Lists what to ask for: by department in the order of the projects, then by project, and what
/// must be put right first.
pub fn chase(problems: &[Problem], merged: &Merged) -> Vec<Chase> {
    let portfolio = &merged.portfolio;
    let departments = places(departments(portfolio));
    let projects = places(portfolio.projects.iter().map(|project| project.value(Field::Id)));
    let files = by_file(merged);
    let mut list: Vec<Chase> = problems
        .iter()
        .filter(|problem| problem.severity <= Severity::Advise)
        .map(|problem| of_problem(problem, merged, &projects, &files))
        .collect();
    list.sort_by_cached_key(|one| {
        let department = departments.get(&*one.department).copied();
        let project = projects.get(&*one.project).copied();
        let order = (department.is_none(), department, project.is_none(), project);
        (order, one.problem.severity, one.problem.place.clone())
    });
    list
}

/// Gives the place of each text, the first where it stands twice.
fn places<'t>(texts: impl IntoIterator<Item = &'t str>) -> HashMap<&'t str, usize> {
    let mut places = HashMap::new();
    for (at, text) in texts.into_iter().enumerate() {
        places.entry(text).or_insert(at);
    }
    places
}

fn of_problem(
    problem: &Problem,
    merged: &Merged,
    projects: &HashMap<&str, usize>,
    files: &HashMap<&str, Option<&str>>,
) -> Chase {
    let detail = |name: &str| {
        let found = problem.details.iter().find(|(known, _)| *known == name);
        found.and_then(|(_, value)| match value {
            Detail::Plain(text) | Detail::Word(_, text) => Some(text.clone()),
            Detail::Titled(_) | Detail::Facts(_) | Detail::Bars(_) | Detail::Stands(_) => None,
        })
    };
    let id = detail("project").unwrap_or_default();
    let project = projects.get(&*id).map(|at| &merged.portfolio.projects[*at]);
    let department = if let Some(project) = project {
        project.value(Field::Department).to_owned()
    } else {
        let of_file = files.get(&*problem.place.file).copied().flatten();
        of_file.map(str::to_owned).or(detail("group")).unwrap_or_default()
    };
    let name = project.map_or("", |project| project.value(Field::Name)).to_owned();
    Chase { department, project: id, name, problem: problem.clone() }
}

/// Finds the department that all projects of a file belong to, by file; none where there are several.
fn by_file(merged: &Merged) -> HashMap<&str, Option<&str>> {
    let mut departments = HashMap::new();
    for project in &merged.portfolio.projects {
        let department = project.value(Field::Department);
        for file in merged.files.get(project.value(Field::Id)).into_iter().flatten() {
            let known = departments.entry(&*file.file).or_insert(Some(department));
            *known = known.filter(|known| *known == department);
        }
    }
    departments
}

fn departments(portfolio: &RawPortfolio) -> Vec<&str> {
    let named = portfolio.projects.iter().map(|project| project.value(Field::Department));
    let mut seen = HashSet::new();
    named.filter(|department| seen.insert(*department)).collect()
}

/// Says where each department stands, in the order of the projects; `refused` are those whose form came
/// back and could not be used.
pub fn summarize(list: &[Chase], merged: &Merged, refused: &BTreeSet<String>) -> Vec<ChaseSummary> {
    let late: HashSet<&str> = list
        .iter()
        .filter(|one| one.problem.code == Code::FormLate)
        .map(|one| &*one.problem.place.file)
        .collect();
    let blank: HashSet<&str> = list
        .iter()
        .filter(|one| one.problem.code == Code::FormNotFilled)
        .map(|one| &*one.project)
        .collect();
    let mut rows: BTreeMap<usize, ChaseSummary> = BTreeMap::new();
    let departments = places(departments(&merged.portfolio));
    let mut row_of = |department: &str, add: &dyn Fn(&mut ChaseSummary)| {
        let at = departments.get(department).copied();
        let row = rows.entry(at.unwrap_or(departments.len())).or_insert_with(|| ChaseSummary {
            department: if at.is_some() { department.to_owned() } else { String::new() },
            ..ChaseSummary::default()
        });
        add(row);
    };
    for project in &merged.portfolio.projects {
        let files = merged.files.get(project.value(Field::Id));
        let is_blank = files.is_some() && blank.contains(project.value(Field::Id));
        let is_refused = files.is_none() && refused.contains(project.value(Field::Id));
        let is_late =
            files.is_some_and(|files| files.iter().any(|file| late.contains(&*file.file)));
        row_of(project.value(Field::Department), &|row| {
            row.projects += 1;
            row.returned += usize::from(files.is_some() && !is_blank);
            row.blank += usize::from(is_blank);
            row.refused += usize::from(is_refused);
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
