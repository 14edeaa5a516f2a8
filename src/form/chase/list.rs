//! Whom to ask for what: every finding by department, and where each department stands.

use super::super::merged::Merged;
use jixiao_core::problem::{Code, Detail, Problem, Severity};
use jixiao_core::project::raw::{Field, RawPortfolio};
use jixiao_core::rulebook::Giver;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

/// Who is asked: whoever can put it right.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Whom {
    /// The department, for its units.
    #[default]
    Department,
    /// The evaluation group (评价组), of its own forms.
    Evaluator,
    /// The bureau itself, of its own forms and tables.
    Bureau,
}

impl Whom {
    /// Gives the name that programs read.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Department => "department",
            Self::Evaluator => "evaluator",
            Self::Bureau => "bureau",
        }
    }
}

/// Something to ask somebody for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chase {
    /// Who is asked.
    pub whom: Whom,
    /// The department (主管部门); empty where none is known.
    pub department: String,
    /// The project's id, empty where it is about a whole file.
    pub project: String,
    /// The project's name.
    pub name: String,
    /// What was found.
    pub problem: Problem,
}

/// Where a department stands, or what the evaluation group or the bureau has to do itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChaseSummary {
    /// Who is asked.
    pub whom: Whom,
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

/// Lists what to ask for: by who is asked, by department in the order of the projects, then by project,
/// what must be put right first, and of the advice what may change an amount before papers that did not come.
pub fn chase(problems: &[Problem], merged: &Merged) -> Vec<Chase> {
    let portfolio = &merged.portfolio;
    let departments = places(departments(portfolio));
    let projects = places(portfolio.projects.iter().map(|project| project.value(Field::Id)));
    let files = by_file(merged);
    let own = own_files(portfolio);
    let mut list: Vec<Chase> = problems
        .iter()
        .filter(|problem| problem.severity <= Severity::Advise)
        .map(|problem| Chase {
            whom: whom(problem, merged, &own),
            ..of_problem(problem, merged, &projects, &files)
        })
        .collect();
    list.sort_by_cached_key(|one| {
        let department = departments.get(&*one.department).copied();
        let project = projects.get(&*one.project).copied();
        let order = (one.whom, department.is_none(), department, project.is_none(), project);
        (order, one.problem.severity, rank(one.problem.code), one.problem.place.clone())
    });
    list
}

/// Says whether a problem may change an amount without a word: what was sent came back changed, or an
/// amount may be in another unit.
pub fn comes_first(problem: &Problem) -> bool {
    rank(problem.code) == 0
}

const fn rank(code: Code) -> u8 {
    match code {
        Code::FormPlanChanged | Code::AmountFarOff => 0,
        Code::EvidenceNotThere => 2,
        _ => 1,
    }
}

/// Lists the tables that only the bureau writes.
fn own_files(portfolio: &RawPortfolio) -> HashSet<&str> {
    let corrections = portfolio.corrections.iter().map(|row| &*row.place.file);
    corrections.chain(portfolio.exemptions.iter().map(|row| &*row.place.file)).collect()
}

/// Finds who can put a problem right: of a table the one that writes it, of a form the one it is for.
fn whom(problem: &Problem, merged: &Merged, own: &HashSet<&str>) -> Whom {
    let file = &*problem.place.file;
    match merged.addressees.get(file) {
        // What was only counted is nobody's alone.
        _ if problem.rest.is_some() => Whom::Bureau,
        _ if own.contains(file) => Whom::Bureau,
        Some(Giver::Evaluator) => Whom::Evaluator,
        Some(Giver::Finance) => Whom::Bureau,
        Some(Giver::Unit) | None => Whom::Department,
    }
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
    let whom = Whom::Department;
    Chase { whom, department, project: id, name, problem: problem.clone() }
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
    let mut rows: BTreeMap<(Whom, usize), ChaseSummary> = BTreeMap::new();
    let departments = places(departments(&merged.portfolio));
    let mut row_of = |whom: Whom, department: &str, add: &dyn Fn(&mut ChaseSummary)| {
        let of_department = whom == Whom::Department;
        let at = departments.get(department).copied().filter(|_| of_department);
        let row = rows.entry((whom, at.unwrap_or(departments.len())));
        let row = row.or_insert_with(|| ChaseSummary {
            whom,
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
        row_of(Whom::Department, project.value(Field::Department), &|row| {
            row.projects += 1;
            row.returned += usize::from(files.is_some() && !is_blank);
            row.blank += usize::from(is_blank);
            row.refused += usize::from(is_refused);
            row.late += usize::from(is_late);
        });
    }
    for one in list {
        let count = usize::try_from(one.problem.count()).unwrap_or(usize::MAX);
        row_of(one.whom, &one.department, &|row| match one.problem.severity {
            Severity::Block => row.blocking += count,
            _ => row.advice += count,
        });
    }
    rows.into_values().collect()
}
